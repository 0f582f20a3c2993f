"""``script/bench``: figures on a database of its own, at 300 and at 5,000 people."""

import os
import subprocess
import sys
import time

os.environ["DJANGO_SETTINGS_MODULE"] = "dumai_asn.settings"
os.environ["DEMO"] = "1"

import django

import dumai_asn.celery  # noqa: F401

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.utils import timezone  # noqa: E402

from tests.bench import cari, dokumen, halaman, impor, kumpulan  # noqa: E402
from tests.bench.lapor import lapor  # noqa: E402

UKURAN = (300, 5000)
BENIH = 7


def kosongkan() -> None:
    """An empty schema; this database belongs to the bench alone."""
    assert settings.DEMO
    with connection.cursor() as kursor:
        kursor.execute("DROP SCHEMA public CASCADE")
        kursor.execute("CREATE SCHEMA public")


def migrasi() -> float:
    """Seconds of ``manage.py migrate`` on the empty schema, as a process of its own."""
    mulai = time.perf_counter()
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], check=True)
    return time.perf_counter() - mulai


def main(ukuran: tuple[int, ...]) -> None:
    """Run everything at each size."""
    call_command("collectstatic", interactive=False, verbosity=0)
    for n in ukuran:
        kosongkan()
        lapor("migrasi dari kosong", 0, migrasi(), "detik")
        mulai = time.perf_counter()
        call_command("isi_contoh", pegawai=n, benih=BENIH, pada=timezone.localdate(), verbosity=0)
        lapor("isi_contoh", n, time.perf_counter() - mulai, "detik")
        with connection.cursor() as kursor:
            kursor.execute("ANALYZE")
        kumpulan.ukur_rekap(n)
        kumpulan.ukur_siklus(n)
        kumpulan.ukur_sapuan(n)
        halaman.ukur_halaman(n)
    kumpulan.ukur_terlacak()
    cari.ukur_cari()
    dokumen.ukur_dokumen()
    impor.ukur_impor()


if __name__ == "__main__":
    main(tuple(int(satu) for satu in sys.argv[1:]) or UKURAN)
