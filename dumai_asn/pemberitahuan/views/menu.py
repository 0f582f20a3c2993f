"""The bell."""

from django.http import HttpRequest
from django.urls import reverse

from dumai_asn.inti.rupa.menu import ButirMenu

from ..queries import jumlah_belum_dibaca


def menu(request: HttpRequest) -> list[ButirMenu]:
    """One statement: the unread count."""
    return [
        ButirMenu(
            "kotak",
            "Pemberitahuan",
            "bell",
            reverse("pemberitahuan:kotak"),
            jumlah=jumlah_belum_dibaca(request.user),
            tempat="kotak",
        )
    ]
