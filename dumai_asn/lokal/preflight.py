"""What must hold before a start is worth its time: settings that make sense, a folder, a port.

Standard library only: it runs before any package is installed, so that nobody waits half a minute
to learn that the port is taken.
"""

import os
from pathlib import Path
from typing import IO

from .console import Galat
from .folder import claim, data_dir, prepare
from .ports import HOST, is_free

FEWEST_PEOPLE = 20  # so that every role exists in the demo city


def claim_start() -> tuple[Path, int, IO[str]]:
    """The data folder, the port, and the claim to be this folder's only supervisor."""
    port = port_from_environment()
    people_from_environment()
    folder = prepare(data_dir())
    held = claim(folder, f"http://{HOST}:{port} (pid {os.getpid()})")
    if not is_free(port):
        held.close()
        raise Galat(
            f"porta {port} sedang dipakai program lain;"
            f" pilih yang lain: PORT={port + 1} script/server"
        )
    return folder, port, held


def port_from_environment() -> int:
    """The port the site is reached at: `PORT`, 8000 by default."""
    text = os.environ.get("PORT") or "8000"
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
        raise Galat(f"PORT={text} bukan nomor porta (1 sampai 65535)")
    return int(text)


def people_from_environment() -> str:
    """The size of the demo city: `PEGAWAI`, 300 by default."""
    text = os.environ.get("PEGAWAI") or "300"
    if not text.isascii() or not text.isdigit() or int(text) < FEWEST_PEOPLE:
        raise Galat(f"PEGAWAI={text} bukan jumlah pegawai (paling sedikit {FEWEST_PEOPLE})")
    return text
