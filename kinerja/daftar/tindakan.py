"""Follow-up as a list: what is mine, or what I gave."""

from dataclasses import replace
from typing import Any

from django import forms
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom
from dumai_asn.inti.daftar.saring import SaringCariDaftar

from ..choices import RUPA
from ..queries.tindakan import tindakan_diberikan, tindakan_sendiri
from ..rules.tindakan import TERBUKA, StatusTindakan

#: ``?lihat=`` of the list for what was given to others.
DIBERIKAN = "diberikan"


class SaringTindakan(SaringCariDaftar):
    """By words or person, and by state."""

    status = forms.ChoiceField(
        label="Status",
        choices=[
            ("", "Semua status"),
            ("terbuka", "Belum selesai"),
            ("lewat", "Lewat tenggat"),
            *((str(s), RUPA[StatusTindakan][s].kata) for s in StatusTindakan),
        ],
    )
    PENERAP = {
        "q": lambda baris, teks: (
            baris.filter(teks__icontains=teks) | baris.filter(pegawai__nama__icontains=teks)
        ),
        "status": lambda baris, kode: _berstatus(baris, kode),
    }


def _berstatus(baris: Any, kode: str) -> Any:
    match kode:
        case "terbuka":
            return baris.filter(status__in=TERBUKA)
        case "lewat":
            return baris.filter(status__in=TERBUKA, tenggat__lt=timezone.localdate())
    return baris.filter(status=kode)


def _tindakan(akun: Akun, argumen: Argumen) -> Any:
    if argumen.get("lihat") == DIBERIKAN:
        return tindakan_diberikan(akun, timezone.localdate())
    return tindakan_sendiri(akun)


def _susun(akun: Akun, argumen: Argumen) -> Deklarasi:
    """Whose it is says nothing in a list of one's own."""
    if argumen.get("lihat") == DIBERIKAN:
        return TINDAKAN
    kolom = tuple(satu for satu in TINDAKAN.kolom if satu.kunci != "pegawai")
    return replace(TINDAKAN, kolom=kolom, susun=None)


TINDAKAN = Deklarasi(
    nama="kinerja.tindakan",
    judul="Tindakan saya",
    benda="tindakan",
    halaman="kinerja:tindakan",
    argumen=("lihat",),
    sumber=_tindakan,
    susun=_susun,
    saring=SaringTindakan,
    nama_baris=lambda t: t.teks,
    orang=("pegawai", "pegawai__akun"),
    urut="tenggat",
    ikon="flag",
    kolom=(
        Kolom(
            "teks",
            "Tindakan",
            lambda t: t.teks,
            ("teks",),
            "kinerja/sel/tindakan.html#teks",
            kelas="penuh",
        ),
        Kolom("pegawai", "Pemilik", lambda t: t.pegawai.nama_lengkap, ("pegawai__nama",)),
        Kolom(
            "tenggat",
            "Tenggat",
            lambda t: t.tenggat,
            ("tutup", "tenggat"),
            "kinerja/sel/tindakan.html#tenggat",
            jenis=Jenis.TANGGAL,
        ),
        Kolom(
            "status",
            "Status",
            lambda t: RUPA[StatusTindakan][t.status].kata,
            ("status", "tenggat"),
            "kinerja/sel/tindakan.html#status",
        ),
        Kolom("oleh", "Diberikan oleh", lambda t: t.oleh.nama, ("oleh__nama",)),
        Kolom("hasil", "Hasil", lambda t: t.hasil, awal=False, kelas="penuh"),
        Kolom("dibuat", "Dibuat", lambda t: t.dibuat_pada, awal=False, jenis=Jenis.WAKTU),
    ),
    kosong=("Belum ada tindakan", "Yang disepakati dengan penilai Anda muncul di sini."),
)
