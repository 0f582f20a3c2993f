"""What officers type about the beginning and the end of service, and about the person."""

from datetime import date
from typing import Any

from django import forms

from dumai_asn.inti.forms import NomorUbahField, PilihanSegmen, TanggalField, TeksField

from ..actions.orang import DataDiri
from ..choices import KEDUDUKAN, STATUS_PEGAWAI
from ..models import Pegawai
from ..rules.dinas import SEBAB
from ..rules.istilah import JenisKelamin, Kedudukan
from .fakta import Pilihan, _alasan_wajib, _nomor
from .penempatan import PilihTempat, Tertunda, _alasan, _dasar, _kepala

_KATA_SEBAB = {
    **KEDUDUKAN,
    Kedudukan.PINDAH: "Pindah ke instansi lain",
    Kedudukan.BERHENTI: "Berhenti atas permintaan sendiri",
    Kedudukan.DIBERHENTIKAN: "Diberhentikan tidak atas permintaan sendiri",
}


class FormAkhirDinas(Tertunda):
    """Why and after which day service ends."""

    sebab = forms.ChoiceField(
        label="Sebab",
        widget=forms.RadioSelect,
        choices=[(str(satu), _KATA_SEBAB[satu]) for satu in SEBAB],
        error_messages={"required": "Pilih sebabnya."},
    )
    sampai = TanggalField(
        label="Hari terakhir",
        help_text="Hari terakhir bertugas, atau hari meninggal. Boleh hari yang akan datang.",
    )
    dasar = _dasar()
    alasan = _alasan()


class FormBatalkanDinas(Tertunda):
    """An end of service that should never have been."""

    alasan = _alasan_wajib("pembatalan")


def _status() -> forms.ChoiceField:
    return forms.ChoiceField(
        label="Status",
        choices=[("", "Pilih"), *((str(kode), kata) for kode, kata in STATUS_PEGAWAI.items())],
        error_messages={"required": "Pilih statusnya."},
    )


def _golongan() -> forms.ChoiceField:
    return forms.ChoiceField(label="Golongan", required=False)


class BerGolongan(PilihTempat):
    """A post and unit, with a list of golongan that the view hands in."""

    tanpa_golongan = "Belum diketahui"

    def __init__(self, *args: Any, golongan: Pilihan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilihan: Any = self.fields["golongan"]
        pilihan.choices = [("", self.tanpa_golongan), *golongan]


class FormKembali(BerGolongan):
    """Somebody who left is back."""

    tanpa_golongan = "Tetap"

    mulai = TanggalField(label="Kembali sejak")
    status = _status()
    nomor = _nomor()
    golongan = _golongan()
    kepala = _kepala()
    dasar = _dasar()
    alasan = _alasan()
    field_order = [
        *("mulai", "cari_unit", "pilihan_unit", "cari_jabatan", "pilihan_jabatan", "kepala"),
        *("status", "nomor", "golongan", "dasar", "alasan"),
    ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["nomor"].required = False
        self.fields["nomor"].label = "Nomor induk baru"
        self.fields["nomor"].help_text = "Kosongkan bila nomornya tetap."


def _kelamin() -> forms.ChoiceField:
    return forms.ChoiceField(
        label="Jenis kelamin",
        required=False,
        widget=PilihanSegmen(),
        choices=[
            ("", "Belum diketahui"),
            (str(JenisKelamin.LAKI_LAKI), "Laki-laki"),
            (str(JenisKelamin.PEREMPUAN), "Perempuan"),
        ],
    )


class IsianDiri(forms.Form):
    """Name, titles, birth and sex."""

    nama = TeksField(
        label="Nama tanpa gelar",
        max_length=200,
        error_messages={"required": "Tulis namanya."},
    )
    gelar_depan = TeksField(label="Gelar di depan", max_length=60, required=False)
    gelar_belakang = TeksField(label="Gelar di belakang", max_length=60, required=False)
    lahir = TanggalField(label="Tanggal lahir", required=False)
    kelamin = _kelamin()

    @property
    def data_diri(self) -> DataDiri:
        """What was typed, as the action takes it."""
        isi = self.cleaned_data
        return DataDiri(
            nama=isi["nama"],
            gelar_depan=isi["gelar_depan"],
            gelar_belakang=isi["gelar_belakang"],
            lahir=isi["lahir"],
            kelamin=JenisKelamin(isi["kelamin"]) if isi["kelamin"] else None,
        )


class FormPegawaiBaru(IsianDiri, BerGolongan):
    """A person who is new to the city."""

    nomor = _nomor()
    status = _status()
    golongan = _golongan()
    kepala = _kepala()
    mulai = TanggalField(label="Mulai bertugas")
    dasar = _dasar()
    alasan = _alasan()
    field_order = [
        *("nama", "gelar_depan", "gelar_belakang", "nomor", "lahir", "kelamin"),
        *("status", "golongan", "cari_unit", "pilihan_unit", "cari_jabatan", "pilihan_jabatan"),
        *("kepala", "mulai", "dasar", "alasan"),
    ]

    def __init__(self, *args: Any, pada: date, golongan: Pilihan, **kwargs: Any) -> None:
        super().__init__(*args, pada=pada, golongan=golongan, **kwargs)
        for nama in ("lahir", "kelamin"):
            self.fields[nama].help_text = "Kosongkan bila sama dengan nomornya."


class FormDataDiri(IsianDiri, Tertunda):
    """The own data of a person, changed."""

    nomor_ubah = NomorUbahField()
    alasan = _alasan_wajib("perubahan")

    @classmethod
    def awal(cls, satu: Pegawai) -> dict[str, Any]:
        """The stored values this form starts from."""
        return {
            "nomor_ubah": satu.nomor_ubah,
            "nama": satu.nama,
            "gelar_depan": satu.gelar_depan,
            "gelar_belakang": satu.gelar_belakang,
            "lahir": satu.lahir,
            "kelamin": satu.kelamin or "",
        }

    def tersimpan(self, objek: Pegawai) -> dict[str, Any]:
        """The row as it is now."""
        return self.awal(objek)
