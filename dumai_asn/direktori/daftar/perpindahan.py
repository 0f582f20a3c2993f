"""Bulk transfers, and who moved by one of them."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Q
from django.http import Http404

from dumai_asn.akun.models import Akun
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom, nomor
from dumai_asn.inti.daftar.saring import SaringCariDaftar
from dumai_asn.inti.rules.rentang import SATU_HARI

from .. import access
from ..models import Perpindahan
from ..queries.daftar_pegawai import BarisPegawai, baris_pegawai
from ..queries.perpindahan import perpindahan_terlihat, yang_pindah
from ..rules.izin import Izin


class SaringPerpindahan(SaringCariDaftar):
    """Bulk transfers by unit or decree."""

    PENERAP = {
        "q": lambda semua, teks: semua.filter(
            Q(tujuan__nama__icontains=teks) | Q(dasar__icontains=teks)
        )
    }


def _perpindahan(akun: Akun, argumen: Argumen) -> Any:
    access.wajib_izin(akun, Izin.KELOLA_PEGAWAI)
    return perpindahan_terlihat(akun)


PERPINDAHAN = Deklarasi(
    nama="direktori.perpindahan",
    judul="Perpindahan bersama",
    benda="perpindahan",
    halaman="direktori:perpindahan_daftar",
    sumber=_perpindahan,
    saring=SaringPerpindahan,
    urut="-mulai",
    ikon="arrow-left-right",
    kolom=(
        Kolom(
            "tujuan",
            "Pindah ke",
            lambda p: p.tujuan.nama,
            ("tujuan__nama", "pk"),
            "direktori/sel/perpindahan.html#tujuan",
        ),
        Kolom("mulai", "Sejak", lambda p: p.mulai, ("mulai", "pk"), jenis=Jenis.TANGGAL),
        Kolom("orang", "Orang", lambda p: p.orang, ("orang", "pk"), jenis=Jenis.ANGKA),
        Kolom("dasar", "Dasar (SK)", lambda p: p.dasar, ("dasar", "pk"), kelas="penuh"),
        Kolom("oleh", "Dicatat oleh", lambda p: p.oleh.nama, ("oleh__nama", "pk")),
        Kolom(
            "keadaan",
            "Keadaan",
            lambda p: "Dibatalkan" if p.dibatalkan else "Berlaku",
            ("dibatalkan", "pk"),
            "direktori/sel/perpindahan.html#keadaan",
        ),
    ),
    kosong=(
        "Belum ada perpindahan bersama",
        "Centang beberapa orang di daftar pegawai, lalu tekan Pindahkan.",
    ),
)


class SaringYangPindah(SaringCariDaftar):
    """People by name."""

    PENERAP = {"q": lambda orang, teks: orang.filter(nama__icontains=teks)}


def _satu(akun: Akun, argumen: Argumen) -> Perpindahan:
    kunci = nomor(argumen, "nomor")
    if kunci is None:
        raise Http404
    return access.perpindahan_dikelola(akun, kunci)


def _sebelum(orang: Sequence[Any], akun: Akun, argumen: Argumen) -> list[BarisPegawai]:
    """Where they stood on the day before."""
    return baris_pegawai(orang, _satu(akun, argumen).mulai - SATU_HARI)


YANG_PINDAH = Deklarasi(
    nama="direktori.yang_pindah",
    judul="Yang pindah",
    benda="orang",
    halaman="direktori:perpindahan",
    jalur=("nomor",),
    sumber=lambda akun, argumen: yang_pindah(_satu(akun, argumen)),
    saring=SaringYangPindah,
    urut="nama",
    ikon="people",
    nama_baris=lambda b: str(b.pegawai),
    orang=("pk", "akun"),
    lengkapi=_sebelum,
    kolom=(
        Kolom(
            "nama",
            "Nama",
            lambda b: b.pegawai.nama_lengkap,
            ("nama",),
            "direktori/sel/perpindahan.html#nama",
        ),
        Kolom(
            "jabatan",
            "Jabatan sebelumnya",
            lambda b: b.penempatan and b.penempatan.jabatan.nama,
            kelas="penuh",
        ),
        Kolom(
            "unit", "Dari unit", lambda b: b.penempatan and b.penempatan.unit.nama, kelas="penuh"
        ),
    ),
)
