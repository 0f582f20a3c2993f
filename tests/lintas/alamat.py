"""Every address of the house with an object of the world behind it, and what a POST sends."""

from collections.abc import Callable
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from dumai_asn.direktori.models import Penugasan
from dumai_asn.direktori.queries.jabatan import nomor_standar
from dumai_asn.direktori.rules.bawaan_jabatan import BAWAAN_KOMPETENSI
from dumai_asn.inti.models import KunciDraf
from dumai_asn.inti.queries.acuan import nomor_acuan
from kinerja.rules.alur import Tindakan
from pembinaan.models import Pendaftaran, Sesi
from tests.lintas.alamat_kamus import KIRIMAN_KAMUS, NOMOR_KAMUS
from tests.lintas.alamat_kaskade import KIRIMAN_KASKADE, NOMOR_KASKADE
from tests.lintas.alamat_skp import KIRIMAN_SKP, NOMOR_SKP
from tests.lintas.dunia import KUNCI, Dunia
from tests.pemeran import SANDI

Isi = dict[str, Any]

#: Name → the numbers in its address; a name that is not here takes none.
NOMOR: dict[str, Callable[[Dunia], list[int]]] = {
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
    "direktori:kartu": lambda d: [d.kota.pegawai["sari"].pk],
    "direktori:unit": lambda d: [d.kota.unit["IZIN"].pk],
    "direktori:pegawai": lambda d: [d.kota.pegawai["sari"].pk],
    "direktori:panel_pegawai": lambda d: [d.kota.pegawai["sari"].pk, "kinerja"],
    "direktori:organisasi_cabang": lambda d: [d.kota.unit["IZIN"].pk],
    "direktori:unit_ubah": lambda d: [d.unit_kosong.pk],
    "direktori:unit_pindah": lambda d: [d.unit_kosong.pk],
    "direktori:unit_gabung": lambda d: [d.unit_kosong.pk],
    "direktori:unit_tutup": lambda d: [d.unit_kosong.pk],
    "direktori:unit_tutup_batalkan": lambda d: [d.unit_kosong.pk],
    "direktori:jabatan": lambda d: [d.jabatan_kembar.pk],
    "direktori:standar_baru": lambda d: [d.jabatan_kembar.pk],
    "direktori:standar_batalkan": lambda d: [d.standar.jabatan_id, d.standar.pk],
    "direktori:jabatan_ubah": lambda d: [d.jabatan_kembar.pk],
    "direktori:jabatan_gabung": lambda d: [d.jabatan_kembar.pk],
    "direktori:formasi_ubah": lambda d: [d.formasi.pk],
    "direktori:penempatan": lambda d: [d.kota.pegawai["sari"].pk],
    "direktori:penempatan_pindah": lambda d: [d.kota.pegawai["sari"].pk],
    "direktori:penempatan_sementara": lambda d: [d.kota.pegawai["sari"].pk],
    "direktori:penempatan_tim": lambda d: [d.kota.pegawai["sari"].pk],
    "direktori:penempatan_betulkan": lambda d: _tempat(d),
    "direktori:penempatan_akhiri": lambda d: _tempat(d),
    "direktori:penempatan_batalkan": lambda d: _tempat(d),
    "direktori:ketidakhadiran": lambda d: [d.kota.pegawai["sari"].pk],
    "direktori:ketidakhadiran_baru": lambda d: [d.kota.pegawai["sari"].pk],
    "direktori:ketidakhadiran_ubah": lambda d: _absen(d),
    "direktori:ketidakhadiran_batalkan": lambda d: _absen(d),
    "direktori:hukuman": lambda d: [d.kota.pegawai["sari"].pk],
    "direktori:hukuman_ubah": lambda d: [d.hukuman.pk],
    "direktori:hukuman_batalkan": lambda d: [d.hukuman.pk],
    "direktori:fakta": lambda d: [d.kota.pegawai["sari"].pk],
    "direktori:fakta_baru": lambda d: [d.kota.pegawai["sari"].pk, "pendidikan"],
    "direktori:fakta_betulkan": lambda d: _fakta(d),
    "direktori:fakta_batalkan": lambda d: _fakta(d),
    "direktori:nomor_baru": lambda d: [d.kota.pegawai["sari"].pk],
    "direktori:nomor_betulkan": lambda d: _nomor(d),
    "direktori:nomor_batalkan": lambda d: _nomor(d),
    "direktori:data_ubah": lambda d: [d.kota.pegawai["sari"].pk],
    "direktori:akhir_dinas": lambda d: [d.kota.pegawai["sari"].pk],
    "direktori:akhir_dinas_batalkan": lambda d: [d.kota.pegawai["sari"].pk],
    "direktori:kembali": lambda d: [d.kota.pegawai["sari"].pk],
    "direktori:penggabungan_banding": lambda d: [satu.pk for satu in d.ganda[:2]],
    "direktori:penggabungan_batalkan": lambda d: [d.penggabungan.pk],
    "direktori:perbaikan": lambda d: [d.perbaikan.pk],
    "direktori:perbaikan_berkas": lambda d: [d.perbaikan.pk],
    "direktori:akun": lambda d: [d.kota.akun["sari"].pk],
    "direktori:akun_terbitkan": lambda d: [d.kota.akun["sari"].pk],
    "direktori:kode_sahkan": lambda d: [d.kode_menunggu.pk],
    "direktori:kode_cabut": lambda d: [d.kode.pk],
    "direktori:kode_surat": lambda d: [d.kode.pk],
    "direktori:penugasan_baru": lambda d: [d.kota.akun["sari"].pk],
    "direktori:penugasan_akhiri": lambda d: [_penugasan(d).pk],
    "direktori:garis_orang": lambda d: [d.tetapan.penempatan_id],
    "direktori:garis_usul": lambda d: [d.tetapan.penempatan_id],
    "direktori:tetapan_ubah": lambda d: [d.tetapan.pk],
    "direktori:tetapan_akhiri": lambda d: [d.tetapan.pk],
    "direktori:delegasi_akhiri": lambda d: [d.delegasi.pk],
    **NOMOR_SKP,
    **NOMOR_KAMUS,
    **NOMOR_KASKADE,
    "kinerja:rencana_aksi": lambda d: [d.susunan.skp.pk],
    "kinerja:rencana_isian": lambda d: [d.susunan.skp.pk, d.susunan.indikator["naik"].pk],
    "kinerja:catat_indikator": lambda d: [d.susunan.indikator["naik"].pk],
    "kinerja:ajukan": lambda d: [d.susunan.skp.pk, d.periode["Triwulan II"].pk],
    "kinerja:bukti": lambda d: [d.bukti.pk],
    "kinerja:berkas_bukti": lambda d: [d.bukti.pk],
    "kinerja:perbaiki_bukti": lambda d: [d.bukti_kembali.pk],
    "kinerja:tarik_bukti": lambda d: [d.bukti.pk],
    "kinerja:periksa_bukti": lambda d: [d.bukti.pk],
    "kinerja:anggota": lambda d: [d.susunan.skp.pegawai_id],
    "kinerja:jawab_laporan": lambda d: [d.laporan.pk],
    "evaluasi:siklus": lambda d: [d.periode["Triwulan III"].pk],
    "evaluasi:siklus_buka": lambda d: [d.periode["Triwulan IV"].pk],
    "evaluasi:jendela": lambda d: [d.jendela.pk],
    "evaluasi:menilai": lambda d: [d.terbuka.pk],
    "evaluasi:nilai": lambda d: [d.diserahkan.pk],
    "evaluasi:nilai_pdf": lambda d: [d.diserahkan.pk],
    "evaluasi:nilai_minta_pdf": lambda d: [d.diserahkan.pk],
    "evaluasi:nilai_terima": lambda d: [d.diserahkan.pk],
    "evaluasi:pantau_unit": lambda d: [d.kota.unit["IZIN"].pk],
    "evaluasi:pantau_orang": lambda d: [d.kota.unit["IZIN"].pk],
    "evaluasi:pantau_penahan": lambda d: [d.kota.unit["IZIN"].pk],
    "evaluasi:ingatkan": lambda d: [d.kota.unit["IZIN"].pk],
    "evaluasi:capaian_unit": lambda d: [d.kota.unit["IZIN"].pk],
    "pembinaan:program_ubah": lambda d: [d.program.pk],
    "pembinaan:kelas": lambda d: [d.kelas["terbuka"].pk],
    "pembinaan:kelas_ubah": lambda d: [d.kelas["draf"].pk],
    "pembinaan:kelas_status": lambda d: [d.kelas["draf"].pk],
    "pembinaan:kelas_batalkan": lambda d: [d.kelas["lain"].pk],
    "pembinaan:kelas_selesaikan": lambda d: [d.kelas["lengkap"].pk],
    "pembinaan:kelas_daftarkan": lambda d: [d.kelas["lain"].pk],
    "pembinaan:presensi": lambda d: [d.kelas["berjalan"].pk, _sesi(d).pk],
    "pembinaan:permohonan": lambda d: [d.pendaftaran.pk],
    "pembinaan:pendaftaran_batalkan": lambda d: [d.pendaftaran.pk],
    "pembinaan:kelas_saya": lambda d: [d.kelas["lain"].pk],
    "pembinaan:saya_batalkan": lambda d: [d.pendaftaran.pk],
}

