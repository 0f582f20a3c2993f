"""Both servers of a data folder together, and the environment the application reads."""

import base64
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .folder import State, locked, prepare
from .postgres import Postgres
from .runner import runner_for
from .valkey import Valkey


class Servers:
    """PostgreSQL and Valkey of one data folder; a server named in the environment is left alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = prepare(folder)
        self._own_database = not os.environ.get("DATABASE_URL")
        self._own_broker = not os.environ.get("REDIS_URL")
        runner = runner_for(folder)
        with locked(folder):
            self._state = State(folder)
            self._postgres = Postgres(self._state, runner)
            self._valkey = Valkey(self._state, runner)

    @property
    def own_database(self) -> bool:
        return self._own_database

    def ensure(self) -> None:
        """Have our servers running. Any number of processes may call this at once."""
        with locked(self._folder):
            self._state.reload()
            if self._own_database:
                self._postgres.ensure()
            if self._own_broker:
                self._valkey.ensure()

    def answer(self) -> bool:
        """Whether each server of ours answers; the others are not asked."""
        return (not self._own_database or self._postgres.answers()) and (
            not self._own_broker or self._valkey.answers()
        )

    def stop(self) -> None:
        """Stop the servers of this folder, whoever started them."""
        with locked(self._folder):
            self._state.reload()
            self._valkey.stop()
            self._postgres.stop()

    @contextmanager
    def borrowed(self) -> Iterator["Servers"]:
        """Have them up for a while, and leave them up or down as they were found."""
        were_up = self.answer()
        self.ensure()
        try:
            yield self
        finally:
            if not were_up:
                self.stop()

    def keep_keys(self, ring: str) -> None:
        """Keep the key ring a restore was made with: from now on its texts are ours to read.

        A city on a database of its own keeps its keys itself.
        """
        if not self._own_database:
            return
        with locked(self._folder):
            self._state.reload()
            self._state.set("kunci_rahasia", ring.split(","))

    def environment(self, port: int) -> dict[str, str]:
        """What the application reads; a variable that is already set holds.

        `DEMO` is 1 only on our own database, so a demo city never mixes with a real one.
        """
        ours = {
            "DATA_DIR": str(self._folder),
            "STATIC_ROOT": str(self._folder / "statis"),
            "SITUS_URL": f"http://127.0.0.1:{port}",
            "DEBUG": "0",
            "DEMO": "1" if self._own_database else "0",
        }
        # A secret that the environment brings must not have an unused twin in our state.
        if "SECRET_KEY" not in os.environ:
            ours["SECRET_KEY"] = self._state.password("secret_key")
        if "KUNCI_RAHASIA" not in os.environ:
            ours["KUNCI_RAHASIA"] = ",".join(self._state.setdefault("kunci_rahasia", _new_key_ring))
        if self._own_database:
            ours["DATABASE_URL"] = self._postgres.url
        if self._own_broker:
            ours["REDIS_URL"] = self._valkey.url
        return {**ours, **os.environ}


def _new_key_ring() -> list[str]:
    return [base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()]
