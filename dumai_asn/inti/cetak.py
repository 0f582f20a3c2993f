"""Turns a typst template and plain data into a PDF: tagged, PDF/A-2a and PDF/UA-1.

The compiler runs in a process of its own, which a time limit ends and a memory limit bounds:
inside ours nobody could stop it.  Run as a script, this file is that process, so it imports
nothing of the application.  Templates see their data as JSON and no file outside
``templates/dokumen``; nothing a person typed ever becomes source.
"""

import json
import struct
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from datetime import datetime
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

AKAR = Path(__file__).resolve().parents[2] / "templates" / "dokumen"
#: Seconds one document may take; an ordinary one takes a fraction of one.
WAKTU_MAKS = 20.0
#: Seconds of processor after which a compiler ends by itself, should nobody wait for it any more.
PROSESOR_MAKS = 30
#: Address space of the compiling process in bytes.
MEMORI_MAKS = 2 * 1024**3
STANDAR = ["a-2a", "ua-1"]
#: Stands for a sign that no typeface of ours can draw: PDF/A refuses a gap.
TAK_TERGAMBAR = "□"


class CetakGagal(RuntimeError):
    """No document came out: template or data are at fault, or a limit was reached."""


class CetakTerlaluLama(CetakGagal):
    """The time limit ended the compilation."""


def cetak(templat: str, data: Any, *, pada: datetime, waktu_maks: float = WAKTU_MAKS) -> bytes:
    """The PDF of ``templat`` (a path inside :data:`AKAR`) filled with ``data``.

    ``pada`` becomes the time of creation inside the file: the same arguments give the same
    bytes.  ``data`` is made of dicts, lists, strings, numbers and booleans; control characters
    and invisible marks are taken out of its strings, and what cannot be drawn becomes
    :data:`TAK_TERGAMBAR`.  ``waktu_maks`` in seconds.
    """
    pesan = {
        "templat": templat,
        "data": data,
        "pada": int(pada.timestamp()),
        "akar": str(AKAR),
    }
    try:
        jalan = subprocess.run(
            [sys.executable, "-I", __file__],
            input=json.dumps(pesan).encode(),
            capture_output=True,
            timeout=waktu_maks,
            env={},
        )
    except subprocess.TimeoutExpired:
        raise CetakTerlaluLama(f"{templat}: lebih dari {waktu_maks:g} detik") from None
    if jalan.returncode:
        raise CetakGagal(f"{templat}: {jalan.stderr.decode(errors='replace')[-2000:]}")
    return jalan.stdout


@cache
def versi_templat(templat: str) -> str:
    """Which look a document has: twelve digits over the template, the base, and the compiler."""
    isi = sha256(version("typst").encode())
    for nama in ("dasar.typ", templat):
        isi.update((AKAR / nama).read_bytes())
    return isi.hexdigest()[:12]


def rakit(
    templat: str,
    data: Any,
    *,
    pada: int,
    akar: str = str(AKAR),
    bentuk: str = "pdf",
    ppi: int = 144,
) -> Any:
    """Compile in this process: bytes, or for ``png`` a list with one picture a page."""
    import typst

    def kompilasi(isi: Any) -> Any:
        return typst.compile(
            f"{akar}/{templat}",
            root=akar,
            font_paths=[str(_font())],
            ignore_system_fonts=True,
            package_path=f"{akar}/tanpa-paket",
            package_cache_path=f"{akar}/tanpa-paket",
            sys_inputs={"data": json.dumps(isi)},
            timestamp=pada,
            format=bentuk,
            ppi=ppi,
            pdf_standards=STANDAR if bentuk == "pdf" else [],
        )

    bersih = _setiap_teks(data, _tanpa_tanda_gaib)
    try:
        return kompilasi(bersih)
    except typst.TypstError as galat:
        if "could not be displayed" not in str(galat):
            raise
        return kompilasi(_setiap_teks(bersih, _tergambar))


def _setiap_teks(isi: Any, ubah: Callable[[str], str]) -> Any:
    if isinstance(isi, str):
        return ubah(isi)
    if isinstance(isi, dict):
        return {kunci: _setiap_teks(nilai, ubah) for kunci, nilai in isi.items()}
    if isinstance(isi, list | tuple):
        return [_setiap_teks(satu, ubah) for satu in isi]
    return isi


def _tanpa_tanda_gaib(teks: str) -> str:
    """Without control, direction and other invisible marks: they could reorder what is read."""
    rapi = unicodedata.normalize("NFC", teks.replace("\r\n", "\n").replace("\t", " "))
    return "".join(
        satu for satu in rapi if satu == "\n" or not unicodedata.category(satu).startswith("C")
    )


def _tergambar(teks: str) -> str:
    huruf = _huruf()
    return "".join(satu if satu == "\n" or ord(satu) in huruf else TAK_TERGAMBAR for satu in teks)


def _font() -> Path:
    return Path(str(files("fontpkg_inter"))) / "files"


@cache
def _huruf() -> frozenset[int]:
    """Every code point the typeface draws: format 12 of its cmap table, groups of (from, to)."""
    isi = (_font() / "Inter[opsz,wght].ttf").read_bytes()
    (jumlah,) = struct.unpack_from(">H", isi, 4)
    tabel = dict(struct.unpack_from(">4s4xI", isi, 12 + 16 * n) for n in range(jumlah))
    cmap = tabel[b"cmap"]
    (jumlah,) = struct.unpack_from(">H", isi, cmap + 2)
    for n in range(jumlah):
        awal = cmap + struct.unpack_from(">I", isi, cmap + 8 + 8 * n)[0]
        if struct.unpack_from(">H", isi, awal)[0] == 12:
            break
    else:
        return frozenset()
    (kelompok,) = struct.unpack_from(">I", isi, awal + 12)
    batas = (struct.unpack_from(">II", isi, awal + 16 + 12 * n) for n in range(kelompok))
    return frozenset(titik for dari, sampai in batas for titik in range(dari, sampai + 1))


def _anak() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORI_MAKS, MEMORI_MAKS))
    resource.setrlimit(resource.RLIMIT_CPU, (PROSESOR_MAKS, PROSESOR_MAKS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.stdout.buffer.write(rakit(**json.load(sys.stdin.buffer)))


if __name__ == "__main__":
    _anak()
