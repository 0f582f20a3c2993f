"""The plan of action: the grid of an SKP, and the form of one indicator."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.actions.dokumen import susun
from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.isian import IsianDraf, halaman_isian
from dumai_asn.inti.views.pdf import kirim_pdf

from .. import access
from ..actions.rencana import simpan_rencana
from ..forms.rencana import FormulirRencana
from ..models import SKP
from ..queries.dokumen_rencana import naskah_rencana
from ..queries.rencana import BarisRencana, KisiRencana, isi_direncanakan, kisi_rencana
from ..rules.dokumen import RENCANA


@require_safe
def rencana_aksi(request: HttpRequest, skp_id: int) -> HttpResponse:
    """Indicator by period, for its owner and whoever sees the SKP."""
    skp, pada = access.skp_terlihat(request.user, skp_id), timezone.localdate()
    catat_baca("kinerja.rencana", skp.pk, pemilik=skp.pegawai.akun_id, oleh=request.user)
    konteks = {
        "skp": skp,
        "kisi": kisi_rencana(skp, pada),
        "milik_saya": skp.pegawai.akun_id == request.user.pk,
        "pada": pada,
    }
    return render(request, "kinerja/rencana_aksi.html", konteks)


@require_safe
def cetak(request: HttpRequest, skp_id: int) -> HttpResponse:
    """The plan of an SKP within reach on paper; composed at once."""
    skp, sekarang = access.skp_terlihat(request.user, skp_id), timezone.localtime()
    catat_baca("kinerja.rencana", skp.pk, pemilik=skp.pegawai.akun_id, oleh=request.user)
    naskah = naskah_rencana(skp, sekarang)
    return kirim_pdf(susun(RENCANA.kode, naskah, tanggal=sekarang.date()), naskah.judul)


@halaman_isian
def rencana_isian(request: HttpRequest, skp_id: int, indikator_id: int) -> HttpResponse:
    """The plan of one own indicator; a helper button fills fields and saves nothing."""
    skp = access.skp_sendiri(request.user, skp_id)
    kisi = kisi_rencana(skp, timezone.localdate())
    baris = _baris(kisi, indikator_id)
    draf = IsianDraf(request, "kinerja.rencana_aksi", indikator_id)
    isi = isi_direncanakan(kisi, indikator_id)
    form = draf.untuk(FormulirRencana(draf.kiriman, baris=baris, isi=isi))
    if draf.dikirim and (bantu := request.POST.get("bantu")):
        form = draf.untuk(FormulirRencana(form.terbantu(bantu), baris=baris, isi=isi))
        form.is_valid()
    elif draf.dikirim and form.is_valid():
        hasil = form.kerjakan(lambda: (_simpan(request, skp, indikator_id, form),))
        if hasil:
            messages.success(request, f"Rencana aksi “{baris.indikator.teks}” tersimpan.")
            return draf.selesai(redirect(_kembali(request, skp, indikator_id)))
    konteks: dict[str, Any] = {"form": form, "skp": skp, "baris": baris, "isi": isi}
    konteks["kembali"] = _kembali(request, skp, indikator_id)
    return render(request, "kinerja/rencana_isian.html", konteks)


def _kembali(request: HttpRequest, skp: SKP, indikator_id: int) -> str:
    """Back to the entry that waits for this plan, or to the grid."""
    if request.GET.get("lanjut") == "catat":
        return reverse("kinerja:catat_indikator", args=[indikator_id])
    return reverse("kinerja:rencana_aksi", args=[skp.pk])


def _simpan(request: HttpRequest, skp: SKP, indikator_id: int, form: FormulirRencana) -> int:
    nomor = form.cleaned_data["nomor_ubah"]
    return simpan_rencana(skp, indikator_id, form.isian(), oleh=request.user, nomor_ubah=nomor)


def _baris(kisi: KisiRencana, indikator_id: int) -> BarisRencana:
    """The row of an indicator that may be planned; 404 for another SKP's or a closed one."""
    for satu in kisi.baris if kisi.capaian and kisi.capaian.ditetapkan else ():
        if satu.indikator.indikator_id == indikator_id and satu.terbuka:
            return satu
    raise Http404("Rencana aksi indikator ini sudah ditutup.")
