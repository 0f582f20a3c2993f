"""Numbers and what is sent, for windows and the time given beyond them."""

from collections.abc import Callable
from typing import Any

from tests.lintas.bahan import Isi, nomor_ubah
from tests.lintas.dunia import Dunia

NOMOR_JENDELA: dict[str, Callable[[Dunia], list[Any]]] = {
    f"kinerja:{nama}": lambda d: [d.jendela.pk]
    for nama in ("jendela_satu", "jendela_geser", "jendela_perpanjang")
} | {
    "kinerja:tahun_satu": lambda d: [2026],
    "kinerja:salin_skp": lambda d: [d.susunan.versi.pk],
    "kinerja:mulai_templat": lambda d: [d.templat.pk],
    "kinerja:templat_satu": lambda d: [d.templat.pk],
    "kinerja:templat_bagikan": lambda d: [d.templat.pk],
}

KIRIMAN_JENDELA: dict[str, Callable[[Dunia], Isi]] = {
    "kinerja:templat_baru": lambda d: {"cari": "Sari", "nama": "Penata perizinan 2027"},
    "kinerja:templat_satu": lambda d: {
        "nomor_ubah": nomor_ubah(d.templat),
        "nama": "Penata perizinan, dua loket",
    },
    "kinerja:tahun_satu": lambda d: {
        "nomor_ubah": nomor_ubah(d.susunan.skp.tahun),
        "tindakan": "KUNCI",
        "alasan": "Penetapan selesai",
    },
    "kinerja:jendela_geser": lambda d: {
        "nomor_ubah": nomor_ubah(d.jendela),
        "mulai": "2027-01-01",
        "selesai": "2027-01-20",
        "alasan": "Libur bersama",
    },
    "kinerja:jendela_perpanjang": lambda d: {
        "cari": "Sari",
        "sampai": "2027-02-10",
        "alasan": "Bertugas di luar kota",
    },
}
