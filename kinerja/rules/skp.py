"""Which form an SKP takes, and which days it covers (PermenPANRB 6/2022)."""

from datetime import date

from dumai_asn.direktori.rules.istilah import JABATAN_PIMPINAN_TINGGI, JenisJabatan
from dumai_asn.inti.rules.rentang import Rentang
from kinerja.rules.istilah import BentukSKP


def bentuk_skp(jenis_jabatan: str, *, kepala_unit_mandiri: bool) -> BentukSKP:
    """JPT for pimpinan tinggi and for heads of a unit with a perjanjian kinerja of its own.

    Everybody else, administrator to pelaksana and every functional post, writes JA_JF.  Raises
    ``ValueError`` for an unknown kind of post.
    """
    if kepala_unit_mandiri or JenisJabatan(jenis_jabatan) in JABATAN_PIMPINAN_TINGGI:
        return BentukSKP.JPT
    return BentukSKP.JA_JF


def masa_skp(mulai: date, akhir: date | None, tahun: int) -> Rentang | None:
    """The days of ``tahun`` that a post held from ``mulai`` up to ``akhir`` covers.

    ``akhir`` is not included, None where no end is known.  None when no day is left: one SKP a
    post and year, the calendar year where nothing changes.
    """
    awal, ujung = date(tahun, 1, 1), date(tahun + 1, 1, 1)
    dari, sampai = max(mulai, awal), min(akhir or ujung, ujung)
    return Rentang(dari, sampai) if dari < sampai else None
