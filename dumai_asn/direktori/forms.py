"""What officers type about accounts and roles.  Rules are asked by the actions."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError

from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.forms import HelperIsian, NomorUbahField, TanggalField, TeksField

from .choices import JUDUL_PERAN, KEADAAN_AKUN, STATUS_KODE, WAKTU_PENUGASAN
from .models import Penugasan, UnitKerja
from .models.penugasan import PERAN_BERUNIT
from .queries.akun import unit_bernama
from .rules.istilah import Peran

T = TypeVar("T")
#: Units offered when what was typed fits several.
UNIT_MAKS = 20


class Isian(forms.Form):
    """A form whose answer comes from an action."""

    helper = HelperIsian()

    def kerjakan(self, aksi: Callable[[], T]) -> T | None:
        """Run ``aksi``; its refusal in words becomes an error of this form, and None comes back."""
        try:
            return aksi()
        except IsianDitolak as galat:
            self.add_error(galat.isian if galat.isian in self.fields else None, str(galat))
        except ValidationError as galat:
            self.add_error(None, galat.messages)
        except (IsianBerubah, PermissionDenied) as galat:
            self.add_error(None, str(galat))
        return None


class PilihUnit(Isian):
    """A unit by its name, short name or code; several that fit are offered for choosing.

    So nobody loads the list of all units, and it works without JavaScript.  Cleans ``unit`` to a
    :class:`UnitKerja` or None.
    """

    cari_unit = TeksField(
        label="Unit",
        max_length=200,
        help_text="Tulis nama, singkatan, atau kode unit.",
        error_messages={"required": "Tulis unitnya."},
    )
    pilihan_unit = forms.ChoiceField(
        label="Unit yang cocok", widget=forms.RadioSelect, required=False
    )

    def __init__(self, *args: Any, pada: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pada = pada
        self.cocok: list[UnitKerja] = self._cocok(self._diketik("cari_unit"))
        pilihan: Any = self.fields["pilihan_unit"]
        pilihan.choices = [(str(satu.pk), str(satu)) for satu in self.cocok]
        pilihan.error_messages["invalid_choice"] = "Pilih satu unit dari daftar ini."
        if 1 < len(self.cocok) <= UNIT_MAKS:
            pilihan.required = True
            pilihan.error_messages["required"] = (
                f"Ada {len(self.cocok)} unit yang cocok. Pilih satu."
            )
        else:
            # Nothing to choose from: the field only appears with something in it.
            pilihan.widget = forms.HiddenInput()

    def _diketik(self, nama: str) -> str:
        """What stands in a field before it is cleaned."""
        teks = self.data.get(self.add_prefix(nama), "") if self.is_bound else ""
        return str(teks).strip().replace("\x00", "")

    def _cocok(self, teks: str) -> list[UnitKerja]:
        if not teks:
            return []
        semua = list(unit_bernama(teks).pada(self.pada).order_by("kode", "pk")[: UNIT_MAKS + 1])
        persis = [s for s in semua if teks.lower() in (s.nama.lower(), s.kode.lower())]
        return persis if len(persis) == 1 else semua

    def unit_terpilih(self) -> UnitKerja | None:
        """The one unit that is meant; an error in words when none or several fit."""
        pilih = self.cleaned_data.get("pilihan_unit")
        tepat = [satu for satu in self.cocok if str(satu.pk) == pilih] or self.cocok
        if len(tepat) == 1:
            return tepat[0]
        if not tepat:
            self.add_error("cari_unit", "Tidak ada unit bernama begitu. Coba sebagian namanya.")
        else:
            self.add_error("cari_unit", "Terlalu banyak yang cocok. Tulis lebih lengkap.")
        return None

    def clean(self) -> dict[str, Any]:
        """``unit`` beside what was typed."""
        isi: dict[str, Any] = super().clean() or {}
        if isi.get("cari_unit") and not self.errors:
            isi["unit"] = self.unit_terpilih()
        return isi


class FormSuratUnit(PilihUnit):
    """For which unit letters are made."""


class FormTerbitkan(Isian):
    """How a code reaches its person."""

    lewat_surel = forms.BooleanField(label="Kirim lewat surel", required=False)
    lepas_dua_langkah = forms.BooleanField(
        label="Lepas juga masuk dua langkah",
        required=False,
        help_text="Bila ponsel atau aplikasi kodenya hilang. Terjadi saat kode dipakai.",
    )


class FormPenugasan(PilihUnit):
    """A new assignment."""

    peran = forms.ChoiceField(
        label="Peran",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Pilih perannya.",
            "invalid_choice": "Pilih peran dari daftar ini.",
        },
    )
    mulai = TanggalField(label="Mulai")
    sampai = TanggalField(
        label="Hari terakhir",
        required=False,
        help_text="Kosongkan bila berlaku sampai ada perubahan.",
    )
    dasar = TeksField(
        label="Dasar (SK)",
        max_length=200,
        help_text="Nomor dan tanggal surat keputusan.",
        error_messages={"required": "Tulis nomor surat keputusannya."},
    )
    field_order = ["peran", "cari_unit", "pilihan_unit", "mulai", "sampai", "dasar"]

    def __init__(self, *args: Any, boleh: Iterable[Peran], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        peran: Any = self.fields["peran"]
        peran.choices = [(str(satu), JUDUL_PERAN[str(satu)]) for satu in boleh]
        self.fields["cari_unit"].required = False
        self.fields[
            "cari_unit"
        ].help_text = (
            "Hanya untuk pengelola unit dan pimpinan. Tulis nama, singkatan, atau kode unit."
        )

    def _diketik(self, nama: str) -> str:
        """No unit is looked for where the role has none, whatever was typed."""
        berunit = self.data.get(self.add_prefix("peran")) in PERAN_BERUNIT if self.data else False
        return super()._diketik(nama) if berunit else ""

    def clean(self) -> dict[str, Any]:
        """A unit exactly where the role has one; the last day not before the first."""
        berunit = self.cleaned_data.get("peran") in PERAN_BERUNIT
        if not berunit:
            self.cleaned_data["cari_unit"] = ""
        isi = super().clean()
        if berunit and not isi.get("cari_unit"):
            self.add_error("cari_unit", "Tulis unit tempat peran ini berlaku.")
        mulai, sampai = isi.get("mulai"), isi.get("sampai")
        if mulai and sampai and sampai < mulai:
            self.add_error("sampai", "Hari terakhir tidak boleh sebelum hari mulai.")
        return isi

    @property
    def selesai(self) -> date | None:
        """The first day after the last one; None: until further notice."""
        sampai = self.cleaned_data.get("sampai")
        return sampai + timedelta(days=1) if sampai else None


class FormAkhiri(Isian):
    """When an assignment ends."""

    nomor_ubah = NomorUbahField()
    sampai = TanggalField(
        label="Hari terakhir", help_text="Peran berakhir pukul 24.00 pada hari ini."
    )

    @property
    def selesai(self) -> date:
        """The first day without the role."""
        return self.cleaned_data["sampai"] + timedelta(days=1)

    @classmethod
    def awal(cls, penugasan: Penugasan) -> dict[str, Any]:
        """The stored values this form starts from."""
        akhir = penugasan.masa.upper
        return {
            "nomor_ubah": penugasan.nomor_ubah,
            "sampai": akhir - timedelta(days=1) if akhir else None,
        }


class _Saring(forms.Form):
    """A filter row; what cannot be understood narrows nothing."""

    helper = HelperIsian()

    def isi(self) -> dict[str, Any]:
        """Understood values by name, for a query."""
        self.is_valid()
        return {nama: self.cleaned_data.get(nama, "") for nama in self.fields}

    @property
    def dipakai(self) -> bool:
        """Whether the list is narrowed at all."""
        return any(self.isi().values())


class SaringAkun(_Saring):
    """Accounts by person, unit, state, and state of a code."""

    q = TeksField(label="Nama atau NIP", required=False, max_length=100)
    unit = TeksField(label="Unit", required=False, max_length=100)
    keadaan = forms.ChoiceField(
        label="Keadaan",
        required=False,
        choices=[("", "Semua"), *((kunci, kata) for kunci, (_, kata) in KEADAAN_AKUN.items())],
    )
    kode = forms.ChoiceField(
        label="Kode",
        required=False,
        choices=[
            ("", "Semua"),
            *((satu, STATUS_KODE[satu][1]) for satu in ("BERLAKU", "MENUNGGU_PENGESAHAN")),
        ],
    )


class SaringPenugasan(_Saring):
    """Assignments by person, unit, role and time."""

    q = TeksField(label="Nama atau NIP", required=False, max_length=100)
    unit = TeksField(label="Unit", required=False, max_length=100)
    peran = forms.ChoiceField(
        label="Peran",
        required=False,
        choices=[("", "Semua"), *((str(satu), JUDUL_PERAN[str(satu)]) for satu in Peran)],
    )
    waktu = forms.ChoiceField(label="Waktu", required=False, choices=list(WAKTU_PENUGASAN.items()))


class SaringOrang(_Saring):
    """The person a role is for."""

    q = TeksField(label="Nama atau NIP", required=False, max_length=100)
