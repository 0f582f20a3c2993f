"""Who owes an SKP, as a set: the same answer as ``direktori.rules.wajib_skp`` gives for one."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from dumai_asn.direktori.models import Ketidakhadiran, Pegawai, Penempatan, RiwayatPegawai
from dumai_asn.direktori.rules.istilah import (
    JenisPegawai,
    JenisPenempatan,
    JenisRiwayat,
    Kedudukan,
)
from dumai_asn.inti.queries import acuan_pada


def pegawai_wajib_skp(pada: date) -> "QuerySet[Pegawai]":
    """Everybody who owes an SKP on ``pada`` (PermenPANRB 8/2021 huruf E.7, kept by 6/2022).

    An active ASN in a definitif placement who is not in one of the states that lift the duty.
    """
    milik = OuterRef("pk")
    return Pegawai.objects.filter(
        Exists(
            Penempatan.objects.pada(pada).filter(pegawai=milik, jenis=JenisPenempatan.DEFINITIF)
        ),
        Exists(
            RiwayatPegawai.objects.filter(
                pegawai=milik,
                jenis=JenisRiwayat.KEDUDUKAN,
                nilai=Kedudukan.AKTIF,
                masa__contains=pada,
            )
        ),
        ~Exists(
            Ketidakhadiran.objects.filter(
                pegawai=milik,
                jenis__in=acuan_pada("direktori.wajib_skp", pada).membebaskan,
                masa__contains=pada,
            )
        ),
        jenis=JenisPegawai.ASN,
    )
