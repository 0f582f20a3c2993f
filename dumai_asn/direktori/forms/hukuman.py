"""What officers of discipline type.  Rules are asked by the actions."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from dumai_asn.inti.forms import NomorUbahField, TanggalField, TeksField
from dumai_asn.inti.isian import Isian
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rules.rentang import SATU_HARI

from ..actions.hukuman import IsianHukuman
from ..choices import TINGKAT_HUKUMAN
from ..models import HukumanDisiplin
from ..rules.istilah import HukumanDisiplin as Tingkat
from .garis import PilihOrang, _cari, _pilihan


def pilihan_jenis(pada: date) -> list[tuple[str, Any]]:
    """Kinds in force on ``pada``, grouped by weight; each value begins with its weight."""
    acuan = acuan_pada("direktori.hukuman", pada)
    return [
        ("", "Pilih jenisnya"),
        *(
            (kata, [(f"{tingkat}|{jenis}", jenis) for jenis in getattr(acuan, tingkat.lower())])
            for tingkat, (_, kata) in TINGKAT_HUKUMAN.items()
        ),
    ]


class FormHukuman(Isian):
    """A decision about somebody who is known already."""

    jenis = forms.ChoiceField(label="Jenis", error_messages={"required": "Pilih jenisnya."})
    mulai = TanggalField(label="Mulai berlaku (TMT)")
    sampai = TanggalField(
        label="Hari terakhir", required=False, help_text="Kosongkan bila tidak berakhir."
    )
    dasar = TeksField(
        label="Dasar (SK)",
        max_length=200,
        help_text="Nomor dan tanggal keputusannya.",
        error_messages={"required": "Tulis nomor keputusannya."},
    )
    uraian = TeksField(
        label="Uraian pelanggaran",
        max_length=2000,
        baris=4,
        required=False,
        help_text="Disimpan tersandi; hanya orangnya dan petugas disiplin yang membacanya.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ruas: Any = self.fields["jenis"]
        ruas.choices = pilihan_jenis(timezone.localdate())
        self.fields["uraian"].widget.attrs["data-rahasia"] = ""

    @property
    def isian(self) -> IsianHukuman:
        """What was typed."""
        isi = self.cleaned_data
        tingkat, _, jenis = isi["jenis"].partition("|")
        sampai = isi["sampai"]
        return IsianHukuman(
            Tingkat(tingkat),
            jenis,
            isi["mulai"],
            sampai + SATU_HARI if sampai else None,
            isi["dasar"],
            isi["uraian"],
        )


class FormHukumanBaru(PilihOrang, FormHukuman):
    """A decision, and about whom."""

    ORANG = ("pegawai",)
    cari_pegawai = _cari("Pegawai", "Tulis nama atau NIP orangnya.")
    pilihan_pegawai = _pilihan("Orang yang cocok")
    field_order = ["cari_pegawai", "pilihan_pegawai", "jenis", "mulai", "sampai", "dasar", "uraian"]


class FormBetulkanHukuman(FormHukuman):
    """A decision as it should have been written down."""

    nomor_ubah = NomorUbahField()
    alasan = TeksField(
        label="Alasan pembetulan",
        max_length=300,
        baris=2,
        error_messages={"required": "Tulis alasan pembetulannya."},
    )

    def __init__(self, *args: Any, satu: HukumanDisiplin, **kwargs: Any) -> None:
        super().__init__(*args, initial=self.awal(satu), **kwargs)
        # A kind that is no longer in the list stays what it was.
        ruas: Any = self.fields["jenis"]
        lama = self.initial["jenis"]
        if lama not in {
            nilai for _, isi in ruas.choices if isinstance(isi, list) for nilai, _ in isi
        }:
            ruas.choices = [*ruas.choices, (lama, satu.jenis)]

    @classmethod
    def awal(cls, satu: HukumanDisiplin) -> dict[str, Any]:
        """The stored values this form starts from."""
        return {
            "nomor_ubah": satu.nomor_ubah,
            "jenis": f"{satu.tingkat}|{satu.jenis}",
            "mulai": satu.masa.lower,
            "sampai": satu.masa.upper - SATU_HARI if satu.masa.upper else None,
            "dasar": satu.dasar,
            "uraian": satu.uraian,
        }

    def tersimpan(self, objek: HukumanDisiplin) -> dict[str, Any]:
        """The row as it is now."""
        return self.awal(objek)


class FormBatalkanHukuman(Isian):
    """From which day a decision counts for nothing, and why."""

    nomor_ubah = NomorUbahField()
    pada = TanggalField(label="Tanggal keputusan pembatalan")
    alasan = TeksField(
        label="Alasan",
        max_length=1000,
        baris=3,
        help_text="Misalnya nomor keputusan atas keberatan atau banding. Disimpan tersandi.",
        error_messages={"required": "Tulis alasan pembatalannya."},
    )
