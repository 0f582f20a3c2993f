"""Numbers and what is sent, for the dictionary of indicators."""

from collections.abc import Callable
from typing import Any

from tests.lintas.dunia import Dunia

_UKURAN = {"aspek": "KUALITAS", "target": "95", "satuan": "%", "penghitungan": "TERAKHIR"}


def _nomor(dunia: Dunia) -> str:
    dunia.kamus[1].refresh_from_db()
    return str(dunia.kamus[1].nomor_ubah)


def _indikator(dunia: Dunia) -> list[Any]:
    return [dunia.draf.pk, dunia.susunan.rhk.pk, dunia.susunan.indikator["jumlah"].pk]


NOMOR_KAMUS: dict[str, Callable[[Dunia], list[Any]]] = {
    **{
        f"kinerja:{nama}": lambda d: [d.kamus[1].pk]
        for nama in ("kamus_satu", "kamus_ubah", "kamus_gabung")
    },
    "kinerja:pilih_kamus": lambda d: [d.draf.pk, d.susunan.rhk.pk],
    "kinerja:usul_kamus": _indikator,
    "kinerja:saran_isian": lambda d: [d.draf.pk, "indikator"],
}

KIRIMAN_KAMUS: dict[str, Callable[[Dunia], dict[str, Any]]] = {
    "kinerja:kamus_baru": lambda d: {"teks": "Berkas lengkap", "desimal": "0"} | _UKURAN,
    "kinerja:kamus_ubah": lambda d: (
        {"teks": "Berkas lengkap", "desimal": "0", "nomor_ubah": _nomor(d)} | _UKURAN
    ),
    "kinerja:kamus_satu": lambda d: {"nomor_ubah": _nomor(d), "tindakan": "PENSIUNKAN"},
    "kinerja:kamus_gabung": lambda d: {"nomor_ubah": _nomor(d), "ke": str(d.kamus[0].pk)},
    "kinerja:usul_kamus": lambda d: {"nomor_ubah": str(d.draf.nomor_ubah)},
}
