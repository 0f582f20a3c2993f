"""Windows of every year, and the time given beyond one of them."""

from typing import Any

from django import forms
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti import papan
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom, TindakanMassal, nomor
from dumai_asn.inti.daftar.saring import SaringCariDaftar, SaringDaftar
from dumai_asn.inti.forms import PilihanSegmen
from dumai_asn.inti.rules.rentang import SATU_HARI

from .. import access
from ..actions.jendela import akhiri_banyak, teruskan_banyak
from ..choices import KEADAAN_JENDELA, sebut_langkah
from ..models import TahunKinerja
from ..queries.atur_jendela import berkeadaan, daftar_jendela, daftar_perpanjangan, keadaan


def _pilihan_tahun() -> list[tuple[str, str]]:
    semua = TahunKinerja.objects.order_by("-tahun").values_list("tahun", flat=True)
    return [("", "Semua tahun"), *((str(satu), str(satu)) for satu in semua)]


def _pilihan_langkah() -> list[tuple[str, str]]:
    semua = papan.penyedia("langkah")
    return [("", "Semua langkah"), *((satu.kunci, satu.isi.judul) for satu in semua)]


class SaringJendela(SaringCariDaftar):
    """Windows by the words of their period, year, step, and whether they are open."""

    tahun = forms.ChoiceField(label="Tahun", choices=_pilihan_tahun)
    langkah = forms.ChoiceField(label="Langkah", choices=_pilihan_langkah)
    keadaan = forms.ChoiceField(
        label="Keadaan",
        choices=[("", "Semua keadaan"), *((str(k), r.kata) for k, r in KEADAAN_JENDELA.items())],
    )
    PENERAP = {
        "q": lambda baris, teks: baris.filter(periode__nama__icontains=teks),
        "tahun": lambda baris, tahun: baris.filter(periode__tahun=tahun),
        "langkah": lambda baris, kode: baris.filter(langkah=kode),
        "keadaan": lambda baris, kode: berkeadaan(baris, kode, timezone.localdate()),
    }


def _jendela(akun: Akun, argumen: Argumen) -> Any:
    access.wajib_kelola_jendela(akun)
    return daftar_jendela(timezone.localdate())


def _lengkapi(baris: Any, akun: Akun, argumen: Argumen) -> Any:
    pada = timezone.localdate()
    for satu in baris:
        satu.keadaan = KEADAAN_JENDELA[keadaan(satu, pada)]
        satu.sebutan = sebut_langkah(satu.langkah)
    return baris


JENDELA = Deklarasi(
    nama="kinerja.jendela",
    judul="Jendela",
    benda="jendela",
    halaman="kinerja:jendela",
    sumber=_jendela,
    saring=SaringJendela,
    lengkapi=_lengkapi,
    urut="-selesai",
    ikon="calendar2-range",
    kolom=(
        Kolom(
            "langkah",
            "Langkah",
            lambda j: j.sebutan[:1].upper() + j.sebutan[1:],
            ("langkah", "masa"),
            "kinerja/sel/jendela.html#langkah",
        ),
        Kolom("periode", "Periode", lambda j: str(j.periode), ("periode__tahun", "periode__masa")),
        Kolom(
            "keadaan",
            "Keadaan",
            lambda j: j.keadaan.kata,
            templat="kinerja/sel/jendela.html#keadaan",
        ),
        Kolom("mulai", "Mulai", lambda j: j.masa.lower, ("masa__startswith",), jenis=Jenis.TANGGAL),
        Kolom(
            "selesai",
            "Sampai",
            lambda j: j.masa.upper - SATU_HARI,
            ("masa__endswith",),
            jenis=Jenis.TANGGAL,
        ),
        Kolom("tambahan", "Perpanjangan", lambda j: j.tambahan, ("tambahan",), jenis=Jenis.ANGKA),
        Kolom("alasan", "Alasan digeser", lambda j: j.alasan, kelas="penuh", awal=False),
    ),
    kosong=("Belum ada jendela", "Siapkan periode satu tahun dari halaman Siklus."),
)


class SaringPerpanjangan(SaringDaftar):
    """Those still running, or all of them."""

    keadaan = forms.ChoiceField(
        label="Keadaan",
        choices=[("", "Semua"), ("berjalan", "Berjalan"), ("berakhir", "Berakhir")],
        widget=PilihanSegmen,
    )
    PENERAP = {
        "keadaan": lambda baris, kode: baris.filter(
            **{f"sampai__{'gte' if kode == 'berjalan' else 'lt'}": timezone.localdate()}
        ),
    }


def _perpanjangan(akun: Akun, argumen: Argumen) -> Any:
    return daftar_perpanjangan(access.jendela_dikelola(akun, nomor(argumen, "jendela_id") or 0))


PERPANJANGAN = Deklarasi(
    nama="kinerja.perpanjangan",
    judul="Perpanjangan",
    benda="perpanjangan",
    halaman="kinerja:jendela_satu",
    jalur=("jendela_id",),
    sumber=_perpanjangan,
    saring=SaringPerpanjangan,
    urut="-sampai",
    ikon="clock-history",
    nama_baris=lambda p: str(p.pegawai or p.unit),
    orang=("pegawai", "pegawai__akun"),
    kolom=(
        Kolom(
            "untuk",
            "Untuk",
            lambda p: str(p.pegawai or p.unit),
            ("pegawai__nama", "unit__nama"),
            "kinerja/sel/jendela.html#untuk",
        ),
        Kolom("sampai", "Sampai", lambda p: p.sampai, ("sampai",), jenis=Jenis.TANGGAL),
        Kolom("alasan", "Alasan", lambda p: p.alasan, ("alasan",), kelas="penuh"),
        Kolom("oleh", "Oleh", lambda p: p.oleh and str(p.oleh)),
    ),
    tindakan=(
        TindakanMassal(
            kode="akhiri",
            kata="Akhiri perpanjangan",
            tanya="Waktu tambahannya berakhir hari ini pukul 24.00. Orangnya diberi tahu.",
            hasil="perpanjangan diakhiri",
            lakukan=lambda ids, isian, oleh: akhiri_banyak(ids, oleh=oleh),
            batalkan=lambda aksi, oleh: teruskan_banyak(aksi, oleh=oleh),
            ikon="x-circle",
        ),
    ),
    kosong=("Belum ada perpanjangan", "Beri waktu tambahan kepada seseorang atau satu unit."),
)
