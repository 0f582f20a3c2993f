"""The reminder engine: one message a rule, object, person and step, for ever."""

import pytest

from dumai_asn.akun.models import Akun
from dumai_asn.pemberitahuan.actions.pengingat import (
    KOLOM,
    SumberPengingat,
    ingatkan,
    ingatkan_semua,
)
from dumai_asn.pemberitahuan.istilah import StatusKirim
from dumai_asn.pemberitahuan.models import Pemberitahuan, Pengiriman
from tests.inti.bangun import PAGI, serentak
from tests.pemeran import buat_akun

#: Every account is late with one report.
SEMUA = """
    SELECT id AS akun_id, 'laporan:' || id AS objek, %s AS langkah, 'Laporan terlambat' AS judul,
           'Ditutup kemarin.' AS isi, '/progres/' AS tautan, 'Anda pegawai.' AS mengapa
    FROM akun_akun
"""


def sumber(langkah: str = "LEWAT") -> SumberPengingat:
    return SumberPengingat(lambda pada: (SEMUA, [langkah]))


@pytest.fixture
def orang(db) -> list[Akun]:
    return [buat_akun(f"orang{nomor}", f"Orang {nomor}") for nomor in range(3)]


def pasangan() -> tuple[int, int]:
    return Pemberitahuan.objects.count(), Pengiriman.objects.count()


def test_tiap_orang_satu_pesan_dan_satu_baris_buku(orang):
    assert ingatkan("terlambat", sumber(), PAGI) == 3
    kotak = Pemberitahuan.objects.filter(akun=orang[0]).get()
    assert (kotak.judul, kotak.isi, kotak.tautan, kotak.mengapa) == (
        "Laporan terlambat",
        "Ditutup kemarin.",
        "/progres/",
        "Anda pegawai.",
    )
    buku = Pengiriman.objects.get(akun=orang[0])
    assert (buku.aturan, buku.langkah, buku.objek) == (
        "terlambat",
        "LEWAT",
        f"laporan:{orang[0].pk}",
    )
    assert (buku.pemberitahuan, buku.status) == (kotak, StatusKirim.ANTRE)


def test_tidak_pernah_dua_kali_kecuali_langkah_atau_aturannya_lain(orang):
    for harapan in (3, 0, 0):
        assert ingatkan("terlambat", sumber(), PAGI) == harapan
    assert ingatkan("terlambat", sumber("LEWAT_7"), PAGI) == 3
    assert ingatkan("lain", sumber(), PAGI) == 3
    assert pasangan() == (9, 9)


def test_buku_saja_sudah_menahan_juga_bila_pesannya_telah_dihapus(orang):
    ingatkan("terlambat", sumber(), PAGI)
    Pemberitahuan.objects.all().delete()
    assert ingatkan("terlambat", sumber(), PAGI) == 0
    assert pasangan() == (0, 3)


def test_baris_ganda_dari_satu_sumber_tetap_satu_pesan(orang):
    ganda = SumberPengingat(
        lambda pada: (f"SELECT * FROM ({SEMUA} UNION ALL {SEMUA}) x", ["LEWAT", "LEWAT"])
    )
    assert ingatkan("terlambat", ganda, PAGI) == 3
    assert pasangan() == (3, 3)


def test_akun_nonaktif_dilewati_dan_tanpa_alamat_tidak_menunggu_surat(orang):
    Akun.objects.filter(pk=orang[0].pk).update(is_active=False)
    Akun.objects.filter(pk=orang[1].pk).update(email="")
    assert ingatkan("terlambat", sumber(), PAGI) == 2
    assert set(Pengiriman.objects.values_list("akun", "status")) == {
        (orang[1].pk, StatusKirim.TANPA_ALAMAT),
        (orang[2].pk, StatusKirim.ANTRE),
    }


@pytest.mark.django_db(transaction=True)
def test_dua_sapuan_serentak_tidak_mengulang_dan_tidak_berpisah():
    """Both compute the same new rows; the loser finds every one taken and writes nothing."""
    for nomor in range(60):
        buat_akun(f"orang{nomor}", "Orang")
    jumlah = serentak(*[lambda: ingatkan("terlambat", sumber(), PAGI)] * 3)
    assert sum(jumlah) == 60
    assert pasangan() == (60, 60)
    assert not Pengiriman.objects.filter(pemberitahuan__isnull=True).exists()
    assert not Pemberitahuan.objects.filter(pengiriman__isnull=True).exists()


def test_pada_adalah_hari_jakarta(db, papan_kosong):
    ditanya = []

    def kueri(pada):
        ditanya.append(pada)
        return SEMUA, ["LEWAT"]

    papan_kosong.daftarkan("sumber_pengingat", "uji", SumberPengingat(kueri))
    ingatkan_semua(PAGI.replace(hour=1))
    assert (ditanya[0].day, ditanya[0].hour) == (PAGI.day, 1)


def test_sumber_yang_rusak_tidak_membungkam_yang_lain(orang, papan_kosong):
    rusak = SumberPengingat(lambda pada: ("SELECT 1 / 0", []))
    for urutan, isi in enumerate((rusak, sumber(), rusak)):
        papan_kosong.daftarkan("sumber_pengingat", f"uji{urutan}", isi)
    with pytest.raises(ExceptionGroup) as galat:
        ingatkan_semua(PAGI)
    assert len(galat.value.exceptions) == 2
    assert pasangan() == (3, 3)


def test_setiap_sumber_rumah_memberi_kolom_yang_sama(db):
    """The contract of the board: seven columns, in this order, and SQL that runs."""
    from django.db import connection

    from dumai_asn.inti import papan

    for satu in papan.penyedia("sumber_pengingat"):
        kueri, isi = satu.isi.kueri(PAGI)
        with connection.cursor() as kursor:
            kursor.execute(f"SELECT * FROM ({kueri}) AS sumber LIMIT 0", isi)
            assert tuple(kolom.name for kolom in kursor.description) == KOLOM, satu.kunci
