"""What account and directory keep about one person, as tables for that person."""

from collections.abc import Sequence

from django.db.models import Q

from dumai_asn.akun.models import Akun
from dumai_asn.inti.rules.data_saya import DataSaya, Lembar, lembar

from ..models import (
    Delegasi,
    GarisPenilai,
    Ketidakhadiran,
    NomorInduk,
    Pegawai,
    Penempatan,
    Penugasan,
    RiwayatPegawai,
)


def lembar_direktori(akun: Akun) -> Sequence[Lembar]:
    """Account, identity and dated facts; who evaluates the person; roles and delegations."""
    return [*_diri(akun), *_fakta(akun), *_wewenang(akun)]


def _diri(akun: Akun) -> list[Lembar]:
    return [
        lembar(
            "akun",
            "Akun",
            Akun.objects.filter(pk=akun.pk),
            nama_pengguna="username",
            nama="nama",
            surel="email",
            dibuat="dibuat_pada",
            terakhir_masuk="last_login",
        ),
        lembar(
            "identitas",
            "Identitas",
            Pegawai.objects.filter(akun=akun),
            nama="nama",
            gelar_depan="gelar_depan",
            gelar_belakang="gelar_belakang",
            jenis="jenis",
            kelamin="kelamin",
            tanggal_lahir="lahir",
        ),
        lembar(
            "nomor_induk",
            "Nomor induk",
            NomorInduk.objects.filter(pegawai__akun=akun).order_by("masa"),
            nomor="nomor",
            jenis="jenis",
            masa="masa",
        ),
    ]


def _fakta(akun: Akun) -> list[Lembar]:
    return [
        lembar(
            "riwayat",
            "Golongan, status, pendidikan, kontrak, kedudukan",
            RiwayatPegawai.objects.filter(pegawai__akun=akun).order_by("jenis", "masa"),
            jenis="jenis",
            nilai="nilai",
            masa="masa",
            dasar="dasar",
        ),
        lembar(
            "penempatan",
            "Penempatan",
            Penempatan.objects.filter(pegawai__akun=akun).order_by("masa", "pk"),
            jabatan="jabatan__nama",
            unit="unit__nama",
            jenis="jenis",
            kepala="kepala",
            masa="masa",
            dasar="dasar",
        ),
        lembar(
            "ketidakhadiran",
            "Cuti dan ketidakhadiran",
            Ketidakhadiran.objects.filter(pegawai__akun=akun).order_by("masa"),
            jenis="jenis",
            masa="masa",
            dasar="dasar",
            keterangan="keterangan",
        ),
        lembar(
            "pejabat_penilai",
            "Pejabat penilai",
            GarisPenilai.objects.filter(pegawai__akun=akun).order_by("masa", "pk"),
            penilai="penilai__nama",
            untuk_jabatan="penempatan__jabatan__nama",
            sumber="sumber",
            masa="masa",
            alasan="alasan",
        ),
    ]


def _wewenang(akun: Akun) -> list[Lembar]:
    return [
        lembar(
            "penugasan",
            "Peran yang ditugaskan",
            Penugasan.objects.filter(akun=akun).order_by("masa", "pk"),
            peran="peran",
            unit="unit__nama",
            masa="masa",
            dasar="dasar",
        ),
        lembar(
            "delegasi",
            "Wewenang menilai yang dititipkan",
            Delegasi.objects.filter(Q(dari__akun=akun) | Q(kepada__akun=akun)).order_by("masa"),
            dari="dari__nama",
            kepada="kepada__nama",
            masa="masa",
        ),
    ]


DATA_SAYA = DataSaya(lembar_direktori)
