"""The tree of targets: a unit's roots, and one node at a time below them."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.direktori.models import UnitKerja
from dumai_asn.direktori.queries.jangkauan import pegawai_dari

from .. import access
from ..queries.capaian import capaian_skp
from ..queries.masa import masa_dari
from ..queries.pohon import AKAR, Pohon, baca_pohon
from ..queries.pohon_isi import (
    akar_pegawai,
    akar_unit,
    orang_di_bawah,
    pemilik_kata,
    tingkat,
    unit_pohon,
)
from ..queries.sasaran import tahun_sasaran, unit_dipimpin
from ..queries.sumber import teks_rhk
from ..rules.pohon import kalimat

#: Above this many people the figures are computed only when asked for: a second for a city.
ORANG_MAKS = 2000
#: Units beside the one shown, to go on to.
UNIT_MAKS = 60


@require_safe
def pohon(request: HttpRequest) -> HttpResponse:
    """The tree of one unit and year, the own unit first."""
    pada = timezone.localdate()
    access.wajib_baca_pohon(request.user, pada)
    semua_tahun = tahun_sasaran(pada)
    diminta = request.GET.get("tahun", "")
    tahun = next((satu for satu in semua_tahun if str(satu) == diminta), pada.year)
    unit = _unit(request, pada)
    if unit is None:
        sendiri = pegawai_dari(request.user)
        sasaran, rhk = list[int](), akar_pegawai(sendiri.pk, tahun) if sendiri else []
    else:
        sasaran, rhk = akar_unit(unit, tahun)
    semua = unit is None or _dihitung(request, unit.pk, pada)
    isi = baca_pohon(sasaran=sasaran, rhk=rhk, pada=_hari(tahun, pada), semua=semua)
    konteks = _isi(request, isi, AKAR, pada) | {"unit": unit, "tahun": tahun}
    konteks |= {"semua_tahun": semua_tahun, "unit_lain": _unit_lain(request, unit, pada)}
    return render(request, "kinerja/pohon.html", konteks)


@require_safe
def pohon_sasaran(request: HttpRequest, sasaran_id: int) -> HttpResponse:
    """What serves one goal."""
    satu = access.sasaran_berpohon(request.user, sasaran_id)
    pada = timezone.localdate()
    semua = _dihitung(request, satu.unit_id, pada)
    isi = baca_pohon(sasaran=[satu.pk], pada=_hari(satu.tahun_id, pada), semua=semua)
    return _simpul(
        request,
        _isi(request, isi, f"s{satu.pk}", pada),
        judul=satu.teks,
        milik=f"Sasaran {satu.unit.nama}, {satu.tahun_id}",
        unit_id=satu.unit_id,
        tahun=satu.tahun_id,
    )


@require_safe
def pohon_rhk(request: HttpRequest, rhk_id: int) -> HttpResponse:
    """Indicators of one RHK, and to whom it is handed down."""
    rhk = access.rhk_berpohon(request.user, rhk_id)
    pada = timezone.localdate()
    hari = _hari(rhk.skp.tahun_id, pada)
    isi = baca_pohon(rhk=[rhk.pk], pada=hari)
    capaian = capaian_skp([rhk.skp_id], pada=masa_dari(rhk.skp.masa).terdekat(hari))
    bagian = capaian[rhk.skp_id].rhk if rhk.skp_id in capaian else ()
    return _simpul(
        request,
        _isi(request, isi, f"r{rhk.pk}", pada),
        judul=teks_rhk([rhk.pk]).get(rhk.pk, ""),
        milik=pemilik_kata(rhk),
        unit_id=rhk.skp.penempatan.unit_id,
        tahun=rhk.skp.tahun_id,
        indikator=next((satu.indikator for satu in bagian if satu.rhk_id == rhk.pk), ()),
    )


def _simpul(request: HttpRequest, isi: dict[str, Any], **lain: Any) -> HttpResponse:
    """Asked by the page it is part of: only what is below."""
    templat = "kinerja/inc/pohon_anak.html" if request.htmx else "kinerja/pohon_simpul.html"
    return render(request, templat, isi | lain)


def _isi(request: HttpRequest, pohon: Pohon, kunci: str, pada: date) -> dict[str, Any]:
    anak = pohon.anak.get(kunci, [])
    nilai = [pohon.nilai[satu.kunci] for satu in anak] if pohon.semua else []
    return {
        "besar": not pohon.semua,
        "nilai": pohon.nilai.get(kunci),
        "tingkat": tingkat(pohon, kunci, request.user, pada),
        "hitungan": kalimat([satu.porsi for satu in anak], nilai) if nilai else "",
    }


def _dihitung(request: HttpRequest, unit_id: int, pada: date) -> bool:
    """Whether the figures are computed: at once for a unit, on demand for half the city."""
    return request.GET.get("hitung") == "1" or orang_di_bawah(unit_id, pada) <= ORANG_MAKS


def _unit(request: HttpRequest, pada: date) -> UnitKerja | None:
    """The unit asked for, else the one that is headed, else the highest within reach."""
    diminta = request.GET.get("unit", "")
    if diminta.isdecimal() and len(diminta) < 19:
        return access.unit_berpohon(request.user, int(diminta), pada)
    terlihat = unit_pohon(request.user, pada).pada(pada).select_related("induk")
    milik = unit_dipimpin(request.user, pada)
    return terlihat.filter(pk__in=milik).first() or terlihat.order_by("kode", "pk").first()


def _unit_lain(request: HttpRequest, unit: UnitKerja | None, pada: date) -> list[UnitKerja]:
    """The unit above and those below, as far as one may go."""
    if unit is None:
        return []
    terlihat = unit_pohon(request.user, pada).pada(pada)
    dekat = terlihat.filter(pk=unit.induk_id) | terlihat.filter(induk=unit)
    return list(dekat.order_by("kode", "pk")[:UNIT_MAKS])


def _hari(tahun: int, pada: date) -> date:
    """Today, or the last day of a year that is over."""
    return min(pada, date(tahun, 12, 31))
