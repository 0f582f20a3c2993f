"""Numbers and what is sent, for the pages of drawing up and answering an SKP."""

from collections.abc import Callable
from typing import Any

from kinerja.rules.alur import Tindakan
from tests.lintas.dunia import Dunia

_VERSI = (
    "susun", "susun_pendekatan", "susun_rhk", "tambah_rhk", "susun_indikator", "susun_perilaku",
    "susun_lampiran", "susun_periksa", "ajukan_skp", "tarik_skp", "buang_versi",
)  # fmt: skip
_RHK = ("ubah_rhk", "urut_rhk", "hapus_rhk", "tambah_indikator")
_INDIKATOR = ("ubah_indikator", "hapus_indikator")
#: Forms of one button, or where an empty form is a form.
_TOMBOL = (
    "urut_rhk", "hapus_rhk", "hapus_indikator", "ajukan_skp", "tarik_skp", "buang_versi",
    "serahkan_skp", "susun_perilaku", "susun_lampiran",
)  # fmt: skip

NOMOR_SKP: dict[str, Callable[[Dunia], list[Any]]] = {
    **{f"kinerja:{nama}": lambda d: [d.draf.pk] for nama in _VERSI},
    **{f"kinerja:{nama}": lambda d: [d.draf.pk, d.susunan.rhk.pk] for nama in _RHK},
    **{
        f"kinerja:{nama}": lambda d: [
            d.draf.pk,
            d.susunan.rhk.pk,
            d.susunan.indikator["naik"].pk,
        ]
        for nama in _INDIKATOR
    },
    "kinerja:susun_untuk": lambda d: [d.kota.pegawai["sari"].pk],
    "kinerja:serahkan_skp": lambda d: [d.draf.pk],
    "kinerja:perubahan_skp": lambda d: [d.susunan.skp.pk],
    "kinerja:jawab_skp": lambda d: [d.diajukan.pk],
    "kinerja:versi_skp": lambda d: [d.susunan.skp.pk],
    "kinerja:cetak_skp": lambda d: [d.draf.pk],
}


def _draf(dunia: Dunia, **isi: str) -> dict[str, str]:
    return {"nomor_ubah": str(dunia.draf.nomor_ubah)} | isi


def _rhk(dunia: Dunia) -> dict[str, str]:
    return _draf(
        dunia,
        teks="Izin terbit tepat waktu",
        sumber="sementara",
        induk_sementara="Layanan cepat",
        jenis="UTAMA",
        klasifikasi="ORGANISASI",
    )


def _indikator(dunia: Dunia) -> dict[str, str]:
    return _draf(
        dunia,
        teks="Izin terbit tepat waktu",
        aspek="KUALITAS",
        target="95",
        satuan="%",
        penghitungan="TERAKHIR",
        desimal="0",
    )


KIRIMAN_SKP: dict[str, Callable[[Dunia], dict[str, str]]] = {
    **{f"kinerja:{nama}": _draf for nama in _TOMBOL},
    "kinerja:susun_pendekatan": lambda d: _draf(d, pendekatan="KUALITATIF"),
    "kinerja:tambah_rhk": _rhk,
    "kinerja:ubah_rhk": _rhk,
    "kinerja:tambah_indikator": _indikator,
    "kinerja:ubah_indikator": _indikator,
    "kinerja:susun_untuk": lambda d: {"alasan": "Cuti panjang"},
    "kinerja:perubahan_skp": lambda d: {"alasan": "Tugas baru"},
    "kinerja:jawab_skp": lambda d: {
        "nomor_ubah": str(d.diajukan.nomor_ubah),
        "tindakan": Tindakan.KEMBALIKAN,
        "catatan": "Lengkapi targetnya.",
        "tmt": "2026-10-08",
    },
}
