"""Composing documents: each in a process of its own, as the application does it."""

import resource
import statistics
import time
from datetime import UTC, datetime
from pathlib import Path

from dumai_asn.inti.cetak import cetak
from tests.dokumen import contoh

from .lapor import lapor

ULANG = 20
#: Letters in one file: the staff of a large unit.
SURAT = 300


def ukur_dokumen() -> None:
    """Milliseconds and kB of a sample of each kind, MB of the compiling process at its largest."""
    for templat, buat in contoh.SEMUA.items():
        nama = Path(templat).stem
        waktu = [_ms(templat, buat()) for _ in range(ULANG)]
        lapor(f"dokumen {nama}: pertama", 1, waktu[0], "ms")
        lapor(f"dokumen {nama}: tengah", ULANG, statistics.median(waktu), "ms")
        lapor(f"dokumen {nama}: berkas", 1, len(_pdf(templat, buat())) / 1024, "kB")
    surat = contoh.surat_aktivasi()
    surat["surat"] = surat["surat"][:1] * SURAT
    lapor("dokumen surat_aktivasi", SURAT, _ms("akun/surat_aktivasi.typ", surat), "ms")
    terbesar = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    lapor("dokumen: memori proses anak", SURAT, terbesar, "MB")


def _pdf(templat: str, data: object) -> bytes:
    return cetak(templat, data, pada=datetime.fromtimestamp(contoh.PADA, UTC))


def _ms(templat: str, data: object) -> float:
    mulai = time.perf_counter()
    _pdf(templat, data)
    return (time.perf_counter() - mulai) * 1000
