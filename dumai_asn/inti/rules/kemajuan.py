"""How long a job took and may still take, in words that promise nothing they cannot keep."""

from datetime import timedelta

_MENIT = timedelta(minutes=1)
_JAM = timedelta(hours=1)
#: Before this much is known, the rate is a guess and nothing is said.
_CUKUP = timedelta(seconds=2)


def lama(selang: timedelta) -> str:
    """``8 detik``, ``3 menit``, ``2 jam 5 menit``; rounded down, at least one second."""
    if selang < _MENIT:
        return f"{max(1, selang // timedelta(seconds=1))} detik"
    if selang < _JAM:
        return f"{selang // _MENIT} menit"
    jam, sisa_jam = divmod(selang, _JAM)
    menit = sisa_jam // _MENIT
    return f"{jam} jam {menit} menit" if menit else f"{jam} jam"


def sisa(selesai: int, jumlah: int | None, berjalan: timedelta) -> str:
    """The rest at the rate so far: ``Kira-kira 40 detik lagi.``

    Empty while nothing can be said: the total unknown, nothing done, or hardly begun.
    """
    if not jumlah or not selesai or selesai >= jumlah or berjalan < _CUKUP:
        return ""
    return f"Kira-kira {lama(berjalan * (jumlah - selesai) / selesai)} lagi."
