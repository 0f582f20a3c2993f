"""What this room hands to the search: the door to the figures of a unit."""

from collections.abc import Collection, Mapping
from datetime import date

from django.urls import reverse

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.queries.jangkauan import memegang, unit_dengan_izin
from dumai_asn.direktori.rules.izin import Izin
from dumai_asn.inti.rupa.cari import Pintu

from ..queries.pantau import unit_dalam_siklus


def pintu_unit(akun: Akun, ids: Collection[int], pada: date) -> Mapping[int, Pintu]:
    """The monitor for HR, the figures for a leader; none outside the latest cycle's tree.

    At most one statement, and that of the assignments.
    """
    if not ids or not memegang(akun, Izin.LIHAT_REKAP, pada):
        return {}
    kata, nama, ikon = (
        ("Buka pantauan", "evaluasi:pantau_unit", "binoculars")
        if memegang(akun, Izin.KELOLA_PEGAWAI, pada)
        else ("Lihat capaian", "evaluasi:capaian_unit", "bar-chart-steps")
    )
    unit = unit_dengan_izin(akun, Izin.LIHAT_REKAP, pada)
    return {
        pk: Pintu(kata, reverse(nama, args=[pk]), ikon)
        for pk in unit_dalam_siklus(unit.filter(pk__in=ids))
    }
