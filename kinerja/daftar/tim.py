"""The team, and the SKP that wait for its evaluator."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom, TindakanMassal
from dumai_asn.inti.daftar.saring import SaringCariDaftar

from .. import access
from ..actions.alur_skp import tetapkan_banyak
from ..choices import RUPA
from ..queries import tim as queries
from ..queries.tim import BarisTim
from ..rules.istilah import StatusLaporan, StatusVersi

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


class SaringPersetujuan(SaringCariDaftar):
    """Submitted SKP by name, and whether they are new."""

    isi = forms.ChoiceField(
        label="Isi", choices=[("", "Semua"), ("baru", "SKP baru"), ("ubah", "Perubahan")]
    )
    PENERAP = {
        "q": lambda versi, teks: versi.filter(skp__pegawai__nama__icontains=teks),
        "isi": lambda versi, kode: versi.filter(perubahan=kode == "ubah"),
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


def _persetujuan(akun: Akun, argumen: Argumen) -> Any:
    return access.skp_menunggu(akun, timezone.localdate())


#: SKP that wait for the evaluator, or for HR where nobody evaluates.
PERSETUJUAN_SKP = Deklarasi(
    nama="kinerja.persetujuan_skp",
    judul="Persetujuan SKP",
    benda="SKP",
    halaman="kinerja:persetujuan_skp",
    sumber=_persetujuan,
    saring=SaringPersetujuan,
    nama_baris=lambda v: f"SKP {v.skp.tahun_id} {v.skp.pegawai.nama}",
    orang=("skp__pegawai", "skp__pegawai__akun"),
    urut="diajukan",
    ikon="check-circle",
    kolom=(
        Kolom(
            "pegawai",
            "Pegawai",
            lambda v: v.skp.pegawai.nama_lengkap,
            ("skp__pegawai__nama",),
            "kinerja/sel/persetujuan.html#pegawai",
        ),
        Kolom("jabatan", "Jabatan", lambda v: v.skp.penempatan.jabatan.nama, awal=False),
        Kolom("tahun", "Tahun", lambda v: str(v.skp.tahun_id), ("skp__tahun",)),
        Kolom(
            "isi",
            "Isi",
            lambda v: f"Perubahan: {v.alasan_perubahan}" if v.nomor > 1 else "SKP baru",
            ("nomor",),
            kelas="penuh",
        ),
        Kolom(
            "diajukan",
            "Diajukan",
            lambda v: v.diajukan_pada,
            ("diajukan_pada",),
            jenis=Jenis.WAKTU,
        ),
        Kolom(
            "tindakan",
            "Tindakan",
            templat="kinerja/sel/persetujuan.html#tindakan",
            kelas="penuh",
            sendiri=True,
        ),
    ),
    tindakan=(
        TindakanMassal(
            kode="tetapkan",
            kata="Tetapkan SKP",
            tanya="SKP yang lengkap ditetapkan untuk seluruh masanya. Perubahan SKP dilewati:"
            " tanggal berlakunya perlu dipilih satu per satu.",
            hasil="ditetapkan",
            lakukan=lambda ids, isian, oleh: tetapkan_banyak(ids, oleh=oleh),
            ikon="check-lg",
        ),
    ),
    kosong=("Tidak ada SKP yang menunggu", "SKP yang diajukan pegawai muncul di sini."),
)
