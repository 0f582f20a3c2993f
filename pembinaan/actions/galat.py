"""Why something could not be kept, in words that name the field."""

from collections.abc import Mapping


class IsianSalah(ValueError):
    """``galat`` maps a field of the form to the sentence that says what to do."""

    def __init__(self, galat: Mapping[str, str]) -> None:
        super().__init__(" ".join(galat.values()))
        self.galat = dict(galat)


#: Letters of a reason, as its columns hold them.
ALASAN_MAKS = 300


def periksa_alasan(alasan: str, kosong: str = "") -> None:
    """``IsianSalah`` on ``alasan`` when it is too long, or empty while ``kosong`` says why not."""
    if kosong and not alasan:
        raise IsianSalah({"alasan": kosong})
    if len(alasan) > ALASAN_MAKS:
        raise IsianSalah({"alasan": f"Paling banyak {ALASAN_MAKS} huruf."})
