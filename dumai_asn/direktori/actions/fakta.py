"""One action for each thing that happens to dated facts and numbers of a person."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pghistory
from django.db import IntegrityError, transaction
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.rules.tanggal import rentang
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..models import NomorInduk, Pegawai, RiwayatPegawai
from ..queries.fakta import nilai_dari
from ..rules.istilah import JenisRiwayat
from .rencana_fakta import (
    B,
    Bertanggal,
    RencanaFakta,
    rencana_batalkan_fakta,
    rencana_batalkan_nomor,
    rencana_betulkan_fakta,
    rencana_betulkan_nomor,
    rencana_nomor_baru,
    rencana_tambah_fakta,
)

BENTROK = "Data lain tersimpan pada saat yang sama dan bertabrakan. Periksa riwayatnya, coba lagi."


def tambah_fakta(
    pegawai: Pegawai, *, jenis: JenisRiwayat, oleh: Akun, alasan: str = "", **isi: Any
) -> RiwayatPegawai:
    """A fact from a day on, as :func:`rencana_tambah_fakta` takes it."""
    return _kerjakan(
        pegawai, lambda: rencana_tambah_fakta(pegawai, jenis=jenis, oleh=oleh, **isi), oleh, alasan
    )


def betulkan_fakta(
    satu: RiwayatPegawai, *, oleh: Akun, alasan: str, nomor_ubah: int, **isi: Any
) -> RiwayatPegawai:
    """Correct a fact, as :func:`rencana_betulkan_fakta` takes it; always with a reason."""
    _beralasan(alasan)
    return _kerjakan(
        satu.pegawai,
        lambda: rencana_betulkan_fakta(_segar(satu, nomor_ubah), oleh=oleh, **isi),
        oleh,
        alasan,
    )


def batalkan_fakta(
    satu: RiwayatPegawai, *, sambung: bool, oleh: Akun, alasan: str, nomor_ubah: int
) -> RiwayatPegawai:
    """Take a fact away; always with a reason."""
    _beralasan(alasan)
    return _kerjakan(
        satu.pegawai,
        lambda: rencana_batalkan_fakta(_segar(satu, nomor_ubah), sambung=sambung, oleh=oleh),
        oleh,
        alasan,
    )


def catat_nomor(pegawai: Pegawai, *, oleh: Akun, alasan: str = "", **isi: Any) -> NomorInduk:
    """A new number from a day on, as :func:`rencana_nomor_baru` takes it.

    The account keeps its user name: who has signed in with the old number goes on doing so.
    """
    return _kerjakan(pegawai, lambda: rencana_nomor_baru(pegawai, oleh=oleh, **isi), oleh, alasan)


def betulkan_nomor(
    satu: NomorInduk, *, oleh: Akun, alasan: str, nomor_ubah: int, **isi: Any
) -> NomorInduk:
    """Correct a number, as :func:`rencana_betulkan_nomor` takes it; always with a reason."""
    _beralasan(alasan)
    return _kerjakan(
        satu.pegawai,
        lambda: rencana_betulkan_nomor(_segar(satu, nomor_ubah), oleh=oleh, **isi),
        oleh,
        alasan,
    )


def batalkan_nomor(
    satu: NomorInduk, *, sambung: bool, oleh: Akun, alasan: str, nomor_ubah: int
) -> NomorInduk:
    """Take a number away; always with a reason."""
    _beralasan(alasan)
    return _kerjakan(
        satu.pegawai,
        lambda: rencana_batalkan_nomor(_segar(satu, nomor_ubah), sambung=sambung, oleh=oleh),
        oleh,
        alasan,
    )


def tulis_rencana(rencana: RencanaFakta[B]) -> None:
    """Write a plan inside the transaction of whoever made it under the lock of the person."""
    if rencana.hapus is not None:
        rencana.hapus.delete()
    for satu in rencana.simpan:
        satu.save()


def _kerjakan(pegawai: Pegawai, susun: Callable[[], RencanaFakta[B]], oleh: Akun, alasan: str) -> B:
    """Lock the person, ask the rules again, write, and tell; the row it is about."""
    try:
        with transaction.atomic(), pghistory.context(akun=oleh.pk, alasan=alasan.strip()):
            Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai.pk)
            rencana = susun()
            if rencana.perlu_alasan(timezone.localdate()):
                _beralasan(alasan)
            tulis_rencana(rencana)
            _kabari(pegawai, rencana.kata, rencana.utama, oleh)
    except IntegrityError as galat:
        raise IsianDitolak(BENTROK) from galat
    return rencana.utama


def _segar(satu: B, nomor_ubah: int) -> B:
    """The row as it is now; ``IsianBerubah`` when the form showed another one."""
    semua: Any = type(satu)._default_manager
    kini: B | None = semua.select_related("pegawai").filter(pk=satu.pk).first()
    if kini is None:
        raise IsianDitolak("Baris ini sudah dibatalkan. Buka lagi riwayatnya.")
    if kini.nomor_ubah != nomor_ubah:
        raise IsianBerubah(kini)
    return kini


def _beralasan(alasan: str) -> None:
    if not alasan.strip():
        raise IsianDitolak("Tulis alasannya, karena hari yang sudah lewat ikut berubah.", "alasan")


def _kabari(pegawai: Pegawai, kata: str, satu: Bertanggal, oleh: Akun) -> None:
    """Tell the person, unless they did it themselves."""
    if pegawai.akun_id is None or pegawai.akun_id == oleh.pk:
        return
    masa: tuple[date | None, date | None] = (satu.masa.lower, satu.masa.upper)
    isi = f"{nilai_dari(satu).kata}, {rentang(*masa)}."
    beritahu(
        [
            Pesan(
                pegawai.akun_id,
                "direktori.fakta",
                f"fakta:{uuid4()}",
                kata,
                f"{isi} Dicatat oleh {oleh}. Bila keliru, hubungi pengelola kepegawaian.",
                mengapa="Anda menerima ini karena data itu milik Anda.",
            )
        ]
    )
