"""The catalogue of programmes."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.direktori.access import wajib_izin
from dumai_asn.direktori.rules.izin import Izin
from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions.program import buat_program, ubah_program
from ..daftar import PROGRAM
from ..forms import FormProgram
from ..queries.kelas import daftar_program
from ..queries.wewenang import mengelola_kota


@require_safe
def program_daftar(request: HttpRequest) -> HttpResponse:
    """Programmes by title."""
    wajib_izin(request.user, Izin.KELOLA_PELATIHAN)
    mengelola = mengelola_kota(request.user, timezone.localdate())
    daftar = Daftar(request, PROGRAM, baris=daftar_program(), konteks={"mengelola": mengelola})
    konteks = {"daftar": daftar, "mengelola": mengelola}
    return render(request, "pembinaan/program_daftar.html", konteks)


@halaman_isian
def program_baru(request: HttpRequest) -> HttpResponse:
    """A new programme."""
    access.wajib_kelola_kota(request.user)
    draf = IsianDraf(request, "pembinaan.program")
    form = draf.untuk(FormProgram(draf.kiriman))
    if draf.dikirim and form.is_valid():
        program = form.kerjakan(lambda: buat_program(oleh=request.user, isian=form.isian))
        if program:
            messages.success(request, f"Program “{program}” masuk katalog.")
            return draf.selesai(redirect("pembinaan:program_daftar"))
    return render(request, "pembinaan/program_isian.html", {"form": form})


@halaman_isian
def program_ubah(request: HttpRequest, nomor: int) -> HttpResponse:
    """Change a programme."""
    program = access.program_dikelola(request.user, nomor)
    draf = IsianDraf(request, "pembinaan.program", baris=program)
    form = draf.untuk(FormProgram(draf.kiriman, initial=FormProgram.awal(program)))
    if draf.dikirim and form.is_valid():
        nomor_ubah = form.cleaned_data["nomor_ubah"]
        hasil = form.kerjakan(
            lambda: ubah_program(
                program, oleh=request.user, nomor_ubah=nomor_ubah, isian=form.isian
            )
        )
        if hasil:
            messages.success(request, f"Program “{hasil}” tersimpan.")
            return draf.selesai(redirect("pembinaan:program_daftar"))
    return render(request, "pembinaan/program_isian.html", {"form": form, "program": program})
