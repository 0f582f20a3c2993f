"""Fetching the file that a job made."""

from django.core.files.storage import storages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from .. import access


@require_safe
def unduhan(request: HttpRequest, nomor: int) -> HttpResponse | FileResponse:
    """The file, for whoever asked for the job; 410 in words once it is swept away."""
    satu = access.unduhan_sendiri(request.user, nomor)
    gudang = storages["unduhan"]
    if satu.kedaluwarsa_pada <= timezone.now() or not gudang.exists(satu.lokasi):
        return render(request, "inti/unduhan_lewat.html", {"unduhan": satu}, status=410)
    return FileResponse(
        gudang.open(satu.lokasi),
        as_attachment=True,
        filename=satu.nama,
        content_type=satu.jenis_isi,
    )
