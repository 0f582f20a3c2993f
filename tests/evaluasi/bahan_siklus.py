"""Opening a cycle in the cast, and who is in it."""

from evaluasi.actions import siklus as actions
from evaluasi.models import Penilaian, Siklus

from .bangun import HARI

#: Everybody in the cast whom somebody evaluates.
DINILAI = {"kartika", "bagus", "sari", "dodi", "usman", "lukman", "oki", "ratna"}


def buka(siklus: Siklus, kota) -> dict[str, int]:
    return actions.buka_siklus(siklus, oleh=kota.peran("pengelola"))


def sapu() -> int:
    return actions.perbarui_siklus(HARI)


def isi(siklus: Siklus) -> set[tuple[str, bool, bool]]:
    """Name, with SKP, main: every evaluation of the cycle."""
    return {
        (p.pegawai.nama.lower(), p.skp_id is not None, p.utama)
        for p in Penilaian.objects.filter(siklus=siklus).select_related("pegawai")
    }
