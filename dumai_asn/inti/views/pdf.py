"""A PDF on its way out, for every room."""

import io
from typing import IO

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404

from ..models import Dokumen


def kirim_pdf(isi: bytes | IO[bytes], judul: str) -> FileResponse:
    """Send ``isi`` as a download named after ``judul``; the browser may run nothing in it."""
    aliran = io.BytesIO(isi) if isinstance(isi, bytes) else isi
    nama = f"{judul.rstrip('. ')}.pdf"  # titles often end with a dot: S.E.
    jawaban = FileResponse(
        aliran, as_attachment=True, filename=nama, content_type="application/pdf"
    )
    jawaban["X-Content-Type-Options"] = "nosniff"
    jawaban["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return jawaban


def kirim_dokumen(dokumen: Dokumen) -> FileResponse:
    """The file of an issued document that a room's gate has opened; 404 when it was lost."""
    lokasi = dokumen.berkas.lokasi
    if not default_storage.exists(lokasi):
        raise Http404
    return kirim_pdf(default_storage.open(lokasi), dokumen.judul)
