"""Builders of this room: a year with quarters and windows, and a fixed SKP for somebody."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import Pegawai, Penempatan
from kinerja.models import (
    SKP,
    Indikator,
    IsiIndikator,
    IsiRHK,
    Jendela,
    Periode,
    RencanaAksi,
    RencanaHasilKerja,
    TahunKinerja,
    VersiSKP,
)
from kinerja.rules.istilah import (
    Arah,
    Aspek,
    BentukSKP,
    JenisPeriode,
    Langkah,
    Penghitungan,
    StatusVersi,
)
from kinerja.rules.jendela import jendela_awal

TRIWULAN = (("I", 1), ("II", 4), ("III", 7), ("IV", 10))


def buat_tahun(tahun: int = 2026) -> dict[str, Periode]:
    """The year with four city quarters and the PROGRES window of each; by their numeral."""
    TahunKinerja.objects.get_or_create(tahun=tahun)
    hasil = {}
    for angka, bulan in TRIWULAN:
        mulai = date(tahun, bulan, 1)
        akhir = date(tahun + (bulan == 10), bulan % 12 + 3 if bulan < 10 else 1, 1)
        periode = hasil[angka] = Periode.objects.create(
            tahun_id=tahun,
            jenis=JenisPeriode.TRIWULAN,
            nama=f"Triwulan {angka}",
            masa=DateRange(mulai, akhir),
        )
        rentang = jendela_awal(Langkah.PROGRES, mulai, akhir)
        Jendela.objects.create(
            periode=periode,
            langkah=Langkah.PROGRES,
            masa=DateRange(rentang.mulai, rentang.akhir),
        )
    return hasil


def buat_tahunan(tahun: int = 2026) -> Periode:
    """The whole year as a period of its own, with a progress window, beside the quarters."""
    setahun = Periode.objects.create(
        tahun_id=tahun,
        jenis=JenisPeriode.TAHUNAN,
        nama="Tahunan",
        masa=DateRange(date(tahun, 1, 1), date(tahun + 1, 1, 1)),
    )
    Jendela.objects.create(
        periode=setahun,
        langkah=Langkah.PROGRES,
        masa=DateRange(date(tahun, 1, 1), date(tahun + 1, 1, 6)),
    )
    return setahun


def siapkan_skp(tahun: int = 2026) -> Jendela:
    """The yearly period, and the window in which its SKP are fixed."""
    setahun = buat_tahunan(tahun)
    rentang = jendela_awal(Langkah.SKP, date(tahun, 1, 1), date(tahun + 1, 1, 1))
    return Jendela.objects.create(
        periode=setahun, langkah=Langkah.SKP, masa=DateRange(rentang.mulai, rentang.akhir)
    )


@dataclass
class Susunan:
    """An SKP with its version and indicators by their kind in lower case."""

    skp: SKP
    versi: VersiSKP
    rhk: RencanaHasilKerja
    indikator: dict[str, Indikator] = field(default_factory=dict)


#: Kind → content of one indicator each.
ISI = {
    "naik": {"teks": "Izin terbit tepat waktu", "satuan": "%", "target": Decimal(95)},
    "jumlah": {
        "teks": "Pendampingan pelaku usaha",
        "satuan": "orang",
        "target": Decimal(120),
        "penghitungan": Penghitungan.JUMLAH,
        "aspek": Aspek.KUANTITAS,
    },
    "turun": {
        "teks": "Rata-rata lama proses",
        "satuan": "hari",
        "target": Decimal(3),
        "arah": Arah.TURUN,
        "aspek": Aspek.WAKTU,
        "desimal": 1,
    },
    "rentang": {
        "teks": "Nilai survei kepuasan",
        "target": Decimal(82),
        "target_atas": Decimal(90),
        "arah": Arah.RENTANG,
        "desimal": 2,
    },
    "tahapan": {
        "teks": "Tahapan prosedur baru",
        "satuan": "tahap",
        "arah": Arah.TAHAPAN,
        "aspek": Aspek.KUANTITAS,
        "tahapan": [
            {"nama": "Draf", "bobot": 40},
            {"nama": "Uji coba", "bobot": 35},
            {"nama": "Penetapan", "bobot": 25},
        ],
    },
    "teks": {"teks": "Laporan tersusun rapi", "target_teks": "Laporan diterima tanpa revisi"},
}


def buat_skp(
    pegawai: Pegawai,
    tahun: int = 2026,
    *,
    status: StatusVersi = StatusVersi.DITETAPKAN,
    masa: DateRange | None = None,
    penempatan: Penempatan | None = None,
) -> Susunan:
    """An SKP of the whole year with one RHK and one indicator of every kind, in ``status``."""
    TahunKinerja.objects.get_or_create(tahun=tahun)
    setahun = masa or DateRange(date(tahun, 1, 1), date(tahun + 1, 1, 1))
    skp = SKP.objects.create(
        pegawai=pegawai,
        penempatan=penempatan or Penempatan.objects.get(pegawai=pegawai),
        tahun_id=tahun,
        bentuk=BentukSKP.JA_JF,
        masa=setahun,
    )
    versi = VersiSKP.objects.create(skp=skp, nomor=1)
    rhk = RencanaHasilKerja.objects.create(
        skp=skp, bentuk=BentukSKP.JA_JF, induk_sementara="Pelayanan izin sesuai standar"
    )
    IsiRHK.objects.create(versi=versi, rhk=rhk, urutan=1, teks="Permohonan izin terselesaikan")
    susunan = Susunan(skp, versi, rhk)
    for urutan, (kunci, isi) in enumerate(ISI.items(), start=1):
        indikator = susunan.indikator[kunci] = Indikator.objects.create(rhk=rhk)
        IsiIndikator.objects.create(
            **{
                "versi": versi,
                "indikator": indikator,
                "urutan": urutan,
                "aspek": Aspek.KUALITAS,
                **isi,
            }
        )
    _sampai(versi, status, setahun)
    return susunan


def rencanakan(susunan: Susunan, *periode: Periode) -> None:
    """Plan one indicator in each period, so that evidence of its RHK may follow."""
    indikator = susunan.indikator["turun"]
    RencanaAksi.objects.bulk_create(
        RencanaAksi(rhk=susunan.rhk, indikator=indikator, periode=satu, teks="Menata antrean")
        for satu in periode
    )


def _sampai(versi: VersiSKP, status: StatusVersi, masa: DateRange) -> None:
    """Walk the version along its table of states, as the database demands."""
    if status is StatusVersi.DRAF:
        return
    versi.status, versi.diajukan_pada = StatusVersi.DIAJUKAN, timezone.now()
    versi.save(update_fields=["status", "diajukan_pada"])
    if status is StatusVersi.DITETAPKAN:
        versi.status, versi.masa = StatusVersi.DITETAPKAN, masa
        versi.save(update_fields=["status", "masa"])
