"""Where the RHK of one SKP may come from."""

from django.db.models import QuerySet

from dumai_asn.direktori.models import UnitKerja

from ..models import SKP, PeranHasil, SasaranUnit


def sel_terbit(skp: SKP) -> "QuerySet[PeranHasil]":
    """Published cells of leaders' matrices that this person owes in the year of ``skp``."""
    return PeranHasil.objects.filter(
        pegawai=skp.pegawai_id,
        rhk_pimpinan__skp__tahun=skp.tahun_id,
        diterbitkan_pada__isnull=False,
    ).order_by("rhk_pimpinan__skp", "rhk_pimpinan", "pk")


def sasaran_dapat_dipilih(skp: SKP) -> "QuerySet[SasaranUnit]":
    """Goals of the year of the person's unit and of those above it, the nearest unit's too."""
    unit = UnitKerja.objects.leluhur([skp.penempatan.unit_id])
    return (
        SasaranUnit.objects.filter(tahun=skp.tahun_id, unit__in=unit.values("pk"))
        .select_related("unit")
        .order_by("-unit__kode", "urutan", "pk")
    )
