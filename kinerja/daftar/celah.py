"""Gaps in the cascade, one list a kind; every row says who can mend it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom
from dumai_asn.inti.daftar.saring import SaringCariDaftar

from .. import access
from ..queries import celah as queries
from .sasaran import tahun_dari

_SEL = "kinerja/sel/celah.html#"


def _sumber(baca: Callable[[Akun, int, date], Any]) -> Callable[[Akun, Argumen], Any]:
    def sumber(akun: Akun, argumen: Argumen) -> Any:
        pada = timezone.localdate()
        access.wajib_baca_pohon(akun, pada)
        return baca(akun, tahun_dari(argumen), pada)

    return sumber


class SaringSkp(SaringCariDaftar):
    """Rows by the name of who owes the SKP."""

    PENERAP = {"q": lambda baris, teks: baris.filter(skp__pegawai__nama__icontains=teks)}


class SaringSel(SaringCariDaftar):
    """Cells by the name of the person or the leader."""

    PENERAP = {"q": lambda baris, teks: baris.filter(pegawai__nama__icontains=teks)}


class SaringUnit(SaringCariDaftar):
    """Goals by unit."""

    PENERAP = {"q": lambda baris, teks: baris.filter(unit__nama__icontains=teks)}


def _daftar(kode: str, judul: str, benda: str, kosong: str, **isi: Any) -> Deklarasi:
    return Deklarasi(
        nama=f"kinerja.celah_{kode}",
        judul=judul,
        benda=benda,
        halaman="kinerja:celah",
        argumen=("jenis", "tahun"),
        kosong=(kosong, "Tidak ada yang perlu diperbaiki di sini."),
        ikon="diagram-3",
        **isi,
    )


_PEMILIK = Kolom(
    "pegawai", "Pegawai", lambda r: r.skp.pegawai.nama, ("skp__pegawai__nama",), f"{_SEL}pemilik"
)
_UNIT = Kolom(
    "unit",
    "Unit",
    lambda r: r.skp.penempatan.unit.nama_pendek,
    ("skp__penempatan__unit__kode",),
    kelas="penuh",
)

RHK = _daftar(
    "rhk",
    "RHK tanpa sumber",
    "RHK",
    "Setiap RHK sudah bertaut",
    sumber=_sumber(queries.rhk_tanpa_sumber),
    saring=SaringSkp,
    orang=("skp__pegawai", "skp__pegawai__akun"),
    urut="pegawai",
    kolom=(
        _PEMILIK,
        _UNIT,
        Kolom("rhk", "RHK", lambda r: r.teks, ("teks",), kelas="penuh"),
        Kolom(
            "sumber",
            "Sumber",
            lambda r: (
                f"Sementara: {r.induk_sementara}" if r.induk_sementara else "Tanpa sasaran unit"
            ),
            kelas="penuh",
        ),
        Kolom("oleh", "Diperbaiki oleh", lambda r: f"{r.skp.pegawai.nama}, di SKP saya"),
    ),
)
SASARAN_SEPI = _daftar(
    "sasaran",
    "Sasaran yang tidak dilayani",
    "sasaran",
    "Setiap sasaran dilayani",
    sumber=_sumber(queries.sasaran_tanpa_rhk),
    saring=SaringUnit,
    urut="unit",
    kolom=(
        Kolom("unit", "Unit", lambda s: s.unit.nama, ("unit__kode", "urutan"), f"{_SEL}unit"),
        Kolom("sasaran", "Sasaran", lambda s: s.teks, ("teks",), kelas="penuh"),
        Kolom("indikator", "Indikator", lambda s: s.indikator, kelas="penuh"),
        Kolom(
            "oleh",
            "Diperbaiki oleh",
            lambda s: f"{s.kepala}, lewat RHK-nya" if s.kepala else "Pengelola: kepala unit lowong",
        ),
    ),
)
SEL = _daftar(
    "sel",
    "Peran yang belum diambil",
    "peran",
    "Setiap peran yang terbit sudah diambil",
    sumber=_sumber(queries.sel_tanpa_rhk),
    saring=SaringSel,
    orang=("pegawai", "pegawai__akun"),
    urut="pegawai",
    kolom=(
        Kolom("pegawai", "Pegawai", lambda c: c.pegawai.nama, ("pegawai__nama",), f"{_SEL}orang"),
        Kolom("hasil", "Hasil antara", lambda c: c.hasil, ("hasil",), kelas="penuh"),
        Kolom(
            "pimpinan",
            "RHK pimpinan",
            lambda c: f"{c.teks} ({c.rhk_pimpinan.skp.pegawai.nama})",
            kelas="penuh",
        ),
        Kolom(
            "terbit",
            "Terbit",
            lambda c: c.diterbitkan_pada,
            ("diterbitkan_pada",),
            jenis=Jenis.WAKTU,
        ),
        Kolom("oleh", "Diperbaiki oleh", lambda c: f"{c.pegawai.nama}, di SKP saya"),
    ),
)
PORSI = _daftar(
    "porsi",
    "Porsi yang tidak berjumlah 100",
    "RHK",
    "Semua porsi berjumlah 100 persen",
    sumber=_sumber(queries.porsi_tidak_pas),
    saring=SaringSkp,
    orang=("skp__pegawai", "skp__pegawai__akun"),
    urut="pegawai",
    kolom=(
        _PEMILIK,
        _UNIT,
        Kolom("rhk", "RHK", lambda r: r.teks, ("teks",), kelas="penuh"),
        Kolom("jumlah", "Jumlah porsi", lambda r: r.jumlah, ("jumlah",), jenis=Jenis.ANGKA),
        Kolom("sel", "Peran", lambda r: r.sel, ("sel",), jenis=Jenis.ANGKA),
        Kolom("oleh", "Diperbaiki oleh", lambda r: f"{r.skp.pegawai.nama}, di matriksnya"),
    ),
)

#: ``?jenis=`` → its list; the first is what one comes to.
CELAH: Mapping[str, Deklarasi] = {
    "rhk": RHK,
    "sasaran": SASARAN_SEPI,
    "sel": SEL,
    "porsi": PORSI,
}
