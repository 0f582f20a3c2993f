"""The card of a person and of a unit: open to every signed-in account, and nothing beyond it."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.rupa.cari import pintu

from .. import access
from ..queries.cari import kepala_unit, unit_di_bawah

#: Units on one page below their parent.
SEHALAMAN = 25


@require_safe
def kartu(request: HttpRequest, nomor: int) -> HttpResponse:
    """Name, post and unit; and the pages about this person that the account may open."""
    pada = timezone.localdate()
    penempatan = access.kartu(nomor, pada=pada)
    semua = pintu("pintu_pegawai", request.user, [nomor], pada)
    return render(
        request,
        "direktori/kartu.html",
        {"penempatan": penempatan, "orang": penempatan.pegawai, "pintu": semua.get(nomor, [])},
    )


@require_safe
def unit(request: HttpRequest, nomor: int) -> HttpResponse:
    """Where a unit stands, who heads it, and the units below it."""
    pada = timezone.localdate()
    satu = access.unit_umum(nomor, pada=pada)
    bawah = Paginator(unit_di_bawah(satu.pk, pada), SEHALAMAN)
    return render(
        request,
        "direktori/unit.html",
        {
            "unit": satu,
            "kepala": kepala_unit(satu.pk, pada),
            "halaman": bawah.get_page(request.GET.get("halaman")),
            "pintu": pintu("pintu_unit", request.user, [satu.pk], pada).get(satu.pk, []),
        },
    )
