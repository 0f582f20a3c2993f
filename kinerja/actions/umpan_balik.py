"""Feedback: given, changed within its window, added to afterwards; who it is for is told."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Pegawai
from dumai_asn.direktori.queries.jangkauan import pegawai_dari
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..models import PermintaanUmpanBalik, TambahanUmpanBalik, UmpanBalik
from ..queries.umpan_balik import (
    KUNCI_ACUAN,
    akun_penilai,
    berpenilai,
    orang_terkait,
    rhk_pilihan,
)
from ..rules.umpan_balik import (
    ALUR_PERMINTAAN,
    BUKAN_REKAN,
    JenisUmpan,
    PihakMinta,
    RuangUmpan,
    TindakanMinta,
    kekurangan_umpan,
    ruang_salah,
    sunting_sampai,
)

_SEKALI = "Halaman ini sudah mengirim satu umpan balik. Muat ulang, lalu isi lagi."


@dataclass(frozen=True, slots=True)
class IsianUmpan:
    """What is said; an appreciation uses ``nilai`` and ``perilaku`` alone."""

    jenis: JenisUmpan
    ruang: RuangUmpan
    perilaku: str
    situasi: str = ""
    dampak: str = ""
    saran: str = ""
    nilai: str = ""
    rhk: int | None = None

    def kolom(self) -> dict[str, object]:
        """The columns of the row."""
        isi: dict[str, object] = asdict(self)
        if self.jenis == JenisUmpan.APRESIASI:
            isi |= {"situasi": "", "dampak": "", "saran": "", "rhk": None}
        isi["rhk_id"] = isi.pop("rhk")
        return isi | {"nilai": self.nilai or None}


def beri_umpan(
    kepada: Pegawai,
    isian: IsianUmpan,
    *,
    oleh: Akun,
    kunci_kirim: UUID,
    permintaan: PermintaanUmpanBalik | None = None,
) -> UmpanBalik:
    """Give feedback, perhaps as the answer to ``permintaan``; the same key again writes nothing.

    The relation is what the directory says today.  Raises :class:`IsianDitolak` for somebody
    outside, oneself, missing words, an RHK that ``oleh`` does not see, or readers that cannot be;
    ``AlurDitolak`` for a request that does not wait any more.
    """
    hari, saat = timezone.localdate(), timezone.now()
    with transaction.atomic():
        saya = _kunci_saya(oleh)
        if (ada := UmpanBalik.objects.filter(kunci_kirim=kunci_kirim).first()) is not None:
            return _yang_sama(ada, saya, kepada, isian)
        hubungan = orang_terkait(saya.pk, hari, kepada.pk).get(kepada.pk)
        if hubungan is None:
            raise IsianDitolak(BUKAN_REKAN)
        if permintaan is not None:
            permintaan = _jawab(permintaan, saya, kepada)
        _periksa(isian, kepada, oleh, hari, permintaan)
        umpan = UmpanBalik.objects.create(
            dari=saya,
            kepada=kepada,
            hubungan=hubungan,
            hari=hari,
            permintaan=permintaan,
            sunting_sampai=sunting_sampai(saat, acuan=acuan_pada(KUNCI_ACUAN, hari)),
            kunci_kirim=kunci_kirim,
            **isian.kolom(),
        )
        _kabari(umpan, saya)
    return umpan


def ubah_umpan(umpan: UmpanBalik, isian: IsianUmpan, *, oleh: Akun, nomor_ubah: int) -> UmpanBalik:
    """Change the words or the readers while the window is open; the kind stays.

    Raises as :func:`beri_umpan`, and ``IsianBerubah``.
    """
    with transaction.atomic():
        baris = _kunci_umpan(umpan, oleh, nomor_ubah)
        if baris.sunting_sampai < timezone.now():
            raise IsianDitolak("Waktu mengubahnya sudah lewat. Tulis tambahan di halamannya.")
        if baris.jenis != isian.jenis:
            raise IsianDitolak("Jenis umpan balik tidak dapat diganti.")
        _periksa(isian, baris.kepada, oleh, baris.hari, baris.permintaan, baris.rhk_id)
        for nama, nilai in isian.kolom().items():
            setattr(baris, nama, nilai)
        baris.save()
        baris.refresh_from_db(fields=["nomor_ubah"])
        _kabari(baris, baris.dari)
    return baris


def tambah_umpan(
    umpan: UmpanBalik, teks: str, *, oleh: Akun, kunci_kirim: UUID
) -> TambahanUmpanBalik:
    """Add words after the window, or take some back; the same key again writes nothing."""
    teks = teks.strip()
    with transaction.atomic():
        baris = UmpanBalik.objects.select_for_update(of=("self",)).get(pk=umpan.pk)
        _wajib_pemberi(baris, oleh)
        if (ada := TambahanUmpanBalik.objects.filter(kunci_kirim=kunci_kirim).first()) is not None:
            if (ada.umpan_id, ada.teks) != (umpan.pk, teks):
                raise IsianDitolak(_SEKALI)
            return ada
        if not teks:
            raise IsianDitolak("Tulis tambahannya.", "teks")
        if baris.sunting_sampai >= timezone.now():
            raise IsianDitolak("Umpan balik ini masih dapat diubah. Ubah saja isinya.")
        tambahan = baris.tambahan.create(teks=teks, kunci_kirim=kunci_kirim)
        _tulis(
            _pembaca(baris),
            baris,
            f"tambahan:{tambahan.pk}",
            f"{oleh.nama} menambahkan umpan baliknya",
        )
    return tambahan


def _kunci_saya(oleh: Akun) -> Pegawai:
    """The person behind ``oleh``, locked: what one sends comes in one after the other."""
    saya = pegawai_dari(oleh)
    if saya is None:
        raise PermissionDenied("Umpan balik diberikan oleh pegawai.")
    return Pegawai.objects.select_for_update(no_key=True).get(pk=saya.pk)


def _yang_sama(ada: UmpanBalik, saya: Pegawai, kepada: Pegawai, isian: IsianUmpan) -> UmpanBalik:
    """What this key wrote, when it says the same: new words must not vanish behind "terkirim"."""
    sama = (ada.dari_id, ada.kepada_id, ada.perilaku) == (saya.pk, kepada.pk, isian.perilaku)
    if not sama:
        raise IsianDitolak(_SEKALI)
    return ada


def _kunci_umpan(umpan: UmpanBalik, oleh: Akun, nomor_ubah: int) -> UmpanBalik:
    baris = kunci_baris(umpan, nomor_ubah)
    _wajib_pemberi(baris, oleh)
    return baris


def _wajib_pemberi(umpan: UmpanBalik, oleh: Akun) -> None:
    if umpan.dari.akun_id != oleh.pk:
        raise PermissionDenied("Hanya pemberinya yang dapat mengubah umpan balik ini.")


def _jawab(
    permintaan: PermintaanUmpanBalik, saya: Pegawai, kepada: Pegawai
) -> PermintaanUmpanBalik:
    """The request locked and answered, when it is from ``kepada`` to ``saya``."""
    baris = PermintaanUmpanBalik.objects.select_for_update().get(pk=permintaan.pk)
    if (baris.diminta_id, baris.peminta_id) != (saya.pk, kepada.pk):
        raise PermissionDenied("Permintaan ini bukan untuk Anda.")
    baris.status = ALUR_PERMINTAAN.tujuan(baris.status, TindakanMinta.JAWAB, PihakMinta.DIMINTA)
    baris.save()
    return baris


def _periksa(
    isian: IsianUmpan,
    kepada: Pegawai,
    oleh: Akun,
    hari: date,
    permintaan: PermintaanUmpanBalik | None,
    rhk_lama: int | None = None,
) -> None:
    """Everything said, readers that can be, and an RHK only from whoever sees it or was told."""
    teks = {nama: str(nilai or "") for nama, nilai in isian.kolom().items()}
    if kurang := kekurangan_umpan(isian.jenis, teks):
        raise IsianDitolak(kurang)
    garis = isian.ruang == RuangUmpan.GARIS
    salah = ruang_salah(
        isian.ruang,
        berpenilai=not garis or berpenilai(kepada.pk, hari),
        diminta=permintaan is not None,
    )
    if salah:
        raise IsianDitolak(salah, "ruang")
    diketahui = {rhk_lama, permintaan.rhk_id if permintaan else None, None}
    if isian.rhk not in diketahui and isian.rhk not in rhk_pilihan(oleh, kepada.pk, hari):
        raise IsianDitolak("Pilih RHK dari daftar.", "rhk")


def _kabari(umpan: UmpanBalik, saya: Pegawai) -> None:
    """Tell its readers once, however often it is changed."""
    kata = "apresiasi" if umpan.jenis == JenisUmpan.APRESIASI else "umpan balik"
    if umpan.ruang == RuangUmpan.DIBAGI:
        judul = f"{saya.nama} memberi Anda {kata}"
    else:
        judul = f"{saya.nama} menyampaikan umpan balik tentang {umpan.kepada.nama}"
    _tulis(_pembaca(umpan), umpan, "", judul)


def _pembaca(umpan: UmpanBalik) -> list[int]:
    """Accounts it is meant for: the person, or the evaluators of that day."""
    if umpan.ruang == RuangUmpan.DIBAGI:
        akun = umpan.kepada.akun_id
        return [akun] if akun else []
    return akun_penilai(umpan.kepada_id, umpan.hari)


def _tulis(semua: Iterable[int], umpan: UmpanBalik, apa: str, judul: str) -> None:
    dibagi = umpan.ruang == RuangUmpan.DIBAGI
    beritahu(
        [
            Pesan(
                akun_id=akun,
                jenis="kinerja.umpan_balik",
                kunci=f"umpan:{umpan.pk}:{apa}",
                judul=judul[:200],
                isi="Buka untuk membacanya.",
                tautan=reverse("kinerja:umpan_satu", args=[umpan.pk]),
                mengapa="Anda menerima ini karena umpan balik itu untuk Anda."
                if dibagi
                else "Anda menerima ini karena menilai orang tersebut pada hari itu.",
            )
            for akun in semua
            if akun != umpan.dari.akun_id
        ]
    )
