"""Inbox: writing messages to sets of accounts, and marking them read."""

from collections.abc import Collection, Sequence
from dataclasses import astuple, dataclass

from django.db import connection, transaction
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.antrean import antrekan

from ..models import Pemberitahuan
from ..rules.surel import KEAMANAN


@dataclass(frozen=True)
class Pesan:
    """One message to one account; the fields stand in the order of the columns written.

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


#: One statement, so that inbox and ledger cannot part.  Sorted, so that two writers of the same
#: messages wait in line instead of in a ring; who comes second finds nothing left to write.
_TULIS = """
WITH baru AS (
    INSERT INTO pemberitahuan_pemberitahuan (akun_id, jenis, kunci, judul, isi, tautan, mengapa)
    SELECT * FROM unnest(
        %s::bigint[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[]
    )
    ORDER BY 1, 2, 3
    ON CONFLICT DO NOTHING
    RETURNING id, akun_id, jenis, kunci
),
surel AS (
    INSERT INTO pemberitahuan_pengiriman
        (aturan, objek, akun_id, langkah, pemberitahuan_id, alamat, mendesak, pesan_id)
    SELECT b.jenis, b.kunci, b.akun_id, 'SEKALI', b.id, a.email,
           b.jenis LIKE %s || '.%%', gen_random_uuid()
    FROM baru b
    JOIN akun_akun a ON a.id = b.akun_id AND a.is_active AND a.email <> ''
    LEFT JOIN pemberitahuan_pilihansurel s ON s.akun_id = b.akun_id
    WHERE %s
      AND (split_part(b.jenis, '.', 1) = ANY (s.mati)) IS NOT TRUE
    ON CONFLICT DO NOTHING
)
SELECT count(*) FROM baru
"""


def beritahu(pesan: Sequence[Pesan], *, lewat_surel: bool = True) -> int:
    """Put messages into inboxes and, for people who want mail, into the outgoing ledger.

    A message that was already given is not given again.  Returns how many are new.
    """
    if not pesan:
        return 0
    kolom = [list(isi) for isi in zip(*map(astuple, pesan), strict=True)]
    with transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(_TULIS, [*kolom, KEAMANAN, lewat_surel])
        jumlah: int = kursor.fetchone()[0]
        if jumlah and lewat_surel:
            antrekan("pemberitahuan.kirim", kedaluwarsa=60)
    return jumlah


def tandai_dibaca(*, oleh: Akun, nomor: int | None = None) -> int:
    """Mark one message of ``oleh``, or all of them, as read; returns how many changed."""
    belum = Pemberitahuan.objects.filter(akun=oleh, dibaca_pada__isnull=True)
    if nomor is not None:
        belum = belum.filter(pk=nomor)
    return belum.update(dibaca_pada=timezone.now())


def tandai_pilihan(nomor: Collection[int], *, oleh: Akun, dibaca: bool) -> int:
    """Mark these messages of ``oleh`` as read, or as unread again; returns how many changed."""
    pesan = Pemberitahuan.objects.filter(akun=oleh, pk__in=list(nomor), dibaca_pada__isnull=dibaca)
    return pesan.update(dibaca_pada=timezone.now() if dibaca else None)
