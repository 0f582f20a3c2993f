"""A document from the button to a stranger who checks paper and file, in a real browser."""

from playwright.sync_api import Browser, expect

from tests.peramban.aplikasi import Aplikasi

#: The public page on a slow line.
KB_MAKS, PERMINTAAN_MAKS = 120, 6

NILAI = """
SELECT e.id FROM evaluasi_penilaian e JOIN direktori_pegawai p ON p.id = e.pegawai_id
JOIN akun_akun a ON a.id = p.akun_id
WHERE a.username = 'pegawai' AND e.status IN ('DISERAHKAN', 'DITERIMA', 'FINAL')
ORDER BY e.id LIMIT 1
"""
KODE = "SELECT kode_publik FROM inti_dokumen WHERE status = 'BERLAKU' ORDER BY id DESC LIMIT 1"


def test_terbit_unduh_periksa_berkas(buka, aplikasi: Aplikasi, tmp_path):
    page = buka("pegawai", f"/nilai/{aplikasi.satu(NILAI)}/")
    page.get_by_role("button", name="Unduh PDF").click()
    with page.expect_download(timeout=60_000) as unduhan:
        page.get_by_role("link", name="Unduh PDF").click(timeout=60_000)
    asli = tmp_path / "asli.pdf"
    unduhan.value.save_as(asli)
    ubahan = tmp_path / "ubahan.pdf"
    ubahan.write_bytes(asli.read_bytes() + b"\n")

    luar = buka(None, f"/periksa/?kode={aplikasi.satu(KODE).lower()}")
    expect(luar.get_by_role("heading", level=1)).to_have_text("Dokumen ini berlaku")
    isian = luar.get_by_label("Pilih berkas PDF itu")
    isian.set_input_files(asli)
    expect(luar.get_by_role("status")).to_contain_text("Sama:")
    # The device compares: the page still answers without a network.
    luar.context.set_offline(True)
    isian.set_input_files(ubahan)
    expect(luar.get_by_role("status")).to_contain_text("Berbeda:")
    luar.context.set_offline(False)


def test_halaman_periksa_ringan(browser: Browser, aplikasi: Aplikasi):
    konteks = browser.new_context()
    page = konteks.new_page()
    ukuran = []

    def hitung(permintaan) -> None:
        besar = permintaan.sizes()
        ukuran.append(besar["responseBodySize"] + besar["responseHeadersSize"])

    page.on("requestfinished", hitung)
    kode = aplikasi.sql(KODE)
    page.goto(f"{aplikasi.url}/periksa/{f'{kode[0][0]}/' if kode else ''}")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.fonts.check('16px \"Inter Variable\"')")
    assert len(ukuran) <= PERMINTAAN_MAKS
    assert sum(ukuran) <= KB_MAKS * 1024
    konteks.close()


def test_periksa_tanpa_javascript(browser: Browser, aplikasi: Aplikasi):
    konteks = browser.new_context(java_script_enabled=False)
    page = konteks.new_page()
    page.goto(f"{aplikasi.url}/periksa/")
    page.get_by_label("Kode di kaki dokumen").fill("0000-0000-0000-0000")
    page.get_by_role("button", name="Periksa dokumen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dokumen tidak ditemukan")
    kode = aplikasi.sql(KODE)
    if kode:
        page.get_by_label("Kode di kaki dokumen").fill(kode[0][0])
        page.get_by_role("button", name="Periksa dokumen").click()
        expect(page.get_by_text("Sidik SHA-256")).to_be_visible()
        expect(page.get_by_label("Pilih berkas PDF itu")).to_be_hidden()
    konteks.close()
