"""Outgoing mail: no message is lost unseen, none is repeated by us unasked."""

import smtplib
from collections.abc import Collection
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti import papan
from dumai_asn.inti.access import KELOLA_JADWAL, wajib_satu
from dumai_asn.inti.antrean import antrekan
from dumai_asn.inti.sapuan import naik_percobaan

from ..istilah import StatusKirim
from ..models import Pengiriman
from ..queries import surat_bermasalah

#: Messages handed to the mail server in one turn.
PALING_BANYAK = 200
#: A row handed over this long ago without an answer belonged to a worker that died.
TANPA_JAWABAN = timedelta(minutes=10)
#: After this many refusals the message is given up and listed for HR.
PERCOBAAN_MAKS = 6
#: Answers by which a mail server says that it has not taken the message.  After any other error
#: (a line that breaks, silence) nobody knows, and only a person may ask for it again.
DITOLAK = (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused)


def kirim_antrean(sekarang: datetime) -> int:
    """Send what is queued; returns how many messages the mail server took."""
    Pengiriman.objects.filter(
        status=StatusKirim.DISERAHKAN, diserahkan_pada__lt=sekarang - TANPA_JAWABAN
    ).update(status=StatusKirim.TIDAK_PASTI, selesai_pada=sekarang)
    terkirim = 0
    for _ in range(PALING_BANYAK):
        baris = _serahkan(sekarang)
        if baris is None:
            break
        terkirim += _kirim(baris, sekarang)
    return terkirim


def _serahkan(sekarang: datetime) -> Pengiriman | None:
    """Take the next message and commit that it is about to leave, before it leaves."""
    with transaction.atomic():
        baris = (
            Pengiriman.objects.select_for_update(skip_locked=True, of=("self",))
            .select_related("pemberitahuan", "akun")
            .filter(
                Q(coba_lagi_pada__isnull=True) | Q(coba_lagi_pada__lte=sekarang),
                status=StatusKirim.ANTRE,
                pemberitahuan__isnull=False,
            )
            .order_by("pk")
            .first()
        )
        if baris is None:
            return None
        Pengiriman.objects.filter(pk=baris.pk).update(
            status=StatusKirim.DISERAHKAN, diserahkan_pada=timezone.now()
        )
        return baris


def _kirim(baris: Pengiriman, sekarang: datetime) -> int:
    sambungan = get_connection()
    try:
        pesan = surat(baris)
        pesan.message()  # words that make no letter are found before it leaves
        sambungan.open()
    except Exception as galat:
        _ulangi(baris, sekarang, galat)
        return 0
    pesan.connection = sambungan
    try:
        pesan.send()
    except DITOLAK as galat:
        _ulangi(baris, sekarang, galat)
        return 0
    except Exception as galat:
        _akhiri(baris, StatusKirim.TIDAK_PASTI, repr(galat)[:2000])
        return 0
    finally:
        sambungan.close()
    _akhiri(baris, StatusKirim.TERKIRIM)
    return 1


def _ulangi(baris: Pengiriman, sekarang: datetime, galat: Exception) -> None:
    """The server did not take the message, so trying again repeats nothing."""
    habis = baris.percobaan + 1 >= PERCOBAAN_MAKS
    Pengiriman.objects.filter(pk=baris.pk).update(
        status=StatusKirim.GAGAL if habis else StatusKirim.ANTRE,
        selesai_pada=timezone.now() if habis else None,
        **naik_percobaan(sekarang, baris.percobaan, galat),
    )


def _akhiri(baris: Pengiriman, status: StatusKirim, galat: str = "") -> None:
    Pengiriman.objects.filter(pk=baris.pk).update(
        status=status, selesai_pada=timezone.now(), galat=galat
    )


def kirim_ulang(
    *, oleh: Akun, nomor: Collection[int] = (), status: str = "", aturan: str = ""
) -> int:
    """Queue failed or uncertain mail once more, each under its old Message-ID.

    Those numbered, or without numbers all of ``status`` and ``aturan``; sent mail is never sent
    again.  Returns how many are queued.  ``PermissionDenied`` for who may only watch.
    """
    wajib_satu(oleh, KELOLA_JADWAL)
    pilih = surat_bermasalah(status, aturan)
    if nomor:
        pilih = pilih.filter(pk__in=nomor)
    with transaction.atomic():
        jumlah = pilih.update(
            status=StatusKirim.ANTRE,
            percobaan=0,
            coba_lagi_pada=None,
            diserahkan_pada=None,
            selesai_pada=None,
        )
        antrekan("pemberitahuan.kirim", kedaluwarsa=60)
    return jumlah


def surat(baris: Pengiriman) -> EmailMessage:
    """The message of a ledger row; its Message-ID stays the same whenever it is built."""
    assert baris.pemberitahuan is not None, "hanya baris berpesan yang dikirim"
    domain = settings.DEFAULT_FROM_EMAIL.rsplit("@", 1)[-1].rstrip(">")
    isi = render_to_string(
        "pemberitahuan/surat.txt",
        {
            "pesan": baris.pemberitahuan,
            "tambahan": _tambahan(baris),
            "akun": baris.akun,
            "situs": settings.SITUS_URL,
        },
    )
    return EmailMessage(
        subject=" ".join(baris.pemberitahuan.judul.split()),
        body=isi,
        to=[baris.alamat],
        headers={"Message-ID": f"<{baris.pesan_id}@{domain}>"},
    )


def _tambahan(baris: Pengiriman) -> str:
    """What a room writes into a mail only when it leaves, because no table may hold it.

    Board ``isi_surat``: key = kind of message, provider ``def(kunci) -> str``.
    """
    return "\n".join(
        isi(baris.objek) for kunci, isi in papan.penyedia("isi_surat") if kunci == baris.aturan
    )