#: Name → the words in its address.
KATA: dict[str, list[str]] = {
    "inti:bantuan_topik": ["beranda:beranda"],
    "inti:acuan": ["evaluasi.saran"],
    "inti:acuan_ubah": ["evaluasi.saran"],
    "inti:acuan_pastikan": ["evaluasi.saran"],
    "inti:jadwal_ubah": ["bersih"],
    "inti:jadwal_jalankan": ["bersih"],
    "inti:impor_baru": ["unit"],
    "inti:impor_templat": ["unit"],
}

#: Name → what a POST sends so that it really acts; a name that is not here sends nothing.
KIRIMAN: dict[str, Callable[[Dunia], Isi]] = {
    "account_login": lambda d: {"login": "sari", "password": SANDI},
    "account_reauthenticate": lambda d: {"password": SANDI},
    "account_change_password": lambda d: {
        "oldpassword": SANDI,
        "password1": "sandi-lain-yang-panjang",
        "password2": "sandi-lain-yang-panjang",
    },
    "akun_aktivasi": lambda d: {
        "login": "sari",
        "kode": d.kode.teks,
        "password1": "sandi-lain-yang-panjang",
        "password2": "sandi-lain-yang-panjang",
    },
    "akun_tampilan": lambda d: {"tema": "gelap"},
    "direktori:ganti_peran": lambda d: {"peran": "PEGAWAI"},
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
    "direktori:surat_unit": lambda d: {"cari_unit": "IZIN"},
    "direktori:akun_terbitkan": lambda d: {"lewat_surel": "on"},
    "direktori:penempatan_tim": lambda d: {
        "cari_unit": "IZIN",
        "mulai": "2026-10-20",
        "dasar": "SK uji",
    },
    "direktori:fakta_baru": lambda d: {
        "nilai": "S2",
        "mulai": "2026-10-20",
        "dasar": "Ijazah uji",
    },
    "direktori:ketidakhadiran_baru": lambda d: {
        "jenis": "CUTI_TAHUNAN",
        "mulai": "2027-02-01",
    },
    "direktori:ketidakhadiran_ubah": lambda d: {
        "nomor_ubah": nomor_ubah(d.absen),
        "jenis": "CUTI_BESAR",
        "mulai": "2027-01-04",
    },
    "direktori:ketidakhadiran_batalkan": lambda d: {
        "nomor_ubah": nomor_ubah(d.absen),
        "alasan": "Uji",
    },
    "direktori:penggabungan_banding": lambda d: {"tindakan": "bukan"},
    "direktori:penggabungan_batalkan": lambda d: {
        "nomor_ubah": nomor_ubah(d.penggabungan),
        "alasan": "Uji",
    },
    "direktori:perbaikan_baru": lambda d: {
        "bagian": "PENILAI",
        "salah": "Atasan lama",
        "seharusnya": "Kartika",
    },
    "direktori:perbaikan": lambda d: {
        "nomor_ubah": nomor_ubah(d.perbaikan),
        "tindakan": "SELESAIKAN",
    },
    "direktori:unit_baru": lambda d: _unit("BARU.1") | {"cari_unit": "IZIN", "mulai": "2026-10-01"},
    "direktori:unit_ubah": lambda d: (
        _unit("LAIN.9") | {"berlaku": "2026-10-01", "nomor_ubah": nomor_ubah(d.unit_kosong)}
    ),
    "direktori:unit_pindah": lambda d: {
        "cari_unit": "IZIN.1",
        "berlaku": "2026-10-01",
        "nomor_ubah": nomor_ubah(d.unit_kosong),
    },
    "direktori:unit_gabung": lambda d: {
        "cari_unit": "IZIN.1",
        "sampai": "2026-10-08",
        "dasar": "SK 1",
        "nomor_ubah": nomor_ubah(d.unit_kosong),
    },
    "direktori:unit_tutup": lambda d: {
        "sampai": "2026-10-08",
        "nomor_ubah": nomor_ubah(d.unit_kosong),
    },
    "direktori:unit_tutup_batalkan": lambda d: {"alasan": "Keliru ditutup"},
    "direktori:jabatan_baru": lambda d: _jabatan("Juru Uji"),
    "direktori:jabatan_ubah": lambda d: (
        _jabatan("Juru Lama") | {"nomor_ubah": nomor_ubah(d.jabatan_kembar)}
    ),
    "direktori:standar_baru": lambda d: {
        "mulai": "2026-10-08",
        "dasar": "Perwako uji",
        "alasan": "Uji",
        "nomor_ubah": 0,
        **{f"k_{satu.kode}": "2" for satu in BAWAAN_KOMPETENSI.semua},
    },
    "direktori:standar_batalkan": lambda d: {
        "alasan": "Uji",
        "nomor_ubah": nomor_standar(d.standar.jabatan_id),
    },
    "direktori:jabatan_gabung": lambda d: {
        "tujuan": "Pengelola Data",
        "nomor_ubah": nomor_ubah(d.jabatan_kembar),
    },
    "direktori:formasi_baru": lambda d: {
        "cari_unit": "LAIN.9",
        "tujuan": "Pengelola Data",
        "kursi": "3",
        "mulai": "2026-10-01",
    },
    "direktori:formasi_ubah": lambda d: {
        "kursi": "4",
        "mulai": "2020-01-01",
        "nomor_ubah": nomor_ubah(d.formasi),
    },
    "direktori:penugasan_baru": lambda d: {
        "peran": "AUDITOR",
        "mulai": "2026-10-08",
        "dasar": "SK uji",
    },
    "direktori:penugasan_akhiri": lambda d: {
        "nomor_ubah": nomor_ubah(_penugasan(d)),
        "sampai": "2026-12-31",
    },
    "direktori:garis_alihkan": lambda d: {
        "cari_dari": "bagus",
        "cari_kepada": "kartika",
        "mulai": "2026-10-08",
        "alasan": "Uji",
        "yakin": "1",
    },
    "direktori:garis_orang": lambda d: _tetapan(),
    "direktori:tetapan_ubah": lambda d: _tetapan() | {"nomor_ubah": nomor_ubah(d.tetapan)},
    "direktori:tetapan_akhiri": lambda d: {"nomor_ubah": nomor_ubah(d.tetapan), "tarik": "on"},
    "direktori:delegasi_saya": lambda d: _delegasi(),
    "direktori:delegasi_baru": lambda d: _delegasi() | {"cari_dari": "bagus"},
    "direktori:delegasi_akhiri": lambda d: {"nomor_ubah": nomor_ubah(d.delegasi), "tarik": "on"},
    **KIRIMAN_SKP,
    **KIRIMAN_KAMUS,
    **KIRIMAN_KASKADE,
    "kinerja:rencana_isian": lambda d: {
        "nomor_ubah": "0",
        f"teks_{d.periode['Triwulan IV'].pk}": "Menata antrean loket",
        f"target_{d.periode['Triwulan IV'].pk}": "95",
    },
    "kinerja:catat_indikator": lambda d: {
        "kunci_kirim": str(KUNCI)[:-1] + "b",
        "nilai": "91",
        "tanggal": "2026-10-08",
    },
    "kinerja:ajukan": lambda d: {"ringkasan": "Selesai", "alasan_terlambat": "Menunggu data"},
    "kinerja:perbaiki_bukti": lambda d: {
        "nomor_ubah": nomor_ubah(d.bukti_kembali),
        "tautan": "https://contoh.invalid/baru",
    },
    "kinerja:tarik_bukti": lambda d: {"nomor_ubah": nomor_ubah(d.bukti)},
    "kinerja:periksa_bukti": lambda d: {
        "nomor_ubah": nomor_ubah(d.bukti),
        "tindakan": Tindakan.TERIMA,
    },
    "kinerja:jawab_laporan": lambda d: {
        "nomor_ubah": nomor_ubah(d.laporan),
        "tindakan": Tindakan.TERIMA,
    },
    "inti:daftar_tindakan": lambda d: {
        "isian": f"nomor={d.kelas['berjalan'].pk}",
        "tindakan": "hadir",
        "pilih": duduk(d).pk,
        "yakin": "1",
        "sesi": _sesi(d).pk,
    },
    "inti:daftar_tampilan_baru": lambda d: {"nama": "Uji", "isian": "status=ya"},
    "inti:daftar_tampilan": lambda d: {"tindakan": "bawaan"},
    "evaluasi:siklus_siapkan": lambda d: {"tahun": "2027"},
    "evaluasi:jendela": lambda d: {
        "PENILAIAN-nomor_ubah": nomor_ubah(d.jendela),
        "PENILAIAN-mulai": "2027-01-01",
        "PENILAIAN-selesai": "2027-01-20",
    },
    "evaluasi:menilai": lambda d: {
        "nomor_ubah": nomor_ubah(d.terbuka),
        "rating_hasil": "DI_BAWAH",
        "rating_perilaku": "SESUAI",
        "alasan_hasil": "Realisasi jauh di bawah rencana, sudah dibicarakan dalam dialog.",
        "tindakan": "kirim",
    },
    "pembinaan:program_baru": lambda d: _program("Program baru"),
    "pembinaan:program_ubah": lambda d: (
        _program("Program ubahan") | {"nomor_ubah": nomor_ubah(d.program)}
    ),
    "pembinaan:kelas_baru": lambda d: _kelas() | {"program": d.program.pk},
    "pembinaan:kelas_ubah": lambda d: _kelas() | {"nomor_ubah": nomor_ubah(d.kelas["draf"])},
    "pembinaan:kelas_status": lambda d: {"tindakan": "BUKA"},
    "pembinaan:kelas_batalkan": lambda d: {"alasan": "Narasumber berhalangan"},
    "pembinaan:kelas_daftarkan": lambda d: {"pegawai": d.kota.pegawai["dodi"].pk},
    "pembinaan:presensi": lambda d: {"semua": "1"},
    "pembinaan:persetujuan": lambda d: {"satu": d.pendaftaran.pk},
    "pembinaan:pendaftaran_batalkan": lambda d: {"alasan": "Pindah tugas"},
    "pembinaan:kelas_saya": lambda d: {"alasan": "Melayani loket"},
}


