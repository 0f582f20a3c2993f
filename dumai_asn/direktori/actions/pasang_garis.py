"""Writing evaluator lines that are set by hand: cutting, filling, telling, taking back.

Callers take :func:`~.garis.kunci_garis` and ask the rules; nothing here is asked twice.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import connection
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.rules.tanggal import panjang, rentang
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..models import GarisPenilai, Pegawai, Penempatan
from ..queries.garis import calon_penilai, melingkar
from ..queries.jangkauan import unit_dengan_izin
from ..rules.istilah import SumberGaris
from ..rules.izin import Izin
from .garis import bangun_garis_penilai, kunci_garis

MELINGKAR = (
    "Penilai ini berada di bawah orang yang dinilainya pada masa itu, jadi keduanya akan saling"
    " menilai. Pilih penilai lain."
)
DIRI_SENDIRI = "Seseorang tidak dapat menilai dirinya sendiri. Pilih orang lain."
MILIK_SENDIRI = "Penilai Anda sendiri ditetapkan oleh pengelola lain."
BUKAN_JANGKAUAN = "Pegawai ini di luar unit yang Anda kelola. Minta pengelola kepegawaian kota."


@dataclass(frozen=True, slots=True)
class Rencana:
    """One line to be: who evaluates the holder of a placement from ``mulai`` to before ``selesai``.

    ``selesai`` None: to the end of the placement.
    """

    penempatan_id: int
    pegawai_id: int
    penilai_id: int
    mulai: date
    selesai: date | None
    alasan: str

    @property
    def masa(self) -> DateRange:
        """The days."""
        return DateRange(self.mulai, self.selesai)


@dataclass(frozen=True, slots=True)
class Terpasang:
    """What one writing did to a placement: rows now, set lines it replaced (for taking back)."""

    baru: list[GarisPenilai]
    sisa: list[GarisPenilai]
    lama: list[dict[str, Any]]

    def sebelum(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "baru": [[satu.pk, satu.nomor_ubah] for satu in (*self.baru, *self.sisa)],
            "lama": self.lama,
        }


def wajib_kelola(oleh: Akun, unit_ids: Collection[int]) -> None:
    """``PermissionDenied`` unless ``oleh`` manages the people of all these units today."""
    unit = unit_dengan_izin(oleh, Izin.KELOLA_PEGAWAI, timezone.localdate())
    if unit.filter(pk__in=set(unit_ids)).count() < len(set(unit_ids)):
        raise PermissionDenied(BUKAN_JANGKAUAN)


def pasang_rencana(rencana: Sequence[Rencana], oleh: Akun) -> dict[int, Terpasang]:
    """Write lines of placements that ``oleh`` manages; the caller holds the lock and the rules."""
    unit = Penempatan.objects.filter(pk__in=[satu.penempatan_id for satu in rencana])
    wajib_kelola(oleh, list(unit.values_list("unit", flat=True)))
    hasil = pasang(rencana)
    kabari([garis for satu in hasil.values() for garis in satu.baru], oleh)
    return hasil


def kembalikan(sebelum: dict[int, dict[str, Any]], oleh: Akun) -> tuple[set[int], set[int]]:
    """Take back what :func:`pasang_rencana` did, placement by placement unless touched since.

    ``sebelum``: placement → :meth:`Terpasang.sebelum`.  Returns which came back, which did not.
    """
    kunci_garis()
    unit = Penempatan.objects.filter(pk__in=sebelum).values_list("unit", flat=True)
    wajib_kelola(oleh, list(unit))
    ids = [nomor for isi in sebelum.values() for nomor, _ in isi["baru"]]
    kini = dict(GarisPenilai.objects.filter(pk__in=ids).values_list("pk", "nomor_ubah"))
    utuh = {
        penempatan
        for penempatan, isi in sebelum.items()
        if all(kini.get(nomor) == ubah for nomor, ubah in isi["baru"])
    }
    buang = GarisPenilai.objects.filter(
        pk__in=[nomor for satu in utuh for nomor, _ in sebelum[satu]["baru"]]
    )
    buang.delete()
    GarisPenilai.objects.bulk_create(
        [_dari_json(isi) for satu in utuh for isi in sebelum[satu]["lama"]]
    )
    bangun_garis_penilai(sorted(utuh))
    return utuh, set(sebelum) - utuh


def boleh_menilai(penilai: Pegawai, mulai: date, isian: str) -> None:
    """Ask the rule on the first day, and today where that lies behind."""
    for hari in sorted({mulai, max(mulai, timezone.localdate())}):
        if sebab := calon_penilai([penilai.pk], hari)[penilai.pk].tolak:
            raise IsianDitolak(sebab, isian)


def hari_awal(masa: Any) -> date:
    """The first day of a stored range; the database keeps none without."""
    hari: date = masa.lower
    return hari


def irisan(masa: DateRange, mulai: date, selesai: date | None) -> tuple[date, date | None]:
    """The days that both hold: first day and end."""
    akhir = [hari for hari in (masa.upper, selesai) if hari is not None]
    return max(masa.lower or mulai, mulai), min(akhir, default=None)


_LEPAS_TURUNAN = """
DELETE FROM direktori_garispenilai g USING unnest(%s::bigint[], %s::date[], %s::date[])
    AS b (penempatan_id, mulai, selesai)
