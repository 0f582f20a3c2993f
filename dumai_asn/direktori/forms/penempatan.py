"""What officers type about placements and absences.  Rules are asked by the actions."""

import json
from collections.abc import Iterable
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from django import forms

from dumai_asn.inti.forms import NomorUbahField, PilihanSegmen, TanggalField, TeksField
from dumai_asn.inti.isian import Isian
from dumai_asn.inti.rules.rentang import SATU_HARI

from ..actions.pindah_bersama import Kepindahan
from ..choices import JUDUL_KETIDAKHADIRAN
from ..models import Jabatan, Ketidakhadiran, Penempatan
from ..queries.penempatan import jabatan_bernama
from ..rules.dampak import Dampak
from .dasar import UNIT_MAKS, PilihUnit


def _alasan() -> TeksField:
    return TeksField(
        label="Alasan",
        required=False,
        max_length=300,
        baris=2,
        help_text="Wajib bila hari yang sudah lewat ikut berubah. Tersimpan dalam riwayat.",
    )


def _dasar() -> TeksField:
    return TeksField(
        label="Dasar (SK)",
        max_length=200,
        help_text="Nomor dan tanggal surat keputusan.",
        error_messages={"required": "Tulis nomor surat keputusannya."},
    )


def _sampai(*, wajib: bool = False) -> TanggalField:
    bantuan = "" if wajib else "Kosongkan bila belum diketahui."
    return TanggalField(label="Hari terakhir", required=wajib, help_text=bantuan)


class Tertunda(Isian):
    """A form that shows what follows before it writes.

    ``disetujui`` carries the fingerprint of what was shown, so that what is changed after the
    confirmation is confirmed anew.
    """

    #: Whether what follows contains something that refuses the act.
    terhalang = False
    disetujui = forms.CharField(required=False, widget=forms.HiddenInput, max_length=64)

    @property
    def selesai(self) -> date | None:
        """The first day after the last one; None: until further notice."""
        sampai = self.cleaned_data.get("sampai")
        return sampai + SATU_HARI if sampai else None

    @property
    def sidik(self) -> str:
        """Fingerprint of everything typed."""
        isi = {k: str(v) for k, v in self.cleaned_data.items() if k != "disetujui"}
        return sha256(json.dumps(isi, sort_keys=True).encode()).hexdigest()

    @property
    def setuju(self) -> bool:
        """Whether exactly this was confirmed."""
        return bool(self.cleaned_data.get("disetujui") == self.sidik)

    def minta_setuju(self, dampak: Iterable[Dampak]) -> None:
        """Let the page carry the fingerprint of what it shows, unless something of it refuses."""
        self.terhalang = any(satu.halangan for satu in dampak)
        if self.terhalang:
            return
        self.data = self.data.copy()
        self.data[self.add_prefix("disetujui")] = self.sidik


