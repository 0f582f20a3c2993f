"""What a form's action shares: refusals in words, the lock, the conflict of two tabs."""

from typing import Any, TypeVar

from django.utils import timezone

from ..models import Teredit
from ..rules.tanggal import jam

T = TypeVar("T", bound=Teredit)


class IsianDitolak(ValueError):
    """What was typed cannot be kept; ``isian`` names the field, "" the whole form."""

    def __init__(self, pesan: str, isian: str = "") -> None:
        self.isian = isian
        super().__init__(pesan)


class IsianBerubah(ValueError):
    """The row changed since the form was opened: compare before saving; ``objek`` as it is now."""

    def __init__(self, objek: Teredit) -> None:
        self.objek = objek
        pukul = jam(timezone.localtime(objek.diubah_pada).time())
        super().__init__(
            f"Isian ini diubah di tempat lain pukul {pukul}. Bandingkan dulu sebelum menyimpan."
        )


def kunci_baris(objek: T, nomor_ubah: int) -> T:
    """Lock an editable row; :class:`IsianBerubah` when it is not the one the form showed."""
    semua: Any = type(objek)._default_manager
    baris: T = semua.select_for_update().get(pk=objek.pk)
    if baris.nomor_ubah != nomor_ubah:
        raise IsianBerubah(baris)
    return baris
