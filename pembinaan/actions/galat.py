"""What every reason of this room is asked."""

from dumai_asn.inti.actions.isian import IsianDitolak

#: Letters of a reason, as its columns hold them.
ALASAN_MAKS = 300


def periksa_alasan(alasan: str, kosong: str = "") -> None:
    """``IsianDitolak`` when it is too long, or empty while ``kosong`` says why not."""
    if kosong and not alasan:
        raise IsianDitolak(kosong, "alasan")
    if len(alasan) > ALASAN_MAKS:
        raise IsianDitolak(f"Paling banyak {ALASAN_MAKS} huruf.", "alasan")
