"""Requests to mend data: asking, and every step after it."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris
from dumai_asn.inti.models import Berkas, HariLibur
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rules.hari_kerja import tambah
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..choices import BAGIAN_DATA, HASIL_PERBAIKAN
from ..models import LangkahPerbaikan, Pegawai, PermintaanPerbaikan
from ..queries.perbaikan import boleh_meminta, pelaku_perbaikan, petugas_perbaikan, tercatat
from ..rules.istilah import BagianData, StatusPerbaikan, TindakanPerbaikan
from ..rules.perbaikan import ALUR_PERBAIKAN, tolak_langkah


@dataclass(frozen=True, slots=True)
class IsianPerbaikan:
    """What is wrong and what it should be; ``berkas`` with its name proves it."""

    bagian: BagianData
    salah: str
    seharusnya: str
    berkas: tuple[Berkas, str] | None = None


def minta_perbaikan(pegawai: Pegawai, *, isian: IsianPerbaikan, oleh: Akun) -> PermintaanPerbaikan:
    """Say that something about ``pegawai`` is wrong; whoever mends it is told.

    ``PermissionDenied`` for who is neither the person nor their evaluator; ``IsianDitolak`` while
    the same account has a request about the same part open.
    """
    pada = timezone.localdate()
    if not boleh_meminta(oleh, pegawai.pk, pada):
        raise PermissionDenied("Permintaan diajukan oleh orangnya sendiri atau penilainya.")
    berkas, nama = isian.berkas or (None, "")
    satu = PermintaanPerbaikan(
        pegawai=pegawai,
        pemohon=oleh,
        bagian=isian.bagian,
        salah=isian.salah,
        seharusnya=isian.seharusnya,
        tercatat=tercatat([pegawai.pk], pada).get((pegawai.pk, isian.bagian), ""),
        berkas=berkas,
        nama_berkas=nama[:200],
        tenggat=_tenggat(pada),
    )
    with transaction.atomic():
        try:
            with transaction.atomic():
                satu.save()
        except IntegrityError as galat:
            raise IsianDitolak(
                "Permintaan Anda untuk bagian ini masih berjalan. Lihat di daftar permintaan.",
                "bagian",
            ) from galat
        langkah = satu.langkah.create(tindakan=TindakanPerbaikan.AJUKAN, oleh=oleh)
        _kabari_petugas(satu, langkah, pada)
        if pegawai.akun_id and pegawai.akun_id != oleh.pk:
            _kabari_orang(satu, langkah, {pegawai.akun_id}, f"diajukan {oleh.nama}")
    satu.refresh_from_db()
    return satu


def jalankan_perbaikan(
    satu: PermintaanPerbaikan,
    tindakan: TindakanPerbaikan,
    *,
    oleh: Akun,
    nomor_ubah: int,
    kata: str = "",
) -> PermintaanPerbaikan:
    """One step of the path; ``kata`` is what the others read.

    ``AlurDitolak`` when the table forbids it, ``IsianDitolak`` when words are missing or it was
    opened again before.  Requester and person are told, HR when it comes back to them.
    """
    pada = timezone.localdate()
    with transaction.atomic():
        baris = kunci_baris(satu, nomor_ubah)
        ke = ALUR_PERBAIKAN.tujuan(baris.status, tindakan, pelaku_perbaikan(oleh, baris, pada))
        sebab = tolak_langkah(tindakan, kata=kata, dibuka_kembali=baris.dibuka_kembali)
        if sebab:
            raise IsianDitolak(sebab, "kata")
        baris.status = StatusPerbaikan(ke)
        if tindakan is TindakanPerbaikan.BUKA_KEMBALI:
            baris.dibuka_kembali, baris.tenggat = True, _tenggat(pada)
        elif tindakan is TindakanPerbaikan.TERUSKAN:
            baris.tenggat = _tenggat(pada, siasn=True)
        if tindakan is not TindakanPerbaikan.TARIK and oleh.pk != baris.pemohon_id:
            baris.petugas = oleh
        _simpan(baris)
        langkah = baris.langkah.create(tindakan=tindakan, oleh=oleh, kata=kata.strip())
        _kabari_semua(baris, langkah, pada)
    baris.refresh_from_db()
    return baris


def _simpan(baris: PermintaanPerbaikan) -> None:
    try:
        with transaction.atomic():
            baris.save()
    except IntegrityError as galat:
        raise IsianDitolak("Ada permintaan lain untuk bagian ini yang masih berjalan.") from galat


def _tenggat(pada: date, *, siasn: bool = False) -> date:
    acuan = acuan_pada("direktori.perbaikan", pada)
    hari = acuan.hari_kerja_siasn if siasn else acuan.hari_kerja
    libur = set(HariLibur.objects.filter(tanggal__gt=pada).values_list("tanggal", flat=True))
    return tambah(pada, hari, libur).tanggal


def _kabari_semua(satu: PermintaanPerbaikan, langkah: LangkahPerbaikan, pada: date) -> None:
    tindakan = TindakanPerbaikan(langkah.tindakan)
    semua = (satu.pemohon_id, satu.pegawai.akun_id)
    orang = {akun for akun in semua if akun is not None and akun != langkah.oleh_id}
    _kabari_orang(satu, langkah, orang, HASIL_PERBAIKAN[tindakan])
    if tindakan is TindakanPerbaikan.BUKA_KEMBALI:
        _kabari_petugas(satu, langkah, pada)


def _kabari_petugas(satu: PermintaanPerbaikan, langkah: LangkahPerbaikan, pada: date) -> None:
    judul = f"{satu.pegawai.nama_lengkap}: data yang salah perlu diperiksa"
    mengapa = "Anda mengelola data kepegawaian orang itu."
    beritahu(
        [
            _pesan(satu, langkah, akun, judul, f"Bagian {BAGIAN_DATA[satu.bagian]}.", mengapa)
            for akun in petugas_perbaikan(satu.pk, pada)
        ]
    )


def _kabari_orang(
    satu: PermintaanPerbaikan, langkah: LangkahPerbaikan, akun: set[int], hasil: str
) -> None:
    judul = f"Permintaan perbaikan data {hasil}"
    isi = f"Bagian {BAGIAN_DATA[satu.bagian]}, {satu.pegawai.nama_lengkap}."
    mengapa = "Permintaan ini Anda ajukan, atau tentang data Anda."
    beritahu([_pesan(satu, langkah, nomor, judul, isi, mengapa) for nomor in sorted(akun)])


def _pesan(
    satu: PermintaanPerbaikan,
    langkah: LangkahPerbaikan,
    akun: int,
    judul: str,
    isi: str,
    mengapa: str,
) -> Pesan:
    tautan = reverse("direktori:perbaikan", args=[satu.pk])
    kunci = f"perbaikan/{satu.pk}/{langkah.pk}"
    return Pesan(akun, "direktori.perbaikan", kunci, judul, isi, tautan, mengapa)
