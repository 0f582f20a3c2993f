"""A target in the words that pages and forms use."""

from decimal import Decimal

from dumai_asn.inti.rules.angka import tulis
from kinerja.rules.istilah import Arah

#: Units offered while typing; any other may be written.
SATUAN = (
    "%",
    "dokumen",
    "laporan",
    "orang",
    "hari",
    "jam",
    "menit",
    "kegiatan",
    "unit",
    "indeks",
    "nilai",
    "Rp",
)


def kata_target(
    arah: str,
    *,
    target: Decimal | None,
    target_atas: Decimal | None = None,
    satuan: str = "",
    target_teks: str = "",
    tahapan: int = 0,
) -> str:
    """``95 %``, ``≤ 3 hari``, ``82–90``, ``3 tahap``, the target in words, or "–"."""
    if arah == Arah.TAHAPAN:
        return f"{tahapan} tahap"
    if target is None:
        return target_teks or "–"
    angka = tulis(target)
    if arah == Arah.RENTANG and target_atas is not None:
        angka = f"{angka}–{tulis(target_atas)}"
    elif arah == Arah.TURUN:
        angka = f"≤ {angka}"
    return bersatuan(angka, satuan)


def bersatuan(angka: str, satuan: str) -> str:
    """A number with its unit behind it; per cent never leaves its number."""
    pemisah = "\N{NO-BREAK SPACE}" if satuan == "%" else " "
    return f"{angka}{pemisah}{satuan}" if satuan else angka
