"""HR hands a template out as drafts of next year, sees who gets one, and takes them back."""

import re

from playwright.sync_api import expect

from tests.peramban.aplikasi import Aplikasi

BUATAN_PENGELOLA = "SELECT count(*) FROM kinerja_versiskp WHERE disusun_oleh_id IS NOT NULL"


def test_templat_dibagikan_lalu_ditarik(buka, aplikasi: Aplikasi):
    sebelum = aplikasi.satu(BUATAN_PENGELOLA)
    page = buka("pengelola", "/siklus/")
    page.get_by_label("Tahun yang disiapkan").select_option(index=1)
    page.get_by_role("button", name="Siapkan periode").click()
    page.goto("/templat-skp/")
    page.locator("tbody").get_by_role("link").first.click()
    page.get_by_role("link", name="Bagikan kepada banyak orang").click()
    expect(page).to_have_url(re.compile("tahun="))
    expect(page.locator("tbody")).to_contain_text("Mendapat draf")
    page.locator("tbody input[type=checkbox]").first.check()
    page.get_by_role("button", name="Bagikan templat").click()
    expect(page.locator("main")).to_contain_text("Mendapat draf")
    page.get_by_role("button", name="Bagikan templat").click()
    expect(page.locator("main")).to_contain_text("1 draf SKP dibuat")
    assert aplikasi.satu(BUATAN_PENGELOLA) == sebelum + 1
    page.get_by_role("button", name="Batalkan").click()
    expect(page.locator("main")).to_contain_text("1 dikembalikan seperti semula")
    assert aplikasi.satu(BUATAN_PENGELOLA) == sebelum
