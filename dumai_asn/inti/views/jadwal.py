"""Daily schedules: when each runs, whether it did, moving its hour, running it now."""

from datetime import timedelta

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from .. import access, papan
from ..actions.jadwal import jalankan_sekarang, ubah_jadwal
from ..forms import NomorUbahField
from ..isian import Isian, IsianDraf, halaman_isian
from ..queries import kerja as queries
from ..queries.kerja import KeadaanJadwal
from ..rules.galat import kata_galat
from ..rules.jadwal import Waktu

#: Errors of sweeps this far back are shown.
SEJAK = timedelta(hours=24)


class FormulirJadwal(Isian):
    """When a schedule runs."""

    nomor_ubah = NomorUbahField()
    pukul = forms.TimeField(
        label="Pukul",
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        input_formats=["%H:%M", "%H.%M", "%H:%M:%S"],
        help_text="Waktu Dumai (WIB).",
        error_messages={"required": "Isi jamnya.", "invalid": "Tulis jam, misalnya 02.30."},
    )
    hanya_hari_kerja = forms.BooleanField(label="Hanya pada hari kerja", required=False)
    aktif = forms.BooleanField(label="Aktif", required=False)

    @property
    def isian(self) -> Waktu:
        """What was written, for the action."""
        isi = self.cleaned_data
        return Waktu(isi["pukul"], isi["hanya_hari_kerja"], isi["aktif"])


@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """Every daily schedule, and whether the heartbeat behind them all is alive."""
    access.wajib_satu(request.user, access.KELOLA_JADWAL, access.LIHAT_PEKERJAAN)
    sekarang = timezone.now()
    jadwal = queries.keadaan_jadwal(sekarang)
    konteks = {
        "jadwal": [
            (satu, kata_galat(satu.putaran.galat if satu.putaran else "")) for satu in jadwal
        ],
        "terlewat": sum(satu.terlewat for satu in jadwal),
        "hidup": queries.detak_hidup(sekarang),
        "detak": queries.detak_terakhir(),
        "gagal": [
            (satu, kata_galat(satu.galat)) for satu in queries.putaran_gagal(sekarang - SEJAK)[:20]
        ],
        "mengelola": request.user.has_perm(access.KELOLA_JADWAL),
    }
    return render(request, "inti/jadwal.html", konteks)


@halaman_isian
def ubah(request: HttpRequest, kunci: str) -> HttpResponse:
    """Move the hour, keep it to working days, switch it off."""
    access.wajib_satu(request.user, access.KELOLA_JADWAL)
    jadwal = _satu(kunci)
    draf = IsianDraf(request, "inti.jadwal", kunci)
    awal = _isi(jadwal.waktu) | {"nomor_ubah": jadwal.nomor_ubah}
    form = draf.untuk(FormulirJadwal(draf.kiriman, initial=awal))
    if form.is_valid():
        nomor = form.cleaned_data["nomor_ubah"]
        hasil = form.kerjakan(
            lambda: ubah_jadwal(kunci, oleh=request.user, isian=form.isian, nomor_ubah=nomor)
        )
        if hasil:
            messages.success(request, f"Jadwal “{hasil.nama}” tersimpan.")
            return draf.selesai(redirect("inti:jadwal"))
    dibuang = papan.ambil("sapuan", kunci).kata_dibuang(timezone.now())
    konteks = {"form": form, "jadwal": jadwal, "dibuang": dibuang}
    return render(request, "inti/jadwal_ubah.html", konteks)


@require_POST
def jalankan(request: HttpRequest, kunci: str) -> HttpResponse:
    """Run it now, as a job to watch."""
    access.wajib_satu(request.user, access.KELOLA_JADWAL)
    _satu(kunci)
    return redirect("inti:pekerjaan", jalankan_sekarang(kunci, oleh=request.user).pk)


def _satu(kunci: str) -> KeadaanJadwal:
    for satu in queries.keadaan_jadwal(timezone.now()):
        if satu.kunci == kunci:
            return satu
    raise Http404


def _isi(waktu: Waktu) -> dict[str, object]:
    return {nama: getattr(waktu, nama) for nama in ("pukul", "hanya_hari_kerja", "aktif")}
