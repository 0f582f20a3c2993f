from django.apps import AppConfig


def _pengelola() -> None:
    """Hang what HR plans with on the boards."""
    from dumai_asn.direktori.actions.penggabungan import Penggabung
    from dumai_asn.inti import papan
    from dumai_asn.inti.daftar.deklarasi import daftarkan

    from .daftar.jendela import JENDELA, PERPANJANGAN
    from .daftar.susun_untuk import DISUSUNKAN
    from .daftar.tahun import TAHUN, TUNGGAKAN
    from .daftar.templat import PENERIMA, TEMPLAT
    from .queries.gabung import TINGGAL, tolak_gabung_skp

    daftarkan(JENDELA, PERPANJANGAN, TAHUN, TUNGGAKAN, TEMPLAT, PENERIMA, DISUSUNKAN)
    gabung = Penggabung(tolak=tolak_gabung_skp, tinggal=TINGGAL)
    papan.daftarkan("penggabungan_pegawai", "kinerja", gabung)


class KinerjaConfig(AppConfig):
    name = "kinerja"
    verbose_name = "Kinerja"

    def ready(self) -> None:
        _acuan()
        _daftar()
        _pengelola()
        _pintu()
        _peristiwa()
        _kaskade()
        _tindak_lanjut()
        _umpan_balik()
        _selesai()


def _acuan() -> None:
    """Hang numbers, steps and kinds of document on the boards."""
    from dumai_asn.inti import papan

    from .choices import LANGKAH
    from .rules.bawaan import ACUAN
    from .rules.dokumen import REKAP, RENCANA, SKP

    for butir in ACUAN:
        papan.daftarkan("acuan", butir.kunci, butir)
    for urutan, (kode, langkah) in enumerate(LANGKAH.items()):
        papan.daftarkan("langkah", str(kode), langkah, urutan)
    for jenis in (REKAP, RENCANA, SKP):
        papan.daftarkan("dokumen", jenis.kode, jenis)


def _daftar() -> None:
    """Make the lists known that everybody meets, and the import."""
    from dumai_asn.inti import impor
    from dumai_asn.inti.daftar.deklarasi import daftarkan

    from .actions.impor_kamus import IMPOR_KAMUS
    from .daftar import KAMUS, PERSETUJUAN_SKP, SASARAN, TIM, TINDAKAN, UNIT_SASARAN

    daftarkan(TIM, PERSETUJUAN_SKP, KAMUS, SASARAN, UNIT_SASARAN, TINDAKAN)
    impor.daftarkan(IMPOR_KAMUS)


def _pintu() -> None:
    """Hang the ways into this room on the boards: menu, work, calendar, search, panel."""
    from dumai_asn.inti import papan
    from dumai_asn.inti.rupa.panel import daftarkan as daftarkan_panel

    from .queries.data_saya import DATA_SAYA
    from .views import cari, menu, menu_pengelola
    from .views.kalender import kalender
    from .views.panel import PANEL

    papan.daftarkan("menu", "kinerja", menu.menu)
    papan.daftarkan("tugas", "kinerja", menu.tugas)
    papan.daftarkan("menu", "kinerja.pengelola", menu_pengelola.menu)
    papan.daftarkan("tugas", "kinerja.pengelola", menu_pengelola.tugas)
    papan.daftarkan("kalender", "kinerja", kalender)
    papan.daftarkan("data_saya", "kinerja", DATA_SAYA, urutan=30)
    papan.daftarkan("pencarian", "kinerja", cari.cari)
    papan.daftarkan("pintu_pegawai", "kinerja", cari.pintu_pegawai)
    daftarkan_panel(PANEL, 10)


def _peristiwa() -> None:
    """Hang reminders, and what follows when somebody moves, on the boards."""
    from dumai_asn.inti import papan
    from dumai_asn.pemberitahuan.actions.pengingat import SumberPengingat

    from . import receivers
    from .queries.dampak import daftarkan_dampak
    from .queries.hambatan import tertahan
    from .queries.pengingat import MENDESAK, progres_hari_ini, progres_lewat

    papan.daftarkan("hambatan_garis", "kinerja", tertahan)
    papan.daftarkan("sumber_pengingat", "kinerja.progres_lewat", SumberPengingat(progres_lewat))
    hari_ini = SumberPengingat(progres_hari_ini, MENDESAK)
    papan.daftarkan("sumber_pengingat", "kinerja.progres_hari_ini", hari_ini)
    papan.daftarkan("kelompok_pesan", "kinerja", "SKP, laporan, dan bukti")
    daftarkan_dampak()
    papan.daftarkan("penerima", receivers.PENEMPATAN, receivers.selaraskan)


def _kaskade() -> None:
    """Hang the lists of what is missing and who waits on the boards."""
    from dumai_asn.inti import papan
    from dumai_asn.inti.daftar.deklarasi import daftarkan

    from .daftar.celah import CELAH
    from .daftar.menunggu import MENUNGGU
    from .rules.dokumen import MATRIKS

    daftarkan(*CELAH.values(), MENUNGGU)
    papan.daftarkan("dokumen", MATRIKS.kode, MATRIKS)


def _tindak_lanjut() -> None:
    """Hang follow-up on the boards."""
    from dumai_asn.inti import papan
    from dumai_asn.pemberitahuan.actions.pengingat import SumberPengingat

    from .queries.tindakan import ingatkan_tindakan
    from .views import cari, tindak_lanjut

    papan.daftarkan("pencarian", "kinerja.tindakan", cari.cari_tindakan_saya)
    papan.daftarkan("menu", "kinerja.tindakan", tindak_lanjut.menu)
    papan.daftarkan("tugas", "kinerja.tindakan", tindak_lanjut.tugas)
    papan.daftarkan("tugas", "kinerja.rutin", tindak_lanjut.tugas_rutin)
    papan.daftarkan("kalender", "kinerja.tindakan", tindak_lanjut.kalender)
    papan.daftarkan(
        "sumber_pengingat", "kinerja.tindakan_tenggat", SumberPengingat(ingatkan_tindakan)
    )
    for kode, butir in tindak_lanjut.ASAL.items():
        papan.daftarkan("asal_tindakan", kode, butir)


def _umpan_balik() -> None:
    """Hang feedback on the boards."""
    from dumai_asn.inti import papan
    from dumai_asn.inti.daftar.deklarasi import daftarkan

    from .daftar.umpan_balik import PERMINTAAN_UMPAN, UMPAN_BALIK
    from .views import menu_umpan

    daftarkan(UMPAN_BALIK, PERMINTAAN_UMPAN)
    papan.daftarkan("menu", "kinerja.umpan", menu_umpan.menu)
    papan.daftarkan("tugas", "kinerja.umpan", menu_umpan.tugas)


def _selesai() -> None:
    """Hang the history of finished work on its board."""
    from dumai_asn.inti import papan

    from .queries.selesai import SELESAI

    papan.daftarkan("tugas_selesai", "kinerja", SELESAI, urutan=10)
