"""What this room puts into the menu and into the tasks of an account."""

from datetime import timedelta

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from dumai_asn.inti.rupa.menu import ButirMenu, Tugas

from ..choices import PENILAI
from ..queries.administrator import HARI_PERINGATAN, tanpa_administrator
from ..queries.petugas import meja_petugas
from ..rules.izin import Izin, pemegang

_AKUN = pemegang(Izin.KELOLA_AKUN)
_PENUGASAN = pemegang(Izin.KELOLA_PENUGASAN)


def _jumlah(request: HttpRequest) -> int:
    return meja_petugas(request.user, timezone.localdate()).kode


def menu_akun(request: HttpRequest) -> list[ButirMenu]:
    """One statement for officers of accounts; none for others."""
    butir = []
    if request.peran.kode in _AKUN:
        alamat = reverse("direktori:akun_daftar")
        butir.append(ButirMenu("akun", "Akun pegawai", "key", alamat, _jumlah(request), urutan=80))
    if request.peran.kode in _PENUGASAN:
        alamat = reverse("direktori:penugasan_daftar")
        butir.append(ButirMenu("penugasan", "Penugasan", "shield-check", alamat, urutan=81))
    return butir


def tugas_akun(request: HttpRequest) -> list[Tugas]:
    """Codes that wait for a second officer; the statement of the menu."""
    if request.peran.kode not in _AKUN or not (jumlah := _jumlah(request)):
        return []
    return [
        Tugas(
            "direktori.pengesahan_kode",
            f"Sahkan {jumlah} kode akun berperan",
            reverse("direktori:akun_daftar") + "?kode=MENUNGGU_PENGESAHAN",
            "Periksa kode",
            alasan="Diterbitkan petugas lain. Akun yang memegang peran dibuka oleh dua petugas.",
        )
    ]


def tugas_administrator(request: HttpRequest) -> list[Tugas]:
    """A successor for the last administrator; one statement for who gives roles, else none."""
    if request.peran.kode not in _PENUGASAN:
        return []
    pada = timezone.localdate()
    habis = tanpa_administrator(pada)
    if habis is None or habis > pada + timedelta(days=HARI_PERINGATAN):
        return []
    return [
        Tugas(
            "direktori.administrator",
            "Siapkan administrator pengganti" if habis > pada else "Tidak ada administrator lagi",
            reverse("direktori:penugasan_daftar"),
            "Lihat penugasan",
            tenggat=habis - timedelta(days=1),
            alasan="Sesudah hari itu tidak ada yang dapat memberi peran."
            if habis > pada
            else "Mintalah pemelihara server menjalankan buat_administrator.",
        )
    ]


#: Who works with people beyond themselves: roles with reach, and evaluators.
_BERJANGKAUAN = pemegang(Izin.LIHAT_SEMUA)


def menu_struktur(request: HttpRequest) -> list[ButirMenu]:
    """The people in reach, for who has more than their own, and the tree; no statement."""
    butir = []
    if request.peran.kode in _BERJANGKAUAN or request.peran.kode == PENILAI:
        butir.append(
            ButirMenu(
                "pegawai", "Pegawai", "people", reverse("direktori:pegawai_daftar"), urutan=70
            )
        )
    butir.append(
        ButirMenu(
            "organisasi", "Organisasi", "diagram-3", reverse("direktori:organisasi"), urutan=71
        )
    )
    return butir
