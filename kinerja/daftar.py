"""The lists of this room."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom
from dumai_asn.inti.daftar.saring import SaringCariDaftar

from . import access
from .choices import RUPA
from .queries import tim as queries
from .queries.tim import BarisTim
from .rules.istilah import StatusLaporan, StatusVersi

#: ``?saring=`` of the team: code → word of its tab.
SARINGAN = {"": "Semua", "menunggu": "Menunggu saya", "terlambat": "Terlambat"}


def _terlambat(tim: Any) -> Any:
    ids = list(tim.values_list("pk", flat=True))
    return tim.filter(pk__in=queries.pegawai_terlambat(ids, timezone.localdate()))


class SaringTim(SaringCariDaftar):
    """The team by name, and by what waits."""

    saring = forms.ChoiceField(choices=SARINGAN.items())
    PENERAP = {
        "q": lambda tim, teks: tim.filter(nama__icontains=teks),
        "saring": lambda tim, kode: (
            tim.filter(queries.MENUNGGU) if kode == "menunggu" else _terlambat(tim)
        ),
    }


def _tim(akun: Akun, argumen: Argumen) -> Any:
    pada = timezone.localdate()
    return queries.tim(access.wajib_menilai(akun, pada), pada)


def _lengkap(baris: Sequence[Any], akun: Akun, argumen: Argumen) -> Sequence[BarisTim]:
    return queries.baris_tim(baris, timezone.localdate())


#: Its page has a look of its own; this is what leaves as a sheet.
TIM = Deklarasi(
    nama="kinerja.tim",
    judul="Tim saya",
    benda="orang",
    halaman="kinerja:tim",
    sumber=_tim,
    saring=SaringTim,
    lengkapi=_lengkap,
    kunci_baris=lambda b: b.pegawai.pk,
    nama_baris=lambda b: b.pegawai.nama_lengkap,
    orang=("pk", "akun"),
    urut="pegawai",
    kolom=(
        Kolom("pegawai", "Pegawai", lambda b: b.pegawai.nama_lengkap, ("nama",)),
        Kolom("jabatan", "Jabatan", lambda b: b.skp and b.skp.penempatan.jabatan.nama),
        Kolom(
            "skp",
            "SKP",
            lambda b: RUPA[StatusVersi][b.versi.status].kata if b.versi else "Belum ada",
        ),
        Kolom("catatan", "Catatan kemajuan", lambda b: b.entri, jenis=Jenis.ANGKA),
        Kolom("periode", "Periode", lambda b: b.kewajiban and b.kewajiban.periode.nama),
        Kolom(
            "laporan",
            "Laporan",
            lambda b: b.kewajiban and RUPA[StatusLaporan][b.kewajiban.status].kata,
        ),
        Kolom(
            "sampai",
            "Batas laporan",
            lambda b: b.kewajiban and b.kewajiban.hari_terakhir,
            jenis=Jenis.TANGGAL,
        ),
        Kolom("lalu", "Periode lalu belum dilaporkan", lambda b: b.lain_terlambat),
        Kolom("menunggu", "Laporan menunggu", lambda b: b.pegawai.laporan, jenis=Jenis.ANGKA),
        Kolom("bukti", "Bukti menunggu", lambda b: b.pegawai.bukti, jenis=Jenis.ANGKA),
    ),
)
