"""What a goal of a unit may say, and under which goal it may stand."""

from dataclasses import dataclass
from decimal import Decimal

from kinerja.rules.isi_skp import (
    SATUAN_MAKS,
    Salah,
    angka_sah,
    panjang,
    teks_wajib,
)
from kinerja.rules.istilah import Arah, StatusTahun

#: A goal is measured by one number or a range; stages belong to an indicator of a person.
ARAH_SASARAN = (Arah.NAIK, Arah.TURUN, Arah.RENTANG)


@dataclass(frozen=True, slots=True)
class UsulSasaran:
    """What somebody wants a goal to say; ``target`` is the lower end of a RENTANG."""

    teks: str
    indikator: str
    satuan: str
    arah: Arah = Arah.NAIK
    target: Decimal | None = None
    target_atas: Decimal | None = None
    induk_id: int | None = None


def salah_sasaran(usul: UsulSasaran) -> list[Salah]:
    """What has to be mended before this goal can be kept; empty when it can."""
    salah = teks_wajib(usul.teks, "teks", "Tulis sasarannya.")
    salah += teks_wajib(usul.indikator, "indikator", "Tulis indikatornya.")
    if not usul.satuan.strip():
        salah.append(Salah("satuan", "Tulis satuannya, misalnya %, orang, atau hari."))
    salah += panjang(usul.satuan, "satuan", SATUAN_MAKS)
    for isian in ("target", "target_atas"):
        salah += angka_sah(getattr(usul, isian), isian)
    return salah + _target(usul)


def _target(usul: UsulSasaran) -> list[Salah]:
    if usul.arah not in ARAH_SASARAN:
        return [Salah("arah", "Pilih naik, turun, atau rentang.")]
    if usul.target is None:
        return [Salah("target", "Tulis targetnya.")]
    if usul.arah is not Arah.RENTANG:
        if usul.target_atas is not None:
            return [Salah("target_atas", "Batas atas hanya untuk target berupa rentang.")]
        return []
    if usul.target_atas is None:
        return [Salah("target_atas", "Tulis batas atas rentangnya.")]
    if usul.target_atas < usul.target:
        return [Salah("target_atas", "Batas atas tidak boleh di bawah batas bawah.")]
    return []


def sebab_terkunci(status: str, tahun: int, *, kota: bool) -> str:
    """Why goals of that year cannot be written; "" when they can.

    A locked year is still written by who holds the permission for the whole city (``kota``).
    """
    match StatusTahun(status):
        case StatusTahun.DITUTUP:
            return f"Tahun kinerja {tahun} sudah ditutup."
        case StatusTahun.DIKUNCI if not kota:
            return (
                f"Tahun kinerja {tahun} dikunci. Minta perubahan kepada pengelola kepegawaian kota."
            )
    return ""
