"""Which placements can stand beside each other, as sentences that say what to do.

A definitive placement excludes another one of the same person; a unit has one definitive head, one
Plt and one Plh a day; a Plt heads only where the seat is empty (SE Kepala BKN 1/SE/I/2021).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dumai_asn.direktori.rules.bawaan import BAWAAN_PENEMPATAN, AcuanPenempatan
from dumai_asn.direktori.rules.istilah import JenisPenempatan
from dumai_asn.inti.rules.rentang import Rentang
from dumai_asn.inti.rules.tanggal import panjang, rentang

SEMENTARA = frozenset({JenisPenempatan.PLT, JenisPenempatan.PLH})


@dataclass(frozen=True, slots=True)
class Baris:
    """A placement as the rules see it; ``pk`` None while it is not stored."""

    pk: int | None
    pegawai_id: int
    pegawai: str
    unit_id: int
    unit: str
    jabatan_id: int
    jabatan: str
    jenis: JenisPenempatan
    kepala: bool
    masa: Rentang

    @property
    def sebutan(self) -> str:
        """``Kepala Bidang, Bidang Pelayanan (sejak 1 Januari 2020)``."""
        return f"{self.jabatan}, {self.unit} ({rentang(self.masa.mulai, self.masa.akhir)})"


@dataclass(frozen=True, slots=True)
class Penolakan:
    """Why not, and which field is meant ("" the whole form)."""

    pesan: str
    isian: str = ""


def bertemu(a: Rentang, b: Rentang) -> bool:
    """Whether two ranges share a day."""
    return (a.mulai or date.min) < (b.akhir or date.max) and (b.mulai or date.min) < (
        a.akhir or date.max
    )


def tolak_baris(
    calon: Baris, *, milik: Iterable[Baris], kepala: Iterable[Baris], unit: Rentang
) -> Penolakan | None:
    """Why ``calon`` cannot stand; None: it can.

    ``milik`` are the person's placements, ``kepala`` the heads of its unit, both as they will be
    beside it (the row itself is passed over); ``unit`` the days on which its unit exists.
    """
    luar = _tolak_unit(calon, unit)
    if luar:
        return luar
    lain = [satu for satu in milik if satu.pk != calon.pk and bertemu(satu.masa, calon.masa)]
    for satu in lain:
        if satu.jenis is calon.jenis is JenisPenempatan.DEFINITIF:
            return Penolakan(
                f"Pada masa itu sudah tercatat {satu.sebutan}. Akhiri, betulkan, atau batalkan"
                " penempatan itu dahulu.",
                "mulai",
            )
        if satu.jenis is calon.jenis and satu.unit_id == calon.unit_id:
            return Penolakan(
                f"Sudah tercatat: {satu.sebutan}. Ubah tanggal baris itu saja.", "mulai"
            )
    return _tolak_kepala(calon, kepala) if calon.kepala else None


def _tolak_unit(calon: Baris, unit: Rentang) -> Penolakan | None:
    """A unit must exist on every day of the placement, but may close while it is open-ended."""
    mulai = calon.masa.mulai
    if mulai is None or not unit.memuat(mulai):
        return Penolakan(
            f"{calon.unit} tidak ada pada tanggal itu (ada {rentang(unit.mulai, unit.akhir)})."
            " Pilih unit lain atau tanggal lain.",
            "cari_unit",
        )
    if unit.akhir and (calon.masa.akhir is None or calon.masa.akhir > unit.akhir):
        return Penolakan(
            f"{calon.unit} hanya ada sampai {panjang(unit.akhir - timedelta(days=1))}."
            " Tulis hari terakhir paling lambat hari itu.",
            "sampai",
        )
    return None


def _tolak_kepala(calon: Baris, kepala: Iterable[Baris]) -> Penolakan | None:
    for satu in kepala:
        if satu.pk == calon.pk or not bertemu(satu.masa, calon.masa):
            continue
        if satu.jenis is calon.jenis:
            return Penolakan(
                f"Kursi kepala {calon.unit} sudah dipegang {satu.pegawai}"
                f" ({rentang(satu.masa.mulai, satu.masa.akhir)}). Pindahkan atau akhiri dahulu.",
                "kepala",
            )
        if calon.jenis is JenisPenempatan.PLT and satu.jenis is JenisPenempatan.DEFINITIF:
            return Penolakan(
                f"Plt hanya untuk kursi yang kosong, sedangkan kepala {calon.unit} masih"
                f" {satu.pegawai}. Bila ia berhalangan sementara, tunjuk Plh.",
                "jenis",
            )
        if satu.pegawai_id == calon.pegawai_id:
            return Penolakan(f"{calon.pegawai} sudah menjadi kepala {calon.unit}.", "cari_unit")
    return None


def tolak_pindah(lama: Baris | None, calon: Baris) -> Penolakan | None:
    """Why a transfer from the running placement ``lama`` cannot begin like ``calon``."""
    if lama is None:
        return None
    if calon.masa.mulai is None or calon.masa.mulai <= (lama.masa.mulai or date.min):
        return Penolakan(
            f"Penempatan sekarang, {lama.sebutan}, baru mulai hari itu atau sesudahnya. Pilih"
            " tanggal yang lebih kemudian; bila yang sekarang keliru, betulkan baris itu.",
            "mulai",
        )
    if (lama.unit_id, lama.jabatan_id, lama.kepala) == (
        calon.unit_id,
        calon.jabatan_id,
        calon.kepala,
    ):
        return Penolakan(
            f"Ini sama dengan penempatan sekarang, {lama.sebutan}. Pilih unit atau jabatan lain.",
            "cari_jabatan",
        )
    return None


def tolak_sementara(
    calon: Baris, *, kepala: Iterable[Baris], berhalangan: bool, alasan: str
) -> Penolakan | None:
    """Why this PLT or PLH cannot be appointed, beyond what :func:`tolak_baris` says.

    ``berhalangan``: the definitive head has a recorded absence that meets the days; without it a
    Plh needs ``alasan``.  Raises ``ValueError`` for another kind of placement.
    """
    if calon.jenis not in SEMENTARA:
        raise ValueError("Penunjukan sementara hanya Plt atau Plh.")
    if calon.masa.akhir is None:
        return Penolakan("Tulis hari terakhirnya; Plt dan Plh selalu berbatas waktu.", "sampai")
    if calon.jenis is JenisPenempatan.PLT:
        return None
    ada = [
        satu
        for satu in kepala
        if satu.jenis is JenisPenempatan.DEFINITIF and bertemu(satu.masa, calon.masa)
    ]
    if not ada:
        return Penolakan(
            f"Kursi kepala {calon.unit} kosong pada masa itu. Tunjuk Plt, bukan Plh.", "jenis"
        )
    if not berhalangan and not alasan.strip():
        return Penolakan(
            f"Belum tercatat {ada[0].pegawai} berhalangan pada masa itu. Catat"
            " ketidakhadirannya, atau tulis alasannya di sini.",
            "alasan",
        )
    return None


def batas_plt(mulai: date, *, acuan: AcuanPenempatan = BAWAAN_PENEMPATAN) -> date:
    """The first day after the usual length of a Plt; 30 November + 3 months is 28 February."""
    bulan = mulai.month - 1 + acuan.plt_bulan
    tahun, bulan = mulai.year + bulan // 12, bulan % 12 + 1
    awal_berikut = date(tahun + bulan // 12, bulan % 12 + 1, 1)
    return min(date(tahun, bulan, 1) + timedelta(days=mulai.day - 1), awal_berikut)


def tolak_akhir(masa: Rentang, akhir: date | None) -> Penolakan | None:
    """Why a range cannot end before ``akhir`` (the first day out)."""
    if akhir is not None and masa.mulai is not None and akhir <= masa.mulai:
        return Penolakan(
            f"Hari terakhir tidak boleh sebelum hari mulai, {panjang(masa.mulai)}.", "sampai"
        )
    return None


def celah(milik: Iterable[Baris], calon: Baris) -> Rentang | None:
    """Days without definitive placement right before ``calon``; None without any."""
    akhir = [
        satu.masa.akhir
        for satu in milik
        if satu.pk != calon.pk
        and satu.jenis is JenisPenempatan.DEFINITIF
        and satu.masa.akhir is not None
        and calon.masa.mulai is not None
        and satu.masa.akhir <= calon.masa.mulai
    ]
    if not akhir or max(akhir) == calon.masa.mulai:
        return None
    return Rentang(max(akhir), calon.masa.mulai)


def tetangga(
    milik: Iterable[Baris], lama: Baris, baru: Baris
) -> list[tuple[Baris, Rentang | None]]:
    """Definitive neighbours that move along when the days of ``lama`` become those of ``baru``.

    The one that ended where ``lama`` began ends where ``baru`` begins, and the one that began where
    it ended begins where it ends: a date written wrongly in one decree is wrong in both rows.
    A neighbour that would be left without a day comes back with None.
    """
    if lama.jenis is not JenisPenempatan.DEFINITIF:
        return []
    hasil: list[tuple[Baris, Rentang | None]] = []
    for satu in milik:
        if satu.pk == lama.pk or satu.jenis is not JenisPenempatan.DEFINITIF:
            continue
        mulai, akhir = satu.masa.mulai, satu.masa.akhir
        if akhir is not None and akhir == lama.masa.mulai:
            akhir = baru.masa.mulai
        elif lama.masa.akhir is not None and mulai == lama.masa.akhir and baru.masa.akhir:
            mulai = baru.masa.akhir
        if (mulai, akhir) != (satu.masa.mulai, satu.masa.akhir):
            kosong = mulai is not None and akhir is not None and mulai >= akhir
            hasil.append((satu, None if kosong else Rentang(mulai, akhir)))
    return hasil
