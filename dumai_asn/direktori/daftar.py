"""The lists of this room."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.http import Http404
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom, TindakanMassal
from dumai_asn.inti.rules.tanggal import urai

from . import access
from .actions.garis_massal import (
    DAFTAR,
    PINDAH,
    USUL,
    batalkan_garis,
    terima_usul,
)
from .choices import JENIS_JABATAN, JENJANG, KEDUDUKAN, RUMPUN, STATUS_PEGAWAI
from .filters import SaringDelegasi, SaringFormasi, SaringGaris, SaringJabatan, saring_pegawai
from .models import Penempatan
from .queries.baris_garis import lengkapi_garis
from .queries.daftar_pegawai import baris_pegawai, nama_tempat, urut_cocok
from .queries.delegasi import delegasi_terlihat
from .queries.garis import garis_bermasalah, unit_dikelola
from .queries.jangkauan import pegawai_terjangkau
from .queries.struktur import daftar_formasi, daftar_jabatan
from .rules.izin import Izin


def _hari(argumen: Argumen) -> date:
    try:
        return urai(argumen["pada"]) if argumen.get("pada") else timezone.localdate()
    except ValueError:
        raise Http404 from None


def _pegawai(akun: Akun, argumen: Argumen) -> Any:
    """Reach is that of today, whatever day is shown."""
    return pegawai_terjangkau(akun, timezone.localdate())


def daftar_pegawai(pada: date, dicari: str = "") -> Deklarasi:
    """The list of people as things are on ``pada``; ``dicari``: sorted by nearness to it."""
    kolom = (
        Kolom(
            "nama",
            "Nama",
            lambda b: b.pegawai.nama_lengkap,
            urut_cocok(dicari) if dicari else ("nama",),
            "direktori/sel/pegawai.html#nama",
        ),
        Kolom("nip", "NIP", lambda b: b.nomor, awal=False),
        Kolom(
            "jabatan",
            "Jabatan",
            lambda b: b.penempatan and b.penempatan.jabatan.nama,
            (nama_tempat("jabatan__nama", pada), "nama"),
            kelas="penuh",
        ),
        Kolom(
            "unit",
            "Unit",
            lambda b: b.penempatan and b.penempatan.unit.nama,
            (nama_tempat("unit__nama", pada), "nama"),
            kelas="penuh",
        ),
        Kolom(
            "jenis",
            "Jenis jabatan",
            lambda b: b.penempatan and JENIS_JABATAN[b.penempatan.jabatan.jenis],
            awal=False,
        ),
        Kolom(
            "rumpun",
            "Rumpun",
            lambda b: b.penempatan and RUMPUN[b.penempatan.jabatan.rumpun],
            awal=False,
        ),
        Kolom("status", "Status", lambda b: STATUS_PEGAWAI.get(b.status, b.status)),
        Kolom("golongan", "Golongan", lambda b: b.golongan),
        Kolom(
            "kedudukan",
            "Kedudukan",
            lambda b: KEDUDUKAN.get(b.kedudukan, b.kedudukan),
            templat="direktori/sel/pegawai.html#kedudukan",
        ),
    )
    return replace(
        PEGAWAI,
        kolom=kolom,
        saring=saring_pegawai(pada),
        lengkapi=lambda baris, akun, argumen: baris_pegawai(baris, pada),
    )


PEGAWAI = Deklarasi(
    nama="direktori.pegawai",
    judul="Pegawai",
    benda="pegawai",
    halaman="direktori:pegawai_daftar",
    sumber=_pegawai,
    argumen=("pada",),
    urut="nama",
    ikon="people",
    nama_baris=lambda b: str(b.pegawai),
    kolom=(Kolom("nama", "Nama", lambda b: b.pegawai.nama_lengkap, ("nama",)),),
    kosong=(
        "Belum ada pegawai dalam jangkauan Anda",
        "Anda melihat diri sendiri, tim yang Anda nilai, dan unit yang ditugaskan kepada Anda.",
    ),
    susun=lambda akun, argumen: daftar_pegawai(_hari(argumen)),
)


def _jabatan(akun: Akun, argumen: Argumen) -> Any:
    access.wajib_struktur(akun)
    return daftar_jabatan(timezone.localdate())


JABATAN = Deklarasi(
    nama="direktori.jabatan",
    judul="Jabatan",
    benda="jabatan",
    halaman="direktori:jabatan_daftar",
    sumber=_jabatan,
    saring=SaringJabatan,
    urut="nama",
    ikon="briefcase",
    kolom=(
        Kolom("nama", "Jabatan", str, ("nama",), "direktori/sel/struktur.html#jabatan"),
        Kolom("jenis", "Jenis", lambda j: JENIS_JABATAN[j.jenis], ("jenis", "nama")),
        Kolom("jenjang", "Jenjang", lambda j: JENJANG.get(j.jenjang, ""), ("jenjang", "nama")),
        Kolom("rumpun", "Rumpun", lambda j: RUMPUN[j.rumpun], ("rumpun", "nama")),
        Kolom("kelas", "Kelas", lambda j: j.kelas, ("kelas", "nama"), jenis=Jenis.ANGKA),
        Kolom("pemangku", "Pemangku", lambda j: j.pemangku, ("pemangku",), jenis=Jenis.ANGKA),
        Kolom(
            "tindakan",
            "Tindakan",
            templat="direktori/sel/struktur.html#gabung",
            kelas="penuh",
            sendiri=True,
        ),
    ),
    kosong=("Belum ada jabatan", "Jabatan yang ditambahkan atau diimpor muncul di sini."),
)


def _formasi(akun: Akun, argumen: Argumen) -> Any:
    access.wajib_struktur(akun)
    return daftar_formasi(_hari(argumen))


FORMASI = Deklarasi(
    nama="direktori.formasi",
    judul="Formasi",
    benda="formasi",
    halaman="direktori:formasi_daftar",
    sumber=_formasi,
    argumen=("pada",),
    saring=SaringFormasi,
    urut="unit",
    ikon="grid-3x3",
    nama_baris=lambda f: f"{f.jabatan}, {f.unit}",
    kolom=(
        Kolom(
            "unit",
            "Unit",
            lambda f: f.unit.nama,
            ("unit__nama", "jabatan__nama"),
            "direktori/sel/struktur.html#formasi",
        ),
        Kolom(
            "jabatan",
            "Jabatan",
            lambda f: f.jabatan.nama,
            ("jabatan__nama", "unit__nama"),
            kelas="penuh",
        ),
        Kolom("kursi", "Kursi", lambda f: f.kursi, ("kursi",), jenis=Jenis.ANGKA),
        Kolom("terisi", "Terisi", lambda f: f.terisi, ("terisi",), jenis=Jenis.ANGKA),
        Kolom(
            "lowong",
            "Lowong",
            lambda f: f.lowong,
            ("lowong",),
            "direktori/sel/struktur.html#lowong",
            Jenis.ANGKA,
        ),
    ),
    kosong=(
        "Belum ada formasi",
        "Catat berapa kursi setiap jabatan di setiap unit, dan lowongannya terlihat di sini.",
    ),
)


def _pratinjau_usul(ids: Sequence[int]) -> list[tuple[str, str]]:
    baris = Penempatan.objects.filter(pk__in=ids).select_related("pegawai", "unit", "jabatan")
    semua = lengkapi_garis(list(baris.order_by("pegawai__nama", "pk")), timezone.localdate())
    return [
        (str(satu), f"{satu.usul}, {satu.usul_sebagai}" if satu.usul else "dibiarkan, tanpa usul")
        for satu in semua
    ]


def _garis(akun: Akun, argumen: Argumen) -> Any:
    access.wajib_izin(akun, Izin.KELOLA_PEGAWAI)
    pada = timezone.localdate()
    return garis_bermasalah(pada, unit=unit_dikelola(akun, pada))


GARIS = Deklarasi(
    nama=DAFTAR,
    judul="Garis penilai bermasalah",
    benda="orang",
    halaman="direktori:garis",
    sumber=_garis,
    saring=SaringGaris,
    urut="nama",
    ikon="check-circle",
    lengkapi=lambda baris, akun, argumen: lengkapi_garis(baris, timezone.localdate()),
    kolom=(
        Kolom("nama", "Pegawai", str, ("pegawai__nama",), "direktori/sel/garis.html#nama"),
        Kolom(
            "unit",
            "Unit",
            lambda b: b.penempatan.unit,
            ("unit__nama", "pegawai__nama"),
            awal=False,
            kelas="penuh",
        ),
        Kolom(
            "masalah",
            "Masalah",
            lambda b: b.kata[1],
            templat="direktori/sel/garis.html#masalah",
            kelas="penuh",
        ),
        Kolom("penilai", "Penilai kini", lambda b: b.penilai, kelas="penuh"),
        Kolom(
            "usul",
            "Usul",
            lambda b: b.usul,
            templat="direktori/sel/garis.html#usul",
            kelas="penuh",
        ),
        Kolom(
            "hambatan",
            "Yang tertahan",
            lambda b: "; ".join(b.hambatan),
            kelas="penuh",
        ),
        Kolom(
            "tindakan",
            "Tindakan",
            templat="direktori/sel/garis.html#tindakan",
            kelas="penuh",
            sendiri=True,
        ),
    ),
    tindakan=(
        TindakanMassal(
            kode=USUL,
            kata="Terima usul",
            tanya="Setiap orang mendapat penilai yang diusulkan di barisnya, mulai hari ini. Yang"
            " tidak mempunyai usul dibiarkan.",
            hasil="mendapat penilai baru",
            lakukan=terima_usul,
            batalkan=batalkan_garis,
            ikon="check-lg",
            pratinjau=_pratinjau_usul,
        ),
        TindakanMassal(
            kode=PINDAH,
            kata="Alihkan",
            tanya="",
            hasil="dialihkan ke penilai baru",
            lakukan=terima_usul,
            batalkan=batalkan_garis,
            # Done on a page of its own, where one sees first what happens; here only taken back.
            boleh=lambda akun, argumen: False,
        ),
    ),
    kosong=(
        "Semua pegawai mempunyai penilai yang sah",
        "Garis penilai yang bermasalah muncul di sini.",
    ),
)


def _delegasi(akun: Akun, argumen: Argumen) -> Any:
    return delegasi_terlihat(akun, timezone.localdate())


DELEGASI = Deklarasi(
    nama="direktori.delegasi",
    judul="Delegasi penilaian",
    benda="delegasi",
    halaman="direktori:delegasi",
    sumber=_delegasi,
    saring=SaringDelegasi,
    urut="-masa",
    ikon="person-check",
    nama_baris=lambda d: f"{d.dari} kepada {d.kepada}",
    kolom=(
        Kolom("dari", "Penilai", lambda d: d.dari, ("dari__nama",)),
        Kolom("kepada", "Pengganti", lambda d: d.kepada, ("kepada__nama",), kelas="penuh"),
        Kolom(
            "masa",
            "Masa",
            lambda d: d.masa.lower,
            ("masa",),
            "direktori/sel/delegasi.html#masa",
            Jenis.TANGGAL,
        ),
        Kolom("alasan", "Alasan", lambda d: d.alasan, kelas="penuh"),
        Kolom(
            "tindakan",
            "Tindakan",
            templat="direktori/sel/delegasi.html#tindakan",
            kelas="penuh",
            sendiri=True,
        ),
    ),
    kosong=(
        "Belum ada delegasi",
        "Delegasi yang Anda beri atau terima muncul di sini.",
    ),
)
