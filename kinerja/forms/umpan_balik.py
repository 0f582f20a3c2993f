"""Forms of feedback: to give it, to add to it, to ask for it, to decline."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django import forms
from django.utils import timezone

from dumai_asn.direktori.models import Pegawai
from dumai_asn.inti.forms import NomorUbahField, PilihanSegmen, TanggalField, TeksField
from dumai_asn.inti.isian import Isian

from ..actions.permintaan_umpan import IsianMinta
from ..actions.umpan_balik import IsianUmpan
from ..models import PermintaanUmpanBalik, UmpanBalik
from ..queries.umpan_balik import Terkait
from ..rules.bawaan import BERAKHLAK
from ..rules.umpan_balik import JenisUmpan, RuangUmpan

#: Field → beginnings of a sentence, for whoever does not know how to begin.
AWAL_KALIMAT: Mapping[str, tuple[str, ...]] = {
    "situasi": ("Pada rapat …", "Ketika melayani …", "Sejak awal pekan ini …"),
    "perilaku": ("Saya melihat Anda …", "Saya mendengar Anda …", "Anda menyelesaikan …"),
    "dampak": ("Akibatnya, warga …", "Karena itu, tim …", "Pekerjaan menjadi …"),
    "saran": ("Lain kali, coba …", "Teruskan …", "Saya dapat membantu dengan …"),
}
#: The same for an appreciation.
AWAL_APRESIASI = ("Terima kasih sudah …", "Saya menghargai cara Anda …")
#: Days until which an answer is asked for, unless chosen otherwise.
HARI_TENGGAT = 7
HURUF_MAKS = 1000
_NILAI = [(str(kode), isi.label) for kode, isi in BERAKHLAK.items()]


class FormUmpan(Isian):
    """What one says: three parts and perhaps a suggestion, or an appreciation in one sentence."""

    kunci_kirim = forms.UUIDField(widget=forms.HiddenInput)
    nomor_ubah = NomorUbahField()
    nilai = forms.ChoiceField(
        label="Nilai BerAKHLAK",
        required=False,
        choices=[("", "Tidak memilih nilai"), *_NILAI],
        error_messages={"required": "Pilih nilai BerAKHLAK-nya."},
    )
    rhk = forms.TypedChoiceField(label="Tentang RHK", required=False, coerce=int, empty_value=None)
    situasi = TeksField(
        label="Situasi", baris=2, max_length=HURUF_MAKS, help_text="Kapan dan di mana terjadinya."
    )
    perilaku = TeksField(
        label="Perilaku",
        baris=3,
        max_length=HURUF_MAKS,
        help_text="Yang Anda lihat atau dengar, tanpa menebak maksudnya.",
    )
    dampak = TeksField(
        label="Dampak",
        baris=2,
        max_length=HURUF_MAKS,
        help_text="Akibatnya bagi pekerjaan, tim, atau warga.",
    )
    saran = TeksField(label="Saran", baris=2, required=False, max_length=HURUF_MAKS)
    ruang = forms.ChoiceField(
        label="Siapa yang membacanya",
        widget=PilihanSegmen(),
        choices=[
            (str(RuangUmpan.DIBAGI), "Orangnya dan penilainya"),
            (str(RuangUmpan.GARIS), "Penilainya saja"),
        ],
    )

    def __init__(
        self,
        *args: Any,
        jenis: JenisUmpan,
        rhk: Mapping[int, str],
        umpan: UmpanBalik | None = None,
        diminta: PermintaanUmpanBalik | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.jenis = jenis
        self.fields["rhk"].choices = [("", "Tidak tentang RHK tertentu"), *rhk.items()]
        buang = {"kunci_kirim" if umpan else "nomor_ubah"}
        if not rhk:
            buang.add("rhk")
        if diminta:
            buang.add("ruang")
        if jenis is JenisUmpan.APRESIASI:
            buang |= {"rhk", "situasi", "dampak", "saran"}
            self._ringkas()
        for nama in buang:
            del self.fields[nama]

    def _ringkas(self) -> None:
        nilai, perilaku = self.fields["nilai"], self.fields["perilaku"]
        nilai.required, nilai.choices = True, [("", "Pilih nilai"), *_NILAI]
        perilaku.label, perilaku.help_text = "Yang Anda hargai", "Satu kalimat sudah cukup."

    @classmethod
    def awal(cls, umpan: UmpanBalik | None, permintaan: Any, rhk: int | None) -> dict[str, Any]:
        """What the form begins with: what was said, or what the request or the address names."""
        if umpan is not None:
            nama = ("nomor_ubah", "situasi", "perilaku", "dampak", "saran", "ruang")
            isi = {satu: getattr(umpan, satu) for satu in nama}
            return isi | {"nilai": umpan.nilai or "", "rhk": umpan.rhk_id or ""}
        asal = permintaan or PermintaanUmpanBalik(rhk_id=rhk)
        return {
            "kunci_kirim": uuid4(),
            "ruang": str(RuangUmpan.DIBAGI),
            "nilai": asal.nilai or "",
            "rhk": asal.rhk_id or "",
        }

    def baris(self) -> Iterator[tuple[forms.BoundField, Sequence[str]]]:
        """Each visible field with beginnings of a sentence for it."""
        for ruas in self.visible_fields():
            if self.jenis is JenisUmpan.APRESIASI and ruas.name == "perilaku":
                yield ruas, AWAL_APRESIASI
            else:
                yield ruas, AWAL_KALIMAT.get(ruas.name, ())

    def isian(self) -> IsianUmpan:
        """What the action takes."""
        isi = self.cleaned_data
        teks = {n: isi.get(n, "") for n in ("perilaku", "situasi", "dampak", "saran", "nilai")}
        ruang = RuangUmpan(isi.get("ruang", RuangUmpan.DIBAGI))
        return IsianUmpan(self.jenis, ruang, rhk=isi.get("rhk"), **teks)

    def tersimpan(self, objek: Any) -> dict[str, Any]:
        """What was said so far."""
        return self.awal(objek, None, None)


class FormTambahan(Isian):
    """Words added after the window."""

    kunci_kirim = forms.UUIDField(widget=forms.HiddenInput)
    teks = TeksField(
        label="Tambahan",
        baris=2,
        max_length=500,
        help_text="Melengkapi atau membetulkan. Yang sudah tertulis tetap terbaca.",
    )


class FormMinta(Isian):
    """Whom one asks, about what, until when."""

    kunci_kirim = forms.UUIDField(widget=forms.HiddenInput)
    kepada = forms.TypedMultipleChoiceField(
        label="Kepada",
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Pilih paling sedikit satu orang.",
            "invalid_choice": "Orang ini bukan atasan, rekan, atau bawahan Anda hari ini.",
        },
    )
    pertanyaan = TeksField(
        label="Yang ingin Anda ketahui",
        baris=2,
        max_length=300,
        help_text="Misalnya: bagaimana cara saya memimpin rapat pekan lalu?",
    )
    nilai = forms.ChoiceField(
        label="Tentang nilai BerAKHLAK",
        required=False,
        choices=[("", "Tidak memilih nilai"), *_NILAI],
    )
    rhk = forms.TypedChoiceField(
        label="Tentang RHK Anda",
        required=False,
        coerce=int,
        empty_value=None,
        help_text="Orang yang Anda minta akan membaca kalimat RHK ini.",
    )
    tenggat = TanggalField(label="Paling lambat")

    def __init__(
        self, *args: Any, orang: Collection[Terkait], rhk: Mapping[int, str], **kwargs: Any
    ) -> None:
        kwargs.setdefault(
            "initial",
            {
                "kunci_kirim": uuid4(),
                "kepada": [satu.pegawai.pk for satu in orang],
                "tenggat": timezone.localdate() + timedelta(days=HARI_TENGGAT),
            },
        )
        super().__init__(*args, **kwargs)
        self.orang = {satu.pegawai.pk: satu.pegawai for satu in orang}
        self.fields["kepada"].choices = [(pk, p.nama_lengkap) for pk, p in self.orang.items()]
        self.fields["rhk"].choices = [("", "Tidak tentang RHK tertentu"), *rhk.items()]
        if not rhk:
            del self.fields["rhk"]

    @property
    def diminta(self) -> list[Pegawai]:
        """The people chosen."""
        return [self.orang[pk] for pk in self.cleaned_data["kepada"]]

    def isian(self) -> IsianMinta:
        """What the action takes."""
        isi = self.cleaned_data
        return IsianMinta(isi["pertanyaan"], isi["tenggat"], isi["nilai"], isi.get("rhk"))


class FormTolak(Isian):
    """Declining needs no reason."""

    nomor_ubah = NomorUbahField()
    alasan = TeksField(label="Alasan", baris=2, required=False, max_length=300)
