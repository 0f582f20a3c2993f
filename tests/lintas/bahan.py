"""What the addresses of several rooms need."""

from typing import Any

#: What a form sends.
Isi = dict[str, Any]


def nomor_ubah(baris: Any) -> int:
    """The number a form opened now would carry."""
    return type(baris).objects.values_list("nomor_ubah", flat=True).get(pk=baris.pk)
