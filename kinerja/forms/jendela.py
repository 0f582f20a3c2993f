"""What HR types about windows and the time given beyond them."""

from datetime import date
from typing import Any

from django import forms

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Pegawai, UnitKerja
from dumai_asn.direktori.queries.cari import cari_pegawai, cari_unit
from dumai_asn.inti.forms import NomorUbahField, TanggalField, TeksField
from dumai_asn.inti.isian import Isian
from dumai_asn.inti.rules.rentang import SATU_HARI
from dumai_asn.inti.rupa.cari import rapikan

from ..models import Jendela

#: People, and units, offered when what was typed fits several.
COCOK_MAKS = 8


def alasan_field(bantuan: str) -> TeksField:
    """Why; at most 300 letters."""
    return TeksField(
        label="Alasan",
        baris=2,
        max_length=300,
        error_messages={"required": "Tulis alasannya."},
        help_text=bantuan,
    )


class FormGeser(Isian):
    """First and last open day of a window, and why they move."""

    nomor_ubah = NomorUbahField()
    mulai = TanggalField(label="Hari pertama")
    selesai = TanggalField(label="Hari terakhir", help_text="Ditutup pukul 24.00.")
    alasan = alasan_field("Dibaca pegawai bila waktunya berkurang.")
    sadar = forms.BooleanField(
        label="Boleh memendekkan",
        required=False,
        help_text="Centang bila hari yang semula dibuka memang akan ditutup. Orangnya diberi tahu.",
    )

    @staticmethod
    def awal(satu: Jendela) -> dict[str, Any]:
        """The stored values this form starts from; each move has a reason of its own."""
        return {
            "nomor_ubah": satu.nomor_ubah,
            "mulai": satu.masa.lower,
            "selesai": satu.masa.upper - SATU_HARI,
        }

    def tersimpan(self, objek: Jendela) -> dict[str, Any]:
        """The window as it is now."""
        return self.awal(objek)

    def clean(self) -> None:
        """The last day may be the first, never before it."""
        mulai, selesai = self.cleaned_data.get("mulai"), self.cleaned_data.get("selesai")
        if mulai and selesai and selesai < mulai:
            self.add_error("selesai", "Hari terakhir tidak boleh sebelum hari pertama.")


class FormPerpanjangan(Isian):
    """Who gets more time, until when, and why.

    A person by name or NIP, or a unit by its name; several that fit are offered for choosing.
    Cleans ``untuk`` to a :class:`Pegawai` or :class:`UnitKerja`.
    """

    cari = TeksField(
        label="Untuk",
        max_length=100,
        help_text="Tulis nama atau NIP seseorang, atau nama unit. Unit berarti seluruh cabangnya.",
        error_messages={"required": "Tulis siapa atau unit mana."},
    )
    pilihan = forms.ChoiceField(label="Yang cocok", widget=forms.RadioSelect, required=False)
    sampai = TanggalField(label="Dibuka sampai", help_text="Ditutup pukul 24.00 pada hari itu.")
    alasan = alasan_field("Dibaca oleh yang menerima tambahan waktu.")

    def __init__(self, *args: Any, akun: Akun, pada: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.cocok = self._cocok(akun, pada)
        pilihan: Any = self.fields["pilihan"]
        pilihan.choices = [(kunci, kata) for kunci, (_, kata) in self.cocok.items()]
        pilihan.required = len(self.cocok) > 1
        pilihan.error_messages["required"] = f"Ada {len(self.cocok)} yang cocok. Pilih satu."
        pilihan.error_messages["invalid_choice"] = "Pilih satu dari daftar ini."
        if len(self.cocok) < 2:
            pilihan.widget = forms.HiddenInput()
            pilihan.choices = [*pilihan.choices, (self._teks("pilihan"), "")]

    def _teks(self, nama: str) -> str:
        isi = self.data.get(self.add_prefix(nama), "") if self.is_bound else ""
        return str(isi).replace("\x00", "")[:100]

    def _cocok(self, akun: Akun, pada: date) -> dict[str, tuple[Pegawai | UnitKerja, str]]:
        teks = rapikan(self._teks("cari"))
        if not teks:
            return {}
        hasil: dict[str, tuple[Pegawai | UnitKerja, str]] = {}
        unit = list(cari_unit(teks, pada, COCOK_MAKS))
        persis = [satu for satu in unit if teks.lower() == satu.nama.lower()]
        for satu in persis or unit:
            hasil[f"u{satu.pk}"] = (satu, f"{satu.nama} dan cabangnya")
        for tempat in [] if persis else cari_pegawai(akun, teks, pada, COCOK_MAKS):
            orang = tempat.pegawai
            hasil[f"p{orang.pk}"] = (
                orang,
                f"{orang.nama_lengkap}, {tempat.jabatan}, {tempat.unit}",
            )
        return hasil

    def clean(self) -> dict[str, Any]:
        """``untuk`` beside what was typed."""
        isi: dict[str, Any] = super().clean() or {}
        if isi.get("cari") and "pilihan" not in self.errors:
            kunci = isi.get("pilihan") if len(self.cocok) > 1 else next(iter(self.cocok), None)
            if kunci in self.cocok:
                isi["untuk"] = self.cocok[kunci][0]
            else:
                self.add_error("cari", "Tidak ada orang atau unit bernama begitu.")
        return isi
