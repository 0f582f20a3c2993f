"""Builders of the rating half of this room: a prepared year, an opened quarter, a filled rating."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

from dumai_asn.direktori.models import Pegawai
from evaluasi.actions.penilaian import IsianPenilaian, kirim_penilaian
from evaluasi.actions.siklus import buka_siklus, siapkan_periode
from evaluasi.models import Penilaian, Siklus
from kinerja.models import SKP, LaporanPeriode
from kinerja.rules.istilah import StatusLaporan
from tests.kinerja.bangun import buat_skp
from tests.pemeran import Kota

ZONA = ZoneInfo("Asia/Jakarta")
#: After the progress window of the third quarter has closed, inside its rating window.
HARI = datetime(2026, 10, 8, 9, 0, tzinfo=ZONA)
#: Inside the quarter: only a submitted report can be rated.
DI_DALAM = datetime(2026, 9, 20, 9, 0, tzinfo=ZONA)
SESUAI = IsianPenilaian(rating_hasil="SESUAI", rating_perilaku="SESUAI")


def triwulan(kota: Kota, nama: str = "Triwulan III") -> Siklus:
    """A quarter of the year, prepared and not opened."""
    siapkan_periode(2026, oleh=kota.peran("pengelola"))
    return Siklus.objects.select_related("periode").get(periode__tahun=2026, periode__nama=nama)


def triwulan_dibuka(kota: Kota, *nama: str) -> Siklus:
    """The third quarter, opened, with fixed SKP of the people named (Sari unless said)."""
    for satu in nama or ("sari",):
        buat_skp(kota.pegawai[satu])
    siklus = triwulan(kota)
    buka_siklus(siklus, oleh=kota.peran("pengelola"))
    siklus.refresh_from_db()
    return siklus


def penilaian(siklus: Siklus, pegawai: Pegawai) -> Penilaian:
    """The main evaluation of a person."""
    return Penilaian.objects.get(siklus=siklus, pegawai=pegawai, utama=True)


def laporkan(skp: SKP, siklus: Siklus, status: str = StatusLaporan.DIAJUKAN) -> LaporanPeriode:
    """A report of the period that was submitted."""
    return LaporanPeriode.objects.create(
        skp=skp, periode=siklus.periode, status=status, diajukan_pada=timezone.now()
    )


def kirim(satu: Penilaian, kota: Kota, isian: IsianPenilaian | None = None) -> Penilaian:
    """Send a rating as Bagus; without a suggestion in the way unless figures exist."""
    satu.refresh_from_db()
    return kirim_penilaian(
        satu, oleh=kota.peran("penilai"), nomor_ubah=satu.nomor_ubah, isian=isian or SESUAI
    )
