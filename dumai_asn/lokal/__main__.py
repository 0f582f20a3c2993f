"""`python -m dumai_asn.lokal`: run everything, or one command beside our own servers.

(nothing)        the whole application, as script/server does
jalankan CMD …   have the servers up, then become CMD with the application's environment
hentikan         stop the servers of this DATA_DIR
"""

import os

from .console import Galat, run_main
from .folder import claim, data_dir
from .preflight import port_from_environment
from .servers import Servers


def main(arguments: list[str]) -> int:
    match arguments:
        case []:
            from .supervisor import supervise  # not needed, nor loaded, for the other commands

            return supervise()
        case ["jalankan", command, *rest]:
            servers = Servers(data_dir())
            servers.ensure()
            return _become(command, rest, servers.environment(port_from_environment()))
        case ["hentikan"]:
            servers = Servers(data_dir())
            with claim(data_dir(), "sedang dihentikan"):
                servers.stop()
            return 0
    raise Galat(
        f"perintah tidak dikenal: {' '.join(arguments)}; yang ada: jalankan CMD …, hentikan"
    )


def _become(command: str, rest: list[str], environment: dict[str, str]) -> int:
    try:
        os.execvpe(command, [command, *rest], environment)
    except OSError as error:
        raise Galat(f"{command} tidak dapat dijalankan: {error.strerror}") from None


run_main(main)
