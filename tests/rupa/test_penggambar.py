"""Widgets written by Python are the same to the letter as Django's templates draw them."""

import re

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy

from dumai_asn.inti.rupa.penggambar import Penggambar

PILIHAN = [
    ("", "–"),
    (1, "Dinas <b>Perizinan</b> & 'lain'"),
    ("Golongan", [("III/a", "III/a"), (2026, 2026)]),
    ("x", gettext_lazy("Yes")),
]
ATRIBUT = {
    "id": "id_a",
    "class": 'form-control "x"',
    "required": True,
    "hidden": False,
    "maxlength": 12,
    "data-a": mark_safe("&amp;"),
    "title": gettext_lazy("Yes"),
}
NILAI = [None, "", "biasa", "<script>'\"&", 0, 2026, mark_safe("&lt;")]
WIDGET = [
    forms.TextInput,
    forms.NumberInput,
    forms.EmailInput,
    forms.URLInput,
    forms.PasswordInput,
    forms.HiddenInput,
    forms.DateInput,
    forms.SearchInput,
    forms.TelInput,
    forms.FileInput,
    forms.CheckboxInput,
    forms.Textarea,
    forms.DateTimeInput,
    forms.ColorInput,
]


KEDUA = (Penggambar(), DjangoTemplates())


def rapat(gambar: str) -> str:
    """Without the line breaks between tags."""
    return re.sub(r">\s+", ">", re.sub(r"\s+<", "<", gambar))


@pytest.mark.parametrize("jenis", WIDGET)
@pytest.mark.parametrize("nilai", NILAI, ids=repr)
def test_satu_isian(jenis, nilai):
    punya_kita, django = (jenis().render("a<b", nilai, ATRIBUT, satu) for satu in KEDUA)
    assert punya_kita == django


@pytest.mark.parametrize("jenis", [forms.Select, forms.SelectMultiple])
@pytest.mark.parametrize("nilai", [None, "", 1, 2026, "x", ["x", "III/a"]], ids=repr)
def test_pilihan(jenis, nilai):
    punya_kita, django = (
        jenis(choices=PILIHAN).render("a", nilai, ATRIBUT, satu) for satu in KEDUA
    )
    assert rapat(punya_kita) == rapat(django)
    assert "selected" in django or nilai not in (1, "x")


@pytest.mark.parametrize("widget", [forms.RadioSelect, forms.CheckboxSelectMultiple])
def test_satu_pilihan_dengan_dan_tanpa_label(widget):
    class Uji(forms.Form):
        a = forms.MultipleChoiceField(choices=[("1", "Satu & dua"), ("2", "Tiga")], widget=widget)

    punya_kita, django = (
        [
            rapat(gambar)
            for butir in Uji({"a": "2"}, renderer=renderer)["a"]
            for gambar in (butir.tag(), butir.tag(wrap_label=True))
        ]
        for renderer in KEDUA
    )
    assert punya_kita == django
    assert len(django) == 4
