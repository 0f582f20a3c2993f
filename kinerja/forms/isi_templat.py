"""One RHK and one indicator of a template."""

from typing import Any

from dumai_asn.inti.forms import NomorUbahField, TeksField
from dumai_asn.inti.isian import Isian

from ..actions.isi_templat import UsulButir
from ..models import ButirTemplat, TemplatSKP
from ..rules.istilah import BentukSKP
from .skp import FormIndikator, FormRHK


class FormButir(Isian):
    """An intended result that every draft of the template begins with."""

    nomor_ubah = NomorUbahField()
    teks = FormRHK.declared_fields["teks"]
    induk = TeksField(
        label="Hasil pimpinan yang didukung",
        required=False,
        help_text="Menjadi sumber sementara pada drafnya, sampai ditautkan ke RHK pimpinan.",
    )
    jenis = FormRHK.declared_fields["jenis"]
    klasifikasi = FormRHK.declared_fields["klasifikasi"]

    def __init__(self, *args: Any, bentuk: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if bentuk == BentukSKP.JPT:
            del self.fields["induk"]

    @staticmethod
    def awal(butir: ButirTemplat | None, templat: TemplatSKP) -> dict[str, Any]:
        """What an existing item begins with."""
        kolom = ("teks", "induk", "jenis", "klasifikasi") if butir else ()
        return {"nomor_ubah": templat.nomor_ubah} | {k: getattr(butir, k) for k in kolom}

    def usul(self) -> UsulButir:
        """What the action takes."""
        isi = self.cleaned_data
        return UsulButir(isi["teks"], isi["jenis"], isi["klasifikasi"], isi.get("induk", ""))


class FormUkuran(FormIndikator):
    """An indicator; what was before the year is the person's own."""

    def _pilih_isian(self, bentuk: str, pendekatan: str) -> None:
        super()._pilih_isian(bentuk, pendekatan)
        self.fields.pop("dasar", None)
