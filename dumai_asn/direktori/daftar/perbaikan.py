"""The list of requests to mend data: the own ones, and those that HR answers."""

from typing import Any

from django import forms
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom
from dumai_asn.inti.daftar.saring import SaringCariDaftar

from ..choices import BAGIAN_DATA, STATUS_PERBAIKAN
from ..queries.perbaikan import lengkapi_perbaikan, perbaikan_terlihat
from ..rules.perbaikan import DARI_SIASN, TERBUKA


class SaringPerbaikan(SaringCariDaftar):
    """Requests by person, part, state and who has to mend it."""

    bagian = forms.ChoiceField(
        label="Bagian",
        choices=[("", "Semua bagian"), *((str(b), k) for b, k in BAGIAN_DATA.items())],
    )
    status = forms.ChoiceField(
        label="Keadaan",
        choices=[
            ("", "Semua keadaan"),
            ("lewat", "Lewat tenggat"),
            *((str(s), k) for s, (_, k) in STATUS_PERBAIKAN.items()),
        ],
    )
    sumber = forms.ChoiceField(
        label="Dibetulkan di",
        choices=[("", "Semua"), ("siasn", "SIASN"), ("sini", "Aplikasi ini")],
    )
    PENERAP = {
        "q": lambda baris, teks: baris.filter(pegawai__nama__icontains=teks),
        "bagian": lambda baris, isi: baris.filter(bagian=isi),
        "status": lambda baris, isi: (
            baris.filter(status__in=TERBUKA, tenggat__lt=timezone.localdate())
            if isi == "lewat"
            else baris.filter(status=isi)
        ),
        "sumber": lambda baris, isi: (
            baris.filter(bagian__in=DARI_SIASN)
            if isi == "siasn"
            else baris.exclude(bagian__in=DARI_SIASN)
        ),
    }


def _perbaikan(akun: Akun, argumen: Argumen) -> Any:
    return perbaikan_terlihat(akun, timezone.localdate())


PERBAIKAN = Deklarasi(
    nama="direktori.perbaikan",
    judul="Perbaikan data",
    benda="permintaan",
    halaman="direktori:perbaikan_daftar",
    sumber=_perbaikan,
    saring=SaringPerbaikan,
    lengkapi=lambda baris, akun, argumen: lengkapi_perbaikan(baris, timezone.localdate()),
    urut="-diajukan",
    ikon="pencil",
    nama_baris=lambda p: f"{p.pegawai}, {BAGIAN_DATA[p.bagian]}",
    orang=("pegawai", "pegawai__akun"),
    kolom=(
        Kolom(
            "nama",
            "Pegawai",
            lambda p: p.pegawai.nama_lengkap,
            ("pegawai__nama", "pk"),
            "direktori/sel/perbaikan.html#nama",
        ),
        Kolom("bagian", "Bagian", lambda p: BAGIAN_DATA[p.bagian], ("bagian", "pk")),
        Kolom(
            "status",
            "Keadaan",
            lambda p: STATUS_PERBAIKAN[p.status][1],
            ("status", "pk"),
            "direktori/sel/perbaikan.html#status",
            kelas="penuh",
        ),
        Kolom("pemohon", "Diajukan oleh", lambda p: p.pemohon.nama, ("pemohon__nama", "pk")),
        Kolom(
            "diajukan",
            "Diajukan",
            lambda p: timezone.localtime(p.dibuat_pada).date(),
            ("dibuat_pada", "pk"),
            jenis=Jenis.TANGGAL,
        ),
        Kolom("tenggat", "Tenggat", lambda p: p.tenggat, ("tenggat", "pk"), jenis=Jenis.TANGGAL),
    ),
    kosong=(
        "Belum ada permintaan perbaikan data",
        "Bila ada data Anda yang salah, laporkan dari halaman Anda atau dari sini.",
    ),
)
