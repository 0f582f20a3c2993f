"""Tools of these tests: commands of the launcher, and who of theirs is still running."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from dumai_asn.lokal.folder import PROJECT

#: What the launcher sets for the test run itself, and what servers of a test must not inherit.
SETELAN = ("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "KUNCI_RAHASIA", "DATA_DIR", "STATIC_ROOT")
SETELAN += ("SITUS_URL", "DEMO", "DEBUG", "DJANGO_SETTINGS_MODULE")


def lingkungan(folder: Path, **lain: str) -> dict[str, str]:
    """An environment in which the launcher uses `folder` and servers of its own."""
    bersih = {nama: nilai for nama, nilai in os.environ.items() if nama not in SETELAN}
    return {**bersih, "DATA_DIR": str(folder), **lain}


def lokal(folder: Path, *perintah: str, **lain: str) -> "subprocess.CompletedProcess[str]":
    """Run `python -m dumai_asn.lokal` to its end."""
    return jalankan(folder, sys.executable, "-m", "dumai_asn.lokal", *perintah, **lain)


def jalankan(folder: Path, *perintah: str, **lain: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        perintah,
        cwd=PROJECT,
        env=lingkungan(folder, **lain),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
    )


def proses(folder: Path) -> dict[int, str]:
    """The running processes that belong to `folder`: pid → command line."""
    ketemu = {}
    for entri in Path("/proc").iterdir():
        if entri.name.isdigit() and int(entri.name) != os.getpid():
            with suppress(OSError):
                perintah = (entri / "cmdline").read_text().replace("\0", " ")
                rumah = (entri / "environ").read_text(errors="replace")
                tempat = str((entri / "cwd").readlink())  # the servers work in their data folder
                hidup = "Z" not in (entri / "stat").read_text().rpartition(")")[2][:3]
                milik = str(folder) in perintah + tempat or f"DATA_DIR={folder}\0" in rumah
                if hidup and milik:
                    ketemu[int(entri.name)] = perintah
    return ketemu
