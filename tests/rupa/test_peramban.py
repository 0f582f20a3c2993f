"""The component page in a real browser: automatic accessibility check, widths, theme, keys."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

pytestmark = [pytest.mark.peramban, pytest.mark.django_db]


@pytest.fixture
def buka(browser, live_server):
    """``buka(url, lebar)``: a page that collects what the browser complains about."""
    konteks = []

    def _buka(url: str, lebar: int = 1366, **lain):
        konteks.append(browser.new_context(viewport={"width": lebar, "height": 844}, **lain))
        halaman = konteks[-1].new_page()
        halaman.keluhan = []
        halaman.on("console", lambda k: k.type == "error" and halaman.keluhan.append(k.text))
        halaman.goto(live_server.url + url)
        return halaman

    yield _buka
    for satu in konteks:
        satu.close()


@pytest.mark.parametrize("nama", ["inti:komponen", "account_login"])
def test_automatic_check_finds_nothing(buka, nama):
    halaman = buka(reverse(nama))
    for lebar in (360, 1366):
        for tema in ("light", "dark"):
            halaman.set_viewport_size({"width": lebar, "height": 844})
            halaman.emulate_media(color_scheme=tema, reduced_motion="reduce")
            halaman.wait_for_selector(f"html[data-bs-theme={tema}]")
            hasil = Axe().run(halaman)
            assert hasil.violations_count == 0, f"{lebar} {tema} {hasil.generate_report()}"
    assert halaman.keluhan == []


@pytest.mark.parametrize("nama", ["inti:komponen", "account_login"])
def test_no_sideways_scroll(buka, nama):
    halaman = buka(reverse(nama))
    for lebar in (320, 360, 390, 768, 1024, 1366, 1920):
        halaman.set_viewport_size({"width": lebar, "height": 844})
        lebih = halaman.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert lebih <= 0, (lebar, lebih)


def test_touch_targets_of_the_phone(buka):
    halaman = buka(reverse("inti:komponen"), 360, has_touch=True)
    kecil = halaman.evaluate(
        """[...document.querySelectorAll('.btn, .bawah a, .tombol-atas, .segmen label')]
           .filter((el) => el.offsetParent && el.getBoundingClientRect().height < 43.5)
           .map((el) => el.outerHTML.slice(0, 90))"""
    )
    assert kecil == []


def test_skip_link_is_first_and_focus_is_seen(buka):
    halaman = buka("/tidak-pernah-ada/")
    halaman.keyboard.press("Tab")
    pertama = halaman.evaluate(
        """(() => { const el = document.activeElement, gaya = getComputedStyle(el);
           return [el.textContent, gaya.outlineStyle, gaya.outlineWidth]; })()"""
    )
    assert pertama == ["Lewati ke isi", "solid", "3px"]


def test_dialog_asks_first_and_gives_focus_back(buka):
    halaman = buka(reverse("inti:komponen"))
    tombol = halaman.locator("[data-dialog=contoh-dialog]")
    tombol.click()
    dialog = halaman.locator("#contoh-dialog")
    assert dialog.is_visible()
    halaman.keyboard.press("Escape")
    assert not dialog.is_visible()
    assert tombol.evaluate("el => el === document.activeElement")


def test_single_keys_stay_off_while_typing(buka):
    halaman = buka(reverse("inti:komponen"))
    halaman.locator("#id_keterangan").first.focus()
    halaman.keyboard.type("apa? 2")
    assert not halaman.locator("#kunci-papan").is_visible()
    halaman.locator("h1").click()
    halaman.keyboard.press("?")
    assert halaman.locator("#kunci-papan").is_visible()


def test_understood_number_follows_the_typing(buka):
    halaman = buka(reverse("inti:komponen"))
    isian = halaman.locator("#id_realisasi").first
    hasil = halaman.locator("output[for=id_realisasi]").first
    for teks, kata in [("12345,6", "Dibaca 12.345,6"), ("3.6", "Dibaca 3,6"), ("x", "")]:
        isian.fill(teks)
        assert hasil.text_content() == kata
    isian.fill("1.234")
    assert "Dapat berarti 1234 atau 1,234" in hasil.text_content()


def test_sign_in_form_works_without_javascript(buka):
    halaman = buka(reverse("account_login"), 390, java_script_enabled=False)
    halaman.fill("#id_login", "siapa")
    halaman.fill("#id_password", "bukan-sandinya")
    halaman.locator("main form").first.locator("button.lebar").click()
    assert "NIP atau kata sandi tidak cocok" in halaman.locator("[role=alert]").text_content()
