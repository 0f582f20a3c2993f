"""The tokens against the contract: contrast computed from the stylesheet itself."""

import re

import pytest
from django.conf import settings

TOKEN = settings.BASE_DIR / "static" / "css" / "app" / "01-token.css"


def _tema() -> dict[str, dict[str, str]]:
    css = TOKEN.read_text()
    terang = dict(
        re.findall(r"--([a-z0-9-]+): (#[0-9A-F]{6});", css.split("[data-bs-theme=dark]")[0])
    )
    gelap_css = css.split("[data-bs-theme=dark] {", 1)[1].split("}", 1)[0]
    return {
        "terang": terang,
        "gelap": {**terang, **dict(re.findall(r"--([a-z0-9-]+): (#[0-9A-F]{6});", gelap_css))},
    }


TEMA = _tema()


def _terang(hex_: str) -> float:
    kanal = [int(hex_[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [k / 12.92 if k <= 0.03928 else ((k + 0.055) / 1.055) ** 2.4 for k in kanal]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def kontras(tema: str, depan: str, belakang: str) -> float:
    """WCAG contrast of two tokens (or raw colours)."""
    warna = TEMA[tema]
    a, b = sorted((_terang(warna.get(depan, depan)), _terang(warna.get(belakang, belakang))))
    return (b + 0.05) / (a + 0.05)


#: text, surface, ratio promised in light, ratio promised in dark (None: not promised).
JANJI = [
    ("teks", "sf", 16.5, 14.6),
    ("teks", "bg", 15.3, 16.0),
    ("teks2", "sf", 8.41, 9.66),
    ("teks2", "bg", 7.80, 10.6),
    ("teks3", "sf", 5.81, 6.64),
    ("teks3", "bg", 5.39, 7.28),
    ("garis-kuat", "sf", 3.59, 3.89),
    ("garis-kuat", "bg", 3.33, 4.26),
    ("garis", "sf", 1.29, 1.37),
    ("di-utama", "utama", 6.80, 6.91),
    ("di-utama", "utama-hover", 9.02, None),
    ("utama-teks", "sf", 6.80, 8.39),
    ("utama-teks", "bg", 6.31, 9.19),
    ("di-lembut", "utama-lembut", 7.74, 8.46),
    ("di-samping", "samping", 9.30, 10.8),
    ("#FFFFFF", "samping-a", 8.04, None),
    ("emas-teks", "sf", 6.01, 9.89),
    ("di-hitung", "hitung", 9.47, 9.47),
    ("ok", "ok-lembut", 5.69, 7.36),
    ("ok", "sf", 6.49, None),
    ("info", "info-lembut", 5.98, 7.35),
    ("info", "sf", 6.90, None),
    ("waspada", "waspada-lembut", 5.95, 8.62),
    ("waspada", "sf", 6.68, None),
    ("bahaya", "bahaya-lembut", 6.10, 7.51),
    ("bahaya", "sf", 7.10, None),
    ("tunggu", "tunggu-lembut", 6.23, 7.49),
    ("tunggu", "sf", 7.26, None),
    ("netral", "netral-lembut", 6.55, 7.76),
    ("netral", "sf", 7.54, None),
    ("di-p-sb", "p-sb", 8.06, 7.66),
    ("di-p-b", "p-b", 6.20, 5.64),
    ("di-p-bp", "p-bp", 8.36, 7.70),
    ("di-p-k", "p-k", 4.89, 5.26),
    ("di-p-sk", "p-sk", 9.74, 6.23),
    ("di-peta", "peta-1", 14.7, 14.7),
    ("di-peta", "peta-2", 12.5, 12.5),
    ("di-peta", "peta-3", 9.70, 9.70),
    ("di-peta-4", "peta-4", 6.11, 6.11),
    ("di-peta-5", "peta-5", 8.06, 8.06),
    ("fokus", "sf", 6.80, 9.89),
    ("hitung", "samping", 6.83, None),
]


@pytest.mark.parametrize(("depan", "belakang", "terang", "gelap"), JANJI)
def test_every_promised_contrast_is_kept(depan, belakang, terang, gelap):
    assert kontras("terang", depan, belakang) == pytest.approx(terang, abs=0.06)
    if gelap is not None:
        assert kontras("gelap", depan, belakang) == pytest.approx(gelap, abs=0.06)


@pytest.mark.parametrize("tema", ["terang", "gelap"])
def test_words_the_contract_does_not_list_are_legible_too(tema):
    pasangan = [
        ("di-bahaya", "bahaya"),
        ("teks", "sf2"),
        ("teks2", "sf2"),
        ("teks3", "sf2"),
        ("teks", "bahaya-lembut"),
        ("utama-teks", "waspada-lembut"),
    ]
    kurang = {p: round(kontras(tema, *p), 2) for p in pasangan if kontras(tema, *p) < 4.5}
    assert not kurang


def test_components_use_role_names_only():
    """A raw colour outside the tokens is white on the sidebar, which is dark in both themes."""
    mentah = {
        (berkas.name, warna)
        for berkas in TOKEN.parent.glob("*.css")
        if berkas != TOKEN and berkas.name != "08-cetak.css"
        for warna in re.findall(r"#[0-9A-Fa-f]{3,6}\b", berkas.read_text())
    }
    assert mentah <= {("03-rangka.css", "#fff")}
