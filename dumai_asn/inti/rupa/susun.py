"""Static files put together: stylesheets, one script, Tabler without its map, the sprite.

Readable parts, one request each.  Nothing is built at import; the finder asks when files are
collected (or, in development, requested).
"""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from django.conf import settings

from dumai_asn.inti.rupa import ikon


def folder_node() -> Path:
    """Where ``npm ci`` puts the packages."""
    return Path(getattr(settings, "NODE_MODULES", settings.BASE_DIR / "node_modules"))


#: Stylesheets that stand alone, without Tabler and app.css; they begin with these parts of app.
BERDIRI_SENDIRI = {"publik": ("01-token.css", "02-dasar.css")}


def padatkan(css: str) -> str:
    """Take comments and white space out of our own CSS (no strings with double blanks in it)."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r" ?([{};,>]) ?", r"\1", css).replace(": ", ":")
    css = re.sub(r"#[0-9A-F]{6}\b", lambda warna: warna.group().lower(), css)
    return css.replace(";}", "}").strip() + "\n"


def _gaya(folder: Path) -> str:
    awal = [folder.parent / "app" / nama for nama in BERDIRI_SENDIRI.get(folder.name, ())]
    semua = [*awal, *sorted(folder.glob("*.css"))]
    return padatkan("\n".join(bagian.read_text("utf-8") for bagian in semua))


def _skrip(folder: Path) -> str:
    # Each part is a function of its own, so they share nothing but the page.
    return "\n".join(bagian.read_text("utf-8") for bagian in sorted(folder.glob("*.js")))


def _tabler() -> str:
    # Its source map (1.7 MB) stays behind, and the manifest storage would miss it.
    css = (folder_node() / "@tabler/core/dist/css/tabler.min.css").read_text(encoding="utf-8")
    return re.sub(r"/\*# sourceMappingURL=.*?\*/", "", css)


def _ikon() -> str:
    return ikon.sprite(folder_node() / "bootstrap-icons" / "icons")


def susunan() -> dict[str, Callable[[], str]]:
    """Static name → how it is made: every folder of ``static/css`` is one stylesheet.

    ``static/js/app`` is the one script of every page.

    They lie as deep as their parts, so that a ``url()`` means the same in both.
    """
    gaya = {
        f"rupa/gaya/{folder.name}.css": partial(_gaya, folder)
        for folder in sorted((settings.BASE_DIR / "static" / "css").iterdir())
        if folder.is_dir()
    }
    skrip = {"rupa/app.js": partial(_skrip, settings.BASE_DIR / "static" / "js" / "app")}
    return {**gaya, **skrip, "rupa/gaya/tabler.css": _tabler, "rupa/ikon.svg": _ikon}
