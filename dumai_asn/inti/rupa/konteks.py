"""The context of the shell.  Everything comes from boards and from attributes on the request."""

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from dumai_asn.inti.rupa import menu
from dumai_asn.inti.rupa.menu import ButirMenu

#: A stored choice of the account → what stands on ``<html>``; anything else follows the device.
TEMA = {"TERANG": "light", "GELAP": "dark"}
TEKS = {"BESAR": "besar", "SANGAT_BESAR": "terbesar"}


@dataclass(frozen=True)
class Rangka:
    """What ``dasar.html`` draws around a page.

    ``peran`` is the role in use (``.kode``, ``.judul``) or None, ``peran_lain`` the others;
    ``url_ganti_peran`` is empty where roles cannot be switched.
    """

    nama: str = ""
    samping: list[ButirMenu] = field(default_factory=list)
    bawah: list[ButirMenu] = field(default_factory=list)
    orang: list[ButirMenu] = field(default_factory=list)
    kotak: ButirMenu | None = None
    cari: ButirMenu | None = None
    bantuan: ButirMenu | None = None
    kenali: ButirMenu | None = None
    tur: ButirMenu | None = None
    contoh: list[ButirMenu] = field(default_factory=list)
    tampilan: ButirMenu | None = None
    keluar: ButirMenu | None = None
    kini: str = ""
    kini_bawah: str = ""
    peran: Any = None
    peran_lain: tuple[Any, ...] = ()
    url_ganti_peran: str = ""


def rangka(request: HttpRequest) -> dict[str, Any]:
    """Context processor; the menu is only asked for by pages that draw it."""
    akun = getattr(request, "user", None)
    return {
        "rangka": SimpleLazyObject(lambda: _rangka(request)),
        "demo": settings.DEMO,
        "nomor_kejadian": getattr(request, "nomor_kejadian", ""),
        "tema": TEMA.get(getattr(akun, "tema", ""), ""),
        "teks": TEKS.get(getattr(akun, "ukuran_teks", ""), ""),
        "pintasan": getattr(akun, "pintasan", True),
    }


def _rangka(request: HttpRequest) -> Rangka:
    akun = getattr(request, "user", None)
    if akun is None or not akun.is_authenticated:
        return Rangka()
    semua = menu.butir(request)
    lainnya = ButirMenu("lainnya", "Lainnya", "three-dots", reverse("inti:menu"))
    di_samping = [b for b in semua if b.tempat == "samping"]
    di_bawah = menu.bawah(semua, lainnya)
    kini = menu.kini([*di_samping, *di_bawah], request.path)
    return Rangka(
        nama=getattr(akun, "nama", "") or akun.get_username(),
        samping=di_samping,
        bawah=di_bawah,
        orang=[b for b in semua if b.tempat == "orang"],
        kotak=_satu(semua, "kotak"),
        cari=_satu(semua, "cari"),
        bantuan=_satu(semua, "bantuan"),
        kenali=_satu(semua, "kenali"),
        tur=_satu(semua, "tur"),
        contoh=[b for b in semua if b.tempat == "contoh"],
        tampilan=_satu(semua, "tampilan"),
        keluar=_satu(semua, "keluar"),
        kini=kini,
        kini_bawah=kini if not kini or any(b.kode == kini for b in di_bawah) else lainnya.kode,
        peran=getattr(request, "peran", None),
        peran_lain=tuple(getattr(request, "peran_lain", ())),
        url_ganti_peran=getattr(request, "url_ganti_peran", ""),
    )


def _satu(semua: list[ButirMenu], tempat: str) -> ButirMenu | None:
    return next((b for b in semua if b.tempat == tempat), None)
