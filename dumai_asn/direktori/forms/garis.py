"""What HR and evaluators type about lines and delegations.  Rules are asked by the actions."""

from datetime import date, timedelta
from typing import Any

from django import forms

from dumai_asn.akun.models import Akun
from dumai_asn.inti.forms import NomorUbahField, TanggalField, TeksField
from dumai_asn.inti.isian import Isian
from dumai_asn.inti.rupa.cari import rapikan

from ..models import Delegasi, GarisPenilai, Pegawai, Penempatan, UnitKerja
from ..queries.akun import unit_bernama
from ..queries.cari import cari_pegawai
from ..queries.garis import penilai_lama

#: People offered when what was typed fits several.
ORANG_MAKS = 12


class PilihOrang(Isian):
    """People by name or NIP; several that fit are offered for choosing.

    ``ORANG`` names them: ``cari_x`` is typed, ``pilihan_x`` chosen, ``x`` cleans to a
    :class:`Pegawai`.  Works without JavaScript and loads no list of the staff.
    """

    ORANG: tuple[str, ...] = ()
    #: Those who may have left: an evaluator whose people are to be moved.
    PERNAH: frozenset[str] = frozenset()

    def __init__(self, *args: Any, akun: Akun, pada: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pada = pada
        self.cocok: dict[str, list[Penempatan]] = {}
        for nama in self.ORANG:
            teks = rapikan(self._diketik(f"cari_{nama}"))
            self.cocok[nama] = cari_pegawai(akun, teks, pada, ORANG_MAKS) if teks else []
            if teks and nama in self.PERNAH and not self.cocok[nama]:
                self.cocok[nama] = penilai_lama(teks, ORANG_MAKS)
            self._tawarkan(nama)

    def _diketik(self, nama: str) -> str:
        isi = self.data.get(self.add_prefix(nama), "") if self.is_bound else ""
        return str(isi).replace("\x00", "")[:100]

    def _tawarkan(self, nama: str) -> None:
        pilihan: Any = self.fields[f"pilihan_{nama}"]
        semua = self.cocok[nama]
        pilihan.choices = [
            (str(satu.pegawai_id), f"{satu.pegawai.nama_lengkap}, {satu.jabatan}, {satu.unit}")
            for satu in semua
        ]
        pilihan.required = len(semua) > 1
        pilihan.error_messages["required"] = f"Ada {len(semua)} orang yang cocok. Pilih satu."
        pilihan.error_messages["invalid_choice"] = "Pilih satu orang dari daftar ini."
        if len(semua) < 2:
            pilihan.widget = forms.HiddenInput()
            pilihan.choices = [("", ""), *pilihan.choices, (self._diketik(f"pilihan_{nama}"), "")]

    def clean(self) -> dict[str, Any]:
        """The people meant, and the first day after the last one."""
        isi: dict[str, Any] = super().clean() or {}
        for nama in self.ORANG:
            if isi.get(f"cari_{nama}") and f"pilihan_{nama}" not in self.errors:
                isi[nama] = self._terpilih(nama)
        sampai = isi.get("sampai")
        isi["selesai"] = sampai + timedelta(days=1) if sampai else None
        if sampai and isi.get("mulai") and sampai < isi["mulai"]:
            self.add_error("sampai", "Hari terakhir tidak boleh sebelum hari mulai.")
        return isi

    def _terpilih(self, nama: str) -> Pegawai | None:
        pilih = self.cleaned_data.get(f"pilihan_{nama}")
        semua = self.cocok[nama]
        if len(semua) > 1:
            semua = [satu for satu in semua if str(satu.pegawai_id) == pilih]
        if len(semua) == 1:
            return semua[0].pegawai
        self.add_error(f"cari_{nama}", "Tidak ada orang bernama begitu. Coba sebagian namanya.")
        return None


def _cari(label: str, kosong: str) -> TeksField:
    return TeksField(
        label=label,
        max_length=100,
        help_text="Tulis nama atau NIP.",
        error_messages={"required": kosong},
    )


def _pilihan(label: str) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, widget=forms.RadioSelect, required=False)


def _mulai() -> TanggalField:
    return TanggalField(label="Mulai")


def _sampai(wajib: bool = False) -> TanggalField:
    return TanggalField(
        label="Hari terakhir",
        required=wajib,
        help_text="" if wajib else "Kosongkan bila berlaku sampai ada perubahan.",
    )


def _alasan() -> TeksField:
    return TeksField(
        label="Alasan", max_length=300, error_messages={"required": "Tulis alasannya."}
    )


