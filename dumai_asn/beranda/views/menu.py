"""Home stands first in everybody's menu; the search box stands above every page."""

from django.http import HttpRequest
from django.urls import reverse

from dumai_asn.inti.rupa.menu import ButirMenu

from ..choices import KUNCI_TUR


def menu(request: HttpRequest) -> list[ButirMenu]:
    """No statement."""
    kenali = reverse("beranda:kenali")
    berjalan = request.session.get(KUNCI_TUR) == request.peran.kode
    return [
        ButirMenu("beranda", "Beranda", "house", "/", utama=True, urutan=0),
        ButirMenu(
            "cari", "Cari pegawai, SKP, kelas", "search", reverse("beranda:cari"), tempat="cari"
        ),
        ButirMenu("kalender", "Kalender", "calendar3", reverse("beranda:kalender"), tempat="orang"),
        ButirMenu("kenali", "Kenali aplikasi", "lightbulb", kenali, tempat="kenali"),
        *([ButirMenu("tur", "Penunjuk", "lightbulb", kenali, tempat="tur")] if berjalan else []),
    ]
