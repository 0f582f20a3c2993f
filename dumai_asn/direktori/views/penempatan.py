"""Where a person stood, stands and will stand: the history, and what can happen to it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.isian import IsianDraf, halaman_isian
from dumai_asn.inti.rules.tanggal import panjang
from dumai_asn.inti.rupa.panel import Panel

from .. import access
from ..actions import penempatan as aksi
from ..actions import rencana_penempatan as rencana
from ..forms.penempatan import (
    FormAkhiriPenempatan,
    FormBatalkanPenempatan,
    FormBetulkan,
    FormPindah,
    FormSementara,
    FormTim,
    Tertunda,
)
from ..models import Jabatan, Pegawai, UnitKerja
from ..queries.jangkauan import unit_dengan_izin
from ..queries.penempatan import dapat_dikelola, jabatan_kepala, riwayat_penempatan
from ..rules.istilah import BagianData, JenisPenempatan
from ..rules.izin import Izin

#: More rows than anybody has, so that a faulty import does not fill the page.
MAKS = 100
SISA = 5


def isi_riwayat(akun: Akun, pegawai_id: int, pada: date, maks: int = MAKS) -> dict[str, Any]:
    """Rows of the history with what ``akun`` may do to each; three statements."""
    semua = list(riwayat_penempatan(pegawai_id)[:maks])
    kelola = dapat_dikelola(akun, pegawai_id, timezone.localdate())
    unit = unit_dengan_izin(akun, Izin.KELOLA_PEGAWAI, timezone.localdate()) if kelola else None
    ids = {satu.unit_id for satu in semua}
    boleh = set(unit.filter(pk__in=ids).values_list("pk", flat=True)) if unit is not None else set()
    for satu in semua:
        satu.dapat_diubah = satu.unit_id in boleh
        satu.waktu = (
            "MENDATANG"
            if satu.masa.lower > pada
            else "LALU"
            if satu.masa.upper and satu.masa.upper <= pada
            else "KINI"
        )
    return {"riwayat": semua, "kelola": kelola}


PANEL = Panel(
    kunci="penempatan",
    judul="Kelola penempatan",
    ikon="diagram-3",
    boleh=dapat_dikelola,
    isi=lambda akun, pegawai_id, pada: isi_riwayat(akun, pegawai_id, pada, SISA),
    templat="direktori/inc/panel_penempatan.html",
    bagian=BagianData.PENEMPATAN,
)


@require_safe
def penempatan(request: HttpRequest, nomor: int) -> HttpResponse:
    """The whole history, the latest first, with what is to come."""
    orang = access.pegawai_dalam_jangkauan(request.user, nomor)
    catat_baca("direktori.pegawai", orang.pk, pemilik=orang.akun_id, oleh=request.user)
    isi = isi_riwayat(request.user, orang.pk, timezone.localdate())
    return render(request, "direktori/penempatan.html", {"orang": orang, **isi})


@halaman_isian
def penempatan_pindah(request: HttpRequest, nomor: int) -> HttpResponse:
    """A transfer or promotion."""
    orang = access.pegawai_dikelola(request.user, nomor)
    draf = IsianDraf(request, "direktori.pindah", orang.pk)
    form = draf.untuk(FormPindah(draf.kiriman, pada=_hari(draf, "mulai")))

    def isi() -> dict[str, Any]:
        return _ambil(form, "unit", "jabatan", "kepala", "mulai", "dasar") | {"oleh": request.user}

    return jawab(
        request,
        draf,
        form,
        susun=lambda: rencana.rencana_pindah(orang, **isi()),
        tulis=lambda: aksi.pindahkan(orang, alasan=form.cleaned_data["alasan"], **isi()),
        halaman={"orang": orang, "judul": "Pindahkan"},
        kabar="Perpindahan tercatat. Bila keliru, batalkan barisnya di riwayat ini.",
    )


@halaman_isian
def penempatan_sementara(request: HttpRequest, nomor: int) -> HttpResponse:
    """A Plt or Plh."""
    orang = access.pegawai_dikelola(request.user, nomor)
    draf = IsianDraf(request, "direktori.sementara", orang.pk)
    form = draf.untuk(FormSementara(draf.kiriman, pada=_hari(draf, "mulai")))

    def isi() -> dict[str, Any]:
        isi = _ambil(form, "unit", "mulai", "dasar", "alasan")
        jabatan = form.cleaned_data.get("jabatan") or _jabatan_kepala(isi["unit"], isi["mulai"])
        jenis = JenisPenempatan(form.cleaned_data["jenis"])
        return isi | {
            "jenis": jenis,
            "jabatan": jabatan,
            "selesai": form.selesai,
            "oleh": request.user,
        }

    return jawab(
        request,
        draf,
        form,
        susun=lambda: rencana.rencana_sementara(orang, **isi()),
        tulis=lambda: aksi.tunjuk_sementara(orang, **isi()),
        halaman={"orang": orang, "judul": "Tunjuk Plt/Plh"},
        kabar="Penunjukan tercatat. Bila keliru, batalkan barisnya di riwayat ini.",
    )


@halaman_isian
def penempatan_tim(request: HttpRequest, nomor: int) -> HttpResponse:
    """Membership of a team."""
    orang = access.pegawai_dikelola(request.user, nomor)
    draf = IsianDraf(request, "direktori.tim", orang.pk)
    form = draf.untuk(FormTim(draf.kiriman, pada=_hari(draf, "mulai")))

    def isi() -> dict[str, Any]:
        isi = _ambil(form, "unit", "mulai", "dasar")
        return isi | {"selesai": form.selesai, "oleh": request.user}

    return jawab(
        request,
        draf,
        form,
        susun=lambda: rencana.rencana_tim(orang, **isi()),
        tulis=lambda: aksi.masukkan_tim(orang, alasan=form.cleaned_data["alasan"], **isi()),
        halaman={"orang": orang, "judul": "Masukkan ke tim"},
        kabar="Keanggotaan tim tercatat. Bila keliru, batalkan barisnya di riwayat ini.",
    )


@halaman_isian
def penempatan_betulkan(request: HttpRequest, nomor: int, baris: int) -> HttpResponse:
    """A row as it should have been."""
    satu = access.penempatan_dikelola(request.user, nomor, baris)
    draf = IsianDraf(request, "direktori.betulkan", baris=satu)
    awal = FormBetulkan.awal(satu)
    form = draf.untuk(FormBetulkan(draf.kiriman, initial=awal, pada=_hari(draf, "mulai")))

    def isi() -> dict[str, Any]:
        isi = _ambil(form, "unit", "jabatan", "kepala", "mulai", "dasar")
        return isi | {"selesai": form.selesai, "oleh": request.user}

    return jawab(
        request,
        draf,
        form,
        susun=lambda: rencana.rencana_betulkan(satu, **isi()),
        tulis=lambda: aksi.betulkan_penempatan(
            satu, **isi(), **_ambil(form, "alasan", "nomor_ubah")
        ),
        halaman={"orang": satu.pegawai, "baris": satu, "judul": "Betulkan penempatan"},
        kabar="Penempatan dibetulkan.",
    )


@halaman_isian
def penempatan_akhiri(request: HttpRequest, nomor: int, baris: int) -> HttpResponse:
    """The last day of a placement."""
    satu = access.penempatan_dikelola(request.user, nomor, baris)
    draf = IsianDraf(request, "direktori.akhiri", baris=satu)
    awal = FormAkhiriPenempatan.awal(satu)
    form = draf.untuk(FormAkhiriPenempatan(draf.kiriman, initial=awal))
    return jawab(
        request,
        draf,
        form,
        susun=lambda: rencana.rencana_akhiri(satu, selesai=form.selesai, oleh=request.user),
        tulis=lambda: aksi.akhiri_penempatan(
            satu,
            selesai=form.selesai,
            oleh=request.user,
            **_ambil(form, "alasan", "nomor_ubah"),
        ),
        halaman={"orang": satu.pegawai, "baris": satu, "judul": "Akhiri penempatan"},
        kabar="Hari terakhir tersimpan.",
    )


@halaman_isian
def penempatan_batalkan(request: HttpRequest, nomor: int, baris: int) -> HttpResponse:
    """A row that should never have been."""
    satu = access.penempatan_dikelola(request.user, nomor, baris)
    draf = IsianDraf(request, "direktori.batalkan", baris=satu)
    sebelum = rencana.sebelumnya(list(riwayat_penempatan(satu.pegawai_id)), satu)
    awal = {"nomor_ubah": satu.nomor_ubah, "sambung": sebelum is not None}
    form = draf.untuk(FormBatalkanPenempatan(draf.kiriman, initial=awal))
    form.sebelum(sebelum)
    return jawab(
        request,
        draf,
        form,
        susun=lambda: rencana.rencana_batalkan(satu, oleh=request.user, **_ambil(form, "sambung")),
        tulis=lambda: aksi.batalkan_penempatan(
            satu, oleh=request.user, **_ambil(form, "sambung", "alasan", "nomor_ubah")
        ),
        halaman={"orang": satu.pegawai, "baris": satu, "judul": "Batalkan penempatan"},
        kabar="Penempatan dibatalkan.",
    )


def jawab(
    request: HttpRequest,
    draf: IsianDraf,
    form: Tertunda,
    *,
    susun: Callable[[], Any],
    tulis: Callable[[], Any],
    halaman: dict[str, Any],
    kabar: str,
    templat: str = "direktori/penempatan_isian.html",
    tujuan: str = "direktori:penempatan",
) -> HttpResponse:
    """Show what follows while something does, then write; what is refused comes back in words.

    ``susun`` gives a plan (``perlu_alasan(pada)``, ``dampak(pada)``), ``tulis`` does it.
    """
    orang: Pegawai = halaman["orang"]
    konteks = {"form": form, **halaman}
    if draf.dikirim and form.is_valid():
        konteks["dampak"] = [] if form.setuju else hitung_dampak(form, susun)
        if form.is_valid() and not konteks["dampak"] and form.kerjakan(lambda: (tulis(),)):
            messages.success(request, f"{orang}: {kabar}")
            return draf.selesai(redirect(tujuan, orang.pk))
        if form.is_valid() and konteks["dampak"]:
            form.minta_setuju(konteks["dampak"])
    return render(request, templat, konteks)


def hitung_dampak(form: Tertunda, susun: Callable[[], Any]) -> list[Any]:
    """What must be confirmed; empty when nothing follows or the form was refused."""
    pada = timezone.localdate()
    satu = form.tanya(susun)
    if satu is None:
        return []
    lampau = satu.perlu_alasan(pada)
    if lampau and not form.cleaned_data.get("alasan"):
        form.add_error("alasan", "Tulis alasannya, karena hari yang sudah lewat ikut berubah.")
        return []
    hasil = satu.dampak(pada)
    if lampau:
        hasil.insert(0, rencana.Dampak(f"Hari sebelum {panjang(pada)} ikut berubah", 1))
    return hasil


def _ambil(form: Tertunda, *nama: str) -> dict[str, Any]:
    return {satu: form.cleaned_data[satu] for satu in nama}


def _hari(draf: IsianDraf, nama: str) -> date:
    return hari_diketik(draf.kiriman or {}, nama)


def hari_diketik(isi: Mapping[str, Any], nama: str) -> date:
    """The day on which units are looked for: the one typed, else today."""
    try:
        return date.fromisoformat(isi.get(nama, ""))
    except ValueError:
        return timezone.localdate()


def _jabatan_kepala(unit: UnitKerja, mulai: date) -> Jabatan:
    jabatan = jabatan_kepala(unit.pk, mulai)
    if jabatan is None:
        raise ValidationError(f"{unit} belum pernah mempunyai kepala. Tulis jabatannya.")
    return jabatan
