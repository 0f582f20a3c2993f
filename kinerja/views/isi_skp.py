"""RHK and indicators of a draft: one form each, reorder, remove."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions import isi_skp as aksi
from ..choices import ARAH_UKURAN
from ..forms.skp import FormIndikator, FormRHK
from ..models import IsiIndikator, KamusIndikator
from ..queries.sumber import sumber_rhk
from ..queries.susun import ukuran_dari
from ..rules.ukuran import SATUAN
from .langkah_skp import halaman, kerjakan


@halaman_isian
def rhk_isian(request: HttpRequest, versi_id: int, rhk_id: int | None = None) -> HttpResponse:
    """Add or change one RHK."""
    versi = access.versi_disusun(request.user, versi_id)
    isi = access.isi_rhk(versi, rhk_id) if rhk_id else None
    awal = FormRHK.awal(isi, versi) if isi else {"nomor_ubah": versi.nomor_ubah}
    draf = IsianDraf(request, "kinerja.rhk", f"{versi_id}:{rhk_id or 'baru'}")
    form = draf.untuk(
        FormRHK(draf.kiriman, bentuk=versi.skp.bentuk, sumber=sumber_rhk(versi.skp), initial=awal)
    )
    if draf.dikirim and form.is_valid():
        nomor = form.cleaned_data["nomor_ubah"]
        usul, lama = form.usul(), isi.rhk if isi else None
        hasil = form.kerjakan(
            lambda: aksi.simpan_rhk(versi, usul, oleh=request.user, nomor_ubah=nomor, rhk=lama)
        )
        if hasil:
            messages.success(request, f"RHK “{usul.teks}” tersimpan.")
            tujuan = f"{reverse('kinerja:susun_rhk', args=[versi_id])}#rhk-{hasil.pk}"
            return draf.selesai(redirect(tujuan))
    return halaman(request, versi, "rhk", form=form, isi=isi, templat="rhk_isian")


@halaman_isian
def indikator_isian(
    request: HttpRequest, versi_id: int, rhk_id: int, indikator_id: int | None = None
) -> HttpResponse:
    """Add or change one indicator; ``?ukuran=`` chooses the kind of measure."""
    versi = access.versi_disusun(request.user, versi_id)
    induk = access.isi_rhk(versi, rhk_id)
    isi = access.isi_indikator(versi, rhk_id, indikator_id) if indikator_id else None
    kamus = None if isi else _dari_kamus(request)
    contoh = isi or kamus
    ukuran, awal = _ukuran(request, contoh), FormIndikator.awal(contoh, versi) if contoh else {}
    draf = IsianDraf(
        request,
        "kinerja.indikator",
        f"{versi_id}:{rhk_id}:{indikator_id or 'baru'}",
        awal=f"kamus{kamus.pk}" if kamus else "",
    )
    form = draf.untuk(
        FormIndikator(
            draf.kiriman,
            ukuran=ukuran,
            bentuk=versi.skp.bentuk,
            pendekatan=versi.pendekatan,
            initial=awal | {"nomor_ubah": versi.nomor_ubah},
        )
    )
    if draf.dikirim and form.is_valid():
        nomor, usul = form.cleaned_data["nomor_ubah"], form.usul()
        sasaran = {"indikator": isi.indikator if isi else None, "kamus": kamus}
        hasil = form.kerjakan(
            lambda: aksi.simpan_indikator(
                versi, induk.rhk, usul, oleh=request.user, nomor_ubah=nomor, **sasaran
            )
        )
        if hasil:
            messages.success(request, f"Indikator “{usul.teks}” tersimpan.")
            tujuan = f"{reverse('kinerja:susun_indikator', args=[versi_id])}#rhk-{rhk_id}"
            return draf.selesai(redirect(tujuan))
    konteks = {"form": form, "isi": isi, "induk": induk, "ukuran": ukuran, "kamus": kamus}
    konteks |= {"ukuran_pilihan": ARAH_UKURAN.items(), "satuan": SATUAN}
    return halaman(request, versi, "indikator", templat="indikator_isian", **konteks)


def _ukuran(request: HttpRequest, contoh: IsiIndikator | KamusIndikator | None) -> str:
    """The kind of measure that ``?ukuran=`` names, else that of what the form begins with."""
    ukuran = request.GET.get("ukuran", "")
    if ukuran in ARAH_UKURAN:
        return ukuran
    return ukuran_dari(contoh) if contoh else "naik"


def _dari_kamus(request: HttpRequest) -> KamusIndikator | None:
    """The entry of the dictionary that ``?kamus=`` names; None when it is not offered."""
    nomor = request.GET.get("kamus", "")
    return access.kamus_ditawarkan(int(nomor)) if nomor.isdecimal() and len(nomor) < 16 else None


@require_POST
def rhk_hapus(request: HttpRequest, versi_id: int, rhk_id: int) -> HttpResponse:
    """Take a RHK with its indicators out of the draft."""
    versi = access.versi_disusun(request.user, versi_id)
    isi = access.isi_rhk(versi, rhk_id)
    kerjakan(
        request,
        lambda nomor: aksi.hapus_rhk(versi, isi.rhk, oleh=request.user, nomor_ubah=nomor),
        f"RHK “{isi.teks}” dikeluarkan dari draf.",
    )
    return redirect("kinerja:susun_rhk", versi_id)


@require_POST
def rhk_urut(request: HttpRequest, versi_id: int, rhk_id: int) -> HttpResponse:
    """Move a RHK one place up or down."""
    versi = access.versi_disusun(request.user, versi_id)
    semua = list(versi.isi_rhk.order_by("urutan").values_list("rhk_id", flat=True))
    if rhk_id not in semua:
        raise Http404
    dari = semua.index(rhk_id)
    ke = max(0, min(len(semua) - 1, dari + (1 if request.POST.get("arah") == "turun" else -1)))
    semua.insert(ke, semua.pop(dari))
    kerjakan(
        request,
        lambda nomor: aksi.urutkan_rhk(versi, semua, oleh=request.user, nomor_ubah=nomor),
    )
    return redirect(f"{reverse('kinerja:susun_rhk', args=[versi_id])}#rhk-{rhk_id}")


@require_POST
def indikator_hapus(
    request: HttpRequest, versi_id: int, rhk_id: int, indikator_id: int
) -> HttpResponse:
    """Take an indicator out of the draft."""
    versi = access.versi_disusun(request.user, versi_id)
    isi = access.isi_indikator(versi, rhk_id, indikator_id)
    kerjakan(
        request,
        lambda nomor: aksi.hapus_indikator(
            versi, isi.indikator, oleh=request.user, nomor_ubah=nomor
        ),
        f"Indikator “{isi.teks}” dikeluarkan dari draf.",
    )
    return redirect(f"{reverse('kinerja:susun_indikator', args=[versi_id])}#rhk-{rhk_id}")
