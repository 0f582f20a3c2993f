"""Moving a class through its states."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from dumai_asn.inti.isian import IsianDraf, halaman_isian
from dumai_asn.inti.rules.alur import AlurDitolak

from .. import access
from ..actions import status_kelas as actions
from ..actions.kelulusan import selesaikan_kelas
from ..forms import FormAlasan, Isian
from ..queries.peserta import ringkasan_kelas, ringkasan_lulus
from ..rules.alur import Tindakan
from .halaman import isian

#: Act in the address of the button → action, and what it did in words.
GERAK = {
    Tindakan.BUKA: (actions.buka_kelas, "Pendaftaran dibuka. Pegawai sekarang melihat kelas ini."),
    Tindakan.TUTUP: (actions.tutup_kelas, "Pendaftaran ditutup. Yang sudah terdaftar tetap."),
    Tindakan.MULAI: (actions.mulai_kelas, "Kelas dimulai. Presensi dapat diisi mulai hari sesi."),
}


@require_POST
def kelas_status(request: HttpRequest, nomor: int) -> HttpResponse:
    """Open, close or start; the act stands in ``tindakan``."""
    satu = access.kelas_dikelola(request.user, nomor)
    gerak = GERAK.get(request.POST.get("tindakan"))
    if gerak is None:
        messages.error(request, "Tindakan itu tidak dikenal. Pilih salah satu tombol.")
    else:
        aksi, kata = gerak
        try:
            aksi(satu, oleh=request.user)
            messages.success(request, kata)
        except AlurDitolak as galat:
            messages.error(request, str(galat))
    return redirect("pembinaan:kelas", nomor)


@halaman_isian
def kelas_batalkan(request: HttpRequest, nomor: int) -> HttpResponse:
    """Call the class off, with a reason that everybody enrolled reads."""
    satu = access.kelas_dikelola(request.user, nomor)
    draf = IsianDraf(request, "pembinaan.kelas_batal", nomor)
    form = draf.untuk(
        FormAlasan(draf.kiriman, label="Alasan pembatalan", bantuan="Dibaca semua yang terdaftar.")
    )
    if form.is_valid():
        alasan = form.cleaned_data["alasan"]
        if form.kerjakan(lambda: actions.batalkan_kelas(satu, oleh=request.user, alasan=alasan)):
            messages.success(request, "Kelas dibatalkan. Semua yang terdaftar diberi tahu.")
            return draf.selesai(redirect("pembinaan:kelas", nomor))
    ringkasan = ringkasan_kelas(satu, timezone.localdate())
    return render(
        request,
        "pembinaan/kelas_batalkan.html",
        {"kelas": satu, "form": form, "ringkasan": ringkasan},
    )


@halaman_isian
def kelas_selesaikan(request: HttpRequest, nomor: int) -> HttpResponse:
    """Say what finishing will do, then do it."""
    satu = access.kelas_dikelola(request.user, nomor)
    form = Isian(isian(request))
    if form.is_valid() and form.kerjakan(lambda: selesaikan_kelas(satu, oleh=request.user)):
        messages.success(request, "Kelas selesai. JP peserta yang lulus sudah tercatat.")
        return redirect("pembinaan:kelas", nomor)
    return render(
        request,
        "pembinaan/kelas_selesaikan.html",
        {"kelas": satu, "form": form, "lulus": ringkasan_lulus(satu)},
    )
