"""Templates of the city, and whose SKP one may be taken from."""

from django.db.models import Count, QuerySet

from dumai_asn.direktori.models import Pegawai
from dumai_asn.direktori.rules.istilah import JenisPenempatan

from ..models import TahunKinerja, TemplatSKP, VersiSKP
from ..rules.istilah import StatusTahun, StatusVersi


def daftar_templat() -> "QuerySet[TemplatSKP]":
    """Every template with its post and ``banyak``, the number of its results."""
    return TemplatSKP.objects.select_related("jabatan").annotate(banyak=Count("butir"))


def versi_tetap(pegawai: Pegawai) -> VersiSKP | None:
    """The newest SKP in force of this person's own post; None without one."""
    return (
        VersiSKP.objects.filter(
            skp__pegawai=pegawai,
            skp__jenis=JenisPenempatan.DEFINITIF,
            status=StatusVersi.DITETAPKAN,
        )
        .select_related("skp__penempatan__jabatan")
        .order_by("-skp__tahun", "-skp__masa")
        .first()
    )


def tahun_terbuka() -> "QuerySet[TahunKinerja]":
    """Years that still take an SKP, the latest first."""
    return TahunKinerja.objects.exclude(status=StatusTahun.DITUTUP).order_by("-tahun")
