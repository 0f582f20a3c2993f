"""How pages look for a person."""

from django.db import transaction

from ..istilah import Tema, UkuranTeks
from ..models import Akun


def simpan_tampilan(
    *,
    oleh: Akun,
    tema: Tema | None = None,
    ukuran_teks: UkuranTeks | None = None,
    pintasan: bool | None = None,
) -> None:
    """Keep what ``oleh`` chose for themselves; None leaves a choice as it is.

    No audit: it is nobody's legal fact.
    """
    pilihan = {"tema": tema, "ukuran_teks": ukuran_teks, "pintasan": pintasan}
    ubah = {nama: nilai for nama, nilai in pilihan.items() if nilai is not None}
    if ubah:
        with transaction.atomic():
            Akun.objects.filter(pk=oleh.pk).update(**ubah)


def tutup_tur(peran: str, *, oleh: Akun) -> None:
    """The tour of ``peran`` was seen or waved away by ``oleh``, and is not offered again."""
    with transaction.atomic():
        akun = Akun.objects.select_for_update(of=("self",)).get(pk=oleh.pk)
        if peran not in akun.tur:
            Akun.objects.filter(pk=oleh.pk).update(tur=[*akun.tur, peran])
