"""What the actions of this room share: refusals in words, the lock, the conflict of two tabs."""

from datetime import date
from typing import Any, TypeVar

from django.utils import timezone

from dumai_asn.inti.models import Teredit
from dumai_asn.inti.rules.tanggal import jam

from ..models import SKP
from ..queries.laporan import kewajiban_lapor, memuat
from ..rules.istilah import StatusTahun

T = TypeVar("T", bound=Teredit)


class IsianDitolak(ValueError):
    """What was typed cannot be kept; ``isian`` names the field, "" the whole form."""

    def __init__(self, pesan: str, isian: str = "") -> None:
        self.isian = isian
        super().__init__(pesan)


class IsianBerubah(ValueError):
    """The row changed since the form was opened: compare before saving."""

    def __init__(self, objek: Teredit) -> None:
        pukul = jam(timezone.localtime(objek.diubah_pada).time())
        super().__init__(
            f"Isian ini diubah di tempat lain pukul {pukul}. Bandingkan dulu sebelum menyimpan."
        )


def kunci_skp(skp: SKP) -> SKP:
    """Lock an SKP: everything on it is written one after the other.

    Raises :class:`IsianDitolak` once its year is closed for good.
    """
    terkunci = SKP.objects.select_for_update(of=("self",)).select_related("tahun", "pegawai")
    baris = terkunci.get(pk=skp.pk)
    if baris.tahun.status == StatusTahun.DITUTUP:
        raise IsianDitolak(f"Tahun kinerja {baris.tahun_id} sudah ditutup.")
    return baris


def kunci_baris(objek: T, nomor_ubah: int) -> T:
    """Lock an editable row; :class:`IsianBerubah` when it is not the one the form showed."""
    semua: Any = type(objek)._default_manager
    baris: T = semua.select_for_update().get(pk=objek.pk)
    if baris.nomor_ubah != nomor_ubah:
        raise IsianBerubah(baris)
    return baris


def alasan_diperlukan(skp: SKP, tanggal: date, pada: date) -> bool:
    """Whether an entry dated ``tanggal`` is late on ``pada``: its period's window has closed.

    A day outside every reported period has no window to be late for.
    """
    semua = kewajiban_lapor([skp.pegawai_id], [skp.tahun_id], pada)
    berlaku = [satu for satu in semua if satu.skp_id == skp.pk and memuat(satu, tanggal)]
    return bool(berlaku) and not any(satu.terbuka(pada) for satu in berlaku)
