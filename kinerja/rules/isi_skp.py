"""What one RHK and one indicator may say; every refusal names the field it is about."""

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from kinerja.rules.istilah import (
    Arah,
    Aspek,
    BentukSKP,
    JenisRHK,
    KlasifikasiRHK,
    PendekatanSKP,
    Penghitungan,
    Perspektif,
)

#: What a column holds; a longer text is answered in words before the database refuses it.
TEKS_MAKS = 500
SATUAN_MAKS = 40
TARGET_TEKS_MAKS = 300
DESIMAL_MAKS = 4
#: The largest number a target column holds (18 digits, 4 of them decimals).
ANGKA_MAKS = Decimal("99999999999999.9999")
TAHAPAN_MAKS = 20
#: Weights of all stages together, in per cent.
BOBOT_PENUH = 100


class Salah(NamedTuple):
    """One thing to mend: the field it is about ("" the whole), and what to do, in words."""

    isian: str
    pesan: str


@dataclass(frozen=True, slots=True)
class UsulRHK:
    """What somebody wants a RHK to say, and where it comes from.

    Exactly one source for JA_JF: a published cell of the leader's matrix, a goal of the unit, or
    words until the leader's RHK exists.  JPT names a goal or nothing.
    """

    teks: str
    jenis: JenisRHK = JenisRHK.UTAMA
    klasifikasi: KlasifikasiRHK = KlasifikasiRHK.ORGANISASI
    peran_hasil_id: int | None = None
    sasaran_id: int | None = None
    induk_sementara: str = ""


class Tahap(NamedTuple):
    """A stage of a milestone indicator and its weight in per cent."""

    nama: str
    bobot: int


@dataclass(frozen=True, slots=True)
class UsulIndikator:
    """What somebody wants an indicator to say.

    ``target`` is the number to reach, or the lower end of a RENTANG with ``target_atas``;
    ``target_teks`` a narrative one; ``dasar`` the value before the year began.  ``desimal`` is
    how many decimals its values are written with.
    """

    teks: str
    aspek: Aspek | None = None
    perspektif: Perspektif | None = None
    arah: Arah = Arah.NAIK
    penghitungan: Penghitungan = Penghitungan.TERAKHIR
    satuan: str = ""
    desimal: int = 0
    dasar: Decimal | None = None
    target: Decimal | None = None
    target_atas: Decimal | None = None
    target_teks: str = ""
    tahapan: tuple[Tahap, ...] = ()


def salah_rhk(usul: UsulRHK, bentuk: str) -> list[Salah]:
    """What has to be mended before this RHK can be kept; empty when it can."""
    salah = teks_wajib(usul.teks, "teks", "Tulis rencana hasil kerjanya.")
    salah += panjang(usul.induk_sementara, "induk_sementara", TEKS_MAKS)
    sumber = [usul.peran_hasil_id, usul.sasaran_id, usul.induk_sementara.strip() or None]
    jumlah = sum(satu is not None for satu in sumber)
    if BentukSKP(bentuk) is BentukSKP.JPT:
        if usul.peran_hasil_id is not None or usul.induk_sementara.strip():
            salah.append(Salah("sumber", "SKP pimpinan bersumber pada sasaran unit."))
    elif jumlah != 1:
        salah.append(
            Salah("sumber", "Pilih satu sumber: RHK pimpinan, sasaran unit, atau sementara.")
        )
    return salah


def salah_indikator(usul: UsulIndikator, *, bentuk: str, pendekatan: str) -> list[Salah]:
    """What has to be mended before this indicator can be kept; empty when it can.

    A draft may lack aspek, perspektif or target: whether it is complete is asked when it is
    submitted (:mod:`kinerja.rules.kelengkapan`).
    """
    salah = teks_wajib(usul.teks, "teks", "Tulis indikatornya.")
    salah += panjang(usul.satuan, "satuan", SATUAN_MAKS)
    salah += panjang(usul.target_teks, "target_teks", TARGET_TEKS_MAKS)
    if not 0 <= usul.desimal <= DESIMAL_MAKS:
        salah.append(Salah("desimal", f"Angka di belakang koma antara 0 dan {DESIMAL_MAKS}."))
    salah += _sisi(usul, BentukSKP(bentuk), PendekatanSKP(pendekatan))
    for isian in ("dasar", "target", "target_atas"):
        salah += angka_sah(getattr(usul, isian), isian)
    return salah + _menurut_arah(usul)


