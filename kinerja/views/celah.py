"""What is missing in the cascade, one kind at a time."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.daftar.daftar import Daftar

from ..daftar.celah import CELAH
from ..daftar.sasaran import tahun_dari
from ..queries.sasaran import tahun_sasaran


@require_safe
def celah(request: HttpRequest) -> HttpResponse:
    """``?jenis=`` chooses the kind."""
    diminta = request.GET.get("jenis", "")
    jenis = diminta if diminta in CELAH else next(iter(CELAH))
    deklarasi = CELAH[jenis]
    daftar = Daftar(request, deklarasi)
    konteks = {
        "daftar": daftar,
        "jenis": jenis,
        "semua_jenis": list(CELAH.items()),
        "kalimat": deklarasi.judul if jenis == "rhk" else deklarasi.judul.lower(),
        "selesai": deklarasi.kosong[0],
        "tahun": tahun_dari(daftar.argumen),
        "semua_tahun": tahun_sasaran(timezone.localdate()),
    }
    return render(request, "kinerja/celah.html", konteks)
