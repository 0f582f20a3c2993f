"""Backup and restore: the database, the files, and which keys the encrypted texts need.

The keys themselves are never written: a backup alone opens no confidential text.
"""

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote, urlsplit, urlunsplit

import psycopg2

from .console import Galat
from .postgres import find_binaries
from .runner import runner_for

DUMP, FILES, MANIFEST = "basis-data.dump", "berkas", "cadangan.json"


def back_up(environment: Mapping[str, str], target: Path) -> str:
    """Write a backup to the new folder `target`; what it holds, in words.

    The database first: every file that its rows speak of is already there, later ones do no harm.
    """
    if target.exists() and any(target.iterdir()):
        raise Galat(f"folder cadangan {target} tidak kosong; pilih folder baru")
    new = target.with_name(target.name + ".baru")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(mode=0o700, parents=True)
    _postgres_tool(environment, "pg_dump", "-Fc", "--no-owner", "--no-acl", "-f", str(new / DUMP))
    source = Path(environment["DATA_DIR"]) / FILES
    if source.exists():
        shutil.copytree(source, new / FILES)
    manifest = {
        "dibuat": datetime.now(UTC).isoformat(timespec="seconds"),
        "sha256": _sha256(new / DUMP),
        "berkas": _count_files(new / FILES),
        "kunci": _key_marks(environment),
    }
    (new / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n")
    if target.exists():
        target.rmdir()
    new.rename(target)
    return f"Cadangan: {target} ({manifest['berkas']} berkas; kunci rahasia tidak ikut)"


def restore(environment: Mapping[str, str], source: Path, *, without_keys: bool = False) -> str:
    """Bring a backup back into an empty place; what came back, in words.

    Raises `Galat` for anything but a whole backup, an empty database and an empty files folder, and
    for missing keys unless `without_keys` (the texts written with them then stay unreadable).
    """
    manifest = _read_manifest(source)
    missing = set(manifest["kunci"]) - set(_key_marks(environment))
    if missing and not without_keys:
        raise Galat(
            f"kunci rahasia {', '.join(sorted(missing))} tidak ada di KUNCI_RAHASIA; sertakan"
            " kuncinya, atau pakai --tanpa-kunci bila memang hilang"
        )
    files = Path(environment["DATA_DIR"]) / FILES
    if _has_tables(environment["DATABASE_URL"]) or _count_files(files):
        raise Galat("tempat ini sudah berisi data; pulihkan hanya ke basis data dan folder kosong")
    _postgres_tool(
        environment,
        "pg_restore",
        "--no-owner",
        "--no-acl",
        "--exit-on-error",
        "--single-transaction",
        str(source / DUMP),
    )
    if (source / FILES).exists():
        shutil.copytree(source / FILES, files, dirs_exist_ok=True)
    return f"Dipulihkan: cadangan {manifest['dibuat']}, {manifest['berkas']} berkas"


def _read_manifest(source: Path) -> dict[str, Any]:
    try:
        manifest = json.loads((source / MANIFEST).read_text())
        whole = _sha256(source / DUMP) == manifest["sha256"]
        whole = whole and _count_files(source / FILES) == manifest["berkas"]
    except (OSError, ValueError, KeyError):
        raise Galat(f"{source} bukan cadangan yang lengkap") from None
    if not whole:
        raise Galat(f"isi cadangan {source} berubah atau kurang; pakai cadangan lain")
    return cast("dict[str, Any]", manifest)


def _key_marks(environment: Mapping[str, str]) -> list[str]:
    """A short mark of each key of the ring, enough to recognise it, too little to use it."""
    keys = environment["KUNCI_RAHASIA"].split(",")
    return [hashlib.sha256(key.strip().encode()).hexdigest()[:12] for key in keys]


def _postgres_tool(environment: Mapping[str, str], tool: str, *arguments: str) -> None:
    url = urlsplit(environment["DATABASE_URL"])
    password = {"PGPASSWORD": unquote(url.password)} if url.password else {}
    # The password goes by the environment: a command line can be read by every user.
    location = urlunsplit(url._replace(netloc=url.netloc.replace(f":{url.password}@", "@")))
    program = find_binaries(runner_for(Path(environment["DATA_DIR"]))) / tool
    done = subprocess.run(
        [str(program), "-d", location, *arguments],
        env={**os.environ, **password},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [f"kode {done.returncode}"])[-1]
        raise Galat(f"{tool} gagal: {last}")


def _has_tables(url: str) -> bool:
    with closing(psycopg2.connect(url)) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public')")
        (found,) = cursor.fetchone() or (False,)
    return bool(found)


def _count_files(folder: Path) -> int:
    return sum(1 for path in folder.rglob("*") if path.is_file())


def _sha256(file: Path) -> str:
    with open(file, "rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
