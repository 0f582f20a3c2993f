"""Programmes, classes, and the participants of a class."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.access import wajib_izin
from dumai_asn.direktori.rules.izin import Izin
from dumai_asn.inti.daftar.deklarasi import (
    Argumen,
    Deklarasi,
    Jenis,
    Kolom,
    TindakanMassal,
    nomor,
)
from dumai_asn.inti.forms import HelperIsian

from .. import access
from ..actions.hadir_massal import batalkan_hadir, tandai_hadir
from ..choices import JALUR, sebutan, sebutan_peluang
from ..filters import SaringKelas, SaringPeserta, SaringProgram
from ..models import Kelas, Sesi
from ..queries.kelas import daftar_kelas, daftar_program, hari_kelas
from ..queries.pendaftaran import peserta
from ..queries.peserta import SESI_SEKOLOM, RingkasanKelas, baris_peserta, ringkasan_kelas
from ..queries.wewenang import mengelola_kota, pendaftaran_dikelola
from ..rules.istilah import StatusKelas
from ..rules.kelas import BELUM_MULAI
from ..templatetags.pembinaan import kata_jenis


def _program(akun: Akun, argumen: Argumen) -> Any:
    wajib_izin(akun, Izin.KELOLA_PELATIHAN)
    return daftar_program()


PROGRAM = Deklarasi(
    nama="pembinaan.program",
    judul="Katalog program pelatihan",
    benda="program",
    halaman="pembinaan:program_daftar",
    sumber=_program,
    saring=SaringProgram,
    urut="program",
    ikon="book",
    kolom=(
        Kolom(
            "program",
            "Program",
            lambda satu: satu.judul,
            ("judul",),
            "pembinaan/sel/program.html#program",
        ),
        Kolom("sasaran", "Sasaran", lambda satu: satu.sasaran, awal=False, kelas="penuh"),
        Kolom("jenis", "Jenis", kata_jenis, ("jenis", "bentuk", "judul"), kelas="penuh"),
        Kolom("jalur", "Jalur", lambda satu: JALUR[satu.jalur], ("jalur", "judul"), awal=False),
        Kolom("jp", "JP", lambda satu: satu.jp, ("jp",), jenis=Jenis.ANGKA),
        Kolom(
            "kelas", "Kelas", lambda satu: satu.jumlah_kelas, ("jumlah_kelas",), jenis=Jenis.ANGKA
        ),
        Kolom(
            "status",
            "Status",
            lambda satu: "Ditawarkan" if satu.aktif else "Tidak ditawarkan",
            ("aktif", "judul"),
            "pembinaan/sel/program.html#status",
        ),
        Kolom(
            "tindakan",
            "Tindakan",
            templat="pembinaan/sel/program.html#tindakan",
            kelas="penuh",
            sendiri=True,
        ),
    ),
    kosong=(
        "Katalog masih kosong",
        "Program yang ditambahkan pengelola kepegawaian kota muncul di sini.",
    ),
)


def _kelas(akun: Akun, argumen: Argumen) -> Any:
    wajib_izin(akun, Izin.KELOLA_PELATIHAN)
    return daftar_kelas()


KELAS = Deklarasi(
    nama="pembinaan.kelas",
    judul="Kelas pelatihan",
    benda="kelas",
    halaman="pembinaan:pelatihan",
    sumber=_kelas,
    saring=SaringKelas,
    urut="-masa",
    ikon="mortarboard",
    kolom=(
        Kolom(
            "kelas",
            "Kelas",
            str,
            ("program__judul", "nama"),
            "pembinaan/sel/kelas.html#kelas",
        ),
        Kolom("tempat", "Tempat", lambda satu: satu.tempat, ("tempat",), awal=False),
        Kolom(
            "masa",
            "Masa",
            lambda satu: hari_kelas(satu)[0],
            ("masa",),
            "pembinaan/sel/kelas.html#masa",
            Jenis.TANGGAL,
        ),
        Kolom(
            "selesai",
            "Hari terakhir",
            lambda satu: hari_kelas(satu)[1],
            ("masa__endswith",),
            jenis=Jenis.TANGGAL,
            awal=False,
        ),
        Kolom("jp", "JP", lambda satu: satu.jp, ("jp",), jenis=Jenis.ANGKA, awal=False),
        Kolom("kuota", "Kuota", lambda satu: satu.kuota, ("kuota",), jenis=Jenis.ANGKA, awal=False),
        Kolom(
            "terisi",
            "Kursi terisi",
            lambda satu: satu.terisi,
            ("terisi",),
            "pembinaan/sel/kelas.html#terisi",
            Jenis.ANGKA,
        ),
        Kolom(
            "menunggu",
            "Menunggu",
            lambda satu: satu.diajukan + satu.ditunggu,
            ("diajukan", "ditunggu"),
            jenis=Jenis.ANGKA,
        ),
        Kolom(
            "status",
            "Status",
            lambda satu: sebutan(satu.status).kata,
            ("status",),
            "pembinaan/sel/kelas.html#status",
            kelas="penuh",
            sendiri=True,
        ),
    ),
    kosong=(
        "Belum ada kelas",
        "Kelas muncul di sini setelah direncanakan pengelola kepegawaian kota.",
    ),
)


def _peserta(akun: Akun, argumen: Argumen) -> Any:
    satu = access.kelas_dilihat(akun, nomor(argumen, "nomor") or 0)
    pada = timezone.localdate()
    return peserta(pendaftaran_dikelola(akun, pada), satu.pk, pada)


def daftar_peserta(kelas: Kelas, ringkasan: RingkasanKelas, mengelola: bool) -> Deklarasi:
    """Participants of one class: a column a meeting, and attendance for many at once."""
    tindakan = ()
    if mengelola and kelas.status is StatusKelas.BERJALAN:
        sudah = [sesi for sesi in ringkasan.sesi if sesi.sudah]  # type: ignore[attr-defined]
        tindakan = (_hadir(sudah, ringkasan.terisi),) if sudah else ()
    return replace(
        PESERTA,
        kolom=_kolom_peserta(kelas, ringkasan.sesi),
        lengkapi=lambda baris, akun, argumen: baris_peserta(baris, ringkasan.sesi, ringkasan.acuan),
        tindakan=tindakan,
    )


def _susun_peserta(akun: Akun, argumen: Argumen) -> Deklarasi:
    satu = access.kelas_dilihat(akun, nomor(argumen, "nomor") or 0)
    pada = timezone.localdate()
    return daftar_peserta(satu, ringkasan_kelas(satu, pada), mengelola_kota(akun, pada))


def _kolom_peserta(kelas: Kelas, sesi: Sequence[Sesi]) -> tuple[Kolom, ...]:
    mulai = kelas.status not in BELUM_MULAI
    selesai = kelas.status is StatusKelas.SELESAI
    return (
        Kolom("nama", "Peserta", lambda b: str(b.pendaftaran.pegawai), ("pegawai__nama",)),
        Kolom(
            "unit", "Unit", lambda b: b.pendaftaran.unit, ("unit", "pegawai__nama"), kelas="penuh"
        ),
        Kolom(
            "kursi",
            "Nomor kursi",
            lambda b: b.pendaftaran.kursi,
            ("kursi",),
            jenis=Jenis.ANGKA,
            awal=not mulai,
        ),
        *(_kolom_hadir(sesi) if mulai else ()),
        *(_kolom_hasil(selesai) if mulai else (_batalkan_peserta(),)),
    )


def _kolom_hadir(sesi: Sequence[Sesi]) -> list[Kolom]:
    if len(sesi) <= SESI_SEKOLOM:
        return [
            Kolom(
                f"sesi{urutan + 1}",
                f"Sesi\u00a0{temu.urutan}",
                lambda b, urutan=urutan: (kata := b.hadir[urutan][1]) and sebutan(kata).kata,
                templat=f"pembinaan/sel/peserta.html#sesi{urutan + 1}",
            )
            for urutan, temu in enumerate(sesi)
        ]
    return [
        Kolom(
            kunci,
            judul,
            lambda b, kunci=kunci: getattr(b.peluang, kunci),
            templat=f"pembinaan/sel/peserta.html#{kunci}",
            jenis=Jenis.ANGKA,
        )
        for kunci, judul in (("hadir", "Hadir"), ("tercatat", "Tercatat"))
    ]


def _kolom_hasil(selesai: bool) -> list[Kolom]:
    if not selesai:
        nilai, bagian = (lambda b: sebutan_peluang(b.peluang).kata), "peluang"
    else:
        nilai, bagian = (lambda b: sebutan(b.pendaftaran.status).kata), "hasil"
    return [
        Kolom(
            "hasil",
            "Hasil" if selesai else "Syarat lulus",
            nilai,
            ("status", "pegawai__nama") if selesai else (),
            f"pembinaan/sel/peserta.html#{bagian}",
            kelas="penuh",
            sendiri=True,
        )
    ]


def _batalkan_peserta() -> Kolom:
    return Kolom(
        "tindakan",
        "Tindakan",
        templat="pembinaan/sel/peserta.html#batalkan",
        kelas="penuh",
        sendiri=True,
    )


class FormSesi(forms.Form):
    """At which meeting."""

    helper = HelperIsian()
    sesi = forms.ChoiceField(label="Sesi", widget=forms.RadioSelect)


def _hadir(sudah: Sequence[Any], peserta: int) -> TindakanMassal:
    """Attendance at one of ``sudah``; the first meeting that still misses somebody is proposed."""
    usul = next((satu for satu in sudah if satu.tercatat < peserta), sudah[-1])

    def formulir(akun: Akun, argumen: Argumen, data: Any) -> forms.Form:
        form = FormSesi(data, initial={"sesi": str(usul.pk)})
        form.fields["sesi"].choices = [(str(satu.pk), str(satu)) for satu in sudah]
        return form

    return TindakanMassal(
        "hadir",
        "Tandai hadir",
        "Yang presensinya belum tercatat menjadi hadir. Yang sudah tercatat dibiarkan.",
        "peserta dicatat hadir",
        lakukan=lambda ids, isian, oleh: tandai_hadir(int(isian["sesi"]), ids, oleh=oleh),
        batalkan=lambda aksi, oleh: batalkan_hadir(aksi, oleh=oleh),
        formulir=formulir,
        ikon="person-check",
    )


PESERTA = Deklarasi(
    nama="pembinaan.peserta",
    judul="Peserta kelas",
    benda="peserta",
    halaman="pembinaan:kelas",
    jalur=("nomor",),
    argumen=("tab",),
    sumber=_peserta,
    susun=_susun_peserta,
    saring=SaringPeserta,
    urut="nama",
    ikon="people",
    kolom=(Kolom("nama", "Peserta", lambda b: str(b.pendaftaran.pegawai), ("pegawai__nama",)),),
    kunci_baris=lambda b: b.pendaftaran.pk,
    orang=("pegawai", "pegawai__akun"),
    nama_baris=lambda b: str(b.pendaftaran.pegawai),
)
