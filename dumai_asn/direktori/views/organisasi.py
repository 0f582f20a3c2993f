"""The tree of the city: open to every signed-in account, a level at a time."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dumai_asn.inti.rupa.cari import rapikan

from .. import access
from ..queries.cari import PENDEK, cari_unit
from ..queries.jangkauan import memegang
from ..queries.pohon import anak_unit, leluhur_unit, simpul
from ..rules.izin import Izin
from .pada import hari_tampil

#: Units found at most; who finds more writes more.
TEMUAN_MAKS = 30


@require_safe
def organisasi(request: HttpRequest) -> HttpResponse:
    """The root with the units below it, or the units called like ``?q=``."""
    hari = hari_tampil(request)
    dicari = rapikan(request.GET.get("q", ""))
    akar = anak_unit(None, hari.tanggal)
    konteks = {
        "hari": hari,
        "q": request.GET.get("q", "")[:100],
        "akar": akar[0] if akar else None,
        "mengatur": memegang(request.user, Izin.KELOLA_STRUKTUR, hari.hari_ini),
    }
    if len(dicari) >= PENDEK - 1:
        ids = [satu.pk for satu in cari_unit(dicari, hari.tanggal, TEMUAN_MAKS)]
        urut = {pk: n for n, pk in enumerate(ids)}
        konteks["temuan"] = sorted(simpul(ids, hari.tanggal), key=lambda s: urut[s.pk])
    elif akar:
        konteks["anak"] = anak_unit(akar[0].pk, hari.tanggal)
    return render(request, "direktori/organisasi.html", konteks)


@require_safe
def organisasi_cabang(request: HttpRequest, nomor: int) -> HttpResponse:
    """The units below one: a fragment for the tree, a page of its own without a script."""
    hari = hari_tampil(request)
    access.unit_umum(nomor, pada=hari.tanggal)
    (puncak,) = simpul([nomor], hari.tanggal)
    konteks = {"hari": hari, "akar": puncak, "anak": anak_unit(nomor, hari.tanggal)}
    if request.headers.get("HX-Request") == "true":
        return render(request, "direktori/inc/simpul.html", konteks)
    konteks["leluhur"] = leluhur_unit(nomor, hari.tanggal)
    return render(request, "direktori/organisasi.html", konteks)
