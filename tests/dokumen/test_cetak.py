"""The compiler's side: what a page looks like, what it never does, where it is stopped."""

import io
from datetime import UTC, datetime

import pytest
from PIL import Image

from dumai_asn.inti import cetak
from dumai_asn.inti.cetak import CetakGagal, CetakTerlaluLama, rakit
from tests.dokumen import contoh, gambar

PADA = datetime.fromtimestamp(contoh.PADA, UTC)
TEMPLAT = sorted(contoh.SEMUA)
#: What people paste, by accident or not.
JAHAT = (
    '#panic("dijalankan")',
    '#eval("1+1") #import "@preview/cetz:0.3.0" #read("/etc/passwd")',
    "<script>alert(1)</script> ${7*7} {{ 7*7 }} \\u{202e} $x^2$ *tebal* _miring_ `kode`",
    "\u202eterbalik\u202c \u2067arab\u2069 \u200b\u200d\ufeff",
    "مرحبا 日本語 😀👩‍👩‍👧 \ue000 \ufffe",
    "\x00\x07\x1b[31m\r\n\tbaris lain",
    "kata" * 1250,
    "",
)


@pytest.fixture
def akar(tmp_path, monkeypatch):
    """Templates of a test's own."""
    monkeypatch.setattr(cetak, "AKAR", tmp_path)
    return tmp_path


def cetak_uji(akar, isi: str, **lain) -> bytes:
    (akar / "uji.typ").write_text(f'#set document(title: "Uji")\n{isi}', encoding="utf-8")
    return cetak.cetak("uji.typ", {}, pada=PADA, **lain)


@pytest.mark.parametrize("templat", TEMPLAT)
def test_tampak_seperti_gambarnya(templat):
    """``python -m tests.dokumen.gambar`` draws the pictures anew after a wanted change."""
    halaman = gambar.gambar(templat)
    assert len(halaman) == len(list(gambar.FOLDER.glob(f"{gambar.berkas(templat, 1).stem[:-1]}*")))
    for nomor, satu in enumerate(halaman, start=1):
        with Image.open(gambar.berkas(templat, nomor)) as dulu:
            assert gambar.berbeda(satu, dulu) <= gambar.TENGGANG, f"{templat} halaman {nomor}"


def test_pembanding_gambar_melihat_satu_kata():
    """Else the test above would hold whatever the form says."""
    lain = rakit(
        "evaluasi/evaluasi.typ",
        contoh.evaluasi(predikat="Kurang"),
        pada=contoh.PADA,
        bentuk="png",
        ppi=gambar.PPI,
    )
    with Image.open(gambar.berkas("evaluasi/evaluasi.typ", 2)) as dulu:
        beda = gambar.berbeda(Image.open(io.BytesIO(lain[1])).convert("L"), dulu)
    assert beda > gambar.TENGGANG


@pytest.mark.parametrize("templat", TEMPLAT)
def test_pdf_bertanda_a_dan_ua_dengan_judul_dan_bahasa(templat):
    pdf = cetak.cetak(templat, contoh.SEMUA[templat](), pada=PADA)
    assert b"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in pdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert b"/MarkInfo<</Marked true" in pdf
    assert b"/Lang(id-ID)" in pdf
    assert f"/Title({contoh.SEMUA[templat]()['rangka']['judul']})".encode() in pdf


def test_data_sama_bita_sama_dan_waktu_dari_data():
    satu, lain = (cetak.cetak(TEMPLAT[0], contoh.surat_aktivasi(), pada=PADA) for _ in range(2))
    assert satu == lain
    assert b"/CreationDate(D:20261005020000Z)" in satu
    esok = datetime(2026, 10, 6, 2, tzinfo=UTC)
    assert cetak.cetak(TEMPLAT[0], contoh.surat_aktivasi(), pada=esok) != satu


@pytest.mark.parametrize("teks", JAHAT, ids=range(len(JAHAT)))
def test_ketikan_dicetak_dan_tidak_dijalankan(teks):
    data = contoh.evaluasi(catatan=teks, unit=teks, rating_hasil=teks)
    data["rangka"] |= {"kaki": teks}
    data["utama"][0] |= {"teks": teks, "induk": teks, "umpan_balik": teks}
    data["utama"][0]["indikator"][0] |= {"teks": teks, "realisasi": teks}
    data["perilaku"][0] |= {"ekspektasi": teks, "umpan_balik": teks}
    data["pegawai"][0][1] = data["tanda_tangan"][0]["nama"] = teks
    assert cetak.cetak("evaluasi/evaluasi.typ", data, pada=PADA).startswith(b"%PDF-1.7")


