"""The application as it runs in a city: gunicorn, a worker and beat as processes of their own.

They share the tests' PostgreSQL and Redis servers, in a database and a Redis number of their
own, with a demo city inside.
"""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit, urlunsplit
from zoneinfo import ZoneInfo

import psycopg2
import redis
from celery import Celery

T = TypeVar("T")
HOST = "127.0.0.1"
#: One for each process of pytest that starts an application.
NOMOR_REDIS = 7 + int(os.environ.get("PYTEST_XDIST_WORKER", "gw0")[2:])
#: Seconds until every process answers, on a busy machine.
SABAR_MULAI = 90
ORANG = "60"
BENIH = "7"


@dataclass
class Aplikasi:
    """A running application."""

    url: str
    data: Path
    lingkungan: dict[str, str]
    sambungan: Any

    def sql(self, kueri: str, *nilai: Any) -> list[tuple[Any, ...]]:
        """Rows of a statement, which is committed at once."""
        with self.sambungan.cursor() as kursor:
            kursor.execute(kueri, nilai)
            return kursor.fetchall() if kursor.description else []

    def satu(self, kueri: str, *nilai: Any) -> Any:
        """The first value of the first row."""
        baris = self.sql(kueri, *nilai)
        assert baris, kueri
        return baris[0][0]

    def suruh(self, tugas: str, **isi: Any) -> None:
        """Hand the real worker a task."""
        Celery(broker=self.lingkungan["REDIS_URL"]).send_task(tugas, kwargs=isi)

    def surat(self) -> str:
        """Every mail that went out, as text."""
        return "".join(satu.read_text() for satu in sorted((self.data / "surat").glob("*")))


def tunggu(ada: Callable[[], T], kata: Callable[[], object], *, batas: float = 10) -> T:
    """What ``ada`` returns as soon as it is true; fails with ``kata()`` after ``batas`` seconds."""
    akhir = time.monotonic() + batas
    while not (hasil := ada()):
        assert time.monotonic() < akhir, kata()
        time.sleep(0.1)
    return hasil


@contextmanager
def jalankan_aplikasi(data: Path) -> Iterator[Aplikasi]:
    """Build the city, start the processes, end them again by their ids."""
    asal = os.environ["DATABASE_URL"]
    nama = f"peramban_{os.getpid()}"
    lingkungan = _lingkungan(data, _ganti_jalur(asal, nama))
    kelola = psycopg2.connect(asal)
    kelola.autocommit = True
    _jalankan(kelola, f'CREATE DATABASE "{nama}"')
    redis.Redis.from_url(lingkungan["REDIS_URL"]).flushdb()
    try:
        _isi(lingkungan)
        with _proses(data, lingkungan):
            # The city's day, not the server's: they differ from midnight to seven.
            sambungan = psycopg2.connect(
                lingkungan["DATABASE_URL"], options="-c TimeZone=Asia/Jakarta"
            )
            sambungan.autocommit = True
            yield Aplikasi(lingkungan["SITUS_URL"], data, lingkungan, sambungan)
            sambungan.close()
    finally:
        _jalankan(kelola, f'DROP DATABASE "{nama}" WITH (FORCE)')
        kelola.close()


def _ganti_jalur(url: str, jalur: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{jalur}"))


def _jalankan(sambungan: Any, kueri: str) -> None:
    with sambungan.cursor() as kursor:
        kursor.execute(kueri)


def _lingkungan(data: Path, basis_data: str) -> dict[str, str]:
    with socket.socket() as coba:
        coba.bind((HOST, 0))
        port = coba.getsockname()[1]
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "dumai_asn.settings",
        "DATABASE_URL": basis_data,
        "REDIS_URL": _ganti_jalur(os.environ["REDIS_URL"], str(NOMOR_REDIS)),
        "SITUS_URL": f"http://{HOST}:{port}",
        "DATA_DIR": str(data),
        "STATIC_ROOT": str(data / "statis"),
        "DEMO": "1",
        "DEBUG": "0",
        "TINGKAT_LOG": "WARNING",
    }


def _isi(lingkungan: dict[str, str]) -> None:
    """Static files beside schema and city, as the launcher does it."""
    manage = [sys.executable, "manage.py"]
    statis = subprocess.Popen(
        [*manage, "collectstatic", "--no-input", "-v", "0", "--skip-checks"], env=lingkungan
    )
    hari_ini = datetime.now(ZoneInfo("Asia/Jakarta")).date().isoformat()
    for perintah in (
        ("migrate", "--no-input", "-v", "0", "--skip-checks"),
        ("isi_contoh", "--pegawai", ORANG, "--benih", BENIH, "--pada", hari_ini),
    ):
        subprocess.run([*manage, *perintah], env=lingkungan, check=True)
    assert statis.wait(120) == 0, "berkas tampilan tidak terkumpul"


@contextmanager
def _proses(data: Path, lingkungan: dict[str, str]) -> Iterator[None]:
    alamat = urlsplit(lingkungan["SITUS_URL"])
    gunicorn = ["gunicorn", "-b", alamat.netloc, "-k", "gthread", "-w", "1", "--threads", "6"]
    celery = ["celery", "-q", "-A", "dumai_asn.celery:app", "--skip-checks"]
    perintah = {
        "web": [*gunicorn, "--log-level", "warning", "dumai_asn.wsgi"],
        "worker": [
            *celery,
            "worker",
            "-Q",
            "celery,dokumen",
            "-c",
            "2",
            "--without-gossip",
            "--without-mingle",
        ],
        "beat": [*celery, "beat", "--pidfile="],
    }
    anak, catatan = [], data / "keluaran.txt"
    with catatan.open("w") as keluaran:
        try:
            for isi in perintah.values():
                satu = [sys.executable, "-m", *isi]
                anak.append(
                    subprocess.Popen(satu, env=lingkungan, stdout=keluaran, stderr=keluaran)
                )
            tunggu(lambda: _siap(lingkungan["SITUS_URL"]), catatan.read_text, batas=SABAR_MULAI)
            yield
        finally:
            for satu in reversed(anak):
                satu.terminate()
            for satu in anak:
                try:
                    satu.wait(20)
                except subprocess.TimeoutExpired:
                    satu.kill()


def _siap(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/readyz", timeout=10) as jawaban:
            return bool(json.load(jawaban)["siap"])
    except OSError:
        return False
