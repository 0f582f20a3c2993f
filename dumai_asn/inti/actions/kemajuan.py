"""What a running job tells those who watch it, and hears from them.

The work of a job stands in one transaction, which nobody else can look into.  So progress, sign
of life and the wish to stop travel over a second connection, opened for a moment.
"""

from datetime import datetime, timedelta

from django.db import connection
from django.utils import timezone

from ..models import Pekerjaan
from ..rules.tanggal import jam

#: A job may report each row it does; no more often than this is written.
JEDA = timedelta(seconds=1)

_TULIS = """
UPDATE inti_pekerjaan
SET denyut_pada = %(kini)s, selesai = %(selesai)s, gagal = %(gagal)s,
    jumlah = coalesce(%(jumlah)s, jumlah), log = log || %(baris)s
WHERE id = %(nomor)s AND status = 'BERJALAN'
RETURNING batal_diminta
"""


class PekerjaanDibatalkan(Exception):
    """Somebody asked this job to stop; what it did so far is rolled back."""


def lapor_kemajuan(
    pekerjaan: Pekerjaan,
    selesai: int,
    jumlah: int | None = None,
    *,
    gagal: int = 0,
    catatan: str = "",
) -> None:
    """Say how far the job is: ``selesai`` of ``jumlah`` things, ``gagal`` of them not done.

    Call it as often as is handy, it writes once a second; the last thing and a line for the log
    (``catatan``) are written at once.  It is the sign of life of a long job, and the place where
    it stops: :class:`PekerjaanDibatalkan` when somebody asked for that.
    """
    kini = timezone.now()
    if not (catatan or selesai == jumlah or _waktunya(pekerjaan, kini)):
        return
    pekerjaan.denyut_pada = kini
    if _tulis(pekerjaan, kini, selesai, jumlah, gagal, baris_log(kini, catatan)):
        raise PekerjaanDibatalkan


def baris_log(kini: datetime, kata: str) -> str:
    """A line of the log with its time of day; empty without words."""
    return f"{jam(timezone.localtime(kini).time())} {kata}\n" if kata else ""


def _waktunya(pekerjaan: Pekerjaan, kini: datetime) -> bool:
    return pekerjaan.denyut_pada is None or kini - pekerjaan.denyut_pada >= JEDA


def _tulis(
    pekerjaan: Pekerjaan,
    kini: datetime,
    selesai: int,
    jumlah: int | None,
    gagal: int,
    baris: str,
) -> bool:
    lain = connection.copy()
    try:
        with lain.cursor() as kursor:
            kursor.execute(
                _TULIS,
                {
                    "kini": kini,
                    "selesai": selesai,
                    "gagal": gagal,
                    "jumlah": jumlah,
                    "baris": baris,
                    "nomor": pekerjaan.pk,
                },
            )
            jawab = kursor.fetchone()
    finally:
        lain.close()
    return bool(jawab and jawab[0])
