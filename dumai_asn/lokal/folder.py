"""The data folder: what it is, its locks, and the secrets kept in it."""

import fcntl
import json
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from .console import Galat

PROJECT = Path(__file__).resolve().parents[2]


def data_dir() -> Path:
    """The folder for everything this installation makes: `DATA_DIR`, else `.lokal` in the clone."""
    return Path(os.environ.get("DATA_DIR") or PROJECT / ".lokal").absolute()


def prepare(folder: Path) -> Path:
    """Make `folder` if needed, closed to other users, and prove that it can be written to."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe = folder / f".tulis-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise Galat(
            f"folder data {folder} tidak dapat ditulis ({error.strerror});"
            " pilih yang lain dengan DATA_DIR=/folder/lain"
        ) from None
    return folder


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the short lock under which servers are looked at, started and stopped."""
    with open(folder / "lock", "a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def claim(folder: Path, words: str) -> IO[str]:
    """Become the one supervisor of `folder`; `words` tell a second one who that is.

    The claim lasts until the returned file is closed, so it also ends with the process.
    """
    claim = open(folder / "penyelia", "a+")  # noqa: SIM115 - stays open as long as the claim
    try:
        fcntl.flock(claim, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        claim.seek(0)
        raise Galat(f"server untuk {folder} sudah berjalan: {claim.read().strip()}") from None
    claim.truncate(0)
    claim.write(words + "\n")
    claim.flush()
    return claim


class State:
    """Passwords, keys and ports of one data folder, in `state.json`, readable by its owner only.

    Never handed out as a whole: callers ask for the one value they need.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / "state.json"
        self._values: dict[str, Any] = {}
        self.reload()

    def reload(self) -> None:
        """Read what another process may have stored since."""
        if self._file.exists():
            try:
                self._values = json.loads(self._file.read_text())
            except ValueError:
                raise Galat(f"{self._file} rusak; pulihkan dari cadangan Anda") from None

    def get(self, name: str) -> Any:
        return self._values.get(name)

    def setdefault(self, name: str, make: Callable[[], Any]) -> Any:
        """The stored value, or `make()`, stored before it is returned."""
        if name not in self._values:
            self.set(name, make())
        return self._values[name]

    def password(self, name: str) -> str:
        value: str = self.setdefault(name, lambda: secrets.token_urlsafe(48))
        return value

    def set(self, name: str, value: Any) -> None:
        self._values[name] = value
        new = self._file.with_suffix(".new")
        with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
            json.dump(self._values, out, indent=1)
            out.flush()
            os.fsync(out.fileno())
        new.replace(self._file)
