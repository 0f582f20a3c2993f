"""The report of a period: submitted by its owner, accepted or returned by the evaluator."""

from datetime import date

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris
from dumai_asn.inti.rules.tanggal import panjang
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..access import pelaku_skp
from ..models import SKP, LaporanPeriode, Periode
from ..queries.jendela import jendela_untuk
from ..queries.penilai import penilai_skp
from ..queries.versi import DITETAPKAN, versi_pada
from ..rules.alur import ALUR_LAPORAN, Syarat, Tindakan
from ..rules.istilah import Langkah, StatusLaporan
from ..rules.jendela import JendelaBerlaku, StatusJendela
from ..signals import laporan_berubah
from .bersama import kunci_skp


def ajukan_laporan(
    skp: SKP, periode: Periode, *, oleh: Akun, ringkasan: str = "", alasan_terlambat: str = ""
) -> LaporanPeriode:
    """Submit the report of ``periode``; one that is already submitted stays as it is.

    The clock and the last open day as of now are stored: they prove being on time.  Raises
    ``AlurDitolak`` when it was accepted or ``oleh`` is not the owner, :class:`IsianDitolak`
    when the SKP is not fixed, the window is not the person's or not open yet, or it has closed
    and no reason is given.
    """
    pada = timezone.localdate()
    with transaction.atomic():
        terkunci = kunci_skp(skp)
        pelaku = pelaku_skp(oleh, terkunci, pada)
        laporan, _ = LaporanPeriode.objects.get_or_create(skp=terkunci, periode=periode)
        if laporan.status == StatusLaporan.DIAJUKAN:
            return laporan
        laporan.status = ALUR_LAPORAN.tujuan(laporan.status, Tindakan.AJUKAN, pelaku)
        _pastikan_ditetapkan(terkunci, pada)
        jendela = _jendela(terkunci, periode, pada)
        terlambat = jendela.status is StatusJendela.LEWAT
        if terlambat and not alasan_terlambat.strip():
            raise IsianDitolak("Jendela sudah ditutup. Tulis alasan terlambat.", "alasan_terlambat")
        laporan.diajukan_pada, laporan.batas = timezone.now(), jendela.hari_terakhir
        laporan.ringkasan = ringkasan.strip()
        laporan.alasan_terlambat = alasan_terlambat.strip() if terlambat else ""
        laporan.save()
        laporan.refresh_from_db(fields=["nomor_ubah"])
        _beritahu_penilai(laporan, terkunci, periode, pada)
        _kabarkan(laporan)
    return laporan


def jawab_laporan(
    laporan: LaporanPeriode, tindakan: str, *, oleh: Akun, nomor_ubah: int, catatan: str = ""
) -> LaporanPeriode:
    """TERIMA or KEMBALIKAN a submitted report; a return needs a reason and is told.

    Raises ``AlurDitolak``, ``IsianBerubah`` or :class:`IsianDitolak` (no reason).
    """
    with transaction.atomic():
        skp = kunci_skp(laporan.skp)
        baris = kunci_baris(laporan, nomor_ubah)
        tujuan = ALUR_LAPORAN.tujuan(baris.status, tindakan, pelaku_skp(oleh, skp))
        perlu = Syarat.ALASAN in ALUR_LAPORAN.syarat(baris.status, tindakan)
        if perlu and not catatan.strip():
            raise IsianDitolak("Tulis apa yang perlu diperbaiki.", "catatan")
        baris.status, baris.catatan = tujuan, catatan.strip()
        baris.dijawab_pada, baris.dijawab_oleh = timezone.now(), oleh
        baris.save(update_fields=["status", "catatan", "dijawab_pada", "dijawab_oleh"])
        baris.refresh_from_db(fields=["nomor_ubah"])
        if tindakan == Tindakan.KEMBALIKAN:
            _beritahu_pemilik(baris, skp)
        _kabarkan(baris)
    return baris


def _pastikan_ditetapkan(skp: SKP, pada: date) -> None:
    versi = versi_pada([skp.pk], pada).first()
    if versi is None or versi.status not in DITETAPKAN:
        raise IsianDitolak("SKP ini belum ditetapkan. Laporan diajukan sesudah penilai menjawab.")


def _jendela(skp: SKP, periode: Periode, pada: date) -> JendelaBerlaku:
    jendela = jendela_untuk(skp.pegawai, Langkah.PROGRES, periode=periode, pada=pada)
    if jendela is None:
        raise IsianDitolak("Periode ini tidak dilaporkan oleh Anda.")
    if jendela.status is StatusJendela.BELUM:
        raise IsianDitolak(f"Laporan dapat diajukan mulai {panjang(jendela.mulai)}.")
    return jendela


def _beritahu_penilai(laporan: LaporanPeriode, skp: SKP, periode: Periode, pada: date) -> None:
    penilai = penilai_skp([skp.pk], pada).get(skp.pk)
    if penilai is None or penilai.akun_bertindak_id is None:
        return
    terlambat = f" Alasan terlambat: {laporan.alasan_terlambat}" * bool(laporan.alasan_terlambat)
    beritahu(
        [
            Pesan(
                akun_id=penilai.akun_bertindak_id,
                jenis="kinerja.laporan_diajukan",
                kunci=f"laporan:{laporan.pk}:{laporan.nomor_ubah}",
                judul=f"{skp.pegawai.nama} mengajukan laporan {periode.nama}"[:200],
                isi=f"Periksa kemajuan dan buktinya.{terlambat}",
                tautan=reverse("kinerja:anggota", args=[skp.pegawai_id]),
                mengapa="Anda menerima ini karena menjadi penilai pegawai tersebut.",
            )
        ]
    )


def _beritahu_pemilik(laporan: LaporanPeriode, skp: SKP) -> None:
    if skp.pegawai.akun_id is None:
        return
    beritahu(
        [
            Pesan(
                akun_id=skp.pegawai.akun_id,
                jenis="kinerja.laporan_dikembalikan",
                kunci=f"laporan:{laporan.pk}:{laporan.nomor_ubah}",
                judul=f"Laporan {laporan.periode.nama} dikembalikan",
                isi=f"Catatan penilai: {laporan.catatan}",
                tautan=reverse("kinerja:progres"),
                mengapa="Anda menerima ini karena laporan tersebut milik Anda.",
            )
        ]
    )


def _kabarkan(laporan: LaporanPeriode) -> None:
    laporan_berubah.send(
        LaporanPeriode,
        skp_ids=frozenset({laporan.skp_id}),
        kunci=f"laporan:{laporan.pk}:{laporan.nomor_ubah}",
    )
