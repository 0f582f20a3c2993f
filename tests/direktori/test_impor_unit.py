"""Units brought in through the engine: checked, applied once, undone, refused in words."""

import json
from dataclasses import replace
from datetime import timedelta
from io import StringIO
from pathlib import Path
from tempfile import NamedTemporaryFile

import pghistory
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from dumai_asn.direktori.models import Jabatan, UnitKerja
from dumai_asn.direktori.rules.istilah import JenisJabatan, JenisUnit
from dumai_asn.inti import impor as papan_impor
from dumai_asn.inti.actions import impor as aksi
from dumai_asn.inti.actions.impor import bersihkan_impor, terapkan_impor
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.actions.pekerjaan import kerjakan_pekerjaan
from dumai_asn.inti.actions.urung_impor import urungkan_impor
from dumai_asn.inti.models import BarisImpor, HilangImpor, Impor, Pekerjaan, Unggahan
from dumai_asn.inti.rules.impor import StatusImpor
from tests.inti.bangun import Mati, papan_uji, serentak
from tests.lintas.alamat import habiskan
from tests.pemeran import bangun_kota

__all__ = ["papan_uji"]

BERKAS = """Id;DiatasanId;NamaUnor;NamaJabatan;EselonId;Agama
U3;U2;Seksi Data;Kepala Seksi Data;41;-
U2;U1;Dinas Uji;Kepala Dinas Uji;21;-
U4;U9;Seksi Yatim;Kepala Seksi Yatim;41;-
"""


@pytest.fixture
def akar(kota):
    """The code of the city's own root."""
    return UnitKerja.objects.get(jenis=JenisUnit.KOTA).kode


def siapkan(kota, isi: str, nama: str = "unit.csv") -> Impor:
    """Staged and checked, as the job does it."""
    impor = Impor.objects.create(
        jenis="unit", nama_berkas=nama, oleh=kota.akun["ratna"], pada=timezone.localdate()
    )
    with NamedTemporaryFile(suffix=".csv") as berkas:
        berkas.write(isi.encode())
        berkas.flush()
        aksi.baca_berkas(impor, Path(berkas.name))
    aksi.periksa_baris(impor, timezone.localdate())
    return impor


def terapkan(kota, impor: Impor) -> bool:
    return terapkan_impor(impor, oleh=kota.akun["ratna"], pada=timezone.localdate())


def urungkan(kota, impor: Impor) -> None:
    urungkan_impor(impor, oleh=kota.akun["ratna"], pada=timezone.localdate())


def utuh(akar: str) -> str:
    return BERKAS.replace("U2;U1;", f"U2;{akar};")


def test_dari_unggah_sampai_diurungkan_lewat_halaman(kota, masuk, akar):
    client = masuk("pengelola")
    jawab = client.post(
        "/impor/baru/unit/", {"berkas": SimpleUploadedFile("unit.csv", utuh(akar).encode())}
    )
    impor = Impor.objects.get()
    assert jawab.url == f"/pekerjaan/{impor.pekerjaan_id}/"
    kerjakan_pekerjaan(impor.pekerjaan_id)
    impor.refresh_from_db()
    assert impor.status == StatusImpor.DIPERIKSA
    assert impor.kolom_lain == ["Agama"]
    assert not Unggahan.objects.exists()  # the file itself is not kept
    assert not UnitKerja.objects.filter(kode="U2").exists()
    halaman = client.get(f"/impor/{impor.pk}/?hasil=GALAT").content.decode()
    assert "Unit atasan U9 tidak ada atau galat." in halaman
    assert "Perbaiki di berkas unit" in halaman

    for langkah, ada in (("terapkan", True), ("urungkan", False)):
        client.post(f"/impor/{impor.pk}/{langkah}/")
        kerjakan_pekerjaan(Pekerjaan.objects.latest("pk").pk)
        assert UnitKerja.objects.filter(kode="U3", induk__kode="U2").exists() is ada
        assert Jabatan.objects.filter(nama="Kepala Dinas Uji").exists() is ada
    impor.refresh_from_db()
    assert impor.status == StatusImpor.DIURUNGKAN
    assert "diurungkan seluruhnya" in Pekerjaan.objects.latest("pk").hasil["kata"]


def test_unit_dan_jabatan_seperti_dalam_berkas_dan_kedua_kalinya_tetap(kota, akar):
    assert terapkan(kota, siapkan(kota, utuh(akar)))
    dinas = UnitKerja.objects.get(kode="U2")
    assert (dinas.jenis, dinas.mandiri, dinas.induk.kode) == (JenisUnit.DINAS, True, akar)
    assert Jabatan.objects.get(nama="Kepala Seksi Data").jenis == JenisJabatan.PENGAWAS
    lagi = siapkan(kota, utuh(akar))
    assert (lagi.hitung["baru"], lagi.hitung["berubah"], lagi.hitung["tetap"]) == (0, 0, 2)


