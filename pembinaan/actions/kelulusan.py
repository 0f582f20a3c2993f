"""Finishing a class: who passed, and the hours that go to the accounts."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.rules.alur import AlurDitolak

from ..access import pelaku_kelas, wajib_kelola_kota
from ..models import Kelas, Pendaftaran, RiwayatBangkom
from ..queries.kelas import hari_kelas
from ..queries.kelulusan import kelulusan_kelas
from ..rules.alur import ALUR_KELAS, ALUR_PENDAFTARAN, Tindakan
from ..rules.istilah import Pelaku, StatusBangkom, StatusKelas, StatusPendaftaran
from ..rules.kelas import tahun_jp
from ..rules.kelulusan import Kelulusan
from ..signals import jp_dicatat
from . import kabar
from .kursi import kunci_kelas, tulis_pendaftaran


def selesaikan_kelas(kelas: Kelas, *, oleh: Akun) -> Kelas:
    """Finish a running class: LULUS or TIDAK_LULUS by attendance, and the hours, once.

    Needs a row of attendance for every participant at every meeting.  The hours of the class
    go, verified, to the year of its last day.  Finishing twice adds nothing.  ``AlurDitolak``
    in words.
    """
    wajib_kelola_kota(oleh)
    with transaction.atomic():
        baris = kunci_kelas([kelas.pk])[kelas.pk]
        if baris.status is StatusKelas.SELESAI:
            return baris
        pelaku = pelaku_kelas(oleh, timezone.localdate())
        ke = ALUR_KELAS.tujuan(baris.status, Tindakan.SELESAIKAN, pelaku)
        putusan = kelulusan_kelas(baris)
        kurang = sum(satu.lulus is None for satu in putusan.values())
        if kurang:
            raise AlurDitolak(
                f"Presensi {kurang} dari {len(putusan)} peserta belum lengkap."
                " Lengkapi dahulu setiap sesi."
            )
        baris.status = StatusKelas(ke)
        baris.save(update_fields=["status"])
        peserta = _putuskan(putusan)
        _catat_jp(baris, [satu for satu in peserta if putusan[satu.pk].lulus], oleh)
        for kata, status in (
            (kabar.LULUS, StatusPendaftaran.LULUS),
            (kabar.TIDAK_LULUS, StatusPendaftaran.TIDAK_LULUS),
        ):
            kabar.kepada_peserta(kata, [satu for satu in peserta if satu.status is status])
    return baris


def _putuskan(putusan: Mapping[int, Kelulusan]) -> list[Pendaftaran]:
    """Write LULUS or TIDAK_LULUS with its reason in words; one statement."""
    peserta = list(
        Pendaftaran.objects.select_for_update(no_key=True).filter(pk__in=putusan).order_by("pk")
    )
    for satu in peserta:
        hasil = putusan[satu.pk]
        tindakan = Tindakan.LULUSKAN if hasil.lulus else Tindakan.TIDAK_LULUSKAN
        satu.status = StatusPendaftaran(
            ALUR_PENDAFTARAN.tujuan(satu.status, tindakan, Pelaku.PENGELOLA)
        )
        satu.catatan = hasil.sebab
    tulis_pendaftaran(peserta, "status", "catatan")
    return peserta


def _catat_jp(kelas: Kelas, lulus: list[Pendaftaran], oleh: Akun) -> None:
    """One line an enrolment: the unique key on it makes a second writing harmless."""
    mulai, selesai = hari_kelas(kelas)
    tahun = tahun_jp(selesai)
    RiwayatBangkom.objects.bulk_create(
        [
            RiwayatBangkom(
                pegawai_id=satu.pegawai_id,
                tahun=tahun,
                judul=kelas.program.judul,
                bentuk=kelas.program.bentuk,
                jp=kelas.jp,
                mulai=mulai,
                selesai=selesai,
                status=StatusBangkom.DIVERIFIKASI,
                pendaftaran=satu,
                oleh=oleh,
            )
            for satu in lulus
        ],
        ignore_conflicts=True,
    )
    jp_dicatat.send(
        sender=RiwayatBangkom, tahun=tahun, pegawai=frozenset(satu.pegawai_id for satu in lulus)
    )
