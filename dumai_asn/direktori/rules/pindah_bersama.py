"""Who can move to another unit together with many others, and who cannot, in words."""

from dataclasses import dataclass
from datetime import date

from dumai_asn.direktori.rules.istilah import JenisUnit
from dumai_asn.direktori.rules.penempatan import Baris, Penolakan
from dumai_asn.inti.rules.rentang import Rentang
from dumai_asn.inti.rules.tanggal import panjang


@dataclass(frozen=True, slots=True)
class Calon:
    """A chosen person: ``tempat`` is the definitive placement on the day of the transfer.

    ``berikut``: the first day of a later definitive placement.  ``boleh``: whoever moves them
    keeps their data and their unit; ``diri``: it is that officer.
    """

    pegawai_id: int
    nama: str
    tempat: Baris | None
    berikut: date | None = None
    boleh: bool = True
    diri: bool = False


def tolak_calon(calon: Calon, *, mulai: date, unit_id: int, jabatan_id: int | None) -> str:
    """Why this person cannot move to the unit from ``mulai`` on; "" when they can.

    ``jabatan_id`` None: the own post is kept.
    """
    if calon.diri:
        return "Anda sendiri. Mintalah pengelola lain mencatatnya."
    if not calon.boleh:
        return "Di luar unit yang Anda kelola. Mintalah pengelola kepegawaian kota."
    lama = calon.tempat
    if lama is None:
        return f"Tidak berjabatan definitif pada {panjang(mulai)}."
    sama = lama.unit_id == unit_id and jabatan_id in (None, lama.jabatan_id)
    sebab = (
        (sama, f"Sudah bertugas di {lama.unit} pada hari itu."),
        (
            lama.kepala,
            f"Mengepalai {lama.unit}. Pindahkan dari halamannya sendiri, agar penggantinya"
            " terpikirkan.",
        ),
        (
            (lama.masa.mulai or date.min) >= mulai,
            f"Baru bertugas di {lama.unit} sejak hari itu. Betulkan penempatan itu saja.",
        ),
        (
            calon.berikut is not None,
            f"Sudah direncanakan berpindah sejak {panjang(calon.berikut or mulai)}. Batalkan"
            " rencana itu dahulu.",
        ),
    )
    return next((kata for berlaku, kata in sebab if berlaku), "")


def tolak_tujuan(nama: str, jenis: JenisUnit, masa: Rentang, mulai: date) -> Penolakan | None:
    """Why nobody can move to this unit from ``mulai`` on; None: people can."""
    if jenis is JenisUnit.TIM:
        return Penolakan(
            f"{nama} adalah tim. Anggota tim dicatat di halaman orangnya, jabatannya tetap.",
            "cari_unit",
        )
    if masa.akhir is not None or not masa.memuat(mulai):
        return Penolakan(
            f"{nama} belum ada pada {panjang(mulai)} atau sudah ditutup. Pilih unit lain.",
            "cari_unit",
        )
    return None
