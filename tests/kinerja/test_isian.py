"""What people send: bad input is answered in words, nothing typed is lost, rights hold."""

import io
import re
from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from kinerja.models import BuktiDukung, LaporanPeriode, Periode, Progres, RencanaAksi
from kinerja.rules.istilah import JenisBukti, StatusBukti, StatusLaporan
from kinerja.views.menu import tugas
from tests.kinerja.bangun import buat_skp, buat_tahun, rencanakan

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def hari():
    with time_machine.travel("2026-09-20T09:00:00+07:00", tick=False):
        yield


@pytest.fixture
def periode(kota):
    return buat_tahun()


@pytest.fixture
def susunan(kota, periode):
    hasil = buat_skp(kota.pegawai["sari"])
    rencanakan(hasil, *periode.values())
    return hasil


def gambar(nama="foto.png", warna="red"):
    isi = io.BytesIO()
    Image.new("RGB", (8, 8), warna).save(isi, "PNG")
    return SimpleUploadedFile(nama, isi.getvalue(), "image/png")


def url_catat(susunan, kunci="naik"):
    return f"/progres/catat/{susunan.indikator[kunci].pk}/"


def isian(**lain):
    return {
        "kunci_kirim": str(uuid4()),
        "nilai": "93,5",
        "tanggal": "2026-09-20",
        "catatan": "Loket dibuka lebih pagi",
    } | lain


def kirim(client, url, data, kata=None):
    """Post; with ``kata`` it must be refused in these words and keep what was typed."""
    jawaban = client.post(url, data)
    if kata is None:
        assert jawaban.status_code == 302, jawaban.content.decode()
        return jawaban
    isi = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert kata in isi
    return isi


def test_catat_dengan_foto_dan_tautan(masuk, susunan):
    client, data = masuk("pegawai"), isian(berkas=[gambar()], tautan="contoh.invalid/laporan")
    kirim(client, url_catat(susunan), data)
    satu = Progres.objects.get()
    assert str(satu.nilai) == "93.5000"
    jenis = {b.nama: b.jenis for b in satu.bukti.all()}
    assert jenis == {"foto.png": JenisBukti.BERKAS, "contoh.invalid/laporan": JenisBukti.TAUTAN}
    assert satu.bukti.get(nama="contoh.invalid/laporan").tautan == "https://contoh.invalid/laporan"


def test_bukti_menunggu_rencana_aksi(masuk, susunan):
    """The page says so before anything is typed, refuses without loss, and leads back."""
    RencanaAksi.objects.all().delete()
    client, url = masuk("pegawai"), url_catat(susunan)
    rencana = f"/skp/{susunan.skp.pk}/rencana-aksi/{susunan.indikator['naik'].pk}/?lanjut=catat"
    assert rencana in client.get(url).content.decode()
    data = isian(tautan="https://contoh.invalid/a")
    isi = kirim(client, url, data, "RHK ini belum punya rencana aksi Triwulan III.")
    assert "Loket dibuka lebih pagi" in isi
    assert not Progres.objects.exists()
    kirim(client, url, isian())  # progress alone needs no plan
    periode = Periode.objects.get(nama="Triwulan III")
    tulis = {f"teks_{periode.pk}": "Menata antrean", "nomor_ubah": 0}
    assert kirim(client, rencana, tulis).url == url
    assert rencana not in client.get(url).content.decode()
    kirim(client, url, data)


def test_tekan_dua_kali(masuk, susunan):
    client, data = masuk("pegawai"), isian(tautan="https://contoh.invalid/a")
    kirim(client, url_catat(susunan), data)
    kirim(client, url_catat(susunan), data)
    assert Progres.objects.count() == BuktiDukung.objects.count() == 1


