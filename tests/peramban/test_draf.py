"""Killing the page, the session or the network loses nothing that is older than three seconds."""

import re
import time

import pytest
import redis
from playwright.sync_api import Locator, Page, expect

from tests.peramban.aplikasi import Aplikasi, tunggu
from tests.peramban.bahan import indikator_pegawai, jumlah_catatan, penilaian_terbuka
from tests.peramban.conftest import masuk
from tests.peramban.halaman import alamat

#: What the issue promises, in seconds.
JANJI = 3
TERSIMPAN = re.compile(r"Tersimpan \d\d\.\d\d")
#: The browser itself complains about an answer that is not 200, and about a network that is off.
KELUHAN_BIASA = re.compile(r"status of (401|409)|ERR_INTERNET_DISCONNECTED")


@pytest.fixture
def catat(aplikasi: Aplikasi) -> str:
    """The address where the demo's employee records progress."""
    return f"/progres/catat/{indikator_pegawai(aplikasi)}/"


def tulis(page: Page, kata: str) -> None:
    """As a person types: key by key."""
    page.get_by_label("Catatan").press_sequentially(kata, delay=15)


def sebut(page: Page, kata: str | re.Pattern) -> Locator:
    """Words on the page itself, beside what is only read aloud."""
    return page.locator("#isi").get_by_text(kata)


def jumlah_draf(aplikasi: Aplikasi) -> int:
    return aplikasi.satu("SELECT count(*) FROM inti_draf")


def perangkat(page: Page) -> list[str]:
    """Keys of what this browser keeps."""
    return page.evaluate("Object.keys(localStorage).filter((k) => k.startsWith('draf:'))")


def biasa(page: Page) -> None:
    """Only the expected complaints were made."""
    assert [satu for satu in page.keluhan if not KELUHAN_BIASA.search(satu)] == []
    page.keluhan.clear()


def test_halaman_mati_mendadak(buka, catat, aplikasi: Aplikasi):
    page = buka("pegawai", catat)
    tulis(page, "Melayani 61 orang di loket.")
    time.sleep(JANJI)
    konteks = page.context
    page.close(run_before_unload=False)
    lagi = konteks.new_page()
    lagi.goto(catat)
    expect(lagi.get_by_label("Catatan")).to_have_value("Melayani 61 orang di loket.")
    expect(sebut(lagi, "dipulihkan.")).to_be_visible()

    lain = buka("pegawai", catat)  # another device of the same person
    expect(lain.get_by_label("Catatan")).to_have_value("Melayani 61 orang di loket.")

    lain.get_by_role("button", name="Buang draf").click()
    expect(lain.get_by_label("Catatan")).to_have_value("")
    assert jumlah_draf(aplikasi) == 0


def test_tersimpan_disebut_dan_sesudah_dikirim_tidak_ada_sisa(buka, catat, aplikasi: Aplikasi):
    sebelum = jumlah_catatan(aplikasi, int(catat.split("/")[-2]))
    page = buka("pegawai", catat)
    page.get_by_label("Realisasi").fill("61")
    tulis(page, "Selesai.")
    expect(sebut(page, TERSIMPAN)).to_be_visible()
    assert len(perangkat(page)) == 1
    page.get_by_role("button", name="Simpan kemajuan").click()
    expect(sebut(page, "tercatat.")).to_be_visible()
    assert jumlah_catatan(aplikasi, int(catat.split("/")[-2])) == sebelum + 1
    assert perangkat(page) == []
    assert jumlah_draf(aplikasi) == 0
    page.goto(catat)
    expect(page.get_by_label("Catatan")).to_have_value("")


def test_meninggalkan_halaman_sesudah_tersimpan_tidak_ditanya(buka, catat):
    page = buka("pegawai", catat)
    dialog = []
    page.on("dialog", lambda d: (dialog.append(d.type), d.accept()))
    tulis(page, "Sudah tersimpan.")
    expect(sebut(page, TERSIMPAN)).to_be_visible()
    page.goto("/progres/")
    assert dialog == []


