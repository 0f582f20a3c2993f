"""Follow-up: given, begun, postponed, done, called off, opened again; the other side is told."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Pegawai
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris
from dumai_asn.inti.rules.tanggal import panjang
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..models import RiwayatTindakan, Tindakan
from ..queries.tindakan import butir_asal, pelaku_tindakan, penerima_tindakan
from ..rules.tindakan import (
    ALUR_TINDAKAN,
    AksiTindakan,
    PelakuTindakan,
    StatusTindakan,
    SyaratTindakan,
    kunci_sah,
    tenggat_salah,
)
from .bukti import BuktiBaru

#: What the other side reads after an act.
JUDUL = {
    AksiTindakan.MULAI: "mulai mengerjakan tindakan",
    AksiTindakan.SELESAIKAN: "menyelesaikan tindakan",
    AksiTindakan.TUNDA: "menunda tindakan",
    AksiTindakan.BATALKAN: "membatalkan tindakan",
    AksiTindakan.BUKA_LAGI: "membuka lagi tindakan",
}


@dataclass(frozen=True, slots=True)
class IsianTindakan:
    """What is to be done by when; ``asal`` and ``kunci_asal`` as in the model."""

    teks: str
    tenggat: date
    asal: str = ""
    kunci_asal: str = ""


@dataclass(frozen=True, slots=True)
class IsianAksi:
    """What goes with an act: its words, a new day to postpone to, evidence of being done."""

    kata: str = ""
    tenggat: date | None = None
    bukti: tuple[BuktiBaru, ...] = ()


def buat_tindakan(
    pegawai: Pegawai, isian: IsianTindakan, *, oleh: Akun, kunci_kirim: UUID
) -> Tindakan:
    """Give ``pegawai`` something to do, or set it oneself; the same key again writes nothing.

    Raises :class:`IsianDitolak` for somebody whom ``oleh`` does not evaluate, no words, a day that
    cannot be, or a page that already wrote another one.
    """
    pada = timezone.localdate()
    teks = isian.teks.strip()
    with transaction.atomic():
        Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai.pk)
        if (ada := Tindakan.objects.filter(kunci_kirim=kunci_kirim).first()) is not None:
            return _yang_sama(ada, pegawai, teks, oleh)
        if pegawai not in penerima_tindakan(oleh, pada):
            raise IsianDitolak("Pilih diri Anda atau pegawai yang Anda nilai.", "pegawai")
        if not teks:
            raise IsianDitolak("Tulis apa yang akan dikerjakan.", "teks")
        if salah := tenggat_salah(isian.tenggat, pada):
            raise IsianDitolak(salah, "tenggat")
        berasal = butir_asal(isian.asal) is not None and kunci_sah(isian.kunci_asal)
        tindakan = Tindakan.objects.create(
            pegawai=pegawai,
            oleh=oleh,
            teks=teks,
            tenggat=isian.tenggat,
            asal=isian.asal if berasal else "",
            kunci_asal=isian.kunci_asal if berasal else "",
            kunci_kirim=kunci_kirim,
        )
        _catat(tindakan, AksiTindakan.BUAT, "", oleh)
        if pegawai.akun_id != oleh.pk:
            _beritahu(tindakan, pegawai.akun_id, f"{oleh.nama} memberi Anda tindakan", teks, 1)
    return tindakan


def _yang_sama(ada: Tindakan, pegawai: Pegawai, teks: str, oleh: Akun) -> Tindakan:
    """What this key wrote, when it says the same: new words must not vanish behind "tersimpan"."""
    if (ada.pegawai_id, ada.teks, ada.oleh_id) != (pegawai.pk, teks, oleh.pk):
        raise IsianDitolak("Halaman ini sudah menyimpan satu tindakan. Muat ulang, lalu isi lagi.")
    return ada


def lakukan_tindakan(
    tindakan: Tindakan, aksi: str, isian: IsianAksi, *, oleh: Akun, nomor_ubah: int
) -> Tindakan:
    """MULAI, SELESAIKAN, TUNDA, BATALKAN or BUKA_LAGI, with a line in its history.

    The other side is told.  Raises ``AlurDitolak``, ``IsianBerubah`` or :class:`IsianDitolak`
    (words or day missing).
    """
    pada = timezone.localdate()
    with transaction.atomic():
        baris = kunci_baris(tindakan, nomor_ubah)
        pelaku = pelaku_tindakan(oleh, baris, pada)
        tujuan = ALUR_TINDAKAN.tujuan(baris.status, aksi, pelaku)
        syarat = ALUR_TINDAKAN.syarat(baris.status, aksi)
        kata = isian.kata.strip()
        if SyaratTindakan.KATA in syarat and not kata:
            perlu = "hasilnya" if aksi == AksiTindakan.SELESAIKAN else "alasannya"
            raise IsianDitolak(f"Tulis {perlu}.", "kata")
        if SyaratTindakan.TENGGAT in syarat:
            baris.tenggat = _tenggat_baru(baris, aksi, isian.tenggat, pada)
        selesai = tujuan == StatusTindakan.SELESAI
        if selesai:
            _isi_hasil(baris, kata, isian.bukti)
        baris.status, baris.selesai_pada = tujuan, timezone.now() if selesai else None
        baris.save()
        baris.refresh_from_db(fields=["nomor_ubah"])
        _catat(baris, AksiTindakan(aksi), kata, oleh)
        _kabari(baris, AksiTindakan(aksi), kata, oleh, pelaku)
    return baris


def _tenggat_baru(baris: Tindakan, aksi: str, tenggat: date | None, pada: date) -> date:
    """The day to postpone to; one that is opened again may keep a day that is still ahead."""
    if tenggat is None:
        raise IsianDitolak("Pilih tenggat baru.", "tenggat")
    lama = baris.tenggat if aksi == AksiTindakan.TUNDA else None
    if salah := tenggat_salah(tenggat, pada, lama):
        raise IsianDitolak(salah, "tenggat")
    return tenggat


def _isi_hasil(baris: Tindakan, kata: str, bukti: tuple[BuktiBaru, ...]) -> None:
    """The result with its evidence, in place of that of an earlier finish."""
    berkas = next((satu for satu in bukti if satu.berkas), None)
    baris.hasil = kata
    baris.tautan = next((satu.tautan for satu in bukti if satu.tautan), "")
    baris.berkas = berkas.berkas if berkas else None
    baris.nama_berkas = berkas.nama[:200] if berkas else ""


def _catat(tindakan: Tindakan, aksi: AksiTindakan, kata: str, oleh: Akun) -> None:
    RiwayatTindakan.objects.create(
        tindakan=tindakan, aksi=aksi, tenggat=tindakan.tenggat, kata=kata, oleh=oleh
    )


def _kabari(
    baris: Tindakan,
    aksi: AksiTindakan,
    kata: str,
    oleh: Akun,
    pelaku: frozenset[PelakuTindakan],
) -> None:
    """Tell the giver what the owner did, the owner what the giver did; nobody of oneself."""
    milik = PelakuTindakan.PEMILIK in pelaku
    kepada = baris.oleh_id if milik else baris.pegawai.akun_id
    if kepada == oleh.pk:
        return
    sampai = f" Tenggat {panjang(baris.tenggat)}." if aksi != AksiTindakan.SELESAIKAN else ""
    isi = f"“{baris.teks}”.{sampai}" + (f" {kata}" if kata else "")
    _beritahu(baris, kepada, f"{oleh.nama} {JUDUL[aksi]}", isi, baris.nomor_ubah)


def _beritahu(tindakan: Tindakan, akun_id: int | None, judul: str, isi: str, nomor: int) -> None:
    if akun_id is None:
        return
    sendiri = akun_id == tindakan.pegawai.akun_id
    beritahu(
        [
            Pesan(
                akun_id=akun_id,
                jenis="kinerja.tindakan",
                kunci=f"tindakan:{tindakan.pk}:{nomor}",
                judul=judul[:200],
                isi=isi,
                tautan=reverse("kinerja:tindakan_satu", args=[tindakan.pk]),
                mengapa="Anda menerima ini karena tindakan tersebut menjadi tugas Anda."
                if sendiri
                else "Anda menerima ini karena memberikan tindakan tersebut.",
            )
        ]
    )
