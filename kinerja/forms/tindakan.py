"""Forms of follow-up: to give one, and to move it on."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import uuid4

from django import forms

from dumai_asn.direktori.models import Pegawai
from dumai_asn.inti.forms import NomorUbahField, TanggalField, TeksField
from dumai_asn.inti.isian import Isian
from dumai_asn.inti.lampiran import LampiranField

from ..actions.tindakan import IsianAksi, IsianTindakan
from ..rules.tindakan import AksiTindakan
from .progres import BerbuktiForm, TautanField


class FormTindakan(Isian):
    """Somebody, what, until when; the person is not asked where there is only one."""

    kunci_kirim = forms.UUIDField(widget=forms.HiddenInput)
    pegawai = forms.TypedChoiceField(
        label="Untuk siapa",
        coerce=int,
        error_messages={
            "required": "Pilih orangnya.",
            "invalid_choice": "Pilih diri Anda atau pegawai yang Anda nilai.",
        },
    )
    teks = TeksField(
        label="Yang akan dikerjakan",
        baris=2,
        max_length=300,
        help_text="Satu pekerjaan, misalnya: menyerahkan rekap antrean September.",
    )
    tenggat = TanggalField(label="Tenggat")

    def __init__(
        self,
        *args: Any,
        orang: Sequence[Pegawai],
        akun_id: int,
        asal: str = "",
        kunci_asal: str = "",
        untuk: int | None = None,
        **kwargs: Any,
    ) -> None:
        dipilih = untuk if any(satu.pk == untuk for satu in orang) else orang[0].pk
        kwargs.setdefault("initial", {"kunci_kirim": uuid4(), "pegawai": dipilih})
        super().__init__(*args, **kwargs)
        self.orang = {satu.pk: satu for satu in orang}
        self.asal, self.kunci_asal = asal, kunci_asal
        self.fields["pegawai"].choices = [
            (satu.pk, "Saya sendiri" if satu.akun_id == akun_id else satu.nama_lengkap)
            for satu in orang
        ]
        if len(orang) == 1:
            del self.fields["pegawai"]

    @property
    def penerima(self) -> Pegawai:
        """Whose it will be."""
        return self.orang[self.cleaned_data.get("pegawai", next(iter(self.orang)))]

    def isian(self) -> IsianTindakan:
        """What the action takes."""
        isi = self.cleaned_data
        return IsianTindakan(isi["teks"], isi["tenggat"], self.asal, self.kunci_asal)


#: Label of the words of an act.
KATA = {
    AksiTindakan.SELESAIKAN: "Hasilnya",
    AksiTindakan.TUNDA: "Alasan menunda",
    AksiTindakan.BATALKAN: "Alasan membatalkan",
    AksiTindakan.BUKA_LAGI: "Yang masih perlu dikerjakan",
}
_BERTENGGAT = (AksiTindakan.TUNDA, AksiTindakan.BUKA_LAGI)


class FormAksi(BerbuktiForm):
    """One act, with the fields it needs."""

    nomor_ubah = NomorUbahField()
    tenggat = TanggalField(label="Tenggat baru")
    kata = TeksField(label="Kata", baris=3, max_length=2000)
    berkas = LampiranField(label="Bukti berupa berkas", required=False)
    tautan = TautanField(label="Bukti berupa tautan", required=False)

    def __init__(self, *args: Any, aksi: AksiTindakan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kata"].label = KATA.get(aksi, "")
        buang = {
            "kata": aksi not in KATA,
            "tenggat": aksi not in _BERTENGGAT,
            "berkas": aksi is not AksiTindakan.SELESAIKAN,
            "tautan": aksi is not AksiTindakan.SELESAIKAN,
        }
        for nama in (nama for nama, tidak in buang.items() if tidak):
            del self.fields[nama]

    def isian(self) -> IsianAksi:
        """What the action takes."""
        isi = self.cleaned_data
        tenggat: date | None = isi.get("tenggat")
        return IsianAksi(isi.get("kata", ""), tenggat, tuple(self.bukti()))

    def tersimpan(self, objek: Any) -> dict[str, Any]:
        """The day that stands there now."""
        return {"tenggat": objek.tenggat}
