"""Forms of recording, proving and reporting progress, and of answering."""

from datetime import date
from typing import Any
from uuid import uuid4

from django import forms
from django.core.validators import URLValidator

from dumai_asn.inti.forms import AngkaField, NomorUbahField, TanggalField, TeksField
from dumai_asn.inti.isian import Isian
from dumai_asn.inti.lampiran import BerlampiranForm, LampiranField

from ..actions.bersama import IsianDitolak
from ..actions.bukti import BuktiBaru
from ..actions.progres import IsianProgres, SudahTercatat
from ..queries.capaian import CapaianIndikator
from ..rules.istilah import Arah

#: Files of one entry.
BUKTI_MAKS = 5

PESAN_TAUTAN = "Tulis alamat lengkap yang diawali https://."


class TautanField(forms.URLField):
    """A web address; ``contoh.go.id/x`` is read as https, other schemes are refused."""

    default_validators = [URLValidator(schemes=["http", "https"], message=PESAN_TAUTAN)]

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("assume_scheme", "https")
        kwargs.setdefault("max_length", 500)
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "url"}))
        kwargs.setdefault("error_messages", {"invalid": PESAN_TAUTAN})
        super().__init__(**kwargs)


class BerbuktiForm(Isian, BerlampiranForm):
    """Files and a link as evidence."""

    def bukti(self) -> list[BuktiBaru]:
        """The evidence of a valid form, files first."""
        hasil = [BuktiBaru(nama, berkas) for berkas, nama in self.lampiran]
        tautan = self.cleaned_data.get("tautan")
        if tautan:
            nama = tautan.split("://", 1)[1].rstrip("/")
            hasil.append(BuktiBaru(nama, tautan=tautan))
        return hasil

    def kunci_baru(self) -> None:
        """Send under a new key next time; the typing stays."""
        self.data = self.data.copy()
        self.data[self.add_prefix("kunci_kirim")] = str(uuid4())


class FormulirKemajuan(BerbuktiForm):
    """An entry of progress on one indicator."""

    kunci_kirim = forms.UUIDField(widget=forms.HiddenInput)
    nilai = AngkaField(label="Realisasi")
    tahap = forms.MultipleChoiceField(
        label="Tahapan yang sudah selesai",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": "Tahapan ini tidak ada dalam SKP."},
    )
    tanggal = TanggalField(label="Tanggal", help_text="Hari yang diceritakan catatan ini.")
    catatan = TeksField(label="Catatan", baris=3, required=False, max_length=2000)
    alasan_terlambat = TeksField(label="Alasan terlambat", max_length=300)
    berkas = LampiranField(label="Bukti berupa berkas", maks=BUKTI_MAKS, required=False)
    tautan = TautanField(label="Bukti berupa tautan", required=False)
    bukti_lama = forms.TypedMultipleChoiceField(
        label="Pakai bukti yang sudah ada",
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": "Salah satu bukti sudah ditarik. Pilih lagi."},
    )

    def __init__(
        self,
        *args: Any,
        indikator: CapaianIndikator,
        bukti_lama: list[tuple[int, str]],
        terlambat: bool,
        pada: date,
        **kwargs: Any,
    ) -> None:
        kwargs.setdefault("initial", {"kunci_kirim": uuid4(), "tanggal": pada})
        super().__init__(*args, **kwargs)
        self.indikator = indikator
        self.fields["tahap"].choices = list(enumerate(indikator.tahapan, start=1))
        self.fields["bukti_lama"].choices = bukti_lama
        satuan = f" ({indikator.satuan})" if indikator.satuan else ""
        self.fields["nilai"].label = f"Realisasi{satuan}"
        for nama in self._tidak_dipakai(terlambat):
            del self.fields[nama]

    def _tidak_dipakai(self, terlambat: bool) -> list[str]:
        buang = ["nilai"] if self.indikator.arah is Arah.TAHAPAN else ["tahap"]
        if self.indikator.target is None:
            buang.append("nilai")
            self.fields["catatan"].required = True
        if not terlambat:
            buang.append("alasan_terlambat")
        if not self.fields["bukti_lama"].choices:
            buang.append("bukti_lama")
        return buang

    def ditolak(self, galat: Exception) -> None:
        """A page that was used already sends under a new key next time."""
        super().ditolak(galat)
        if isinstance(galat, SudahTercatat):
            self.kunci_baru()

    def isian(self) -> IsianProgres:
        """What the action takes."""
        isi = self.cleaned_data
        return IsianProgres(
            indikator_id=self.indikator.indikator_id,
            tanggal=isi["tanggal"],
            nilai=isi.get("nilai"),
            tahap=tuple(int(satu) for satu in isi.get("tahap", ())),
            catatan=isi["catatan"],
            alasan_terlambat=isi.get("alasan_terlambat", ""),
        )


class FormulirPerbaikan(BerbuktiForm):
    """A better file or link in place of returned evidence."""

    nomor_ubah = NomorUbahField()
    berkas = LampiranField(label="Berkas pengganti", required=False)
    tautan = TautanField(label="Atau tautan pengganti", required=False)

    def pengganti(self) -> BuktiBaru:
        """The one replacement; refuses none and more than one."""
        semua = self.bukti()
        if len(semua) != 1:
            raise IsianDitolak("Pilih satu berkas atau tulis satu tautan.", "berkas")
        return semua[0]

    def tersimpan(self, objek: Any) -> dict[str, Any]:
        """The link that stands there now."""
        return {"tautan": objek.tautan}


class FormulirLaporan(Isian):
    """What goes with a submitted report."""

    ringkasan = TeksField(label="Ringkasan untuk penilai", baris=4, required=False, max_length=2000)
    alasan_terlambat = TeksField(label="Alasan terlambat", max_length=300)

    def __init__(self, *args: Any, terlambat: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not terlambat:
            del self.fields["alasan_terlambat"]


class FormulirJawaban(Isian):
    """The evaluator's answer to a report or a piece of evidence; the button says which act."""

    nomor_ubah = NomorUbahField()
    catatan = TeksField(
        label="Catatan untuk pegawai",
        baris=3,
        required=False,
        max_length=2000,
        help_text="Wajib diisi bila mengembalikan.",
    )

    def tersimpan(self, objek: Any) -> dict[str, Any]:
        """The last answer."""
        return {"catatan": objek.catatan}
