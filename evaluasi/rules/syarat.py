"""When rating is possible, when a reason is owed, and a leader's rating from the unit's result."""

from dataclasses import dataclass
from datetime import date, timedelta

from dumai_asn.inti.rules.rentang import Rentang
from evaluasi.rules.bawaan import (
    BAWAAN_CAPAIAN,
    BAWAAN_JENDELA,
    AcuanCapaian,
    AcuanJendela,
)
from evaluasi.rules.istilah import CapaianOrg, Langkah, Rating
from evaluasi.rules.saran import SEBUTAN
from kinerja.rules.istilah import StatusLaporan


@dataclass(frozen=True, slots=True)
class Putusan:
    """Whether something is possible, and why (not), as a sentence."""

    boleh: bool
    sebab: str


def dapat_dinilai(
    *, ada_skp: bool, status_laporan: str | None, jendela_progres_lewat: bool
) -> Putusan:
    """Rating is possible once the report was submitted or the progress window has closed.

    ``status_laporan`` is None without a report row.  A report that was returned counts as not
    submitted.  Without an SKP there can be no report, so only the window counts: a liable
    person is rated all the same, by the evaluator's judgement.  ``ValueError`` for an unknown
    state.
    """
    if not ada_skp:
        if jendela_progres_lewat:
            return Putusan(True, "Tanpa SKP, rating menurut pertimbangan penilai.")
        return Putusan(False, "Pegawai ini belum memiliki SKP yang ditetapkan.")
    status = StatusLaporan.BELUM if status_laporan is None else StatusLaporan(status_laporan)
    if status in (StatusLaporan.DIAJUKAN, StatusLaporan.DITERIMA):
        return Putusan(True, "Laporan periode sudah diajukan.")
    if jendela_progres_lewat:
        return Putusan(True, "Waktu mengisi progres sudah berakhir.")
    return Putusan(False, "Laporan periode belum diajukan dan waktu mengisi progres masih terbuka.")


def alasan_wajib(rating: str, saran: str | None = None, *, ada_skp: bool = True) -> str | None:
    """Why a reason must be written for ``rating``, as a sentence; None when none is owed.

    Owed for an extreme, for a departure from the suggestion (None: there was none, as always
    for perilaku kerja), and for every rating of somebody without an SKP.  ``ValueError`` for
    anything that is not a rating.
    """
    pilihan = Rating(rating)
    if not ada_skp:
        return "Tulis alasan, karena pegawai ini dinilai tanpa SKP."
    if saran is not None and pilihan is not Rating(saran):
        return f"Tulis alasan, karena saran dari capaian adalah {SEBUTAN[Rating(saran)]}."
    if pilihan is not Rating.SESUAI:
        return f"Tulis alasan untuk rating {SEBUTAN[pilihan]}."
    return None


def alasan_kurang(
    rating: str, alasan: str, saran: str | None = None, *, ada_skp: bool = True
) -> str | None:
    """The sentence of :func:`alasan_wajib` while ``alasan`` is still blank, else None."""
    return None if alasan.strip() else alasan_wajib(rating, saran, ada_skp=ada_skp)


def rating_pimpinan(capaian: str, *, acuan: AcuanCapaian = BAWAAN_CAPAIAN) -> Rating:
    """Rating hasil kerja of a unit's leader: the unit's capaian organisasi is the result.

    SE MenPANRB 3/2023 says so; five steps onto three is a proposal in ``acuan``.
    ``ValueError`` for an unknown capaian.
    """
    return Rating(getattr(acuan, CapaianOrg(capaian).lower()))


def jendela_awal(
    langkah: str, mulai: date, akhir: date, *, acuan: AcuanJendela = BAWAAN_JENDELA
) -> Rentang | None:
    """Where the window of a step of this room first stands, for a period ``mulai`` to ``akhir``.

    PENILAIAN: the days after the period.  KALIBRASI: None, only HR opens one.  ``ValueError``
    for a step of another room or an empty period.
    """
    periode = Rentang(mulai, akhir)
    if Langkah(langkah) is Langkah.KALIBRASI or periode.akhir is None:
        return None
    return Rentang(periode.akhir, periode.akhir + timedelta(days=acuan.hari_penilaian))
