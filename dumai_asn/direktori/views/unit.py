"""Units: their page, and what HR does with them."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from dumai_asn.inti.rules.tanggal import panjang
from dumai_asn.inti.rupa.cari import pintu

from .. import access
from ..actions.unit import (
    buat_unit,
    gabungkan_unit,
    penghalang_tutup,
    pindahkan_unit,
    tutup_unit,
    ubah_unit,
)
from ..forms.struktur import FormGabungUnit, FormPindahUnit, FormTutupUnit, FormUnit, FormUnitBaru
from ..models import UnitKerja
from ..queries.cari import kepala_unit
from ..queries.jangkauan import memegang
from ..queries.pohon import anak_unit, leluhur_unit, riwayat_unit, simpul
from ..queries.struktur import daftar_formasi, penghuni
from ..rules.izin import Izin
from .pada import hari_tampil

#: People of a unit on one page.
SEHALAMAN = 25
#: Posts with seats in one unit; more than any has.
FORMASI_MAKS = 100

_TULIS = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def unit(request: HttpRequest, nomor: int) -> HttpResponse:
    """Where a unit stands, who heads it and works in it, its seats, and the units below it."""
    hari = hari_tampil(request)
    satu = access.unit_umum(nomor, pada=hari.tanggal)
    orang = Paginator(penghuni(satu.pk, hari.tanggal), SEHALAMAN)
    konteks = {
        "unit": satu,
        "hari": hari,
        "simpul": simpul([satu.pk], hari.tanggal)[0],
        "leluhur": leluhur_unit(satu.pk, hari.tanggal),
        "kepala": kepala_unit(satu.pk, hari.tanggal),
        "anak": anak_unit(satu.pk, hari.tanggal),
        "halaman": orang.get_page(request.GET.get("halaman")),
        "formasi": daftar_formasi(hari.tanggal, satu.pk).order_by("jabatan__nama")[:FORMASI_MAKS],
        "riwayat": riwayat_unit(satu),
        "asal": satu.asal.order_by("nama"),
        "mengatur": memegang(request.user, Izin.KELOLA_STRUKTUR, hari.hari_ini),
        "pintu": pintu("pintu_unit", request.user, [satu.pk], hari.hari_ini).get(satu.pk, []),
    }
    return render(request, "direktori/unit.html", konteks)


@_TULIS
def unit_baru(request: HttpRequest) -> HttpResponse:
    """A new unit; ``?induk=`` names its parent."""
    access.wajib_struktur(request.user)
    hari = timezone.localdate()
    teks = request.GET.get("induk", "")
    awal = {"mulai": hari, "cari_unit": teks[:200]}
    form = FormUnitBaru(_data(request), pada=hari, initial=awal)
    if form.is_bound and form.is_valid():
        isi = form.cleaned_data
        hasil = form.kerjakan(
            lambda: buat_unit(
                oleh=request.user, induk=isi["unit"], mulai=isi["mulai"], isian=form.isian
            )
        )
        if hasil:
            messages.success(request, f"{hasil} ditambahkan.")
            return redirect("direktori:unit", hasil.pk)
    return _isian(request, form, "Tambah unit", "Tambah unit")


@_TULIS
def unit_ubah(request: HttpRequest, nomor: int) -> HttpResponse:
    """Name, code and kind."""
    satu = access.unit_diatur(request.user, nomor)
    form = FormUnit(_data(request), unit=satu, initial=FormUnit.awal(satu, timezone.localdate()))

    def aksi() -> UnitKerja:
        isi = form.cleaned_data
        return ubah_unit(
            satu,
            oleh=request.user,
            nomor_ubah=isi["nomor_ubah"],
            berlaku=isi["berlaku"],
            isian=form.isian,
        )

    return _jalankan(request, satu, form, aksi, "Ubah", "Simpan unit", "tersimpan")


@_TULIS
def unit_pindah(request: HttpRequest, nomor: int) -> HttpResponse:
    """Another parent."""
    satu = access.unit_diatur(request.user, nomor)
    hari = timezone.localdate()
    awal = {"berlaku": hari, "nomor_ubah": satu.nomor_ubah}
    form = FormPindahUnit(_data(request), pada=hari, initial=awal)

    def aksi() -> UnitKerja:
        isi = form.cleaned_data
        return pindahkan_unit(
            satu,
            oleh=request.user,
            nomor_ubah=isi["nomor_ubah"],
            induk=isi["unit"],
            berlaku=isi["berlaku"],
        )

    akibat = (
        f"Seluruh cabang {satu} ikut pindah. Garis penilai pegawainya dihitung ulang dari kepala"
        " unit. Siklus penilaian yang sudah dibuka memakai susunan saat dibuka."
    )
    return _jalankan(
        request, satu, form, aksi, "Pindahkan", "Pindahkan unit", "dipindahkan", akibat
    )


@_TULIS
def unit_tutup(request: HttpRequest, nomor: int) -> HttpResponse:
    """The last day of an empty unit."""
    satu = access.unit_diatur(request.user, nomor)
    hari = timezone.localdate()
    form = FormTutupUnit(_data(request), initial={"sampai": hari, "nomor_ubah": satu.nomor_ubah})

    def aksi() -> UnitKerja:
        isi = form.cleaned_data
        return tutup_unit(
            satu, oleh=request.user, nomor_ubah=isi["nomor_ubah"], sampai=isi["sampai"]
        )

    akibat = _kata_halangan(satu, "Sesudah hari terakhirnya unit ini tidak tampil lagi.")
    return _jalankan(request, satu, form, aksi, "Tutup", "Tutup unit", "ditutup", akibat)


@_TULIS
def unit_gabung(request: HttpRequest, nomor: int) -> HttpResponse:
    """Closed, and continued by another one."""
    satu = access.unit_diatur(request.user, nomor)
    hari = timezone.localdate()
    awal = {"sampai": hari, "nomor_ubah": satu.nomor_ubah}
    form = FormGabungUnit(_data(request), pada=hari, initial=awal)

    def aksi() -> UnitKerja:
        isi = form.cleaned_data
        return gabungkan_unit(
            satu,
            oleh=request.user,
            nomor_ubah=isi["nomor_ubah"],
            tujuan=isi["unit"],
            sampai=isi["sampai"],
        )

    akibat = _kata_halangan(satu, "Unit ini ditutup, dan penerusnya mencatat asalnya.")
    return _jalankan(
        request, satu, form, aksi, "Gabungkan", "Gabungkan unit", "digabungkan", akibat
    )


def _data(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _kata_halangan(unit: UnitKerja, akibat: str) -> str:
    halangan = penghalang_tutup(unit, timezone.localdate())
    if not halangan:
        return akibat
    return (
        f"{akibat} Yang masih ada sesudah {panjang(timezone.localdate())}: {', '.join(halangan)}."
    )


def _jalankan(
    request: HttpRequest,
    unit: UnitKerja,
    form: Any,
    aksi: Callable[[], UnitKerja],
    kerja: str,
    tombol: str,
    sudah: str,
    akibat: str = "",
) -> HttpResponse:
    """The form with its answer; back to the unit when the action was done."""
    if form.is_bound and form.is_valid() and (hasil := form.kerjakan(aksi)):
        messages.success(request, f"{hasil} {sudah}.")
        if hasil.masa.upper is None:
            return redirect("direktori:unit", hasil.pk)
        return redirect("direktori:unit", hasil.induk_id)
    return _isian(request, form, f"{kerja} {unit}", tombol, unit, akibat)


def _isian(
    request: HttpRequest,
    form: Any,
    judul: str,
    tombol: str,
    unit: UnitKerja | None = None,
    akibat: str = "",
) -> HttpResponse:
    konteks = {"form": form, "judul": judul, "tombol": tombol, "unit": unit, "akibat": akibat}
    return render(request, "direktori/unit_isian.html", konteks)
