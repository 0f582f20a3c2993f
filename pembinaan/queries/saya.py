"""A class as an employee sees it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from dumai_asn.inti.queries import acuan_pada

from ..models import Kelas, Pendaftaran, Sesi
from ..rules.istilah import StatusPendaftaran
from ..rules.kelas import BELUM_MULAI, sebab_tertutup, tahun_jp
from .jp import Rekening, hari_acuan, rekening
from .kelas import berhitungan, hari_kelas
from .pendaftaran import penjawab, urutan_tunggu
from .permohonan import peringatan_jp

#: States of an enrolment that its person can still give up.
DAPAT_DIBATALKAN = frozenset(
    {
        StatusPendaftaran.DIAJUKAN,
        StatusPendaftaran.DAFTAR_TUNGGU,
        StatusPendaftaran.DISETUJUI,
    }
)
#: States after which one may ask again.
SELESAI_DIJAWAB = frozenset({StatusPendaftaran.DITOLAK, StatusPendaftaran.DIBATALKAN})


@dataclass(frozen=True)
class RincianKelas:
    """A class, the latest own enrolment in it, and what can be done.

    ``sebab`` says why one cannot enrol, empty when one can; ``penjawab`` names who will answer.
    """

    kelas: Kelas
    terisi: int
    ditunggu: int
    sesi: list[Sesi]
    milik: Pendaftaran | None
    rekening: Rekening
    peringatan: tuple[str, ...]
    penjawab: list[str]
    sebab: str
    dapat_dibatalkan: bool

    @property
    def dapat_daftar(self) -> bool:
        """Whether the form is shown: the class takes people, and this one is not in it."""
        return not self.sebab and (self.milik is None or self.milik.status in SELESAI_DIJAWAB)

    @property
    def sisa(self) -> int:
        """Free seats."""
        return max(0, self.kelas.kuota - self.terisi)


def rincian_kelas(kelas: Kelas, pegawai_id: int, pada: date) -> RincianKelas:
    """Everything the page shows; constant statements."""
    hitungan: Any = berhitungan(Kelas.objects.filter(pk=kelas.pk)).get()
    milik = (
        Pendaftaran.objects.filter(kelas=kelas, pegawai=pegawai_id)
        .annotate(urutan=urutan_tunggu())
        .order_by("-pk")
        .first()
    )
    tahun = tahun_jp(hari_kelas(kelas)[1])
    akun_jp = rekening(pegawai_id, tahun, pada)
    acuan = acuan_pada("pembinaan.jp", hari_acuan(tahun, pada))
    hidup = milik is not None and milik.status in DAPAT_DIBATALKAN
    return RincianKelas(
        kelas=kelas,
        terisi=hitungan.terisi,
        ditunggu=hitungan.ditunggu,
        sesi=list(Sesi.objects.filter(kelas=kelas).order_by("urutan")),
        milik=milik,
        rekening=akun_jp,
        peringatan=peringatan_jp(akun_jp, kelas, acuan),
        penjawab=[nama for _, nama in penjawab([pegawai_id], pada)[pegawai_id]],
        sebab=sebab_tertutup(kelas.status, kelas.batas_daftar, pada),
        dapat_dibatalkan=hidup and kelas.status in BELUM_MULAI,
    )
