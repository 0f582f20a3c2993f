"""Goals of a unit: written, put in order, taken over from last year, deleted.

Every act holds the year's row, so two that would hang goals under each other in a ring wait for
one another.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import UnitKerja
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris, periksa_tertunda

from ..models import SasaranUnit, TahunKinerja
from ..queries.sasaran import (
    mengelola_kota,
    pemakai_sasaran,
    sasaran_atas,
    unit_dikelola,
    urutan_berikut,
    usul_salinan,
)
from ..rules.isi_skp import Salah
from ..rules.istilah import Arah
from ..rules.sasaran import UsulSasaran, salah_sasaran, sebab_terkunci

#: Goals of one unit and year; a perjanjian kinerja of more is a list of activities.
SASARAN_MAKS = 30


@contextmanager
def mengubah_sasaran(unit_id: int, tahun: int, *, oleh: Akun) -> Iterator[None]:
    """One transaction on the goals of a unit and year, which nobody else writes meanwhile.

    Raises ``PermissionDenied`` for who does not write them, :class:`IsianDitolak` for a year
    that is locked or does not exist.
    """
    pada = timezone.localdate()
    with transaction.atomic():
        # Not FOR UPDATE: that would keep everybody from beginning an SKP of this year.
        baris = TahunKinerja.objects.select_for_update(no_key=True).filter(tahun=tahun).first()
        if baris is None:
            raise IsianDitolak(f"Tahun kinerja {tahun} belum dibuka.")
        if not unit_dikelola(oleh, pada).filter(pk=unit_id).exists():
            raise PermissionDenied("Sasaran unit ini ditulis kepala unit dan pengelolanya.")
        if sebab := sebab_terkunci(baris.status, tahun, kota=mengelola_kota(oleh, pada)):
            raise IsianDitolak(sebab)
        yield
        periksa_tertunda()


def tambah_sasaran(unit: UnitKerja, tahun: int, usul: UsulSasaran, *, oleh: Akun) -> SasaranUnit:
    """Add a goal after the others of its unit.

    Raises :class:`IsianDitolak` for the first thing to mend, besides :func:`mengubah_sasaran`.
    """
    with mengubah_sasaran(unit.pk, tahun, oleh=oleh):
        _periksa(unit.pk, tahun, usul)
        _muat(unit.pk, tahun, 1)
        urutan = urutan_berikut(unit.pk, tahun)
        baris = SasaranUnit(unit=unit, tahun_id=tahun, urutan=urutan)
        _isikan(baris, usul)
    return baris


def ubah_sasaran(
    sasaran: SasaranUnit, usul: UsulSasaran, *, oleh: Akun, nomor_ubah: int
) -> SasaranUnit:
    """Change a goal; ``IsianBerubah`` when somebody did since the form was opened."""
    with mengubah_sasaran(sasaran.unit_id, sasaran.tahun_id, oleh=oleh):
        baris = kunci_baris(sasaran, nomor_ubah)
        # A parent that stopped fitting because a unit moved stays until another one is chosen.
        if usul.induk_id == baris.induk_id:
            _tolak(salah_sasaran(usul))
        else:
            _periksa(baris.unit_id, baris.tahun_id, usul)
        _isikan(baris, usul)
    return baris


def pindah_urutan(sasaran: SasaranUnit, *, oleh: Akun, naik: bool) -> None:
    """Change places with the goal before (``naik``) or after it; at the end nothing happens."""
    with mengubah_sasaran(sasaran.unit_id, sasaran.tahun_id, oleh=oleh):
        semua = SasaranUnit.objects.filter(unit=sasaran.unit_id, tahun=sasaran.tahun_id)
        baris = semua.filter(pk=sasaran.pk).first()
        if baris is None:
            raise IsianDitolak("Sasaran ini sudah dihapus.")
        if naik:
            lain = semua.filter(urutan__lt=baris.urutan).order_by("-urutan").first()
        else:
            lain = semua.filter(urutan__gt=baris.urutan).order_by("urutan").first()
        if lain is not None:
            baris.urutan, lain.urutan = lain.urutan, baris.urutan
            SasaranUnit.objects.bulk_update([baris, lain], ["urutan"])


def hapus_sasaran(sasaran: SasaranUnit, *, oleh: Akun) -> None:
    """Delete a goal on which nothing hangs; :class:`IsianDitolak` says what does."""
    with mengubah_sasaran(sasaran.unit_id, sasaran.tahun_id, oleh=oleh):
        baris = SasaranUnit.objects.select_for_update().filter(pk=sasaran.pk).first()
        if baris is None:
            return
        if kata := pemakai_sasaran(baris).kata:
            raise IsianDitolak(
                f"Sasaran “{baris.teks}” masih dipakai {kata}. Pindahkan tautannya dulu, atau"
                " ubah kalimat sasaran ini."
            )
        baris.delete()


def salin_sasaran(unit: UnitKerja, tahun: int, *, oleh: Akun) -> list[SasaranUnit]:
    """Take over the goals of the year before that this year does not have; those that were added.

    Done twice it adds nothing.  A goal whose parent has no successor stands without one.
    """
    with mengubah_sasaran(unit.pk, tahun, oleh=oleh):
        usul = usul_salinan(unit.pk, tahun)
        _muat(unit.pk, tahun, len(usul))
        awal = urutan_berikut(unit.pk, tahun)
        return SasaranUnit.objects.bulk_create(
            SasaranUnit(
                unit=unit,
                tahun_id=tahun,
                urutan=urutan,
                induk=satu.induk,
                teks=satu.lama.teks,
                indikator=satu.lama.indikator,
                satuan=satu.lama.satuan,
                arah=satu.lama.arah,
                target=satu.lama.target,
                target_atas=satu.lama.target_atas,
            )
            for urutan, satu in enumerate(usul, start=awal)
        )


def _periksa(unit_id: int, tahun: int, usul: UsulSasaran) -> None:
    _tolak(salah_sasaran(usul))
    if usul.induk_id is not None:
        atas = sasaran_atas(unit_id, tahun).filter(pk=usul.induk_id)
        if not atas.exists():
            raise IsianDitolak(
                "Pilih sasaran milik unit di atas unit ini, pada tahun yang sama.", "induk"
            )


def _muat(unit_id: int, tahun: int, tambahan: int) -> None:
    ada = SasaranUnit.objects.filter(unit=unit_id, tahun=tahun).count()
    if ada + tambahan > SASARAN_MAKS:
        raise IsianDitolak(f"Satu unit mempunyai paling banyak {SASARAN_MAKS} sasaran setahun.")


def _tolak(salah: list[Salah]) -> None:
    for satu in salah:
        raise IsianDitolak(satu.pesan, satu.isian)


def _isikan(baris: SasaranUnit, usul: UsulSasaran) -> None:
    baris.teks, baris.indikator = usul.teks.strip(), usul.indikator.strip()
    baris.satuan, baris.arah = usul.satuan.strip(), Arah(usul.arah)
    baris.target, baris.target_atas = usul.target, usul.target_atas
    baris.induk_id = usul.induk_id
    baris.save()
