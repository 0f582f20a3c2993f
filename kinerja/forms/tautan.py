"""To which source a RHK is linked."""

from collections.abc import Sequence
from typing import Any

from django import forms

from dumai_asn.inti.isian import Isian

from ..queries.sumber import Sumber


class FormTautan(Isian):
    """The sources offered, the likeliest first."""

    sumber = forms.ChoiceField(
        label="Sumber",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Pilih satu sumber.",
            "invalid_choice": "Sumber itu tidak ditawarkan lagi. Pilih sumber lain.",
        },
    )

    def __init__(self, *args: Any, sumber: Sequence[Sumber], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sumber"].choices = [(satu.kunci, satu.kata) for satu in sumber]
