"""What the rating page draws, from the form and the evidence."""

import json
from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils import timezone

from dumai_asn.inti.rupa.istilah import PREDIKAT
from kinerja.choices import RUPA
from kinerja.queries.perilaku import berakhlak_pada
from kinerja.rules.istilah import StatusBukti

from ..choices import RATING
from ..forms import FormulirPenilaian
from ..queries.bahan import Bahan, Bukti
from ..rules.predikat import MATRIKS


def bagian_rhk(formulir: FormulirPenilaian, bahan: Bahan) -> list[tuple[Any, Any, Any]]:
    """Each RHK with the field for its feedback and the chips of its evidence."""
    return [
        (satu, formulir[f"rhk_{satu.rhk_id}"], [_keping(b) for b in satu.bukti])
        for satu in bahan.rhk
    ]


def _keping(bukti: Bukti) -> dict[str, str]:
    rupa = RUPA[StatusBukti][bukti.status]
    return {
        "nama": bukti.nama,
        "url": reverse("kinerja:bukti", args=[bukti.nomor]),
        "jenis": _jenis(bukti),
        "peran": rupa.peran,
        "kata": rupa.kata,
    }


def _jenis(bukti: Bukti) -> str:
    """The kind of evidence as the icons know it."""
    if bukti.tautan:
        return "tautan"
    if bukti.jenis_isi == "application/pdf":
        return "pdf"
    return "gambar" if bukti.jenis_isi.startswith("image/") else "dokumen"


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
        for nilai, isi in berakhlak_pada(timezone.localdate()).items()
    ]


def peta_matriks() -> str:
    """The matrix for the script that lights it: "hasil-perilaku" → code, words, class."""
    return json.dumps(
        {
            f"{hasil}-{perilaku}": [str(kode), *PREDIKAT[kode][:3]]
            for (hasil, perilaku), kode in MATRIKS.items()
        }
    )


def pilihan(formulir: FormulirPenilaian) -> dict[str, str]:
    """What the drawing lights: both ratings as they stand in the form, and their predikat."""
    hasil, perilaku = (
        nilai if nilai in RATING else ""
        for nilai in (formulir["rating_hasil"].value(), formulir["rating_perilaku"].value())
    )
    kode = MATRIKS[hasil, perilaku] if hasil and perilaku else ""
    return {"hasil": hasil, "tingkah": perilaku, "kode": str(kode)}
