"""HR enrols somebody."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from dumai_asn.inti.isian import halaman_isian
from dumai_asn.inti.rules.alur import AlurDitolak

from .. import access
from ..actions.pendaftaran import daftarkan
from ..choices import sebutan
from ..filters import SaringCari
from ..queries.peserta import cari_calon
from .halaman import halaman


@halaman_isian
def kelas_daftarkan(request: HttpRequest, nomor: int) -> HttpResponse:
    """Search people of the own scope and enrol one of them."""
    satu = access.kelas_dilihat(request.user, nomor)
    if request.method == "POST":
        teks = request.POST.get("pegawai", "")
        dipilih = int(teks) if teks.isascii() and teks.isdigit() else 0
        pegawai = access.calon_untuk_didaftarkan(request.user, dipilih)
        try:
            hasil = daftarkan(satu, pegawai, oleh=request.user)
            messages.success(request, f"{pegawai}: {sebutan(hasil.status).kata.lower()}.")
        except AlurDitolak as galat:
            messages.error(request, str(galat))
        return redirect(request.get_full_path())
    saring = SaringCari(request.GET)
    calon = cari_calon(request.user, satu, saring.isi("q"), timezone.localdate())
    konteks = {"kelas": satu, "saring": saring, "dicari": saring.isi("q")}
    return render(
        request, "pembinaan/kelas_daftarkan.html", konteks | {"halaman": halaman(request, calon)}
    )
