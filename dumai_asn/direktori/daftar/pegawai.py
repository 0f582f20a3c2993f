"""The list of people."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import F, Q
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.daftar.deklarasi import (
    Argumen,
    Deklarasi,
    Kolom,
    TindakanMassal,
    nomor,
)
from dumai_asn.inti.daftar.saring import SaringCariDaftar

from .. import access
from ..choices import JENIS_JABATAN, JENIS_PENEMPATAN, KEDUDUKAN, RUMPUN, STATUS_PEGAWAI
from ..filters import saring_pegawai
from ..queries.daftar_pegawai import baris_pegawai, nama_tempat, urut_cocok
from ..queries.jangkauan import memegang, pegawai_terjangkau
from ..queries.struktur import penghuni
from ..rules.izin import Izin
from .dasar import hari


def _pegawai(akun: Akun, argumen: Argumen) -> Any:
    """Reach is that of today, whatever day is shown."""
    return pegawai_terjangkau(akun, timezone.localdate())


def daftar_pegawai(pada: date, dicari: str = "") -> Deklarasi:
    """The list of people as things are on ``pada``; ``dicari``: sorted by nearness to it."""
    urut = urut_cocok(dicari) if dicari else ("nama",)
    return replace(
        PEGAWAI,
        kolom=(replace(NAMA, urut=urut), NIP, *_kolom_tempat(pada), *KOLOM_FAKTA),
        saring=saring_pegawai(pada),
        lengkapi=lambda baris, akun, argumen: baris_pegawai(baris, pada),
    )


NAMA = Kolom(
    "nama",
    "Nama",
    lambda b: b.pegawai.nama_lengkap,
    ("nama",),
    "direktori/sel/pegawai.html#nama",
)
NIP = Kolom("nip", "NIP", lambda b: b.nomor, awal=False)
KOLOM_FAKTA = (
    Kolom("status", "Status", lambda b: STATUS_PEGAWAI.get(b.status, b.status)),
    Kolom("golongan", "Golongan", lambda b: b.golongan),
    Kolom(
        "kedudukan",
        "Kedudukan",
        lambda b: KEDUDUKAN.get(b.kedudukan, b.kedudukan),
        templat="direktori/sel/pegawai.html#kedudukan",
    ),
)


def _di_tempat(ambil: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """A value of the post held on that day; None for who holds none."""
    return lambda b: b.penempatan and ambil(b.penempatan)


def _kolom_tempat(pada: date) -> tuple[Kolom, ...]:
    return (
        Kolom(
            "jabatan",
            "Jabatan",
            _di_tempat(lambda p: p.jabatan.nama),
            (nama_tempat("jabatan__nama", pada), "nama"),
            kelas="penuh",
        ),
        Kolom(
            "unit",
            "Unit",
            _di_tempat(lambda p: p.unit.nama),
            (nama_tempat("unit__nama", pada), "nama"),
            kelas="penuh",
        ),
        Kolom(
            "jenis",
            "Jenis jabatan",
            _di_tempat(lambda p: JENIS_JABATAN[p.jabatan.jenis]),
            awal=False,
        ),
        Kolom("rumpun", "Rumpun", _di_tempat(lambda p: RUMPUN[p.jabatan.rumpun]), awal=False),
    )


PEGAWAI = Deklarasi(
    nama="direktori.pegawai",
    judul="Pegawai",
    benda="pegawai",
    halaman="direktori:pegawai_daftar",
    sumber=_pegawai,
    argumen=("pada",),
    urut="nama",
    ikon="people",
    nama_baris=lambda b: str(b.pegawai),
    orang=("pk", "akun"),
    kolom=(NAMA,),
    kosong=(
        "Belum ada pegawai dalam jangkauan Anda",
        "Anda melihat diri sendiri, tim yang Anda nilai, dan unit yang ditugaskan kepada Anda.",
    ),
    susun=lambda akun, argumen: daftar_pegawai(hari(argumen)),
    tindakan=(
        TindakanMassal(
            kode="pindah",
            kata="Pindahkan",
            tanya="",
            ikon="arrow-left-right",
            halaman="direktori:perpindahan_baru",
            boleh=lambda akun, argumen: memegang(akun, Izin.KELOLA_PEGAWAI, timezone.localdate()),
        ),
    ),
)


class SaringPenghuni(SaringCariDaftar):
    """People of a unit by name or post."""

    PENERAP = {
        "q": lambda tempat, teks: tempat.filter(
            Q(pegawai__nama__icontains=teks) | Q(jabatan__nama__icontains=teks)
        )
    }


def _penghuni(akun: Akun, argumen: Argumen) -> Any:
    """Who works where is known to every employee."""
    pada = hari(argumen)
    return penghuni(access.unit_umum(nomor(argumen, "nomor") or 0, pada=pada).pk, pada)


PENGHUNI = Deklarasi(
    nama="direktori.penghuni",
    judul="Pegawai di unit ini",
    benda="pegawai",
    halaman="direktori:unit",
    jalur=("nomor",),
    argumen=("pada",),
    sumber=_penghuni,
    saring=SaringPenghuni,
    urut="nama",
    ikon="people",
    nama_baris=lambda t: str(t.pegawai),
    orang=("pegawai", "pegawai__akun"),
    kolom=(
        Kolom(
            "nama",
            "Pegawai",
            lambda t: t.pegawai.nama_lengkap,
            # The head first, then who stands here for good.
            (~F("kepala"), "jenis", "pegawai__nama"),
            "direktori/sel/pegawai.html#penghuni",
        ),
        Kolom(
            "jabatan",
            "Jabatan",
            lambda t: t.jabatan.nama,
            ("jabatan__nama", "pegawai__nama"),
            kelas="penuh",
        ),
        Kolom("jenis", "Sebagai", lambda t: JENIS_PENEMPATAN[t.jenis], ("jenis", "pegawai__nama")),
    ),
    kosong=("Tidak ada pegawai langsung di unit ini", ""),
)
