"""Sets up everything a clone needs: virtual environment, Python packages, front-end packages.

Runs with the machine's own Python, before any package exists: standard library only.
What is already installed is recognised by a fingerprint of the lock files and skipped.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from .console import Galat, run_main, say
from .folder import PROJECT, data_dir
from .preflight import claim_start

VENV = PROJECT / ".venv"
NODE_MODULES = PROJECT / "node_modules"
LOCKS = {"runtime": "requirements.txt", "dev": "requirements-dev.txt"}
# Never the one in `.venv`, should somebody have activated it: it may be about to be made anew.
MACHINE_PYTHON = os.path.realpath(sys.executable)
PIP = ("-m", "pip", "--disable-pip-version-check", "--no-input", "--retries", "2")
# Tabler asks for Node 20 only at its own build; npm 8 already reads our lock file.
OLDEST_NODE = 18


def main(arguments: Sequence[str]) -> int:
    known = {"--dev", "--tanpa-node", "--kunci", "--server"}
    if unknown := [a for a in arguments if a not in known]:
        raise Galat(f"pilihan tidak dikenal: {unknown[0]}; yang ada: {', '.join(sorted(known))}")
    if "--server" in arguments:
        claim_start()[2].close()
    install_python("dev" if "--dev" in arguments else "runtime")
    if "--kunci" in arguments:
        lock_requirements()
    if "--tanpa-node" not in arguments:
        install_node()
    return 0


# --- Python ---------------------------------------------------------------------------------


def install_python(wanted: str) -> None:
    """Make `.venv` hold the packages of the lock `wanted` (`runtime` or `dev`)."""
    stamp = VENV / ".sidik"
    with _one_at_a_time():
        # A virtual environment survives neither a move of the clone nor another Python.
        place = _fingerprint(f"{PROJECT} {sys.version_info[:2]}", "script/uv.txt")
        locks = {name: _fingerprint(place, file) for name, file in LOCKS.items()}
        known = _lines(stamp)
        if {locks[wanted], locks["dev"]} & known:
            return
        if place not in known:
            say("Menyiapkan lingkungan Python")
            _make_venv()
            _install_uv()
        say("Memasang paket Python")
        _install_locked(LOCKS[wanted])
        stamp.write_text(f"{place}\n{locks[wanted]}\n")


def _make_venv() -> None:
    # A half-made environment from an interrupted run would be taken for a whole one.
    shutil.rmtree(VENV, ignore_errors=True)
    options = []
    if _works(MACHINE_PYTHON, *PIP, "--python", MACHINE_PYTHON, "--version"):
        options = ["--without-pip"]  # the machine's pip serves it too, and that saves four seconds
    elif not _works(MACHINE_PYTHON, "-c", "import ensurepip, venv"):
        _install_venv_module()
    command = [MACHINE_PYTHON, "-m", "venv", *options, str(VENV)]
    run_step(command, "lingkungan Python tidak dapat dibuat")


def _install_venv_module() -> None:
    """Debian keeps pip and `venv` in packages of their own; root can have them, others are told."""
    package = f"python3.{sys.version_info.minor}-venv"
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise Galat(
            f"Python di komputer ini tanpa modul venv; pasang dahulu: sudo apt install {package}"
        )
    failure = f"paket {package} tidak dapat dipasang"
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run_step(["apt-get", "update", "-q"], failure, environment)
    run_step(["apt-get", "install", "-q", "-y", package], failure, environment)


def _install_uv() -> None:
    # Not fatal: where uv has no wheel or is refused, pip does the same work more slowly.
    _works(*_pip(_python()), "install", "-q", "--require-hashes", "-r", "script/uv.txt")


def _install_locked(lock: str) -> None:
    if _works(_python(), "-m", "uv", "-V"):
        uv = subprocess.run(
            [_python(), "-m", "uv", "pip", "install", "-q", "--require-hashes", "-r", lock],
            cwd=PROJECT,
            env=_uv_environment(),
            capture_output=True,
        )
        if uv.returncode == 0:
            return
    run_step(
        [*_pip(_python()), "install", "-q", "--require-hashes", "-r", lock],
        "paket Python tidak dapat diunduh; periksa sambungan ke registri paket (setelan pip,"
        " PIP_INDEX_URL), lalu jalankan lagi",
    )


def _uv_environment() -> Mapping[str, str]:
    """The environment in which uv uses the index and the certificates that pip is set up for.

    uv does not read pip's configuration, and without the system's certificates it fails behind
    a network that has its own.
    """
    environment = {**os.environ, "UV_SYSTEM_CERTS": "1", "VIRTUAL_ENV": str(VENV)}
    index = os.environ.get("PIP_INDEX_URL") or _pip_setting("global.index-url")
    if index:
        environment.setdefault("UV_DEFAULT_INDEX", index)
    return environment


def _pip_setting(name: str) -> str:
    command = [*_pip(_python()), "config", "get", name]
    return subprocess.run(command, capture_output=True, text=True).stdout.strip()


def lock_requirements() -> None:
    """Write the hashed lock files anew from `pyproject.toml`; they name no host."""
    base = [_python(), "-m", "uv", "pip", "compile", "-q", "--universal", "--upgrade"]
    base += ["--generate-hashes", "--no-emit-index-url", "--python-version", "3.11"]
    base += ["--custom-compile-command", "script/setup --kunci"]
    # The dev lock takes the runtime's versions as they are, so both may stand in one .venv.
    for target, source in {
        "requirements.txt": ["pyproject.toml"],
        "requirements-dev.txt": ["--group", "dev", "-c", "requirements.txt", "pyproject.toml"],
        "script/uv.txt": ["--group", "installer"],
        "script/node.txt": ["--group", "node"],
    }.items():
        run_step([*base, *source, "-o", target], f"{target} tidak dapat disusun", _uv_environment())


# --- Node -----------------------------------------------------------------------------------


def install_node() -> None:
    """Make `node_modules` hold what `package-lock.json` says, with the machine's npm or our own."""
    stamp = NODE_MODULES / ".sidik"
    with _one_at_a_time():
        fingerprint = _fingerprint("", "package-lock.json")
        if fingerprint in _lines(stamp):
            return
        npm_folder = _machine_npm() or _own_npm()
        say("Memasang paket tampilan")
        path = f"{npm_folder}{os.pathsep}{os.environ.get('PATH', '')}"
        run_step(
            [str(npm_folder / "npm"), "ci", "--ignore-scripts", "--loglevel=error"],
            "paket tampilan tidak dapat diunduh; periksa sambungan ke registri npm, lalu"
            " jalankan lagi",
            {**os.environ, "PATH": path},
        )
        stamp.write_text(fingerprint + "\n")


