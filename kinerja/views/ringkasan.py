"""Recap of what was recorded in a week, a month or a quarter: to read, copy and print."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.direktori.access import diri
from dumai_asn.direktori.models import Pegawai
from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.rules.rentang import SATU_HARI, Rentang
from dumai_asn.inti.rules.tanggal import rentang

from .. import access
from ..models import Progres
from ..queries.progres import entri_orang
from ..rules.ringkasan import ButirRekap, IramaRekap, masa_rekap, teks_rekap
from ..templatetags.kinerja import nilai_entri

#: Entries of one recap; more than anybody reads.
ENTRI_MAKS = 400
KATA_IRAMA = {IramaRekap.PEKAN: "Pekan", IramaRekap.BULAN: "Bulan", IramaRekap.TRIWULAN: "Triwulan"}
#: The first year that the address may name.
TAHUN_AWAL = 2000


@require_safe
def ringkasan(request: HttpRequest) -> HttpResponse:
    """One's own recap."""
    return _halaman(request, diri(request.user))


@require_safe
def ringkasan_anggota(request: HttpRequest, pegawai_id: int) -> HttpResponse:
    """The recap of a person whose progress this account may see."""
    pegawai = access.anggota(request.user, pegawai_id)
    catat_baca("kinerja.anggota", pegawai.pk, pemilik=pegawai.akun_id, oleh=request.user)
    return _halaman(request, pegawai)


def _halaman(request: HttpRequest, pegawai: Pegawai) -> HttpResponse:
    pada = timezone.localdate()
    irama, masa = rekap_diminta(request.GET, pada)
    entri = list(entri_orang(pegawai.pk, masa)[: ENTRI_MAKS + 1])
    butir = [_butir(satu) for satu in entri[:ENTRI_MAKS]]
    konteks: dict[str, Any] = {
        "pegawai": pegawai,
        "milik_saya": pegawai.akun_id == request.user.pk,
        "irama": irama,
        "pilihan": KATA_IRAMA.items(),
        "hari": masa.mulai,
        "masa": rentang(masa.mulai, masa.akhir),
        "sebelum": masa.mulai - SATU_HARI if masa.mulai and masa.mulai.year > TAHUN_AWAL else None,
        "sesudah": None if masa.memuat(pada) else masa.akhir,
        "entri": entri[:ENTRI_MAKS],
        "terpotong": len(entri) > ENTRI_MAKS,
        "teks": teks_rekap(pegawai.nama_lengkap, masa, butir),
    }
    return render(request, "kinerja/ringkasan.html", konteks)


def rekap_diminta(minta: Mapping[str, Any], pada: date) -> tuple[IramaRekap, Rentang]:
    """What ``?irama=`` and ``?hari=`` ask for; the week of ``pada`` where they make no sense."""
    kata = minta.get("irama", "")
    irama = IramaRekap(kata) if kata in IramaRekap.__members__ else IramaRekap.PEKAN
    try:
        hari = date.fromisoformat(minta.get("hari", ""))
    except ValueError:
        hari = pada
    return irama, masa_rekap(irama, hari if date(TAHUN_AWAL, 1, 1) <= hari <= pada else pada)


def _butir(satu: Progres) -> ButirRekap:
    return ButirRekap(
        rhk=satu.rhk or "",
        indikator=satu.teks or "",
        tanggal=satu.tanggal,
        nilai=nilai_entri(satu),
        catatan=satu.catatan,
        bukti=tuple(bukti.nama for bukti in satu.bukti_tampil),
    )
