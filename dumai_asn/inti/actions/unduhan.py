"""Files that jobs make: private to whoever asked, gone after a week."""

import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta
from tempfile import TemporaryFile
from typing import Any

from django.core.files import File
from django.core.files.storage import storages
from django.urls import reverse
from django.utils import timezone

from ..models import Pekerjaan, Unduhan

#: How long a job's file can be fetched.
MASA = timedelta(days=7)


def simpan_unduhan(
    pekerjaan: Pekerjaan, isi: Iterable[bytes], nama: str, jenis: str
) -> dict[str, Any]:
    """Keep the bytes ``isi`` (pieces, or a file opened for reading bytes) as the file of a job.

    Called by the job itself, at most once; a second file replaces the first.  ``nama`` is what
    the browser saves it as, ``jenis`` its MIME type.  Returns the ``tautan`` and ``tombol`` of the
    job's result, to which the caller adds ``kata``.
    """
    lokasi = str(uuid.uuid4())
    # First to a file without a name: storage gets it whole, also when it is far away.
    with TemporaryFile() as berkas:
        berkas.writelines(isi)
        ukuran = berkas.tell()
        berkas.seek(0)
        storages["unduhan"].save(lokasi, File(berkas, name=lokasi))
    kedaluwarsa = timezone.now() + MASA
    Unduhan.objects.update_or_create(
        pekerjaan=pekerjaan,
        defaults={
            "nama": nama,
            "jenis_isi": jenis,
            "ukuran": ukuran,
            "lokasi": lokasi,
            "kedaluwarsa_pada": kedaluwarsa,
        },
    )
    return {"tautan": reverse("inti:unduhan", args=[pekerjaan.pk]), "tombol": "Unduh berkas"}


def sapu_unduhan(sekarang: datetime) -> int:
    """Delete what is older than :data:`MASA`, also the files of jobs that did not end well."""
    gudang = storages["unduhan"]
    try:
        _, semua = gudang.listdir("")
    except FileNotFoundError:  # nothing was ever kept
        return 0
    jumlah = 0
    for nama in semua:
        if gudang.get_modified_time(nama) < sekarang - MASA:
            gudang.delete(nama)
            jumlah += 1
    return jumlah
