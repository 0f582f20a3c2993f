"""A day stands beside its field in words: an English browser shows the month first."""

import pytest
from crispy_forms.utils import render_crispy_form
from django import forms

from dumai_asn.inti.forms import HelperIsian, TanggalField


class _Form(forms.Form):
    mulai = TanggalField(label="Mulai", required=False)
    helper = HelperIsian()


@pytest.mark.parametrize(
    ("kiriman", "kata"),
    [
        ("2026-11-25", "Dibaca Rabu, 25 November 2026"),
        ("7/8/2026", "Dibaca Jumat, 7 Agustus 2026"),
        ("25 Nov 2026", "Dibaca Rabu, 25 November 2026"),
        ("besok", ""),
        ("", ""),
    ],
)
def test_tanggal_disebut_dengan_kata(kiriman, kata):
    html = render_crispy_form(_Form({"mulai": kiriman}))
    assert f'<output class="dibaca" for="id_mulai">{kata}</output>' in html
    assert "data-tanggal" in html
