"""Reads that every room needs."""

from datetime import date, datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import F, Model, QuerySet

from .. import papan
from ..models import Acuan, HariLibur, JejakBaca, Pekerjaan
from ..pelaku import Pelaku
from ..rules import nilai_acuan
from ..rules.acuan import ButirAcuan
from ..rules.data_saya import DataSaya, Lembar, lembar


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


def lembar_inti(akun: Pelaku) -> list[Lembar]:
    """Who opened the person's data, and the long jobs this account asked for."""
    kata = kata_dibaca()
    dibaca = pernah_membaca(akun.pk).order_by("pk")
    return [
        Lembar(
            "dibuka_oleh",
            "Siapa membuka data Anda",
            ["hari", "pertama pukul", "nama", "membuka"],
            (
                (hari, pukul, nama, kata.get(jenis, jenis))
                for hari, pukul, nama, jenis in dibaca.values_list(
                    "hari", "dibuat_pada", "akun__nama", "jenis"
                )
            ),
        ),
        lembar(
            "pekerjaan",
            "Pekerjaan yang Anda minta",
            Pekerjaan.objects.filter(pemohon=akun.pk).order_by("pk"),
            diminta="dibuat_pada",
            judul="judul",
            status="status",
            selesai="selesai_pada",
        ),
    ]


DATA_SAYA = DataSaya(lembar_inti)
