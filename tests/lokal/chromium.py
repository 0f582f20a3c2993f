"""A pytest plugin for the browser tests: which browser, and a loud word when there is none.

Playwright's own browser cannot be had on a closed network, so Debian's chromium is driven.
"""

import os
import shutil
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
REASON = "chromium tidak ada"


def pytest_configure() -> None:
    # Playwright keeps an event loop in the test's thread, where Django would refuse the database.
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if not CHROMIUM:
        for item in items:
            if item.get_closest_marker("peramban"):
                item.add_marker(pytest.mark.skip(reason=REASON))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    skipped = [r for r in terminalreporter.stats.get("skipped", []) if REASON in str(r.longrepr)]
    if skipped:
        terminalreporter.write_sep(
            "!", f"{len(skipped)} TES PERAMBAN DILEWATI", red=True, bold=True
        )
        terminalreporter.write_line(
            "chromium tidak ada di komputer ini; pasang (Debian: sudo apt install chromium)"
            " lalu jalankan lagi. Tanpa itu halaman tidak diuji di peramban.",
            red=True,
        )


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's chromium, quiet: it must look up no host, and root has no sandbox for it."""
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
    quiet += ["--no-first-run", "--disable-gpu", "--disable-quic"]
    if os.geteuid() == 0:
        quiet.append("--no-sandbox")
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": quiet}
