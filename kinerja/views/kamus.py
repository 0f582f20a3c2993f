"""The dictionary of indicators: read it, curate it, take an indicator from it, propose one."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.forms import bersihkan
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions import kamus as aksi
from ..choices import ARAH_UKURAN
from ..daftar.kamus import KAMUS, mengelola
from ..forms.kamus import FormKamus, FormPutusanKamus
from ..queries.kamus import PILIHAN_MAKS, kamus_serupa, pilihan_kamus, usulan_menunggu
from ..queries.susun import ukuran_dari
from ..rules.istilah import StatusKamus
from ..rules.kamus import TindakanKamus
from ..rules.ukuran import SATUAN
from .langkah_skp import halaman, kerjakan

KATA = {
    TindakanKamus.TERIMA: "masuk kamus",
    TindakanKamus.TOLAK: "ditolak",
    TindakanKamus.PENSIUNKAN: "tidak ditawarkan lagi",
    TindakanKamus.PULIHKAN: "ditawarkan lagi",
}


@require_safe
def kamus(request: HttpRequest) -> HttpResponse:
    """The dictionary; HR sees proposals and retired entries too."""
    kelola = mengelola(request.user)
    konteks = {
        "daftar": Daftar(request, KAMUS),
        "mengelola": kelola,
        "usulan": usulan_menunggu() if kelola else 0,
    }
    return render(request, "kinerja/kamus.html", konteks)


@halaman_isian
def kamus_baru(request: HttpRequest) -> HttpResponse:
    """A new entry; ``?ukuran=`` chooses the kind of measure."""
    access.wajib_kelola_kamus(request.user)
    ukuran = _ukuran(request, "naik")
    draf = IsianDraf(request, "kinerja.kamus", awal=ukuran)
    form = draf.untuk(FormKamus(draf.kiriman, ukuran=ukuran))
    if draf.dikirim and form.is_valid():
        hasil = form.kerjakan(lambda: aksi.tambah_kamus(oleh=request.user, isian=form.isian()))
        if hasil:
            messages.success(request, f"“{hasil.teks}” masuk kamus.")
            return draf.selesai(redirect("kinerja:kamus_satu", hasil.pk))
    konteks = {"form": form, "ukuran": ukuran, "ukuran_pilihan": ARAH_UKURAN.items()}
    return render(request, "kinerja/kamus_isian.html", konteks | {"satuan": SATUAN})


@halaman_isian
def kamus_ubah(request: HttpRequest, kamus_id: int) -> HttpResponse:
    """Change an entry."""
    satu = access.kamus_dikelola(request.user, kamus_id)
    ukuran = _ukuran(request, ukuran_dari(satu))
    draf = IsianDraf(request, "kinerja.kamus", baris=satu)
    awal = FormKamus.awal_kamus(satu)
    form = draf.untuk(FormKamus(draf.kiriman, ukuran=ukuran, initial=awal))
    if draf.dikirim and form.is_valid():
        nomor = form.cleaned_data["nomor_ubah"]
        hasil = form.kerjakan(
            lambda: aksi.ubah_kamus(satu, oleh=request.user, nomor_ubah=nomor, isian=form.isian())
        )
        if hasil:
            messages.success(request, "Indikator tersimpan.")
            return draf.selesai(redirect("kinerja:kamus_satu", satu.pk))
    konteks = {"form": form, "satu": satu, "ukuran": ukuran}
    konteks |= {"ukuran_pilihan": ARAH_UKURAN.items(), "satuan": SATUAN}
    return render(request, "kinerja/kamus_isian.html", konteks)


@halaman_isian
def kamus_satu(request: HttpRequest, kamus_id: int) -> HttpResponse:
    """One entry; its curator decides about it here."""
    satu = access.kamus_dibaca(request.user, kamus_id)
    kelola = mengelola(request.user)
    if request.method == "POST":
        access.wajib_kelola_kamus(request.user)
    draf = IsianDraf(request, "kinerja.kamus_putusan", baris=satu)
    form = draf.untuk(
        FormPutusanKamus(
            draf.kiriman,
            usulan=satu.status is StatusKamus.DIUSULKAN,
            initial={"nomor_ubah": satu.nomor_ubah},
        )
    )
    if draf.dikirim and form.is_valid():
        tindakan, isi = request.POST.get("tindakan", ""), form.cleaned_data
        if form.kerjakan(lambda: aksi.putuskan_kamus(satu, tindakan, oleh=request.user, **isi)):
            messages.success(request, f"“{satu.teks}” {KATA[TindakanKamus(tindakan)]}.")
            return draf.selesai(redirect("kinerja:kamus_satu", satu.pk))
    serupa = kamus_serupa(satu) if kelola else []
    konteks = {"satu": satu, "form": form, "mengelola": kelola, "serupa": serupa}
    return render(request, "kinerja/kamus_satu.html", konteks)


@require_POST
def kamus_gabung(request: HttpRequest, kamus_id: int) -> HttpResponse:
    """Merge a duplicate into the entry that stays."""
    satu = access.kamus_dikelola(request.user, kamus_id)
    ke = request.POST.get("ke", "")
    tujuan = access.kamus_dikelola(request.user, int(ke) if ke.isdecimal() else 0)
    jadi = kerjakan(
        request,
        lambda nomor: aksi.gabungkan_kamus(satu, tujuan, oleh=request.user, nomor_ubah=nomor),
        f"Digabung ke “{tujuan.teks}”.",
    )
    return redirect("kinerja:kamus_satu", (tujuan if jadi else satu).pk)


@require_safe
def pilih_kamus(request: HttpRequest, versi_id: int, rhk_id: int) -> HttpResponse:
    """Entries for the holder of this post, by ``?q=``; each leads to the filled-in form."""
    versi = access.versi_disusun(request.user, versi_id)
    induk = access.isi_rhk(versi, rhk_id)
    cari = bersihkan(request.GET.get("q", "")).strip()[:100]
    semua = list(pilihan_kamus(versi.skp.penempatan.jabatan, cari)[: PILIHAN_MAKS + 1])
    pilihan = [(satu, ukuran_dari(satu)) for satu in semua[:PILIHAN_MAKS]]
    konteks = {"induk": induk, "cari": cari, "pilihan": pilihan}
    konteks |= {"lebih": len(semua) > PILIHAN_MAKS}
    if request.htmx:
        konteks["versi"] = versi
        return render(request, "kinerja/inc/pilihan_kamus.html", konteks)
    return halaman(request, versi, "indikator", templat="kamus", **konteks)


@require_POST
def usul_kamus(request: HttpRequest, versi_id: int, rhk_id: int, indikator_id: int) -> HttpResponse:
    """Propose an own indicator for the dictionary."""
    versi = access.versi_disusun(request.user, versi_id)
    rhk = access.isi_rhk(versi, rhk_id)
    isi = access.isi_indikator(versi, rhk_id, indikator_id)
    jabatan = versi.skp.penempatan.jabatan.nama
    kerjakan(
        request,
        lambda nomor: aksi.usulkan_kamus(isi, rhk=rhk.teks, jabatan=jabatan, oleh=request.user),
        f"“{isi.teks}” diusulkan ke kamus. Anda diberi tahu jawabannya.",
    )
    return redirect(f"{reverse('kinerja:susun_indikator', args=[versi_id])}#rhk-{rhk_id}")


def _ukuran(request: HttpRequest, bawaan: str) -> str:
    ukuran = request.GET.get("ukuran", "")
    return ukuran if ukuran in ARAH_UKURAN else bawaan
