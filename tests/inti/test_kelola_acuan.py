"""HR sets reference data: from a day on, back into the past only with a reason, one at a time."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from psycopg2.extras import DateRange

from dumai_asn.inti import papan
from dumai_asn.inti.actions.acuan import (
    IsianAcuan,
    batalkan_acuan,
    pastikan_acuan,
    tetapkan_acuan,
)
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.models import Acuan
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.queries.acuan import (
    bernama,
    keadaan_acuan,
    nomor_acuan,
    riwayat_acuan,
)
from dumai_asn.inti.rules.acuan import AcuanTidakSah, ButirAcuan, Tanda
from tests.aturan.test_nilai_acuan import Batas
from tests.inti.bangun import serentak

KUNCI = "inti.uji"
HARI = date(2026, 6, 1)
DEPAN = date(2027, 1, 1)


@pytest.fixture(autouse=True)
def _butir(papan_uji):
    butir = ButirAcuan(KUNCI, Batas(), "Rancangan", Tanda.U, "Batas uji", "Dipakai uji.")
    papan_uji.daftarkan("acuan", KUNCI, butir)


@pytest.fixture
def ratna(kota):
    return kota.akun["ratna"]


def tetapkan(oleh, kecil: int = 5, mulai: date = HARI, **lain) -> Acuan:
    nomor = lain.pop("nomor_ubah", None)
    isian = IsianAcuan(
        **{
            "nilai": Batas(kecil=kecil),
            "mulai": mulai,
            "dasar_hukum": "Perwako 5/2026",
            "tanda": Tanda.C2,
            "alasan": "",
            **lain,
        }
    )
    return tetapkan_acuan(
        KUNCI,
        oleh=oleh,
        isian=isian,
        nomor_ubah=nomor_acuan(KUNCI) if nomor is None else nomor,
        pada=HARI,
    )


def masa() -> list[tuple[date, date | None, int]]:
    return [(a.masa.lower, a.masa.upper, a.nilai["kecil"]) for a in Acuan.objects.order_by("masa")]


def kecil(hari: date) -> int:
    return acuan_pada(KUNCI, hari).kecil


def test_berlaku_sejak_harinya_dan_sebelumnya_bawaan(ratna):
    baris = tetapkan(ratna, 5)
    assert (kecil(date(2026, 5, 31)), kecil(HARI), kecil(date(2036, 1, 1))) == (1, 5, 5)
    assert (baris.oleh, baris.dasar_hukum, baris.tanda) == (ratna, "Perwako 5/2026", Tanda.C2)


def test_nilai_mendatang_mengakhiri_yang_berlaku_sehari_sebelumnya(ratna):
    tetapkan(ratna, 5)
    tetapkan(ratna, 7, DEPAN)
    assert masa() == [(HARI, DEPAN, 5), (DEPAN, None, 7)]


def test_nilai_di_antara_berakhir_pada_nilai_berikutnya(ratna):
    tetapkan(ratna, 7, DEPAN)
    tetapkan(ratna, 5)
    tetapkan(ratna, 6, date(2026, 9, 1))
    assert masa() == [
        (HARI, date(2026, 9, 1), 5),
        (date(2026, 9, 1), DEPAN, 6),
        (DEPAN, None, 7),
    ]


def test_hari_mulai_yang_sama_mengoreksi_tanpa_baris_baru(ratna):
    tetapkan(ratna, 5)
    tetapkan(ratna, 7, DEPAN)
    tetapkan(ratna, 8, DEPAN)
    assert masa() == [(HARI, DEPAN, 5), (DEPAN, None, 8)]


def test_masa_lalu_ditolak_tanpa_alasan_dan_tercatat_dengan_alasan(ratna):
    lalu = date(2026, 1, 1)
    with pytest.raises(IsianDitolak, match=r"sudah lewat.*hasil yang sudah tersimpan") as tolak:
        tetapkan(ratna, 5, lalu)
    assert tolak.value.isian == "alasan"
    assert not Acuan.objects.exists()
    tetapkan(ratna, 5, lalu, alasan="Perwako terbit terlambat.")
    assert kecil(lalu) == 5
    (jejak,) = bernama(riwayat_acuan(KUNCI))
    assert (jejak.nama, jejak.alasan) == ("Ratna", "Perwako terbit terlambat.")


@pytest.mark.parametrize(
    ("isi", "galat"),
    [
        ({"kecil": 0}, AcuanTidakSah),
        ({"kecil": 10}, AcuanTidakSah),
        ({"dasar_hukum": "  "}, IsianDitolak),
    ],
)
def test_di_luar_batas_atau_tanpa_sumber_ditolak(ratna, isi, galat):
    with pytest.raises(galat):
        tetapkan(ratna, **isi)
    assert not Acuan.objects.exists()


def test_yang_tidak_mengubah_apa_pun_ditolak(ratna):
    tetapkan(ratna, 5)
    with pytest.raises(IsianDitolak, match="sama dengan yang sudah berlaku"):
        tetapkan(ratna, 5, DEPAN)


def test_dua_penyunting_yang_kedua_membandingkan_dulu(ratna):
    nomor = nomor_acuan(KUNCI)
    tetapkan(ratna, 5, nomor_ubah=nomor)
    with pytest.raises(IsianBerubah, match="Bandingkan dulu"):
        tetapkan(ratna, 9, DEPAN, nomor_ubah=nomor)
    assert masa() == [(HARI, None, 5)]


@pytest.mark.django_db(transaction=True)
def test_dua_penyunting_serentak_satu_yang_tertulis(kota):
    ratna, nomor = kota.akun["ratna"], nomor_acuan(KUNCI)

    def satu(isi: int):
        def jalan():
            try:
                return tetapkan(ratna, isi, DEPAN, nomor_ubah=nomor).nilai["kecil"]
            except IsianBerubah:
                return None

        return jalan

    hasil = serentak(satu(3), satu(4))
    assert hasil.count(None) == 1
    assert masa() == [(DEPAN, None, max(h for h in hasil if h))]


def test_nilai_mendatang_yang_dibatalkan_mengembalikan_yang_sebelumnya(ratna):
    tetapkan(ratna, 5)
    depan = tetapkan(ratna, 7, DEPAN)
    batalkan_acuan(depan, oleh=ratna, nomor_ubah=nomor_acuan(KUNCI), pada=HARI)
    assert masa() == [(HARI, None, 5)]
    assert [j.baris.pgh_label for j in bernama(riwayat_acuan(KUNCI))][:2] == ["update", "delete"]


def test_pembatalan_di_tengah_menyambung_sampai_nilai_berikutnya(ratna):
    tetapkan(ratna, 5)
    tengah = tetapkan(ratna, 6, date(2026, 9, 1))
    tetapkan(ratna, 7, DEPAN)
    batalkan_acuan(tengah, oleh=ratna, nomor_ubah=nomor_acuan(KUNCI), pada=HARI)
    assert masa() == [(HARI, DEPAN, 5), (DEPAN, None, 7)]


def test_yang_sudah_berlaku_tidak_dapat_dibatalkan(ratna):
    baris = tetapkan(ratna, 5)
    with pytest.raises(IsianDitolak, match="sudah berlaku sejak 1 Juni 2026"):
        batalkan_acuan(baris, oleh=ratna, nomor_ubah=nomor_acuan(KUNCI), pada=HARI)


def test_dipastikan_tanpa_mengubah_nilai(ratna):
    (keadaan,) = keadaan_acuan(HARI, KUNCI)
    assert keadaan.perlu_dipastikan
    for _ in range(2):  # first the default, then the row that this wrote
        pastikan_acuan(
            KUNCI,
            oleh=ratna,
            dasar_hukum=f"SE {_}/2026",
            nomor_ubah=nomor_acuan(KUNCI),
            pada=HARI,
        )
        (keadaan,) = keadaan_acuan(HARI, KUNCI)
        assert not keadaan.perlu_dipastikan
        assert (keadaan.nilai, keadaan.dasar_hukum) == (Batas(), f"SE {_}/2026")
    assert Acuan.objects.count() == 1


def test_keadaan_menurut_hari_dengan_satu_kueri(ratna, django_assert_num_queries):
    tetapkan(ratna, 5)
    tetapkan(ratna, 7, DEPAN)
    with django_assert_num_queries(1):
        semua = {k.butir.kunci: k for k in keadaan_acuan(HARI)}
        keadaan = semua[KUNCI]
        assert keadaan.isi == [("Kecil", "5 hari"), ("Pilih", "A")]
        assert keadaan.nanti.masa.lower == DEPAN
        assert keadaan.baris.oleh.nama == "Ratna"
    assert len(semua) == len(list(papan.penyedia("acuan")))


def test_baris_yang_tidak_lagi_terbaca_tidak_menutup_halamannya(db):
    Acuan.objects.create(
        kunci=KUNCI, masa=DateRange(HARI, None), nilai={"hilang": 1}, dasar_hukum="X", tanda="U"
    )
    (keadaan,) = keadaan_acuan(HARI, KUNCI)
    assert keadaan.nilai == Batas()


@pytest.mark.parametrize("nama", ["sari", "bagus", "usman", "walid", "adnan", "oki"])
def test_hanya_pengelola_kota_yang_menulis(kota, nama):
    with pytest.raises(PermissionDenied):
        tetapkan(kota.akun[nama], 5)
    with pytest.raises(PermissionDenied):
        pastikan_acuan(KUNCI, oleh=kota.akun[nama], dasar_hukum="X", nomor_ubah=0, pada=HARI)
    assert not Acuan.objects.exists()
