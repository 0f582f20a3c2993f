"""Dated facts of a person: which values there are, and how rows make room for each other.

Rows of one kind never overlap.  A new one ends the one before it and goes up to the one after it;
neighbours that touched a row move along with it, so that no day is lost or told twice.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dumai_asn.direktori.rules.bawaan_jabatan import BAWAAN_GOLONGAN, AcuanGolongan
from dumai_asn.direktori.rules.istilah import JenisRiwayat, StatusPegawai
from dumai_asn.direktori.rules.penempatan import bertemu
from dumai_asn.inti.rules.rentang import Rentang
from dumai_asn.inti.rules.tanggal import panjang, rentang

PPPK = frozenset({StatusPegawai.PPPK, StatusPegawai.PPPK_PARUH_WAKTU})
#: Levels of education, the highest first, as the index of professionalism counts them.
PENDIDIKAN = ("S3", "S2", "S1", "D4", "D3", "D2", "D1", "SLTA", "SLTP", "SD")
#: Kinds recorded as such; standing changes through the end of service and the return alone.
DICATAT = (
    JenisRiwayat.GOLONGAN,
    JenisRiwayat.STATUS,
    JenisRiwayat.PENDIDIKAN,
    JenisRiwayat.KONTRAK,
)


class FaktaTidakSah(ValueError):
    """Why a fact cannot stand, in words; ``isian`` names the field that is meant."""

    def __init__(self, pesan: str, isian: str = "") -> None:
        self.isian = isian
        super().__init__(pesan)


@dataclass(frozen=True, slots=True)
class Nilai:
    """One row of one kind: ``kata`` is its value as people read it, ``pk`` None when it is new."""

    pk: int | None
    nilai: str
    masa: Rentang
    kata: str = ""

    @property
    def sebutan(self) -> str:
        """``III/b (sejak 1 April 2024)``."""
        return f"{self.kata or self.nilai} ({rentang(self.masa.mulai, self.masa.akhir)})"


def golongan_untuk(
    status: str | None, *, acuan: AcuanGolongan = BAWAAN_GOLONGAN
) -> tuple[tuple[str, str], ...]:
    """Value and words of every golongan open to a status; of both lists when it is unknown."""
    semua: tuple[str, ...] = ()
    if status is None or status not in PPPK:
        semua += acuan.golongan_pns
    if status is None or status in PPPK:
        semua += acuan.golongan_pppk
    return tuple((satu, ", ".join(filter(None, (satu, acuan.pangkat(satu))))) for satu in semua)


def periksa_nilai(
    jenis: JenisRiwayat, nilai: str, *, status: str | None, acuan: AcuanGolongan = BAWAAN_GOLONGAN
) -> None:
    """Refuse a value that a person of this status cannot have; :class:`FaktaTidakSah` says why.

    ``status`` is the one of the first day, None when none is recorded; what is unknown refuses
    nothing.
    """
    if jenis not in DICATAT:
        raise FaktaTidakSah("Kedudukan dicatat lewat akhir dinas dan kembali bertugas.")
    if jenis is JenisRiwayat.GOLONGAN:
        if nilai not in dict(golongan_untuk(status, acuan=acuan)):
            milik = f"golongan {_sebut(status)}" if status else "golongan yang dikenal"
            raise FaktaTidakSah(f"{nilai} bukan {milik}. Pilih dari daftarnya.", "nilai")
    elif jenis is JenisRiwayat.STATUS:
        if nilai not in set(StatusPegawai):
            raise FaktaTidakSah("Status itu tidak dikenal.", "nilai")
    elif jenis is JenisRiwayat.PENDIDIKAN:
        if nilai not in PENDIDIKAN:
            raise FaktaTidakSah("Pilih jenjang pendidikan dari daftarnya.", "nilai")
    elif status is not None and status not in PPPK:
        raise FaktaTidakSah(
            f"Kontrak hanya untuk PPPK, sedangkan statusnya {_sebut(status)}. Betulkan dahulu"
            " statusnya bila keliru."
        )


def _sebut(status: str | None) -> str:
    return (status or "").replace("_", " ")


def tambah(
    milik: Sequence[Nilai], *, nilai: str, mulai: date, akhir: date | None = None
) -> tuple[Nilai, ...]:
    """Rows to write so that ``nilai`` holds from ``mulai``, the new one last.

    The row running then ends the day before; the new one ends before ``akhir``, else where the
    next one begins.
    """
    sesudah = min(
        (s for s in milik if (s.masa.mulai or date.min) > mulai),
        key=lambda s: s.masa.mulai or date.min,
        default=None,
    )
    berjalan = next((s for s in milik if s.masa.memuat(mulai)), None)
    batas = sesudah.masa.mulai if sesudah else None
    if akhir is not None and batas is not None and akhir > batas:
        assert sesudah is not None
        raise FaktaTidakSah(
            f"Bertabrakan dengan {sesudah.sebutan}. Pilih hari terakhir sebelum itu.", "sampai"
        )
    baru = Nilai(None, nilai, _masa(mulai, akhir or batas))
    if berjalan is None:
        return (baru,)
    if berjalan.masa.mulai == mulai:
        raise FaktaTidakSah(
            f"Sudah tercatat sejak hari itu: {berjalan.sebutan}. Betulkan baris itu saja.", "mulai"
        )
    if berjalan.nilai == nilai:
        raise FaktaTidakSah(f"Ini sama dengan yang berlaku, {berjalan.sebutan}.", "nilai")
    return replace(berjalan, masa=Rentang(berjalan.masa.mulai, mulai)), baru


def betulkan(
    milik: Sequence[Nilai], pk: int, *, nilai: str, mulai: date, akhir: date | None
) -> tuple[Nilai, ...]:
    """Rows to write so that row ``pk`` reads as given, itself last; neighbours move along."""
    lama = next(s for s in milik if s.pk == pk)
    baru = Nilai(pk, nilai, _masa(mulai, akhir))
    ikut = []
    for satu in milik:
        a, z = satu.masa.mulai, satu.masa.akhir
        if satu.pk == pk:
            continue
        if z is not None and z == lama.masa.mulai:
            z = mulai
        elif lama.masa.akhir is not None and a == lama.masa.akhir and akhir is not None:
            a = akhir
        if a is not None and z is not None and a >= z:
            raise FaktaTidakSah(
                f"Dengan tanggal itu tidak ada hari yang tersisa untuk {satu.sebutan}. Batalkan"
                " baris itu dahulu, atau pilih tanggal lain.",
                "mulai",
            )
        geser = replace(satu, masa=Rentang(a, z))
        if geser != satu:
            ikut.append(geser)
        if bertemu(geser.masa, baru.masa):
            raise FaktaTidakSah(
                f"Bertabrakan dengan {satu.sebutan}. Betulkan baris itu dahulu.", "mulai"
            )
    return *ikut, baru


def sebelum(milik: Iterable[Nilai], pk: int) -> Nilai | None:
    """The row that ended where row ``pk`` begins."""
    semua = list(milik)
    ini = next(s for s in semua if s.pk == pk)
    return next((s for s in semua if s.pk != pk and s.masa.akhir == ini.masa.mulai), None)


def batalkan(milik: Sequence[Nilai], pk: int, *, sambung: bool) -> tuple[Nilai, ...]:
    """Rows to write when row ``pk`` goes away; ``sambung``: the one before it goes on instead."""
    satu = sebelum(milik, pk) if sambung else None
    if satu is None:
        return ()
    ini = next(s for s in milik if s.pk == pk)
    return (replace(satu, masa=Rentang(satu.masa.mulai, ini.masa.akhir)),)


def _masa(mulai: date, akhir: date | None) -> Rentang:
    if akhir is not None and akhir <= mulai:
        raise FaktaTidakSah(
            f"Hari terakhir tidak boleh sebelum hari mulai, {panjang(mulai)}.", "sampai"
        )
    return Rentang(mulai, akhir)
