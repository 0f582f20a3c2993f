"""Settings through the browser against real processes: a job is watched, stopped, asked again."""

import re

import psycopg2
from playwright.sync_api import expect

from tests.peramban.aplikasi import Aplikasi, tunggu


def test_pekerjaan_dihentikan_di_tengah_lalu_diminta_lagi(buka, aplikasi: Aplikasi):
    """A lock of the test keeps the worker in the middle of its job."""
    page = buka("pengelola", "/jadwal/")
    page.get_by_role("link", name="Membuang draf lama", exact=True).click()
    page.get_by_role("button", name="Jalankan sekarang").click()
    penghalang = psycopg2.connect(aplikasi.lingkungan["DATABASE_URL"])
    with penghalang, penghalang.cursor() as kursor:
        kursor.execute("LOCK TABLE inti_draf IN ACCESS EXCLUSIVE MODE")
        page.locator("dialog").get_by_role("button", name="Jalankan sekarang").click()
        page.wait_for_url("**/pekerjaan/*/")
        expect(page.get_by_text("Sedang dikerjakan")).to_be_visible()
        page.get_by_role("button", name="Hentikan pekerjaan").click()
        page.locator("dialog").get_by_role("button", name="Hentikan pekerjaan").click()
        expect(page.get_by_text("Sedang dihentikan")).to_be_visible()
    penghalang.close()
    expect(page.get_by_text("Pekerjaan ini dihentikan dan tidak mengubah apa pun.")).to_be_visible()
    nomor = int(page.url.rstrip("/").rsplit("/", 1)[-1])
    assert aplikasi.satu("SELECT status FROM inti_pekerjaan WHERE id = %s", nomor) == "DIBATALKAN"

    page.get_by_role("button", name="Minta lagi").click()
    page.wait_for_url(lambda url: not url.endswith(f"/{nomor}/"))
    expect(page.get_by_text("baris dikerjakan")).to_be_visible()
    expect(page.get_by_role("button", name="Hentikan pekerjaan")).to_have_count(0)


def test_jadwal_yang_dijalankan_terlihat_sebagai_giliran_terakhir(buka, aplikasi: Aplikasi):
    page = buka("pengelola", "/jadwal/")
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("berhenti")
    page.get_by_role("button", name=re.compile("Membersihkan catatan lama")).click()
    expect(page.get_by_text("baris dikerjakan")).to_be_visible()
    tunggu(
        lambda: aplikasi.sql(
            "SELECT 1 FROM inti_putaran"
            " WHERE kunci = 'bersih' AND selesai > now() - interval '1 minute'"
        ),
        lambda: aplikasi.sql("SELECT kunci, slot, galat FROM inti_putaran WHERE kunci = 'bersih'"),
    )


def test_nilai_acuan_dilihat_dulu_lalu_berlaku_di_ponsel(buka, aplikasi: Aplikasi):
    page = buka("pengelola", "/acuan/pembinaan.kelulusan/", lebar=360)
    page.get_by_role("link", name="Tetapkan nilai baru").click()
    page.get_by_label("Persen sesi paling sedikit").fill("80")
    page.get_by_label("Berlaku mulai").fill("2099-01-01")
    # A browser in another language shows the month first; the words leave no doubt.
    expect(page.get_by_text("Dibaca Kamis, 1 Januari 2099")).to_be_visible()
    page.get_by_role("textbox", name="Sumber").fill("Perwako 3/2098")
    page.get_by_label("Pasti, dibaca dari naskah resminya").check()
    page.get_by_role("button", name="Periksa perubahan").click()
    expect(page.get_by_role("cell", name="80 persen")).to_be_visible()
    assert aplikasi.sql("SELECT 1 FROM inti_acuan WHERE kunci = 'pembinaan.kelulusan'") == []
    page.get_by_role("button", name="Tetapkan nilai").click()
    expect(page.get_by_text("Nilai berlaku mulai 1 Januari 2099.")).to_be_visible()
    page.get_by_role("button", name="Batalkan", exact=True).click()
    page.locator("dialog").get_by_role("button", name="Batalkan nilai").click()
    expect(page.get_by_text("Nilai sebelumnya terus berlaku.")).to_be_visible()
    assert aplikasi.sql("SELECT 1 FROM inti_acuan WHERE kunci = 'pembinaan.kelulusan'") == []
