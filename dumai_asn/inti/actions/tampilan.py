"""Saved views of lists; each belongs to one account."""

from django.db import transaction

from ..models import TampilanDaftar
from ..pelaku import Pelaku
from .isian import IsianDitolak

#: Saved views of one list and account.
PALING_BANYAK = 20
HURUF_NAMA, HURUF_ISIAN = 60, 2000


def simpan_tampilan(
    daftar: str, nama: str, isian: str, *, oleh: Pelaku, bawaan: bool = False
) -> TampilanDaftar:
    """Keep the view ``isian`` (a query string the list wrote itself) under ``nama``.

    ``IsianDitolak`` without a name, for a name that is taken, and for one too many.
    """
    nama = _nama(nama)
    if len(isian) > HURUF_ISIAN:
        raise IsianDitolak("Saringan ini terlalu panjang untuk disimpan. Kurangi saringannya.")
    with transaction.atomic():
        semua = _kunci(oleh, daftar)
        _belum_dipakai(semua, nama)
        if len(semua) >= PALING_BANYAK:
            raise IsianDitolak("Sudah ada 20 tampilan. Hapus dulu yang tidak dipakai lagi.")
        if bawaan:
            _tanpa_bawaan(semua)
        return TampilanDaftar.objects.create(
            akun_id=oleh.pk, daftar=daftar, nama=nama, isian=isian, bawaan=bawaan
        )


def ubah_nama_tampilan(tampilan: TampilanDaftar, nama: str, *, oleh: Pelaku) -> TampilanDaftar:
    """Give a view another name; refused like in :func:`simpan_tampilan`."""
    nama = _nama(nama)
    with transaction.atomic():
        semua = _kunci(oleh, tampilan.daftar)
        _belum_dipakai([satu for satu in semua if satu.pk != tampilan.pk], nama)
        tampilan.nama = nama
        tampilan.save(update_fields=["nama"])
    return tampilan


def jadikan_bawaan(tampilan: TampilanDaftar, *, oleh: Pelaku, bawaan: bool = True) -> None:
    """Show this view when the list is opened without a filter; or no longer."""
    with transaction.atomic():
        _tanpa_bawaan(_kunci(oleh, tampilan.daftar))
        TampilanDaftar.objects.filter(pk=tampilan.pk).update(bawaan=bawaan)


def hapus_tampilan(tampilan: TampilanDaftar, *, oleh: Pelaku) -> None:
    """Forget a view; a second press changes nothing."""
    TampilanDaftar.objects.filter(pk=tampilan.pk, akun_id=oleh.pk).delete()


def _nama(nama: str) -> str:
    nama = " ".join(nama.split())
    if not nama:
        raise IsianDitolak("Tulis nama tampilannya.", "nama")
    if len(nama) > HURUF_NAMA:
        raise IsianDitolak("Nama tampilan paling panjang 60 huruf.", "nama")
    return nama


def _kunci(oleh: Pelaku, daftar: str) -> list[TampilanDaftar]:
    return list(
        TampilanDaftar.objects.select_for_update()
        .filter(akun_id=oleh.pk, daftar=daftar)
        .order_by("pk")
    )


def _belum_dipakai(semua: list[TampilanDaftar], nama: str) -> None:
    if any(satu.nama.casefold() == nama.casefold() for satu in semua):
        raise IsianDitolak(f"Sudah ada tampilan bernama {nama}. Pilih nama lain.", "nama")


def _tanpa_bawaan(semua: list[TampilanDaftar]) -> None:
    TampilanDaftar.objects.filter(pk__in=[satu.pk for satu in semua], bawaan=True).update(
        bawaan=False
    )
