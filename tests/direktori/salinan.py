"""One's own data asked for as a person does it, and opened again."""

import csv
import io
import re
import zipfile

from django.test import Client

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.pekerjaan import kerjakan_pekerjaan


def buka(akun: Akun) -> Client:
    """A client signed in as ``akun``."""
    client = Client()
    client.force_login(akun, backend="dumai_asn.akun.backends.MasukAkun")
    return client


def arsip(akun: Akun) -> zipfile.ZipFile:
    """Press the button, let the worker run, fetch the file through its address."""
    client = buka(akun)
    nomor = int(re.fullmatch(r"/pekerjaan/(\d+)/", client.post("/data-saya/unduh/").url)[1])
    kerjakan_pekerjaan(nomor)
    berkas = client.get(f"/pekerjaan/{nomor}/unduh/")
    assert berkas["Content-Type"] == "application/zip"
    return zipfile.ZipFile(io.BytesIO(b"".join(berkas.streaming_content)))


def tabel(isi: zipfile.ZipFile, nama: str) -> list[dict[str, str]]:
    """The rows of one table by the heads of its columns."""
    return list(csv.DictReader(io.StringIO(isi.read(nama).decode("utf-8-sig"))))


def semua_teks(isi: zipfile.ZipFile) -> str:
    """Everything in the archive, for looking for what must not be there."""
    return "\n".join(isi.read(nama).decode(errors="replace") for nama in isi.namelist())
