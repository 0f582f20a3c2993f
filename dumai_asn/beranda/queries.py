"""What every home page starts with: the greeting, the tasks of all rooms, and those done."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Pegawai
from dumai_asn.direktori.rules.istilah import JenisKelamin
from dumai_asn.inti import papan
from dumai_asn.inti.rupa.menu import Tugas
from dumai_asn.inti.rupa.selesai import DaftarSelesai
from evaluasi.queries.penilaian import untuk_dinilai
from evaluasi.rules.istilah import StatusPenilaian, StatusSiklus
from pembinaan.models import Kelas
from pembinaan.queries.kelas import berhitungan
from pembinaan.rules.istilah import StatusKelas

#: Tasks on the first screen; the others stay in their own rooms' pages.
PALING_BANYAK = 6

_WAKTU = ((4, "malam"), (11, "pagi"), (15, "siang"), (18, "sore"), (24, "malam"))
#: Malay titles stand before the name by which people are called.
_GELAR = frozenset({"Datuk", "Encik", "Megat", "Raja", "Said", "Syarifah", "Tengku", "Wan"})
_SEBUTAN = {JenisKelamin.LAKI_LAKI: "Pak ", JenisKelamin.PEREMPUAN: "Bu "}


def sapaan(akun: Akun, pegawai: Pegawai | None, sekarang: datetime) -> str:
    """ "Selamat pagi, Bu Suri": time of day, form of address where it is known, calling name."""
    waktu = next(kata for sampai, kata in _WAKTU if sekarang.hour < sampai)
    kata_nama = (pegawai.nama if pegawai else akun.nama).split()
    nama = next((kata for kata in kata_nama if kata not in _GELAR), kata_nama[0])
    sebutan = _SEBUTAN.get(pegawai.kelamin, "") if pegawai and pegawai.kelamin else ""
    return f"Selamat {waktu}, {sebutan}{nama}"


@dataclass(frozen=True)
class TugasSaya:
    """Tasks in the order of their clocks, and how the sentence under the greeting counts them."""

    semua: list[Tugas]
    terlambat: int
    hari_ini: int
    besok: int

    @property
    def sekilas(self) -> list[Tugas]:
        """What the first screen shows."""
        return self.semua[:PALING_BANYAK]

    @property
    def berikutnya(self) -> date | None:
        """The nearest deadline there is."""
        return next((satu.tenggat for satu in self.semua if satu.tenggat), None)


def tugas_saya(request: HttpRequest, pada: date) -> TugasSaya:
    """Everything that waits for this account, from every room's provider."""
    semua = [t for sumber in papan.penyedia("tugas") for t in sumber.isi(request)]
    semua.sort(key=lambda t: (t.tenggat is None, t.tenggat or date.max))
    sisa = [(t.tenggat - pada).days for t in semua if t.tenggat]
    return TugasSaya(
        semua, sum(s < 0 for s in sisa), sum(s == 0 for s in sisa), sum(s == 1 for s in sisa)
    )


def selesai_bulan(akun: Akun, awal: date) -> DaftarSelesai:
    """What ``akun`` finished in the month that begins on ``awal``; its ``len`` is one statement."""
    sesudah = (awal + timedelta(days=31)).replace(day=1)
    mulai, sampai = (timezone.make_aware(datetime.combine(h, time())) for h in (awal, sesudah))
    return DaftarSelesai(akun, mulai, sampai)


@dataclass(frozen=True)
class KemajuanMenilai:
    """How far an evaluator is in one cycle."""

    siklus_id: int
    periode: str
    jumlah: int
    selesai: int

    @property
    def persen(self) -> int:
        """Share sent, rounded down, so that 100 means all."""
        return self.selesai * 100 // self.jumlah


def kemajuan_menilai(akun: Akun, pada: date) -> KemajuanMenilai | None:
    """The latest open cycle in which ``akun`` rates somebody; one statement."""
    baris = (
        untuk_dinilai(akun, pada)
        .filter(siklus__status=StatusSiklus.DIBUKA)
        .order_by()
        .values("siklus", "siklus__periode__nama", "siklus__periode__tahun")
        .annotate(
            jumlah=Count("pk"), selesai=Count("pk", filter=~Q(status=StatusPenilaian.TERBUKA))
        )
        .order_by("-siklus__periode__masa")
        .first()
    )
    if baris is None:
        return None
    return KemajuanMenilai(
        baris["siklus"],
        f"{baris['siklus__periode__nama']} {baris['siklus__periode__tahun']}",
        baris["jumlah"],
        baris["selesai"],
    )


def kelas_mendatang(pada: date) -> "QuerySet[Kelas]":
    """Classes that run or take enrolments, the nearest first, with their seats."""
    return berhitungan(
        Kelas.objects.filter(
            status__in=[StatusKelas.DIBUKA, StatusKelas.DITUTUP, StatusKelas.BERJALAN],
            masa__endswith__gt=pada,
        )
        .select_related("program")
        .order_by("masa", "pk")
    )
