"""A sent rating as it is read: by the person, the evaluator, and whoever reaches both."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from dumai_asn.inti.queries.jejak import dibuka_pemilik
from dumai_asn.inti.rules.tanggal import jam, panjang
from kinerja.models import IsiRHK
from kinerja.rules.istilah import NilaiPerilaku as Nilai

from ..models import NilaiPerilaku, Penilaian

#: Kind of a read of a result; by the person's own account it is the receipt.
DIBACA = "evaluasi.hasil"


@dataclass(frozen=True)
class HasilRHK:
    """One RHK as it stands in a sent rating."""

    urutan: int
    teks: str
    realisasi: str
    umpan_balik: str


def hasil_rhk(penilaian: Penilaian) -> list[HasilRHK]:
    """The RHK of the rated version with what was kept when the rating was sent."""
    teks = IsiRHK.objects.filter(versi=penilaian.versi_id, rhk=OuterRef("rhk"))
    baris = (
        penilaian.nilai_rhk.annotate(
            teks=Subquery(teks.values("teks")[:1]), urutan=Subquery(teks.values("urutan")[:1])
        )
        .order_by("urutan", "pk")
        .values_list("urutan", "teks", "realisasi", "umpan_balik")
    )
    return [HasilRHK(urutan or 0, teks or "", *sisa) for urutan, teks, *sisa in baris]


def hasil_perilaku(penilaian: Penilaian) -> list[NilaiPerilaku]:
    """Values on which something was written, in the official order."""
    urut = list(Nilai)
    baris = penilaian.nilai_perilaku.exclude(rating__isnull=True, umpan_balik="")
    return sorted(baris, key=lambda satu: urut.index(satu.nilai))


@dataclass(frozen=True)
class Peristiwa:
    """A step on the way of a result, for the timeline."""

    ikon: str
    peran: str
    judul: str
    kata: str


def peristiwa(penilaian: Penilaian) -> list[Peristiwa]:
    """Who rated, for whom, when it was handed over, opened by the person, and received."""
    hasil = []
    if penilaian.dinilai_pada:
        siapa = penilaian.dinilai_oleh.nama if penilaian.dinilai_oleh else "Penilai"
        if penilaian.penilai and penilaian.penilai.akun_id != penilaian.dinilai_oleh_id:
            siapa += f", atas nama {penilaian.penilai.nama_lengkap}"
        elif penilaian.penilai is None:
            siapa += ", pengelola kepegawaian karena penilai belum ada"
        hasil.append(_peristiwa("pencil", "Dinilai", penilaian.dinilai_pada, siapa))
    if penilaian.diserahkan_pada:
        hasil.append(_peristiwa("send-fill", "Diserahkan", penilaian.diserahkan_pada, ""))
        dibuka = dibuka_pemilik(DIBACA, penilaian.pk, penilaian.pegawai.akun_id)
        if dibuka:
            hasil.append(_peristiwa("eye", "Dibuka", dibuka, penilaian.pegawai.nama))
    if penilaian.diterima_pada:
        nama = penilaian.pegawai.nama
        hasil.append(_peristiwa("check-circle-fill", "Diterima", penilaian.diterima_pada, nama))
    return hasil


def _peristiwa(ikon: str, judul: str, pada: datetime, siapa: str) -> Peristiwa:
    setempat = timezone.localtime(pada)
    kata = f"{panjang(setempat.date())} pukul {jam(setempat.time())}"
    return Peristiwa(ikon, "ok", judul, f"{kata} · {siapa}" if siapa else kata)
