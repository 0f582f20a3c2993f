"""Competency that a post requires, as HR types it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from dumai_asn.inti.forms import NomorUbahField, PilihanSegmen, TanggalField, TeksField
from dumai_asn.inti.isian import Isian

from ..actions.kompetensi import IsianStandar
from ..choices import TINGKAT_KOMPETENSI
from ..models import StandarKompetensi
from ..rules.bawaan_jabatan import ButirKompetensi

_AWALAN = "k_"
_TIDAK = ("0", "Tidak")


class FormStandar(Isian):
    """One level for each competency of the list, from a day on, by a rule."""

    nomor_ubah = NomorUbahField()
    mulai = TanggalField(label="Berlaku sejak")
    dasar = TeksField(
        label="Sumber", max_length=200, help_text="Peraturan yang menetapkannya, dengan nomornya."
    )
    alasan = TeksField(
        label="Alasan",
        max_length=200,
        required=False,
        help_text="Perlu diisi bila hari berlakunya sudah lewat.",
    )

    def __init__(self, *args: Any, kompetensi: Sequence[ButirKompetensi], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilihan = [_TIDAK, *((str(n), str(n)) for n in TINGKAT_KOMPETENSI)]
        for satu in kompetensi:
            self.fields[_AWALAN + satu.kode] = forms.ChoiceField(
                label=satu.nama,
                choices=pilihan,
                widget=PilihanSegmen(),
                error_messages={"required": "Pilih tingkatnya, atau “Tidak”."},
            )

    @property
    def isian(self) -> IsianStandar:
        """What the action takes."""
        isi = self.cleaned_data
        return IsianStandar(
            tingkat={
                nama.removeprefix(_AWALAN): int(nilai)
                for nama, nilai in isi.items()
                if nama.startswith(_AWALAN) and nilai != _TIDAK[0]
            },
            mulai=isi["mulai"],
            dasar=isi["dasar"],
            alasan=isi["alasan"],
        )

    @staticmethod
    def awal(
        standar: StandarKompetensi | None,
        kompetensi: Sequence[ButirKompetensi],
        hari: date,
        nomor_ubah: int,
    ) -> dict[str, Any]:
        """The levels of a standard (None: of none) as a new one from ``hari``."""
        tingkat = standar.tingkat if standar else {}
        awal = {_AWALAN + s.kode: str(tingkat.get(s.kode, _TIDAK[0])) for s in kompetensi}
        dasar = standar.dasar if standar else ""
        return awal | {"mulai": hari, "dasar": dasar, "nomor_ubah": nomor_ubah}


class FormBatalkanStandar(Isian):
    """Why a standard is taken back."""

    nomor_ubah = NomorUbahField()
    alasan = TeksField(label="Alasan", max_length=200)
