"""The catalogue of training programmes."""

from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rules.angka import tulis

from ..access import wajib_kelola_kota
from ..models import ProgramPelatihan
from ..rules.istilah import BentukBangkom, Jalur, JenisPelatihan
from ..rules.jp import jp_sah


@dataclass(frozen=True)
class IsianProgram:
    """What HR writes about a programme; ``jp`` None where LAN sets the hours of each class."""

    judul: str
    jenis: JenisPelatihan
    jalur: Jalur
    bentuk: BentukBangkom
    jp: int | None = None
    sasaran: str = ""
    uraian: str = ""
    aktif: bool = True


def buat_program(*, oleh: Akun, isian: IsianProgram) -> ProgramPelatihan:
    """Put a programme into the catalogue.

    ``IsianDitolak`` for a title that exists or hours out of range; ``PermissionDenied`` for who
    does not manage the city's training.
    """
    wajib_kelola_kota(oleh)
    return _tulis(ProgramPelatihan(), isian)


def ubah_program(
    program: ProgramPelatihan, *, oleh: Akun, nomor_ubah: int, isian: IsianProgram
) -> ProgramPelatihan:
    """Change a programme; classes that exist keep their own hours.

    As :func:`buat_program`; ``IsianBerubah`` when it changed since the form was opened.
    """
    wajib_kelola_kota(oleh)
    with transaction.atomic():
        baris = ProgramPelatihan.objects.select_for_update().get(pk=program.pk)
        if all(getattr(baris, nama) == nilai for nama, nilai in _kolom(isian).items()):
            return baris
        if baris.nomor_ubah != nomor_ubah:
            raise IsianBerubah(baris)
        return _tulis(baris, isian)


def _tulis(baris: ProgramPelatihan, isian: IsianProgram) -> ProgramPelatihan:
    acuan = acuan_pada("pembinaan.jp", timezone.localdate())
    if isian.jp is not None and not jp_sah(isian.jp, acuan=acuan):
        raise IsianDitolak({"jp": f"JP antara 1 dan {tulis(acuan.maksimal_kegiatan)}."})
    for nama, nilai in _kolom(isian).items():
        setattr(baris, nama, nilai)
    try:
        with transaction.atomic():
            baris.save()
    except IntegrityError as galat:
        if "judul" not in str(galat):
            raise
        raise IsianDitolak("Program dengan judul ini sudah ada dalam katalog.", "judul") from galat
    return baris


def _kolom(isian: IsianProgram) -> dict[str, Any]:
    return {nama: getattr(isian, nama) for nama in IsianProgram.__dataclass_fields__}
