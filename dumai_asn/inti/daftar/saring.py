"""Narrowing a list: an ordinary form over the address, forgiving about what it does not know."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet

from dumai_asn.inti.forms import HelperIsian, TeksField
from dumai_asn.inti.rules.tanggal import panjang


@dataclass(frozen=True)
class Keping:
    """One active filter: field, its label, the value in words."""

    nama: str
    judul: str
    kata: str


class SaringDaftar(forms.Form):
    """Filters of one list; a subclass adds fields and says what each does.

    ``PENERAP``: field → ``(queryset, value) -> queryset``.  A value that no field understands
    narrows nothing.
    """

    helper = HelperIsian()
    use_required_attribute = False
    PENERAP: dict[str, Callable[[Any, Any], Any]] = {}

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", "saring-%s")
        super().__init__(data if data is not None else {}, **kwargs)
        for ruas in self.fields.values():
            ruas.required = False
            if isinstance(ruas.widget, forms.Select):
                ruas.widget.attrs.setdefault("class", "form-select")
            elif isinstance(ruas.widget, forms.widgets.Input):
                ruas.widget.attrs.setdefault("class", "form-control")
        self.is_valid()
        #: Field → understood value; nothing else.
        self.isi: dict[str, Any] = {
            nama: nilai
            for nama, nilai in self.cleaned_data.items()
            if nama not in self.errors and nilai not in (None, "", False, [])
        }

    @property
    def aktif(self) -> bool:
        """Whether anything narrows the list."""
        return bool(self.isi)

    def terapkan(self, baris: "QuerySet[Any]") -> "QuerySet[Any]":
        """The rows that pass every filter."""
        for nama, nilai in self.isi.items():
            baris = self.PENERAP[nama](baris, nilai)
        return baris

    def keping(self) -> list[Keping]:
        """The active filters in words, in the order of the form."""
        return [
            Keping(nama, str(self[nama].label), self._kata(nama, nilai))
            for nama, nilai in self.isi.items()
        ]

    def teks(self, nama: str) -> str:
        """An understood value as it stands in the address."""
        nilai = self.isi[nama]
        return nilai.isoformat() if isinstance(nilai, date) else str(nilai)

    def _kata(self, nama: str, nilai: Any) -> str:
        ruas = self.fields[nama]
        if isinstance(ruas, forms.ChoiceField):
            return str(dict(ruas.choices).get(str(nilai), nilai))
        if isinstance(nilai, date):
            return panjang(nilai)
        return "" if nilai is True else str(nilai)


class SaringCariDaftar(SaringDaftar):
    """Filters with a search box in front; a subclass says what ``q`` looks at."""

    q = TeksField(
        label="Cari",
        max_length=100,
        widget=forms.SearchInput(attrs={"autocomplete": "off"}),
    )
