"""Numbers and what is sent, for settings, jobs, imports, lists, documents and messages."""

from collections.abc import Callable
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from dumai_asn.inti.models import KunciDraf
from dumai_asn.inti.queries.acuan import nomor_acuan
from tests.lintas.alamat_pembinaan import duduk, sesi_berjalan
from tests.lintas.bahan import Isi, nomor_ubah
from tests.lintas.dunia import Dunia

NOMOR_INTI: dict[str, Callable[[Dunia], list[Any]]] = {
    "inti:pekerjaan": lambda d: [d.pekerjaan.pk],
    "inti:unduhan": lambda d: [d.pekerjaan.pk],
    "inti:daftar_unduh": lambda d: ["pembinaan.program", "csv"],
    "inti:daftar_tindakan": lambda d: ["pembinaan.peserta"],
    "inti:daftar_tampilan_baru": lambda d: ["pembinaan.program"],
    "inti:daftar_tampilan": lambda d: [d.tampilan.pk],
    "inti:daftar_batalkan": lambda d: [d.aksi.pk],
    "inti:pekerjaan_henti": lambda d: [d.pekerjaan.pk],
    "inti:pekerjaan_ulang": lambda d: [d.pekerjaan_gagal.pk],
    "inti:acuan_batal": lambda d: [d.acuan.kunci, d.acuan.pk],
    "inti:hari_libur_ubah": lambda d: [d.libur.pk],
    "inti:hari_libur_hapus": lambda d: [d.libur.pk],
    "inti:impor": lambda d: [d.impor.pk],
    "inti:impor_hilang": lambda d: [d.impor.pk],
    "inti:impor_ditolak": lambda d: [d.impor.pk, "csv"],
    "inti:impor_langkah": lambda d: [d.impor.pk, "terapkan"],
    "inti:unggahan": lambda d: [d.unggahan.kode],
    "inti:unggahan_batal": lambda d: [d.unggahan.kode],
    "inti:periksa_kode": lambda d: [d.dokumen.kode],
    "inti:dokumen": lambda d: [d.dokumen.pk],
    "pemberitahuan:buka": lambda d: [d.pesan.pk],
}

#: Name → the words in its address.
KATA_INTI: dict[str, list[str]] = {
    "inti:bantuan_topik": ["beranda:beranda"],
    "inti:acuan": ["evaluasi.saran"],
    "inti:acuan_ubah": ["evaluasi.saran"],
    "inti:acuan_pastikan": ["evaluasi.saran"],
    "inti:jadwal_ubah": ["bersih"],
    "inti:jadwal_jalankan": ["bersih"],
    "inti:impor_baru": ["unit"],
    "inti:impor_templat": ["unit"],
}

KIRIMAN_INTI: dict[str, Callable[[Dunia], Isi]] = {
    "inti:acuan_ubah": lambda d: {
        "nilai_sesuai_mulai": "85",
        "nilai_sesuai_sampai": "110",
        "mulai": "2027-06-01",
        "dasar_hukum": "Perwako 5/2027",
        "tanda": "C1",
        "alasan": "Uji",
        "nomor_ubah": nomor_acuan("evaluasi.saran"),
        "yakin": "1",
    },
    "inti:acuan_pastikan": lambda d: {
        "nomor_ubah": nomor_acuan("evaluasi.saran"),
        "dasar_hukum": "SE 1/2026",
    },
    "inti:acuan_batal": lambda d: {"nomor_ubah": nomor_acuan("evaluasi.saran")},
    "inti:hari_libur_baru": lambda d: _libur("2026-12-26"),
    "inti:hari_libur_ubah": lambda d: _libur("2026-12-27") | {"nomor_ubah": nomor_ubah(d.libur)},
    "inti:hari_libur_tempel": lambda d: {
        "teks": "1/1/2027; Tahun Baru; libur nasional",
        "yakin": "1",
    },
    "inti:jadwal_ubah": lambda d: {"nomor_ubah": "0", "pukul": "03:00", "aktif": "on"},
    "pemberitahuan:tandai": lambda d: {"pilih": [d.pesan.pk], "tindakan": "dibaca"},
    "inti:impor_baru": lambda d: {
        "berkas": SimpleUploadedFile("unit.csv", b"Id,DiatasanId,NamaUnor\nX1,KOTA,Dinas X\n")
    },
    "inti:unggahan_mulai": lambda d: {"nama": "rekap.pdf", "ukuran": "70"},
    "inti:dokumen": lambda d: {"alasan": "Isinya keliru"},
    "pemberitahuan:pilihan": lambda d: {"ringkas": "satu"},
    "inti:draf": lambda d: {"draf": _draf(d), "catatan": "Belum selesai"},
    "inti:draf_buang": lambda d: {"draf": _draf(d)},
    "inti:daftar_tindakan": lambda d: {
        "isian": f"nomor={d.kelas['berjalan'].pk}",
        "tindakan": "hadir",
        "pilih": duduk(d).pk,
        "yakin": "1",
        "sesi": sesi_berjalan(d).pk,
    },
    "inti:daftar_tampilan_baru": lambda d: {"nama": "Uji", "isian": "status=ya"},
    "inti:daftar_tampilan": lambda d: {"tindakan": "bawaan"},
}


def _draf(dunia: Dunia) -> str:
    """The key of a form that Sari has open."""
    return KunciDraf(dunia.kota.akun["sari"].pk, "kinerja.kemajuan", "1").tanda()


def _libur(tanggal: str) -> Isi:
    return {"tanggal": tanggal, "nama": "Libur uji", "jenis": "LIBUR"}
