"""Fingerprints: what tells that a slow step need not be done again."""

import hashlib
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import psycopg2

from .folder import PROJECT

LOCKS = ("requirements.txt", "package-lock.json")
# `dumai_asn.*` and the rooms beside it; never the virtual environment or the data folder.
PACKAGES = ("dumai_asn", "kinerja", "evaluasi", "pembinaan")


def of_migrations() -> str:
    """Changes with every migration file of ours and with every package that may bring its own."""
    files = [f for p in PACKAGES for f in (PROJECT / p).rglob("migrations/*.py")]
    return _of([*files, PROJECT / "requirements.txt"])


def of_static_files() -> str:
    """Changes with what collectstatic would collect, or with how it collects."""
    own = [f for f in (PROJECT / "static").rglob("*") if f.is_file()]
    makers = [f for p in PACKAGES for f in (PROJECT / p).rglob("rupa/*.py")]
    locks = [PROJECT / name for name in LOCKS]
    return _of([*own, *makers, *locks, PROJECT / "dumai_asn" / "settings.py"])


def _of(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for file in sorted(files):
        content = hashlib.sha256(file.read_bytes()).hexdigest()
        digest.update(f"{file.relative_to(PROJECT)} {content}\n".encode())
    return digest.hexdigest()


class Remembered:
    """Fingerprints kept in the database they speak of, so that a restored one brings its own.

    The table is ours, not Django's: it must be readable before the first migration.
    """

    def __init__(self, database_url: str) -> None:
        self._url = database_url
        with closing(psycopg2.connect(database_url)) as connection, connection:
            connection.cursor().execute(
                "CREATE TABLE IF NOT EXISTS lokal_sidik"
                " (kunci text PRIMARY KEY, nilai text NOT NULL)"
            )

    def get(self, key: str) -> str | None:
        with closing(psycopg2.connect(self._url)) as connection, connection.cursor() as cursor:
            cursor.execute("SELECT nilai FROM lokal_sidik WHERE kunci = %s", [key])
            row = cursor.fetchone()
        return row[0] if row else None

    def set(self, key: str, value: str) -> None:
        with closing(psycopg2.connect(self._url)) as connection, connection:
            connection.cursor().execute(
                "INSERT INTO lokal_sidik VALUES (%s, %s)"
                " ON CONFLICT (kunci) DO UPDATE SET nilai = excluded.nilai",
                [key, value],
            )
