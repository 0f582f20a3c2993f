"""From an opened cycle to an accepted result, and the figures that follow from it."""

import re

from playwright.sync_api import Page, expect

from dumai_asn.inti.rupa.istilah import PREDIKAT
from evaluasi.rules.predikat import predikat
from tests.peramban.aplikasi import Aplikasi, tunggu
from tests.peramban.bahan import BERKAS, indikator_pegawai, periode_berjalan

TAUTAN = "https://contoh.invalid/dasbor-layanan"
ALASAN = "Seluruh target terlampaui, dengan bukti yang lengkap."
#: Seconds from the commit to the figures of unit and city.
REKAP = 10


def test_dari_siklus_sampai_hasil_diterima(buka, aplikasi: Aplikasi):
    periode = periode_berjalan(aplikasi)
    _buka_siklus(buka("pengelola", "/siklus/"), periode)
    siklus = aplikasi.satu("SELECT id FROM evaluasi_siklus WHERE periode_id = %s", periode)

    pegawai = buka("pegawai", f"/progres/catat/{indikator_pegawai(aplikasi)}/")
    _catat(pegawai)
    _ajukan(pegawai)

    penilai = buka("penilai", f"/menilai/?siklus={siklus}")
    _nilai(penilai)
    tunggu(
        lambda: _dinilai(aplikasi, siklus) == [1, 1],
        lambda: _dinilai(aplikasi, siklus),
        batas=REKAP,
    )

    _terima(pegawai, siklus)
    for siapa, jalur in (("pengelola", "/pantau/"), ("pimpinan", "/capaian/")):
        halaman = buka(siapa, f"{jalur}?siklus={siklus}")
        expect(halaman.locator("main")).to_contain_text(re.compile(r"\b1 dari \d+"))


def _buka_siklus(page: Page, periode: int) -> None:
    page.get_by_label("Tahun yang disiapkan").select_option(index=1)
    page.get_by_role("button", name="Siapkan periode").click()
    expect(page.get_by_text("Periksa jendelanya, lalu buka siklusnya.")).to_be_visible()
    page.goto(f"/siklus/{periode}/")
    page.get_by_role("button", name="Buka siklus").click()
    page.locator("dialog[open]").get_by_role("button", name="Buka siklus").click()
    page.wait_for_url("**/pekerjaan/*/")
    expect(page.locator("main").get_by_text("Selesai", exact=True)).to_be_visible()


def _catat(page: Page) -> None:
    page.get_by_label("Realisasi").fill("97,5")
    page.get_by_label("Catatan").fill("Loket dibuka lebih pagi.")
    page.get_by_label("Bukti berupa berkas").set_input_files(BERKAS)
    page.get_by_label("Bukti berupa tautan").fill(TAUTAN)
    page.get_by_role("button", name="Simpan kemajuan").click()
    expect(page.get_by_text("tercatat.")).to_be_visible()


def _ajukan(page: Page) -> None:
    page.get_by_role("link", name="Ajukan laporan").first.click()
    page.get_by_label("Ringkasan untuk penilai").fill("Triwulan ini sesuai rencana.")
    page.get_by_role("button", name="Ajukan laporan").click()
    expect(page.get_by_text("diajukan kepada penilai.")).to_be_visible()


def _nilai(page: Page) -> None:
    """Evidence stands left of the rating; keys choose, the matrix answers at once."""
    page.get_by_role("link", name="Suri Kemala").first.click()
    bukti = page.locator(".keping").filter(has_text=BERKAS["name"])
    expect(bukti).to_be_visible()
    expect(page.locator(".keping").filter(has_text="contoh.invalid")).to_be_visible()
    rating = page.locator("#rating")
    assert bukti.bounding_box()["x"] < rating.bounding_box()["x"]
    besar = page.locator("[data-predikat-besar]")
    expect(besar).to_contain_text("Belum")
    for kunci, pilihan in (("25", ("SESUAI", "SESUAI")), ("36", ("DI_ATAS", "DI_ATAS"))):
        page.keyboard.press(kunci[0])
        page.keyboard.press(kunci[1])
        expect(besar).to_contain_text(PREDIKAT[predikat(*pilihan)].kata)
    page.get_by_label("Alasan rating hasil kerja").fill(ALASAN)
    page.get_by_label("Alasan rating perilaku kerja").fill(ALASAN)
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Penilaian Suri Kemala sudah dikirim.")).to_be_visible()


def _dinilai(aplikasi: Aplikasi, siklus: int) -> list[int]:
    """How many are rated, in the unit of the person and in the city."""
    baris = aplikasi.sql(
        """
        SELECT coalesce(r.jumlah, 0)
        FROM evaluasi_pohonsiklus t
        LEFT JOIN evaluasi_rekapunit r
            ON r.siklus_id = t.siklus_id AND r.unit_id = t.unit_id AND r.ukuran = 'evaluasi.dinilai'
        WHERE t.siklus_id = %s AND (t.induk_id IS NULL OR t.unit_id = (
            SELECT unit_id FROM evaluasi_penilaian
            WHERE siklus_id = t.siklus_id AND status <> 'TERBUKA' LIMIT 1))
        """,
        siklus,
    )
    return [int(jumlah) for (jumlah,) in baris]


def _terima(page: Page, siklus: int) -> None:
    page.goto("/kotak/")
    expect(page.locator("main")).to_contain_text("sudah diserahkan")
    page.goto("/nilai/")
    page.locator("main").get_by_role("link").filter(has_text=re.compile("Triwulan")).first.click()
    expect(page.get_by_text(ALASAN).first).to_be_visible()
    expect(page.locator("main")).to_contain_text(PREDIKAT[predikat("DI_ATAS", "DI_ATAS")].kata)
    page.get_by_role("button", name="Terima hasil").click()
    expect(page.get_by_text("sudah Anda terima.")).to_be_visible()
