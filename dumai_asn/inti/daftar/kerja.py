"""The lists of work behind the pages: long jobs, and the outbox rows that failed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django import forms

from .. import access, papan
from ..actions.kejadian import ulangi_kejadian
from ..models import Pekerjaan
from ..queries.kerja import kejadian_gagal, lama_pekerjaan, pekerjaan_dilihat
from ..rules.angka import tulis as angka
from ..rules.galat import kata_galat
from ..rupa.istilah import STATUS_PEKERJAAN
from .deklarasi import Argumen, Deklarasi, Jenis, Kolom, TindakanMassal
from .saring import SaringCariDaftar, SaringDaftar


class SaringPekerjaan(SaringCariDaftar):
    """Jobs by title and state."""

    status = forms.ChoiceField(
        label="Keadaan",
        choices=[("", "Semua keadaan"), *((k, isi[0]) for k, isi in STATUS_PEKERJAAN.items())],
    )
    PENERAP = {
        "q": lambda kerja, teks: kerja.filter(judul__icontains=teks),
        "status": lambda kerja, status: kerja.filter(status=status),
    }


def _kemajuan(kerja: Pekerjaan) -> str:
    return f"{angka(kerja.selesai)} dari {angka(kerja.jumlah)}" if kerja.jumlah else ""


def melihat_semua(akun: Any, argumen: Argumen) -> bool:
    """Everybody's jobs for who may watch them, unless ``?saya=1``."""
    return not argumen.get("saya") and akun.has_perm(access.LIHAT_PEKERJAAN)


def daftar_pekerjaan(akun: Any, argumen: Argumen) -> Deklarasi:
    """Own jobs need no column that says whose they are."""
    if melihat_semua(akun, argumen):
        return PEKERJAAN
    return replace(PEKERJAAN, kolom=tuple(k for k in PEKERJAAN.kolom if k.kunci != "pemohon"))


PEKERJAAN = Deklarasi(
    nama="inti.pekerjaan",
    judul="Pekerjaan",
    benda="pekerjaan",
    halaman="inti:pekerjaan_daftar",
    sumber=lambda akun, argumen: pekerjaan_dilihat(akun, semua=melihat_semua(akun, argumen)),
    argumen=("saya",),
    susun=daftar_pekerjaan,
    saring=SaringPekerjaan,
    urut="-waktu",
    ikon="arrow-repeat",
    nama_baris=lambda k: k.judul,
    kolom=(
        Kolom("judul", "Pekerjaan", lambda k: k.judul, ("judul",), "inti/sel/kerja.html#judul"),
        Kolom(
            "pemohon", "Diminta", lambda k: k.pemohon.nama, ("pemohon__nama", "pk"), kelas="penuh"
        ),
        Kolom("waktu", "Waktu", lambda k: k.dibuat_pada, ("pk",), jenis=Jenis.WAKTU),
        Kolom("lama", "Lama", lama_pekerjaan),
        Kolom("kemajuan", "Kemajuan", _kemajuan, kelas="kn"),
        Kolom(
            "status",
            "Keadaan",
            lambda k: STATUS_PEKERJAAN[str(k.status)][0],
            ("status", "pk"),
            "inti/sel/kerja.html#status",
            kelas="penuh",
            sendiri=True,
        ),
    ),
    kosong=("Belum ada pekerjaan", "Impor, unduhan besar, dan pembukaan siklus muncul di sini."),
)


def kata_kode(kode: str) -> str:
    """The code of a room's event or receiver as words: ``kinerja.penempatan`` → the two."""
    ruang, _, nama = kode.rpartition(".")
    kata = nama.replace("_", " ")
    return f"{ruang.capitalize()}: {kata}" if ruang else kata.capitalize()


class SaringKejadian(SaringDaftar):
    """Failed rows of one receiver."""

    penerima = forms.ChoiceField(
        label="Untuk",
        choices=lambda: [
            ("", "Semua"),
            *((satu.kunci, kata_kode(satu.kunci)) for satu in papan.penyedia("penerima")),
        ],
    )
    PENERAP = {"penerima": lambda kejadian, satu: kejadian.filter(penerima=satu)}


def _kejadian(akun: Any, argumen: Argumen) -> Any:
    access.wajib_satu(akun, access.KELOLA_JADWAL, access.LIHAT_PEKERJAAN)
    return kejadian_gagal()


def bersebab(baris: Sequence[Any], akun: Any, argumen: Argumen) -> Sequence[Any]:
    """Rows with ``sebab``: their stored error in words."""
    for satu in baris:
        satu.sebab = kata_galat(satu.galat)
    return baris


KEJADIAN = Deklarasi(
    nama="inti.kejadian",
    judul="Kotak keluar",
    benda="kejadian",
    halaman="inti:kejadian",
    sumber=_kejadian,
    saring=SaringKejadian,
    lengkapi=bersebab,
    urut="terjadi",
    ikon="check-circle",
    nama_baris=lambda k: kata_kode(f"{k.sumber}.{k.jenis}"),
    kolom=(
        Kolom(
            "kejadian",
            "Kejadian",
            lambda k: kata_kode(f"{k.sumber}.{k.jenis}"),
            ("sumber", "jenis"),
        ),
        Kolom("penerima", "Untuk", lambda k: kata_kode(k.penerima), ("penerima",), kelas="penuh"),
        Kolom(
            "sebab",
            "Sebab",
            lambda k: k.sebab,
            templat="inti/sel/kerja.html#sebab",
            kelas="penuh",
            sendiri=True,
        ),
        Kolom("terjadi", "Terjadi", lambda k: k.dibuat_pada, ("pk",), jenis=Jenis.WAKTU),
        Kolom("percobaan", "Dicoba", lambda k: k.percobaan, ("percobaan",), jenis=Jenis.ANGKA),
        Kolom(
            "lagi",
            "Dicoba lagi",
            lambda k: k.coba_lagi_pada,
            ("coba_lagi_pada",),
            "inti/sel/kerja.html#lagi",
            Jenis.WAKTU,
        ),
        Kolom("galat", "Rincian teknis", lambda k: f"{k.kunci}: {k.galat[:500]}", awal=False),
    ),
    tindakan=(
        TindakanMassal(
            "ulangi",
            "Coba lagi",
            "Setiap kejadian dikerjakan sekarang. Penerimanya mengerjakan kejadian yang sama satu"
            " kali saja.",
            "kejadian dikerjakan lagi sekarang",
            lambda ids, isian, oleh: ulangi_kejadian(ids, oleh=oleh),
            boleh=lambda akun, argumen: akun.has_perm(access.KELOLA_JADWAL),
            ikon="arrow-repeat",
        ),
    ),
    kosong=("Semua kejadian sudah diteruskan", "Yang gagal muncul di sini dengan sebabnya."),
)