def _draf(dunia: Dunia) -> str:
    """The key of a form that Sari has open."""
    return KunciDraf(dunia.kota.akun["sari"].pk, "kinerja.kemajuan", "1").tanda()


def duduk(dunia: Dunia) -> Pendaftaran:
    """Sari's seat in the running class."""
    return Pendaftaran.objects.get(kelas=dunia.kelas["berjalan"])


def _unit(kode: str) -> Isi:
    return {"kode": kode, "nama": "Seksi Uji", "jenis": "SEKSI"}


def _jabatan(nama: str) -> Isi:
    return {"nama": nama, "jenis": "PELAKSANA", "rumpun": "TEKNIS"}


def _libur(tanggal: str) -> Isi:
    return {"tanggal": tanggal, "nama": "Libur uji", "jenis": "LIBUR"}


def _program(judul: str) -> Isi:
    return {
        "judul": judul,
        "jenis": "TEKNIS",
        "jalur": "KLASIKAL",
        "bentuk": "PELATIHAN_TEKNIS",
        "jp": "16",
        "aktif": "on",
    }


def _kelas() -> Isi:
    return {
        "nama": "Angkatan uji",
        "kuota": "5",
        "jp": "4",
        "batas_daftar": "2026-10-09",
        "tempat": "Aula",
        "sesi-TOTAL_FORMS": "1",
        "sesi-INITIAL_FORMS": "0",
        "sesi-0-hari": "2026-10-12",
        "sesi-0-mulai": "08:00",
        "sesi-0-selesai": "11:00",
    }


