"""What the pages of drawing up an SKP show."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from dumai_asn.direktori.choices import JENIS_PENEMPATAN
from dumai_asn.direktori.models import Pegawai, Penempatan
from dumai_asn.direktori.rules.istilah import JenisPenempatan

from ..models import (
    SKP,
    IsiIndikator,
    IsiPerilaku,
    IsiRHK,
    KomentarSKP,
    PeranHasil,
    TahunKinerja,
    VersiSKP,
)
from ..models.ukuran import UkuranBaku
from ..rules.istilah import Arah, NilaiPerilaku, StatusTahun, StatusVersi
from ..rules.skp import masa_skp
from ..rules.smart import Saran, Ukuran, saran_indikator, saran_rhk, saran_waktu
from .sumber import teks_rhk


@dataclass(frozen=True)
class BarisIndikator:
    """An indicator of a version with its hints and what the evaluator said on it."""

    isi: IsiIndikator
    saran: tuple[Saran, ...]
    komentar: tuple[str, ...]


@dataclass(frozen=True)
class BarisRHK:
    """A RHK of a version; ``sumber`` is its source in words."""

    isi: IsiRHK
    sumber: str
    sementara: bool
    indikator: tuple[BarisIndikator, ...]
    saran: tuple[Saran, ...]
    komentar: tuple[str, ...]


@dataclass(frozen=True)
class Pilihan:
    """A post and year for which an SKP can be begun; ``kunci`` for the form."""

    penempatan: Penempatan
    tahun: int

    @property
    def kunci(self) -> str:
        """``<placement>:<year>``."""
        return f"{self.penempatan.pk}:{self.tahun}"

    @property
    def kata(self) -> str:
        """Year, post and unit."""
        satu = self.penempatan
        return f"{self.tahun} · {self.sementara}{satu.jabatan.nama}, {satu.unit.nama_pendek}"

    @property
    def pendek(self) -> str:
        """Year and unit, for a tab."""
        return f"{self.tahun} · {self.sementara}{self.penempatan.unit.nama_pendek}"

    @property
    def sementara(self) -> str:
        """``Plt `` or ``Plh `` before what it is of; "" for the own post."""
        jenis = self.penempatan.jenis
        return "" if jenis == JenisPenempatan.DEFINITIF else f"{JENIS_PENEMPATAN[jenis]} "


def dapat_dimulai(pegawai: Pegawai, pada: date) -> list[Pilihan]:
    """Posts of this person without an SKP, in the years that are not closed.  Three statements."""
    tahun = list(
        TahunKinerja.objects.exclude(status=StatusTahun.DITUTUP)
        .filter(tahun__gte=pada.year - 1)
        .order_by("-tahun")
        .values_list("tahun", flat=True)
    )
    milik = list(
        Penempatan.objects.filter(pegawai=pegawai)
        .exclude(jenis=JenisPenempatan.TIM)
        .select_related("jabatan", "unit")
        .order_by("-masa", "pk")
    )
    ada = set(SKP.objects.filter(pegawai=pegawai).values_list("penempatan", "tahun"))
    return [
        Pilihan(satu, angka)
        for angka in tahun
        for satu in milik
        if (satu.pk, angka) not in ada
        and satu.masa.lower is not None
        and masa_skp(satu.masa.lower, satu.masa.upper, angka) is not None
    ]


@dataclass(frozen=True)
class IsiSKP:
    """A whole version, read once."""

    baris: tuple[BarisRHK, ...]
    perilaku: tuple[IsiPerilaku, ...]

    @property
    def berekspektasi(self) -> list[IsiPerilaku]:
        """Values with an expectation in words."""
        return [satu for satu in self.perilaku if satu.ekspektasi]


def isi_versi(versi: VersiSKP) -> IsiSKP:
    """Everything of one version with hints and comments.  Five statements."""
    komentar, isi_rhk = komentar_versi(versi), list(_isi_rhk(versi))
    pimpinan = teks_rhk(sel.rhk_pimpinan_id for satu in isi_rhk if (sel := _sel(satu)))
    indikator: dict[int, list[IsiIndikator]] = defaultdict(list)
    for butir in versi.isi_indikator.select_related("indikator").order_by("urutan"):
        indikator[butir.indikator.rhk_id].append(butir)
    hasil = []
    for isi in isi_rhk:
        ukuran = [_ukuran(satu) for satu in indikator[isi.rhk_id]]
        atas, sumber = _sumber(isi, pimpinan)
        hasil.append(
            BarisRHK(
                isi=isi,
                sumber=sumber,
                sementara=bool(isi.rhk.induk_sementara) and not isi.pindah_ke,
                indikator=tuple(
                    BarisIndikator(
                        satu, saran_indikator(u), tuple(komentar["i", satu.indikator_id])
                    )
                    for satu, u in zip(indikator[isi.rhk_id], ukuran, strict=True)
                ),
                saran=(*saran_rhk(isi.teks, atas), *saran_waktu(isi.teks, ukuran)),
                komentar=tuple(komentar["r", isi.rhk_id]),
            )
        )
    urutan = list(NilaiPerilaku)
    perilaku = sorted(versi.isi_perilaku.all(), key=lambda satu: urutan.index(satu.nilai))
    return IsiSKP(tuple(hasil), tuple(perilaku))


def _isi_rhk(versi: VersiSKP) -> "QuerySet[IsiRHK]":
    return versi.isi_rhk.select_related(
        "rhk__sasaran__unit",
        "rhk__peran_hasil__rhk_pimpinan",
        "pindah_sasaran__unit",
        "pindah_peran__rhk_pimpinan",
    ).order_by("urutan")


def _sel(isi: IsiRHK) -> PeranHasil | None:
    return isi.pindah_peran or (None if isi.pindah_sasaran else isi.rhk.peran_hasil)


def _sumber(isi: IsiRHK, pimpinan: dict[int, str]) -> tuple[str, str]:
    """What the source says, and how a page names it; a cell may well be copied, its RHK not."""
    sel = _sel(isi)
    if sel is not None:
        atas = pimpinan.get(sel.rhk_pimpinan_id, "")
        return atas, f"RHK pimpinan “{atas}”, hasil antara “{sel.hasil}”"
    sasaran = isi.pindah_sasaran or (None if isi.pindah_peran else isi.rhk.sasaran)
    if sasaran is not None:
        return sasaran.teks, f"Sasaran {sasaran.unit.nama_pendek} “{sasaran.teks}”"
    return isi.rhk.induk_sementara, isi.rhk.induk_sementara


def _ukuran(isi: IsiIndikator) -> Ukuran:
    return Ukuran(isi.teks, isi.satuan, isi.arah, isi.aspek, isi.target_teks)


#: Kind of item ("r" RHK, "i" indicator, "n" value) and its key → what was said on it.
Komentar = dict[tuple[str, int | str], list[str]]


def komentar_versi(versi: VersiSKP) -> Komentar:
    """Comments of the last return: older ones were answered by what was written since."""
    hasil: Komentar = defaultdict(list)
    if versi.diajukan_pada is None:
        return hasil
    for satu in KomentarSKP.objects.filter(versi=versi, dibuat_pada__gte=versi.diajukan_pada):
        if satu.rhk_id:
            hasil["r", satu.rhk_id].append(satu.teks)
        elif satu.indikator_id:
            hasil["i", satu.indikator_id].append(satu.teks)
        elif satu.nilai:
            hasil["n", str(satu.nilai)].append(satu.teks)
    return hasil


def menunggu_tetap(skp_ids: "QuerySet[SKP]") -> "QuerySet[VersiSKP]":
    """Submitted versions of these SKP, the oldest first, with whether they change a fixed one."""
    lama = VersiSKP.objects.filter(skp=OuterRef("skp"), nomor__lt=OuterRef("nomor"))
    return (
        VersiSKP.objects.filter(skp__in=skp_ids.values("pk"), status=StatusVersi.DIAJUKAN)
        .select_related("skp__pegawai", "skp__penempatan__jabatan", "skp__penempatan__unit")
        .annotate(perubahan=Exists(lama))
        .order_by("diajukan_pada", "pk")
    )


def ukuran_dari(isi: UkuranBaku) -> str:
    """Under which ``?ukuran=`` a stored indicator is edited."""
    if isi.arah == Arah.NAIK:
        return "uraian" if isi.target is None and isi.target_teks else "naik"
    return str(isi.arah).lower()
