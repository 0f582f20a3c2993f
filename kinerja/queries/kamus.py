"""The dictionary of indicators: finding entries by meaning, by likeness, and for a post."""

import re
from functools import reduce
from operator import and_
from typing import Any

from django.contrib.postgres.search import (
    SearchQuery,
    SearchRank,
    TrigramSimilarity,
    TrigramWordSimilarity,
)
from django.db.models import Case, Count, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce, Upper

from dumai_asn.direktori.models import Jabatan

from ..models import Indikator, KamusIndikator
from ..models.kamus import VEKTOR_KAMUS
from ..rules.istilah import StatusKamus
from ..rules.kamus import bentuk_lain

#: Entries offered at once while one is chosen, and likely duplicates shown beside one.
PILIHAN_MAKS = 20
SERUPA_MAKS = 5
#: From this likeness on two entries may be the same, and two posts are of one family.
SERUPA = 0.45
SEKELUARGA = 0.4


def daftar_kamus(mengelola: bool) -> "QuerySet[KamusIndikator]":
    """The dictionary with how often each entry stands in an SKP (``pemakaian``).

    Readers get what is offered, HR every entry.
    """
    pakai = (
        Indikator.objects.filter(kamus=OuterRef("pk"))
        .order_by()
        .values("kamus")
        .annotate(n=Count("pk"))
        .values("n")
    )
    baris = KamusIndikator.objects.annotate(pemakaian=Coalesce(Subquery(pakai), 0))
    return baris if mengelola else baris.filter(status=StatusKamus.AKTIF)


def kamus_cocok(baris: "QuerySet[Any]", teks: str) -> "QuerySet[Any]":
    """Entries with the words of ``teks`` in any form, or a word that looks like them."""
    hasil: QuerySet[Any] = baris.alias(vektor=VEKTOR_KAMUS, besar=Upper("teks")).filter(
        Q(vektor=_kueri(teks)) | Q(besar__trigram_word_similar=teks.upper()) | Q(kode__iexact=teks)
    )
    return hasil


def pilihan_kamus(jabatan: Jabatan, teks: str = "") -> "QuerySet[Any]":
    """What is offered to the holder of a post: the own post first, then its family, then others.

    ``dekat`` tells how near an entry is: 0 this post, 1 a post with a similar name, 2 the same
    family or every post, 3 another one.  Without words only the near ones.
    """
    tawaran = KamusIndikator.objects.filter(status=StatusKamus.AKTIF)
    baris: QuerySet[Any] = tawaran.annotate(
        keluarga=TrigramSimilarity("jabatan", jabatan.nama),
        dekat=Case(
            When(jabatan__iexact=jabatan.nama, then=Value(0)),
            When(keluarga__gte=SEKELUARGA, then=Value(1)),
            When(Q(rumpun=jabatan.rumpun) | Q(jabatan="", rumpun=None), then=Value(2)),
            default=Value(3),
        ),
    )
    if not teks:
        dekat: QuerySet[Any] = baris.filter(dekat__lt=3)
        return dekat.order_by("dekat", "-keluarga", "teks", "pk")
    cocok: QuerySet[Any] = kamus_cocok(baris, teks).annotate(
        rank=SearchRank(VEKTOR_KAMUS, _kueri(teks)) + TrigramWordSimilarity(teks, "teks")
    )
    terurut: QuerySet[Any] = cocok.order_by("dekat", "-rank", "pk")
    return terurut


def kamus_serupa(kamus: KamusIndikator) -> "QuerySet[KamusIndikator]":
    """Offered entries that may say the same as this one, the likeliest first."""
    return (
        KamusIndikator.objects.filter(status=StatusKamus.AKTIF)
        .exclude(pk=kamus.pk)
        .annotate(mirip=TrigramSimilarity("teks", kamus.teks))
        .filter(mirip__gte=SERUPA)
        .order_by("-mirip", "pk")[:SERUPA_MAKS]
    )


def usulan_menunggu() -> int:
    """Proposals that wait for HR."""
    return KamusIndikator.objects.filter(status=StatusKamus.DIUSULKAN).count()


def _kueri(teks: str) -> Any:
    """What was typed, or the same words with their roots' first letters put back or taken out."""
    tulisan = SearchQuery(teks, config="indonesian", search_type="websearch")
    kata = re.findall(r"\w+", teks)
    if '"' in teks or not any(bentuk_lain(satu) for satu in kata):
        return tulisan
    return tulisan | reduce(and_, (_salah_satu(satu) for satu in kata))


def _salah_satu(kata: str) -> Any:
    satu = SearchQuery(kata, config="indonesian")
    lain = bentuk_lain(kata)
    return satu | SearchQuery(lain, config="indonesian") if lain else satu
