"""Drawing up an SKP: six steps, moved through freely, each saved by itself."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.direktori.access import diri
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.isian import IsianDraf, halaman_isian
from dumai_asn.inti.rules.alur import AlurDitolak

from .. import access
from ..actions import isi_skp as aksi
from ..actions.alur_skp import ajukan_skp, tarik_skp
from ..actions.skp import buang_versi, mulai_perubahan, mulai_skp
from ..choices import ARAH_UKURAN
from ..forms.skp import (
    FormIndikator,
    FormLampiran,
    FormMulai,
    FormPendekatan,
    FormPerilaku,
    FormPerubahan,
    FormRHK,
)
from ..models import VersiSKP
from ..queries.beda import beda_versi
from ..queries.isi_skp import kekurangan
from ..queries.jendela_skp import jendela_skp
from ..queries.penilai import penilai_skp
from ..queries.sumber import sumber_rhk
from ..queries.susun import dapat_dimulai, isi_versi, komentar_versi, ukuran_dari
from ..rules.bawaan import BERAKHLAK
from ..rules.istilah import NilaiPerilaku
from ..rules.ukuran import SATUAN

#: Step → its title, in order; each has a page of its own.
LANGKAH = {
    "pendekatan": "Periode dan pendekatan",
    "rhk": "Rencana hasil kerja",
    "indikator": "Indikator dan target",
    "perilaku": "Ekspektasi perilaku",
    "lampiran": "Lampiran",
    "periksa": "Periksa dan ajukan",
}
DITOLAK = (IsianDitolak, IsianBerubah, AlurDitolak)


@halaman_isian
def mulai(request: HttpRequest) -> HttpResponse:
    """Choose post, year and approach; a draft begins."""
    pilihan = dapat_dimulai(diri(request.user), timezone.localdate())
    draf = IsianDraf(request, "kinerja.mulai_skp")
    awal = {"jabatan": pilihan[0].kunci if len(pilihan) == 1 else None, "pendekatan": "KUANTITATIF"}
    form = draf.untuk(
        FormMulai(draf.kiriman, pilihan=[(p.kunci, p.kata) for p in pilihan], initial=awal)
    )
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        satu = next(p for p in pilihan if p.kunci == isi["jabatan"])
        versi = form.kerjakan(
            lambda: mulai_skp(
                satu.penempatan, satu.tahun, oleh=request.user, pendekatan=isi["pendekatan"]
            )
        )
        if versi:
            messages.success(request, f"Draf SKP {satu.tahun} dibuat. Tulis hasil kerjanya.")
            return draf.selesai(redirect("kinerja:susun_rhk", versi.pk))
    return render(request, "kinerja/susun_mulai.html", {"form": form, "pilihan": pilihan})


@require_safe
def susun(request: HttpRequest, versi_id: int) -> HttpResponse:
    """Where to go on: the first RHK, or what is still missing."""
    versi = access.versi_disusun(request.user, versi_id)
    langkah = "susun_periksa" if versi.isi_rhk.exists() else "susun_rhk"
    return redirect(f"kinerja:{langkah}", versi_id)


@halaman_isian
def pendekatan(request: HttpRequest, versi_id: int) -> HttpResponse:
    """Days covered, evaluator, and numbers or narrative."""
    versi = access.versi_disusun(request.user, versi_id)
    awal = {"nomor_ubah": versi.nomor_ubah, "pendekatan": versi.pendekatan}
    return _langkah(
        request,
        versi,
        "pendekatan",
        lambda kiriman: FormPendekatan(kiriman, initial=awal),
        lambda isi: aksi.ganti_pendekatan(
            versi, isi["pendekatan"], oleh=request.user, nomor_ubah=isi["nomor_ubah"]
        ),
    )


@halaman_isian
def perilaku(request: HttpRequest, versi_id: int) -> HttpResponse:
    """What the leader expects of each of the seven values."""
    versi = access.versi_disusun(request.user, versi_id)
    awal = {str(satu.nilai): satu.ekspektasi for satu in versi.isi_perilaku.all()}
    awal["nomor_ubah"] = versi.nomor_ubah
    komentar = komentar_versi(versi)
    return _langkah(
        request,
        versi,
        "perilaku",
        lambda kiriman: FormPerilaku(kiriman, initial=awal),
        lambda isi: aksi.simpan_perilaku(
            versi,
            {nama: teks for nama, teks in isi.items() if nama != "nomor_ubah"},
            oleh=request.user,
            nomor_ubah=isi["nomor_ubah"],
        ),
        komentar=[
            (BERAKHLAK[nilai].label, teks)
            for nilai in NilaiPerilaku
            for teks in komentar["n", str(nilai)]
        ],
    )


@halaman_isian
def lampiran(request: HttpRequest, versi_id: int) -> HttpResponse:
    """Support, accountability, consequences."""
    versi = access.versi_disusun(request.user, versi_id)
    return _langkah(
        request,
        versi,
        "lampiran",
        lambda kiriman: FormLampiran(kiriman, initial=FormLampiran.awal(versi)),
        lambda isi: aksi.simpan_lampiran(
            versi,
            {nama: teks.splitlines() for nama, teks in isi.items() if nama != "nomor_ubah"},
            oleh=request.user,
            nomor_ubah=isi["nomor_ubah"],
        ),
    )


@require_safe
def rhk(request: HttpRequest, versi_id: int) -> HttpResponse:
    """The RHK of the draft in order."""
    versi = access.versi_disusun(request.user, versi_id)
    return _halaman(request, versi, "rhk", baris=isi_versi(versi).baris)


@require_safe
def indikator(request: HttpRequest, versi_id: int) -> HttpResponse:
    """Each RHK with its indicators."""
    versi = access.versi_disusun(request.user, versi_id)
    return _halaman(request, versi, "indikator", baris=isi_versi(versi).baris)


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
    return _halaman(request, versi, "rhk", form=form, isi=isi, templat="rhk_isian")


@halaman_isian
def indikator_isian(
    request: HttpRequest, versi_id: int, rhk_id: int, indikator_id: int | None = None
) -> HttpResponse:
    """Add or change one indicator; ``?ukuran=`` chooses the kind of measure."""
    versi = access.versi_disusun(request.user, versi_id)
    induk = access.isi_rhk(versi, rhk_id)
    isi = access.isi_indikator(versi, rhk_id, indikator_id) if indikator_id else None
    ukuran = request.GET.get("ukuran", "")
    if ukuran not in ARAH_UKURAN:
        ukuran = ukuran_dari(isi) if isi else "naik"
    awal = FormIndikator.awal(isi, versi) if isi else {"nomor_ubah": versi.nomor_ubah}
    draf = IsianDraf(request, "kinerja.indikator", f"{versi_id}:{rhk_id}:{indikator_id or 'baru'}")
    form = draf.untuk(
        FormIndikator(
            draf.kiriman,
            ukuran=ukuran,
            bentuk=versi.skp.bentuk,
            pendekatan=versi.pendekatan,
            initial=awal,
        )
    )
    if draf.dikirim and form.is_valid():
        nomor, usul = form.cleaned_data["nomor_ubah"], form.usul()
        lama = isi.indikator if isi else None
        hasil = form.kerjakan(
            lambda: aksi.simpan_indikator(
                versi, induk.rhk, usul, oleh=request.user, nomor_ubah=nomor, indikator=lama
            )
        )
        if hasil:
            messages.success(request, f"Indikator “{usul.teks}” tersimpan.")
            tujuan = f"{reverse('kinerja:susun_indikator', args=[versi_id])}#rhk-{rhk_id}"
            return draf.selesai(redirect(tujuan))
    konteks = {"form": form, "isi": isi, "induk": induk, "ukuran": ukuran}
    konteks |= {"ukuran_pilihan": ARAH_UKURAN.items(), "satuan": SATUAN}
    return _halaman(request, versi, "indikator", templat="indikator_isian", **konteks)


@require_POST
def rhk_hapus(request: HttpRequest, versi_id: int, rhk_id: int) -> HttpResponse:
    """Take a RHK with its indicators out of the draft."""
    versi = access.versi_disusun(request.user, versi_id)
    isi = access.isi_rhk(versi, rhk_id)
    _kerjakan(
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
    _kerjakan(
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
    _kerjakan(
        request,
        lambda nomor: aksi.hapus_indikator(
            versi, isi.indikator, oleh=request.user, nomor_ubah=nomor
        ),
        f"Indikator “{isi.teks}” dikeluarkan dari draf.",
    )
    return redirect(f"{reverse('kinerja:susun_indikator', args=[versi_id])}#rhk-{rhk_id}")


@require_safe
def periksa(request: HttpRequest, versi_id: int) -> HttpResponse:
    """The whole draft as it will be submitted, what is missing, what it changes."""
    versi, pada = access.versi_disusun(request.user, versi_id), timezone.localdate()
    isi = isi_versi(versi)
    kurang = kekurangan(versi, pada, isi)
    return _halaman(
        request,
        versi,
        "periksa",
        baris=isi.baris,
        perilaku=isi.berekspektasi,
        kurang=kurang,
        siap=not any(satu.memblokir for satu in kurang),
        beda=beda_versi(versi, isi),
        jendela=jendela_skp(versi.skp, pada) if versi.nomor == 1 else None,
    )


@require_POST
def ajukan(request: HttpRequest, versi_id: int) -> HttpResponse:
    """Submit the draft to the evaluator."""
    versi = access.versi_disusun(request.user, versi_id)
    selesai = _kerjakan(
        request,
        lambda nomor: ajukan_skp(versi, oleh=request.user, nomor_ubah=nomor),
        f"SKP {versi.skp.tahun_id} diajukan. Isinya terkunci sampai penilai menjawab.",
    )
    if selesai:
        return redirect(f"{reverse('kinerja:skp')}?skp={versi.skp_id}")
    return redirect("kinerja:susun_periksa", versi_id)


@require_POST
def tarik(request: HttpRequest, versi_id: int) -> HttpResponse:
    """Take a submitted version back before it is answered."""
    versi = access.versi_sendiri(request.user, versi_id)
    selesai = _kerjakan(
        request,
        lambda nomor: tarik_skp(versi, oleh=request.user, nomor_ubah=nomor),
        "SKP ditarik kembali menjadi draf.",
    )
    if selesai:
        return redirect("kinerja:susun", versi_id)
    return redirect(f"{reverse('kinerja:skp')}?skp={versi.skp_id}")


@require_POST
def buang(request: HttpRequest, versi_id: int) -> HttpResponse:
    """Throw a draft away."""
    versi = access.versi_disusun(request.user, versi_id)
    _kerjakan(
        request,
        lambda nomor: buang_versi(versi, oleh=request.user, nomor_ubah=nomor),
        "Draf dibuang.",
    )
    return redirect("kinerja:skp")


@halaman_isian
def perubahan(request: HttpRequest, skp_id: int) -> HttpResponse:
    """Begin a change of a fixed SKP, with its reason."""
    skp = access.skp_sendiri(request.user, skp_id)
    draf = IsianDraf(request, "kinerja.perubahan", skp_id)
    form = draf.untuk(FormPerubahan(draf.kiriman))
    if draf.dikirim and form.is_valid():
        alasan = form.cleaned_data["alasan"]
        versi = form.kerjakan(lambda: mulai_perubahan(skp, oleh=request.user, alasan=alasan))
        if versi:
            messages.success(request, "Draf perubahan dibuat dari SKP yang berlaku.")
            return draf.selesai(redirect("kinerja:susun_rhk", versi.pk))
    return render(request, "kinerja/susun_perubahan.html", {"form": form, "skp": skp})


def _kerjakan(request: HttpRequest, aksi: Callable[[int], object], kabar: str = "") -> bool:
    """An act of one button; a refusal is told above the page it came from."""
    try:
        aksi(int(request.POST.get("nomor_ubah", "-1")))
    except DITOLAK as galat:
        messages.error(request, str(galat))
        return False
    except ValueError:
        messages.error(request, "Muat ulang halaman ini, lalu coba lagi.")
        return False
    if kabar:
        messages.success(request, kabar)
    return True


def _langkah(
    request: HttpRequest,
    versi: VersiSKP,
    langkah: str,
    buat: Callable[[Any], Any],
    simpan: Callable[[dict[str, Any]], VersiSKP],
    **isi: Any,
) -> HttpResponse:
    """A step that is one form; saved, it leads to the next."""
    draf = IsianDraf(request, f"kinerja.susun_{langkah}", baris=versi)
    form = draf.untuk(buat(draf.kiriman))
    if draf.dikirim and form.is_valid() and form.kerjakan(lambda: simpan(form.cleaned_data)):
        messages.success(request, f"{LANGKAH[langkah]} tersimpan.")
        return draf.selesai(redirect(f"kinerja:susun_{_tetangga(langkah)[1]}", versi.pk))
    return _halaman(request, versi, langkah, form=form, **isi)


def _tetangga(langkah: str) -> tuple[str, str]:
    """Step before and after; "" at the ends."""
    semua = ["", *LANGKAH, ""]
    di = semua.index(langkah, 1)
    return semua[di - 1], semua[di + 1]


def _halaman(
    request: HttpRequest, versi: VersiSKP, langkah: str, *, templat: str = "", **isi: Any
) -> HttpResponse:
    pada = timezone.localdate()
    urutan = list(LANGKAH)
    sebelum, sesudah = _tetangga(langkah)
    konteks = {
        "versi": versi,
        "skp": versi.skp,
        "penilai": penilai_skp([versi.skp_id], pada).get(versi.skp_id),
        "kini": langkah,
        "nomor": urutan.index(langkah) + 1,
        "judul": LANGKAH[langkah],
        "langkah": [
            {
                "judul": judul,
                "keadaan": "kini" if kunci == langkah else "nanti",
                "url": reverse(f"kinerja:susun_{kunci}", args=[versi.pk]),
            }
            for kunci, judul in LANGKAH.items()
        ],
        "sebelum": sebelum and reverse(f"kinerja:susun_{sebelum}", args=[versi.pk]),
        "sesudah": sesudah and reverse(f"kinerja:susun_{sesudah}", args=[versi.pk]),
        "judul_sesudah": LANGKAH.get(sesudah, ""),
    }
    return render(request, f"kinerja/susun_{templat or langkah}.html", konteks | isi)
