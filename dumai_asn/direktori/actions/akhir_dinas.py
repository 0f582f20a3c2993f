"""Accounts follow the service of their holders."""

from datetime import date, datetime, time, timedelta

from allauth.usersessions.models import UserSession
from django.db import connection, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from dumai_asn.akun.actions.kode import cabut_kode_hidup
from dumai_asn.akun.actions.sesi import akhiri_sesi
from dumai_asn.akun.models import Akun
from dumai_asn.inti.queries import acuan_pada

from ..models import RiwayatPegawai
from ..rules.istilah import JenisRiwayat, Kedudukan

#: Days of service are those with standing AKTIF; of a person without any recorded standing (the
#: mayor) those in a post.  Neighbouring ranges are one.  What counts is the last range begun by
#: the day asked: its end is the first day out, known in advance, so that an account closes at
#: midnight and not at the next sweep.  Service that is still to begin closes nothing.
_SELARASKAN = """
WITH kedudukan AS (
    SELECT pegawai_id, nilai, masa FROM direktori_riwayatpegawai WHERE jenis = 'KEDUDUKAN'
),
dinas AS (
    SELECT pegawai_id, masa FROM kedudukan WHERE nilai = 'AKTIF'
    UNION ALL
    SELECT t.pegawai_id, t.masa FROM direktori_penempatan t
    WHERE t.jenis <> 'TIM'
      AND NOT EXISTS (SELECT 1 FROM kedudukan k WHERE k.pegawai_id = t.pegawai_id)
),
utuh AS (
    SELECT pegawai_id, unnest(range_agg(masa)) AS masa FROM dinas GROUP BY pegawai_id
),
terakhir AS (
    SELECT DISTINCT ON (pegawai_id) pegawai_id, upper(masa) AS hari FROM utuh
    WHERE lower(masa) <= %(pada)s
    ORDER BY pegawai_id, lower(masa) DESC
),
tanpa_dinas AS (
    SELECT k.pegawai_id, min(lower(k.masa)) AS hari FROM kedudukan k
    WHERE NOT EXISTS (SELECT 1 FROM dinas d WHERE d.pegawai_id = k.pegawai_id)
    GROUP BY k.pegawai_id
),
baru AS (
    SELECT p.akun_id, coalesce(t.hari, n.hari) AS berakhir
    FROM direktori_pegawai p
    LEFT JOIN terakhir t ON t.pegawai_id = p.id
    LEFT JOIN tanpa_dinas n ON n.pegawai_id = p.id
    WHERE p.akun_id IS NOT NULL AND (%(akun)s IS NULL OR p.akun_id = %(akun)s)
)
UPDATE akun_akun a SET berakhir = b.berakhir
FROM baru b
WHERE a.id = b.akun_id AND a.berakhir IS DISTINCT FROM b.berakhir
"""


def selaraskan_akun(sekarang: datetime, akun: int | None = None) -> int:
    """Bring accounts, or the one given, in line with dated facts; returns how many changed.

    Three things, each safe to repeat: the day service ends is written down, sessions older than
    that day end, and accounts whose time for own data is over (at once after a death) are
    closed together with their codes.  Who returns to service gets in again by a new code.
    """
    pada = timezone.localdate(sekarang)
    with transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(_SELARASKAN, {"pada": pada, "akun": akun})
        jumlah: int = kursor.rowcount
    _akhiri_sesi_lama(pada)
    return jumlah + _tutup(pada)


def _akhiri_sesi_lama(pada: date) -> None:
    """Whoever was signed in when the last day closed signs in anew, for the own data."""
    lama = UserSession.objects.filter(user__berakhir__lte=pada).values_list(
        "user", "user__berakhir", "created_at"
    )
    akhiri_sesi({akun for akun, berakhir, sejak in lama if sejak < _awal(berakhir)})


def _awal(hari: date) -> datetime:
    return timezone.make_aware(datetime.combine(hari, time()))


def _tutup(pada: date) -> int:
    batas = pada - timedelta(days=acuan_pada("direktori.akhir_dinas", pada).hari_data)
    wafat = RiwayatPegawai.objects.filter(
        pegawai__akun=OuterRef("pk"),
        jenis=JenisRiwayat.KEDUDUKAN,
        nilai=Kedudukan.MENINGGAL,
        masa__contains=pada,
    )
    with transaction.atomic():
        tutup = list(
            Akun.objects.select_for_update()
            .filter(Q(berakhir__lte=batas) | Exists(wafat), is_active=True, berakhir__lte=pada)
            .order_by("pk")
            .values_list("pk", flat=True)
        )
        tutup_akun(tutup)
    return len(tutup)


def tutup_akun(akun: list[int]) -> None:
    """Close accounts for good, with their codes and sessions."""
    with transaction.atomic():
        Akun.objects.filter(pk__in=akun).update(is_active=False)
        cabut_kode_hidup(akun, oleh=None)
    akhiri_sesi(akun)
