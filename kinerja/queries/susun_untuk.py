"""SKP that HR draws up for people who cannot."""

from datetime import date

from django.db.models import QuerySet

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.queries.jangkauan import memegang, pegawai_dengan_izin
from dumai_asn.direktori.rules.izin import Izin

from ..models import VersiSKP
from ..rules.istilah import StatusVersi


def skp_disusunkan(akun: Akun, pada: date) -> "QuerySet[VersiSKP]":
    """First versions drawn up by HR for the people whose data ``akun`` keeps on ``pada``."""
    dikelola = pegawai_dengan_izin(akun, Izin.KELOLA_PEGAWAI, pada)
    return (
        VersiSKP.objects.exclude(alasan_pengelola="")
        .filter(skp__pegawai__in=dikelola.values("pk"))
        .select_related(
            "skp__pegawai",
            "skp__penempatan__jabatan",
            "skp__penempatan__unit",
            "disusun_oleh__pegawai",
        )
    )


def dapat_disusunkan(akun: Akun, pegawai_id: int, pada: date) -> bool:
    """Whether ``akun`` may draw up an SKP for this person: keeps their data, and is not they."""
    if not memegang(akun, Izin.KELOLA_PEGAWAI, pada):
        return False
    dikelola = pegawai_dengan_izin(akun, Izin.KELOLA_PEGAWAI, pada)
    return dikelola.filter(pk=pegawai_id).exclude(akun=akun).exists()


def menurut_tahap(versi: "QuerySet[VersiSKP]", kode: str) -> "QuerySet[VersiSKP]":
    """DISUSUN: HR still writes; DISERAHKAN: its person goes on; else a state of the version."""
    if kode == "DISUSUN":
        return versi.filter(status=StatusVersi.DRAF, diserahkan_pada=None)
    if kode == "DISERAHKAN":
        return versi.filter(status=StatusVersi.DRAF, diserahkan_pada__isnull=False)
    return versi.filter(status=kode)
