"""Every template obeys the policy of the house."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template

from dumai_asn.inti.rupa.ikon import IKON

AKAR = settings.BASE_DIR / "templates"
TEMPLAT = sorted(p.relative_to(AKAR).as_posix() for p in AKAR.rglob("*.html"))


def _isi(nama: str) -> str:
    return re.sub(r"\{#.*?#\}", "", (AKAR / nama).read_text())


def test_there_are_templates():
    assert len(TEMPLAT) > 40


@pytest.mark.parametrize("nama", TEMPLAT)
def test_no_inline_style_script_or_handler(nama):
    isi = _isi(nama)
    assert not re.search(r"\sstyle\s*=", isi)
    assert not re.search(r"\son[a-z]+\s*=", isi)
    assert not re.search(r"<style\b|javascript:", isi)
    assert not [s for s in re.findall(r"<script\b[^>]*>", isi) if "src=" not in s]


@pytest.mark.parametrize("nama", TEMPLAT)
def test_comments_end_on_their_line(nama):
    """Django's ``{# #}`` knows one line; a longer one would be printed on the page."""
    for baris in (AKAR / nama).read_text().splitlines():
        assert baris.count("{#") == baris.count("#}")


@pytest.mark.parametrize("nama", TEMPLAT)
def test_template_compiles_and_its_icons_exist(nama):
    get_template(nama)
    assert set(re.findall(r'\{% ikon "([^"]+)"', _isi(nama))) <= IKON
    assert set(re.findall(r'\bikon="([^"]+)"', _isi(nama))) <= IKON


@pytest.mark.parametrize("nama", [n for n in TEMPLAT if n.startswith("inc/")])
def test_component_says_what_it_takes(nama):
    assert (AKAR / nama).read_text().startswith("{# ")


def test_no_exclamation_marks_in_words():
    kata = {
        nama: re.findall(r">[^<>{}]*![^<>{}]*<", _isi(nama).replace("<!DOCTYPE html>", ""))
        for nama in TEMPLAT
    }
    assert not {n: k for n, k in kata.items() if k}


def test_shell_and_components_name_no_room():
    """Lower templates never reverse a page of an upper room; addresses come over the boards."""
    rendah = [n for n in TEMPLAT if n.startswith(("inc/", "inti/", "dasar"))]
    assert rendah
    ruang = "kinerja|evaluasi|pembinaan|direktori|beranda|pemberitahuan|akun"
    for nama in rendah:
        assert not re.search(rf"\{{% url '({ruang}):", _isi(nama)), nama


def test_docs_list_every_component():
    panduan = (settings.BASE_DIR / "docs" / "rupa.md").read_text()
    #: Pieces of the shell and of other components, not for pages to include.
    bagian = {
        "atas", "samping", "bawah", "menu_orang", "ganti_peran", "pesan", "kepala_berkas",
        "kaki_galat", "lambang", "pucuk", "kunci_papan", "ringkasan_galat",
        "daftar_aksi", "daftar_alat",
    }  # fmt: skip
    ada = {Path(n).stem for n in TEMPLAT if n.startswith("inc/")} - bagian
    assert not {k for k in ada if f"inc/{k}.html" not in panduan}
