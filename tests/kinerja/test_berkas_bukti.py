"""Files of evidence: sent beforehand in pieces, bounded by the person's room for the year."""

import re
from datetime import date
from io import BytesIO
from uuid import uuid4

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import Penempatan
from dumai_asn.direktori.rules.istilah import JenisPenempatan
from dumai_asn.inti.actions.berkas import simpan_berkas
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.actions.unggahan import mulai_unggahan, terima_potongan
from dumai_asn.inti.models import Acuan, Berkas, Unggahan
from dumai_asn.inti.rules.acuan import Tanda
from dumai_asn.inti.rules.ukuran import MEGA
from kinerja.actions.bukti import BuktiBaru, perbaiki_bukti, tarik_bukti, tulis_bukti
from kinerja.models import BuktiDukung, Progres
from kinerja.queries.progres import ruang_bukti
from kinerja.rules import kuota
from kinerja.rules.bawaan import AcuanBukti
from kinerja.rules.istilah import StatusBukti
from tests.inti.bangun import serentak
from tests.kinerja.bangun import buat_skp, buat_tahun, rencanakan
from tests.kinerja.test_isian import isian, kirim, url_catat
from tests.pemeran import bangun_kota

HARI = "2026-09-20T09:00:00+07:00"


@pytest.fixture
def hari():
    with time_machine.travel(HARI, tick=False):
        yield date(2026, 9, 20)


@pytest.fixture
def susunan(hari, kota):
    periode = buat_tahun()
    hasil = buat_skp(kota.pegawai["sari"])
    rencanakan(hasil, *periode.values())
    return hasil


def pdf(huruf: str, ukuran: int = 900) -> bytes:
    return b"%PDF-1.7\n" + huruf.encode() * ukuran


def unggah(akun, isi: bytes, nama: str = "rekap.pdf", sampai: int | None = None) -> str:
    satu = mulai_unggahan(nama, len(isi), oleh=akun)
    terima_potongan(satu, BytesIO(isi[:sampai]), mulai=0)
    return str(satu.kode)


def test_unggahan_menjadi_bukti_sekali_walau_dikirim_dua_kali(masuk, susunan, kota):
    client, sari = masuk("pegawai"), kota.akun["sari"]
    data = isian(unggahan=[unggah(sari, pdf("a"), "a.pdf"), unggah(sari, pdf("b"), "b.pdf")])
    kirim(client, url_catat(susunan), data)
    kirim(client, url_catat(susunan), data)
    assert [b.nama for b in Progres.objects.get().bukti.order_by("pk")] == ["a.pdf", "b.pdf"]
    assert BuktiDukung.objects.count() == Berkas.objects.count() == 2


def test_unggahan_tetap_ada_sementara_isian_lain_diperbaiki(masuk, susunan, kota):
    client = masuk("pegawai")
    data = isian(nilai="banyak", unggahan=[unggah(kota.akun["sari"], pdf("a"))])
    isi = kirim(client, url_catat(susunan), data, "Tulis angka saja")
    tanda = re.search(r'name="terunggah" value="([^"]+)"', isi)[1]
    kirim(client, url_catat(susunan), isian(terunggah=[tanda]))
    assert [b.nama for b in Progres.objects.get().bukti.all()] == ["rekap.pdf"]


def test_perbaikan_memakai_unggahan(masuk, susunan, kota):
    bukti = BuktiDukung.objects.create(
        skp=susunan.skp, jenis="TAUTAN", nama="x", tautan="https://contoh.invalid/x"
    )
    BuktiDukung.objects.filter(pk=bukti.pk).update(status=StatusBukti.DIKEMBALIKAN)
    bukti.refresh_from_db()
    data = {"nomor_ubah": bukti.nomor_ubah, "unggahan": unggah(kota.akun["sari"], pdf("a"))}
    kirim(masuk("pegawai"), f"/bukti/{bukti.pk}/perbaiki/", data)
    bukti.refresh_from_db()
    assert (bukti.nama, bukti.tautan, bukti.status) == ("rekap.pdf", "", StatusBukti.DIKIRIM)


