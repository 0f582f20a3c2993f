"""The icons in use, and the one sprite they are cut into.

The icon font would cost 134 kB on every first visit; the sprite of the icons in use costs about 12.
An icon is used with ``{% ikon "nama" %}``.  A name that is not listed here fails in the template,
a listed name that the icons package does not have fails the build.
"""

import re
from pathlib import Path

#: Names of Bootstrap Icons.  One line each, in order; add yours where it belongs.
IKON: frozenset[str] = frozenset(
    [
        "archive-fill",
        "arrow-clockwise",
        "arrow-counterclockwise",
        "arrow-down",
        "arrow-left-right",
        "arrow-repeat",
        "arrow-return-left",
        "arrow-up",
        "arrow-up-right-circle-fill",
        "arrows-collapse-vertical",
        "bank",
        "bar-chart-steps",
        "bell",
        "binoculars",
        "book",
        "bookmark",
        "box-arrow-in-down",
        "box-arrow-right",
        "briefcase",
        "building",
        "bullseye",
        "calendar2-range",
        "calendar3",
        "chat-dots",
        "chat-left-text-fill",
        "check-circle",
        "chat-quote",
        "check-circle-fill",
        "check-lg",
        "check2-all",
        "chevron-left",
        "chevron-right",
        "circle",
        "clipboard-check",
        "clock",
        "clock-fill",
        "clock-history",
        "cloud-check",
        "cloud-upload",
        "diagram-3",
        "display",
        "download",
        "envelope-fill",
        "exclamation-octagon-fill",
        "exclamation-triangle-fill",
        "eye",
        "file-earmark-pdf",
        "file-earmark-text",
        "flag",
        "folder-check",
        "folder-plus",
        "funnel",
        "graph-up-arrow",
        "grid-3x3",
        "hand-thumbs-up-fill",
        "hourglass-split",
        "house",
        "image",
        "inbox",
        "info-circle-fill",
        "key",
        "laptop",
        "lightbulb",
        "link-45deg",
        "lock",
        "lock-fill",
        "mortarboard",
        "paperclip",
        "pencil",
        "people",
        "person",
        "person-check",
        "person-plus",
        "person-x-fill",
        "pin-angle-fill",
        "play-fill",
        "plus-lg",
        "printer",
        "question-circle",
        "search",
        "send",
        "send-fill",
        "shield-check",
        "shield-lock",
        "sliders",
        "star-fill",
        "three-dots",
        "trash",
        "unlock",
        "wifi-off",
        "x-circle",
        "x-lg",
        "x-octagon-fill",
    ]
)


class IkonTidakAda(LookupError):
    """The icon is not in :data:`IKON`, or not in the icons package."""


def pastikan(nama: str) -> str:
    """Return ``nama`` when it is an icon in use; raises :class:`IkonTidakAda` otherwise."""
    if nama not in IKON:
        raise IkonTidakAda(
            f"ikon tidak dikenal: {nama!r}; tambahkan ke dumai_asn/inti/rupa/ikon.py"
        )
    return nama


def sprite(folder: Path) -> str:
    """Cut the sprite from the single SVG files in ``folder``, one ``<symbol>`` an icon."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg">'
        + "".join(_symbol(folder, nama) for nama in sorted(IKON))
        + "</svg>"
    )


def _symbol(folder: Path, nama: str) -> str:
    berkas = folder / f"{nama}.svg"
    if not berkas.is_file():
        raise IkonTidakAda(f"paket bootstrap-icons tidak punya ikon {nama!r}")
    isi = re.sub(r"\s*\n\s*", "", berkas.read_text(encoding="utf-8"))
    isi = re.sub(r"^.*?<svg[^>]*>|</svg>.*$", "", isi)
    return f'<symbol id="{nama}" viewBox="0 0 16 16">{isi}</symbol>'
