"""Feedback and requests for it as lists."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.access import diri
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom
from dumai_asn.inti.daftar.saring import SaringCariDaftar

from ..choices import RUPA
from ..queries.umpan_balik import (
    permintaan_terlihat,
    umpan_diberikan,
    umpan_diterima,
    umpan_tim,
)
from ..rules.bawaan import BERAKHLAK
from ..rules.umpan_balik import Hubungan, JenisUmpan, RuangUmpan, StatusPermintaan

#: ``?sisi=`` of the list of feedback; without it what was received.
DIBERIKAN, TIM = "diberikan", "tim"


def _pilihan(judul: str, kelas: Any) -> list[tuple[str, str]]:
    return [("", judul), *((str(satu), RUPA[kelas][satu].kata) for satu in kelas)]


class SaringUmpan(SaringCariDaftar):
    """By words or name, kind, relation and value."""

    jenis = forms.ChoiceField(label="Jenis", choices=_pilihan("Semua jenis", JenisUmpan))
    hubungan = forms.ChoiceField(label="Dari", choices=_pilihan("Semua pemberi", Hubungan))
    nilai = forms.ChoiceField(
        label="Nilai",
        choices=[("", "Semua nilai"), *((str(n), isi.label) for n, isi in BERAKHLAK.items())],
    )
    PENERAP = {
        "q": lambda baris, teks: baris.filter(
            Q(perilaku__icontains=teks)
            | Q(situasi__icontains=teks)
            | Q(dampak__icontains=teks)
            | Q(dari__nama__icontains=teks)
            | Q(kepada__nama__icontains=teks)
        ),
        "jenis": lambda baris, kode: baris.filter(jenis=kode),
        "hubungan": lambda baris, kode: baris.filter(hubungan=kode),
        "nilai": lambda baris, kode: baris.filter(nilai=kode),
    }


def _umpan(akun: Akun, argumen: Argumen) -> Any:
    diri(akun)
    match argumen.get("sisi"):
        case "diberikan":
            return umpan_diberikan(akun)
        case "tim":
            return umpan_tim(akun, timezone.localdate())
    return umpan_diterima(akun)


UMPAN_BALIK = Deklarasi(
    nama="kinerja.umpan_balik",
    judul="Umpan balik",
    benda="umpan balik",
    halaman="kinerja:umpan_balik",
    argumen=("sisi",),
    sumber=_umpan,
    saring=SaringUmpan,
    nama_baris=lambda u: u.perilaku[:80],
    orang=("kepada", "kepada__akun"),
    urut="-hari",
    ikon="chat-quote",
    kolom=(
        Kolom(
            "isi",
            "Umpan balik",
            lambda u: " ".join(filter(None, (u.situasi, u.perilaku, u.dampak, u.saran))),
            templat="kinerja/sel/umpan_balik.html#isi",
            kelas="penuh",
        ),
        Kolom("dari", "Dari", lambda u: u.dari.nama_lengkap, ("dari__nama",)),
        Kolom("kepada", "Kepada", lambda u: u.kepada.nama_lengkap, ("kepada__nama",)),
        Kolom(
            "hubungan",
            "Sebagai",
            lambda u: RUPA[Hubungan][u.hubungan].kata,
            ("hubungan",),
        ),
        Kolom(
            "nilai",
            "Nilai",
            lambda u: BERAKHLAK[u.nilai].label if u.nilai else "",
            ("nilai",),
        ),
        Kolom(
            "ruang",
            "Dibaca",
            lambda u: RUPA[RuangUmpan][u.ruang].kata,
            templat="kinerja/sel/umpan_balik.html#ruang",
            awal=False,
        ),
        Kolom("hari", "Hari", lambda u: u.hari, ("hari", "pk"), jenis=Jenis.TANGGAL),
    ),
    kosong=(
        "Belum ada umpan balik",
        "Minta kepada atasan, rekan, atau bawahan, atau mulai dengan memberi.",
    ),
)


class SaringPermintaan(SaringCariDaftar):
    """By words or name, direction and state."""

    arah = forms.ChoiceField(
        label="Arah",
        choices=[("", "Semua arah"), ("masuk", "Kepada saya"), ("keluar", "Dari saya")],
    )
    status = forms.ChoiceField(label="Status", choices=_pilihan("Semua status", StatusPermintaan))
    PENERAP = {
        "q": lambda baris, teks: baris.filter(
            Q(pertanyaan__icontains=teks)
            | Q(peminta__nama__icontains=teks)
            | Q(diminta__nama__icontains=teks)
        ),
        "arah": lambda baris, kode: baris.filter(dari_saya=kode == "keluar"),
        "status": lambda baris, kode: baris.filter(status=kode),
    }


def _permintaan(akun: Akun, argumen: Argumen) -> Any:
    diri(akun)
    return permintaan_terlihat(akun)


PERMINTAAN_UMPAN = Deklarasi(
    nama="kinerja.permintaan_umpan",
    judul="Permintaan umpan balik",
    benda="permintaan",
    halaman="kinerja:permintaan_umpan",
    sumber=_permintaan,
    saring=SaringPermintaan,
    nama_baris=lambda p: p.pertanyaan,
    orang=("peminta", "peminta__akun"),
    urut="-tenggat",
    ikon="chat-quote",
    kolom=(
        Kolom(
            "pertanyaan",
            "Permintaan",
            lambda p: p.pertanyaan,
            templat="kinerja/sel/umpan_balik.html#pertanyaan",
            kelas="penuh",
        ),
        Kolom("peminta", "Dari", lambda p: p.peminta.nama_lengkap, ("peminta__nama",)),
        Kolom("diminta", "Kepada", lambda p: p.diminta.nama_lengkap, ("diminta__nama",)),
        Kolom("tenggat", "Tenggat", lambda p: p.tenggat, ("tenggat",), jenis=Jenis.TANGGAL),
        Kolom(
            "status",
            "Status",
            lambda p: RUPA[StatusPermintaan][p.status].kata,
            ("status",),
            "kinerja/sel/umpan_balik.html#status",
        ),
    ),
    kosong=("Belum ada permintaan", "Permintaan dari Anda dan kepada Anda muncul di sini."),
)
