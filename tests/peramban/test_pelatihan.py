"""From a programme to hours in the employee's account, as four people press the buttons."""

from django.utils import timezone
from playwright.sync_api import Page, expect

JUDUL = "Melayani perizinan dengan ramah"
JP = 3


def test_dari_program_sampai_jp(buka):
    pengelola = buka("pengelola", "/pelatihan/program/baru/")
    _buat_program(pengelola)
    _buat_kelas(pengelola)
    alamat_kelas = pengelola.url

    pegawai = buka("pegawai", "/pembinaan-saya/")
    sebelum = _jp(pegawai)
    _daftar(pegawai)

    penilai = buka("penilai", "/pelatihan/persetujuan/")
    baris = penilai.get_by_role("row").filter(has_text=JUDUL)
    baris.get_by_role("button", name="Setujui").click()
    expect(penilai.get_by_text("1 pendaftaran disetujui dan mendapat kursi.")).to_be_visible()

    _jalankan_sampai_selesai(pengelola, alamat_kelas)

    pegawai.goto("/pembinaan-saya/")
    assert _jp(pegawai) == sebelum + JP
    expect(pegawai.locator("main")).to_contain_text(JUDUL)


def _buat_program(page: Page) -> None:
    page.get_by_label("Judul program").fill(JUDUL)
    page.locator("#id_jp").fill(str(JP))
    page.get_by_role("button", name="Simpan program").click()
    expect(page.get_by_text(f"Program “{JUDUL}” masuk katalog.")).to_be_visible()


def _buat_kelas(page: Page) -> None:
    """One meeting today, open for enrolment until tomorrow."""
    hari_ini = timezone.localdate()
    page.goto("/pelatihan/kelas/baru/")
    page.get_by_label("Program").select_option(label=JUDUL)
    page.get_by_label("Nama kelas").fill("Angkatan uji")
    page.get_by_label("Kuota kursi").fill("5")
    page.locator("#id_jp").fill(str(JP))
    page.get_by_label("Hari terakhir pendaftaran").fill(hari_ini.isoformat())
    page.get_by_label("Tempat").fill("Aula")
    page.locator("#id_sesi-0-hari").fill(hari_ini.isoformat())
    page.locator("#id_sesi-0-mulai").fill("08:00")
    page.locator("#id_sesi-0-selesai").fill("10:15")
    page.get_by_role("button", name="Simpan kelas").click()
    expect(page.get_by_text("Kelas tersimpan sebagai draf.")).to_be_visible()
    page.get_by_role("button", name="Buka pendaftaran").click()
    expect(page.get_by_text("Pendaftaran dibuka.")).to_be_visible()


def _daftar(page: Page) -> None:
    page.get_by_role("link", name="Cari kelas").first.click()
    page.locator("main").get_by_label("Cari").fill(JUDUL)
    page.locator("main").get_by_label("Cari").press("Enter")
    page.get_by_role("link", name=JUDUL).click()
    page.get_by_label("Alasan mengikuti").fill("Setiap hari melayani loket")
    page.get_by_role("button", name="Daftar ke kelas ini").click()
    expect(page.get_by_text("Pendaftaran terkirim.")).to_be_visible()


def _jalankan_sampai_selesai(page: Page, alamat: str) -> None:
    page.goto(alamat)
    page.get_by_role("button", name="Mulai kelas").first.click()
    dialog = page.locator("dialog[open]")
    if dialog.count():
        dialog.get_by_role("button", name="Mulai kelas").click()
    expect(page.get_by_text("Kelas dimulai. Presensi")).to_be_visible()
    page.get_by_role("link", name="Isi presensi sesi 1").click()
    page.get_by_role("button", name="Tandai semua hadir").click()
    expect(page.get_by_text("tersimpan, 1 baris berubah")).to_be_visible()
    page.goto(f"{alamat}selesaikan/")
    page.get_by_role("button", name="Selesaikan kelas").click()
    expect(page.get_by_text("JP peserta yang lulus sudah tercatat.")).to_be_visible()


def _jp(page: Page) -> int:
    """The hours the page's heading tells."""
    return int(page.get_by_role("heading", level=1).inner_text().split()[0])
