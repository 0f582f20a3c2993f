"""Follow-up: whose it is, who may move it, what is due, and whom to remind."""

from datetime import date, datetime
from typing import NamedTuple

from django.db.models import Case, F, Q, QuerySet, Value, When
from django.urls import reverse

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Pegawai
from dumai_asn.direktori.queries.jangkauan import (
    dinilai_oleh,
    pegawai_dari,
    sebagai_penilai,
)
from dumai_asn.inti import papan
from dumai_asn.inti.rules.tanggal import BULAN

from ..models import RiwayatTindakan, Tindakan
from ..rules.tindakan import TERBUKA, ButirAsal, PelakuTindakan


def tindakan_sendiri(akun: Akun) -> "QuerySet[Tindakan]":
    """What the person behind ``akun`` is to do or did."""
    return _lengkap(Tindakan.objects.filter(pegawai__akun=akun))


def tindakan_diberikan(akun: Akun, pada: date) -> "QuerySet[Tindakan]":
    """What ``akun`` asked of somebody, and what was asked of the people they evaluate today.

    What somebody set themselves stays between them and nobody.
    """
    tim = dinilai_oleh(sebagai_penilai(akun, pada), pada)
    oleh = Q(oleh=akun) | Q(pegawai__in=tim.values("pk"))
    return _lengkap(Tindakan.objects.filter(oleh).exclude(_sendiri()).exclude(pegawai__akun=akun))


def cari_tindakan(akun: Akun, teks: str, pada: date, batas: int) -> "QuerySet[Tindakan]":
    """Own follow-up and what ``akun`` may follow, with every word of ``teks`` in what it says.

    What is still to be done first, then what is due soonest.
    """
    terlihat = Q(pegawai__akun=akun) | Q(pk__in=tindakan_diberikan(akun, pada).values("pk"))
    baris = _lengkap(Tindakan.objects.filter(terlihat))
    for kata in teks.split():
        baris = baris.filter(teks__icontains=kata)
    return baris.order_by(F("tutup"), "tenggat", "pk")[:batas]


def _sendiri() -> Q:
    return Q(pegawai__akun__isnull=False, oleh=F("pegawai__akun"))


def _lengkap(baris: "QuerySet[Tindakan]") -> "QuerySet[Tindakan]":
    """With ``tutup``: 0 while it has to be done, 1 afterwards, to sort by."""
    belum = Case(When(status__in=TERBUKA, then=Value(0)), default=Value(1))
    return baris.select_related("pegawai", "oleh").annotate(tutup=belum)


def pelaku_tindakan(akun: Akun, tindakan: Tindakan, pada: date) -> frozenset[PelakuTindakan]:
    """As whom ``akun`` may act on it on ``pada``; empty for whoever may not even see it.

    Who evaluates the owner today stands in for the giver, unless the owner set it themselves.
    """
    sebagai = set()
    milik = tindakan.pegawai.akun_id == akun.pk
    if milik:
        sebagai.add(PelakuTindakan.PEMILIK)
    if tindakan.oleh_id == akun.pk:
        sebagai.add(PelakuTindakan.PEMBERI)
    elif not milik and tindakan.oleh_id != tindakan.pegawai.akun_id:
        tim = dinilai_oleh(sebagai_penilai(akun, pada), pada)
        if tim.filter(pk=tindakan.pegawai_id).exists():
            sebagai.add(PelakuTindakan.PEMBERI)
    return frozenset(sebagai)


def penerima_tindakan(akun: Akun, pada: date) -> list[Pegawai]:
    """To whom ``akun`` may give one: the own person first, then those they evaluate, by name."""
    sendiri = pegawai_dari(akun)
    tim = dinilai_oleh(sebagai_penilai(akun, pada), pada).order_by("nama", "pk")
    return [*([sendiri] if sendiri else []), *(p for p in tim if p != sendiri)]


def riwayat_tindakan(tindakan: Tindakan) -> "QuerySet[RiwayatTindakan]":
    """Its acts, the newest first."""
    return tindakan.riwayat.select_related("oleh").order_by("-pk")


class Asal(NamedTuple):
    """Where it was agreed, in words, and the page of that ("" without one)."""

    kata: str
    alamat: str


def asal_tindakan(tindakan: Tindakan) -> Asal | None:
    """Its origin as the rooms on the board tell it; None without one."""
    butir = butir_asal(tindakan.asal)
    return Asal(butir.kata, butir.alamat(tindakan.kunci_asal)) if butir else None


def butir_asal(kode: str) -> ButirAsal | None:
    """What the board says of this kind of origin; None for one that no room knows."""
    return next((p.isi for p in papan.penyedia("asal_tindakan") if p.kunci == kode), None)


def tindakan_jatuh_tempo(pegawai_id: int, mulai: date, sampai: date) -> "QuerySet[Tindakan]":
    """What this person still has to do from ``mulai`` to ``sampai``, in order of time."""
    return Tindakan.objects.filter(
        pegawai=pegawai_id, status__in=TERBUKA, tenggat__range=(mulai, sampai)
    ).order_by("tenggat", "pk")


_INGATKAN = """
WITH kini AS (SELECT %s::date AS hari, %s::text[] AS bulan, %s::text AS alamat)
SELECT p.akun_id, 'tindakan:' || t.id || ':' || t.tenggat AS objek,
       CASE WHEN t.tenggat < k.hari THEN 'LEWAT_' || (k.hari - t.tenggat - 1) / 7
            WHEN t.tenggat <= k.hari + 1 THEN 'H_1' ELSE 'H_3' END AS langkah,
       CASE WHEN t.tenggat < k.hari THEN 'Tindakan Anda lewat tenggat'
            WHEN t.tenggat = k.hari THEN 'Tindakan Anda berakhir hari ini'
            ELSE 'Tindakan Anda berakhir ' || t.tenggat - k.hari || ' hari lagi' END AS judul,
       '“' || t.teks || '”, tenggat ' || extract(day FROM t.tenggat)::int || ' '
           || k.bulan[extract(month FROM t.tenggat)::int]
           || '. Selesaikan, atau tunda dengan alasan.' AS isi,
       replace(k.alamat, '/0/', '/' || t.id || '/') AS tautan,
       'Anda menerima ini karena tindakan tersebut menjadi tugas Anda.' AS mengapa
FROM kini k
JOIN kinerja_tindakan t ON t.tenggat <= k.hari + 3 AND t.status IN ('BARU', 'BERJALAN')
JOIN direktori_pegawai p ON p.id = t.pegawai_id
WHERE p.akun_id IS NOT NULL
"""


def ingatkan_tindakan(sekarang: datetime) -> tuple[str, list[object]]:
    """SQL and parameters of the reminder: three days and one day before, weekly once overdue.

    The day is part of the key, so a postponed one is reminded of again.
    """
    alamat = reverse("kinerja:tindakan_satu", args=[0])
    return _INGATKAN, [sekarang.date(), list(BULAN), alamat]
