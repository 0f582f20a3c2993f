"""What a form's action shares: refusals in words, the lock, the conflict of two tabs."""

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db import connection
from django.utils import timezone

from ..models import Teredit
from ..rules.tanggal import jam

T = TypeVar("T", bound=Teredit)


class IsianDitolak(ValueError):
    """What was typed cannot be kept, in words that say what to do instead.

    ``isian`` names the field, "" the whole form; a mapping says it of several fields at once.
    """

    def __init__(self, pesan: str | Mapping[str, str], isian: str = "") -> None:
        self.galat = {isian: pesan} if isinstance(pesan, str) else dict(pesan)
        self.isian = next(iter(self.galat), "")
        super().__init__(" ".join(self.galat.values()))


class IsianBerubah(ValueError):
    """The row changed since the form was opened: compare before saving.

    ``objek`` is the row as it is now, ``nomor`` what the next form has to carry: its
    ``nomor_ubah``, unless the form is locked by something wider than this row.
    """

    def __init__(self, objek: Teredit, nomor: int | None = None) -> None:
        self.objek = objek
        self.nomor = objek.nomor_ubah if nomor is None else nomor
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


def periksa_tertunda() -> None:
    """Ask now what the database would ask at the commit, which may lie outside of the action.

    So its refusal comes up where the action puts it into words.
    """
    with connection.cursor() as kursor:
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
