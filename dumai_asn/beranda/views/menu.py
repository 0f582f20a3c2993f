"""Home stands first in everybody's menu; the search box stands above every page."""

from django.http import HttpRequest
from django.urls import reverse

from dumai_asn.inti.rupa.menu import ButirMenu


def menu(request: HttpRequest) -> list[ButirMenu]:
    """No statement."""
    return [
        ButirMenu("beranda", "Beranda", "house", "/", utama=True, urutan=0),
        ButirMenu(
            "cari", "Cari pegawai, SKP, kelas", "search", reverse("beranda:cari"), tempat="cari"
        ),
    ]
