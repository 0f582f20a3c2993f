"""Pictures of the samples, small and grey: drawn, compared, and drawn anew.

``.venv/bin/python -m tests.dokumen.gambar`` draws all of them anew.  Look at each before it is
committed: it is what the next run is compared with.
"""

import io
from pathlib import Path

from PIL import Image, ImageChops

from dumai_asn.inti.cetak import rakit
from tests.dokumen.contoh import PADA, SEMUA

FOLDER = Path(__file__).parent / "halaman"
#: Dots an inch: a page of A4 is 468 × 331.
PPI = 40
#: Share of pixels that may differ by more than :data:`BEDA` of 255 grey steps: what another
#: processor rounds otherwise, and less than one word of a form.
TENGGANG, BEDA = 0.0005, 48


def gambar(templat: str) -> list[Image.Image]:
    """The pages of the sample of ``templat``."""
    halaman = rakit(templat, SEMUA[templat](), pada=PADA, bentuk="png", ppi=PPI)
    semua = halaman if isinstance(halaman, list) else [halaman]
    return [Image.open(io.BytesIO(satu)).convert("L") for satu in semua]


def berkas(templat: str, nomor: int) -> Path:
    """Where the picture of a page lies."""
    return FOLDER / f"{Path(templat).stem}-{nomor}.png"


def berbeda(satu: Image.Image, lain: Image.Image) -> float:
    """Share of pixels that differ; 1 for another size."""
    if satu.size != lain.size:
        return 1.0
    kotak = ImageChops.difference(satu, lain).histogram()
    return sum(kotak[BEDA:]) / (satu.width * satu.height)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for templat in SEMUA:
        for nomor, satu in enumerate(gambar(templat), start=1):
            satu.save(berkas(templat, nomor), optimize=True)
