"""Narrowing the inbox down, and choosing what comes by mail."""

from typing import Any

from django import forms

from dumai_asn.inti import papan
from dumai_asn.inti.forms import HelperIsian, PilihanSegmen, TanggalField, TeksField

from .models import PilihanSurel
from .rules.surel import KEAMANAN

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


def _jam(label: str) -> forms.TimeField:
    return forms.TimeField(
        label=label,
        required=False,
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        input_formats=["%H:%M", "%H.%M", "%H:%M:%S"],
        help_text="Waktu Dumai (WIB).",
        error_messages={"invalid": "Tulis jam, misalnya 20.00."},
    )


class FormPilihan(forms.Form):
    """Which groups come by mail, one by one or as a summary, and when none comes."""

    helper = HelperIsian()
    surel = forms.MultipleChoiceField(
        label="Kirim surel untuk",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Yang tidak dicentang tetap masuk ke kotak pemberitahuan.",
    )
    ringkas = forms.ChoiceField(
        label="Cara",
        choices=[("satu", "Satu surel setiap kali"), ("ringkas", "Satu ringkasan sehari")],
        widget=PilihanSegmen(),
        error_messages={"required": "Pilih caranya."},
    )
    tenang = forms.BooleanField(label="Jangan kirim surel pada jam tenang", required=False)
    dari = _jam("Jam tenang mulai")
    sampai = _jam("Jam tenang selesai")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["surel"].choices = _kelompok()

    @staticmethod
    def awal(pilihan: PilihanSurel) -> dict[str, Any]:
        """What the form shows of a stored (or assumed) choice."""
        return {
            "surel": [kunci for kunci, _ in _kelompok() if kunci not in pilihan.mati],
            "ringkas": "ringkas" if pilihan.ringkas else "satu",
            "tenang": pilihan.tenang_dari is not None,
            "dari": pilihan.tenang_dari,
            "sampai": pilihan.tenang_sampai,
        }

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        if not isi.get("tenang") or {"dari", "sampai"} & set(self.errors):
            return isi
        for nama in ("dari", "sampai"):
            if isi.get(nama) is None:
                self.add_error(nama, "Isi jamnya, misalnya 20.00, atau matikan jam tenang.")
        if not self.errors and isi["dari"] == isi["sampai"]:
            self.add_error("sampai", "Jam selesai harus berbeda dari jam mulai.")
        return isi

    def isian(self) -> dict[str, Any]:
        """The arguments of ``simpan_pilihan``."""
        isi = self.cleaned_data
        return {
            "mati": {kunci for kunci, _ in _kelompok()} - set(isi["surel"]),
            "ringkas": isi["ringkas"] == "ringkas",
            "tenang": (isi["dari"], isi["sampai"]) if isi["tenang"] else None,
        }


def _kelompok() -> list[tuple[str, str]]:
    """The groups whose mail may be switched off, with their names."""
    return [
        (satu.kunci, satu.isi)
        for satu in papan.penyedia("kelompok_pesan")
        if satu.kunci != KEAMANAN
    ]
