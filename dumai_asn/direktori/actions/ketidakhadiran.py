"""Absences: recording, changing, ending, taking back."""

from dataclasses import dataclass
from datetime import date
from uuid import uuid4

import pghistory
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris
from dumai_asn.inti.rules.rentang import Rentang
from dumai_asn.inti.rules.tanggal import rentang
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..choices import JUDUL_KETIDAKHADIRAN
from ..models import Ketidakhadiran, Pegawai
from ..queries.penempatan import dampak, dapat_dikelola, rentang_dari
from ..rules.dampak import Dampak, Perubahan, hari_berubah, sentuh_lampau
from ..rules.istilah import JenisKetidakhadiran
from ..rules.penempatan import tolak_akhir


@dataclass(frozen=True, slots=True)
class IsianKetidakhadiran:
    """What is recorded; ``selesai`` is the first day back, None while it is not known."""

    jenis: JenisKetidakhadiran
    mulai: date
    selesai: date | None
    dasar: str = ""
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class RencanaAbsen:
    """An absence about to be written; ``lama`` None while it is new, ``baru`` None: it goes."""

    pegawai_id: int
    lama: Rentang | None
    baru: Rentang | None

    @property
    def perubahan(self) -> Perubahan:
        """As the rooms are asked about it."""
        return Perubahan(self.pegawai_id, None, self.lama, self.baru, definitif=False, absen=True)

    def perlu_alasan(self, pada: date) -> bool:
        """Whether a recorded day that is over reads differently afterwards."""
        return self.lama is not None and sentuh_lampau([self.perubahan], pada)

    def dampak(self, pada: date) -> list[Dampak]:
        """What follows elsewhere."""
        return dampak([self.perubahan], pada)


def rencana_absen(
    pegawai_id: int, isian: IsianKetidakhadiran, *, lama: Ketidakhadiran | None = None
) -> RencanaAbsen:
    """Think an absence through; ``IsianDitolak`` when it ends before it begins."""
    _tolak_akhir(isian.mulai, isian.selesai)
    masa = rentang_dari(lama.masa) if lama else None
    return RencanaAbsen(pegawai_id, masa, Rentang(isian.mulai, isian.selesai))


def catat_ketidakhadiran(
    pegawai: Pegawai, *, isian: IsianKetidakhadiran, oleh: Akun
) -> Ketidakhadiran:
    """Record an absence; ``IsianDitolak`` names the one it overlaps."""
    satu = Ketidakhadiran(pegawai=pegawai)
    with transaction.atomic(), pghistory.context(akun=oleh.pk):
        _kunci(pegawai.pk, oleh)
        satu = _simpan(satu, isian)
        _kabari(RencanaAbsen(pegawai.pk, None, rentang_dari(satu.masa)), oleh)
        return satu


def ubah_ketidakhadiran(
    satu: Ketidakhadiran,
    *,
    isian: IsianKetidakhadiran,
    oleh: Akun,
    nomor_ubah: int,
    alasan: str = "",
) -> Ketidakhadiran:
    """Change kind, days or words; days that are over want ``alasan``."""
    with transaction.atomic(), pghistory.context(akun=oleh.pk, alasan=alasan.strip()):
        _kunci(satu.pegawai_id, oleh)
        baris = kunci_baris(satu, nomor_ubah)
        _tolak_akhir(isian.mulai, isian.selesai)
        _beralasan(
            alasan,
            hari_berubah(
                rentang_dari(baris.masa),
                Rentang(isian.mulai, isian.selesai),
                isi=baris.jenis is not isian.jenis,
            ),
        )
        lama = rentang_dari(baris.masa)
        satu = _simpan(baris, isian)
        _kabari(RencanaAbsen(satu.pegawai_id, lama, rentang_dari(satu.masa)), oleh)
        return satu


def akhiri_ketidakhadiran(
    satu: Ketidakhadiran, *, selesai: date, oleh: Akun, nomor_ubah: int, alasan: str = ""
) -> Ketidakhadiran:
    """The person is back on ``selesai``."""
    satu.refresh_from_db()
    isian = IsianKetidakhadiran(
        JenisKetidakhadiran(satu.jenis),
        satu.masa.lower or selesai,
        selesai,
        satu.dasar,
        satu.keterangan,
    )
    return ubah_ketidakhadiran(satu, isian=isian, oleh=oleh, nomor_ubah=nomor_ubah, alasan=alasan)


