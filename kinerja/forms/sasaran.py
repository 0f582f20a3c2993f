"""The form of a goal."""

from collections.abc import Sequence
from typing import Any

from django import forms

from dumai_asn.inti.forms import AngkaField, NomorUbahField, PilihanSegmen, TeksField
from dumai_asn.inti.isian import Isian

from ..choices import ARAH_UKURAN
from ..models import SasaranUnit
from ..rules.isi_skp import SATUAN_MAKS, TEKS_MAKS
from ..rules.istilah import Arah
from ..rules.sasaran import UsulSasaran


class FormSasaran(Isian):
    """A goal, its indicator with a target, and the goal above that it serves."""

    nomor_ubah = NomorUbahField(required=False)
    teks = TeksField(
        label="Sasaran",
        baris=2,
        max_length=TEKS_MAKS,
        help_text="Keadaan yang dicapai, misalnya “Perizinan cepat dan pasti”.",
    )
    induk = forms.TypedChoiceField(
        label="Mendukung sasaran",
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.Select(attrs={"class": "form-select"}),
        error_messages={"invalid_choice": "Pilih sasaran milik unit di atas unit ini."},
    )
    indikator = TeksField(
        label="Indikator", baris=2, max_length=TEKS_MAKS, help_text="Apa yang diukur."
    )
    arah = forms.ChoiceField(
        label="Paling baik bila",
        widget=PilihanSegmen(kunci="123"),
        choices=[(ARAH_UKURAN[u].arah, ARAH_UKURAN[u].kata) for u in ("naik", "turun", "rentang")],
        initial=Arah.NAIK,
    )
    target = AngkaField(
        label="Target",
        help_text="Untuk rentang: batas bawahnya.",
        error_messages={"required": "Tulis angkanya."},
    )
    target_atas = AngkaField(
        label="Batas atas", required=False, help_text="Hanya untuk target berupa rentang."
    )
    satuan = TeksField(
        label="Satuan",
        max_length=SATUAN_MAKS,
        help_text="Misalnya %, dokumen, orang, hari.",
        widget=forms.TextInput(attrs={"list": "satuan"}),
    )

    def __init__(self, *args: Any, atas: Sequence[SasaranUnit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        induk: Any = self.fields["induk"]
        induk.choices = [("", "Tidak mendukung sasaran lain")] + [
            (satu.pk, f"{satu.unit.nama_pendek}: {satu.teks}") for satu in atas
        ]
        if not atas:
            del self.fields["induk"]

    @staticmethod
    def awal(sasaran: SasaranUnit) -> dict[str, Any]:
        """What an existing goal begins with."""
        kolom = ("nomor_ubah", "teks", "indikator", "arah", "target", "target_atas", "satuan")
        return {nama: getattr(sasaran, nama) for nama in kolom} | {"induk": sasaran.induk_id}

    def tersimpan(self, objek: SasaranUnit) -> dict[str, Any]:
        """What the goal says now, for the comparison."""
        return self.awal(objek)

    def usul(self) -> UsulSasaran:
        """What the action takes."""
        isi = self.cleaned_data
        return UsulSasaran(
            teks=isi["teks"],
            indikator=isi["indikator"],
            satuan=isi["satuan"],
            arah=Arah(isi["arah"]),
            target=isi["target"],
            target_atas=isi["target_atas"],
            induk_id=isi.get("induk"),
        )
