"""Files of evidence in a browser: a bad line, a reload, a large photo, a session that ends."""

import hashlib
import os
import re
from io import BytesIO
from urllib.parse import parse_qs

from PIL import Image
from playwright.sync_api import Page, Route, expect

from tests.peramban.aplikasi import Aplikasi
from tests.peramban.bahan import indikator_pegawai
from tests.peramban.conftest import masuk

POTONGAN = "**/unggahan/*-*/"
#: What the browser itself says about a line that we cut.
KELUHAN_PUTUS = re.compile(r"net::ERR_|Failed to load resource")


def pdf(ukuran: int = 1_500_000) -> dict:
    isi = b"%PDF-1.7\n" + os.urandom(ukuran)
    return {"name": "laporan.pdf", "mimeType": "application/pdf", "buffer": isi}


def buka_catat(buka, aplikasi: Aplikasi, **lain) -> Page:
    page = buka("pegawai", f"/progres/catat/{indikator_pegawai(aplikasi)}/", **lain)
    page.get_by_label("Realisasi").fill("55")
    return page


def simpan(page: Page) -> None:
    page.get_by_role("button", name="Simpan kemajuan").click()
    expect(page.get_by_text("tercatat.")).to_be_visible()


def tersimpan(aplikasi: Aplikasi) -> tuple[str, bytes]:
    """Name and stored bytes of the newest evidence."""
    ((nama, lokasi),) = aplikasi.sql(
        "SELECT b.nama, f.lokasi FROM kinerja_buktidukung b"
        " JOIN inti_berkas f ON f.id = b.berkas_id ORDER BY b.id DESC LIMIT 1"
    )
    return nama, (aplikasi.data / "berkas" / lokasi).read_bytes()


def dalam_perjalanan(aplikasi: Aplikasi) -> set[bytes]:
    """What lies on the server of uploads that no form has taken yet."""
    return {satu.read_bytes() for satu in (aplikasi.data / "unggahan").glob("*")}


def maafkan_putus(page: Page) -> None:
    page.keluhan[:] = [satu for satu in page.keluhan if not KELUHAN_PUTUS.search(satu)]


class Jalur:
    """The line under the pieces: counts them, and at the given ones does what it is told."""

    def __init__(self, page: Page, **pada: str) -> None:
        self.pada = {int(nomor[1:]): apa for nomor, apa in pada.items()}
        self.mulai: list[int] = []
        page.route(POTONGAN, self)

    def __call__(self, route: Route) -> None:
        if route.request.method != "POST":
            route.continue_()
            return
        self.mulai.append(int(route.request.headers["upload-offset"]))
        apa = self.pada.get(len(self.mulai))
        if apa == "jawaban hilang":
            route.fetch()
            route.abort("connectionreset")
        elif apa != "diam":
            route.continue_()


def test_sambungan_putus_di_tengah_lalu_dilanjutkan(buka, aplikasi: Aplikasi):
    page, berkas = buka_catat(buka, aplikasi), pdf()
    jalur = Jalur(page, p3="diam", p5="jawaban hilang")
    page.set_input_files("#id_berkas", [berkas])
    baris = page.locator(".unggahan li")
    expect(baris).to_contain_text("512 kB dari 1,4 MB")
    page.context.set_offline(True)
    expect(baris).to_contain_text("Sambungan terputus. Unggahan dilanjutkan saat tersambung.")
    page.context.set_offline(False)
    expect(baris).to_contain_text("Terunggah, 1,4 MB")
    simpan(page)
    nama, isi = tersimpan(aplikasi)
    assert nama == "laporan.pdf"
    assert hashlib.sha256(isi).digest() == hashlib.sha256(berkas["buffer"]).digest()
    # The third piece was sent again; the one whose answer got lost was not.
    assert len(jalur.mulai) == len(set(jalur.mulai)) + 1
    assert berkas["buffer"] not in dalam_perjalanan(aplikasi)
    maafkan_putus(page)


def test_sesudah_dimuat_ulang_berkas_yang_sama_melanjutkan(buka, aplikasi: Aplikasi):
    page, berkas = buka_catat(buka, aplikasi), pdf()
    Jalur(page, p3="diam")
    page.set_input_files("#id_berkas", [berkas])
    expect(page.locator(".unggahan li")).to_contain_text("512 kB dari 1,4 MB")
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    baris = page.locator(".unggahan li")
    expect(baris).to_contain_text("512 kB dari 1,4 MB terkirim. Pilih berkas yang sama")
    jalur = Jalur(page)
    with page.expect_file_chooser() as pemilih:
        baris.get_by_role("button", name="Pilih berkas").click()
    pemilih.value.set_files([berkas])
    expect(baris).to_have_count(1)
    expect(baris).to_contain_text("Terunggah, 1,4 MB")
    assert jalur.mulai[0] == 2 * 256 * 1024
    page.get_by_label("Realisasi").fill("55")
    simpan(page)
    assert tersimpan(aplikasi)[1] == berkas["buffer"]
    page.go_back()
    expect(page.locator(".unggahan li")).to_have_count(0)


