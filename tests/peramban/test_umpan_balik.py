"""Asked of a colleague, answered; said to the line alone; read by whom it is meant for."""

import re

from playwright.sync_api import Page, expect

from tests.peramban.aplikasi import Aplikasi

TANYA = "Bagaimana cara saya menjelaskan syarat izin?"
DIBAGI = "Anda menunjukkan contoh berkas yang benar"
RAHASIA = "Anda memotong kalimat pemohon dua kali"
#: Somebody of the unit of the demo's employee, or of another, signs in under a name of the test.
_BERI_NAMA = (
    "UPDATE akun_akun SET username = %s, password = (SELECT password FROM akun_akun"
    " WHERE username = 'pegawai') WHERE id = (SELECT min(a.id) FROM akun_akun a"
    " JOIN direktori_pegawai p ON p.akun_id = a.id"
    " JOIN direktori_penempatan t ON t.pegawai_id = p.id AND t.masa @> current_date"
    " AND t.jenis = 'DEFINITIF' AND NOT t.kepala"
    " WHERE a.username NOT IN ('pengelola', 'pengelola-opd', 'pimpinan', 'penilai', 'pegawai')"
    " AND a.username NOT LIKE 'umpan-%%' AND (t.unit_id = (SELECT s.unit_id"
    " FROM direktori_penempatan s JOIN direktori_pegawai q ON q.id = s.pegawai_id"
    " JOIN akun_akun b ON b.id = q.akun_id WHERE b.username = 'pegawai'"
    " AND s.jenis = 'DEFINITIF' AND s.masa @> current_date)) = %s) RETURNING id"
)
_NAMA = (
    "SELECT p.nama FROM direktori_pegawai p JOIN akun_akun a ON a.id = p.akun_id"
    " WHERE a.username = %s"
)


def _tulis(page: Page, perilaku: str) -> None:
    page.get_by_label("Nilai BerAKHLAK").select_option(label="Berorientasi Pelayanan")
    page.get_by_label("Situasi", exact=True).fill("Di loket, Senin pagi")
    page.get_by_label("Perilaku", exact=True).fill(perilaku)
    page.get_by_label("Dampak", exact=True).fill("Pemohon kembali dengan berkas lain")
    page.get_by_role("button", name="Kirim umpan balik").click()
    expect(page.locator(".isi")).to_contain_text(perilaku)


def test_diminta_dijawab_rahasia_sampai_kepada_penilai_saja(buka, aplikasi: Aplikasi):
    aplikasi.satu(_BERI_NAMA, "umpan-rekan", True)
    aplikasi.satu(_BERI_NAMA, "umpan-lain", False)
    rekan, saya = (aplikasi.satu(_NAMA, nama) for nama in ("umpan-rekan", "pegawai"))

    orang = buka("pegawai", "/umpan-balik/orang/?untuk=minta", lebar=360)
    orang.get_by_label("Cari nama").fill(rekan)
    orang.get_by_role("button", name="Cari", exact=True).click()
    orang.get_by_role("checkbox", name=re.compile(rekan)).check()
    orang.get_by_role("button", name="Tulis permintaan").click()
    orang.get_by_label("Yang ingin Anda ketahui").fill(TANYA)
    orang.get_by_role("button", name="Kirim permintaan").click()
    expect(orang.locator(".isi")).to_contain_text("Permintaan terkirim kepada 1 orang.")

    kolega = buka("umpan-rekan", "/umpan-balik/permintaan/")
    kolega.get_by_role("link", name=TANYA).first.click()
    kolega.get_by_role("link", name="Beri umpan balik").click()
    expect(kolega.locator(".isi")).to_contain_text(TANYA)
    _tulis(kolega, DIBAGI)
    kolega.goto("/umpan-balik/orang/")
    kolega.get_by_label("Cari nama").fill(saya)
    kolega.get_by_role("button", name="Cari", exact=True).click()
    kolega.get_by_role("link", name=re.compile(f"^{re.escape(saya)}")).first.click()
    kolega.get_by_role("radio", name="Penilainya saja").check()
    _tulis(kolega, RAHASIA)
    rahasia = aplikasi.satu("SELECT id FROM kinerja_umpanbalik WHERE perilaku = %s", RAHASIA)
    kolega.goto(f"/umpan-balik/{rahasia}/")
    expect(kolega.get_by_role("link", name="Ubah umpan balik")).to_be_visible()

    orang.goto("/umpan-balik/")
    expect(orang.locator(".isi")).to_contain_text(DIBAGI)
    expect(orang.get_by_text(RAHASIA)).to_have_count(0)
    assert orang.request.get(f"/umpan-balik/{rahasia}/").status == 404
    penilai = buka("penilai", f"/umpan-balik/{rahasia}/")
    expect(penilai.locator(".isi")).to_contain_text(RAHASIA)
    assert buka("umpan-lain").request.get(f"/umpan-balik/{rahasia}/").status == 404

    aplikasi.sql(
        "UPDATE kinerja_umpanbalik SET sunting_sampai = now() - interval '1 minute' WHERE id = %s",
        rahasia,
    )
    kolega.goto(f"/umpan-balik/{rahasia}/ubah/")
    expect(kolega.locator("body")).not_to_contain_text("Simpan perubahan")
    expect(kolega.get_by_role("textbox", name="Tambahan")).to_be_visible()
