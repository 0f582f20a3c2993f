"""HR draws up an SKP for somebody, hands it over; that person reads who and why, and goes on."""

from playwright.sync_api import expect

from tests.peramban.aplikasi import Aplikasi

ORANG = "SELECT p.id FROM direktori_pegawai p JOIN akun_akun a ON a.id = p.akun_id" + (
    " WHERE a.username = 'pegawai'"
)


def test_disusunkan_lalu_dilanjutkan_pemiliknya(buka, aplikasi: Aplikasi):
    page = buka("pengelola", "/siklus/")
    page.get_by_label("Tahun yang disiapkan").select_option(index=1)
    page.get_by_role("button", name="Siapkan periode").click()
    page.goto(f"/skp/disusunkan/{aplikasi.satu(ORANG)}/")
    page.get_by_label("Mengapa disusunkan").fill("Cuti panjang")
    page.locator("input[name=jabatan]").first.check()
    page.get_by_role("button", name="Mulai menyusun").click()
    page.get_by_role("link", name="Tambah RHK").click()
    page.get_by_label("Rencana hasil kerja").fill("Permohonan izin terselesaikan")
    page.locator("input[name=sumber][value=sementara]").check()
    page.locator("[name=induk_sementara]").fill("Layanan cepat")
    page.get_by_role("button", name="Simpan RHK").click()
    page.get_by_role("link", name="Periksa dan serahkan").click()
    page.get_by_role("button", name="Serahkan").click()
    page.locator("dialog[open]").get_by_role("button", name="Serahkan").click()
    expect(page.locator("main")).to_contain_text("Diserahkan, belum diajukan")
    versi = aplikasi.satu("SELECT id FROM kinerja_versiskp WHERE alasan_pengelola <> ''")
    sendiri = buka("pegawai", f"/skp/susun/{versi}/periksa/")
    expect(sendiri.locator("main")).to_contain_text("Alasannya: “Cuti panjang”.")
    sendiri.get_by_role("link", name="Lampiran").click()
    sendiri.get_by_label("Dukungan sumber daya").fill("Laptop")
    sendiri.get_by_role("button", name="Simpan & lanjut").click()
    expect(sendiri.locator("main")).to_contain_text("Lampiran tersimpan.")
