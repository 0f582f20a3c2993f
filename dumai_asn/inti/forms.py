"""Fields that understand how people here type, and the helper that gives forms their look.

A form says ``helper = HelperIsian()`` and its template::

    <form method="post" novalidate data-jaga>
      {% csrf_token %}{% crispy form %}
      <div class="tombol-baris"><button class="btn btn-primary">Ajukan SKP</button></div>
    </form>

Nothing typed is cleared after an error, and fields are never ``localize=True``.
"""

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.core.exceptions import ValidationError

from dumai_asn.inti.rules import angka, tanggal

#: Put into Word documents by Word, not by the person: soft hyphen, joiners, direction marks, BOM.
_TAK_TERLIHAT = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
_KENDALI = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SPASI = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]")


#: Years somebody can mean; beyond them the day after the last open day does not exist.
TAHUN_WAJAR = range(1900, 2200)


class HelperIsian(FormHelper):
    """Fields only: the template writes ``<form>``, token and buttons, where one can see them."""

    form_tag = False
    disable_csrf = True
    include_media = False


def tolak(form: forms.BaseForm, galat: Exception) -> None:
    """Show what an action refused, in its words: at the fields it names, else above the form."""
    if isinstance(galat, ValidationError):
        form.add_error(None, galat.messages)
        return
    semua: dict[str, str] = getattr(galat, "galat", None) or {"": str(galat)}
    for ruas, kata in semua.items():
        form.add_error(ruas if ruas in form.fields else None, kata)


class IsianAngka(forms.BoundField):
    """A bound number that also knows how it was understood."""

    @property
    def dibaca(self) -> str:
        """``1.436`` or ``3,6`` as understood; empty while there is nothing to understand."""
        try:
            nilai = angka.urai(str(self.value() or ""))
        except angka.AngkaTidakSah:
            return ""
        return "" if nilai is None else angka.tulis(nilai)


class IsianTanggal(forms.BoundField):
    """A bound date in words: a browser in another language shows the month first."""

    @property
    def dibaca(self) -> str:
        """``Rabu, 25 November 2026`` as understood; empty while there is nothing to understand."""
        nilai = self.value()
        try:
            return tanggal.lengkap(nilai if isinstance(nilai, date) else tanggal.urai(str(nilai)))
        except ValueError:
            return ""


class AngkaField(forms.Field):
    """A decimal number: ``3,6`` and ``3.6`` are the same, ``1.234`` is asked back.

    ``desimal`` is the largest number of decimals, ``minimal`` and ``maksimal`` the allowed ends
    (None: none).  Cleans to ``Decimal`` or None.
    """

    #: The field's template says beside it how it was understood.
    berdibaca = True

    def __init__(
        self,
        *,
        desimal: int = 4,
        minimal: Decimal | int | None = 0,
        maksimal: Decimal | int | None = None,
        **kwargs: Any,
    ) -> None:
        self.desimal, self.minimal, self.maksimal = desimal, minimal, maksimal
        kwargs.setdefault("widget", forms.TextInput)
        kwargs.setdefault("error_messages", {"required": "Tulis angkanya, misalnya 3,2."})
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        return {"inputmode": "decimal", "autocomplete": "off", "data-angka": ""}

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> IsianAngka:
        return IsianAngka(form, self, field_name)

    def prepare_value(self, value: Any) -> Any:
        """What was typed stays as typed; a stored number is shown with a comma."""
        return angka.untuk_isian(value) if isinstance(value, Decimal | int) else value

    def to_python(self, value: Any) -> Decimal | None:
        if isinstance(value, Decimal | int):
            return Decimal(value)
        try:
            return angka.urai(value or "")
        except angka.AngkaTidakSah as galat:
            raise ValidationError(str(galat), code="invalid") from galat

    def validate(self, value: Decimal | None) -> None:
        super().validate(value)
        if value is None:
            return
        if self.minimal is not None and value < self.minimal:
            raise ValidationError(f"Paling kecil {angka.tulis(self.minimal)}.", code="min_value")
        if self.maksimal is not None and value > self.maksimal:
            raise ValidationError(f"Paling besar {angka.tulis(self.maksimal)}.", code="max_value")
        if angka.bulatkan(value, self.desimal) != value:
            pesan = f"Paling banyak {self.desimal} angka di belakang koma."
            raise ValidationError(pesan if self.desimal else "Tulis angka bulat.", code="desimal")


