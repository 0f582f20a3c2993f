"""Reads that every room needs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from django.contrib.auth import get_user_model
from django.db.models import F, Max, Model, Q, QuerySet

from . import papan
from .models import Acuan, HariLibur, JejakBaca
from .rules import nilai_acuan
from .rules.acuan import ButirAcuan, Tanda


def acuan_pada(kunci: str, tanggal: date) -> Any:
    """The reference values ``kunci`` in force on ``tanggal``, as their frozen dataclass.

    A day without a row takes the default of ``rules/bawaan.py``.  ``LookupError`` for a key
    that no room registered.
    """
    butir: ButirAcuan = papan.ambil("acuan", kunci)
    nilai = (
        Acuan.objects.filter(kunci=kunci, masa__contains=tanggal)
        .values_list("nilai", flat=True)
        .first()
    )
    return butir.bawaan if nilai is None else baca_acuan(butir, nilai)


def baca_acuan(butir: ButirAcuan, nilai: dict[str, Any]) -> Any:
    """A dataclass from stored JSON; a field that was not stored takes its default.

    Raises ``ValueError`` or ``TypeError`` for a value of the wrong kind.
    """
    return nilai_acuan.susun(butir.bawaan, nilai)


def acuan_ke_json(acuan: Any) -> dict[str, Any]:
    """The values used, for storing beside a result (Decimals as strings)."""
    return nilai_acuan.simpan(acuan)


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


def hari_libur(mulai: date, selesai: date) -> frozenset[date]:
    """Days off in ``[mulai, selesai)``."""
    return frozenset(
        HariLibur.objects.filter(tanggal__gte=mulai, tanggal__lt=selesai).values_list(
            "tanggal", flat=True
        )
    )


def libur_lengkap(tahun: int) -> bool:
    """Whether the days off of ``tahun`` were entered at all; without them only weekends count."""
    return HariLibur.objects.filter(
        tanggal__gte=date(tahun, 1, 1), tanggal__lt=date(tahun + 1, 1, 1)
    ).exists()


def pernah_membaca(akun_id: int) -> "QuerySet[JejakBaca]":
    """Who else opened data of this account's person, newest day first."""
    return (
        JejakBaca.objects.filter(pemilik=akun_id)
        .exclude(akun=F("pemilik"))
        .select_related("akun")
        .order_by("-hari", "-id")
    )


def dibuka_pemilik(jenis: str, objek: int, akun_id: int | None) -> datetime | None:
    """When the person first opened an object about them; None while they have not."""
    return (
        JejakBaca.objects.filter(akun=akun_id, pemilik=akun_id, jenis=jenis, objek=objek)
        .order_by("hari")
        .values_list("dibuat_pada", flat=True)
        .first()
    )


def kata_dibaca() -> dict[str, str]:
    """Kind of a read → what was opened, in words; every room's kinds, in its own order."""
    return {
        jenis: kata
        for ruang in papan.penyedia("data_saya")
        for jenis, kata in ruang.isi.dibaca.items()
    }


def pengubah(objek: Model) -> str:
    """The name of whoever changed an audited row last; "" where the trail does not know."""
    peristiwa = getattr(type(objek), "pgh_event_model", None)
    if peristiwa is None:
        return ""
    konteks = peristiwa.objects.filter(pgh_obj=objek.pk).order_by("-pgh_id")
    nomor = (konteks.values_list("pgh_context", flat=True).first() or {}).get("akun")
    akun = get_user_model()._default_manager.filter(pk=nomor).first() if nomor else None
    return getattr(akun, "nama", "") or ""