def test_sesi_mati_saat_menulis(buka, catat, aplikasi: Aplikasi):
    page = buka(None, "/masuk/")  # a session of its own, for it is killed
    masuk(page, "pegawai")
    page.goto(catat)
    tulis(page, "Sebelum sesi mati. ")
    expect(sebut(page, TERSIMPAN)).to_be_visible()
    sesi = next(k["value"] for k in page.context.cookies() if k["name"] == "sessionid")
    hapus_sesi(aplikasi, sesi)
    tulis(page, "Sesudahnya.")
    expect(sebut(page, "Sesi Anda berakhir.")).to_be_visible()
    time.sleep(JANJI)
    page.get_by_role("button", name="Simpan kemajuan").click()
    expect(page).to_have_url(re.compile("/masuk/"))
    page.fill("#id_login", "pegawai")
    page.fill("#id_password", "dumai-asn-demo")
    page.get_by_role("button", name="Masuk", exact=True).first.click()
    expect(page).to_have_url(re.compile(re.escape(catat)))
    expect(page.get_by_label("Catatan")).to_have_value("Sebelum sesi mati. Sesudahnya.")
    expect(sebut(page, "dipulihkan.")).to_be_visible()
    biasa(page)


def hapus_sesi(aplikasi: Aplikasi, kunci: str) -> None:
    """End a session as an administrator would: in the table and in its cache."""
    aplikasi.sql("DELETE FROM django_session WHERE session_key = %s", kunci)
    simpanan = redis.Redis.from_url(aplikasi.lingkungan["REDIS_URL"])
    for nama in simpanan.scan_iter(f"*cached_db{kunci}*"):
        simpanan.delete(nama)


def test_jaringan_putus_lalu_tersambung(buka, catat, aplikasi: Aplikasi):
    page = buka("pegawai", catat)
    page.context.set_offline(True)
    tulis(page, "Ditulis di kapal.")
    expect(sebut(page, "Sambungan terputus.")).to_contain_text("tersimpan di perangkat ini")
    assert jumlah_draf(aplikasi) == 0
    page.context.set_offline(False)
    expect(sebut(page, TERSIMPAN)).to_be_visible()
    assert jumlah_draf(aplikasi) == 1
    biasa(page)


def test_mati_tanpa_jaringan_lalu_dibuka_lagi(buka, catat, aplikasi: Aplikasi):
    page = buka("pegawai", catat)
    page.context.set_offline(True)
    tulis(page, "Hanya di ponsel.")
    expect(sebut(page, "Sambungan terputus.")).to_be_visible()
    konteks = page.context
    page.close(run_before_unload=False)
    konteks.set_offline(False)
    assert jumlah_draf(aplikasi) == 0
    lagi = konteks.new_page()
    lagi.goto(catat)
    expect(lagi.get_by_label("Catatan")).to_have_value("Hanya di ponsel.")
    assert jumlah_draf(aplikasi) == 1
    page.keluhan.clear()


def test_dua_tab_diperingatkan_lalu_dibandingkan(buka, aplikasi: Aplikasi):
    nomor = penilaian_terbuka(aplikasi)
    satu = buka("penilai", f"/menilai/{nomor}/")
    dua = satu.context.new_page()
    dua.goto(f"/menilai/{nomor}/")
    for page in (satu, dua):
        expect(sebut(page, "juga terbuka di tab lain")).to_be_visible()
    satu.locator("#id_catatan").fill("Dari tab pertama.")
    satu.get_by_role("button", name="Simpan draf").click()
    expect(satu.locator("#id_catatan")).to_have_value("Dari tab pertama.")
    expect(sebut(dua, "baru disimpan di tab lain")).to_be_visible()
    dua.locator("#id_catatan").fill("Dari tab kedua.")
    expect(sebut(dua, "diubah di tempat lain pukul")).to_be_visible()
    dua.get_by_role("link", name="Bandingkan").click()
    banding = dua.get_by_role("group", name="Pilih isian yang disimpan")
    expect(banding).to_contain_text("Dari tab pertama.")
    expect(banding).to_contain_text("Dari tab kedua.")
    banding.get_by_role("radio", name="Tersimpan").check()
    dua.get_by_role("button", name="Simpan draf").click()
    expect(dua.locator("#id_catatan")).to_have_value("Dari tab pertama.")
    expect(dua.get_by_role("group", name="Pilih isian yang disimpan")).to_have_count(0)
    aplikasi.sql("UPDATE evaluasi_penilaian SET catatan = '' WHERE id = %s", nomor)
    satu.keluhan.clear()


def test_keluar_mengosongkan_dan_akun_kedua_tidak_melihat_apa_pun(buka, catat, aplikasi: Aplikasi):
    page = buka(None, "/masuk/")
    masuk(page, "pegawai")
    page.goto(catat)
    tulis(page, "Rahasia komputer bersama.")
    expect(sebut(page, TERSIMPAN)).to_be_visible()
    assert len(perangkat(page)) == 1
    page.goto("/keluar/")
    page.locator("main").get_by_role("button", name="Keluar").click()
    expect(page).to_have_url(re.compile("/masuk/"))
    assert perangkat(page) == []
    masuk(page, "penilai")
    page.goto(f"/menilai/{penilaian_terbuka(aplikasi)}/")
    assert perangkat(page) == []
    expect(sebut(page, "dipulihkan.")).to_have_count(0)


