"""Lists in a browser: the same address and rows with and without a script; typing, boxes, undo."""

import re

from playwright.sync_api import Page, expect

ALAMAT = "/pelatihan/program/?jenis=TEKNIS&urut=-jp"


def baris(page: Page) -> list[str]:
    return page.locator("tbody th").all_inner_texts()


def test_sama_dengan_dan_tanpa_skrip(buka):
    tanpa = buka("pengelola", ALAMAT, java_script_enabled=False)
    dengan = buka("pengelola", "/pelatihan/program/")
    dengan.locator("#saring-jenis").select_option("TEKNIS")
    expect(dengan).to_have_url(re.compile("jenis=TEKNIS"))
    dengan.get_by_role("link", name="JP").click()
    expect(dengan).to_have_url(re.compile("urut=jp"))
    dengan.get_by_role("link", name="JP").click()
    expect(dengan).to_have_url(re.compile("urut=-jp"))
    expect(dengan.locator("th[aria-sort=descending]")).to_have_text("JP")
    assert baris(dengan) == baris(tanpa)
    assert len(baris(tanpa)) > 5
    tanpa.get_by_role("link", name="Hapus saringan", exact=True).click()
    expect(tanpa).not_to_have_url(re.compile("jenis"))
    expect(tanpa).to_have_url(re.compile("urut=-jp"))


def test_menyaring_sambil_mengetik_dan_kembali(buka):
    page = buka("pengelola", "/pelatihan/program/")
    semula = baris(page)
    kotak = page.get_by_label("Cari", exact=True)
    kotak.press_sequentially("pelayanan", delay=60)
    expect(page).to_have_url(re.compile("q=pelayanan"))
    expect(page.locator("#kabar")).to_contain_text("program")
    expect(kotak).to_be_focused()
    expect(kotak).to_have_value("pelayanan")
    assert 0 < len(baris(page)) < len(semula)
    kotak.press_sequentially(" zzz")
    expect(page.get_by_role("heading", name="Tidak ada program yang cocok")).to_be_visible()
    page.get_by_role("link", name="Hapus saringan", exact=True).last.click()
    expect(page.locator("tbody tr")).to_have_count(len(semula))
    page.go_back()
    expect(page).to_have_url(re.compile("zzz"))
    expect(page.get_by_role("heading", name="Tidak ada program yang cocok")).to_be_visible()


def test_kolom_dan_tampilan_disimpan(buka):
    page = buka("pengelola", "/pelatihan/program/?jenis=TEKNIS")
    page.get_by_text("Kolom", exact=True).click()
    page.get_by_label("Jalur").check()
    page.get_by_role("button", name="Tampilkan kolom").click()
    expect(page.get_by_role("columnheader", name="Jalur")).to_be_visible()
    page.get_by_text("Simpan tampilan").first.click()
    page.get_by_label("Nama tampilan").fill("Teknis, dengan jalur")
    page.get_by_role("button", name="Simpan tampilan").click()
    expect(page.get_by_text("Tampilan Teknis, dengan jalur tersimpan.")).to_be_visible()
    page.get_by_role("link", name="Semua", exact=True).click()
    expect(page.get_by_role("columnheader", name="Jalur")).to_have_count(0)
    page.get_by_role("link", name="Teknis, dengan jalur").click()
    expect(page.get_by_role("columnheader", name="Jalur")).to_be_visible()
    page.get_by_text("Atur tampilan").click()
    page.get_by_role("button", name="Hapus tampilan").click()
    expect(page.get_by_text("Tampilan Teknis, dengan jalur dihapus.")).to_be_visible()


def test_berkas_diunduh_dua_kali(buka):
    page = buka("pengelola", ALAMAT)
    for _ in range(2):
        page.locator(".lipat", has_text="Unduh").evaluate("satu => { satu.open = true }")
        with page.expect_download() as unduhan:
            page.get_by_role("link", name="CSV").click()
        assert unduhan.value.suggested_filename.startswith("katalog-program-pelatihan-")


def test_memilih_sehalaman(buka):
    page = buka("pengelola", "/pelatihan/?status=BERJALAN")
    page.locator("a.nama").first.click()
    page.get_by_label("Pilih semua di halaman ini").check()
    banyak = page.locator("input[name=pilih]").count()
    expect(page.get_by_text(f"{banyak} dipilih.")).to_be_visible()
    page.locator("input[name=pilih]").first.uncheck()
    expect(page.get_by_text(f"{banyak - 1} dipilih.")).to_be_visible()
    page.get_by_role("button", name="Tandai hadir").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(f"{banyak - 1} peserta?")
