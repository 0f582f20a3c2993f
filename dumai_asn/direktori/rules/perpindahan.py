"""Many people who change units on one day: where each placement goes, and when a unit may close.

Everybody keeps the own post; only the chosen head leads afterwards.  An acting head ends, because
the seat is gone or taken; membership of a team goes on only in a team.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dumai_asn.direktori.rules.dampak import Perubahan
from dumai_asn.direktori.rules.istilah import JenisPenempatan
from dumai_asn.direktori.rules.penempatan import SEMENTARA, Penolakan
from dumai_asn.inti.rules.rentang import SATU_HARI, Rentang
from dumai_asn.inti.rules.tanggal import panjang


class Pemimpin(StrEnum):
    """Who leads the unit that takes the people over."""

    TUJUAN = "TUJUAN"
    ASAL = "ASAL"


class Kursi(StrEnum):
    """What becomes of the seats of the closed unit."""

    PINDAH = "PINDAH"
    BERAKHIR = "BERAKHIR"


@dataclass(frozen=True, slots=True)
class Tempat:
    """A stored placement with a day from the one on which people move."""

    pk: int
    pegawai_id: int
    jenis: JenisPenempatan
    kepala: bool
    masa: Rentang


@dataclass(frozen=True, slots=True)
class Langkah:
    """What becomes of a placement from ``mulai`` on: ``unit_id`` None, it ends.

    ``jabatan_id`` None: the post stays.  One that began before is cut on that day and goes on as
    a new row; one that begins later only changes its unit, or is dropped.
    """

    lama: Tempat
    mulai: date
    unit_id: int | None
    kepala: bool = False
    jabatan_id: int | None = None

    @property
    def belah(self) -> bool:
        """Whether days before ``mulai`` stay as they are."""
        return (self.lama.masa.mulai or date.min) < self.mulai

    @property
    def perubahan(self) -> tuple[Perubahan, ...]:
        """As the rooms are asked about it."""
        lama, orang = self.lama.masa, self.lama.pegawai_id
        definitif = self.lama.jenis is JenisPenempatan.DEFINITIF
        tinggal = Rentang(lama.mulai, self.mulai) if self.belah else None
        if tinggal is None and self.unit_id is not None:
            kepala = self.lama.kepala or self.kepala
            return (Perubahan(orang, self.lama.pk, lama, lama, True, kepala, definitif),)
        sisa = Perubahan(
            orang, self.lama.pk, lama, tinggal, kepala=self.lama.kepala, definitif=definitif
        )
        if self.unit_id is None:
            return (sisa,)
        baru = Rentang(self.mulai, lama.akhir)
        return sisa, Perubahan(orang, None, None, baru, kepala=self.kepala, definitif=definitif)


def langkah_tutup(
    satu: Tempat,
    *,
    mulai: date,
    tujuan: int | None,
    tim: bool = False,
    anggota: frozenset[int] = frozenset(),
    memimpin: bool = False,
) -> Langkah:
    """Where a placement of a unit goes that does not exist from ``mulai`` on.

    ``tim``: ``tujuan`` is a team, with ``anggota`` (people) in it already.  ``memimpin``: the head
    of that day leads ``tujuan``.
    """
    if satu.jenis in SEMENTARA:
        return Langkah(satu, mulai, None)
    if satu.jenis is JenisPenempatan.TIM and (not tim or satu.pegawai_id in anggota):
        return Langkah(satu, mulai, None)
    return Langkah(
        satu, mulai, tujuan, memimpin and satu.kepala and (satu.masa.mulai or date.min) <= mulai
    )


def langkah_pemimpin(satu: Tempat, *, mulai: date, unit_id: int) -> Langkah:
    """What becomes of who heads ``unit_id`` when somebody else leads it from ``mulai`` on."""
    return Langkah(satu, mulai, None if satu.jenis in SEMENTARA else unit_id)


def tolak_tutup(
    *,
    nama: str,
    masa: Rentang,
    akar: bool,
    sampai: date,
    hari_ini: date,
    orang: int,
    anak: int,
    tujuan: Rentang | None,
    nama_tujuan: str = "",
    sendiri: bool = False,
) -> Penolakan | None:
    """Why a unit cannot end after ``sampai``; None: it can.

    ``orang`` and ``anak``: placements and units in it after that day; ``tujuan``: the days of the
    unit that takes them over.  ``sendiri``: whoever closes it stands in it.
    """
    mulai = sampai + SATU_HARI
    isi = " dan ".join(
        f"{jumlah} {benda}" for jumlah, benda in ((orang, "penempatan"), (anak, "unit")) if jumlah
    )
    sebab = (
        (akar, "Kota tidak dapat ditutup.", ""),
        (masa.akhir is not None, f"{nama} sudah ditutup.", ""),
        (
            masa.mulai is not None and sampai < masa.mulai,
            "Hari terakhir tidak boleh sebelum unit ini ada.",
            "sampai",
        ),
        (
            tujuan is not None and (tujuan.akhir is not None or not tujuan.memuat(mulai)),
            f"{nama_tujuan} belum ada pada {panjang(mulai)} atau sudah ditutup. Pilih unit lain.",
            "cari_unit",
        ),
        (
            tujuan is None and bool(isi),
            f"{nama} masih berisi {isi} sesudah {panjang(sampai)}. Tulis ke unit mana isinya"
            " pindah.",
            "cari_unit",
        ),
        (
            bool(orang) and sendiri,
            f"Anda sendiri bertugas di {nama}. Mintalah pengelola lain yang menutupnya.",
            "",
        ),
        (
            bool(anak) and mulai > hari_ini,
            "Unit di bawahnya pindah paling lambat hari ini, karena pohon organisasi menunjukkan"
            " keadaan sekarang. Pilih hari terakhir paling lambat"
            f" {panjang(hari_ini - SATU_HARI)}, atau pindahkan unit di bawahnya lebih dahulu.",
            "sampai",
        ),
    )
    return next((Penolakan(kata, isian) for berlaku, kata, isian in sebab if berlaku), None)
