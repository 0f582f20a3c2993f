"""Which classes the end of somebody's placement touches, for who is about to confirm it."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, time
from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from dumai_asn.direktori.rules.dampak import Dampak, Perubahan

from ..models import Pendaftaran, Sesi
from ..rules.istilah import StatusPendaftaran

CONTOH = 3
TERDAFTAR = (
    StatusPendaftaran.DIAJUKAN,
    StatusPendaftaran.DISETUJUI,
    StatusPendaftaran.DAFTAR_TUNGGU,
)


def dampak_kelas(perubahan: Collection[Perubahan], pada: date) -> Sequence[Dampak]:
    """Classes with a session after the last day in any post, or during an absence.

    One statement each, none for a transfer.
    """
    if any(satu.absen for satu in perubahan):
        return _selama_absen(perubahan, pada)
    lanjut = {p.pegawai_id for p in perubahan if p.lama is None}
    keluar = [
        Q(Exists(_sesi_sejak(max(akhir, pada))), pegawai=satu.pegawai_id)
        for satu in perubahan
        if satu.pegawai_id not in lanjut and (akhir := _berhenti(satu))
    ]
    if not keluar:
        return []
    semua = list(
        Pendaftaran.objects.filter(reduce(or_, keluar), status__in=TERDAFTAR)
        .select_related("kelas__program")
        .order_by("pk")
    )
    if not semua:
        return []
    contoh = tuple(str(satu.kelas) for satu in semua[:CONTOH])
    return [Dampak("Masih terdaftar di kelas sesudah hari itu", len(semua), contoh)]


def _selama_absen(perubahan: Collection[Perubahan], pada: date) -> Sequence[Dampak]:
    """Classes with a session on the days that an absence takes or gives back."""
    kena = [
        Q(Exists(_sesi_antara(max(hari.mulai or pada, pada), hari.akhir)), pegawai=satu.pegawai_id)
        for satu in perubahan
        if satu.absen
        for hari in satu.hari
        if hari.akhir is None or hari.akhir > pada
    ]
    if not kena:
        return []
    semua = list(
        Pendaftaran.objects.filter(reduce(or_, kena), status__in=TERDAFTAR)
        .select_related("kelas__program")
        .order_by("pk")
    )
    if not semua:
        return []
    contoh = tuple(str(satu.kelas) for satu in semua[:CONTOH])
    return [Dampak("Terdaftar di kelas pada hari-hari itu", len(semua), contoh)]


def _sesi_antara(mulai: date, akhir: date | None) -> "QuerySet[Sesi]":
    sesi = _sesi_sejak(mulai)
    if akhir is None:
        return sesi
    return sesi.filter(mulai__lt=timezone.make_aware(datetime.combine(akhir, time())))


def _berhenti(satu: Perubahan) -> date | None:
    """The first day out of a definitive placement that ends; None when it goes on."""
    if satu.lama is None or not satu.definitif:
        return None
    return satu.baru.akhir if satu.baru else satu.lama.mulai


def _sesi_sejak(hari: date) -> "QuerySet[Sesi]":
    waktu = timezone.make_aware(datetime.combine(hari, time()))
    return Sesi.objects.filter(kelas=OuterRef("kelas"), mulai__gte=waktu)
