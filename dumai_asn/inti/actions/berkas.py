"""Keeping a file: type by content, pictures re-encoded without location, addressed by hash."""

import hashlib
import io
from typing import IO

import filetype
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.db.models.functions import Now
from PIL import Image, ImageOps

from ..models import Berkas
from ..pelaku import Pelaku
from ..rules.ukuran import KILO, MEGA

#: Bytes; the same limit stands in words beside the upload field.
UKURAN_MAKS = 10 * MEGA
#: Bytes of a stored picture.
GAMBAR_MAKS = 300 * KILO
#: Longest side in pixels and JPEG quality, tried in turn until a picture fits.  A photographed
#: page in 10 pt ends at 1600 or more even when taken in the dark; only noise goes further down.
TAKARAN = ((2000, 80), (2000, 60), (1600, 60), (1600, 45), (1280, 45), (1024, 45), (640, 40))
SISI_MAKS = TAKARAN[0][0]
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
    with transaction.atomic():
        kunci_isi(sidik)
        _letakkan(lokasi, data)
        if not Berkas.objects.filter(sha256=sidik).update(disimpan_pada=Now()):
            Berkas.objects.create(
                sha256=sidik, jenis_isi=jenis, ukuran=len(data), lokasi=lokasi, oleh_id=oleh.pk
            )
        return Berkas.objects.get(sha256=sidik)


def kunci_isi(sidik: str) -> None:
    """Whoever keeps or throws away this content waits for the other, until their commit."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"berkas:{sidik}"])


def _letakkan(lokasi: str, data: bytes) -> None:
    """Make sure that exactly ``data`` lies at ``lokasi``; a write once cut short is replaced."""
    if default_storage.exists(lokasi):
        if default_storage.size(lokasi) == len(data):
            return
        default_storage.delete(lokasi)
    default_storage.save(lokasi, ContentFile(data))


def _gambar_bersih(data: bytes, nama: str) -> bytes:
    """The picture re-encoded as JPEG: upright, at most 300 kB, without camera or place."""
    try:
        with Image.open(io.BytesIO(data)) as gambar:
            if gambar.width * gambar.height > PIKSEL_MAKS:
                raise Image.DecompressionBombError
            gambar.draft(None, (SISI_MAKS, SISI_MAKS))  # a large JPEG is unpacked smaller at once
            utuh = gambar if gambar.mode in {"L", "RGB", "RGBA"} else gambar.convert("RGBA")
            # Before it is turned: no second copy of full size in memory.
            utuh.thumbnail((SISI_MAKS, SISI_MAKS))
            tegak = ImageOps.exif_transpose(utuh).convert("RGBA")
    except Image.DecompressionBombError:
        raise BerkasDitolak(
            f"{nama} berisi terlalu banyak titik. Perkecil, lalu unggah lagi."
        ) from None
    except Exception:  # a broken picture makes Pillow raise nearly anything
        raise BerkasDitolak(
            f"{nama} tidak dapat dibuka. Simpan sebagai JPG, lalu unggah lagi."
        ) from None
    # Onto new white paper: a copy would carry comments along, and transparency would turn black.
    kertas = Image.new("RGB", tegak.size, "white")
    kertas.paste(tegak, mask=tegak)
    return _mampat(kertas)


def _mampat(kertas: Image.Image) -> bytes:
    """The largest of :data:`TAKARAN` that fits, else the smallest."""
    for sisi, mutu in TAKARAN:
        kertas.thumbnail((sisi, sisi))
        keluar = io.BytesIO()
        kertas.save(keluar, "JPEG", quality=mutu, optimize=True)
        if keluar.tell() <= GAMBAR_MAKS:
            break
    return keluar.getvalue()
