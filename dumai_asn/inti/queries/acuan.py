"""Reads of the pages of reference data and days off."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.contrib.auth import get_user_model
from django.db.models import Max, Q, QuerySet

from .. import papan
from ..models import Acuan, HariLibur
from ..rules import nilai_acuan
from ..rules.acuan import ButirAcuan, Tanda
from ..rules.libur import Libur, perlu_diisi
from . import acuan_pada, baca_acuan


@dataclass(frozen=True)
class KeadaanAcuan:
    """A key of the board with its row in force (None: default) and its next row (None: none)."""

    butir: ButirAcuan
    baris: Acuan | None = None
    nanti: Acuan | None = None

    @property
    def nilai(self) -> Any:
        """The values in force; the default where a stored row no longer fits its dataclass."""
        try:
            return baca_acuan(self.butir, self.baris.nilai) if self.baris else self.butir.bawaan
        except (ValueError, TypeError):
            return self.butir.bawaan

    @property
    def tanda(self) -> Tanda:
        """How sure the value in force is."""
        return Tanda(self.baris.tanda if self.baris else self.butir.tanda)

    @property
    def dasar_hukum(self) -> str:
        """Where the value in force comes from."""
        return self.baris.dasar_hukum if self.baris else self.butir.dasar_hukum

    @property
    def perlu_dipastikan(self) -> bool:
        """Whether HR still has to confirm it."""
        return self.tanda is Tanda.U

    @property
    def isi(self) -> list[tuple[str, str]]:
        """Meaning and value in words, number by number."""
        return kata_acuan(self.butir, self.nilai)


def kata_acuan(butir: ButirAcuan, nilai: Any) -> list[tuple[str, str]]:
    """Meaning and value in words of each number of ``nilai``, the dataclass of ``butir``."""
    return [
        (satu.arti or satu.nama, nilai_acuan.kata(satu, getattr(nilai, satu.nama)))
        for satu in butir.nilai()
    ]


def kata_tersimpan(butir: ButirAcuan, isi: dict[str, Any]) -> list[tuple[str, str]]:
    """As :func:`kata_acuan` for stored JSON; bare where it no longer fits its dataclass."""
    try:
        return kata_acuan(butir, baca_acuan(butir, isi))
    except (ValueError, TypeError):
        return [(nama, str(nilai)) for nama, nilai in isi.items()]


def keadaan_acuan(pada: date, kunci: str | None = None) -> list[KeadaanAcuan]:
    """Every key of the board (or one) as it stands on ``pada``, by room and title: one query."""
    kini: dict[str, Acuan] = {}
    nanti: dict[str, Acuan] = {}
    baris = Acuan.objects.select_related("oleh").order_by("masa")
    if kunci is not None:
        baris = baris.filter(kunci=kunci)
    for satu in baris.filter(Q(masa__endswith__gt=pada) | Q(masa__endswith__isnull=True)):
        (kini if satu.mulai <= pada else nanti).setdefault(satu.kunci, satu)
    butir = [satu.isi for satu in papan.penyedia("acuan") if kunci in (None, satu.kunci)]
    return [
        KeadaanAcuan(satu, kini.get(satu.kunci), nanti.get(satu.kunci))
        for satu in sorted(butir, key=lambda b: (b.ruang, b.judul, b.kunci))
    ]


def baris_acuan(kunci: str) -> "QuerySet[Acuan]":
    """The dated values of ``kunci``, the latest first."""
    return Acuan.objects.filter(kunci=kunci).select_related("oleh").order_by("-masa")


def nomor_acuan(kunci: str) -> int:
    """The optimistic lock of a whole key: its last audit row, which also knows of deletions."""
    jejak: Any = Acuan.pgh_event_model  # type: ignore[attr-defined]
    nomor: int | None = jejak.objects.filter(kunci=kunci).aggregate(n=Max("pgh_id"))["n"]
    return nomor or 0


def riwayat_acuan(kunci: str) -> "QuerySet[Any]":
    """What the audit kept about ``kunci``, the latest first."""
    jejak: Any = Acuan.pgh_event_model  # type: ignore[attr-defined]
    riwayat: QuerySet[Any] = jejak.objects.filter(kunci=kunci).order_by("-pgh_id")
    return riwayat


class Jejak(NamedTuple):
    """One audit row with the name of whoever wrote, and the reason given."""

    baris: Any
    nama: str
    alasan: str


def bernama(riwayat: Iterable[Any]) -> list[Jejak]:
    """Audit rows with the names of their writers; one statement."""
    semua = [(satu, satu.pgh_context or {}) for satu in riwayat]
    nomor = {konteks["akun"] for _, konteks in semua if isinstance(konteks.get("akun"), int)}
    nama = get_user_model()._default_manager.in_bulk(nomor)
    return [
        Jejak(
            satu,
            str(getattr(nama.get(konteks.get("akun")), "nama", "") or "Aplikasi"),
            str(konteks.get("alasan", "")),
        )
        for satu, konteks in semua
    ]


def libur_setahun(tahun: int) -> "QuerySet[HariLibur]":
    """The days off of a year in order."""
    return HariLibur.objects.filter(
        tanggal__gte=date(tahun, 1, 1), tanggal__lt=date(tahun + 1, 1, 1)
    ).order_by("tanggal")


def libur_tersimpan() -> dict[date, Libur]:
    """Every day off by its date, as the rules compare them; a few hundred rows in ten years."""
    baris = HariLibur.objects.values_list("tanggal", "jenis", "nama")
    return {tanggal: Libur(tanggal, str(jenis), nama) for tanggal, jenis, nama in baris}


def tahun_libur() -> list[int]:
    """The years that have days off."""
    return [satu.year for satu in HariLibur.objects.dates("tanggal", "year")]


def libur_perlu_diisi(pada: date) -> list[int]:
    """Years whose days off HR should fill in by now; two statements."""
    return perlu_diisi(pada, tahun_libur(), acuan=acuan_pada("inti.hari_libur", pada))
