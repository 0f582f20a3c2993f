"""Fields: what people type, and how a form answers."""

from datetime import date
from decimal import Decimal

import pytest
from django import forms
from django.template import Context, Template

from dumai_asn.inti.forms import (
    AngkaField,
    HelperIsian,
    NomorUbahField,
    PilihanSegmen,
    TanggalField,
    TeksField,
    bersihkan,
)


class Formulir(forms.Form):
    helper = HelperIsian()
    nomor_ubah = NomorUbahField()
    realisasi = AngkaField(label="Realisasi", desimal=2, maksimal=1000, help_text="Rata-rata.")
    tanggal = TanggalField(label="Tanggal")
    catatan = TeksField(label="Catatan", baris=3, required=False, max_length=20)
    rating = forms.ChoiceField(
        label="Rating",
        choices=[("A", "Di bawah"), ("B", "Sesuai")],
        widget=PilihanSegmen(kunci="12"),
    )


ISI = {"nomor_ubah": "3", "realisasi": "3,6", "tanggal": "2026-11-25", "rating": "B"}


def _html(form: forms.Form) -> str:
    return Template("{% load crispy_forms_tags %}{% crispy form %}").render(Context({"form": form}))


@pytest.mark.parametrize("teks", ["3,6", "3.6", " 3,60 "])
def test_comma_and_dot_are_the_same(teks):
    form = Formulir({**ISI, "realisasi": teks})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["realisasi"] == Decimal("3.6")


@pytest.mark.parametrize(
    ("teks", "pesan"),
    [
        ("1.234", "1.234 dapat berarti 1234 atau 1,234"),
        ("3,2 hr", "Tulis angka saja"),
        ("-1", "Paling kecil 0."),
        ("1000,5", "Paling besar 1.000."),
        ("3,123", "Paling banyak 2 angka di belakang koma."),
        ("", "Tulis angkanya"),
    ],
)
def test_bad_number_is_answered_in_words_and_kept(teks, pesan):
    form = Formulir({**ISI, "realisasi": teks})
    assert pesan in form.errors["realisasi"][0]
    assert f'value="{teks}"' in _html(form) or not teks


def test_stored_number_is_shown_as_people_write_it_and_comes_back_unchanged():
    form = Formulir(initial={"realisasi": Decimal("1234.50")})
    assert 'value="1234,5"' in _html(form)
    assert (
        not Formulir(ISI, initial={"realisasi": Decimal("3.60")})
        .fields["realisasi"]
        .has_changed(Decimal("3.60"), "3,6")
    )


def test_understood_number_stands_beside_the_field():
    assert "Dibaca 12.345,6" in _html(Formulir({**ISI, "realisasi": "12345.6", "tanggal": ""}))
    assert "Dibaca 3" not in _html(Formulir({**ISI, "realisasi": "1.234"}))


@pytest.mark.parametrize(
    "teks",
    [
        "2026-11-25",
        "25/11/2026",
        "25-11-2026",
        "25.11.2026",
        "25 Nov 2026",
        "Rabu, 25 november 2026",
    ],
)
def test_dates(teks):
    form = Formulir({**ISI, "tanggal": teks})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["tanggal"] == date(2026, 11, 25)


def test_date_goes_to_the_native_picker_in_its_own_format():
    html = _html(Formulir(initial={"tanggal": date(2026, 11, 25)}))
    assert 'type="date"' in html
    assert 'value="2026-11-25"' in html


@pytest.mark.parametrize(
    ("kotor", "bersih"),
    [
        ("kata\u00adkunci\u200b", "katakunci"),
        ("dua\u00a0kata\u2003lagi", "dua kata lagi"),
        ("satu\r\ndua  \r\n\x07tiga", "satu\ndua\ntiga"),
        ("“kutipan” – tetap…", "“kutipan” – tetap…"),
        ("e\u0301", "é"),
        ("\ufeffawal\x00", "awal"),
    ],
)
def test_paste_from_word_keeps_words_only(kotor, bersih):
    assert bersihkan(kotor) == bersih


def test_long_text_is_answered_not_cut():
    form = Formulir({**ISI, "catatan": "x" * 25})
    assert form.errors["catatan"] == ["Paling banyak 20 huruf, sekarang 25."]
    assert "maxlength" not in _html(form)
    assert "x" * 25 in _html(form)


def test_errors_are_tied_to_fields_and_listed_on_top():
    html = _html(Formulir({**ISI, "realisasi": "x", "tanggal": ""}))
    assert "Ada 2 isian yang perlu diperbaiki." in html
    assert '<a href="#id_realisasi">Realisasi</a>' in html
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_realisasi_helptext id_realisasi_error"' in html
    assert 'id="id_realisasi_error"' in html
    assert "(boleh kosong)" in html
    assert "*</" not in html


def test_missing_lock_is_said_on_top():
    form = Formulir({**ISI, "nomor_ubah": ""})
    assert not form.is_valid()
    assert "Muat ulang halaman ini" in _html(form)


def test_segmented_choice_is_a_real_radio_group_with_keys():
    html = _html(Formulir(ISI))
    assert '<fieldset class="ruas"' in html
    assert 'data-kunci-klik="2"' in html
    assert html.count('type="radio"') == 2
    assert "checked" in html
