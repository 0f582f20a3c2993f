"""The card of a person: open to every signed-in account, and nothing beyond it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.rupa.cari import pintu

from .. import access
from ..queries.jangkauan import pegawai_terjangkau
from .alih import ikut_penggabungan


@require_safe
@ikut_penggabungan
def kartu(request: HttpRequest, nomor: int) -> HttpResponse:
    """Name, post and unit; and the pages about this person that the account may open."""
    pada = timezone.localdate()
    penempatan = access.kartu(nomor, pada=pada)
    semua = pintu("pintu_pegawai", request.user, [nomor], pada)
    return render(
        request,
        "direktori/kartu.html",
        {
            "penempatan": penempatan,
            "orang": penempatan.pegawai,
            "pintu": semua.get(nomor, []),
            "terjangkau": pegawai_terjangkau(request.user, pada).filter(pk=nomor).exists(),
        },
    )
