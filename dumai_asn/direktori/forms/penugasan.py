"""What officers type about roles.  Rules are asked by the actions."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms

from dumai_asn.inti.forms import NomorUbahField, TanggalField, TeksField
from dumai_asn.inti.isian import Isian

from ..choices import JUDUL_PERAN
from ..models import Penugasan
from ..models.penugasan import PERAN_BERUNIT
from ..rules.istilah import Peran
from .dasar import PilihUnit


class FormPenugasan(PilihUnit):
    """A new assignment."""

    peran = forms.ChoiceField(
        label="Peran",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Pilih perannya.",
            "invalid_choice": "Pilih peran dari daftar ini.",
        },
    )
    mulai = TanggalField(label="Mulai")
    sampai = TanggalField(
        label="Hari terakhir",
        required=False,
        help_text="Kosongkan bila berlaku sampai ada perubahan.",
    )
    dasar = TeksField(
        label="Dasar (SK)",
        max_length=200,
        help_text="Nomor dan tanggal surat keputusan.",
        error_messages={"required": "Tulis nomor surat keputusannya."},
    )
    field_order = ["peran", "cari_unit", "pilihan_unit", "mulai", "sampai", "dasar"]

    def __init__(self, *args: Any, boleh: Iterable[Peran], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        peran: Any = self.fields["peran"]
        peran.choices = [(str(satu), JUDUL_PERAN[str(satu)]) for satu in boleh]
        self.fields["cari_unit"].required = False
        self.fields[
            "cari_unit"
        ].help_text = (
            "Hanya untuk pengelola unit dan pimpinan. Tulis nama, singkatan, atau kode unit."
        )

    def _diketik(self, nama: str) -> str:
        """No unit is looked for where the role has none, whatever was typed."""
        berunit = self.data.get(self.add_prefix("peran")) in PERAN_BERUNIT if self.data else False
        return super()._diketik(nama) if berunit else ""

    def clean(self) -> dict[str, Any]:
        """A unit exactly where the role has one; the last day not before the first."""
        berunit = self.cleaned_data.get("peran") in PERAN_BERUNIT
        if not berunit:
            self.cleaned_data["cari_unit"] = ""
        isi = super().clean()
        if berunit and not isi.get("cari_unit"):
            self.add_error("cari_unit", "Tulis unit tempat peran ini berlaku.")
        mulai, sampai = isi.get("mulai"), isi.get("sampai")
        if mulai and sampai and sampai < mulai:
            self.add_error("sampai", "Hari terakhir tidak boleh sebelum hari mulai.")
        return isi

    @property
    def selesai(self) -> date | None:
        """The first day after the last one; None: until further notice."""
        sampai = self.cleaned_data.get("sampai")
        return sampai + timedelta(days=1) if sampai else None


class FormAkhiri(Isian):
    """When an assignment ends."""

    nomor_ubah = NomorUbahField()
    sampai = TanggalField(
        label="Hari terakhir", help_text="Peran berakhir pukul 24.00 pada hari ini."
    )

    @property
    def selesai(self) -> date:
        """The first day without the role."""
        return self.cleaned_data["sampai"] + timedelta(days=1)

    @classmethod
    def awal(cls, penugasan: Penugasan) -> dict[str, Any]:
        """The stored values this form starts from."""
        akhir = penugasan.masa.upper
        return {
            "nomor_ubah": penugasan.nomor_ubah,
            "sampai": akhir - timedelta(days=1) if akhir else None,
        }
