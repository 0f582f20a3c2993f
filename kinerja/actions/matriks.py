"""The matriks peran hasil: cells written, deleted, and published to the people they name."""

from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Pegawai
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak, kunci_baris
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu

from ..models import SKP, PeranHasil, RencanaHasilKerja
from ..queries.matriks import PENUH, anggota_matriks, pemakai_sel, sel_matriks
from ..rules.isi_skp import teks_wajib
from .bersama import kunci_skp


def simpan_sel(
    rhk: RencanaHasilKerja,
    pegawai: Pegawai,
    *,
    oleh: Akun,
    hasil: str,
    porsi: Decimal | None,
    nomor_ubah: int | None = None,
) -> PeranHasil:
    """Write the result that ``pegawai`` owes to ``rhk``; ``porsi`` in per cent, or None.

    ``nomor_ubah`` None: the form showed an empty cell.  A published cell that changes is told to
    the person.  Raises :class:`IsianDitolak`, or ``IsianBerubah`` when the cell changed meanwhile.
    """
    with transaction.atomic():
        skp = _kunci(rhk.skp, oleh)
        for satu in teks_wajib(hasil, "hasil", "Tulis hasil antaranya."):
            raise IsianDitolak(satu.pesan, satu.isian)
        if porsi is not None and not 0 < porsi <= PENUH:
            raise IsianDitolak("Porsi lebih dari 0 dan paling banyak 100 persen.", "porsi")
        baris = PeranHasil.objects.filter(rhk_pimpinan=rhk, pegawai=pegawai).first()
        if baris is None:
            if (
                not anggota_matriks(skp.pegawai_id, timezone.localdate())
                .filter(pk=pegawai.pk)
                .exists()
            ):
                raise IsianDitolak(f"{pegawai.nama} tidak Anda nilai hari ini.")
            baris = PeranHasil(rhk_pimpinan=rhk, pegawai=pegawai)
        elif nomor_ubah is None:
            raise IsianBerubah(baris)
        else:
            baris = kunci_baris(baris, nomor_ubah)
        baris.hasil, baris.porsi = hasil.strip(), porsi
        baris.save()
        if baris.diterbitkan_pada is not None:
            baris.refresh_from_db(fields=["nomor_ubah"])
            _kabari([baris], skp, f"sel:{baris.pk}:{baris.nomor_ubah}", "berubah")
    return baris


def hapus_sel(sel: PeranHasil, *, oleh: Akun) -> None:
    """Empty a cell; refused, with names, while somebody's RHK comes from it."""
    with transaction.atomic():
        skp = _kunci(sel.rhk_pimpinan.skp, oleh)
        baris = PeranHasil.objects.select_for_update().filter(pk=sel.pk).first()
        if baris is None:
            return
        if nama := pemakai_sel(baris):
            raise IsianDitolak(
                f"Sel ini menjadi sumber RHK {', '.join(nama)}. Ubah kalimatnya, atau minta"
                " sumber RHK itu dipindahkan dulu."
            )
        terbit = baris.diterbitkan_pada is not None
        kunci, orang = f"sel:{baris.pk}:hapus", PeranHasil(pegawai=baris.pegawai)
        baris.delete()
        if terbit:
            _kabari([orang], skp, kunci, "ditarik")


def terbitkan_matriks(
    skp: SKP, *, oleh: Akun, rhk: RencanaHasilKerja | None = None
) -> list[PeranHasil]:
    """Publish every cell that is not yet, or those of one column; the cells that were.

    Each person gets one message.  Done twice it publishes nothing.
    """
    with transaction.atomic():
        skp = _kunci(skp, oleh)
        sel = sel_matriks(skp).filter(diterbitkan_pada=None).select_related("pegawai")
        if rhk is not None:
            sel = sel.filter(rhk_pimpinan=rhk)
        baru, kini = list(sel.order_by("pk")), timezone.now()
        for satu in baru:
            satu.diterbitkan_pada = kini
        PeranHasil.objects.bulk_update(baru, ["diterbitkan_pada"])
        _kabari(baru, skp, f"terbit:{skp.pk}:{kini.isoformat()}", "terbit")
    return baru


def _kunci(skp: SKP, oleh: Akun) -> SKP:
    baris = kunci_skp(skp)
    if baris.pegawai.akun_id != oleh.pk:
        raise PermissionDenied("Matriks ini ditulis pemilik SKP-nya.")
    return baris


#: What happened → title and words of the message.
_KABAR = {
    "terbit": ("Matriks peran hasil terbit", "Pilih hasil Anda sebagai sumber RHK."),
    "berubah": ("Peran hasil Anda berubah", "Periksa apakah SKP Anda perlu disesuaikan."),
    "ditarik": ("Satu peran hasil Anda ditarik", "Hasil itu tidak lagi dapat dipilih."),
}


def _kabari(sel: list[PeranHasil], skp: SKP, kunci: str, apa: str) -> None:
    judul, isi = _KABAR[apa]
    akun = {satu.pegawai.akun_id for satu in sel if satu.pegawai.akun_id is not None}
    beritahu(
        [
            Pesan(
                akun_id=nomor,
                jenis=f"kinerja.matriks_{apa}",
                kunci=kunci,
                judul=f"{judul}: {skp.pegawai.nama} {skp.tahun_id}"[:200],
                isi=isi,
                tautan=reverse("kinerja:skp"),
                mengapa="Anda menerima ini karena hasil pimpinan dibagikan kepada Anda.",
            )
            for nomor in sorted(akun)
        ]
    )
