"""States of an outgoing message."""

from enum import StrEnum


class StatusKirim(StrEnum):
    """ANTRE → DISERAHKAN → TERKIRIM or GAGAL; TANPA_ALAMAT: inbox only, nothing was mailed;
    TIDAK_DIMINTA: likewise, because the person wants no mail of that group.

    A row found DISERAHKAN after a crash, or whose line broke before the server answered, becomes
    TIDAK_PASTI: nobody can know whether the mail server took it, so only a person may ask for it
    again.
    """

    ANTRE = "ANTRE"
    DISERAHKAN = "DISERAHKAN"
    TERKIRIM = "TERKIRIM"
    GAGAL = "GAGAL"
    TIDAK_PASTI = "TIDAK_PASTI"
    TANPA_ALAMAT = "TANPA_ALAMAT"
    TIDAK_DIMINTA = "TIDAK_DIMINTA"
