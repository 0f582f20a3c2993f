from django.apps import AppConfig


class DirektoriConfig(AppConfig):
    name = "dumai_asn.direktori"
    label = "direktori"
    verbose_name = "Direktori"

    def ready(self) -> None:
        from dumai_asn.inti import impor, papan
        from dumai_asn.inti.daftar.deklarasi import daftarkan
        from dumai_asn.inti.rupa import panel
        from dumai_asn.inti.sapuan import Sapuan

        from .actions import penutupan
        from .actions.akhir_dinas import selaraskan_akun
        from .actions.data_saya import siapkan_data_saya
        from .actions.impor_pegawai import IMPOR_PEGAWAI
        from .actions.impor_unit import IMPOR_UNIT
        from .daftar.pegawai import PEGAWAI, PENGHUNI
        from .daftar.struktur import FORMASI, JABATAN
        from .queries.data_saya import DATA_SAYA, PEKERJAAN
        from .rules.bawaan import ACUAN
        from .views import fakta, ketidakhadiran, penempatan
        from .views.cari import cari
        from .views.data_saya import menu
        from .views.menu import menu_struktur

        for butir in ACUAN:
            papan.daftarkan("acuan", butir.kunci, butir)
        papan.daftarkan("pencarian", "direktori", cari)
        daftarkan(PEGAWAI, PENGHUNI, JABATAN, FORMASI)
        papan.daftarkan("menu", "direktori", menu, urutan=90)
        papan.daftarkan("menu", "direktori.struktur", menu_struktur, urutan=70)
        panel.daftarkan(penempatan.PANEL, urutan=10)
        panel.daftarkan(fakta.PANEL, urutan=35)
        panel.daftarkan(ketidakhadiran.PANEL, urutan=30)
        papan.daftarkan("sapuan", "akhir_dinas", Sapuan(selaraskan_akun, selang=300))
        papan.daftarkan("data_saya", "direktori", DATA_SAYA, urutan=10)
        papan.daftarkan("kelompok_pesan", "direktori", "Kepegawaian, penilai, dan tugas")
        papan.daftarkan("pekerjaan", PEKERJAAN, siapkan_data_saya)
        papan.daftarkan("pekerjaan", penutupan.PEKERJAAN, penutupan.kerjakan_penutupan)
        impor.daftarkan(IMPOR_UNIT, IMPOR_PEGAWAI)
        _akun()
        _perpindahan()
        _administrator()
        _garis()
        _perbaikan()


def _akun() -> None:
    """Accounts and the roles they hold: lists, menu, tasks."""
    from dumai_asn.inti import papan
    from dumai_asn.inti.daftar.deklarasi import daftarkan

    from .daftar.akun import AKUN, PENERIMA, PENUGASAN
    from .views.menu import menu_akun, tugas_akun

    daftarkan(AKUN, PENUGASAN, PENERIMA)
    papan.daftarkan("menu", "direktori.akun", menu_akun, urutan=80)
    papan.daftarkan("tugas", "direktori.akun", tugas_akun)


def _perpindahan() -> None:
    """Many people to one unit."""
    from dumai_asn.inti import papan
    from dumai_asn.inti.daftar.deklarasi import daftarkan

    from .actions.pindah_bersama import PEKERJAAN, kerjakan_pindah_bersama
    from .daftar.perpindahan import PERPINDAHAN, YANG_PINDAH

    daftarkan(PERPINDAHAN, YANG_PINDAH)
    papan.daftarkan("pekerjaan", PEKERJAAN, kerjakan_pindah_bersama)


def _administrator() -> None:
    """Who runs the installation leaves one day: told in time, as message and as task."""
    from dumai_asn.inti import papan
    from dumai_asn.pemberitahuan.actions.pengingat import SumberPengingat

    from .queries.administrator import administrator_habis
    from .views.menu import tugas_administrator

    sumber = SumberPengingat(administrator_habis, mendesak={"HARI_INI", "TANPA"})
    papan.daftarkan("sumber_pengingat", "direktori.administrator", sumber)
    papan.daftarkan("tugas", "direktori.administrator", tugas_administrator)


def _garis() -> None:
    """Evaluator lines and delegations: lists, menu, tasks, section of a person."""
    from dumai_asn.inti import papan
    from dumai_asn.inti.daftar.deklarasi import daftarkan
    from dumai_asn.inti.rupa import panel

    from .actions.alih_garis import PEKERJAAN, kerjakan_alih
    from .daftar.garis import DELEGASI, GARIS
    from .views.menu_garis import menu_garis, tugas_garis
    from .views.panel_penilai import PANEL

    daftarkan(GARIS, DELEGASI)
    papan.daftarkan("pekerjaan", PEKERJAAN, kerjakan_alih)
    papan.daftarkan("menu", "direktori.garis", menu_garis, urutan=75)
    papan.daftarkan("tugas", "direktori.garis", tugas_garis)
    panel.daftarkan(PANEL, urutan=20)


def _perbaikan() -> None:
    """Punishments, merged people, and requests to mend data."""
    from dumai_asn.inti import papan
    from dumai_asn.inti.daftar.deklarasi import daftarkan
    from dumai_asn.inti.rupa import panel
    from dumai_asn.pemberitahuan.actions.pengingat import SumberPengingat

    from .daftar.hukuman import HUKUMAN
    from .daftar.penggabungan import PENGGABUNGAN
    from .daftar.perbaikan import PERBAIKAN
    from .queries.perbaikan import perbaikan_lewat
    from .views import hukuman, penggabungan, perbaikan

    daftarkan(HUKUMAN, PENGGABUNGAN, PERBAIKAN)
    papan.daftarkan("menu", "direktori.penggabungan", penggabungan.menu_penggabungan, urutan=79)
    papan.daftarkan("menu", "direktori.perbaikan", perbaikan.menu_perbaikan, urutan=79)
    papan.daftarkan("tugas", "direktori.perbaikan", perbaikan.tugas_perbaikan)
    papan.daftarkan(
        "sumber_pengingat", "direktori.perbaikan_lewat", SumberPengingat(perbaikan_lewat)
    )
    papan.daftarkan("menu", "direktori.hukuman", hukuman.menu_hukuman, urutan=78)
    panel.daftarkan(hukuman.PANEL, urutan=40)
