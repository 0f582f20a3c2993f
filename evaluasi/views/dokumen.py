"""The evaluation form as a PDF."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.rules.alur import AlurDitolak
from dumai_asn.inti.views.pdf import kirim_dokumen

from .. import access
from ..actions.dokumen import minta_evaluasi
from ..queries.hasil import DIBACA


@require_POST
def minta_pdf(request: HttpRequest, nomor: int) -> HttpResponse:
    """Lead to the document when it is up to date, else to the job that composes it."""
    penilaian = access.penilaian_terlihat(request.user, nomor)
    try:
        pekerjaan = minta_evaluasi(penilaian, oleh=request.user)
    except AlurDitolak as galat:
        messages.error(request, str(galat))
        return redirect("evaluasi:nilai", nomor)
    if pekerjaan is None:
        return redirect("evaluasi:nilai_pdf", nomor)
    return redirect("inti:pekerjaan", pekerjaan.pk)


@require_safe
def pdf(request: HttpRequest, nomor: int) -> HttpResponse:
    """The document that is valid now, for whoever may read the result."""
    dokumen = access.dokumen_evaluasi(request.user, nomor)
    catat_baca(DIBACA, nomor, pemilik=dokumen.pemilik_id, oleh=request.user, tanda_terima=True)
    return kirim_dokumen(dokumen)
