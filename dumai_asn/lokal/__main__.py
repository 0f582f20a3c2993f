"""`python -m dumai_asn.lokal`: run everything, or one command beside our own servers.

(nothing)            the whole application, as script/server does
jalankan CMD …       have the servers up, then become CMD with the application's environment
sementara CMD …      the same with servers for this command alone, stopped after it
hentikan             stop the servers of this DATA_DIR
cadangkan DIR        back up into the new folder DIR
pulihkan DIR         restore DIR into an empty place; --tanpa-kunci when keys are lost
"""

import os
import signal
import subprocess
from contextlib import closing
from pathlib import Path

from .backup import back_up, restore
from .console import Galat, run_main
from .folder import claim, data_dir, prepare
from .preflight import port_from_environment
from .servers import Servers
from .supervisor import supervise


def main(arguments: list[str]) -> int:
    match arguments:
        case []:
            return supervise()
        case ["jalankan", command, *rest]:
            return _become(command, rest)
        case ["sementara", *command] if command:
            return _run_alone(command)
        case ["hentikan"]:
            with closing(claim(prepare(data_dir()), "sedang dihentikan")):
                Servers(data_dir()).stop()
            return 0
        case ["cadangkan", target]:
            with Servers(data_dir()).borrowed() as servers:
                print(back_up(servers.environment(port_from_environment()), _absolute(target)))
            return 0
        case ["pulihkan", source] | ["pulihkan", "--tanpa-kunci", source]:
            return _restore(_absolute(source), without_keys="--tanpa-kunci" in arguments)
    raise Galat(
        f"perintah tidak dikenal: {' '.join(arguments)};"
        " yang ada: jalankan CMD …, sementara CMD …, hentikan, cadangkan DIR, pulihkan DIR"
    )


def _become(command: str, rest: list[str]) -> int:
    servers = Servers(data_dir())
    servers.ensure()
    try:
        os.execvpe(command, [command, *rest], servers.environment(port_from_environment()))
    except OSError as error:
        raise Galat(f"{command} tidak dapat dijalankan: {error.strerror}") from None


def _run_alone(command: list[str]) -> int:
    """Run `command` as the only user of this folder's servers; its exit code."""
    with closing(claim(prepare(data_dir()), f"{command[0]} (pid {os.getpid()})")):
        servers = Servers(data_dir())
        with servers.borrowed():
            # Ctrl-C reaches the command too: it ends in its own way, then we stop the servers.
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            child = subprocess.Popen(
                command,
                env=servers.environment(port_from_environment()),
                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
            )
            signal.signal(signal.SIGTERM, lambda *_: child.terminate())
            return child.wait()


def _restore(source: Path, *, without_keys: bool) -> int:
    # Nobody may write into the place while it is filled, so nobody may serve it either.
    with closing(claim(prepare(data_dir()), "sedang dipulihkan")):
        servers = Servers(data_dir())
        with servers.borrowed():
            environment = servers.environment(port_from_environment())
            print(restore(environment, source, without_keys=without_keys))
            servers.keep_keys(environment["KUNCI_RAHASIA"])
    return 0


def _absolute(path: str) -> Path:
    # Where the person typed the command, which is not where the scripts run it.
    return Path(os.environ.get("DARI", "."), path).absolute()


run_main(main)
