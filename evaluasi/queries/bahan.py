"""What lies beside a rating: figures, evidence, and the suggestion with its trace."""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from dumai_asn.inti.queries import acuan_ke_json, acuan_pada
from dumai_asn.inti.rules.angka import bulatkan, tulis
from kinerja.models import BuktiDukung, IsiPerilaku
from kinerja.queries.capaian import CapaianIndikator, CapaianRHK, capaian_versi
from kinerja.queries.masa import Masa, masa_dari
from kinerja.rules.capaian import Target
from kinerja.rules.istilah import Arah, JenisRHK, StatusBukti

from ..models import NilaiPerilaku, NilaiRHK, Penilaian
from ..rules import saran as rules_saran
from ..rules.saran import Saran, sarankan


@dataclass(frozen=True)
class Bukti:
    """A piece of evidence as it stands beside a RHK."""

    nomor: int
    nama: str
    tautan: str
    jenis_isi: str
    status: StatusBukti


@dataclass(frozen=True)
class BarisIndikator:
    """An indicator in words: the plan up to the last day evaluated, and what was reached of it.

    ``target`` is that plan with its unit, ``setahun`` the year's target where it is another,
    ``persen`` what was reached of the plan: a quarter owes a quarter's share.
    """

    teks: str
    arah: Arah
    target: str
    setahun: str
    realisasi: str
    persen: Decimal | None

    @property
    def kalimat(self) -> str:
        """One line for the official form and the frozen summary."""
        capaian = "" if self.persen is None else f" ({tulis(self.persen)} %)"
        return f"{self.teks}: {self.realisasi or 'belum ada realisasi'} dari {self.target}{capaian}"


@dataclass(frozen=True)
class BahanRHK:
    """One RHK with its figures and its evidence of the period."""

    rhk_id: int
    urutan: int
    utama: bool
    teks: str
    teks_induk: str
    indikator: tuple[BarisIndikator, ...]
    bukti: tuple[Bukti, ...]

    @property
    def realisasi(self) -> str:
        """What is kept with the rating: realisation as the evidence showed it."""
        return "\n".join(satu.kalimat for satu in self.indikator)


@dataclass(frozen=True)
class Bahan:
    """Everything that lies beside a rating; without an SKP there is neither RHK nor suggestion."""

    rhk: tuple[BahanRHK, ...]
    saran: Saran | None
    acuan: dict[str, Any]

    @property
    def bukti(self) -> tuple[int, int]:
        """Pieces of evidence that were accepted, and all."""
        status = {b.nomor: b.status for rhk in self.rhk for b in rhk.bukti}
        return sum(satu is StatusBukti.DITERIMA for satu in status.values()), len(status)


def bahan_penilaian(penilaian: Penilaian) -> Bahan:
    """Figures up to the last day evaluated, evidence of the period, and the suggestion."""
    if penilaian.versi_id is None or penilaian.skp_id is None:
        return Bahan((), None, {})
    masa = masa_dari(penilaian.masa)
    pada = masa.hari_terakhir
    capaian = capaian_versi([penilaian.versi_id], pada=pada, masa=penilaian.masa)[
        penilaian.versi_id
    ]
    bukti = _bukti(penilaian.skp_id, masa)
    acuan = acuan_pada("evaluasi.saran", pada)
    saran = sarankan(
        [
            rules_saran.CapaianRHK(
                f"RHK {satu.urutan}", satu.jenis, tuple(i.laju.rasio for i in satu.indikator)
            )
            for satu in capaian.rhk
        ],
        acuan=acuan,
    )
    return Bahan(
        tuple(_bahan_rhk(satu, bukti[satu.rhk_id]) for satu in capaian.rhk),
        saran,
        {"evaluasi.saran": acuan_ke_json(acuan)},
    )


