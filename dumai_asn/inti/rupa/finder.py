"""Static files finders: a whitelist of files from node packages, and files put together from parts.

The whole of ``node_modules`` as a static folder is 6,500 files and fails on missing source maps; a
pattern that silently matches nothing fails on the day somebody opens the page.  So: named files
only, and no match is an error.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.checks import CheckMessage, Warning
from django.core.files.storage import FileSystemStorage

from dumai_asn.inti.rupa.susun import folder_node, susunan

#: npm package → globs inside it.  Served under ``npm/<package without @>/``.
PAKET: dict[str, tuple[str, ...]] = {
    "@fontsource-variable/inter": ("files/inter-latin-wght-normal.woff2",),
}

BELUM_DIPASANG = "Paket tampilan belum dipasang."


class NodeFilesFinder(BaseFinder):
    """Serves the files named in :data:`PAKET` and nothing else of ``node_modules``."""

    def check(self, **kwargs: Any) -> list[CheckMessage]:
        """Say "run npm ci" when packages are missing (a warning: migrating needs no stylesheet)."""
        try:
            for _ in self._berkas():
                pass
        except FileNotFoundError as galat:
            return [Warning(f"{BELUM_DIPASANG} {galat}", hint="Jalankan `npm ci`.", id="rupa.W001")]
        return []

    def _berkas(self) -> Iterator[tuple[str, str, Path]]:
        """Every served file: (prefix, path inside the package, folder of the package)."""
        for paket, pola_pola in PAKET.items():
            folder = folder_node() / paket
            for pola in pola_pola:
                cocok = sorted(folder.glob(pola))
                if not cocok:
                    raise FileNotFoundError(f"{paket}: tidak ada berkas {pola}; jalankan `npm ci`")
                for berkas in cocok:
                    yield f"npm/{paket.lstrip('@')}", berkas.relative_to(folder).as_posix(), folder

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        cocok = [
            str(folder / nama)
            for awalan, nama, folder in self._berkas()
            if f"{awalan}/{nama}" == path
        ]
        return cocok if find_all else (cocok[0] if cocok else [])

    def list(self, ignore_patterns: Any) -> Iterator[tuple[str, FileSystemStorage]]:
        for awalan, nama, folder in self._berkas():
            gudang = FileSystemStorage(location=folder)
            gudang.prefix = awalan
            yield nama, gudang


class SusunanFinder(BaseFinder):
    """Builds the files of ``susunan()`` into ``DATA_DIR/susunan`` and serves them from there."""

    def check(self, **kwargs: Any) -> list[CheckMessage]:
        return []

    @property
    def _folder(self) -> Path:
        return Path(settings.DATA_DIR) / "susunan"

    def _bangun(self, nama: str, buat: Callable[[], str]) -> Path:
        """Build one file; a reader in another process sees the old or the new one, never half."""
        tujuan = self._folder / nama
        isi = buat().encode()
        if tujuan.is_file() and tujuan.read_bytes() == isi:
            return tujuan
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        dekriptor, sementara = tempfile.mkstemp(dir=tujuan.parent)
        with os.fdopen(dekriptor, "wb") as berkas:
            berkas.write(isi)
        Path(sementara).replace(tujuan)
        return tujuan

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        buat = susunan().get(path)
        if buat is None:
            return []
        hasil = str(self._bangun(path, buat))
        return [hasil] if find_all else hasil

    def list(self, ignore_patterns: Any) -> Iterator[tuple[str, FileSystemStorage]]:
        gudang = FileSystemStorage(location=self._folder)
        for nama, buat in susunan().items():
            self._bangun(nama, buat)
            yield nama, gudang
