"""The lists of the pages of imports."""

from typing import Any

from django import forms
from django.db.models import TextField
from django.db.models.functions import Cast

from .. import access
from ..models import BarisImpor, Impor
from ..queries import impor as queries
from ..rupa.istilah import STATUS_BARIS, STATUS_IMPOR
from .deklarasi import Argumen, Deklarasi, Jenis, Kolom, nomor
from .saring import SaringCariDaftar, SaringDaftar


class SaringImpor(SaringDaftar):
    """Imports by state."""

    status = forms.ChoiceField(
        label="Keadaan",
        choices=[("", "Semua keadaan"), *((k, isi[0]) for k, isi in STATUS_IMPOR.items())],
    )
    PENERAP = {"status": lambda baris, status: baris.filter(status=status)}


class SaringBaris(SaringCariDaftar):
    """Rows by what they will do, by message, by text in any column."""

    hasil = forms.ChoiceField(
        label="Hasil",
        choices=[
            ("", "Semua hasil"),
            *((k, isi[0]) for k, isi in STATUS_BARIS.items()),
            ("PERINGATAN", "Dengan peringatan"),
        ],
    )
    PENERAP = {
        "q": lambda baris, teks: baris.annotate(isi_teks=Cast("data", TextField())).filter(
            isi_teks__icontains=teks
        ),
        "hasil": lambda baris, hasil: (
            baris.filter(pesan__contains=[{"tingkat": "PERINGATAN"}])
            if hasil == "PERINGATAN"
            else baris.filter(status=hasil)
        ),
    }


class SaringHilang(SaringCariDaftar):
    """What is missing, by name."""

    PENERAP = {"q": lambda baris, teks: baris.filter(nama__icontains=teks)}


def _impor(akun: Any, argumen: Argumen) -> Any:
    access.wajib_satu(akun, access.JALANKAN_IMPOR)
    return queries.impor_dilihat(akun)


def _baris(akun: Any, argumen: Argumen) -> Any:
    return queries.baris_impor(access.impor_dikelola(akun, nomor(argumen, "nomor") or 0).pk)


def _hilang(akun: Any, argumen: Argumen) -> Any:
    return queries.hilang_impor(access.impor_dikelola(akun, nomor(argumen, "nomor") or 0).pk)


def isi_ringkas(baris: BarisImpor) -> str:
    """The first filled columns of a row, to recognise it by."""
    return " · ".join([str(isi) for isi in baris.data.values() if isi][:4])


def kata_perubahan(baris: BarisImpor) -> str:
    """Field by field: from, to."""
    return "; ".join(
        f"{satu['kolom']}: {satu.get('dari') or '–'} → {satu.get('ke') or '–'}"
        for satu in baris.perubahan
    )


def kata_pesan(baris: BarisImpor) -> str:
    """Every message with its column and who mends it."""
    return " ".join(
        f"{satu['kolom']}: {satu['pesan']}"
        + (f" (perbaiki di {satu['perbaiki_di']})" if satu.get("perbaiki_di") else "")
        for satu in baris.pesan
    )


def _pengunggah(impor: Impor) -> str:
    return impor.oleh.nama if impor.oleh else "Baris perintah"


def _hitung(kunci: str) -> Any:
    return lambda impor: impor.hitung.get(kunci)


_SEL = "inti/sel/impor.html"

IMPOR = Deklarasi(
    nama="inti.impor",
    judul="Berkas yang pernah diimpor",
    benda="impor",
    halaman="inti:impor_daftar",
    sumber=_impor,
    saring=SaringImpor,
    urut="-waktu",
    ikon="cloud-upload",
    nama_baris=lambda impor: impor.nama_berkas,
    kolom=(
        Kolom("berkas", "Berkas", lambda i: i.nama_berkas, ("nama_berkas",), f"{_SEL}#berkas"),
        Kolom("waktu", "Diunggah", lambda i: i.dibuat_pada, ("dibuat_pada",), jenis=Jenis.WAKTU),
        Kolom(
            "oleh", "Oleh", lambda i: i.oleh.nama if i.oleh else "Baris perintah", ("oleh__nama",)
        ),
        Kolom("baris", "Baris", lambda i: i.jumlah_baris, ("jumlah_baris",), jenis=Jenis.ANGKA),
        Kolom("baru", "Baru", _hitung("baru"), jenis=Jenis.ANGKA),
        Kolom("berubah", "Berubah", _hitung("berubah"), jenis=Jenis.ANGKA),
        Kolom("galat", "Galat", _hitung("galat"), jenis=Jenis.ANGKA),
        Kolom(
            "status", "Keadaan", lambda i: STATUS_IMPOR[i.status][0], ("status",), f"{_SEL}#status"
        ),
    ),
    kosong=("Belum ada berkas", "Pilih jenis data di atas, lalu unggah berkasnya."),
)

BARIS = Deklarasi(
    nama="inti.impor_baris",
    judul="Baris berkas impor",
    benda="baris",
    halaman="inti:impor",
    jalur=("nomor",),
    sumber=_baris,
    saring=SaringBaris,
    urut="baris",
    kolom=(
        Kolom("baris", "Baris", lambda b: b.nomor, ("nomor",), jenis=Jenis.ANGKA),
        Kolom("isi", "Isi", isi_ringkas, kelas="penuh"),
        Kolom(
            "hasil",
            "Hasil",
            lambda b: STATUS_BARIS[b.status][0] if b.status else "",
            ("status",),
            f"{_SEL}#hasil",
        ),
        Kolom("perubahan", "Perubahan", kata_perubahan, (), f"{_SEL}#perubahan", kelas="penuh"),
        Kolom("pesan", "Yang perlu diperhatikan", kata_pesan, (), f"{_SEL}#pesan", kelas="penuh"),
    ),
    kosong=("Barisnya sudah dibersihkan", "Baris berkas tidak disimpan selamanya."),
)

HILANG = Deklarasi(
    nama="inti.impor_hilang",
    judul="Tidak ada di berkas",
    benda="data",
    halaman="inti:impor_hilang",
    jalur=("nomor",),
    sumber=_hilang,
    saring=SaringHilang,
    urut="nama",
    kolom=(
        Kolom("nama", "Nama", lambda h: h.nama, ("nama",)),
        Kolom("keterangan", "Keterangan", lambda h: h.keterangan, ("keterangan",), kelas="penuh"),
    ),
    kosong=("Semua data ada di berkas", "Tidak ada yang hilang dari berkas ini."),
)
