"""What a version says, written item by item while it is a draft or was returned.

Every act here locks the SKP and its version, asks the state again, and counts up the version's
``nomor_ubah``: a second tab that still shows the old content is told so.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.isian import IsianDitolak, kunci_baris

from ..access import pelaku_versi
from ..models import (
    Indikator,
    IsiIndikator,
    IsiPerilaku,
    IsiRHK,
    KamusIndikator,
    Progres,
    RencanaHasilKerja,
    VersiSKP,
)
from ..models.progres import RencanaAksi
from ..rules.alur import ALUR_VERSI, Tindakan
from ..rules.isi_skp import Salah, UsulIndikator, UsulRHK, salah_indikator, salah_rhk
from ..rules.istilah import BentukSKP, NilaiPerilaku, Pelaku, PendekatanSKP
from .bersama import ambil_alih, kunci_skp, pastikan_tahun
from .tautan import pastikan_sumber

#: Entries of each list of the Lampiran SKP.
LAMPIRAN_MAKS = 20
#: Letters of one entry, and of an expectation on a value.
LAMPIRAN_HURUF = 1000


@contextmanager
def mengubah_isi(versi: VersiSKP, *, oleh: Akun, nomor_ubah: int) -> Iterator[VersiSKP]:
    """The locked version, for a change of its content in one transaction.

    Raises ``AlurDitolak`` outside the states that may be edited or for anybody but the owner and
    the HR that draws it up for them, ``IsianBerubah`` when the content changed since the page was
    opened.
    """
    with transaction.atomic():
        skp = kunci_skp(versi.skp)
        baris = kunci_baris(versi, nomor_ubah)
        baris.skp = skp
        pelaku = pelaku_versi(oleh, baris)
        ALUR_VERSI.tujuan(baris.status, Tindakan.SIMPAN, pelaku)
        pastikan_tahun(skp, timezone.localdate())
        if Pelaku.EMPUNYA in pelaku:
            ambil_alih(baris)
        yield baris
        baris.diubah_pada = timezone.now()
        baris.save(update_fields=["diubah_pada"])
        baris.refresh_from_db(fields=["nomor_ubah", "diubah_pada"])
        versi.nomor_ubah, versi.diubah_pada = baris.nomor_ubah, baris.diubah_pada


def simpan_rhk(
    versi: VersiSKP,
    usul: UsulRHK,
    *,
    oleh: Akun,
    nomor_ubah: int,
    rhk: RencanaHasilKerja | None = None,
) -> RencanaHasilKerja:
    """Add a RHK, or change ``rhk``.

    A new RHK, and one that no fixed version holds yet, is linked to its source at once; moving a
    fixed one to another source is only noted and happens when the version is fixed.  A source
    that is not offered any more must be replaced, whatever else changes.  Raises
    :class:`IsianDitolak` for the first thing to mend, besides what :func:`mengubah_isi` raises.
    """
    with mengubah_isi(versi, oleh=oleh, nomor_ubah=nomor_ubah) as baris:
        _tolak(salah_rhk(usul, baris.skp.bentuk))
        pastikan_sumber(baris.skp, usul.peran_hasil_id, usul.sasaran_id, rhk=rhk)
        if rhk is None:
            rhk = RencanaHasilKerja.objects.create(
                skp=baris.skp, bentuk=baris.skp.bentuk, **_sumber(usul)
            )
            isi = IsiRHK(versi=baris, rhk=rhk, urutan=_urutan(baris.isi_rhk))
        else:
            isi = _isi_rhk(baris, rhk)
            _pindahkan(isi, usul)
        isi.teks, isi.jenis, isi.klasifikasi = usul.teks.strip(), usul.jenis, usul.klasifikasi
        isi.save()
    return rhk


def hapus_rhk(versi: VersiSKP, rhk: RencanaHasilKerja, *, oleh: Akun, nomor_ubah: int) -> None:
    """Take a RHK with its indicators out of this version.

    What only this version held is gone; a RHK that was fixed before keeps its progress and
    stays readable in the older version.
    """
    with mengubah_isi(versi, oleh=oleh, nomor_ubah=nomor_ubah) as baris:
        isi = _isi_rhk(baris, rhk)
        baris.isi_indikator.filter(indikator__rhk=rhk).delete()
        isi.delete()
        _buang_sisa(rhk)
        _rapatkan(baris.isi_rhk)


def urutkan_rhk(versi: VersiSKP, rhk_ids: Sequence[int], *, oleh: Akun, nomor_ubah: int) -> None:
    """Put the RHK of a version in the order given; all of them, each once."""
    with mengubah_isi(versi, oleh=oleh, nomor_ubah=nomor_ubah) as baris:
        isi = {satu.rhk_id: satu for satu in baris.isi_rhk.all()}
        if sorted(rhk_ids) != sorted(isi):
            raise IsianDitolak("Daftar RHK berubah. Muat ulang halaman ini, lalu urutkan lagi.")
        for urutan, nomor in enumerate(rhk_ids, start=1):
            isi[nomor].urutan = urutan
        IsiRHK.objects.bulk_update(isi.values(), ["urutan"])


def simpan_indikator(
    versi: VersiSKP,
    rhk: RencanaHasilKerja,
    usul: UsulIndikator,
    *,
    oleh: Akun,
    nomor_ubah: int,
    indikator: Indikator | None = None,
    kamus: KamusIndikator | None = None,
) -> Indikator:
    """Add an indicator to a RHK of this version, or change ``indikator``.

    ``kamus`` is the entry of the dictionary that a new one was taken from.  Raises
    :class:`IsianDitolak` for the first thing to mend, and when the way of counting of an indicator
    with progress would change.
    """
    with mengubah_isi(versi, oleh=oleh, nomor_ubah=nomor_ubah) as baris:
        _tolak(salah_indikator(usul, bentuk=baris.skp.bentuk, pendekatan=baris.pendekatan))
        _isi_rhk(baris, rhk)
        if indikator is None:
            indikator = Indikator.objects.create(rhk=rhk, kamus=kamus)
            isi = IsiIndikator(
                versi=baris, indikator=indikator, urutan=_urutan(baris.isi_indikator)
            )
        else:
            isi = _isi_indikator(baris, indikator, rhk)
            _pastikan_hitungan_tetap(isi, usul)
        _isikan(isi, usul)
        isi.save()
    return indikator


def hapus_indikator(versi: VersiSKP, indikator: Indikator, *, oleh: Akun, nomor_ubah: int) -> None:
    """Take an indicator out of this version; its progress stays with the older one."""
    with mengubah_isi(versi, oleh=oleh, nomor_ubah=nomor_ubah) as baris:
        _isi_indikator(baris, indikator, indikator.rhk).delete()
        if not indikator.isi.exists():
            indikator.delete()


def simpan_perilaku(
    versi: VersiSKP, ekspektasi: Mapping[str, str], *, oleh: Akun, nomor_ubah: int
) -> VersiSKP:
    """Write the special expectations on BerAKHLAK values; values not named stay as they are."""
    with mengubah_isi(versi, oleh=oleh, nomor_ubah=nomor_ubah) as baris:
        for nilai, teks in ekspektasi.items():
            _tolak(_panjang(teks, NilaiPerilaku(nilai)))
            IsiPerilaku.objects.update_or_create(
                versi=baris, nilai=NilaiPerilaku(nilai), defaults={"ekspektasi": teks.strip()}
            )
    return versi


def simpan_lampiran(
    versi: VersiSKP,
    lampiran: Mapping[str, Sequence[str]],
    *,
    oleh: Akun,
    nomor_ubah: int,
) -> VersiSKP:
    """Write the lists of the Lampiran SKP.

    ``lampiran`` maps ``dukungan``, ``pertanggungjawaban`` and ``konsekuensi`` to their entries,
    one a line; empty lines fall away.
    """
    with mengubah_isi(versi, oleh=oleh, nomor_ubah=nomor_ubah) as baris:
        for kolom in ("dukungan", "pertanggungjawaban", "konsekuensi"):
            butir = [satu.strip() for satu in lampiran.get(kolom, ()) if satu.strip()]
            if len(butir) > LAMPIRAN_MAKS:
                raise IsianDitolak(f"Paling banyak {LAMPIRAN_MAKS} butir.", kolom)
            for satu in butir:
                _tolak(_panjang(satu, kolom))
            setattr(baris, kolom, butir)
        baris.save(update_fields=["dukungan", "pertanggungjawaban", "konsekuensi"])
    return versi


def ganti_pendekatan(versi: VersiSKP, pendekatan: str, *, oleh: Akun, nomor_ubah: int) -> VersiSKP:
    """Choose numbers or narrative; a narrative SKP has no aspek and no perspektif."""
    with mengubah_isi(versi, oleh=oleh, nomor_ubah=nomor_ubah) as baris:
        baris.pendekatan = PendekatanSKP(pendekatan)
        baris.save(update_fields=["pendekatan"])
        if baris.pendekatan is PendekatanSKP.KUALITATIF:
            baris.isi_indikator.update(aspek=None, perspektif=None)
    versi.pendekatan = PendekatanSKP(pendekatan)
    return versi


def _tolak(salah: Sequence[Salah]) -> None:
    for satu in salah:
        raise IsianDitolak(satu.pesan, satu.isian)


def _panjang(teks: str, isian: str) -> list[Salah]:
    jumlah = len(teks.strip())
    if jumlah <= LAMPIRAN_HURUF:
        return []
    return [Salah(isian, f"Paling banyak {LAMPIRAN_HURUF} huruf, sekarang {jumlah}.")]


def _sumber(usul: UsulRHK) -> dict[str, object]:
    return {
        "peran_hasil_id": usul.peran_hasil_id,
        "sasaran_id": usul.sasaran_id,
        "induk_sementara": usul.induk_sementara.strip(),
    }


def _sumber_kini(rhk: RencanaHasilKerja) -> dict[str, object]:
    return {
        "peran_hasil_id": rhk.peran_hasil_id,
        "sasaran_id": rhk.sasaran_id,
        "induk_sementara": rhk.induk_sementara,
    }


def _pindahkan(isi: IsiRHK, usul: UsulRHK) -> None:
    """Link a RHK that was never fixed at once; note the move of one that was."""
    rhk, baru = isi.rhk, _sumber(usul)
    isi.pindah_peran_id = isi.pindah_sasaran_id = None
    if _sumber_kini(rhk) == baru:
        return
    pernah = rhk.isi.exclude(versi=isi.versi).exists()
    if not pernah or rhk.induk_sementara:
        for kolom, nilai in baru.items():
            setattr(rhk, kolom, nilai)
        rhk.save(update_fields=["peran_hasil", "sasaran", "induk_sementara"])
        return
    if rhk.bentuk == BentukSKP.JA_JF and usul.induk_sementara:
        raise IsianDitolak("RHK ini sudah bersumber. Pilih sumber lain yang tetap.", "sumber")
    isi.pindah_peran_id, isi.pindah_sasaran_id = usul.peran_hasil_id, usul.sasaran_id


def _isi_rhk(versi: VersiSKP, rhk: RencanaHasilKerja) -> IsiRHK:
    isi = versi.isi_rhk.select_related("rhk").filter(rhk=rhk).first()
    if isi is None:
        raise IsianDitolak("RHK ini tidak ada lagi dalam SKP. Muat ulang halaman ini.")
    return isi


def _isi_indikator(versi: VersiSKP, indikator: Indikator, rhk: RencanaHasilKerja) -> IsiIndikator:
    isi = versi.isi_indikator.filter(indikator=indikator, indikator__rhk=rhk).first()
    if isi is None:
        raise IsianDitolak("Indikator ini tidak ada lagi dalam SKP. Muat ulang halaman ini.")
    return isi


def _pastikan_hitungan_tetap(isi: IsiIndikator, usul: UsulIndikator) -> None:
    """Entries that were made under one way of counting would mean something else under another."""
    lama = (isi.arah, isi.penghitungan, isi.satuan)
    if lama == (usul.arah, usul.penghitungan, usul.satuan.strip()):
        return
    if Progres.objects.filter(indikator=isi.indikator_id).exists():
        raise IsianDitolak(
            "Kemajuan sudah dicatat pada indikator ini. Arah, cara menghitung, dan satuannya tetap;"
            " untuk ukuran lain, buat indikator baru.",
            "arah",
        )


def _isikan(isi: IsiIndikator, usul: UsulIndikator) -> None:
    isi.teks, isi.satuan = usul.teks.strip(), usul.satuan.strip()
    isi.aspek, isi.perspektif = usul.aspek, usul.perspektif
    isi.arah, isi.penghitungan, isi.desimal = usul.arah, usul.penghitungan, usul.desimal
    isi.dasar, isi.target, isi.target_atas = usul.dasar, usul.target, usul.target_atas
    isi.target_teks = usul.target_teks.strip()
    isi.tahapan = [{"nama": t.nama.strip(), "bobot": t.bobot} for t in usul.tahapan]


def _urutan(semua: Any) -> int:
    terakhir: int = semua.aggregate(n=Max("urutan"))["n"] or 0
    return terakhir + 1


def _rapatkan(semua: Any) -> None:
    for urutan, isi in enumerate(semua.order_by("urutan"), start=1):
        if isi.urutan != urutan:
            semua.filter(pk=isi.pk).update(urutan=urutan)


def _buang_sisa(rhk: RencanaHasilKerja) -> None:
    """Identities that no version holds any more."""
    indikator = Indikator.objects.filter(rhk=rhk, isi__isnull=True)
    indikator.exclude(progres__isnull=False).delete()
    if not rhk.isi.exists() and not rhk.indikator.exists():
        RencanaAksi.objects.filter(rhk=rhk).delete()
        rhk.delete()
