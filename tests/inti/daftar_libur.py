"""A list of days off, for the tests of the list engine."""

from datetime import date, timedelta

import pytest
from django import forms
from django.core.exceptions import PermissionDenied
from django.test import RequestFactory

from dumai_asn.inti.actions.massal import (
    BarisBerubah,
    BarisDitolak,
    HasilMassal,
)
from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.daftar.deklarasi import Deklarasi, Jenis, Kolom, TindakanMassal, daftarkan
from dumai_asn.inti.daftar.saring import SaringCariDaftar
from dumai_asn.inti.forms import TanggalField
from dumai_asn.inti.istilah import JenisLibur
from dumai_asn.inti.models import HariLibur
from tests.pemeran import buat_akun

AWAL = date(2026, 1, 1)


class Saring(SaringCariDaftar):
    jenis = forms.ChoiceField(label="Jenis", choices=[("", "Semua"), ("LIBUR", "Libur")])
    sejak = TanggalField(label="Sejak")
    PENERAP = {
        "q": lambda qs, teks: qs.filter(nama__icontains=teks),
        "jenis": lambda qs, jenis: qs.filter(jenis=jenis),
        "sejak": lambda qs, hari: qs.filter(tanggal__gte=hari),
    }


def _sumber(akun, argumen):
    if akun.get_username() == "tamu":
        raise PermissionDenied("Bukan untuk tamu.")
    return HariLibur.objects.all()


def _cuti(ids, isian, oleh):
    """Every chosen day that is no day off of its own becomes CUTI_BERSAMA."""
    baris = HariLibur.objects.select_for_update().filter(pk__in=ids)
    dapat = [satu for satu in baris if satu.jenis is JenisLibur.LIBUR]
    HariLibur.objects.filter(pk__in=[s.pk for s in dapat]).update(jenis=JenisLibur.CUTI_BERSAMA)
    return HasilMassal(
        tuple(BarisBerubah(s.pk, s.pk, {"jenis": str(s.jenis)}) for s in dapat),
        tuple(BarisDitolak(s.pk, s.nama, "Sudah.") for s in baris if s not in dapat),
    )


def _kembali(aksi, oleh):
    """``nama`` "diubah" plays the row that somebody touched since."""
    semula = {satu["id"]: satu["sebelum"]["jenis"] for satu in aksi.isi}
    baris = list(HariLibur.objects.select_for_update().filter(pk__in=semula))
    dapat = [satu for satu in baris if satu.nama != "diubah"]
    for satu in dapat:
        HariLibur.objects.filter(pk=satu.pk).update(jenis=semula[satu.pk])
    return HasilMassal(
        tuple(BarisBerubah(satu.pk, 0, {}) for satu in dapat),
        tuple(BarisDitolak(s.pk, s.nama, "Sudah diubah lagi.") for s in baris if s not in dapat),
    )


LIBUR = Deklarasi(
    nama="uji.libur",
    judul="Hari libur",
    benda="hari",
    halaman="inti:menu",
    argumen=("tahun",),
    sumber=_sumber,
    saring=Saring,
    urut="tanggal",
    kolom=(
        Kolom("tanggal", "Tanggal", lambda h: h.tanggal, ("tanggal",), jenis=Jenis.TANGGAL),
        Kolom("nama", "Nama", lambda h: h.nama, ("nama",)),
        Kolom("jenis", "Jenis", lambda h: h.jenis, ("jenis",)),
        Kolom("nomor", "Nomor", lambda h: h.pk, ("pk",), jenis=Jenis.ANGKA, awal=False),
        Kolom("tombol", "Tombol", templat="inc/lambang.html", sendiri=True),
    ),
    tindakan=(
        TindakanMassal(
            "cuti", "Jadikan cuti", "Semua menjadi cuti.", "hari diubah", _cuti, _kembali
        ),
    ),
)


@pytest.fixture
def akun(db):
    """Who looks at it."""
    return buat_akun("ratih", "Ratih")


@pytest.fixture
def papan_libur(papan_uji):
    """The list of days off hangs on the board."""
    daftarkan(LIBUR)


def isi(banyak: int, nama: str = "Libur") -> None:
    HariLibur.objects.bulk_create(
        HariLibur(tanggal=AWAL + timedelta(n), nama=nama, jenis=JenisLibur.LIBUR)
        for n in range(banyak)
    )


def buka(akun, query: str = "") -> Daftar:
    request = RequestFactory().get(f"/uji/?{query}")
    request.user = akun
    return Daftar(request, LIBUR)


def kunci(daftar: Daftar) -> list[int]:
    return [satu.kunci for satu in daftar.baris]
