"""Static files put together from parts: one stylesheet, Tabler without its map, the sprite.

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


def padatkan(css: str) -> str:
    """Take comments and white space out of our own (plain, string-safe) CSS."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r" ?([{};,>]) ?", r"\1", css).replace(": ", ":")
    return css.replace(";}", "}").strip() + "\n"


def _gaya(folder: str) -> str:
    bagian = sorted((settings.BASE_DIR / "static" / "css" / folder).glob("*.css"))
    return padatkan("\n".join(berkas.read_text(encoding="utf-8") for berkas in bagian))


def _tabler() -> str:
    # Its source map (1.7 MB) stays behind, and the manifest storage would miss it.
    css = (folder_node() / "@tabler/core/dist/css/tabler.min.css").read_text(encoding="utf-8")
    return re.sub(r"/\*# sourceMappingURL=.*?\*/", "", css)


def _ikon() -> str:
    return ikon.sprite(folder_node() / "bootstrap-icons" / "icons")


#: Static name → how it is made.
SUSUNAN: dict[str, Callable[[], str]] = {
    "rupa/app.css": partial(_gaya, "app"),
    "rupa/pintu.css": partial(_gaya, "pintu"),
    "rupa/tabler.css": _tabler,
    "rupa/ikon.svg": _ikon,
}
