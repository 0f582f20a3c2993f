"""Import of people at the size of the city: seconds and memory of the command, in a child."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from django.db import connection

from tests.direktori.berkas_siasn import banyak, ke_csv

from .lapor import lapor

BARIS = 10_000

#: Runs the command and tells what the process itself used at most; the last line is the report.
_ANAK = """
import resource, sys, time
from django.core.management import execute_from_command_line
mulai = time.perf_counter()
execute_from_command_line(["manage.py", "impor", "pegawai", *sys.argv[1:]])
puncak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(time.perf_counter() - mulai, puncak, file=sys.stderr)
"""


def ukur_impor(baris: int = BARIS) -> None:
    """Dry run, application, and the same file again, into a full demo city."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT nama FROM direktori_unitkerja GROUP BY nama HAVING count(*) = 1 ORDER BY nama"
        )
        unit = [nama for (nama,) in kursor.fetchall()]
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder) / "pegawai.csv"
        berkas.write_bytes(ke_csv(banyak(baris, unit)))
        for kata, opsi in (
            ("periksa", ()),
            ("periksa dan terapkan", ("--terapkan",)),
            ("sekali lagi", ("--terapkan",)),
        ):
            _ukur(kata, baris, [str(berkas), *opsi])


def _ukur(kata: str, baris: int, opsi: list[str]) -> None:
    jadi = subprocess.run(
        [sys.executable, "-c", _ANAK, *opsi], check=True, capture_output=True, text=True
    )
    hasil = json.loads(jadi.stdout)
    assert hasil["baru"] + hasil["tetap"] == baris, {n: hasil[n] for n in ("baru", "tetap")}
    detik, puncak = map(float, jadi.stderr.splitlines()[-1].split())
    lapor(f"impor pegawai: {kata}", baris, detik, "detik")
    lapor(f"impor pegawai: {kata}, memori", baris, puncak, "MB")
