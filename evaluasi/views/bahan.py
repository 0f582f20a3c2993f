"""What the rating page draws, from the form and the evidence."""

import json
from collections.abc import Mapping
from typing import Any

from dumai_asn.inti.rupa.istilah import PREDIKAT
from kinerja.rules.bawaan import BERAKHLAK

from ..forms import FormulirPenilaian
from ..queries.bahan import Bahan
from ..rules.predikat import MATRIKS


def bagian_rhk(formulir: FormulirPenilaian, bahan: Bahan) -> list[tuple[Any, Any]]:
    """Each RHK with the field for its feedback."""
    return [(satu, formulir[f"rhk_{satu.rhk_id}"]) for satu in bahan.rhk]


def bagian_perilaku(
    formulir: FormulirPenilaian, ekspektasi: Mapping[str, str]
) -> list[dict[str, Any]]:
    """The seven values with guides, the leader's expectation, and their two fields."""
    return [
        {
            "label": isi.label,
            "panduan": isi.panduan,
            "ekspektasi": ekspektasi.get(nilai, ""),
            "rating": formulir[f"perilaku_{nilai}_rating"],
            "umpan": formulir[f"perilaku_{nilai}_umpan"],
        }
        for nilai, isi in BERAKHLAK.items()
    ]


def peta_matriks() -> str:
    """The matrix for the script that lights it: "hasil-perilaku" → code, words, class."""
    return json.dumps(
        {
            f"{hasil}-{perilaku}": [str(kode), *PREDIKAT[kode][:3]]
            for (hasil, perilaku), kode in MATRIKS.items()
        }
    )
