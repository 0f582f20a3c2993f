"""Answering enrolments, one by one or many at once."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions.pendaftaran import batalkan_pendaftaran
from ..actions.persetujuan import HasilSetuju, setujui_pendaftaran, tolak_pendaftaran
from ..daftar import PERMOHONAN
from ..forms import FormAlasan
from ..queries.permohonan import rincian_permohonan


@halaman_isian
def persetujuan(request: HttpRequest) -> HttpResponse:
    """Enrolments that wait for this account; a POST approves ``satu``."""
    if request.method == "POST":
        teks = request.POST.get("satu", "")
        nomor = int(teks) if teks.isascii() and teks.isdigit() else 0
        (satu,) = access.pendaftaran_untuk_dijawab(request.user, [nomor])
        sebut_hasil(request, setujui_pendaftaran([satu.pk], oleh=request.user))
        return redirect(request.get_full_path())
    konteks = {"daftar": Daftar(request, PERMOHONAN, konteks={"cepat": True})}
    return render(request, "pembinaan/persetujuan.html", konteks)


@halaman_isian
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
        with draf.menulis():
            hasil = setujui_pendaftaran([satu.pk], oleh=request.user)
        sebut_hasil(request, hasil)
        return draf.selesai(redirect("pembinaan:persetujuan"))
    if form.is_valid():
        alasan = form.cleaned_data["alasan"]
        if form.kerjakan(lambda: tolak_pendaftaran(satu, oleh=request.user, alasan=alasan)):
            messages.success(request, f"Pendaftaran {satu.pegawai} ditolak dan sudah dikabarkan.")
            return draf.selesai(redirect("pembinaan:persetujuan"))
    konteks = {"satu": rincian_permohonan(satu.pk, pada), "form": form}
    return render(request, "pembinaan/permohonan.html", konteks)


@halaman_isian
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
    for satu in hasil.dilewati:
        messages.warning(request, f"{satu.nama}: {satu.sebab}")
