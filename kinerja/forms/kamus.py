"""What HR writes about an entry of the dictionary of indicators."""

from typing import Any

from django import forms

from dumai_asn.direktori.choices import RUMPUN
from dumai_asn.inti.forms import NomorUbahField, TeksField
from dumai_asn.inti.isian import Isian

from ..actions.kamus import IsianKamus
from ..models import KamusIndikator
from ..rules.istilah import Arah, BentukSKP, PendekatanSKP
from .skp import FormIndikator

#: What an entry begins with beside the measure; empty where nothing is said.
AWAL_KAMUS = ("aspek", "perspektif", "jabatan", "rumpun", "rhk", "bukti", "sumber", "kode")


class FormKamus(FormIndikator):
    """An entry; the fields of the measure are those of the SKP form."""

    nomor_ubah = NomorUbahField(required=False)
    jabatan = TeksField(
        label="Jabatan",
        required=False,
        max_length=200,
        help_text="Nama jabatan seperti di katalog. Kosongkan bila berlaku untuk semua jabatan.",
    )
    rumpun = forms.ChoiceField(
        label="Rumpun", required=False, choices=[("", "Tidak dibatasi"), *RUMPUN.items()]
    )
    rhk = TeksField(label="Contoh rencana hasil kerja", baris=2, required=False, max_length=500)
    bukti = TeksField(
        label="Bukti dukung", required=False, max_length=300, help_text="Misalnya laporan bulanan."
    )
    sumber = TeksField(
        label="Sumber", required=False, max_length=200, help_text="Peraturan atau dokumen asalnya."
    )
    kode = TeksField(label="Kode", required=False, max_length=30)
    field_order = ["nomor_ubah", "jabatan", "rumpun", "rhk", "teks", "aspek", "perspektif"]

    def __init__(self, *args: Any, ukuran: str, **kwargs: Any) -> None:
        super().__init__(
            *args,
            ukuran=ukuran,
            bentuk=BentukSKP.JA_JF,
            pendekatan=PendekatanSKP.KUANTITATIF,
            **kwargs,
        )
        self.fields.pop("dasar", None)
        for nama in ("aspek", "perspektif"):
            ruas = self.fields[nama]
            ruas.required, ruas.choices = False, [("", "Tidak ditentukan"), *ruas.choices]
        for nama in ("target", "target_atas", "target_teks"):
            if nama in self.fields and self.ukuran.arah is not Arah.RENTANG:
                self.fields[nama].required = False

    def _pilih_isian(self, bentuk: str, pendekatan: str) -> None:
        """An entry for leaders has a perspektif, any other an aspek."""
        perspektif = self.fields["perspektif"]
        super()._pilih_isian(bentuk, pendekatan)
        self.fields["perspektif"] = perspektif
        self.order_fields(self.field_order)

    def clean(self) -> dict[str, Any]:
        """An indicator has an aspek or a perspektif."""
        isi: dict[str, Any] = super().clean() or {}
        if isi.get("aspek") and isi.get("perspektif"):
            self.add_error("perspektif", "Pilih aspek atau perspektif, bukan keduanya.")
        return isi

    @classmethod
    def awal_kamus(cls, kamus: KamusIndikator) -> dict[str, Any]:
        """What an existing entry begins with."""
        return FormIndikator.awal(kamus, kamus) | {
            nama: getattr(kamus, nama) or "" for nama in AWAL_KAMUS
        }

    def tersimpan(self, objek: Any) -> dict[str, Any]:
        """The entry as it is now."""
        return self.awal_kamus(objek)

    def isian(self) -> IsianKamus:
        """What the action takes."""
        isi = self.cleaned_data
        lain = ("jabatan", "rumpun", "rhk", "bukti", "sumber", "kode")
        return IsianKamus(self.usul(), **{nama: isi[nama] for nama in lain})


class FormPutusanKamus(Isian):
    """Why HR decides so; ``usulan``: about a proposal, whose author reads it."""

    nomor_ubah = NomorUbahField()
    alasan = TeksField(
        label="Alasan",
        baris=2,
        required=False,
        max_length=300,
    )

    def __init__(self, *args: Any, usulan: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if usulan:
            self.fields["alasan"].help_text = "Wajib bila menolak. Pengusul membacanya."
