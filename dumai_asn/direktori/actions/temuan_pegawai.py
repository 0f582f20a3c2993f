"""What is wrong or odd in rows of the national employee data, held against ours."""

from datetime import date
from typing import NamedTuple

from django.db import connection

from ..rules.baris_siasn import GALAT, PERINGATAN, SIASN

APLIKASI = "aplikasi"
BERKAS_UNIT = "berkas unit"


class _Aturan(NamedTuple):
    """One remark: on which column, who mends it, its words and its rows in SQL.

    ``b`` is the row of ``siasn_banding``; ``dari`` may join more, ``bila`` says when.
    """

    kolom: str
    perbaiki_di: str
    pesan: str
    bila: str
    dari: str = ""
    tingkat: str = PERINGATAN


_TGL = "to_char({}, 'DD-MM-YYYY')".format
_ORANG = "JOIN direktori_pegawai p ON p.id = b.pegawai_id"
_DIKENAL = (
    "b.pegawai_id IS NOT NULL AND b.kedudukan = 'AKTIF'"
    " AND coalesce(b.kedudukan_kini, 'AKTIF') = 'AKTIF'"
)
_PINDAH = (
    f"{_DIKENAL} AND b.unit_id IS NOT NULL AND (b.unit_kini IS DISTINCT FROM b.unit_id"
    " OR b.jabatan_kini IS DISTINCT FROM b.jabatan_id OR b.jabatan_id IS NULL)"
)

