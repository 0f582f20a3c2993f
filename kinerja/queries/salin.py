"""What a new SKP may begin with, and what of it no longer fits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from dumai_asn.direktori.models import Pegawai, Penempatan, UnitKerja

from ..models import IsiRHK, SasaranUnit, TemplatSKP, VersiSKP
from ..models.kamus import IndikatorTemplat
from ..models.skp_isi import IsiIndikator
from ..rules.istilah import BentukSKP, PendekatanSKP, StatusVersi

#: Earlier SKP of a person that are offered.
SKP_MAKS = 3


@dataclass(frozen=True, slots=True)
class ButirSalin:
    """An item to choose: its words, its source in the new year, and what to check on it."""

    kunci: str
    teks: str
    jenis: str
    klasifikasi: str
    induk: str
    indikator: tuple[IsiIndikator | IndikatorTemplat, ...]
    sasaran_id: int | None
    catatan: tuple[str, ...]

    @property
    def kata(self) -> str:
        """The item as a choice names it."""
        banyak = f"{len(self.indikator)} indikator"
        return " ".join([f"{self.teks} ({banyak}).", *self.catatan])


def skp_terdahulu(pegawai: Pegawai) -> "QuerySet[VersiSKP]":
    """The versions last in force of this person's SKP, the newest first."""
    tetap = VersiSKP.objects.filter(
        skp__pegawai=pegawai, status__in=(StatusVersi.DITETAPKAN, StatusVersi.DIGANTI)
    )
    terakhir = tetap.order_by("skp", "-nomor").distinct("skp").values("pk")
    return (
        VersiSKP.objects.filter(pk__in=terakhir)
        .select_related("skp__penempatan__jabatan", "skp__penempatan__unit")
        .order_by("-skp__masa", "-pk")
    )


def templat_untuk(jabatan_ids: Iterable[int]) -> "QuerySet[TemplatSKP]":
    """Templates that holders of these posts may begin with."""
    return TemplatSKP.objects.filter(
        jabatan__in=set(jabatan_ids), aktif=True, butir__isnull=False
    ).distinct()


def butir_skp(lama: VersiSKP, penempatan: Penempatan, tahun: int, bentuk: str) -> list[ButirSalin]:
    """The items of an earlier SKP, seen from a new post and year.  Three statements."""
    ukuran: dict[int, list[IsiIndikator]] = {}
    for satu in lama.isi_indikator.select_related("indikator").order_by("urutan"):
        ukuran.setdefault(satu.indikator.rhk_id, []).append(satu)
    isi = list(lama.isi_rhk.select_related("rhk__sasaran").order_by("urutan"))
    sasaran = _sasaran_sama((_sasaran_lama(satu) for satu in isi), penempatan, tahun)
    return [
        _butir_skp(satu, tuple(ukuran.get(satu.rhk_id, ())), sasaran, lama, bentuk, tahun)
        for satu in isi
    ]


def butir_templat(templat: TemplatSKP, bentuk: str) -> list[ButirSalin]:
    """The items of a template for a post whose SKP takes ``bentuk``.  Two statements."""
    lain = "Bentuk SKP berbeda: periksa aspek atau perspektifnya."
    return [
        ButirSalin(
            kunci=str(satu.pk),
            teks=satu.teks,
            jenis=satu.jenis,
            klasifikasi=satu.klasifikasi,
            induk=satu.induk,
            indikator=tuple(satu.indikator.all()),
            sasaran_id=None,
            catatan=(lain,) if bentuk != templat.bentuk else (),
        )
        for satu in templat.butir.prefetch_related("indikator").order_by("urutan")
    ]


def _sasaran_lama(isi: IsiRHK) -> str:
    return isi.rhk.sasaran.teks if isi.rhk.sasaran else ""


def _sasaran_sama(
    teks: Iterable[str], penempatan: Penempatan, tahun: int
) -> dict[str, SasaranUnit]:
    """Words of a goal → the goal of the new year that says the same, nearest unit first."""
    dicari = {satu for satu in teks if satu}
    if not dicari:
        return {}
    unit = UnitKerja.objects.leluhur([penempatan.unit_id])
    semua = SasaranUnit.objects.filter(tahun=tahun, unit__in=unit.values("pk"), teks__in=dicari)
    return {satu.teks: satu for satu in semua.order_by("unit__kode", "-urutan")}


def _butir_skp(
    isi: IsiRHK,
    indikator: tuple[IsiIndikator, ...],
    sasaran: dict[str, SasaranUnit],
    lama: VersiSKP,
    bentuk: str,
    tahun: int,
) -> ButirSalin:
    baru = sasaran.get(_sasaran_lama(isi))
    catatan = []
    if baru is None and bentuk != BentukSKP.JPT:
        catatan.append(f"Sumbernya belum ada pada {tahun}: tautkan lagi.")
    if bentuk != lama.skp.bentuk:
        catatan.append("Bentuk SKP berganti: pilih lagi aspek atau perspektifnya.")
    if str(lama.skp.tahun_id) in " ".join([isi.teks, *(i.teks for i in indikator)]):
        catatan.append(f"Masih menyebut {lama.skp.tahun_id}.")
    return ButirSalin(
        kunci=str(isi.rhk_id),
        teks=isi.teks,
        jenis=isi.jenis,
        klasifikasi=isi.klasifikasi,
        induk=isi.teks_induk or isi.rhk.induk_sementara,
        indikator=indikator,
        sasaran_id=baru.pk if baru else None,
        catatan=tuple(catatan),
    )


def yang_berganti(lama: VersiSKP, penempatan: Penempatan, pendekatan: str) -> Sequence[str]:
    """What is different about the whole, in words."""
    dulu, hasil = lama.skp.penempatan, []
    if dulu.unit_id != penempatan.unit_id:
        hasil.append(f"Unit Anda berganti dari {dulu.unit} ke {penempatan.unit}.")
    if dulu.jabatan_id != penempatan.jabatan_id:
        hasil.append(f"Jabatan Anda berganti dari {dulu.jabatan} ke {penempatan.jabatan}.")
    if lama.pendekatan != pendekatan and pendekatan == PendekatanSKP.KUALITATIF:
        hasil.append("Pendekatan berganti menjadi kualitatif: aspek dan perspektif dilepas.")
    elif lama.pendekatan != pendekatan:
        hasil.append("Pendekatan berganti menjadi kuantitatif: lengkapi aspek dan angkanya.")
    return hasil