def _tetapan() -> Isi:
    return {"cari_penilai": "walid", "mulai": "2026-10-08", "alasan": "Uji"}


def _delegasi() -> Isi:
    return {
        "cari_kepada": "ratna",
        "mulai": "2026-10-08",
        "sampai": "2026-10-10",
        "alasan": "Cuti",
    }


def _tempat(dunia: Dunia) -> list[int]:
    sari = dunia.kota.pegawai["sari"]
    return [sari.pk, sari.penempatan.get(jenis="DEFINITIF").pk]


def _fakta(dunia: Dunia) -> list[int]:
    sari = dunia.kota.pegawai["sari"]
    return [sari.pk, sari.riwayat.get(jenis="GOLONGAN").pk]


def _nomor(dunia: Dunia) -> list[int]:
    sari = dunia.kota.pegawai["sari"]
    return [sari.pk, sari.nomor.get().pk]


def _absen(dunia: Dunia) -> list[int]:
    return [dunia.absen.pegawai_id, dunia.absen.pk]


def _penugasan(dunia: Dunia) -> Penugasan:
    return Penugasan.objects.get(akun=dunia.kota.akun["usman"])


def _sesi(dunia: Dunia) -> Sesi:
    return Sesi.objects.filter(kelas=dunia.kelas["berjalan"]).order_by("urutan")[0]


