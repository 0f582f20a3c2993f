"""What lists are narrowed by; an unknown value in the address narrows nothing."""

from django import forms

from dumai_asn.inti.forms import HelperIsian, TeksField

from .choices import STATUS_KELAS


class SaringCari(forms.Form):
    """One search box."""

    helper = HelperIsian()
    q = TeksField(label="Cari", required=False, max_length=100)

    def isi(self, nama: str) -> str:
        """The value of a field, or empty when what stands in the address is unknown."""
        self.is_valid()
        return self.cleaned_data.get(nama, "")


class SaringKelas(SaringCari):
    """Search and state of classes."""

    status = forms.ChoiceField(
        label="Status",
        required=False,
        choices=[
            ("", "Semua status"),
            *((str(kode), sebut.kata) for kode, sebut in STATUS_KELAS.items()),
        ],
    )
