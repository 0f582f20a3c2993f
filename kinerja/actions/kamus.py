"""The dictionary of indicators: HR curates it, whoever draws up an SKP proposes for it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris
from dumai_asn.inti.actions.massal import BarisBerubah, BarisDitolak, HasilMassal
from dumai_asn.inti.models import AksiMassal
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..access import wajib_kelola_kamus
from ..models import Indikator, IsiIndikator, KamusIndikator
from ..rules.isi_skp import UsulIndikator, salah_indikator
from ..rules.istilah import BentukSKP, Pelaku, PendekatanSKP, StatusKamus
from ..rules.kamus import ALUR_KAMUS, TindakanKamus

#: Letters of each text beside the indicator itself.
_PANJANG = {"rhk": 500, "bukti": 300, "sumber": 200, "jabatan": 200, "kode": 30}
_UKURAN = (
    "teks",
    "aspek",
    "perspektif",
    "arah",
    "penghitungan",
    "satuan",
    "desimal",
    "target",
    "target_atas",
    "target_teks",
)


@dataclass(frozen=True, slots=True)
class IsianKamus:
    """What HR writes about an entry; see :class:`KamusIndikator` for what each field means."""

    ukuran: UsulIndikator
    jabatan: str = ""
    rumpun: str | None = None
    rhk: str = ""
    bukti: str = ""
    sumber: str = ""
    kode: str = ""


def tambah_kamus(*, oleh: Akun, isian: IsianKamus) -> KamusIndikator:
    """Put an entry into the dictionary; ``IsianDitolak`` for a code that exists."""
    wajib_kelola_kamus(oleh)
    return _tulis(KamusIndikator(), isian)


def ubah_kamus(
    kamus: KamusIndikator, *, oleh: Akun, nomor_ubah: int, isian: IsianKamus
) -> KamusIndikator:
    """Change an entry; SKP that used it keep their own words.  ``IsianBerubah`` after a change."""
    wajib_kelola_kamus(oleh)
    with transaction.atomic():
        return _tulis(kunci_baris(kamus, nomor_ubah), isian)


def putuskan_kamus(
    kamus: KamusIndikator, tindakan: str, *, oleh: Akun, nomor_ubah: int, alasan: str = ""
) -> KamusIndikator:
    """Accept or refuse a proposal, stop offering an entry, or offer it again.

    A refusal needs words, and whoever proposed is told.  ``AlurDitolak``, ``IsianBerubah``,
    ``IsianDitolak``.
    """
    wajib_kelola_kamus(oleh)
    with transaction.atomic():
        baris = kunci_baris(kamus, nomor_ubah)
        baris.status = StatusKamus(ALUR_KAMUS.tujuan(baris.status, tindakan, Pelaku.PENGELOLA))
        if baris.status is StatusKamus.DITOLAK and not alasan.strip():
            raise IsianDitolak("Tulis alasan menolak usulan ini.", "alasan")
        baris.alasan = alasan.strip()[:300]
        baris.save(update_fields=["status", "alasan"])
        baris.refresh_from_db(fields=["nomor_ubah"])
        if tindakan in (TindakanKamus.TERIMA, TindakanKamus.TOLAK):
            _beritahu(baris)
    return baris


def gabungkan_kamus(
    kamus: KamusIndikator, ke: KamusIndikator, *, oleh: Akun, nomor_ubah: int
) -> KamusIndikator:
    """Let ``ke`` stand for the duplicate ``kamus``, which is not offered any more.

    SKP that used the duplicate count for the other from now on.
    """
    wajib_kelola_kamus(oleh)
    with transaction.atomic():
        # Both, in one order: two officers who merge two entries into each other wait in line.
        semua = KamusIndikator.objects.select_for_update().filter(pk__in=[kamus.pk, ke.pk])
        tujuan = next((s for s in semua.order_by("pk") if s.pk == ke.pk), None)
        baris = kunci_baris(kamus, nomor_ubah)
        if tujuan is None or tujuan.pk == baris.pk or tujuan.status is not StatusKamus.AKTIF:
            raise IsianDitolak("Pilih indikator lain yang masih ditawarkan.", "ke")
        if baris.status is StatusKamus.DIUSULKAN:
            baris.status = StatusKamus.AKTIF
            baris.save(update_fields=["status"])
        if baris.status is StatusKamus.AKTIF:
            baris.status = StatusKamus.NONAKTIF
        Indikator.objects.filter(kamus=baris).update(kamus=tujuan)
        KamusIndikator.objects.filter(digabung_ke=baris).update(digabung_ke=tujuan)
        baris.digabung_ke = tujuan
        baris.save(update_fields=["status", "digabung_ke"])
        baris.refresh_from_db(fields=["nomor_ubah"])
    return baris


def usulkan_kamus(isi: IsiIndikator, *, rhk: str, jabatan: str, oleh: Akun) -> KamusIndikator:
    """Propose an indicator of an own SKP for the dictionary; pressed twice, it is one proposal.

    ``IsianDitolak`` when the dictionary offers it already.
    """
    with transaction.atomic():
        # One person's proposals one after the other.
        Akun.objects.select_for_update(no_key=True).get(pk=oleh.pk)
        sama = KamusIndikator.objects.filter(teks__iexact=isi.teks)
        milik = sama.filter(pengusul=oleh, status=StatusKamus.DIUSULKAN).first()
        if milik is not None:
            return milik
        if sama.filter(status=StatusKamus.AKTIF).exists():
            raise IsianDitolak("Indikator ini sudah ada di kamus.")
        return KamusIndikator.objects.create(
            **{nama: getattr(isi, nama) for nama in _UKURAN},
            tahapan=isi.tahapan,
            rhk=rhk,
            jabatan=jabatan,
            sumber=f"Usulan {timezone.localdate().year}",
            status=StatusKamus.DIUSULKAN,
            pengusul=oleh,
        )


def pensiunkan_banyak(ids: Sequence[int], *, oleh: Akun) -> HasilMassal:
    """Stop offering many entries at once."""
    wajib_kelola_kamus(oleh)
    with transaction.atomic():
        semua = list(KamusIndikator.objects.select_for_update().filter(pk__in=ids).order_by("pk"))
        jadi = {satu.pk for satu in semua if satu.status is StatusKamus.AKTIF}
        KamusIndikator.objects.filter(pk__in=jadi).update(status=StatusKamus.NONAKTIF)
        return HasilMassal(
            _berubah(jadi),
            tuple(
                BarisDitolak(satu.pk, satu.teks, "Memang tidak ditawarkan.")
                for satu in semua
                if satu.pk not in jadi
            ),
        )


def pulihkan_banyak(aksi: AksiMassal, *, oleh: Akun) -> HasilMassal:
    """Take :func:`pensiunkan_banyak` back for entries that nobody changed since."""
    wajib_kelola_kamus(oleh)
    semula = {butir["id"]: butir["nomor_ubah"] for butir in aksi.isi}
    with transaction.atomic():
        semua = list(KamusIndikator.objects.select_for_update().filter(pk__in=semula))
        jadi = {satu.pk for satu in semua if satu.nomor_ubah == semula[satu.pk]}
        KamusIndikator.objects.filter(pk__in=jadi).update(status=StatusKamus.AKTIF)
        return HasilMassal(
            _berubah(jadi),
            tuple(
                BarisDitolak(satu.pk, satu.teks, "Sudah diubah lagi sesudahnya.")
                for satu in semua
                if satu.pk not in jadi
            ),
        )


def _berubah(ids: Collection[int]) -> tuple[BarisBerubah, ...]:
    baris = KamusIndikator.objects.filter(pk__in=ids).values_list("pk", "nomor_ubah")
    return tuple(BarisBerubah(pk, nomor, {}) for pk, nomor in baris)


def _tulis(baris: KamusIndikator, isian: IsianKamus) -> KamusIndikator:
    ukuran = isian.ukuran
    bentuk = BentukSKP.JPT if ukuran.perspektif and not ukuran.aspek else BentukSKP.JA_JF
    for salah in salah_indikator(ukuran, bentuk=bentuk, pendekatan=PendekatanSKP.KUANTITATIF):
        raise IsianDitolak(salah.pesan, salah.isian)
    for nama, batas in _PANJANG.items():
        if len(getattr(isian, nama)) > batas:
            raise IsianDitolak(f"Paling banyak {batas} huruf.", nama)
        setattr(baris, nama, getattr(isian, nama).strip())
    for nama in _UKURAN:
        setattr(baris, nama, getattr(ukuran, nama))
    baris.tahapan = [{"nama": t.nama.strip(), "bobot": t.bobot} for t in ukuran.tahapan]
    baris.rumpun, baris.kode = isian.rumpun or None, baris.kode or None
    try:
        with transaction.atomic():
            baris.save()
    except IntegrityError as galat:
        if "kode" not in str(galat):
            raise
        raise IsianDitolak("Kode ini sudah dipakai indikator lain.", "kode") from galat
    baris.refresh_from_db()
    return baris


def _beritahu(kamus: KamusIndikator) -> None:
    if kamus.pengusul_id is None:
        return
    terima = kamus.status is StatusKamus.AKTIF
    beritahu(
        [
            Pesan(
                akun_id=kamus.pengusul_id,
                jenis="kinerja.kamus",
                kunci=f"kamus:{kamus.pk}:{kamus.nomor_ubah}",
                judul="Usulan indikator masuk kamus" if terima else "Usulan indikator ditolak",
                isi=f"“{kamus.teks}”. {kamus.alasan}".strip()[:1000],
                tautan=f"{reverse('kinerja:kamus')}",
                mengapa="Anda menerima ini karena mengusulkan indikator tersebut.",
            )
        ]
    )
