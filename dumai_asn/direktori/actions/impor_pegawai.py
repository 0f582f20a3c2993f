"""Import kind ``pegawai``: people, their dated facts and placements from SIASN "Data ASN"."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import astuple, fields
from datetime import date
from itertools import islice
from typing import Any

from django.db import connection

from dumai_asn.inti.impor import JenisImpor
from dumai_asn.inti.models import BarisImpor
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rules.impor import KolomImpor, TingkatPesan

from ..rules.baris_siasn import Orang, Temuan, baca
from ..rules.izin import Izin
from .banding_pegawai import bandingkan
from .garis import bangun_garis_penilai
from .tulis_pegawai import siapkan_urung, tulis

#: Number of the line, what it says, what is to say of it.
Baris = tuple[int, Orang, list[Temuan]]

#: Rows in memory at a time.
_SEKALI = 2000
_SEMENTARA = "siasn siasn_temuan siasn_ganda siasn_banding siasn_fakta siasn_bentrok siasn_ubah"

_TABEL = """
CREATE TEMP TABLE siasn (
    nomor int, nip text, pns_id text, nama text, gelar_depan text, gelar_belakang text,
    kelamin text, lahir date, status text, kedudukan text, absen text, golongan text,
    tmt_golongan date, pendidikan text, jabatan text, struktural bool, jenis text, jenjang text,
    rumpun text, tmt_jabatan date, unor_id text, unor text, mulai date, tmt_pns date,
    jenis_ragu bool DEFAULT false
) ON COMMIT DROP;
CREATE TEMP TABLE siasn_temuan (
    nomor int, kolom text, pesan text, tingkat text, perbaiki_di text
) ON COMMIT DROP
"""

_CATAT = """
UPDATE inti_barisimpor x SET
    status = coalesce(b.hasil, 'DIABAIKAN'), objek_id = b.pegawai_id,
    perubahan = coalesce(u.isi, '[]'), pesan = x.pesan || coalesce(t.isi, '[]')
FROM siasn s
LEFT JOIN siasn_banding b ON b.nomor = s.nomor
LEFT JOIN (
    SELECT nomor, jsonb_agg(jsonb_build_object('kolom', kolom, 'dari', dari, 'ke', ke)
                            ORDER BY urutan) AS isi
    FROM siasn_ubah GROUP BY nomor
) AS u ON u.nomor = s.nomor AND b.hasil = 'BERUBAH'
LEFT JOIN (
    SELECT nomor, jsonb_agg(jsonb_build_object('kolom', kolom, 'pesan', pesan, 'tingkat', tingkat,
                            'perbaiki_di', perbaiki_di) ORDER BY tingkat, kolom, pesan) AS isi
    FROM siasn_temuan WHERE pesan <> '' GROUP BY nomor
) AS t ON t.nomor = s.nomor
WHERE x.impor_id = %(impor)s AND x.nomor = s.nomor
"""

#: Serving people whose number is in no row, not even in a faulty one.
_HILANG = """
INSERT INTO inti_hilangimpor (impor_id, objek_id, nama, keterangan)
SELECT %(impor)s, p.id, p.nama, left(coalesce(u.nama || '. ', '')
    || 'Bila sudah tidak bertugas, catat akhir dinasnya di halaman orang itu.', 300)
FROM direktori_pegawai p
JOIN direktori_riwayatpegawai r ON r.pegawai_id = p.id AND r.jenis = 'KEDUDUKAN'
    AND r.nilai = 'AKTIF' AND r.masa @> %(pada)s
LEFT JOIN direktori_penempatan t ON t.pegawai_id = p.id AND t.jenis = 'DEFINITIF'
    AND t.masa @> %(pada)s
LEFT JOIN direktori_unitkerja u ON u.id = t.unit_id
WHERE p.jenis = 'ASN' AND NOT EXISTS (
    SELECT 1 FROM direktori_nomorinduk n JOIN siasn s ON s.nip = n.nomor WHERE n.pegawai_id = p.id)
