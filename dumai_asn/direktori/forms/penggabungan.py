"""What is decided about two rows that may be one person."""

from collections.abc import Sequence
from typing import Any

from django import forms

from dumai_asn.inti.forms import NomorUbahField, TeksField
from dumai_asn.inti.isian import Isian

from ..models import Pegawai


class FormGabung(Isian):
    """Who stays, which account stays open, and why."""

    tetap = forms.ChoiceField(
        label="Data yang dipertahankan",
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih data yang dipertahankan."},
    )
    akun = forms.ChoiceField(
        label="Akun yang tetap dipakai",
        widget=forms.RadioSelect,
        required=False,
        help_text="Akun yang lain ditutup.",
        error_messages={"required": "Pilih akun yang tetap dipakai."},
    )
    alasan = TeksField(
        label="Alasan",
        max_length=300,
        baris=2,
        help_text="Misalnya temuan impor atau nomor surat. Tersimpan dalam riwayat.",
        error_messages={"required": "Tulis alasannya."},
    )

    def __init__(self, *args: Any, orang: Sequence[Pegawai], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.orang = {str(satu.pk): satu for satu in orang}
        tetap: Any = self.fields["tetap"]
        tetap.choices = [
            (nomor, f"{huruf}. {satu.nama_lengkap}")
            for huruf, (nomor, satu) in zip("AB", self.orang.items(), strict=True)
        ]
        akun: Any = self.fields["akun"]
        akun.choices = [(str(s.akun_id), str(s.akun.username)) for s in orang if s.akun]
        if len(akun.choices) == 2:
            akun.required = True
        else:
            del self.fields["akun"]

    @property
    def pilihan(self) -> tuple[Pegawai, Pegawai, bool]:
        """Who stays, who goes, and whether the account of who goes stays open."""
        tetap = self.orang[self.cleaned_data["tetap"]]
        (lebur,) = [satu for satu in self.orang.values() if satu is not tetap]
        akun = self.cleaned_data.get("akun")
        return tetap, lebur, akun is not None and akun == str(lebur.akun_id)


class FormBatalkanGabung(Isian):
    """Why a merge is taken apart again."""

    nomor_ubah = NomorUbahField()
    alasan = TeksField(
        label="Alasan pembatalan",
        max_length=300,
        baris=2,
        error_messages={"required": "Tulis alasan pembatalannya."},
    )
