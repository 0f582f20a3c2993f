"""What the forms of this room's own pages share: the lock, and an action that may refuse."""

from collections.abc import Callable
from typing import Any, TypeVar

from django import forms
from django.http import HttpRequest, QueryDict

from ..actions.isian import IsianBerubah, IsianDitolak
from ..forms import HelperIsian, NomorUbahField, tolak

T = TypeVar("T")

#: Methods of a page with a form on it.
ISIAN = ["GET", "HEAD", "POST"]


def kiriman(request: HttpRequest) -> QueryDict | None:
    """What was sent, or None while a form is only shown; an empty POST is sent, too."""
    return request.POST if request.method == "POST" else None


class FormulirAksi(forms.Form):
    """A form whose answer comes from an action."""

    helper = HelperIsian()
    nomor_ubah = NomorUbahField()

    def kerjakan(self, aksi: Callable[[int], T], nomor_kini: Callable[[], int]) -> T | None:
        """``aksi(nomor_ubah)`` once what was typed is in order; None when nothing was done.

        A refusal in words becomes an error of the form.
        After a conflict the form carries ``nomor_kini()``, and its page shows what is stored now,
        so that sending it again is a decision.
        """
        if not self.is_valid():
            return None
        try:
            return aksi(self.cleaned_data["nomor_ubah"])
        except IsianDitolak as galat:
            tolak(self, galat)
        except IsianBerubah as galat:
            tolak(self, galat)
            data: Any = self.data.copy()
            data[self.add_prefix("nomor_ubah")] = str(nomor_kini())
            self.data = data
        return None