def foto() -> dict:
    """A picture of 12 million points taken upright in Dumai."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825).update({1: "N", 2: (1.0, 40.0, 12.0)})
    gambar = Image.effect_mandelbrot((4000, 3000), (-2, -1.5, 1, 1.5), 60).convert("RGB")
    derau = Image.effect_noise(gambar.size, 30).convert("RGB")
    isi = BytesIO()
    Image.blend(gambar, derau, 0.3).save(isi, "JPEG", quality=90, exif=exif)
    return {"name": "loket.jpg", "mimeType": "image/jpeg", "buffer": isi.getvalue()}


def test_foto_diperkecil_di_peramban_dan_tidak_membawa_tempat(buka, aplikasi: Aplikasi):
    page, berkas = buka_catat(buka, aplikasi), foto()
    assert len(berkas["buffer"]) > 1_000_000
    sebelum = dalam_perjalanan(aplikasi)
    terkirim = []
    page.on("request", lambda r: r.method == "POST" and terkirim.append(r))
    page.set_input_files("#id_berkas", [berkas])
    baris = page.locator(".unggahan li")
    expect(baris).to_contain_text(re.compile(r"diperkecil dari \d,?\d? MB menjadi \d+ kB"))
    expect(baris.locator("img")).to_be_visible()
    umum = next(r for r in terkirim if r.url.endswith("/unggahan/"))
    assert int(parse_qs(umum.post_data)["ukuran"][0]) <= 300 * 1024
    with Image.open(BytesIO((dalam_perjalanan(aplikasi) - sebelum).pop())) as dikirim:
        assert dikirim.size == (1200, 1600)
        assert not dikirim.getexif()
    simpan(page)
    nama, isi = tersimpan(aplikasi)
    assert nama == "loket.jpg"
    assert len(isi) <= 300 * 1024
    with Image.open(BytesIO(isi)) as disimpan:
        assert disimpan.height > disimpan.width
        assert not disimpan.getexif()
    page.get_by_role("link", name="loket.jpg").first.click()
    gambar = page.get_by_alt_text("Isi bukti loket.jpg")
    expect(gambar).to_be_visible()
    assert gambar.evaluate("el => el.complete && el.naturalHeight > 0")


def test_yang_tidak_dapat_dipakai_dijawab_dengan_kata(buka, aplikasi: Aplikasi):
    page = buka_catat(buka, aplikasi)
    heic = {
        "name": "Foto_loket.heic",
        "mimeType": "image/heic",
        "buffer": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(900),
    }
    page.set_input_files("#id_berkas", [heic, pdf(10_600_000)])
    baris = page.locator(".unggahan li")
    expect(baris.nth(0)).to_contain_text(
        "Foto_loket.heic tidak dapat dibuka. Simpan sebagai JPG, lalu unggah lagi."
    )
    expect(baris.nth(1)).to_contain_text("berukuran 10,1 MB, paling besar 10 MB. Perkecil, atau")
    for nama in ("Foto_loket.heic", "laporan.pdf"):
        page.get_by_role("button", name=f"Hapus {nama}").click()
    expect(baris).to_have_count(0)
    simpan(page)
    maafkan_putus(page)  # the refusal of the large one is an answer of 422


def test_disimpan_begitu_unggahan_selesai_dan_batal_membatalkan(buka, aplikasi: Aplikasi):
    page, sebelum = buka_catat(buka, aplikasi), dalam_perjalanan(aplikasi)
    Jalur(page, p2="diam")
    page.set_input_files("#id_berkas", [pdf()])
    expect(page.locator(".unggahan li")).to_contain_text("256 kB dari")
    page.get_by_role("button", name="Batalkan laporan.pdf").click()
    expect(page.locator(".unggahan li")).to_have_count(0)
    page.unroute(POTONGAN)
    berkas = pdf(600_000)
    page.set_input_files("#id_berkas", [berkas])
    page.get_by_role("button", name="Simpan kemajuan").dblclick()
    expect(page.get_by_text("tercatat.")).to_be_visible()
    assert tersimpan(aplikasi)[1] == berkas["buffer"]
    assert dalam_perjalanan(aplikasi) == sebelum


def test_sesi_berakhir_di_tengah_unggahan(buka, aplikasi: Aplikasi):
    page, berkas = buka_catat(buka, aplikasi), pdf()
    jalur = Jalur(page, p3="diam")
    page.set_input_files("#id_berkas", [berkas])
    baris = page.locator(".unggahan li")
    expect(baris).to_contain_text("512 kB dari")
    page.context.clear_cookies(name="sessionid")
    page.context.set_offline(True)
    page.context.set_offline(False)
    expect(baris).to_contain_text("Anda sudah keluar. Masuk lagi di tab lain")
    lain = page.context.new_page()
    masuk(lain, "pegawai")
    baris.get_by_role("button", name="Coba lagi").click()
    expect(baris).to_contain_text("Terunggah, 1,4 MB")
    assert jalur.mulai[-1] > 512 * 1024
    simpan(page)
    assert tersimpan(aplikasi)[1] == berkas["buffer"]
    maafkan_putus(page)


def test_berkas_yang_sudah_terunggah_masih_ada_sesudah_masuk_lagi(buka, aplikasi: Aplikasi):
    page, berkas = buka_catat(buka, aplikasi), pdf()
    page.set_input_files("#id_berkas", [berkas])
    baris = page.locator(".unggahan li")
    expect(baris).to_contain_text("Terunggah, 1,4 MB")
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Simpan kemajuan").click()
    expect(page).to_have_url(re.compile("/masuk/"))
    page.fill("#id_login", "pegawai")
    page.fill("#id_password", "dumai-asn-demo")
    page.get_by_role("button", name="Masuk", exact=True).first.click()
    expect(baris).to_contain_text("Terunggah, 1,4 MB")
    expect(page.get_by_label("Realisasi")).to_have_value("55")
    simpan(page)
    assert tersimpan(aplikasi)[1] == berkas["buffer"]
    maafkan_putus(page)


def test_tanpa_javascript_berkas_ikut_dengan_formulir(buka, aplikasi: Aplikasi):
    page, berkas = buka_catat(buka, aplikasi, java_script_enabled=False), pdf(9_000)
    page.set_input_files("#id_berkas", [berkas])
    simpan(page)
    assert tersimpan(aplikasi) == ("laporan.pdf", berkas["buffer"])
