"""What HR types about units, posts and seats.  Rules are asked by the actions."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django import forms

from dumai_asn.inti.forms import NomorUbahField, TanggalField, TeksField
from dumai_asn.inti.isian import Isian

from ..choices import JENIS_JABATAN, JENIS_UNIT, JENJANG, RUMPUN
from ..models import Formasi, Jabatan, UnitKerja
from ..rules.istilah import JenisUnit
from .dasar import PilihUnit

#: Seats of one post in one unit, a schoolful of teachers included.
KURSI_MAKS = 5_000


def _kata(isi: Mapping[Any, str], kosong: str = "") -> list[tuple[str, str]]:
    return [*([("", kosong)] if kosong else []), *((str(k), kata) for k, kata in isi.items())]


class _SifatUnit(forms.Form):
    kode = TeksField(
        label="Kode", max_length=40, help_text="Kode unit organisasi, misalnya dari SIASN."
    )
    nama = TeksField(label="Nama unit", max_length=200)
    singkatan = TeksField(label="Singkatan", max_length=40, required=False)
    jenis = forms.ChoiceField(
        label="Jenis", choices=_kata({k: v for k, v in JENIS_UNIT.items() if k != JenisUnit.KOTA})
    )
    mandiri = forms.BooleanField(label="Mempunyai perjanjian kinerja sendiri", required=False)

    @property
    def isian(self) -> dict[str, Any]:
        """What the action takes."""
        isi = self.cleaned_data
        return {
            "kode": isi["kode"],
            "nama": isi["nama"],
            "singkatan": isi["singkatan"],
            "jenis": JenisUnit(isi["jenis"]),
            "mandiri": isi["mandiri"],
        }


class FormUnitBaru(_SifatUnit, PilihUnit):
    """A new unit."""

    mulai = TanggalField(label="Mulai ada")
    field_order = [
        *("cari_unit", "pilihan_unit", "kode", "nama", "singkatan", "jenis", "mandiri", "mulai"),
    ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cari_unit"].label = "Di bawah unit"


class FormUnit(_SifatUnit, Isian):
    """A unit as it is now."""

    nomor_ubah = NomorUbahField()
    berlaku = TanggalField(
        label="Nama baru berlaku sejak",
        help_text="Nama lama tetap tampil untuk tanggal sebelumnya.",
    )

    def __init__(self, *args: Any, unit: UnitKerja, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if unit.jenis is JenisUnit.KOTA:
            jenis: Any = self.fields["jenis"]
            jenis.choices = [(str(JenisUnit.KOTA), JENIS_UNIT[JenisUnit.KOTA])]

    @classmethod
    def awal(cls, unit: UnitKerja, hari: date) -> dict[str, Any]:
        """The stored values this form starts from."""
        kolom = ("kode", "nama", "singkatan", "jenis", "mandiri", "nomor_ubah")
        return {nama: getattr(unit, nama) for nama in kolom} | {"berlaku": hari}


class FormPindahUnit(PilihUnit):
    """Where a unit goes, from when."""

    nomor_ubah = NomorUbahField()
    berlaku = TanggalField(label="Berlaku sejak", help_text="Paling lambat hari ini.")
    field_order = ["cari_unit", "pilihan_unit", "berlaku", "nomor_ubah"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cari_unit"].label = "Induk baru"


class FormJabatan(Isian):
    """A post of the catalogue."""

    nomor_ubah = NomorUbahField(required=False)
    nama = TeksField(label="Nama jabatan", max_length=200)
    jenis = forms.ChoiceField(label="Jenis", choices=_kata(JENIS_JABATAN))
    jenjang = forms.ChoiceField(
        label="Jenjang",
        required=False,
        choices=_kata(JENJANG, "Tanpa jenjang"),
        help_text="Untuk jabatan fungsional dan pelaksana.",
    )
    kelas = forms.IntegerField(
        label="Kelas jabatan",
        required=False,
        min_value=1,
        max_value=17,
        help_text="1 sampai 17, menurut peraturan kota.",
    )
    rumpun = forms.ChoiceField(label="Rumpun", choices=_kata(RUMPUN))
    berlaku = TanggalField(
        label="Jenjang, kelas, atau rumpun baru berlaku sejak",
        required=False,
        help_text="Kosongkan bila Anda hanya membetulkan salah tulis.",
    )
    dasar = TeksField(
        label="Peraturan yang mengubahnya",
        max_length=200,
        required=False,
        help_text="Perlu diisi bila tanggal berlakunya diisi.",
    )

    @property
    def isian(self) -> dict[str, Any]:
        """What the action takes."""
        isi = self.cleaned_data
        return {nama: isi[nama] for nama in ("nama", "jenis", "kelas", "rumpun")} | {
            "jenjang": isi["jenjang"] or None
        }

    @classmethod
    def awal(cls, jabatan: Jabatan) -> dict[str, Any]:
        """The stored values this form starts from."""
        kolom = ("nama", "jenis", "jenjang", "kelas", "rumpun", "nomor_ubah")
        return {nama: getattr(jabatan, nama) for nama in kolom}


class PilihJabatan(Isian):
    """A post by its exact name; the browser offers names that fit."""

    tujuan = TeksField(
        label="Jabatan", max_length=200, help_text="Tulis namanya seperti di daftar jabatan."
    )

    def clean_tujuan(self) -> Jabatan:
        """The post of that name, however its letters are written."""
        satu = Jabatan.objects.filter(nama__iexact=self.cleaned_data["tujuan"]).first()
        if satu is None:
            raise forms.ValidationError("Tidak ada jabatan bernama begitu dalam daftar jabatan.")
        return satu


class FormGabungJabatan(PilihJabatan):
    """Into which post another is merged."""

    nomor_ubah = NomorUbahField()


class FormFormasi(PilihJabatan, PilihUnit):
    """How many seats of a post a unit has, from when."""

    kursi = forms.IntegerField(label="Kursi", min_value=0, max_value=KURSI_MAKS)
    mulai = TanggalField(label="Mulai berlaku")
    field_order = ["cari_unit", "pilihan_unit", "tujuan", "kursi", "mulai"]


class FormUbahFormasi(Isian):
    """A number of seats put right."""

    nomor_ubah = NomorUbahField()
    kursi = forms.IntegerField(label="Kursi", min_value=0, max_value=KURSI_MAKS)
    mulai = TanggalField(label="Mulai berlaku")
    sampai = TanggalField(
        label="Hari terakhir", required=False, help_text="Kosongkan bila masih berlaku."
    )

    def clean(self) -> dict[str, Any]:
        """The last day not before the first."""
        isi: dict[str, Any] = super().clean() or {}
        if isi.get("sampai") and isi.get("mulai") and isi["sampai"] < isi["mulai"]:
            self.add_error("sampai", "Hari terakhir tidak boleh sebelum hari mulai.")
        return isi

    @property
    def selesai(self) -> date | None:
        """The first day without it."""
        sampai = self.cleaned_data.get("sampai")
        return sampai + timedelta(days=1) if sampai else None

    @classmethod
    def awal(cls, formasi: Formasi) -> dict[str, Any]:
        """The stored values this form starts from."""
        akhir = formasi.masa.upper
        return {
            "nomor_ubah": formasi.nomor_ubah,
            "kursi": formasi.kursi,
            "mulai": formasi.masa.lower,
            "sampai": akhir - timedelta(days=1) if akhir else None,
        }
