"""Who runs the two servers.

PostgreSQL refuses to run as root. For root the servers run in a user namespace, where root is
seen as an ordinary user and still reaches its own 0700 folders; where namespaces are refused they
run as `nobody` in a folder of their own. No mode of a foreign folder is changed, no user is made.
"""

import hashlib
import os
import pwd
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

ORDINARY_USER = "nobody"
OWN_FOLDERS = Path("/var/lib/dumai-asn")


@dataclass(frozen=True)
class Runner:
    """How to start a server process: a command prefix, or another user, or neither."""

    folder: Path
    prefix: tuple[str, ...] = ()
    user: str | None = None
    options: dict[str, Any] = field(default_factory=dict)

    def run(self, command: Sequence[str | Path]) -> subprocess.CompletedProcess[str]:
        """Run a short command to its end; its output is in the result, both streams in one."""
        return subprocess.run(
            [*self.prefix, *map(str, command)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=_environment(),
            **self.options,
        )

    def start(self, command: Sequence[str | Path], log: IO[bytes]) -> subprocess.Popen[bytes]:
        """Start a server that outlives this process and does not see its terminal's Ctrl-C."""
        return subprocess.Popen(
            [*self.prefix, *map(str, command)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            env=_environment(),
            **self.options,
        )

    def version(self, binary: Path) -> str | None:
        """What `binary --version` prints, or None if this runner cannot run it."""
        try:
            done = self.run([binary, "--version"])
        except OSError:
            return None
        return done.stdout.strip() if done.returncode == 0 else None

    def own(self, path: Path) -> Path:
        """Give a file or folder of ours to the user the servers run as."""
        if self.user:
            shutil.chown(path, self.user)
        return path


def runner_for(data_dir: Path) -> Runner:
    """The runner for this process's user, and the folder where its servers keep their data.

    That folder is `data_dir` itself, except for `nobody`, who could not reach it.
    """
    if os.geteuid() != 0:
        return Runner(data_dir)
    if prefix := _namespace_prefix(data_dir):
        return Runner(data_dir, prefix)
    OWN_FOLDERS.mkdir(mode=0o755, parents=True, exist_ok=True)
    folder = OWN_FOLDERS / hashlib.sha256(str(data_dir).encode()).hexdigest()[:16]
    folder.mkdir(mode=0o700, exist_ok=True)
    options = {
        "user": ORDINARY_USER,
        "group": pwd.getpwnam(ORDINARY_USER).pw_gid,
        "extra_groups": [],
        "cwd": "/",
    }
    runner = Runner(folder, user=ORDINARY_USER, options=options)
    runner.own(folder)
    return runner


def _namespace_prefix(folder: Path) -> tuple[str, ...]:
    """The command that enters a user namespace, or nothing where the machine refuses it."""
    unshare = shutil.which("unshare")
    if not unshare:
        return ()
    entry = pwd.getpwnam(ORDINARY_USER)
    prefix = (unshare, "--user", f"--map-user={entry.pw_uid}", f"--map-group={entry.pw_gid}", "--")
    probe = subprocess.run([*prefix, "test", "-w", str(folder)], capture_output=True)
    return prefix if probe.returncode == 0 else ()


def _environment() -> dict[str, str]:
    # libpq's variables and the caller's locale are for the caller's programs, not for our servers.
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    return {**kept, "LC_ALL": "C.UTF-8"}
