"""Drawing up an SKP: six steps, moved through freely, each saved by itself."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.direktori.access import diri
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions import isi_skp as aksi
from ..actions.alur_skp import ajukan_skp, tarik_skp
from ..actions.skp import buang_versi, mulai_perubahan, mulai_skp
from ..forms.skp import (
    FormLampiran,
    FormMulai,
    FormPendekatan,
    FormPerilaku,
    FormPerubahan,
)
from ..queries.beda import beda_versi
from ..queries.isi_skp import kekurangan
from ..queries.jendela_skp import jendela_skp
from ..queries.perilaku import berakhlak_pada
from ..queries.salin import SKP_MAKS, skp_terdahulu, templat_untuk
from ..queries.susun import dapat_dimulai, isi_versi, komentar_versi
from .langkah_skp import halaman, kerjakan, langkah_isian


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
    konteks = {"form": form, "pilihan": pilihan}
    if pilihan:
        konteks["terdahulu"] = skp_terdahulu(pilihan[0].penempatan.pegawai)[:SKP_MAKS]
        konteks["templat"] = templat_untuk(p.penempatan.jabatan_id for p in pilihan)
    return render(request, "kinerja/susun_mulai.html", konteks)


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
    return langkah_isian(
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
    komentar, berakhlak = komentar_versi(versi), berakhlak_pada(timezone.localdate())
    return langkah_isian(
        request,
        versi,
        "perilaku",
        lambda kiriman: FormPerilaku(kiriman, berakhlak=berakhlak, initial=awal),
        lambda isi: aksi.simpan_perilaku(
            versi,
            {nama: teks for nama, teks in isi.items() if nama != "nomor_ubah"},
            oleh=request.user,
            nomor_ubah=isi["nomor_ubah"],
        ),
        komentar=[
            (isi.label, teks)
            for nilai, isi in berakhlak.items()
            for teks in komentar["n", str(nilai)]
        ],
    )


@halaman_isian
def lampiran(request: HttpRequest, versi_id: int) -> HttpResponse:
    """Support, accountability, consequences."""
    versi = access.versi_disusun(request.user, versi_id)
    return langkah_isian(
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
    return halaman(request, versi, "rhk", baris=isi_versi(versi).baris)


@require_safe
def indikator(request: HttpRequest, versi_id: int) -> HttpResponse:
    """Each RHK with its indicators."""
    versi = access.versi_disusun(request.user, versi_id)
    return halaman(request, versi, "indikator", baris=isi_versi(versi).baris)


@require_safe
def periksa(request: HttpRequest, versi_id: int) -> HttpResponse:
    """The whole draft as it will be submitted, what is missing, what it changes."""
    versi, pada = access.versi_disusun(request.user, versi_id), timezone.localdate()
    isi = isi_versi(versi)
    kurang = kekurangan(versi, pada, isi)
    return halaman(
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
    selesai = kerjakan(
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
    selesai = kerjakan(
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
    kerjakan(
        request,
        lambda nomor: buang_versi(versi, oleh=request.user, nomor_ubah=nomor),
        "Draf dibuang.",
    )
    milik_sendiri = versi.skp.pegawai.akun_id == request.user.pk
    return redirect("kinerja:skp" if milik_sendiri else "kinerja:disusunkan")


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