class PilihTempat(PilihUnit, Tertunda):
    """A unit, and a post found the same way; cleans ``unit`` and ``jabatan``."""

    cari_jabatan = TeksField(
        label="Jabatan",
        max_length=200,
        help_text="Tulis sebagian namanya.",
        error_messages={"required": "Tulis jabatannya."},
    )
    pilihan_jabatan = forms.ChoiceField(
        label="Jabatan yang cocok", widget=forms.RadioSelect, required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.cocok_jabatan = self._jabatan(self._diketik("cari_jabatan"))
        pilihan: Any = self.fields["pilihan_jabatan"]
        pilihan.choices = [(str(satu.pk), str(satu)) for satu in self.cocok_jabatan]
        pilihan.error_messages["invalid_choice"] = "Pilih satu jabatan dari daftar ini."
        if 1 < len(self.cocok_jabatan) <= UNIT_MAKS:
            pilihan.required = True
            pilihan.error_messages["required"] = (
                f"Ada {len(self.cocok_jabatan)} jabatan yang cocok. Pilih satu."
            )
        else:
            pilihan.widget = forms.HiddenInput()

    def _jabatan(self, teks: str) -> list[Jabatan]:
        if not teks:
            return []
        semua = list(jabatan_bernama(teks).order_by("nama", "pk")[: UNIT_MAKS + 1])
        persis = [satu for satu in semua if teks.lower() == satu.nama.lower()]
        return persis if len(persis) == 1 else semua

    def clean(self) -> dict[str, Any]:
        """``jabatan`` beside what was typed."""
        isi = super().clean()
        if isi.get("cari_jabatan") and not self.errors:
            pilih = isi.get("pilihan_jabatan")
            tepat = [s for s in self.cocok_jabatan if str(s.pk) == pilih] or self.cocok_jabatan
            if len(tepat) == 1:
                isi["jabatan"] = tepat[0]
            elif tepat:
                self.add_error("cari_jabatan", "Terlalu banyak yang cocok. Tulis lebih lengkap.")
            else:
                self.add_error("cari_jabatan", "Tidak ada jabatan bernama begitu.")
        return isi


def _kepala() -> forms.BooleanField:
    return forms.BooleanField(
        label="Kepala unit ini",
        required=False,
        help_text="Kepala menjadi pejabat penilai orang di unitnya.",
    )


class FormPindah(PilihTempat):
    """A transfer or promotion."""

    kepala = _kepala()
    mulai = TanggalField(
        label="Mulai bertugas", help_text="Penempatan sekarang berakhir sehari sebelumnya."
    )
    dasar = _dasar()
    alasan = _alasan()
    field_order = [
        "cari_unit",
        "pilihan_unit",
        "cari_jabatan",
        "pilihan_jabatan",
        "kepala",
        "mulai",
        "dasar",
        "alasan",
    ]


class FormSementara(PilihTempat):
    """A Plt or Plh; the post is that of the unit's head unless another one is named."""

    jenis = forms.ChoiceField(
        label="Jenis",
        widget=PilihanSegmen(),
        choices=[("PLT", "Plt, kursi kosong"), ("PLH", "Plh, kepala berhalangan")],
        error_messages={"required": "Pilih Plt atau Plh."},
    )
    mulai = TanggalField(label="Mulai")
    sampai = _sampai(wajib=True)
    dasar = _dasar()
    alasan = _alasan()
    field_order = ["jenis", "cari_unit", "pilihan_unit", "cari_jabatan", "pilihan_jabatan"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        jabatan = self.fields["cari_jabatan"]
        jabatan.required = False
        jabatan.help_text = "Kosongkan bila sama dengan jabatan kepala unit itu."


class FormTim(PilihUnit, Tertunda):
    """Membership of a team."""

    mulai = TanggalField(label="Mulai")
    sampai = _sampai()
    dasar = _dasar()
    alasan = _alasan()
    field_order = ["cari_unit", "pilihan_unit", "mulai", "sampai", "dasar", "alasan"]


class FormBetulkan(PilihTempat):
    """A placement as it should have been."""

    nomor_ubah = NomorUbahField()
    kepala = _kepala()
    mulai = TanggalField(label="Mulai")
    sampai = _sampai()
    dasar = TeksField(label="Dasar (SK)", max_length=200, required=False)
    alasan = TeksField(
        label="Alasan pembetulan",
        max_length=300,
        baris=2,
        help_text="Tersimpan dalam riwayat.",
        error_messages={"required": "Tulis alasan pembetulannya."},
    )
    field_order = FormPindah.field_order

    @classmethod
    def awal(cls, satu: Penempatan) -> dict[str, Any]:
        """The stored values this form starts from."""
        return {
            "nomor_ubah": satu.nomor_ubah,
            "cari_unit": satu.unit.kode,
            "cari_jabatan": satu.jabatan.nama,
            "kepala": satu.kepala,
            "mulai": satu.masa.lower,
            "sampai": satu.masa.upper - SATU_HARI if satu.masa.upper else None,
            "dasar": satu.dasar,
        }

    def tersimpan(self, objek: Penempatan) -> dict[str, Any]:
        """The row as it is now."""
        return self.awal(objek)


class FormAkhiriPenempatan(Tertunda):
    """The last day of a placement."""

    nomor_ubah = NomorUbahField()
    sampai = TanggalField(label="Hari terakhir", help_text="Berakhir pukul 24.00 pada hari ini.")
    alasan = _alasan()

    @classmethod
    def awal(cls, satu: Penempatan) -> dict[str, Any]:
        """The stored values this form starts from."""
        akhir = satu.masa.upper
        return {
            "nomor_ubah": satu.nomor_ubah,
            "sampai": akhir - timedelta(days=1) if akhir else None,
        }

    def tersimpan(self, objek: Penempatan) -> dict[str, Any]:
        """The row as it is now."""
        return self.awal(objek)


class FormBatalkanPenempatan(Tertunda):
    """A placement, or an absence, that should never have been."""

    nomor_ubah = NomorUbahField()
    sambung = forms.BooleanField(label="Teruskan penempatan sebelumnya", required=False)
    alasan = TeksField(
        label="Alasan pembatalan",
        max_length=300,
        baris=2,
        error_messages={"required": "Tulis alasan pembatalannya."},
    )

    def sebelum(self, satu: Penempatan | None) -> None:
        """Say which placement would go on; without one there is nothing to choose."""
        if satu is None:
            del self.fields["sambung"]
        else:
            self.fields["sambung"].help_text = f"{satu} berlanjut seperti sebelum perpindahan."

    def clean(self) -> dict[str, Any]:
        """``sambung`` is there whether asked or not."""
        return {"sambung": False} | (super().clean() or {})


class FormKetidakhadiran(Tertunda):
    """An absence, new or changed."""

    nomor_ubah = NomorUbahField(required=False)
    jenis = forms.ChoiceField(
        label="Jenis",
        choices=list(JUDUL_KETIDAKHADIRAN.items()),
        error_messages={"required": "Pilih jenisnya."},
    )
    mulai = TanggalField(label="Mulai")
    sampai = _sampai()
    dasar = TeksField(label="Dasar (SK)", max_length=200, required=False)
    keterangan = TeksField(
        label="Keterangan",
        max_length=1000,
        baris=3,
        required=False,
        help_text="Disimpan tersandi; hanya orangnya dan pengelola yang membacanya.",
    )
    alasan = _alasan()

    @classmethod
    def awal(cls, satu: Ketidakhadiran) -> dict[str, Any]:
        """The stored values this form starts from."""
        return {
            "nomor_ubah": satu.nomor_ubah,
            "jenis": satu.jenis,
            "mulai": satu.masa.lower,
            "sampai": satu.masa.upper - SATU_HARI if satu.masa.upper else None,
            "dasar": satu.dasar,
            "keterangan": satu.keterangan,
        }

    def tersimpan(self, objek: Ketidakhadiran) -> dict[str, Any]:
        """The row as it is now."""
        return self.awal(objek)


class FormPindahBersama(PilihTempat):
    """Where many people move to; without a post everybody keeps the own one."""

    #: Fingerprint of who moves, so that a confirmation counts for exactly these people.
    tentang = ""
    mulai = TanggalField(
        label="Mulai bertugas", help_text="Penempatan sekarang berakhir sehari sebelumnya."
    )
    dasar = _dasar()
    alasan = _alasan()
    field_order = [
        "cari_unit",
        "pilihan_unit",
        "cari_jabatan",
        "pilihan_jabatan",
        "mulai",
        "dasar",
        "alasan",
    ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cari_unit"].label = "Pindahkan ke unit"
        jabatan = self.fields["cari_jabatan"]
        jabatan.label = "Jabatan baru"
        jabatan.required = False
        jabatan.help_text = "Kosongkan bila setiap orang tetap memegang jabatannya."

    @property
    def sidik(self) -> str:
        """Fingerprint of everything typed, and of whom it is about."""
        return sha256(f"{super().sidik}/{self.tentang}".encode()).hexdigest()

    @property
    def kepindahan(self) -> Kepindahan:
        """What the action takes."""
        isi = self.cleaned_data
        return Kepindahan(
            tujuan=isi["unit"],
            mulai=isi["mulai"],
            dasar=isi["dasar"],
            alasan=isi["alasan"],
            jabatan=isi.get("jabatan"),
        )
