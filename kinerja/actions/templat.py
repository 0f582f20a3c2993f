"""Templates: taken from an SKP in force, named, offered or not."""

from django.db import IntegrityError, transaction

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris

from ..access import wajib_kelola_kamus
from ..models import ButirTemplat, IndikatorTemplat, TemplatSKP, VersiSKP
from .salin import UKURAN


def buat_templat(versi: VersiSKP, *, oleh: Akun, nama: str) -> TemplatSKP:
    """Keep what ``versi`` says for everybody in the same post; names and links stay behind.

    ``PermissionDenied`` without the right, :class:`IsianDitolak` for an SKP without items or a
    name that the post's templates have already.
    """
    wajib_kelola_kamus(oleh)
    with transaction.atomic():
        isi = list(versi.isi_rhk.select_related("rhk").order_by("urutan"))
        if not isi:
            raise IsianDitolak("SKP ini belum berisi.", "cari")
        templat = TemplatSKP(
            jabatan=versi.skp.penempatan.jabatan,
            nama=nama.strip(),
            bentuk=versi.skp.bentuk,
            pendekatan=versi.pendekatan,
        )
        _simpan(templat)
        butir = ButirTemplat.objects.bulk_create(
            ButirTemplat(
                templat=templat,
                urutan=n,
                teks=satu.teks,
                induk=satu.teks_induk or satu.rhk.induk_sementara,
                jenis=satu.jenis,
                klasifikasi=satu.klasifikasi,
            )
            for n, satu in enumerate(isi, start=1)
        )
        milik = {satu.rhk_id: baris for satu, baris in zip(isi, butir, strict=True)}
        IndikatorTemplat.objects.bulk_create(
            IndikatorTemplat(
                butir=milik[satu.indikator.rhk_id],
                urutan=satu.urutan,
                kamus_id=satu.indikator.kamus_id,
                aspek=satu.aspek,
                perspektif=satu.perspektif,
                **{kolom: getattr(satu, kolom) for kolom in UKURAN},
            )
            for satu in versi.isi_indikator.select_related("indikator")
        )
        templat.refresh_from_db()
    return templat


def atur_templat(
    templat: TemplatSKP, *, oleh: Akun, nomor_ubah: int, nama: str, aktif: bool
) -> TemplatSKP:
    """Name a template, and offer it or not; SKP that began with it stay.  ``IsianBerubah``."""
    wajib_kelola_kamus(oleh)
    with transaction.atomic():
        baris = kunci_baris(templat, nomor_ubah)
        baris.nama, baris.aktif = nama.strip(), aktif
        _simpan(baris)
        baris.refresh_from_db()
    return baris


def _simpan(templat: TemplatSKP) -> None:
    if not templat.nama:
        raise IsianDitolak("Beri nama templatnya.", "nama")
    try:
        with transaction.atomic():
            templat.save()
    except IntegrityError as galat:
        kata = "Jabatan ini sudah mempunyai templat dengan nama tersebut."
        raise IsianDitolak(kata, "nama") from galat
