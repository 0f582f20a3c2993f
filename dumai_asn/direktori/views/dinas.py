"""The beginning and the end of somebody's service, and the person's own data."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions import dinas as aksi
from ..actions.menata import Akibat
from ..actions.orang import catat_pegawai, ubah_data_pegawai
from ..forms.dinas import (
    FormAkhirDinas,
    FormBatalkanDinas,
    FormDataDiri,
    FormKembali,
    FormPegawaiBaru,
)
from ..models import Pegawai
from ..queries.fakta import fakta_pada
from ..queries.fakta_tampil import keadaan_dinas
from ..rules.istilah import JenisRiwayat, Kedudukan
from ..rules.izin import Izin
from .fakta import pilihan_golongan
from .penempatan import _ambil, _hari, hitung_dampak, jawab

HALAMAN = "direktori/fakta_isian.html"


@halaman_isian
def akhir_dinas(request: HttpRequest, nomor: int) -> HttpResponse:
    """Record the end of service; where one is recorded already, show it and how to take it back."""
    orang = access.pegawai_dikelola(request.user, nomor)
    keadaan = keadaan_dinas(orang.pk, timezone.localdate())
    if keadaan.akhir is not None:
        return render(request, "direktori/akhir_dinas.html", {"orang": orang, "dinas": keadaan})
    draf = IsianDraf(request, "direktori.akhir_dinas", orang.pk)
    form = draf.untuk(FormAkhirDinas(draf.kiriman))

    def kerja(*, coba: bool) -> Any:
        isi = _ambil(form, "dasar", "alasan") | {"terakhir": form.cleaned_data["sampai"]}
        sebab = Kedudukan(form.cleaned_data["sebab"])
        return aksi.akhiri_dinas(orang, sebab=sebab, oleh=request.user, coba=coba, **isi)

    return jawab(
        request,
        draf,
        form,
        susun=lambda: kerja(coba=True),
        tulis=lambda: kerja(coba=False),
        halaman={"orang": orang, "judul": "Catat akhir dinas", "tombol": "Periksa akibatnya"},
        kabar="Akhir dinas tercatat.",
        templat=HALAMAN,
        tujuan="direktori:akhir_dinas",
    )


@halaman_isian
def akhir_dinas_batalkan(request: HttpRequest, nomor: int) -> HttpResponse:
    """Take the recorded end of service back."""
    orang = access.pegawai_dikelola(request.user, nomor)
    keadaan = keadaan_dinas(orang.pk, timezone.localdate())
    if keadaan.akhir is None:
        return redirect("direktori:akhir_dinas", orang.pk)
    draf = IsianDraf(request, "direktori.akhir_dinas_batalkan", baris=keadaan.akhir)
    form = draf.untuk(FormBatalkanDinas(draf.kiriman))

    def kerja(*, coba: bool) -> Any:
        isi = _ambil(form, "alasan")
        return aksi.batalkan_akhir_dinas(orang, oleh=request.user, coba=coba, **isi)

    return jawab(
        request,
        draf,
        form,
        susun=lambda: kerja(coba=True),
        tulis=lambda: kerja(coba=False),
        halaman={"orang": orang, "judul": "Batalkan akhir dinas", "bahaya": True},
        kabar="Akhir dinas dibatalkan.",
        templat=HALAMAN,
        tujuan="direktori:fakta",
    )


@halaman_isian
def kembali(request: HttpRequest, nomor: int) -> HttpResponse:
    """Somebody who left is back."""
    orang = access.pegawai_dikelola(request.user, nomor)
    draf = IsianDraf(request, "direktori.kembali", orang.pk)
    awal = {"status": fakta_pada(orang.pk, JenisRiwayat.STATUS, timezone.localdate())}
    pilihan = {"pada": _hari(draf, "mulai"), "golongan": pilihan_golongan()}
    form = draf.untuk(FormKembali(draf.kiriman, initial=awal, **pilihan))

    def kerja(*, coba: bool) -> Any:
        isi = _ambil(form, "mulai", "status", "dasar", "nomor", "golongan", "alasan")
        isi |= _ambil(form, "unit", "jabatan", "kepala")
        return aksi.kembali_bertugas(orang, oleh=request.user, coba=coba, **isi)

    return jawab(
        request,
        draf,
        form,
        susun=lambda: kerja(coba=True),
        tulis=lambda: kerja(coba=False),
        halaman={"orang": orang, "judul": "Catat kembali bertugas"},
        kabar="Kembali bertugas tercatat.",
        templat=HALAMAN,
        tujuan="direktori:fakta",
    )


@halaman_isian
def data_ubah(request: HttpRequest, nomor: int) -> HttpResponse:
    """Name, titles, birth and sex of a person."""
    orang = access.pegawai_dikelola(request.user, nomor)
    draf = IsianDraf(request, "direktori.data_diri", baris=orang)
    form = draf.untuk(FormDataDiri(draf.kiriman, initial=FormDataDiri.awal(orang)))

    def kerja(*, coba: bool) -> Any:
        isi = _ambil(form, "alasan", "nomor_ubah") | {"data": form.data_diri}
        return ubah_data_pegawai(orang, oleh=request.user, coba=coba, **isi)

    return jawab(
        request,
        draf,
        form,
        susun=lambda: kerja(coba=True),
        tulis=lambda: kerja(coba=False),
        halaman={"orang": orang, "judul": "Ubah data diri"},
        kabar="Data diri tersimpan.",
        templat=HALAMAN,
        tujuan="direktori:fakta",
    )


@halaman_isian
def pegawai_baru(request: HttpRequest) -> HttpResponse:
    """A person who is new to the city; people who may be the same one are offered first."""
    access.wajib_izin(request.user, Izin.KELOLA_PEGAWAI)
    draf = IsianDraf(request, "direktori.pegawai_baru")
    pilihan = {"pada": _hari(draf, "mulai"), "golongan": pilihan_golongan()}
    form = draf.untuk(FormPegawaiBaru(draf.kiriman, **pilihan))

    def kerja(*, coba: bool) -> tuple[Pegawai, Akibat]:
        isi = _ambil(form, "nomor", "status", "mulai", "dasar", "golongan", "alasan")
        isi |= _ambil(form, "unit", "jabatan", "kepala") | {"data": form.data_diri}
        return catat_pegawai(oleh=request.user, coba=coba, **isi)

    konteks: dict[str, Any] = {"form": form}
    if draf.dikirim and form.is_valid():
        if not form.setuju:
            konteks["dampak"] = hitung_dampak(form, lambda: kerja(coba=True)[1])
        if form.is_valid() and not konteks.get("dampak"):
            hasil = form.kerjakan(lambda: kerja(coba=False))
            if hasil:
                messages.success(request, f"{hasil[0]} tercatat. Terbitkan kode aktivasinya.")
                return draf.selesai(redirect("direktori:pegawai", hasil[0].pk))
        elif konteks.get("dampak"):
            form.minta_setuju(konteks["dampak"])
    return render(request, "direktori/pegawai_baru.html", konteks)
