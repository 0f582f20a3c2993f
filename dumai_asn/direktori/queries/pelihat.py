"""Reach asked the other way round: who may see a person's data, why, and from when until when.

The same relations as ``jangkauan``, read from the person upward; a property test holds that
both answer alike on every day.  Relations stored on single objects are not here.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from dumai_asn.inti.rules.tanggal import rentang

from ..rules.istilah import Cakupan, Hubungan
from ..rules.izin import IZIN, Izin


def _peran(luas: Cakupan) -> list[str]:
    return [str(p) for p, izin in IZIN.items() if izin.get(Izin.LIHAT_SEMUA) is luas]


#: Every relation through which ``%(pegawai)s`` is reached, on whatever day: one row a stored
#: fact, its range cut to the days on which all facts it leans on hold together.
_HUBUNGAN = """
    WITH RECURSIVE cabang AS (
        SELECT unit_id, masa FROM direktori_penempatan
        WHERE pegawai_id = %(pegawai)s AND jenis <> 'TIM'
        UNION
        SELECT u.induk_id, c.masa FROM cabang c JOIN direktori_unitkerja u ON u.id = c.unit_id
        WHERE u.induk_id IS NOT NULL
    ), garis AS (
        SELECT penilai_id, masa FROM direktori_garispenilai WHERE pegawai_id = %(pegawai)s
    ), hubungan (akun_id, hubungan, masa, dasar, unit_id) AS (
        SELECT p.akun_id, h.hubungan, h.masa, '', NULL::bigint
        FROM (
            SELECT %(pegawai)s::bigint, 'DIRI', daterange(NULL, NULL)
            UNION ALL
            SELECT penilai_id, 'PENILAI', masa FROM garis
            UNION ALL
            SELECT d.kepada_id, 'WAKIL_PENILAI', g.masa * d.masa
            FROM garis g JOIN direktori_delegasi d ON d.dari_id = g.penilai_id AND d.masa && g.masa
            UNION ALL
            SELECT a.penilai_id, 'ATASAN_PENILAI', g.masa * a.masa
            FROM garis g
            JOIN direktori_garispenilai a ON a.pegawai_id = g.penilai_id AND a.masa && g.masa
        ) h (pegawai_id, hubungan, masa)
        JOIN direktori_pegawai p ON p.id = h.pegawai_id AND p.akun_id IS NOT NULL
        UNION ALL
        SELECT akun_id, peran, masa, dasar, unit_id FROM direktori_penugasan
        WHERE peran = ANY (%(kota)s)
        UNION ALL
        SELECT t.akun_id, t.peran, t.masa * c.masa, t.dasar, t.unit_id
        FROM cabang c JOIN direktori_penugasan t ON t.unit_id = c.unit_id AND t.masa && c.masa
        WHERE t.peran = ANY (%(cabang)s)
    )
"""
#: One line an account and relation: a person with two posts under the same evaluator has one.
_SEKARANG = f"""{_HUBUNGAN}
    , kini AS (
        SELECT h.akun_id, a.nama, h.hubungan, min(lower(h.masa)) AS mulai,
            CASE WHEN NOT bool_or(upper_inf(h.masa)) THEN max(upper(h.masa)) END AS selesai,
            string_agg(DISTINCT h.dasar, '; ') AS dasar, string_agg(DISTINCT u.nama, ', ') AS unit
        FROM hubungan h
        JOIN akun_akun a ON a.id = h.akun_id AND a.is_active
            AND (a.berakhir IS NULL OR a.berakhir > %(pada)s::date)
        LEFT JOIN direktori_unitkerja u ON u.id = h.unit_id
        WHERE h.masa @> %(pada)s::date
        GROUP BY h.akun_id, a.nama, h.hubungan
    ), bernomor AS (
        SELECT *, count(*) OVER (PARTITION BY hubungan) AS jumlah,
            row_number() OVER (PARTITION BY hubungan ORDER BY nama, akun_id) AS nomor
        FROM kini
    )
    SELECT akun_id, nama, hubungan, mulai, selesai, dasar, unit, jumlah FROM bernomor
    WHERE (%(hubungan)s::text IS NULL OR hubungan = %(hubungan)s)
        AND nomor > %(lewati)s AND (%(sampai)s::int IS NULL OR nomor <= %(sampai)s)
    ORDER BY hubungan, nomor
"""
_RIWAYAT = f"""{_HUBUNGAN}
    SELECT DISTINCT akun_id, hubungan, lower(masa), upper(masa) FROM hubungan
    WHERE akun_id = ANY (%(akun)s)
