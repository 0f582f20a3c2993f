"""What is built when static files are collected: sprite, stylesheets, the whitelist of packages."""

import gzip
import re
from pathlib import Path

import pytest
from django.apps import apps as django_apps
from django.conf import settings
from django.contrib.staticfiles import finders

from dumai_asn.inti.rupa import finder, ikon
from dumai_asn.inti.rupa.susun import folder_node, padatkan, susunan

pytestmark = pytest.mark.skipif(
    not folder_node().is_dir(), reason="paket tampilan belum dipasang (npm ci)"
)


def _mampat(isi: str) -> int:
    return len(gzip.compress(isi.encode(), 9))


def test_sprite_has_every_listed_icon_once():
    isi = susunan()["rupa/ikon.svg"]()
    assert sorted(re.findall(r'<symbol id="([^"]+)"', isi)) == sorted(ikon.IKON)
    assert "<svg" not in isi[4:]


def test_name_missing_in_the_package_fails_the_build(monkeypatch):
    monkeypatch.setattr(ikon, "IKON", frozenset({"house", "tidak-pernah-ada"}))
    with pytest.raises(ikon.IkonTidakAda, match="tidak-pernah-ada"):
        susunan()["rupa/ikon.svg"]()


def test_name_missing_in_the_list_fails_in_a_template():
    with pytest.raises(ikon.IkonTidakAda, match="tidak-pernah-ada"):
        ikon.pastikan("tidak-pernah-ada")


def test_each_listed_icon_is_used():
    """The sprite is fetched on the first visit: an icon nobody shows has no place in it."""
    berkas = [b for f in ("templates", "static/js") for b in (settings.BASE_DIR / f).rglob("*.*")]
    for app in django_apps.get_app_configs():
        if Path(app.path).is_relative_to(settings.BASE_DIR) and ".venv" not in app.path:
            berkas += [b for b in Path(app.path).rglob("*.[pt][yo]*") if b.name != "ikon.py"]
    isi = "\n".join(b.read_text() for b in berkas if b.suffix in (".py", ".toml", ".html", ".js"))
    disebut = set(re.findall(r"""["'#]([a-z0-9]+(?:-[a-z0-9]+)*)["']""", isi))
    assert not ikon.IKON - disebut


def test_asset_budget():
    """Compressed.  Tabler's and Alpine's scripts (63 kB) stay out, so our own CSS may be 11."""
    js = settings.BASE_DIR / "static" / "js"
    assert _mampat(susunan()["rupa/gaya/app.css"]()) <= 11 * 1024
    halaman = {nama for nama in susunan() if nama.endswith(".css")}
    assert _mampat(susunan()["rupa/gaya/publik.css"]()) <= 6 * 1024  # instead of Tabler and app
    for nama in halaman - {f"rupa/gaya/{n}.css" for n in ("app", "tabler", "publik")}:
        assert _mampat(susunan()[nama]()) <= 1536, nama  # of one page alone
    assert _mampat(susunan()["rupa/gaya/tabler.css"]()) <= 80 * 1024
    assert _mampat(susunan()["rupa/ikon.svg"]()) <= 13 * 1024
    umum = _mampat(susunan()["rupa/app.js"]()) + _mampat((js / "tema.js").read_text())
    assert umum + max(_mampat(b.read_text()) for b in js.glob("*.js")) <= 14 * 1024


def test_tabler_comes_without_its_map():
    assert "sourceMappingURL" not in susunan()["rupa/gaya/tabler.css"]()


def test_packing_keeps_meaning():
    assert padatkan("/* a */ .a > .b {\n  color: red;\n  margin: 0 calc(1px + 2px);\n}\n") == (
        ".a>.b{color:red;margin:0 calc(1px + 2px)}\n"
    )


def test_finder_serves_the_whitelist_and_nothing_else():
    huruf = "npm/fontsource-variable/inter/files/inter-latin-wght-normal.woff2"
    assert finders.find(huruf)
    assert finders.find("npm/fontsource-variable/inter/package.json") is None
    assert len(list(finder.NodeFilesFinder().list(None))) == 1


def test_built_file_is_found_and_refreshed(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    berkas = tmp_path / "susunan" / "rupa" / "gaya" / "app.css"
    assert finder.SusunanFinder().find("rupa/gaya/app.css") == str(berkas)
    assert berkas.read_text() == susunan()["rupa/gaya/app.css"]()
    berkas.write_text("lama")
    finder.SusunanFinder().find("rupa/gaya/app.css")
    assert berkas.read_text() == susunan()["rupa/gaya/app.css"]()
    assert [b.name for b in berkas.parent.iterdir()] == ["app.css"]


def test_pattern_without_match_is_an_error(monkeypatch):
    monkeypatch.setitem(finder.PAKET, "bootstrap-icons", ("tidak/*.ada",))
    with pytest.raises(FileNotFoundError, match="npm ci"):
        list(finder.NodeFilesFinder().list(None))


def test_missing_packages_are_said_in_a_check(settings, tmp_path):
    settings.NODE_MODULES = tmp_path
    (pesan,) = finder.NodeFilesFinder().check()
    assert pesan.id == "rupa.W001"
    assert "npm ci" in pesan.hint