def test_kembali_lalu_mengisi_lain_tidak_hilang(masuk, susunan):
    """The back button brings a used key: the new words are asked about, then written."""
    client, data = masuk("pegawai"), isian()
    kirim(client, url_catat(susunan), data)
    isi = kirim(client, url_catat(susunan), data | {"nilai": "95"}, "sebagai catatan baru")
    assert 'value="95"' in isi
    (kunci,) = re.findall(r'name="kunci_kirim" value="([^"]+)"', isi)
    assert kunci != data["kunci_kirim"]
    kirim(client, url_catat(susunan), data | {"nilai": "95", "kunci_kirim": kunci})
    assert sorted(Progres.objects.values_list("nilai", flat=True)) == [Decimal("93.5"), 95]


def test_setiap_bentuk_indikator_punya_isiannya(masuk, susunan):
    client = masuk("pegawai")
    tahapan = client.get(url_catat(susunan, "tahapan")).content.decode()
    assert "Uji coba" in tahapan
    assert 'name="nilai"' not in tahapan
    teks = client.get(url_catat(susunan, "teks")).content.decode()
    assert 'name="nilai"' not in teks
    data = isian(tahap=["1", "3"])
    kirim(client, url_catat(susunan, "tahapan"), data)
    assert Progres.objects.get().tahap == [1, 3]


@pytest.mark.parametrize(
    ("salah", "kata"),
    [
        ({"nilai": "banyak"}, "Tulis angka saja, misalnya 3,2."),
        ({"nilai": ""}, "Tulis angkanya"),
        ({"nilai": "1.234"}, "dapat berarti 1234 atau 1,234"),
        ({"nilai": "-4"}, "Paling kecil 0"),
        ({"tanggal": "31/02/2026"}, "Tulis tanggal, misalnya"),
        ({"tanggal": "2026-09-21"}, "Tanggal belum tiba"),
        ({"tanggal": "2024-01-01"}, "Pilih tanggal di dalamnya"),
        ({"tanggal": "2026-05-02"}, "Bagian ini perlu diisi."),
        ({"tautan": "javascript:alert(1)"}, "Tulis alamat lengkap yang diawali https://."),
        ({"catatan": "x" * 2001}, "Paling banyak 2.000 huruf"),
    ],
)
def test_isian_buruk_dijawab_dan_tidak_hilang(masuk, susunan, salah, kata):
    isi = kirim(masuk("pegawai"), url_catat(susunan), isian(**salah), kata)
    if "catatan" not in salah:
        assert "Loket dibuka lebih pagi" in isi
    for nilai in salah.values():
        assert nilai[:60].replace("&", "&amp;") in isi
    assert not Progres.objects.exists()


def test_alasan_terlambat_diminta_lalu_disimpan(masuk, susunan):
    client, data = masuk("pegawai"), isian(tanggal="2026-05-02")
    isi = kirim(client, url_catat(susunan), data, "Alasan terlambat")
    assert 'name="alasan_terlambat"' in isi
    kirim(client, url_catat(susunan), data | {"alasan_terlambat": "Listrik padam"})
    assert Progres.objects.get().alasan_terlambat == "Listrik padam"


@pytest.mark.parametrize(
    ("berkas", "kata"),
    [
        (SimpleUploadedFile("gaji.pdf", b"MZ\x90\x00" + b"\0" * 200), "tidak dapat dipakai"),
        (
            SimpleUploadedFile("video.pdf", b"%PDF-1.7" + b"x" * 11_000_000),
            "lebih besar dari 10 MB",
        ),
        (SimpleUploadedFile("kosong.pdf", b""), "kosong"),
        (SimpleUploadedFile("rusak.png", b"\x89PNG\r\n\x1a\n" + b"x" * 60), "tidak dapat dibuka"),
    ],
)
def test_berkas_buruk(masuk, susunan, berkas, kata):
    berkas.seek(0)
    isi = kirim(masuk("pegawai"), url_catat(susunan), isian(berkas=[berkas]), kata)
    assert berkas.name in isi
    assert "Loket dibuka lebih pagi" in isi
    assert not BuktiDukung.objects.exists()


