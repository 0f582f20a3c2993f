"""Import kind ``unit``: the tree of units and the posts that head them.

A unit is known by its ``kode``, which is the id of the file.  What a file does not name stays.
"""

from datetime import date
from json import dumps
from typing import Any

from django.db import connection
from psycopg2.extras import execute_values

from dumai_asn.inti.impor import JenisImpor
from dumai_asn.inti.rules.impor import KolomImpor, StatusBaris

from ..rules.istilah import JenisUnit
from ..rules.izin import Izin
from ..rules.unit_siasn import unit_mandiri
from .banding_unit import BarisUnit, Keadaan, bandingkan
from .garis import bangun_garis_penilai

NAMA_KOTA = "Pemerintah Kota Dumai"


def periksa_unit(impor_id: int, pada: date) -> None:
    """Judge the staged units by the tree of ``pada``; changes nothing but the staging."""
    baris, kini, akar = bandingkan(impor_id, pada)
    _catat(impor_id, baris)
    _catat_hilang(impor_id, baris, kini)
    _simpan_rencana(baris, akar)


_CATAT = """
UPDATE inti_barisimpor x SET status = b.status, objek_id = b.unit_id,
       perubahan = b.perubahan, pesan = x.pesan || b.pesan
FROM (VALUES %s) AS b (nomor, status, unit_id, perubahan, pesan)
WHERE x.impor_id = {impor} AND x.nomor = b.nomor
"""


def _catat(impor_id: int, baris: list[BarisUnit]) -> None:
    with connection.cursor() as kursor:
        execute_values(
            kursor.cursor,
            _CATAT.format(impor=int(impor_id)),
            [
                (s.nomor, str(s.status), s.unit_id, dumps(s.perubahan), dumps(s.pesan))
                for s in baris
            ],
            template="(%s, %s, %s::bigint, %s::jsonb, %s::jsonb)",
            page_size=1000,
        )


def _catat_hilang(impor_id: int, baris: list[BarisUnit], kini: Keadaan) -> None:
    ada = {satu.kode for satu in baris}
    with connection.cursor() as kursor:
        execute_values(
            kursor.cursor,
            "INSERT INTO inti_hilangimpor (impor_id, objek_id, nama, keterangan) VALUES %s",
            [
                (impor_id, unit.pk, unit.nama, f"Kode {kode}")
                for kode, unit in kini.unit.items()
                if kode not in ada and unit.jenis != JenisUnit.KOTA and unit.masa.upper is None
            ],
        )


_TABEL = """
DROP TABLE IF EXISTS impor_unit;
CREATE TEMP TABLE impor_unit (
    kode text, nama text, induk text, jenis text, mandiri bool, baru bool, unit_id bigint,
    jabatan text, jenis_jabatan text, kepala bigint, ganti_nama bool, pindah bool
) ON COMMIT DROP
"""


def _simpan_rencana(baris: list[BarisUnit], akar: str) -> None:
    """What is to be written, for the application in the same transaction."""
    with connection.cursor() as kursor:
        kursor.execute(_TABEL)
        isi = [
            (
                s.kode,
                s.nama,
                s.induk,
                str(s.jenis),
                unit_mandiri(s.jenis, s.eselon),
                s.status is StatusBaris.BARU,
                s.unit_id,
                s.jabatan if s.jabatan_baru else None,
                str(s.jabatan_baru) if s.jabatan_baru else None,
                s.kepala,
                any(satu["kolom"] == "NamaUnor" for satu in s.perubahan),
                any(satu["kolom"] == "DiatasanId" for satu in s.perubahan),
            )
            for s in baris
            if s.status in (StatusBaris.BARU, StatusBaris.BERUBAH)
        ]
        if isi and not any(s[0] == akar for s in isi):
            isi.append(
                (akar, NAMA_KOTA, None, "KOTA", False, True, None, None, None, None, False, False)
            )
        execute_values(kursor.cursor, "INSERT INTO impor_unit VALUES %s", isi)
        kursor.execute(
            "DELETE FROM impor_unit i USING direktori_unitkerja u"
            " WHERE i.baru AND u.kode = i.kode AND u.jenis = 'KOTA'"
        )


