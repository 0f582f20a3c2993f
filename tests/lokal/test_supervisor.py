"""The whole application as `script/server` runs it: killed piece by piece, stopped, started again.

One real start from an empty folder serves all tests here; each leaves it running.
"""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import psycopg2
import pytest

from dumai_asn.lokal.folder import PROJECT, State
from dumai_asn.lokal.ports import free_port
from dumai_asn.lokal.postgres import DATABASE, USER

from .alat import lingkungan, lokal, proses

pytestmark = pytest.mark.lambat

PEGAWAI = "20"
#: What each piece is recognised by in the list of processes.
BAGIAN = {
    "web": "gunicorn",
    "worker": " worker -c",
    "beat": " beat ",
    "postgres": "/bin/postgres -D",
    "valkey": "valkey-server ",
}


class Situs:
    """A supervisor under test; `mulai` and `berhenti` any number of times."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.porta = str(free_port())
        self.catatan = folder.with_suffix(".log")
        self._proses: subprocess.Popen[bytes] | None = None

    def mulai(self) -> float:
        """Start it; seconds until it said that it is ready."""
        awal = time.monotonic()
        lain = lingkungan(self.folder, PORT=self.porta, PEGAWAI=PEGAWAI)
        with open(self.catatan, "wb") as keluaran:
            self._proses = subprocess.Popen(
                [sys.executable, "-m", "dumai_asn.lokal"],
                cwd=PROJECT,
                env=lain,
                stdout=keluaran,
                stderr=subprocess.STDOUT,
            )
        siap = f"Siap: http://127.0.0.1:{self.porta}\n"
        tunggu(lambda: siap in self.tulisan or self._proses.poll() is not None, 180, self)
        assert siap in self.tulisan, self.tulisan
        return time.monotonic() - awal

    def berhenti(self, tanda: signal.Signals) -> int:
        assert self._proses
        self._proses.send_signal(tanda)
        return self._proses.wait(30)

    def pid(self, bagian: str) -> int:
        """The leader of a piece, 0 if it does not run."""
        ciri = BAGIAN[bagian]
        return min((pid for pid, kata in proses(self.folder).items() if ciri in kata), default=0)

    @property
    def hidup(self) -> bool:
        return self._proses is not None and self._proses.poll() is None

    @property
    def tulisan(self) -> str:
        return self.catatan.read_text()

    def menjawab(self) -> bool:
        """Whether a page and the database answer."""
        with suppress(OSError, psycopg2.OperationalError):
            alamat = f"http://127.0.0.1:{self.porta}/masuk/"
            halaman = urllib.request.urlopen(alamat, timeout=5).status
            return halaman == 200 and self.tanya("SELECT 1") == 1
        return False

    def tanya(self, perintah: str) -> object:
        keadaan = State(self.folder)
        with closing(
            psycopg2.connect(
                host="127.0.0.1",
                port=keadaan.get("pg_port"),
                user=USER,
                password=keadaan.get("pg_password"),
                dbname=DATABASE,
            )
        ) as koneksi:
            koneksi.autocommit = True
            with koneksi.cursor() as kursor:
                kursor.execute(perintah)
                return kursor.fetchone()[0] if kursor.description else None


def tunggu(syarat: Callable[[], bool], detik: float, situs: Situs) -> None:
    """Wait until `syarat` holds; fail with the site's output when it does not in time."""
    batas = time.monotonic() + detik
    while not syarat():
        assert time.monotonic() < batas, situs.tulisan
        time.sleep(0.1)


@pytest.fixture(scope="module")
def satu_situs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Situs]:
    situs = Situs(tmp_path_factory.mktemp("situs"))
    yield situs
    if situs.hidup:
        situs.berhenti(signal.SIGTERM)
    lokal(situs.folder, "hentikan")


@pytest.fixture
def situs(satu_situs: Situs) -> Situs:
    if not satu_situs.hidup:
        satu_situs.mulai()
    return satu_situs


@pytest.mark.parametrize("bagian", BAGIAN)
def test_killed_piece_is_started_again(situs: Situs, bagian: str) -> None:
    situs.tanya("CREATE TABLE IF NOT EXISTS uji_bunuh (bagian text)")
    tunggu(lambda: situs.pid(bagian) > 0, 20, situs)
    situs.tanya(f"INSERT INTO uji_bunuh VALUES ('{bagian}')")
    lama = situs.pid(bagian)
    os.kill(lama, signal.SIGKILL)
    tunggu(lambda: situs.pid(bagian) not in (0, lama) and situs.menjawab(), 60, situs)
    assert situs.tanya(f"SELECT count(*) FROM uji_bunuh WHERE bagian = '{bagian}'") == 1
    situs.tanya(f"DELETE FROM uji_bunuh WHERE bagian = '{bagian}'")
    assert situs.hidup


@pytest.mark.parametrize("tanda", [signal.SIGTERM, signal.SIGINT])
def test_stop_leaves_no_process_and_keeps_the_data(situs: Situs, tanda: signal.Signals) -> None:
    orang = situs.tanya("SELECT count(*) FROM direktori_pegawai")
    assert situs.berhenti(tanda) == 0
    assert proses(situs.folder) == {}
    situs.mulai()
    assert situs.tanya("SELECT count(*) FROM direktori_pegawai") == orang > 0
    for langkah in ("Menyusun basis data", "Mengisi kota contoh", "Mengumpulkan berkas"):
        assert langkah not in situs.tulisan, "a second start does nothing twice"


def test_killed_supervisor_leaves_a_place_that_starts(situs: Situs) -> None:
    situs.berhenti(signal.SIGKILL)
    tunggu(lambda: not any(situs.pid(b) for b in ("web", "worker", "beat")), 20, situs)
    situs.mulai()
    assert situs.menjawab()


def test_second_start_says_that_it_is_second(situs: Situs) -> None:
    hasil = lokal(situs.folder, PORT=situs.porta)
    assert hasil.returncode == 1
    assert f"sudah berjalan: http://127.0.0.1:{situs.porta}" in hasil.stderr
    assert lokal(situs.folder, "hentikan").returncode == 1
    assert situs.menjawab()


def test_demo_city_restores_elsewhere(situs: Situs, tmp_path: Path) -> None:
    situs.berhenti(signal.SIGTERM)  # so that the counts stand still
    cadangan, lain = tmp_path / "cadangan", tmp_path / "lain"
    hasil = lokal(situs.folder, "cadangkan", str(cadangan))
    assert hasil.returncode == 0, hasil.stderr
    kunci = ",".join(State(situs.folder).get("kunci_rahasia"))
    hasil = lokal(lain, "pulihkan", str(cadangan), KUNCI_RAHASIA=kunci)
    assert hasil.returncode == 0, hasil.stderr
    assert State(lain).get("kunci_rahasia") == [kunci], "the next start must read the old texts"
    hitung = ("sementara", sys.executable, "-c", HITUNG_BARIS)
    asal, pulih = lokal(situs.folder, *hitung).stdout, lokal(lain, *hitung).stdout
    assert asal.count("\n") > 40
    assert pulih == asal
    assert not proses(lain)


# Every table with its number of rows.
HITUNG_BARIS = """
import os, psycopg2
kursor = psycopg2.connect(os.environ["DATABASE_URL"]).cursor()
kursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
for (tabel,) in kursor.fetchall():
    kursor.execute(f'SELECT count(*) FROM "{tabel}"')
    print(tabel, kursor.fetchone()[0])
"""
