"""Impatient hands, two tabs, a session that ends, a browser without JavaScript: nothing is lost."""

import re

from playwright.sync_api import Page, expect

from tests.peramban.aplikasi import Aplikasi
from tests.peramban.bahan import indikator_pegawai, jumlah_catatan, penilaian_terbuka
from tests.peramban.conftest import masuk


def _isi_kemajuan(page: Page, nilai: str) -> None:
    page.get_by_label("Realisasi").fill(nilai)
    page.get_by_label("Catatan").fill("Uji tombol.")


def test_klik_ganda_mencatat_sekali_dan_tombol_kembali_tidak_mengulang(buka, aplikasi: Aplikasi):
    indikator = indikator_pegawai(aplikasi)
    sebelum = jumlah_catatan(aplikasi, indikator)
    page = buka("pegawai", f"/progres/catat/{indikator}/")
    _isi_kemajuan(page, "61")
    page.get_by_role("button", name="Simpan kemajuan").dblclick()
    expect(page.get_by_text("tercatat.")).to_be_visible()
    assert jumlah_catatan(aplikasi, indikator) == sebelum + 1

    page.go_back()
    expect(page.get_by_role("button", name="Simpan kemajuan")).to_be_enabled()
    assert jumlah_catatan(aplikasi, indikator) == sebelum + 1


def test_sesudah_dikirim_tombol_kembali_memberi_hasilnya_bukan_isian(buka, aplikasi: Aplikasi):
    nomor = penilaian_terbuka(aplikasi)
    page = buka("penilai", f"/menilai/{nomor}/")
    _pilih_sesuai(page)
    page.get_by_role("button", name="Simpan & berikutnya").dblclick()
    expect(page.get_by_text("sudah dikirim.")).to_be_visible()
    assert aplikasi.satu("SELECT status FROM evaluasi_penilaian WHERE id = %s", nomor) != "TERBUKA"
    page.go_back()
    expect(page).to_have_url(re.compile(rf"/nilai/{nomor}/$"))


def test_dua_tab_bentrok_disebut_dan_tidak_ada_yang_hilang(buka, aplikasi: Aplikasi):
    nomor = penilaian_terbuka(aplikasi)
    satu = buka("penilai", f"/menilai/{nomor}/")
    dua = buka("penilai", f"/menilai/{nomor}/")
    for page, kata in ((satu, "Dari tab pertama."), (dua, "Dari tab kedua.")):
        page.locator("#id_catatan").fill(kata)
        page.get_by_role("button", name="Simpan draf").click()
    expect(dua.get_by_text("diubah di tempat lain")).to_be_visible()
    expect(dua.locator("#id_catatan")).to_have_value("Dari tab kedua.")
    expect(dua.get_by_text("Dari tab pertama.")).to_be_visible()
    dua.get_by_role("button", name="Simpan draf").click()
    expect(dua.locator(".rating")).to_contain_text("Tersimpan")
    expect(dua.locator("#id_catatan")).to_have_value("Dari tab kedua.")


def test_sesi_berakhir_saat_menulis(buka, aplikasi: Aplikasi):
    nomor = penilaian_terbuka(aplikasi)
    page = buka("penilai", f"/menilai/{nomor}/")
    page.locator("#id_catatan").fill("Belum sempat tersimpan.")
    page.context.clear_cookies(name="sessionid")
    with page.expect_navigation() as pindah:
        page.get_by_role("button", name="Simpan draf").click()
    assert pindah.value.status == 200
    expect(page).to_have_url(re.compile("/masuk/"))
    page.fill("#id_login", "penilai")
    page.fill("#id_password", "dumai-asn-demo")
    page.get_by_role("button", name="Masuk", exact=True).first.click()
    expect(page).to_have_url(re.compile(rf"/menilai/{nomor}/$"))


def test_masuk_mencatat_dan_menilai_tanpa_javascript(buka, aplikasi: Aplikasi):
    tanpa = {"java_script_enabled": False}
    page = buka(None, "/masuk/", **tanpa)
    masuk(page, "pegawai")
    expect(page.get_by_role("heading", level=1)).to_be_visible()

    indikator = indikator_pegawai(aplikasi)
    page.goto(f"/progres/catat/{indikator}/")
    _isi_kemajuan(page, "tujuh")
    page.get_by_role("button", name="Simpan kemajuan").click()
    expect(page.get_by_label("Realisasi")).to_have_value("tujuh")
    _isi_kemajuan(page, "62,5")
    page.get_by_role("button", name="Simpan kemajuan").click()
    expect(page.get_by_text("tercatat.")).to_be_visible()

    nomor = penilaian_terbuka(aplikasi)
    penilai = buka("penilai", f"/menilai/{nomor}/", **tanpa)
    _pilih_sesuai(penilai)
    penilai.get_by_role("button", name="Simpan draf").click()
    expect(penilai.locator("[data-predikat-besar]")).to_contain_text("Baik")
    penilai.get_by_role("button", name="Simpan & berikutnya").click()
    expect(penilai.get_by_text("sudah dikirim.")).to_be_visible()


def _pilih_sesuai(page: Page) -> None:
    """Both as expected, with the reason that a differing suggestion may ask for."""
    for bagian in ("hasil", "perilaku"):
        grup = page.get_by_role("group", name=f"Rating {bagian} kerja")
        grup.get_by_role("radio", name="Sesuai ekspektasi").check()
    alasan = page.get_by_label("Alasan rating hasil kerja")
    if alasan.is_visible():
        alasan.fill("Menurut bukti yang ada.")
