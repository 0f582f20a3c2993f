"""Label, icon and colour of every term of this room."""

from typing import NamedTuple

from kinerja.choices import ButirLangkah

from .rules.istilah import CapaianOrg, Langkah, Rating, StatusPenilaian, StatusSiklus


class Sebutan(NamedTuple):
    """Words for readers, status role of the house, and the icon where the role's own is not it."""

    kata: str
    peran: str
    ikon: str = ""


RATING = {
    Rating.DI_BAWAH: "Di bawah ekspektasi",
    Rating.SESUAI: "Sesuai ekspektasi",
    Rating.DI_ATAS: "Di atas ekspektasi",
}

CAPAIAN = {
    CapaianOrg.ISTIMEWA: "Istimewa",
    CapaianOrg.BAIK: "Baik",
    CapaianOrg.BUTUH_PERBAIKAN: "Butuh Perbaikan",
    CapaianOrg.KURANG: "Kurang",
    CapaianOrg.SANGAT_KURANG: "Sangat Kurang",
}

STATUS_PENILAIAN = {
    StatusPenilaian.TERBUKA: Sebutan("Belum dinilai", "netral"),
    StatusPenilaian.DINILAI: Sebutan("Dinilai, menunggu kalibrasi", "tunggu"),
    StatusPenilaian.DISERAHKAN: Sebutan("Diserahkan", "info", "send-fill"),
    StatusPenilaian.DITERIMA: Sebutan("Diterima pegawai", "ok"),
    StatusPenilaian.KEBERATAN: Sebutan("Keberatan", "tunggu"),
    StatusPenilaian.FINAL: Sebutan("Final", "ok", "lock-fill"),
}

STATUS_SIKLUS = {
    StatusSiklus.PERSIAPAN: Sebutan("Disiapkan", "netral", "pencil"),
    StatusSiklus.DIBUKA: Sebutan("Dibuka", "ok", "play-fill"),
    StatusSiklus.DITUTUP: Sebutan("Ditutup", "netral", "archive-fill"),
}

LANGKAH = {
    Langkah.PENILAIAN: ButirLangkah("Penilaian", "menilai dan menyerahkan hasil"),
    Langkah.KALIBRASI: ButirLangkah("Kalibrasi", "membandingkan penilaian sebelum diserahkan"),
}
