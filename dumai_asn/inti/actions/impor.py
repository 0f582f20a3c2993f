"""Bringing a file in: staged, checked, applied as one transaction, thrown away.

The check is asked again under the lock before anything is written, so what was shown is what is
done, or nothing is.
"""

import hashlib
import io
import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pghistory
from django.db import connection, transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from .. import impor as jenis_impor
from ..access import jenis_diimpor
from ..impor import JenisImpor
from ..models import BarisImpor, HilangImpor, Impor, Pekerjaan, Unggahan
from ..pelaku import Pelaku
from ..queries import acuan_pada
from ..rules.alur import AlurDitolak
from ..rules.angka import tulis
from ..rules.impor import (
    ALUR_IMPOR,
    ILMIAH,
    PENGIMPOR,
    BerkasImporDitolak,
    KolomImpor,
    StatusImpor,
    TindakanImpor,
    TingkatPesan,
    angka_ilmiah,
)
from .baca_impor import buka_impor
from .isian import IsianDitolak
from .kemajuan import lapor_kemajuan
from .pekerjaan import PekerjaanGagal, minta_pekerjaan
from .unggahan import HILANG, batalkan_unggahan, jalur_unggahan

PERIKSA, TERAPKAN, URUNGKAN = "impor.periksa", "impor.terapkan", "impor.urungkan"
BERKAS_INI = "berkas ini"
BERUBAH = (
    "Data aplikasi berubah sejak berkas ini diperiksa, jadi belum ada yang ditulis. Hasil "
    "pemeriksaan sudah diperbarui; baca lagi, lalu terapkan."
)
#: Rows after which progress is told.
_SEKALI = 1000

Lapor = Callable[[int], None]


def mulai_impor(jenis: str, kode: UUID, *, oleh: Pelaku, pada: date) -> Impor:
    """Take an own finished upload as a file of that kind and queue its check.

    Asked again for the same upload it gives the same import.  ``BerkasImporDitolak`` in words
    when the file cannot be one.
    """
    satu = jenis_diimpor(oleh, jenis)
    with transaction.atomic():
        unggahan = (
            Unggahan.objects.select_for_update().filter(kode=kode, akun=oleh.pk, berkas=None)
        ).first()
        lama = Impor.objects.filter(unggahan=kode, oleh=oleh.pk, jenis=jenis).first()
        if lama is not None:
            return lama
        if unggahan is None:
            raise BerkasImporDitolak(HILANG.format(nama="Berkas yang diunggah"))
        sidik = _sidik_unggahan(unggahan)
        with buka_impor(jalur_unggahan(kode), unggahan.nama, satu.kolom):
            pass  # header and first row, so that a wrong file is refused beside its field
        impor = Impor.objects.create(
            jenis=jenis,
            nama_berkas=unggahan.nama,
            sidik=sidik,
            oleh_id=oleh.pk,
            pada=pada,
            unggahan=kode,
        )
        _minta(impor, PERIKSA, f"Memeriksa {unggahan.nama}"[:200], oleh)
    return impor


def _sidik_unggahan(unggahan: Unggahan) -> str:
    if not unggahan.lengkap:
        raise BerkasImporDitolak(f"{unggahan.nama} belum selesai diunggah. Tunggu sampai selesai.")
    try:
        with jalur_unggahan(unggahan.kode).open("rb") as isi:
            sidik = hashlib.file_digest(isi, "sha256").hexdigest()
    except FileNotFoundError:
        raise BerkasImporDitolak(HILANG.format(nama=unggahan.nama)) from None
    if unggahan.sidik and unggahan.sidik != sidik:
        raise BerkasImporDitolak(f"{unggahan.nama} rusak selama dikirim. Unggah sekali lagi.")
    return sidik


def minta_langkah(impor: Impor, tindakan: TindakanImpor, *, oleh: Pelaku) -> Pekerjaan:
    """Queue the check, the application or the undoing; a second press gives the same job.

    ``IsianDitolak`` in words when the import is not in that state.
    """
    jenis_diimpor(oleh, impor.jenis)
    pekerjaan, kata = {
        TindakanImpor.PERIKSA: (PERIKSA, "Memeriksa lagi"),
        TindakanImpor.TERAPKAN: (TERAPKAN, "Menerapkan"),
        TindakanImpor.URUNGKAN: (URUNGKAN, "Mengurungkan"),
    }[tindakan]
    with transaction.atomic():
        baris = kunci_impor(impor.pk, tindakan)
        return _minta(baris, pekerjaan, f"{kata} {baris.nama_berkas}"[:200], oleh)


