"""Uploads in pieces, for the browser's script; everything answers JSON in words.

A piece is the raw body of a POST (``application/octet-stream``) with its first byte in the
header ``Upload-Offset``.  409 carries where to go on, 422 what to do instead.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from tempfile import SpooledTemporaryFile
from typing import IO

from django.http import HttpRequest, JsonResponse
from django.http.request import UnreadablePostError
from django.urls import reverse
from django.views.decorators.http import require_POST

from .. import access
from ..actions.berkas import BerkasDitolak
from ..actions.unggahan import (
    POTONGAN_MAKS,
    LanjutDari,
    batalkan_unggahan,
    mulai_unggahan,
    terima_potongan,
)
from ..isian import halaman_isian
from ..models import Unggahan

ISI = "application/octet-stream"
SEKALI_BACA = 64 * 1024


@require_POST
def mulai(request: HttpRequest) -> JsonResponse:
    """Announce a file (``nama``, ``ukuran``, ``sidik``); 201 with its address, or 422."""
    ukuran = _bilangan(request.POST.get("ukuran"))
    if ukuran is None:
        return JsonResponse({"pesan": "Pilih berkasnya sekali lagi."}, status=422)
    nama, sidik = request.POST.get("nama", ""), request.POST.get("sidik", "")
    try:
        satu = mulai_unggahan(nama, ukuran, oleh=request.user, sidik=sidik)
    except BerkasDitolak as galat:
        return JsonResponse({"pesan": str(galat)}, status=422)
    return _keadaan(satu, status=201)


@halaman_isian
def unggahan(request: HttpRequest, kode: object) -> JsonResponse:
    """GET: how far it is, to go on from there.  POST: one more piece."""
    satu = access.unggahan_sendiri(request.user, kode)
    if request.method != "POST":
        return _keadaan(satu)
    mulai = _bilangan(request.headers.get("Upload-Offset"))
    panjang = _bilangan(request.headers.get("Content-Length"))
    if request.content_type != ISI:
        return JsonResponse({"pesan": f"Kirim potongan sebagai {ISI}."}, status=415)
    if mulai is None or not panjang:
        return JsonResponse({"pesan": "Potongan tanpa tempat atau isi."}, status=400)
    if panjang > POTONGAN_MAKS:
        return JsonResponse({"pesan": "Potongan terlalu besar, paling besar 1 MB."}, status=413)
    with _terima(request) as potongan:
        try:
            return _keadaan(terima_potongan(satu, potongan, mulai=mulai))
        except LanjutDari as galat:
            return JsonResponse({"pesan": str(galat), "diterima": galat.diterima}, status=409)
        except BerkasDitolak as galat:
            return JsonResponse({"pesan": str(galat)}, status=422)


@require_POST
def batal(request: HttpRequest, kode: object) -> JsonResponse:
    """Forget an own upload."""
    batalkan_unggahan(access.unggahan_sendiri(request.user, kode))
    return JsonResponse({"batal": True})


def _keadaan(satu: Unggahan, status: int = 200) -> JsonResponse:
    return JsonResponse(
        {
            "kode": str(satu.kode),
            "alamat": reverse("inti:unggahan", args=[satu.kode]),
            "nama": satu.nama,
            "ukuran": satu.ukuran,
            "diterima": satu.diterima,
            "lengkap": satu.lengkap,
            "terpakai": satu.berkas_id is not None,
        },
        status=status,
    )


@contextmanager
def _terima(request: HttpRequest) -> Iterator[IO[bytes]]:
    """The body, read before any row is locked: a slow line must not hold a lock.

    When the connection breaks in the middle, what arrived counts.
    """
    with SpooledTemporaryFile(SEKALI_BACA) as wadah:
        with suppress(UnreadablePostError):
            while bagian := request.read(SEKALI_BACA):
                wadah.write(bagian)
        yield wadah


def _bilangan(teks: str | None) -> int | None:
    """A whole number of bytes as browsers write it; None for anything else."""
    return int(teks) if teks and teks.isascii() and teks.isdigit() and len(teks) < 16 else None
