"""The versions of an SKP one after the other, and two of them beside each other."""

from dataclasses import dataclass

from ..models import SKP, KomentarSKP, VersiSKP
from ..rules.bawaan import BERAKHLAK
from ..rules.istilah import NilaiPerilaku, StatusVersi
from .versi import DITETAPKAN


@dataclass(frozen=True, slots=True)
class Ucapan:
    """What was said on one item of a returned version; ``sebutan`` names the item."""

    sebutan: str
    teks: str


@dataclass(frozen=True, slots=True)
class BarisVersi:
    """A version with every comment it ever got."""

    versi: VersiSKP
    komentar: tuple[Ucapan, ...]

    @property
    def tetap(self) -> bool:
        """Whether it was fixed at some time: what its document may be issued for."""
        return bool(self.versi.status in DITETAPKAN)

    @property
    def dikembalikan(self) -> bool:
        """Whether the last answer gave it back."""
        return bool(self.versi.status == StatusVersi.DIKEMBALIKAN)


def riwayat_versi(skp: SKP) -> list[BarisVersi]:
    """Every version, the newest first, with who answered and what was said.  Two statements."""
    semua = list(skp.versi.select_related("dijawab_oleh").order_by("-nomor"))
    komentar = list(KomentarSKP.objects.filter(versi__in=semua).order_by("pk"))
    return [
        BarisVersi(
            satu, tuple(Ucapan(_sebutan(k), k.teks) for k in komentar if k.versi_id == satu.pk)
        )
        for satu in semua
    ]


def _sebutan(komentar: KomentarSKP) -> str:
    if komentar.nilai:
        return BERAKHLAK[NilaiPerilaku(komentar.nilai)].label
    if komentar.indikator_id:
        return "Indikator"
    return "RHK" if komentar.rhk_id else "SKP"