def _minta(impor: Impor, jenis: str, judul: str, oleh: Pelaku) -> Pekerjaan:
    impor.pekerjaan = minta_pekerjaan(
        jenis=jenis, kunci=str(impor.pk), judul=judul, parameter={"impor": impor.pk}, oleh=oleh
    )
    impor.save(update_fields=["pekerjaan"])
    return impor.pekerjaan


def kunci_impor(nomor: int, tindakan: TindakanImpor) -> Impor:
    """The import under lock; ``IsianDitolak`` when the table does not allow this act."""
    baris = Impor.objects.select_for_update(of=("self",)).get(pk=nomor)
    try:
        ALUR_IMPOR.tujuan(baris.status, tindakan, PENGIMPOR)
    except AlurDitolak as galat:
        raise IsianDitolak(str(galat)) from None
    return baris


def _pindah(impor: Impor, tindakan: TindakanImpor) -> None:
    impor.status = StatusImpor(ALUR_IMPOR.tujuan(impor.status, tindakan, PENGIMPOR))


def kerjakan_periksa(pekerjaan: Pekerjaan) -> dict[str, Any]:
    """The job of checking: the first time it reads the file, later it asks the kind again."""
    impor = _dari_pekerjaan(pekerjaan, TindakanImpor.PERIKSA)
    if impor.status != StatusImpor.UNGGAH:
        periksa_baris(impor, timezone.localdate())
        return _hasil(impor, f"{impor.nama_berkas} sudah diperiksa lagi.")
    unggahan = _unggahan(impor)
    try:
        if unggahan is None:
            raise BerkasImporDitolak(HILANG.format(nama=impor.nama_berkas))
        with transaction.atomic():
            baca_berkas(
                impor, jalur_unggahan(unggahan.kode), lambda n: lapor_kemajuan(pekerjaan, n)
            )
            periksa_baris(impor, timezone.localdate())
    except BerkasImporDitolak as galat:
        impor.refresh_from_db()
        _pindah(impor, TindakanImpor.GAGALKAN)
        impor.kata = str(galat)[:500]
        impor.save(update_fields=["status", "kata"])
    if unggahan is not None:
        batalkan_unggahan(unggahan)
    return _hasil(impor, impor.kata or f"{impor.nama_berkas} sudah diperiksa.")


def _unggahan(impor: Impor) -> Unggahan | None:
    return Unggahan.objects.filter(kode=impor.unggahan).first() if impor.unggahan else None


def _dari_pekerjaan(pekerjaan: Pekerjaan, tindakan: TindakanImpor) -> Impor:
    try:
        return kunci_impor(pekerjaan.parameter["impor"], tindakan)
    except IsianDitolak as galat:
        raise PekerjaanGagal(str(galat)) from None


def _hasil(impor: Impor, kata: str) -> dict[str, Any]:
    return {"kata": kata, "tautan": reverse("inti:impor", args=[impor.pk]), "tombol": "Lihat impor"}


def baca_berkas(impor: Impor, jalur: Path, lapor: Lapor = lambda jumlah: None) -> None:
    """Copy the needed columns of every row into staging; the file is not kept."""
    jenis = jenis_impor.cari(impor.jenis)
    with buka_impor(jalur, impor.nama_berkas, jenis.kolom) as bacaan, connection.cursor() as kursor:
        aliran: Any = _Aliran(_salin(impor.pk, bacaan.baris, jenis.kolom, lapor))
        kursor.copy_expert("COPY inti_barisimpor (impor_id, nomor, data, awal) FROM STDIN", aliran)
        impor.jumlah_baris = kursor.rowcount
        # The planner knows nothing yet of the rows that it is about to join.
        kursor.execute("ANALYZE inti_barisimpor")
    impor.kolom_lain = list(bacaan.kepala.lain)
    impor.save(update_fields=["jumlah_baris", "kolom_lain"])


class _Aliran(io.TextIOBase):
    """What COPY reads from: lines made as they are asked for."""

    def __init__(self, baris: Iterator[str]) -> None:
        self.baris, self.sisa = baris, ""

    def read(self, size: int | None = -1) -> str:
        batas = size if size is not None and size >= 0 else 1 << 20
        while len(self.sisa) < batas and (satu := next(self.baris, "")):
            self.sisa += satu
        hasil, self.sisa = self.sisa[:batas], self.sisa[batas:]
        return hasil