_ATURAN = (
    _Aturan(
        "nip_baru",
        SIASN,
        "'NIP ini tertulis pada baris ' || g.semua || ' dengan isi yang berbeda.'",
        "NOT g.sama",
        "JOIN siasn_ganda g ON g.nomor = b.nomor",
        GALAT,
    ),
    _Aturan(
        "unor_nama",
        BERKAS_UNIT,
        "CASE WHEN b.unit_senama > 1 THEN 'Ada ' || b.unit_senama || ' unit bernama “' || b.unor"
        " || '”. Isi id unitnya.' ELSE 'Unit “' || coalesce(nullif(b.unor, ''), b.unor_id)"
        " || '” belum terdaftar. Impor dahulu berkas unit.' END",
        "b.unit_id IS NULL AND (b.unor <> '' OR b.unor_id <> '')",
        tingkat=GALAT,
    ),
    _Aturan(
        "unor_nama",
        SIASN,
        "'Unit “' || u.nama || '” berakhir pada ' || " + _TGL("upper(u.masa) - 1") + " ||"
        " '. Pindahkan orangnya di SIASN ke unit penerusnya, lalu unduh lagi.'",
        "b.aksi IS NOT NULL AND upper(u.masa) < coalesce(upper(b.masa), 'infinity')",
        "JOIN direktori_unitkerja u ON u.id = b.unit_id",
        GALAT,
    ),
    _Aturan(
        "tmt_jabatan",
        SIASN,
        "'TMT jabatan kosong, padahal unit atau jabatannya berubah.'",
        f"{_PINDAH} AND b.tmt_jabatan IS NULL",
        tingkat=GALAT,
    ),
    _Aturan(
        "tmt_golongan",
        SIASN,
        "'TMT golongan kosong, padahal golongannya berubah.'",
        "f.jenis = 'GOLONGAN' AND f.sejak IS NULL AND f.nilai <> f.nilai_kini",
        "JOIN siasn_fakta f ON f.nomor = b.nomor",
        GALAT,
    ),
    _Aturan(
        "tmt_jabatan",
        SIASN,
        "'TMT jabatan kosong; dipakai tanggal pengangkatan ' || " + _TGL("b.mulai") + " || '.'",
        "b.pegawai_id IS NULL AND b.tmt_jabatan IS NULL AND b.mulai IS NOT NULL",
    ),
    _Aturan(
        "nama",
        SIASN,
        "'Nomor ini milik ' || p.nama || ' di data kita. Pastikan orangnya sama.'",
        "similarity(upper(p.nama), upper(b.nama)) < 0.3 AND b.nama <> ''",
        _ORANG,
    ),
    _Aturan(
        "nip_baru",
        APLIKASI,
        "'Mungkin kontrak baru ' || p.nama || ' (' || coalesce(n.nomor, 'tanpa nomor') || ').'"
        " || ' Bila orangnya sama, catat dahulu nomor ini di halaman orang itu (Catat nomor baru,"
        " atau Catat kembali bertugas), lalu periksa ulang; bila tidak, lanjutkan.'",
        "b.pegawai_id IS NULL AND b.nip <> ''",
        # Two joins rather than one with OR, which would compare everybody with everybody.
        "JOIN (SELECT x.nomor, o.id FROM siasn_banding x JOIN direktori_pegawai o"
        " ON upper(o.nama) = upper(x.nama) AND o.lahir = x.lahir WHERE x.pegawai_id IS NULL"
        " UNION SELECT x.nomor, o.id FROM siasn_banding x JOIN direktori_pegawai o"
        " ON o.pns_id = x.pns_id WHERE x.pegawai_id IS NULL AND x.pns_id <> '') mirip"
        " ON mirip.nomor = b.nomor JOIN direktori_pegawai p ON p.id = mirip.id"
        " LEFT JOIN LATERAL (SELECT nomor FROM direktori_nomorinduk WHERE pegawai_id = p.id"
        " ORDER BY lower(masa) DESC LIMIT 1) n ON true",
    ),
    _Aturan(
        "kedudukan_hukum_nama",
        APLIKASI,
        "CASE WHEN b.pegawai_id IS NULL THEN 'Sudah tidak bertugas, jadi tidak diimpor.' ELSE"
        " 'SIASN mencatat orang ini sudah tidak bertugas. Catat akhir dinasnya dengan tanggal SK"
        " di halaman orang itu; baris ini tidak mengubah apa pun.' END",
        "b.kedudukan <> 'AKTIF' AND coalesce(b.kedudukan_kini, 'AKTIF') = 'AKTIF'",
    ),
    _Aturan(
        "kedudukan_hukum_nama",
        APLIKASI,
        "'Di sini orang ini tercatat sudah tidak bertugas. Bila ia kembali, pakai dahulu"
        " Catat kembali bertugas di halaman orang itu; baris ini tidak mengubah apa pun.'",
        "b.kedudukan = 'AKTIF' AND b.kedudukan_kini <> 'AKTIF'",
    ),
    _Aturan(
        "kedudukan_hukum_nama",
        APLIKASI,
        "'Catat ketidakhadirannya (' || lower(replace(b.absen, '_', ' ')) || ') dengan tanggal SK"
        " di halaman orang itu.'",
        "b.absen IS NOT NULL AND NOT EXISTS (SELECT 1 FROM direktori_ketidakhadiran k"
        " WHERE k.pegawai_id = b.pegawai_id AND k.jenis = b.absen AND k.masa @> %(pada)s)",
    ),
    _Aturan(
        "tmt_jabatan",
        APLIKASI,
        "'Unit atau jabatannya berbeda, tetapi TMT ' || " + _TGL("b.tmt_jabatan") + " ||"
        " ' mendahului penempatan yang sudah tercatat. Masa lalu tidak diubah oleh impor; ubah di"
        " halaman orang itu bila perlu.'",
        f"{_PINDAH} AND b.tmt_jabatan IS NOT NULL AND b.aksi IS NULL",
    ),
    _Aturan(
        "tmt_golongan",
        APLIKASI,
        "'Golongan berbeda (' || f.nilai || '), tetapi TMT-nya mendahului golongan yang sudah"
        " tercatat. Masa lalu tidak diubah oleh impor.'",
        "f.jenis = 'GOLONGAN' AND f.sejak IS NOT NULL AND f.aksi IS NULL"
        " AND f.nilai IS DISTINCT FROM f.nilai_kini",
        "JOIN siasn_fakta f ON f.nomor = b.nomor",
    ),
    _Aturan(
        "tmt_jabatan",
        SIASN,
        "'TMT jabatan di SIASN ' || " + _TGL("b.tmt_jabatan") + " || ', di sini '"
        " || " + _TGL("lower(b.masa_kini)") + " || '. Yang tercatat di sini tetap.'",
        f"{_DIKENAL} AND b.unit_kini = b.unit_id AND b.jabatan_kini = b.jabatan_id"
        " AND b.tmt_jabatan <> lower(b.masa_kini)",
    ),
    _Aturan(
        "tmt_jabatan",
        APLIKASI,
        "'Berlaku surut sejak ' || " + _TGL("b.tmt_jabatan") + " || '. SKP dan penilaian sejak"
        " hari itu dapat terpengaruh.'",
        "b.pegawai_id IS NOT NULL AND b.aksi IN ('TUTUP', 'GANTI')"
        " AND b.tmt_jabatan < date_trunc('year', %(pada)s::timestamp)",
    ),
    _Aturan(
        "jabatan_nama",
        APLIKASI,
        "'Jenjang jabatan struktural ini tidak terbaca dari namanya; dicatat sebagai ' ||"
        " lower(replace(b.jenis, '_', ' ')) || '. Periksa di katalog jabatan.'",
        "b.jenis_ragu",
    ),
    _Aturan(
        "jabatan_nama",
        APLIKASI,
        "'Jenjang jabatan fungsional ini tidak terbaca dari namanya. Lengkapi di katalog jabatan.'",
        "b.jabatan_id IS NULL AND b.jenis = 'FUNGSIONAL' AND b.jenjang IS NULL"
        " AND b.jabatan !~* '^kepala '",
    ),
    _Aturan(
        "jenis_jabatan_nama",
        APLIKASI,
        "'Katalog mencatat jabatan ini sebagai ' || lower(replace(b.jenis_katalog, '_', ' '))"
        " || '; katalog yang dipakai.'",
        "b.jenis IS NOT NULL AND b.jenis_katalog <> b.jenis",
    ),
    _Aturan(
        "jabatan_nama",
        SIASN,
        "'Nama jabatan ini jabatan kepala, tetapi unitnya “' || u.nama || '”. Dicatat bukan"
        " sebagai kepala unit itu.'",
        "b.aksi IS NOT NULL AND NOT b.kepala AND b.jabatan ~* '^(kepala|camat|lurah)( |$)'",
        "JOIN direktori_unitkerja u ON u.id = b.unit_id",
    ),
    _Aturan(
        "nip_baru",
        APLIKASI,
        "'Nomor ini sudah dipakai sebagai nama pengguna akun lain, jadi orang ini dicatat tanpa"
        " akun.'",
        "b.pegawai_id IS NULL AND b.nip <> ''",
        "JOIN akun_akun a ON a.username = b.nip",
    ),
)

