"""Linking a RHK that was begun with words."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from dumai_asn.inti.isian import halaman_isian

from .. import access
from ..actions.tautan import isi_sumber
from ..forms.tautan import FormTautan
from ..queries.tautan import belum_bertaut


@halaman_isian
def tautkan(request: HttpRequest, rhk_id: int) -> HttpResponse:
    """Every source that is offered for one RHK, and choosing one."""
    rhk = access.rhk_sendiri(request.user, rhk_id)
    alamat = f"{reverse('kinerja:skp')}?skp={rhk.skp_id}"
    baris = next(iter(belum_bertaut(rhk.skp, rhk_id)), None)
    if baris is None:
        messages.info(request, "RHK ini sudah bertaut.")
        return redirect(alamat)
    form = FormTautan(request.POST or None, sumber=baris.sumber)
    if request.method == "POST" and form.is_valid():
        pilihan = form.cleaned_data["sumber"]
        if form.kerjakan(lambda: isi_sumber(rhk, pilihan, oleh=request.user)):
            kata = dict(form.fields["sumber"].choices)[pilihan]
            messages.success(request, f"RHK “{baris.teks}” tertaut ke {kata}.")
            return redirect(alamat)
    konteks = {"form": form, "baris": baris, "alamat": alamat, "rhk": rhk}
    return render(request, "kinerja/tautkan.html", konteks)
