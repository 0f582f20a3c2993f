"""How a code is written and read, how long it lives, and who may do what with it."""

from datetime import date, timedelta

from dumai_asn.akun.rules.bawaan import BAWAAN_KODE, KELOMPOK, SEKELOMPOK, AcuanKode
from dumai_asn.akun.rules.istilah import StatusKode

#: No vowels (no words), nothing that looks like another sign on paper (0 O, 1 I L, 2 Z, 5 S, 8 B,
#: U V).
HURUF = "CDFGHJKMNPQRTWXY34679"

#: Every change of state there is; the database refuses all others.
PERUBAHAN = (
    (StatusKode.MENUNGGU_PENGESAHAN, StatusKode.BERLAKU),
    (StatusKode.MENUNGGU_PENGESAHAN, StatusKode.DICABUT),
    (StatusKode.BERLAKU, StatusKode.TERPAKAI),
    (StatusKode.BERLAKU, StatusKode.DICABUT),
)


def tulis(bilangan: int) -> str:
    """``bilangan`` (at least 64 random bits) as ``CDFG-HJKM-NPQR``."""
    tanda = []
    for _ in range(KELOMPOK * SEKELOMPOK):
        bilangan, sisa = divmod(bilangan, len(HURUF))
        tanda.append(HURUF[sisa])
    teks = "".join(tanda)
    return "-".join(teks[i : i + SEKELOMPOK] for i in range(0, len(teks), SEKELOMPOK))


def rapikan(ketikan: str) -> str:
    """What a person typed as :func:`tulis` writes it, ungrouped: any case, spaces, any dash."""
    return "".join(satu for satu in ketikan.upper() if satu.isalnum())


def hari_terakhir(mulai: date, *, acuan: AcuanKode = BAWAAN_KODE) -> date:
    """The last day on which a code valid from ``mulai`` is taken; closes at 24.00."""
    return mulai + timedelta(days=acuan.masa_hari)


def boleh_menerbitkan(*, petugas: int, pemilik: int) -> str:
    """Why ``petugas`` may not issue a code for the account ``pemilik``; empty: may."""
    if petugas == pemilik:
        return "Kode untuk akun Anda sendiri diterbitkan oleh petugas lain."
    return ""


def boleh_mengesahkan(*, status: str, penerbit: int, petugas: int, pemilik: int) -> str:
    """Why ``petugas`` may not approve a code; empty: may.

    An account with a role is opened by two officers, neither of them its holder.
    """
    if StatusKode(status) is not StatusKode.MENUNGGU_PENGESAHAN:
        return "Kode ini tidak lagi menunggu pengesahan."
    if petugas == penerbit:
        return "Kode yang Anda terbitkan disahkan oleh petugas lain."
    if petugas == pemilik:
        return "Kode untuk akun Anda sendiri disahkan oleh petugas lain."
    return ""
