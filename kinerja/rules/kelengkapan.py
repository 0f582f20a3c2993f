"""What an SKP still lacks before it may be submitted and fixed (PermenPANRB 6/2022)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from kinerja.rules.bawaan import BAWAAN_SKP, AcuanSKP
from kinerja.rules.istilah import BentukSKP, JenisRHK, NilaiPerilaku, PendekatanSKP


@dataclass(frozen=True, slots=True)
class RingkasanRHK:
    """What matters of one RHK.

    ``tanpa_sisi`` counts its indicators without aspek (JA/JF) or perspektif (JPT),
    ``tanpa_target`` those with neither number, stages nor narrative target.
    """

    teks: str
    jenis: str
    indikator: int
    tanpa_sisi: int = 0
    tanpa_target: int = 0
    sumber_sementara: bool = False


@dataclass(frozen=True, slots=True)
class Kekurangan:
    """One thing to mend; ``memblokir`` False is a warning only."""

    kode: str
    pesan: str
    memblokir: bool = True


def periksa(
    *,
    bentuk: str,
    pendekatan: str,
    rhk: Collection[RingkasanRHK],
    perilaku: Collection[str],
    tahun: int,
    pada: date,
    acuan: AcuanSKP = BAWAAN_SKP,
) -> tuple[Kekurangan, ...]:
    """Everything missing, the blocking things first; empty when the SKP may be submitted.

    ``perilaku`` are the BerAKHLAK values that have a row.  A placeholder source of a JA/JF RHK
    is a warning until the last day of the month in ``acuan``, then it blocks.
    """
    temuan = [*_periksa_kelompok(rhk, acuan), *_periksa_perilaku(perilaku)]
    sisi = "perspektif" if BentukSKP(bentuk) is BentukSKP.JPT else "aspek"
    kuantitatif = PendekatanSKP(pendekatan) is PendekatanSKP.KUANTITATIF
    lewat = (pada.year, pada.month) > (tahun, acuan.bulan_sumber_sementara)
    for satu in rhk:
        temuan += _periksa_rhk(satu, sisi, kuantitatif=kuantitatif, lewat=lewat)
    return tuple(sorted(temuan, key=lambda satu: not satu.memblokir))


def _periksa_kelompok(rhk: Collection[RingkasanRHK], acuan: AcuanSKP) -> list[Kekurangan]:
    utama = sum(JenisRHK(satu.jenis) is JenisRHK.UTAMA for satu in rhk)
    if utama >= acuan.rhk_utama_minimal:
        return []
    pesan = f"SKP memerlukan paling sedikit {acuan.rhk_utama_minimal} RHK utama."
    return [Kekurangan("RHK_UTAMA", pesan)]


def _periksa_perilaku(perilaku: Collection[str]) -> list[Kekurangan]:
    if {NilaiPerilaku(satu) for satu in perilaku} == set(NilaiPerilaku):
        return []
    pesan = f"Ekspektasi perilaku kerja harus memuat {len(NilaiPerilaku)} nilai BerAKHLAK."
    return [Kekurangan("PERILAKU", pesan)]


def _periksa_rhk(
    satu: RingkasanRHK, sisi: str, *, kuantitatif: bool, lewat: bool
) -> list[Kekurangan]:
    temuan = []
    if not satu.indikator:
        temuan.append(Kekurangan("INDIKATOR", f"RHK “{satu.teks}” belum memiliki indikator."))
    if kuantitatif and satu.tanpa_sisi:
        pesan = f"RHK “{satu.teks}”: {satu.tanpa_sisi} indikator belum memiliki {sisi}."
        temuan.append(Kekurangan("SISI", pesan))
    if satu.tanpa_target:
        pesan = f"RHK “{satu.teks}”: {satu.tanpa_target} indikator belum memiliki target."
        temuan.append(Kekurangan("TARGET", pesan))
    if satu.sumber_sementara:
        pesan = f"RHK “{satu.teks}” masih memakai sumber sementara."
        temuan.append(Kekurangan("SUMBER", pesan, memblokir=lewat))
    return temuan
