"""Posts and their seats."""

from typing import Any

from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom

from .. import access
from ..choices import JENIS_JABATAN, JENJANG, RUMPUN
from ..filters import SaringFormasi, SaringJabatan
from ..queries.struktur import daftar_formasi, daftar_jabatan
from .dasar import hari


def _jabatan(akun: Akun, argumen: Argumen) -> Any:
    access.wajib_struktur(akun)
    return daftar_jabatan(timezone.localdate())


JABATAN = Deklarasi(
    nama="direktori.jabatan",
    judul="Jabatan",
    benda="jabatan",
    halaman="direktori:jabatan_daftar",
    sumber=_jabatan,
    saring=SaringJabatan,
    urut="nama",
    ikon="briefcase",
    kolom=(
        Kolom("nama", "Jabatan", str, ("nama",), "direktori/sel/struktur.html#jabatan"),
        Kolom("jenis", "Jenis", lambda j: JENIS_JABATAN[j.jenis], ("jenis", "nama")),
        Kolom("jenjang", "Jenjang", lambda j: JENJANG.get(j.jenjang, ""), ("jenjang", "nama")),
        Kolom("rumpun", "Rumpun", lambda j: RUMPUN[j.rumpun], ("rumpun", "nama")),
        Kolom("kelas", "Kelas", lambda j: j.kelas, ("kelas", "nama"), jenis=Jenis.ANGKA),
        Kolom("pemangku", "Pemangku", lambda j: j.pemangku, ("pemangku",), jenis=Jenis.ANGKA),
        Kolom(
            "tindakan",
            "Tindakan",
            templat="direktori/sel/struktur.html#gabung",
            kelas="penuh",
            sendiri=True,
        ),
    ),
    kosong=("Belum ada jabatan", "Jabatan yang ditambahkan atau diimpor muncul di sini."),
)


def _formasi(akun: Akun, argumen: Argumen) -> Any:
    access.wajib_struktur(akun)
    return daftar_formasi(hari(argumen))


FORMASI = Deklarasi(
    nama="direktori.formasi",
    judul="Formasi",
    benda="formasi",
    halaman="direktori:formasi_daftar",
    sumber=_formasi,
    argumen=("pada",),
    saring=SaringFormasi,
    urut="unit",
    ikon="grid-3x3",
    nama_baris=lambda f: f"{f.jabatan}, {f.unit}",
    kolom=(
        Kolom(
            "unit",
            "Unit",
            lambda f: f.unit.nama,
            ("unit__nama", "jabatan__nama"),
            "direktori/sel/struktur.html#formasi",
        ),
        Kolom(
            "jabatan",
            "Jabatan",
            lambda f: f.jabatan.nama,
            ("jabatan__nama", "unit__nama"),
            kelas="penuh",
        ),
        Kolom("kursi", "Kursi", lambda f: f.kursi, ("kursi",), jenis=Jenis.ANGKA),
        Kolom("terisi", "Terisi", lambda f: f.terisi, ("terisi",), jenis=Jenis.ANGKA),
        Kolom(
            "lowong",
            "Lowong",
            lambda f: f.lowong,
            ("lowong",),
            "direktori/sel/struktur.html#lowong",
            Jenis.ANGKA,
        ),
    ),
    kosong=(
        "Belum ada formasi",
        "Catat berapa kursi setiap jabatan di setiap unit, dan lowongannya terlihat di sini.",
    ),
)
