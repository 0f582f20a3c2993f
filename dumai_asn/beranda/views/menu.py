"""Home stands first in everybody's menu."""

from django.http import HttpRequest

from dumai_asn.inti.rupa.menu import ButirMenu


def menu(request: HttpRequest) -> list[ButirMenu]:
    """No statement."""
    return [ButirMenu("beranda", "Beranda", "house", "/", utama=True, urutan=0)]
