"""What people type when something recorded about them is wrong, and the answers."""

from django import forms

from dumai_asn.inti.forms import NomorUbahField, TeksField
from dumai_asn.inti.isian import Isian
from dumai_asn.inti.lampiran import BerlampiranForm, LampiranField

from ..actions.perbaikan import IsianPerbaikan
from ..choices import BAGIAN_DATA
from ..rules.istilah import BagianData


class FormPerbaikan(BerlampiranForm, Isian):
    """What is wrong, what it should be, and a proof if there is one."""

    bagian = forms.ChoiceField(
        label="Bagian yang salah",
        choices=[
            ("", "Pilih bagiannya"),
            *((str(b), f"{kata[:1].upper()}{kata[1:]}") for b, kata in BAGIAN_DATA.items()),
        ],
        error_messages={"required": "Pilih bagian yang salah."},
    )
    salah = TeksField(
        label="Apa yang salah",
        max_length=1000,
        baris=3,
        error_messages={"required": "Tulis apa yang salah."},
    )
    seharusnya = TeksField(
        label="Seharusnya",
        max_length=1000,
        baris=2,
        error_messages={"required": "Tulis yang seharusnya tercatat."},
    )
    berkas = LampiranField(label="Bukti, misalnya SK", required=False)

    @property
    def isian(self) -> IsianPerbaikan:
        """What was typed."""
        isi = self.cleaned_data
        return IsianPerbaikan(
            BagianData(isi["bagian"]),
            isi["salah"],
            isi["seharusnya"],
            self.lampiran[-1] if self.lampiran else None,
        )


class FormJawabPerbaikan(Isian):
    """One step of a request; words where the step needs them."""

    nomor_ubah = NomorUbahField()
    kata = TeksField(
        label="Keterangan",
        max_length=1000,
        baris=3,
        required=False,
        help_text="Dibaca pemohon dan pengelola. Wajib bila menolak atau membuka kembali.",
    )