def test_nama_dan_induk_berubah_satu_per_satu_dengan_riwayat(kota, akar):
    terapkan(kota, siapkan(kota, utuh(akar)))
    impor = siapkan(
        kota, utuh(akar).replace("U3;U2;Seksi Data", f"U3;{akar};Seksi Data dan Informasi")
    )
    baris = impor.baris.get(nomor=2)
    assert baris.status == "BERUBAH"
    assert baris.perubahan == [
        {"kolom": "NamaUnor", "dari": "Seksi Data", "ke": "Seksi Data dan Informasi"},
        {"kolom": "DiatasanId", "dari": "Dinas Uji", "ke": akar},
    ]
    assert terapkan(kota, impor)
    unit = UnitKerja.objects.get(kode="U3")
    assert (unit.nama, unit.induk.kode) == ("Seksi Data dan Informasi", akar)
    assert [(r.nama, r.induk.kode) for r in unit.riwayat_unit.all()] == [("Seksi Data", "U2")]


def test_unit_yang_tidak_disebut_hanya_didaftar(kota, akar):
    ada = UnitKerja.objects.count()
    impor = siapkan(kota, utuh(akar))
    assert impor.hitung["hilang"] == ada - 1 == HilangImpor.objects.filter(impor=impor).count()
    terapkan(kota, impor)
    assert UnitKerja.objects.count() == ada + 2


def test_lingkaran_dan_anak_dari_yang_salah_ditolak(kota, akar):
    impor = siapkan(
        kota,
        f"Id;DiatasanId;NamaUnor\nA;B;Bidang A\nB;A;Bidang B\nC;A;Seksi C\nD;{akar};Dinas D\n"
        f"D;{akar};Dinas D\nD;{akar};Dinas Lain\n;{akar};Tanpa Id\n",
    )
    hasil = dict(impor.baris.values_list("nomor", "status"))
    assert hasil == {
        2: "GALAT",
        3: "GALAT",
        4: "GALAT",
        5: "BARU",
        6: "DIABAIKAN",
        7: "GALAT",
        8: "GALAT",
    }
    assert "di bawah dirinya sendiri" in impor.baris.get(nomor=2).pesan[0]["pesan"]


def test_unit_lama_tidak_dapat_dipindahkan_ke_bawah_cabangnya(kota, akar):
    terapkan(kota, siapkan(kota, utuh(akar)))
    impor = siapkan(kota, "Id;DiatasanId;NamaUnor\nU2;U3;Dinas Uji\n")
    assert impor.baris.get().status == "GALAT"


def test_kota_dibuat_bila_belum_ada(db):
    keluar = StringIO()
    with NamedTemporaryFile(suffix=".csv") as berkas:
        berkas.write(b"Id,DiatasanId,NamaUnor\nD1,,Dinas Satu\n")
        berkas.flush()
        call_command("impor", "unit", berkas.name, "--terapkan", stdout=keluar)
    hasil = json.loads(keluar.getvalue())
    assert (hasil["baru"], hasil["galat"]) == (1, [])
    assert UnitKerja.objects.get(kode="D1").induk.jenis == JenisUnit.KOTA


def test_dasar_yang_berubah_dikatakan_dan_tidak_ditulis(kota, akar):
    impor = siapkan(kota, utuh(akar))
    terapkan(kota, siapkan(kota, utuh(akar)))
    assert terapkan(kota, impor) is False
    impor.refresh_from_db()
    assert (impor.status, impor.hitung["tetap"]) == (StatusImpor.DIPERIKSA, 2)


def test_yang_sudah_disentuh_atau_dipakai_tidak_diurungkan(kota, akar):
    impor = siapkan(kota, utuh(akar))
    terapkan(kota, impor)
    dinas = UnitKerja.objects.get(kode="U2")
    with pghistory.context(uji=1):
        UnitKerja.objects.create(
            kode="ANAK", nama="Anak", jenis=JenisUnit.BIDANG, induk=dinas, masa=dinas.masa
        )
    with pytest.raises(IsianDitolak, match="1 unit kerja memakainya"):
        urungkan(kota, impor)
    UnitKerja.objects.filter(kode="ANAK").delete()
    UnitKerja.objects.filter(kode="U2").update(singkatan="DU")
    with pytest.raises(IsianDitolak, match="1 unit kerja sudah diubah sesudahnya"):
        urungkan(kota, impor)
    assert UnitKerja.objects.filter(kode="U2").exists()


def test_perubahan_kembali_ke_nilai_lamanya(kota, akar):
    terapkan(kota, siapkan(kota, utuh(akar)))
    impor = siapkan(kota, utuh(akar).replace("Seksi Data;", "Seksi Statistik;"))
    terapkan(kota, impor)
    urungkan(kota, impor)
    unit = UnitKerja.objects.get(kode="U3")
    assert (unit.nama, unit.riwayat_unit.count()) == ("Seksi Data", 0)
    with pytest.raises(IsianDitolak):
        urungkan(kota, impor)


