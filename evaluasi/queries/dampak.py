"""Which evaluations a change of placements touches, for who is about to confirm it."""

from collections.abc import Collection, Sequence
from datetime import date

from django.db.models import Q, QuerySet
from psycopg2.extras import DateRange

from dumai_asn.direktori.rules.dampak import Dampak, Perubahan

from ..models import Penilaian
from ..rules.istilah import StatusPenilaian

CONTOH = 3
TERBUKA = Q(status=StatusPenilaian.TERBUKA)


def dampak_penilaian(perubahan: Collection[Perubahan], pada: date) -> Sequence[Dampak]:
    """Open evaluations that follow, those of a head's people, and sent ones that stay.

    At most ten statements.  A sent result stands in the way of taking its placement away.
    """
    milik, dinilai, hilang, sendiri, menunggu = (Q(pk__in=[]) for _ in range(5))
    for satu in perubahan:
        for hari in satu.hari:
            masa = DateRange(hari.mulai, hari.akhir)
            if satu.penempatan_id:
                milik |= Q(penempatan=satu.penempatan_id, masa__overlap=masa)
            if satu.absen:
                sendiri |= Q(pegawai=satu.pegawai_id, masa__overlap=masa)
                menunggu |= Q(penilai=satu.pegawai_id, masa__overlap=masa)
            if satu.kepala:
                dinilai |= Q(penilai=satu.pegawai_id, masa__overlap=masa)
        if satu.baru is None and not satu.absen:
            hilang |= Q(penempatan=satu.penempatan_id)
    semua = Penilaian.objects.select_related("pegawai", "siklus__periode").order_by("pk")
    return [
        satu
        for satu in (
            _sebut(
                "Hasil penilaian yang sudah dikirim menempel pada penempatan ini, jadi tidak dapat"
                " dibatalkan. Betulkan unit, jabatan, atau tanggalnya.",
                semua.filter(hilang).exclude(TERBUKA),
                halangan=True,
            ),
            _sebut(
                "Penilaian yang belum dikirim ikut berubah (penilai, unit, jabatan, atau hari"
                " terakhirnya)",
                semua.filter(milik, TERBUKA),
            ),
            _sebut("Penilaian yang dapat berganti penilai", semua.filter(dinilai, TERBUKA)),
            _sebut("Penilaian orang ini yang belum dikirim", semua.filter(sendiri, TERBUKA)),
            _sebut(
                "Penilaian yang menunggu orang ini sebagai penilai", semua.filter(menunggu, TERBUKA)
            ),
            _sebut(
                "Hasil yang sudah dikirim tetap seperti semula",
                semua.filter(milik).exclude(hilang).exclude(TERBUKA),
            ),
        )
        if satu.jumlah
    ]


def _sebut(judul: str, semua: "QuerySet[Penilaian]", *, halangan: bool = False) -> Dampak:
    jumlah = semua.count()
    contoh = tuple(f"{s.pegawai}, {s.siklus.periode}" for s in semua[:CONTOH]) if jumlah else ()
    return Dampak(judul, jumlah, contoh, halangan=halangan)
