"""The demo city: written once, in one transaction, into a database without people."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from django.conf import settings
from django.contrib.auth.hashers import get_hasher
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.models import Pegawai, UnitKerja
from dumai_asn.direktori.rules.bawaan_jabatan import BAWAAN_KOMPETENSI
from dumai_asn.inti.queries import acuan_ke_json
from evaluasi.actions.siklus import buka_siklus, siapkan_periode
from evaluasi.models import Siklus
from evaluasi.rules import predikat, saran
from evaluasi.rules.bawaan import BAWAAN_SARAN
from evaluasi.rules.istilah import CapaianOrg
from evaluasi.rules.syarat import rating_pimpinan
from pembinaan.rules.bawaan import BAWAAN_KELULUSAN

from ..models import TandaContoh
from ..rules.susunan import susun
from .bahan import baca_susunan, muat_bahan
from .catatan import isi_catatan
from .dokumen import isi_dokumen
from .impor import isi_impor
from .pesan import isi_kotak

FOLDER = Path(__file__).resolve().parent.parent / "sql"

#: The one password of the five sign-ins; shown on the sign-in page of the demo.
SANDI = "dumai-asn-demo"


class TidakDapatDiisi(ValueError):
    """The demo city may not be written here; the message says why, in words."""


#: No compiling of statements that run once.
#: A crash in this second loses the whole city or nothing, so the disk need not be waited for.
_CEPAT = """
SET LOCAL jit = off;
SET LOCAL synchronous_commit = off;
SET LOCAL work_mem = '64MB';
"""


def isi_kota(*, pegawai: int, benih: int, pada: date) -> None:
    """Write the demo city of ``pegawai`` people as it stands on the day ``pada``.

    The same three values give the same rows.  Raises :class:`TidakDapatDiisi` outside a demo
    and where people or units exist already, ``ValueError`` for too few people.
    """
    if not settings.DEMO:
        raise TidakDapatDiisi("Kota contoh hanya dapat diisi dengan DEMO=1.")
    susunan = susun(pegawai, baca_susunan())
    with transaction.atomic(), connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(hashtext('contoh.isi'))")
        if Pegawai.objects.exists() or UnitKerja.objects.exists():
            raise TidakDapatDiisi("Basis data ini sudah berisi unit atau pegawai.")
        TandaContoh.objects.create(pegawai=pegawai, benih=benih, pada=pada)
        kursor.execute(_CEPAT)
        _lanjutkan_nomor(kursor)
        _alat(kursor, benih, pada)
        muat_bahan(kursor, susunan)
        for langkah in _LANGKAH:
            langkah(kursor, pada)
        _lanjutkan_nomor(kursor)


def _sql(nama: str) -> Callable[[CursorWrapper, date], None]:
    def jalankan(kursor: CursorWrapper, pada: date) -> None:
        kursor.execute((FOLDER / f"{nama}.sql").read_text(encoding="utf-8"))

    return jalankan


def _garis(kursor: CursorWrapper, pada: date) -> None:
    bangun_garis_penilai()


def _periode(kursor: CursorWrapper, pada: date) -> None:
    for tahun in (pada.year - 1, pada.year):
        siapkan_periode(tahun, oleh=_pengelola())


def _siklus(kursor: CursorWrapper, pada: date) -> None:
    """Open every cycle whose period is over, as HR does."""
    _lanjutkan_nomor(kursor)
    for siklus in Siklus.objects.filter(periode__masa__endswith__lte=pada).order_by("pk"):
        buka_siklus(siklus, oleh=_pengelola())


def _dokumen(kursor: CursorWrapper, pada: date) -> None:
    isi_dokumen(pada)


def _kotak(kursor: CursorWrapper, pada: date) -> None:
    isi_kotak(pada)


def _catatan(kursor: CursorWrapper, pada: date) -> None:
    _lanjutkan_nomor(kursor)
    isi_catatan(pada)
    isi_impor(pada)


def _pengelola() -> Akun:
    return Akun.objects.get_by_natural_key("pengelola")


#: Each room after the one it stands on.
_LANGKAH: tuple[Callable[[CursorWrapper, date], None], ...] = (
    _sql("10_direktori"),
    _sql("20_penempatan"),
    _garis,
    _periode,
    _sql("30_periode"),
    _sql("35_kamus"),
    _sql("40_skp"),
    _sql("45_versi"),
    _sql("47_templat"),
    _sql("47_kaskade"),
    _sql("50_progres"),
    _sql("55_umpan"),
    _sql("56_tindakan"),
    _siklus,
    _sql("60_penilaian"),
    _sql("70_pelatihan"),
    _sql("80_jejak"),
    _catatan,
    _dokumen,
    _kotak,
)

#: Tables of our rooms with their counting sequence.
_NOMOR = """
SELECT format('SELECT setval(%%L, coalesce(max(%%I), 0) + 1, false) FROM %%I',
              pg_get_serial_sequence(quote_ident(c.relname), a.attname), a.attname, c.relname)
