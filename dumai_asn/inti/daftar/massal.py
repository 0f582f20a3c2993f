"""Many rows at once: chosen by box or by filter, confirmed, done at once or as a job."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, QueryDict

from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.actions.massal import batalkan_massal, lakukan_massal
from dumai_asn.inti.actions.pekerjaan import PekerjaanGagal, minta_pekerjaan
from dumai_asn.inti.models import AksiMassal, Pekerjaan
from dumai_asn.inti.rules.alur import AlurDitolak
from dumai_asn.inti.rules.angka import tulis as angka

from .deklarasi import TindakanMassal, cari
from .ekspor import Lembaran

#: Rows done while one waits; more become a job.
SEKALI_LAKUKAN = 500
#: Kind of job on the board ``pekerjaan``.
MASSAL = "daftar.massal"


def tindakan_boleh(lembaran: Lembaran, kode: str) -> TindakanMassal:
    """The act ``kode`` of a list; 404 when there is none, 403 in words when it is not open."""
    satu = next((t for t in lembaran.deklarasi.tindakan if t.kode == kode), None)
    if satu is None or satu.halaman:
        raise Http404
    if not satu.boleh(lembaran.akun, lembaran.argumen):
        raise PermissionDenied("Tindakan ini tidak dapat Anda lakukan di sini.")
    return satu


def terpilih(lembaran: Lembaran, pilih: Sequence[str], semua: bool) -> list[int]:
    """Ids of the chosen rows that this account sees; ``semua``: everything the filter passes."""
    baris = lembaran.baris()
    if not semua:
        angka_saja = (teks for teks in pilih if teks.isascii() and teks.isdigit())
        baris = baris.filter(pk__in={int(teks) for teks in angka_saja if len(teks) < 16})
    return list(baris.values_list("pk", flat=True))


def formulir(tindakan: TindakanMassal, lembaran: Lembaran, data: Any) -> forms.Form | None:
    """What the act asks besides, bound when ``data`` is given."""
    if tindakan.formulir is None:
        return None
    return tindakan.formulir(lembaran.akun, lembaran.argumen, data)


def kerjakan_sekarang(
    lembaran: Lembaran, tindakan: TindakanMassal, ids: Sequence[int], isian: Mapping[str, Any]
) -> AksiMassal:
    """Do it now, in one transaction."""
    return lakukan_massal(
        lembaran.deklarasi.nama,
        tindakan.kode,
        tindakan.lakukan,
        ids,
        oleh=lembaran.akun,
        argumen=lembaran.argumen,
        isian=isian,
    )


def minta_massal(
    lembaran: Lembaran, tindakan: TindakanMassal, ids: Sequence[int], data: Mapping[str, str]
) -> Pekerjaan:
    """Do it in the background; asked for twice with the same rows it is one job."""
    nama = lembaran.deklarasi.nama
    sidik = hashlib.sha256(repr((sorted(ids), sorted(data.items()))).encode()).hexdigest()[:32]
    return minta_pekerjaan(
        jenis=MASSAL,
        kunci=f"{lembaran.akun.pk}/{nama}/{tindakan.kode}/{sidik}",
        judul=f"{tindakan.kata}: {angka(len(ids))} {lembaran.deklarasi.benda}",
        parameter={
            "daftar": nama,
            "tindakan": tindakan.kode,
            "isian": lembaran.isian,
            "ids": list(ids),
            "data": dict(data),
        },
        oleh=lembaran.akun,
    )


def kerjakan_massal(pekerjaan: Pekerjaan) -> dict[str, Any]:
    """The job: those rows of the ones confirmed that the account may still act on."""
    isi = pekerjaan.parameter
    try:
        lembaran = Lembaran.buka(isi["daftar"], pekerjaan.pemohon, isi["isian"])
        tindakan = tindakan_boleh(lembaran, isi["tindakan"])
        ids = list(lembaran.baris().filter(pk__in=isi["ids"]).values_list("pk", flat=True))
    except (Http404, PermissionDenied):
        raise PekerjaanGagal("Anda tidak lagi berhak melakukan ini.") from None
    form = formulir(tindakan, lembaran, _sebagai_kiriman(isi["data"]))
    if form is not None and not form.is_valid():
        raise PekerjaanGagal("Pilihannya tidak berlaku lagi. Ulangi dari daftarnya.")
    try:
        aksi = kerjakan_sekarang(lembaran, tindakan, ids, form.cleaned_data if form else {})
    except (IsianDitolak, AlurDitolak) as galat:
        raise PekerjaanGagal(str(galat)) from galat
    ditolak = f" {angka(len(aksi.ditolak))} tidak diubah." if aksi.ditolak else ""
    return {
        "kata": f"{angka(len(aksi.isi))} {tindakan.hasil}.{ditolak}",
        "tautan": lembaran.deklarasi.alamat(lembaran.argumen),
        "tombol": "Kembali ke daftar",
    }


def batalkan_aksi(aksi: AksiMassal, *, oleh: Any) -> AksiMassal:
    """Take an act back by what its list declared; refused in words when it cannot be."""
    try:
        deklarasi = cari(aksi.daftar).untuk(oleh, aksi.argumen)
        tindakan = next(t for t in deklarasi.tindakan if t.kode == aksi.tindakan)
    except (LookupError, StopIteration):
        raise IsianDitolak(
            "Tindakan ini sudah tidak dapat dilakukan di sini, jadi tidak dapat dibatalkan."
        ) from None
    if tindakan.batalkan is None:
        raise IsianDitolak("Tindakan ini tidak dapat dibatalkan.")
    return batalkan_massal(aksi, tindakan.batalkan, oleh=oleh)


def _sebagai_kiriman(data: Mapping[str, str]) -> QueryDict:
    kiriman = QueryDict(mutable=True)
    kiriman.update(data)
    return kiriman
