"""Which notices come by mail, and when."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from dumai_asn.inti.isian import IsianDraf, halaman_isian
from dumai_asn.inti.queries import acuan_pada

from ..actions.pilihan import simpan_pilihan
from ..forms import FormPilihan
from ..queries import pilihan_surel


@halaman_isian
def pilihan(request: HttpRequest) -> HttpResponse:
    """The own choice; without one, what holds for everybody stands in the form."""
    acuan = acuan_pada("pemberitahuan.surel", timezone.localdate())
    draf = IsianDraf(request, "pemberitahuan.pilihan")
    awal = FormPilihan.awal(pilihan_surel(request.user, acuan))
    form = draf.untuk(FormPilihan(draf.kiriman, initial=awal))
    if draf.dikirim and form.is_valid():
        with draf.menulis():
            simpan_pilihan(oleh=request.user, **form.isian())
        messages.success(request, "Pilihan surel Anda tersimpan.")
        return draf.selesai(redirect("pemberitahuan:pilihan"))
    return render(request, "pemberitahuan/pilihan.html", {"form": form, "acuan": acuan})
