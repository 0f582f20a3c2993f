"""The standing cast of the tests: a small city in which everybody has a part.

Kota (wali kota, no NIP)
  Dinas Perizinan (kepala: Kartika)         mandiri
    Bidang Pelayanan (kepala: Bagus = penilai)
      Sari = pegawai, Dodi = rekan (colleague under the same evaluator)
  Dinas Lain (kepala: Lukman)               mandiri
      Oki = orang lain (a stranger to all of the above)
Ratna = pengelola of the city, Usman = pengelola of Dinas Perizinan,
Kartika = pimpinan of Dinas Perizinan, Adnan = administrator.
"""

from dataclasses import dataclass, field
from datetime import date

from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.models import (
    Jabatan,
    NomorInduk,
    Pegawai,
    Penempatan,
    Penugasan,
    RiwayatPegawai,
    UnitKerja,
)
from dumai_asn.direktori.rules.istilah import (
    JenisJabatan,
    JenisNomor,
    JenisPegawai,
    JenisPenempatan,
    JenisRiwayat,
    JenisUnit,
    Jenjang,
    Kedudukan,
    Peran,
    StatusPegawai,
)

#: Everybody's placement and role began here, years before any test's day.
MULAI = date(2020, 1, 1)
SELAMANYA = DateRange(MULAI, None)
SANDI = "sandi-uji-yang-panjang"


@dataclass
class Kota:
    """The city with its cast; ``pegawai`` and ``akun`` by first name in lower case."""

    unit: dict[str, UnitKerja] = field(default_factory=dict)
    jabatan: dict[str, Jabatan] = field(default_factory=dict)
    pegawai: dict[str, Pegawai] = field(default_factory=dict)
    akun: dict[str, Akun] = field(default_factory=dict)

    #: Part in the permission matrix → who plays it.
    PEMERAN = {
        "pegawai": "sari",
        "rekan": "dodi",
        "penilai": "bagus",
        "atasan_penilai": "kartika",
        "pimpinan": "kartika",
        "pengelola": "ratna",
        "pengelola_unit": "usman",
        "administrator": "adnan",
        "orang_lain": "oki",
    }

    def peran(self, nama: str) -> Akun:
        """The account that plays ``nama``."""
        return self.akun[self.PEMERAN[nama]]


def bangun_kota() -> Kota:
    """Write the city; about 60 rows."""
    kota = Kota()
    _unit(kota)
    _jabatan(kota)
    _orang(kota)
    bangun_garis_penilai()
    _peran(kota)
    return kota


def _unit(kota: Kota) -> None:
    for kode, nama, jenis, induk, mandiri in (
        ("KOTA", "Pemerintah Kota Dumai", JenisUnit.KOTA, None, True),
        ("IZIN", "Dinas Perizinan", JenisUnit.DINAS, "KOTA", True),
        ("IZIN.1", "Bidang Pelayanan", JenisUnit.BIDANG, "IZIN", False),
        ("LAIN", "Dinas Lain", JenisUnit.DINAS, "KOTA", True),
    ):
        kota.unit[kode] = UnitKerja.objects.create(
            kode=kode,
            nama=nama,
            jenis=jenis,
            induk=kota.unit.get(induk) if induk else None,
            mandiri=mandiri,
            masa=SELAMANYA,
        )


def _jabatan(kota: Kota) -> None:
    for nama, jenis, jenjang in (
        ("Wali Kota", JenisJabatan.JPT_UTAMA, None),
        ("Kepala Dinas", JenisJabatan.JPT_PRATAMA, None),
        ("Kepala Bidang", JenisJabatan.ADMINISTRATOR, None),
        ("Penata Perizinan Ahli Pertama", JenisJabatan.FUNGSIONAL, Jenjang.AHLI_PERTAMA),
        ("Pengelola Data", JenisJabatan.PELAKSANA, None),
    ):
        kota.jabatan[nama] = Jabatan.objects.create(nama=nama, jenis=jenis, jenjang=jenjang)


def _orang(kota: Kota) -> None:
    for nomor, (nama, unit, jabatan, kepala) in enumerate(
        (
            ("Walid", "KOTA", "Wali Kota", True),
            ("Kartika", "IZIN", "Kepala Dinas", True),
            ("Bagus", "IZIN.1", "Kepala Bidang", True),
            ("Sari", "IZIN.1", "Penata Perizinan Ahli Pertama", False),
            ("Dodi", "IZIN.1", "Penata Perizinan Ahli Pertama", False),
            ("Usman", "IZIN", "Pengelola Data", False),
            ("Lukman", "LAIN", "Kepala Dinas", True),
            ("Oki", "LAIN", "Pengelola Data", False),
            ("Ratna", "LAIN", "Pengelola Data", False),
        ),
        start=1,
    ):
        tambah_pegawai(kota, nama, unit, jabatan, nomor=nomor, kepala=kepala)
    kota.akun["adnan"] = buat_akun("adnan", "Adnan")


def tambah_pegawai(
    kota: Kota, nama: str, unit: str, jabatan: str, *, nomor: int, kepala: bool = False
) -> Pegawai:
    """One more person with account, number, facts and placement; lines are not rebuilt."""
    kunci = nama.lower()
    negara = jabatan == "Wali Kota"
    akun = kota.akun[kunci] = buat_akun(kunci, nama)
    pegawai = kota.pegawai[kunci] = Pegawai.objects.create(
        akun=akun, nama=nama, jenis=JenisPegawai.PEJABAT_NEGARA if negara else JenisPegawai.ASN
    )
    if not negara:
        NomorInduk.objects.create(
            pegawai=pegawai,
            nomor=f"199001012015031{nomor:03d}",
            jenis=JenisNomor.PNS,
            masa=SELAMANYA,
        )
        for jenis, nilai in (
            (JenisRiwayat.STATUS, StatusPegawai.PNS),
            (JenisRiwayat.KEDUDUKAN, Kedudukan.AKTIF),
            (JenisRiwayat.GOLONGAN, "III/b"),
        ):
            RiwayatPegawai.objects.create(pegawai=pegawai, jenis=jenis, nilai=nilai, masa=SELAMANYA)
    Penempatan.objects.create(
        pegawai=pegawai,
        unit=kota.unit[unit],
        jabatan=kota.jabatan[jabatan],
        jenis=JenisPenempatan.DEFINITIF,
        kepala=kepala,
        masa=SELAMANYA,
    )
    return pegawai


def buat_akun(username: str, nama: str) -> Akun:
    """An account that can sign in with :data:`SANDI`."""
    akun = Akun(username=username, nama=nama, email=f"{username}@contoh.invalid")
    akun.set_password(SANDI)
    akun.save()
    return akun


def _peran(kota: Kota) -> None:
    for nama, peran, unit in (
        ("ratna", Peran.PENGELOLA, None),
        ("usman", Peran.PENGELOLA_UNIT, "IZIN"),
        ("kartika", Peran.PIMPINAN, "IZIN"),
        ("walid", Peran.PIMPINAN, "KOTA"),
        ("adnan", Peran.ADMINISTRATOR, None),
    ):
        Penugasan.objects.create(
            akun=kota.akun[nama],
            peran=peran,
            unit=kota.unit[unit] if unit else None,
            masa=SELAMANYA,
            dasar="SK uji",
        )
