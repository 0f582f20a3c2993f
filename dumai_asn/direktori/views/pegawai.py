"""The page of a person and its sections."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.rupa.cari import pintu, rapikan
from dumai_asn.inti.rupa.panel import panel, panel_terlihat

from .. import access
from ..daftar.pegawai import daftar_pegawai
from ..queries.cari import PENDEK
from ..queries.jangkauan import memegang, pegawai_terjangkau
from ..queries.orang import keadaan_pegawai, riwayat_penempatan, riwayat_penilai
from ..queries.perbaikan import boleh_meminta
from ..rules.izin import Izin
from .alih import ikut_penggabungan
from .pada import hari_tampil

#: Rows of each history; more than anybody has, so that a faulty import does not fill the page.
RIWAYAT_MAKS = 100


@require_safe
@ikut_penggabungan
def pegawai(request: HttpRequest, nomor: int) -> HttpResponse:
    """Everything the directory knows about a person within reach, and what other rooms add.

    Reach is asked today, whatever day is shown: the past gives nobody a right back.
    """
    hari = hari_tampil(request)
    orang = access.pegawai_dalam_jangkauan(request.user, nomor, pada=hari.hari_ini)
    catat_baca("direktori.pegawai", orang.pk, pemilik=orang.akun_id, oleh=request.user)
    terlihat = panel_terlihat(request.user, orang.pk, hari.hari_ini)
    konteks = {
        "orang": orang,
        "hari": hari,
        "keadaan": keadaan_pegawai(orang, hari.tanggal),
        "penempatan": riwayat_penempatan(orang)[:RIWAYAT_MAKS],
        "penilai": riwayat_penilai(orang)[:RIWAYAT_MAKS],
        "panel": terlihat,
        "boleh_meminta": boleh_meminta(request.user, orang.pk, hari.hari_ini),
        "tanpa_penempatan": any(satu.kunci == "penempatan" for satu in terlihat),
        "pintu": pintu("pintu_pegawai", request.user, [orang.pk], hari.hari_ini).get(orang.pk, []),
    }
    return render(request, "direktori/pegawai.html", konteks)


@require_safe
def panel_pegawai(request: HttpRequest, nomor: int, kunci: str) -> HttpResponse:
    """One section: a fragment for the page of the person, a page of its own without a script."""
    hari = hari_tampil(request)
    orang = access.pegawai_dalam_jangkauan(request.user, nomor, pada=hari.hari_ini)
    satu = panel(request.user, orang.pk, kunci, hari.hari_ini)
    if satu is None:
        raise Http404
    catat_baca("direktori.pegawai", orang.pk, pemilik=orang.akun_id, oleh=request.user)
    konteks = {
        "orang": orang,
        "satu": satu,
        "hari": hari,
        "pada": hari.tanggal,
        "kini": hari.kini,
        **satu.isi(request.user, orang.pk, hari.tanggal),
    }
    potongan = request.headers.get("HX-Request") == "true"
    return render(request, satu.templat if potongan else "direktori/panel.html", konteks)


@require_safe
def pegawai_daftar(request: HttpRequest) -> HttpResponse:
    """The people in reach, as things are on the day asked for."""
    hari = hari_tampil(request)
    dicari = rapikan(request.GET.get("q", ""))
    huruf = len(dicari) >= PENDEK and not dicari.replace(" ", "").isdigit()
    deklarasi = daftar_pegawai(hari.tanggal, dicari if huruf else "")
    daftar = Daftar(
        request,
        deklarasi,
        baris=pegawai_terjangkau(request.user, hari.hari_ini),
        konteks={"isian": hari.isian},
    )
    if hari.galat:
        daftar.argumen.pop("pada", None)
        daftar.argumen_alamat.pop("pada", None)
    konteks = {
        "daftar": daftar,
        "hari": hari,
        "kelola": memegang(request.user, Izin.KELOLA_PEGAWAI, hari.hari_ini),
    }
    return render(request, "direktori/pegawai_daftar.html", konteks)