@pytest.mark.parametrize(
    ("kode", "kata"),
    [
        (lambda kota: unggah(kota.akun["oki"], pdf("a")), "tidak ditemukan lagi"),
        (lambda kota: str(uuid4()), "tidak ditemukan lagi"),
        (lambda kota: "../../etc/passwd", "tidak ditemukan lagi"),
        (lambda kota: "a\x00b", "tidak ditemukan lagi"),
        (lambda kota: unggah(kota.akun["sari"], pdf("a"), sampai=99), "belum selesai diunggah"),
        (lambda kota: unggah(kota.akun["sari"], b"MZ\x90" + bytes(99), "x.pdf"), "x.pdf tidak"),
    ],
    ids=["orang lain", "karangan", "jalur", "nol", "belum utuh", "program"],
)
def test_unggahan_yang_tidak_dapat_dipakai(masuk, susunan, kota, kode, kata):
    isi = kirim(masuk("pegawai"), url_catat(susunan), isian(unggahan=[kode(kota)]), kata)
    assert "Loket dibuka lebih pagi" in isi
    assert not BuktiDukung.objects.exists()


def test_paling_banyak_lima_dengan_jalan_apa_pun(masuk, susunan, kota):
    langsung = [SimpleUploadedFile(f"{n}.pdf", pdf(str(n))) for n in range(3)]
    kode = [unggah(kota.akun["sari"], pdf(huruf)) for huruf in "abc"]
    data = isian(berkas=langsung, unggahan=kode)
    kirim(masuk("pegawai"), url_catat(susunan), data, "Paling banyak 5 berkas")
    assert Unggahan.objects.filter(berkas=None).count() == 3
    data = isian(berkas=[SimpleUploadedFile("1.pdf", pdf("1"))], unggahan=[*kode, kode[0]])
    kirim(masuk("pegawai"), url_catat(susunan), data)
    assert Progres.objects.get().bukti.count() == 4


# --- room of the year -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("terpakai", "kata", "persen", "lebih"),
    [
        (0, "0 dari 500 MB", 0, False),
        (13_002_342, "12,4 MB dari 500 MB", 2.48, False),
        (500 * MEGA, "500 MB dari 500 MB", 100, False),
        (500 * MEGA + 1, "500 MB dari 500 MB", 100, True),
    ],
)
def test_ruang(terpakai, kata, persen, lebih):
    ruang = kuota.ruang_bukti(terpakai, acuan=AcuanBukti())
    assert (ruang.kata, ruang.lebih) == (kata, lebih)
    assert float(ruang.persen) == pytest.approx(persen, abs=0.01)


def test_ruang_negatif_ditolak():
    with pytest.raises(ValueError, match="negatif"):
        kuota.ruang_bukti(-1)


def satu_mb(hari: date) -> None:
    """The city allows one MB from this day on."""
    Acuan.objects.create(
        kunci="kinerja.bukti",
        masa=DateRange(hari, None),
        nilai={"kuota_mb": 1},
        dasar_hukum="Uji",
        tanda=Tanda.U,
    )


def bukti(akun, huruf: str, ukuran: int) -> BuktiBaru:
    return BuktiBaru(huruf, simpan_berkas(BytesIO(pdf(huruf, ukuran)), huruf, oleh=akun))


def tulis(skp, *baru: BuktiBaru) -> list[BuktiDukung]:
    with transaction.atomic():
        return tulis_bukti(skp, [], baru, uuid4())


def test_isi_yang_sama_dihitung_sekali_dan_yang_ditarik_tidak(susunan, kota, hari):
    sari = kota.akun["sari"]
    (a, *_) = tulis(susunan.skp, bukti(sari, "a", 600_000), bukti(sari, "b", 300_000))
    tulis(susunan.skp, bukti(sari, "a", 600_000), BuktiBaru("t", tautan="https://contoh.invalid/"))
    tulis(buat_skp(kota.pegawai["dodi"]).skp, bukti(kota.akun["dodi"], "d", 500_000))
    tulis(buat_skp(kota.pegawai["sari"], 2025).skp, bukti(sari, "lama", 100_000))
    pakai = ruang_bukti(susunan.skp.pegawai_id, 2026, hari).terpakai
    assert pakai == 900_000 + 2 * len(b"%PDF-1.7\n")
    BuktiDukung.objects.filter(berkas=a.berkas_id).update(status=StatusBukti.DITARIK)
    assert ruang_bukti(susunan.skp.pegawai_id, 2026, hari).terpakai == 300_009


