"""What this room puts into the menu and into the tasks of an account."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from dumai_asn.direktori import choices
from dumai_asn.direktori.rules.istilah import Peran
from dumai_asn.inti.rupa.menu import ButirMenu, Tugas

from ..queries.penilaian import belum_diterima, menunggu_dinilai


def menu_evaluasi(request: HttpRequest) -> list[ButirMenu]:
    """At most two statements: the people who wait for a rating, or the results that wait."""
    match request.peran.kode:
        case choices.PENILAI:
            return [_menilai(request)]
        case choices.PEGAWAI:
            return [_nilai(request)]
        case Peran.PIMPINAN:
            url = reverse("evaluasi:capaian")
            return [ButirMenu("capaian", "Capaian", "bar-chart-steps", url, utama=True, urutan=10)]
        case Peran.PENGELOLA:
            url = reverse("evaluasi:siklus_daftar")
            siklus = ButirMenu("siklus", "Siklus", "calendar2-range", url, urutan=20)
            return [_pantau(), siklus]
        case Peran.PENGELOLA_UNIT | Peran.AUDITOR:
            return [_pantau()]
        case _:
            return []


def _menilai(request: HttpRequest) -> ButirMenu:
    menunggu = menunggu_dinilai(request.user, timezone.localdate())
    return ButirMenu(
        "menilai",
        "Menilai",
        "clipboard-check",
        reverse("evaluasi:menilai_daftar"),
        jumlah=sum(satu.jumlah for satu in menunggu),
        utama=True,
        urutan=40,
    )


def _nilai(request: HttpRequest) -> ButirMenu:
    return ButirMenu(
        "nilai",
        "Nilai saya",
        "clipboard-check",
        reverse("evaluasi:nilai_daftar"),
        jumlah=len(belum_diterima(request.user)),
        utama=True,
        pendek="Nilai",
        urutan=40,
    )


def _pantau() -> ButirMenu:
    url = reverse("evaluasi:pantau")
    return ButirMenu("pantau", "Pantau", "binoculars", url, utama=True, urutan=10)


def tugas_evaluasi(request: HttpRequest) -> list[Tugas]:
    """People to rate, a task a cycle with the clock of its rating window, and own results."""
    if request.peran.kode == choices.PEGAWAI:
        return [
            Tugas(
                f"terima:{satu.pk}",
                f"Hasil penilaian {satu.siklus.periode}",
                reverse("evaluasi:nilai", args=[satu.pk]),
                "Lihat hasil",
                alasan="Sudah diserahkan, menunggu Anda menerimanya.",
            )
            for satu in belum_diterima(request.user)[:6]
        ]
    return [
        Tugas(
            f"nilai:{satu.siklus_id}",
            f"Nilai {satu.jumlah} orang, {satu.periode}",
            f"{reverse('evaluasi:menilai_daftar')}?siklus={satu.siklus_id}",
            "Mulai menilai",
            tenggat=satu.hari_terakhir,
            alasan="Bukti dan laporan mereka sudah dapat dinilai.",
        )
        for satu in menunggu_dinilai(request.user, timezone.localdate())
    ]
