"""A leader writes two cells by keyboard and publishes; somebody of the team links to one."""

import re
import time

from playwright.sync_api import Page, expect

from tests.peramban.aplikasi import Aplikasi

#: A result of the demo's employee whose source goes back to words.
SEMENTARA = (
    "UPDATE kinerja_rencanahasilkerja SET peran_hasil_id = NULL, sasaran_id = NULL,"
    " induk_sementara = 'Pemohon memahami syarat' WHERE id = (SELECT min(r.id)"
    " FROM kinerja_rencanahasilkerja r JOIN kinerja_skp s ON s.id = r.skp_id"
    " JOIN direktori_pegawai p ON p.id = s.pegawai_id JOIN akun_akun a ON a.id = p.akun_id"
    " JOIN kinerja_isirhk i ON i.rhk_id = r.id JOIN kinerja_versiskp v ON v.id = i.versi_id"
    " WHERE a.username = 'pegawai' AND s.tahun_id = 2026 AND v.status = 'DITETAPKAN') RETURNING id"
)
NAMA = (
    "SELECT p.nama FROM direktori_pegawai p JOIN akun_akun a ON a.id = p.akun_id"
    " WHERE a.username = 'pegawai'"
)


def _tulis(page: Page, hasil: str, porsi: str) -> None:
    """Enter on the focused cell, type, save with Ctrl+Enter; the focus is on the cell again."""
    page.keyboard.press("Enter")
    isian = page.locator("textarea[name=hasil]")
    expect(isian).to_be_focused()
    isian.fill(hasil)
    page.keyboard.press("Tab")
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type(porsi)
    page.keyboard.press("Control+Enter")
    expect(isian).to_have_count(0)
    expect(page.locator("td:focus")).to_contain_text(hasil)


def test_matriks_dari_papan_tik_sampai_ditautkan(buka, aplikasi: Aplikasi):
    rhk, nama = aplikasi.satu(SEMENTARA), aplikasi.satu(NAMA)
    atasan = buka("penilai", "/matriks/")
    baris = atasan.locator("tbody tr", has_text=nama)
    baris.locator("td").first.focus()
    _tulis(atasan, "Pemohon memahami syarat sebelum datang", "12,5")
    atasan.keyboard.press("ArrowRight")
    _tulis(atasan, "Pelaku usaha dibimbing sampai izinnya terbit", "10")
    atasan.keyboard.press("Enter")
    atasan.keyboard.press("Escape")
    expect(atasan.locator("textarea[name=hasil]")).to_have_count(0)
    atasan.reload()
    atasan.get_by_role("button", name="Terbitkan matriks").first.click()
    atasan.locator("dialog[open] button[type=submit]").click()
    expect(atasan.locator(".isi")).to_contain_text("diterbitkan")

    orang = buka("pegawai", "/skp/", lebar=360)
    kotak = orang.locator("#belum-bertaut")
    expect(kotak).to_contain_text("Pemohon memahami syarat")
    kotak.get_by_role("button", name="Tautkan").first.click()
    expect(orang.locator(".isi")).to_contain_text("tertaut ke")
    assert aplikasi.satu(
        "SELECT peran_hasil_id IS NOT NULL OR sasaran_id IS NOT NULL"
        " FROM kinerja_rencanahasilkerja WHERE id = %s",
        rhk,
    )


def test_sel_yang_sedang_ditulis_tidak_hilang(buka, aplikasi: Aplikasi):
    """The page is killed while a cell is typed; what is older than three seconds is there again."""
    atasan = buka("penilai", "/matriks/")
    atasan.locator("tbody td").first.focus()
    atasan.keyboard.press("Enter")
    isian = atasan.locator("textarea[name=hasil]")
    expect(isian).to_be_focused()
    isian.fill("")
    isian.press_sequentially("Syarat izin dijelaskan", delay=15)
    time.sleep(3)
    konteks = atasan.context
    atasan.close(run_before_unload=False)

    lagi = konteks.new_page()
    lagi.goto("/matriks/")
    lagi.locator("tbody td").first.focus()
    lagi.keyboard.press("Enter")
    isian = lagi.locator("textarea[name=hasil]")
    expect(isian).to_have_value("Syarat izin dijelaskan")
    expect(lagi.locator("tbody td").first).to_contain_text("dipulihkan.")
    isian.press_sequentially(" di loket")
    expect(lagi.locator("[data-draf-status]")).to_have_text(re.compile(r"Tersimpan \d\d\.\d\d"))
    isian.press_sequentially(" dan daring")
    lagi.keyboard.press("Control+Enter")
    expect(lagi.locator("td:focus")).to_contain_text("di loket dan daring")
    time.sleep(1)
    assert aplikasi.satu("SELECT count(*) FROM inti_draf WHERE formulir = 'kinerja.sel'") == 0
    assert lagi.evaluate("Object.keys(localStorage).filter((k) => k.includes('kinerja.sel'))") == []
