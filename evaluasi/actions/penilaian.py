"""Evaluations: writing a rating, sending it, acknowledging the result."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.rules.alur import AlurDitolak
from dumai_asn.inti.rules.tanggal import jam
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..access import pelaku_penilaian
from ..models import NilaiPerilaku, NilaiRHK, Penilaian
from ..queries.bahan import Bahan, bahan_penilaian, tersimpan
from ..queries.penilaian import ada_kalibrasi, kelayakan, penilaian_lengkap, siap_diserahkan
from ..rules import predikat as rules_predikat
from ..rules import saran as rules_saran
from ..rules.alur import ALUR_PENILAIAN, Tindakan, tindakan_kirim
from ..rules.istilah import Pelaku, StatusPenilaian
from ..rules.syarat import alasan_kurang
from ..signals import penilaian_dikirim

#: Results handed over in one turn of the sweep.
SEKALI_SERAH = 1000


class BelumLengkap(IsianDitolak):
    """The rating cannot be sent yet; ``galat`` maps the field to the sentence that says why."""


@dataclass(frozen=True)
class IsianPerilaku:
    """What was written on one BerAKHLAK value; ``rating`` None: none given."""

    rating: str | None = None
    umpan_balik: str = ""


@dataclass(frozen=True)
class IsianPenilaian:
    """Everything a rating form holds; ``umpan_rhk`` by RHK id, ``perilaku`` by value."""

    rating_hasil: str | None = None
    rating_perilaku: str | None = None
    alasan_hasil: str = ""
    alasan_perilaku: str = ""
    catatan: str = ""
    umpan_rhk: Mapping[int, str] = field(default_factory=dict)
    perilaku: Mapping[str, IsianPerilaku] = field(default_factory=dict)

    @property
    def kolom(self) -> dict[str, str | None]:
        """The columns of the evaluation itself."""
        return {
            "rating_hasil": self.rating_hasil or None,
            "rating_perilaku": self.rating_perilaku or None,
            "alasan_hasil": self.alasan_hasil,
            "alasan_perilaku": self.alasan_perilaku,
            "catatan": self.catatan,
        }


def periksa_isian(isian: IsianPenilaian, saran: str | None, *, ada_skp: bool) -> dict[str, str]:
    """What is missing before the rating can be sent: field → sentence, empty when complete."""
    galat = {}
    for nama, usul in (("hasil", saran), ("perilaku", None)):
        rating = isian.kolom[f"rating_{nama}"]
        if rating is None:
            galat[f"rating_{nama}"] = f"Pilih rating {nama} kerja."
            continue
        kurang = alasan_kurang(rating, isian.kolom[f"alasan_{nama}"] or "", usul, ada_skp=ada_skp)
        if kurang:
            galat[f"alasan_{nama}"] = kurang
    return galat


def simpan_penilaian(
    penilaian: Penilaian, *, oleh: Akun, nomor_ubah: int, isian: IsianPenilaian
) -> Penilaian:
    """Keep a draft; it stays TERBUKA and nobody but the evaluator sees it.

    ``AlurDitolak`` in words when it is no longer open, not this account's to rate, or not yet
    ratable; ``IsianBerubah`` when it changed since the form was opened.
    """
    with transaction.atomic():
        baris = _kunci(penilaian)
        _boleh(baris, Tindakan.SIMPAN, oleh)
        if not _sama(baris, isian):
            _bandingkan(baris, nomor_ubah)
            _tulis(baris, isian, {})
        return baris


def kirim_penilaian(
    penilaian: Penilaian, *, oleh: Akun, nomor_ubah: int, isian: IsianPenilaian
) -> Penilaian:
    """Send the rating: frozen from now on, and handed over where there is no calibration.

    Keeps the suggestion as it was shown, the values used, and the realisation behind it.
    Pressing twice is harmless.  ``BelumLengkap`` names what is missing; otherwise as
    :func:`simpan_penilaian`.
    """
    with transaction.atomic():
        baris = _kunci(penilaian)
        if baris.status is not StatusPenilaian.TERBUKA:
            if baris.dinilai_oleh_id == oleh.pk and _sama(baris, isian):
                return baris
            raise AlurDitolak(_sudah_dikirim(baris))
        tindakan = tindakan_kirim(ada_kalibrasi=ada_kalibrasi(baris))
        ke = _boleh(baris, tindakan, oleh)
        if not _sama(baris, isian):
            _bandingkan(baris, nomor_ubah)
        bahan = bahan_penilaian(baris)
        usul = bahan.saran.rating if bahan.saran else None
        galat = periksa_isian(isian, usul, ada_skp=baris.skp_id is not None)
        if galat:
            raise BelumLengkap(galat)
        baris.status, baris.dinilai_pada, baris.dinilai_oleh = ke, timezone.now(), oleh
        baris.saran, baris.acuan = _saran_json(bahan), bahan.acuan
        baris.versi_aturan = rules_predikat.VERSI_ATURAN
        if ke is StatusPenilaian.DISERAHKAN:
            baris.diserahkan_pada = baris.dinilai_pada
        _tulis(baris, isian, {satu.rhk_id: satu.realisasi for satu in bahan.rhk})
        if ke is StatusPenilaian.DISERAHKAN:
            _beritahu_diserahkan([baris])
        penilaian_dikirim.send(
            sender=Penilaian, siklus=baris.siklus_id, penilaian=frozenset({baris.pk})
        )
        return baris


def serahkan_terkalibrasi(sekarang: datetime) -> int:
    """The sweep: hand over what waited for a calibration window that has closed by now."""
    pada = timezone.localdate(sekarang)
    with transaction.atomic():
        baris = list(
            siap_diserahkan(pada)
            .select_for_update(of=("self",), skip_locked=True)
            .order_by("pk")[:SEKALI_SERAH]
        )
        ke = ALUR_PENILAIAN.tujuan(StatusPenilaian.DINILAI, Tindakan.SERAHKAN, Pelaku.SISTEM)
        Penilaian.objects.filter(pk__in=[satu.pk for satu in baris]).update(
            status=ke, diserahkan_pada=sekarang
        )
        _beritahu_diserahkan(baris)
    return len(baris)


def terima_hasil(penilaian: Penilaian, *, oleh: Akun) -> None:
    """The evaluated person acknowledges the result; a second press changes nothing.

    ``AlurDitolak`` for anybody else and for a result that was not handed over.
    """
    with transaction.atomic():
        baris = _kunci(penilaian)
        pelaku = pelaku_penilaian(oleh, baris, timezone.localdate())
        if baris.status is StatusPenilaian.DITERIMA and baris.pegawai.akun_id == oleh.pk:
            return
        ke = ALUR_PENILAIAN.tujuan(baris.status, Tindakan.TERIMA, pelaku)
        baris.status, baris.diterima_pada = StatusPenilaian(ke), timezone.now()
        baris.save(update_fields=["status", "diterima_pada"])


def _kunci(penilaian: Penilaian) -> Penilaian:
    return penilaian_lengkap().select_for_update(of=("self",)).get(pk=penilaian.pk)


def _boleh(baris: Penilaian, tindakan: Tindakan, oleh: Akun) -> StatusPenilaian:
    """The state after ``tindakan``; ``AlurDitolak`` for the state, the actor or the rule."""
    if baris.status is not StatusPenilaian.TERBUKA:
        raise AlurDitolak(_sudah_dikirim(baris))
    pada = timezone.localdate()
    ke = ALUR_PENILAIAN.tujuan(baris.status, tindakan, pelaku_penilaian(oleh, baris, pada))
    putusan = kelayakan(baris, pada)
    if not putusan.boleh:
        raise AlurDitolak(putusan.sebab)
    return StatusPenilaian(ke)


def _sudah_dikirim(baris: Penilaian) -> str:
    """Two people rated at once, or one twice: who was first, in words."""
    siapa = baris.dinilai_oleh.nama if baris.dinilai_oleh else "penilai lain"
    pukul = jam(timezone.localtime(baris.dinilai_pada).time()) if baris.dinilai_pada else "tadi"
    return f"Penilaian ini sudah dikirim {siapa} pukul {pukul}. Isian Anda tidak disimpan."


def _bandingkan(baris: Penilaian, nomor_ubah: int) -> None:
    if baris.nomor_ubah != nomor_ubah:
        raise IsianBerubah(baris)


def _sama(baris: Penilaian, isian: IsianPenilaian) -> bool:
    """Whether the row already says what the form says, so that a second press is no conflict."""
    if any(getattr(baris, nama) != nilai for nama, nilai in isian.kolom.items()):
        return False
    ada = tersimpan(baris)
    umpan = {rhk: teks for rhk, teks in isian.umpan_rhk.items() if teks}
    perilaku = {
        nilai: (satu.rating or "", satu.umpan_balik)
        for nilai, satu in isian.perilaku.items()
        if satu != IsianPerilaku()
    }
    return umpan == {rhk: teks for rhk, teks in ada.umpan_rhk.items() if teks} and perilaku == {
        nilai: isi for nilai, isi in ada.perilaku.items() if any(isi)
    }


def _tulis(baris: Penilaian, isian: IsianPenilaian, realisasi: Mapping[int, str]) -> None:
    """Write the evaluation and its rows; the time column makes ``nomor_ubah`` go up each time."""
    for nama, nilai in isian.kolom.items():
        setattr(baris, nama, nilai)
    baris.diubah_pada = timezone.now()
    baris.save()
    NilaiRHK.objects.bulk_create(
        [
            NilaiRHK(
                penilaian=baris,
                rhk_id=rhk,
                umpan_balik=isian.umpan_rhk.get(rhk, ""),
                realisasi=realisasi.get(rhk, ""),
            )
            for rhk in sorted({*isian.umpan_rhk, *realisasi})
        ],
        update_conflicts=True,
        unique_fields=["penilaian", "rhk"],
        update_fields=["umpan_balik", "realisasi"],
    )
    NilaiPerilaku.objects.bulk_create(
        [
            NilaiPerilaku(
                penilaian=baris,
                nilai=nilai,
                rating=satu.rating or None,
                umpan_balik=satu.umpan_balik,
            )
            for nilai, satu in sorted(isian.perilaku.items())
        ],
        update_conflicts=True,
        unique_fields=["penilaian", "nilai"],
        update_fields=["rating", "umpan_balik"],
    )
    baris.refresh_from_db(fields=["nomor_ubah", "diubah_pada", "predikat"])


def _saran_json(bahan: Bahan) -> dict[str, object] | None:
    """The suggestion as the evaluator saw it, to be replayed under its own rule."""
    if bahan.saran is None:
        return None
    satu = bahan.saran
    return {
        "versi": rules_saran.VERSI_ATURAN,
        "rating": satu.rating and str(satu.rating),
        "rata": satu.rata and str(satu.rata),
        "terukur": satu.terukur,
        "indikator": satu.indikator,
        "jejak": list(satu.jejak),
    }


def _beritahu_diserahkan(semua: list[Penilaian]) -> None:
    """One message each; the predikat stays on the page, mail is no place for it."""
    beritahu(
        [
            Pesan(
                akun_id=satu.pegawai.akun_id,
                jenis="evaluasi.diserahkan",
                kunci=f"penilaian:{satu.pk}",
                judul=f"Hasil penilaian {satu.siklus.periode} sudah diserahkan",
                isi="Buka Nilai saya untuk melihat predikat, alasan, dan catatan penilai Anda.",
                tautan=reverse("evaluasi:nilai", args=[satu.pk]),
                mengapa="Anda menerima ini karena penilaian Anda selesai.",
            )
            for satu in semua
            if satu.pegawai.akun_id
        ]
    )
