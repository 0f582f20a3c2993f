"""What a phone on a weak signal has to fetch: requests and compressed bytes of a cold visit."""

import pytest
from playwright.sync_api import Page, Response

KB = 1024


def _muat(page: Page, jalur: str) -> list[tuple[str, int]]:
    """Address and compressed size of everything the browser fetches for ``jalur``."""
    jawaban: list[Response] = []
    page.on("response", lambda j: jawaban.append(j))  # a bound builtin is refused
    page.goto(jalur, wait_until="networkidle")
    # What comes out of the browser's own cache was not fetched.
    return [(j.url, j.request.sizes()["responseBodySize"]) for j in jawaban if j.status < 400]


@pytest.mark.parametrize("siapa", ["pegawai", "penilai", "pengelola", "pengelola-opd", "pimpinan"])
def test_beranda_ringan(siapa, browser, buka, aplikasi):
    sesi = buka(siapa, "/keluar/").context.storage_state()
    with browser.new_context(base_url=aplikasi.url, storage_state=sesi) as konteks:
        berkas = _muat(konteks.new_page(), "/")
    assert len(berkas) <= 12, berkas
    assert sum(ukuran for _, ukuran in berkas) <= 350 * KB, berkas
    assert berkas[0][1] <= 15 * KB, "HTML"


@pytest.mark.parametrize(("jalur", "batas"), [("/periksa/", 120), ("/masuk/", 350)])
def test_halaman_umum_ringan(jalur, batas, browser, aplikasi):
    """Whoever checks a document brings nothing along; whoever signs in takes the shell along."""
    with browser.new_context(base_url=aplikasi.url) as konteks:
        berkas = _muat(konteks.new_page(), jalur)
    assert len(berkas) <= 12, berkas
    assert sum(ukuran for _, ukuran in berkas) <= batas * KB, berkas