"""


_BERAPA = f"""{_HUBUNGAN}
    SELECT count(DISTINCT h.akun_id)
    FROM hubungan h JOIN akun_akun a ON a.id = h.akun_id AND a.is_active
        AND (a.berakhir IS NULL OR a.berakhir > %(pada)s::date)
    WHERE h.masa @> %(pada)s::date AND h.hubungan <> 'DIRI'
"""


@dataclass(frozen=True, slots=True)
class Pelihat:
    """Somebody who may see the person's data, and through which relation.

    ``mulai`` and ``selesai`` bound the days on which it holds (half-open; None: open), ``dasar``
    is the decree of a role, ``unit`` whose branch it reaches ("" for the whole city), ``jumlah``
    how many stand in this relation in all.
    """

    akun_id: int
    nama: str
    hubungan: Hubungan
    mulai: date | None
    selesai: date | None
    dasar: str
    unit: str
    jumlah: int

    @property
    def kata_masa(self) -> str:
        """``sejak 1 Januari 2020``."""
        return rentang(self.mulai, self.selesai)


def siapa_dapat_melihat(
    pegawai_id: int,
    pada: date,
    *,
    hubungan: Hubungan | None = None,
    lewati: int = 0,
    sebanyak: int | None = None,
) -> list[Pelihat]:
    """Everybody who reaches the person on ``pada``, by relation, then name; one statement.

    The person is among them (``DIRI``).  ``sebanyak`` and ``lewati`` take a slice of each
    relation, or of one.  Accounts that are closed, or whose
    holder's service is over, open nobody's data and are left out.
    """
    baris = _jalankan(
        _SEKARANG,
        pegawai=pegawai_id,
        pada=pada,
        hubungan=hubungan,
        lewati=lewati,
        sampai=None if sebanyak is None else lewati + sebanyak,
    )
    urutan = list(Hubungan)
    hasil = [
        Pelihat(akun, nama, Hubungan(h), mulai, selesai, dasar or "", unit or "", jumlah)
        for akun, nama, h, mulai, selesai, dasar, unit, jumlah in baris
    ]
    return sorted(hasil, key=lambda satu: urutan.index(satu.hubungan))


def berapa_dapat_melihat(pegawai_id: int, pada: date) -> int:
    """How many other people reach the person on ``pada``, each counted once."""
    ((jumlah,),) = _jalankan(_BERAPA, pegawai=pegawai_id, pada=pada)
    return int(jumlah)


class Sekelompok(Sequence[Pelihat]):
    """Everybody in one relation, for a paginator: counted and sliced by the database."""

    def __init__(self, pegawai_id: int, pada: date, hubungan: Hubungan) -> None:
        self.tanya = pegawai_id, pada
        self.hubungan = hubungan

    def __len__(self) -> int:
        satu = siapa_dapat_melihat(*self.tanya, hubungan=self.hubungan, sebanyak=1)
        return satu[0].jumlah if satu else 0

    def __getitem__(self, bagian: Any) -> Any:
        return siapa_dapat_melihat(
            *self.tanya,
            hubungan=self.hubungan,
            lewati=bagian.start,
            sebanyak=bagian.stop - bagian.start,
        )


def hubungan_pada(
    pegawai_id: int, kejadian: Collection[tuple[int, date]]
) -> dict[tuple[int, date], list[Hubungan]]:
    """(account, day) → the relations through which it reached the person on that day.

    One statement for any number.  A relation that held before the day and no longer counts as
    ``BEKAS_PENILAI`` when it was an evaluator's; nothing stored → an empty list.
    """
    milik: dict[int, list[tuple[Hubungan, date | None, date | None]]] = {}
    akun = sorted({satu for satu, _ in kejadian})
    for akun_id, hubungan, mulai, selesai in _jalankan(_RIWAYAT, pegawai=pegawai_id, akun=akun):
        milik.setdefault(akun_id, []).append((Hubungan(hubungan), mulai, selesai))
    return {(akun_id, hari): _pada(milik.get(akun_id, []), hari) for akun_id, hari in set(kejadian)}


def _pada(semua: list[tuple[Hubungan, date | None, date | None]], hari: date) -> list[Hubungan]:
    berlaku = {
        hubungan
        for hubungan, mulai, selesai in semua
        if (mulai is None or mulai <= hari) and (selesai is None or hari < selesai)
    }
    menilai = {Hubungan.PENILAI, Hubungan.WAKIL_PENILAI}
    if not berlaku and any(h in menilai and s and s <= hari for h, _, s in semua):
        berlaku = {Hubungan.BEKAS_PENILAI}
    return [satu for satu in Hubungan if satu in berlaku]


def _jalankan(sql: str, **isi: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as kursor:
        kursor.execute(sql, {"kota": _peran(Cakupan.KOTA), "cabang": _peran(Cakupan.CABANG), **isi})
        baris: list[tuple[Any, ...]] = kursor.fetchall()
    return baris
