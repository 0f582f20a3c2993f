"""Imports: what can be brought in, uploading, what a file would do, doing it, taking it back."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from .. import access
from ..actions.impor import buang_impor, minta_langkah, mulai_impor
from ..actions.isian import IsianDitolak
from ..daftar.daftar import Daftar
from ..daftar.impor import BARIS, HILANG, IMPOR
from ..impor import cari
from ..isian import halaman_isian
from ..lampiran import FormulirImpor
from ..lembar_impor import CSV, XLSX, lembar_ditolak, lembar_templat
from ..queries.impor import jenis_dipegang
from ..rules.impor import ALUR_IMPOR, PENGIMPOR, BerkasImporDitolak, StatusImpor, TindakanImpor
from ..rupa.menu import ButirMenu

#: Last part of the address → act.
LANGKAH = {
    "periksa": TindakanImpor.PERIKSA,
    "terapkan": TindakanImpor.TERAPKAN,
    "urungkan": TindakanImpor.URUNGKAN,
    "buang": TindakanImpor.BUANG,
}


def menu(request: HttpRequest) -> Sequence[ButirMenu]:
    """No statement: the role in use decides."""
    if request.peran.kode != "PENGELOLA":
        return []
    return [ButirMenu("impor", "Impor", "cloud-upload", reverse("inti:impor_daftar"), urutan=85)]


@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """The kinds with their columns, and every file so far."""
    access.wajib_satu(request.user, access.JALANKAN_IMPOR)
    konteks = {"jenis": jenis_dipegang(request.user), "daftar": Daftar(request, IMPOR)}
    return render(request, "inti/impor_daftar.html", konteks)


@halaman_isian
def baru(request: HttpRequest, jenis: str) -> HttpResponse:
    """Upload one file; it is read and checked in the background."""
    satu = access.jenis_diimpor(request.user, jenis)
    kirim = request.method == "POST"
    form = FormulirImpor(
        request.POST if kirim else None, request.FILES if kirim else None, oleh=request.user
    )
    if kirim and form.is_valid():
        try:
            impor = mulai_impor(jenis, form.kode, oleh=request.user, pada=timezone.localdate())
        except BerkasImporDitolak as galat:
            form.add_error("berkas", str(galat))
        else:
            return redirect("inti:pekerjaan", impor.pekerjaan_id)
    return render(request, "inti/impor_baru.html", {"form": form, "jenis": satu})


@require_safe
def templat(request: HttpRequest, jenis: str) -> FileResponse:
    """An empty workbook with the columns of this kind, all of them text."""
    satu = access.jenis_diimpor(request.user, jenis)
    return FileResponse(
        lembar_templat(satu),
        as_attachment=True,
        filename=f"templat-{satu.kunci}.xlsx",
        content_type=XLSX,
    )


@require_safe
def impor(request: HttpRequest, nomor: int) -> HttpResponse:
    """What one file would do or has done, row by row."""
    satu = access.impor_dikelola(request.user, nomor)
    dapat = ALUR_IMPOR.tindakan(satu.status, PENGIMPOR)
    konteks: dict[str, Any] = {
        "impor": satu,
        "jenis": cari(satu.jenis),
        "dapat": {str(tindakan).lower(): True for tindakan in dapat},
        "tertulis": satu.hitung.get("baru", 0) + satu.hitung.get("berubah", 0),
        "daftar": Daftar(request, BARIS, nomor=nomor),
        "menunggu": satu.status == StatusImpor.UNGGAH,
    }
    return render(request, "inti/impor.html", konteks)


@require_safe
def hilang(request: HttpRequest, nomor: int) -> HttpResponse:
    """What we have and the file does not name."""
    satu = access.impor_dikelola(request.user, nomor)
    konteks = {"impor": satu, "daftar": Daftar(request, HILANG, nomor=nomor)}
    return render(request, "inti/impor_hilang.html", konteks)


@require_safe
def ditolak(request: HttpRequest, nomor: int, bentuk: str) -> HttpResponse | StreamingHttpResponse:
    """The rejected rows with the reason of each, to mend and upload again."""
    satu = access.impor_dikelola(request.user, nomor)
    if bentuk not in (CSV, "xlsx"):
        raise Http404
    nama = f"ditolak-{satu.jenis}-{satu.pk}.{bentuk}"
    isi, tipe = lembar_ditolak(satu, cari(satu.jenis), bentuk)
    if bentuk == CSV:
        jawaban = StreamingHttpResponse(isi, content_type=tipe)
        jawaban["Content-Disposition"] = f'attachment; filename="{nama}"'
        return jawaban
    return FileResponse(isi, as_attachment=True, filename=nama, content_type=tipe)


@require_POST
def langkah(request: HttpRequest, nomor: int, langkah: str) -> HttpResponse:
    """Check again, apply, take back (as a job to watch), or throw away."""
    satu = access.impor_dikelola(request.user, nomor)
    tindakan = LANGKAH.get(langkah)
    if tindakan is None:
        raise Http404
    try:
        if tindakan is TindakanImpor.BUANG:
            buang_impor(satu, oleh=request.user)
            messages.success(request, f"{satu.nama_berkas} dibuang. Tidak ada data yang berubah.")
            return redirect("inti:impor_daftar")
        return redirect("inti:pekerjaan", minta_langkah(satu, tindakan, oleh=request.user).pk)
    except IsianDitolak as galat:
        messages.error(request, str(galat))
    return redirect("inti:impor", nomor)
