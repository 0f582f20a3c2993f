"""Runs the whole application: servers, schema, demo city, web, worker and beat; keeps them up."""

import http.client
import signal
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from types import FrameType
from typing import NoReturn
from zoneinfo import ZoneInfo

import psycopg2

from . import fingerprint
from .child import Child, end_all
from .console import Galat, say
from .install import run_step
from .ports import HOST
from .preflight import claim_start, people_from_environment
from .servers import Servers

WEB_PATIENCE = 60.0  # seconds until the first answer
PROBE_EVERY = 2.0  # seconds between two looks at the servers
SEED = "2026"
# Lint runs the checks; here somebody is waiting.
MIGRATE = ("migrate", "--no-input", "--skip-checks", "-v", "0")


class Stopped(Exception):
    """Somebody asked us to stop: Ctrl-C, SIGTERM, or the terminal was closed."""


def supervise() -> int:
    """Run until stopped; returns 0. Raises `Galat` when it cannot start or keep running."""
    folder, port, held = claim_start()
    with held:
        run = _Run(Servers(folder), port, people_from_environment())
        _on_stop_signals(_stop)
        try:
            run.start()
            run.watch()
        except Stopped:
            return 0
        finally:
            _on_stop_signals(signal.SIG_IGN)
            run.stop()


class _Run:
    def __init__(self, servers: Servers, port: int, people: str) -> None:
        self._servers = servers
        self._port = port
        self._people = people
        self._children: list[Child] = []
        self._environment: dict[str, str] = {}

    def start(self) -> None:
        say("Menjalankan PostgreSQL dan Valkey")
        self._servers.ensure()
        # Here a person reads along: a line for every request would bury what matters.
        self._environment = {"TINGKAT_LOG": "WARNING", **self._servers.environment(self._port)}
        assets = self._child("tampil", sys.executable, "-m", "dumai_asn.lokal.assets")
        self._prepare_database()
        if assets.wait():
            raise Galat("berkas tampilan tidak dapat disiapkan; sebabnya di baris 'tampil' di atas")
        self._children.remove(assets)
        self._start_web()
        self._start_background()
        print(f"Siap: http://{HOST}:{self._port}", flush=True)

    def watch(self) -> NoReturn:
        """Keep everything running; returns only by an exception."""
        next_probe = 0.0
        while True:
            for child in self._children:
                child.keep_running()
            if time.monotonic() >= next_probe:
                if not self._servers.answer():
                    say("PostgreSQL atau Valkey tidak menjawab; dijalankan lagi")
                    self._servers.ensure()
                next_probe = time.monotonic() + PROBE_EVERY
            time.sleep(0.25)

    def stop(self) -> None:
        end_all(self._children)
        self._servers.stop()

    def _prepare_database(self) -> None:
        remembered = fingerprint.Remembered(self._environment["DATABASE_URL"])
        wanted = fingerprint.of_migrations()
        if remembered.get("migrasi") != wanted:
            say("Menyusun basis data")
            self._manage("basis data tidak dapat disusun", *MIGRATE)
            remembered.set("migrasi", wanted)
        if self._demo_wanted():
            say(f"Mengisi kota contoh ({self._people} pegawai)")
            today = datetime.now(ZoneInfo("Asia/Jakarta")).date().isoformat()
            size = ("--pegawai", self._people, "--benih", SEED, "--pada", today)
            self._manage("kota contoh tidak dapat diisi", "isi_contoh", *size)

    def _demo_wanted(self) -> bool:
        """Whether this is our own database, wants a demo city, and nobody lives in it yet."""
        if not self._servers.own_database or self._environment["DEMO"] != "1":
            return False
        with closing(psycopg2.connect(self._environment["DATABASE_URL"])) as connection:
            cursor = connection.cursor()
            cursor.execute("SELECT NOT EXISTS (SELECT FROM direktori_pegawai)")
            (nobody,) = cursor.fetchone() or (True,)
        return bool(nobody)

    def _manage(self, failure: str, *command: str) -> None:
        run_step([sys.executable, "manage.py", *command], failure, self._environment)

    def _child(self, name: str, *command: str) -> Child:
        child = Child(name, command, self._environment)
        self._children.append(child)
        child.start()
        return child

    def _start_web(self) -> None:
        """The web first: somebody is waiting for it. One program, preloaded, then two workers."""
        options = ["-b", f"{HOST}:{self._port}", "-k", "gthread", "-w", "2", "--threads", "4"]
        options += ["--preload", "--no-control-socket", "--graceful-timeout", "8"]
        options += ["--log-level", "warning"]
        web = self._child("web", sys.executable, "-m", "gunicorn", *options, "dumai_asn.wsgi")
        deadline = time.monotonic() + WEB_PATIENCE
        while not _answers(self._port):
            if not web.pid or time.monotonic() > deadline:
                raise Galat("web tidak dapat dijalankan; lihat keluarannya di atas")
            time.sleep(0.05)

    def _start_background(self) -> None:
        # For root the worker prints ten lines of advice that do not concern a local start.
        celery = [sys.executable, "-W", "ignore:You're running the worker", "-m", "celery", "-q"]
        celery += ["-A", "dumai_asn.celery:app", "--skip-checks"]
        # One worker only: there is nobody to gossip with, and not looking saves a second.
        alone = ["--without-gossip", "--without-mingle", "-l", "WARNING"]
        self._child("worker", *celery, "worker", "-c", "2", "-Q", "celery,dokumen", *alone)
        self._child("beat", *celery, "beat", "-l", "WARNING", "--pidfile=")


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection(HOST, port, timeout=10)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status < 500
    except OSError:
        return False
    finally:
        connection.close()


def _on_stop_signals(handler: "Callable[[int, FrameType | None], None] | signal.Handlers") -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, handler)


def _stop(_number: int, _frame: FrameType | None) -> None:
    # A second signal, which `timeout` and impatient people send, must not interrupt the stopping.
    _on_stop_signals(signal.SIG_IGN)
    raise Stopped
