"""Lines, posts, absences, repairs and twins of the one world."""

from datetime import date
from io import BytesIO

from psycopg2.extras import DateRange

from dumai_asn.akun.actions.kode import terbitkan_kode
from dumai_asn.akun.models import Akun
from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.actions.penggabungan import gabungkan
from dumai_asn.direktori.actions.perbaikan import IsianPerbaikan, minta_perbaikan
from dumai_asn.direktori.models import (
    Delegasi,
    Formasi,
    GarisPenilai,
    HukumanDisiplin,
    Jabatan,
    Ketidakhadiran,
    Pegawai,
    Perpindahan,
    StandarKompetensi,
    UnitKerja,
)
from dumai_asn.direktori.rules.istilah import BagianData, SumberGaris
from dumai_asn.inti.actions.berkas import simpan_berkas
from tests.lintas.dunia import PDF, Dunia
from tests.pembinaan.bangun import hari_ini
from tests.pemeran import SELAMANYA


def garis(dunia: Dunia) -> None:
    """An evaluator set long ago, and a delegation still to come: neither counts today."""
    kota = dunia.kota
    turunan = GarisPenilai.objects.get(pegawai=kota.pegawai["sari"])
    penempatan = turunan.penempatan
    turunan.delete()
    dunia.tetapan = GarisPenilai.objects.create(
        penempatan=penempatan,
        pegawai=kota.pegawai["sari"],
        penilai=kota.pegawai["kartika"],
        sumber=SumberGaris.TETAPAN,
        alasan="Penilai sedang diperiksa",
        masa=DateRange(date(2021, 1, 1), date(2021, 2, 1)),
    )
    bangun_garis_penilai([penempatan.pk])
    dunia.delegasi = Delegasi.objects.create(
        dari=kota.pegawai["bagus"],
        kepada=kota.pegawai["ratna"],
        masa=DateRange(date(2026, 12, 1), date(2026, 12, 15)),
        alasan="Cuti tahunan",
    )


def kode(dunia: Dunia) -> None:
    """Sari holds a code; Usman's, who has a role, waits for a second officer."""
    kota = dunia.kota
    for nama, berperan in (("sari", False), ("usman", True)):
        akun = kota.akun[nama]
        (kode,) = terbitkan_kode(
            [akun.pk],
            oleh=kota.akun["ratna"],
            berperan={akun.pk} if berperan else set(),
            pada=hari_ini(),
        )
        setattr(dunia, "kode_menunggu" if berperan else "kode", kode)


def struktur(dunia: Dunia) -> None:
    """A unit with nobody in it, a post that another one doubles, seats, and an old transfer."""
    dunia.unit_kosong = UnitKerja.objects.create(
        kode="LAIN.9",
        nama="Seksi Kosong",
        jenis="SEKSI",
        induk=dunia.kota.unit["LAIN"],
        masa=SELAMANYA,
    )
    dunia.jabatan_kembar = Jabatan.objects.create(nama="Pengelola Data (lama)", jenis="PELAKSANA")
    dunia.standar = StandarKompetensi.objects.create(
        jabatan=dunia.kota.jabatan["Pengelola Data"],
        tingkat={"INTEGRITAS": 1},
        dasar="Perwako uji",
        masa=SELAMANYA,
    )
    dunia.perpindahan = Perpindahan.objects.create(
        tujuan=dunia.kota.unit["IZIN.1"],
        mulai=date(2020, 1, 1),
        dasar="SK 1/2020",
        orang=1,
        oleh=dunia.kota.akun["ratna"],
    )
    dunia.formasi = Formasi.objects.create(
        unit=dunia.kota.unit["IZIN.1"],
        jabatan=dunia.kota.jabatan["Pengelola Data"],
        kursi=2,
        masa=SELAMANYA,
    )


def absen(dunia: Dunia) -> None:
    dunia.absen = Ketidakhadiran.objects.create(
        pegawai=dunia.kota.pegawai["sari"],
        jenis="CUTI_TAHUNAN",
        masa=DateRange(date(2027, 1, 4), date(2027, 1, 9)),
    )


def hukuman(dunia: Dunia) -> None:
    dunia.hukuman = HukumanDisiplin.objects.create(
        pegawai=dunia.kota.pegawai["sari"],
        tingkat="RINGAN",
        jenis="Teguran tertulis",
        masa=DateRange(date(2026, 5, 1), None),
        dasar="SK 1/2026",
    )


def perbaikan(dunia: Dunia) -> None:
    """Sari says that her rank is wrong."""
    sari = dunia.kota.akun["sari"]
    bukti = (simpan_berkas(BytesIO(PDF), "sk.pdf", oleh=sari), "sk.pdf")
    isian = IsianPerbaikan(BagianData.GOLONGAN, "Masih III/b", "III/c", bukti)
    dunia.perbaikan = minta_perbaikan(dunia.kota.pegawai["sari"], isian=isian, oleh=sari)


def ganda(dunia: Dunia) -> None:
    """Two rows that may be one person, and two that were merged."""
    dunia.ganda = [Pegawai.objects.create(nama=f"Ganda {huruf}") for huruf in "ABCD"]
    dunia.penggabungan = gabungkan(
        *dunia.ganda[2:], alasan="Uji", oleh=Akun.objects.get(pk=dunia.kota.akun["ratna"].pk)
    )
