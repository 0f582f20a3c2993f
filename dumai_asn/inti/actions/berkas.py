"""Keeping a file: type by content, pictures re-encoded without location, addressed by hash."""

import hashlib
import io
from typing import IO

import filetype
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image, ImageOps

from ..models import Berkas
from ..pelaku import Pelaku

#: Bytes; the same limit stands in words beside the upload field.
UKURAN_MAKS = 10 * 1024 * 1024
#: Longest side of a stored picture in pixels: a page of A4 stays readable.
SISI_MAKS = 2000
#: Pixels a picture may unpack to; more is a decompression bomb.
PIKSEL_MAKS = 60_000_000

GAMBAR = {"image/jpeg", "image/png", "image/webp"}
DOKUMEN = {
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}


class BerkasDitolak(ValueError):
    """The file cannot be kept; the words say why and what to do."""


def simpan_berkas(isi: IO[bytes], nama: str, *, oleh: Pelaku) -> Berkas:
    """Keep the content of an uploaded file; the same content twice is stored once.

    Raises :class:`BerkasDitolak` for an empty, too large, unreadable or forbidden file.  The
    type comes from the content, never from the name.
    """
    data = isi.read(UKURAN_MAKS + 1)
    if not data:
        raise BerkasDitolak(f"{nama} kosong. Pilih berkas lain.")
    if len(data) > UKURAN_MAKS:
        raise BerkasDitolak(f"{nama} lebih besar dari 10 MB. Perkecil, lalu unggah lagi.")
    jenis = filetype.guess_mime(data)
    if jenis in GAMBAR:
        data, jenis = _gambar_bersih(data, nama), "image/jpeg"
    elif jenis not in DOKUMEN:
        raise BerkasDitolak(
            f"{nama} tidak dapat dipakai sebagai bukti. Unggah PDF, foto (JPG, PNG), atau "
            "dokumen Word, Excel, PowerPoint."
        )
    sidik = hashlib.sha256(data).hexdigest()
    lokasi = f"{sidik[:2]}/{sidik}"
    _letakkan(lokasi, data)
    Berkas.objects.bulk_create(
        [Berkas(sha256=sidik, jenis_isi=jenis, ukuran=len(data), lokasi=lokasi, oleh_id=oleh.pk)],
        ignore_conflicts=True,
    )
    return Berkas.objects.get(sha256=sidik)


def _letakkan(lokasi: str, data: bytes) -> None:
    """Make sure that exactly ``data`` lies at ``lokasi``; a write once cut short is replaced."""
    if default_storage.exists(lokasi):
        if default_storage.size(lokasi) == len(data):
            return
        default_storage.delete(lokasi)
    default_storage.save(lokasi, ContentFile(data))


def _gambar_bersih(data: bytes, nama: str) -> bytes:
    """The picture re-encoded as JPEG: upright, at most 2000 px, without camera or place."""
    try:
        with Image.open(io.BytesIO(data)) as gambar:
            if gambar.width * gambar.height > PIKSEL_MAKS:
                raise BerkasDitolak(f"{nama} terlalu besar ukurannya. Perkecil, lalu unggah lagi.")
            gambar.draft(None, (SISI_MAKS, SISI_MAKS))  # a large JPEG is unpacked smaller at once
            tegak = ImageOps.exif_transpose(gambar).convert("RGBA")
    except BerkasDitolak:
        raise
    except Exception:  # a broken picture makes Pillow raise nearly anything
        raise BerkasDitolak(
            f"{nama} tidak dapat dibuka. Simpan sebagai JPG, lalu unggah lagi."
        ) from None
    tegak.thumbnail((SISI_MAKS, SISI_MAKS))
    # Onto new white paper: a copy would carry comments along, and transparency would turn black.
    kertas = Image.new("RGB", tegak.size, "white")
    kertas.paste(tegak, mask=tegak)
    keluar = io.BytesIO()
    kertas.save(keluar, "JPEG", quality=80, optimize=True)
    return keluar.getvalue()
