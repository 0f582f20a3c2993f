"""Dated facts of a person as a page shows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rules.rentang import SATU_HARI

from ..choices import JENIS_RIWAYAT, KEDUDUKAN
from ..models import NomorInduk, RiwayatPegawai
from ..rules.bawaan_jabatan import AcuanGolongan
from ..rules.fakta import DICATAT, PPPK, Nilai
from ..rules.istilah import JenisRiwayat, Kedudukan
from ..rules.nip import berkelompok
from .fakta import fakta_pegawai, nilai_dari, nomor_pegawai
from .jangkauan import pegawai_dari

#: More rows of one person than anybody has, so that a faulty import does not fill the page.
MAKS = 200


@dataclass(frozen=True)
class BarisFakta:
    """One row: its words, the decree, and where it stands in time (KINI, MENDATANG, LALU)."""

    pk: int
    kode: str
    kata: str
    masa: object
    dasar: str
    waktu: str


@dataclass(frozen=True)
class Kelompok:
    """Rows of one kind; ``kunci`` is its part of the address, "" where nothing is added by hand."""

    kunci: str
    judul: str
    baris: Sequence[BarisFakta]


@dataclass(frozen=True)
class KeadaanDinas:
    """How somebody stands in the city's service.

    ``akhir``: the row that ends it, running or to come, None while nothing is known.  ``keluar``:
    it is running today.
    """

    akhir: RiwayatPegawai | None
    keluar: bool

    @property
    def terakhir(self) -> date | None:
        """The last day of service."""
        mulai = self.akhir.masa.lower if self.akhir else None
        return mulai - SATU_HARI if mulai else None

    @property
    def kata(self) -> str:
        """``Pensiun``."""
        return KEDUDUKAN[Kedudukan(self.akhir.nilai)] if self.akhir else ""


def kelompok_fakta(akun: Akun, pegawai_id: int, pada: date, *, kelola: bool) -> list[Kelompok]:
    """Numbers first, then each kind that has rows (or, for who keeps them, could have).

    Who neither keeps the data nor is the person reads of a dismissal only that service ended.
    """
    sendiri = pegawai_dari(akun)
    semua = kelola or (sendiri is not None and sendiri.pk == pegawai_id)
    baris: dict[str, list[BarisFakta]] = {"nomor": []}
    for nomor in nomor_pegawai(pegawai_id)[:MAKS]:
        kata = f"{nomor.jenis} {berkelompok(nomor.nomor)}"
        baris["nomor"].append(_baris(nomor, kata, pada))
    acuan = acuan_pada("direktori.golongan", pada)
    for satu in fakta_pegawai(pegawai_id)[:MAKS]:
        kata, rahasia = _kata(satu, acuan), satu.nilai == Kedudukan.DIBERHENTIKAN and not semua
        isi = _baris(satu, KEDUDUKAN[Kedudukan.BERHENTI] if rahasia else kata, pada, rahasia)
        baris.setdefault(str(satu.jenis), []).append(isi)
    hasil = [Kelompok("nomor", "Nomor induk", baris["nomor"])]
    pppk = any(satu.kode in PPPK for satu in baris.get(str(JenisRiwayat.STATUS), []))
    for jenis, judul in JENIS_RIWAYAT.items():
        isi_jenis = baris.get(str(jenis), [])
        dicatat = jenis in DICATAT and (pppk or jenis is not JenisRiwayat.KONTRAK)
        if isi_jenis or (kelola and dicatat):
            hasil.append(Kelompok(str(jenis).lower() if dicatat else "", judul, isi_jenis))
    return hasil


def keadaan_dinas(pegawai_id: int, pada: date) -> KeadaanDinas:
    """Whether service is over on ``pada`` or will be; one statement."""
    semua = list(
        RiwayatPegawai.objects.filter(
            pegawai=pegawai_id,
            jenis=JenisRiwayat.KEDUDUKAN,
            masa__overlap=DateRange(pada, None),
        ).order_by("masa")
    )
    akhir = next((satu for satu in semua if satu.nilai != Kedudukan.AKTIF), None)
    return KeadaanDinas(akhir, akhir is not None and pada in akhir.masa)


def _kata(satu: RiwayatPegawai, acuan: AcuanGolongan) -> str:
    if satu.jenis is not JenisRiwayat.GOLONGAN:
        return nilai_dari(satu).kata
    pangkat = acuan.pangkat(satu.nilai)
    return f"{satu.nilai}, {pangkat}" if pangkat else satu.nilai


def _baris(
    satu: RiwayatPegawai | NomorInduk, kata: str, pada: date, rahasia: bool = False
) -> BarisFakta:
    nilai, dasar = nilai_dari(satu), "" if rahasia else satu.dasar
    return BarisFakta(satu.pk, nilai.nilai, kata, satu.masa, dasar, _waktu(nilai, pada))


def _waktu(satu: Nilai, pada: date) -> str:
    if satu.masa.memuat(pada):
        return "KINI"
    return "MENDATANG" if (satu.masa.mulai or date.min) > pada else "LALU"
