"""The reminder engine: who is late, and who holds them up, get one message a step.

Rooms hand in *sources* on the board ``sumber_pengingat``; the engine writes inbox and ledger.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from dumai_asn.inti import papan
from dumai_asn.inti.antrean import antrekan

from ..rules.surel import kelompok

#: Columns every source returns, in this order.
KOLOM = ("akun_id", "objek", "langkah", "judul", "isi", "tautan", "mengapa")


@dataclass(frozen=True)
class SumberPengingat:
    """Where reminders come from.

    ``kueri(pada)`` returns SQL and its parameters; the query's columns are :data:`KOLOM`:
    account to address, key of the object, step, and the words.  The blocker of a late person is
    a row of its own, so leave, delegation and the superior's superior are the source's
    business.  The engine drops rows whose (rule, object, account, step) is in the ledger.
    ``mendesak`` are the steps whose deadline is today: their mail waits for nothing and cannot be
    switched off.
    """

    kueri: Callable[[datetime], tuple[str, list[Any]]]
    mendesak: Collection[str] = ()


_TULIS = """
WITH calon AS ({kueri}),
baru AS (
    SELECT DISTINCT ON (c.akun_id, c.objek, c.langkah) c.*
    FROM calon c
    JOIN akun_akun a ON a.id = c.akun_id AND a.is_active
    WHERE NOT EXISTS (
        SELECT 1 FROM pemberitahuan_pengiriman p
        WHERE p.aturan = %s AND p.objek = c.objek AND p.akun_id = c.akun_id
          AND p.langkah = c.langkah
    )
),
pesan AS (
    INSERT INTO pemberitahuan_pemberitahuan (akun_id, jenis, kunci, judul, isi, tautan, mengapa)
    SELECT akun_id, %s, objek || '/' || langkah, judul, isi, tautan, mengapa FROM baru
    ON CONFLICT DO NOTHING
    RETURNING id, akun_id, kunci
)
INSERT INTO pemberitahuan_pengiriman
    (aturan, objek, akun_id, langkah, pemberitahuan_id, alamat, mendesak, pesan_id, status,
     selesai_pada)
SELECT %s, b.objek, b.akun_id, b.langkah, p.id, a.email, m.mendesak, gen_random_uuid(), k.status,
       CASE WHEN k.status <> 'ANTRE' THEN now() END
FROM baru b
JOIN akun_akun a ON a.id = b.akun_id
JOIN pesan p ON p.akun_id = b.akun_id AND p.kunci = b.objek || '/' || b.langkah
LEFT JOIN pemberitahuan_pilihansurel s ON s.akun_id = b.akun_id
CROSS JOIN LATERAL (SELECT b.langkah = ANY (%s::text[]) AS mendesak) m
CROSS JOIN LATERAL (
    SELECT CASE WHEN a.email = '' THEN 'TANPA_ALAMAT'
                WHEN NOT m.mendesak AND %s::text = ANY (s.mati) THEN 'TIDAK_DIMINTA'
                ELSE 'ANTRE' END AS status
) k
ON CONFLICT DO NOTHING
"""


def ingatkan_semua(sekarang: datetime) -> int:
    """Ask every source and write what is new; returns how many messages were written.

    A faulty source does not silence the others: they are asked, then its error is raised.
    """
    jumlah, galat = 0, []
    for aturan, sumber in papan.penyedia("sumber_pengingat"):
        try:
            jumlah += ingatkan(aturan, sumber, timezone.localtime(sekarang))
        except Exception as satu:
            satu.add_note(f"sumber pengingat: {aturan}")
            galat.append(satu)
    if galat:
        raise ExceptionGroup("sumber pengingat gagal", galat)
    return jumlah


def ingatkan(aturan: str, sumber: SumberPengingat, sekarang: datetime) -> int:
    """Write the new messages of one source in one statement."""
    kueri, parameter = sumber.kueri(sekarang)
    with transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(
            _TULIS.format(kueri=kueri),
            [*parameter, *[aturan] * 3, list(sumber.mendesak), kelompok(aturan)],
        )
        jumlah: int = kursor.rowcount
        if jumlah:
            antrekan("pemberitahuan.kirim", kedaluwarsa=60)
    return jumlah
