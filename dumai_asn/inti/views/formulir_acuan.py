"""The form of a reference value: its fields follow from the dataclass."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from django import forms

from ..actions.acuan import IsianAcuan
from ..forms import AngkaField, NomorUbahField, TanggalField, TeksField
from ..isian import Isian
from ..rules import nilai_acuan
from ..rules.acuan import AcuanTidakSah, ButirAcuan, Nilai, Tanda
from ..rules.nilai_acuan import KOLOM, Bentuk, bentuk, jenis_nilai

#: Before the name of a number in its field's name.
AWALAN = "nilai_"


class FormulirKunci(Isian):
    """Only the lock: what stood there when the page was shown."""

    nomor_ubah = NomorUbahField()


class FormulirSumber(FormulirKunci):
    """Source of a value that is confirmed as it stands."""

    dasar_hukum = TeksField(
        label="Sumber",
        max_length=200,
        help_text="Nomor dan pasal peraturan, surat edaran, atau keputusan.",
    )


class FormulirAcuan(FormulirSumber):
    """All numbers of ``butir``, from which day, by which source, and why."""

    mulai = TanggalField(label="Berlaku mulai")
    tanda = forms.ChoiceField(
        label="Kepastian",
        choices=[
            (str(Tanda.C2), "Pasti, dibaca dari naskah resminya"),
            (str(Tanda.C1), "Satu sumber, belum dicocokkan"),
            (str(Tanda.U), "Masih perlu dipastikan"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih seberapa pasti nilai ini."},
    )
    alasan = TeksField(
        label="Alasan",
        baris=2,
        max_length=300,
        required=False,
        help_text="Wajib bila mulai berlaku pada hari yang sudah lewat. Tersimpan dalam riwayat.",
    )

    def __init__(self, butir: ButirAcuan, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.butir = butir
        kelas: Any = type(butir.bawaan)
        self.ruas = {
            nilai.nama: RuasNilai(nilai, jenis_nilai(kelas)[nilai.nama]) for nilai in butir.nilai()
        }
        for nama, ruas in self.ruas.items():
            self.fields[AWALAN + nama] = ruas.field
        self.order_fields([*(AWALAN + nama for nama in self.ruas), "mulai"])

    @classmethod
    def awal(cls, butir: ButirAcuan, nilai: Any) -> dict[str, Any]:
        """Initial values of the fields that show the dataclass ``nilai``."""
        kelas: Any = type(butir.bawaan)
        return {
            AWALAN + n.nama: RuasNilai(n, jenis_nilai(kelas)[n.nama]).awal(getattr(nilai, n.nama))
            for n in butir.nilai()
        }

    def clean(self) -> dict[str, Any]:
        """Build the dataclass, so that its own check answers on this page."""
        isi: dict[str, Any] = super().clean() or {}
        if not self.errors:
            try:
                isi["nilai"] = type(self.butir.bawaan)(
                    **{nama: ruas.nilai(isi[AWALAN + nama]) for nama, ruas in self.ruas.items()}
                )
                self.butir.periksa(isi["nilai"])
            except AcuanTidakSah as galat:
                for nama, kata in galat.galat.items():
                    self.add_error(AWALAN + nama, kata)
            except ValueError as galat:
                self.add_error(None, str(galat))
        return isi

    @property
    def isian(self) -> IsianAcuan:
        """What was written, for the action."""
        isi = self.cleaned_data
        return IsianAcuan(
            isi["nilai"], isi["mulai"], isi["dasar_hukum"], Tanda(isi["tanda"]), isi["alasan"]
        )


class RuasNilai:
    """One number of a dataclass as a form field: the field, and the way there and back."""

    def __init__(self, nilai: Nilai, jenis: Any) -> None:
        self.jenis, self.bentuk = jenis, bentuk(jenis)
        self.asal, self.pilihan = nilai.bawaan, _pilihan(nilai, self.bentuk)
        self.field = self._field(nilai)

    def _field(self, nilai: Nilai) -> forms.Field:
        satuan = f"Dalam {nilai.satuan}. " if nilai.satuan else ""
        umum: dict[str, Any] = {
            "label": nilai.arti or nilai.nama,
            "help_text": f"{satuan}Bawaan: {nilai_acuan.kata(nilai, nilai.bawaan)}.",
            "required": not self.bentuk.kosong,
        }
        if self.pilihan is not None:
            return self._memilih(umum)
        if self.bentuk.wadah is not None or self.bentuk.baris is not None:
            umum["help_text"] = f"{self._petunjuk()} {umum['help_text']}"
            return TeksField(baris=5, **umum | {"required": False})
        match self.bentuk.jenis:
            case j if issubclass(j, bool):
                return forms.BooleanField(**umum | {"required": False})
            case j if issubclass(j, int | Decimal):
                desimal = 0 if issubclass(j, int) else 6
                return AngkaField(
                    desimal=desimal, minimal=nilai.minimal, maksimal=nilai.maksimal, **umum
                )
            case j if issubclass(j, date):
                return TanggalField(**umum)
        return TeksField(max_length=200, **umum)

    def _memilih(self, umum: dict[str, Any]) -> forms.Field:
        assert self.pilihan is not None
        if self.bentuk.wadah is None:
            kosong = [("", "Tidak ada")] if self.bentuk.kosong else []
            return forms.ChoiceField(choices=[*kosong, *self.pilihan.items()], **umum)
        return forms.MultipleChoiceField(
            choices=list(self.pilihan.items()),
            widget=forms.CheckboxSelectMultiple,
            **umum | {"required": False},
        )

    def _petunjuk(self) -> str:
        if len(self.bentuk.isi) > 1 or bentuk(self.bentuk.isi[0]).baris is not None:
            return f"Satu baris satu isi, kolomnya dipisahkan “{KOLOM}”."
        return "Satu baris satu isi."

    def awal(self, nilai: Any) -> Any:
        """The initial value of the field for ``nilai``."""
        if self.pilihan is not None and self.bentuk.wadah is not None:
            return [str(satu) for satu in nilai]
        if isinstance(self.field, TeksField):
            return nilai_acuan.ke_teks(self.jenis, nilai)
        return str(nilai) if isinstance(nilai, StrEnum) else nilai

    def nilai(self, isi: Any) -> Any:
        """The value of the dataclass for what the field was cleaned to; ``ValueError`` in words."""
        if self.pilihan is not None and self.bentuk.wadah is not None:
            semula = [str(satu) for satu in self.asal]
            urut = sorted(isi, key=lambda s: semula.index(s) if s in semula else len(semula))
            satu_jenis = self.bentuk.isi[0]
            return self.bentuk.wadah(satu_jenis(satu) for satu in urut)
        if isinstance(self.field, TeksField):
            return nilai_acuan.dari_teks(self.jenis, isi)
        if isi in (None, ""):
            return None
        if isinstance(self.field, AngkaField | forms.ChoiceField):
            return self.bentuk.jenis(isi)
        return isi


def _pilihan(nilai: Nilai, b: Bentuk) -> dict[str, str] | None:
    if nilai.pilihan is not None:
        return {str(kode): kata for kode, kata in nilai.pilihan.items()}
    jenis = b.isi[0] if b.wadah in (tuple, frozenset) else b.jenis
    if isinstance(jenis, type) and issubclass(jenis, StrEnum):
        return {str(satu): satu.replace("_", " ").capitalize() for satu in jenis}
    return None
