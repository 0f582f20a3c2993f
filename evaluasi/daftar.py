"""The lists of this room."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.db.models import Q
from django.http import Http404
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.rules.izin import Izin
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom, nomor
from dumai_asn.inti.daftar.saring import SaringCariDaftar

from . import access
from .choices import STATUS_PENILAIAN
from .filters import baca_saring
from .models import Siklus
from .queries import pantau


class SaringOrang(SaringCariDaftar):
    """The people behind a number by words and by where their evaluation stands."""

    status = forms.ChoiceField(
        choices=[
            ("", "Semua status"),
            *((str(kode), sebut[0]) for kode, sebut in STATUS_PENILAIAN.items()),
        ]
    )
    PENERAP = {
        "q": lambda orang, teks: orang.filter(
            Q(pegawai__nama__icontains=teks)
            | Q(unit__nama__icontains=teks)
            | Q(penilai__nama__icontains=teks)
        ),
        "status": lambda orang, status: orang.filter(status=status),
    }


def _orang(akun: Akun, argumen: Argumen) -> Any:
    siklus = _siklus(akun, argumen)
    pohon = access.cabang_terbaca(akun, siklus, nomor(argumen, "unit"), izin=Izin.LIHAT_SEMUA)
    saring = baca_saring(argumen).saring
    return pantau.orang(siklus, pohon.unit_id, saring, timezone.localdate())


def _siklus(akun: Akun, argumen: Argumen) -> Siklus:
    siklus = access.siklus_terbaca(akun, nomor(argumen, "siklus"))
    if siklus is None:
        raise Http404
    return siklus


def berkeadaan(baris: Sequence[Any], siklus: Siklus, pada: date) -> Sequence[Any]:
    """Evaluations with ``keadaan``: why each waits; one statement."""
    tertahan = pantau.tertahan(siklus, [satu.pk for satu in baris], pada)
    for satu in baris:
        satu.keadaan = pantau.keadaan(satu, tertahan.get(satu.pk))
    return baris


ORANG = Deklarasi(
    nama="evaluasi.orang",
    judul="Pegawai di balik angka",
    benda="pegawai",
    halaman="evaluasi:pantau_orang",
    jalur=("unit",),
    argumen=("siklus", "langkah", "angka", "kelompok", "tertahan", "penahan", "langsung"),
    sumber=_orang,
    saring=SaringOrang,
    lengkapi=lambda baris, akun, argumen: berkeadaan(
        baris, _siklus(akun, argumen), timezone.localdate()
    ),
    urut="pegawai",
    ikon="people",
    orang=("pegawai", "pegawai__akun"),
    kolom=(
        Kolom(
            "pegawai",
            "Pegawai",
            lambda satu: satu.pegawai.nama_lengkap,
            ("pegawai__nama",),
            "evaluasi/sel/orang.html#pegawai",
        ),
        Kolom(
            "unit",
            "Unit",
            lambda satu: satu.unit.nama,
            ("unit__nama", "pegawai__nama"),
            kelas="penuh",
            sendiri=True,
        ),
        Kolom(
            "penilai",
            "Penilai",
            lambda satu: satu.penilai and satu.penilai.nama_lengkap,
            ("penilai__nama", "pegawai__nama"),
            kelas="penuh",
        ),
        Kolom(
            "keadaan",
            "Keadaan",
            lambda satu: satu.keadaan.kata,
            ("status", "pegawai__nama"),
            "evaluasi/sel/orang.html#keadaan",
            kelas="penuh",
            sendiri=True,
        ),
        Kolom(
            "sejak",
            "Menunggu sejak",
            lambda satu: satu.keadaan.sejak,
            jenis=Jenis.TANGGAL,
            awal=False,
        ),
    ),
    kosong=(
        "Tidak ada pegawai di sini",
        "Angkanya mungkin berubah sejak halaman sebelumnya dibuka.",
    ),
)