def _salin(
    nomor: int,
    baris: Iterable[tuple[int, dict[str, str]]],
    kolom: Iterable[KolomImpor],
    lapor: Lapor,
) -> Iterator[str]:
    angka = [(satu.kunci, satu.nama[0]) for satu in kolom if satu.angka]
    for ke, (di, data) in enumerate(baris, start=1):
        awal = [
            {
                "kolom": nama,
                "pesan": ILMIAH.format(isi=data[kunci]),
                "tingkat": TingkatPesan.GALAT,
                "perbaiki_di": BERKAS_INI,
            }
            for kunci, nama in angka
            if angka_ilmiah(data.get(kunci, ""))
        ]
        yield f"{nomor}\t{di}\t{_json(data)}\t{_json(awal)}\n"
        if ke % _SEKALI == 0:
            lapor(ke)


def _json(isi: object) -> str:
    """JSON for COPY, whose own escape sign is the backslash."""
    return json.dumps(isi, ensure_ascii=False).replace("\\", "\\\\")


_MULAI = """
UPDATE inti_barisimpor
SET status = CASE WHEN awal @> '[{"tingkat": "GALAT"}]' THEN 'GALAT' END,
    pesan = awal, perubahan = '[]', objek_id = NULL
WHERE impor_id = %s
"""
_HITUNG = """
SELECT count(*) FILTER (WHERE status = 'BARU'), count(*) FILTER (WHERE status = 'BERUBAH'),
       count(*) FILTER (WHERE status = 'TETAP'), count(*) FILTER (WHERE status = 'DIABAIKAN'),
       count(*) FILTER (WHERE status = 'GALAT'),
       count(*) FILTER (WHERE pesan @> '[{"tingkat": "PERINGATAN"}]'),
       count(*) FILTER (WHERE status IS NULL),
       md5(string_agg(md5(concat_ws('|', nomor, status, objek_id, perubahan, pesan)), ''
                      ORDER BY nomor))
FROM inti_barisimpor WHERE impor_id = %s
"""
_NAMA_HITUNG = ("baru", "berubah", "tetap", "diabaikan", "galat", "peringatan")


@transaction.atomic
def periksa_baris(impor: Impor, pada: date) -> None:
    """Ask the kind what each staged row would do on day ``pada``, and count the answers."""
    HilangImpor.objects.filter(impor=impor).delete()
    with connection.cursor() as kursor:
        kursor.execute(_MULAI, [impor.pk])
        jenis_impor.cari(impor.jenis).periksa(impor.pk, pada)
        kursor.execute(_HITUNG, [impor.pk])
        *hitung, tanpa_jawab, ringkas = kursor.fetchone()
    if tanpa_jawab:
        raise AssertionError(f"{impor.jenis}: {tanpa_jawab} baris tanpa status")
    impor.hitung = dict(zip(_NAMA_HITUNG, hitung, strict=True))
    impor.hitung["hilang"] = HilangImpor.objects.filter(impor=impor).count()
    impor.ringkas, impor.pada, impor.diperiksa_pada = ringkas or "", pada, timezone.now()
    _pindah(impor, TindakanImpor.PERIKSA)
    impor.save(update_fields=["hitung", "ringkas", "pada", "diperiksa_pada", "status"])


def kerjakan_terapkan(pekerjaan: Pekerjaan) -> dict[str, Any]:
    """The job of applying, in the name of whoever asked."""
    impor = _dari_pekerjaan(pekerjaan, TindakanImpor.TERAPKAN)
    lapor_kemajuan(pekerjaan, 1, 3, catatan="Memeriksa ulang terhadap data terkini.")
    if not terapkan_impor(impor, oleh=pekerjaan.pemohon, pada=timezone.localdate()):
        return _hasil(impor, BERUBAH)
    lapor_kemajuan(pekerjaan, 3, 3, catatan="Semua baris sudah ditulis.")
    hitung = impor.hitung
    kata = f"{tulis(hitung['baru'])} baru dan {tulis(hitung['berubah'])} berubah sudah diterapkan."
    return _hasil(impor, kata)


def terapkan_impor(impor: Impor, *, oleh: Pelaku | None, pada: date) -> bool:
    """Write what the check has shown, all of it or nothing; False when the base has changed.

    Two imports of one kind wait for each other here.  Rows with errors stay out.
    ``IsianDitolak`` when it is applied already.
    """
    if oleh is not None:
        jenis_diimpor(oleh, impor.jenis)
    with transaction.atomic():
        kunci_jenis(impor.jenis)
        kunci_impor(impor.pk, TindakanImpor.TERAPKAN)
        impor.refresh_from_db()
        sebelum = impor.ringkas
        periksa_baris(impor, pada)
        if impor.ringkas != sebelum:
            return False
        _tulis(impor, oleh, pada)
    return True


