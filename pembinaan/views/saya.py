"""What an employee sees of the own training."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.direktori.access import diri
from dumai_asn.inti.isian import IsianDraf, halaman_isian
from dumai_asn.inti.rules.alur import AlurDitolak

from .. import access
from ..actions.pendaftaran import batalkan_pendaftaran, daftar
from ..filters import SaringCari
from ..forms import FormAlasan
from ..queries import jp
from ..queries.kelas import kelas_terbuka
from ..queries.pendaftaran import pendaftaran_hidup, pendaftaran_saya, penjawab
from ..queries.saya import rincian_kelas
from .halaman import halaman

#: Rows of the short lists on the own page; the rest is one link away.
RINGKAS = 5


@require_safe
def saya(request: HttpRequest) -> HttpResponse:
    """The JP account of a year, the own enrolments, and classes that take people now."""
    pegawai = diri(request.user)
    pada = timezone.localdate()
    semua_tahun = jp.tahun_riwayat(pegawai.pk, pada)
    diminta = request.GET.get("tahun", "")
    tahun = next((satu for satu in semua_tahun if str(satu) == diminta), pada.year)
    enrol = halaman(request, pendaftaran_saya(pegawai.pk), param="daftar", sebanyak=RINGKAS)
    return render(
        request,
        "pembinaan/saya.html",
        {
            "rekening": jp.rekening(pegawai.pk, tahun, pada),
            "tahun": tahun,
            "semua_tahun": semua_tahun,
            "riwayat": halaman(request, jp.riwayat(pegawai.pk, tahun)),
            "pendaftaran": enrol,
            "penjawab": [nama for _, nama in penjawab([pegawai.pk], pada)[pegawai.pk]],
            "terbuka": kelas_terbuka(pada)[:RINGKAS],
            "pada": pada,
        },
    )


@require_safe
def kelas_terbuka_daftar(request: HttpRequest) -> HttpResponse:
    """Classes one can enrol in today."""
    pegawai = diri(request.user)
    saring = SaringCari(request.GET)
    page = halaman(request, kelas_terbuka(timezone.localdate(), saring.isi("q")))
    milik = pendaftaran_hidup(pegawai.pk, [satu.pk for satu in page.object_list])
    for satu in page.object_list:
        satu.milik = milik.get(satu.pk)
    konteks = {"halaman": page, "saring": saring, "dicari": saring.isi("q")}
    return render(request, "pembinaan/kelas_terbuka.html", konteks)


@halaman_isian
def kelas_saya(request: HttpRequest, nomor: int) -> HttpResponse:
    """A class as an employee sees it; a POST asks for a seat."""
    satu = access.kelas_umum(nomor)
    pegawai = diri(request.user)
    draf = IsianDraf(request, "pembinaan.daftar", nomor)
    form = draf.untuk(
        FormAlasan(
            draf.kiriman,
            label="Alasan mengikuti",
            bantuan="Atasan Anda membacanya sebelum menyetujui.",
        )
    )
    if form.is_valid():
        alasan = form.cleaned_data["alasan"]
        if form.kerjakan(lambda: daftar(satu, oleh=request.user, alasan=alasan)):
            messages.success(request, "Pendaftaran terkirim. Anda diberi tahu bila sudah dijawab.")
            return draf.selesai(redirect("pembinaan:kelas_saya", nomor))
    konteks: dict[str, Any] = {"form": form}
    konteks["rincian"] = rincian_kelas(satu, pegawai.pk, timezone.localdate())
    return render(request, "pembinaan/kelas_saya.html", konteks)


@require_POST
def saya_batalkan(request: HttpRequest, nomor: int) -> HttpResponse:
    """Give up the own place."""
    satu = access.pendaftaran_sendiri(request.user, nomor)
    try:
        batalkan_pendaftaran(satu, oleh=request.user)
        messages.success(
            request, "Pendaftaran dibatalkan. Selama kelas dibuka, Anda dapat mendaftar lagi."
        )
    except (AlurDitolak, ValueError) as galat:
        messages.error(request, str(galat))
    return redirect("pembinaan:kelas_saya", satu.kelas_id)
