"""Words for the values of this room."""

from datetime import date
from decimal import Decimal

from django import template

from dumai_asn.inti.rules.angka import bulatkan, tulis

from ..choices import KEADAAN_TAHUN, RUPA, Rupa
from ..queries.capaian import CapaianIndikator
from ..queries.laju import BarisLaju, baris_laju
from ..queries.progres import rupa_bukti
from ..rules.bawaan import BERAKHLAK
from ..rules.istilah import Arah, NilaiPerilaku, StatusLaju, StatusTahun
from ..rules.ukuran import bersatuan

register = template.Library()


@register.filter
def rupa(nilai) -> Rupa:
    """Word, role and icon of a term: ``{% with r=laporan.status|rupa %}``."""
    return RUPA[type(nilai)][nilai]


@register.filter
def rupa_tahun(status: StatusTahun) -> Rupa:
    """Word, role and icon of the state of a performance year."""
    return KEADAAN_TAHUN[status]


@register.filter
def rupa_laju(indikator: CapaianIndikator) -> Rupa:
    """The pace of an indicator; without one, what is missing."""
    if indikator.laju.status is None:
        if indikator.target is None:
            return Rupa("Dinilai dari uraian")
        return Rupa("Belum ada realisasi" if indikator.realisasi is None else "Belum ditagih")
    if indikator.arah is Arah.RENTANG:
        if indikator.persen == Decimal(100):
            return Rupa("Dalam rentang", "ok")
        return Rupa("Di luar rentang", "waspada")
    return RUPA[StatusLaju][indikator.laju.status]


@register.filter
def target_kata(i: CapaianIndikator) -> str:
    """The target as pages write it."""
    return i.target_kata


@register.filter
def realisasi_kata(i: CapaianIndikator) -> str:
    """The realised value with its unit; missing is "–", never 0."""
    if i.realisasi is None:
        return "–"
    if i.arah is Arah.TAHAPAN:
        return f"{len(i.tahap)} tahap"
    return bersatuan(tulis(i.realisasi), i.satuan)


@register.filter
def rencana_kata(i: CapaianIndikator) -> str:
    """Today's plan with its unit, or empty where a plan says nothing (range, stages, words)."""
    if i.laju.rencana is None or isinstance(i.laju.rencana, tuple):
        return ""
    nilai = tulis(bulatkan(Decimal(i.laju.rencana), max(i.desimal, 0)))
    return f"{nilai} % bobot" if i.arah is Arah.TAHAPAN else bersatuan(nilai, i.satuan)


@register.filter
def baris(indikator: CapaianIndikator) -> BarisLaju:
    """Geometry of the indicator's bar."""
    return baris_laju(indikator)


@register.filter
def nilai_entri(entri) -> str:
    """What an entry recorded: value with unit, finished stages by name, or nothing."""
    if entri.tahap and entri.tahapan:
        nama = [s["nama"] for n, s in enumerate(entri.tahapan, start=1) if n in entri.tahap]
        return f"Selesai: {', '.join(nama)}"
    if entri.tahapan:
        return "Belum ada tahap selesai"
    return "" if entri.nilai is None else bersatuan(tulis(entri.nilai), entri.satuan)


@register.filter
def jenis_keping(bukti) -> str:
    """Kind of a piece of evidence for its icon."""
    return rupa_bukti(bukti.jenis, bukti.berkas.jenis_isi if bukti.berkas else None)


@register.filter
def lewat(batas: date, pada: date) -> int:
    """Calendar days from ``batas`` to ``pada``."""
    return (pada - batas).days


@register.filter
def nilai_perilaku(nilai: str) -> str:
    """Label of a BerAKHLAK value."""
    return BERAKHLAK[NilaiPerilaku(nilai)].label
