"""Finding people and units by a few letters, however they are spelt.

Names are compared by their trigrams (``pg_trgm``): the index on them answers "contains" and
"looks like" alike, so a slip of a finger costs no second question.
"""

from collections.abc import Collection
from datetime import date

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import Case, QuerySet, When
from django.db.models.functions import Upper

from dumai_asn.akun.models import Akun

from ..models import NomorInduk, Pegawai, Penempatan, UnitKerja
from ..rules.istilah import JenisPenempatan
from .jangkauan import pegawai_terjangkau

#: A NIP tells a birthday, so a part of it finds only people of the own reach.
NIP_PENUH, NIP_AWAL = 18, 4
#: Fewer letters have no trigram worth the name: the beginning of a name is meant.
PENDEK = 3
#: People found beyond those asked for, because some of them left the service.
CADANGAN = 4


def cari_pegawai(akun: Akun, teks: str, pada: date, batas: int) -> list[Penempatan]:
    """The placements on ``pada`` of at most ``batas`` people, the best match first.

    ``teks`` as ``inti.rupa.cari.rapikan`` leaves it.  At most three statements, and one more for a
    merge of a merge: slips of the pen are looked for only where too few carry the very letters, so
    a common name stays cheap.  A card opens to everybody, so reach is asked only for a part of a
    NIP.
    """
    angka = teks.replace(" ", "")
    sebanyak = batas * CADANGAN
    if angka.isascii() and angka.isdigit():
        ids = _menurut_nip(akun, angka, pada, sebanyak)
    elif len(teks) < PENDEK:
        awal = Pegawai.objects.filter(nama__istartswith=teks)
        ids = _pk(awal.order_by("nama", "pk"), sebanyak)
    else:
        ids = _pk(bernama(teks), sebanyak)
        if len(ids) < batas:
            ids = list(dict.fromkeys([*ids, *_pk(mirip(teks), sebanyak)]))
    kini = penempatan_utama(ids, pada)
    return [kini[pk] for pk in ids if pk in kini][:batas]


def _pk(orang: "QuerySet[Pegawai]", sebanyak: int) -> list[int]:
    return list(orang.values_list("pk", flat=True)[:sebanyak])


def _menurut_nip(akun: Akun, angka: str, pada: date, sebanyak: int) -> list[int]:
    if len(angka) < NIP_AWAL:
        return []
    if len(angka) >= NIP_PENUH:
        pemilik = NomorInduk.objects.filter(nomor=angka[:NIP_PENUH]).values_list(
            "pegawai", flat=True
        )
        return list(dict.fromkeys(tujuan(satu) or satu for satu in pemilik))
    sebagian = NomorInduk.objects.filter(nomor__startswith=angka).values("pegawai")
    orang = pegawai_terjangkau(akun, pada).filter(pk__in=sebagian)
    return _pk(orang.order_by("nama"), sebanyak)


def tujuan(pegawai_id: int) -> int | None:
    """Who stands for a merged row today, over however many merges; None for one that is none."""
    hasil, langkah = None, pegawai_id
    while True:
        lanjut = Pegawai.objects.filter(pk=langkah).values_list("digabung_ke", flat=True).first()
        if lanjut is None:
            return hasil
        hasil = langkah = lanjut


def bernama(teks: str) -> "QuerySet[Pegawai]":
    """People whose name holds ``teks``: at its beginning, at that of a word, elsewhere."""
    return (
        Pegawai.objects.filter(nama__icontains=teks)
        .annotate(
            letak=Case(
                When(nama__istartswith=teks, then=0),
                When(nama__icontains=f" {teks}", then=1),
                default=2,
            )
        )
        .order_by("letak", "nama", "pk")
    )


def mirip(teks: str) -> "QuerySet[Pegawai]":
    """People whose name has words like ``teks``, the nearest first."""
    return (
        Pegawai.objects.alias(besar=Upper("nama"))
        .filter(besar__trigram_word_similar=teks)
        .annotate(mirip=TrigramWordSimilarity(teks, Upper("nama")))
        .order_by("-mirip", "nama", "pk")
    )


def penempatan_utama(ids: Collection[int], pada: date) -> dict[int, Penempatan]:
    """Person → the placement that a card shows on ``pada``: the definitive one before others."""
    hasil: dict[int, Penempatan] = {}
    for satu in (
        Penempatan.objects.pada(pada)
        .filter(pegawai__in=list(ids))
        .exclude(jenis=JenisPenempatan.TIM)
        .select_related("pegawai", "jabatan", "unit")
        .order_by("pk")
    ):
        lama = hasil.get(satu.pegawai_id)
        if lama is None or (
            satu.jenis is JenisPenempatan.DEFINITIF and lama.jenis is not satu.jenis
        ):
            hasil[satu.pegawai_id] = satu
    return hasil


def cari_unit(teks: str, pada: date, batas: int) -> "QuerySet[UnitKerja]":
    """Units that exist on ``pada`` and are called like ``teks`` or abbreviated so."""
    unit = UnitKerja.objects.pada(pada).select_related("induk").order_by("nama", "pk")
    pendek = unit.filter(singkatan__istartswith=teks)
    if len(teks) < PENDEK:
        return pendek[:batas]
    return (
        (
            unit.alias(besar=Upper("nama")).filter(besar__trigram_word_similar=teks)
            | pendek.alias(besar=Upper("nama"))
        )
        .annotate(mirip=TrigramWordSimilarity(teks, Upper("nama")))
        .order_by("-mirip", "nama", "pk")[:batas]
    )


def kepala_unit(unit_id: int, pada: date) -> Penempatan | None:
    """Who heads a unit on ``pada``: the definitive head before who acts for one."""
    semua = list(
        Penempatan.objects.pada(pada)
        .filter(unit=unit_id, kepala=True)
        .select_related("pegawai", "jabatan")
        .order_by("pk")
    )
    definitif = [satu for satu in semua if satu.jenis is JenisPenempatan.DEFINITIF]
    return next(iter(definitif or semua), None)


def unit_di_bawah(unit_id: int, pada: date) -> "QuerySet[UnitKerja]":
    """Units right below a unit on ``pada``, by name."""
    return UnitKerja.objects.pada(pada).filter(induk=unit_id).order_by("nama", "pk")
