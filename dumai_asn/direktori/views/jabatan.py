"""Posts and seats."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions.jabatan import (
    buat_jabatan,
    gabungkan_jabatan,
    tetapkan_formasi,
    ubah_formasi,
    ubah_jabatan,
)
from ..daftar.struktur import FORMASI, JABATAN
from ..forms.struktur import FormFormasi, FormGabungJabatan, FormJabatan, FormUbahFormasi
from ..queries.struktur import daftar_formasi, daftar_jabatan
from .pada import hari_tampil

_JABATAN, _FORMASI = "direktori:jabatan_daftar", "direktori:formasi_daftar"


@require_safe
def jabatan_daftar(request: HttpRequest) -> HttpResponse:
    """The catalogue of posts."""
    access.wajib_struktur(request.user)
    daftar = Daftar(request, JABATAN, baris=daftar_jabatan(timezone.localdate()))
    return render(request, "direktori/jabatan_daftar.html", {"daftar": daftar})


@halaman_isian
def jabatan_baru(request: HttpRequest) -> HttpResponse:
    """A new post."""
    access.wajib_struktur(request.user)
    draf = IsianDraf(request, "direktori.jabatan")
    form = FormJabatan(draf.kiriman)
    # A new post has no earlier state.
    del form.fields["berlaku"], form.fields["dasar"]
    draf.untuk(form)
    if draf.dikirim and form.is_valid():
        hasil = form.kerjakan(lambda: buat_jabatan(oleh=request.user, isian=form.isian))
        if hasil:
            messages.success(request, f"{hasil} masuk daftar jabatan.")
            return draf.selesai(redirect(_JABATAN))
    return _isian(request, form, "Tambah jabatan", "Tambah jabatan", _JABATAN)


@halaman_isian
def jabatan_ubah(request: HttpRequest, nomor: int) -> HttpResponse:
    """Change a post."""
    satu = access.jabatan_diatur(request.user, nomor)
    draf = IsianDraf(request, "direktori.jabatan", baris=satu)
    form = draf.untuk(FormJabatan(draf.kiriman, initial=FormJabatan.awal(satu)))
    if draf.dikirim and form.is_valid():
        nomor_ubah = form.cleaned_data["nomor_ubah"] or 0
        hasil = form.kerjakan(
            lambda: ubah_jabatan(
                satu,
                oleh=request.user,
                nomor_ubah=nomor_ubah,
                isian=form.isian,
                berlaku=form.cleaned_data["berlaku"],
                dasar=form.cleaned_data["dasar"],
            )
        )
        if hasil:
            messages.success(request, f"{hasil} tersimpan.")
            return draf.selesai(redirect("direktori:jabatan", satu.pk))
    return _isian(request, form, f"Ubah {satu}", "Simpan jabatan", _JABATAN)


@halaman_isian
def jabatan_gabung(request: HttpRequest, nomor: int) -> HttpResponse:
    """A double that disappears into another post."""
    satu = access.jabatan_diatur(request.user, nomor)
    draf = IsianDraf(request, "direktori.jabatan_gabung", baris=satu)
    form = draf.untuk(FormGabungJabatan(draf.kiriman, initial={"nomor_ubah": satu.nomor_ubah}))
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        hasil = form.kerjakan(
            lambda: gabungkan_jabatan(
                satu, oleh=request.user, nomor_ubah=isi["nomor_ubah"], tujuan=isi["tujuan"]
            )
        )
        if hasil:
            messages.success(request, f"{satu} digabungkan ke {isi['tujuan']}.")
            return draf.selesai(redirect(_JABATAN))
    akibat = (
        f"Semua penempatan dan formasi {satu} menjadi milik jabatan yang Anda tulis,"
        " termasuk yang sudah lewat. Setelah itu jabatan ini dihapus dan tidak dapat dikembalikan."
    )
    return _isian(request, form, f"Gabungkan {satu}", "Gabungkan jabatan", _JABATAN, akibat)


@require_safe
def formasi_daftar(request: HttpRequest) -> HttpResponse:
    """Seats by unit and post on a day."""
    access.wajib_struktur(request.user)
    hari = hari_tampil(request)
    daftar = Daftar(request, FORMASI, baris=daftar_formasi(hari.tanggal))
    return render(request, "direktori/formasi_daftar.html", {"daftar": daftar, "hari": hari})


@halaman_isian
def formasi_baru(request: HttpRequest) -> HttpResponse:
    """A number of seats from a day on."""
    access.wajib_struktur(request.user)
    hari = timezone.localdate()
    draf = IsianDraf(request, "direktori.formasi")
    form = draf.untuk(FormFormasi(draf.kiriman, pada=hari, initial={"mulai": hari}))
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        hasil = form.kerjakan(
            lambda: tetapkan_formasi(
                oleh=request.user,
                unit=isi["unit"],
                jabatan=isi["tujuan"],
                kursi=isi["kursi"],
                mulai=isi["mulai"],
            )
        )
        if hasil:
            messages.success(request, f"Formasi {hasil.jabatan} di {hasil.unit} tersimpan.")
            return draf.selesai(redirect(_FORMASI))
    akibat = "Bila jabatan ini sudah berformasi di unit itu, angka lama berakhir sehari sebelumnya."
    return _isian(request, form, "Tetapkan formasi", "Tetapkan formasi", _FORMASI, akibat)


@halaman_isian
def formasi_ubah(request: HttpRequest, nomor: int) -> HttpResponse:
    """Put a number of seats right."""
    satu = access.formasi_diatur(request.user, nomor)
    draf = IsianDraf(request, "direktori.formasi", baris=satu)
    form = draf.untuk(FormUbahFormasi(draf.kiriman, initial=FormUbahFormasi.awal(satu)))
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        hasil = form.kerjakan(
            lambda: ubah_formasi(
                satu,
                oleh=request.user,
                nomor_ubah=isi["nomor_ubah"],
                kursi=isi["kursi"],
                mulai=isi["mulai"],
                selesai=form.selesai,
            )
        )
        if hasil:
            messages.success(request, f"Formasi {satu.jabatan} di {satu.unit} tersimpan.")
            return draf.selesai(redirect(_FORMASI))
    judul = f"Perbaiki formasi {satu.jabatan}, {satu.unit}"
    return _isian(request, form, judul, "Simpan formasi", _FORMASI)


def _isian(
    request: HttpRequest, form: object, judul: str, tombol: str, kembali: str, akibat: str = ""
) -> HttpResponse:
    konteks = {
        "form": form,
        "judul": judul,
        "tombol": tombol,
        "kembali": kembali,
        "akibat": akibat,
        "induk": "Jabatan" if kembali == _JABATAN else "Formasi",
    }
    return render(request, "direktori/jabatan_isian.html", konteks)
