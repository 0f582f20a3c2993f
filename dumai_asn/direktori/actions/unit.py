"""The structure of the city: units made, renamed, moved."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris
from dumai_asn.inti.rules.tanggal import panjang

from ..models import Penempatan, RiwayatUnit, UnitKerja
from ..queries.jangkauan import memegang
from ..queries.pohon import leluhur_unit
from ..rules.istilah import JenisUnit
from ..rules.izin import Izin
from .garis import bangun_garis_penilai

SATU_KOTA = "Kota sudah ada; hanya satu yang boleh ada."


def wajib_mengatur(oleh: Akun) -> None:
    """Asked again inside every action; ``PermissionDenied`` for who does not shape the city."""
    if not memegang(oleh, Izin.KELOLA_STRUKTUR, timezone.localdate()):
        raise PermissionDenied("Struktur kota diatur oleh pengelola kepegawaian kota.")


@transaction.atomic
def buat_unit(*, oleh: Akun, induk: UnitKerja, mulai: date, isian: Mapping[str, Any]) -> UnitKerja:
    """Add a unit below ``induk`` from ``mulai``; ``isian``: kode, nama, singkatan, jenis, mandiri.

    :class:`IsianDitolak` when the parent does not exist then or the code is taken.
    """
    wajib_mengatur(oleh)
    _induk_sah(induk, mulai)
    unit = UnitKerja(induk=induk, masa=DateRange(mulai, None), **isian)
    if unit.jenis is JenisUnit.KOTA:
        raise IsianDitolak(SATU_KOTA, "jenis")
    _simpan(unit)
    return unit


@transaction.atomic
def ubah_unit(
    unit: UnitKerja, *, oleh: Akun, nomor_ubah: int, berlaku: date, isian: Mapping[str, Any]
) -> UnitKerja:
    """Change a unit; another name holds from ``berlaku``, the old one stays in its history."""
    wajib_mengatur(oleh)
    lama = kunci_baris(unit, nomor_ubah)
    baru = UnitKerja.objects.get(pk=unit.pk)
    for kolom, isi in isian.items():
        setattr(baru, kolom, isi)
    if (baru.jenis == JenisUnit.KOTA) != (lama.jenis == JenisUnit.KOTA):
        raise IsianDitolak("Kota tidak dapat berganti jenis.", "jenis")
    if (baru.nama, baru.singkatan) != (lama.nama, lama.singkatan):
        _catat_riwayat(lama, berlaku)
    _simpan(baru)
    return baru


@transaction.atomic
def pindahkan_unit(
    unit: UnitKerja, *, oleh: Akun, nomor_ubah: int, induk: UnitKerja, berlaku: date
) -> UnitKerja:
    """Put a unit below ``induk`` from ``berlaku``; evaluator lines of its branch are rebuilt.

    Cycles that are open keep their own frozen tree.  Refused: the root, its own branch on any
    day since, a parent that does not exist.
    """
    wajib_mengatur(oleh)
    lama = kunci_baris(unit, nomor_ubah)
    if lama.induk_id is None:
        raise IsianDitolak("Kota adalah puncak dan tidak dapat dipindahkan.")
    if lama.induk_id == induk.pk:
        raise IsianDitolak(f"{lama.nama} sudah berada di bawah {induk.nama}.", "cari_unit")
    _induk_sah(induk, berlaku)
    bukan_lingkaran(lama, induk, berlaku)
    _catat_riwayat(lama, berlaku)
    UnitKerja.objects.filter(pk=lama.pk).update(induk=induk)
    bangun_garis_penilai(
        Penempatan.objects.filter(
            unit__in=UnitKerja.objects.cabang([lama.pk]).values("pk")
        ).values_list("pk", flat=True)
    )
    return UnitKerja.objects.get(pk=lama.pk)


def _induk_sah(induk: UnitKerja, berlaku: date) -> None:
    """Locks the parent, so that nobody closes it meanwhile."""
    terkunci = UnitKerja.objects.select_for_update().get(pk=induk.pk)
    if terkunci.masa.upper is not None or berlaku not in terkunci.masa:
        raise IsianDitolak(
            f"{induk.nama} belum ada pada {panjang(berlaku)} atau sudah ditutup. Pilih induk lain.",
            "cari_unit",
        )


def bukan_lingkaran(unit: UnitKerja, induk: UnitKerja, berlaku: date) -> None:
    """No ring on any day from ``berlaku``, or ``IsianDitolak``.

    The tree changed only where a history row ends.
    """
    hari = {berlaku, timezone.localdate()} | {
        satu.berakhir for satu in RiwayatUnit.objects.filter(masa__endswith__gt=berlaku)
    }
    for satu in sorted(hari):
        atas = {pk for pk, _ in leluhur_unit(induk.pk, satu)} | {induk.pk}
        if unit.pk in atas:
            raise IsianDitolak(
                f"{induk.nama} berada di dalam {unit.nama} pada {panjang(satu)}."
                " Unit tidak dapat berada di bawah cabangnya sendiri.",
                "cari_unit",
            )


def _catat_riwayat(unit: UnitKerja, berlaku: date) -> None:
    """Keep what ``unit`` is called and where it stands as its past until ``berlaku``."""
    if berlaku > timezone.localdate():
        raise IsianDitolak("Tanggal berlaku paling lambat hari ini.", "berlaku")
    terakhir = RiwayatUnit.objects.filter(unit=unit).order_by("-masa__endswith").first()
    sejak = terakhir.berakhir if terakhir else unit.masa.lower or date.min
    if berlaku < sejak:
        raise IsianDitolak(
            f"Perubahan sebelumnya berlaku sejak {panjang(sejak)}. Pilih tanggal sesudahnya.",
            "berlaku",
        )
    if berlaku == sejak:
        return  # Nothing lay between: what is written now holds from the same day.
    RiwayatUnit.objects.create(
        unit=unit,
        nama=unit.nama,
        singkatan=unit.singkatan,
        induk_id=unit.induk_id,
        masa=DateRange(sejak, berlaku),
    )


def _simpan(unit: UnitKerja) -> None:
    try:
        unit.full_clean()
    except ValidationError as galat:
        if "kode" in galat.message_dict:
            raise IsianDitolak(f"Kode {unit.kode} sudah dipakai unit lain.", "kode") from None
        raise IsianDitolak(" ".join(galat.messages)) from None
    unit.save()
