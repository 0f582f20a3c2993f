"""Who owes an SKP on a given day (PermenPANRB 8/2021 E.7, carried on under 6/2022)."""

from collections.abc import Iterable
from dataclasses import dataclass

from dumai_asn.direktori.rules.bawaan import BAWAAN_WAJIB_SKP, AcuanWajibSKP
from dumai_asn.direktori.rules.istilah import JenisKetidakhadiran, JenisPegawai, Kedudukan

SEBUTAN = {
    JenisKetidakhadiran.PEJABAT_NEGARA: "diangkat menjadi pejabat negara",
    JenisKetidakhadiran.LEMBAGA_NONSTRUKTURAL: "menjadi anggota lembaga nonstruktural",
    JenisKetidakhadiran.DIBERHENTIKAN_SEMENTARA: "diberhentikan sementara",
    JenisKetidakhadiran.CLTN: "menjalani cuti di luar tanggungan negara",
    JenisKetidakhadiran.MPP: "menjalani masa persiapan pensiun",
    JenisKetidakhadiran.TUGAS_BELAJAR: "menjalani tugas belajar",
}


@dataclass(frozen=True, slots=True)
class Kewajiban:
    """Whether an SKP is owed, and why (not) in words that follow "karena"."""

    wajib: bool
    sebab: str


def wajib_skp(
    *,
    jenis_pegawai: str,
    kedudukan: str,
    ada_penempatan: bool,
    ketidakhadiran: Iterable[str] = (),
    acuan: AcuanWajibSKP = BAWAAN_WAJIB_SKP,
) -> Kewajiban:
    """Judge one person on one day by the facts that hold on that day.

    ``ada_penempatan`` is a definitif placement: a new CPNS or PPPK owes an SKP from the day of
    starting work.  Ordinary leave never lifts the duty.  Raises ``ValueError`` for words
    outside the enumerations.
    """
    if JenisPegawai(jenis_pegawai) is not JenisPegawai.ASN:
        return Kewajiban(False, "pejabat negara tidak menyusun SKP")
    if Kedudukan(kedudukan) is not Kedudukan.AKTIF:
        return Kewajiban(False, "sudah tidak bertugas di Pemerintah Kota")
    if not ada_penempatan:
        return Kewajiban(False, "belum memiliki penempatan definitif")
    for satu in sorted(JenisKetidakhadiran(nama) for nama in ketidakhadiran):
        if satu in acuan.membebaskan:
            sebab = SEBUTAN.get(satu, satu.lower().replace("_", " "))
            return Kewajiban(False, f"sedang {sebab}")
    return Kewajiban(True, "bertugas dalam penempatan definitif")
