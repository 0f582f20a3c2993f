"""Years, and who in one of them has no SKP in force."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom, nomor
from dumai_asn.inti.daftar.saring import SaringCariDaftar, SaringDaftar

from .. import access
from ..choices import KEADAAN_TAHUN, RUPA
from ..models.skp import VERSI_TERBUKA
from ..queries.tahun import belum_tetap, berstatus, daftar_tahun
from ..rules.istilah import StatusVersi


class SaringTahun(SaringDaftar):
    """Years by their state."""

    status = forms.ChoiceField(
        label="Keadaan",
        choices=[("", "Semua"), *((str(k), r.kata) for k, r in KEADAAN_TAHUN.items())],
    )
    PENERAP = {"status": lambda baris, kode: baris.filter(status=kode)}


def _tahun(akun: Akun, argumen: Argumen) -> Any:
    access.wajib_kelola_jendela(akun)
    return daftar_tahun()


TAHUN = Deklarasi(
    nama="kinerja.tahun",
    judul="Tahun kinerja",
    benda="tahun",
    halaman="kinerja:tahun",
    sumber=_tahun,
    saring=SaringTahun,
    urut="-tahun",
    ikon="calendar2-range",
    kolom=(
        Kolom("tahun", "Tahun", lambda t: t.tahun, ("tahun",), "kinerja/sel/tahun.html#tahun"),
        Kolom(
            "status",
            "Keadaan",
            lambda t: KEADAAN_TAHUN[t.status].kata,
            ("status",),
            "kinerja/sel/tahun.html#keadaan",
        ),
        Kolom("tetap", "SKP ditetapkan", lambda t: t.tetap, ("tetap",), jenis=Jenis.ANGKA),
        Kolom(
            "dikerjakan", "Dikerjakan", lambda t: t.dikerjakan, ("dikerjakan",), jenis=Jenis.ANGKA
        ),
        Kolom("alasan", "Alasan terakhir", lambda t: t.alasan, kelas="penuh"),
    ),
    kosong=("Belum ada tahun kinerja", "Siapkan periode satu tahun dari halaman Siklus."),
)


class SaringTunggakan(SaringCariDaftar):
    """People by name or unit, and where their SKP stands."""

    status = forms.ChoiceField(
        label="SKP",
        choices=[
            ("", "Semua"),
            ("BELUM", "Belum ada"),
            *((str(s), RUPA[StatusVersi][s].kata) for s in VERSI_TERBUKA),
        ],
    )
    PENERAP = {
        "q": lambda orang, teks: orang.filter(
            Q(nama__icontains=teks) | Q(unit__icontains=teks) | Q(jabatan__icontains=teks)
        ),
        "status": berstatus,
    }


def _belum_tetap(akun: Akun, argumen: Argumen) -> Any:
    tahun = access.tahun_dikelola(akun, nomor(argumen, "tahun") or 0)
    return belum_tetap(tahun.tahun, timezone.localdate())


def _status(orang: Any) -> str:
    return RUPA[StatusVersi][orang.status].kata if orang.status else "Belum ada"


TUNGGAKAN = Deklarasi(
    nama="kinerja.tunggakan",
    judul="Belum ber-SKP tetap",
    benda="pegawai",
    halaman="kinerja:tahun_satu",
    jalur=("tahun",),
    sumber=_belum_tetap,
    saring=SaringTunggakan,
    urut="unit",
    ikon="people",
    nama_baris=lambda p: p.nama_lengkap,
    orang=("pk", "akun"),
    kolom=(
        Kolom(
            "nama",
            "Pegawai",
            lambda p: p.nama_lengkap,
            ("nama",),
            "kinerja/sel/tahun.html#orang",
        ),
        Kolom("jabatan", "Jabatan", lambda p: p.jabatan, ("jabatan", "nama"), kelas="penuh"),
        Kolom("unit", "Unit", lambda p: p.unit, ("unit", "nama"), kelas="penuh"),
        Kolom("status", "SKP", _status, ("status", "nama"), kelas="penuh"),
    ),
    kosong=("Semua sudah ber-SKP tetap", "Setiap pegawai yang wajib mempunyai SKP yang berlaku."),
)
