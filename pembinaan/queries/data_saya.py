"""What this room keeps about one person, as tables for that person."""

from collections.abc import Sequence

from dumai_asn.akun.models import Akun
from dumai_asn.inti.rules.data_saya import DataSaya, Lembar, lembar

from ..models import Kehadiran, Pendaftaran, RiwayatBangkom


def lembar_pembinaan(akun: Akun) -> Sequence[Lembar]:
    """Enrolments, attendance, and the account of training hours."""
    return [*_kelas(akun), _jp(akun)]


def _kelas(akun: Akun) -> list[Lembar]:
    return [
        lembar(
            "pendaftaran",
            "Pendaftaran pelatihan",
            Pendaftaran.objects.filter(pegawai__akun=akun).order_by("pk"),
            program="kelas__program__judul",
            kelas="kelas__nama",
            masa="kelas__masa",
            status="status",
            kursi="kursi",
            alasan="alasan",
            diajukan="dibuat_pada",
            didaftarkan_oleh="didaftarkan_oleh__nama",
            dijawab="dijawab_pada",
            dijawab_oleh="dijawab_oleh__nama",
            catatan="catatan",
        ),
        lembar(
            "kehadiran",
            "Kehadiran",
            Kehadiran.objects.filter(pendaftaran__pegawai__akun=akun).order_by("sesi__mulai", "pk"),
            program="sesi__kelas__program__judul",
            kelas="sesi__kelas__nama",
            sesi="sesi__urutan",
            mulai="sesi__mulai",
            status="status",
            dicatat_oleh="oleh__nama",
        ),
    ]


def _jp(akun: Akun) -> Lembar:
    return lembar(
        "riwayat_jp",
        "Riwayat pengembangan kompetensi (JP)",
        RiwayatBangkom.objects.filter(pegawai__akun=akun).order_by("mulai", "pk"),
        tahun="tahun",
        judul="judul",
        bentuk="bentuk",
        jp="jp",
        mulai="mulai",
        selesai="selesai",
        status="status",
    )


DATA_SAYA = DataSaya(
    lembar_pembinaan, dibaca={"pembinaan.permohonan": "pendaftaran pelatihan Anda"}
)
