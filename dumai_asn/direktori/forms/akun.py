"""What officers type about accounts and their codes.  Rules are asked by the actions."""

from django import forms

from dumai_asn.inti.isian import Isian

from .dasar import PilihUnit


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
