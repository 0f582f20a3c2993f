"""Files in the shape of the national employee data, made by a few words.  Nobody exists."""

import csv
import io
from datetime import date, timedelta
from typing import Any

from dumai_asn.direktori.actions.impor_pegawai import IMPOR_PEGAWAI
from dumai_asn.inti.models import BarisImpor, Impor

#: A row that passes; tests name only what differs.
BAIK = {
    "pns_id": "",
    "nip_baru": "198505172010011003",
    "nama": "BUDI CONTOH",
    "gelar_depan": "",
    "gelar_belakang": "S.E.",
    "tanggal_lahir": "17-05-1985",
    "jenis_kelamin": "M",
    "jenis_pegawai_nama": "PNS Daerah Otonom",
    "kedudukan_hukum_nama": "Aktif",
    "status_cpns_pns": "PNS",
    "tmt_cpns": "01-01-2010",
    "tmt_pns": "",
    "gol_akhir_nama": "III/c",
    "tmt_golongan": "01-04-2023",
    "jenis_jabatan_nama": "Jabatan Pelaksana",
    "jabatan_nama": "Pengelola Data",
    "tmt_jabatan": "02-01-2024",
    "tingkat_pendidikan_nama": "S-1/Sarjana",
    "unor_id": "",
    "unor_nama": "Dinas Lain",
}


def baris(**beda: str) -> dict[str, str]:
    """A good row with ``beda`` in it."""
    asing = beda.keys() - BAIK.keys()
    assert not asing, asing
    return {**BAIK, **beda}


def siapkan(akun: Any, pada: Any, *semua: dict[str, str]) -> Impor:
    """An import whose rows stand in staging as the engine leaves them, checked."""
    impor = Impor.objects.create(jenis="pegawai", nama_berkas="uji.csv", oleh=akun, pada=pada)
    BarisImpor.objects.bulk_create(
        BarisImpor(impor=impor, nomor=nomor, data=data) for nomor, data in enumerate(semua, start=2)
    )
    IMPOR_PEGAWAI.periksa(impor.pk, pada)
    return impor


def ke_csv(semua: list[dict[str, str]], *, pemisah: str = ",", sandi: str = "utf-8") -> bytes:
    """The rows as a file, columns in the order of the first row's keys."""
    berkas = io.StringIO()
    penulis = csv.DictWriter(berkas, list(semua[0]), delimiter=pemisah)
    penulis.writeheader()
    penulis.writerows(semua)
    return berkas.getvalue().encode(sandi)


def banyak(jumlah: int, unit: list[str]) -> list[dict[str, str]]:
    """Rows of different people spread over ``unit``, the same for the same arguments."""
    jabatan = (
        ("Jabatan Pelaksana", "Pengelola Data", "III/a", "S-1/Sarjana"),
        ("Jabatan Pelaksana", "Pengadministrasi Perkantoran", "II/c", "SLTA"),
        ("Jabatan Fungsional", "Perawat Terampil", "II/d", "Diploma III/Sarjana Muda"),
        ("Jabatan Fungsional", "Guru Kelas Ahli Muda", "III/d", "S-1/Sarjana"),
        ("Jabatan Fungsional", "Analis SDM Aparatur Ahli Pertama", "III/b", "S-2"),
    )
    hasil = []
    for nomor in range(jumlah):
        lahir = date(1968, 1, 1) + timedelta(days=nomor % 9000)
        tmt = date(lahir.year + 24, 1 + nomor % 12, 1)
        jenis, nama, golongan, pendidikan = jabatan[nomor % len(jabatan)]
        hasil.append(
            baris(
                pns_id=f"ORANG{nomor:08d}",
                nip_baru=f"{lahir:%Y%m%d}{tmt:%Y%m}{1 + nomor % 2}{801 + nomor // 9000}",
                nama=f"PEGAWAI CONTOH {nomor}",
                gelar_belakang="",
                tanggal_lahir=f"{lahir:%d-%m-%Y}",
                jenis_kelamin="MF"[nomor % 2],
                tmt_cpns=f"{tmt:%d-%m-%Y}",
                gol_akhir_nama=golongan,
                jenis_jabatan_nama=jenis,
                jabatan_nama=nama,
                tingkat_pendidikan_nama=pendidikan,
                unor_nama=unit[nomor % len(unit)],
            )
        )
    return hasil
