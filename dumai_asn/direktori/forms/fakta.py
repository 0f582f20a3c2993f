"""What officers type about dated facts and numbers.  Rules are asked by the actions."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from dumai_asn.inti.forms import NomorUbahField, TanggalField, TeksField
from dumai_asn.inti.rules.rentang import SATU_HARI

from ..choices import STATUS_PEGAWAI
from ..models import NomorInduk, RiwayatPegawai
from ..rules.fakta import PENDIDIKAN, Nilai
from ..rules.istilah import JenisRiwayat
from ..rules.nip import berkelompok
from .penempatan import Tertunda, _alasan, _dasar, _sampai

#: Value and words of each choice.
Pilihan = tuple[tuple[str, str], ...]
_LABEL: Mapping[JenisRiwayat, str] = {
    JenisRiwayat.GOLONGAN: "Golongan",
    JenisRiwayat.STATUS: "Status",
    JenisRiwayat.PENDIDIKAN: "Jenjang pendidikan",
    JenisRiwayat.KONTRAK: "Nomor perjanjian kerja",
}


def _nilai(jenis: JenisRiwayat, golongan: Pilihan) -> forms.Field:
    """The field of a value: a list where the words are fixed, else text."""
    if jenis is JenisRiwayat.KONTRAK:
        return TeksField(
            label=_LABEL[jenis],
            max_length=80,
            error_messages={"required": "Tulis nomor perjanjian kerjanya."},
        )
    isi = {
        JenisRiwayat.GOLONGAN: golongan,
        JenisRiwayat.STATUS: tuple((str(kode), kata) for kode, kata in STATUS_PEGAWAI.items()),
        JenisRiwayat.PENDIDIKAN: tuple((satu, satu) for satu in PENDIDIKAN),
    }[jenis]
    return forms.ChoiceField(
        label=_LABEL[jenis],
        choices=[("", "Pilih"), *isi],
        error_messages={"required": "Pilih dari daftarnya."},
    )


def _alasan_wajib(kata: str) -> TeksField:
    return TeksField(
        label=f"Alasan {kata}",
        max_length=300,
        baris=2,
        help_text="Tersimpan dalam riwayat.",
        error_messages={"required": f"Tulis alasan {kata}nya."},
    )


class FormFakta(Tertunda):
    """A fact of one kind from a day on."""

    mulai = TanggalField(
        label="Berlaku sejak", help_text="Yang berlaku sekarang berakhir sehari sebelumnya."
    )
    sampai = _sampai()
    dasar = _dasar()
    alasan = _alasan()
    field_order = ["nilai", "mulai", "sampai", "dasar", "alasan"]

    def __init__(
        self, *args: Any, jenis: JenisRiwayat, golongan: Pilihan = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["nilai"] = _nilai(jenis, golongan)
        if jenis is not JenisRiwayat.KONTRAK:
            del self.fields["sampai"]
        elif not self.is_bound:
            self.fields["sampai"].help_text = "Hari terakhir menurut perjanjian kerja."
        self.order_fields(self.field_order)


class FormBetulkanFakta(Tertunda):
    """A fact as it should have been."""

    nomor_ubah = NomorUbahField()
    mulai = TanggalField(label="Berlaku sejak")
    sampai = _sampai()
    dasar = TeksField(label="Dasar (SK)", max_length=200, required=False)
    alasan = _alasan_wajib("pembetulan")
    field_order = ["nilai", "mulai", "sampai", "dasar", "alasan"]

    def __init__(
        self, *args: Any, jenis: JenisRiwayat, golongan: Pilihan = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["nilai"] = _nilai(jenis, golongan)
        self.order_fields(self.field_order)

    @classmethod
    def awal(cls, satu: RiwayatPegawai) -> dict[str, Any]:
        """The stored values this form starts from."""
        return {
            "nomor_ubah": satu.nomor_ubah,
            "nilai": satu.nilai,
            "mulai": satu.masa.lower,
            "sampai": _terakhir(satu.masa.upper),
            "dasar": satu.dasar,
        }

    def tersimpan(self, objek: RiwayatPegawai) -> dict[str, Any]:
        """The row as it is now."""
        return self.awal(objek)


def _nomor() -> TeksField:
    return TeksField(
        label="Nomor",
        max_length=40,
        help_text="18 angka, boleh berspasi.",
        error_messages={"required": "Tulis nomornya."},
    )


class FormNomor(Tertunda):
    """A new number from a day on."""

    nomor = _nomor()
    mulai = TanggalField(
        label="Berlaku sejak", help_text="Nomor yang sekarang berakhir sehari sebelumnya."
    )
    dasar = _dasar()
    alasan = _alasan()


class FormBetulkanNomor(Tertunda):
    """A number or its days as they should have been."""

    nomor_ubah = NomorUbahField()
    nomor = _nomor()
    mulai = TanggalField(label="Berlaku sejak")
    sampai = _sampai()
    dasar = TeksField(label="Dasar (SK)", max_length=200, required=False)
    alasan = _alasan_wajib("pembetulan")

    @classmethod
    def awal(cls, satu: NomorInduk) -> dict[str, Any]:
        """The stored values this form starts from."""
        return {
            "nomor_ubah": satu.nomor_ubah,
            "nomor": berkelompok(satu.nomor),
            "mulai": satu.masa.lower,
            "sampai": _terakhir(satu.masa.upper),
            "dasar": satu.dasar,
        }

    def tersimpan(self, objek: NomorInduk) -> dict[str, Any]:
        """The row as it is now."""
        return self.awal(objek)


class FormBatalkanFakta(Tertunda):
    """A fact or number that should never have been."""

    nomor_ubah = NomorUbahField()
    sambung = forms.BooleanField(label="Teruskan yang sebelumnya", required=False)
    alasan = _alasan_wajib("pembatalan")

    def sebelum(self, satu: Nilai | None) -> None:
        """Say which row would go on; without one there is nothing to choose."""
        if satu is None:
            del self.fields["sambung"]
        else:
            self.fields["sambung"].help_text = f"{satu.sebutan} berlanjut seperti semula."

    def clean(self) -> dict[str, Any]:
        """``sambung`` is there whether asked or not."""
        return {"sambung": False} | (super().clean() or {})


def _terakhir(akhir: date | None) -> date | None:
    return akhir - SATU_HARI if akhir else None
