"""Acting for an absent evaluator: giving and ending a delegation."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris
from dumai_asn.inti.rules.rentang import SATU_HARI
from dumai_asn.inti.rules.tanggal import panjang, rentang
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..models import Delegasi, GarisPenilai, Ketidakhadiran, Pegawai
from ..queries.delegasi import boleh_mendelegasikan
from ..queries.garis import calon_penilai
from ..rules.garis import TETAP_BEKERJA, tolak_delegasi
from .pasang_garis import hari_awal

RANGKAP = "Wewenang ini sudah didelegasikan pada masa tersebut. Akhiri dahulu yang lama."


def delegasikan(
    dari: Pegawai,
    *,
    kepada: Pegawai,
    mulai: date,
    selesai: date,
    alasan: str,
    oleh: Akun,
) -> Delegasi:
    """Let ``kepada`` act as evaluator for ``dari`` from ``mulai`` to before ``selesai``.

    By the evaluator himself, or by HR of his unit; else ``PermissionDenied``.  ``IsianDitolak`` in
    words for a receiver who is not in service, is away, or is evaluated by the giver, for a
    chain, and for days on which the giver has delegated already.
    """
    if not boleh_mendelegasikan(oleh, dari, timezone.localdate()):
        raise PermissionDenied("Wewenang ini didelegasikan oleh penilainya atau pengelola unitnya.")
    if selesai <= mulai:
        raise IsianDitolak("Hari terakhir tidak boleh sebelum hari mulai.", "sampai")
    masa = DateRange(mulai, selesai)
    with transaction.atomic():
        # Both, in one order: two delegations at once must see each other's chain.
        list(Pegawai.objects.select_for_update().filter(pk__in=[dari.pk, kepada.pk]).order_by("pk"))
        if sebab := _tolak(dari, kepada, mulai, selesai):
            raise IsianDitolak(sebab, "cari_kepada")
        if Delegasi.objects.filter(dari=dari, masa__overlap=masa).exists():
            raise IsianDitolak(RANGKAP, "mulai")
        delegasi = Delegasi.objects.create(dari=dari, kepada=kepada, masa=masa, alasan=alasan)
        delegasi.refresh_from_db()
        _kabari(delegasi, oleh)
    return delegasi


def akhiri_delegasi(
    delegasi: Delegasi, *, selesai: date, oleh: Akun, nomor_ubah: int
) -> Delegasi | None:
    """End a delegation before ``selesai``; on its first day it is taken back, and None comes back.

    ``IsianBerubah`` when somebody was faster, ``IsianDitolak`` for a day outside of it.
    """
    if not boleh_mendelegasikan(oleh, delegasi.dari, timezone.localdate()):
        raise PermissionDenied("Delegasi ini diakhiri oleh pemberinya atau pengelola unitnya.")
    with transaction.atomic():
        if not Delegasi.objects.filter(pk=delegasi.pk).exists():
            raise IsianDitolak("Delegasi ini sudah dibatalkan.")
        baris = kunci_baris(delegasi, nomor_ubah)
        mulai, akhir = hari_awal(baris.masa), baris.masa.upper
        if selesai < mulai or (akhir is not None and selesai > akhir):
            masa = rentang(mulai, akhir)
            raise IsianDitolak(f"Delegasi ini berlaku {masa}. Pilih hari di dalamnya.", "sampai")
        if selesai == mulai:
            baris.delete()
            _kabari(baris, oleh, selesai=selesai, nomor=delegasi.pk)
            return None
        baris.masa = DateRange(mulai, selesai)
        baris.save(update_fields=["masa"])
        baris.refresh_from_db()
        _kabari(baris, oleh, selesai=selesai)
    return baris


def _tolak(dari: Pegawai, kepada: Pegawai, mulai: date, selesai: date) -> str:
    masa = DateRange(mulai, selesai)
    dinilai = GarisPenilai.objects.filter(pegawai=kepada, penilai=dari, masa__overlap=masa)
    pergi = Ketidakhadiran.objects.filter(pegawai=kepada, masa__overlap=masa)
    return tolak_delegasi(
        diri_sendiri=dari.pk == kepada.pk,
        bertugas=all(
            calon_penilai([kepada.pk], hari)[kepada.pk].bertugas
            for hari in {mulai, selesai - SATU_HARI}
        ),
        dinilai=dinilai.exists(),
        absen=pergi.exclude(jenis__in=TETAP_BEKERJA).exists(),
        kepada_mendelegasikan=Delegasi.objects.filter(dari=kepada, masa__overlap=masa).exists(),
        dari_menerima=Delegasi.objects.filter(kepada=dari, masa__overlap=masa).exists(),
    )


def _kabari(
    delegasi: Delegasi, oleh: Akun, *, selesai: date | None = None, nomor: int | None = None
) -> None:
    """Tell giver and receiver, except who did it."""
    kunci = f"delegasi:{nomor or delegasi.pk}:{delegasi.nomor_ubah}:{selesai or ''}"
    dari, kepada = delegasi.dari, delegasi.kepada
    if selesai is None:
        masa = rentang(delegasi.masa.lower, delegasi.masa.upper)
        kata = f"Berlaku {masa}. Alasan: {delegasi.alasan}. Dicatat oleh {oleh}."
        judul = {
            dari.akun_id: f"{kepada} menggantikan Anda sebagai penilai",
            kepada.akun_id: f"Anda menggantikan {dari} sebagai penilai",
        }
    else:
        kata = f"Hari terakhir {panjang(selesai - SATU_HARI)}. Dicatat oleh {oleh}."
        judul = {
            dari.akun_id: f"Delegasi kepada {kepada} diakhiri",
            kepada.akun_id: f"Anda tidak lagi menggantikan {dari} sebagai penilai",
        }
    beritahu(
        [
            Pesan(
                akun,
                "direktori.delegasi",
                kunci,
                teks,
                kata,
                mengapa="Anda menerima ini karena wewenang penilaian Anda berubah.",
            )
            for akun, teks in judul.items()
            if akun is not None and akun != oleh.pk
        ]
    )
