"""Outgoing mail: no message is lost unseen, none is repeated by us unasked."""

import smtplib
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti import papan
from dumai_asn.inti.access import KELOLA_JADWAL, wajib_satu
from dumai_asn.inti.actions.massal import HasilMassal, tanpa_urung
from dumai_asn.inti.antrean import antrekan
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.sapuan import naik_percobaan

from ..istilah import StatusKirim
from ..models import Pengiriman, PilihanSurel
from ..queries import siap_kirim, siap_ringkas, surat_bermasalah
from ..rules.bawaan import AcuanSurel

#: Messages handed to the mail server in one turn.
PALING_BANYAK = 200
#: A row handed over this long ago without an answer belonged to a worker that died.
TANPA_JAWABAN = timedelta(minutes=10)
#: Messages that a summary writes out; it names the number of the others.
TAMPIL = 30
#: After this many refusals the message is given up and listed for HR.
PERCOBAAN_MAKS = 6
#: Answers by which a mail server says that it has not taken the message.  After any other error
#: (a line that breaks, silence) nobody knows, and only a person may ask for it again.
DITOLAK = (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused)


def kirim_antrean(sekarang: datetime) -> int:
    """Send what is queued and may leave now; returns how many messages the mail server took."""
    Pengiriman.objects.filter(
        status=StatusKirim.DISERAHKAN, diserahkan_pada__lt=sekarang - TANPA_JAWABAN
    ).update(status=StatusKirim.TIDAK_PASTI, selesai_pada=sekarang)
    acuan = acuan_pada("pemberitahuan.surel", timezone.localdate(sekarang))
    terkirim = 0
    for _ in range(PALING_BANYAK):
        baris = _serahkan(sekarang, acuan)
        if not baris:
            break
        terkirim += _kirim(baris, sekarang)
    return terkirim


def _serahkan(sekarang: datetime, acuan: AcuanSurel) -> Sequence[Pengiriman]:
    """Take what makes the next mail, and commit that it is about to leave, before it leaves."""
    with transaction.atomic():
        satu = _kunci(siap_kirim(sekarang, acuan)).first()
        baris = [satu] if satu else _ringkasan_berikut(sekarang, acuan)
        Pengiriman.objects.filter(pk__in=[satu.pk for satu in baris]).update(
            status=StatusKirim.DISERAHKAN, diserahkan_pada=timezone.now()
        )
    return baris


def _ringkasan_berikut(sekarang: datetime, acuan: AcuanSurel) -> Sequence[Pengiriman]:
    """All that waits for the next person who wants one summary a day; nobody else takes theirs."""
    siap = siap_ringkas(sekarang, acuan)
    antre = PilihanSurel.objects.select_for_update(skip_locked=True, of=("self",))
    pilihan = antre.filter(pk__in=siap.order_by().values("akun")).order_by("pk").first()
    if pilihan is None:
        return []
    baris = list(_kunci(siap.filter(akun=pilihan.pk)))
    setempat = timezone.localtime(sekarang)
    if baris and setempat.hour >= acuan.jam_ringkasan:
        PilihanSurel.objects.filter(pk=pilihan.pk).update(ringkasan_pada=setempat.date())
    return baris


def _kunci(baris: "QuerySet[Pengiriman]") -> "QuerySet[Pengiriman]":
    terkunci = baris.select_for_update(skip_locked=True, of=("self",))
    return terkunci.select_related("pemberitahuan", "akun")


def _kirim(baris: Sequence[Pengiriman], sekarang: datetime) -> int:
    sambungan = get_connection()
    try:
        pesan = surat(baris[0]) if len(baris) == 1 else ringkasan(baris)
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


def _ulangi(semua: Sequence[Pengiriman], sekarang: datetime, galat: Exception) -> None:
    """The server did not take the message, so trying again repeats nothing."""
    percobaan = max(satu.percobaan for satu in semua)
    habis = percobaan + 1 >= PERCOBAAN_MAKS
    Pengiriman.objects.filter(pk__in=[satu.pk for satu in semua]).update(
        status=StatusKirim.GAGAL if habis else StatusKirim.ANTRE,
        selesai_pada=timezone.now() if habis else None,
        **naik_percobaan(sekarang, percobaan, galat),
    )


def _akhiri(semua: Sequence[Pengiriman], status: StatusKirim, galat: str = "") -> None:
    Pengiriman.objects.filter(pk__in=[satu.pk for satu in semua]).update(
        status=status, selesai_pada=timezone.now(), galat=galat
    )


def kirim_ulang(nomor: Collection[int], *, oleh: Akun) -> HasilMassal:
    """Queue failed or uncertain mail once more, each under its old Message-ID.

    Sent mail is never sent again: what is not failed or uncertain (any more) is left, with words.
    ``PermissionDenied`` for who may only watch.
    """
    wajib_satu(oleh, KELOLA_JADWAL)
    with transaction.atomic():
        bermasalah = surat_bermasalah().select_for_update().filter(pk__in=nomor).order_by("pk")
        jadi = list(bermasalah.values_list("pk", flat=True))
        Pengiriman.objects.filter(pk__in=jadi).update(
            status=StatusKirim.ANTRE,
            percobaan=0,
            coba_lagi_pada=None,
            diserahkan_pada=None,
            selesai_pada=None,
        )
        antrekan("pemberitahuan.kirim", kedaluwarsa=60)
    sisa = sorted(set(nomor).difference(jadi))
    return tanpa_urung(jadi, {n: (f"Surat {n}", "Sudah terkirim atau antre.") for n in sisa})


def surat(baris: Pengiriman) -> EmailMessage:
    """The message of a ledger row; its Message-ID stays the same whenever it is built."""
    assert baris.pemberitahuan is not None, "hanya baris berpesan yang dikirim"
    isi = {"pesan": baris.pemberitahuan, "tambahan": _tambahan(baris)}
    return _susun(baris, baris.pemberitahuan.judul, "surat", isi)


def ringkasan(semua: Sequence[Pengiriman]) -> EmailMessage:
    """One message for several rows of the same account, under the number of the first."""
    judul = f"{len(semua)} pemberitahuan untuk Anda"
    tampil = [satu.pemberitahuan for satu in semua[:TAMPIL]]
    isi = {"judul": judul, "pesan": tampil, "lainnya": len(semua) - len(tampil)}
    return _susun(semua[0], judul, "ringkasan", isi)


def _susun(baris: Pengiriman, judul: str, templat: str, isi: dict[str, Any]) -> EmailMessage:
    domain = settings.DEFAULT_FROM_EMAIL.rsplit("@", 1)[-1].rstrip(">")
    rangka = {
        "akun": baris.akun,
        "situs": settings.SITUS_URL,
        "pengaturan": reverse("pemberitahuan:pilihan"),
    }
    return EmailMessage(
        subject=" ".join(judul.split()),
        body=render_to_string(f"pemberitahuan/{templat}.txt", rangka | isi),
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
