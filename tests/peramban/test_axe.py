"""Every page as it is shown: no finding of axe, one heading, no sideways scroll, no complaint.

Light on a desk and dark on a phone: so every page is judged in both widths and both themes,
without judging each twice.  A page that is missing here fails the last test.
"""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.lintas.test_matriks_izin import BARIS
from tests.peramban.halaman import HALAMAN, alamat

pytestmark = pytest.mark.axe

#: Width and theme together.
RUPA = ((1366, "light"), (360, "dark"))

#: No page for people, or one that tests/rupa looks at.
BUKAN_HALAMAN = {
    "inti:healthz",
    "inti:readyz",
    "inti:komponen",
    "kinerja:berkas_bukti",
    "kinerja:tindakan_berkas",
    "direktori:perbaikan_berkas",
    "inti:unduhan",
    "inti:daftar_unduh",
    "inti:impor_templat",
    "inti:impor_ditolak",
    "inti:unggahan",
    "beranda:saran",
    "beranda:kalender_unduh",
    "evaluasi:nilai_pdf",
    "kinerja:rekap_pdf",
    "kinerja:cetak_skp",
    "kinerja:cetak_matriks",
    "kinerja:cetak_rencana",
    "kinerja:sel_langsung",
}
#: The browser itself complains about an answer that is not 200.
KELUHAN_STATUS = re.compile(r"status of (403|404)")


@pytest.mark.parametrize(
    ("nama", "siapa", "pola"), HALAMAN, ids=[f"{s or 'siapa pun'} {p}" for _, s, p in HALAMAN]
)
def test_halaman_tanpa_temuan(nama, siapa, pola, buka, aplikasi):
    # Colours halfway between light and dark would be judged, too.
    page = buka(siapa, alamat(aplikasi, pola), tetap=True, reduced_motion="reduce")
    temuan = []
    for lebar, tema in RUPA:
        page.set_viewport_size({"width": lebar, "height": 900})
        lebih = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if lebih > 0:
            temuan.append(f"{lebar}: {lebih} px lebih lebar dari layar")
        page.emulate_media(color_scheme=tema)
        page.wait_for_selector(f"html[data-bs-theme={tema}]")
        for satu in Axe().run(page).response["violations"]:
            di = "; ".join(node["html"][:160] for node in satu["nodes"][:3])
            temuan.append(f"{lebar} {tema} {satu['id']}: {di}")
    assert not temuan, "\n".join(temuan)
    assert page.locator("h1").count() == 1
    if nama in ("403", "404"):
        assert all(KELUHAN_STATUS.search(satu) for satu in page.keluhan)
        page.keluhan.clear()
    else:
        assert "/masuk/" not in page.url or siapa is None


def test_setiap_halaman_dilihat():
    semua = {
        satu["nama"]
        for satu in BARIS
        if satu["metode"] == "GET" and "200" in {v for k, v in satu.items() if k != "nama"}
    }
    assert semua - BUKAN_HALAMAN <= {nama for nama, _, _ in HALAMAN}
