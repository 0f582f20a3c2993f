"""HR: the periods of a year, their windows, and opening a cycle."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.direktori.access import wajib_izin
from dumai_asn.direktori.rules.izin import Izin
from dumai_asn.inti.actions.pekerjaan import minta_pekerjaan
from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.rules.alur import AlurDitolak
from kinerja.choices import sebut_langkah

from .. import access
from ..actions import siklus as actions
from ..daftar import PERIODE
from ..forms import FormulirTahun
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
    """One period: its windows, and what opening its cycle would do or did."""
    periode = access.periode_dikelola(request.user, nomor)
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
            (satu, sebut_langkah(satu.langkah))
            for satu in queries.jendela_periode([periode.pk])[periode.pk]
        ],
    }
    return render(request, "evaluasi/siklus.html", konteks)


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


def _tahun() -> list[int]:
    """This year and the next; an older year is history and comes by import."""
    kini = timezone.localdate().year
    return [kini, kini + 1]
