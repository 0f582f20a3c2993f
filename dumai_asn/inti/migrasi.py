"""Migrations of this house: plain strings in them, and first tables made in one go."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from django.db.migrations.operations import RunSQL
from django.db.migrations.operations.base import Operation
from django.db.migrations.serializer import BaseSerializer, Serializer
from django.db.migrations.state import ProjectState


class SerialIstilah(BaseSerializer):
    """A term is written as its string, so that no migration ever imports our rules."""

    def serialize(self) -> tuple[str, set[str]]:
        return repr(str(self.value)), set()


# First in line: Django's own entry for Enum would win over a later registration.
Serializer._registry = {StrEnum: SerialIstilah, **Serializer._registry}


def istilah_diubah(tabel: str, kolom: str, lama: Sequence[str], baru: Sequence[str]) -> RunSQL:
    """Let the CHECK of a term's column follow its AlterField.

    Django compares only the checks of its own field types when it alters a column, so a new term
    would be refused by the database for ever.
    """

    def ganti(nilai: Sequence[str]) -> str:
        nama, isi = f"{tabel}_{kolom}_check", ", ".join(f"'{satu}'" for satu in nilai)
        return (
            f'ALTER TABLE "{tabel}" DROP CONSTRAINT "{nama}",'
            f' ADD CONSTRAINT "{nama}" CHECK ("{kolom}" IN ({isi}))'
        )

    return RunSQL(ganti(baru), ganti(lama))


class Serentak(Operation):
    """Operations that reach their final state together before any of them touches the database.

    Django renders every related model anew after each operation, which made the first
    migration of this house take 20 s of pure computing.  Here it renders once.  Only for
    operations that do not see each other's intermediate state: creating whole models and
    their triggers, never adding a field to a model created beside it.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.operations = list(operations)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__qualname__, [self.operations], {}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        state.__dict__.pop("apps", None)
        for operasi in self.operations:
            operasi.state_forwards(app_label, state)

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        for operasi in self.operations:
            operasi.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        for operasi in reversed(self.operations):
            operasi.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return f"{len(self.operations)} operasi serentak"
