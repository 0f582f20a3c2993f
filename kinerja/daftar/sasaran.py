"""Goals by unit and year, and the units that owe some."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom, nomor
from dumai_asn.inti.daftar.saring import SaringCariDaftar
from dumai_asn.inti.forms import TeksField

from .. import access
from ..queries.sasaran import daftar_sasaran, unit_dan_sasarannya


def tahun_dari(argumen: Argumen) -> int:
    """The year a list speaks of; this year when none is named."""
    return nomor(argumen, "tahun") or timezone.localdate().year


class SaringSasaran(SaringCariDaftar):
    """Goals by their words, by unit, and whether anybody serves them."""

    unit = TeksField(label="Unit", max_length=100)
    layanan = forms.ChoiceField(
        label="Dilayani", choices=[("", "Semua"), ("belum", "Belum ada RHK"), ("ya", "Ada RHK")]
    )
    PENERAP = {
        "q": lambda baris, teks: baris.filter(
            Q(teks__icontains=teks) | Q(indikator__icontains=teks)
        ),
        "unit": lambda baris, teks: baris.filter(
            Q(unit__nama__icontains=teks) | Q(unit__singkatan__iexact=teks)
        ),
        "layanan": lambda baris, kode: baris.filter(
            **{"dilayani" if kode == "belum" else "dilayani__gt": 0}
        ),
    }


def _sasaran(akun: Akun, argumen: Argumen) -> Any:
    unit = access.wajib_baca_sasaran(akun, timezone.localdate())
    return daftar_sasaran(unit, tahun_dari(argumen))


SASARAN = Deklarasi(
    nama="kinerja.sasaran",
    judul="Sasaran unit",
    benda="sasaran",
    halaman="kinerja:sasaran",
    argumen=("tahun",),
    sumber=_sasaran,
    saring=SaringSasaran,
    urut="unit",
    ikon="bullseye",
    kolom=(
        Kolom(
            "unit",
            "Unit",
            lambda s: s.unit.nama,
            ("unit__kode", "urutan"),
            "kinerja/sel/sasaran.html#unit",
        ),
        Kolom(
            "sasaran",
            "Sasaran",
            lambda s: s.teks,
            ("teks",),
            "kinerja/sel/sasaran.html#sasaran",
            kelas="penuh",
        ),
        Kolom("indikator", "Indikator", lambda s: s.indikator, kelas="penuh"),
        Kolom("target", "Target", lambda s: s.target_kata, ("target",)),
        Kolom(
            "induk",
            "Mendukung",
            lambda s: s.induk and f"{s.induk.unit.nama_pendek}: {s.induk.teks}",
            kelas="penuh",
        ),
        Kolom("dilayani", "RHK", lambda s: s.dilayani, ("dilayani",), jenis=Jenis.ANGKA),
    ),
    kosong=("Belum ada sasaran untuk tahun ini", "Sasaran kota dan unit muncul di sini."),
)


class SaringUnitSasaran(SaringCariDaftar):
    """Units by name, and those without a goal."""

    sasaran = forms.ChoiceField(
        label="Sasaran", choices=[("", "Semua unit"), ("belum", "Belum ada"), ("ada", "Sudah ada")]
    )
    PENERAP = {
        "q": lambda unit, teks: unit.filter(
            Q(nama__icontains=teks) | Q(singkatan__iexact=teks) | Q(kode__iexact=teks)
        ),
        "sasaran": lambda unit, kode: unit.filter(
            **{"banyak" if kode == "belum" else "banyak__gt": 0}
        ),
    }


def _unit(akun: Akun, argumen: Argumen) -> Any:
    pada = timezone.localdate()
    unit = access.wajib_baca_sasaran(akun, pada)
    return unit_dan_sasarannya(unit, tahun_dari(argumen), pada)


UNIT_SASARAN = Deklarasi(
    nama="kinerja.unit_sasaran",
    judul="Sasaran setiap unit",
    benda="unit",
    halaman="kinerja:sasaran_per_unit",
    argumen=("tahun",),
    sumber=_unit,
    saring=SaringUnitSasaran,
    urut="unit",
    ikon="bullseye",
    kolom=(
        Kolom(
            "unit",
            "Unit",
            lambda u: u.nama,
            ("kode",),
            "kinerja/sel/sasaran.html#unit_saja",
        ),
        Kolom("induk", "Di bawah", lambda u: u.induk and u.induk.nama_pendek, ("induk__nama",)),
        Kolom("banyak", "Sasaran", lambda u: u.banyak, ("banyak",), jenis=Jenis.ANGKA),
        Kolom(
            "lalu",
            "Tahun lalu",
            lambda u: "ada" if u.ada_lalu else "tidak ada",
            ("ada_lalu",),
            awal=False,
        ),
    ),
    kosong=("Tidak ada unit dalam jangkauan Anda", ""),
)
