"""The leader's matriks peran hasil: the grid, one cell, publishing."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.inti.actions.dokumen import susun
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.isian import IsianDraf, halaman_isian
from dumai_asn.inti.views.pdf import kirim_pdf

from .. import access
from ..actions import matriks as aksi
from ..forms.matriks import FormSel
from ..queries.dokumen_matriks import naskah_matriks
from ..queries.matriks import Matriks, skp_pimpinan
from ..queries.matriks import matriks as baca_matriks
from ..queries.sasaran import tahun_sasaran
from ..queries.sumber import teks_rhk
from ..rules.dokumen import MATRIKS


@require_safe
def matriks(request: HttpRequest) -> HttpResponse:
    """People of the own line × own RHK of a year."""
    pada = timezone.localdate()
    pegawai = access.pemilik_matriks(request.user, pada)
    semua_tahun = tahun_sasaran(pada)
    diminta = request.GET.get("tahun", "")
    tahun = next((satu for satu in semua_tahun if str(satu) == diminta), pada.year)
    skp = skp_pimpinan(pegawai.pk, tahun)
    isi = baca_matriks(skp, pada) if skp else None
    konteks = {"tahun": tahun, "semua_tahun": semua_tahun, "matriks": isi}
    return render(request, "kinerja/matriks.html", konteks | _orang(request, isi))


def _orang(request: HttpRequest, isi: Matriks | None) -> dict[str, Any]:
    """The rows; on the phone one person at a time, by ``?orang=``."""
    semua = isi.baris if isi else []
    satu = [b for b in semua if str(b.pegawai.pk) == request.GET.get("orang")]
    return {"baris": satu or semua, "orang": satu[0].pegawai.pk if satu else None}


def draf_sel(request: HttpRequest, rhk_id: int, pegawai_id: int) -> IsianDraf:
    """What is being typed into a cell, in its place or on its page."""
    return IsianDraf(request, "kinerja.sel", f"{rhk_id}:{pegawai_id}")


@halaman_isian
def sel(request: HttpRequest, rhk_id: int, pegawai_id: int) -> HttpResponse:
    """One cell."""
    rhk = access.rhk_sendiri(request.user, rhk_id)
    pegawai, isi = access.sel_matriks_sendiri(rhk, pegawai_id)
    draf = draf_sel(request, rhk_id, pegawai_id)
    form = draf.untuk(FormSel(draf.kiriman, initial=FormSel.awal(isi)))
    if draf.dikirim and form.is_valid():
        data = form.cleaned_data
        hasil = form.kerjakan(lambda: aksi.simpan_sel(rhk, pegawai, oleh=request.user, **data))
        if hasil:
            messages.success(request, f"Peran {pegawai.nama} tersimpan.")
            return draf.selesai(redirect(_ke(rhk.skp.tahun_id)))
    konteks = {"form": form, "rhk": rhk, "teks": teks_rhk([rhk_id]).get(rhk_id, "")}
    return render(request, "kinerja/sel_isian.html", konteks | {"pegawai": pegawai, "sel": isi})


@require_POST
def sel_hapus(request: HttpRequest, rhk_id: int, pegawai_id: int) -> HttpResponse:
    """Empty a cell."""
    rhk = access.rhk_sendiri(request.user, rhk_id)
    pegawai, isi = access.sel_matriks_sendiri(rhk, pegawai_id)
    try:
        if isi is not None:
            aksi.hapus_sel(isi, oleh=request.user)
    except IsianDitolak as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, f"Peran {pegawai.nama} dikosongkan.")
    return redirect(_ke(rhk.skp.tahun_id))


@require_POST
def matriks_terbit(request: HttpRequest, skp_id: int) -> HttpResponse:
    """Publish what is not published yet, of all columns or of one."""
    skp = access.skp_sendiri(request.user, skp_id)
    rhk = None
    if diminta := request.POST.get("rhk"):
        rhk = access.rhk_dari_skp(skp, diminta)
    try:
        baru = aksi.terbitkan_matriks(skp, oleh=request.user, rhk=rhk)
    except (IsianDitolak, PermissionDenied) as galat:
        messages.error(request, str(galat))
    else:
        orang = len({satu.pegawai_id for satu in baru})
        messages.success(request, f"{len(baru)} peran diterbitkan. {orang} orang diberi tahu.")
    return redirect(_ke(skp.tahun_id))


@require_safe
def cetak(request: HttpRequest, skp_id: int) -> HttpResponse:
    """The matrix of an SKP within reach on paper; composed at once."""
    skp, sekarang = access.skp_terlihat(request.user, skp_id), timezone.localtime()
    naskah = naskah_matriks(baca_matriks(skp, sekarang.date()), sekarang)
    return kirim_pdf(susun(MATRIKS.kode, naskah, tanggal=sekarang.date()), naskah.judul)


def _ke(tahun: int) -> str:
    return f"{reverse('kinerja:matriks')}?tahun={tahun}"