def test_judul_dalam_berkas_persis_seperti_diketik():
    data = contoh.surat_aktivasi()
    data["rangka"] |= {"judul": '#panic("x") <script>'}
    pdf = cetak.cetak("akun/surat_aktivasi.typ", data, pada=PADA)
    assert b'/Title(#panic\\("x"\\) <script>)' in pdf or b'/Title(#panic("x") <script>)' in pdf


def test_tanda_gaib_hilang_dan_yang_tak_tergambar_terlihat():
    """A direction mark could reorder a sentence; a gap would hide that a sign was there."""
    assert cetak._tanpa_tanda_gaib("a\u202eb\u200b\x00c\r\nd\te\ufeff") == "abc\nd e"
    assert cetak._tanpa_tanda_gaib("e\u0301") == "é"
    assert cetak._tergambar("Suri 日😀\n–é≤") == "Suri □□\n–é≤"


@pytest.mark.parametrize("banyak", range(1, 9))
@pytest.mark.parametrize("tambahan", [0, 1])
def test_rating_tinggal_bersama_rhk_terakhir(banyak, tambahan):
    """Wherever the page ends: no page holds a rating without an RHK above it.

    A page that did would be nearly white between its head and its foot.
    """
    data = contoh.evaluasi()
    data["tambahan"] = data["utama"][:tambahan]
    data["utama"] = [data["utama"][n % 2] for n in range(banyak)]
    halaman = rakit("evaluasi/evaluasi.typ", data, pada=contoh.PADA, bentuk="png", ppi=gambar.PPI)
    for satu in halaman:
        with Image.open(io.BytesIO(satu)) as kertas:
            isi = kertas.convert("L").crop((0, 20, kertas.width, kertas.height - 45))
            terakhir = isi.point(lambda p: 255 if p < 200 else 0).getbbox()
        assert terakhir[3] > 60


def test_teks_sepanjang_halaman_tidak_terpotong():
    """5,000 signs in a cell break over pages instead of running off the paper."""
    panjang = contoh.evaluasi()
    panjang["perilaku"][0] |= {"umpan_balik": "kata yang panjang " * 280}
    halaman = rakit("evaluasi/evaluasi.typ", panjang, pada=contoh.PADA, bentuk="png", ppi=20)
    assert len(halaman) == 3


def test_yang_tidak_selesai_dihentikan(akar):
    """A loop of some ten billion rounds, which the compiler itself does not refuse."""
    mulai = datetime.now(UTC)
    with pytest.raises(CetakTerlaluLama):
        cetak_uji(
            akar,
            "#for a in range(100000) { for b in range(100000) { let c = a * b } }",
            waktu_maks=1,
        )
    assert (datetime.now(UTC) - mulai).total_seconds() < 10


def test_yang_melahap_memori_dihentikan(akar, monkeypatch):
    with pytest.raises(CetakGagal):
        cetak_uji(akar, "#let a = range(400000000)\n#a.len()")


def test_berkas_di_luar_folder_templat_tertutup(akar):
    (akar.parent / "rahasia.txt").write_text("rahasia")
    for jalur in ("../rahasia.txt", "/../rahasia.txt", str(akar.parent / "rahasia.txt")):
        with pytest.raises(CetakGagal, match=r"uji\.typ"):
            cetak_uji(akar, f'#read("{jalur}")')


def test_paket_dari_luar_tidak_diambil(akar):
    with pytest.raises(CetakGagal):
        cetak_uji(akar, '#import "@preview/cetz:0.3.0"\nUji', waktu_maks=10)


def test_versi_templat_menurut_isinya(akar):
    (akar / "dasar.typ").write_text("a")
    (akar / "x.typ").write_text("b")
    cetak.versi_templat.cache_clear()
    satu = cetak.versi_templat("x.typ")
    (akar / "x.typ").write_text("c")
    cetak.versi_templat.cache_clear()
    assert len(satu) == 12
    assert cetak.versi_templat("x.typ") != satu
    cetak.versi_templat.cache_clear()
