"""Reference values between their dataclass, stored JSON, a form field, and words.

The annotation of a field decides.  Known are ``bool``, ``int``, ``str``, ``Decimal``, ``date``, a
``StrEnum``, ``X | None``, ``tuple[X, ...]`` and ``frozenset[X]``, and as rows of a table
``tuple[A, B]``, a ``NamedTuple``, and ``Mapping[K, V]``.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from dumai_asn.inti.rules import angka, tanggal
from dumai_asn.inti.rules.acuan import Nilai

#: Between the columns of a row that is typed as text.
KOLOM = ";"


@cache
def jenis_nilai(kelas: type) -> dict[str, Any]:
    """Name of each field of the dataclass ``kelas`` → its annotation."""
    return get_type_hints(kelas)


def susun(bawaan: Any, isi: Mapping[str, Any]) -> Any:
    """The dataclass of ``bawaan`` from stored JSON; a field that is missing takes its default.

    Raises ``ValueError`` or ``TypeError`` for an unknown name or a value of the wrong kind.
    """
    dikenal = {bagian.name for bagian in fields(bawaan)}
    asing = isi.keys() - dikenal
    if asing:
        raise ValueError(f"nama nilai tidak dikenal: {', '.join(sorted(asing))}")
    kelas: Any = type(bawaan)
    jenis = jenis_nilai(kelas)
    nilai = {n: dari_json(jenis[n], isi[n]) if n in isi else getattr(bawaan, n) for n in dikenal}
    return kelas(**nilai)


def simpan(isi: Any) -> dict[str, Any]:
    """Plain JSON of the dataclass ``isi``: Decimals and dates as strings, tuples as lists."""
    return {bagian.name: ke_json(getattr(isi, bagian.name)) for bagian in fields(isi)}


def ke_json(nilai: Any) -> Any:
    """One value as JSON."""
    if isinstance(nilai, StrEnum | Decimal | date):
        return str(nilai)
    if isinstance(nilai, Mapping):
        return {str(kunci): ke_json(isi) for kunci, isi in nilai.items()}
    if isinstance(nilai, frozenset):
        return sorted(map(ke_json, nilai))
    if isinstance(nilai, tuple):
        return [ke_json(satu) for satu in nilai]
    return nilai


class Bentuk(NamedTuple):
    """An annotation taken apart: ``satuan`` is a single value, otherwise ``isi`` has the parts.

    ``wadah`` is tuple, frozenset or Mapping for many things, ``baris`` builds one row.
    """

    jenis: Any
    kosong: bool = False
    wadah: type | None = None
    isi: tuple[Any, ...] = ()
    baris: Callable[..., Any] | None = None


def bentuk(jenis: Any) -> Bentuk:
    """Take an annotation apart."""
    asal, bagian = get_origin(jenis), get_args(jenis)
    if asal in (Union, UnionType):
        isi = next(satu for satu in bagian if satu is not NoneType)
        return bentuk(isi)._replace(kosong=NoneType in bagian)
    if asal is frozenset or (asal is tuple and bagian[1:] == (...,)):
        return Bentuk(jenis, wadah=asal, isi=bagian[:1])
    if asal is tuple:
        return Bentuk(jenis, isi=bagian, baris=lambda *satu: satu)
    if asal is not None and issubclass(asal, Mapping):
        return Bentuk(jenis, wadah=Mapping, isi=bagian)
    if isinstance(jenis, type) and issubclass(jenis, tuple) and hasattr(jenis, "_fields"):
        return Bentuk(jenis, isi=tuple(get_type_hints(jenis).values()), baris=jenis)
    return Bentuk(jenis)


def dari_json(jenis: Any, isi: Any) -> Any:
    """One value of annotation ``jenis`` from JSON; ``TypeError``, ``ValueError`` if it is none."""
    b = bentuk(jenis)
    if isi is None and b.kosong:
        return None
    if b.wadah is Mapping:
        _pasti(isi, dict)
        kunci, nilai = b.isi
        return MappingProxyType(
            {dari_json(kunci, satu): dari_json(nilai, isi[satu]) for satu in isi}
        )
    if b.wadah is not None:
        _pasti(isi, list)
        return b.wadah(dari_json(b.isi[0], satu) for satu in isi)
    if b.baris is not None:
        _pasti(isi, list)
        if len(isi) != len(b.isi):
            raise ValueError(f"{isi!r} tidak mempunyai {len(b.isi)} kolom")
        return b.baris(*(dari_json(satu, nilai) for satu, nilai in zip(b.isi, isi, strict=True)))
    return _tunggal_json(b.jenis, isi)


def _tunggal_json(jenis: type, isi: Any) -> Any:
    if issubclass(jenis, Decimal):
        return _desimal(isi)
    if issubclass(jenis, StrEnum):
        return jenis(isi)
    if issubclass(jenis, date):
        _pasti(isi, str)
        return date.fromisoformat(isi)
    _pasti(isi, jenis)
    return isi


def _pasti(isi: Any, jenis: type) -> None:
    if type(isi) is not jenis:
        raise TypeError(f"{isi!r} bukan {jenis.__name__}")


def _desimal(isi: Any) -> Decimal:
    try:
        nilai = Decimal(str(isi))
    except InvalidOperation:
        raise ValueError(f"{isi!r} bukan angka") from None
    if not nilai.is_finite():
        raise ValueError(f"{isi!r} bukan angka")
    return nilai


# --- text fields: one thing a line, columns between semicolons ------------------------------


def ke_teks(jenis: Any, nilai: Any) -> str:
    """A value as it is typed."""
    b = bentuk(jenis)
    if nilai is None:
        return ""
    if b.wadah is Mapping:
        baris = [tuple(satu) for satu in nilai.items()]
        return "\n".join(_baris_teks(b.isi, satu) for satu in baris)
    if b.wadah is not None:
        urut = nilai if isinstance(nilai, tuple) else sorted(nilai)
        return "\n".join(ke_teks(b.isi[0], satu) for satu in urut)
    if b.baris is not None:
        return _baris_teks(b.isi, nilai)
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, int | Decimal):
        return angka.untuk_isian(nilai)
    return tanggal.panjang(nilai) if isinstance(nilai, date) else str(nilai)


def _baris_teks(jenis: tuple[Any, ...], nilai: tuple[Any, ...]) -> str:
    kolom = [ke_teks(j, n) for j, n in zip(jenis, nilai, strict=True)]
    return f"{KOLOM} ".join(kolom)


def dari_teks(jenis: Any, teks: str) -> Any:
    """The value that was typed; ``ValueError`` in words, naming the line, when it is none."""
    b = bentuk(jenis)
    if b.wadah is None:
        return _satu(jenis, teks)
    hasil = []
    for nomor, baris in enumerate(teks.splitlines(), start=1):
        if baris.strip():
            try:
                hasil.append(_kolom(b.isi, baris) if b.wadah is Mapping else _satu(b.isi[0], baris))
            except ValueError as galat:
                raise ValueError(f"Baris {nomor}: {galat}") from galat
    if b.wadah is Mapping:
        return MappingProxyType(dict(hasil))
    return b.wadah(hasil)


def _satu(jenis: Any, teks: str) -> Any:
    b, isi = bentuk(jenis), teks.strip()
    if b.baris is not None:
        return b.baris(*_kolom(b.isi, isi))
    if not isi:
        if b.kosong:
            return None
        raise ValueError("Bagian ini perlu diisi.")
    return _tunggal_teks(b.jenis, isi)


def _tunggal_teks(jenis: type, isi: str) -> Any:
    if issubclass(jenis, bool):
        if isi.lower() not in ("ya", "tidak"):
            raise ValueError("Tulis ya atau tidak.")
        return isi.lower() == "ya"
    if issubclass(jenis, date):
        return tanggal.urai(isi)
    if not issubclass(jenis, int | Decimal):
        return _istilah(jenis, isi)
    nilai = angka.urai(isi)
    if issubclass(jenis, int) and nilai is not None:
        if nilai != int(nilai):
            raise ValueError("Tulis angka bulat.")
        return int(nilai)
    return nilai


def _istilah(jenis: type, isi: str) -> Any:
    try:
        return jenis(isi)
    except ValueError:
        raise ValueError(f"“{isi}” tidak dikenal.") from None


def _kolom(jenis: tuple[Any, ...], baris: str) -> tuple[Any, ...]:
    kolom = baris.split(KOLOM)
    if len(kolom) != len(jenis):
        raise ValueError(f"Tulis {len(jenis)} kolom, dipisahkan titik koma.")
    return tuple(_satu(j, k) for j, k in zip(jenis, kolom, strict=True))


# --- words ----------------------------------------------------------------------------------


def kata(nilai: Nilai, isi: Any) -> str:
    """``isi`` as number ``nilai`` reads on a page: ``14 hari``, ``Ya``, ``21, 24``."""
    if isi is None:
        return "tidak ada"
    if isinstance(isi, Mapping):
        return "; ".join(f"{kata(nilai, k)}: {kata(nilai, n)}" for k, n in isi.items()) or "kosong"
    if isinstance(isi, tuple | frozenset):
        urut = isi if isinstance(isi, tuple) else sorted(isi)
        semua = [kata(nilai, satu) for satu in urut]
        return ("; " if any("," in satu for satu in semua) else ", ").join(semua) or "kosong"
    if isinstance(isi, bool):
        return "Ya" if isi else "Tidak"
    if isinstance(isi, date):
        return tanggal.panjang(isi)
    if isinstance(isi, int | Decimal):
        return f"{angka.tulis(isi)} {nilai.satuan}".strip()
    return (nilai.pilihan or {}).get(isi, str(isi))
