"""What can be wrong with an evaluator line, and what a delegation may not do."""

from dataclasses import dataclass
from enum import StrEnum

from dumai_asn.direktori.rules.bawaan import BAWAAN_GARIS, AcuanGaris
from dumai_asn.direktori.rules.istilah import JenisKetidakhadiran


class MasalahGaris(StrEnum):
    """Why somebody's line needs HR; a line has at most one, the first that holds."""

    DIRI_SENDIRI = "DIRI_SENDIRI"
    TANPA_PENILAI = "TANPA_PENILAI"
    PENILAI_KELUAR = "PENILAI_KELUAR"
    LINGKARAN = "LINGKARAN"
    TIDAK_SAH = "TIDAK_SAH"
    PENILAI_ABSEN = "PENILAI_ABSEN"


#: Who is away on these still works, only elsewhere.
TETAP_BEKERJA = frozenset({JenisKetidakhadiran.DINAS_LUAR})


@dataclass(frozen=True, slots=True)
class FaktaGaris:
    """A line as it stands on a day; the facts about the evaluator count only where there is one.

    ``kepala_sendiri``: the only heads above are the person; ``sah``: the answer of
    :func:`~dumai_asn.direktori.rules.penilai.periksa_penilai`.
    """

    ada_penilai: bool
    kepala_sendiri: bool = False
    bertugas: bool = True
    melingkar: bool = False
    sah: bool = True
    absen_lama: bool = False
    berdelegasi: bool = False


def masalah_garis(fakta: FaktaGaris) -> MasalahGaris | None:
    """What is wrong, None when nothing is."""
    if not fakta.ada_penilai:
        return MasalahGaris.DIRI_SENDIRI if fakta.kepala_sendiri else MasalahGaris.TANPA_PENILAI
    if not fakta.bertugas:
        return MasalahGaris.PENILAI_KELUAR
    if fakta.melingkar:
        return MasalahGaris.LINGKARAN
    if not fakta.sah:
        return MasalahGaris.TIDAK_SAH
    if fakta.absen_lama and not fakta.berdelegasi:
        return MasalahGaris.PENILAI_ABSEN
    return None


def absen_lama(jenis: str, hari: int | None, *, acuan: AcuanGaris = BAWAAN_GARIS) -> bool:
    """Whether an absence of ``hari`` days (None: no end known) leaves a team without evaluator.

    Raises ``ValueError`` for an unknown kind.
    """
    if JenisKetidakhadiran(jenis) in TETAP_BEKERJA:
        return False
    return hari is None or hari >= acuan.hari_absen


def tolak_delegasi(
    *,
    diri_sendiri: bool,
    bertugas: bool,
    dinilai: bool,
    absen: bool,
    kepada_mendelegasikan: bool,
    dari_menerima: bool,
) -> str:
    """Why this delegation may not be; empty: may.

    ``dinilai``: the receiver is evaluated by the giver on one of the days and would rate
    themselves; ``kepada_mendelegasikan`` and ``dari_menerima``: it would make a chain.
    """
    if diri_sendiri:
        return "Wewenang tidak dapat didelegasikan kepada diri sendiri."
    if not bertugas:
        return "Penerima tidak bertugas sepanjang masa itu. Pilih orang lain."
    if dinilai:
        return "Penerima dinilai oleh pemberi, jadi akan menilai dirinya sendiri. Pilih orang lain."
    if absen:
        return "Penerima tercatat tidak hadir pada masa itu. Pilih orang lain."
    if kepada_mendelegasikan:
        return "Penerima sendiri mendelegasikan wewenangnya pada masa itu. Pilih orang lain."
    if dari_menerima:
        return (
            "Pemberi sedang menggantikan penilai lain pada masa itu. Akhiri dahulu delegasi itu,"
            " karena wewenang yang diterima tidak dapat diteruskan."
        )
    return ""
