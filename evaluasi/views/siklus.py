"""HR: the periods of a year, their windows, and opening a cycle."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.direktori.access import wajib_izin
from dumai_asn.direktori.rules.izin import Izin
from dumai_asn.inti import papan
from dumai_asn.inti.actions.pekerjaan import minta_pekerjaan
from dumai_asn.inti.banding import terpilih
from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.rules.alur import AlurDitolak

from .. import access
from ..actions import siklus as actions
from ..daftar import PERIODE
from ..forms import FormulirJendela, FormulirTahun
from ..queries import siklus as queries
from ..rules.istilah import StatusSiklus
from ..tasks import BUKA_SIKLUS


@require_safe
def daftar_siklus(request: HttpRequest) -> HttpResponse:
    """Every period with its windows, the state of its cycle, and how far ratings are."""
    konteks = {"daftar": Daftar(request, PERIODE), "formulir": FormulirTahun(pilihan=_tahun())}
    return render(request, "evaluasi/siklus_daftar.html", konteks)


@require_safe
def siklus(request: HttpRequest, nomor: int) -> HttpResponse:
    """One period: windows to move, and what opening its cycle would do or did."""
    periode = access.periode_dikelola(request.user, nomor)
    return _halaman_siklus(request, periode)


@require_POST
def siapkan(request: HttpRequest) -> HttpResponse:
    """Create the missing periods, windows and cycles of a year."""
    wajib_izin(request.user, Izin.KELOLA_SIKLUS)
    formulir = FormulirTahun(request.POST, pilihan=_tahun())
    if not formulir.is_valid():
        messages.error(request, " ".join(formulir.errors["tahun"]))
        return redirect("evaluasi:siklus_daftar")
    tahun = formulir.cleaned_data["tahun"]
    try:
        baru = actions.siapkan_periode(tahun, oleh=request.user)
    except AlurDitolak as galat:
        messages.error(request, str(galat))
    else:
        kata = f"{baru} periode {tahun} disiapkan." if baru else f"Periode {tahun} sudah lengkap."
        messages.success(request, f"{kata} Periksa jendelanya, lalu buka siklusnya.")
    return redirect("evaluasi:siklus_daftar")


@require_POST
def buka(request: HttpRequest, nomor: int) -> HttpResponse:
    """Ask for the job that opens the cycle; a second press leads to the same job."""
    periode = access.periode_dikelola(request.user, nomor)
    if not hasattr(periode, "siklus"):
        messages.error(request, "Siapkan periode ini dahulu.")
        return redirect("evaluasi:siklus", periode.pk)
    pekerjaan = minta_pekerjaan(
        jenis=BUKA_SIKLUS,
        kunci=str(periode.siklus.pk),
        judul=f"Membuka siklus {periode}",
        parameter={"siklus": periode.siklus.pk},
        oleh=request.user,
    )
    return redirect("inti:pekerjaan", pekerjaan.pk)


@require_POST
def jendela(request: HttpRequest, nomor: int) -> HttpResponse:
    """Move one window of a period."""
    baris = access.jendela_dikelola(request.user, nomor)
    formulir = FormulirJendela(terpilih(request.POST), prefix=baris.langkah)
    if formulir.is_valid():
        isi = formulir.cleaned_data
        if formulir.kerjakan(lambda: (actions.atur_jendela(baris, oleh=request.user, **isi),)):
            messages.success(request, f"Jendela {_sebut(baris.langkah)} tersimpan.")
            return redirect("evaluasi:siklus", baris.periode_id)
    periode = access.periode_dikelola(request.user, baris.periode_id)
    return _halaman_siklus(request, periode, {baris.pk: formulir})


def _halaman_siklus(request, periode, formulir=None) -> HttpResponse:
    siklus = getattr(periode, "siklus", None)
    dibuka = siklus is not None and siklus.status is not StatusSiklus.PERSIAPAN
    cakupan = queries.cakupan_siklus([siklus.pk]) if dibuka else {}
    konteks = {
        "periode": periode,
        "siklus": siklus,
        "dibuka": dibuka,
        "cakupan": cakupan.get(siklus.pk) if siklus else None,
        "perkiraan": None if dibuka else queries.perkirakan(periode),
        "jendela": [
            (satu, _sebut(satu.langkah), (formulir or {}).get(satu.pk) or _formulir(satu))
            for satu in queries.jendela_periode([periode.pk])[periode.pk]
        ],
    }
    return render(request, "evaluasi/siklus.html", konteks)


def _formulir(satu) -> FormulirJendela:
    return FormulirJendela(initial=FormulirJendela.awal(satu), prefix=satu.langkah)


def _tahun() -> list[int]:
    """This year and the next; an older year is history and comes by import."""
    kini = timezone.localdate().year
    return [kini, kini + 1]


def _sebut(langkah: str) -> str:
    """The name of a step as its room put it on the board ``langkah``."""
    try:
        judul: str = papan.ambil("langkah", langkah).judul
    except LookupError:
        return langkah.replace("_", " ").capitalize()
    return judul
