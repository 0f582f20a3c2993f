"""Follow-up and proposals where other pages look: tasks, calendar, origins of this room."""

from collections.abc import Sequence
from datetime import date

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from dumai_asn.direktori.choices import PEGAWAI
from dumai_asn.inti.rupa.kalender import Acara
from dumai_asn.inti.rupa.menu import ButirMenu, Tugas

from ..queries.pola import usulan_pola
from ..queries.tindakan import tindakan_jatuh_tempo
from ..queries.tugas import ditunggu
from ..rules.tindakan import ButirAsal


def menu(request: HttpRequest) -> Sequence[ButirMenu]:
    """For whoever is an employee; no statement beyond the menu's."""
    if not request.pegawai:
        return []
    alamat, jumlah = reverse("kinerja:tindakan"), 0
    if request.peran.kode == PEGAWAI:
        jumlah = ditunggu(request.pegawai, timezone.localdate()).jatuh_tempo
    return [ButirMenu("tindakan", "Tindakan saya", "flag", alamat, jumlah=jumlah, urutan=38)]


def tugas(request: HttpRequest) -> Sequence[Tugas]:
    """What is due today or overdue, the longest first; no statement beyond the menu's."""
    if not request.pegawai or request.peran.kode != PEGAWAI:
        return []
    return [
        Tugas(
            kunci=f"kinerja.tindakan:{satu.pk}",
            judul=f"Selesaikan “{satu.teks}”",
            url=reverse("kinerja:tindakan_satu", args=[satu.pk]),
            tombol="Buka tindakan",
            tenggat=satu.tenggat,
        )
        for satu in ditunggu(request.pegawai, timezone.localdate()).tindakan
    ]


def tugas_rutin(request: HttpRequest) -> Sequence[Tugas]:
    """Proposed entries to confirm: one statement without a pattern, four with some."""
    if not request.pegawai or request.peran.kode != PEGAWAI:
        return []
    banyak = len(usulan_pola(request.pegawai, timezone.localdate()))
    alamat, kata = reverse("kinerja:usulan"), f"{banyak} catatan rutin diusulkan"
    return [Tugas("kinerja.rutin", kata, alamat, "Catat kemajuan")] if banyak else []


def kalender(request: HttpRequest, dari: date, sampai: date) -> list[Acara]:
    """Days by which something is to be done: one statement."""
    if not request.pegawai:
        return []
    return [
        Acara(
            f"kinerja.tindakan:{satu.pk}",
            satu.tenggat,
            f"Tenggat: {satu.teks}",
            reverse("kinerja:tindakan_satu", args=[satu.pk]),
            "flag",
        )
        for satu in tindakan_jatuh_tempo(request.pegawai.pk, dari, sampai)
    ]


#: What this room puts on the board ``asal_tindakan``.
ASAL = {
    "kinerja.laporan": ButirAsal(
        "laporan periode",
        lambda kunci: reverse("kinerja:jawab_laporan", args=[kunci]) if kunci.isdecimal() else "",
    ),
    "kinerja.tengah": ButirAsal(
        "tengah periode", lambda kunci: f"{reverse('kinerja:tengah_periode')}?skp={kunci}"
    ),
}
