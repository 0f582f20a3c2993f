"""Cycles and evaluations of the one world."""

from evaluasi.actions.dokumen import terbitkan_evaluasi
from evaluasi.actions.siklus import buka_siklus, siapkan_periode
from evaluasi.models import Siklus
from tests.evaluasi.bangun import kirim, penilaian
from tests.lintas.dunia import Dunia


def siklus(dunia: Dunia) -> None:
    ratna = dunia.kota.akun["ratna"]
    siapkan_periode(2026, oleh=ratna)
    for satu in Siklus.objects.select_related("periode").filter(periode__tahun=2026):
        dunia.siklus[satu.periode.nama] = satu
        dunia.periode[satu.periode.nama] = satu.periode
    for nama in ("Triwulan II", "Triwulan III"):
        buka_siklus(dunia.siklus[nama], oleh=ratna)


def penilaian_sari(dunia: Dunia) -> None:
    sari = dunia.kota.pegawai["sari"]
    dunia.terbuka = penilaian(dunia.siklus["Triwulan III"], sari)
    dunia.diserahkan = kirim(penilaian(dunia.siklus["Triwulan II"], sari), dunia.kota)
    dunia.dokumen = terbitkan_evaluasi(dunia.diserahkan, oleh=dunia.kota.akun["bagus"])
