"""The list of disciplinary punishments, for the officers who keep them."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.jejak_baca import catat_baca_semua
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom
from dumai_asn.inti.daftar.saring import SaringCariDaftar

from .. import access
from ..choices import TINGKAT_HUKUMAN
from ..models import HukumanDisiplin
from ..queries.hukuman import hukuman_petugas
from ..rules.izin import Izin


class SaringHukuman(SaringCariDaftar):
    """Punishments by person, weight and whether they stand."""

    tingkat = forms.ChoiceField(
        label="Tingkat",
        choices=[("", "Semua tingkat"), *((str(t), k) for t, (_, k) in TINGKAT_HUKUMAN.items())],
    )
    keadaan = forms.ChoiceField(
        label="Keadaan",
        choices=[("", "Semua"), ("berlaku", "Berlaku hari ini"), ("batal", "Dibatalkan")],
    )
    PENERAP = {
        "q": lambda baris, teks: baris.filter(pegawai__nama__icontains=teks),
        "tingkat": lambda baris, isi: baris.filter(tingkat=isi),
        "keadaan": lambda baris, isi: (
            baris.filter(dibatalkan__isnull=False)
            if isi == "batal"
            else baris.filter(dibatalkan__isnull=True, masa__contains=timezone.localdate())
        ),
    }


def _hukuman(akun: Akun, argumen: Argumen) -> Any:
    access.wajib_izin(akun, Izin.KELOLA_HUKUMAN)
    return hukuman_petugas(akun, timezone.localdate())


def _terbaca(baris: Sequence[HukumanDisiplin], akun: Akun, argumen: Argumen) -> Any:
    """The rows themselves are confidential: page and sheet leave a trace for each person."""
    orang = sorted({(satu.pegawai_id, satu.pegawai.akun_id) for satu in baris})
    catat_baca_semua("direktori.hukuman", orang, oleh=akun)
    return baris


HUKUMAN = Deklarasi(
    nama="direktori.hukuman",
    judul="Hukuman disiplin",
    benda="hukuman",
    halaman="direktori:hukuman_daftar",
    sumber=_hukuman,
    lengkapi=_terbaca,
    saring=SaringHukuman,
    urut="-mulai",
    ikon="shield-check",
    nama_baris=lambda h: str(h.pegawai),
    kolom=(
        Kolom(
            "nama",
            "Pegawai",
            lambda h: h.pegawai.nama_lengkap,
            ("pegawai__nama",),
            "direktori/sel/hukuman.html#nama",
        ),
        Kolom(
            "tingkat",
            "Tingkat",
            lambda h: TINGKAT_HUKUMAN[h.tingkat][1],
            templat="direktori/sel/hukuman.html#tingkat",
            kelas="penuh",
        ),
        Kolom("jenis", "Jenis", lambda h: h.jenis, kelas="penuh"),
        Kolom(
            "mulai",
            "Masa",
            lambda h: h.masa.lower,
            ("masa",),
            "direktori/sel/hukuman.html#masa",
            Jenis.TANGGAL,
        ),
        Kolom("dasar", "Dasar", lambda h: h.dasar, awal=False, kelas="penuh"),
    ),
    kosong=(
        "Belum ada hukuman disiplin yang tercatat",
        "Yang Anda catat untuk orang di unit Anda muncul di sini.",
    ),
)
