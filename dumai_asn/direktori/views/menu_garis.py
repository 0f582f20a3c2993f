"""Evaluator lines and delegations in the menu and among the tasks."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from dumai_asn.inti.rupa.menu import ButirMenu, Tugas

from ..choices import PENILAI
from ..queries.garis import hitung_masalah
from ..rules.izin import Izin, pemegang

_KELOLA = pemegang(Izin.KELOLA_PEGAWAI)


def menu_garis(request: HttpRequest) -> list[ButirMenu]:
    """No statement: the whole city is asked for its problems on the home page and not on each."""
    if request.peran.kode in _KELOLA:
        alamat = reverse("direktori:garis")
        return [
            ButirMenu("garis", "Garis penilai", "person-check", alamat, urutan=76),
            ButirMenu(
                "delegasi", "Delegasi", "arrow-left-right", reverse("direktori:delegasi"), urutan=77
            ),
        ]
    if request.peran.kode == PENILAI:
        alamat = reverse("direktori:delegasi")
        return [ButirMenu("delegasi", "Delegasi", "person-check", alamat, urutan=77)]
    return []


def tugas_garis(request: HttpRequest) -> list[Tugas]:
    """People without a valid evaluator: one statement for HR, two for HR of a unit."""
    if request.peran.kode not in _KELOLA:
        return []
    jumlah = sum(hitung_masalah(request.user, timezone.localdate()).values())
    if not jumlah:
        return []
    return [
        Tugas(
            "direktori.garis",
            f"{jumlah} orang tanpa penilai yang sah",
            reverse("direktori:garis"),
            "Perbaiki garis penilai",
            alasan="Persetujuan dan penilaiannya tertahan sampai penilainya benar.",
        )
    ]
