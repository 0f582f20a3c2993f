"""Numbers and what is sent, for windows and the time given beyond them."""

from collections.abc import Callable
from typing import Any

from tests.lintas.bahan import Isi, nomor_ubah
from tests.lintas.dunia import Dunia

_BUTIR = ("templat_butir", "templat_butir_atur", "templat_indikator_baru")
_INDIKATOR = ("templat_indikator", "templat_indikator_atur")


def _butir(dunia: Dunia) -> list[Any]:
    """Numbers of the template, its first RHK and the first indicator of that."""
    butir = dunia.templat.butir.first()
    return [dunia.templat.pk, butir.pk, butir.indikator.first().pk]


def _isi_butir(dunia: Dunia) -> Isi:
    return {
        "nomor_ubah": nomor_ubah(dunia.templat),
        "teks": "Permohonan izin selesai",
        "jenis": "UTAMA",
        "klasifikasi": "ORGANISASI",
    }


def _isi_ukuran(dunia: Dunia) -> Isi:
    return {
        "nomor_ubah": nomor_ubah(dunia.templat),
        "teks": "Izin terbit tepat waktu",
        "aspek": "KUALITAS",
        "target": "95",
        "satuan": "%",
        "penghitungan": "TERAKHIR",
        "desimal": "0",
    }


NOMOR_JENDELA: dict[str, Callable[[Dunia], list[Any]]] = {
    f"kinerja:{nama}": lambda d: [d.jendela.pk]
    for nama in ("jendela_satu", "jendela_geser", "jendela_perpanjang")
} | {
    "kinerja:tahun_satu": lambda d: [2026],
    "kinerja:salin_skp": lambda d: [d.susunan.versi.pk],
    "kinerja:mulai_templat": lambda d: [d.templat.pk],
    "kinerja:templat_satu": lambda d: [d.templat.pk],
    "kinerja:templat_bagikan": lambda d: [d.templat.pk],
    "kinerja:templat_butir_baru": lambda d: [d.templat.pk],
    **{f"kinerja:{nama}": lambda d: _butir(d)[:2] for nama in _BUTIR},
    **{f"kinerja:{nama}": lambda d: _butir(d) for nama in _INDIKATOR},
}

KIRIMAN_JENDELA: dict[str, Callable[[Dunia], Isi]] = {
    "kinerja:templat_baru": lambda d: {"cari": "Sari", "nama": "Penata perizinan 2027"},
    "kinerja:templat_satu": lambda d: {
        "nomor_ubah": nomor_ubah(d.templat),
        "nama": "Penata perizinan, dua loket",
    },
    "kinerja:templat_butir_baru": _isi_butir,
    "kinerja:templat_butir": _isi_butir,
    "kinerja:templat_indikator_baru": _isi_ukuran,
    "kinerja:templat_indikator": _isi_ukuran,
    "kinerja:templat_butir_atur": lambda d: {
        "nomor_ubah": nomor_ubah(d.templat),
        "aksi": "turun",
    },
    "kinerja:templat_indikator_atur": lambda d: {
        "nomor_ubah": nomor_ubah(d.templat),
        "aksi": "hapus",
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