class TanggalField(forms.DateField):
    """A date by the browser's own picker; without one ``25/11/2026`` and ``25 Nov 2026`` do."""

    berdibaca = True

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
        kwargs.setdefault(
            "error_messages",
            {
                "required": "Pilih tanggalnya.",
                "invalid": "Tulis tanggal, misalnya 25/11/2026.",
            },
        )
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        return {"data-tanggal": ""}

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> IsianTanggal:
        return IsianTanggal(form, self, field_name)

    def to_python(self, value: Any) -> date | None:
        hari: date | None
        if value in self.empty_values or isinstance(value, date):
            hari = super().to_python(value)
        else:
            try:
                hari = tanggal.urai(str(value))
            except ValueError:
                raise ValidationError(self.error_messages["invalid"], code="invalid") from None
        if hari is not None and hari.year not in TAHUN_WAJAR:
            raise ValidationError("Periksa tahunnya.", code="invalid")
        return hari


class TeksField(forms.CharField):
    """Text as people write it, also when pasted from Word: words stay, invisible signs go.

    ``baris`` > 1 makes it a text area of that height.  A text that is too long is answered in
    words; the browser never cuts it (no ``maxlength``).
    """

    def __init__(self, *, baris: int = 1, **kwargs: Any) -> None:
        if baris > 1:
            kwargs.setdefault("widget", forms.Textarea(attrs={"rows": baris}))
        kwargs.setdefault("error_messages", {"required": "Bagian ini perlu diisi."})
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {k: v for k, v in super().widget_attrs(widget).items() if k != "maxlength"}

    def to_python(self, value: Any) -> str:
        return super().to_python(bersihkan(str(value)) if value else value)

    def run_validators(self, value: Any) -> None:
        if self.max_length and value and len(value) > self.max_length:
            raise ValidationError(
                f"Paling banyak {angka.tulis(self.max_length)} huruf, sekarang "
                f"{angka.tulis(len(value))}.",
                code="max_length",
            )
        super().run_validators(value)


def bersihkan(teks: str) -> str:
    """Take out what cannot be seen; keep every letter, sign and line."""
    teks = unicodedata.normalize("NFC", teks).replace("\r\n", "\n").replace("\r", "\n")
    teks = _KENDALI.sub("", _TAK_TERLIHAT.sub("", teks.replace("\u2028", "\n")))
    return "\n".join(baris.rstrip() for baris in _SPASI.sub(" ", teks).split("\n"))


class NomorUbahField(forms.IntegerField):
    """Hidden optimistic lock: the ``nomor_ubah`` the form was filled from, for the action."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("min_value", 0)
        kwargs.setdefault("widget", forms.HiddenInput)
        pesan = "Muat ulang halaman ini, lalu coba lagi."
        kwargs.setdefault("error_messages", {"required": pesan, "invalid": pesan})
        super().__init__(**kwargs)


class PilihanSegmen(forms.RadioSelect):
    """Radio buttons side by side, whole words; ``kunci`` are the keys in order (``"123"``)."""

    segmen = True

    def __init__(self, *, kunci: str = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.kunci = kunci

    def create_option(self, name: str, value: Any, label: Any, *args: Any, **kwargs: Any) -> Any:
        butir = super().create_option(name, value, label, *args, **kwargs)
        urutan = int(butir["index"])
        if urutan < len(self.kunci):
            butir["attrs"]["data-kunci-klik"] = self.kunci[urutan]
        return butir
