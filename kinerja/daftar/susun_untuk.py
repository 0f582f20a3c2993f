"""SKP that HR draws up, as a list."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom
from dumai_asn.inti.daftar.saring import SaringCariDaftar

from .. import access
from ..choices import RUPA
from ..models import VersiSKP
from ..queries.susun_untuk import menurut_tahap, skp_disusunkan
from ..rules.istilah import StatusVersi

TAHAP = {"DISUSUN": "Sedang disusun", "DISERAHKAN": "Diserahkan, belum diajukan"}


def kata_tahap(versi: VersiSKP) -> str:
    """Where it stands, in words."""
    if versi.status != StatusVersi.DRAF:
        return RUPA[StatusVersi][versi.status].kata
    return TAHAP["DISUSUN" if versi.disusun_pengelola else "DISERAHKAN"]


class SaringDisusunkan(SaringCariDaftar):
    """By name or unit, and where it stands."""

    tahap = forms.ChoiceField(
        label="Keadaan",
        choices=[
            ("", "Semua"),
            *TAHAP.items(),
            *((str(s), RUPA[StatusVersi][s].kata) for s in StatusVersi if s != StatusVersi.DRAF),
        ],
    )
    PENERAP = {
        "q": lambda versi, teks: versi.filter(
            Q(skp__pegawai__nama__icontains=teks) | Q(skp__penempatan__unit__nama__icontains=teks)
        ),
        "tahap": menurut_tahap,
    }


def _disusunkan(akun: Akun, argumen: Argumen) -> Any:
    access.wajib_menyusunkan(akun)
    return skp_disusunkan(akun, timezone.localdate())


DISUSUNKAN = Deklarasi(
    nama="kinerja.disusunkan",
    judul="SKP yang disusunkan",
    benda="SKP",
    halaman="kinerja:disusunkan",
    sumber=_disusunkan,
    saring=SaringDisusunkan,
    urut="-mulai",
    ikon="pencil",
    nama_baris=lambda v: v.skp.pegawai.nama_lengkap,
    orang=("skp__pegawai", "skp__pegawai__akun"),
    kolom=(
        Kolom(
            "nama",
            "Pegawai",
            lambda v: v.skp.pegawai.nama_lengkap,
            ("skp__pegawai__nama",),
            "kinerja/sel/disusunkan.html#nama",
        ),
        Kolom("tahun", "Tahun", lambda v: str(v.skp.tahun_id), ("skp__tahun",)),
        Kolom(
            "unit",
            "Unit",
            lambda v: v.skp.penempatan.unit.nama,
            ("skp__penempatan__unit__nama", "skp__pegawai__nama"),
            kelas="penuh",
        ),
        Kolom("alasan", "Alasan", lambda v: v.alasan_pengelola, kelas="penuh"),
        Kolom("tahap", "Keadaan", kata_tahap, ("status", "diserahkan_pada")),
        Kolom("mulai", "Dimulai", lambda v: v.dibuat_pada, ("dibuat_pada",), jenis=Jenis.WAKTU),
    ),
    kosong=(
        "Belum ada SKP yang disusunkan",
        "Buka halaman pegawainya, lalu pilih Susunkan SKP.",
    ),
)
