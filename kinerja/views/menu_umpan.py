"""Feedback in the shell and on the home page."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from dumai_asn.direktori.choices import PEGAWAI, PENILAI
from dumai_asn.inti.rupa.menu import ButirMenu, Tugas

from ..queries.umpan_balik import permintaan_masuk

#: Requests listed one by one; the rest is on the page of requests.
PERMINTAAN_MAKS = 3


def menu(request: HttpRequest) -> Sequence[ButirMenu]:
    """Where feedback is, for staff and evaluators; no statement."""
    if not request.pegawai or request.peran.kode not in (PEGAWAI, PENILAI):
        return []
    return [
        ButirMenu(
            "umpan_balik", "Umpan balik", "chat-quote", reverse("kinerja:umpan_balik"), urutan=45
        )
    ]


def tugas(request: HttpRequest) -> Sequence[Tugas]:
    """Requests that wait for the own answer; one statement, as employee and as evaluator."""
    if not request.pegawai or request.peran.kode not in (PEGAWAI, PENILAI):
        return []
    semua = permintaan_masuk(request.pegawai.pk, timezone.localdate())[:PERMINTAAN_MAKS]
    return [
        Tugas(
            kunci=f"kinerja.umpan:{satu.pk}",
            judul=f"Beri umpan balik kepada {satu.peminta.nama}",
            url=reverse("kinerja:permintaan_satu", args=[satu.pk]),
            tombol="Beri umpan balik",
            tenggat=satu.tenggat,
            alasan=f"Diminta: “{satu.pertanyaan}” Anda boleh menolak.",
        )
        for satu in semua
    ]
