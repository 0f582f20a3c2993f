"""A form with a draft, its row, and who fills it in."""

import pytest
from django import forms
from django.test import RequestFactory
from django.urls import reverse

from dumai_asn.inti.forms import AngkaField, NomorUbahField, TeksField
from dumai_asn.inti.isian import Isian
from dumai_asn.inti.models import KunciDraf
from pembinaan.actions.program import buat_program
from tests.pembinaan.bangun import isian_program

ALAMAT = reverse("inti:draf")


class Formulir(Isian):
    nomor_ubah = NomorUbahField(required=False)
    judul = TeksField(label="Judul program")
    jp = AngkaField(label="JP", desimal=0, required=False)
    aktif = forms.BooleanField(label="Ditawarkan", required=False)
    jenis = forms.MultipleChoiceField(
        label="Jenis", choices=[("A", "Kelas"), ("B", "Daring")], required=False
    )
    kunci_kirim = forms.UUIDField(required=False, widget=forms.HiddenInput)
    bukti = forms.FileField(label="Bukti", required=False)


@pytest.fixture
def sari(kota):
    return kota.akun["sari"]


@pytest.fixture
def program(kota):
    return buat_program(oleh=kota.peran("pengelola"), isian=isian_program())


def kunci(akun, formulir="uji.formulir", objek="7"):
    return KunciDraf(akun.pk, formulir, objek)


def permintaan(akun, data=None):
    pabrik = RequestFactory()
    request = pabrik.get("/") if data is None else pabrik.post("/", data)
    request.user = akun
    return request


def kirim(client, tanda, **isi):
    return client.post(ALAMAT, {"draf": tanda, **isi})
