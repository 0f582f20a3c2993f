"""HR moves two people chosen in the list to another unit, sees what follows, and takes it back."""

from urllib.parse import quote

from playwright.sync_api import expect

from tests.peramban.aplikasi import Aplikasi

#: Two people of one unit who lead nothing and are no sign-in of the demo.
_DUA = """
SELECT array_agg(o.nama ORDER BY o.id), u.nama FROM (
    SELECT p.unit_id, p.pegawai_id, row_number() OVER (PARTITION BY p.unit_id ORDER BY p.id) AS ke
    FROM direktori_penempatan p JOIN direktori_pegawai g ON g.id = p.pegawai_id
    JOIN akun_akun a ON a.id = g.akun_id AND a.password LIKE '!%%'
    WHERE p.jenis = 'DEFINITIF' AND NOT p.kepala AND upper(p.masa) IS NULL
) AS s
JOIN direktori_pegawai o ON o.id = s.pegawai_id JOIN direktori_unitkerja u ON u.id = s.unit_id
WHERE s.ke <= 2 AND u.kode <> 'BKPSDM.2' GROUP BY u.id, u.nama HAVING count(*) = 2
ORDER BY u.id LIMIT 1
"""
_DI_SANA = """
SELECT count(*) FROM direktori_penempatan p JOIN direktori_unitkerja u ON u.id = p.unit_id
JOIN direktori_pegawai o ON o.id = p.pegawai_id
WHERE u.kode = 'BKPSDM.2' AND upper(p.masa) IS NULL AND o.nama = ANY(%s)
"""


def test_dari_daftar_ke_unit_lain_lalu_kembali(buka, aplikasi: Aplikasi):
    ((nama, unit),) = aplikasi.sql(_DUA)
    page = buka("pengelola", f"/pegawai/?unit={quote(unit)}")
    utama = page.locator("main")
    for satu in nama:
        page.get_by_role("checkbox", name=satu).check()
    page.get_by_role("button", name="Pindahkan").click()
    expect(utama).to_contain_text("Pindahkan 2 orang")
    page.get_by_label("Pindahkan ke unit").fill("BKPSDM.2")
    page.get_by_label("Dasar").fill("SK uji 1")
    page.get_by_role("button", name="Lihat yang akan terjadi").click()
    expect(utama).to_contain_text("2 dari 2 orang dapat pindah")
    assert aplikasi.satu(_DI_SANA, nama) == 0
    page.get_by_role("button", name="Ya, pindahkan 2 orang").click()
    expect(utama).to_contain_text("Keliru dipindahkan?")
    assert aplikasi.satu(_DI_SANA, nama) == 2
    page.get_by_label("Alasan").fill("Salah unit")
    page.get_by_role("button", name="Batalkan perpindahan").click()
    expect(utama).to_contain_text("Semua kembali ke tempat semula")
    assert aplikasi.satu(_DI_SANA, nama) == 0
