"""Classes: planning them with their meetings, and changing the plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rules.alur import AlurDitolak

from ..access import wajib_kelola_kota
from ..models import Kehadiran, Kelas, Pendaftaran, ProgramPelatihan, Sesi
from ..rules.istilah import StatusKelas, StatusPendaftaran
from ..rules.kelas import DAPAT_DIUBAH, IsianSesi, masa_kelas, periksa_kelas, urutkan
from . import kabar
from .kursi import kunci_kelas, kursi_terpakai, naikkan

#: Numbers of meetings are moved out of the way by this much while they are written anew.
_GESER = 10_000


@dataclass(frozen=True)
class IsianKelas:
    """What HR writes about a class; its days follow from the meetings."""

    nama: str
    kuota: int
    jp: int
    batas_daftar: date
    tempat: str
    sesi: Sequence[IsianSesi]
    penyelenggara: str = ""

    @property
    def kolom(self) -> dict[str, object]:
        """The columns of the class itself."""
        masa = masa_kelas(self.sesi)
        return {
            "nama": self.nama,
            "kuota": self.kuota,
            "jp": self.jp,
            "batas_daftar": self.batas_daftar,
            "tempat": self.tempat,
            "penyelenggara": self.penyelenggara,
            "masa": DateRange(masa.mulai, masa.akhir),
        }


def buat_kelas(program: ProgramPelatihan, *, oleh: Akun, isian: IsianKelas) -> Kelas:
    """Plan a class of ``program`` as a draft that only HR sees.

    ``IsianDitolak`` names what is wrong; ``PermissionDenied`` for who does not manage the city's
    training; ``AlurDitolak`` for a programme that is no longer offered.
    """
    wajib_kelola_kota(oleh)
    _periksa(isian)
    with transaction.atomic():
        program = ProgramPelatihan.objects.select_for_update(no_key=True).get(pk=program.pk)
        if not program.aktif:
            raise AlurDitolak("Program ini sudah tidak ditawarkan. Aktifkan dahulu di katalog.")
        kelas = Kelas(program=program, oleh=oleh)
        _simpan(kelas, isian)
        _tulis_sesi(kelas, isian.sesi)
    return kelas


def ubah_kelas(kelas: Kelas, *, oleh: Akun, nomor_ubah: int, isian: IsianKelas) -> Kelas:
    """Change plan and schedule until the class is finished.

    More seats are given to the waiting list at once; the quota cannot go below the seats taken,
    and a meeting with recorded attendance cannot be left out.  Participants hear of a new time
    or place.  ``IsianBerubah`` when the class changed since the form was opened.
    """
    wajib_kelola_kota(oleh)
    with transaction.atomic():
        baris = kunci_kelas([kelas.pk])[kelas.pk]
        if baris.status not in DAPAT_DIUBAH:
            raise AlurDitolak("Kelas yang sudah selesai atau dibatalkan tidak dapat diubah.")
        lama = _sesi_lama(baris)
        _periksa(isian, terisi=len(kursi_terpakai([baris.pk])[baris.pk]), lama=lama)
        jadwal_sama = _jadwal(lama) == _jadwal(isian.sesi) and baris.tempat == isian.tempat
        sama = list(lama) == urutkan(isian.sesi) and all(
            getattr(baris, nama) == nilai for nama, nilai in isian.kolom.items()
        )
        if sama:
            return baris
        if baris.nomor_ubah != nomor_ubah:
            raise IsianBerubah(baris)
        baris.diubah_pada = timezone.now()  # a change of meetings alone counts as one, too
        _simpan(baris, isian)
        _tulis_sesi(baris, isian.sesi)
        naikkan(baris)
        if not jadwal_sama and baris.status is not StatusKelas.DRAF:
            baris.refresh_from_db(fields=["nomor_ubah"])
            peserta = Pendaftaran.objects.filter(kelas=baris, status=StatusPendaftaran.DISETUJUI)
            kabar.kepada_peserta(kabar.JADWAL, peserta, kunci=f":{baris.nomor_ubah}")
    return baris


def _periksa(isian: IsianKelas, *, terisi: int = 0, lama: Sequence[IsianSesi] = ()) -> None:
    galat = periksa_kelas(
        kuota=isian.kuota,
        jp=isian.jp,
        batas_daftar=isian.batas_daftar,
        sesi=isian.sesi,
        terisi=terisi,
        acuan=acuan_pada("pembinaan.jp", timezone.localdate()),
    )
    dikenal = {satu.nomor for satu in lama}
    if any(satu.nomor not in dikenal for satu in isian.sesi if satu.nomor):
        galat["sesi"] = "Salah satu sesi sudah dihapus di tempat lain. Muat ulang halaman ini."
    if galat:
        raise IsianDitolak(galat)


def _simpan(kelas: Kelas, isian: IsianKelas) -> None:
    for nama, nilai in isian.kolom.items():
        setattr(kelas, nama, nilai)
    try:
        with transaction.atomic():
            kelas.save()
    except IntegrityError as galat:
        if "kelas_nama_unik" not in str(galat):
            raise
        pesan = "Program ini sudah mempunyai kelas dengan nama itu."
        raise IsianDitolak(pesan, "nama") from galat


def _tulis_sesi(kelas: Kelas, isian: Sequence[IsianSesi]) -> None:
    """Make the stored meetings those of the form; four statements however many there are."""
    dipakai = {satu.nomor for satu in isian if satu.nomor}
    dibuang = Sesi.objects.filter(kelas=kelas).exclude(pk__in=dipakai)
    if Kehadiran.objects.filter(sesi__in=dibuang).exists():
        pesan = "Sesi yang presensinya sudah dicatat tidak dapat dihapus."
        raise IsianDitolak(pesan, "sesi")
    dibuang.delete()
    Sesi.objects.filter(kelas=kelas).update(urutan=F("urutan") + _GESER)
    baru: list[Sesi] = []
    lama: list[Sesi] = []
    for urutan, satu in enumerate(urutkan(isian), start=1):
        sesi = Sesi(
            pk=satu.nomor,
            kelas=kelas,
            urutan=urutan,
            judul=satu.judul,
            jp=satu.jp,
            mulai=_waktu(satu.hari, satu.mulai),
            selesai=_waktu(satu.hari, satu.selesai),
        )
        (lama if satu.nomor else baru).append(sesi)
    Sesi.objects.bulk_create(baru)
    Sesi.objects.bulk_update(lama, ["urutan", "judul", "jp", "mulai", "selesai"])


def _sesi_lama(kelas: Kelas) -> list[IsianSesi]:
    return [isian_sesi(satu) for satu in Sesi.objects.filter(kelas=kelas).order_by("urutan")]


def isian_sesi(sesi: Sesi) -> IsianSesi:
    """A stored meeting as the form writes it, in the time of Asia/Jakarta."""
    mulai, selesai = timezone.localtime(sesi.mulai), timezone.localtime(sesi.selesai)
    return IsianSesi(mulai.date(), mulai.time(), selesai.time(), sesi.jp, sesi.judul, sesi.pk)


def _jadwal(sesi: Sequence[IsianSesi]) -> list[tuple[date, time, time]]:
    return [(satu.hari, satu.mulai, satu.selesai) for satu in urutkan(sesi)]


def _waktu(hari: date, jam: time) -> datetime:
    return timezone.make_aware(datetime.combine(hari, jam))
