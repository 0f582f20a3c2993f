"""Pages: server time, SQL statements and CPU, as production serves them."""

import gzip
import http.cookiejar
import os
import re
import socket
import statistics
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import UnitKerja
from dumai_asn.direktori.queries.jangkauan import pegawai_dari
from evaluasi.models import Penilaian
from evaluasi.rules.istilah import StatusPenilaian
from kinerja.models import IsiIndikator
from kinerja.queries.pohon_isi import orang_di_bawah
from kinerja.rules.istilah import StatusVersi

from .lapor import lapor

PANGGILAN = 50
PEMANASAN = 5
SANDI = "dumai-asn-demo"
HERTZ = os.sysconf("SC_CLK_TCK")


def _menilai() -> str:
    penilai = pegawai_dari(Akun.objects.get(username="penilai"))
    baris = (
        Penilaian.objects.filter(penilai=penilai, status=StatusPenilaian.TERBUKA, skp__isnull=False)
        .order_by("-siklus__periode__masa", "pk")
        .first()
    )
    assert baris is not None, "demo tanpa penilaian yang terbuka"
    return f"/menilai/{baris.pk}/"


def _pohon() -> str:
    """The tree of the unit that is nearest to 500 people."""
    orang = {
        unit.pk: orang_di_bawah(unit.pk, timezone.localdate())
        for unit in UnitKerja.objects.filter(mandiri=True)
    }
    return f"/pohon-target/?unit={min(orang, key=lambda pk: abs(orang[pk] - 500))}"


def _catat() -> str:
    pegawai = pegawai_dari(Akun.objects.get(username="pegawai"))
    assert pegawai is not None
    indikator = (
        IsiIndikator.objects.filter(
            versi__status=StatusVersi.DITETAPKAN,
            versi__skp__pegawai=pegawai,
            versi__skp__masa__contains=timezone.localdate(),
        )
        .order_by("pk")
        .first()
    )
    assert indikator is not None, "demo tanpa indikator pegawai"
    return f"/progres/catat/{indikator.indikator_id}/"


def halaman() -> list[tuple[str, str, str]]:
    """Name, sign-in, path of every page that is measured."""
    return [
        ("beranda pegawai", "pegawai", "/"),
        ("beranda penilai", "penilai", "/"),
        ("beranda pengelola", "pengelola", "/"),
        ("beranda pengelola unit", "pengelola-opd", "/"),
        ("beranda pimpinan", "pimpinan", "/"),
        ("catat kemajuan", "pegawai", _catat()),
        ("SKP saya", "pegawai", "/skp/"),
        ("tengah periode", "pegawai", "/tengah-periode/"),
        ("cari", "pengelola", "/cari/saran/?q=kartka"),
        ("kotak masuk", "penilai", "/kotak/"),
        ("tim", "penilai", "/tim/"),
        ("matriks", "penilai", "/matriks/"),
        ("pohon target", "pengelola", _pohon()),
        ("pantau", "pengelola", "/pantau/"),
        ("menilai", "penilai", _menilai()),
        ("daftar pegawai", "pengelola", "/pegawai/"),
    ]


#: Pages that anybody may open; what they weigh counts.
UMUM = (("halaman masuk", "/masuk/"), ("halaman periksa", "/periksa/"))


def ukur_halaman(n: int) -> None:
    """p95 of 50 warm calls, SQL statements, and CPU of the worker, for each page."""
    with _gunicorn() as (alamat, pid):
        for nama, jalur in UMUM:
            _lapor_muatan(nama, n, *_muatan(urllib.request.build_opener(), alamat, jalur))
        for nama, siapa, jalur in halaman():
            pembuka = _masuk(alamat, siapa)
            for _ in range(PEMANASAN):
                _ambil(pembuka, alamat + jalur)
            awal = _cpu(pid)
            waktu = sorted(_ambil(pembuka, alamat + jalur) for _ in range(PANGGILAN))
            cpu = (_cpu(pid) - awal) / PANGGILAN
            lapor(f"{nama}: p95", n, statistics.quantiles(waktu, n=20)[18] * 1000, "ms")
            lapor(f"{nama}: median", n, statistics.median(waktu) * 1000, "ms")
            lapor(f"{nama}: CPU", n, cpu * 1000, "ms")
            lapor(f"{nama}: SQL", n, _pernyataan(siapa, jalur), "pernyataan")
            if jalur == "/":
                _lapor_muatan(nama, n, *_muatan(pembuka, alamat, jalur))


