"""Enrolments that wait: for an answer, or on the waiting list of a class."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.massal import HasilMassal
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom, TindakanMassal, nomor

from .. import access
from ..actions.persetujuan import setujui_pendaftaran, tolak_banyak
from ..actions.urung_jawaban import urungkan_jawaban
from ..filters import SaringPermohonan, SaringPeserta
from ..forms import FormAlasan
from ..queries.pendaftaran import antrean
from ..queries.permohonan import BarisPermohonan, baris_permohonan, permohonan
from ..queries.wewenang import menunggu_jawaban, pendaftaran_dikelola
from ..rules.istilah import StatusPendaftaran


def _menunggu(akun: Akun, argumen: Argumen) -> Any:
    pada = timezone.localdate()
    return permohonan(menunggu_jawaban(akun, pada), pada)


def _di_kelas(akun: Akun, argumen: Argumen) -> Any:
    kelas, pada = access.kelas_dilihat(akun, nomor(argumen, "nomor") or 0), timezone.localdate()
    daftar = pendaftaran_dikelola(akun, pada)
    return permohonan(daftar.filter(kelas=kelas, status=StatusPendaftaran.DIAJUKAN), pada)


def _antrean(akun: Akun, argumen: Argumen) -> Any:
    kelas, pada = access.kelas_dilihat(akun, nomor(argumen, "nomor") or 0), timezone.localdate()
    return antrean(pendaftaran_dikelola(akun, pada), kelas.pk, pada)


def _lengkapi(baris: Sequence[Any], akun: Akun, argumen: Argumen) -> Sequence[BarisPermohonan]:
    return baris_permohonan(baris, timezone.localdate())


def _setujui(ids: Sequence[int], isian: Any, oleh: Akun) -> Any:
    hasil = setujui_pendaftaran(ids, oleh=oleh)
    return HasilMassal(hasil.dijawab, hasil.dilewati)


def _form_tolak(akun: Akun, argumen: Argumen, data: Any) -> forms.Form:
    return FormAlasan(data, bantuan="Dibaca setiap pegawai di pemberitahuannya.")


SETUJUI = TindakanMassal(
    "setujui",
    "Setujui",
    "Kursi diberikan menurut urutan pendaftaran. Bila kursinya habis, sisanya masuk daftar tunggu."
    " Setiap pegawai diberi tahu.",
    "pendaftaran disetujui; yang tidak mendapat kursi masuk daftar tunggu",
    _setujui,
    batalkan=lambda aksi, oleh: urungkan_jawaban(aksi, oleh=oleh),
    ikon="check-lg",
)
TOLAK = TindakanMassal(
    "tolak",
    "Tolak",
    "Pegawai yang dipilih diberi tahu alasannya.",
    "pendaftaran ditolak",
    lambda ids, isian, oleh: tolak_banyak(ids, oleh=oleh, alasan=isian["alasan"]),
    batalkan=lambda aksi, oleh: urungkan_jawaban(aksi, oleh=oleh),
    formulir=_form_tolak,
    ikon="x-lg",
    bahaya=True,
)
#: Who waited for a seat had an answer already; that place in line is not given back by a button.
TOLAK_ANTREAN = replace(TOLAK, batalkan=None)

PERMOHONAN = Deklarasi(
    nama="pembinaan.permohonan",
    judul="Pendaftaran pelatihan yang menunggu",
    benda="pendaftaran",
    halaman="pembinaan:persetujuan",
    sumber=_menunggu,
    saring=SaringPermohonan,
    lengkapi=_lengkapi,
    urut="menunggu",
    ikon="check-circle",
    kunci_baris=lambda b: b.pendaftaran.pk,
    nama_baris=lambda b: f"{b.pendaftaran.pegawai}, {b.pendaftaran.kelas.program.judul}",
    orang=("pegawai", "pegawai__akun"),
    kolom=(
        Kolom(
            "pegawai",
            "Pegawai",
            lambda b: str(b.pendaftaran.pegawai),
            ("pegawai__nama",),
            "pembinaan/sel/permohonan.html#pegawai",
        ),
        Kolom(
            "kelas",
            "Kelas",
            lambda b: str(b.pendaftaran.kelas),
            ("kelas__program__judul", "kelas__nama"),
            "pembinaan/sel/permohonan.html#kelas",
            kelas="penuh",
        ),
        Kolom("alasan", "Alasan", lambda b: b.pendaftaran.alasan, kelas="penuh"),
        Kolom(
            "jp",
            "JP tahun ini",
            lambda b: b.rekening.jumlah,
            ("jp_tahun", "pk"),
            "pembinaan/sel/permohonan.html#jp",
            kelas="penuh",
        ),
        Kolom(
            "menunggu",
            "Menunggu (hari)",
            lambda b: b.hari_menunggu,
            ("pk",),
            "pembinaan/sel/permohonan.html#menunggu",
            sendiri=True,
        ),
        Kolom(
            "tindakan",
            "Tindakan",
            templat="pembinaan/sel/permohonan.html#jawab",
            kelas="penuh",
            sendiri=True,
        ),
    ),
    tindakan=(SETUJUI, TOLAK),
    kosong=("Semua sudah dijawab", "Pendaftaran baru dari pegawai yang Anda nilai muncul di sini."),
)

PERMOHONAN_KELAS = replace(
    PERMOHONAN,
    nama="pembinaan.permohonan_kelas",
    judul="Permohonan kelas",
    halaman="pembinaan:kelas",
    jalur=("nomor",),
    argumen=("tab",),
    sumber=_di_kelas,
    kolom=tuple(satu for satu in PERMOHONAN.kolom if satu.kunci != "kelas"),
    kosong=(
        "Tidak ada permohonan yang menunggu",
        "Permohonan dijawab atasan pegawai. Pengelola dapat menjawabnya juga dari sini.",
    ),
)

ANTREAN = Deklarasi(
    nama="pembinaan.antrean",
    judul="Daftar tunggu kelas",
    benda="orang",
    halaman="pembinaan:kelas",
    jalur=("nomor",),
    argumen=("tab",),
    sumber=_antrean,
    saring=SaringPeserta,
    urut="urutan",
    ikon="hourglass-split",
    nama_baris=lambda satu: str(satu.pegawai),
    orang=("pegawai", "pegawai__akun"),
    kolom=(
        Kolom("pegawai", "Pegawai", lambda satu: str(satu.pegawai), ("pegawai__nama",)),
        Kolom("urutan", "Urutan", lambda satu: satu.urutan, ("pk",), jenis=Jenis.ANGKA),
        Kolom("unit", "Unit", lambda satu: satu.unit, ("unit", "pegawai__nama"), kelas="penuh"),
        Kolom(
            "disetujui",
            "Disetujui",
            lambda satu: satu.dijawab_pada,
            ("dijawab_pada",),
            jenis=Jenis.WAKTU,
        ),
        Kolom(
            "tindakan",
            "Tindakan",
            templat="pembinaan/sel/permohonan.html#batalkan",
            kelas="penuh",
            sendiri=True,
        ),
    ),
    tindakan=(TOLAK_ANTREAN,),
    kosong=("Tidak ada yang menunggu kursi", ""),
)