def test_salinan_akun_lain_dibuang_begitu_akun_kedua_masuk(buka, catat):
    """The session of the first one ended; nobody signed out."""
    page = buka(None, "/masuk/")
    masuk(page, "pegawai")
    page.goto(catat)
    tulis(page, "Tertinggal.")
    expect(sebut(page, TERSIMPAN)).to_be_visible()
    page.context.clear_cookies(name="sessionid")
    masuk(page, "penilai")
    assert perangkat(page) == []


def test_rahasia_dan_sandi_tidak_disimpan_peramban(buka, catat, aplikasi: Aplikasi):
    page = buka("pegawai", catat)
    page.evaluate("document.getElementById('id_catatan').setAttribute('data-rahasia', '')")
    page.get_by_label("Realisasi").fill("62")
    tulis(page, "Keluhan pribadi.")
    expect(sebut(page, TERSIMPAN)).to_be_visible()
    isi = page.evaluate("Object.values(localStorage).join()")
    assert "62" in isi
    assert "Keluhan" not in isi
    page.reload()
    expect(page.get_by_label("Catatan")).to_have_value("Keluhan pribadi.")
    assert "Keluhan" not in aplikasi.satu("SELECT isi FROM inti_draf")


def test_setiap_ketikan_hanya_beberapa_kiriman(buka, catat):
    page = buka("pegawai", catat)
    kirim = []
    page.on("request", lambda r: r.url.endswith("/draf/") and kirim.append(r))
    tulis(page, "Diketik cepat tanpa berhenti sama sekali " * 3)
    expect(sebut(page, TERSIMPAN)).to_be_visible()
    tunggu(lambda: len(kirim) >= 1, lambda: kirim)
    assert len(kirim) <= 4


#: Forms that people fill in: who, address with numbers of the demo city.
FORMULIR = (
    ("pegawai", "/progres/catat/{indikator}/"),
    ("pegawai", "/progres/{skp}/{periode}/ajukan/"),
    ("penilai", "/menilai/{terbuka}/"),
    ("penilai", "/tim/laporan/{laporan}/jawab/"),
    ("pengelola", "/pelatihan/program/baru/"),
    ("pengelola", "/pelatihan/kelas/{kelas}/ubah/"),
    ("pengelola", "/pelatihan/kelas/{kelas}/batalkan/"),
    ("pengelola", "/pelatihan/kelas/{berjalan}/presensi/{sesi}/"),
    ("pengelola", "/siklus/{periode}/"),
)
#: Text wider than its box, where nothing scrolls and nothing is hidden on purpose.
TERPOTONG = """
[...document.querySelectorAll('main *')].filter((el) => {
  const gaya = getComputedStyle(el);
  const tersembunyi = el.closest('.visually-hidden, dialog:not([open]), svg, .bungkus-tabel,'
    + ' details:not([open]) > :not(summary)');
  return !tersembunyi && el.clientWidth > 0 && gaya.display !== 'inline' &&
    !/auto|scroll/.test(gaya.overflowX) &&
    el.scrollWidth > el.clientWidth + 1 && !el.matches('input, textarea, select');
}).map((el) => `${el.scrollWidth}>${el.clientWidth} ${el.outerHTML.slice(0, 120)}`)
"""


@pytest.mark.parametrize(("siapa", "pola"), FORMULIR, ids=[p for _, p in FORMULIR])
@pytest.mark.parametrize("teks", ["", "SANGAT_BESAR"])
def test_huruf_besar_dan_layar_sempit_tidak_memotong(siapa, pola, teks, buka, aplikasi: Aplikasi):
    """320 px is what 1280 px become at 400 %, 640 px at 200 %; the largest letters come on top."""
    page = buka(siapa, alamat(aplikasi, pola))
    if teks:
        page.evaluate("document.documentElement.dataset.teks = 'terbesar'")
    for lebar in (320, 640, 1366):
        page.set_viewport_size({"width": lebar, "height": 900})
        lebih = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert lebih <= 0, f"{lebar}: {lebih} px lebih lebar dari layar"
        assert page.evaluate(TERPOTONG) == [], lebar
