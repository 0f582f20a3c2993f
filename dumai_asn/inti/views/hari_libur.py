"""Days off: a year as a list and as months, one by one or as a whole list."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from .. import access
from ..actions.hari_libur import hapus_libur, tambah_libur, terapkan_daftar, ubah_libur
from ..forms import TAHUN_WAJAR, NomorUbahField, TanggalField, TeksField, bersihkan
from ..isian import Isian, IsianDraf, halaman_isian
from ..queries import acuan as queries
from ..rules import libur as aturan
from ..rules.libur import Baris, Hasil, Libur
from ..rules.tanggal import panjang
from ..rupa.istilah import JENIS_LIBUR

NAMA_MAKS = 120
#: Lines and bytes of a list: a year has some thirty days off.
BARIS_MAKS, BITA_MAKS = 500, 256 * 1024


class FormulirLibur(Isian):
    """One day off."""

    nomor_ubah = NomorUbahField(required=False)
    tanggal = TanggalField(label="Tanggal")
    nama = TeksField(label="Nama hari libur", max_length=NAMA_MAKS)
    jenis = forms.ChoiceField(
        label="Jenis", choices=list(JENIS_LIBUR.items()), widget=forms.RadioSelect
    )

    @property
    def isian(self) -> Libur:
        """What was written, for the action."""
        isi = self.cleaned_data
        return Libur(isi["tanggal"], isi["jenis"], isi["nama"])


class DaftarField(TeksField):
    """Pasted cells: their tabs are columns, not spaces."""

    def to_python(self, value: Any) -> str:
        return super().to_python(_berkolom(str(value)) if value else value)


class FormulirDaftar(Isian):
    """A list, pasted or as a text file; the file wins."""

    teks = DaftarField(
        label="Daftar hari libur",
        baris=10,
        required=False,
        help_text="Satu baris satu hari: tanggal; nama; jenis. Misalnya 17/8/2026; Proklamasi"
        " Kemerdekaan; libur nasional. Kolom dari Excel boleh ditempel langsung.",
    )
    berkas = forms.FileField(
        label="Atau berkas CSV", required=False, help_text="Paling besar 256 kB."
    )

    def clean_berkas(self) -> str:
        """The words of the file; what no spreadsheet writes is refused."""
        berkas: UploadedFile | None = self.cleaned_data["berkas"]
        if not berkas:
            return ""
        if (berkas.size or 0) > BITA_MAKS:
            raise forms.ValidationError("Berkas ini lebih besar dari 256 kB.")
        isi = berkas.read()
        if b"\x00" in isi:
            raise forms.ValidationError("Berkas ini bukan CSV. Simpan dulu sebagai CSV.")
        try:
            teks = isi.decode("utf-8-sig")
        except UnicodeDecodeError:
            teks = isi.decode("cp1252", errors="replace")
        return bersihkan(_berkolom(teks))

    def clean(self) -> dict[str, Any]:
        """Compare the lines with what is stored."""
        isi: dict[str, Any] = super().clean() or {}
        isi["teks"] = isi.get("berkas") or isi.get("teks", "")
        if not self.errors:
            try:
                isi["baris"] = aturan.urai_daftar(
                    isi["teks"],
                    queries.libur_tersimpan(),
                    nama_maks=NAMA_MAKS,
                    baris_maks=BARIS_MAKS,
                )
            except ValueError as galat:
                self.add_error("teks", str(galat))
            else:
                if not isi["baris"]:
                    self.add_error("teks", "Tempel daftarnya, atau pilih berkasnya.")
        return isi


@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """One year, ``?tahun=``; the present one when that is no year."""
    access.wajib_satu(request.user, access.KELOLA_ACUAN, access.LIHAT_JEJAK)
    pada = timezone.localdate()
    tahun = _tahun(request, pada.year)
    libur = list(queries.libur_setahun(tahun))
    menurut_hari = {satu.tanggal: satu for satu in libur}
    konteks = {
        "tahun": tahun,
        "libur": libur,
        "pilihan": sorted({tahun, pada.year, pada.year + 1, *queries.tahun_libur()}),
        "bulan": [
            (nama, [[(hari, menurut_hari.get(hari)) for hari in satu] for satu in minggu])
            for nama, minggu in aturan.bulan(tahun)
        ],
        "perlu": queries.libur_perlu_diisi(pada),
        "mengelola": request.user.has_perm(access.KELOLA_ACUAN),
        "pada": pada,
    }
    return render(request, "inti/hari_libur.html", konteks)


@halaman_isian
def baru(request: HttpRequest) -> HttpResponse:
    """One more day off."""
    access.wajib_satu(request.user, access.KELOLA_ACUAN)
    draf = IsianDraf(request, "inti.libur")
    form = draf.untuk(FormulirLibur(draf.kiriman, initial={"jenis": "LIBUR"}))
    if form.is_valid():
        libur = form.kerjakan(lambda: tambah_libur(oleh=request.user, isian=form.isian))
        if libur:
            messages.success(request, f"{panjang(libur.tanggal)} menjadi hari libur.")
            return draf.selesai(_ke_tahun(libur.tanggal.year))
    return render(request, "inti/hari_libur_isian.html", {"form": form})


@halaman_isian
def ubah(request: HttpRequest, nomor: int) -> HttpResponse:
    """Change a day off."""
    libur = access.libur_dikelola(request.user, nomor)
    draf = IsianDraf(request, "inti.libur", baris=libur)
    awal = {n: getattr(libur, n) for n in ("nomor_ubah", "tanggal", "nama", "jenis")}
    form = draf.untuk(FormulirLibur(draf.kiriman, initial=awal))
    if form.is_valid():
        nomor_ubah = form.cleaned_data["nomor_ubah"] or 0
        hasil = form.kerjakan(
            lambda: ubah_libur(libur, oleh=request.user, isian=form.isian, nomor_ubah=nomor_ubah)
        )
        if hasil:
            messages.success(request, f"{panjang(hasil.tanggal)} tersimpan.")
            return draf.selesai(_ke_tahun(hasil.tanggal.year))
    return render(request, "inti/hari_libur_isian.html", {"form": form, "libur": libur})


@require_POST
def hapus(request: HttpRequest, nomor: int) -> HttpResponse:
    """Make it an ordinary day again."""
    libur = access.libur_dikelola(request.user, nomor)
    hapus_libur(libur, oleh=request.user)
    messages.success(request, f"{panjang(libur.tanggal)} bukan lagi hari libur.")
    return _ke_tahun(libur.tanggal.year)


@halaman_isian
def tempel(request: HttpRequest) -> HttpResponse:
    """A whole list: looked at line by line, then taken over."""
    access.wajib_satu(request.user, access.KELOLA_ACUAN)
    draf = IsianDraf(request, "inti.libur_daftar")
    form = draf.untuk(FormulirDaftar(draf.kiriman, request.FILES or None))
    konteks: dict[str, Any] = {"form": form}
    if form.is_valid() and "kembali" not in request.POST:
        baris: list[Baris] = form.cleaned_data["baris"]
        konteks |= _pratinjau(form, baris)
        if "yakin" in request.POST:
            hasil = form.kerjakan(lambda: (terapkan_daftar(baris, oleh=request.user),))
            if hasil:
                messages.success(request, f"{hasil[0]} hari libur tersimpan.")
                tahun = baris[0].libur.tanggal.year if baris[0].libur else None
                return draf.selesai(_ke_tahun(tahun))
    return render(request, "inti/hari_libur_tempel.html", konteks)


def _berkolom(teks: str) -> str:
    return teks.replace("\t", ";")


def _pratinjau(form: FormulirDaftar, baris: list[Baris]) -> dict[str, Any]:
    jumlah = {hasil: sum(satu.hasil is hasil for satu in baris) for hasil in Hasil}
    return {
        "baris": baris,
        "baru": jumlah[Hasil.BARU],
        "berubah": jumlah[Hasil.BERUBAH],
        "tetap": jumlah[Hasil.TETAP],
        "galat": jumlah[Hasil.GALAT],
        "teks": form.cleaned_data["teks"],
    }


def _tahun(request: HttpRequest, bawaan: int) -> int:
    teks = request.GET.get("tahun", "")
    tahun = int(teks) if teks.isascii() and teks.isdigit() and len(teks) == 4 else bawaan
    return tahun if tahun in TAHUN_WAJAR else bawaan


def _ke_tahun(tahun: int | None) -> HttpResponse:
    return redirect(reverse("inti:hari_libur") + (f"?tahun={tahun}" if tahun else ""))