def test_berkas_baik_tidak_diunggah_dua_kali(masuk, susunan, kota):
    client = masuk("pegawai")
    buruk = SimpleUploadedFile("gaji.pdf", b"MZ\x90\x00" + b"\0" * 200)
    isi = kirim(client, url_catat(susunan), isian(berkas=[gambar(), buruk]), "gaji.pdf")
    tanda = re.search(r'name="terunggah" value="([^"]+)"', isi)[1]
    assert "foto.png" in isi
    data = isian(terunggah=[tanda, "palsu:tanda"])
    kirim(client, url_catat(susunan), data)
    assert [b.nama for b in Progres.objects.get().bukti.all()] == ["foto.png"]
    # The signature belongs to one account: somebody else cannot claim the file with it.
    lain = buat_skp(kota.pegawai["dodi"])
    kirim(masuk("rekan"), url_catat(lain), isian(terunggah=[tanda]))
    assert not Progres.objects.get(skp=lain.skp).bukti.exists()


def test_terlalu_banyak_berkas(masuk, susunan):
    data = isian(berkas=[gambar(f"{n}.png") for n in range(6)])
    kirim(masuk("pegawai"), url_catat(susunan), data, "Paling banyak 5 berkas")


def test_html_ditampilkan_sebagai_tulisan(masuk, susunan):
    client = masuk("pegawai")
    jahat = "<script>alert(1)</script>"
    data = isian(catatan=jahat, berkas=[gambar(f"{jahat}.png".replace("/", "_"))])
    kirim(client, url_catat(susunan), data)
    for url in ("/progres/", f"/bukti/{BuktiDukung.objects.get().pk}/"):
        isi = client.get(url).content.decode()
        assert "<script>alert" not in isi
        assert "&lt;script&gt;alert" in isi


#: Who only sees an SKP is told whose it is; a stranger learns nothing.
BUKAN_PEMILIK = {"penilai": 403, "pengelola": 403, "rekan": 404, "orang_lain": 404}


def test_indikator_orang_lain(masuk, susunan):
    for peran, status in BUKAN_PEMILIK.items():
        client = masuk(peran)
        assert client.get(url_catat(susunan)).status_code == status, peran
        assert client.post(url_catat(susunan), isian()).status_code == status, peran
    assert not Progres.objects.exists()


def url_ajukan(susunan, periode, angka="III"):
    return f"/progres/{susunan.skp.pk}/{periode[angka].pk}/ajukan/"


def test_ajukan(masuk, susunan, periode):
    client, url = masuk("pegawai"), url_ajukan(susunan, periode)
    isi = client.get(url).content.decode()
    assert "Ajukan laporan Triwulan III ke Bagus?" in isi
    assert "0 dari 6 indikator terisi" in isi
    assert not LaporanPeriode.objects.exists()
    kirim(client, url, {"ringkasan": "Lancar"})
    kirim(client, url, {"ringkasan": "Lagi"})
    laporan = LaporanPeriode.objects.get()
    assert (laporan.status, laporan.ringkasan) == (StatusLaporan.DIAJUKAN, "Lancar")
    assert "Menunggu penilai" in client.get("/progres/").content.decode()


def test_ajukan_terlambat_dan_belum(masuk, susunan, periode):
    client = masuk("pegawai")
    url = url_ajukan(susunan, periode, "I")
    isi = kirim(client, url, {"ringkasan": "Maaf"}, "Bagian ini perlu diisi.")
    assert "Maaf" in isi
    kirim(client, url, {"alasan_terlambat": "Cuti"})
    kirim(client, url_ajukan(susunan, periode, "IV"), {"ringkasan": ""}, "mulai 1 Oktober 2026")


def test_ajukan_milik_orang_lain(masuk, susunan, periode):
    for peran, status in BUKAN_PEMILIK.items():
        assert masuk(peran).post(url_ajukan(susunan, periode)).status_code == status, peran
    assert masuk("pegawai").get(f"/progres/{susunan.skp.pk}/0/ajukan/").status_code == 404


