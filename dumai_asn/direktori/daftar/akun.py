"""Accounts, and the roles they hold."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom, TindakanMassal
from dumai_asn.inti.daftar.saring import SaringCariDaftar
from dumai_asn.inti.forms import TeksField
from dumai_asn.inti.rules.tanggal import panjang, rentang

from .. import access
from ..actions.akun import cabut_massal, terbitkan_massal
from ..choices import JUDUL_PERAN, KEADAAN_AKUN, STATUS_KODE, WAKTU_PENUGASAN
from ..queries.akun import (
    akun_berkeadaan,
    akun_berkode,
    akun_cocok,
    akun_di_unit,
    daftar_akun,
    keadaan,
    unit_bernama,
)
from ..queries.penugasan import Waktu, calon_penerima, daftar_penugasan, pada_waktu, penugasan_cocok
from ..rules.istilah import Peran
from ..rules.izin import Izin


def _pilihan(semua: str, kata: Mapping[Any, str]) -> list[tuple[str, str]]:
    return [("", semua), *((str(kode), isi) for kode, isi in kata.items())]


class SaringAkun(SaringCariDaftar):
    """Accounts by person, unit, state, and state of a code."""

    unit = TeksField(label="Unit", max_length=100)
    keadaan = forms.ChoiceField(
        label="Keadaan",
        choices=_pilihan("Semua", {kunci: kata for kunci, (_, kata) in KEADAAN_AKUN.items()}),
    )
    kode = forms.ChoiceField(
        label="Kode",
        choices=_pilihan(
            "Semua", {satu: STATUS_KODE[satu][1] for satu in ("BERLAKU", "MENUNGGU_PENGESAHAN")}
        ),
    )
    PENERAP = {
        "q": akun_cocok,
        "unit": lambda akun, teks: akun_di_unit(akun, teks, timezone.localdate()),
        "keadaan": lambda akun, satu: akun_berkeadaan(akun, satu, timezone.localdate()),
        "kode": lambda akun, satu: akun_berkode(akun, satu, timezone.localdate()),
    }


def _akun(akun: Akun, argumen: Argumen) -> Any:
    access.wajib_izin(akun, Izin.KELOLA_AKUN)
    return daftar_akun(timezone.localdate())


def _kata_kode(akun: Any) -> str:
    if akun.kode_menunggu:
        return "Menunggu pengesahan"
    return f"sampai {panjang(akun.kode_sampai)}" if akun.kode_sampai else ""


_NAMA_UNIT = Kolom("unit", "Unit", lambda a: a.nama_unit, ("nama_unit", "nama"), kelas="penuh")

AKUN = Deklarasi(
    nama="direktori.akun",
    judul="Akun pegawai",
    benda="akun",
    halaman="direktori:akun_daftar",
    sumber=_akun,
    saring=SaringAkun,
    urut="nama",
    ikon="people",
    nama_baris=lambda a: a.nama,
    orang=("pk", "pk"),
    kolom=(
        Kolom("nama", "Nama", lambda a: a.nama, ("nama",), "direktori/sel/akun.html#nama"),
        Kolom("masuk", "NIP atau nama masuk", lambda a: a.username, ("username",), awal=False),
        _NAMA_UNIT,
        Kolom(
            "keadaan",
            "Keadaan",
            lambda a: KEADAAN_AKUN[keadaan(a, timezone.localdate())][1],
            templat="direktori/sel/akun.html#keadaan",
        ),
        Kolom(
            "terakhir", "Terakhir masuk", lambda a: a.last_login, ("last_login",), jenis=Jenis.WAKTU
        ),
        Kolom("kode", "Kode", _kata_kode, templat="direktori/sel/akun.html#kode"),
    ),
    tindakan=(
        TindakanMassal(
            "terbitkan",
            "Kirim kode",
            "Setiap orang mendapat kode baru lewat surel; kode lamanya tidak berlaku lagi. Kode"
            " akun yang memegang peran menunggu pengesahan petugas kedua.",
            "orang mendapat kode baru",
            lambda ids, isian, oleh: terbitkan_massal(ids, oleh=oleh, pada=timezone.localdate()),
            ikon="send",
        ),
        TindakanMassal(
            "cabut",
            "Cabut kode",
            "Kode yang masih berlaku atau menunggu pengesahan tidak dapat dipakai lagi. Kata sandi"
            " mereka tidak berubah.",
            "orang dicabut kodenya",
            lambda ids, isian, oleh: cabut_massal(ids, oleh=oleh, pada=timezone.localdate()),
            ikon="x-lg",
            bahaya=True,
        ),
    ),
    kosong=("Belum ada akun", "Akun dibuat saat data pegawai diimpor."),
)


class SaringPenugasan(SaringCariDaftar):
    """Assignments by person, unit, role and time; without a time, those of today."""

    unit = TeksField(label="Unit", max_length=100)
    peran = forms.ChoiceField(
        label="Peran", choices=_pilihan("Semua", {satu: JUDUL_PERAN[str(satu)] for satu in Peran})
    )
    waktu = forms.ChoiceField(
        label="Waktu",
        choices=[
            ("", WAKTU_PENUGASAN["KINI"]),
            *((kode, kata) for kode, kata in WAKTU_PENUGASAN.items() if kode != "KINI"),
        ],
    )
    PENERAP = {
        "q": penugasan_cocok,
        "unit": lambda tugas, teks: tugas.filter(unit__in=unit_bernama(teks).values("pk")),
        "peran": lambda tugas, peran: tugas.filter(peran=peran),
        "waktu": lambda tugas, waktu: pada_waktu(tugas, waktu, timezone.localdate()),
    }

    def terapkan(self, baris: Any) -> Any:
        """What holds today, unless another time is asked for."""
        tersaring = super().terapkan(baris)
        if "waktu" in self.isi:
            return tersaring
        return pada_waktu(tersaring, Waktu.KINI, timezone.localdate())


def _penugasan(akun: Akun, argumen: Argumen) -> Any:
    access.wajib_izin(akun, Izin.KELOLA_PENUGASAN)
    return daftar_penugasan()


PENUGASAN = Deklarasi(
    nama="direktori.penugasan",
    judul="Penugasan",
    benda="penugasan",
    halaman="direktori:penugasan_daftar",
    sumber=_penugasan,
    saring=SaringPenugasan,
    urut="nama",
    ikon="shield-check",
    nama_baris=lambda p: f"{p.akun}, {JUDUL_PERAN[str(p.peran)]}",
    orang=("akun", "akun"),
    kolom=(
        Kolom(
            "nama",
            "Nama",
            lambda p: p.akun.nama,
            ("akun__nama", "peran"),
            "direktori/sel/akun.html#pemegang",
        ),
        Kolom(
            "peran",
            "Peran",
            lambda p: JUDUL_PERAN[str(p.peran)],
            ("peran", "akun__nama"),
            kelas="penuh",
        ),
        Kolom(
            "unit",
            "Unit",
            lambda p: p.unit.nama if p.unit else "Seluruh kota",
            ("unit__nama", "akun__nama"),
            kelas="penuh",
        ),
        Kolom(
            "masa", "Masa", lambda p: rentang(p.masa.lower, p.masa.upper), ("masa",), kelas="penuh"
        ),
        Kolom("dasar", "Dasar", lambda p: p.dasar, kelas="penuh"),
        Kolom(
            "tindakan",
            "Tindakan",
            templat="direktori/sel/akun.html#akhiri",
            kelas="penuh",
            sendiri=True,
        ),
    ),
    kosong=("Belum ada penugasan", "Peran yang diberikan muncul di sini."),
)


class SaringPenerima(SaringCariDaftar):
    """The person a role is for, by name or NIP."""

    PENERAP = {"q": akun_cocok}


def _penerima(akun: Akun, argumen: Argumen) -> Any:
    access.wajib_izin(akun, Izin.KELOLA_PENUGASAN)
    return calon_penerima(timezone.localdate())


PENERIMA = Deklarasi(
    nama="direktori.penerima",
    judul="Orang yang dapat diberi peran",
    benda="orang",
    halaman="direktori:penugasan_orang",
    sumber=_penerima,
    saring=SaringPenerima,
    urut="nama",
    ikon="people",
    nama_baris=lambda a: a.nama,
    orang=("pk", "pk"),
    kolom=(
        Kolom("nama", "Nama", lambda a: a.nama, ("nama",), "direktori/sel/akun.html#calon"),
        _NAMA_UNIT,
        Kolom(
            "pilih",
            "Pilih",
            templat="direktori/sel/akun.html#pilih",
            kelas="penuh",
            sendiri=True,
        ),
    ),
    kosong=("Belum ada akun", "Akun dibuat saat data pegawai diimpor."),
)
