"""Dated facts and numbers of a person: the timeline, and what can happen to a row of it."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.isian import IsianDraf, halaman_isian
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rupa.panel import Panel

from .. import access
from ..actions import fakta as aksi
from ..actions import rencana_fakta as rencana
from ..choices import JENIS_RIWAYAT
from ..forms.fakta import (
    FormBatalkanFakta,
    FormBetulkanFakta,
    FormBetulkanNomor,
    FormFakta,
    FormNomor,
)
from ..forms.penempatan import Tertunda
from ..models import Pegawai
from ..queries.fakta import fakta_pada, fakta_pegawai, nilai_dari, nomor_pegawai
from ..queries.fakta_tampil import keadaan_dinas, kelompok_fakta
from ..queries.jangkauan import menjangkau
from ..queries.penempatan import dapat_dikelola
from ..rules.fakta import DICATAT, golongan_untuk, sebelum
from ..rules.istilah import JenisRiwayat
from .penempatan import _ambil, jawab


def isi_fakta(akun: Akun, pegawai_id: int, pada: date) -> dict[str, Any]:
    """Groups of rows with what ``akun`` may do; five statements at most."""
    kelola = dapat_dikelola(akun, pegawai_id, timezone.localdate())
    return {
        "kelompok": kelompok_fakta(akun, pegawai_id, pada, kelola=kelola),
        "kelola": kelola,
        "dinas": keadaan_dinas(pegawai_id, timezone.localdate()) if kelola else None,
    }


def boleh_melihat(akun: Akun, pegawai_id: int, pada: date) -> bool:
    """Whoever reaches the person."""
    return menjangkau(akun, pegawai_id, pada)


PANEL = Panel(
    kunci="fakta",
    judul="Riwayat kepegawaian",
    ikon="clock-history",
    boleh=boleh_melihat,
    isi=isi_fakta,
    templat="direktori/inc/panel_fakta.html",
)


@require_safe
def fakta(request: HttpRequest, nomor: int) -> HttpResponse:
    """Every number and dated fact, kind by kind, the latest first."""
    orang = access.pegawai_dalam_jangkauan(request.user, nomor)
    catat_baca("direktori.pegawai", orang.pk, pemilik=orang.akun_id, oleh=request.user)
    isi = isi_fakta(request.user, orang.pk, timezone.localdate())
    return render(request, "direktori/fakta.html", {"orang": orang, **isi})


@halaman_isian
def fakta_baru(request: HttpRequest, nomor: int, jenis: str) -> HttpResponse:
    """A fact of one kind from a day on."""
    orang, jenisnya = access.pegawai_dikelola(request.user, nomor), _jenis(jenis)
    draf = IsianDraf(request, f"direktori.fakta_{jenis}", orang.pk)
    form = draf.untuk(FormFakta(draf.kiriman, jenis=jenisnya, golongan=pilihan_golongan(orang)))

    def isi() -> dict[str, Any]:
        isi = _ambil(form, "nilai", "mulai", "dasar")
        return isi | {"jenis": jenisnya, "selesai": form.selesai, "oleh": request.user}

    kata = JENIS_RIWAYAT[jenisnya].lower()
    return _jawab(
        request,
        draf,
        form,
        orang,
        susun=lambda: rencana.rencana_tambah_fakta(orang, **isi()),
        tulis=lambda: aksi.tambah_fakta(orang, alasan=form.cleaned_data["alasan"], **isi()),
        judul=f"Catat {kata}",
        kabar=f"{kata.capitalize()} tercatat.",
    )


@halaman_isian
def fakta_betulkan(request: HttpRequest, nomor: int, baris: int) -> HttpResponse:
    """A fact as it should have been."""
    satu = access.fakta_dikelola(request.user, nomor, baris)
    draf = IsianDraf(request, "direktori.fakta_betulkan", baris=satu)
    awal = FormBetulkanFakta.awal(satu)
    form = draf.untuk(
        FormBetulkanFakta(draf.kiriman, initial=awal, jenis=satu.jenis, golongan=pilihan_golongan())
    )

    def isi() -> dict[str, Any]:
        isi = _ambil(form, "nilai", "mulai", "dasar")
        return isi | {"selesai": form.selesai, "oleh": request.user}

    return _jawab(
        request,
        draf,
        form,
        satu.pegawai,
        susun=lambda: rencana.rencana_betulkan_fakta(satu, **isi()),
        tulis=lambda: aksi.betulkan_fakta(satu, **isi(), **_ambil(form, "alasan", "nomor_ubah")),
        judul=f"Betulkan {JENIS_RIWAYAT[satu.jenis].lower()}",
        kabar="Riwayat dibetulkan.",
        baris=nilai_dari(satu).sebutan,
    )


@halaman_isian
def fakta_batalkan(request: HttpRequest, nomor: int, baris: int) -> HttpResponse:
    """A fact that should never have been."""
    satu = access.fakta_dikelola(request.user, nomor, baris)
    milik = fakta_pegawai(satu.pegawai_id).filter(jenis=satu.jenis)
    return _batalkan(
        request,
        satu,
        "direktori.fakta_batalkan",
        [nilai_dari(s) for s in milik],
        rencana.rencana_batalkan_fakta,
        aksi.batalkan_fakta,
        judul=f"Batalkan {JENIS_RIWAYAT[satu.jenis].lower()}",
    )


@halaman_isian
def nomor_baru(request: HttpRequest, nomor: int) -> HttpResponse:
    """A new number, as a new contract gives it."""
    orang = access.pegawai_dikelola(request.user, nomor)
    draf = IsianDraf(request, "direktori.nomor", orang.pk)
    form = draf.untuk(FormNomor(draf.kiriman))

    def isi() -> dict[str, Any]:
        return _ambil(form, "nomor", "mulai", "dasar") | {"oleh": request.user}

    return _jawab(
        request,
        draf,
        form,
        orang,
        susun=lambda: rencana.rencana_nomor_baru(orang, **isi()),
        tulis=lambda: aksi.catat_nomor(orang, alasan=form.cleaned_data["alasan"], **isi()),
        judul="Catat nomor induk baru",
        kabar="Nomor baru tercatat. Nama pengguna untuk masuk tetap yang lama.",
    )


@halaman_isian
def nomor_betulkan(request: HttpRequest, nomor: int, baris: int) -> HttpResponse:
    """A number as it should have been."""
    satu = access.nomor_dikelola(request.user, nomor, baris)
    draf = IsianDraf(request, "direktori.nomor_betulkan", baris=satu)
    form = draf.untuk(FormBetulkanNomor(draf.kiriman, initial=FormBetulkanNomor.awal(satu)))

    def isi() -> dict[str, Any]:
        isi = _ambil(form, "nomor", "mulai", "dasar")
        return isi | {"selesai": form.selesai, "oleh": request.user}

    return _jawab(
        request,
        draf,
        form,
        satu.pegawai,
        susun=lambda: rencana.rencana_betulkan_nomor(satu, **isi()),
        tulis=lambda: aksi.betulkan_nomor(satu, **isi(), **_ambil(form, "alasan", "nomor_ubah")),
        judul="Betulkan nomor induk",
        kabar="Nomor dibetulkan.",
        baris=nilai_dari(satu).sebutan,
    )


@halaman_isian
def nomor_batalkan(request: HttpRequest, nomor: int, baris: int) -> HttpResponse:
    """A number that should never have been."""
    satu = access.nomor_dikelola(request.user, nomor, baris)
    return _batalkan(
        request,
        satu,
        "direktori.nomor_batalkan",
        [nilai_dari(s) for s in nomor_pegawai(satu.pegawai_id)],
        rencana.rencana_batalkan_nomor,
        aksi.batalkan_nomor,
        judul="Batalkan nomor induk",
    )


def _batalkan(
    request: HttpRequest,
    satu: Any,
    formulir: str,
    milik: list[Any],
    susun: Callable[..., Any],
    tulis: Callable[..., Any],
    judul: str,
) -> HttpResponse:
    draf = IsianDraf(request, formulir, baris=satu)
    lanjut = sebelum(milik, satu.pk)
    awal = {"nomor_ubah": satu.nomor_ubah, "sambung": lanjut is not None}
    form = draf.untuk(FormBatalkanFakta(draf.kiriman, initial=awal))
    form.sebelum(lanjut)
    return _jawab(
        request,
        draf,
        form,
        satu.pegawai,
        susun=lambda: susun(satu, oleh=request.user, **_ambil(form, "sambung")),
        tulis=lambda: tulis(
            satu, oleh=request.user, **_ambil(form, "sambung", "alasan", "nomor_ubah")
        ),
        judul=judul,
        kabar="Baris dibatalkan.",
        baris=nilai_dari(satu).sebutan,
        bahaya=True,
    )


def _jawab(
    request: HttpRequest,
    draf: IsianDraf,
    form: Tertunda,
    orang: Pegawai,
    *,
    susun: Callable[[], Any],
    tulis: Callable[[], Any],
    judul: str,
    kabar: str,
    **halaman: Any,
) -> HttpResponse:
    return jawab(
        request,
        draf,
        form,
        susun=susun,
        tulis=tulis,
        halaman={"orang": orang, "judul": judul, **halaman},
        kabar=kabar,
        templat="direktori/fakta_isian.html",
        tujuan="direktori:fakta",
    )


def _jenis(jenis: str) -> JenisRiwayat:
    """The kind named in an address; 404 for one that is not recorded as such."""
    try:
        satu = JenisRiwayat(jenis.upper())
    except ValueError:
        raise Http404 from None
    if satu not in DICATAT:
        raise Http404
    return satu


def pilihan_golongan(orang: Pegawai | None = None) -> tuple[tuple[str, str], ...]:
    """Every golongan to choose from; only those of the status held today for one person."""
    pada = timezone.localdate()
    status = fakta_pada(orang.pk, JenisRiwayat.STATUS, pada) if orang else None
    return golongan_untuk(status, acuan=acuan_pada("direktori.golongan", pada))
