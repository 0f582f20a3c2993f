"""What this package says to the person at the terminal."""

import sys
import time
from collections.abc import Callable

_started = time.monotonic()


class Galat(Exception):
    """A failure the person at the keyboard can act on; its text is one line in Bahasa Indonesia."""


def say(text: str) -> None:
    """Print a step with the seconds since this program began; stdout stays free for results."""
    print(f"[{time.monotonic() - _started:5.1f} d] {text}", file=sys.stderr, flush=True)


def run_main(main: Callable[[list[str]], int]) -> None:
    """Run a command's `main`; a `Galat` becomes its one line on stderr and exit code 1."""
    try:
        sys.exit(main(sys.argv[1:]))
    except Galat as galat:
        sys.exit(f"Galat: {galat}")
    except KeyboardInterrupt:
        sys.exit(130)
