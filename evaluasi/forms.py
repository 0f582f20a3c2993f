"""Forms of evaluation: the rating, the windows, the year to prepare."""

from collections.abc import Iterable
from typing import Any

from django import forms

from dumai_asn.inti.forms import (
    NomorUbahField,
    PilihanSegmen,
    TeksField,
)
from dumai_asn.inti.isian import Isian
from kinerja.rules.bawaan import BERAKHLAK

from .actions.penilaian import IsianPenilaian, IsianPerilaku
from .choices import RATING
from .models import Penilaian
from .queries.bahan import Tersimpan
from .queries.bahan import tersimpan as ambil_tersimpan
from .rules.istilah import Rating
from .rules.syarat import alasan_wajib

#: Columns of an evaluation that the form fills.
KOLOM = ("rating_hasil", "rating_perilaku", "alasan_hasil", "alasan_perilaku", "catatan")
#: Longest text of a reason, a note, or feedback.
PANJANG_TEKS = 2000


class RatingSegmen(PilihanSegmen):
    """The three ratings; one that owes a reason is marked, so that the style opens the reason."""

    def __init__(self, *, saran: str | None, ada_skp: bool, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.beralasan = frozenset(
            str(satu) for satu in Rating if alasan_wajib(satu, saran, ada_skp=ada_skp)
        )

    def create_option(self, name: str, value: Any, label: Any, *args: Any, **kwargs: Any) -> Any:
        butir = super().create_option(name, value, label, *args, **kwargs)
        if str(value) in self.beralasan:
            butir["attrs"]["data-beralasan"] = ""
        return butir


class RatingField(forms.ChoiceField):
    """A rating; a draft may still lack it, but no page calls it optional: sending asks for it."""

    def validate(self, value: str) -> None:
        if value:
            super().validate(value)


class FormulirPenilaian(Isian):
    """Both ratings with reasons, the note, and what is written on each RHK and each value.

    Nothing is required here: a draft may hold anything, and the action names what is missing
    before it sends.
    """

    use_required_attribute = False
    nomor_ubah = NomorUbahField()

    def __init__(
        self,
        *args: Any,
        penilaian: Penilaian,
        tersimpan: Tersimpan,
        rhk_ids: Iterable[int],
        saran: str | None,
        pintasan: bool,
        **kwargs: Any,
    ) -> None:
        self.rhk_ids = tuple(rhk_ids)
        super().__init__(*args, initial=awal_penilaian(penilaian, tersimpan), **kwargs)
        ada_skp = penilaian.skp_id is not None
        for nama, usul, kunci in (("hasil", saran, "123"), ("perilaku", None, "456")):
            self.fields[f"rating_{nama}"] = RatingField(
                label=f"Rating {nama} kerja",
                choices=list(RATING.items()),
                error_messages={"invalid_choice": "Pilih salah satu dari tiga rating."},
                widget=RatingSegmen(saran=usul, ada_skp=ada_skp, kunci=kunci if pintasan else ""),
            )
            self.fields[f"alasan_{nama}"] = _teks(f"Alasan rating {nama} kerja")
        self.fields["catatan"] = _teks(f"Catatan untuk {penilaian.pegawai.nama}")
        if pintasan:
            self.fields["catatan"].widget.attrs["data-kunci-klik"] = "c"
        for urutan, rhk in enumerate(self.rhk_ids, start=1):
            self.fields[f"rhk_{rhk}"] = _teks(f"Umpan balik RHK {urutan}")
        for nilai, isi in BERAKHLAK.items():
            self.fields[f"perilaku_{nilai}_rating"] = forms.ChoiceField(
                label=f"Penilaian {isi.label}",
                choices=[("", "Belum dinilai"), *RATING.items()],
                required=False,
                widget=forms.Select(attrs={"class": "form-select"}),
            )
            self.fields[f"perilaku_{nilai}_umpan"] = _teks(f"Umpan balik {isi.label}")

    def tersimpan(self, objek: Penilaian) -> dict[str, Any]:
        """The evaluation as it is now."""
        return awal_penilaian(objek, ambil_tersimpan(objek))

    def isian(self) -> IsianPenilaian:
        """What was understood, for the action."""
        data = self.cleaned_data
        return IsianPenilaian(
            **{nama: data[nama] or None for nama in KOLOM if nama.startswith("rating")},
            **{nama: data[nama] for nama in KOLOM if not nama.startswith("rating")},
            umpan_rhk={rhk: data[f"rhk_{rhk}"] for rhk in self.rhk_ids},
            perilaku={
                str(nilai): IsianPerilaku(
                    data[f"perilaku_{nilai}_rating"] or None, data[f"perilaku_{nilai}_umpan"]
                )
                for nilai in BERAKHLAK
            },
        )


def _teks(label: str) -> TeksField:
    ruas = TeksField(label=label, baris=2, required=False, max_length=PANJANG_TEKS)
    ruas.widget.attrs["class"] = "form-control"
    return ruas


def awal_penilaian(penilaian: Penilaian, tersimpan: Tersimpan) -> dict[str, Any]:
    """What is stored now."""
    awal: dict[str, Any] = {nama: getattr(penilaian, nama) for nama in ("nomor_ubah", *KOLOM)}
    for rhk, umpan in tersimpan.umpan_rhk.items():
        awal[f"rhk_{rhk}"] = umpan
    for nilai, (rating, umpan) in tersimpan.perilaku.items():
        awal[f"perilaku_{nilai}_rating"] = rating
        awal[f"perilaku_{nilai}_umpan"] = umpan
    return awal


class FormulirTahun(forms.Form):
    """The year whose periods are to be prepared; ``pilihan`` are the years one may choose."""

    tahun = forms.TypedChoiceField(
        label="Tahun",
        coerce=int,
        widget=forms.Select(attrs={"class": "form-select w-auto"}),
        error_messages={"invalid_choice": "Tahun ini tidak dapat disiapkan."},
    )

    def __init__(self, *args: Any, pilihan: Iterable[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tahun"].choices = [(satu, str(satu)) for satu in pilihan]