WHERE g.penempatan_id = b.penempatan_id AND g.sumber = 'TURUNAN'
  AND g.masa && daterange(b.mulai, b.selesai)
"""


def pasang(rencana: Sequence[Rencana]) -> dict[int, Terpasang]:
    """Write the lines: cut what was set before, drop derived ones, let them fill the rest."""
    milik: dict[int, list[Rencana]] = {}
    for satu in rencana:
        milik.setdefault(satu.penempatan_id, []).append(satu)
    hasil = {nomor: Terpasang([], [], []) for nomor in milik}
    tetapan = GarisPenilai.objects.filter(penempatan__in=milik, sumber=SumberGaris.TETAPAN)
    lama = [g for g in tetapan if any(_bertemu(g, satu) for satu in milik[g.penempatan_id])]
    for garis in lama:
        terpasang = hasil[garis.penempatan_id]
        terpasang.lama.append(_ke_json(garis))
        terpasang.sisa.extend(_sisa(garis, milik[garis.penempatan_id]))
    GarisPenilai.objects.filter(pk__in=[garis.pk for garis in lama]).delete()
    with connection.cursor() as kursor:
        kursor.execute(
            _LEPAS_TURUNAN,
            [
                [satu.penempatan_id for satu in rencana],
                [satu.mulai for satu in rencana],
                [satu.selesai for satu in rencana],
            ],
        )
    for satu in rencana:
        hasil[satu.penempatan_id].baru.append(_garis(satu))
    _tulis([garis for satu in hasil.values() for garis in (*satu.baru, *satu.sisa)])
    bangun_garis_penilai(sorted(milik))
    if melingkar(
        [(r.penempatan_id, r.pegawai_id, r.penilai_id, r.mulai, r.selesai) for r in rencana]
    ):
        raise IsianDitolak(MELINGKAR)
    return hasil


def _bertemu(garis: GarisPenilai, satu: Rencana) -> bool:
    mulai, selesai = hari_awal(garis.masa), garis.masa.upper
    return (satu.selesai is None or mulai < satu.selesai) and (
        selesai is None or satu.mulai < selesai
    )


def _tulis(semua: list[GarisPenilai]) -> None:
    GarisPenilai.objects.bulk_create(semua)
    nomor = dict(
        GarisPenilai.objects.filter(pk__in=[g.pk for g in semua]).values_list("pk", "nomor_ubah")
    )
    for garis in semua:
        garis.nomor_ubah = nomor[garis.pk]


def _garis(satu: Rencana) -> GarisPenilai:
    return GarisPenilai(
        penempatan_id=satu.penempatan_id,
        pegawai_id=satu.pegawai_id,
        penilai_id=satu.penilai_id,
        sumber=SumberGaris.TETAPAN,
        masa=satu.masa,
        alasan=satu.alasan,
    )


def _sisa(garis: GarisPenilai, baru: Sequence[Rencana]) -> list[GarisPenilai]:
    """The days of a set line that the new ones leave to it."""
    utuh = Rencana(
        garis.penempatan_id,
        garis.pegawai_id,
        garis.penilai_id,
        hari_awal(garis.masa),
        garis.masa.upper,
        garis.alasan,
    )
    sisa = [utuh]
    for satu in baru:
        sisa = [bagian for lama in sisa for bagian in _kurangi(lama, satu)]
    return [_garis(satu) for satu in sisa]


def _kurangi(lama: Rencana, baru: Rencana) -> Iterable[Rencana]:
    if (baru.selesai is not None and baru.selesai <= lama.mulai) or (
        lama.selesai is not None and lama.selesai <= baru.mulai
    ):
        yield lama
        return
    if lama.mulai < baru.mulai:
        yield replace(lama, selesai=baru.mulai)
    if baru.selesai is not None and (lama.selesai is None or baru.selesai < lama.selesai):
        yield replace(lama, mulai=baru.selesai)


def _ke_json(garis: GarisPenilai) -> dict[str, Any]:
    return {
        "penempatan": garis.penempatan_id,
        "pegawai": garis.pegawai_id,
        "penilai": garis.penilai_id,
        "mulai": hari_awal(garis.masa).isoformat(),
        "selesai": garis.masa.upper.isoformat() if garis.masa.upper else None,
        "alasan": garis.alasan,
    }


def _dari_json(isi: dict[str, Any]) -> GarisPenilai:
    selesai = isi["selesai"]
    return _garis(
        Rencana(
            isi["penempatan"],
            isi["pegawai"],
            isi["penilai"],
            date.fromisoformat(isi["mulai"]),
            date.fromisoformat(selesai) if selesai else None,
            isi["alasan"],
        )
    )


def kabari(semua: Sequence[GarisPenilai], oleh: Akun) -> None:
    """Tell everybody who evaluates them now, and each evaluator how many are new to them."""
    ids = {g.pegawai_id for g in semua} | {g.penilai_id for g in semua}
    orang = Pegawai.objects.filter(pk__in=ids).in_bulk()
    pesan = [
        _pesan_pegawai(akun, g, orang, oleh) for g in semua if (akun := orang[g.pegawai_id].akun_id)
    ]
    for penilai_id in sorted({g.penilai_id for g in semua}):
        miliknya = [g for g in semua if g.penilai_id == penilai_id]
        if akun := orang[penilai_id].akun_id:
            pesan.append(_pesan_penilai(akun, miliknya, orang, oleh))
    beritahu(pesan)


def _pesan_pegawai(akun: int, g: GarisPenilai, orang: dict[int, Pegawai], oleh: Akun) -> Pesan:
    return Pesan(
        akun,
        "direktori.garis",
        f"garis:{g.pk}:{g.nomor_ubah}",
        f"Pejabat penilai Anda: {orang[g.penilai_id]}",
        f"Berlaku {rentang(g.masa.lower, g.masa.upper)}. Ditetapkan oleh {oleh} dengan alasan:"
        f" {g.alasan}. Bila ini keliru, hubungi pengelola kepegawaian.",
        mengapa="Anda menerima ini karena penilai Anda berubah.",
    )


def _pesan_penilai(
    akun: int, garis: Sequence[GarisPenilai], orang: dict[int, Pegawai], oleh: Akun
) -> Pesan:
    siapa = str(orang[garis[0].pegawai_id]) if len(garis) == 1 else f"{len(garis)} pegawai"
    return Pesan(
        akun,
        "direktori.garis",
        f"garis-penilai:{garis[0].pk}:{len(garis)}",
        f"Anda menjadi pejabat penilai {siapa}",
        f"Mulai {panjang(min(hari_awal(g.masa) for g in garis))}. Ditetapkan oleh {oleh}.",
        mengapa="Anda menerima ini karena Anda ditetapkan sebagai penilai.",
    )
