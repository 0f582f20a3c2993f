"""Attendance of one meeting."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from dumai_asn.inti.isian import halaman_isian

from .. import access
from ..actions.kehadiran import catat_kehadiran
from ..forms import FormPresensi
from ..models import Pendaftaran, Sesi
from ..queries.kelas import sesi_kelas
from ..queries.pendaftaran import peserta
from ..queries.peserta import kehadiran_sesi
from .halaman import halaman, isian

#: Participants on one page; a usual class fits on one.
SEHALAMAN = 50


@halaman_isian
def presensi(request: HttpRequest, nomor: int, sesi: int) -> HttpResponse:
    """One choice a participant; "Tandai semua hadir" fills whoever has none yet."""
    satu = access.sesi_dikelola(request.user, nomor, sesi)
    semua = peserta(Pendaftaran.objects.all(), nomor, timezone.localdate())
    page = halaman(request, semua, sebanyak=SEHALAMAN)
    tercatat = kehadiran_sesi(satu, page.object_list)
    form = FormPresensi(isian(request), peserta=list(page.object_list), tercatat=tercatat)
    if form.is_valid() and _simpan(request, satu, form):
        alamat = reverse("pembinaan:presensi", args=[nomor, sesi])
        return redirect(f"{alamat}?halaman={page.number}")
    konteks = {"kelas": satu.kelas, "sesi": satu, "semua_sesi": sesi_kelas(nomor)}
    return render(request, "pembinaan/presensi.html", konteks | {"halaman": page, "form": form})


def _simpan(request: HttpRequest, satu: Sesi, form: FormPresensi) -> bool:
    sisanya = "semua" in request.POST
    jumlah = form.kerjakan(
        lambda: catat_kehadiran(satu, oleh=request.user, isian=form.isian, sisanya_hadir=sisanya)
    )
    if jumlah is None:
        return False
    messages.success(request, f"Presensi {satu} tersimpan, {jumlah} baris berubah.")
    return True
