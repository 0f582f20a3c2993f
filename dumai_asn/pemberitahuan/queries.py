"""Reads of the inbox."""

from collections.abc import Sequence

from django.db.models import QuerySet

from dumai_asn.akun.models import Akun
from dumai_asn.inti.rules.data_saya import DataSaya, Lembar, lembar

from .models import Pemberitahuan, Pengiriman


def kotak(akun: Akun) -> "QuerySet[Pemberitahuan]":
    """Messages of ``akun``, newest first."""
    return Pemberitahuan.objects.filter(akun=akun).order_by("-id")


def jumlah_belum_dibaca(akun: Akun) -> int:
    """How many messages of ``akun`` are unread, for the bell."""
    return Pemberitahuan.objects.filter(akun=akun, dibaca_pada__isnull=True).count()


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