class FormTetapan(PilihOrang):
    """Who evaluates, from when until when, and why."""

    ORANG = ("penilai",)
    nomor_ubah = NomorUbahField(required=False)
    cari_penilai = _cari("Penilai", "Tulis siapa penilainya.")
    pilihan_penilai = _pilihan("Orang yang cocok")
    mulai = _mulai()
    sampai = _sampai()
    alasan = _alasan()

    @classmethod
    def awal(cls, garis: GarisPenilai, nip: str = "") -> dict[str, Any]:
        """The stored values this form starts from."""
        akhir = garis.masa.upper
        return {
            "nomor_ubah": garis.nomor_ubah,
            "cari_penilai": nip or garis.penilai.nama,
            "mulai": garis.masa.lower,
            "sampai": akhir - timedelta(days=1) if akhir else None,
            "alasan": garis.alasan,
        }


class FormPindah(PilihOrang):
    """Everybody of one evaluator to another one."""

    ORANG = ("dari", "kepada")
    PERNAH = frozenset({"dari"})
    cari_dari = _cari("Penilai lama", "Tulis siapa penilai lamanya.")
    pilihan_dari = _pilihan("Penilai lama yang cocok")
    cari_kepada = _cari("Penilai baru", "Tulis siapa penilai barunya.")
    pilihan_kepada = _pilihan("Penilai baru yang cocok")
    cari_unit = TeksField(
        label="Hanya di unit",
        required=False,
        max_length=200,
        help_text="Nama, singkatan, atau kode unit, bersama unit di bawahnya. Kosongkan untuk"
        " semuanya.",
    )
    mulai = _mulai()
    sampai = _sampai()
    alasan = _alasan()

    def clean_cari_unit(self) -> str:
        """Exactly one unit, by the whole name, short name or code, or by a part of the name."""
        teks: str = self.cleaned_data["cari_unit"].strip()
        self.unit: list[int] | None = None
        if teks:
            semua = list(unit_bernama(teks).pada(self.pada).order_by("kode")[:50])
            dicari = teks.lower()
            persis = [
                satu
                for satu in semua
                if dicari in (satu.nama.lower(), satu.singkatan.lower(), satu.kode.lower())
            ]
            tepat = persis if len(persis) == 1 else semua
            if len(tepat) != 1:
                kata = "Tidak ada unit" if not tepat else f"Ada {len(tepat)} unit"
                raise forms.ValidationError(f"{kata} yang cocok. Tulis kode atau nama lengkapnya.")
            self.unit = list(UnitKerja.objects.cabang([tepat[0].pk]).values_list("pk", flat=True))
        return teks


class FormDelegasi(PilihOrang):
    """Who acts for an absent evaluator; ``dari`` is asked from HR alone."""

    ORANG = ("dari", "kepada")
    cari_dari = _cari("Penilai yang tidak hadir", "Tulis siapa penilainya.")
    pilihan_dari = _pilihan("Penilai yang cocok")
    cari_kepada = _cari("Pengganti", "Tulis siapa penggantinya.")
    pilihan_kepada = _pilihan("Pengganti yang cocok")
    mulai = _mulai()
    sampai = _sampai(wajib=True)
    alasan = _alasan()


class FormDelegasiSaya(PilihOrang):
    """Who acts for me."""

    ORANG = ("kepada",)
    cari_kepada = _cari("Pengganti", "Tulis siapa penggantinya.")
    pilihan_kepada = _pilihan("Pengganti yang cocok")
    mulai = _mulai()
    sampai = _sampai(wajib=True)
    alasan = _alasan()


class FormHariTerakhir(Isian):
    """When a set line or a delegation ends."""

    nomor_ubah = NomorUbahField()
    sampai = TanggalField(label="Hari terakhir", required=False)
    tarik = forms.BooleanField(label="Batalkan seluruhnya, seakan tidak pernah ada", required=False)

    def __init__(self, *args: Any, mulai: date | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.mulai = mulai

    def clean(self) -> dict[str, Any]:
        """``selesai``: the first day without it; the first day itself takes it back."""
        isi: dict[str, Any] = super().clean() or {}
        if isi.get("tarik"):
            isi["selesai"] = self.mulai
        elif isi.get("sampai"):
            isi["selesai"] = isi["sampai"] + timedelta(days=1)
        elif "sampai" not in self.errors:
            self.add_error("sampai", "Pilih hari terakhirnya, atau batalkan seluruhnya.")
        return isi

    @classmethod
    def awal(cls, baris: GarisPenilai | Delegasi) -> dict[str, Any]:
        """The stored values this form starts from."""
        akhir = baris.masa.upper
        return {
            "nomor_ubah": baris.nomor_ubah,
            "sampai": akhir - timedelta(days=1) if akhir else None,
        }
