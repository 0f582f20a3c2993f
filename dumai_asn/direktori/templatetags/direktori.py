"""Terms of this room in templates: ``{% load direktori %}{% sebut_akun keadaan %}``."""

from datetime import date
from typing import Any

from django import template

from dumai_asn.akun.models import Akun, KodeAktivasi
from dumai_asn.akun.rules.istilah import StatusKode

from ..choices import JUDUL_PERAN, KEADAAN_AKUN, STATUS_KODE, TUJUAN_KODE
from ..queries.akun import keadaan

register = template.Library()


@register.inclusion_tag("inc/lencana.html")
def sebut_akun(akun: Akun, pada: date) -> dict[str, Any]:
    """The badge of an account's state on ``pada``."""
    peran, kata = KEADAAN_AKUN[keadaan(akun, pada)]
    return {"peran": peran, "kata": kata, "polos": True}


@register.inclusion_tag("inc/lencana.html")
def sebut_kode(kode: KodeAktivasi, pada: date) -> dict[str, Any]:
    """The badge of a code's state on ``pada``; one that is too old says so."""
    lewat = kode.status is StatusKode.BERLAKU and kode.sampai < pada
    peran, kata = STATUS_KODE["LEWAT" if lewat else kode.status]
    return {"peran": peran, "kata": kata, "polos": True}


@register.filter
def kata_peran(peran: str) -> str:
    """``PENGELOLA_UNIT`` → ``Pengelola unit``."""
    return JUDUL_PERAN[str(peran)]


@register.filter
def kata_tujuan(tujuan: str) -> str:
    """``AKTIVASI`` → ``Aktivasi``."""
    return TUJUAN_KODE[str(tujuan)]