def _sisi(usul: UsulIndikator, bentuk: BentukSKP, pendekatan: PendekatanSKP) -> list[Salah]:
    if bentuk is BentukSKP.JPT and usul.aspek is not None:
        return [Salah("aspek", "SKP pimpinan memakai perspektif, bukan aspek.")]
    if bentuk is BentukSKP.JA_JF and usul.perspektif is not None:
        return [Salah("perspektif", "SKP ini memakai aspek, bukan perspektif.")]
    if pendekatan is PendekatanSKP.KUALITATIF and (usul.aspek or usul.perspektif):
        return [Salah("aspek", "SKP kualitatif tidak memakai aspek atau perspektif.")]
    return []


def _menurut_arah(usul: UsulIndikator) -> list[Salah]:
    match Arah(usul.arah):
        case Arah.RENTANG:
            return _rentang(usul)
        case Arah.TAHAPAN:
            return _tahapan(usul)
    salah = []
    if usul.target_atas is not None:
        salah.append(Salah("target_atas", "Batas atas hanya untuk target berupa rentang."))
    if usul.tahapan:
        salah.append(Salah("tahapan", "Tahapan hanya untuk indikator yang selesai bertahap."))
    return salah


def _rentang(usul: UsulIndikator) -> list[Salah]:
    if usul.target is None or usul.target_atas is None:
        return [Salah("target_atas", "Tulis batas bawah dan batas atas rentangnya.")]
    if usul.target_atas < usul.target:
        return [Salah("target_atas", "Batas atas tidak boleh di bawah batas bawah.")]
    return []


def _tahapan(usul: UsulIndikator) -> list[Salah]:
    if usul.target is not None or usul.target_atas is not None:
        return [Salah("target", "Target indikator bertahap adalah semua tahapannya.")]
    if not 1 < len(usul.tahapan) <= TAHAPAN_MAKS:
        return [Salah("tahapan", f"Tulis 2 sampai {TAHAPAN_MAKS} tahapan.")]
    if any(not tahap.nama.strip() or tahap.bobot <= 0 for tahap in usul.tahapan):
        return [Salah("tahapan", "Setiap tahapan memerlukan nama dan bobot lebih dari nol.")]
    jumlah = sum(tahap.bobot for tahap in usul.tahapan)
    if jumlah != BOBOT_PENUH:
        return [Salah("tahapan", f"Jumlah bobot harus {BOBOT_PENUH}, sekarang {jumlah}.")]
    return []


def teks_wajib(nilai: str, isian: str, kosong: str) -> list[Salah]:
    """A text that has to be there and fits; ``kosong`` says what to write."""
    return panjang(nilai, isian, TEKS_MAKS) if nilai.strip() else [Salah(isian, kosong)]


def panjang(nilai: str, isian: str, maks: int) -> list[Salah]:
    """A text that fits into ``maks`` letters."""
    if len(nilai.strip()) <= maks:
        return []
    return [Salah(isian, f"Paling banyak {maks} huruf, sekarang {len(nilai.strip())}.")]


def angka_sah(nilai: Decimal | None, isian: str) -> list[Salah]:
    """A number that is not negative and that a column can hold."""
    if nilai is None:
        return []
    if nilai < 0:
        return [Salah(isian, "Angka tidak boleh negatif.")]
    if nilai > ANGKA_MAKS:
        return [Salah(isian, "Angka ini terlalu besar. Periksa lagi.")]
    return []