def nomor_ubah(baris: Any) -> int:
    """The number a form opened now would carry."""
    return type(baris).objects.values_list("nomor_ubah", flat=True).get(pk=baris.pk)


def alamat(nama: str, dunia: Dunia) -> str:
    """The address of ``nama`` with Sari's object in it."""
    return reverse(nama, args=NOMOR[nama](dunia) if nama in NOMOR else KATA.get(nama, []))


def kiriman(nama: str, dunia: Dunia) -> Isi:
    """What a POST to ``nama`` sends."""
    return KIRIMAN[nama](dunia) if nama in KIRIMAN else {}


def habiskan(jawaban: Any) -> Any:
    """Read a served file to its end, so that it is closed; other answers as they are."""
    if jawaban.streaming:
        list(jawaban.streaming_content)
    return jawaban


def semua_nama(penyelesai: URLResolver | None = None, ruang: str = "") -> list[str]:
    """Every URL name of the project, in the order of the resolver."""
    hasil = []
    for pola in (penyelesai or get_resolver()).url_patterns:
        if isinstance(pola, URLResolver):
            hasil += semua_nama(pola, f"{pola.namespace}:" if pola.namespace else ruang)
        elif isinstance(pola, URLPattern):
            hasil.append(f"{ruang}{pola.name}")
    return hasil
