"""Reads of the inbox."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.rules.data_saya import DataSaya, Lembar, lembar

from .istilah import StatusKirim
from .models import Pemberitahuan, Pengiriman

#: Mail that waits for a person: given up, or perhaps delivered.
BERMASALAH = (StatusKirim.GAGAL, StatusKirim.TIDAK_PASTI)


def kotak(akun: Akun) -> "QuerySet[Pemberitahuan]":
    """Messages of ``akun``, newest first."""
    return Pemberitahuan.objects.filter(akun=akun).order_by("-id")


def saring(
    pesan: "QuerySet[Pemberitahuan]",
    *,
    q: str = "",
    jenis: str = "",
    dari: date | None = None,
    sampai: date | None = None,
) -> "QuerySet[Pemberitahuan]":
    """Messages that speak of ``q``, of one kind, received from ``dari`` to ``sampai`` (both in).

    ``jenis`` is the first part of a message's kind, as board ``kelompok_pesan`` names it.
    """
    if q:
        pesan = pesan.filter(Q(judul__icontains=q) | Q(isi__icontains=q))
    if jenis:
        pesan = pesan.filter(jenis__startswith=f"{jenis}.")
    if dari:
        pesan = pesan.filter(dibuat_pada__gte=_awal(dari))
    if sampai:
        pesan = pesan.filter(dibuat_pada__lt=_awal(sampai) + timedelta(days=1))
    return pesan


def _awal(hari: date) -> datetime:
    """Midnight in Dumai; the last day of the calendar has no tomorrow."""
    return timezone.make_aware(datetime.combine(min(hari, date(9999, 12, 30)), time.min))


def jumlah_belum_dibaca(akun: Akun) -> int:
    """How many messages of ``akun`` are unread, for the bell."""
    return Pemberitahuan.objects.filter(akun=akun, dibaca_pada__isnull=True).count()


def surat_bermasalah(status: str = "", aturan: str = "") -> "QuerySet[Pengiriman]":
    """Mail that failed or is uncertain, oldest first; narrowed to one state and one rule."""
    surat = Pengiriman.objects.filter(
        status__in=[status] if status in BERMASALAH else BERMASALAH, pemberitahuan__isnull=False
    )
    return (surat.filter(aturan=aturan) if aturan else surat).order_by("id")


def lembar_pesan(akun: Akun) -> Sequence[Lembar]:
    """Messages of the account, and what was mailed to it."""
    return [
        lembar(
            "pesan",
            "Pemberitahuan",
            kotak(akun).order_by("pk"),
            diterima="dibuat_pada",
            judul="judul",
            isi="isi",
            mengapa="mengapa",
            dibaca="dibaca_pada",
        ),
        lembar(
            "surat",
            "Pengingat yang dikirim",
            Pengiriman.objects.filter(akun=akun).order_by("pk"),
            dibuat="dibuat_pada",
            aturan="aturan",
            langkah="langkah",
            alamat="alamat",
            status="status",
            selesai="selesai_pada",
        ),
    ]


DATA_SAYA = DataSaya(lembar_pesan)
