"""Numbers and what is sent, for people, organisation, lines and delegations."""

from collections.abc import Callable
from typing import Any

from dumai_asn.direktori.models import Penugasan
from dumai_asn.direktori.queries.jabatan import nomor_standar
from dumai_asn.direktori.rules.bawaan_jabatan import BAWAAN_KOMPETENSI
from tests.lintas.bahan import Isi, nomor_ubah
from tests.lintas.dunia import Dunia

NOMOR_DIREKTORI: dict[str, Callable[[Dunia], list[Any]]] = {
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
    "direktori:perpindahan": lambda d: [d.perpindahan.pk],
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
}

KIRIMAN_DIREKTORI: dict[str, Callable[[Dunia], Isi]] = {
    "direktori:ganti_peran": lambda d: {"peran": "PEGAWAI"},
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
    "direktori:perpindahan": lambda d: {"alasan": "Keliru dipindahkan"},
    "direktori:perpindahan_baru": lambda d: {
        "pilih": [d.kota.pegawai["sari"].pk],
        "cari_unit": "LAIN",
        "mulai": "2026-10-08",
        "dasar": "SK 1",
    },
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
}


def _unit(kode: str) -> Isi:
    return {"kode": kode, "nama": "Seksi Uji", "jenis": "SEKSI"}


def _jabatan(nama: str) -> Isi:
    return {"nama": nama, "jenis": "PELAKSANA", "rumpun": "TEKNIS"}


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
