"""Re-encrypting under the newest key what older keys wrote."""

from collections.abc import Iterator

import pgtrigger
from django.apps import apps
from django.db import connection, models, transaction

from .. import papan, rahasia
from ..bidang import RahasiaField

#: Rows locked and rewritten in one transaction.
SEKALI = 500


def putar_kunci() -> Iterator[tuple[str, int]]:
    """Turn every confidential column, then what rooms registered on the board ``rahasia``.

    Yields each place with the number of texts that were rewritten.  What the newest key wrote
    already stays, so the run may be killed at any line and begun again.  Raises
    :class:`~dumai_asn.inti.rahasia.TidakTerbaca` for a text whose key is not in the ring.
    """
    for model, bidang in kolom_rahasia():
        yield f"{model._meta.db_table}.{bidang.column}", _putar_kolom(model, bidang)
    for kunci, putar in papan.penyedia("rahasia"):
        yield kunci, putar()


def kolom_rahasia() -> list[tuple[type[models.Model], RahasiaField]]:
    """Every column of a :class:`RahasiaField`, those of the audit trail included."""
    return [
        (model, bidang)
        for model in apps.get_models(include_auto_created=True)
        for bidang in model._meta.concrete_fields
        if isinstance(bidang, RahasiaField)
    ]


def _putar_kolom(model: type[models.Model], bidang: RahasiaField) -> int:
    jumlah, sampai = 0, 0
    while baris := _putar_sekelompok(model, bidang, sampai):
        sampai = baris[-1][0]
        jumlah += sum(lama for _, lama in baris)
    return jumlah


def _putar_sekelompok(
    model: type[models.Model], bidang: RahasiaField, sesudah: int
) -> list[tuple[int, bool]]:
    """The next rows by key, each with whether it had to be rewritten.

    No trigger runs: the text stays the same, so it is no change to count or to audit, and
    history itself has to stay readable.
    """
    tabel, kolom, kunci = (
        connection.ops.quote_name(nama or "")
        for nama in (model._meta.db_table, bidang.column, model._meta.pk.column)
    )
    with transaction.atomic(), pgtrigger.ignore(), connection.cursor() as kursor:
        kursor.execute(
            f"SELECT {kunci}, {kolom} FROM {tabel} WHERE {kunci} > %s AND {kolom} <> '' "
            f"ORDER BY {kunci} LIMIT {SEKALI} FOR UPDATE",
            [sesudah],
        )
        baris = kursor.fetchall()
        lama = [(nomor, token) for nomor, token in baris if not rahasia.mutakhir(token)]
        if lama:
            kursor.execute(
                f"UPDATE {tabel} t SET {kolom} = baru.token "
                "FROM unnest(%s::bigint[], %s::text[]) AS baru(nomor, token) "
                f"WHERE t.{kunci} = baru.nomor",
                [[nomor for nomor, _ in lama], [rahasia.putar(token) for _, token in lama]],
            )
    terputar = {nomor for nomor, _ in lama}
    return [(nomor, nomor in terputar) for nomor, _ in baris]