ORDER BY u.kode, p.nama, p.id
"""


def periksa_pegawai(impor_id: int, pada: date) -> None:
    """Judge the staged rows by the truth of ``pada``; changes nothing but the staging."""
    with connection.cursor() as kursor:
        kursor.execute(f"DROP TABLE IF EXISTS {', '.join(_SEMENTARA.split())}")
        kursor.execute(_TABEL)
        for kelompok in _berkelompok(_baca(impor_id, pada)):
            _salin("siasn", _KOLOM, [(nomor, *astuple(orang)) for nomor, orang, _ in kelompok])
            _salin("siasn_temuan", "", [(n, *satu) for n, _, temuan in kelompok for satu in temuan])
        kursor.execute("CREATE INDEX ON siasn (nip); CREATE INDEX ON siasn_temuan (nomor)")
        bandingkan(pada)
        kursor.execute(_CATAT, {"impor": impor_id})
        kursor.execute(_HILANG, {"impor": impor_id, "pada": pada})


def terapkan_pegawai(impor_id: int, oleh: Any, pada: date) -> None:
    """Write the rows that are BARU and BERUBAH, as :func:`periksa_pegawai` has just found them.

    The comparison is still there, in the same transaction.
    """
    tulis(impor_id)


def _baca(impor_id: int, pada: date) -> Iterator[Baris]:
    acuan, acuan_nip = acuan_pada("direktori.siasn", pada), acuan_pada("direktori.nip", pada)
    golongan = acuan_pada("direktori.golongan", pada)
    baris = BarisImpor.objects.filter(impor_id=impor_id).order_by("nomor")
    for nomor, data, pesan in baris.values_list("nomor", "data", "pesan").iterator(_SEKALI):
        orang, temuan = baca(data, pada, acuan=acuan, acuan_nip=acuan_nip, acuan_golongan=golongan)
        # The engine's own errors stand already; a mark without words keeps the row out here too.
        galat = {satu["kolom"] for satu in pesan if satu["tingkat"] == TingkatPesan.GALAT}
        temuan = [satu for satu in temuan if satu.kolom not in galat]
        yield nomor, orang, [*temuan, *(Temuan(kolom, "") for kolom in galat)]


def _berkelompok(isi: Iterable[Baris]) -> Iterator[list[Baris]]:
    semua = iter(isi)
    while kelompok := list(islice(semua, _SEKALI)):
        yield kelompok


_KOLOM = ", ".join(["nomor", *(bagian.name for bagian in fields(Orang))])


def _salin(tabel: str, kolom: str, baris: list[tuple[Any, ...]]) -> None:
    """COPY rows; an empty text stays a text, None is NULL."""
    berkas = io.StringIO()
    csv.writer(berkas, quoting=csv.QUOTE_MINIMAL).writerows(
        [r"\N" if satu is None else satu for satu in isi] for isi in baris
    )
    berkas.seek(0)
    with connection.cursor() as kursor:
        kursor.copy_expert(
            rf"COPY {tabel} {f'({kolom})' if kolom else ''} FROM STDIN (FORMAT csv, NULL '\N')",
            berkas,
        )


def _bangun_garis(pada: date) -> None:
    bangun_garis_penilai()


def _kolom(
    kunci: str, arti: str, *lain: str, wajib: bool = False, angka: bool = False
) -> KolomImpor:
    return KolomImpor(kunci, (kunci, *lain), wajib=wajib, angka=angka, arti=arti)


IMPOR_PEGAWAI = JenisImpor(
    kunci="pegawai",
    judul="Pegawai (Data ASN dari SIASN)",
    izin=Izin.KELOLA_PEGAWAI,
    benda="pegawai",
    bantuan="Di SIASN buka layanan Data ASN, pilih instansi, lalu unduh. Kirim berkas apa adanya:"
    " NIK, agama, keluarga, NPWP, telepon, dan alamat tidak disimpan. Impor berkas unit lebih"
    " dahulu.",
    urutan=20,
    kolom=(
        _kolom("nip_baru", "NIP 18 angka", "nip", "nip_pegawai", wajib=True, angka=True),
        _kolom("nama", "Nama tanpa gelar", "nama_pegawai", wajib=True),
        _kolom("unor_nama", "Nama unit kerja", "unor", "unit_kerja", "nama_unor", wajib=True),
        _kolom("jabatan_nama", "Nama jabatan", "jabatan", "nama_jabatan", wajib=True),
        _kolom(
            "jenis_jabatan_nama", "Struktural, Fungsional, Pelaksana", "jenis_jabatan", wajib=True
        ),
        _kolom("jenis_pegawai_nama", "PNS, PPPK, …", "jenis_pegawai", wajib=True),
        _kolom("status_cpns_pns", "CPNS atau PNS", "status_pegawai"),
        _kolom("kedudukan_hukum_nama", "Aktif, CLTN, pensiun, …", "kedudukan_hukum"),
        _kolom("tmt_jabatan", "Sejak kapan jabatan dipegang"),
        _kolom("gol_akhir_nama", "Golongan sekarang", "golongan", "gol_akhir", "gol_ruang"),
        _kolom("tmt_golongan", "Sejak kapan golongan berlaku"),
        _kolom("tingkat_pendidikan_nama", "SLTA, S-1, …", "tingkat_pendidikan", "pendidikan"),
        _kolom("gelar_depan", "Gelar di depan nama"),
        _kolom("gelar_belakang", "Gelar di belakang nama"),
        _kolom("tanggal_lahir", "Tanggal lahir", "tgl_lahir"),
        _kolom("jenis_kelamin", "M atau F", "kelamin"),
        _kolom("tmt_cpns", "Tanggal pengangkatan pertama"),
        _kolom("tmt_pns", "Tanggal menjadi PNS"),
        _kolom("unor_id", "Id unit di SIASN"),
        _kolom("pns_id", "Id orang di SIASN"),
    ),
    periksa=periksa_pegawai,
    terapkan=terapkan_pegawai,
    turunan=("direktori.GarisPenilai",),
    sebelum_urung=siapkan_urung,
    sesudah_urung=_bangun_garis,
)
