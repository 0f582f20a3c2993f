"""The source of the house, as the rules of the house read it."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

AKAR = Path(__file__).resolve().parents[2]
RUANG = ("dumai_asn", "kinerja", "evaluasi", "pembinaan")


@cache
def modul() -> tuple[Path, ...]:
    """Every Python module of the application, tests not included, migrations included."""
    return tuple(sorted(p for ruang in RUANG for p in (AKAR / ruang).rglob("*.py")))


@cache
def pohon(jalur: Path) -> ast.Module:
    return ast.parse(jalur.read_text(encoding="utf-8"))


def nama(jalur: Path) -> str:
    """How a finding names its place: ``kinerja/actions/skp.py``."""
    return jalur.relative_to(AKAR).as_posix()


def di_bawah(*bagian: str) -> list[Path]:
    """Modules that are, or stand in a folder called, one of ``bagian``."""
    return [
        jalur
        for jalur in modul()
        if {*jalur.parts, jalur.stem}.intersection(bagian) and "migrations" not in jalur.parts
    ]


def panggilan(jalur: Path) -> Iterator[tuple[ast.Call, str]]:
    """Every call with the last part of what is called: ``a.b.c()`` gives "c"."""
    for simpul in ast.walk(pohon(jalur)):
        if isinstance(simpul, ast.Call):
            fungsi = simpul.func
            if isinstance(fungsi, ast.Attribute):
                yield simpul, fungsi.attr
            elif isinstance(fungsi, ast.Name):
                yield simpul, fungsi.id


@cache
def urutan_ruang() -> tuple[str, ...]:
    """Rooms from top to bottom, as import-linter holds them; rooms not yet built are left out."""
    susunan = tomllib.loads((AKAR / "pyproject.toml").read_text(encoding="utf-8"))
    kontrak = susunan["tool"]["importlinter"]["contracts"]
    (ruang,) = (satu["layers"] for satu in kontrak if satu["name"].startswith("Rooms:"))
    return tuple(satu for satu in ruang if not satu.startswith("("))


def label(ruang: str) -> str:
    """``dumai_asn.direktori`` → ``direktori``: template folder and address space of a room."""
    return ruang.rpartition(".")[2]


@cache
def berkas_teks() -> tuple[Path, ...]:
    """Every text file that git would keep."""
    abaikan = re.compile(
        r"^(\.git|\.venv|\.lokal|node_modules|__pycache__|\..*_cache|\.hypothesis)$"
    )
    akhiran = {
        ".py", ".sql", ".md", ".txt", ".toml", ".json", ".html", ".css", ".js", ".svg", ".csv",
        ".yml", ".yaml", ".cfg", ".ini", "",
    }  # fmt: skip

    def telusuri(folder: Path) -> Iterator[Path]:
        for jalur in sorted(folder.iterdir()):
            if jalur.is_dir():
                if not abaikan.match(jalur.name):
                    yield from telusuri(jalur)
            elif jalur.suffix in akhiran and jalur.name != ".env":
                yield jalur

    return tuple(telusuri(AKAR))
