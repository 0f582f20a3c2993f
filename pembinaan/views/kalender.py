"""Own meetings, answers that are due, and the classes HR looks after, for the calendar."""

from datetime import date

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from dumai_asn.direktori.queries.jangkauan import memegang
from dumai_asn.direktori.rules.izin import Izin
from dumai_asn.inti.rupa.kalender import Acara

from ..models import Kelas
from ..queries.kalender import jawaban_ditunggu, kelas_bertanggal
from ..queries.kelas import hari_kelas
from ..queries.pendaftaran import sesi_berkursi


def kalender(request: HttpRequest, dari: date, sampai: date) -> list[Acara]:
    """At most three statements beside the reach of the account."""
    return [
        *_sesi(request, dari, sampai),
        *_jawaban(request, dari, sampai),
        *_kelas(request, dari, sampai),
    ]


def _sesi(request: HttpRequest, dari: date, sampai: date) -> list[Acara]:
    if not request.pegawai:
        return []
    return [
        Acara(
            f"pembinaan.sesi:{sesi.pk}",
            timezone.localdate(sesi.mulai),
            f"{sesi}, {sesi.kelas}",
            reverse("pembinaan:kelas_saya", args=[sesi.kelas_id]),
            "mortarboard",
            sesi.mulai,
            sesi.selesai,
            sesi.kelas.tempat,
        )
        for sesi in sesi_berkursi(request.pegawai.pk, dari, sampai)
    ]


def _jawaban(request: HttpRequest, dari: date, sampai: date) -> list[Acara]:
    return [
        Acara(
            f"pembinaan.jawab:{satu.kelas}",
            satu.batas,
            f"Jawab {satu.jumlah} pendaftaran, {satu.program}, {satu.nama}",
            reverse("pembinaan:persetujuan"),
            "clock-fill",
        )
        for satu in jawaban_ditunggu(request.user, timezone.localdate(), dari, sampai)
    ]


def _kelas(request: HttpRequest, dari: date, sampai: date) -> list[Acara]:
    if not memegang(request.user, Izin.KELOLA_PELATIHAN, timezone.localdate()):
        return []
    return [acara for kelas in kelas_bertanggal(dari, sampai) for acara in _hari(kelas)]


def _hari(kelas: Kelas) -> list[Acara]:
    """First and last day, one entry where they are the same, and the end of enrolment."""
    awal, akhir = hari_kelas(kelas)
    hari = {"buka": (awal, "Hari pertama"), "tutup": (akhir, "Hari terakhir")}
    if awal == akhir:
        hari = {"buka": (awal, "Kelas")}
    hari["daftar"] = (kelas.batas_daftar, "Batas pendaftaran")
    url = reverse("pembinaan:kelas", args=[kelas.pk])
    return [
        Acara(f"pembinaan.kelas:{kelas.pk}:{kode}", tanggal, f"{kata} {kelas}", url, "mortarboard")
        for kode, (tanggal, kata) in hari.items()
    ]
