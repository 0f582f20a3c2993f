"""What HR says about a template."""

from typing import Any

from django import forms

from dumai_asn.direktori.models import Pegawai, UnitKerja
from dumai_asn.inti.forms import NomorUbahField, TeksField
from dumai_asn.inti.isian import Isian

from .jendela import FormPerpanjangan


class FormTemplatBaru(FormPerpanjangan):
    """Whose SKP it is taken from, and its name; cleans ``untuk`` to a :class:`Pegawai`."""

    cari = TeksField(
        label="Dari SKP siapa",
        max_length=100,
        help_text="Tulis nama atau NIP. Yang diambil SKP terakhir yang ditetapkan.",
        error_messages={"required": "Tulis siapa pemilik SKP-nya."},
    )
    nama = TeksField(
        label="Nama templat",
        max_length=120,
        help_text="Misalnya “Analis kebijakan, tahun 2027”.",
    )
    sampai = None
    alasan = None

    def _cocok(self, *args: Any) -> dict[str, tuple[Pegawai | UnitKerja, str]]:
        return {k: isi for k, isi in super()._cocok(*args).items() if k.startswith("p")}

    def clean(self) -> dict[str, Any]:
        """``untuk`` beside what was typed; units are not meant here."""
        isi = super().clean()
        if "cari" in self.errors and isi.get("untuk") is None and not self.cocok:
            self.errors["cari"] = self.error_class(["Tidak ada orang bernama begitu."])
        return isi


class FormTemplat(Isian):
    """Its name, and whether it is offered."""

    nomor_ubah = NomorUbahField()
    nama = TeksField(label="Nama templat", max_length=120)
    aktif = forms.BooleanField(
        label="Tawarkan",
        required=False,
        help_text="Pemangku jabatan ini melihatnya ketika mulai menyusun SKP.",
    )
