"""Terms of this room in templates: ``{% load direktori %}{% sebut_akun keadaan %}``."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import template

from dumai_asn.akun.models import Akun, KodeAktivasi
from dumai_asn.akun.rules.istilah import StatusKode

from ..choices import (
    BAGIAN_DATA,
    JENIS_PENEMPATAN,
    JENIS_RIWAYAT,
    JENIS_UNIT,
    JUDUL_PERAN,
    KEADAAN_AKUN,
    KEDUDUKAN,
    NILAI_RIWAYAT,
    STATUS_KODE,
    STATUS_PENGGABUNGAN,
    STATUS_PERBAIKAN,
    TINGKAT_HUKUMAN,
    TUJUAN_KODE,
)
from ..models import Pegawai, RiwayatPegawai
from ..queries.akun import keadaan
from ..rules.istilah import (
    BagianData,
    HukumanDisiplin,
    JenisPenempatan,
    JenisRiwayat,
    JenisUnit,
    StatusPenggabungan,
    StatusPerbaikan,
)
from ..rules.perbaikan import DARI_SIASN

register = template.Library()


@register.inclusion_tag("inc/lencana.html")
def sebut_akun(akun: Akun, pada: date) -> dict[str, Any]:
    """The badge of an account's state on ``pada``."""
    peran, kata = KEADAAN_AKUN[keadaan(akun, pada)]
    return {"peran": peran, "kata": kata, "polos": True}


@register.inclusion_tag("inc/lencana.html")
def sebut_kode(kode: KodeAktivasi, pada: date) -> dict[str, Any]:
    """The badge of a code's state on ``pada``; one that is too old says so."""
    lewat = kode.status is StatusKode.BERLAKU and kode.sampai < pada
    peran, kata = STATUS_KODE["LEWAT" if lewat else kode.status]
    return {"peran": peran, "kata": kata, "polos": True}


@register.inclusion_tag("direktori/inc/salah.html")
def data_salah(orang: Pegawai, *bagian: str) -> dict[str, Any]:
    """Where to report these parts as wrong (all without any), by who mends them."""
    semua = [BagianData(satu) for satu in bagian] or list(BagianData)
    kelompok = [
        (dari_siasn, [(satu, BAGIAN_DATA[satu]) for satu in semua if satu in isi])
        for dari_siasn, isi in ((True, DARI_SIASN), (False, set(BagianData) - DARI_SIASN))
    ]
    return {"orang": orang, "kelompok": [satu for satu in kelompok if satu[1]]}


@register.filter
def rupa_penggabungan(status: StatusPenggabungan) -> tuple[str, str]:
    """Role of the badge and word of a decision about two rows."""
    return STATUS_PENGGABUNGAN[status]


@register.filter
def rupa_perbaikan(status: StatusPerbaikan) -> tuple[str, str]:
    """Role of the badge and word of a request's state."""
    return STATUS_PERBAIKAN[status]


@register.filter
def rupa_hukuman(tingkat: HukumanDisiplin) -> tuple[str, str]:
    """Role of the badge and word of a punishment's weight."""
    return TINGKAT_HUKUMAN[tingkat]


@register.filter
def kata_peran(peran: str) -> str:
    """``PENGELOLA_UNIT`` → ``Pengelola unit``."""
    return JUDUL_PERAN[str(peran)]


@register.filter
def kata_tujuan(tujuan: str) -> str:
    """``AKTIVASI`` → ``Aktivasi``."""
    return TUJUAN_KODE[str(tujuan)]


@register.filter
def kata_penempatan(jenis: str) -> str:
    """``PLT`` → ``Plt``."""
    return JENIS_PENEMPATAN[JenisPenempatan(jenis)]


@register.filter
def kata_riwayat(jenis: str) -> str:
    """``GOLONGAN`` → ``Golongan``."""
    return JENIS_RIWAYAT[JenisRiwayat(jenis)]


@register.filter
def nilai_fakta(fakta: RiwayatPegawai) -> str:
    """The value of a dated fact, in words where it is a term."""
    kata: Mapping[str, str] = NILAI_RIWAYAT.get(fakta.jenis, {})
    return kata.get(fakta.nilai, fakta.nilai)


@register.filter
def kata_unit(jenis: str) -> str:
    """``SUBBAGIAN`` → ``Subbagian``."""
    return JENIS_UNIT[JenisUnit(jenis)]


@register.filter
def kata_kedudukan(kedudukan: str) -> str:
    """``PENSIUN`` → ``Pensiun``; a value that came from elsewhere stays as it is."""
    kata: Mapping[str, str] = KEDUDUKAN  # type: ignore[assignment]
    return kata.get(kedudukan, kedudukan)
