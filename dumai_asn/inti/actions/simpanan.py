"""How long stored files stay: as long as something owns them, and a while after."""

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta

from django.apps import apps
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Exists, Model, OuterRef, QuerySet
from django.utils import timezone

from ..models import Berkas
from ..queries import acuan_pada
from .berkas import kunci_isi

catatan = logging.getLogger(__name__)


def pemilik_berkas() -> Iterator[tuple[type[Model], str]]:
    """Every model and column of the house that owns a file.

    Read from the models themselves, so that no room can forget to say so.  The audit trail owns
    nothing: what a person had deleted goes.
    """
    for model in apps.get_models():
        if hasattr(model, "pgh_tracked_model"):
            continue
        for kolom in model._meta.concrete_fields:
            if kolom.related_model is Berkas:
                yield model, kolom.name


def berkas_yatim(sekarang: datetime) -> "QuerySet[Berkas]":
    """Contents that nothing owns and nobody has brought for the days of ``inti.berkas``."""
    hari = acuan_pada("inti.berkas", timezone.localdate(sekarang)).hari_tanpa_pemilik
    yatim = Berkas.objects.filter(disimpan_pada__lt=sekarang - timedelta(days=hari))
    for model, kolom in pemilik_berkas():
        milik: QuerySet[Model] = model._default_manager.filter(**{kolom: OuterRef("pk")})
        yatim = yatim.filter(~Exists(milik))
    return yatim


def buang_yatim(sekarang: datetime) -> int:
    """The sweep: rows that nothing owns go first, their bytes only when that is committed.

    Bytes without a row, left by a save that was rolled back or a sweep that was killed, go with
    them once they are old enough.  Returns how many contents went.
    """
    baris = 0
    for nomor, sidik in list(berkas_yatim(sekarang).values_list("pk", "sha256")):
        with transaction.atomic():
            kunci_isi(sidik)
            baris += berkas_yatim(sekarang).filter(pk=nomor).delete()[0]
    isi = sum(_buang_isi(sidik, lokasi) for sidik, lokasi in _tanpa_baris(sekarang))
    if baris or isi:
        catatan.info("%s berkas tanpa pemilik dibuang, %s isi dihapus", baris, isi)
    return isi


def _buang_isi(sidik: str, lokasi: str) -> bool:
    """Delete bytes unless somebody brought them again meanwhile."""
    with transaction.atomic():
        kunci_isi(sidik)
        if Berkas.objects.filter(sha256=sidik).exists():
            return False
        default_storage.delete(lokasi)
    return True


def _tanpa_baris(sekarang: datetime) -> Iterator[tuple[str, str]]:
    """Hash and place of stored bytes that no row knows; young ones may still get theirs."""
    hari = acuan_pada("inti.berkas", timezone.localdate(sekarang)).hari_tanpa_pemilik
    batas = sekarang - timedelta(days=hari)
    try:
        folder, _ = default_storage.listdir("")
    except FileNotFoundError:  # nothing was ever kept
        return
    for awal in folder:
        _, nama = default_storage.listdir(awal)
        dikenal = set(
            Berkas.objects.filter(sha256__startswith=awal).values_list("sha256", flat=True)
        )
        for sidik in sorted(set(nama) - dikenal):
            lokasi = f"{awal}/{sidik}"
            if default_storage.get_modified_time(lokasi) < batas:
                yield sidik, lokasi
