"""Seats: one lock a class, the lowest free number, and the waiting list behind it.

Every action that gives, takes or counts seats locks the class first and its enrolments second,
several classes in the order of their ids, so that two of them wait in line instead of in a ring.
"""

from collections.abc import Collection

from django.utils import timezone

from ..models import Kelas, Pendaftaran
from ..rules.alur import ALUR_PENDAFTARAN, Tindakan, kenaikan
from ..rules.istilah import Pelaku, StatusPendaftaran
from ..rules.kelas import BELUM_MULAI
from . import kabar


def kunci_kelas(kelas_ids: Collection[int]) -> dict[int, Kelas]:
    """The classes, locked until the transaction ends, by id."""
    terkunci = (
        Kelas.objects.select_for_update(of=("self",), no_key=True)
        .select_related("program")
        .filter(pk__in=kelas_ids)
        .order_by("pk")
    )
    return {kelas.pk: kelas for kelas in terkunci}


def kursi_terpakai(kelas_ids: Collection[int]) -> dict[int, set[int]]:
    """Seat numbers taken in each class; ask under the lock of :func:`kunci_kelas`."""
    hasil: dict[int, set[int]] = {nomor: set() for nomor in kelas_ids}
    for kelas, nomor in Pendaftaran.objects.filter(
        kelas__in=kelas_ids, kursi__isnull=False
    ).values_list("kelas", "kursi"):
        hasil[kelas].add(nomor)  # type: ignore[arg-type]
    return hasil


def naikkan(kelas: Kelas) -> int:
    """Give free seats of a locked class to who waits first, and tell them; returns how many.

    A class that has started passes no seat on.
    """
    if kelas.status not in BELUM_MULAI:
        return 0
    antrean = {
        satu.pk: satu
        for satu in Pendaftaran.objects.select_for_update(of=("self",), no_key=True)
        .filter(kelas=kelas, status=StatusPendaftaran.DAFTAR_TUNGGU)
        .order_by("pk")
    }
    terpakai = kursi_terpakai([kelas.pk])[kelas.pk]
    naik = []
    for nomor, kursi in kenaikan(kelas.kuota, terpakai, list(antrean)):
        satu = antrean[nomor]
        satu.kursi = kursi
        satu.status = StatusPendaftaran(
            ALUR_PENDAFTARAN.tujuan(satu.status, Tindakan.NAIKKAN, Pelaku.SISTEM)
        )
        naik.append(satu)
    tulis_pendaftaran(naik, "status", "kursi")
    kabar.kepada_peserta(kabar.NAIK, naik)
    return len(naik)


def tulis_pendaftaran(daftar: Collection[Pendaftaran], *kolom: str) -> None:
    """Write these columns of many enrolments in one statement, and say when they changed."""
    sekarang = timezone.now()
    for satu in daftar:
        satu.diubah_pada = sekarang
    if daftar:
        Pendaftaran.objects.bulk_update(daftar, [*kolom, "diubah_pada"])