def batalkan_ketidakhadiran(
    satu: Ketidakhadiran, *, oleh: Akun, nomor_ubah: int, alasan: str
) -> None:
    """Delete an absence that never was; always with a reason."""
    if not alasan.strip():
        raise IsianDitolak("Tulis alasan pembatalannya.", "alasan")
    with transaction.atomic(), pghistory.context(akun=oleh.pk, alasan=alasan.strip()):
        _kunci(satu.pegawai_id, oleh)
        baris = kunci_baris(satu, nomor_ubah)
        lama = rentang_dari(baris.masa)
        baris.delete()
        _kabari(RencanaAbsen(satu.pegawai_id, lama, None), oleh)


def rencana_batal(satu: Ketidakhadiran) -> RencanaAbsen:
    """Think the taking back of an absence through."""
    return RencanaAbsen(satu.pegawai_id, rentang_dari(satu.masa), None)


def _kabari(rencana: RencanaAbsen, oleh: Akun) -> None:
    """Tell the person what falls on the days that changed.  The kind stays out: mail travels."""
    akun = Akun.objects.filter(pegawai=rencana.pegawai_id).exclude(pk=oleh.pk).first()
    if akun is None or not rencana.perubahan.hari:
        return
    masa = rencana.baru or rencana.lama
    hari = rentang(masa.mulai, masa.akhir) if masa else ""
    kata = "tercatat" if rencana.lama is None else "diubah" if rencana.baru else "dibatalkan"
    akibat = "".join(
        f" {satu.judul}: {'; '.join(satu.contoh)}." if satu.contoh else f" {satu.judul}."
        for satu in rencana.dampak(timezone.localdate())
    ).replace("orang ini", "Anda")
    beritahu(
        [
            Pesan(
                akun.pk,
                "direktori.ketidakhadiran",
                f"ketidakhadiran:{uuid4()}",
                f"Ketidakhadiran Anda {kata}: {hari}",
                f"Dicatat oleh {oleh}.{akibat} Bila keliru, hubungi pengelola kepegawaian.",
                f"/pegawai/{rencana.pegawai_id}/ketidakhadiran/",
                "Anda menerima ini karena ketidakhadiran itu milik Anda.",
            )
        ]
    )


def _kunci(pegawai_id: int, oleh: Akun) -> None:
    """The person's row makes two who record at once wait for each other."""
    if not dapat_dikelola(oleh, pegawai_id, timezone.localdate()):
        raise PermissionDenied("Data pegawai ini dikelola oleh petugas lain.")
    Pegawai.objects.select_for_update(no_key=True).get(pk=pegawai_id)


def _simpan(satu: Ketidakhadiran, isian: IsianKetidakhadiran) -> Ketidakhadiran:
    _tolak_akhir(isian.mulai, isian.selesai)
    satu.jenis, satu.masa = isian.jenis, DateRange(isian.mulai, isian.selesai)
    satu.dasar, satu.keterangan = isian.dasar, isian.keterangan
    lain = (
        Ketidakhadiran.objects.filter(pegawai=satu.pegawai_id, masa__overlap=satu.masa)
        .exclude(pk=satu.pk)
        .first()
    )
    if lain is not None:
        raise IsianDitolak(
            f"Pada masa itu sudah tercatat {JUDUL_KETIDAKHADIRAN[str(lain.jenis)].lower()}"
            f" ({rentang(lain.masa.lower, lain.masa.upper)}). Ubah baris itu saja.",
            "mulai",
        )
    try:
        with transaction.atomic():
            satu.save()
    except IntegrityError as galat:
        raise IsianDitolak(
            "Ketidakhadiran lain tersimpan pada saat yang sama. Periksa daftarnya.", "mulai"
        ) from galat
    satu.refresh_from_db()
    return satu


def _tolak_akhir(mulai: date, selesai: date | None) -> None:
    penolakan = tolak_akhir(Rentang(mulai, None), selesai)
    if penolakan is not None:
        raise IsianDitolak(penolakan.pesan, penolakan.isian)


def _beralasan(alasan: str, hari: tuple[Rentang, ...]) -> None:
    pada = timezone.localdate()
    if not alasan.strip() and any((satu.mulai or date.min) < pada for satu in hari):
        raise IsianDitolak("Tulis alasannya, karena hari yang sudah lewat ikut berubah.", "alasan")
