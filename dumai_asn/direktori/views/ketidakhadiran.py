"""Absences of a person: who may see them, recording and changing."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.isian import IsianDraf, halaman_isian
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rupa.panel import Panel

from .. import access
from ..actions.ketidakhadiran import (
    IsianKetidakhadiran,
    batalkan_ketidakhadiran,
    catat_ketidakhadiran,
    rencana_absen,
    rencana_batal,
    ubah_ketidakhadiran,
)
from ..choices import JUDUL_KETIDAKHADIRAN
from ..forms.penempatan import FormBatalkanPenempatan, FormKetidakhadiran
from ..queries.jangkauan import menilai_seseorang, pegawai_dari
from ..queries.penempatan import dapat_dikelola, ketidakhadiran_pegawai
from ..rules.istilah import BagianData, JenisKetidakhadiran
from .penempatan import jawab

#: More rows than fit a page are a faulty import.
MAKS = 100
_TEMPLAT = "direktori/ketidakhadiran_isian.html"


def isi_ketidakhadiran(akun: Akun, pegawai_id: int, pada: date) -> dict[str, Any]:
    """Absences with their words; three statements at most."""
    semua = list(ketidakhadiran_pegawai(pegawai_id)[:MAKS])
    membebaskan = acuan_pada("direktori.wajib_skp", pada).membebaskan
    for satu in semua:
        satu.sebutan = JUDUL_KETIDAKHADIRAN[str(satu.jenis)]
        satu.membebaskan = satu.jenis in membebaskan
        satu.berlaku = satu.masa.lower <= pada and (not satu.masa.upper or pada < satu.masa.upper)
    kelola = dapat_dikelola(akun, pegawai_id, timezone.localdate())
    menilai = any(s.berlaku for s in semua) and menilai_seseorang(pegawai_id, pada)
    return {"ketidakhadiran": semua, "kelola": kelola, "menilai": menilai}


def boleh_melihat(akun: Akun, pegawai_id: int, pada: date) -> bool:
    """The person, and who keeps the person's data."""
    orang = pegawai_dari(akun)
    return (orang is not None and orang.pk == pegawai_id) or dapat_dikelola(akun, pegawai_id, pada)


PANEL = Panel(
    kunci="ketidakhadiran",
    judul="Ketidakhadiran",
    ikon="calendar2-range",
    boleh=boleh_melihat,
    isi=isi_ketidakhadiran,
    templat="direktori/inc/panel_ketidakhadiran.html",
    bagian=BagianData.KETIDAKHADIRAN,
)


@require_safe
def ketidakhadiran(request: HttpRequest, nomor: int) -> HttpResponse:
    """All absences, the latest first."""
    orang = access.ketidakhadiran_dilihat(request.user, nomor)
    catat_baca("direktori.ketidakhadiran", orang.pk, pemilik=orang.akun_id, oleh=request.user)
    isi = isi_ketidakhadiran(request.user, orang.pk, timezone.localdate())
    return render(request, "direktori/ketidakhadiran.html", {"orang": orang, **isi})


@halaman_isian
def ketidakhadiran_baru(request: HttpRequest, nomor: int) -> HttpResponse:
    """A new absence."""
    orang = access.pegawai_dikelola(request.user, nomor)
    draf = IsianDraf(request, "direktori.ketidakhadiran", orang.pk)
    form = draf.untuk(FormKetidakhadiran(draf.kiriman))
    del form.fields["alasan"]
    return jawab(
        request,
        draf,
        form,
        susun=lambda: rencana_absen(orang.pk, _isian(form)),
        tulis=lambda: catat_ketidakhadiran(orang, isian=_isian(form), oleh=request.user),
        halaman={"orang": orang, "judul": "Catat ketidakhadiran"},
        kabar="Ketidakhadiran tercatat.",
        templat=_TEMPLAT,
        tujuan="direktori:ketidakhadiran",
    )


@halaman_isian
def ketidakhadiran_ubah(request: HttpRequest, nomor: int, baris: int) -> HttpResponse:
    """Change or end an absence."""
    satu = access.ketidakhadiran_dikelola(request.user, nomor, baris)
    draf = IsianDraf(request, "direktori.ketidakhadiran_ubah", baris=satu)
    form = draf.untuk(FormKetidakhadiran(draf.kiriman, initial=FormKetidakhadiran.awal(satu)))
    return jawab(
        request,
        draf,
        form,
        susun=lambda: rencana_absen(nomor, _isian(form), lama=satu),
        tulis=lambda: ubah_ketidakhadiran(
            satu,
            isian=_isian(form),
            oleh=request.user,
            nomor_ubah=form.cleaned_data["nomor_ubah"] or 0,
            alasan=form.cleaned_data["alasan"],
        ),
        halaman={"orang": satu.pegawai, "judul": "Ubah ketidakhadiran"},
        kabar="Ketidakhadiran tersimpan.",
        templat=_TEMPLAT,
        tujuan="direktori:ketidakhadiran",
    )


@halaman_isian
def ketidakhadiran_batalkan(request: HttpRequest, nomor: int, baris: int) -> HttpResponse:
    """Take back an absence that never was."""
    satu = access.ketidakhadiran_dikelola(request.user, nomor, baris)
    draf = IsianDraf(request, "direktori.ketidakhadiran_batalkan", baris=satu)
    form = draf.untuk(FormBatalkanPenempatan(draf.kiriman, initial={"nomor_ubah": satu.nomor_ubah}))
    form.sebelum(None)
    return jawab(
        request,
        draf,
        form,
        susun=lambda: rencana_batal(satu),
        tulis=lambda: batalkan_ketidakhadiran(
            satu,
            oleh=request.user,
            nomor_ubah=form.cleaned_data["nomor_ubah"],
            alasan=form.cleaned_data["alasan"],
        ),
        halaman={
            "orang": satu.pegawai,
            "judul": "Batalkan ketidakhadiran",
            "baris": f"{JUDUL_KETIDAKHADIRAN[str(satu.jenis)]}",
            "masa": satu.masa,
            "bahaya": True,
        },
        kabar="Ketidakhadiran dibatalkan.",
        templat=_TEMPLAT,
        tujuan="direktori:ketidakhadiran",
    )


def _isian(form: FormKetidakhadiran) -> IsianKetidakhadiran:
    isi = form.cleaned_data
    return IsianKetidakhadiran(
        jenis=JenisKetidakhadiran(isi["jenis"]),
        mulai=isi["mulai"],
        selesai=form.selesai,
        dasar=isi["dasar"],
        keterangan=isi["keterangan"],
    )
