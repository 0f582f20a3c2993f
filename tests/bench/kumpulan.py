"""Set-based work beside the same rows typed bare, so that machines of any speed compare."""

import time
from collections.abc import Callable

from django.db import connection, transaction
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti import papan
from evaluasi.actions.rekap import hitung_semua
from evaluasi.actions.siklus import buka_siklus
from evaluasi.models import Penilaian, RekapUnit, Siklus
from evaluasi.rules.istilah import StatusSiklus

from .lapor import lapor

#: Rows written into a tracked table in one statement.
TERLACAK = 100_000


class _Batal(Exception):
    """Ends a measurement without keeping its rows."""


def _detik(kerjakan: Callable[[], object]) -> float:
    mulai = time.perf_counter()
    kerjakan()
    return time.perf_counter() - mulai


def _sql(perintah: str, parameter: object = None) -> None:
    with connection.cursor() as kursor:
        kursor.execute(perintah, parameter)


def ukur_siklus(n: int) -> None:
    """Opening a cycle: rows a second, and how much dearer than the bare INSERT…SELECT."""
    siklus = Siklus.objects.filter(status=StatusSiklus.PERSIAPAN).order_by("periode__masa").first()
    assert siklus is not None, "demo tanpa siklus yang disiapkan"
    oleh = Akun.objects.get(username="pengelola")
    try:
        with transaction.atomic():
            lama = _detik(lambda: buka_siklus(siklus, oleh=oleh))
            jumlah = Penilaian.objects.filter(siklus=siklus).count()
            _sql("CREATE TABLE penilaian_polos (LIKE evaluasi_penilaian INCLUDING ALL)")
            kolom = ", ".join(
                satu.column for satu in Penilaian._meta.concrete_fields if not satu.generated
            )
            polos = _detik(
                lambda: _sql(
                    f"INSERT INTO penilaian_polos ({kolom}) SELECT {kolom} "
                    "FROM evaluasi_penilaian WHERE siklus_id = %s",
                    [siklus.pk],
                )
            )
            raise _Batal
    except _Batal:
        pass
    lapor("buka siklus", n, jumlah / lama, "baris per detik")
    lapor("buka siklus: INSERT…SELECT polos", n, jumlah / polos, "baris per detik")
    lapor("buka siklus: lebih mahal dari polos", n, lama / polos, "kali")


def ukur_rekap(n: int) -> None:
    """Recomputing every figure of a cycle, beside the figures' own SQL summed without the rest."""
    siklus = Siklus.objects.filter(status=StatusSiklus.DIBUKA).order_by("-periode__masa").first()
    assert siklus is not None, "demo tanpa siklus yang dibuka"
    lama = _detik(lambda: hitung_semua(siklus))
    baris = RekapUnit.objects.filter(siklus=siklus).count()
    orang = Penilaian.objects.filter(siklus=siklus, utama=True).count()
    try:
        with transaction.atomic():
            _sql("CREATE TABLE rekap_polos (LIKE evaluasi_rekapunit INCLUDING ALL)")
            polos = _detik(lambda: _rekap_polos(siklus.pk))
            raise _Batal
    except _Batal:
        pass
    lapor("rekap siklus", n, orang / lama, "orang per detik")
    lapor("rekap siklus: baris", n, baris, "baris")
    lapor("rekap siklus: INSERT…SELECT polos", n, orang / polos, "orang per detik")
    lapor("rekap siklus: lebih mahal dari polos", n, lama / polos, "kali")


def _rekap_polos(siklus_id: int) -> None:
    for kode, satu in papan.penyedia("ukuran_rekap"):
        kueri, parameter = satu.baris(siklus_id)
        _sql(
            f"""
            INSERT INTO rekap_polos
                (siklus_id, unit_id, ukuran, kelompok, n, jumlah, penyebut, dihitung_pada)
            SELECT %s, a.unit, %s, b.kelompok, sum(b.n), sum(b.jumlah), sum(b.penyebut), now()
            FROM ({kueri}) AS b
            JOIN evaluasi_pohonsiklus h ON h.siklus_id = %s AND h.unit_id = b.unit_id
            CROSS JOIN unnest(h.jalur) AS a(unit)
            GROUP BY a.unit, b.kelompok
            """,
            [siklus_id, kode, *parameter, siklus_id],
        )


def ukur_terlacak() -> None:
    """100,000 rows into a tracked table; linear means that a tenth costs a tenth."""
    for jumlah in (TERLACAK // 10, TERLACAK):
        try:
            with transaction.atomic():
                lama = _detik(
                    lambda jumlah=jumlah: _sql(
                        "INSERT INTO inti_harilibur (tanggal, jenis, nama) "
                        "SELECT date '2300-01-01' + i, 'LIBUR', '' FROM generate_series(1, %s) i",
                        [jumlah],
                    )
                )
                raise _Batal
        except _Batal:
            pass
        lapor("baris ke tabel terlacak", jumlah, lama, "detik")


def ukur_sapuan(n: int) -> None:
    """One turn of every sweep when there is nothing to do."""
    for kunci, sapuan in papan.penyedia("sapuan"):
        sapuan.jalankan(timezone.now())
        lapor(
            f"sapuan {kunci}: tanpa kerja",
            n,
            _detik(lambda s=sapuan: s.jalankan(timezone.now())) * 1000,
            "ms",
        )
