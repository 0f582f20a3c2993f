"""What a version still lacks before it may be submitted or fixed."""

from datetime import date

from dumai_asn.inti.queries import acuan_pada

from ..models import IsiIndikator, VersiSKP
from ..rules.istilah import Arah, BentukSKP
from ..rules.kelengkapan import Kekurangan, RingkasanRHK, periksa
from .susun import BarisRHK, IsiSKP, isi_versi


def kekurangan(versi: VersiSKP, pada: date, isi: IsiSKP | None = None) -> tuple[Kekurangan, ...]:
    """What ``versi`` still lacks on ``pada``, the blocking things first.

    ``isi`` is what a page has read already; one statement then, six without.
    """
    semua = isi or isi_versi(versi)
    skp = versi.skp
    return periksa(
        bentuk=skp.bentuk,
        pendekatan=versi.pendekatan,
        rhk=[_ringkas(satu, skp.bentuk) for satu in semua.baris],
        perilaku={str(satu.nilai) for satu in semua.perilaku},
        tahun=skp.tahun_id,
        pada=pada,
        acuan=acuan_pada("kinerja.skp", pada),
    )


def _ringkas(baris: BarisRHK, bentuk: str) -> RingkasanRHK:
    sisi = "perspektif" if bentuk == BentukSKP.JPT else "aspek"
    indikator = [satu.isi for satu in baris.indikator]
    return RingkasanRHK(
        teks=baris.isi.teks,
        jenis=baris.isi.jenis,
        indikator=len(indikator),
        tanpa_sisi=sum(getattr(satu, sisi) is None for satu in indikator),
        tanpa_target=sum(_tanpa_target(satu) for satu in indikator),
        sumber_sementara=baris.sementara,
    )


def _tanpa_target(isi: IsiIndikator) -> bool:
    """Without a number, stages or words there is nothing to reach."""
    return isi.target is None and not isi.target_teks and isi.arah != Arah.TAHAPAN
