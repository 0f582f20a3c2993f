"""Attendance of many chosen participants at once, and taking it back."""

from collections.abc import Sequence

from django.db import transaction

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.actions.massal import BarisBerubah, BarisDitolak, HasilMassal
from dumai_asn.inti.models import AksiMassal

from ..access import wajib_kelola_kota
from ..models import Kehadiran, Pendaftaran, Sesi
from ..rules.istilah import StatusKehadiran, StatusKelas, StatusPendaftaran
from .kehadiran import IsianHadir, catat_kehadiran
from .kursi import kunci_kelas


def tandai_hadir(sesi_id: int, pendaftaran: Sequence[int], *, oleh: Akun) -> HasilMassal:
    """Record HADIR at one meeting for those of these enrolments that have no record there yet.

    What is recorded otherwise stays as it is and is named; ``AlurDitolak`` like
    :func:`~pembinaan.actions.kehadiran.catat_kehadiran`.
    """
    wajib_kelola_kota(oleh)
    sesi = Sesi.objects.get(pk=sesi_id)
    with transaction.atomic():
        kunci_kelas([sesi.kelas_id])
        orang = Pendaftaran.objects.filter(pk__in=pendaftaran, kelas=sesi.kelas_id).select_related(
            "pegawai"
        )
        tercatat = dict(Kehadiran.objects.filter(sesi=sesi).values_list("pendaftaran", "status"))
        dapat, ditolak = [], []
        for satu in orang.order_by("pegawai__nama", "pk"):
            if satu.status is not StatusPendaftaran.DISETUJUI:
                ditolak.append(BarisDitolak(satu.pk, str(satu.pegawai), "Bukan peserta lagi."))
            elif satu.pk in tercatat:
                kata = f"Sudah tercatat {tercatat[satu.pk].lower()} pada {sesi}."
                ditolak.append(BarisDitolak(satu.pk, str(satu.pegawai), kata))
            else:
                dapat.append(satu.pk)
        hadir = IsianHadir(StatusKehadiran.HADIR)
        catat_kehadiran(sesi, oleh=oleh, isian=dict.fromkeys(dapat, hadir))
        baris = Kehadiran.objects.filter(sesi=sesi, pendaftaran__in=dapat)
        berubah = [
            BarisBerubah(nomor, nomor_ubah, {"sesi": sesi.pk})
            for nomor, nomor_ubah in baris.values_list("pendaftaran", "nomor_ubah")
        ]
    return HasilMassal(tuple(berubah), tuple(ditolak))


def batalkan_hadir(aksi: AksiMassal, *, oleh: Akun) -> HasilMassal:
    """Take back what :func:`tandai_hadir` recorded, row by row unless it was changed since.

    ``IsianDitolak`` once the class is finished.
    """
    wajib_kelola_kota(oleh)
    semula = {butir["id"]: butir for butir in aksi.isi}
    with transaction.atomic():
        sesi = Sesi.objects.get(pk=aksi.isi[0]["sebelum"]["sesi"])
        if kunci_kelas([sesi.kelas_id])[sesi.kelas_id].status is not StatusKelas.BERJALAN:
            raise IsianDitolak("Kelas ini sudah selesai, presensinya tidak dapat diubah lagi.")
        baris = (
            Kehadiran.objects.select_for_update(of=("self",))
            .filter(sesi=sesi, pendaftaran__in=semula)
            .select_related("pendaftaran__pegawai")
        )
        kembali, tetap = [], []
        for satu in baris:
            if satu.nomor_ubah == semula[satu.pendaftaran_id]["nomor_ubah"]:
                kembali.append(satu)
            else:
                nama = str(satu.pendaftaran.pegawai)
                tetap.append(
                    BarisDitolak(satu.pendaftaran_id, nama, "Sudah diubah lagi sesudahnya.")
                )
        Kehadiran.objects.filter(pk__in=[satu.pk for satu in kembali]).delete()
    berubah = (BarisBerubah(satu.pendaftaran_id, 0, {}) for satu in kembali)
    return HasilMassal(tuple(berubah), tuple(tetap))
