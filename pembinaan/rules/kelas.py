"""What a class must look like before it is kept, and the days it covers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import pairwise

from dumai_asn.inti.rules.angka import tulis
from dumai_asn.inti.rules.rentang import SATU_HARI, Rentang
from dumai_asn.inti.rules.tanggal import panjang
from pembinaan.rules.bawaan import BAWAAN_JP, AcuanJP
from pembinaan.rules.istilah import StatusKelas
from pembinaan.rules.jp import jp_sah

#: States before the first meeting: seats are given, given up and passed on.
BELUM_MULAI = frozenset({StatusKelas.DIBUKA, StatusKelas.DITUTUP})
#: States in which plan and schedule may still be edited.
DAPAT_DIUBAH = frozenset({StatusKelas.DRAF, *BELUM_MULAI, StatusKelas.BERJALAN})


@dataclass(frozen=True, slots=True)
class IsianSesi:
    """One meeting as written in the form: a day with two times of Asia/Jakarta.

    ``jp`` 0: the hours are not split over meetings.  ``nomor`` is the id of a stored meeting.
    """

    hari: date
    mulai: time
    selesai: time
    jp: int = 0
    judul: str = ""
    nomor: int | None = None


def urutkan(sesi: Sequence[IsianSesi]) -> list[IsianSesi]:
    """Meetings in the order in which they happen; their place in it is their number."""
    return sorted(sesi, key=lambda satu: (satu.hari, satu.mulai))


def masa_kelas(sesi: Sequence[IsianSesi]) -> Rentang:
    """Days of the class, half-open: first to last meeting.  ``ValueError`` without a meeting."""
    hari = [satu.hari for satu in sesi]
    return Rentang(min(hari), max(hari) + SATU_HARI)


def sebab_tertutup(status: str, batas_daftar: date, pada: date) -> str:
    """Why nobody can enrol on ``pada``, in words; empty when one can."""
    if status != StatusKelas.DIBUKA:
        return "Pendaftaran kelas ini tidak dibuka."
    if pada > batas_daftar:
        return f"Pendaftaran sudah ditutup {panjang(batas_daftar)}."
    return ""


def tahun_jp(hari_terakhir: date) -> int:
    """The year whose account gets the hours: that of the last day of the class.

    A class that ends on 2 January counts whole for that year (own design: the regulation asks
    for hours "in a year" and certificates carry the day of completion).
    """
    return hari_terakhir.year


def periksa_kelas(
    *,
    kuota: int,
    jp: int,
    batas_daftar: date,
    sesi: Sequence[IsianSesi],
    terisi: int = 0,
    acuan: AcuanJP = BAWAAN_JP,
) -> dict[str, str]:
    """What is wrong: ``kuota``, ``jp``, ``batas_daftar`` or ``sesi`` → one sentence.

    ``terisi``: seats taken, below which the quota cannot go.  Hours split over meetings must
    add up to the hours of the class, because the class is what the ledger records.
    """
    galat = {}
    if kuota < 1:
        galat["kuota"] = "Kuota paling sedikit satu kursi."
    elif kuota < terisi:
        galat["kuota"] = (
            f"Sudah {terisi} kursi terisi. Kuota tidak dapat lebih kecil dari {terisi};"
            " batalkan pendaftaran dahulu."
        )
    if not jp_sah(jp, acuan=acuan):
        galat["jp"] = f"JP antara 1 dan {tulis(acuan.maksimal_kegiatan)}."
    if not sesi:
        galat["sesi"] = "Isi paling sedikit satu sesi."
        return galat
    if batas_daftar > min(satu.hari for satu in sesi):
        galat["batas_daftar"] = "Pendaftaran ditutup paling lambat pada hari sesi pertama."
    salah_sesi = _periksa_sesi(urutkan(sesi), jp)
    if salah_sesi:
        galat["sesi"] = salah_sesi
    return galat


def _periksa_sesi(sesi: Sequence[IsianSesi], jp: int) -> str:
    for nomor, satu in enumerate(sesi, start=1):
        if satu.selesai <= satu.mulai:
            return f"Sesi {nomor}: jam selesai harus sesudah jam mulai."
    for nomor, (satu, dua) in enumerate(pairwise(sesi), start=1):
        if satu.hari == dua.hari and dua.mulai < satu.selesai:
            return f"Sesi {nomor} dan sesi {nomor + 1} berlangsung pada waktu yang sama."
    jumlah = sum(satu.jp for satu in sesi)
    if jumlah and jumlah != jp:
        return (
            f"JP sesi berjumlah {tulis(jumlah)}, JP kelas {tulis(jp)}."
            " Samakan, atau kosongkan JP sesi."
        )
    return ""
