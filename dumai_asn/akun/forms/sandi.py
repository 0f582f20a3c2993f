"""Passwords in our words: the rules Django asks, and allauth's forms that ask for one."""

import re
from difflib import SequenceMatcher
from typing import Any

from allauth.account import forms as allauth
from django import forms
from django.conf import settings
from django.contrib.auth import password_validation as aturan
from django.core.exceptions import ValidationError

from dumai_asn.inti.forms import HelperIsian

from ..istilah import BERSAMA

#: A password this many times longer than a name has little to do with it.
JAUH = 10
TIDAK_SAMA = "Kedua kata sandi tidak sama. Tulis ulang."


class PanjangMinimal(aturan.MinimumLengthValidator):
    """At least ``min_length`` characters."""

    def get_error_message(self) -> str:
        return f"Kata sandi terlalu pendek. Pakai paling sedikit {self.min_length} huruf."

    def get_help_text(self) -> str:
        return f"Paling sedikit {self.min_length} huruf."


class TidakLazim(aturan.CommonPasswordValidator):
    """Not one of the passwords that everybody tries first."""

    def get_error_message(self) -> str:
        return "Kata sandi ini terlalu sering dipakai orang. Pilih kalimat Anda sendiri."

    def get_help_text(self) -> str:
        return "Bukan kata sandi yang lazim dipakai orang."


class BukanAngkaSaja(aturan.NumericPasswordValidator):
    """Not digits alone."""

    def get_error_message(self) -> str:
        return "Kata sandi tidak boleh angka semua. Tambahkan huruf."

    def get_help_text(self) -> str:
        return "Bukan angka semua."


class TidakMirip(aturan.UserAttributeSimilarityValidator):
    """Not close to the NIP, name or address of the account.

    Compared by the order of letters: Django's measure counts letters alone, and refuses most
    sentences to people with a long name.
    """

    def __init__(self, max_similarity: float = 0.7) -> None:
        super().__init__(("username", "nama", "email"), max_similarity)

    def validate(self, password: str, user: Any = None) -> None:
        sandi = password.lower()
        for atribut in self.user_attributes if user else ():
            nilai = getattr(user, atribut, "")
            if not isinstance(nilai, str):  # not yet stored, so the database has its default
                continue
            for bagian in filter(None, (nilai.lower(), *re.split(r"\W+", nilai.lower()))):
                mirip = len(sandi) < JAUH * len(bagian) and (
                    SequenceMatcher(a=sandi, b=bagian).ratio() >= self.max_similarity
                )
                if mirip:
                    raise ValidationError(self.get_error_message(), code="password_too_similar")

    def get_error_message(self) -> str:
        return "Kata sandi terlalu mirip dengan NIP, nama, atau surel Anda. Pilih yang lain."

    def get_help_text(self) -> str:
        return "Tidak mirip dengan NIP, nama, atau surel Anda."


class RuasSandi(forms.CharField):
    """A password as typed, spaces included; ``baru`` tells password managers to offer one."""

    def __init__(self, *, baru: bool = False, **kwargs: Any) -> None:
        tanda = "new-password" if baru else "current-password"
        super().__init__(
            strip=False,
            widget=forms.PasswordInput(attrs={"autocomplete": tanda}),
            error_messages={"required": "Tulis kata sandinya."},
            **kwargs,
        )


class FormMasuk(allauth.LoginForm):
    """Signing in; ``bersama`` says that the device is not one's own."""

    bersama = forms.BooleanField(required=False)
    menit_bersama = settings.SESI_DIAM_BERSAMA

    def login(self, request: Any, redirect_url: str | None = None) -> Any:
        # Before the sign-in, because a second step answers in a request of its own.
        request.session[BERSAMA] = self.cleaned_data["bersama"]
        jawaban = super().login(request, redirect_url)
        # On a shared device the cookie ends with the browser; how long nothing may happen is
        # asked by the middleware in both cases.
        request.session.set_expiry(0 if self.cleaned_data["bersama"] else None)
        return jawaban


class FormUbahSandi(allauth.ChangePasswordForm):
    """Changing the own password."""

    helper = HelperIsian()
    oldpassword = RuasSandi(label="Kata sandi sekarang")
    password1 = RuasSandi(label="Kata sandi baru", baru=True)
    password2 = RuasSandi(label="Ulangi kata sandi baru", baru=True)

    def clean(self) -> dict[str, Any]:
        """Both times the same, in our words."""
        isi: dict[str, Any] = forms.Form.clean(self) or {}
        if "password1" in isi and isi.get("password2") not in (None, isi["password1"]):
            self.add_error("password2", TIDAK_SAMA)
        return isi

    def clean_password1(self) -> str:
        """Asked with the account at hand, so that it is not close to its name."""
        sandi: str = self.cleaned_data["password1"]
        aturan.validate_password(sandi, self.user)
        return sandi


class FormPastikan(allauth.ReauthenticateForm):
    """Proving by password who one is."""

    password = RuasSandi(label="Kata sandi")
