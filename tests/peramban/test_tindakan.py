"""Follow-up from the evaluator to the employee and back; a recurring entry confirmed by a tap."""

import pytest
from playwright.sync_api import expect

from tests.peramban.aplikasi import Aplikasi

pytestmark = pytest.mark.peramban
TEKS = "Menata ulang papan antrean"


def test_diberikan_diselesaikan_dibuka_lagi(buka, aplikasi: Aplikasi):
    pegawai = aplikasi.satu(
        "SELECT p.id FROM direktori_pegawai p JOIN akun_akun a ON a.id = p.akun_id"
        " WHERE a.username = 'pegawai'"
    )
    tenggat = aplikasi.satu("SELECT ((now() AT TIME ZONE 'Asia/Jakarta')::date + 7)::text")
    penilai = buka("penilai", f"/tindakan/baru/?pegawai={pegawai}")
    penilai.get_by_label("Yang akan dikerjakan").fill(TEKS)
    penilai.get_by_label("Tenggat").fill(tenggat)
    penilai.get_by_role("button", name="Simpan tindakan").click()
    expect(penilai.get_by_role("heading", level=1)).to_contain_text(TEKS)
    alamat = penilai.url.split("/", 3)[3]

    orang = buka("pegawai", f"/{alamat}", lebar=360)
    orang.get_by_role("button", name="Mulai tindakan").click()
    orang.get_by_role("link", name="Selesaikan tindakan").click()
    orang.get_by_label("Hasilnya").fill("Papan sudah ditata.")
    orang.get_by_role("button", name="Selesaikan tindakan").click()
    expect(orang.get_by_role("heading", name="Hasil")).to_be_visible()

    penilai.reload()
    penilai.get_by_role("link", name="Buka lagi tindakan").click()
    penilai.get_by_label("Tenggat baru").fill(tenggat)
    penilai.get_by_label("Yang masih perlu dikerjakan").fill("Lantai dua belum.")
    penilai.get_by_role("button", name="Buka lagi tindakan").click()
    expect(penilai.get_by_text("Lantai dua belum.")).to_be_visible()


def test_catatan_rutin_dikonfirmasi_sekali_tekan(buka):
    orang = buka("pegawai", "/progres/rutin/", lebar=360)
    tombol = orang.get_by_role("button", name="Catat yang dicentang")
    expect(tombol).to_be_visible()
    tombol.click()
    expect(orang.get_by_text("kemajuan tercatat.")).to_be_visible()
    expect(orang.get_by_role("heading", name="Tidak ada usulan")).to_be_visible()
