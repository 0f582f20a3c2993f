"""The person menu."""

from django.http import HttpRequest
from django.urls import reverse

from dumai_asn.inti.rupa.menu import ButirMenu


def menu(request: HttpRequest) -> list[ButirMenu]:
    """No statement: own password, second step, sessions; look and signing out."""
    return [
        ButirMenu(kode, judul, ikon, reverse(nama), tempat=tempat)
        for kode, judul, ikon, nama, tempat in (
            ("sandi", "Ubah kata sandi", "key", "account_change_password", "orang"),
            ("dua-langkah", "Masuk dua langkah", "shield-lock", "mfa_index", "orang"),
            ("sesi", "Perangkat yang masuk", "laptop", "usersessions_list", "orang"),
            ("tampilan", "Tampilan", "display", "akun_tampilan", "tampilan"),
            ("keluar", "Keluar", "box-arrow-right", "account_logout", "keluar"),
        )
    ]
