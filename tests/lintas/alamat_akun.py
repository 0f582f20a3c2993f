"""Numbers and what is sent, for signing in and the own account."""

from collections.abc import Callable

from tests.lintas.bahan import Isi
from tests.lintas.dunia import Dunia
from tests.pemeran import SANDI

KIRIMAN_AKUN: dict[str, Callable[[Dunia], Isi]] = {
    "account_login": lambda d: {"login": "sari", "password": SANDI},
    "account_reauthenticate": lambda d: {"password": SANDI},
    "account_change_password": lambda d: {
        "oldpassword": SANDI,
        "password1": "sandi-lain-yang-panjang",
        "password2": "sandi-lain-yang-panjang",
    },
    "akun_aktivasi": lambda d: {
        "login": "sari",
        "kode": d.kode.teks,
        "password1": "sandi-lain-yang-panjang",
        "password2": "sandi-lain-yang-panjang",
    },
    "akun_tampilan": lambda d: {"tema": "gelap"},
}
