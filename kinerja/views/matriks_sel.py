"""A cell of the matrix written in its place; ``matriks.sel`` is the same as a page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from dumai_asn.direktori.models import Pegawai
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.isian import halaman_isian

from .. import access
from ..actions.matriks import simpan_sel
from ..forms.matriks import FormSel
from ..models import PeranHasil, RencanaHasilKerja
from ..queries.matriks import kolom_satu
from .matriks import draf_sel


@halaman_isian
def sel_langsung(request: HttpRequest, rhk_id: int, pegawai_id: int) -> HttpResponse:
    """Form of one cell (GET, ``?lihat=1`` for the cell itself), and saving it (POST)."""
    rhk = access.rhk_sendiri(request.user, rhk_id)
    pegawai, isi = access.sel_matriks_sendiri(rhk, pegawai_id)
    if not request.htmx:
        return redirect("kinerja:sel", rhk_id, pegawai_id)
    if request.method == "POST":
        return _simpan(request, rhk, pegawai)
    if "lihat" in request.GET:
        return _sel(request, rhk, pegawai, isi)
    draf = draf_sel(request, rhk_id, pegawai_id)
    return _formulir(request, rhk, pegawai, draf.untuk(FormSel(initial=FormSel.awal(isi))))


def _simpan(request: HttpRequest, rhk: RencanaHasilKerja, pegawai: Pegawai) -> HttpResponse:
    draf = draf_sel(request, rhk.pk, pegawai.pk)
    form = draf.untuk(FormSel(request.POST))
    if not form.is_valid():
        return _formulir(request, rhk, pegawai, form)
    try:
        with draf.menulis():
            isi = simpan_sel(rhk, pegawai, oleh=request.user, **form.cleaned_data)
    except IsianBerubah as galat:
        # What was typed stays; a second press writes it over what stands there now, knowingly.
        lanjut = draf.untuk(FormSel({**request.POST.dict(), "nomor_ubah": galat.nomor}))
        return _formulir(request, rhk, pegawai, lanjut, kini=galat.objek, galat=str(galat))
    except IsianDitolak as galat:
        return _formulir(request, rhk, pegawai, form, galat=str(galat))
    return draf.selesai(_sel(request, rhk, pegawai, isi, kolom=kolom_satu(rhk), baru=True))


def _formulir(
    request: HttpRequest, rhk: RencanaHasilKerja, pegawai: Pegawai, form: FormSel, **lain: object
) -> HttpResponse:
    konteks = {"form": form, "rhk_id": rhk.pk, "pegawai": pegawai}
    return render(request, "kinerja/inc/sel_formulir.html", konteks | lain)


def _sel(
    request: HttpRequest,
    rhk: RencanaHasilKerja,
    pegawai: Pegawai,
    isi: PeranHasil | None,
    **lain: object,
) -> HttpResponse:
    konteks = {"s": isi, "rhk_id": rhk.pk, "pegawai": pegawai, "kabar": bool(lain)}
    return render(request, "kinerja/inc/sel_isi.html", konteks | lain)
