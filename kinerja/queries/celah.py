"""What is missing in the cascade of a year: results without source, goals without results, …"""

from datetime import date
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Sum

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Penempatan
from dumai_asn.direktori.queries.jangkauan import pegawai_terjangkau

from ..models import IsiRHK, PeranHasil, RencanaHasilKerja
from ..rules.istilah import BentukSKP
from .matriks import PENUH
from .pohon_isi import unit_pohon
from .sasaran import daftar_sasaran
from .sumber import teks_terkini
from .tautan import BERLAKU


def rhk_tanpa_sumber(akun: Akun, tahun: int, pada: date) -> "QuerySet[RencanaHasilKerja]":
    """RHK at work or in force that begin in words, or, of a JPT, serve no goal."""
    berlaku = IsiRHK.objects.filter(rhk=OuterRef("pk"), versi__status__in=BERLAKU)
    lepas = ~Q(induk_sementara="") | Q(bentuk=BentukSKP.JPT, sasaran=None)
    return (
        RencanaHasilKerja.objects.filter(lepas, Exists(berlaku), skp__tahun=tahun)
        .filter(skp__pegawai__in=pegawai_terjangkau(akun, pada).values("pk"))
        .select_related("skp__pegawai", "skp__penempatan__unit")
        .annotate(teks=teks_terkini("pk"))
    )


def sasaran_tanpa_rhk(akun: Akun, tahun: int, pada: date) -> Any:
    """Goals that neither a RHK in force nor a goal below serves, with the head of the unit."""
    kepala = Penempatan.objects.pada(pada).filter(unit=OuterRef("unit"), kepala=True)
    semua: Any = daftar_sasaran(unit_pohon(akun, pada), tahun)
    return semua.filter(dilayani=0, turunan=None).annotate(
        kepala=Subquery(kepala.values("pegawai__nama")[:1])
    )


def sel_tanpa_rhk(akun: Akun, tahun: int, pada: date) -> "QuerySet[PeranHasil]":
    """Published cells from which nobody's RHK comes."""
    dari = RencanaHasilKerja.objects.filter(peran_hasil=OuterRef("pk"))
    return (
        PeranHasil.objects.filter(
            ~Exists(dari), rhk_pimpinan__skp__tahun=tahun, diterbitkan_pada__isnull=False
        )
        .filter(pegawai__in=pegawai_terjangkau(akun, pada).values("pk"))
        .select_related("pegawai", "rhk_pimpinan__skp__pegawai")
        .annotate(teks=teks_terkini("rhk_pimpinan"))
    )


def porsi_tidak_pas(akun: Akun, tahun: int, pada: date) -> Any:
    """RHK of leaders whose published shares do not add up to the whole.

    Cells without a share take the rest, so then only more than the whole is wrong.
    """
    terbit = Q(sel_matriks__diterbitkan_pada__isnull=False)
    return (
        RencanaHasilKerja.objects.filter(
            skp__tahun=tahun, skp__pegawai__in=pegawai_terjangkau(akun, pada).values("pk")
        )
        .annotate(
            jumlah=Sum("sel_matriks__porsi", filter=terbit),
            sel=Count("sel_matriks", filter=terbit),
            berporsi=Count("sel_matriks__porsi", filter=terbit),
        )
        .filter(Q(jumlah__gt=PENUH) | Q(jumlah__lt=PENUH, berporsi=F("sel")))
        .select_related("skp__pegawai", "skp__penempatan__unit")
        .annotate(teks=teks_terkini("pk"))
    )