def _bahan_rhk(satu: CapaianRHK, bukti: list[Bukti]) -> BahanRHK:
    return BahanRHK(
        rhk_id=satu.rhk_id,
        urutan=satu.urutan,
        utama=satu.jenis is JenisRHK.UTAMA,
        teks=satu.teks,
        teks_induk=satu.teks_induk,
        indikator=tuple(_baris(i) for i in satu.indikator),
        bukti=tuple(bukti),
    )


def _baris(satu: CapaianIndikator) -> BarisIndikator:
    setahun = _sebut(satu, satu.target)
    target = setahun if satu.laju.rencana is None else _sebut(satu, _rencana(satu))
    return BarisIndikator(
        satu.teks,
        satu.arah,
        target,
        "" if target == setahun else setahun,
        "" if satu.realisasi is None else _sebut(satu, satu.realisasi),
        satu.laju.rasio,
    )


def _sebut(satu: CapaianIndikator, nilai: Target | None) -> str:
    """A value as people write it; stages are counted in the weight that is finished."""
    if nilai is None:
        return satu.target_teks
    satuan = "% bobot" if satu.arah is Arah.TAHAPAN else satu.satuan
    ujung = nilai if isinstance(nilai, tuple) else (nilai,)
    return f"{'–'.join(tulis(ini) for ini in ujung)} {satuan}".strip()


def _rencana(satu: CapaianIndikator) -> Target | None:
    """The plan as exact as the indicator is measured; a range is planned as it stands."""
    rencana = satu.laju.rencana
    if rencana is None or isinstance(rencana, tuple):
        return rencana
    return bulatkan(Decimal(rencana), satu.desimal)


def _bukti(skp_id: int, masa: Masa) -> dict[int, list[Bukti]]:
    """Evidence of the entries inside ``masa``, by RHK; withdrawn pieces are left out."""
    hasil: dict[int, list[Bukti]] = defaultdict(list)
    baris = (
        BuktiDukung.objects.filter(
            skp=skp_id, progres__tanggal__gte=masa.mulai, progres__tanggal__lt=masa.akhir
        )
        .exclude(status=StatusBukti.DITARIK)
        .order_by("pk")
        .values_list(
            "progres__indikator__rhk", "pk", "nama", "tautan", "berkas__jenis_isi", "status"
        )
        .distinct()
    )
    for rhk, nomor, nama, tautan, jenis_isi, status in baris:
        hasil[rhk].append(Bukti(nomor, nama, tautan, jenis_isi or "", StatusBukti(status)))
    return hasil


@dataclass(frozen=True)
class Tersimpan:
    """What a rating holds beside its own columns, and what the SKP expects of behaviour.

    ``umpan_rhk`` by RHK id; ``perilaku`` by value: rating ("" for none) and feedback.
    """

    umpan_rhk: dict[int, str]
    perilaku: dict[str, tuple[str, str]]
    ekspektasi: dict[str, str]


def tersimpan(penilaian: Penilaian) -> Tersimpan:
    """The rows behind the rating form; one statement."""
    milik = OuterRef("pk")
    rhk = NilaiRHK.objects.filter(penilaian=milik).values(
        isi=JSONObject(k="rhk_id", u="umpan_balik")
    )
    perilaku = NilaiPerilaku.objects.filter(penilaian=milik).values(
        isi=JSONObject(k="nilai", r="rating", u="umpan_balik")
    )
    ekspektasi = IsiPerilaku.objects.filter(versi=OuterRef("versi")).values(
        isi=JSONObject(k="nilai", u="ekspektasi")
    )
    satu, dua, tiga = Penilaian.objects.values_list(
        ArraySubquery(rhk), ArraySubquery(perilaku), ArraySubquery(ekspektasi)
    ).get(pk=penilaian.pk)
    return Tersimpan(
        umpan_rhk={b["k"]: b["u"] for b in satu},
        perilaku={b["k"]: (b["r"] or "", b["u"]) for b in dua},
        ekspektasi={b["k"]: b["u"] for b in tiga if b["u"]},
    )