def test_penuh_ditolak_dengan_kata_dan_tarik_memberi_ruang(susunan, kota, hari):
    sari = kota.akun["sari"]
    satu_mb(hari)
    (a,) = tulis(susunan.skp, bukti(sari, "a", 700_000))
    with pytest.raises(IsianDitolak, match=r"menjadi 1,1 MB dari 1 MB\. Tarik bukti") as galat:
        tulis(susunan.skp, bukti(sari, "b", 500_000))
    assert galat.value.isian == "berkas"
    assert BuktiDukung.objects.count() == 1
    tulis(susunan.skp, bukti(sari, "a", 700_000))  # there already: costs nothing
    tulis(susunan.skp, BuktiBaru("tautan", tautan="https://contoh.invalid/"))
    tarik_bukti(a, oleh=sari, nomor_ubah=a.nomor_ubah)
    BuktiDukung.objects.filter(nama="a").update(status=StatusBukti.DITARIK)
    tulis(susunan.skp, bukti(sari, "b", 500_000))


def test_perbaikan_yang_tidak_muat_ditolak(susunan, kota, hari):
    sari = kota.akun["sari"]
    satu_mb(hari)
    (a,) = tulis(susunan.skp, bukti(sari, "a", 700_000))
    BuktiDukung.objects.update(status=StatusBukti.DIKEMBALIKAN)
    a.refresh_from_db()
    besar = bukti(sari, "b", 2_000_000)
    with pytest.raises(IsianDitolak, match="Tarik bukti"):
        perbaiki_bukti(a, besar, oleh=sari, nomor_ubah=a.nomor_ubah)
    a.refresh_from_db()
    assert (a.nama, a.status) == ("a", StatusBukti.DIKEMBALIKAN)
    perbaiki_bukti(a, bukti(sari, "c", 900_000), oleh=sari, nomor_ubah=a.nomor_ubah)


def test_ruang_terlihat_dan_penolakan_sampai_ke_halaman(masuk, susunan, kota, hari):
    client = masuk("pegawai")
    kirim(
        client, url_catat(susunan), isian(unggahan=[unggah(kota.akun["sari"], pdf("a", 700_000))])
    )
    for url in ("/progres/", url_catat(susunan)):
        assert "terpakai 684 kB dari 500 MB" in client.get(url).content.decode()
    satu_mb(hari)
    assert "terpakai 684 kB dari 1 MB" in client.get("/progres/").content.decode()
    kode = unggah(kota.akun["sari"], pdf("b", 700_000))
    kirim(client, url_catat(susunan), isian(unggahan=[kode]), "atau kirim tautan ke berkasnya.")


@pytest.mark.django_db(transaction=True)
def test_dua_skp_satu_orang_berebut_ruang_terakhir(transactional_db):
    """The lock is the person's: each SKP alone would have let both in."""
    kota = bangun_kota()
    tahun = timezone.localdate().year
    buat_tahun(tahun)
    sari, akun = kota.pegawai["sari"], kota.akun["sari"]
    satu = buat_skp(sari, tahun).skp
    plt = Penempatan.objects.create(
        pegawai=sari,
        unit=kota.unit["IZIN"],
        jabatan=kota.jabatan["Kepala Bidang"],
        jenis=JenisPenempatan.PLT,
        masa=DateRange(date(tahun, 1, 1), None),
    )
    dua = type(satu).objects.create(
        pegawai=sari,
        penempatan=plt,
        tahun_id=tahun,
        jenis=JenisPenempatan.PLT,
        bentuk=satu.bentuk,
        masa=satu.masa,
    )
    satu_mb(date(tahun, 1, 1))
    a, b = bukti(akun, "a", 700_000), bukti(akun, "b", 700_000)

    def coba(skp, baru):
        def _tulis():
            try:
                return len(tulis(skp, baru))
            except IsianDitolak:
                return "penuh"

        return _tulis

    assert sorted(map(str, serentak(coba(satu, a), coba(dua, b)))) == ["1", "penuh"]
    assert BuktiDukung.objects.count() == 1
