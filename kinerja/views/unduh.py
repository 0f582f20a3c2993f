"""The name a downloaded file gets."""

import re

#: Stored type → the ending that opens it, and the other endings that may stand.
AKHIRAN = {
    "image/jpeg": (".jpg", ".jpeg"),
    "application/pdf": (".pdf",),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (".docx",),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (".xlsx",),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": (".pptx",),
}
_TIDAK_AMAN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')


def nama_unduhan(nama: str, jenis_isi: str) -> str:
    """The person's own file name, without what a file system refuses, ending as its content is.

    ``laporan.exe`` that holds a PDF leaves as ``laporan.exe.pdf``.
    """
    bersih = _TIDAK_AMAN.sub("_", nama).strip(". ") or "bukti"
    akhiran = AKHIRAN.get(jenis_isi, (".bin",))
    return bersih if bersih.lower().endswith(akhiran) else bersih + akhiran[0]
