"""The list of merges, for HR of the city."""

from typing import Any

from django import forms
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom
from dumai_asn.inti.daftar.saring import SaringDaftar

from .. import access
from ..choices import STATUS_PENGGABUNGAN
from ..queries.penggabungan import daftar_penggabungan


class SaringPenggabungan(SaringDaftar):
    """Merges by state."""

    status = forms.ChoiceField(
        label="Keadaan",
        choices=[("", "Semua"), *((str(s), k) for s, (_, k) in STATUS_PENGGABUNGAN.items())],
    )
    PENERAP = {"status": lambda baris, isi: baris.filter(status=isi)}


def _penggabungan(akun: Akun, argumen: Argumen) -> Any:
    access.wajib_kelola_kota(akun)
    return daftar_penggabungan()


PENGGABUNGAN = Deklarasi(
    nama="direktori.penggabungan",
    judul="Riwayat data ganda",
    benda="keputusan",
    halaman="direktori:penggabungan",
    sumber=_penggabungan,
    saring=SaringPenggabungan,
    urut="-pada",
    ikon="people",
    nama_baris=lambda g: f"{g.lebur} ke {g.tetap}",
    kolom=(
        Kolom("tetap", "Dipertahankan", lambda g: g.tetap.nama_lengkap, ("tetap__nama", "pk")),
        Kolom("lebur", "Digabung", lambda g: g.lebur.nama_lengkap, ("lebur__nama", "pk")),
        Kolom(
            "status",
            "Keadaan",
            lambda g: STATUS_PENGGABUNGAN[g.status][1],
            ("status", "pk"),
            "direktori/sel/penggabungan.html#status",
        ),
        Kolom("oleh", "Oleh", lambda g: g.oleh.nama, ("oleh__nama", "pk")),
        Kolom(
            "pada",
            "Tanggal",
            lambda g: timezone.localtime(g.dibuat_pada).date(),
            ("dibuat_pada", "pk"),
            jenis=Jenis.TANGGAL,
        ),
        Kolom(
            "tindakan",
            "Tindakan",
            templat="direktori/sel/penggabungan.html#tindakan",
            kelas="penuh",
            sendiri=True,
        ),
    ),
    kosong=(
        "Belum ada data ganda yang diputuskan",
        "Yang digabung atau dinyatakan berbeda muncul di sini.",
    ),
)
