"""Evidence: added and mended by its owner, accepted or returned by the evaluator."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit
from uuid import UUID, uuid5

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Pegawai
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris
from dumai_asn.inti.models import Berkas
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..access import pelaku_skp
from ..models import SKP, BuktiDukung, Progres
from ..queries.progres import ruang_bukti
from ..rules.alur import ALUR_BUKTI, Syarat, Tindakan
from ..rules.istilah import JenisBukti, Pelaku
from ..signals import progres_dicatat
from .bersama import kunci_skp, pastikan_terencana

SKEMA_TAUTAN = ("http", "https")


@dataclass(frozen=True, slots=True)
class BuktiBaru:
    """A piece of evidence to keep: exactly one of a stored file and a link.

    ``nama`` is what people read: the file's own name, or words for the link.
    """

    nama: str
    berkas: Berkas | None = None
    tautan: str = ""

    def __post_init__(self) -> None:
        """Refuse what is neither a file nor a web address, whoever asks."""
        if (self.berkas is None) == (not self.tautan):
            raise IsianDitolak("Pilih berkas atau tautan.", "berkas")
        alamat = urlsplit(self.tautan)
        if self.tautan and (alamat.scheme not in SKEMA_TAUTAN or not alamat.netloc):
            raise IsianDitolak("Tulis alamat lengkap yang diawali https://.", "tautan")

    def kolom(self) -> dict[str, object]:
        """Column values of the row."""
        return {
            "jenis": JenisBukti.TAUTAN if self.tautan else JenisBukti.BERKAS,
            "nama": self.nama[:200],
            "berkas": self.berkas,
            "tautan": self.tautan,
        }


def tulis_bukti(
    skp: SKP, progres: Collection[Progres], bukti: Sequence[BuktiBaru], kunci_kirim: UUID
) -> list[BuktiDukung]:
    """Write evidence inside the caller's transaction and lock, tied to every given entry.

    Keys follow from ``kunci_kirim`` and the order, so sending again meets the unique column.
    Raises :class:`IsianDitolak` when the files do not fit into the person's year.
    """
    hasil = []
    _kunci_ruang(skp, bukti)
    for urutan, satu in enumerate(bukti):
        baris = BuktiDukung.objects.create(
            skp=skp, kunci_kirim=uuid5(kunci_kirim, str(urutan)), **satu.kolom()
        )
        baris.progres.set(progres)
        hasil.append(baris)
    _periksa_ruang(skp, bukti)
    return hasil


def _kunci_ruang(skp: SKP, bukti: Sequence[BuktiBaru]) -> None:
    """Files of one person are counted one after the other, also of two SKPs at once."""
    if any(satu.berkas for satu in bukti):
        Pegawai.objects.select_for_update(no_key=True).get(pk=skp.pegawai_id)


def _periksa_ruang(skp: SKP, bukti: Sequence[BuktiBaru]) -> None:
    """Asked after writing, so that content which was there already costs nothing."""
    if not any(satu.berkas for satu in bukti):
        return
    ruang = ruang_bukti(skp.pegawai_id, skp.tahun_id, timezone.localdate())
    if ruang.lebih:
        raise IsianDitolak(
            f"Dengan berkas ini bukti Anda tahun {skp.tahun_id} menjadi {ruang.kata}. Tarik bukti "
            "yang tidak diperlukan lagi, atau kirim tautan ke berkasnya.",
            "berkas",
        )


def tambah_bukti(
    skp: SKP,
    bukti: Sequence[BuktiBaru],
    *,
    oleh: Akun,
    progres_ids: Collection[int],
    kunci_kirim: UUID,
) -> list[BuktiDukung]:
    """Add evidence to entries that stand already; sent twice it is written once.

    Raises :class:`IsianDitolak` when an entry is not of this SKP or not planned, or ``oleh`` is
    not its owner.
    """
    with transaction.atomic():
        terkunci = kunci_skp(skp)
        kunci = [uuid5(kunci_kirim, str(urutan)) for urutan in range(len(bukti))]
        ada = list(BuktiDukung.objects.filter(skp=terkunci, kunci_kirim__in=kunci))
        if ada:
            return ada
        if Pelaku.EMPUNYA not in pelaku_skp(oleh, terkunci):
            raise IsianDitolak("Hanya pemilik SKP yang dapat menambah bukti.")
        catatan = Progres.objects.filter(skp=terkunci, pk__in=progres_ids)
        progres = list(catatan.select_related("indikator"))
        if not progres or len(progres) < len(set(progres_ids)):
            raise IsianDitolak("Pilih catatan kemajuan yang dibuktikan.", "progres")
        pastikan_terencana(terkunci, progres)
        hasil = tulis_bukti(terkunci, progres, bukti, kunci_kirim)
        _kabarkan(terkunci.pk, f"bukti:{kunci_kirim}")
    return hasil


def perbaiki_bukti(
    bukti: BuktiDukung, baru: BuktiBaru, *, oleh: Akun, nomor_ubah: int
) -> BuktiDukung:
    """Replace a returned piece; it waits for the evaluator again.

    Raises ``AlurDitolak`` in another state, ``IsianBerubah`` when it changed meanwhile,
    :class:`IsianDitolak` when the file does not fit into the person's year.
    """
    with transaction.atomic():
        baris, status = _pindah(bukti, Tindakan.PERBAIKI, oleh, nomor_ubah)
        _kunci_ruang(baris.skp, [baru])
        for nama, nilai in baru.kolom().items():
            setattr(baris, nama, nilai)
        baris.status, baris.catatan = status, ""
        baris.diperiksa_pada = baris.diperiksa_oleh = None
        baris.save()
        _periksa_ruang(baris.skp, [baru])
        _kabarkan(baris.skp_id, f"bukti:{baris.pk}:{nomor_ubah}")
    return baris


def tarik_bukti(bukti: BuktiDukung, *, oleh: Akun, nomor_ubah: int) -> BuktiDukung:
    """Withdraw a piece that was not accepted; the row and its history stay."""
    with transaction.atomic():
        baris, status = _pindah(bukti, Tindakan.TARIK, oleh, nomor_ubah)
        baris.status = status
        baris.save(update_fields=["status"])
        _kabarkan(baris.skp_id, f"bukti:{baris.pk}:{nomor_ubah}")
    return baris


def periksa_bukti(
    bukti: BuktiDukung, tindakan: str, *, oleh: Akun, nomor_ubah: int, catatan: str = ""
) -> BuktiDukung:
    """TERIMA or KEMBALIKAN; a return needs a reason and is told to the owner.

    Raises ``AlurDitolak``, ``IsianBerubah`` or :class:`IsianDitolak` (no reason).
    """
    with transaction.atomic():
        baris, status = _pindah(bukti, tindakan, oleh, nomor_ubah, catatan)
        baris.status, baris.catatan = status, catatan.strip()
        baris.diperiksa_pada, baris.diperiksa_oleh = timezone.now(), oleh
        baris.save(update_fields=["status", "catatan", "diperiksa_pada", "diperiksa_oleh"])
        if tindakan == Tindakan.KEMBALIKAN:
            _beritahu_pemilik(baris, nomor_ubah)
        _kabarkan(baris.skp_id, f"bukti:{baris.pk}:{nomor_ubah}")
    return baris


def _pindah(
    bukti: BuktiDukung, tindakan: str, oleh: Akun, nomor_ubah: int, catatan: str = ""
) -> tuple[BuktiDukung, str]:
    """Lock the SKP, then the row, and ask the table for the next state."""
    skp = kunci_skp(bukti.skp)
    baris = kunci_baris(bukti, nomor_ubah)
    tujuan = ALUR_BUKTI.tujuan(baris.status, tindakan, pelaku_skp(oleh, skp))
    if Syarat.ALASAN in ALUR_BUKTI.syarat(baris.status, tindakan) and not catatan.strip():
        raise IsianDitolak("Tulis apa yang perlu diperbaiki.", "catatan")
    baris.skp = skp
    return baris, tujuan


def _beritahu_pemilik(bukti: BuktiDukung, nomor_ubah: int) -> None:
    akun_id = bukti.skp.pegawai.akun_id
    if akun_id is None:
        return
    beritahu(
        [
            Pesan(
                akun_id=akun_id,
                jenis="kinerja.bukti_dikembalikan",
                kunci=f"bukti:{bukti.pk}:{nomor_ubah}",
                judul=f"Perbaiki bukti “{bukti.nama[:120]}”",
                isi=f"Catatan penilai: {bukti.catatan}",
                tautan=reverse("kinerja:bukti", args=[bukti.pk]),
                mengapa="Anda menerima ini karena bukti tersebut milik Anda.",
            )
        ]
    )


def _kabarkan(skp_id: int, kunci: str) -> None:
    progres_dicatat.send(BuktiDukung, skp_ids=frozenset({skp_id}), kunci=kunci)
