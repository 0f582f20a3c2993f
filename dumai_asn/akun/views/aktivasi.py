"""Getting into an account with a code from HR."""

from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.isian import halaman_isian

from ..actions.kode import pakai_kode
from ..forms.aktivasi import FormAktivasi
from ..models.akun import rapikan_nama

TERLALU_SERING = "Terlalu banyak percobaan. Tunggu lima menit, lalu coba lagi."


@sensitive_post_parameters()
@never_cache
@login_not_required
@halaman_isian
def aktivasi(request: HttpRequest) -> HttpResponse:
    """Make a password with NIP and code, then lead to the sign-in page."""
    if request.user.is_authenticated:
        return redirect("/")
    form = FormAktivasi(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _pakai(request, form):
        messages.success(request, "Kata sandi tersimpan. Masuk dengan kata sandi baru Anda.")
        return redirect("account_login")
    return render(request, "account/aktivasi.html", {"form": form})


def _pakai(request: HttpRequest, form: FormAktivasi) -> bool:
    isi = form.cleaned_data
    # Per address and per account, as signing in; a wrong NIP costs the same as a wrong code.
    if not ratelimit.consume(request, action="aktivasi", key=rapikan_nama(isi["login"])):
        form.add_error(None, TERLALU_SERING)
        return False
    try:
        pakai_kode(isi["login"], isi["kode"], isi["password1"], pada=timezone.localdate())
    except IsianDitolak as galat:
        form.add_error(galat.isian or None, str(galat))
        return False
    return True
