"""Requests for feedback: asked of several people at once, declined, taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Pegawai
from dumai_asn.direktori.queries.jangkauan import pegawai_dari
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rules.tanggal import panjang
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..models import PermintaanUmpanBalik
from ..queries.umpan_balik import KUNCI_ACUAN, beban_permintaan, orang_terkait, rhk_pegawai
from ..rules.umpan_balik import (
    ALUR_PERMINTAAN,
    PihakMinta,
    StatusPermintaan,
    TindakanMinta,
    tenggat_salah,
)


@dataclass(frozen=True, slots=True)
class IsianMinta:
    """What one asks about, and until when an answer helps."""

    pertanyaan: str
    tenggat: date
    nilai: str = ""
    rhk: int | None = None


def minta_umpan(
    diminta: Sequence[Pegawai], isian: IsianMinta, *, oleh: Akun, kunci_kirim: UUID
) -> list[PermintaanUmpanBalik]:
    """Ask each of ``diminta`` once; the same key again writes nothing.

    Raises :class:`IsianDitolak` for somebody outside, who has a request of the same person or too
    many of others waiting, for a day that cannot be, and for an RHK that is not one's own.
    """
    hari = timezone.localdate()
    saya = pegawai_dari(oleh)
    if saya is None:
        raise PermissionDenied("Umpan balik diminta oleh pegawai.")
    kunci = {satu.pk: uuid5(kunci_kirim, str(satu.pk)) for satu in diminta}
    with transaction.atomic():
        terkunci = Pegawai.objects.select_for_update(no_key=True).filter(pk__in=[saya.pk, *kunci])
        orang = {satu.pk: satu for satu in terkunci.order_by("pk")}
        ada = PermintaanUmpanBalik.objects.filter(kunci_kirim__in=kunci.values())
        if sudah := list(ada.order_by("pk")):
            return sudah
        _periksa(saya, [orang[pk] for pk in kunci], isian, hari)
        baru = PermintaanUmpanBalik.objects.bulk_create(
            PermintaanUmpanBalik(
                peminta=saya,
                diminta=orang[pk],
                pertanyaan=isian.pertanyaan.strip(),
                tenggat=isian.tenggat,
                nilai=isian.nilai or None,
                rhk_id=isian.rhk,
                kunci_kirim=kunci[pk],
            )
            for pk in kunci
        )
        beritahu([_ajakan(satu, saya, akun) for satu in baru if (akun := satu.diminta.akun_id)])
    return baru


def _periksa(saya: Pegawai, diminta: Sequence[Pegawai], isian: IsianMinta, hari: date) -> None:
    acuan = acuan_pada(KUNCI_ACUAN, hari)
    if not diminta:
        raise IsianDitolak("Pilih paling sedikit satu orang.", "kepada")
    if not isian.pertanyaan.strip():
        raise IsianDitolak("Tulis apa yang ingin Anda ketahui.", "pertanyaan")
    if salah := tenggat_salah(isian.tenggat, hari, acuan=acuan):
        raise IsianDitolak(salah, "tenggat")
    if isian.rhk is not None and isian.rhk not in rhk_pegawai(saya.pk, hari):
        raise IsianDitolak("Pilih RHK dari daftar.", "rhk")
    terkait = orang_terkait(saya.pk, hari)
    menunggu = set(
        PermintaanUmpanBalik.objects.filter(
            peminta=saya, diminta__in=diminta, status=StatusPermintaan.MENUNGGU
        ).values_list("diminta", flat=True)
    )
    beban = beban_permintaan([satu.pk for satu in diminta], hari)
    for satu in diminta:
        if satu.pk not in terkait:
            kata = f"{satu.nama} bukan atasan, rekan, atau bawahan Anda hari ini."
        elif satu.pk in menunggu:
            kata = f"Permintaan Anda kepada {satu.nama} masih menunggu."
        elif beban.get(satu.pk, 0) >= acuan.permintaan_terbuka:
            kata = f"{satu.nama} sudah menerima banyak permintaan. Pilih orang lain dahulu."
        else:
            continue
        raise IsianDitolak(kata, "kepada")


def tolak_permintaan(
    permintaan: PermintaanUmpanBalik, alasan: str, *, oleh: Akun, nomor_ubah: int
) -> PermintaanUmpanBalik:
    """Decline, with or without a reason; who asked is told."""
    with transaction.atomic():
        baris = _jalankan(permintaan, TindakanMinta.TOLAK, oleh, nomor_ubah)
        baris.alasan_tolak = alasan.strip()
        baris.save()
        baris.refresh_from_db(fields=["nomor_ubah"])
        if akun := baris.peminta.akun_id:
            kata = f"Alasannya: {baris.alasan_tolak}" if baris.alasan_tolak else ""
            judul = f"{baris.diminta.nama} belum dapat memberi umpan balik"
            mengapa = "Anda menerima ini karena memintanya."
            beritahu([_pesan(baris, akun, "tolak", judul, kata, mengapa)])
    return baris


def batalkan_permintaan(
    permintaan: PermintaanUmpanBalik, *, oleh: Akun, nomor_ubah: int
) -> PermintaanUmpanBalik:
    """Take a waiting request back."""
    with transaction.atomic():
        baris = _jalankan(permintaan, TindakanMinta.BATALKAN, oleh, nomor_ubah)
        baris.save()
    return baris


def pihak(akun: Akun, permintaan: PermintaanUmpanBalik) -> frozenset[PihakMinta]:
    """As whom ``akun`` acts on a request."""
    sebagai = {
        PihakMinta.PEMINTA: permintaan.peminta.akun_id,
        PihakMinta.DIMINTA: permintaan.diminta.akun_id,
    }
    return frozenset(satu for satu, akun_id in sebagai.items() if akun_id == akun.pk)


def _jalankan(
    permintaan: PermintaanUmpanBalik, tindakan: TindakanMinta, oleh: Akun, nomor_ubah: int
) -> PermintaanUmpanBalik:
    baris = kunci_baris(permintaan, nomor_ubah)
    baris.status = ALUR_PERMINTAAN.tujuan(baris.status, tindakan, pihak(oleh, baris))
    return baris


def _ajakan(satu: PermintaanUmpanBalik, saya: Pegawai, akun_id: int) -> Pesan:
    return _pesan(
        satu,
        akun_id,
        "minta",
        f"{saya.nama} meminta umpan balik Anda",
        f"“{satu.pertanyaan}” Paling lambat {panjang(satu.tenggat)}. Anda boleh menolak.",
        "Anda menerima ini karena bekerja bersama orang tersebut.",
    )


def _pesan(
    satu: PermintaanUmpanBalik, akun_id: int, apa: str, judul: str, isi: str, mengapa: str
) -> Pesan:
    return Pesan(
        akun_id=akun_id,
        jenis="kinerja.umpan_balik",
        kunci=f"permintaan:{satu.pk}:{apa}",
        judul=judul[:200],
        isi=isi,
        tautan=reverse("kinerja:permintaan_satu", args=[satu.pk]),
        mengapa=mengapa,
    )
