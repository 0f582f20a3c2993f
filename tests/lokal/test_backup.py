"""Backup and restore: everything comes back, or nothing is touched and the reason is said."""

import json
import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg2
import pytest

from dumai_asn.lokal.backup import back_up, restore
from dumai_asn.lokal.console import Galat
from dumai_asn.lokal.servers import Servers

from .alat import SETELAN

pytestmark = pytest.mark.lambat

ISI = """
CREATE EXTENSION btree_gist;
CREATE TABLE masa (oleh int, masa daterange, EXCLUDE USING gist (oleh WITH =, masa WITH &&));
INSERT INTO masa SELECT n, daterange('2026-01-01', '2026-02-01') FROM generate_series(1, 500) n;
CREATE TABLE lokal_sidik (kunci text PRIMARY KEY, nilai text NOT NULL);
INSERT INTO lokal_sidik VALUES ('migrasi', 'abc');
"""


@pytest.fixture(scope="module")
def tempat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The environment of a running place; its database is emptied before each test."""
    with pytest.MonkeyPatch.context() as sementara:
        for nama in SETELAN:
            sementara.delenv(nama, raising=False)
        folder = tmp_path_factory.mktemp("tempat")
        servers = Servers(folder)
        servers.ensure()
        yield servers.environment(8000)
        servers.stop()


@pytest.fixture
def asal(tempat: dict[str, str], tmp_path: Path) -> dict[str, str]:
    """A place with rows and files, in its own database and folder of the running server."""
    sql(tempat, "DROP DATABASE IF EXISTS asal WITH (FORCE)")
    sql(tempat, "CREATE DATABASE asal")
    asal = di(tempat, "asal", tmp_path / "asal")
    sql(asal, ISI)
    for nama in ("aa/satu.pdf", "bb/dua.jpg"):
        berkas = tmp_path / "asal" / "berkas" / nama
        berkas.parent.mkdir(parents=True)
        berkas.write_bytes(os.urandom(64))
    return asal


@pytest.fixture
def kosong(tempat: dict[str, str], tmp_path: Path) -> dict[str, str]:
    sql(tempat, "DROP DATABASE IF EXISTS tujuan WITH (FORCE)")
    sql(tempat, "CREATE DATABASE tujuan")
    return di(tempat, "tujuan", tmp_path / "tujuan")


def di(tempat: dict[str, str], basis_data: str, folder: Path) -> dict[str, str]:
    folder.mkdir()
    url = tempat["DATABASE_URL"].rpartition("/")[0] + f"/{basis_data}"
    return {**tempat, "DATABASE_URL": url, "DATA_DIR": str(folder)}


def sql(lingkungan: dict[str, str], perintah: str) -> list[tuple[object, ...]]:
    with closing(psycopg2.connect(lingkungan["DATABASE_URL"])) as koneksi:
        koneksi.autocommit = True
        with koneksi.cursor() as kursor:
            kursor.execute(perintah)
            return kursor.fetchall() if kursor.description else []


def test_round_trip(asal: dict[str, str], kosong: dict[str, str], tmp_path: Path) -> None:
    assert "2 berkas" in back_up(asal, tmp_path / "cadangan")
    assert "2 berkas" in restore(kosong, tmp_path / "cadangan")
    for pertanyaan in ("SELECT count(*), min(lower(masa)) FROM masa", "TABLE lokal_sidik"):
        assert sql(kosong, pertanyaan) == sql(asal, pertanyaan)
    for berkas in (tmp_path / "asal" / "berkas").rglob("*.*"):
        kembali = tmp_path / "tujuan" / berkas.relative_to(tmp_path / "asal")
        assert kembali.read_bytes() == berkas.read_bytes()
    with pytest.raises(psycopg2.errors.ExclusionViolation):
        sql(kosong, "INSERT INTO masa VALUES (1, daterange('2026-01-05', '2026-01-06'))")


def test_keys_stay_at_home(asal: dict[str, str], tmp_path: Path) -> None:
    back_up(asal, tmp_path / "cadangan")
    for berkas in (tmp_path / "cadangan").rglob("*"):
        assert berkas.is_dir() or asal["KUNCI_RAHASIA"].encode() not in berkas.read_bytes()
    assert (tmp_path / "cadangan").stat().st_mode & 0o077 == 0


def test_missing_key_is_named(asal: dict[str, str], kosong: dict[str, str], tmp_path: Path) -> None:
    back_up(asal, tmp_path / "cadangan")
    (tanda,) = json.loads((tmp_path / "cadangan" / "cadangan.json").read_text())["kunci"]
    lain = {**kosong, "KUNCI_RAHASIA": "kunci-lain"}
    with pytest.raises(Galat, match=tanda):
        restore(lain, tmp_path / "cadangan")
    assert sql(kosong, "SELECT FROM pg_tables WHERE schemaname = 'public'") == []
    restore(lain, tmp_path / "cadangan", without_keys=True)
    assert sql(kosong, "SELECT count(*) FROM masa") == [(500,)]


def test_only_an_empty_place_is_filled(
    asal: dict[str, str], kosong: dict[str, str], tmp_path: Path
) -> None:
    back_up(asal, tmp_path / "cadangan")
    with pytest.raises(Galat, match="sudah berisi data"):
        restore(asal, tmp_path / "cadangan")
    (tmp_path / "tujuan" / "berkas").mkdir()
    (tmp_path / "tujuan" / "berkas" / "milik-orang.pdf").touch()
    with pytest.raises(Galat, match="sudah berisi data"):
        restore(kosong, tmp_path / "cadangan")


def test_damaged_backup_is_refused(
    asal: dict[str, str], kosong: dict[str, str], tmp_path: Path
) -> None:
    back_up(asal, tmp_path / "cadangan")
    (tmp_path / "cadangan" / "berkas" / "aa" / "satu.pdf").unlink()
    with pytest.raises(Galat, match="berubah atau kurang"):
        restore(kosong, tmp_path / "cadangan")
    with pytest.raises(Galat, match="bukan cadangan yang lengkap"):
        restore(kosong, tmp_path)


def test_backup_never_overwrites(asal: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(Galat, match="tidak kosong"):
        back_up(asal, tmp_path)