_CATAT = """
INSERT INTO siasn_temuan (nomor, kolom, pesan, tingkat, perbaiki_di)
SELECT b.nomor, '{kolom}', {pesan}, '{tingkat}', '{perbaiki_di}'
FROM siasn_banding b {dari} WHERE {bila}
"""

_ULANG = """
INSERT INTO siasn_temuan (nomor, kolom, pesan, tingkat, perbaiki_di)
SELECT nomor, 'nip_baru', 'Sama dengan baris ' || pertama || '; diabaikan.', 'PERINGATAN', 'SIASN'
FROM siasn_ganda WHERE sama AND nomor <> pertama
"""

_BENTROK = """
INSERT INTO siasn_temuan (nomor, kolom, pesan, tingkat, perbaiki_di)
SELECT nomor, 'jabatan_nama', 'Unit ini sudah dikepalai ' || string_agg(DISTINCT nama, ', ')
    || ' pada masa itu. Dicatat bukan sebagai kepala; akhiri dahulu penempatan kepala yang lama.',
    'PERINGATAN', 'aplikasi'
FROM siasn_bentrok GROUP BY nomor
"""


def catat_temuan(pada: date) -> None:
    """Fill ``siasn_temuan`` from ``siasn_banding``, ``siasn_fakta`` and ``siasn_ganda``."""
    with connection.cursor() as kursor:
        kursor.execute(_ULANG)
        for aturan in _ATURAN:
            kursor.execute(_CATAT.format(**aturan._asdict()), {"pada": pada})


def catat_bentrok() -> None:
    """Remarks on seats of heads that are taken."""
    with connection.cursor() as kursor:
        kursor.execute(_BENTROK)
