"""The list of issued documents, for who may revoke them."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet

from .. import access, papan
from ..models import Dokumen
from ..rules.dokumen import StatusDokumen, rapikan_kode
from .deklarasi import Argumen, Deklarasi, Jenis, Kolom
from .saring import SaringCariDaftar

STATUS = {StatusDokumen.BERLAKU: ("Berlaku", "ok"), StatusDokumen.DICABUT: ("Dicabut", "bahaya")}


def _jenis() -> list[tuple[str, str]]:
    return [(satu.kunci, satu.isi.judul) for satu in papan.penyedia("dokumen")]


def _cocok(dokumen: "QuerySet[Dokumen]", teks: str) -> "QuerySet[Dokumen]":
    """By number, title, issuer, or the whole public code as it stands on paper."""
    cocok = Q(nomor__icontains=teks) | Q(judul__icontains=teks) | Q(penerbit__icontains=teks)
    if kode := rapikan_kode(teks):
        cocok |= Q(kode_publik=kode)
    return dokumen.filter(cocok)


class SaringDokumen(SaringCariDaftar):
    """Documents by words, kind and state."""

    jenis = forms.ChoiceField(
        label="Jenis", choices=lambda: [("", "Semua jenis"), *_jenis()], required=False
    )
    status = forms.ChoiceField(
        label="Keadaan",
        choices=[("", "Semua keadaan"), *((kunci, kata) for kunci, (kata, _) in STATUS.items())],
        required=False,
    )
    PENERAP = {
        "q": _cocok,
        "jenis": lambda dokumen, jenis: dokumen.filter(jenis=jenis),
        "status": lambda dokumen, status: dokumen.filter(status=status),
    }


def _dokumen(akun: Any, argumen: Argumen) -> Any:
    access.wajib_satu(akun, access.CABUT_DOKUMEN)
    return Dokumen.objects.defer("parameter")


_SEL = "inti/sel/dokumen.html"

DOKUMEN = Deklarasi(
    nama="inti.dokumen",
    judul="Dokumen yang diterbitkan",
    benda="dokumen",
    halaman="inti:dokumen_daftar",
    sumber=_dokumen,
    saring=SaringDokumen,
    urut="-tanggal",
    ikon="file-earmark-text",
    nama_baris=lambda dokumen: dokumen.nomor,
    kolom=(
        Kolom("nomor", "Nomor", lambda d: d.nomor, ("nomor",), f"{_SEL}#nomor"),
        Kolom("judul", "Judul", lambda d: d.judul, ("judul",), kelas="penuh"),
        Kolom("jenis", "Jenis", lambda d: dict(_jenis()).get(d.jenis, d.jenis), ("jenis",)),
        Kolom("penerbit", "Penerbit", lambda d: d.penerbit, ("penerbit",)),
        Kolom("tanggal", "Tanggal", lambda d: d.tanggal, ("tanggal",), jenis=Jenis.TANGGAL),
        Kolom("status", "Keadaan", lambda d: STATUS[d.status][0], ("status",), f"{_SEL}#status"),
        Kolom("alasan", "Alasan dicabut", lambda d: d.alasan_cabut, kelas="penuh", awal=False),
    ),
    kosong=("Belum ada dokumen", "Dokumen yang diterbitkan dengan nomor dan kode muncul di sini."),
)
