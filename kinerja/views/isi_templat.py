"""HR: the items of a template and their indicators."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions import isi_templat as aksi
from ..choices import ARAH_UKURAN
from ..forms.isi_templat import FormButir, FormUkuran
from ..models import ButirTemplat, IndikatorTemplat, TemplatSKP
from ..queries.susun import ukuran_dari
from ..rules.ukuran import SATUAN
from .langkah_skp import kerjakan


@halaman_isian
def butir(request: HttpRequest, templat_id: int, butir_id: int | None = None) -> HttpResponse:
    """Add or change one RHK."""
    templat = access.templat_dikelola(request.user, templat_id)
    satu = access.butir_templat(templat, butir_id) if butir_id else None
    draf = IsianDraf(request, "kinerja.butir_templat", f"{templat_id}:{butir_id or 'baru'}")
    awal = FormButir.awal(satu, templat)
    form = draf.untuk(FormButir(draf.kiriman, bentuk=templat.bentuk, initial=awal))
    if draf.dikirim and form.is_valid():
        nomor, usul = form.cleaned_data["nomor_ubah"], form.usul()
        hasil = form.kerjakan(
            lambda: aksi.simpan_butir(
                templat, usul, oleh=request.user, nomor_ubah=nomor, butir=satu
            )
        )
        if hasil:
            messages.success(request, f"RHK “{usul.teks}” tersimpan.")
            return draf.selesai(redirect(_tempat(templat, hasil)))
    konteks = {"satu": templat, "form": form, "butir": satu}
    return render(request, "kinerja/templat_butir.html", konteks)


@halaman_isian
def indikator(
    request: HttpRequest, templat_id: int, butir_id: int, indikator_id: int | None = None
) -> HttpResponse:
    """Add or change one indicator; ``?ukuran=`` chooses the kind of measure."""
    templat = access.templat_dikelola(request.user, templat_id)
    induk = access.butir_templat(templat, butir_id)
    satu = access.indikator_templat(induk, indikator_id) if indikator_id else None
    ukuran = request.GET.get("ukuran", "")
    if ukuran not in ARAH_UKURAN:
        ukuran = ukuran_dari(satu) if satu else "naik"
    form, draf = _form_ukuran(request, templat, induk, satu, ukuran)
    if draf.dikirim and form.is_valid():
        nomor, usul = form.cleaned_data["nomor_ubah"], form.usul()
        hasil = form.kerjakan(
            lambda: aksi.simpan_ukuran(
                templat, induk, usul, oleh=request.user, nomor_ubah=nomor, indikator=satu
            )
        )
        if hasil:
            messages.success(request, f"Indikator “{usul.teks}” tersimpan.")
            return draf.selesai(redirect(_tempat(templat, induk)))
    konteks = {"satu": templat, "form": form, "butir": induk, "indikator": satu, "ukuran": ukuran}
    konteks |= {"ukuran_pilihan": ARAH_UKURAN.items(), "satuan": SATUAN}
    return render(request, "kinerja/templat_indikator.html", konteks)


@require_POST
def atur_butir(request: HttpRequest, templat_id: int, butir_id: int) -> HttpResponse:
    """Move one RHK a place, or take it out: ``aksi`` is naik, turun or hapus."""
    templat = access.templat_dikelola(request.user, templat_id)
    satu = access.butir_templat(templat, butir_id)
    _atur(request, templat, satu, f"RHK “{satu.teks}”")
    return redirect(_tempat(templat, satu))


@require_POST
def atur_indikator(
    request: HttpRequest, templat_id: int, butir_id: int, indikator_id: int
) -> HttpResponse:
    """Move one indicator a place, or take it out."""
    templat = access.templat_dikelola(request.user, templat_id)
    induk = access.butir_templat(templat, butir_id)
    satu = access.indikator_templat(induk, indikator_id)
    _atur(request, templat, satu, f"Indikator “{satu.teks}”")
    return redirect(_tempat(templat, induk))


def _form_ukuran(
    request: HttpRequest,
    templat: TemplatSKP,
    induk: ButirTemplat,
    satu: IndikatorTemplat | None,
    ukuran: str,
) -> tuple[FormUkuran, IsianDraf]:
    kunci = f"{induk.pk}:{satu.pk if satu else 'baru'}"
    draf = IsianDraf(request, "kinerja.indikator_templat", kunci)
    awal = FormUkuran.awal(satu, templat) if satu else {"nomor_ubah": templat.nomor_ubah}
    form = FormUkuran(
        draf.kiriman,
        ukuran=ukuran,
        bentuk=templat.bentuk,
        pendekatan=templat.pendekatan,
        initial=awal,
    )
    return draf.untuk(form), draf


def _atur(
    request: HttpRequest, templat: TemplatSKP, satu: ButirTemplat | IndikatorTemplat, sebut: str
) -> None:
    if request.POST.get("aksi") == "hapus":
        kerjakan(
            request,
            lambda nomor: aksi.hapus_dari_templat(
                templat, satu, oleh=request.user, nomor_ubah=nomor
            ),
            f"{sebut} dikeluarkan dari templat.",
        )
        return
    turun = request.POST.get("aksi") == "turun"
    kerjakan(
        request,
        lambda nomor: aksi.geser_di_templat(
            templat, satu, turun=turun, oleh=request.user, nomor_ubah=nomor
        ),
    )


def _tempat(templat: TemplatSKP, butir: ButirTemplat) -> str:
    return f"{reverse('kinerja:templat_satu', args=[templat.pk])}#butir-{butir.pk}"
