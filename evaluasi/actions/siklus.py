"""Cycles: preparing a year, opening one, following repairs until ratings are sent."""

from datetime import datetime

from django.db import connection, transaction
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.access import wajib_izin
from dumai_asn.direktori.queries.jangkauan import memegang
from dumai_asn.direktori.rules.izin import Izin
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rules.alur import AlurDitolak
from dumai_asn.inti.rules.rentang import Rentang
from kinerja.models import Jendela, Periode, TahunKinerja
from kinerja.queries.masa import masa_dari
from kinerja.rules import jendela as jendela_kinerja
from kinerja.rules.istilah import CakupanPeriode, JenisPeriode, StatusTahun
from kinerja.rules.istilah import Langkah as LangkahKinerja

from ..models import Penilaian, Siklus
from ..queries.siklus import TANPA_LINGKAR, kueri_calon, kueri_pohon
from ..rules import syarat
from ..rules.alur import ALUR_SIKLUS, Tindakan
from ..rules.istilah import Langkah, Pelaku, StatusSiklus
from ..rules.periode import bagian_tahun

#: Steps of kinerja that get a window, by kind of period: an SKP is fixed once a year.
LANGKAH_KINERJA = {
    JenisPeriode.TRIWULAN: (LangkahKinerja.RENCANA_AKSI, LangkahKinerja.PROGRES),
    JenisPeriode.TAHUNAN: (LangkahKinerja.SKP, LangkahKinerja.PROGRES),
}

#: The row of ``calon`` that belongs to an evaluation (p).
_COCOK = "c.pegawai_id = p.pegawai_id AND c.skp_id IS NOT DISTINCT FROM p.skp_id"

#: An SKP fixed late moves into the open row that stood for the person without one.
_PASANG_SKP = """
UPDATE evaluasi_penilaian p SET skp_id = c.skp_id
FROM calon_penilaian c
WHERE p.siklus_id = %(siklus)s AND p.skp_id IS NULL AND p.status = 'TERBUKA'
  AND c.pegawai_id = p.pegawai_id AND c.utama AND c.skp_id IS NOT NULL
  AND NOT EXISTS (
      SELECT 1 FROM evaluasi_penilaian q WHERE q.siklus_id = p.siklus_id AND q.skp_id = c.skp_id
  )
"""

#: A row that should not be there any more and that nobody has written on.
_BUANG = f"""
DELETE FROM evaluasi_penilaian p
WHERE p.siklus_id = %(siklus)s AND p.status = 'TERBUKA'
  AND num_nonnulls(p.rating_hasil, p.rating_perilaku) = 0
  AND p.alasan_hasil || p.alasan_perilaku || p.catatan = ''
  AND NOT EXISTS (SELECT 1 FROM evaluasi_nilairhk n WHERE n.penilaian_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM evaluasi_nilaiperilaku n WHERE n.penilaian_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM calon_penilaian c WHERE {_COCOK})
"""

_TURUNKAN = f"""
UPDATE evaluasi_penilaian p SET utama = false FROM calon_penilaian c
WHERE p.siklus_id = %(siklus)s AND {_COCOK} AND p.status = 'TERBUKA' AND p.utama AND NOT c.utama
"""

_TANPA_UTAMA = """NOT EXISTS (
    SELECT 1 FROM evaluasi_penilaian q
    WHERE q.siklus_id = %(siklus)s AND q.pegawai_id = c.pegawai_id AND q.utama
)"""

_NAIKKAN = f"""
UPDATE evaluasi_penilaian p SET utama = true FROM calon_penilaian c
WHERE p.siklus_id = %(siklus)s AND {_COCOK} AND NOT p.utama AND c.utama AND {_TANPA_UTAMA}
"""

_IKUTI = f"""
UPDATE evaluasi_penilaian p
SET penilai_id = c.penilai_id, unit_id = c.unit_id, jabatan_id = c.jabatan_id,
    penempatan_id = c.penempatan_id, versi_id = c.versi_id, masa = c.masa
FROM calon_penilaian c
WHERE p.siklus_id = %(siklus)s AND {_COCOK} AND p.status = 'TERBUKA'
  AND (p.penilai_id, p.unit_id, p.jabatan_id, p.penempatan_id, p.versi_id, p.masa)
      IS DISTINCT FROM
      (c.penilai_id, c.unit_id, c.jabatan_id, c.penempatan_id, c.versi_id, c.masa)
"""

_TAMBAH = f"""
INSERT INTO evaluasi_penilaian
    (siklus_id, skp_id, pegawai_id, utama, penilai_id, unit_id, jabatan_id, penempatan_id,
     versi_id, masa)
SELECT %(siklus)s, c.skp_id, c.pegawai_id, c.utama AND {_TANPA_UTAMA}, c.penilai_id, c.unit_id,
       c.jabatan_id, c.penempatan_id, c.versi_id, c.masa
FROM calon_penilaian c
WHERE NOT EXISTS (SELECT 1 FROM evaluasi_penilaian p WHERE p.siklus_id = %(siklus)s AND {_COCOK})
ORDER BY c.pegawai_id, c.skp_id
"""

_TANAM = """
INSERT INTO evaluasi_pohonsiklus (siklus_id, unit_id, induk_id, mandiri, jalur)
SELECT %(siklus)s, h.id, h.induk, h.mandiri, h.jalur FROM ({pohon}) AS h
ORDER BY h.id
ON CONFLICT DO NOTHING
"""


