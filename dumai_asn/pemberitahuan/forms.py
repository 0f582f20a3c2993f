"""Narrowing the inbox down."""

from typing import Any

from django import forms

from dumai_asn.inti import papan
from dumai_asn.inti.forms import TanggalField, TeksField

#: Letters of a search; no title is longer.
PANJANG = 80


class SaringKotak(forms.Form):
    """What ``?q=&jenis=&dari=&sampai=`` mean; a field that makes no sense narrows nothing."""

    q = TeksField(label="Cari kata", required=False, max_length=PANJANG)
    jenis = forms.ChoiceField(label="Jenis", required=False)
    dari = TanggalField(label="Sejak", required=False)
    sampai = TanggalField(label="Sampai", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for nama, ruas in self.fields.items():
            ruas.widget.attrs.setdefault(
                "class", "form-select" if nama == "jenis" else "form-control"
            )
        self.fields["q"].widget.input_type = "search"
        self.fields["jenis"].choices = [
            ("", "Semua jenis"),
            *((satu.kunci, satu.isi) for satu in papan.penyedia("kelompok_pesan")),
        ]
