"""HR: templates of SKP, taken from an SKP in force."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions.templat import atur_templat, buat_templat
from ..daftar.templat import PENERIMA, TEMPLAT
from ..forms.templat import FormTemplat, FormTemplatBaru
from ..queries.templat import tahun_terbuka, versi_tetap


@require_safe
def templat(request: HttpRequest) -> HttpResponse:
    """Every template."""
    return render(request, "kinerja/templat.html", {"daftar": Daftar(request, TEMPLAT)})


@halaman_isian
def templat_baru(request: HttpRequest) -> HttpResponse:
    """A template from somebody's SKP."""
    access.wajib_kelola_kamus(request.user)
    draf = IsianDraf(request, "kinerja.templat")
    form = draf.untuk(FormTemplatBaru(draf.kiriman, akun=request.user, pada=timezone.localdate()))
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        versi = versi_tetap(isi["untuk"])
        if versi is None:
            form.add_error("cari", "Orang ini belum mempunyai SKP yang ditetapkan.")
        else:
            hasil = form.kerjakan(lambda: buat_templat(versi, oleh=request.user, nama=isi["nama"]))
            if hasil:
                messages.success(request, f"Templat “{hasil}” dibuat untuk {hasil.jabatan}.")
                return draf.selesai(redirect("kinerja:templat_satu", hasil.pk))
    return render(request, "kinerja/templat_baru.html", {"form": form})


@halaman_isian
def templat_satu(request: HttpRequest, templat_id: int) -> HttpResponse:
    """What a template says; its name and whether it is offered."""
    satu = access.templat_dikelola(request.user, templat_id)
    draf = IsianDraf(request, "kinerja.templat_atur", baris=satu)
    awal = {"nomor_ubah": satu.nomor_ubah, "nama": satu.nama, "aktif": satu.aktif}
    form = draf.untuk(FormTemplat(draf.kiriman, initial=awal))
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        if form.kerjakan(lambda: atur_templat(satu, oleh=request.user, **isi)):
            messages.success(request, "Templat tersimpan.")
            return draf.selesai(redirect("kinerja:templat_satu", satu.pk))
    semua = satu.butir.prefetch_related("indikator").order_by("urutan")
    konteks = {"satu": satu, "form": form, "butir": semua}
    return render(request, "kinerja/templat_satu.html", konteks)


@require_safe
def templat_bagikan(request: HttpRequest, templat_id: int) -> HttpResponse:
    """Who would get this template as a draft of ``?tahun=``, and who not and why."""
    satu = access.templat_dikelola(request.user, templat_id)
    tahun = list(tahun_terbuka().values_list("tahun", flat=True))
    kini = request.GET.get("tahun", "")
    if tahun and kini not in {str(angka) for angka in tahun}:
        alamat = reverse("kinerja:templat_bagikan", args=[templat_id])
        return redirect(f"{alamat}?tahun={tahun[0]}")
    susunan = PENERIMA.untuk(request.user, {"templat_id": str(templat_id), "tahun": kini})
    daftar = Daftar(request, susunan, templat_id=templat_id)
    konteks = {"satu": satu, "tahun": tahun, "kini": int(kini or 0), "daftar": daftar}
    return render(request, "kinerja/templat_bagikan.html", konteks)
