"""The leader's matriks peran hasil: the grid, one cell, publishing."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions import matriks as aksi
from ..forms.matriks import FormSel
from ..queries.matriks import matriks as baca_matriks
from ..queries.matriks import skp_pimpinan
from ..queries.sasaran import tahun_sasaran
from ..queries.sumber import teks_rhk


@require_safe
def matriks(request: HttpRequest) -> HttpResponse:
    """People of the own line × own RHK of a year."""
    pada = timezone.localdate()
    pegawai = access.pemilik_matriks(request.user, pada)
    semua_tahun = tahun_sasaran(pada)
    diminta = request.GET.get("tahun", "")
    tahun = next((satu for satu in semua_tahun if str(satu) == diminta), pada.year)
    skp = skp_pimpinan(pegawai.pk, tahun)
    konteks = {"tahun": tahun, "semua_tahun": semua_tahun}
    konteks["matriks"] = baca_matriks(skp, pada) if skp else None
    return render(request, "kinerja/matriks.html", konteks)


@halaman_isian
def sel(request: HttpRequest, rhk_id: int, pegawai_id: int) -> HttpResponse:
    """One cell."""
    rhk = access.rhk_sendiri(request.user, rhk_id)
    pegawai, isi = access.sel_matriks_sendiri(rhk, pegawai_id)
    draf = IsianDraf(request, "kinerja.sel", f"{rhk_id}:{pegawai_id}")
    form = draf.untuk(FormSel(draf.kiriman, initial=FormSel.awal(isi)))
    if draf.dikirim and form.is_valid():
        data = form.cleaned_data
        hasil = form.kerjakan(
            lambda: aksi.simpan_sel(
                rhk,
                pegawai,
                oleh=request.user,
                hasil=data["hasil"],
                porsi=data["porsi"],
                nomor_ubah=data["nomor_ubah"],
            )
        )
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
    """Publish what is not published yet."""
    skp = access.skp_sendiri(request.user, skp_id)
    try:
        baru = aksi.terbitkan_matriks(skp, oleh=request.user)
    except (IsianDitolak, PermissionDenied) as galat:
        messages.error(request, str(galat))
    else:
        orang = len({satu.pegawai_id for satu in baru})
        messages.success(request, f"{len(baru)} peran diterbitkan. {orang} orang diberi tahu.")
    return redirect(_ke(skp.tahun_id))


def _ke(tahun: int) -> str:
    return f"{reverse('kinerja:matriks')}?tahun={tahun}"
