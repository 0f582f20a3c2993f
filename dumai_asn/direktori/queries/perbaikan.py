"""Requests to mend data: who sees them, who answers them, what stands there now."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet
from django.urls import reverse

from dumai_asn.akun.models import Akun
from dumai_asn.inti.rules.tanggal import panjang

from ..models import (
    GarisPenilai,
    NomorInduk,
    Pegawai,
    Penempatan,
    PermintaanPerbaikan,
    RiwayatPegawai,
)
from ..rules.istilah import BagianData, Cakupan, JenisPenempatan, JenisRiwayat
from ..rules.izin import IZIN, Izin
from ..rules.perbaikan import TERBUKA, Pelaku
from .cari import penempatan_utama
from .jangkauan import dinilai_oleh, pegawai_dari, sebagai_penilai, unit_dengan_izin
from .penempatan import dapat_dikelola

#: Request → accounts that answer it: HR of the branch the person is placed in, else of the city;
#: never the person.
_PETUGAS = """
WITH RECURSIVE minta AS (
    SELECT id, pegawai_id, tenggat FROM direktori_permintaanperbaikan
    WHERE status IN ('BARU', 'DITERUSKAN') AND {syarat}
), cabang AS (
    SELECT m.id, p.unit_id FROM minta m
    JOIN direktori_penempatan p ON p.pegawai_id = m.pegawai_id AND p.masa @> %s::date
        AND p.jenis <> 'TIM'
    UNION
    SELECT c.id, u.induk_id FROM cabang c JOIN direktori_unitkerja u ON u.id = c.unit_id
    WHERE u.induk_id IS NOT NULL
), tugas AS (
    SELECT c.id, t.akun_id, t.unit_id FROM cabang c
    JOIN direktori_penugasan t ON t.unit_id = c.unit_id AND t.peran = ANY (%s)
        AND t.masa @> %s::date
    UNION
    SELECT m.id, t.akun_id, NULL FROM minta m
    JOIN direktori_penugasan t ON t.peran = ANY (%s) AND t.masa @> %s::date
), lain AS (
    SELECT DISTINCT t.id, t.akun_id, t.unit_id, m.tenggat FROM tugas t
    JOIN minta m ON m.id = t.id
    JOIN akun_akun a ON a.id = t.akun_id AND a.is_active
    WHERE NOT EXISTS (
        SELECT 1 FROM direktori_pegawai p WHERE p.id = m.pegawai_id AND p.akun_id = t.akun_id
    )
), petugas AS (
    SELECT DISTINCT id, akun_id, tenggat FROM lain l
    WHERE l.unit_id IS NOT NULL
        OR NOT EXISTS (SELECT 1 FROM lain x WHERE x.id = l.id AND x.unit_id IS NOT NULL)
)
"""


def _peran(luas: Cakupan) -> list[str]:
    return [str(p) for p, izin in IZIN.items() if izin.get(Izin.KELOLA_PEGAWAI) is luas]


def _isi(pada: date) -> list[Any]:
    return [pada, _peran(Cakupan.CABANG), pada, _peran(Cakupan.KOTA), pada]


def petugas_perbaikan(permintaan_id: int, pada: date) -> list[int]:
    """Accounts that answer one open request on ``pada``."""
    with connection.cursor() as kursor:
        kursor.execute(
            _PETUGAS.format(syarat="id = %s") + "SELECT akun_id FROM petugas ORDER BY akun_id",
            [permintaan_id, *_isi(pada)],
        )
        return [akun for (akun,) in kursor.fetchall()]


def perbaikan_lewat(sekarang: datetime) -> tuple[str, list[object]]:
    """Source of the reminder: whoever lets a request wait beyond its day, once a deadline."""
    pada = sekarang.date()
    sql = _PETUGAS.format(syarat="tenggat < %s") + (
        "SELECT akun_id, 'perbaikan:' || id AS objek, 'LEWAT ' || tenggat AS langkah,"
        " 'Permintaan perbaikan data belum dijawab' AS judul,"
        " 'Tenggatnya sudah lewat. Selesaikan, teruskan, atau tolak dengan alasan.' AS isi,"
        " %s || id || '/' AS tautan,"
        " 'Anda menerima ini karena mengelola data kepegawaian orang itu.' AS mengapa"
        " FROM petugas"
    )
    return sql, [pada, *_isi(pada), reverse("direktori:perbaikan_daftar")]


def perbaikan_terlihat(akun: Akun, pada: date) -> "QuerySet[PermintaanPerbaikan]":
    """What ``akun`` asked, what was asked about it, and what it answers."""
    syarat = Q(pemohon=akun) | Q(pegawai__akun=akun) | _dijawab(akun, pada)
    return PermintaanPerbaikan.objects.filter(syarat).select_related("pegawai", "pemohon")


def perbaikan_dijawab(akun: Akun, pada: date) -> "QuerySet[PermintaanPerbaikan]":
    """Open requests that ``akun`` may answer, whoever else may."""
    semua = PermintaanPerbaikan.objects.filter(_dijawab(akun, pada), status__in=TERBUKA)
    return semua.exclude(pegawai__akun=akun)


def _dijawab(akun: Akun, pada: date) -> Q:
    unit = unit_dengan_izin(akun, Izin.KELOLA_PEGAWAI, pada)
    if unit.query.is_empty():
        return Q(pk__in=[])
    if not unit.query.has_filters():
        return ~Q(pk__in=[])
    tempat = Penempatan.objects.pada(pada).filter(unit__in=unit.values("pk"))
    return Q(pegawai__in=tempat.exclude(jenis=JenisPenempatan.TIM).values("pegawai"))


def pelaku_perbaikan(akun: Akun, satu: PermintaanPerbaikan, pada: date) -> frozenset[Pelaku]:
    """As what ``akun`` may act on a request; nobody answers what is about themselves."""
    sendiri = pegawai_dari(akun)
    diri = sendiri is not None and sendiri.pk == satu.pegawai_id
    hasil = set()
    if satu.pemohon_id == akun.pk:
        hasil.add(Pelaku.PEMOHON)
    if not diri and dapat_dikelola(akun, satu.pegawai_id, pada):
        hasil.add(Pelaku.PENGELOLA)
    return frozenset(hasil)


def boleh_meminta(akun: Akun, pegawai_id: int, pada: date) -> bool:
    """The person, and whoever evaluates them: a wrong line is seen first by the evaluator."""
    sendiri = pegawai_dari(akun)
    if sendiri is not None and sendiri.pk == pegawai_id:
        return True
    penilai = sebagai_penilai(akun, pada)
    return bool(penilai) and dinilai_oleh(penilai, pada).filter(pk=pegawai_id).exists()


Tercatat = dict[tuple[int, BagianData], str]


def tercatat(pegawai_ids: Collection[int], pada: date) -> Tercatat:
    """(person, part) → what stands there on ``pada``, in words; five statements.

    Parts that are not one value (absences, training, anything else) are left out.
    """
    ids = list(pegawai_ids)
    hasil: Tercatat = {}
    for orang in Pegawai.objects.filter(pk__in=ids):
        hasil[orang.pk, BagianData.NAMA] = orang.nama_lengkap
        hasil[orang.pk, BagianData.LAHIR] = panjang(orang.lahir) if orang.lahir else ""
    for nomor in NomorInduk.objects.filter(pegawai__in=ids, masa__contains=pada):
        hasil[nomor.pegawai_id, BagianData.NOMOR] = nomor.nomor
    for fakta in RiwayatPegawai.objects.filter(
        pegawai__in=ids, jenis__in=_FAKTA, masa__contains=pada
    ):
        hasil[fakta.pegawai_id, BagianData(str(fakta.jenis))] = fakta.nilai
    for satu in penempatan_utama(ids, pada).values():
        hasil[satu.pegawai_id, BagianData.PENEMPATAN] = f"{satu.jabatan}, {satu.unit}"
    garis = GarisPenilai.objects.pada(pada).filter(pegawai__in=ids).select_related("penilai")
    for penilai in garis.order_by("penempatan__jenis", "pk"):
        kunci = penilai.pegawai_id, BagianData.PENILAI
        hasil.setdefault(kunci, penilai.penilai.nama_lengkap)
    return hasil


_FAKTA = (JenisRiwayat.GOLONGAN, JenisRiwayat.STATUS, JenisRiwayat.PENDIDIKAN)


def lengkapi_perbaikan(baris: Sequence[Any], pada: date) -> Sequence[Any]:
    """Mark open requests whose part reads differently by now: ``kini`` is what stands there."""
    kini = tercatat({satu.pegawai_id for satu in baris}, pada) if baris else {}
    for satu in baris:
        isi = kini.get((satu.pegawai_id, satu.bagian), "")
        satu.kini = isi if satu.status in TERBUKA and isi != satu.tercatat else ""
    return baris
