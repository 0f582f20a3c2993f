"""Numbers and what is sent, for goals, matrix and tree of targets."""

from collections.abc import Callable
from typing import Any

from tests.lintas.dunia import Dunia

NOMOR_KASKADE: dict[str, Callable[[Dunia], list[Any]]] = {
    **{
        f"kinerja:{nama}": lambda d: [d.sasaran.unit_id, d.sasaran.tahun_id]
        for nama in ("sasaran_unit", "sasaran_baru", "sasaran_salin")
    },
    **{
        f"kinerja:{nama}": lambda d: [d.sasaran.pk]
        for nama in ("sasaran_ubah", "sasaran_urut", "sasaran_hapus")
    },
    **{
        f"kinerja:{nama}": lambda d: [d.sel.rhk_pimpinan_id, d.sel.pegawai_id]
        for nama in ("sel", "sel_hapus", "sel_langsung")
    },
    "kinerja:pohon_sasaran": lambda d: [d.sasaran.pk],
    "kinerja:pohon_rhk": lambda d: [d.susunan.rhk.pk],
    "kinerja:ingatkan_penahan": lambda d: [d.sel.rhk_pimpinan.skp.pegawai_id],
    "kinerja:tautkan": lambda d: [d.susunan.rhk.pk],
    "kinerja:cetak_matriks": lambda d: [d.susunan.skp.pk],
    "kinerja:matriks_terbit": lambda d: [d.susunan.skp.pk],
}


def _sasaran(dunia: Dunia) -> dict[str, str]:
    return {
        "nomor_ubah": str(dunia.sasaran.nomor_ubah),
        "teks": "Perizinan cepat dan pasti",
        "indikator": "Izin tepat waktu",
        "arah": "NAIK",
        "target": "96",
        "satuan": "%",
    }


KIRIMAN_KASKADE: dict[str, Callable[[Dunia], dict[str, str]]] = {
    "kinerja:sasaran_baru": _sasaran,
    "kinerja:sasaran_ubah": _sasaran,
    "kinerja:sel": lambda d: {"nomor_ubah": str(d.sel.nomor_ubah), "hasil": "Berkas lengkap"},
    "kinerja:sel_langsung": lambda d: {"nomor_ubah": str(d.sel.nomor_ubah), "hasil": "Berkas"},
    "kinerja:sasaran_urut": lambda d: {"arah": "naik"},
}