def siapkan_periode(tahun: int, *, oleh: Akun) -> int:
    """Create what is missing of a year: four quarters and the year itself, windows, cycles.

    Windows stand where ``kinerja.jendela`` and ``evaluasi.jendela`` put them; what exists is
    left alone.  Returns how many cycles are new.  ``PermissionDenied`` without the right,
    ``AlurDitolak`` when the year is locked.
    """
    wajib_izin(oleh, Izin.KELOLA_JENDELA)
    bagian = bagian_tahun(tahun)
    with transaction.atomic():
        TahunKinerja.objects.bulk_create([TahunKinerja(tahun=tahun)], ignore_conflicts=True)
        baris = TahunKinerja.objects.select_for_update().get(pk=tahun)
        if baris.status is not StatusTahun.BUKA:
            raise AlurDitolak(f"Tahun kinerja {tahun} sudah dikunci.")
        Periode.objects.bulk_create(
            [
                Periode(tahun=baris, jenis=b.jenis, nama=b.nama, masa=DateRange(b.mulai, b.akhir))
                for b in bagian
            ],
            ignore_conflicts=True,
        )
        periode = list(
            Periode.objects.filter(
                tahun=baris, cakupan=CakupanPeriode.KOTA, jenis__in={b.jenis for b in bagian}
            ).order_by("pk")
        )
        Jendela.objects.bulk_create(
            [satu for p in periode for satu in _jendela_awal(p)], ignore_conflicts=True
        )
        ada = set(Siklus.objects.filter(periode__in=periode).values_list("periode", flat=True))
        belum = [p for p in periode if p.pk not in ada]
        Siklus.objects.bulk_create([Siklus(periode=p) for p in belum])
        return len(belum)


def _jendela_awal(periode: Periode) -> list[Jendela]:
    """The windows a new period gets, by the reference values of its first day."""
    mulai, akhir = masa_dari(periode.masa)
    acuan = acuan_pada("kinerja.jendela", mulai)
    awal: dict[str, Rentang | None] = {
        langkah: jendela_kinerja.jendela_awal(langkah, mulai, akhir, acuan=acuan)
        for langkah in LANGKAH_KINERJA[periode.jenis]
    }
    awal[Langkah.PENILAIAN] = syarat.jendela_awal(
        Langkah.PENILAIAN, mulai, akhir, acuan=acuan_pada("evaluasi.jendela", mulai)
    )
    return [
        Jendela(periode=periode, langkah=langkah, masa=DateRange(masa.mulai, masa.akhir))
        for langkah, masa in awal.items()
        if masa is not None
    ]


def buka_siklus(siklus: Siklus, *, oleh: Akun) -> dict[str, int]:
    """Open a cycle: write its evaluations and freeze its tree; again is harmless.

    Returns ``baru`` (evaluations written now) and ``semua``.  ``AlurDitolak`` for anybody but
    HR and for a closed cycle.
    """
    berhak = memegang(oleh, Izin.KELOLA_SIKLUS, timezone.localdate())
    with transaction.atomic():
        baris = Siklus.objects.select_for_update().select_related("periode").get(pk=siklus.pk)
        if baris.status is not StatusSiklus.DIBUKA:
            pelaku = {Pelaku.PENGELOLA} if berhak else set()
            baris.status = StatusSiklus(ALUR_SIKLUS.tujuan(baris.status, Tindakan.BUKA, pelaku))
            baris.dibuka_pada, baris.dibuka_oleh = timezone.now(), oleh
            baris.save(update_fields=["status", "dibuka_pada", "dibuka_oleh"])
            _tanam_pohon(baris)
        baru = _selaraskan(baris)
        return {"baru": baru, "semua": Penilaian.objects.filter(siklus=baris).count()}


def perbarui_siklus(sekarang: datetime) -> int:
    """The sweep: every open cycle follows repairs of directory and SKP; returns rows touched.

    Evaluator, unit, post, version and range of an open evaluation follow until it is sent;
    late SKP are added; a row that should not be there and that nobody wrote on goes away.
    """
    jumlah = 0
    for nomor in Siklus.objects.filter(status=StatusSiklus.DIBUKA).values_list("pk", flat=True):
        with transaction.atomic():
            siklus = (
                Siklus.objects.select_for_update(of=("self",))
                .select_related("periode")
                .filter(pk=nomor, status=StatusSiklus.DIBUKA)
                .first()
            )
            jumlah += _selaraskan(siklus) if siklus else 0
    return jumlah


def _tanam_pohon(siklus: Siklus) -> None:
    """Freeze the tree; units born later are hung in by the roll-up."""
    pohon, parameter = kueri_pohon(siklus.periode)
    with connection.cursor() as kursor:
        kursor.execute(_TANAM.format(pohon=pohon), {**parameter, "siklus": siklus.pk})


def _selaraskan(siklus: Siklus) -> int:
    """Bring the evaluations of a locked cycle in line with directory and SKP, set-based."""
    sql, parameter = kueri_calon(siklus.periode)
    jumlah = 0
    with connection.cursor() as kursor:
        kursor.execute(TANPA_LINGKAR)
        kursor.execute(f"CREATE TEMP TABLE calon_penilaian ON COMMIT DROP AS {sql}", parameter)
        kursor.execute("ANALYZE calon_penilaian")
        for langkah in (_PASANG_SKP, _BUANG, _TURUNKAN, _NAIKKAN, _IKUTI, _TAMBAH):
            kursor.execute(langkah, {"siklus": siklus.pk})
            jumlah += kursor.rowcount
        kursor.execute("DROP TABLE calon_penilaian")
    return jumlah