#: A unit of the file has stood all this year: the file tells no day, and plans begin with a year.
_BARU = """
INSERT INTO direktori_unitkerja (id, kode, nama, jenis, induk_id, mandiri, masa)
SELECT i.unit_id, i.kode, i.nama, i.jenis, coalesce(j.unit_id, u.id), i.mandiri,
       daterange(date_trunc('year', %(pada)s::date)::date, NULL)
FROM impor_unit i
LEFT JOIN impor_unit j ON j.kode = i.induk AND j.baru
LEFT JOIN direktori_unitkerja u ON u.kode = i.induk
WHERE i.baru
"""
_RIWAYAT = """
INSERT INTO direktori_riwayatunit (unit_id, nama, singkatan, induk_id, masa)
SELECT u.id, u.nama, u.singkatan, u.induk_id, daterange(s.sejak, %(pada)s)
FROM impor_unit i JOIN direktori_unitkerja u ON u.id = i.unit_id
CROSS JOIN LATERAL (
    SELECT coalesce(max(upper(r.masa)), lower(u.masa)) AS sejak
    FROM direktori_riwayatunit r WHERE r.unit_id = u.id
) s
WHERE NOT i.baru AND (i.ganti_nama OR i.pindah) AND s.sejak < %(pada)s
"""
_UBAH = """
UPDATE direktori_unitkerja u
SET nama = CASE WHEN i.ganti_nama THEN i.nama ELSE u.nama END,
    induk_id = CASE WHEN i.pindah THEN a.id ELSE u.induk_id END
FROM impor_unit i LEFT JOIN direktori_unitkerja a ON a.kode = i.induk
WHERE u.id = i.unit_id AND NOT i.baru AND (i.ganti_nama OR i.pindah)
"""
_JABATAN = """
INSERT INTO direktori_jabatan (nama, jenis)
SELECT min(jabatan), min(jenis_jabatan) FROM impor_unit WHERE jabatan IS NOT NULL
GROUP BY lower(jabatan)
"""
#: By key, like everybody who locks more than one unit.
_KUNCI = """
SELECT u.id FROM direktori_unitkerja u JOIN impor_unit i ON i.unit_id = u.id AND NOT i.baru
ORDER BY u.id FOR NO KEY UPDATE OF u
"""
_KEPALA = """
UPDATE direktori_penempatan p SET kepala = true FROM impor_unit i WHERE p.id = i.kepala
"""


def terapkan_unit(impor_id: int, oleh: Any, pada: date) -> None:
    """Write what :func:`periksa_unit` has just found, in the same transaction."""
    with connection.cursor() as kursor:
        kursor.execute(_KUNCI)
        kursor.execute(
            "UPDATE impor_unit SET unit_id = nextval('direktori_unitkerja_id_seq') WHERE baru"
        )
        kursor.execute(_BARU, {"pada": pada})
        kursor.execute(_RIWAYAT, {"pada": pada})
        kursor.execute(_UBAH)
        kursor.execute(_JABATAN)
        kursor.execute(_KEPALA)
        kursor.execute("SELECT bool_or(pindah OR kepala IS NOT NULL) FROM impor_unit")
        (pohon_berubah,) = kursor.fetchone()
    if pohon_berubah:
        bangun_garis_penilai()


def _bangun_garis(pada: date) -> None:
    bangun_garis_penilai()


def _kolom(kunci: str, arti: str, *nama: str, wajib: bool = False) -> KolomImpor:
    return KolomImpor(kunci, nama, wajib=wajib, arti=arti)


IMPOR_UNIT = JenisImpor(
    kunci="unit",
    judul="Unit kerja",
    izin=Izin.KELOLA_STRUKTUR,
    benda="unit",
    bantuan="Di SIASN unduh daftar unit organisasi (unor). Unit dikenali dari Id-nya; unit yang"
    " tidak ada di berkas tidak dihapus. Unit baru tercatat mulai 1 Januari tahun ini, karena"
    " berkasnya tidak menyebut tanggal. Impor berkas ini sebelum berkas pegawai.",
    urutan=10,
    periksa=periksa_unit,
    terapkan=terapkan_unit,
    turunan=("direktori.GarisPenilai",),
    sesudah_urung=_bangun_garis,
    kolom=(
        _kolom("kode", "Id unit di SIASN, menjadi kode unit", "id", "unor_id", "kode", wajib=True),
        _kolom(
            "induk",
            "Id unit di atasnya; kosong untuk kota",
            "diatasan_id",
            "diatasanid",
            "atasan_id",
            "kode_induk",
            wajib=True,
        ),
        _kolom("nama", "Nama unit", "nama_unor", "namaunor", "unor_nama", "nama", wajib=True),
        _kolom("jabatan", "Nama jabatan yang memimpin", "nama_jabatan", "namajabatan"),
        _kolom("eselon", "11–52 atau I.a–V.a", "eselon_id", "eselonid", "eselon"),
        _kolom(
            "pemimpin",
            "Id pegawai yang memimpin di SIASN",
            "pemimpin_pns_id",
            "pemimpinpnsid",
            "pemimpin_id",
        ),
        _kolom("jenis", "Jenis unit; bila kosong dikenali dari nama", "jenis", "jenis_unit"),
    ),
)
