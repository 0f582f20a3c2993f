"""The one kind of failure this package reports to a person."""

import sys
from collections.abc import Callable


class Galat(Exception):
    """A failure the person at the keyboard can act on; its text is one line in Bahasa Indonesia."""


def run_main(main: Callable[[list[str]], int]) -> None:
    """Run a command's `main`; a `Galat` becomes its one line on stderr and exit code 1."""
    try:
        sys.exit(main(sys.argv[1:]))
    except Galat as galat:
        sys.exit(f"Galat: {galat}")
    except KeyboardInterrupt:
        sys.exit(130)
