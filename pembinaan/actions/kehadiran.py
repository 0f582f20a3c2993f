"""Attendance: one statement a meeting, however many participants."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import connection, transaction
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.rules.alur import AlurDitolak
from dumai_asn.inti.rules.tanggal import panjang

from ..access import wajib_kelola_kota
from ..models import Kehadiran, Pendaftaran, Sesi
from ..rules.istilah import StatusKehadiran, StatusKelas, StatusPendaftaran
from .kursi import kunci_kelas


@dataclass(frozen=True)
class IsianHadir:
    """What was chosen for a participant, and what the form had shown; None: nothing recorded."""

    status: StatusKehadiran | None
    semula: StatusKehadiran | None = None


#: Rows that stay the same are not touched, so the audit shows real changes only.
_TULIS = """
INSERT INTO pembinaan_kehadiran AS k (sesi_id, pendaftaran_id, status, oleh_id)
SELECT %(sesi)s, isi.pendaftaran_id, isi.status, %(oleh)s
FROM unnest(%(pendaftaran)s::bigint[], %(status)s::text[]) AS isi (pendaftaran_id, status)
ORDER BY isi.pendaftaran_id
ON CONFLICT (sesi_id, pendaftaran_id)
DO UPDATE SET status = EXCLUDED.status, oleh_id = EXCLUDED.oleh_id
WHERE k.status <> EXCLUDED.status
"""


def catat_kehadiran(
    sesi: Sesi, *, oleh: Akun, isian: Mapping[int, IsianHadir], sisanya_hadir: bool = False
) -> int:
    """Record attendance at one meeting by enrolment; returns how many rows are new or changed.

    ``sisanya_hadir``: every participant of the class who then has no row is HADIR.  May be
    changed, with audit, until the class is finished.  ``AlurDitolak`` when the class is not
    running or the meeting lies ahead, ``IsianDitolak`` for somebody who is no participant,
    ``IsianBerubah`` when a row says something else than the form had shown.
    """
    wajib_kelola_kota(oleh)
    with transaction.atomic():
        kelas = kunci_kelas([sesi.kelas_id])[sesi.kelas_id]
        hari = timezone.localdate(sesi.mulai)
        if kelas.status is not StatusKelas.BERJALAN:
            raise AlurDitolak("Presensi hanya dapat diisi selama kelas berjalan.")
        if hari > timezone.localdate():
            raise AlurDitolak(f"Sesi ini baru berlangsung {panjang(hari)}.")
        peserta = set(
            Pendaftaran.objects.filter(kelas=kelas, status=StatusPendaftaran.DISETUJUI).values_list(
                "pk", flat=True
            )
        )
        if not peserta.issuperset(isian):
            raise IsianDitolak("Daftar peserta berubah. Muat ulang halaman ini.")
        kini = {baris.pendaftaran_id: baris for baris in Kehadiran.objects.filter(sesi=sesi)}
        tulis = _perubahan(isian, kini)
        if sisanya_hadir:
            tulis |= dict.fromkeys(peserta - kini.keys() - tulis.keys(), StatusKehadiran.HADIR)
        return _tulis(sesi, tulis, oleh)


def _perubahan(
    isian: Mapping[int, IsianHadir], kini: Mapping[int, Kehadiran]
) -> dict[int, StatusKehadiran]:
    """What this person changed; a row that somebody else changed meanwhile is no silent loss."""
    tulis = {}
    for nomor, satu in isian.items():
        if satu.status is None or satu.status == satu.semula:
            continue
        baris = kini.get(nomor)
        if baris is not None and baris.status not in (satu.semula, satu.status):
            raise IsianBerubah(baris)
        tulis[nomor] = satu.status
    return tulis


def _tulis(sesi: Sesi, tulis: Mapping[int, StatusKehadiran], oleh: Akun) -> int:
    if not tulis:
        return 0
    with connection.cursor() as kursor:
        kursor.execute(
            _TULIS,
            {
                "sesi": sesi.pk,
                "oleh": oleh.pk,
                "pendaftaran": list(tulis),
                "status": [str(status) for status in tulis.values()],
            },
        )
        jumlah: int = kursor.rowcount
    return jumlah
