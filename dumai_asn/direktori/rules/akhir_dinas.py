"""What an account is good for once its holder has left the city's service."""

from datetime import date, timedelta
from enum import StrEnum

from dumai_asn.direktori.rules.bawaan import BAWAAN_AKHIR_DINAS, AcuanAkhirDinas


class TahapAkun(StrEnum):
    """BERTUGAS: everything; DATA_SENDIRI: own data alone; TUTUP: nothing."""

    BERTUGAS = "BERTUGAS"
    DATA_SENDIRI = "DATA_SENDIRI"
    TUTUP = "TUTUP"


def tahap_akun(
    berakhir: date | None, pada: date, *, acuan: AcuanAkhirDinas = BAWAAN_AKHIR_DINAS
) -> TahapAkun:
    """The stage of an account on ``pada``.

    ``berakhir`` is the first day out of service (None: none is known), so the last day of
    service closes at 24.00.
    """
    if berakhir is None or pada < berakhir:
        return TahapAkun.BERTUGAS
    if pada < berakhir + timedelta(days=acuan.hari_data):
        return TahapAkun.DATA_SENDIRI
    return TahapAkun.TUTUP


def data_sampai(berakhir: date, *, acuan: AcuanAkhirDinas = BAWAAN_AKHIR_DINAS) -> date:
    """The last day on which the own data may be fetched."""
    return berakhir + timedelta(days=acuan.hari_data - 1)