def buat_bukti(susunan, status=StatusBukti.DIKIRIM, **isi):
    isi = isi or {"jenis": JenisBukti.TAUTAN, "tautan": "https://contoh.invalid/a"}
    bukti = BuktiDukung.objects.create(skp=susunan.skp, nama="Daftar hadir", **isi)
    if status is not StatusBukti.DIKIRIM:
        BuktiDukung.objects.filter(pk=bukti.pk).update(status=status, catatan="Kurang jelas")
        bukti.refresh_from_db()
    return bukti


def test_siapa_melihat_bukti(masuk, susunan):
    bukti = buat_bukti(susunan)
    for peran, status in (
        ("pegawai", 200),
        ("penilai", 200),
        ("atasan_penilai", 200),
        ("pengelola", 200),
        ("pengelola_unit", 200),
        ("rekan", 404),
        ("orang_lain", 404),
        ("administrator", 404),
    ):
        assert masuk(peran).get(f"/bukti/{bukti.pk}/").status_code == status, peran
        for tindakan in ("perbaiki", "tarik", "periksa"):
            boleh = {"perbaiki": "pegawai", "tarik": "pegawai", "periksa": "penilai"}[tindakan]
            if peran == boleh:
                continue
            harapan = 403 if status == 200 else 404
            jawaban = masuk(peran).post(f"/bukti/{bukti.pk}/{tindakan}/", {"nomor_ubah": 1})
            assert jawaban.status_code == harapan, (peran, tindakan)


def test_periksa_bukti(masuk, susunan):
    bukti, client = buat_bukti(susunan), masuk("penilai")
    url = f"/bukti/{bukti.pk}/periksa/"
    isi = kirim(client, url, {"nomor_ubah": 1, "tindakan": "KEMBALIKAN"}, "Tulis apa yang perlu")
    assert 'value="KEMBALIKAN"' in isi
    data = {"nomor_ubah": 1, "tindakan": "KEMBALIKAN", "catatan": "Lampirkan daftar hadir"}
    kirim(client, url, data)
    # The other tab, opened before: nothing is overwritten and the words stay.
    isi = kirim(client, url, data | {"catatan": "Catatan tab kedua"}, "diubah di tempat lain pukul")
    bukti.refresh_from_db()
    assert (bukti.status, bukti.catatan) == (StatusBukti.DIKEMBALIKAN, "Lampirkan daftar hadir")
    kirim(client, url, {"nomor_ubah": bukti.nomor_ubah, "tindakan": "MUSNAHKAN"}, "belum dapat")


def test_perbaiki_dan_tarik_bukti(masuk, susunan):
    bukti, client = buat_bukti(susunan, StatusBukti.DIKEMBALIKAN), masuk("pegawai")
    url = f"/bukti/{bukti.pk}/perbaiki/"
    assert "Kurang jelas" in client.get(f"/bukti/{bukti.pk}/").content.decode()
    nomor = {"nomor_ubah": bukti.nomor_ubah}
    kirim(client, url, nomor, "Pilih satu berkas atau tulis satu tautan.")
    isi = kirim(
        client, url, nomor | {"berkas": gambar(), "tautan": "contoh.invalid/b"}, "Pilih satu"
    )
    assert "contoh.invalid/b" in isi
    assert "foto.png" in isi
    kirim(client, url, nomor | {"berkas": gambar("baru.png")})
    bukti.refresh_from_db()
    assert (bukti.nama, bukti.status) == ("baru.png", StatusBukti.DIKIRIM)
    kirim(client, f"/bukti/{bukti.pk}/tarik/", {"nomor_ubah": bukti.nomor_ubah})
    bukti.refresh_from_db()
    assert bukti.status is StatusBukti.DITARIK
    assert "Ditarik" in client.get(f"/bukti/{bukti.pk}/").content.decode()


