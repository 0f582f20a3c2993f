"""Addresses that fail, beside the real ones, for the tests of error pages."""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.urls import include, path

from dumai_asn.urls import handler400, handler403, handler404, handler500

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


@login_not_required
def rusak(request):
    raise RuntimeError("kabel putus")


@login_not_required
def salah(request):
    raise SuspiciousOperation("tidak terbaca")


@login_not_required
def dilarang(request):
    raise PermissionDenied("Hanya penilai yang dapat mengirim nilai.")


urlpatterns = [
    path("rusak/", rusak),
    path("salah/", salah),
    path("dilarang/", dilarang),
    path("", include("dumai_asn.urls")),
]
