"""A code from HR to a person who signs in with it, through the browser, without JavaScript too."""

import re

import pytest
from playwright.sync_api import Page, expect

BARU = "perahu pulang sebelum petang"
#: Somebody of the demo city without password and role.
BELUM = """
    SELECT a.id, a.username FROM akun_akun a
    JOIN direktori_pegawai p ON p.akun_id = a.id
    JOIN direktori_penempatan t ON t.pegawai_id = p.id AND t.masa @> current_date
    WHERE a.password LIKE '!%%' AND a.is_active AND a.berakhir IS NULL
      AND a.username ~ '^[0-9]{18}$'
      AND NOT EXISTS (SELECT 1 FROM direktori_penugasan u WHERE u.akun_id = a.id)
    ORDER BY a.id OFFSET %s LIMIT 1
"""


@pytest.mark.parametrize("js", [True, False], ids=["dengan JavaScript", "tanpa JavaScript"])
def test_kode_dari_pengelola_sampai_masuk(buka, aplikasi, js):
    ((akun, nip),) = aplikasi.sql(BELUM, 0 if js else 1)
    pengelola = buka("pengelola", f"/akun-pegawai/{akun}/")
    pengelola.get_by_role("button", name="Terbitkan kode").click()
    expect(pengelola.get_by_text("Kode diterbitkan")).to_be_visible()
    pengelola.get_by_role("button", name="Buat surat kode").click()
    kode = pengelola.locator(".surat-kode").inner_text()
    assert re.fullmatch(r"(\w{4}-){2}\w{4}", kode)
    assert kode not in str(aplikasi.sql("SELECT * FROM akun_kodeaktivasi"))

    orang = buka(None, "/masuk/", lebar=360, java_script_enabled=js)
    orang.get_by_role("link", name="Punya kode aktivasi?").click()
    _isi(orang, f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}", kode.lower().replace("-", " "))
    expect(orang.get_by_text("Kata sandi tersimpan.")).to_be_visible()
    orang.fill("#id_login", nip)
    orang.fill("#id_password", BARU)
    orang.get_by_label("Ini bukan perangkat saya").check()
    orang.get_by_role("button", name="Masuk", exact=True).first.click()
    expect(orang).to_have_url(f"{aplikasi.url}/")

    kuki = {satu["name"]: satu for satu in orang.context.cookies()}
    assert kuki["sessionid"]["expires"] == -1, "the cookie ends with the browser"
    lagi = buka(None, "/aktivasi/", java_script_enabled=js)
    _isi(lagi, nip, kode)
    expect(lagi.get_by_text("NIP atau kode tidak cocok")).to_be_visible()


def _isi(page: Page, nip: str, kode: str) -> None:
    page.fill("#id_login", nip)
    page.fill("#id_kode", kode)
    page.fill("#id_password1", BARU)
    page.fill("#id_password2", BARU)
    page.get_by_role("button", name="Buat kata sandi").click()


def test_surat_satu_unit_satu_orang_satu_lembar(buka):
    page = buka("pengelola", "/akun-pegawai/surat/")
    page.get_by_role("textbox", name="Unit").fill("bidang")
    page.get_by_role("button", name="Lanjut").click()
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Lanjut").click()
    page.get_by_role("button", name="Buat surat").click()
    surat = page.locator("article.surat")
    expect(surat.first).to_be_visible()
    kode = page.locator(".surat-kode").all_inner_texts()
    assert len(kode) == len(set(kode)) == surat.count()
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_hidden()
    assert surat.first.evaluate("e => getComputedStyle(e).breakAfter") == "page"