def test_berkas_dilayani_dengan_aman(masuk, susunan):
    client = masuk("pegawai")
    pdf = SimpleUploadedFile('Laporan "akhir".exe', b"%PDF-1.7\n" + b"x" * 80)
    kirim(client, url_catat(susunan), isian(berkas=[pdf, gambar("lokét.png")]))
    for nama, jenis, letak in (
        ("exe", "application/pdf", "inline"),
        ("png", "image/jpeg", "inline"),
    ):
        bukti = BuktiDukung.objects.get(nama__endswith=nama)
        jawaban = masuk("penilai").get(f"/bukti/{bukti.pk}/berkas")
        assert jawaban["Content-Type"] == jenis
        assert jawaban["Content-Disposition"].startswith(letak)
        assert jawaban["X-Content-Type-Options"] == "nosniff"
        assert jawaban["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert "no-store" in jawaban["Cache-Control"]
        assert b"".join(jawaban.streaming_content)
        if nama == "exe":
            assert '.exe.pdf"' in jawaban["Content-Disposition"]
        unduh = masuk("penilai").get(f"/bukti/{bukti.pk}/berkas?unduh=1")
        assert b"".join(unduh.streaming_content)
        assert unduh["Content-Disposition"].startswith("attachment")
        assert unduh["X-Content-Type-Options"] == "nosniff"
        for tebakan in (bukti.berkas.lokasi, f"berkas/{bukti.berkas.lokasi}", bukti.berkas.sha256):
            for awalan in ("", "media/", "statis/", "berkas/", "unggahan/"):
                assert client.get(f"/{awalan}{tebakan}").status_code == 404
        assert masuk("rekan").get(f"/bukti/{bukti.pk}/berkas").status_code == 404
    tautan = buat_bukti(susunan)
    assert client.get(f"/bukti/{tautan.pk}/berkas").status_code == 404


def buat_laporan(susunan, periode):
    return LaporanPeriode.objects.create(
        skp=susunan.skp,
        periode=periode["III"],
        status=StatusLaporan.DIAJUKAN,
        diajukan_pada="2026-09-19T09:00+07:00",
        batas=date(2026, 10, 5),
    )


def test_jawab_laporan(masuk, susunan, periode):
    laporan, client = buat_laporan(susunan, periode), masuk("penilai")
    url = f"/tim/laporan/{laporan.pk}/jawab/"
    for peran, status in (
        ("pegawai", 403),
        ("atasan_penilai", 403),
        ("pengelola", 403),
        ("rekan", 404),
        ("orang_lain", 404),
    ):
        assert masuk(peran).post(url, {"nomor_ubah": 1}).status_code == status, peran
    assert 'value="TERIMA"' in client.get(f"/tim/{susunan.skp.pegawai_id}/").content.decode()
    kirim(client, url, {"nomor_ubah": 1, "tindakan": "KEMBALIKAN"}, "Tulis apa yang perlu")
    kirim(client, url, {"nomor_ubah": 1, "tindakan": "TERIMA"})
    kirim(client, url, {"nomor_ubah": 1, "tindakan": "TERIMA"}, "diubah di tempat lain")
    laporan.refresh_from_db()
    assert laporan.status is StatusLaporan.DITERIMA


def test_tugas_dan_menu(masuk, susunan, periode, rf, kota):
    buat_bukti(susunan, StatusBukti.DIKEMBALIKAN)
    buat_bukti(susunan)
    buat_laporan(susunan, periode)

    def permintaan(nama):
        request = rf.get("/")
        request.user, request.pegawai = kota.akun[nama], kota.pegawai[nama]
        return request

    class Peran:
        kode = "PEGAWAI"

    sari = permintaan("sari")
    sari.peran = Peran
    assert [t.judul for t in tugas(sari)] == [
        "Tautkan 1 RHK SKP 2026 ke sumbernya",
        "Perbaiki bukti “Daftar hadir”",
        "Ajukan laporan Triwulan I",
        "Ajukan laporan Triwulan II",
    ]
    Peran.kode = "PENILAI"
    bagus = permintaan("bagus")
    bagus.peran = Peran
    assert [t.judul for t in tugas(bagus)] == [
        "Anda ditunggu 1 orang",
        "Periksa 1 laporan",
        "Periksa 1 bukti",
    ]
    isi = masuk("penilai").get("/tim/").content.decode()
    assert "Tim saya" in isi
