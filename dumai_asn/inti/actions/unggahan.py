"""Uploads in pieces: begun, continued after a broken connection, turned into a ``Berkas``.

Bytes lie in private files below ``settings.UNGGAHAN_ROOT``; the row says how many of them count.
A file without its row is swept by age, so that a crash between the two leaves nothing behind.
"""

import hashlib
import os
import shutil
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO, Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Count, Sum
from django.utils import timezone

from ..models import Berkas, Unggahan
from ..pelaku import Pelaku
from ..rules.ukuran import MEGA, ukuran_kata
from ..rules.unggahan import Sambungan, sambungan
from .berkas import UKURAN_MAKS, BerkasDitolak, simpan_berkas

#: Bytes of one piece; a larger one is refused before it is read.
POTONGAN_MAKS = MEGA
UMUR = timedelta(hours=24)
#: Unfinished uploads of one account, and of all accounts together in bytes.
BELUM_MAKS = 10
SEMUA_MAKS = 5 * 1024 * MEGA
#: Without a piece for this long an upload gives way to a new one of the same account.
DIAM = timedelta(minutes=15)

HILANG = "{nama} tidak ditemukan lagi. Pilih berkasnya sekali lagi."


class LanjutDari(ValueError):
    """The piece does not follow what has arrived; ``diterima`` is where to go on."""

    def __init__(self, diterima: int) -> None:
        self.diterima = diterima
        super().__init__(f"Lanjutkan dari bita {diterima}.")


def mulai_unggahan(nama: str, ukuran: int, *, oleh: Pelaku, sidik: str = "") -> Unggahan:
    """Announce a file of ``ukuran`` bytes; ``sidik`` is its SHA-256 when the browser knows it.

    Raises :class:`BerkasDitolak` in words, before any byte is sent, for an empty or too large
    file, too many unfinished ones of the account, or when the store for all is full.
    """
    nama = "".join(huruf for huruf in nama if huruf.isprintable()).strip()[:200] or "berkas"
    if ukuran < 1:
        raise BerkasDitolak(f"{nama} kosong. Pilih berkas lain.")
    if ukuran > UKURAN_MAKS:
        raise BerkasDitolak(
            f"{nama} berukuran {ukuran_kata(ukuran)}, paling besar {ukuran_kata(UKURAN_MAKS)}. "
            "Perkecil, atau kirim tautannya."
        )
    sekarang = timezone.now()
    with transaction.atomic():
        # Two tabs of one account count one after the other.
        get_user_model().objects.select_for_update(no_key=True).get(pk=oleh.pk)
        _beri_tempat(oleh, ukuran, sekarang)
        unggahan = Unggahan.objects.create(
            akun_id=oleh.pk,
            nama=nama,
            ukuran=ukuran,
            sidik=sidik,
            diterima_pada=sekarang,
            kedaluwarsa_pada=sekarang + UMUR,
        )
    return unggahan


def _beri_tempat(oleh: Pelaku, ukuran: int, sekarang: datetime) -> None:
    """Let the account's resting uploads give way, then refuse what still does not fit."""
    belum = Unggahan.objects.filter(berkas=None, kedaluwarsa_pada__gt=sekarang)
    milik = belum.filter(akun=oleh.pk).order_by("diterima_pada")
    lebih = milik.count() - BELUM_MAKS + 1
    for satu in milik.filter(diterima_pada__lt=sekarang - DIAM)[: max(lebih, 0)]:
        _buang(satu)
        lebih -= 1
    if lebih > 0:
        raise BerkasDitolak(
            f"Masih ada {BELUM_MAKS} berkas Anda yang sedang diunggah. Tunggu sampai selesai, "
            "atau batalkan salah satunya."
        )
    semua = belum.aggregate(bita=Sum("ukuran", default=0), n=Count("pk"))
    if semua["bita"] + ukuran > SEMUA_MAKS:
        raise BerkasDitolak(
            "Tempat unggahan sedang penuh. Coba lagi satu jam lagi, atau kirim tautannya."
        )


def terima_potongan(unggahan: Unggahan, potongan: IO[bytes], *, mulai: int) -> Unggahan:
    """Append a piece that begins at byte ``mulai``; returns the row as it is now.

    Raises :class:`LanjutDari` when another connection was faster or the piece is from elsewhere,
    and :class:`BerkasDitolak` when more arrives than was announced.
    """
    panjang = potongan.seek(0, os.SEEK_END)
    with transaction.atomic():
        baris = _kunci(unggahan.kode)
        if baris is None:
            raise BerkasDitolak(HILANG.format(nama=unggahan.nama))
        jalur = jalur_unggahan(baris.kode)
        ada = jalur.stat().st_size if jalur.exists() else 0
        # A file lost from the disk (a restored backup) starts over where it really is.
        diterima = baris.diterima if baris.berkas_id else min(baris.diterima, ada)
        match sambungan(ukuran=baris.ukuran, diterima=diterima, mulai=mulai, panjang=panjang):
            case Sambungan.LAIN_TEMPAT:
                raise LanjutDari(diterima)
            case Sambungan.MELEBIHI:
                raise BerkasDitolak(
                    f"{baris.nama} berubah selama diunggah. Pilih berkasnya sekali lagi."
                )
        _tempel(jalur, potongan, diterima)
        baris.diterima, baris.diterima_pada = diterima + panjang, timezone.now()
        baris.save(update_fields=["diterima", "diterima_pada"])
    return baris


