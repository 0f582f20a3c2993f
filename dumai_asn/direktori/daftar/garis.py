"""Evaluator lines that are wrong, and delegations."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.daftar.deklarasi import Argumen, Deklarasi, Jenis, Kolom, TindakanMassal

from .. import access
from ..actions.garis_massal import (
    DAFTAR,
    PINDAH,
    USUL,
    batalkan_garis,
    terima_usul,
)
from ..filters import SaringDelegasi, SaringGaris
from ..models import Penempatan
from ..queries.baris_garis import lengkapi_garis
from ..queries.delegasi import delegasi_terlihat
from ..queries.garis import garis_bermasalah, unit_dikelola
from ..rules.izin import Izin


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
    orang=("pegawai", "pegawai__akun"),
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
    orang=("dari", "dari__akun"),
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
