"""Evaluator lines: what is wrong, one person's line, many people from one evaluator to another."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.actions.massal import lakukan_massal
from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.isian import IsianDraf, halaman_isian
from dumai_asn.inti.rules.tanggal import rentang

from .. import access
from ..actions.alih_garis import SEKALI, minta_alih
from ..actions.garis_massal import (
    DAFTAR,
    USUL,
    Pindah,
    rencana_pindah,
    sempitkan,
    terima_usul,
    tetapkan_massal,
)
from ..actions.tetapan import (
    akhiri_tetapan,
    betulkan_tetapan,
    tetapkan_penilai,
)
from ..choices import MASALAH_GARIS
from ..daftar.garis import GARIS
from ..forms.garis import FormHariTerakhir, FormPindah, FormTetapan
from ..models import Penempatan
from ..queries.baris_garis import lengkapi_garis, tempat_menurut
from ..queries.garis import hitung_masalah, jejak_garis, riwayat_garis, unit_dikelola
from ..rules.izin import Izin

SEHALAMAN = 25


@require_safe
def garis(request: HttpRequest) -> HttpResponse:
    """Everybody within reach whose evaluator line is wrong, with a proposal."""
    access.wajib_izin(request.user, Izin.KELOLA_PEGAWAI)
    jumlah = hitung_masalah(request.user, timezone.localdate())
    konteks = {
        "daftar": Daftar(request, GARIS),
        "jumlah": sum(jumlah.values()),
        "menurut": [(satu, *MASALAH_GARIS[satu], n) for satu, n in jumlah.items()],
    }
    return render(request, "direktori/garis.html", konteks)


@require_POST
def garis_usul(request: HttpRequest, nomor: int) -> HttpResponse:
    """Take the proposal for one person; the list offers to take it back."""
    penempatan = access.garis_dikelola(request.user, nomor)
    try:
        aksi = lakukan_massal(
            DAFTAR, USUL, terima_usul, [penempatan.pk], oleh=request.user, argumen={}, isian={}
        )
    except IsianDitolak as galat:
        messages.error(request, str(galat))
    else:
        if aksi.ditolak:
            messages.error(request, f"{penempatan.pegawai}: {aksi.ditolak[0]['sebab']}")
    return redirect("direktori:garis")


@halaman_isian
def garis_orang(request: HttpRequest, nomor: int) -> HttpResponse:
    """One person: who evaluates when and why; set another evaluator."""
    penempatan = access.garis_dikelola(request.user, nomor)
    pada = timezone.localdate()
    (baris,) = lengkapi_garis([penempatan], pada)
    draf = IsianDraf(request, "direktori.tetapan", penempatan.pk)
    form = _form_tetapan(draf, {"mulai": pada})
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        hasil = form.kerjakan(lambda: tetapkan_penilai(penempatan, oleh=request.user, **_isi(isi)))
        if hasil:
            masa = rentang(hasil.masa.lower, hasil.masa.upper)
            messages.success(request, f"{hasil.penilai} menilai {penempatan.pegawai} {masa}.")
            return draf.selesai(redirect("direktori:garis_orang", penempatan.pk))
    konteks = {
        "baris": baris,
        "form": form,
        "jejak": jejak_garis(penempatan, pada),
        "riwayat": _halaman(request, riwayat_garis(penempatan)),
        "pada": pada,
    }
    return render(request, "direktori/garis_orang.html", konteks)


@halaman_isian
def tetapan_ubah(request: HttpRequest, nomor: int) -> HttpResponse:
    """Mend a line that was set."""
    satu = access.tetapan_dikelola(request.user, nomor)
    draf = IsianDraf(request, "direktori.tetapan_ubah", baris=satu)
    form = _form_tetapan(draf, FormTetapan.awal(satu))
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        hasil = form.kerjakan(
            lambda: betulkan_tetapan(
                satu, oleh=request.user, nomor_ubah=isi["nomor_ubah"] or 0, **_isi(isi)
            )
        )
        if hasil:
            messages.success(request, f"Penetapan penilai {satu.pegawai} dibetulkan.")
            return draf.selesai(redirect("direktori:garis_orang", satu.penempatan_id))
    return render(request, "direktori/tetapan_ubah.html", {"form": form, "garis": satu})


@halaman_isian
def tetapan_akhiri(request: HttpRequest, nomor: int) -> HttpResponse:
    """The last day of a line that was set; then the tree counts again."""
    satu = access.tetapan_dikelola(request.user, nomor)
    draf = IsianDraf(request, "direktori.tetapan_akhiri", baris=satu)
    awal = FormHariTerakhir.awal(satu)
    form = draf.untuk(FormHariTerakhir(draf.kiriman, mulai=satu.masa.lower, initial=awal))
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        hasil = form.kerjakan(
            lambda: (
                akhiri_tetapan(
                    satu, selesai=isi["selesai"], oleh=request.user, nomor_ubah=isi["nomor_ubah"]
                ),
            )
        )
        if hasil:
            messages.success(request, f"Sesudah itu penilai {satu.pegawai} mengikuti susunan unit.")
            return draf.selesai(redirect("direktori:garis_orang", satu.penempatan_id))
    return render(request, "direktori/tetapan_akhiri.html", {"form": form, "garis": satu})


@halaman_isian
def garis_alihkan(request: HttpRequest) -> HttpResponse:
    """Everybody of one evaluator to another: asked, shown, then done."""
    access.wajib_izin(request.user, Izin.KELOLA_PEGAWAI)
    pada = timezone.localdate()
    dari = request.GET.get("dari", "")[:100]
    draf = IsianDraf(request, "direktori.alihkan", awal=dari)
    awal = {"mulai": pada, "cari_dari": dari}
    form = draf.untuk(FormPindah(draf.kiriman, akun=request.user, pada=pada, initial=awal))
    pindah = None
    if draf.dikirim and form.is_valid():
        isi = _isi_pindah(form.cleaned_data)
        unit = sempitkan(form.unit, unit_dikelola(request.user, pada))
        pindah = form.tanya(lambda: rencana_pindah(**isi, unit=unit, oleh=request.user))
        if pindah and pindah.rencana and "yakin" in request.POST:
            jawaban = _alihkan(request, form, isi, pindah)
            if jawaban is not None:
                return draf.selesai(jawaban)
    konteks = {
        "form": form,
        "pindah": pindah,
        "orang": _orang_pindah(pindah),
        "pekerjaan": pindah is not None and len(pindah.rencana) > SEKALI,
    }
    return render(request, "direktori/garis_alihkan.html", konteks)


def _alihkan(
    request: HttpRequest, form: FormPindah, isi: dict[str, Any], pindah: Pindah
) -> HttpResponse | None:
    """Do it, in the background when there are many; None when it was refused."""
    isi = isi | {"unit": form.unit, "oleh": request.user}
    if len(pindah.rencana) > SEKALI:
        kerja = form.kerjakan(lambda: minta_alih(**isi, orang=len(pindah.rencana)))
        return redirect("inti:pekerjaan", kerja.pk) if kerja else None
    return redirect("direktori:garis") if form.kerjakan(lambda: tetapkan_massal(**isi)) else None


def _form_tetapan(draf: IsianDraf, awal: dict[str, Any]) -> FormTetapan:
    akun, pada = draf.request.user, timezone.localdate()
    return draf.untuk(FormTetapan(draf.kiriman, akun=akun, pada=pada, initial=awal))


def _isi(isi: dict[str, Any]) -> dict[str, Any]:
    return {nama: isi[nama] for nama in ("penilai", "mulai", "selesai", "alasan")}


def _isi_pindah(isi: dict[str, Any]) -> dict[str, Any]:
    return {nama: isi[nama] for nama in ("dari", "kepada", "mulai", "selesai", "alasan")}


def _orang_pindah(pindah: Any) -> list[tuple[Penempatan, Any]]:
    """The first of the people who get another evaluator, with their lines."""
    if pindah is None:
        return []
    rencana = pindah.rencana[:SEHALAMAN]
    tempat = tempat_menurut([satu.penempatan_id for satu in rencana])
    return [(tempat[satu.penempatan_id], satu) for satu in rencana]


def _halaman(request: HttpRequest, baris: Any) -> Any:
    return Paginator(baris, SEHALAMAN).get_page(request.GET.get("halaman"))
