"""Who may see my data, who did, and a copy of it to take along."""

from itertools import groupby

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.inti.queries.jejak import pernah_membaca
from dumai_asn.inti.rupa.menu import ButirMenu

from ..actions.data_saya import minta_data_saya
from ..choices import HUBUNGAN
from ..filters import SaringJejak
from ..queries.data_saya import bacaan, permintaan_terakhir, sebut_bacaan
from ..queries.hukuman import petugas_dari
from ..queries.jangkauan import pegawai_dari
from ..queries.pelihat import Sekelompok, berapa_dapat_melihat, siapa_dapat_melihat
from ..rules.istilah import Hubungan

#: Names shown of a relation before "lihat semua"; rows of a page; latest reads on the first page.
SEPINTAS, SEHALAMAN, TERBARU = 5, 25, 5
#: Whom a person asks about a name that should not be there, nearest first.
PENOLONG = (Hubungan.PENGELOLA_UNIT, Hubungan.PENGELOLA)


@require_safe
def data_saya(request: HttpRequest) -> HttpResponse:
    """Who reaches this person today and why; ``?hubungan=`` lists one relation in full."""
    pegawai, pada = pegawai_dari(request.user), timezone.localdate()
    hubungan = next((h for h in Hubungan if h == request.GET.get("hubungan")), None)
    if pegawai and hubungan and hubungan is not Hubungan.DIRI:
        semua = Sekelompok(pegawai.pk, pada, hubungan)
        halaman = Paginator(semua, SEHALAMAN).get_page(request.GET.get("halaman"))
        konteks = {"halaman": halaman, "sebutan": HUBUNGAN[hubungan]}
        return render(request, "direktori/data_saya_hubungan.html", konteks)
    orang = siapa_dapat_melihat(pegawai.pk, pada, sebanyak=SEPINTAS) if pegawai else []
    kelompok = [
        (HUBUNGAN[h], h, list(isi))
        for h, isi in groupby(orang, lambda satu: satu.hubungan)
        if h is not Hubungan.DIRI
    ]
    terbaru = bacaan(pernah_membaca(request.user.pk))[:TERBARU]
    konteks = {
        "pegawai": pegawai,
        "pada": pada,
        "jumlah": berapa_dapat_melihat(pegawai.pk, pada) if pegawai else 0,
        "kelompok": kelompok,
        "penolong": next((isi[0] for _, h, isi in kelompok if h in PENOLONG), None),
        "petugas_hukuman": list(petugas_dari(pegawai.pk, pada)[:SEPINTAS]) if pegawai else [],
        "terbaru": sebut_bacaan(pegawai, terbaru),
        "permintaan": permintaan_terakhir(request.user),
    }
    return render(request, "direktori/data_saya.html", konteks)


@require_safe
def riwayat(request: HttpRequest) -> HttpResponse:
    """Who opened what, day by day, newest first."""
    saring = SaringJejak(request.GET)
    jejak = saring.saring(pernah_membaca(request.user.pk))
    halaman = Paginator(bacaan(jejak), SEHALAMAN).get_page(request.GET.get("halaman"))
    konteks = {
        "halaman": halaman,
        "orang": jejak.aggregate(n=Count("akun", distinct=True))["n"],
        "bacaan": sebut_bacaan(pegawai_dari(request.user), halaman.object_list),
        "saring": saring,
    }
    return render(request, "direktori/data_saya_riwayat.html", konteks)


@require_POST
def unduh(request: HttpRequest) -> HttpResponse:
    """Have a copy of the own data made; its progress page leads to the file."""
    return redirect("inti:pekerjaan", minta_data_saya(oleh=request.user).pk)


def menu(request: HttpRequest) -> list[ButirMenu]:
    """No statement: the line in the person menu."""
    alamat = reverse("direktori:data_saya")
    return [ButirMenu("data-saya", "Siapa melihat data saya", "eye", alamat, tempat="orang")]
