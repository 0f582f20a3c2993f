"""What HR sees of windows and of the time given beyond them."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Count, Q, QuerySet
from django.urls import reverse

from dumai_asn.direktori.models import Pegawai

from ..models import Jendela, Perpanjangan
from ..rules.istilah import Langkah
from ..rules.jendela import StatusJendela
from .jendela import pegawai_berperiode
from .masa import masa_dari

#: Step → the page on which it is done.
HALAMAN: dict[str, str] = {
    Langkah.SKP: "kinerja:skp",
    Langkah.RENCANA_AKSI: "kinerja:skp",
    Langkah.PROGRES: "kinerja:progres",
}


def daftar_jendela(pada: date) -> "QuerySet[Jendela]":
    """Every window with its period and ``tambahan``: extensions still running on ``pada``."""
    berjalan = Count("perpanjangan", filter=Q(perpanjangan__sampai__gte=pada))
    return Jendela.objects.select_related("periode__tahun").annotate(tambahan=berjalan)


def daftar_perpanjangan(jendela: Jendela) -> "QuerySet[Perpanjangan]":
    """Time given beyond one window, also what has ended."""
    return Perpanjangan.objects.filter(jendela=jendela).select_related("pegawai", "unit", "oleh")


def keadaan(jendela: Jendela, pada: date) -> StatusJendela:
    """Where a window stands on ``pada``, extensions aside."""
    masa = masa_dari(jendela.masa)
    if pada < masa.mulai:
        return StatusJendela.BELUM
    return StatusJendela.TERBUKA if pada < masa.akhir else StatusJendela.LEWAT


def berkeadaan(baris: "QuerySet[Any]", kode: str, pada: date) -> "QuerySet[Any]":
    """Windows in that state on ``pada``."""
    syarat = {
        StatusJendela.BELUM: Q(masa__startswith__gt=pada),
        StatusJendela.TERBUKA: Q(masa__contains=pada),
        StatusJendela.LEWAT: Q(masa__endswith__lte=pada),
    }
    return baris.filter(syarat[StatusJendela(kode)])


def orang_jendela(jendela: Jendela, pada: date) -> "QuerySet[Pegawai]":
    """Whom a window concerns: the people of its period."""
    return pegawai_berperiode(jendela.periode, pada)


#: Unit asked about → accounts of the people asked about who stand in its branch.
_AKUN_UNIT = """
WITH RECURSIVE cabang AS (
    SELECT a.id AS akar, a.id FROM unnest(%s::bigint[]) a (id)
    UNION
    SELECT c.akar, u.id FROM cabang c JOIN direktori_unitkerja u ON u.induk_id = c.id
)
SELECT c.akar, array_agg(o.akun_id ORDER BY o.akun_id)
FROM cabang c
JOIN direktori_penempatan t
    ON t.unit_id = c.id AND t.jenis = 'DEFINITIF' AND t.masa @> %s::date
JOIN ({orang}) o ON o.id = t.pegawai_id
GROUP BY c.akar
"""


def akun_menurut_unit(
    jendela: Jendela, pada: date, unit_ids: Collection[int]
) -> dict[int, list[int]]:
    """Unit → accounts of those in its branch whom the window concerns; one statement for all."""
    if not unit_ids:
        return {}
    hari = masa_dari(jendela.periode.masa).terdekat(pada)
    orang = (
        orang_jendela(jendela, pada).filter(akun__isnull=False).order_by().values("id", "akun_id")
    )
    sql, isi = orang.query.sql_with_params()
    with connection.cursor() as kursor:
        kursor.execute(_AKUN_UNIT.format(orang=sql), [list(unit_ids), hari, *isi])
        return dict(kursor.fetchall())


def alamat_langkah(langkah: str) -> str:
    """Where a step is done; "" for a step of another room."""
    nama = HALAMAN.get(langkah)
    return reverse(nama) if nama else ""
