"""Which reading traces a person asks for."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from dumai_asn.inti.forms import HelperIsian, TanggalField, TeksField
from dumai_asn.inti.models import JejakBaca
from dumai_asn.inti.queries.jejak import kata_dibaca


class SaringJejak(forms.Form):
    """Who, what, and which days; what cannot be understood is said at its field and left out."""

    helper = HelperIsian()
    q = TeksField(label="Nama", required=False, max_length=100)
    jenis = forms.ChoiceField(label="Yang dibuka", required=False)
    dari = TanggalField(label="Dari tanggal", required=False)
    sampai = TanggalField(label="Sampai tanggal", required=False)

    def __init__(self, isi: Any) -> None:
        super().__init__(isi)
        ruas: Any = self.fields["jenis"]
        kata = {jenis: f"{k[:1].upper()}{k[1:]}" for jenis, k in kata_dibaca().items()}
        ruas.choices = [("", "Semua"), *kata.items()]
        self.is_valid()

    @property
    def tanggal(self) -> tuple[Any, Any]:
        """The two ends, drawn alike."""
        return self["dari"], self["sampai"]

    @property
    def dipakai(self) -> bool:
        """Whether anything is filtered at all."""
        return any(self.cleaned_data.values())

    def saring(self, jejak: "QuerySet[JejakBaca]") -> "QuerySet[JejakBaca]":
        """The traces asked for."""
        isi = self.cleaned_data
        if isi.get("q"):
            jejak = jejak.filter(akun__nama__icontains=isi["q"])
        if isi.get("jenis"):
            jejak = jejak.filter(jenis=isi["jenis"])
        if isi.get("dari"):
            jejak = jejak.filter(hari__gte=isi["dari"])
        if isi.get("sampai"):
            jejak = jejak.filter(hari__lte=isi["sampai"])
        return jejak
