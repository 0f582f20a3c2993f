"""Reads of issued documents."""

from collections.abc import Sequence

from ..models import Dokumen

#: A document reissued more often than this shows its latest alone.
RANTAI_MAKS = 20


def rantai(dokumen: Dokumen) -> Sequence[Dokumen]:
    """Every document of that kind about the same object, the newest first: who followed whom."""
    semua = Dokumen.objects.filter(jenis=dokumen.jenis, objek=dokumen.objek).defer("parameter")
    return list(semua.order_by("-pk")[:RANTAI_MAKS])
