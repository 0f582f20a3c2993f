"""Finding targets by what they say."""

from datetime import date

from django.db.models import Q, QuerySet
from django.db.models.functions import Upper

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.queries.jangkauan import pegawai_terjangkau

from ..models import IsiRHK
from ..rules.istilah import StatusVersi


def cari_rhk(akun: Akun, teks: str, pada: date, batas: int) -> "QuerySet[IsiRHK]":
    """Results with every word of ``teks`` in this year's SKP of people within reach.

    The version in force only.  The words are looked up in an index of trigrams.
    """
    isi = IsiRHK.objects.alias(besar=Upper("teks"))
    for kata in teks.upper().split():
        isi = isi.filter(Q(besar__contains=kata))
    return (
        isi.filter(
            versi__status=StatusVersi.DITETAPKAN,
            versi__skp__tahun=pada.year,
            versi__skp__pegawai__in=pegawai_terjangkau(akun, pada).values("pk"),
        )
        .select_related("versi__skp__pegawai")
        .order_by("-pk")[:batas]
    )
