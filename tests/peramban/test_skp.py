"""A change of an SKP to the evaluator's answer; page and session are killed in between."""

import re
import time

import pytest
from playwright.sync_api import Page, expect

from tests.peramban.aplikasi import Aplikasi
from tests.peramban.conftest import masuk
from tests.peramban.test_draf import JANJI, TERSIMPAN, biasa, hapus_sesi, sebut

RHK = "Penyusunan panduan layanan perizinan"
INDIKATOR = "Panduan terbit dan dipakai di loket"


@pytest.fixture
def versi(aplikasi: Aplikasi) -> int:
    """The change that the demo's employee has submitted."""
    return aplikasi.satu(
        "SELECT v.id FROM kinerja_versiskp v JOIN kinerja_skp s ON s.id = v.skp_id"
        " JOIN direktori_pegawai p ON p.id = s.pegawai_id JOIN akun_akun a ON a.id = p.akun_id"
        " WHERE a.username = 'pegawai' AND v.status = 'DIAJUKAN'"
    )


def setuju(page: Page) -> None:
    """Press the button of the question that is open."""
    page.locator("dialog[open] button[type=submit]").click()


def status(aplikasi: Aplikasi, versi: int) -> str:
    return aplikasi.satu("SELECT status FROM kinerja_versiskp WHERE id = %s", versi)


def test_ditarik_ditambah_diajukan_dikembalikan_ditetapkan(buka, versi: int, aplikasi: Aplikasi):
    orang = buka("pegawai", "/skp/", lebar=360)
    orang.get_by_role("button", name="Tarik kembali").first.click()
    setuju(orang)
    expect(sebut(orang, "ditarik kembali menjadi draf.")).to_be_visible()

    orang.goto(f"/skp/susun/{versi}/rhk/")
    orang.get_by_role("link", name="Tambah RHK").click()
    orang = _tulis_rhk(orang)
    orang.get_by_role("link", name="Lanjut: Indikator").click()
    _tulis_indikator(orang)
    _ajukan(orang, versi)
    assert status(aplikasi, versi) == "DIAJUKAN"

    atasan = buka(None, "/masuk/")  # a session of its own, for it is killed
    masuk(atasan, "penilai")
    _tulis_komentar(atasan, f"/tim/skp/{versi}/", aplikasi)
    atasan.get_by_role("button", name="Kembalikan").click()
    expect(sebut(atasan, "dikembalikan.")).to_be_visible()

    orang.goto("/skp/")
    orang.goto(f"/skp/susun/{versi}/rhk/")
    kartu = orang.locator("section.kartu", has_text=RHK)
    expect(kartu).to_contain_text("Sebut layanan yang mana.")
    _ajukan(orang, versi)

    atasan.goto(f"/tim/skp/{versi}/")
    atasan.get_by_role("button", name="Tetapkan SKP").click()
    expect(sebut(atasan, "ditetapkan.")).to_be_visible()
    orang.goto("/skp/")
    expect(orang.locator("#isi")).to_contain_text("Versi 2, kuantitatif")
    expect(orang.locator("#isi")).to_contain_text(RHK)
    assert status(aplikasi, versi) == "DITETAPKAN"


def _tulis_rhk(page: Page) -> Page:
    """Add an RHK; the page dies while it is being written, and nothing is lost."""
    page.get_by_label("Rencana hasil kerja").press_sequentially(RHK, delay=10)
    time.sleep(JANJI)
    konteks, alamat = page.context, page.url
    page.close(run_before_unload=False)
    lagi = konteks.new_page()
    lagi.goto(alamat)
    expect(lagi.get_by_label("Rencana hasil kerja")).to_have_value(RHK)
    lagi.locator("[name=sumber]").first.check(force=True)
    lagi.get_by_role("button", name="Simpan RHK").click()
    expect(sebut(lagi, f"RHK “{RHK}” tersimpan.")).to_be_visible()
    return lagi


def _tulis_indikator(page: Page) -> None:
    """Add an indicator in stages; a wrong sum is answered and what was typed stays."""
    page.locator("section.kartu", has_text=RHK).get_by_role("link", name="Tambah indikator").click()
    page.get_by_role("link", name="Bertahap").click()
    page.fill("[name=teks]", INDIKATOR)
    page.fill("[name=tahapan]", "Draf 40\nUji coba 70")
    page.locator("[name=aspek]").first.check(force=True)
    page.get_by_role("button", name="Simpan indikator").click()
    expect(page.locator("[name=teks]")).to_have_value(INDIKATOR)
    page.fill("[name=tahapan]", "Draf 40\nUji coba 60")
    page.get_by_role("button", name="Simpan indikator").click()
    expect(sebut(page, f"Indikator “{INDIKATOR}” tersimpan.")).to_be_visible()


def _ajukan(page: Page, versi: int) -> None:
    page.goto(f"/skp/susun/{versi}/periksa/")
    page.get_by_role("button", name="Ajukan SKP").first.click()
    setuju(page)
    expect(sebut(page, "diajukan.")).to_be_visible()


def _tulis_komentar(page: Page, alamat: str, aplikasi: Aplikasi) -> None:
    """A word on one item; the session ends while it is being written, and nothing is lost."""
    page.goto(alamat)
    expect(page.locator("#isi")).to_contain_text(RHK)
    page.get_by_text("Komentar pada butir").click()
    kotak = page.get_by_label(re.compile(r"Komentar untuk RHK \d+")).last
    kotak.press_sequentially("Sebut layanan ", delay=10)
    expect(sebut(page, TERSIMPAN)).to_be_visible()
    sesi = next(k["value"] for k in page.context.cookies() if k["name"] == "sessionid")
    hapus_sesi(aplikasi, sesi)
    kotak.press_sequentially("yang mana.", delay=10)
    expect(sebut(page, "Sesi Anda berakhir.")).to_be_visible()
    time.sleep(JANJI)
    page.get_by_role("button", name="Kembalikan").click()
    page.fill("#id_login", "penilai")
    page.fill("#id_password", "dumai-asn-demo")
    page.get_by_role("button", name="Masuk", exact=True).first.click()
    expect(page).to_have_url(re.compile(re.escape(alamat)))
    expect(kotak).to_have_value("Sebut layanan yang mana.")
    biasa(page)
