"""The role in use, and what is left of an account after its holder's service.

The role changes menu and home only, never a right.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rupa.menu import ButirMenu

from .choices import JUDUL_PERAN, PEGAWAI, PENILAI, URUTAN_PERAN
from .queries.jangkauan import menilai_seseorang, pegawai_dari, penugasan_berlaku
from .rules.akhir_dinas import TahapAkun, tahap_akun

#: Session key of the role a person chose.
KUNCI = "peran"

#: What stays open after the last day of service, beside every page of the own data.
SESUDAH_DINAS = frozenset(
    {
        "direktori:sesudah_dinas",
        "account_logout",
        "account_change_password",
        "akun_tampilan",
        "inti:menu",
        "inti:pekerjaan",
        "inti:unduhan",
    }
)

#: Address, words and icon of what the menu then shows.
MENU_SESUDAH_DINAS = (
    ("sesudah_dinas", "Akun saya", "person"),
    ("data_saya", "Data saya", "eye"),
)


class AkhirDinas:
    """After the last day of service an account opens the own data alone, later nothing."""

    def __init__(self, lanjut: Callable[[HttpRequest], HttpResponse]) -> None:
        self.lanjut = lanjut

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.lanjut(request)

    def process_view(self, request: HttpRequest, *_: object) -> HttpResponse | None:
        """One statement, and only for an account whose service is over."""
        berakhir = request.user.berakhir if request.user.is_authenticated else None
        pada = timezone.localdate()
        if berakhir is None or pada < berakhir:
            return None
        acuan = acuan_pada("direktori.akhir_dinas", pada)
        if tahap_akun(berakhir, pada, acuan=acuan) is TahapAkun.TUTUP:
            logout(request)
            return redirect("account_inactive")
        request.menu_saja = [
            ButirMenu(kode, judul, ikon, reverse(f"direktori:{kode}"), utama=True)
            for kode, judul, ikon in MENU_SESUDAH_DINAS
        ]
        nama = request.resolver_match.view_name
        if nama in SESUDAH_DINAS or nama.startswith("direktori:data_saya"):
            return None
        return redirect("direktori:sesudah_dinas")


@dataclass(frozen=True)
class Peran:
    """A role as the shell shows it."""

    kode: str
    judul: str


class PeranDipakai:
    """Set ``request.pegawai``, ``request.peran`` and ``request.peran_lain``, each when asked."""

    def __init__(self, lanjut: Callable[[HttpRequest], HttpResponse]) -> None:
        self.lanjut = lanjut

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            semua = SimpleLazyObject(lambda: semua_peran(request))
            request.pegawai = SimpleLazyObject(lambda: pegawai_dari(request.user))
            request.semua_peran = semua
            request.peran = SimpleLazyObject(lambda: _dipakai(request))
            request.peran_lain = SimpleLazyObject(
                lambda: tuple(p for p in semua if p.kode != request.peran.kode)
            )
            request.url_ganti_peran = reverse("direktori:ganti_peran")
        return self.lanjut(request)


def semua_peran(request: HttpRequest) -> tuple[Peran, ...]:
    """Every role of this account today, the one with the widest work first."""
    pada = timezone.localdate()
    kode: set[str] = {str(tugas.peran) for tugas in penugasan_berlaku(request.user, pada)}
    pegawai = pegawai_dari(request.user)
    if pegawai is not None:
        kode.add(PEGAWAI)
        if menilai_seseorang(pegawai.pk, pada):
            kode.add(PENILAI)
    return tuple(Peran(k, JUDUL_PERAN[k]) for k in URUTAN_PERAN if k in kode)


def _dipakai(request: HttpRequest) -> Peran:
    semua = tuple(request.semua_peran)
    dipilih = request.session.get(KUNCI)
    bawaan = semua[0] if semua else Peran(PEGAWAI, JUDUL_PERAN[PEGAWAI])
    return next((p for p in semua if p.kode == dipilih), bawaan)
