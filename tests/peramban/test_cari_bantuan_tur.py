"""Search while typing, help beside the page, the tour, and changing seats in the demo."""

import re

import pytest
from playwright.sync_api import expect

from tests.peramban.conftest import masuk

SEMUA = ("pegawai", "penilai", "pengelola", "pengelola-opd", "pimpinan")


def test_cari_dengan_papan_ketik(buka, aplikasi):
    nama = aplikasi.satu(
        "SELECT p.nama FROM direktori_pegawai p JOIN akun_akun a ON a.id = p.akun_id"
        " WHERE a.username = 'pegawai'"
    )
    page = buka("penilai", "/tim/")
    page.keyboard.press("/")
    kotak = page.get_by_role("combobox")
    expect(kotak).to_be_focused()
    page.keyboard.type(nama[:-1], delay=20)
    pilihan = page.get_by_role("option").filter(has_text=nama)
    expect(pilihan.first).to_be_visible()
    expect(kotak).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(pilihan.first).to_be_hidden()
    page.keyboard.press("ArrowDown")
    aktif = kotak.get_attribute("aria-activedescendant")
    expect(page.locator(f"#{aktif}")).to_have_attribute("aria-selected", "true")
    tujuan = page.locator(f"#{aktif}").get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{tujuan}")


def test_cari_enter_membuka_halaman_hasil(buka):
    page = buka("pegawai", "/")
    page.locator("#cari").fill("pelatihan")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari/?q=pelatihan")


def test_cari_di_ponsel_dan_tanpa_javascript(buka):
    page = buka("pegawai", "/", lebar=360, java_script_enabled=False)
    page.get_by_role("link", name="Cari pegawai, SKP, kelas").click()
    page.get_by_label("Kata yang dicari").fill("progres")
    page.get_by_role("button", name="Cari", exact=True).click()
    expect(page.get_by_role("main").get_by_role("link", name="Progres & bukti")).to_be_visible()


def test_bantuan_di_samping_halaman(buka):
    page = buka("pegawai", "/progres/")
    tombol = page.get_by_role("link", name="Bantuan")
    tombol.click()
    panel = page.get_by_role("dialog")
    expect(panel.get_by_text("Sampai kapan saya dapat mengajukan laporan?")).to_be_visible()
    assert page.url.endswith("/progres/")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(tombol).to_be_focused()


@pytest.mark.parametrize("siapa", SEMUA)
@pytest.mark.parametrize("lebar", [1366, 360])
def test_tur_setiap_peran_sampai_selesai(buka, aplikasi, siapa, lebar):
    aplikasi.sql("UPDATE akun_akun SET tur = '{}' WHERE username = %s", siapa)
    page = buka(siapa, "/", lebar=lebar, reduced_motion="reduce")
    page.get_by_role("button", name="Mulai penunjuk").click()
    for ke in range(1, 10):
        tur = page.get_by_role("dialog")
        hitung = tur.get_by_text(re.compile(rf"Langkah {ke} dari \d"))
        expect(hitung).to_be_visible()
        expect(page.locator("#tur-judul")).to_be_focused()
        expect(page.locator(".tur-sorot")).to_have_count(1)
        kotak = tur.bounding_box()
        assert kotak["x"] >= 0
        assert kotak["x"] + kotak["width"] <= lebar
        assert 0 <= kotak["y"] <= 900 - kotak["height"]
        jumlah = int(hitung.inner_text().split()[-1])
        tur.get_by_role("button", name="Selesai" if ke == jumlah else "Berikutnya").click()
        if ke == jumlah:
            break
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.wait_for_load_state("networkidle")
    page.goto("/")
    expect(page.get_by_role("button", name="Mulai penunjuk")).to_have_count(0)
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_tur_berakhir_dengan_esc_dan_dapat_dimulai_lagi(buka, aplikasi):
    aplikasi.sql("UPDATE akun_akun SET tur = '{}' WHERE username = 'pimpinan'")
    page = buka("pimpinan", "/")
    page.get_by_role("button", name="Mulai penunjuk").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    with page.expect_response("**/kenali/selesai/"):
        page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.goto("/kenali/")
    page.get_by_role("button", name="Mulai penunjuk").click()
    expect(page.get_by_text("Langkah 1 dari 4")).to_be_visible()
    page.get_by_role("button", name="Lewati", exact=True).click()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_ganti_akun_contoh_sekali_tekan(buka):
    page = buka(None, "/masuk/")  # the session that other tests share would end
    masuk(page, "pegawai")
    page.get_by_role("button", name=re.compile("Data contoh")).click()
    page.get_by_role("button", name="Pimpinan").click()
    expect(page.get_by_text("Anda sekarang Pimpinan")).to_be_visible()
    expect(page.get_by_role("link", name="Capaian").first).to_be_visible()
