"""One running application for all browser tests, and pages of it signed in as each role."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.peramban.aplikasi import Aplikasi, jalankan_aplikasi

SANDI = "dumai-asn-demo"
#: Milliseconds that anything may take on a busy machine.
SABAR = 15_000
expect.set_options(timeout=SABAR)
Buka = Callable[..., Page]
INI = Path(__file__).parent


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder drives a browser; a file that forgets to say so slows them all."""
    for satu in items:
        if INI in satu.path.parents:
            satu.add_marker(pytest.mark.peramban)
            satu.add_marker(pytest.mark.lambat)


@pytest.fixture(scope="session")
def aplikasi(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Aplikasi]:
    """Gunicorn, worker and beat over a demo city of sixty people."""
    with jalankan_aplikasi(tmp_path_factory.mktemp("aplikasi")) as satu:
        yield satu


@pytest.fixture(scope="session")
def _sesi() -> dict[str, dict]:
    """Cookies by sign-in, so that each signs in once."""
    return {}


@pytest.fixture(scope="session")
def _tetap() -> dict[str | None, BrowserContext]:
    """Browsers by sign-in that stay open from test to test."""
    return {}


@pytest.fixture
def buka(
    browser: Browser,
    aplikasi: Aplikasi,
    _sesi: dict[str, dict],
    _tetap: dict[str | None, BrowserContext],
) -> Iterator[Buka]:
    """``buka("penilai", "/tim/")``: a page in a browser of its own, signed in as that account.

    What the browser complains about (console, CSP, scripts) is in ``page.keluhan`` and must be
    empty at the end of the test, unless the test empties it.  No draft of an earlier test is left.
    ``tetap``: in the browser this account used before, which has fetched what all pages share.
    """
    aplikasi.sql("DELETE FROM inti_draf")
    konteks: list[BrowserContext] = []
    halaman: list[Page] = []

    def _buka(siapa: str | None = None, jalur: str = "/", *, tetap: bool = False, **lain) -> Page:
        satu = _tetap.get(siapa) if tetap else None
        if satu is None:
            satu = _konteks(siapa, **lain)
            if tetap:
                _tetap[siapa] = satu
            else:
                konteks.append(satu)
        page = satu.new_page()
        _dengarkan(page)
        halaman.append(page)
        page.goto(jalur)
        return page

    def _konteks(siapa: str | None, *, lebar: int = 1366, **lain) -> BrowserContext:
        satu = browser.new_context(
            base_url=aplikasi.url,
            viewport={"width": lebar, "height": 900},
            storage_state=_masuk(siapa) if siapa else None,
            **lain,
        )
        satu.set_default_timeout(SABAR)
        return satu

    def _masuk(siapa: str) -> dict:
        if siapa not in _sesi:
            satu = browser.new_context(base_url=aplikasi.url)
            page = satu.new_page()
            masuk(page, siapa)
            _sesi[siapa] = satu.storage_state()
            satu.close()
        return _sesi[siapa]

    yield _buka
    keluhan = [satu for page in halaman for satu in page.keluhan]
    for page in halaman:
        page.close()
    for satu in konteks:
        satu.close()
    assert keluhan == []


def masuk(page: Page, siapa: str) -> None:
    """Sign in by the form."""
    page.goto("/masuk/")
    page.fill("#id_login", siapa)
    page.fill("#id_password", SANDI)
    page.get_by_role("button", name="Masuk", exact=True).first.click()
    page.wait_for_url("**/")


def _dengarkan(page: Page) -> None:
    page.keluhan = []
    page.on("console", lambda k: k.type == "error" and page.keluhan.append(f"{page.url} {k.text}"))
    page.on("pageerror", lambda galat: page.keluhan.append(f"{page.url} {galat}"))
