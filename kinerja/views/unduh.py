"""Private files as they leave: under which name, and what a browser may do with them."""

import re

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404

from dumai_asn.inti.models import Berkas

#: Stored type → the ending that opens it, and the other endings that may stand.
AKHIRAN = {
    "image/jpeg": (".jpg", ".jpeg"),
    "application/pdf": (".pdf",),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (".docx",),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (".xlsx",),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": (".pptx",),
}
#: Stored types that a browser shows under the strict policy of :func:`kirim_berkas`.
DITAMPILKAN = {"image/jpeg", "application/pdf"}
_TIDAK_AMAN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')


def nama_unduhan(nama: str, jenis_isi: str) -> str:
    """The person's own file name, without what a file system refuses, ending as its content is.

    ``laporan.exe`` that holds a PDF leaves as ``laporan.exe.pdf``.
    """
    bersih = _TIDAK_AMAN.sub("_", nama).strip(". ") or "bukti"
    akhiran = AKHIRAN.get(jenis_isi, (".bin",))
    return bersih if bersih.lower().endswith(akhiran) else bersih + akhiran[0]


def kirim_berkas(berkas: Berkas, nama: str, *, unduh: bool) -> FileResponse:
    """The file itself: pictures and PDF in the browser, the rest (``unduh``: all) to keep.

    The type is the stored one, never guessed, and the browser may run nothing in it.  404 when
    the store has lost it.
    """
    if not default_storage.exists(berkas.lokasi):
        raise Http404
    jawaban = FileResponse(
        default_storage.open(berkas.lokasi),
        as_attachment=unduh or berkas.jenis_isi not in DITAMPILKAN,
        filename=nama_unduhan(nama, berkas.jenis_isi),
        content_type=berkas.jenis_isi,
    )
    jawaban["X-Content-Type-Options"] = "nosniff"
    jawaban["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return jawaban