def _machine_npm() -> Path | None:
    """The folder of the machine's npm, or None when it or a recent enough Node is missing."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if not npm or not node:
        return None
    version = subprocess.run([node, "-v"], capture_output=True, text=True).stdout
    major = version.lstrip("v").partition(".")[0]
    return Path(npm).parent if major.isdigit() and int(major) >= OLDEST_NODE else None


def _own_npm() -> Path:
    """Node from its PyPI wheel, in an environment of its own beside our data."""
    folder = data_dir() / "node"
    binaries = folder / "bin"
    if not (binaries / "npm").exists():
        say("Memasang Node")
        shutil.rmtree(folder, ignore_errors=True)
        failure = "Node tidak dapat dipasang dari registri paket Python"
        run_step([_python(), "-m", "venv", "--without-pip", str(folder)], failure)
        pip = _pip(str(binaries / "python"))
        run_step([*pip, "install", "-q", "--require-hashes", "-r", "script/node.txt"], failure)
    return binaries


# --- Shared ---------------------------------------------------------------------------------


def _python() -> str:
    return str(VENV / "bin" / "python")


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Let a second setup of the same clone wait for the first, which may do its work for it."""
    with open(PROJECT / "script" / "setup") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _pip(python: str) -> list[str]:
    """pip that installs for the environment of `python`: the one in `.venv`, else the machine's."""
    own = (VENV / "bin" / "pip").exists()
    return [_python() if own else MACHINE_PYTHON, *PIP, "--python", python]


def _works(*command: str) -> bool:
    return subprocess.run(command, cwd=PROJECT, capture_output=True).returncode == 0


def _fingerprint(start: str, file: str) -> str:
    return hashlib.sha256(start.encode() + (PROJECT / file).read_bytes()).hexdigest()


def _lines(file: Path) -> set[str]:
    return set(file.read_text().split()) if file.exists() else set()


def run_step(
    command: Sequence[str], failure: str, environment: Mapping[str, str] | None = None
) -> None:
    """Run a step in the clone; if it fails, keep its output in a file and raise `failure`."""
    done = subprocess.run(
        command,
        cwd=PROJECT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    if done.returncode:
        log = data_dir() / "log" / "pasang.log"
        try:
            log.parent.mkdir(parents=True, exist_ok=True)
            log.write_bytes(done.stdout)
        except OSError:
            sys.stderr.buffer.write(done.stdout)
            raise Galat(f"{failure}.") from None
        raise Galat(f"{failure}. Rincian: {log}")


if __name__ == "__main__":
    run_main(main)
