"""Answering enrolments, one by one or many at once."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.isian import IsianDraf

from .. import access
from ..actions.pendaftaran import batalkan_pendaftaran
from ..actions.persetujuan import HasilSetuju, setujui_pendaftaran, tolak_pendaftaran
from ..forms import FormAlasan
from ..queries.permohonan import baris_permohonan, rincian_permohonan
from ..queries.permohonan import permohonan as daftar_permohonan
from ..queries.wewenang import menunggu_jawaban
from .halaman import halaman


@require_http_methods(["GET", "HEAD", "POST"])
def persetujuan(request: HttpRequest) -> HttpResponse:
    """Enrolments that wait for this account; a POST approves ``satu`` or every ``pilih``."""
    if request.method == "POST":
        dipilih = request.POST.getlist("satu") or request.POST.getlist("pilih")
        nomor = [int(teks) for teks in dipilih if teks.isascii() and teks.isdigit()]
        if nomor:
            daftar = access.pendaftaran_untuk_dijawab(request.user, nomor)
            sebut_hasil(request, setujui_pendaftaran([d.pk for d in daftar], oleh=request.user))
        else:
            messages.error(request, "Belum ada yang dipilih. Centang dahulu satu pendaftaran.")
        return redirect(request.get_full_path())
    pada = timezone.localdate()
    page = halaman(request, daftar_permohonan(menunggu_jawaban(request.user, pada), pada))
    return render(
        request,
        "pembinaan/persetujuan.html",
        {"halaman": page, "baris": baris_permohonan(page.object_list, pada)},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def permohonan(request: HttpRequest, nomor: int) -> HttpResponse:
    """One enrolment: who, which class, why, hours so far; approve, or refuse with a reason."""
    (satu,) = access.pendaftaran_untuk_dijawab(request.user, [nomor])
    catat_baca("pembinaan.permohonan", nomor, pemilik=satu.pegawai.akun_id, oleh=request.user)
    pada = timezone.localdate()
    tolak = request.POST.get("keputusan") == "TOLAK"
    draf = IsianDraf(request, "pembinaan.tolak", nomor)
    form = draf.untuk(
        FormAlasan(
            draf.kiriman if tolak else None,
            label="Alasan bila ditolak",
            bantuan="Dibaca pegawai di pemberitahuannya.",
        )
    )
    if draf.dikirim and not tolak:
        sebut_hasil(request, setujui_pendaftaran([satu.pk], oleh=request.user))
        return draf.selesai(redirect("pembinaan:persetujuan"))
    if form.is_valid():
        alasan = form.cleaned_data["alasan"]
        if form.kerjakan(lambda: tolak_pendaftaran(satu, oleh=request.user, alasan=alasan)):
            messages.success(request, f"Pendaftaran {satu.pegawai} ditolak dan sudah dikabarkan.")
            return draf.selesai(redirect("pembinaan:persetujuan"))
    konteks = {"satu": rincian_permohonan(satu.pk, pada), "form": form}
    return render(request, "pembinaan/permohonan.html", konteks)


@require_http_methods(["GET", "HEAD", "POST"])
def pendaftaran_batalkan(request: HttpRequest, nomor: int) -> HttpResponse:
    """HR gives up somebody's place, with a reason."""
    satu = access.pendaftaran_untuk_dibatalkan(request.user, nomor)
    draf = IsianDraf(request, "pembinaan.batal", nomor)
    form = draf.untuk(
        FormAlasan(
            draf.kiriman,
            label="Alasan pembatalan",
            bantuan=f"Dibaca {satu.pegawai} di pemberitahuannya.",
        )
    )
    if form.is_valid():
        alasan = form.cleaned_data["alasan"]
        if form.kerjakan(lambda: batalkan_pendaftaran(satu, oleh=request.user, alasan=alasan)):
            messages.success(request, f"Pendaftaran {satu.pegawai} dibatalkan.")
            return draf.selesai(redirect("pembinaan:kelas", satu.kelas_id))
    return render(request, "pembinaan/pendaftaran_batalkan.html", {"satu": satu, "form": form})


def sebut_hasil(request: HttpRequest, hasil: HasilSetuju) -> None:
    """Say what an approval did, and what it left and why."""
    if hasil.disetujui:
        messages.success(request, f"{hasil.disetujui} pendaftaran disetujui dan mendapat kursi.")
    if hasil.ditunggu:
        messages.info(
            request,
            f"{hasil.ditunggu} pendaftaran disetujui, kursinya penuh, masuk daftar tunggu.",
        )
    for kata in hasil.dilewati:
        messages.warning(request, kata)
