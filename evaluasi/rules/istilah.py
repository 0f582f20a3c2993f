"""The words of evaluation (PermenPANRB 6/2022, SE MenPANRB 3/2023).

Every enumeration is a ``StrEnum``: a member equals the string the database stores.
Labels for readers stand in ``choices.py``.
"""

from enum import StrEnum


class Rating(StrEnum):
    """Rating of hasil kerja and of perilaku kerja, against the leader's expectation."""

    DI_BAWAH = "DI_BAWAH"
    SESUAI = "SESUAI"
    DI_ATAS = "DI_ATAS"


class Predikat(StrEnum):
    """Predikat kinerja; only the matrix of the two ratings gives one."""

    SANGAT_BAIK = "SANGAT_BAIK"
    BAIK = "BAIK"
    BUTUH_PERBAIKAN = "BUTUH_PERBAIKAN"
    KURANG = "KURANG"
    SANGAT_KURANG = "SANGAT_KURANG"


class CapaianOrg(StrEnum):
    """Category of capaian kinerja organisasi (SE MenPANRB 3/2023)."""

    ISTIMEWA = "ISTIMEWA"
    BAIK = "BAIK"
    BUTUH_PERBAIKAN = "BUTUH_PERBAIKAN"
    KURANG = "KURANG"
    SANGAT_KURANG = "SANGAT_KURANG"


class StatusSiklus(StrEnum):
    """A cycle is prepared, opened (evaluations exist), closed (its hashes get one root)."""

    PERSIAPAN = "PERSIAPAN"
    DIBUKA = "DIBUKA"
    DITUTUP = "DITUTUP"


class StatusPenilaian(StrEnum):
    """States of one evaluation: rated by the evaluator, handed over, received, final."""

    TERBUKA = "TERBUKA"
    DINILAI = "DINILAI"
    DISERAHKAN = "DISERAHKAN"
    DITERIMA = "DITERIMA"
    KEBERATAN = "KEBERATAN"
    FINAL = "FINAL"


class Langkah(StrEnum):
    """Steps with a window that this room adds to those of kinerja."""

    PENILAIAN = "PENILAIAN"
    KALIBRASI = "KALIBRASI"


class Pelaku(StrEnum):
    """Who moves an evaluation; SISTEM stands for a rule that a sweep carries out."""

    PENILAI = "PENILAI"
    DINILAI = "DINILAI"
    ATASAN_PENILAI = "ATASAN_PENILAI"
    PENGELOLA = "PENGELOLA"
    SISTEM = "SISTEM"
