"""What a template says, written item by item; SKP that began with it stay as they are."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris

from ..access import wajib_kelola_kamus
from ..models import ButirTemplat, IndikatorTemplat, TemplatSKP
from ..rules.isi_skp import (
    TEKS_MAKS,
    Salah,
    UsulIndikator,
    panjang,
    salah_indikator,
    teks_wajib,
)

#: Items of one template, and indicators of one item; more than an SKP ever has.
BUTIR_MAKS = 30


@dataclass(frozen=True, slots=True)
class UsulButir:
    """A RHK of a template; ``induk`` is what the leader's result will probably say."""

    teks: str
    jenis: str
    klasifikasi: str
    induk: str = ""


@contextmanager
def mengubah_templat(templat: TemplatSKP, *, oleh: Akun, nomor_ubah: int) -> Iterator[TemplatSKP]:
    """The locked template, for a change of its items in one transaction.

    ``PermissionDenied`` without the right, ``IsianBerubah`` when it changed since the page was
    opened.
    """
    wajib_kelola_kamus(oleh)
    with transaction.atomic():
        baris = kunci_baris(templat, nomor_ubah)
        yield baris
        baris.diubah_pada = timezone.now()
        baris.save(update_fields=["diubah_pada"])


def simpan_butir(
    templat: TemplatSKP,
    usul: UsulButir,
    *,
    oleh: Akun,
    nomor_ubah: int,
    butir: ButirTemplat | None = None,
) -> ButirTemplat:
    """Add a RHK, or change ``butir``; :class:`IsianDitolak` for the first thing to mend."""
    with mengubah_templat(templat, oleh=oleh, nomor_ubah=nomor_ubah) as baris:
        _tolak(teks_wajib(usul.teks, "teks", "Tulis rencana hasil kerjanya."))
        _tolak(panjang(usul.induk, "induk", TEKS_MAKS))
        if butir is None:
            butir = ButirTemplat(templat=baris, urutan=_urutan(baris.butir))
        else:
            butir = _masih_ada(baris.butir, butir.pk)
        butir.teks, butir.induk = usul.teks.strip(), usul.induk.strip()
        butir.jenis, butir.klasifikasi = usul.jenis, usul.klasifikasi
        butir.save()
    return butir


def simpan_ukuran(
    templat: TemplatSKP,
    butir: ButirTemplat,
    usul: UsulIndikator,
    *,
    oleh: Akun,
    nomor_ubah: int,
    indikator: IndikatorTemplat | None = None,
) -> IndikatorTemplat:
    """Add an indicator to a RHK, or change ``indikator``; refuses like :func:`simpan_butir`."""
    with mengubah_templat(templat, oleh=oleh, nomor_ubah=nomor_ubah) as baris:
        _tolak(salah_indikator(usul, bentuk=baris.bentuk, pendekatan=baris.pendekatan))
        butir = _masih_ada(baris.butir, butir.pk)
        if indikator is None:
            indikator = IndikatorTemplat(butir=butir, urutan=_urutan(butir.indikator))
        else:
            indikator = _masih_ada(butir.indikator, indikator.pk)
        isi = asdict(usul) | {"teks": usul.teks.strip(), "satuan": usul.satuan.strip()}
        isi["tahapan"] = [{"nama": t.nama.strip(), "bobot": t.bobot} for t in usul.tahapan]
        del isi["dasar"]  # what was before a year is the person's, not the template's
        for kolom, nilai in isi.items():
            setattr(indikator, kolom, nilai)
        indikator.save()
    return indikator


def hapus_dari_templat(
    templat: TemplatSKP, butir: ButirTemplat | IndikatorTemplat, *, oleh: Akun, nomor_ubah: int
) -> None:
    """Take a RHK with its indicators, or one indicator, out of the template."""
    with mengubah_templat(templat, oleh=oleh, nomor_ubah=nomor_ubah):
        _masih_ada(_sebaris(butir), butir.pk).delete()


def geser_di_templat(
    templat: TemplatSKP,
    butir: ButirTemplat | IndikatorTemplat,
    *,
    turun: bool,
    oleh: Akun,
    nomor_ubah: int,
) -> None:
    """Move a RHK, or an indicator within its RHK, one place; at the end it stays."""
    with mengubah_templat(templat, oleh=oleh, nomor_ubah=nomor_ubah):
        semua = _sebaris(butir)
        ini = _masih_ada(semua, butir.pk)
        if turun:
            lain = semua.filter(urutan__gt=ini.urutan).order_by("urutan").first()
        else:
            lain = semua.filter(urutan__lt=ini.urutan).order_by("-urutan").first()
        if lain is not None:
            # Two rows never stand on one place, not even for a moment; nobody stands on 0.
            for pk, urutan in ((ini.pk, 0), (lain.pk, ini.urutan), (ini.pk, lain.urutan)):
                semua.filter(pk=pk).update(urutan=urutan)


def _sebaris(butir: ButirTemplat | IndikatorTemplat) -> Any:
    return butir.templat.butir if isinstance(butir, ButirTemplat) else butir.butir.indikator


def _masih_ada(semua: Any, pk: int) -> Any:
    baris = semua.filter(pk=pk).first()
    if baris is None:
        raise IsianDitolak("Butir ini tidak ada lagi dalam templat. Muat ulang halaman ini.")
    return baris


def _urutan(semua: Any) -> int:
    if semua.count() >= BUTIR_MAKS:
        raise IsianDitolak(f"Paling banyak {BUTIR_MAKS} butir.", "teks")
    terakhir: int = semua.aggregate(n=Max("urutan"))["n"] or 0
    return terakhir + 1


def _tolak(salah: list[Salah]) -> None:
    for satu in salah:
        raise IsianDitolak(satu.pesan, satu.isian)