def test_baris_ditolak_dapat_diunggah_lagi_dan_tidak_menjalankan_rumus(kota, masuk, akar):
    impor = siapkan(kota, utuh(akar).replace("Seksi Yatim;", "=HYPERLINK(1);"))
    client = masuk("pengelola")
    isi = b"".join(client.get(f"/impor/{impor.pk}/ditolak/csv/").streaming_content).decode(
        "utf-8-sig"
    )
    assert "Unit atasan U9 tidak ada atau galat. Perbaiki di berkas unit." in isi
    assert ",'=HYPERLINK(1)" in isi
    lagi = siapkan(kota, isi.replace("U9", akar))
    assert lagi.baris.get().data["nama"] == "=HYPERLINK(1)"
    assert lagi.baris.get().status == "BARU"
    buku = habiskan(client.get(f"/impor/{impor.pk}/ditolak/xlsx/"))
    assert buku.status_code == 200


def test_perintah_memeriksa_tanpa_meninggalkan_apa_pun(kota, akar, tmp_path, capsys):
    jalur = tmp_path / "unit.csv"
    jalur.write_text(utuh(akar))
    keluar = StringIO()
    call_command("impor", "unit", str(jalur), stdout=keluar)
    hasil = json.loads(keluar.getvalue())
    assert hasil["galat"] == [
        {
            "baris": 4,
            "kolom": "DiatasanId",
            "pesan": "Unit atasan U9 tidak ada atau galat.",
            "perbaiki_di": "berkas unit",
        }
    ]
    assert not Impor.objects.exists()
    salah = tmp_path / "salah.csv"
    salah.write_bytes(b"%PDF-1.7")
    for nama in (salah, tmp_path / "tidak-ada.csv"):
        with pytest.raises(SystemExit) as henti:
            call_command("impor", "unit", str(nama), stderr=(galat := StringIO()))
        assert henti.value.code == 2
        assert len(galat.getvalue().strip().splitlines()) == 1


def test_berkas_salah_ditolak_di_samping_isiannya(kota, masuk):
    client = masuk("pengelola")
    for isi, kata in ((b"a,b\n1,2\n", "Judul kolom tidak ditemukan"), (b"%PDF", "bukan CSV")):
        jawab = client.post(
            "/impor/baru/unit/", {"berkas": SimpleUploadedFile("unit.csv", isi)}
        ).content.decode()
        assert kata in jawab
    assert "Pilih berkasnya." in client.post("/impor/baru/unit/").content.decode()
    assert not Impor.objects.exists()


def test_baris_lama_dibersihkan_dan_yang_dibuang_langsung(kota, masuk, akar):
    lama, baru = siapkan(kota, utuh(akar)), siapkan(kota, utuh(akar))
    Impor.objects.filter(pk=lama.pk).update(dibuat_pada=timezone.now() - timedelta(days=91))
    assert bersihkan_impor(timezone.now()) == 1
    assert BarisImpor.objects.filter(impor=baru).exists()
    assert not BarisImpor.objects.filter(impor=lama).exists()
    masuk("pengelola").post(f"/impor/{baru.pk}/buang/")
    assert not BarisImpor.objects.exists()
    assert set(Impor.objects.values_list("status", flat=True)) == {StatusImpor.DIBUANG}


def test_halaman_tidak_bertanya_lebih_banyak_untuk_lebih_banyak_baris(kota, masuk, akar):
    client = masuk("pengelola")

    def tanya(alamat: str) -> int:
        with CaptureQueriesContext(connection) as catatan:
            assert client.get(alamat).status_code == 200
        return len(catatan)

    impor = siapkan(kota, utuh(akar))
    alamat = ("/impor/", f"/impor/{impor.pk}/", f"/impor/{impor.pk}/hilang/")
    for satu in alamat:
        client.get(satu)
    sedikit = [tanya(satu) for satu in alamat]
    BarisImpor.objects.bulk_create(
        BarisImpor(impor=impor, nomor=n, data={"kode": str(n)}, status="BARU")
        for n in range(100, 140)
    )
    for _ in range(5):
        siapkan(kota, utuh(akar))
    assert [tanya(satu) for satu in alamat] == sedikit


@pytest.mark.django_db(transaction=True)
def test_dua_impor_sekaligus_dan_yang_mati_di_tengah(papan_uji):
    kota = bangun_kota()
    isi = utuh(UnitKerja.objects.get(jenis=JenisUnit.KOTA).kode)
    pertama, kedua = siapkan(kota, isi), siapkan(kota, isi)
    jenis = papan_impor.cari("unit")

    def mati(*apa):
        jenis.terapkan(*apa)
        raise Mati

    papan_uji._papan["jenis_impor"]["unit"] = (0, replace(jenis, terapkan=mati))
    with pytest.raises(Mati):
        terapkan(kota, pertama)
    assert not UnitKerja.objects.filter(kode="U2").exists()
    assert Impor.objects.get(pk=pertama.pk).status == StatusImpor.DIPERIKSA

    papan_uji._papan["jenis_impor"]["unit"] = (0, jenis)
    hasil = serentak(lambda: terapkan(kota, pertama), lambda: terapkan(kota, kedua))
    assert sorted(hasil) == [False, True]
    assert UnitKerja.objects.filter(kode="U2").count() == 1
