"""What people type about training.  Rules are asked by the actions; forms check shapes only."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, TypeVar

from django import forms

from dumai_asn.inti.forms import AngkaField, HelperIsian, NomorUbahField, TanggalField, TeksField
from dumai_asn.inti.isian import Isian as DasarIsian

from .actions.galat import ALASAN_MAKS
from .actions.kehadiran import IsianHadir
from .actions.kelas import IsianKelas, isian_sesi
from .actions.program import IsianProgram
from .choices import BENTUK, JALUR, JENIS, KEHADIRAN
from .models import Kelas, Pendaftaran, ProgramPelatihan, Sesi
from .rules.istilah import StatusKehadiran
from .rules.kelas import IsianSesi

T = TypeVar("T")

#: The largest number the seat column of a class is offered; a hall of the city holds fewer.
KUOTA_MAKS = 10_000
#: Blank rows for meetings on a new and on an existing class.
SESI_BARU, SESI_TAMBAH = 6, 3


class Isian(DasarIsian):
    """A form whose fields are named like the attributes they change."""

    def tersimpan(self, objek: Any) -> dict[str, Any]:
        """The row as it is now."""
        return self.awal(objek)

    @classmethod
    def awal(cls, objek: Any) -> dict[str, Any]:
        """The stored values this form starts from."""
        return {nama: getattr(objek, nama) for nama in cls.base_fields if hasattr(objek, nama)}


class FormProgram(Isian):
    """A programme of the catalogue."""

    nomor_ubah = NomorUbahField(required=False)
    judul = TeksField(label="Judul program", max_length=200)
    jenis = forms.ChoiceField(label="Jenis", choices=list(JENIS.items()))
    jalur = forms.ChoiceField(label="Jalur", choices=list(JALUR.items()))
    bentuk = forms.ChoiceField(label="Bentuk", choices=list(BENTUK.items()))
    jp = AngkaField(
        label="JP",
        desimal=0,
        minimal=1,
        required=False,
        help_text="Kosongkan bila JP baru diketahui saat kelas direncanakan.",
    )
    sasaran = TeksField(label="Sasaran peserta", max_length=300, required=False)
    uraian = TeksField(label="Uraian", baris=4, required=False)
    aktif = forms.BooleanField(label="Ditawarkan dalam katalog", required=False, initial=True)

    @property
    def isian(self) -> IsianProgram:
        """What was written, for the action."""
        isi = {nama: self.cleaned_data[nama] for nama in IsianProgram.__dataclass_fields__}
        return IsianProgram(**isi | {"jp": _bulat(isi["jp"])})


class FormKelas(Isian):
    """A class; its meetings stand in :data:`FormsetSesi` beside it."""

    nomor_ubah = NomorUbahField(required=False)
    nama = TeksField(label="Nama kelas", max_length=80, help_text="Misalnya Angkatan II.")
    kuota = AngkaField(label="Kuota kursi", desimal=0, minimal=1, maksimal=KUOTA_MAKS)
    jp = AngkaField(label="JP", desimal=0, minimal=1, help_text="Yang tercatat bila lulus.")
    batas_daftar = TanggalField(label="Hari terakhir pendaftaran")
    tempat = TeksField(label="Tempat", max_length=200)
    penyelenggara = TeksField(label="Penyelenggara", max_length=200, required=False)

    def isian(self, sesi: list[IsianSesi]) -> IsianKelas:
        """What was written, for the action."""
        isi = {nama: nilai for nama, nilai in self.cleaned_data.items() if nama != "nomor_ubah"}
        isi.pop("program", None)
        return IsianKelas(
            **isi | {"kuota": _bulat(isi["kuota"]), "jp": _bulat(isi["jp"]), "sesi": sesi}
        )


class FormKelasBaru(FormKelas):
    """A new class also says which programme it runs."""

    program = forms.ModelChoiceField(
        label="Program",
        queryset=ProgramPelatihan.objects.filter(aktif=True),
        empty_label="Pilih program",
        error_messages={
            "required": "Pilih programnya.",
            "invalid_choice": "Program ini tidak ada atau sudah tidak ditawarkan.",
        },
    )
    field_order = ["program", "nama"]


class FormSesi(forms.Form):
    """One meeting; a row left blank is no meeting."""

    helper = HelperIsian()
    nomor = forms.IntegerField(widget=forms.HiddenInput, required=False)
    hari = TanggalField(label="Tanggal")
    mulai = forms.TimeField(
        label="Mulai",
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        input_formats=["%H:%M", "%H.%M", "%H:%M:%S"],
        error_messages={
            "required": "Isi jam mulai.",
            "invalid": "Tulis jam, misalnya 08.00.",
        },
    )
    selesai = forms.TimeField(
        label="Selesai",
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        input_formats=["%H:%M", "%H.%M", "%H:%M:%S"],
        error_messages={
            "required": "Isi jam selesai.",
            "invalid": "Tulis jam, misalnya 16.00.",
        },
    )
    judul = TeksField(label="Materi", max_length=200, required=False)
    jp = AngkaField(label="JP sesi", desimal=0, required=False)


class BaseFormsetSesi(forms.BaseFormSet):
    """Meetings of a class, with blank rows that need no JavaScript."""

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        form.sebutan = f"sesi {(index or 0) + 1}"
        if "DELETE" in form.fields:
            form.fields["DELETE"].label = "Hapus sesi ini"

    @property
    def isian(self) -> list[IsianSesi]:
        """The meetings that were filled in and are to stay."""
        return [
            IsianSesi(
                isi["hari"],
                isi["mulai"],
                isi["selesai"],
                _bulat(isi["jp"]) or 0,
                isi["judul"],
                isi["nomor"],
            )
            for isi in (form.cleaned_data for form in self.forms)
            if isi.get("hari") and not isi.get("DELETE")
        ]


def formset_sesi(
    data: Any = None, *, kelas: Kelas | None = None, hari: date | None = None
) -> BaseFormsetSesi:
    """The meetings of ``kelas`` with blank rows behind them, or blank rows for a new class."""
    jenis = forms.formset_factory(
        FormSesi,
        formset=BaseFormsetSesi,
        extra=SESI_TAMBAH if kelas else SESI_BARU,
        can_delete=kelas is not None,
        can_delete_extra=False,
    )
    awal = []
    if kelas is not None:
        for satu in map(isian_sesi, Sesi.objects.filter(kelas=kelas).order_by("urutan")):
            isi = {nama: getattr(satu, nama) for nama in IsianSesi.__dataclass_fields__}
            awal.append(isi | {"jp": satu.jp or None})
    return jenis(data, initial=awal, prefix="sesi")


class FormAlasan(Isian):
    """A reason in words."""

    alasan = TeksField(label="Alasan", baris=3, max_length=ALASAN_MAKS)

    def __init__(self, *args: Any, label: str = "Alasan", bantuan: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["alasan"].label = label
        self.fields["alasan"].help_text = bantuan


class FormPresensi(Isian):
    """Attendance of the participants on one page: one choice each, and what was shown before."""

    def __init__(
        self,
        *args: Any,
        peserta: Collection[Pendaftaran],
        tercatat: Mapping[int, StatusKehadiran],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.peserta = peserta
        pilihan = [(str(kode), sebut.kata) for kode, sebut in KEHADIRAN.items()]
        for satu in peserta:
            kini = tercatat.get(satu.pk)
            self.fields[f"hadir_{satu.pk}"] = forms.ChoiceField(
                label=str(satu.pegawai),
                choices=pilihan,
                widget=forms.RadioSelect,
                required=False,
                initial=kini,
                error_messages={"invalid_choice": "Pilih Hadir, Izin, atau Tidak."},
            )
            self.fields[f"semula_{satu.pk}"] = forms.ChoiceField(
                choices=[("", ""), *pilihan],
                widget=forms.HiddenInput,
                required=False,
                initial=kini or "",
            )

    def tersimpan(self, objek: Any) -> dict[str, Any]:
        """Only what two people recorded differently is compared; the rest follows the store."""
        self.data = self.data.copy()
        tersimpan: dict[str, Any] = {}
        for satu in self.peserta:
            hadir, semula = f"hadir_{satu.pk}", f"semula_{satu.pk}"
            kini = str(self.fields[hadir].initial or "")
            saya, dilihat = self.data.get(hadir, ""), self.data.get(semula, "")
            if saya == dilihat:
                self.data[hadir] = kini
            tersimpan[hadir] = kini if kini != dilihat else self.data.get(hadir, "")
            self.data[semula] = kini
        return tersimpan

    def baris(self) -> list[tuple[Pendaftaran, forms.BoundField, forms.BoundField]]:
        """Participant, choice, hidden former value: one row each."""
        return [
            (satu, self[f"hadir_{satu.pk}"], self[f"semula_{satu.pk}"]) for satu in self.peserta
        ]

    @property
    def isian(self) -> dict[int, IsianHadir]:
        """What was chosen, for the action."""
        return {
            satu.pk: IsianHadir(
                _hadir(self.cleaned_data[f"hadir_{satu.pk}"]),
                _hadir(self.cleaned_data[f"semula_{satu.pk}"]),
            )
            for satu in self.peserta
        }


def _hadir(teks: str) -> StatusKehadiran | None:
    return StatusKehadiran(teks) if teks else None


def _bulat(nilai: Any) -> Any:
    return None if nilai is None else int(nilai)
