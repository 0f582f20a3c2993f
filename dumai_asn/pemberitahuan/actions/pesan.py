"""Inbox: writing messages to sets of accounts, and marking them read."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.antrean import antrekan

from ..models import Pemberitahuan, Pengiriman


@dataclass(frozen=True)
class Pesan:
    """One message to one account.

    ``jenis`` and ``kunci`` (the occurrence) make it exactly-once.  ``mengapa`` says why this
    person gets it.
    """

    akun_id: int
    jenis: str
    kunci: str
    judul: str
    isi: str = ""
    tautan: str = ""
    mengapa: str = ""


def beritahu(pesan: Sequence[Pesan], *, lewat_surel: bool = True) -> int:
    """Put messages into inboxes and, for people with an address, into the outgoing ledger.

    A message that was already given is not given again.  Returns how many are new.
    """
    if not pesan:
        return 0
    with transaction.atomic():
        sudah = set(
            Pemberitahuan.objects.filter(
                akun_id__in={satu.akun_id for satu in pesan},
                jenis__in={satu.jenis for satu in pesan},
                kunci__in={satu.kunci for satu in pesan},
            ).values_list("akun_id", "jenis", "kunci")
        )
        baru = [p for p in pesan if (p.akun_id, p.jenis, p.kunci) not in sudah]
        Pemberitahuan.objects.bulk_create(
            [Pemberitahuan(**satu.__dict__) for satu in baru], ignore_conflicts=True
        )
        if lewat_surel and baru:
            _antrekan_surel(baru)
            antrekan("pemberitahuan.kirim", kedaluwarsa=60)
    return len(baru)


def _antrekan_surel(baru: Sequence[Pesan]) -> None:
    """Ledger rows for the inbox rows just written; again, conflicts mean "already there"."""
    alamat = dict(
        Akun.objects.filter(pk__in={p.akun_id for p in baru}, is_active=True)
        .exclude(email="")
        .values_list("pk", "email")
    )
    baris = Pemberitahuan.objects.filter(
        akun_id__in=alamat,
        jenis__in={p.jenis for p in baru},
        kunci__in={p.kunci for p in baru},
        pengiriman__isnull=True,
    )
    Pengiriman.objects.bulk_create(
        [
            Pengiriman(
                aturan=satu.jenis,
                objek=satu.kunci,
                akun_id=satu.akun_id,
                langkah="SEKALI",
                pemberitahuan=satu,
                alamat=alamat[satu.akun_id],
            )
            for satu in baris
        ],
        ignore_conflicts=True,
    )


def tandai_dibaca(*, oleh: Akun, nomor: int | None = None) -> int:
    """Mark one message of ``oleh``, or all of them, as read; returns how many changed."""
    belum = Pemberitahuan.objects.filter(akun=oleh, dibaca_pada__isnull=True)
    if nomor is not None:
        belum = belum.filter(pk=nomor)
    return belum.update(dibaca_pada=timezone.now())
