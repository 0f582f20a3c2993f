"""Advice on the wording of a RHK and its indicators: each hint with its reason, none of it blocks.

Own design after the usual SMART questions: is it a result, is it measured, by when, and is it more
than a copy of what the leader wrote.  Words are judged by their form alone, so a hint can be wrong;
it says why it came, and the writer decides.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from kinerja.rules.istilah import Arah, Aspek

#: From this likeness on a text is a copy of its source with a word or two changed.
MIRIP = 0.9

#: Verbs and nouns that name what somebody does all day, not what comes of it.
_KEGIATAN = re.compile(
    r"^("
    r"melaksanakan|melakukan|mengerjakan|mengikuti|menghadiri|membantu|mendampingi|"
    r"menyusun|membuat|menyiapkan|mempersiapkan|mengelola|mengoordinasikan|"
    r"mengkoordinasikan|mengumpulkan|menginput|mencatat|mengarsipkan|menerima|"
    r"melayani|memproses|mengolah|memeriksa|memantau|memonitor|menyelenggarakan|"
    r"memfasilitasi|menjalankan|menangani|mengurus|menindaklanjuti|menyampaikan|"
    r"mengirim|mengadministrasikan|mengevaluasi|membina|mensosialisasikan|"
    r"menyosialisasikan|melaporkan|mengajukan|menganalisis|pelaksanaan|penyusunan|"
    r"pembuatan|pengelolaan|pengumpulan|penyelenggaraan|pendampingan|pengerjaan|"
    r"kegiatan|rapat|koordinasi|sosialisasi"
    r")\b"
)
#: A state is said with a verb or a word for a quality; two words without one name a thing only
#: ("Laporan keuangan").  Longer texts are left in peace: form alone cannot judge them.
_KEADAAN = re.compile(
    r"\b((?:ter|ber|di|me)[a-z]{3,}|[a-z]{3,}nya|naik|turun|selesai|tuntas|terbit|tepat|cepat|"
    r"lengkap|aman|layak|laik|andal|mutakhir|bersih|sehat|tertib|mantap|jalan|mampu|paham|pulih)\b"
)
#: Up to so many words a text is judged by :data:`_KEADAAN`.
_PENDEK = 2
_WAKTU = re.compile(
    r"\b(hari|jam|menit|detik|minggu|bulan|triwulan|semester|tahun|tanggal|tgl|januari|februari|"
    r"maret|april|mei|juni|juli|agustus|september|oktober|november|desember|tepat waktu|sebelum|"
    r"paling lambat|maksimal|tiap|setiap|per)\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
)
_KATA = re.compile(r"[^\W\d_]+")


class KodeSaran(StrEnum):
    """Kinds of advice."""

    KEGIATAN = "KEGIATAN"
    TANPA_HASIL = "TANPA_HASIL"
    SALINAN = "SALINAN"
    TANPA_SATUAN = "TANPA_SATUAN"
    TANPA_WAKTU = "TANPA_WAKTU"


@dataclass(frozen=True, slots=True)
class Saran:
    """One hint: what was noticed, and what would make it better."""

    kode: KodeSaran
    sebab: str
    usul: str


@dataclass(frozen=True, slots=True)
class Ukuran:
    """An indicator as far as the wording goes."""

    teks: str
    satuan: str = ""
    arah: str = Arah.NAIK
    aspek: str | None = None
    target_teks: str = ""


def saran_rhk(teks: str, teks_induk: str = "") -> tuple[Saran, ...]:
    """Hints on an intended result; ``teks_induk`` is what its source says, "" when unknown."""
    saran = []
    kata = _kata(teks)
    if not kata:
        return ()
    if _KEGIATAN.match(" ".join(kata)):
        saran.append(
            Saran(
                KodeSaran.KEGIATAN,
                f"“{_awal(teks)}” menyebut kegiatan.",
                "Tulis hasilnya: apa yang sudah ada atau berubah ketika pekerjaan itu selesai.",
            )
        )
    elif len(kata) <= _PENDEK and not _KEADAAN.search(" ".join(kata)):
        saran.append(
            Saran(
                KodeSaran.TANPA_HASIL,
                f"“{_awal(teks)}” menyebut barangnya, belum keadaan yang dicapai.",
                "Tambahkan kata hasil, misalnya “terselesaikan”, “meningkat”, atau “tepat waktu”.",
            )
        )
    if teks_induk and _mirip(teks, teks_induk):
        saran.append(
            Saran(
                KodeSaran.SALINAN,
                "Isinya hampir sama dengan sumbernya.",
                "Tulis bagian Anda sendiri dari hasil itu.",
            )
        )
    return tuple(saran)


def saran_indikator(ukuran: Ukuran) -> tuple[Saran, ...]:
    """Hints on one indicator."""
    saran = []
    if not ukuran.satuan.strip() and not ukuran.target_teks.strip() and ukuran.arah != Arah.TAHAPAN:
        saran.append(
            Saran(
                KodeSaran.TANPA_SATUAN,
                "Angkanya belum bersatuan.",
                "Pilih satuannya, misalnya %, dokumen, orang, atau hari.",
            )
        )
    if ukuran.aspek == Aspek.WAKTU and not _berwaktu(ukuran):
        saran.append(
            Saran(
                KodeSaran.TANPA_WAKTU,
                "Aspeknya waktu, tetapi tidak ada batas waktunya.",
                "Ukur dengan hari, jam, atau tanggal.",
            )
        )
    return tuple(saran)


def saran_waktu(teks: str, ukuran: Iterable[Ukuran]) -> tuple[Saran, ...]:
    """A hint when neither a RHK nor any of its indicators says by when; none for a RHK alone."""
    semua = list(ukuran)
    if not semua or _WAKTU.search(teks.lower()) or any(_berwaktu(satu) for satu in semua):
        return ()
    return (
        Saran(
            KodeSaran.TANPA_WAKTU,
            "Belum ada yang menyebut kapan hasil ini tercapai.",
            "Tambahkan indikator waktu, atau sebutkan batasnya, misalnya “tiap triwulan”.",
        ),
    )


def _berwaktu(ukuran: Ukuran) -> bool:
    semua = f"{ukuran.teks} {ukuran.satuan} {ukuran.target_teks}".lower()
    return bool(_WAKTU.search(semua)) or (ukuran.aspek == Aspek.WAKTU and bool(ukuran.satuan))


def _mirip(satu: str, lain: str) -> bool:
    a, b = " ".join(_kata(satu)), " ".join(_kata(lain))
    return bool(a) and SequenceMatcher(None, a, b, autojunk=False).ratio() >= MIRIP


def _kata(teks: str) -> list[str]:
    return _KATA.findall(teks.lower())


def _awal(teks: str) -> str:
    kata = teks.split()
    return " ".join(kata[:3]) + ("…" if len(kata) > 3 else "")
