"""Which items a new SKP begins with."""

from collections.abc import Sequence
from typing import Any

from django import forms

from dumai_asn.inti.isian import Isian

from ..queries.salin import ButirSalin
from .skp import FormPendekatan


class FormSalin(Isian):
    """Numbers or narrative, and the items to take along; all of them unless chosen otherwise."""

    pendekatan = FormPendekatan.declared_fields["pendekatan"]
    butir = forms.MultipleChoiceField(
        label="Yang dibawa",
        widget=forms.CheckboxSelectMultiple,
        help_text="Yang tidak dicentang tidak ikut disalin.",
        error_messages={"required": "Pilih paling sedikit satu."},
    )

    def __init__(self, *args: Any, butir: Sequence[ButirSalin], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.semua = butir
        pilihan: Any = self.fields["butir"]
        pilihan.choices = [(satu.kunci, satu.kata) for satu in butir]
        self.initial.setdefault("butir", [satu.kunci for satu in butir])

    def terpilih(self) -> list[ButirSalin]:
        """The chosen items in their order."""
        return [satu for satu in self.semua if satu.kunci in self.cleaned_data["butir"]]
