"""Rules behind the pages of settings: schedules, lists of days off, words for time and errors."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from dumai_asn.inti.rules.bawaan import AcuanHariLibur
from dumai_asn.inti.rules.galat import LAIN, kata_galat
from dumai_asn.inti.rules.jadwal import Waktu, berikutnya, terakhir, terlewat
from dumai_asn.inti.rules.kemajuan import lama, sisa
from dumai_asn.inti.rules.libur import Hasil, Libur, bulan, perlu_diisi, urai_daftar

WIB = ZoneInfo("Asia/Jakarta")
#: May 2026: the 4th is a Monday, the 8th a Friday; the 14th, a Thursday, is a day off.
LIBUR = frozenset({date(2026, 5, 14)})
KERJA = Waktu(time(7), hanya_hari_kerja=True)


def pada(hari: int, jam: int, menit: int = 0) -> datetime:
    return datetime(2026, 5, hari, jam, menit, tzinfo=WIB)


@pytest.mark.parametrize(
    ("sekarang", "waktu", "nanti", "tadi"),
    [
        (pada(5, 6, 59), Waktu(time(7)), pada(5, 7), pada(4, 7)),
        (pada(5, 7), Waktu(time(7)), pada(6, 7), pada(5, 7)),
        (pada(5, 23, 59), Waktu(time(0)), pada(6, 0), pada(5, 0)),
        (pada(6, 0), Waktu(time(0)), pada(7, 0), pada(6, 0)),
        (pada(5, 0, 30), Waktu(time(23, 30)), pada(5, 23, 30), pada(4, 23, 30)),
        (pada(8, 8), KERJA, pada(11, 7), pada(8, 7)),
        (pada(9, 8), KERJA, pada(11, 7), pada(8, 7)),
        (pada(13, 8), KERJA, pada(15, 7), pada(13, 7)),
        (pada(14, 8), KERJA, pada(15, 7), pada(13, 7)),
        (pada(5, 8), Waktu(time(7), aktif=False), None, None),
    ],
)
def test_giliran_berikutnya_dan_terakhir(sekarang, waktu, nanti, tadi):
    assert berikutnya(sekarang, waktu, LIBUR) == nanti
    assert terakhir(sekarang, waktu, LIBUR) == tadi


@pytest.mark.parametrize(
    ("jatuh", "selesai", "batas", "lewat"),
    [
        (pada(5, 7), None, pada(5, 7, 1), True),
        (pada(5, 7), pada(4, 7), pada(5, 7), True),
        (pada(5, 7), pada(4, 7), pada(5, 6, 59), False),
        (pada(5, 7), pada(5, 7), pada(5, 9), False),
        (pada(5, 7), pada(5, 8), pada(5, 9), False),
        (None, None, pada(5, 9), False),
    ],
)
def test_terlewat_bila_gilirannya_lewat_tanpa_selesai(jatuh, selesai, batas, lewat):
    assert terlewat(jatuh, selesai, batas) is lewat


# --- days off -------------------------------------------------------------------------------

PROKLAMASI = Libur(date(2026, 8, 17), "LIBUR", "Proklamasi")


def urai(teks: str, tersimpan: tuple[Libur, ...] = ()):
    return urai_daftar(teks, {satu.tanggal: satu for satu in tersimpan}, nama_maks=20, baris_maks=5)


@pytest.mark.parametrize(
    ("teks", "libur"),
    [
        ("17/8/2026; Proklamasi; libur nasional", PROKLAMASI),
        ("17/8/2026; Proklamasi", PROKLAMASI),
        ("Senin, 17 Agustus 2026;Proklamasi;Libur", PROKLAMASI),
        ("2026-08-17\tProklamasi\tlibur nasional", PROKLAMASI),
        ("2026-08-17,Proklamasi,libur", PROKLAMASI),
        ('"17/8/2026";"Proklamasi";""', PROKLAMASI),
        ("17/8/2026;Proklamasi;;", PROKLAMASI),
        ("24/12/2026; Natal; Cuti  Bersama", Libur(date(2026, 12, 24), "CUTI_BERSAMA", "Natal")),
    ],
)
def test_baris_daftar_dipahami(teks, libur):
    (baris,) = urai(teks)
    assert (baris.libur, baris.hasil) == (libur, Hasil.BARU)


@pytest.mark.parametrize(
    ("teks", "galat"),
    [
        ("besok; Proklamasi", "Tulis tanggal"),
        ("31/2/2026; Proklamasi", "Tulis tanggal"),
        ("17/8/2026", "Tulis nama"),
        ("17/8/2026; ; libur", "Tulis nama"),
        ("17/8/2026; Proklamasi; sabtu", "tidak dikenal"),
        ("17/8/2026; Proklamasi; libur; lagi", "Terlalu banyak kolom"),
        (f"17/8/2026; {'a' * 21}", "paling banyak 20 huruf"),
    ],
)
def test_baris_yang_salah_berkata_apa_yang_salah(teks, galat):
    (baris,) = urai(teks)
    assert baris.hasil is Hasil.GALAT
    assert galat in baris.galat


def test_daftar_dibandingkan_dengan_yang_tersimpan_dan_nomornya_baris_berkas():
    lama = Libur(date(2026, 12, 25), "CUTI_BERSAMA", "Natal")
    teks = (
        "Tanggal;Nama;Jenis\n\n17/8/2026;Proklamasi;libur\n25/12/2026;Natal;libur\n"
        "1/1/2026;Tahun Baru;libur\n1/1/2026;Tahun Baru;libur\n"
    )
    baris = urai(teks, (PROKLAMASI, lama))
    assert [(satu.nomor, satu.hasil) for satu in baris] == [
        (3, Hasil.TETAP),
        (4, Hasil.BERUBAH),
        (5, Hasil.BARU),
        (6, Hasil.GALAT),
    ]
    assert "sudah ada pada baris 5" in baris[-1].galat


def test_daftar_yang_terlalu_panjang_ditolak_dan_yang_kosong_kosong():
    with pytest.raises(ValueError, match="Paling banyak 5 baris"):
        urai("1/1/2026;a\n" * 6)
    assert urai("\n \n") == []


@pytest.mark.parametrize(
    ("hari", "terisi", "perlu"),
    [
        (date(2026, 9, 30), {2026}, []),
        (date(2026, 10, 1), {2026}, [2027]),
        (date(2026, 12, 31), {2026, 2027}, []),
        (date(2026, 3, 1), set(), [2026]),
        (date(2026, 11, 1), set(), [2026, 2027]),
    ],
)
def test_tahun_depan_diingatkan_sejak_oktober(hari, terisi, perlu):
    assert perlu_diisi(hari, terisi, acuan=AcuanHariLibur()) == perlu


def test_kalender_memuat_setiap_hari_sekali():
    hari = [h for _, minggu in bulan(2028) for satu in minggu for h in satu if h]
    assert hari == [date(2028, 1, 1) + timedelta(days=n) for n in range(366)]
    assert all(len(satu) == 7 for _, minggu in bulan(2028) for satu in minggu)


# --- words ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("selang", "kata"),
    [
        (timedelta(milliseconds=3), "1 detik"),
        (timedelta(seconds=59), "59 detik"),
        (timedelta(minutes=3, seconds=59), "3 menit"),
        (timedelta(hours=2), "2 jam"),
        (timedelta(hours=2, minutes=5), "2 jam 5 menit"),
    ],
)
def test_lama_dengan_kata(selang, kata):
    assert lama(selang) == kata


@pytest.mark.parametrize(
    ("selesai", "jumlah", "detik", "kata"),
    [
        (50, 100, 40, "Kira-kira 40 detik lagi."),
        (25, 100, 40, "Kira-kira 2 menit lagi."),
        (0, 100, 40, ""),
        (50, None, 40, ""),
        (100, 100, 40, ""),
        (1, 100, 1, ""),
    ],
)
def test_sisa_hanya_bila_dapat_dikatakan(selesai, jumlah, detik, kata):
    assert sisa(selesai, jumlah, timedelta(seconds=detik)) == kata


@pytest.mark.parametrize(
    ("galat", "kata"),
    [
        ("", ""),
        ("SMTPRecipientsRefused({'a@b': (550, b'no')})", "menolak alamat"),
        ("SMTPAuthenticationError(535, b'x')", "menolak nama atau sandi"),
        ("SMTPDataError(554, b'x')", "menolak pesan ini"),
        ("ConnectionRefusedError(111, 'Connection refused')", "tidak menerima sambungan"),
        ("TimeoutError('timed out')", "tidak menjawab"),
        ("KeyError('x')", LAIN),
    ],
)
def test_galat_dengan_kata(galat, kata):
    assert kata in kata_galat(galat)
    assert bool(kata_galat(galat)) is bool(galat)
