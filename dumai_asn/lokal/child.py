"""A program of ours that is kept running: its output prefixed, itself restarted within limits."""

import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress

from .console import Galat
from .folder import PROJECT

RESTARTS = 5  # in a row
SETTLED = 60.0  # seconds after which a run counts as healthy and the row begins anew
PATIENCE = 10.0  # seconds between the polite and the final signal
PR_SET_PDEATHSIG = 1

_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


class Child:
    """One program in a session of its own. Start it from the main thread only: it is told to end
    when the thread that started it does."""

    def __init__(self, name: str, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.name = name
        self._command = command
        self._environment = {**environment, "PYTHONUNBUFFERED": "1"}
        self._process: subprocess.Popen[str] | None = None
        self._started = 0.0
        self._ended = 0.0
        self._failures = 0

    def start(self) -> None:
        self._started, self._ended = time.monotonic(), 0.0
        self._process = subprocess.Popen(
            self._command,
            cwd=PROJECT,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
            preexec_fn=_end_with_parent,
        )
        threading.Thread(target=self._relay, args=[self._process], daemon=True).start()

    @property
    def pid(self) -> int:
        """The process id while it runs, else 0."""
        return self._process.pid if self._process and self._process.poll() is None else 0

    def keep_running(self) -> None:
        """Start it again if it has ended and its pause is over; raises `Galat` past the limit."""
        if self.pid:
            return
        now = time.monotonic()
        if not self._ended:
            self._ended = now
            self._kill_group()
            self._failures = 1 if now - self._started > SETTLED else self._failures + 1
            if self._failures > RESTARTS:
                raise Galat(f"{self.name} berhenti {self._failures} kali berturut-turut")
        # The first restart comes at once, the later ones after 1, 2, 4, 8 seconds.
        pause = 2.0 ** (self._failures - 2) if self._failures > 1 else 0.0
        if now - self._ended >= pause:
            print(f"{self.name:<7}| berhenti; dijalankan lagi", flush=True)
            self.start()

    def wait(self) -> int:
        """Wait for its end; its exit code."""
        return self._process.wait() if self._process else 0

    def ask_to_end(self) -> None:
        # Only the leader: it lets its own workers finish what they hold.
        if self.pid:
            os.kill(self.pid, signal.SIGTERM)

    def end(self, deadline: float) -> None:
        """Wait until `deadline` (monotonic seconds), then leave nothing of it behind."""
        if self._process:
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(max(0.0, deadline - time.monotonic()))
            self._kill_group()
            self._process.wait()

    def _kill_group(self) -> None:
        if self._process:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)

    def _relay(self, process: "subprocess.Popen[str]") -> None:
        for line in process.stdout or ():
            print(f"{self.name:<7}| {line}", end="", flush=True)


def _end_with_parent() -> None:
    """Have the kernel send SIGTERM should the supervisor die without a chance to stop us."""
    if _libc:
        _libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def end_all(children: Sequence[Child]) -> None:
    """End all of them side by side."""
    for child in children:
        child.ask_to_end()
    deadline = time.monotonic() + PATIENCE
    for child in children:
        child.end(deadline)
