"""Who reads and writes the goals of units, and who shares out the results of a leader."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Pegawai, UnitKerja
from dumai_asn.direktori.queries.jangkauan import pegawai_dari
from dumai_asn.inti.rules.angka import DIGIT_MAKS

from ..models import SKP, PeranHasil, RencanaHasilKerja, SasaranUnit
from ..queries.matriks import anggota_matriks
from ..queries.sasaran import unit_dikelola, unit_terlihat
from .skp import wajib_menilai


def wajib_baca_sasaran(akun: Akun, pada: date) -> "QuerySet[UnitKerja]":
    """Units whose goals ``akun`` reads; 403 for an account that reads none."""
    unit = unit_terlihat(akun, pada)
    if not unit.exists():
        raise PermissionDenied("Halaman ini untuk pegawai, pimpinan, dan pengelola.")
    return unit


def unit_bersasaran(akun: Akun, unit_id: int, *, pada: date | None = None) -> UnitKerja:
    """A unit whose goals ``akun`` reads; 404 otherwise."""
    pada = pada or timezone.localdate()
    return get_object_or_404(unit_terlihat(akun, pada).select_related("induk"), pk=unit_id)


def unit_sasaran_ditulis(akun: Akun, unit_id: int) -> UnitKerja:
    """A unit whose goals ``akun`` writes; 403 for who only reads them."""
    pada = timezone.localdate()
    unit = unit_bersasaran(akun, unit_id, pada=pada)
    if not unit_dikelola(akun, pada).filter(pk=unit_id).exists():
        raise PermissionDenied("Sasaran unit ini ditulis kepala unit dan pengelolanya.")
    return unit


def sasaran_ditulis(akun: Akun, sasaran_id: int) -> SasaranUnit:
    """A goal that ``akun`` may change; 403 for who only reads it, 404 for a stranger."""
    semua = SasaranUnit.objects.select_related("induk__unit")
    sasaran = get_object_or_404(semua, pk=sasaran_id)
    sasaran.unit = unit_sasaran_ditulis(akun, sasaran.unit_id)
    return sasaran


def pemilik_matriks(akun: Akun, pada: date) -> Pegawai:
    """The person behind ``akun``, who evaluates somebody or shared out results before; else 403."""
    wajib_menilai(akun, pada)
    sendiri = pegawai_dari(akun)
    if sendiri is None:
        raise PermissionDenied("Halaman ini untuk pejabat penilai kinerja.")
    return sendiri


def sel_matriks_sendiri(
    rhk: RencanaHasilKerja, pegawai_id: int
) -> tuple[Pegawai, PeranHasil | None]:
    """A person of the leader's line, or one who holds a cell of ``rhk``, with it; 404 otherwise."""
    sel = rhk.sel_matriks.filter(pegawai=pegawai_id).select_related("pegawai").first()
    if sel is not None:
        return sel.pegawai, sel
    tim = anggota_matriks(rhk.skp.pegawai_id, timezone.localdate())
    return get_object_or_404(tim, pk=pegawai_id), None


def rhk_dari_skp(skp: SKP, nomor: str) -> RencanaHasilKerja:
    """A RHK of ``skp`` by what a form sent; 404 when it is not one."""
    sah = nomor.isdecimal() and len(nomor) < DIGIT_MAKS
    return get_object_or_404(skp.rhk, pk=int(nomor) if sah else 0)
