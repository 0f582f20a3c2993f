"""The plan of action of an SKP as a grid: indicator by period."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ..models import SKP, IsiIndikator, Periode, RencanaAksi
from ..rules import rencana as rules
from ..rules.istilah import Arah, Langkah, Penghitungan
from .capaian import CapaianIndikator, CapaianSKP, capaian_skp
from .jendela import batas_langkah
from .laporan import Kewajiban, kewajiban_lapor, memuat
from .masa import masa_dari

#: ``nomor`` of a plan stays inside what a hidden number field takes.
_BATAS_NOMOR = 2**31


@dataclass(frozen=True)
class Ruang:
    """A period of the SKP: until when its plan may be changed, and whether its report is in."""

    kewajiban: Kewajiban
    batas: date | None

    @property
    def periode(self) -> Periode:
        """The period itself."""
        return self.kewajiban.periode

    def terbuka(self, ada: bool, pada: date) -> bool:
        """Whether its plan may be written on ``pada``.

        Until the window closes, also before it opens.  Afterwards only a missing one, as long as
        the report is not in, so that nobody is stuck without one.
        """
        if self.kewajiban.selesai:
            return False
        return not ada or self.batas is None or pada <= self.batas


@dataclass(frozen=True)
class Sel:
    """One place of the grid; ``baris`` is None while nothing is planned there."""

    ruang: Ruang
    baris: RencanaAksi | None
    terbuka: bool


@dataclass(frozen=True)
class BarisRencana:
    """An indicator with a place for each period, and what does not add up in words."""

    indikator: CapaianIndikator
    sel: tuple[Sel, ...]
    catatan: tuple[str, ...]

    @property
    def terbuka(self) -> bool:
        """Whether any of its places may be written."""
        return any(satu.terbuka for satu in self.sel)

    @property
    def nomor(self) -> int:
        """Optimistic lock over all its rows: another number when any was written or removed."""
        return nomor_rencana([satu.baris for satu in self.sel if satu.baris])


def nomor_rencana(baris: Sequence[RencanaAksi]) -> int:
    """The lock of these rows together; 0 without any."""
    return sum(satu.pk * satu.nomor_ubah for satu in baris) % _BATAS_NOMOR


@dataclass(frozen=True)
class KisiRencana:
    """The grid; ``capaian`` is None while the SKP has no content."""

    capaian: CapaianSKP | None
    ruang: tuple[Ruang, ...]
    baris: tuple[BarisRencana, ...]

    @property
    def kosong(self) -> int:
        """How many places that may be written have no plan."""
        return sum(sel.terbuka and not sel.baris for satu in self.baris for sel in satu.sel)

    @property
    def terbuka(self) -> bool:
        """Whether anything may be written."""
        return any(satu.terbuka for satu in self.baris)


def kisi_rencana(skp: SKP, pada: date) -> KisiRencana:
    """Indicators of the SKP by reported period, with plans: ten statements, whatever the size."""
    hari = masa_dari(skp.masa).terdekat(pada)
    capaian = capaian_skp([skp.pk], pada=hari).get(skp.pk)
    ruang = _ruang(skp, pada)
    rencana = {
        (satu.indikator_id, satu.periode_id): satu
        for satu in RencanaAksi.objects.filter(rhk__skp=skp, indikator__isnull=False)
    }
    baris = []
    for satu in capaian.indikator if capaian else ():
        sel = []
        for r in ruang:
            ada = rencana.get((satu.indikator_id, r.periode.pk))
            sel.append(Sel(r, ada, r.terbuka(ada is not None, pada)))
        nilai = [s.baris.target if s.baris else None for s in sel]
        baris.append(BarisRencana(satu, tuple(sel), tuple(periksa_indikator(satu, nilai))))
    return KisiRencana(capaian, ruang, tuple(baris))


def _ruang(skp: SKP, pada: date) -> tuple[Ruang, ...]:
    semua = kewajiban_lapor([skp.pegawai_id], [skp.tahun_id], pada)
    batas = {
        satu.periode_id: satu.hari_terakhir
        for satu in batas_langkah([skp.pegawai_id], [skp.tahun_id], Langkah.RENCANA_AKSI, pada)
    }
    return tuple(Ruang(s, batas.get(s.periode.pk)) for s in semua if s.skp_id == skp.pk)


def tanpa_rencana(skp: SKP, hari: Collection[tuple[int, date]], pada: date) -> Kewajiban | None:
    """The first reported period in which a RHK (id) has no plan for a day; None when all have.

    A day that no reported period holds needs none.  Two statements.
    """
    semua = kewajiban_lapor([skp.pegawai_id], [skp.tahun_id], pada)
    perlu = {
        (rhk_id, satu.periode.pk): satu
        for satu in semua
        for rhk_id, tanggal in hari
        if satu.skp_id == skp.pk and memuat(satu, tanggal)
    }
    ada = RencanaAksi.objects.filter(
        rhk__in={rhk_id for rhk_id, _ in perlu}, periode__in={periode for _, periode in perlu}
    )
    kurang = perlu.keys() - set(ada.values_list("rhk_id", "periode_id"))
    return next((satu for kunci, satu in perlu.items() if kunci in kurang), None)


def isi_direncanakan(kisi: KisiRencana, indikator_id: int) -> IsiIndikator:
    """What the version in force says of an indicator of the grid."""
    versi = kisi.capaian.versi_id if kisi.capaian else None
    return IsiIndikator.objects.get(versi=versi, indikator=indikator_id)


def angka_direncanakan(satu: CapaianIndikator) -> bool:
    """Whether a period plans a number: a range holds all year, words have none."""
    return satu.target is not None and satu.arah is not Arah.RENTANG


def periksa_indikator(satu: CapaianIndikator, nilai: Sequence[Decimal | None]) -> list[str]:
    """:func:`kinerja.rules.rencana.periksa` for an indicator of an SKP."""
    if not angka_direncanakan(satu) or isinstance(satu.target, tuple) or satu.target is None:
        return []
    menumpuk = satu.penghitungan is Penghitungan.JUMLAH or satu.arah is Arah.TAHAPAN
    satuan = "% bobot" if satu.arah is Arah.TAHAPAN else satu.satuan
    return rules.periksa(satu.arah, Decimal(satu.target), nilai, menumpuk=menumpuk, satuan=satuan)