FROM pg_class c
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attidentity <> ''
WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
  AND split_part(c.relname, '_', 1) = ANY(%s)
ORDER BY c.relname
"""
_RUANG = [
    "inti",
    "akun",
    "pemberitahuan",
    "direktori",
    "kinerja",
    "evaluasi",
    "pembinaan",
    "contoh",
]


def _lanjutkan_nomor(kursor: CursorWrapper) -> None:
    """Let every sequence go on behind the highest id, in an empty table from 1.

    So ids too depend on nothing but the request, and rows may be numbered by hand.
    """
    kursor.execute(_NOMOR, [_RUANG])
    for (perintah,) in kursor.fetchall():
        kursor.execute(perintah)


#: Chance that depends on the seed and a key alone, a number in words, and values of the rules;
#: small enough for PostgreSQL to write them inline.
_ALAT = """
CREATE OR REPLACE FUNCTION pg_temp.acak(kunci text) RETURNS float8 LANGUAGE sql IMMUTABLE AS
    $$ SELECT (hashtextextended(kunci, {benih}) & 9007199254740991)::float8 / 9007199254740992.0 $$;
CREATE OR REPLACE FUNCTION pg_temp.bilangan(kunci text, batas int) RETURNS int LANGUAGE sql
    IMMUTABLE AS $$ SELECT floor(pg_temp.acak(kunci) * batas)::int $$;
CREATE OR REPLACE FUNCTION pg_temp.antara(kunci text, a float8, b float8) RETURNS float8
    LANGUAGE sql IMMUTABLE AS $$ SELECT a + pg_temp.acak(kunci) * (b - a) $$;
CREATE OR REPLACE FUNCTION pg_temp.pilih(isi text[], kunci text) RETURNS text LANGUAGE sql
    IMMUTABLE AS $$ SELECT isi[1 + floor(pg_temp.acak(kunci) * cardinality(isi))::int] $$;
CREATE OR REPLACE FUNCTION pg_temp.saat(hari date, kunci text) RETURNS timestamptz LANGUAGE sql
    IMMUTABLE AS $$ SELECT (hari + time '08:05'
        + floor(pg_temp.acak(kunci) * 440) * interval '1 minute') AT TIME ZONE 'Asia/Jakarta' $$;
CREATE OR REPLACE FUNCTION pg_temp.kunci(teks text) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$ SELECT md5({benih} || teks)::uuid $$;
CREATE OR REPLACE FUNCTION pg_temp.angka(nilai numeric) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT nilai::text $$;
CREATE OR REPLACE FUNCTION pg_temp.tulis(nilai numeric) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT CASE WHEN nilai < 1000 THEN replace(trim_scale(nilai)::text, '.', ',')
              ELSE regexp_replace(trunc(nilai)::text, '(\\d)(?=(\\d{{3}})+$)', '\\1.', 'g')
                   || CASE WHEN nilai = trunc(nilai) THEN ''
                      ELSE ',' || split_part(trim_scale(nilai)::text, '.', 2) END END $$;
"""

#: A value as a function without arguments, so that the SQL files need no parameters.
_TETAPAN = """CREATE OR REPLACE FUNCTION pg_temp.{nama}() RETURNS {jenis}
    LANGUAGE sql IMMUTABLE AS $$ SELECT {nilai}::{jenis} $$"""


def _alat(kursor: CursorWrapper, benih: int, pada: date) -> None:
    """Functions of this session that the SQL files call."""
    kursor.execute(_ALAT.format(benih=benih))
    tetapan: dict[str, tuple[str, str | int | list[str]]] = {
        "pada": ("date", pada.isoformat()),
        "tahun": ("int", pada.year),
        "kompetensi": ("text[]", [satu.kode for satu in BAWAAN_KOMPETENSI.semua]),
        "sandi": ("text", get_hasher().encode(SANDI, f"contoh{benih:010d}")),
        "sesuai_mulai": ("int", BAWAAN_SARAN.sesuai_mulai),
        "sesuai_sampai": ("int", BAWAAN_SARAN.sesuai_sampai),
        "acuan_saran": ("jsonb", json.dumps({"evaluasi.saran": acuan_ke_json(BAWAAN_SARAN)})),
        "versi_saran": ("text", saran.VERSI_ATURAN),
        "versi_predikat": ("text", predikat.VERSI_ATURAN),
        "hadir_minimal": ("int", BAWAAN_KELULUSAN.hadir_minimal),
        "pimpinan_istimewa": ("text", rating_pimpinan(CapaianOrg.ISTIMEWA)),
        "pimpinan_baik": ("text", rating_pimpinan(CapaianOrg.BAIK)),
        "pimpinan_butuh": ("text", rating_pimpinan(CapaianOrg.BUTUH_PERBAIKAN)),
    }
    for nama, (jenis, nilai) in tetapan.items():
        kursor.execute(_TETAPAN.format(nama=nama, jenis=jenis, nilai="%s"), [nilai])
