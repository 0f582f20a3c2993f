"""The lists of this room."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.db.models import Q
from django.http import Http404
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.access import wajib_izin
from dumai_asn.direktori.rules.izin import Izin
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom, nomor
from dumai_asn.inti.daftar.saring import SaringCariDaftar, SaringDaftar
from dumai_asn.inti.rules.rentang import SATU_HARI
from dumai_asn.inti.rules.tanggal import rentang

from . import access
from .choices import STATUS_PENILAIAN, STATUS_SIKLUS
from .filters import baca_saring
from .models import Siklus
from .queries import pantau
from .queries.siklus import cakupan_siklus, daftar_periode, jendela_periode


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


class SaringPeriode(SaringDaftar):
    """Periods by year and state of their cycle."""

    tahun = forms.IntegerField(label="Tahun", min_value=2000, max_value=2100)
    status = forms.ChoiceField(
        label="Keadaan",
        choices=[
            ("", "Semua keadaan"),
            *((str(kode), sebut.kata) for kode, sebut in STATUS_SIKLUS.items()),
        ],
    )
    PENERAP = {
        "tahun": lambda periode, tahun: periode.filter(tahun_id=tahun),
        "status": lambda periode, status: periode.filter(siklus__status=status),
    }


def _periode(akun: Akun, argumen: Argumen) -> Any:
    wajib_izin(akun, Izin.KELOLA_SIKLUS)
    return daftar_periode()


def _lengkapi_periode(baris: Sequence[Any], akun: Akun, argumen: Argumen) -> Sequence[Any]:
    """Periods with ``sampai`` (step → last day) and ``cakupan`` of their cycle; two statements."""
    jendela = jendela_periode(p.pk for p in baris)
    cakupan = cakupan_siklus(p.siklus.pk for p in baris if hasattr(p, "siklus"))
    for p in baris:
        p.sampai = {j.langkah: j.masa.upper - SATU_HARI for j in jendela[p.pk]}
        p.cakupan = cakupan.get(p.siklus.pk) if hasattr(p, "siklus") else None
    return baris


def _keadaan(periode: Any) -> str:
    return STATUS_SIKLUS[periode.siklus.status].kata if hasattr(periode, "siklus") else ""


def _sampai(langkah: str) -> Kolom:
    return Kolom(
        langkah.lower(),
        f"{langkah.capitalize()} sampai",
        lambda p: p.sampai.get(langkah),
        templat=f"evaluasi/sel/periode.html#{langkah.lower()}",
        jenis=Jenis.TANGGAL,
    )


def _dinilai(periode: Any) -> str:
    cakupan = periode.cakupan
    return f"{cakupan.dinilai} dari {cakupan.utama}" if cakupan else ""


PERIODE = Deklarasi(
    nama="evaluasi.periode",
    judul="Siklus dan jendela",
    benda="periode",
    halaman="evaluasi:siklus_daftar",
    sumber=_periode,
    saring=SaringPeriode,
    lengkapi=_lengkapi_periode,
    urut="-masa",
    ikon="calendar2-range",
    kolom=(
        Kolom("periode", "Periode", str, ("nama", "tahun_id"), "evaluasi/sel/periode.html#periode"),
        Kolom(
            "status", "Keadaan", _keadaan, ("siklus__status",), "evaluasi/sel/periode.html#status"
        ),
        Kolom(
            "masa",
            "Masa",
            lambda p: rentang(p.masa.lower, p.masa.upper),
            ("tahun_id", "masa"),
            kelas="penuh",
        ),
        _sampai("PROGRES"),
        _sampai("PENILAIAN"),
        Kolom(
            "dinilai",
            "Sudah dinilai",
            _dinilai,
            templat="evaluasi/sel/periode.html#dinilai",
            kelas="kn",
        ),
    ),
    kosong=(
        "Belum ada periode",
        "Menyiapkan satu tahun membuat empat triwulan, periode tahunan, dan jendela menurut acuan."
        " Semuanya masih dapat digeser.",
    ),
)
