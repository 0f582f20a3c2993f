"""The one thing a GET may append: who opened whose sensitive data today."""

from collections.abc import Iterable

from django.utils import timezone

from ..models import JejakBaca
from ..pelaku import Pelaku


def catat_baca(
    jenis: str, objek: int, *, pemilik: int | None, oleh: Pelaku, tanda_terima: bool = False
) -> None:
    """Note that ``oleh`` opened ``objek`` of kind ``jenis``, once a day; one statement.

    ``pemilik`` is the id of the account whose data it is (None: the person has none yet).  The
    own data leave no trace, unless ``tanda_terima``: then it proves that the person has seen it.
    Called by a page after its gate, so that a refused request leaves nothing.
    """
    if tanda_terima or oleh.pk != pemilik:
        _tulis(jenis, [(objek, pemilik)], oleh)


def catat_baca_semua(jenis: str, semua: Iterable[tuple[int, int | None]], *, oleh: Pelaku) -> None:
    """:func:`catat_baca` for a list whose very rows are confidential: (object, owner) each."""
    _tulis(jenis, [(objek, pemilik) for objek, pemilik in semua if pemilik != oleh.pk], oleh)


def _tulis(jenis: str, semua: list[tuple[int, int | None]], oleh: Pelaku) -> None:
    hari = timezone.localdate()
    JejakBaca.objects.bulk_create(
        [
            JejakBaca(akun_id=oleh.pk, pemilik_id=pemilik, jenis=jenis, objek=objek, hari=hari)
            for objek, pemilik in semua
        ],
        ignore_conflicts=True,
    )
