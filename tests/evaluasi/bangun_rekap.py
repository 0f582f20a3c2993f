"""A cycle over the standing cast, and a random city, written row by row without the actions."""

import random
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.models import Pegawai, Penempatan, UnitKerja
from dumai_asn.direktori.rules.istilah import JenisPegawai, JenisPenempatan, JenisUnit
from evaluasi.models import Penilaian, PohonSiklus, Siklus
from evaluasi.rules.istilah import Rating, StatusPenilaian, StatusSiklus
from kinerja.models import (
    SKP,
    IsiRHK,
    Jendela,
    LaporanPeriode,
    Periode,
    RencanaAksi,
    RencanaHasilKerja,
    TahunKinerja,
    VersiSKP,
)
from kinerja.rules.istilah import BentukSKP, JenisPeriode, StatusLaporan, StatusVersi
from tests.pemeran import SELAMANYA, Kota

ZONA = ZoneInfo("Asia/Jakarta")
TAHUN = DateRange(date(2026, 1, 1), date(2027, 1, 1))
TRIWULAN = DateRange(date(2026, 7, 1), date(2026, 10, 1))
#: Inside the rating window, after the progress window.
HARI = date(2026, 10, 8)
#: The first day after the rating window.
LEWAT = date(2026, 10, 11)


def buat_siklus(nama: str = "Triwulan III", masa: DateRange = TRIWULAN) -> Siklus:
    """An opened cycle with its windows: progress until five days after, rating until ten."""
    tahun, _ = TahunKinerja.objects.get_or_create(tahun=masa.lower.year)
    periode = Periode.objects.create(tahun=tahun, jenis=JenisPeriode.TRIWULAN, nama=nama, masa=masa)
    for langkah, mulai, hari in (
        ("SKP", masa.lower, -60),
        ("RENCANA_AKSI", masa.lower, -60),
        ("PROGRES", masa.lower, 5),
        ("PENILAIAN", masa.upper, 10),
    ):
        akhir = masa.upper + timedelta(days=hari)
        Jendela.objects.create(periode=periode, langkah=langkah, masa=DateRange(mulai, akhir))
    siklus = Siklus.objects.create(periode=periode, status=StatusSiklus.DIBUKA)
    bekukan_pohon(siklus)
    return siklus


def bekukan_pohon(siklus: Siklus) -> None:
    """Today's tree, frozen."""
    unit = {u.pk: u for u in UnitKerja.objects.all()}

    def jalur(u: UnitKerja) -> list[int]:
        return [*(jalur(unit[u.induk_id]) if u.induk_id else []), u.pk]

    PohonSiklus.objects.bulk_create(
        [
            PohonSiklus(
                siklus=siklus, unit=u, induk_id=u.induk_id, mandiri=u.mandiri, jalur=jalur(u)
            )
            for u in unit.values()
        ]
    )


def buat_skp(pegawai: Pegawai, *, status: str = StatusVersi.DITETAPKAN) -> SKP:
    """An SKP of the year with one RHK; its version in ``status``."""
    penempatan = Penempatan.objects.get(pegawai=pegawai, jenis=JenisPenempatan.DEFINITIF)
    TahunKinerja.objects.get_or_create(tahun=2026)
    skp = SKP.objects.create(
        pegawai=pegawai, penempatan=penempatan, tahun_id=2026, bentuk=BentukSKP.JA_JF, masa=TAHUN
    )
    versi = VersiSKP.objects.create(skp=skp, nomor=1)
    rhk = RencanaHasilKerja.objects.create(
        skp=skp, bentuk=BentukSKP.JA_JF, induk_sementara="Sasaran"
    )
    IsiRHK.objects.create(versi=versi, rhk=rhk, urutan=1, teks="Hasil")
    if status != StatusVersi.DRAF:
        pindahkan(versi, StatusVersi.DIAJUKAN, diajukan_pada=jam(date(2026, 9, 1)))
    if status == StatusVersi.DITETAPKAN:
        pindahkan(versi, StatusVersi.DITETAPKAN, masa=TAHUN)
    return skp


def pindahkan(versi: VersiSKP, status: str, **kolom: object) -> None:
    VersiSKP.objects.filter(pk=versi.pk).update(status=status, **kolom)


def jam(hari: date) -> datetime:
    """Ten in the morning of a day."""
    return datetime(hari.year, hari.month, hari.day, 10, tzinfo=ZONA)


