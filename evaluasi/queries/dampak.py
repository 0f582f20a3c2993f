"""Which evaluations a change of placements touches, for who is about to confirm it."""

from collections.abc import Callable, Collection, Sequence
from datetime import date

from django.db.models import Q, QuerySet
from psycopg2.extras import DateRange

from dumai_asn.direktori.rules.dampak import Dampak, Perubahan
from dumai_asn.inti.rules.rentang import Rentang
from kinerja.models import Jendela

from ..models import Penilaian
from ..rules.istilah import Langkah, StatusPenilaian

CONTOH = 3
TERBUKA = Q(status=StatusPenilaian.TERBUKA)


def dampak_penilaian(perubahan: Collection[Perubahan], pada: date) -> Sequence[Dampak]:
    """Open evaluations that follow, those of a head's people, and sent ones that stay.

    At most ten statements.  A sent result stands in the way of taking its placement away.
    """
    milik = _pada("penempatan", perubahan, lambda p: p.penempatan_id)
    sendiri = _pada("pegawai", perubahan, lambda p: p.pegawai_id if p.absen else None)
    menunggu = _berjendela(perubahan, pada)
    dinilai = _pada("penilai", perubahan, lambda p: p.pegawai_id if p.kepala else None)
    hilang = Q(
        penempatan__in=[p.penempatan_id for p in perubahan if p.baru is None and not p.absen]
    )
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
                "Penilaian yang menunggu orang ini sebagai penilai, jendelanya pada hari-hari itu",
                semua.filter(menunggu, TERBUKA),
            ),
            _sebut(
                "Hasil yang sudah dikirim tetap seperti semula",
                semua.filter(milik).exclude(hilang).exclude(TERBUKA),
            ),
        )
        if satu.jumlah
    ]


def _pada(
    kolom: str, perubahan: Collection[Perubahan], ambil: Callable[[Perubahan], int | None]
) -> Q:
    """Evaluations of whom ``ambil`` names, on the days that change.

    By days, for many who move together change on the same ones.
    """
    menurut: dict[Rentang, list[int]] = {}
    for satu in perubahan:
        nomor = ambil(satu)
        for hari in satu.hari if nomor else ():
            menurut.setdefault(hari, []).append(nomor or 0)
    syarat = Q(pk__in=[])
    for hari, ids in menurut.items():
        syarat |= Q(**{f"{kolom}__in": ids}, masa__overlap=DateRange(hari.mulai, hari.akhir))
    return syarat


def _berjendela(perubahan: Collection[Perubahan], pada: date) -> Q:
    """Evaluations that absent evaluators would give on the days that change, from ``pada`` on."""
    syarat = Q(pk__in=[])
    for satu in perubahan:
        for hari in satu.hari if satu.absen else ():
            if hari.akhir is None or hari.akhir > pada:
                jendela = Jendela.objects.filter(
                    langkah=Langkah.PENILAIAN,
                    masa__overlap=DateRange(max(hari.mulai or pada, pada), hari.akhir),
                )
                syarat |= Q(penilai=satu.pegawai_id, siklus__periode__in=jendela.values("periode"))
    return syarat


def _sebut(judul: str, semua: "QuerySet[Penilaian]", *, halangan: bool = False) -> Dampak:
    jumlah = semua.count()
    contoh = tuple(f"{s.pegawai}, {s.siklus.periode}" for s in semua[:CONTOH]) if jumlah else ()
    return Dampak(judul, jumlah, contoh, halangan=halangan)