def _tulis(impor: Impor, oleh: Pelaku | None, pada: date) -> None:
    """Under the lock of the kind, right after the check."""
    nomor = getattr(oleh, "pk", None)
    with pghistory.context(akun=nomor, impor=impor.pk) as konteks:
        jenis_impor.cari(impor.jenis).terapkan(impor.pk, oleh, pada)
    _pindah(impor, TindakanImpor.TERAPKAN)
    impor.jejak = konteks.id
    impor.diterapkan_pada, impor.diterapkan_oleh_id = timezone.now(), nomor
    impor.save(update_fields=["status", "jejak", "diterapkan_pada", "diterapkan_oleh"])


def kunci_jenis(jenis: str) -> None:
    """One import of a kind at a time; the database frees it with the transaction."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"inti.impor.{jenis}"])


def buang_impor(impor: Impor, *, oleh: Pelaku) -> Impor:
    """Throw a file away that was not applied; its rows go at once."""
    jenis_diimpor(oleh, impor.jenis)
    with transaction.atomic():
        baris = kunci_impor(impor.pk, TindakanImpor.BUANG)
        unggahan = _unggahan(baris)
        _pindah(baris, TindakanImpor.BUANG)
        baris.dibersihkan_pada = timezone.now()
        baris.save(update_fields=["status", "dibersihkan_pada"])
        _kosongkan([baris.pk])
        if unggahan is not None:
            batalkan_unggahan(unggahan)
    return baris


def impor_lama(sekarang: datetime) -> "QuerySet[Impor]":
    """Files whose rows are older than the setting ``inti.impor``."""
    hari = acuan_pada("inti.impor", timezone.localdate(sekarang)).hari_simpan
    return Impor.objects.filter(
        dibuat_pada__lt=sekarang - timedelta(days=hari), dibersihkan_pada=None
    )


def bersihkan_impor(sekarang: datetime) -> int:
    """The sweep: rows of files older than the setting go; what was applied stays."""
    with transaction.atomic():
        nomor = list(impor_lama(sekarang).select_for_update().values_list("pk", flat=True))
        semua = Impor.objects.filter(pk__in=nomor)
        belum = (StatusImpor.UNGGAH, StatusImpor.DIPERIKSA)
        semua.filter(status__in=belum).update(status=StatusImpor.DIBUANG)
        semua.update(dibersihkan_pada=sekarang)
        _kosongkan(nomor)
    return len(nomor)


def _kosongkan(nomor: list[int]) -> None:
    BarisImpor.objects.filter(impor__in=nomor).delete()
    HilangImpor.objects.filter(impor__in=nomor).delete()


def jalankan_perintah(
    jenis: JenisImpor, jalur: Path, *, pada: date, terapkan: bool
) -> dict[str, Any]:
    """The command: read, check, and with ``terapkan`` write; without it nothing stays.

    Returns the counts and the messages with the line of the file.  ``BerkasImporDitolak`` when
    it cannot be read at all.
    """
    with transaction.atomic():
        with jalur.open("rb") as isi:
            sidik = hashlib.file_digest(isi, "sha256").hexdigest()
        impor = Impor.objects.create(
            jenis=jenis.kunci, nama_berkas=jalur.name[:200], sidik=sidik, pada=pada
        )
        baca_berkas(impor, jalur)
        if terapkan:
            kunci_jenis(jenis.kunci)
        periksa_baris(impor, pada)
        hasil = _laporan(impor)
        if terapkan:
            _tulis(impor, None, pada)
        else:
            transaction.set_rollback(True)
    return hasil


def _laporan(impor: Impor) -> dict[str, Any]:
    hasil: dict[str, Any] = {
        nama: impor.hitung[nama] for nama in ("baru", "berubah", "tetap", "hilang")
    }
    hasil["galat"], hasil["peringatan"] = [], []
    tempat = {TingkatPesan.GALAT: "galat", TingkatPesan.PERINGATAN: "peringatan"}
    baris = BarisImpor.objects.filter(impor=impor).exclude(pesan=[]).order_by("nomor")
    for nomor, pesan in baris.values_list("nomor", "pesan"):
        for satu in pesan:
            isi = {nama: satu.get(nama, "") for nama in ("kolom", "pesan", "perbaiki_di")}
            hasil[tempat[TingkatPesan(satu["tingkat"])]].append({"baris": nomor, **isi})
    return hasil
