"""Posts in the catalogue, and seats of a post in a unit."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris
from dumai_asn.inti.rules.tanggal import panjang

from ..models import (
    Formasi,
    Jabatan,
    Penempatan,
    RiwayatJabatan,
    StandarKompetensi,
    UnitKerja,
)
from ..queries.jabatan import riwayat_jabatan
from ..rules.istilah import JABATAN_MANAJERIAL, JenisJabatan, Jenjang
from .unit import wajib_mengatur

#: What a rule of the city gives a post from a day on.
_BERMASA = ("jenjang", "kelas", "rumpun")
_PELAKSANA = frozenset({Jenjang.KLEREK, Jenjang.OPERATOR, Jenjang.TEKNISI})


@transaction.atomic
def buat_jabatan(*, oleh: Akun, isian: Mapping[str, Any]) -> Jabatan:
    """Add a post; ``isian``: nama, jenis, jenjang, kelas, rumpun.

    :class:`IsianDitolak` for a name that is taken and a rung that such a post does not have.
    """
    wajib_mengatur(oleh)
    jabatan = Jabatan(**isian)
    _simpan_jabatan(jabatan)
    return jabatan


@transaction.atomic
def ubah_jabatan(
    jabatan: Jabatan,
    *,
    oleh: Akun,
    nomor_ubah: int,
    isian: Mapping[str, Any],
    berlaku: date | None = None,
    dasar: str = "",
) -> Jabatan:
    """Change a post for everybody who holds it; refused as in :func:`buat_jabatan`.

    With ``berlaku`` and its rule ``dasar`` class, rung and family were others before that day and
    stay readable; without, a mistake is corrected for all days.
    """
    wajib_mengatur(oleh)
    baru = kunci_baris(jabatan, nomor_ubah)
    if berlaku is not None and any(getattr(baru, k) != isian[k] for k in _BERMASA):
        _catat_riwayat(baru, berlaku, dasar)
    for kolom, isi in isian.items():
        setattr(baru, kolom, isi)
    _simpan_jabatan(baru)
    return baru


@transaction.atomic
def gabungkan_jabatan(
    jabatan: Jabatan, *, oleh: Akun, nomor_ubah: int, tujuan: Jabatan
) -> tuple[int, int]:
    """Make every placement and seat of ``jabatan`` one of ``tujuan`` and delete the double.

    Refused for itself, for another kind of post, where seats of both stand in one unit on one
    day, and where something else keeps the old one.  Returns how many placements and seats moved.
    """
    wajib_mengatur(oleh)
    lama = kunci_baris(jabatan, nomor_ubah)
    if tujuan.pk == lama.pk:
        raise IsianDitolak("Pilih jabatan lain sebagai tujuannya.", "tujuan")
    if tujuan.jenis != lama.jenis:
        raise IsianDitolak("Hanya jabatan yang jenisnya sama dapat digabungkan.", "tujuan")
    milik_tujuan = Formasi.objects.filter(jabatan=tujuan).select_related("unit")
    for satu in milik_tujuan:
        if Formasi.objects.filter(jabatan=lama, unit=satu.unit, masa__overlap=satu.masa).exists():
            raise IsianDitolak(
                f"Kedua jabatan mempunyai formasi di {satu.unit} pada masa yang sama."
                " Jumlahkan dahulu formasinya pada salah satunya, lalu akhiri yang lain."
            )
    orang = Penempatan.objects.filter(jabatan=lama).update(jabatan=tujuan)
    kursi = Formasi.objects.filter(jabatan=lama).update(jabatan=tujuan)
    # What stays is described by the post that stays; the audit trail keeps the other's.
    RiwayatJabatan.objects.filter(jabatan=lama).delete()
    StandarKompetensi.objects.filter(jabatan=lama).delete()
    if _dipakai(lama):
        raise IsianDitolak(
            f"{lama.nama} masih disebut dalam penilaian yang tersimpan,"
            " jadi tidak dapat dihapus. Ubah saja namanya."
        )
    lama.delete()
    return orang, kursi


@transaction.atomic
def tetapkan_formasi(
    *, oleh: Akun, unit: UnitKerja, jabatan: Jabatan, kursi: int, mulai: date
) -> Formasi:
    """From ``mulai`` the unit has ``kursi`` seats of that post; an earlier number ends there.

    :class:`IsianDitolak` when a number already begins that day or later.
    """
    wajib_mengatur(oleh)
    UnitKerja.objects.select_for_update().get(pk=unit.pk)
    if mulai not in unit.masa:
        raise IsianDitolak(f"{unit.nama} tidak ada pada tanggal itu.", "mulai")
    milik = Formasi.objects.filter(unit=unit, jabatan=jabatan)
    if milik.filter(masa__startswith__gte=mulai).exists():
        raise IsianDitolak(
            "Sudah ada formasi yang mulai pada atau sesudah tanggal itu. Pilih tanggal sesudahnya.",
            "mulai",
        )
    lama = milik.filter(masa__contains=mulai).first()
    akhir = unit.masa.upper
    if lama is not None:
        akhir = lama.masa.upper
        lama.masa = DateRange(lama.masa.lower, mulai)
        lama.save(update_fields=["masa"])
    return Formasi.objects.create(
        unit=unit, jabatan=jabatan, kursi=kursi, masa=DateRange(mulai, akhir)
    )


@transaction.atomic
def ubah_formasi(
    formasi: Formasi, *, oleh: Akun, nomor_ubah: int, kursi: int, mulai: date, selesai: date | None
) -> Formasi:
    """Correct a number of seats or its days; ``selesai``: the first day without it."""
    wajib_mengatur(oleh)
    baru = kunci_baris(formasi, nomor_ubah)
    baru.kursi, baru.masa = kursi, DateRange(mulai, selesai)
    try:
        baru.full_clean()
    except ValidationError as galat:
        raise IsianDitolak(" ".join(galat.messages)) from None
    baru.save()
    return baru


def _dipakai(jabatan: Jabatan) -> bool:
    """Whether some row of any room still names the post."""
    return any(
        hubungan.related_model._base_manager.filter(**{hubungan.field.name: jabatan}).exists()
        for hubungan in Jabatan._meta.related_objects
        if not getattr(hubungan.related_model, "pgh_tracked_model", None)
    )


def _catat_riwayat(jabatan: Jabatan, berlaku: date, dasar: str) -> None:
    if not dasar.strip():
        raise IsianDitolak("Tulis peraturan yang mengubahnya.", "dasar")
    if berlaku > timezone.localdate():
        raise IsianDitolak("Tanggal berlaku paling lambat hari ini.", "berlaku")
    terakhir = riwayat_jabatan(jabatan.pk).first()
    sejak = terakhir.berakhir if terakhir else date.min
    if berlaku <= sejak:
        raise IsianDitolak(
            f"Perubahan sebelumnya berlaku sejak {panjang(sejak)}. Pilih tanggal sesudahnya,"
            " atau kosongkan bila hanya membetulkan.",
            "berlaku",
        )
    RiwayatJabatan.objects.create(
        jabatan=jabatan,
        masa=DateRange(sejak, berlaku),
        dasar=dasar.strip(),
        **{kolom: getattr(jabatan, kolom) for kolom in _BERMASA},
    )


def _simpan_jabatan(jabatan: Jabatan) -> None:
    jenis, jenjang = jabatan.jenis, jabatan.jenjang
    if jenis in JABATAN_MANAJERIAL and jenjang:
        raise IsianDitolak("Jabatan manajerial tidak mempunyai jenjang. Kosongkan.", "jenjang")
    if jenis == JenisJabatan.FUNGSIONAL and jenjang in _PELAKSANA:
        raise IsianDitolak("Jenjang itu untuk jabatan pelaksana.", "jenjang")
    if jenis == JenisJabatan.PELAKSANA and jenjang and jenjang not in _PELAKSANA:
        raise IsianDitolak("Jenjang itu untuk jabatan fungsional.", "jenjang")
    try:
        jabatan.full_clean()
    except ValidationError as galat:
        kata = galat.message_dict
        if "nama" in kata:
            raise IsianDitolak("Jabatan dengan nama ini sudah ada.", "nama") from None
        raise IsianDitolak(" ".join(galat.messages)) from None
    jabatan.save()