def buat_penilaian(
    siklus: Siklus, pegawai: Pegawai, penilai: Pegawai | None, *, skp: SKP | None = None, **kolom
) -> Penilaian:
    """The main evaluation of a person, in the unit where he stands."""
    penempatan = Penempatan.objects.get(pegawai=pegawai, jenis=JenisPenempatan.DEFINITIF)
    return Penilaian.objects.create(
        siklus=siklus,
        pegawai=pegawai,
        skp=skp,
        versi=skp.versi.get() if skp else None,
        penilai=penilai,
        unit=penempatan.unit,
        jabatan=penempatan.jabatan,
        penempatan=penempatan,
        masa=siklus.periode.masa,
        **kolom,
    )


def dinilai(hasil: str = Rating.SESUAI, perilaku: str = Rating.SESUAI, **kolom) -> dict:
    """Columns of an evaluation that was sent."""
    return {
        "status": StatusPenilaian.DISERAHKAN,
        "rating_hasil": hasil,
        "rating_perilaku": perilaku,
        "dinilai_pada": jam(date(2026, 10, 2)),
        **kolom,
    }


def laporkan(skp: SKP, siklus: Siklus, hari: date) -> LaporanPeriode:
    """The period's report, submitted on ``hari``."""
    return LaporanPeriode.objects.create(
        skp=skp,
        periode=siklus.periode,
        status=StatusLaporan.DIAJUKAN,
        diajukan_pada=jam(hari),
    )


def rencanakan(skp: SKP, siklus: Siklus) -> None:
    for rhk in skp.rhk.all():
        RencanaAksi.objects.create(rhk=rhk, periode=siklus.periode, teks="Rencana")


def pekerja(kota: Kota) -> list[str]:
    """Names of the cast whom somebody evaluates."""
    return ["kartika", "bagus", "sari", "dodi", "usman", "lukman", "oki", "ratna"]


def siklus_kota(kota: Kota) -> Siklus:
    """The cast in one cycle: everybody with a fixed SKP, nobody rated yet."""
    siklus = buat_siklus()
    for nama in pekerja(kota):
        pegawai = kota.pegawai[nama]
        garis = pegawai.garis_penilai.get()
        buat_penilaian(siklus, pegawai, garis.penilai, skp=buat_skp(pegawai))
    return siklus


def kota_acak(benih: int, unit: int, orang: int) -> list[UnitKerja]:
    """A random tree with people scattered over it; no accounts."""
    acak = random.Random(benih)
    akar = UnitKerja.objects.filter(jenis=JenisUnit.KOTA).first()
    semua = [akar] if akar else []
    for nomor in range(unit):
        semua.append(
            UnitKerja.objects.create(
                kode=f"A{benih}.{nomor}",
                nama=f"Unit {benih}.{nomor}",
                jenis=JenisUnit.BIDANG if semua else JenisUnit.KOTA,
                induk=acak.choice(semua) if semua else None,
                masa=SELAMANYA,
            )
        )
    jabatan = _jabatan()
    pegawai = Pegawai.objects.bulk_create(
        [Pegawai(nama=f"Orang {benih}.{i}", jenis=JenisPegawai.ASN) for i in range(orang)]
    )
    Penempatan.objects.bulk_create(
        [
            Penempatan(
                pegawai=satu,
                unit=acak.choice(semua),
                jabatan=jabatan,
                jenis=JenisPenempatan.DEFINITIF,
                masa=SELAMANYA,
            )
            for satu in pegawai
        ]
    )
    bangun_garis_penilai()
    return semua


def _jabatan():
    from dumai_asn.direktori.models import Jabatan

    return Jabatan.objects.get_or_create(nama="Pengelola Data", defaults={"jenis": "PELAKSANA"})[0]


def isi_acak(siklus: Siklus, benih: int, nama: str) -> None:
    """Evaluations in every state for the random people whose name begins with ``nama``."""
    acak = random.Random(benih)
    penempatan = {
        satu.pegawai_id: satu for satu in Penempatan.objects.filter(pegawai__nama__startswith=nama)
    }
    rating = list(Rating)
    baris = []
    for pegawai, satu in penempatan.items():
        status = acak.choice(list(StatusPenilaian))
        nilai = (
            {}
            if status == StatusPenilaian.TERBUKA
            else dinilai(acak.choice(rating), acak.choice(rating))
        )
        baris.append(
            Penilaian(
                siklus=siklus,
                pegawai_id=pegawai,
                unit=satu.unit,
                jabatan=satu.jabatan,
                penempatan=satu,
                masa=siklus.periode.masa,
                **{**nilai, "status": status},
            )
        )
    Penilaian.objects.bulk_create(baris)
