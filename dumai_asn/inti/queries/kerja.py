"""Reads of the pages about work behind the pages: heartbeat, schedules, jobs, outbox."""

from datetime import datetime, timedelta
from typing import NamedTuple

from django.db.models import Max, QuerySet
from django.utils import timezone

from .. import papan
from ..models import Jadwal, Kejadian, Pekerjaan, Putaran
from ..pelaku import Pelaku
from ..rules import jadwal
from ..rules.jadwal import Waktu
from ..rules.kemajuan import lama
from . import hari_libur

#: A beat that is older than this has stopped.
DETAK_MAKS = timedelta(seconds=30)
#: A daily turn may take this long before its page says that it is late.
TOLERANSI = timedelta(minutes=15)
#: Days around today in which a schedule finds a working day.
_SEKITAR = timedelta(days=400)


def detak_terakhir() -> datetime | None:
    """The newest slot that the heartbeat wrote."""
    slot: datetime | None = Putaran.objects.aggregate(terakhir=Max("slot"))["terakhir"]
    return slot


def detak_hidup(sekarang: datetime) -> bool:
    """Whether the heartbeat has come lately; readiness and the page of schedules ask the same."""
    terakhir = detak_terakhir()
    return terakhir is not None and sekarang - terakhir < DETAK_MAKS


class KeadaanJadwal(NamedTuple):
    """A daily sweep: when it runs, how often HR has set it, last turn, next slot, late or not.

    ``membuang``: it throws rows away, and its own page says how many before it is run.
    """

    kunci: str
    judul: str
    waktu: Waktu
    nomor_ubah: int
    putaran: Putaran | None
    berikutnya: datetime | None
    terlewat: bool
    membuang: bool


def keadaan_jadwal(sekarang: datetime) -> list[KeadaanJadwal]:
    """Every daily sweep as it stands at ``sekarang``; three statements."""
    harian = {k: s for k, s in papan.penyedia("sapuan") if s.pukul is not None}
    diatur = {satu.kunci: satu for satu in Jadwal.objects.filter(kunci__in=harian)}
    putaran = Putaran.objects.filter(kunci__in=harian).order_by("kunci", "-slot")
    akhir = {satu.kunci: satu for satu in putaran.distinct("kunci")}
    setempat = timezone.localtime(sekarang)
    libur = hari_libur(setempat.date() - _SEKITAR, setempat.date() + _SEKITAR)
    hasil = []
    for kunci, sapuan in harian.items():
        baris, satu = diatur.get(kunci), akhir.get(kunci)
        waktu = (
            Waktu(baris.pukul, baris.hanya_hari_kerja, baris.aktif)
            if baris
            else Waktu(sapuan.pukul)
        )
        hasil.append(
            KeadaanJadwal(
                kunci,
                sapuan.judul or kunci,
                waktu,
                baris.nomor_ubah if baris else 0,
                satu,
                jadwal.berikutnya(setempat, waktu, libur),
                jadwal.terlewat(
                    jadwal.terakhir(setempat, waktu, libur),
                    satu.slot if satu and satu.selesai else None,
                    setempat - TOLERANSI,
                ),
                sapuan.dibuang is not None,
            )
        )
    return sorted(hasil, key=lambda satu: satu.waktu.pukul)


def putaran_gagal(sejak: datetime) -> "QuerySet[Putaran]":
    """Turns since ``sejak`` that ended with an error and were not made good."""
    return Putaran.objects.filter(slot__gte=sejak).exclude(galat="").order_by("-slot")


def kejadian_gagal() -> "QuerySet[Kejadian]":
    """Outbox rows that were tried and not done."""
    return Kejadian.objects.filter(dikerjakan_pada__isnull=True, percobaan__gt=0)


def pekerjaan_dilihat(akun: Pelaku, *, semua: bool) -> "QuerySet[Pekerjaan]":
    """Long jobs: everybody's with ``semua``, otherwise those ``akun`` asked for."""
    baris = Pekerjaan.objects.select_related("pemohon")
    return baris if semua else baris.filter(pemohon=akun.pk)


def lama_pekerjaan(kerja: Pekerjaan) -> str:
    """How long it took, or has been running; empty before it began."""
    if kerja.mulai_pada is None:
        return ""
    return lama((kerja.selesai_pada or timezone.now()) - kerja.mulai_pada)
