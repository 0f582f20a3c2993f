"""Changes of the standing cast that several tests make."""

from datetime import date, timedelta

from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.models import Penempatan
from dumai_asn.direktori.queries.jangkauan import pegawai_terjangkau
from dumai_asn.direktori.rules.istilah import JenisPenempatan
from tests.pemeran import MULAI, Kota

#: The day these tests stand on.
HARI = date(2026, 5, 1)
SEHARI = timedelta(days=1)


def segar(kota: Kota, nama: str) -> Akun:
    """The account as a new request loads it: nothing of an earlier question is kept on it."""
    return Akun.objects.get(pk=kota.akun[nama].pk)


def terjangkau(kota: Kota, nama: str, pada: date = HARI) -> set[str]:
    """First names of the people whose data ``nama`` may see on ``pada``."""
    return {orang.nama.lower() for orang in pegawai_terjangkau(segar(kota, nama), pada)}


def pindahkan(kota: Kota, nama: str, unit: str, mulai: date = HARI) -> None:
    """Move somebody to the same post in ``unit`` from ``mulai``; lines are rebuilt."""
    lama = Penempatan.objects.get(
        pegawai=kota.pegawai[nama], jenis=JenisPenempatan.DEFINITIF, masa__upper_inf=True
    )
    Penempatan.objects.filter(pk=lama.pk).update(masa=DateRange(MULAI, mulai))
    Penempatan.objects.create(
        pegawai=lama.pegawai,
        unit=kota.unit[unit],
        jabatan=lama.jabatan,
        jenis=JenisPenempatan.DEFINITIF,
        masa=DateRange(mulai, None),
    )
    bangun_garis_penilai()
