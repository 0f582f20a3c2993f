"""Our own PostgreSQL and Valkey: started once, kept apart, brought back after a crash."""

import os
import shutil
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg2
import pytest

from dumai_asn.lokal import postgres, runner
from dumai_asn.lokal.console import Galat
from dumai_asn.lokal.folder import State
from dumai_asn.lokal.ports import HOST
from dumai_asn.lokal.servers import Servers

from .alat import SETELAN, lokal, proses

pytestmark = pytest.mark.lambat


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for nama in SETELAN:
        monkeypatch.delenv(nama, raising=False)
    return tmp_path


@pytest.fixture
def peladen(folder: Path) -> Iterator[Servers]:
    servers = Servers(folder)
    servers.ensure()
    yield servers
    servers.stop()
    assert not proses(folder)


def tanya(servers: Servers, sql: str) -> object:
    url = servers.environment(8000)["DATABASE_URL"]
    with closing(psycopg2.connect(url)) as koneksi, koneksi, koneksi.cursor() as kursor:
        kursor.execute(sql)
        return kursor.fetchone()[0] if kursor.description else None


def bunuh(folder: Path, program: str) -> int:
    pid = min(pid for pid, perintah in proses(folder).items() if program in perintah.split()[0])
    os.kill(pid, signal.SIGKILL)
    return pid


def test_environment_of_the_application(peladen: Servers, folder: Path) -> None:
    lingkungan = peladen.environment(8123)
    assert lingkungan["SITUS_URL"] == "http://127.0.0.1:8123"
    assert lingkungan["DATA_DIR"] == str(folder)
    assert (lingkungan["DEMO"], lingkungan["DEBUG"]) == ("1", "0")
    assert len(lingkungan["SECRET_KEY"]) >= 50
    assert lingkungan == Servers(folder).environment(8123), "secrets must be kept"
    assert tanya(peladen, "SELECT inet_server_addr()") == HOST


def test_any_number_of_callers_share_one_server(peladen: Servers, folder: Path) -> None:
    tanya(peladen, "CREATE TABLE satu ()")
    lain = lokal(folder, "jalankan", "sh", "-c", 'echo "$DATABASE_URL"')
    assert lain.stdout.strip() == peladen.environment(8000)["DATABASE_URL"]


@pytest.mark.parametrize("program", ["postgres", "valkey-server"])
def test_killed_server_comes_back_with_its_data(
    peladen: Servers, folder: Path, program: str
) -> None:
    tanya(peladen, "CREATE TABLE isi AS SELECT 7 AS nilai")
    sebelum = peladen.environment(8000)
    bunuh(folder, program)
    assert not peladen.answer()
    peladen.ensure()
    assert peladen.answer()
    assert tanya(peladen, "SELECT nilai FROM isi") == 7
    assert peladen.environment(8000) == sebelum, "the workers keep the address they know"


def test_port_taken_by_a_stranger_is_left_to_it(peladen: Servers, folder: Path) -> None:
    tanya(peladen, "CREATE TABLE isi AS SELECT 7 AS nilai")
    peladen.stop()
    lama = State(folder).get("pg_port")
    with socket.create_server((HOST, lama)) as lain:
        # It takes our call and hangs up at once, as a server of another kind would.
        threading.Thread(target=lambda: lain.accept()[0].close()).start()
        peladen.ensure()
        assert State(folder).get("pg_port") != lama
        assert tanya(peladen, "SELECT nilai FROM isi") == 7


def test_database_of_another_version_is_left_alone(folder: Path) -> None:
    (folder / "pg13").mkdir()
    with pytest.raises(Galat, match="berisi basis data PostgreSQL 13, sedangkan yang terpasang"):
        Servers(folder).ensure()
    assert list((folder / "pg13").iterdir()) == []
    assert not proses(folder)


def test_database_whose_password_is_lost_is_left_alone(folder: Path) -> None:
    siapa = runner.Runner(folder)
    major = postgres.major_version(siapa, postgres.find_binaries(siapa))
    (folder / f"pg{major}").mkdir()
    with pytest.raises(Galat, match=r"hilang bersama state\.json"):
        Servers(folder).ensure()
    assert list((folder / f"pg{major}").iterdir()) == []


def test_interrupted_creation_is_done_anew(folder: Path) -> None:
    for nama in ("pg18.new", "pg17.new"):
        (folder / nama).mkdir()
        (folder / nama / "PG_VERSION").write_text("18\n")
    servers = Servers(folder)
    servers.ensure()
    assert servers.answer()
    servers.stop()


def test_servers_named_in_the_environment_are_used(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://kota@127.0.0.1:1/asn")
    monkeypatch.setenv("REDIS_URL", "redis://127.0.0.1:1/0")
    servers = Servers(folder)
    servers.ensure()
    lingkungan = servers.environment(8000)
    assert lingkungan["DATABASE_URL"] == "postgresql://kota@127.0.0.1:1/asn"
    assert lingkungan["DEMO"] == "0", "a demo city never enters a database of somebody else"
    assert not proses(folder)


def test_temporary_servers_end_with_their_command(folder: Path) -> None:
    hasil = lokal(folder, "sementara", "sh", "-c", 'test -n "$REDIS_URL" && exit 7')
    assert hasil.returncode == 7
    assert not proses(folder)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root needs another user")
def test_root_without_namespaces_falls_back_to_nobody(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runner, "_namespace_prefix", lambda _: ())
    monkeypatch.setattr(runner, "OWN_FOLDERS", Path("/var/lib/dumai-asn-uji"))
    servers = Servers(folder)
    tempat = runner.runner_for(folder).folder
    try:
        servers.ensure()
        assert tanya(servers, "SELECT 1") == 1
        pemilik = {Path(f"/proc/{pid}").stat().st_uid for pid in proses(tempat)}
        assert pemilik
        assert 0 not in pemilik
        assert folder.stat().st_uid == 0
        servers.stop()
        assert not proses(tempat)
    finally:
        servers.stop()
        shutil.rmtree(runner.OWN_FOLDERS)