def _lapor_muatan(nama: str, n: int, permintaan: int, bita: int) -> None:
    lapor(f"{nama}: permintaan pertama kali", n, permintaan, "permintaan")
    lapor(f"{nama}: muatan pertama kali", n, bita / 1024, "kB")


#: What a browser fetches with a page; the sprite once, however many icons.
_IKUT = re.compile(r'<(?:link|script|use|img)\b[^>]*?(?:href|src)="(/statis/[^"#]+)')


def _muatan(pembuka: urllib.request.OpenerDirector, alamat: str, jalur: str) -> tuple[int, int]:
    """Requests and compressed bytes of a first visit, as a browser without a cache makes it."""
    badan = _mampat(pembuka, alamat + jalur)
    ikut = sorted(set(_IKUT.findall(gzip.decompress(badan).decode())))
    return 1 + len(ikut), len(badan) + sum(len(_mampat(pembuka, alamat + b)) for b in ikut)


def _mampat(pembuka: urllib.request.OpenerDirector, alamat: str) -> bytes:
    minta = urllib.request.Request(alamat, headers={"Accept-Encoding": "gzip"})
    with pembuka.open(minta) as jawaban:
        badan: bytes = jawaban.read()
    return badan


def _pernyataan(siapa: str, jalur: str) -> int:
    client = Client()
    client.force_login(Akun.objects.get(username=siapa), "dumai_asn.akun.backends.MasukAkun")
    client.get(jalur, headers={"host": "127.0.0.1"})
    with CaptureQueriesContext(connection) as tangkapan:
        jawaban = client.get(jalur, headers={"host": "127.0.0.1"})
    assert jawaban.status_code == 200, (jalur, jawaban.status_code)
    return len(tangkapan)


@contextmanager
def _gunicorn() -> Iterator[tuple[str, int]]:
    """One gthread worker of the real server; yields its address and the worker's pid."""
    with socket.socket() as coba:
        coba.bind(("127.0.0.1", 0))
        port = coba.getsockname()[1]
    induk = subprocess.Popen(
        [
            sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--workers", "1",
            "--threads", "4", "--worker-class", "gthread", "--log-level", "error",
            "dumai_asn.wsgi",
        ],
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "dumai_asn.settings", "TINGKAT_LOG": "ERROR"},
    )  # fmt: skip
    alamat = f"http://127.0.0.1:{port}"
    try:
        for _ in range(100):
            try:
                urllib.request.urlopen(f"{alamat}/healthz", timeout=5)
                break
            except OSError:
                time.sleep(0.1)
        anak = Path(f"/proc/{induk.pid}/task/{induk.pid}/children").read_text().split()
        yield alamat, int(anak[0])
    finally:
        induk.terminate()
        induk.wait(10)


def _cpu(pid: int) -> float:
    """Seconds of CPU that the process has used, user and system."""
    with open(f"/proc/{pid}/stat") as baris:
        kolom = baris.read().rsplit(")", 1)[1].split()
    return (int(kolom[11]) + int(kolom[12])) / HERTZ


def _masuk(alamat: str, siapa: str) -> urllib.request.OpenerDirector:
    pembuka = urllib.request.build_opener(
        urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
    )
    isi = pembuka.open(f"{alamat}/masuk/").read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', isi)
    assert token, "halaman masuk tanpa token"
    data = {"csrfmiddlewaretoken": token[1], "login": siapa, "password": SANDI}
    pembuka.open(
        urllib.request.Request(
            f"{alamat}/masuk/",
            urllib.parse.urlencode(data).encode(),
            {"Referer": f"{alamat}/masuk/", "Origin": settings.SITUS_URL},
        )
    )
    return pembuka


def _ambil(pembuka: urllib.request.OpenerDirector, alamat: str) -> float:
    mulai = time.perf_counter()
    with pembuka.open(alamat) as jawaban:
        jawaban.read()
        assert jawaban.status == 200, (alamat, jawaban.status)
        assert "/masuk/" not in jawaban.url, f"tidak masuk: {alamat}"
    return time.perf_counter() - mulai
