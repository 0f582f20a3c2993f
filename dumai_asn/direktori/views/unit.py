"""Units: their page, and what HR does with them."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.isian import IsianDraf, halaman_isian
from dumai_asn.inti.rupa.cari import pintu

from .. import access
from ..actions.unit import (
    buat_unit,
    pindahkan_unit,
    ubah_unit,
)
from ..daftar.pegawai import PENGHUNI
from ..forms.struktur import FormPindahUnit, FormUnit, FormUnitBaru
from ..models import UnitKerja
from ..queries.cari import kepala_unit
from ..queries.jangkauan import memegang
from ..queries.pohon import anak_unit, leluhur_unit, riwayat_unit, simpul
from ..queries.struktur import daftar_formasi, penghuni
from ..rules.izin import Izin
from .pada import hari_tampil
from .penutupan import unit_ditutup

#: Posts with seats in one unit; more than any has.
FORMASI_MAKS = 100


@require_safe
def unit(request: HttpRequest, nomor: int) -> HttpResponse:
    """Where a unit stands, who heads it and works in it, its seats, and the units below it."""
    hari = hari_tampil(request)
    satu = access.unit_pernah(nomor, pada=hari.tanggal)
    if hari.tanggal not in satu.masa:
        return unit_ditutup(request, satu, hari)
    baris = penghuni(satu.pk, hari.tanggal)
    konteks = {
        "unit": satu,
        "hari": hari,
        "simpul": simpul([satu.pk], hari.tanggal)[0],
        "leluhur": leluhur_unit(satu.pk, hari.tanggal),
        "kepala": kepala_unit(satu.pk, hari.tanggal),
        "anak": anak_unit(satu.pk, hari.tanggal),
        "daftar": Daftar(request, PENGHUNI, baris=baris, nomor=satu.pk),
        "formasi": daftar_formasi(hari.tanggal, satu.pk).order_by("jabatan__nama")[:FORMASI_MAKS],
        "riwayat": riwayat_unit(satu),
        "asal": satu.asal.order_by("nama"),
        "akhir": satu.masa.upper,
        "penerus": satu.penerus.order_by("nama") if satu.masa.upper else (),
        "mengatur": memegang(request.user, Izin.KELOLA_STRUKTUR, hari.hari_ini),
        "pintu": pintu("pintu_unit", request.user, [satu.pk], hari.hari_ini).get(satu.pk, []),
    }
    return render(request, "direktori/unit.html", konteks)


@halaman_isian
def unit_baru(request: HttpRequest) -> HttpResponse:
    """A new unit; ``?induk=`` names its parent."""
    access.wajib_struktur(request.user)
    hari = timezone.localdate()
    teks = request.GET.get("induk", "")
    awal = {"mulai": hari, "cari_unit": teks[:200]}
    draf = IsianDraf(request, "direktori.unit", awal=awal["cari_unit"])
    form = draf.untuk(FormUnitBaru(draf.kiriman, pada=hari, initial=awal))
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        hasil = form.kerjakan(
            lambda: buat_unit(
                oleh=request.user, induk=isi["unit"], mulai=isi["mulai"], isian=form.isian
            )
        )
        if hasil:
            messages.success(request, f"{hasil} ditambahkan.")
            return draf.selesai(redirect("direktori:unit", hasil.pk))
    return _isian(request, form, "Tambah unit", "Tambah unit")


@halaman_isian
def unit_ubah(request: HttpRequest, nomor: int) -> HttpResponse:
    """Name, code and kind."""
    satu = access.unit_diatur(request.user, nomor)
    draf = IsianDraf(request, "direktori.unit", baris=satu)
    awal = FormUnit.awal(satu, timezone.localdate())
    form = draf.untuk(FormUnit(draf.kiriman, unit=satu, initial=awal))

    def aksi() -> UnitKerja:
        isi = form.cleaned_data
        return ubah_unit(
            satu,
            oleh=request.user,
            nomor_ubah=isi["nomor_ubah"],
            berlaku=isi["berlaku"],
            isian=form.isian,
        )

    return _jalankan(draf, satu, form, aksi, "Ubah", "Simpan unit", "tersimpan")


@halaman_isian
def unit_pindah(request: HttpRequest, nomor: int) -> HttpResponse:
    """Another parent."""
    satu = access.unit_diatur(request.user, nomor)
    hari = timezone.localdate()
    awal = {"berlaku": hari, "nomor_ubah": satu.nomor_ubah}
    draf = IsianDraf(request, "direktori.unit_pindah", baris=satu)
    form = draf.untuk(FormPindahUnit(draf.kiriman, pada=hari, initial=awal))

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
    return _jalankan(draf, satu, form, aksi, "Pindahkan", "Pindahkan unit", "dipindahkan", akibat)


def _jalankan(
    draf: IsianDraf,
    unit: UnitKerja,
    form: Any,
    aksi: Callable[[], UnitKerja],
    kerja: str,
    tombol: str,
    sudah: str,
    akibat: str = "",
) -> HttpResponse:
    """The form with its answer; back to the unit when the action was done."""
    if draf.dikirim and form.is_valid() and (hasil := form.kerjakan(aksi)):
        messages.success(draf.request, f"{hasil} {sudah}.")
        return draf.selesai(redirect("direktori:unit", hasil.pk))
    return _isian(draf.request, form, f"{kerja} {unit}", tombol, unit, akibat)


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
