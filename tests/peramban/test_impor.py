"""An import in a browser: uploaded, read, applied, taken back."""

from playwright.sync_api import Page, expect

from tests.peramban.aplikasi import Aplikasi

ISI = b"Id;DiatasanId;NamaUnor;Alamat\nUJI1;KOTA;Dinas Uji Peramban;-\nUJI2;UJI0;Seksi Yatim;-\n"
#: A worker takes the job up and the page asks every two seconds.
LAMA = 60_000


def tunggu_hasil(page: Page) -> None:
    tautan = page.get_by_role("link", name="Lihat impor")
    expect(tautan).to_be_visible(timeout=LAMA)
    tautan.click()


def yakin(page: Page, kata: str) -> None:
    page.get_by_role("button", name=kata).first.click()
    page.get_by_role("dialog").get_by_role("button", name=kata).click()
    tunggu_hasil(page)


def test_berkas_diunggah_diperiksa_diterapkan_dan_diurungkan(buka, aplikasi: Aplikasi):
    page = buka("pengelola", "/impor/baru/unit/")
    page.locator("input[type=file]").set_input_files(
        {"name": "unit.csv", "mimeType": "text/csv", "buffer": ISI}
    )
    page.get_by_role("button", name="Periksa berkas").click()
    tunggu_hasil(page)
    expect(page.get_by_text("Siap diterapkan")).to_be_visible()
    expect(page.get_by_text("Unit atasan UJI0 tidak ada atau galat.")).to_be_visible()
    ada = "SELECT count(*) FROM direktori_unitkerja WHERE kode = 'UJI1'"
    assert aplikasi.satu(ada) == 0
    yakin(page, "Terapkan impor")
    assert aplikasi.satu(ada) == 1
    yakin(page, "Urungkan impor")
    expect(page.locator("h1").get_by_text("Diurungkan")).to_be_visible()
    assert aplikasi.satu(ada) == 0
