"""What HR sees of windows and of the time given beyond them."""

from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.urls import reverse

from dumai_asn.direktori.models import Pegawai, Penempatan, UnitKerja
from dumai_asn.direktori.rules.istilah import JenisPenempatan

from ..models import Jendela, Perpanjangan
from ..rules.istilah import Langkah
from ..rules.jendela import StatusJendela
from .jendela import pegawai_berperiode
from .masa import masa_dari

#: Step → the page on which it is done.
HALAMAN: dict[str, str] = {
    Langkah.SKP: "kinerja:skp",
    Langkah.RENCANA_AKSI: "kinerja:skp",
    Langkah.PROGRES: "kinerja:progres",
}


def daftar_jendela(pada: date) -> "QuerySet[Jendela]":
    """Every window with its period and ``tambahan``: extensions still running on ``pada``."""
    berjalan = Count("perpanjangan", filter=Q(perpanjangan__sampai__gte=pada))
    return Jendela.objects.select_related("periode__tahun").annotate(tambahan=berjalan)


def daftar_perpanjangan(jendela: Jendela) -> "QuerySet[Perpanjangan]":
    """Time given beyond one window, also what has ended."""
    return Perpanjangan.objects.filter(jendela=jendela).select_related("pegawai", "unit", "oleh")


def keadaan(jendela: Jendela, pada: date) -> StatusJendela:
    """Where a window stands on ``pada``, extensions aside."""
    masa = masa_dari(jendela.masa)
    if pada < masa.mulai:
        return StatusJendela.BELUM
    return StatusJendela.TERBUKA if pada < masa.akhir else StatusJendela.LEWAT


def berkeadaan(baris: "QuerySet[Any]", kode: str, pada: date) -> "QuerySet[Any]":
    """Windows in that state on ``pada``."""
    syarat = {
        StatusJendela.BELUM: Q(masa__startswith__gt=pada),
        StatusJendela.TERBUKA: Q(masa__contains=pada),
        StatusJendela.LEWAT: Q(masa__endswith__lte=pada),
    }
    return baris.filter(syarat[StatusJendela(kode)])


def orang_jendela(
    jendela: Jendela, pada: date, unit: UnitKerja | None = None
) -> "QuerySet[Pegawai]":
    """Whom a window concerns: the people of its period, those of the branch of ``unit`` only."""
    orang = pegawai_berperiode(jendela.periode, pada)
    if unit is None:
        return orang
    hari = masa_dari(jendela.periode.masa).terdekat(pada)
    tempat = Penempatan.objects.pada(hari).filter(
        jenis=JenisPenempatan.DEFINITIF, unit__in=UnitKerja.objects.cabang([unit.pk]).values("pk")
    )
    return orang.filter(pk__in=tempat.values("pegawai"))


def alamat_langkah(langkah: str) -> str:
    """Where a step is done; "" for a step of another room."""
    nama = HALAMAN.get(langkah)
    return reverse(nama) if nama else ""
