"""What the address of a list asks for, read forgivingly and written canonically."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.http import QueryDict

from .deklarasi import SEBANYAK, Deklarasi, Kolom, tulis
from .saring import SaringDaftar

#: Parameters that every list understands; filters take other names.
URUT, KOLOM, SEHALAMAN, HALAMAN, TAMPILAN = "urut", "kolom", "sebanyak", "halaman", "tampilan"
#: ``?tampilan=semua``: the list as declared, although another view is the default.
SEMUA = "semua"


@dataclass(frozen=True)
class Keadaan:
    """How a list is looked at: filter, order, columns, rows a page, page."""

    deklarasi: Deklarasi
    saring: SaringDaftar
    urut: str
    kolom: tuple[Kolom, ...]
    sebanyak: int
    halaman: int = 1
    #: Whether the address asked for anything at all.
    diminta: bool = field(default=False, compare=False)

    def pasangan(self, **ubah: Any) -> list[tuple[str, str]]:
        """The parameters that differ from what is declared, in one order; the page is not one.

        ``ubah``: a parameter with another value; None leaves it out.
        """
        baru: dict[str, list[str]] = {nama: [self.saring.teks(nama)] for nama in self.saring.isi}
        if self.urut != self.deklarasi.urut:
            baru[URUT] = [self.urut]
        if self.kolom != kolom_awal(self.deklarasi):
            baru[KOLOM] = [satu.kunci for satu in self.kolom if satu.nilai]
        if self.sebanyak != SEBANYAK[0]:
            baru[SEHALAMAN] = [str(self.sebanyak)]
        for nama, nilai in ubah.items():
            baru.pop(nama, None)
            if nilai is not None:
                baru[nama] = [str(nilai)]
        return [(nama, nilai) for nama, semua in baru.items() for nilai in semua]

    def isian(self, **ubah: Any) -> str:
        """The same as a query string; what a saved view keeps."""
        return tulis(self.pasangan(**ubah))


def kolom_awal(deklarasi: Deklarasi) -> tuple[Kolom, ...]:
    """The columns shown while nobody chose."""
    return tuple(satu for satu in deklarasi.kolom if satu.awal)


def baca(deklarasi: Deklarasi, isi: QueryDict) -> Keadaan:
    """Read an address; unknown or impossible values count as not given."""
    urut = isi.get(URUT, "")
    if urut.removeprefix("-") not in {satu.kunci for satu in deklarasi.kolom if satu.urut}:
        urut = deklarasi.urut
    sebanyak = _bilangan(isi.get(SEHALAMAN, ""))
    saring = deklarasi.saring(isi)
    keadaan = Keadaan(
        deklarasi,
        saring,
        urut,
        _kolom(deklarasi, isi.getlist(KOLOM)),
        sebanyak if sebanyak in SEBANYAK else SEBANYAK[0],
        _bilangan(isi.get(HALAMAN, "")) or 1,
    )
    # Not the page: the second page of a default view is still that view.
    dikenal = {URUT, KOLOM, SEHALAMAN, TAMPILAN, *saring.fields}
    return replace(keadaan, diminta=any(nama in dikenal for nama in isi))


def _kolom(deklarasi: Deklarasi, dipilih: Sequence[str]) -> tuple[Kolom, ...]:
    pilih = {satu.kunci for satu in deklarasi.kolom if satu.nilai}.intersection(dipilih)
    if not pilih:
        return kolom_awal(deklarasi)
    utama, *lain = deklarasi.kolom
    return (utama, *(satu for satu in lain if satu.kunci in pilih or satu.nilai is None))


def _bilangan(teks: str) -> int:
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 10 else 0
