"""Search and the list of people at the size of a large city: 100,000, common and misspelt."""

import statistics
import time

from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti import papan
from dumai_asn.inti.rupa.cari import rapikan

from .lapor import lapor

ORANG = 100_000
#: A name that every tenth person has, two slips of the finger, a beginning, and nothing at all.
DICARI = ("suri", "kartka", "muhamad rizki", "wan", "zzzz")
PANGGILAN = 10
#: The list as HR opens it: the first page, a common name, a branch, a kind of post, the last page.
DAFTAR = ("", "?q=suri", "?q=kartka", "?unit=Dinas", "?jenis=FUNGSIONAL", "?halaman=4000")

#: Three words of the demo's own names each, so that each of about a hundred words is common.
_ISI = """
WITH kata AS (
    SELECT array_agg(DISTINCT k ORDER BY k) a
    FROM direktori_pegawai, regexp_split_to_table(nama, ' ') k WHERE length(k) > 2
),
baru AS (
    INSERT INTO direktori_pegawai (nama, jenis)
    SELECT a[1 + abs(hashtext('a' || i)) %% cardinality(a)] || ' '
        || a[1 + abs(hashtext('b' || i)) %% cardinality(a)] || ' '
        || a[1 + abs(hashtext('c' || i)) %% cardinality(a)], 'ASN'
    FROM generate_series(1, %s) i, kata
    RETURNING id
),
nomor AS (SELECT id, row_number() OVER (ORDER BY id) n FROM baru),
unit AS (SELECT array_agg(id ORDER BY id) a FROM direktori_unitkerja),
jabatan AS (SELECT array_agg(id ORDER BY id) a FROM direktori_jabatan)
INSERT INTO direktori_penempatan (pegawai_id, unit_id, jabatan_id, jenis, masa)
SELECT nomor.id, unit.a[1 + n %% cardinality(unit.a)],
    jabatan.a[1 + n %% cardinality(jabatan.a)], 'DEFINITIF', '[2020-01-01,)'
FROM nomor, unit, jabatan
"""


class _Batal(Exception):
    """Ends the measurement without keeping its people."""


def ukur_cari() -> None:
    """The slowest search of every room together, as a stranger and as HR."""
    try:
        with transaction.atomic(), connection.cursor() as kursor:
            kursor.execute(_ISI, [ORANG])
            # What autovacuum does within a minute.
            kursor.execute("ANALYZE direktori_pegawai, direktori_penempatan")
            kursor.execute("SELECT gin_clean_pending_list('pegawai_nama_trgm')")
            for siapa in ("pegawai", "pengelola"):
                median = {kata: _ms(siapa, kata) for kata in DICARI}
                lapor(f"cari sebagai {siapa}: terlama", ORANG, max(median.values()), "ms")
                lapor(f"cari sebagai {siapa}: salah ketik", ORANG, median["kartka"], "ms")
            orang = Client()
            orang.force_login(Akun.objects.get(username="pengelola"))
            lama = {satu: _halaman(orang, satu) for satu in DAFTAR}
            terlama = max(lama, key=lambda satu: lama[satu])
            lapor("daftar pegawai: halaman pertama", ORANG, lama[""], "ms")
            lapor("daftar pegawai: mencari nama", ORANG, lama["?q=suri"], "ms")
            lapor(f"daftar pegawai: terlama ({terlama})", ORANG, lama[terlama], "ms")
            raise _Batal
    except _Batal:
        pass


def _halaman(orang: Client, saring: str) -> float:
    waktu = []
    for _ in range(PANGGILAN // 2):
        mulai = time.perf_counter()
        assert orang.get(f"/pegawai/{saring}", headers={"host": "localhost"}).status_code == 200
        waktu.append((time.perf_counter() - mulai) * 1000)
    return statistics.median(waktu)


def _ms(siapa: str, kata: str) -> float:
    waktu = []
    for _ in range(PANGGILAN):
        akun = Akun.objects.get(username=siapa)  # anew: answers are remembered on it
        mulai = time.perf_counter()
        for sumber in papan.penyedia("pencarian"):
            sumber.isi(akun, rapikan(kata), timezone.localdate(), 4)
        waktu.append((time.perf_counter() - mulai) * 1000)
    return statistics.median(waktu)
