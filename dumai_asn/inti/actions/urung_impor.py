"""Taking an import, or another act, back as a whole, out of the audit trail it wrote.

What was inserted goes, what was changed or deleted gets its former values.  Only while nothing
depends on it: no row was touched since, and nothing else refers to what would go.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import pghistory
from django.apps import apps
from django.db import connection, models, transaction
from django.utils import timezone

from ..access import jenis_diimpor
from ..models import Impor, Pekerjaan
from ..pelaku import Pelaku
from ..rules.angka import tulis
from ..rules.impor import ALUR_IMPOR, PENGIMPOR, StatusImpor, TindakanImpor
from .impor import _hasil, kunci_impor, kunci_jenis
from .isian import IsianDitolak
from .kemajuan import lapor_kemajuan
from .pekerjaan import PekerjaanGagal

#: Counted by the database itself, or unknown to history; never written back.
_SENDIRI = {"nomor_ubah", "diubah_pada"}


@dataclass(frozen=True)
class _Jejak:
    """One table that the import has written: its model, its events, and a table of the rows."""

    model: Any
    peristiwa: str
    sementara: str

    @property
    def tabel(self) -> str:
        return f'"{self.model._meta.db_table}"'

    @property
    def kolom(self) -> list[str]:
        """Columns that history knows, without the key."""
        dicatat = {satu.column for satu in self.model.pgh_event_model._meta.concrete_fields}
        return [
            satu.column
            for satu in self.model._meta.concrete_fields
            if satu.column in dicatat and not satu.primary_key and satu.name not in _SENDIRI
        ]


def kerjakan_urungkan(pekerjaan: Pekerjaan) -> dict[str, Any]:
    """The job of taking back."""
    impor = Impor.objects.get(pk=pekerjaan.parameter["impor"])
    lapor_kemajuan(pekerjaan, 1, 3, catatan="Memeriksa apa yang bergantung pada impor ini.")
    try:
        urungkan_impor(impor, oleh=pekerjaan.pemohon, pada=timezone.localdate())
    except IsianDitolak as galat:
        raise PekerjaanGagal(str(galat)) from None
    lapor_kemajuan(pekerjaan, 3, 3)
    return _hasil(impor, f"{impor.nama_berkas} sudah diurungkan seluruhnya.")


def urungkan_impor(impor: Impor, *, oleh: Pelaku, pada: date) -> None:
    """Take the whole import back, or nothing; ``IsianDitolak`` names what depends on it."""
    jenis = jenis_diimpor(oleh, impor.jenis)
    with transaction.atomic():
        kunci_jenis(impor.jenis)
        kunci_impor(impor.pk, TindakanImpor.URUNGKAN)
        impor.refresh_from_db()
        if impor.jejak is None:
            raise IsianDitolak("Jejak impor ini tidak tersimpan, jadi tidak dapat diurungkan.")
        with pghistory.context(akun=oleh.pk, urung_impor=impor.pk):
            urungkan_jejak(
                impor.jejak,
                penanda=("impor", impor.pk),
                turunan=jenis.turunan,
                dahulu=jenis.sebelum_urung,
            )
            if jenis.sesudah_urung:
                jenis.sesudah_urung(pada)
        impor.status = StatusImpor(
            ALUR_IMPOR.tujuan(impor.status, TindakanImpor.URUNGKAN, PENGIMPOR)
        )
        impor.diurungkan_pada, impor.diurungkan_oleh_id = timezone.now(), oleh.pk
        impor.save(update_fields=["status", "diurungkan_pada", "diurungkan_oleh"])


def urungkan_jejak(
    jejak: UUID,
    *,
    penanda: tuple[str, int],
    turunan: tuple[str, ...] = (),
    dahulu: Callable[[UUID], None] | None = None,
) -> None:
    """Bring every tracked row back to what it was before the audit context ``jejak``, or nothing.

    Inside the transaction of the caller.  ``penanda``: what that context says of itself, so that
    nothing else of the same request is taken along.  ``turunan``: models that are rebuilt instead.
    ``dahulu(jejak)`` runs once nothing stands in the way.  ``IsianDitolak`` names what depends
    on it.
    """
    semua = _kumpulkan(jejak, penanda, turunan)
    halangan = [*_tersentuh(semua), *_tanpa_asal(semua), *_perujuk(semua, turunan)]
    if halangan:
        raise IsianDitolak("Belum dapat diurungkan: " + "; ".join(halangan) + ".")
    if dahulu:
        dahulu(jejak)
    _pulihkan(semua)
    for satu in semua:
        _jalankan(f"DROP TABLE {satu.sementara}")


def _jalankan(sql: str, parameter: Any = ()) -> int:
    with connection.cursor() as kursor:
        kursor.execute(sql, parameter)
        return int(kursor.rowcount)


def _hitung(sql: str) -> int:
    with connection.cursor() as kursor:
        kursor.execute(sql)
        return int(kursor.fetchone()[0])


def _kumpulkan(jejak: UUID, penanda: tuple[str, int], turunan: tuple[str, ...]) -> list[_Jejak]:
    """Every tracked table with events of this context, each with a temporary table of its rows."""
    semua: list[_Jejak] = []
    for model in apps.get_models():
        peristiwa = getattr(model, "pgh_event_model", None)
        if peristiwa is None or model._meta.label in turunan:
            continue
        satu = _Jejak(model, f'"{peristiwa._meta.db_table}"', f'"urung_{len(semua)}"')
        isi = _jalankan(
            f"""CREATE TEMP TABLE {satu.sementara} ON COMMIT DROP AS
            SELECT pgh_obj_id AS id, min(pgh_id) AS awal, max(pgh_id) AS akhir,
                   bool_or(pgh_label = 'insert') AS baru, bool_or(pgh_label = 'delete') AS hapus
            FROM {satu.peristiwa}
            WHERE pgh_context_id = %s AND (pgh_context ->> %s) = %s GROUP BY pgh_obj_id""",
            [jejak, penanda[0], str(penanda[1])],
        )
        if isi:
            semua.append(satu)
        else:
            _jalankan(f"DROP TABLE {satu.sementara}")
    return semua


def _sebut(jumlah: int, model: Any, kata: str) -> str:
    return f"{tulis(jumlah)} {model._meta.verbose_name} {kata}"


def _tersentuh(semua: list[_Jejak]) -> list[str]:
    """Rows that somebody has changed since."""
    halangan = []
    for satu in semua:
        jumlah = _hitung(
            f"""SELECT count(DISTINCT e.pgh_obj_id) FROM {satu.peristiwa} e
            JOIN {satu.sementara} u ON u.id = e.pgh_obj_id AND e.pgh_id > u.akhir"""
        )
        if jumlah:
            halangan.append(_sebut(jumlah, satu.model, "sudah diubah sesudahnya"))
    return halangan


def _tanpa_asal(semua: list[_Jejak]) -> list[str]:
    """Rows whose former values nobody has recorded."""
    halangan = []
    for satu in semua:
        jumlah = _hitung(
            f"""SELECT count(*) FROM {satu.sementara} u WHERE NOT u.baru AND NOT EXISTS (
                SELECT 1 FROM {satu.peristiwa} e
                WHERE e.pgh_obj_id = u.id AND e.pgh_id < u.awal)
            AND NOT (u.hapus AND u.awal = u.akhir)"""
        )
        if jumlah:
            halangan.append(_sebut(jumlah, satu.model, "tidak tercatat nilai lamanya"))
    return halangan


def _perujuk(semua: list[_Jejak], turunan: tuple[str, ...]) -> list[str]:
    """Rows elsewhere that refer to what would go, and would stay."""
    ikut = {satu.model._meta.db_table: satu for satu in semua}
    halangan: dict[Any, int] = {}
    for satu in semua:
        for hubungan in satu.model._meta.get_fields(include_hidden=True):
            if not (hubungan.auto_created and (hubungan.one_to_many or hubungan.one_to_one)):
                continue
            lain = hubungan.related_model
            # The history itself, and the view over all of it that has no table.
            sejarah = (
                issubclass(lain, pghistory.models.Event) or lain._meta.app_label == "pghistory"
            )
            if sejarah or lain._meta.label in turunan:
                continue
            jumlah = _hitung(_sql_perujuk(satu, lain, hubungan.field, ikut))
            if jumlah:
                halangan[lain] = halangan.get(lain, 0) + jumlah
    return [_sebut(jumlah, lain, "memakainya") for lain, jumlah in halangan.items()]


def _sql_perujuk(satu: _Jejak, lain: type[models.Model], ruas: Any, ikut: dict[str, _Jejak]) -> str:
    sql = f"""SELECT count(*) FROM "{lain._meta.db_table}" r
        JOIN {satu.sementara} u ON u.id = r."{ruas.column}" AND u.baru"""
    teman = ikut.get(lain._meta.db_table)
    if teman is not None:
        kunci = lain._meta.pk
        assert kunci is not None
        sql += f""" WHERE NOT EXISTS (
            SELECT 1 FROM {teman.sementara} x WHERE x.id = r."{kunci.column}" AND x.baru)"""
    return sql


def _pulihkan(semua: list[_Jejak]) -> None:
    """Deletes of every table first, so that no former value meets what the import put there."""
    for satu in semua:
        _jalankan(
            f"""DELETE FROM {satu.tabel} t USING {satu.sementara} u
            WHERE t.id = u.id AND u.baru AND NOT u.hapus"""
        )
    for satu in semua:
        isi = ", ".join(f'"{kolom}" = l."{kolom}"' for kolom in satu.kolom)
        _jalankan(
            f"""UPDATE {satu.tabel} t SET {isi} FROM (
                SELECT DISTINCT ON (e.pgh_obj_id) e.* FROM {satu.peristiwa} e
                JOIN {satu.sementara} u ON u.id = e.pgh_obj_id AND e.pgh_id < u.awal
                WHERE NOT u.baru AND NOT u.hapus ORDER BY e.pgh_obj_id, e.pgh_id DESC
            ) l WHERE t.id = l.pgh_obj_id"""
        )
    for satu in semua:
        kolom = ", ".join(f'"{nama}"' for nama in satu.kolom)
        _jalankan(
            f"""INSERT INTO {satu.tabel} (id, {kolom})
            SELECT pgh_obj_id, {kolom} FROM (
                SELECT DISTINCT ON (e.pgh_obj_id) e.* FROM {satu.peristiwa} e
                JOIN {satu.sementara} u ON u.id = e.pgh_obj_id AND e.pgh_id <= u.akhir
                WHERE u.hapus AND NOT u.baru
                ORDER BY e.pgh_obj_id, (e.pgh_id < u.awal) DESC, e.pgh_id DESC
            ) l"""
        )
