"""A password by a code."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from dumai_asn.inti.forms import HelperIsian

from ..models import Akun
from ..models.akun import rapikan_nama
from .sandi import TIDAK_SAMA, RuasSandi


class FormAktivasi(forms.Form):
    """NIP, code, and the new password twice."""

    helper = HelperIsian()
    login = forms.CharField(
        label="NIP atau nama pengguna",
        max_length=100,
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        ),
        error_messages={"required": "Tulis NIP Anda."},
    )
    kode = forms.CharField(
        label="Kode",
        max_length=60,
        help_text="12 huruf dan angka, misalnya CDFG-HJKM-NPQR. Huruf kecil dan spasi boleh.",
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
        error_messages={"required": "Tulis kode dari surat atau surel Anda."},
    )
    password1 = RuasSandi(
        label="Kata sandi baru",
        baru=True,
        help_text="Paling sedikit 10 huruf. Kalimat pendek yang mudah Anda ingat lebih baik.",
    )
    password2 = RuasSandi(label="Ulangi kata sandi baru", baru=True)

    def clean(self) -> dict[str, Any]:
        """Judge the password before any code is touched, so that a bad one costs no code."""
        isi: dict[str, Any] = super().clean() or {}
        sandi, ulang = isi.get("password1"), isi.get("password2")
        if sandi:
            try:
                validate_password(sandi, Akun(username=rapikan_nama(isi.get("login", ""))))
            except ValidationError as galat:
                self.add_error("password1", galat)
        if sandi and ulang and sandi != ulang:
            self.add_error("password2", TIDAK_SAMA)
        return isi
