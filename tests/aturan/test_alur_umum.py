"""The generic transition table."""

from enum import StrEnum

import pytest

from dumai_asn.inti.rules.alur import Alur, AlurDitolak, Langkah


class Status(StrEnum):
    """States of a made-up letter."""

    DRAF = "DRAF"
    DI_MEJA = "DI_MEJA"
    SELESAI = "SELESAI"


SURAT = Alur(
    objek="surat dinas",
    status=Status,
    langkah=(
        Langkah("DRAF", "SIMPAN", "DRAF", frozenset({"EMPUNYA"})),
        Langkah("DRAF", "AJUKAN", "DI_MEJA", frozenset({"EMPUNYA"}), ("LENGKAP",)),
        Langkah("DI_MEJA", "SETUJUI", "SELESAI", frozenset({"PENILAI", "PENGELOLA"})),
    ),
    kata={"EMPUNYA": "pemiliknya"},
)


def test_boleh_dan_tujuan() -> None:
    assert SURAT.boleh("DRAF", "AJUKAN", "EMPUNYA")
    assert SURAT.tujuan("DRAF", "AJUKAN", "EMPUNYA") == "DI_MEJA"
    assert not SURAT.boleh("DRAF", "AJUKAN", "PENILAI")
    assert SURAT.boleh("DRAF", "AJUKAN", {"PENILAI", "EMPUNYA"})
    assert not SURAT.boleh("DRAF", "AJUKAN", set())


@pytest.mark.parametrize(
    ("status", "tindakan", "pelaku", "kata"),
    [
        (
            "SELESAI",
            "AJUKAN",
            "EMPUNYA",
            "Surat dinas berstatus selesai tidak dapat diajukan.",
        ),
        (
            "DI_MEJA",
            "SETUJUI",
            "EMPUNYA",
            "Surat dinas berstatus di meja hanya dapat disetujui oleh pengelola atau penilai.",
        ),
        (
            "DRAF",
            "AJUKAN",
            "PENILAI",
            "Surat dinas berstatus draf hanya dapat diajukan oleh pemiliknya.",
        ),
    ],
    ids=["salah status", "salah pelaku", "kata sendiri"],
)
def test_penolakan_terbaca(status: str, tindakan: str, pelaku: str, kata: str) -> None:
    with pytest.raises(AlurDitolak) as galat:
        SURAT.tujuan(status, tindakan, pelaku)
    assert str(galat.value) == kata


def test_tombol_syarat_dan_pasangan() -> None:
    assert SURAT.tindakan("DRAF", "EMPUNYA") == ("SIMPAN", "AJUKAN")
    assert SURAT.syarat("DRAF", "AJUKAN") == ("LENGKAP",)
    assert SURAT.syarat("SELESAI", "AJUKAN") == ()
    assert SURAT.pasangan() == (("DI_MEJA", "SELESAI"), ("DRAF", "DI_MEJA"))


@pytest.mark.parametrize(
    "langkah",
    [
        (Langkah("DRAF", "AJUKAN", "HILANG", frozenset()),),
        (Langkah("HILANG", "AJUKAN", "DRAF", frozenset()),),
        (
            Langkah("DRAF", "AJUKAN", "DI_MEJA", frozenset()),
            Langkah("DRAF", "AJUKAN", "SELESAI", frozenset()),
        ),
    ],
    ids=["tujuan asing", "asal asing", "dua jawaban"],
)
def test_tabel_yang_bertentangan_ditolak(langkah: tuple[Langkah, ...]) -> None:
    with pytest.raises(ValueError, match=r"HILANG|dua langkah"):
        Alur(objek="surat", status=Status, langkah=langkah)
