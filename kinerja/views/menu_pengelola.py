"""What HR finds of this room in the menu and among its tasks."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse

from dumai_asn.direktori.rules.istilah import Peran
from dumai_asn.inti.ingatan import ingat
from dumai_asn.inti.rupa.menu import ButirMenu, Tugas

from ..queries.kamus import usulan_menunggu


def menu(request: HttpRequest) -> Sequence[ButirMenu]:
    """One statement for HR of the city, none for anybody else."""
    disusunkan = ButirMenu(
        "disusunkan", "SKP disusunkan", "pencil", reverse("kinerja:disusunkan"), urutan=23
    )
    if request.peran.kode == Peran.PENGELOLA_UNIT:
        return [disusunkan]
    if request.peran.kode != Peran.PENGELOLA:
        return []
    return [
        disusunkan,
        ButirMenu(
            "kamus",
            "Kamus indikator",
            "book",
            reverse("kinerja:kamus"),
            jumlah=_usulan(request),
            urutan=24,
        ),
        ButirMenu("templat", "Templat SKP", "bookmark", reverse("kinerja:templat"), urutan=24),
        ButirMenu(
            "jendela", "Tahun & jendela", "clock-history", reverse("kinerja:jendela"), urutan=22
        ),
    ]


def tugas(request: HttpRequest) -> Sequence[Tugas]:
    """None beyond the menu's statement."""
    if request.peran.kode != Peran.PENGELOLA or not (jumlah := _usulan(request)):
        return []
    url = f"{reverse('kinerja:kamus')}?status=DIUSULKAN"
    return [Tugas("kinerja.usulan_kamus", f"Jawab {jumlah} usulan indikator", url, "Lihat usulan")]


def _usulan(request: HttpRequest) -> int:
    return ingat(request.user, ("kinerja.usulan_kamus",), usulan_menunggu)
