"""For whom others wait, the longest chain first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import IntegerField
from django.db.models.expressions import RawSQL
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Pegawai
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom
from dumai_asn.inti.daftar.saring import SaringCariDaftar

from .. import access
from ..queries.menunggu import Penahan, penahan_terjangkau
from .sasaran import tahun_dari


@dataclass(frozen=True)
class BarisPenahan:
    """A blocker on a day."""

    pegawai: Pegawai
    isi: Penahan
    tahun: int
    pada: date

    @property
    def hari(self) -> int:
        """Days since the first of them waits."""
        return max((self.pada - self.isi.sejak).days, 0)


class SaringPenahan(SaringCariDaftar):
    """By the name of the blocker."""

    PENERAP = {"q": lambda orang, teks: orang.filter(nama__icontains=teks)}


def _sumber(akun: Akun, argumen: Argumen) -> Any:
    pada = timezone.localdate()
    access.wajib_baca_pohon(akun, pada)
    ids = list(penahan_terjangkau(akun, tahun_dari(argumen), pada))
    posisi = RawSQL(
        "-array_position(%s::bigint[], direktori_pegawai.id)", [ids], output_field=IntegerField()
    )
    return Pegawai.objects.filter(pk__in=ids).annotate(posisi=posisi)


def _lengkapi(baris: Sequence[Any], akun: Akun, argumen: Argumen) -> Sequence[BarisPenahan]:
    pada, tahun = timezone.localdate(), tahun_dari(argumen)
    isi = penahan_terjangkau(akun, tahun, pada)
    return [BarisPenahan(satu, isi[satu.pk], tahun, pada) for satu in baris if satu.pk in isi]


MENUNGGU = Deklarasi(
    nama="kinerja.menunggu",
    judul="Siapa menunggu siapa",
    benda="orang",
    halaman="kinerja:menunggu",
    argumen=("tahun",),
    sumber=_sumber,
    saring=SaringPenahan,
    lengkapi=_lengkapi,
    kunci_baris=lambda b: b.pegawai.pk,
    nama_baris=lambda b: b.pegawai.nama_lengkap,
    orang=("pk", "akun"),
    urut="-rantai",
    ikon="hourglass-split",
    kolom=(
        Kolom(
            "nama",
            "Yang ditunggu",
            lambda b: b.pegawai.nama_lengkap,
            ("nama",),
            "kinerja/sel/menunggu.html#nama",
        ),
        Kolom("rantai", "Rantai", lambda b: b.isi.panjang, ("posisi",), jenis=Jenis.ANGKA),
        Kolom("orang", "Orang di belakangnya", lambda b: b.isi.orang, jenis=Jenis.ANGKA),
        Kolom("sebab", "Menunggu apa", lambda b: b.isi.sebab, kelas="penuh"),
        Kolom("hari", "Hari", lambda b: b.hari, jenis=Jenis.ANGKA),
        Kolom("tombol", "Tindakan", templat="kinerja/sel/menunggu.html#ingatkan", sendiri=True),
    ),
    kosong=("Tidak ada yang saling menunggu", "SKP yang diajukan sudah dijawab semuanya."),
)
