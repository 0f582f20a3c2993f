"""What officers type about accounts and their codes.  Rules are asked by the actions."""

from django import forms

from dumai_asn.inti.forms import TeksField

from ..choices import KEADAAN_AKUN, STATUS_KODE
from .dasar import Isian, PilihUnit, Saring


class FormSuratUnit(PilihUnit):
    """For which unit letters are made."""


class FormTerbitkan(Isian):
    """How a code reaches its person."""

    lewat_surel = forms.BooleanField(label="Kirim lewat surel", required=False)
    lepas_dua_langkah = forms.BooleanField(
        label="Lepas juga masuk dua langkah",
        required=False,
        help_text="Bila ponsel atau aplikasi kodenya hilang. Terjadi saat kode dipakai.",
    )


class SaringAkun(Saring):
    """Accounts by person, unit, state, and state of a code."""

    q = TeksField(label="Nama atau NIP", required=False, max_length=100)
    unit = TeksField(label="Unit", required=False, max_length=100)
    keadaan = forms.ChoiceField(
        label="Keadaan",
        required=False,
        choices=[("", "Semua"), *((kunci, kata) for kunci, (_, kata) in KEADAAN_AKUN.items())],
    )
    kode = forms.ChoiceField(
        label="Kode",
        required=False,
        choices=[
            ("", "Semua"),
            *((satu, STATUS_KODE[satu][1]) for satu in ("BERLAKU", "MENUNGGU_PENGESAHAN")),
        ],
    )
