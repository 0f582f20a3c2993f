"""What HR types when a unit ends.  Rules are asked by the actions."""

from typing import Any

from django import forms

from dumai_asn.inti.forms import NomorUbahField, PilihanSegmen, TanggalField, TeksField
from dumai_asn.inti.isian import Isian

from ..actions.isi_unit import Penutupan
from ..rules.perpindahan import Kursi, Pemimpin
from .dasar import PilihUnit
from .penempatan import Tertunda


class FormTutupUnit(PilihUnit, Tertunda):
    """The last day of a unit, and where its content goes."""

    #: Whether the unit named continues this one.
    GABUNG = False
    nomor_ubah = NomorUbahField()
    sampai = TanggalField(label="Hari terakhir unit ini")
    pemimpin = forms.ChoiceField(
        label="Yang memimpin sesudahnya",
        widget=PilihanSegmen(),
        choices=[
            (str(Pemimpin.TUJUAN), "Kepala unit tujuan"),
            (str(Pemimpin.ASAL), "Kepala unit ini"),
        ],
    )
    kursi = forms.ChoiceField(
        label="Formasinya",
        widget=PilihanSegmen(),
        choices=[
            (str(Kursi.PINDAH), "Pindah ke unit tujuan"),
            (str(Kursi.BERAKHIR), "Berakhir"),
        ],
    )
    dasar = TeksField(
        label="Dasar (SK)",
        max_length=200,
        required=False,
        help_text="Nomor dan tanggal surat keputusan. Perlu bila ada yang pindah.",
    )
    alasan = TeksField(
        label="Alasan",
        required=False,
        max_length=300,
        baris=2,
        help_text="Wajib bila hari yang sudah lewat ikut berubah. Tersimpan dalam riwayat.",
    )
    field_order = ["cari_unit", "pilihan_unit", "sampai", "pemimpin", "kursi", "dasar", "alasan"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unit = self.fields["cari_unit"]
        unit.label = "Pindahkan isinya ke unit"
        unit.required = False
        unit.help_text = (
            "Orang, formasi, dan unit di bawahnya pindah ke sana. Kosongkan bila unit ini sudah"
            " kosong."
        )
        for nama in ("pemimpin", "kursi"):
            self.fields[nama].required = False

    def clean(self) -> dict[str, Any]:
        """A decree for whatever moves."""
        isi = super().clean()
        if isi.get("unit") and not isi.get("dasar"):
            self.add_error("dasar", "Tulis nomor surat keputusannya.")
        return isi

    @property
    def penutupan(self) -> Penutupan:
        """What the action takes."""
        isi = self.cleaned_data
        return Penutupan(
            sampai=isi["sampai"],
            tujuan=isi.get("unit"),
            gabung=self.GABUNG,
            pemimpin=Pemimpin(isi["pemimpin"] or Pemimpin.TUJUAN),
            kursi=Kursi(isi["kursi"] or Kursi.PINDAH),
            dasar=isi["dasar"],
            alasan=isi["alasan"],
        )


class FormGabungUnit(FormTutupUnit):
    """The last day of a unit, and which one continues it."""

    GABUNG = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unit = self.fields["cari_unit"]
        unit.label = "Diteruskan oleh unit"
        unit.required = True
        unit.help_text = "Orang, formasi, dan unit di bawahnya pindah ke sana."


class FormBatalTutup(Isian):
    """Why a closing is taken back."""

    alasan = TeksField(
        label="Alasan pembatalan",
        max_length=300,
        baris=2,
        error_messages={"required": "Tulis alasan pembatalannya."},
    )