def terima_utuh(isi: IO[bytes], nama: str, *, oleh: Pelaku) -> Unggahan:
    """A file that came whole, with its form, as a finished upload; refuses like the other two."""
    unggahan = mulai_unggahan(nama, isi.seek(0, os.SEEK_END), oleh=oleh)
    return terima_potongan(unggahan, isi, mulai=0)


def _tempel(jalur: Path, potongan: IO[bytes], di: int) -> None:
    """Write the piece at ``di``; bytes that a rolled back try left behind it go."""
    jalur.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    potongan.seek(0)
    with open(os.open(jalur, os.O_RDWR | os.O_CREAT, 0o600), "r+b") as berkas:
        berkas.seek(di)
        shutil.copyfileobj(potongan, berkas)
        berkas.truncate()


def jadikan_berkas(kode: UUID, *, oleh: Pelaku) -> tuple[Berkas, str]:
    """The content of an own finished upload, and the name its person gave it.

    Asked again it gives the same content.  Raises :class:`BerkasDitolak` for one that is not
    there, not whole, not what the browser announced, or whose content cannot be kept; the last
    two are thrown away.
    """
    with transaction.atomic():
        baris = _kunci(kode, akun=oleh.pk)
        if baris is None:
            raise BerkasDitolak(HILANG.format(nama="Berkas yang diunggah"))
        if baris.berkas is not None:
            return baris.berkas, baris.nama
        if not baris.lengkap:
            raise BerkasDitolak(f"{baris.nama} belum selesai diunggah. Tunggu sampai selesai.")
        hasil = _simpan_utuh(baris, oleh)
        if isinstance(hasil, Berkas):
            baris.berkas = hasil
            baris.save(update_fields=["berkas"])
            _buang_isi(baris.kode)
        else:
            _buang(baris)
    if isinstance(hasil, Berkas):
        return hasil, baris.nama
    raise hasil  # only now, so that throwing it away is kept


def _simpan_utuh(baris: Unggahan, oleh: Pelaku) -> Berkas | BerkasDitolak:
    """The stored content, or why it cannot be."""
    try:
        with jalur_unggahan(baris.kode).open("rb") as isi:
            if baris.sidik and hashlib.file_digest(isi, "sha256").hexdigest() != baris.sidik:
                return BerkasDitolak(f"{baris.nama} rusak selama dikirim. Unggah sekali lagi.")
            isi.seek(0)
            return simpan_berkas(isi, baris.nama, oleh=oleh)
    except BerkasDitolak as ditolak:
        return ditolak
    except FileNotFoundError:
        return BerkasDitolak(HILANG.format(nama=baris.nama))


def batalkan_unggahan(unggahan: Unggahan) -> None:
    """Forget an upload and its bytes; what it already became stays."""
    with transaction.atomic():
        baris = _kunci(unggahan.kode)
        if baris is not None:
            _buang(baris)


def bersihkan_unggahan(sekarang: datetime) -> int:
    """The sweep: rows past their day go, and files nobody appends to any more."""
    jumlah, _ = Unggahan.objects.filter(kedaluwarsa_pada__lte=sekarang).delete()
    batas = (sekarang - UMUR - DIAM).timestamp()
    for jalur in settings.UNGGAHAN_ROOT.glob("*"):
        with suppress(FileNotFoundError):  # finished or cancelled at this very moment
            if jalur.stat().st_mtime < batas:
                jalur.unlink()
    return jumlah


def jalur_unggahan(kode: UUID) -> Path:
    """The private file of an upload; its name is the opaque code, never the person's."""
    jalur: Path = settings.UNGGAHAN_ROOT / kode.hex
    return jalur


def _kunci(kode: UUID, **milik: Any) -> Unggahan | None:
    berlaku = Unggahan.objects.filter(kedaluwarsa_pada__gt=timezone.now())
    return (
        berlaku.select_for_update(of=("self",))
        .select_related("berkas")
        .filter(kode=kode, **milik)
        .first()
    )


def _buang(baris: Unggahan) -> None:
    baris.delete()
    _buang_isi(baris.kode)


def _buang_isi(kode: UUID) -> None:
    """Only once the row is really gone: a rolled back cancel keeps its bytes."""
    transaction.on_commit(lambda: jalur_unggahan(kode).unlink(missing_ok=True))
