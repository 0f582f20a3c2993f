"""What the lists and pages of the directory are narrowed by."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from dumai_asn.inti.daftar.saring import SaringCariDaftar, SaringDaftar
from dumai_asn.inti.forms import HelperIsian, TanggalField, TeksField
from dumai_asn.inti.models import JejakBaca
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.queries.jejak import kata_dibaca
from dumai_asn.inti.rupa.cari import rapikan

from .choices import JENIS_JABATAN, KEDUDUKAN, MASALAH_GARIS, RUMPUN, STATUS_PEGAWAI
from .models import Jabatan
from .queries.daftar_pegawai import berfakta, berjabatan, di_cabang, pegawai_cocok
from .queries.garis import garis_bermasalah
from .queries.jabatan import berumpun
from .rules.fakta import golongan_untuk
from .rules.istilah import JenisRiwayat


class SaringJejak(forms.Form):
    """Who, what, and which days; what cannot be understood is said at its field and left out."""

    helper = HelperIsian()
    q = TeksField(label="Nama", required=False, max_length=100)
    jenis = forms.ChoiceField(label="Yang dibuka", required=False)
    dari = TanggalField(label="Dari tanggal", required=False)
    sampai = TanggalField(label="Sampai tanggal", required=False)

    def __init__(self, isi: Any) -> None:
        super().__init__(isi)
        ruas: Any = self.fields["jenis"]
        kata = {jenis: f"{k[:1].upper()}{k[1:]}" for jenis, k in kata_dibaca().items()}
        ruas.choices = [("", "Semua"), *kata.items()]
        self.is_valid()

    @property
    def tanggal(self) -> tuple[Any, Any]:
        """The two ends, drawn alike."""
        return self["dari"], self["sampai"]

    @property
    def dipakai(self) -> bool:
        """Whether anything is filtered at all."""
        return any(self.cleaned_data.values())

    def saring(self, jejak: "QuerySet[JejakBaca]") -> "QuerySet[JejakBaca]":
        """The traces asked for."""
        isi = self.cleaned_data
        if isi.get("q"):
            jejak = jejak.filter(akun__nama__icontains=isi["q"])
        if isi.get("jenis"):
            jejak = jejak.filter(jenis=isi["jenis"])
        if isi.get("dari"):
            jejak = jejak.filter(hari__gte=isi["dari"])
        if isi.get("sampai"):
            jejak = jejak.filter(hari__lte=isi["sampai"])
        return jejak


def _pilihan(semua: str, kata: Mapping[Any, str]) -> list[tuple[str, str]]:
    return [("", semua), *((str(kode), isi) for kode, isi in kata.items())]


def saring_pegawai(pada: date) -> type[SaringDaftar]:
    """Filters of the list of people as things are on ``pada``."""

    class SaringPegawai(SaringCariDaftar):
        """People by words, branch, kind of post, family, status, standing and golongan."""

        unit = TeksField(label="Unit dan cabangnya", max_length=100)
        jenis = forms.ChoiceField(
            label="Jenis jabatan", choices=_pilihan("Semua jenis", JENIS_JABATAN)
        )
        rumpun = forms.ChoiceField(label="Rumpun", choices=_pilihan("Semua rumpun", RUMPUN))
        status = forms.ChoiceField(label="Status", choices=_pilihan("Semua status", STATUS_PEGAWAI))
        kedudukan = forms.ChoiceField(label="Kedudukan", choices=_pilihan("Semua", KEDUDUKAN))
        golongan = forms.ChoiceField(
            label="Golongan",
            choices=_pilihan(
                "Semua golongan",
                dict(golongan_untuk(None, acuan=acuan_pada("direktori.golongan", pada))),
            ),
        )
        PENERAP = {
            "q": lambda orang, teks: pegawai_cocok(orang, rapikan(teks), pada),
            "unit": lambda orang, teks: di_cabang(orang, teks, pada),
            "jenis": lambda orang, isi: berjabatan(orang, pada, Jabatan.objects.filter(jenis=isi)),
            "rumpun": lambda orang, isi: berjabatan(orang, pada, berumpun(isi, pada)),
            "status": lambda orang, isi: berfakta(orang, JenisRiwayat.STATUS, isi, pada),
            "kedudukan": lambda orang, isi: berfakta(orang, JenisRiwayat.KEDUDUKAN, isi, pada),
            "golongan": lambda orang, isi: berfakta(orang, JenisRiwayat.GOLONGAN, isi, pada),
        }

    return SaringPegawai


class SaringJabatan(SaringCariDaftar):
    """Posts by words, kind and family."""

    jenis = forms.ChoiceField(label="Jenis", choices=_pilihan("Semua jenis", JENIS_JABATAN))
    rumpun = forms.ChoiceField(label="Rumpun", choices=_pilihan("Semua rumpun", RUMPUN))
    PENERAP = {
        "q": lambda jabatan, teks: jabatan.filter(nama__icontains=teks),
        "jenis": lambda jabatan, isi: jabatan.filter(jenis=isi),
        "rumpun": lambda jabatan, isi: jabatan.filter(rumpun=isi),
    }


class SaringFormasi(SaringCariDaftar):
    """Seats by unit or post, and those that stand empty."""

    keadaan = forms.ChoiceField(
        label="Keadaan",
        choices=[("", "Semua"), ("lowong", "Ada yang lowong"), ("lebih", "Melebihi formasi")],
    )
    PENERAP = {
        "q": lambda formasi, teks: formasi.filter(
            Q(unit__nama__icontains=teks) | Q(jabatan__nama__icontains=teks)
        ),
        "keadaan": lambda formasi, isi: formasi.filter(
            **{"terisi__lt" if isi == "lowong" else "terisi__gt": F("kursi")}
        ),
    }


def _unit_cocok(unit: str, teks: str) -> Q:
    return Q(**{f"{unit}__nama__icontains": teks}) | Q(**{f"{unit}__singkatan__iexact": teks})


class SaringGaris(SaringCariDaftar):
    """Wrong evaluator lines by person, unit and what is wrong."""

    unit = TeksField(label="Unit", max_length=100)
    masalah = forms.ChoiceField(
        label="Masalah",
        choices=[
            ("", "Semua masalah"),
            *((str(k), kata) for k, (_, kata, _) in MASALAH_GARIS.items()),
        ],
    )
    PENERAP = {
        "q": lambda baris, teks: baris.filter(pegawai__nama__icontains=teks),
        "unit": lambda baris, teks: baris.filter(_unit_cocok("unit", teks)),
        "masalah": lambda baris, satu: baris.filter(
            pk__in=garis_bermasalah(timezone.localdate(), masalah=satu).values("pk")
        ),
    }


class SaringDelegasi(SaringCariDaftar):
    """Delegations by person and time."""

    waktu = forms.ChoiceField(
        label="Waktu",
        choices=[("", "Semua"), ("KINI", "Berlaku hari ini"), ("MENDATANG", "Mendatang")],
    )
    PENERAP = {
        "q": lambda baris, teks: baris.filter(
            Q(dari__nama__icontains=teks) | Q(kepada__nama__icontains=teks)
        ),
        "waktu": lambda baris, satu: (
            baris.filter(masa__contains=timezone.localdate())
            if satu == "KINI"
            else baris.filter(masa__startswith__gt=timezone.localdate())
        ),
    }
