"""Who may be a pejabat penilai kinerja (PermenPANRB 6/2022 Pasal 1 angka 9).

The direct superior, at the lowest a pejabat pengawas, or another official to whom the authority
was delegated.  Schools and puskesmas are led by functional officers, so heading a unit counts.
"""

from dataclasses import dataclass

from dumai_asn.direktori.rules.istilah import JABATAN_MANAJERIAL, JenisJabatan, JenisPegawai


@dataclass(frozen=True, slots=True)
class Keabsahan:
    """Whether someone may evaluate, with the ground or the obstacle as a sentence."""

    sah: bool
    sebab: str


def periksa_penilai(
    *,
    diri_sendiri: bool,
    jenis_pegawai: str,
    jenis_jabatan: str | None,
    kepala_unit: bool,
    didelegasikan: bool = False,
) -> Keabsahan:
    """Judge a candidate evaluator by the facts of the day.

    ``jenis_jabatan`` is the post held (None without one), ``kepala_unit`` includes a Plt head,
    ``didelegasikan`` a delegation in force that names the candidate.  Raises ``ValueError`` for
    words outside the enumerations.
    """
    if diri_sendiri:
        return Keabsahan(False, "Seseorang tidak dapat menilai dirinya sendiri.")
    if JenisPegawai(jenis_pegawai) is JenisPegawai.PEJABAT_NEGARA:
        return Keabsahan(True, "Pejabat negara yang memimpin pemerintah kota.")
    if jenis_jabatan is not None and JenisJabatan(jenis_jabatan) in JABATAN_MANAJERIAL:
        return Keabsahan(True, "Pejabat manajerial, paling rendah pejabat pengawas.")
    if kepala_unit:
        return Keabsahan(True, "Kepala unit kerja.")
    if didelegasikan:
        return Keabsahan(True, "Menerima pendelegasian wewenang penilaian.")
    return Keabsahan(
        False,
        "Penilai paling rendah pejabat pengawas, kepala unit, atau penerima pendelegasian.",
    )
