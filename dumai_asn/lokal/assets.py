"""Front-end packages and collected static files; runs as a process of its own beside migrate."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from . import fingerprint
from .console import run_main, say
from .install import install_node, run_step


def main(_: Sequence[str]) -> int:
    """Install the packages, then collect into `STATIC_ROOT`; each only when something changed."""
    install_node()
    root = Path(os.environ["STATIC_ROOT"])
    stamp = root / ".sidik"
    wanted = fingerprint.of_static_files()
    if stamp.exists() and stamp.read_text() == wanted:
        return 0
    say("Mengumpulkan berkas tampilan")
    # --clear: files that are no longer collected must not be served for years.
    command = [sys.executable, "manage.py", "collectstatic", "--no-input", "--clear"]
    command += ["--skip-checks", "-v", "0"]  # lint runs the checks; here somebody waits
    run_step(command, "berkas tampilan tidak dapat dikumpulkan")
    root.mkdir(exist_ok=True)  # nothing to collect makes no folder
    stamp.write_text(wanted)
    return 0


if __name__ == "__main__":
    run_main(main)
