"""Where somebody stands in the middle of a period: pace, what is due, what is expected."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ..models import SKP, IsiPerilaku, KomentarSKP, LaporanPeriode, RencanaAksi
from ..rules.istilah import NilaiPerilaku, StatusLaju
from .capaian import CapaianIndikator, CapaianSKP, capaian_skp
from .laporan import Kewajiban, dikerjakan, kewajiban_lapor
from .masa import masa_dari

#: Comments of the evaluator shown, the newest first.
KOMENTAR_MAKS = 3


class Kata(NamedTuple):
    """What the evaluator said: words, about what."""

    teks: str
    tentang: str


@dataclass(frozen=True)
class TengahPeriode:
    """``indikator``: the worst pace first, those without a figure last.

    ``rencana``: RHK id → words planned for the period at work; ``kini`` that period's report.
    """

    capaian: CapaianSKP | None
    indikator: tuple[CapaianIndikator, ...]
    kini: Kewajiban | None
    rencana: dict[int, list[str]]
    ekspektasi: tuple[IsiPerilaku, ...]
    kata: tuple[Kata, ...]

    def jumlah(self, status: StatusLaju) -> int:
        """How many indicators have that pace."""
        return sum(satu.laju.status is status for satu in self.indikator)

    @property
    def tertinggal(self) -> int:
        """Indicators behind today's plan."""
        return self.jumlah(StatusLaju.TERTINGGAL)

    @property
    def tanpa_catatan(self) -> list[CapaianIndikator]:
        """Indicators without an entry in the period at work."""
        return [satu for satu in self.indikator if not satu.catatan]

    @property
    def tanpa_rencana(self) -> int:
        """RHK without a plan for the period at work."""
        if self.kini is None or self.capaian is None:
            return 0
        return sum(satu.rhk_id not in self.rencana for satu in self.capaian.rhk)

    @property
    def bukti_kembali(self) -> int:
        """Pieces of evidence of the period that wait to be mended."""
        return sum(s.bukti.dikembalikan for s in self.capaian.rhk) if self.capaian else 0


def tengah_periode(skp: SKP, pada: date) -> TengahPeriode:
    """The view of one SKP on ``pada``: twelve statements, whatever its size."""
    semua = [
        k for k in kewajiban_lapor([skp.pegawai_id], [skp.tahun_id], pada) if k.skp_id == skp.pk
    ]
    kini = dikerjakan(semua, pada)
    hari = masa_dari(skp.masa).terdekat(pada)
    masa = kini.periode.masa if kini else None
    capaian = capaian_skp([skp.pk], pada=hari, masa=masa).get(skp.pk)
    rencana: dict[int, list[str]] = {}
    if kini is not None:
        for rhk, teks in (
            RencanaAksi.objects.filter(rhk__skp=skp, periode=kini.periode)
            .order_by("rhk", "indikator", "pk")
            .values_list("rhk", "teks")
        ):
            rencana.setdefault(rhk, []).append(teks)
    return TengahPeriode(
        capaian,
        tuple(sorted(capaian.indikator, key=_urutan)) if capaian else (),
        kini,
        rencana,
        _ekspektasi(capaian),
        _kata(skp),
    )


def _urutan(satu: CapaianIndikator) -> tuple[bool, object]:
    return satu.laju.rasio is None, satu.laju.rasio or 0


def _ekspektasi(capaian: CapaianSKP | None) -> tuple[IsiPerilaku, ...]:
    if capaian is None:
        return ()
    isi = IsiPerilaku.objects.filter(versi=capaian.versi_id).exclude(ekspektasi="")
    urutan = list(NilaiPerilaku)
    return tuple(sorted(isi, key=lambda satu: urutan.index(satu.nilai)))


def _kata(skp: SKP) -> tuple[Kata, ...]:
    """The last words on reports, then on the SKP."""
    laporan = (
        LaporanPeriode.objects.filter(skp=skp)
        .exclude(catatan="")
        .order_by("-dijawab_pada")
        .values_list("catatan", "periode__nama")[:KOMENTAR_MAKS]
    )
    komentar = (
        KomentarSKP.objects.filter(versi__skp=skp)
        .order_by("-pk")
        .values_list("teks", flat=True)[:KOMENTAR_MAKS]
    )
    semua = [Kata(teks, f"laporan {nama}") for teks, nama in laporan]
    semua += [Kata(teks, "SKP") for teks in komentar]
    return tuple(semua[:KOMENTAR_MAKS])
