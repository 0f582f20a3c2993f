"""Gates of the tree of targets and of what is missing in it."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Pegawai, UnitKerja
from dumai_asn.direktori.queries.jangkauan import (
    menilai_seseorang,
    pegawai_dari,
    pegawai_terjangkau,
)

from ..models import RencanaHasilKerja, SasaranUnit
from ..queries.menunggu import penahan_terjangkau
from ..queries.pohon_isi import unit_pohon


def wajib_baca_pohon(akun: Akun, pada: date) -> None:
    """Let pass who looks after a unit or leads somebody; everybody else gets 403."""
    sendiri = pegawai_dari(akun)
    menilai = sendiri is not None and menilai_seseorang(sendiri.pk, pada)
    if not menilai and not unit_pohon(akun, pada).exists():
        raise PermissionDenied(
            "Halaman ini untuk pimpinan dan pengelola. Asal target Anda ada di SKP saya."
        )


def unit_berpohon(akun: Akun, unit_id: int, pada: date) -> UnitKerja:
    """A unit whose tree ``akun`` reads; 404 otherwise."""
    unit = unit_pohon(akun, pada).filter(pk=unit_id).select_related("induk").first()
    if unit is None:
        raise Http404
    return unit


def sasaran_berpohon(akun: Akun, sasaran_id: int) -> SasaranUnit:
    """A goal of such a unit; 404 otherwise."""
    pada = timezone.localdate()
    wajib_baca_pohon(akun, pada)
    sasaran = SasaranUnit.objects.filter(pk=sasaran_id).select_related("unit").first()
    if sasaran is None or not unit_pohon(akun, pada).filter(pk=sasaran.unit_id).exists():
        raise Http404
    return sasaran


def rhk_berpohon(akun: Akun, rhk_id: int) -> RencanaHasilKerja:
    """A RHK of somebody within reach; 404 otherwise."""
    pada = timezone.localdate()
    wajib_baca_pohon(akun, pada)
    rhk = (
        RencanaHasilKerja.objects.filter(pk=rhk_id)
        .select_related("skp__pegawai", "skp__penempatan__jabatan", "skp__penempatan__unit")
        .first()
    )
    if rhk is None or not pegawai_terjangkau(akun, pada).filter(pk=rhk.skp.pegawai_id).exists():
        raise Http404
    return rhk


def penahan(akun: Akun, pegawai_id: int, tahun: int, pada: date) -> Pegawai:
    """Somebody for whom a person within reach of ``akun`` waits; 404 otherwise."""
    wajib_baca_pohon(akun, pada)
    pegawai = Pegawai.objects.filter(pk=pegawai_id).first()
    if pegawai is None or pegawai_id not in penahan_terjangkau(akun, tahun, pada):
        raise Http404
    return pegawai
