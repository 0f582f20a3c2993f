"""Which people a link of the monitor or of the leader's page asks for."""

from collections.abc import Mapping
from dataclasses import dataclass

from dumai_asn.inti import papan
from dumai_asn.inti.rupa.istilah import PREDIKAT

from .choices import RATING
from .queries.pantau import Saring
from .queries.rekap import LANGKAH
from .queries.ukuran import Ukuran


@dataclass(frozen=True)
class Pilihan:
    """What to filter by, and the end of the sentence "12 pegawai …"."""

    saring: Saring
    kalimat: str


def baca_saring(isi: Mapping[str, str]) -> Pilihan:
    """Read the query of a people list; what is not known asks for everybody.

    ``langkah``: who has not done a step.  ``angka`` with ``kelompok``: who stands behind a
    figure.  ``tertahan``, ``penahan``: who waits.  ``langsung``: only the unit itself.
    """
    langsung = "langsung" in isi
    for langkah in LANGKAH:
        if isi.get("langkah") == langkah.kode:
            return Pilihan(Saring(ukuran=langkah.ukuran, langsung=langsung), langkah.belum)
    ukuran = dict(papan.penyedia("ukuran_rekap")).get(isi.get("angka", ""))
    if ukuran is not None:
        kelompok = isi.get("kelompok", "")
        return Pilihan(
            Saring(ukuran=ukuran, kelompok=kelompok, selesai=True), _sebut(ukuran, kelompok)
        )
    penahan = isi.get("penahan", "")
    if penahan.isascii() and penahan.isdigit() and len(penahan) < 16:
        kalimat = "menunggu penilai ini" if int(penahan) else "belum mempunyai penilai"
        return Pilihan(Saring(penahan=int(penahan)), kalimat)
    if "tertahan" in isi:
        return Pilihan(Saring(tertahan=True), "tertahan menunggu orang lain")
    return Pilihan(Saring(langsung=langsung), "wajib dinilai")


def _sebut(ukuran: Ukuran, kelompok: str) -> str:
    kata = {kode: rupa.kata for kode, rupa in PREDIKAT.items()} | RATING
    judul = ukuran.judul[:1].lower() + ukuran.judul[1:]
    return f"dalam {judul}{f', {kata.get(kelompok, kelompok)}' if kelompok else ''}"
