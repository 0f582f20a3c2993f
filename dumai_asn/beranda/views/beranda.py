"""Home: one page, shaped by the role in use."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.direktori.choices import PEGAWAI, PENILAI
from dumai_asn.direktori.rules.istilah import Peran

from ..choices import KUNCI_TUR, langkah_tur
from ..queries import sapaan, tugas_saya
from .kota import pengelola, pimpinan
from .orang import pegawai, penilai

#: Role → (template, what its page shows besides greeting and tasks).
HALAMAN: dict[str, tuple[str, Callable[[HttpRequest, date], dict[str, Any]]]] = {
    PEGAWAI: ("beranda/pegawai.html", pegawai),
    PENILAI: ("beranda/penilai.html", penilai),
    Peran.PENGELOLA: ("beranda/pengelola.html", pengelola),
    Peran.PENGELOLA_UNIT: ("beranda/pengelola.html", pengelola),
    Peran.PIMPINAN: ("beranda/pimpinan.html", pimpinan),
}


def _umum(request: HttpRequest, pada: date) -> dict[str, Any]:
    return {}


def _tawaran(request: HttpRequest) -> int:
    """How many steps the tour of this role has, when it is to be offered; else 0."""
    peran = request.peran.kode
    if peran in request.user.tur or request.session.get(KUNCI_TUR) == peran:
        return 0
    return len(langkah_tur(peran))


UMUM = ("beranda/umum.html", _umum)


@require_safe
def beranda(request: HttpRequest) -> HttpResponse:
    """Greeting and tasks for everybody, then what the role in use works with."""
    pada = timezone.localdate()
    template, isi = HALAMAN.get(request.peran.kode, UMUM)
    if request.peran.kode == PEGAWAI and not request.pegawai:
        template, isi = UMUM  # an account that belongs to nobody and holds no role any more
    konteks = {
        "sapaan": sapaan(request.user, request.pegawai or None, timezone.localtime()),
        "pada": pada,
        "tugas": tugas_saya(request, pada),
        "tawaran": _tawaran(request),
    }
    return render(request, template, konteks | isi(request, pada))
