"""Every address of the house with an object of the world behind it, and what a POST sends.

One module per room or part of a room, ``alamat_<part>``, holds its names; here they are joined.
"""

from collections.abc import Callable
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.lintas.alamat_akun import KIRIMAN_AKUN
from tests.lintas.alamat_direktori import KIRIMAN_DIREKTORI, NOMOR_DIREKTORI
from tests.lintas.alamat_evaluasi import KIRIMAN_EVALUASI, NOMOR_EVALUASI
from tests.lintas.alamat_inti import KATA_INTI, KIRIMAN_INTI, NOMOR_INTI
from tests.lintas.alamat_jendela import KIRIMAN_JENDELA, NOMOR_JENDELA
from tests.lintas.alamat_kamus import KIRIMAN_KAMUS, NOMOR_KAMUS
from tests.lintas.alamat_kaskade import KIRIMAN_KASKADE, NOMOR_KASKADE
from tests.lintas.alamat_kinerja import KIRIMAN_KINERJA, NOMOR_KINERJA
from tests.lintas.alamat_pembinaan import KIRIMAN_PEMBINAAN, NOMOR_PEMBINAAN
from tests.lintas.alamat_skp import KIRIMAN_SKP, NOMOR_SKP
from tests.lintas.alamat_tindakan import KIRIMAN_TINDAKAN, NOMOR_TINDAKAN
from tests.lintas.alamat_umpan import KIRIMAN_UMPAN, NOMOR_UMPAN
from tests.lintas.bahan import Isi
from tests.lintas.dunia import Dunia

#: Name → the numbers in its address; a name that is not here takes none.
NOMOR: dict[str, Callable[[Dunia], list[Any]]] = {
    **NOMOR_INTI,
    **NOMOR_DIREKTORI,
    **NOMOR_KINERJA,
    **NOMOR_EVALUASI,
    **NOMOR_PEMBINAAN,
    **NOMOR_SKP,
    **NOMOR_KAMUS,
    **NOMOR_KASKADE,
    **NOMOR_TINDAKAN,
    **NOMOR_UMPAN,
    **NOMOR_JENDELA,
}

#: Name → what a POST sends so that it really acts; a name that is not here sends nothing.
KIRIMAN: dict[str, Callable[[Dunia], Isi]] = {
    **KIRIMAN_AKUN,
    **KIRIMAN_INTI,
    **KIRIMAN_DIREKTORI,
    **KIRIMAN_KINERJA,
    **KIRIMAN_EVALUASI,
    **KIRIMAN_PEMBINAAN,
    **KIRIMAN_SKP,
    **KIRIMAN_KAMUS,
    **KIRIMAN_KASKADE,
    **KIRIMAN_TINDAKAN,
    **KIRIMAN_UMPAN,
    **KIRIMAN_JENDELA,
}


def alamat(nama: str, dunia: Dunia) -> str:
    """The address of ``nama`` with Sari's object in it."""
    return reverse(nama, args=NOMOR[nama](dunia) if nama in NOMOR else KATA_INTI.get(nama, []))


def kiriman(nama: str, dunia: Dunia) -> Isi:
    """What a POST to ``nama`` sends."""
    return KIRIMAN[nama](dunia) if nama in KIRIMAN else {}


def habiskan(jawaban: Any) -> Any:
    """Read a served file to its end, so that it is closed; other answers as they are."""
    if jawaban.streaming:
        list(jawaban.streaming_content)
    return jawaban


def semua_nama(penyelesai: URLResolver | None = None, ruang: str = "") -> list[str]:
    """Every URL name of the project, in the order of the resolver."""
    hasil = []
    for pola in (penyelesai or get_resolver()).url_patterns:
        if isinstance(pola, URLResolver):
            hasil += semua_nama(pola, f"{pola.namespace}:" if pola.namespace else ruang)
        elif isinstance(pola, URLPattern):
            hasil.append(f"{ruang}{pola.name}")
    return hasil
