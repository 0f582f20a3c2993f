"""The recap of one's own period on paper."""

from datetime import date

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dumai_asn.inti.models import Dokumen
from kinerja.models import Progres
from kinerja.views import rekap
from tests.kinerja.bangun import buat_skp, buat_tahun

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _hari():
    with time_machine.travel("2026-09-20T09:00:00+07:00", tick=False):
        yield


@pytest.fixture
def susunan(kota):
    buat_tahun()
    return buat_skp(kota.pegawai["sari"])


@pytest.fixture
def naskah(monkeypatch):
    """What was handed to the printer instead of printing it."""
    dapat = []

    def catat(jenis, satu, *, tanggal):
        dapat.append(satu)
        return b"%PDF-"

    monkeypatch.setattr(rekap, "susun", catat)
    return dapat


def catat(susunan, jumlah: int) -> None:
    for n in range(jumlah):
        Progres.objects.create(
            skp=susunan.skp,
            indikator=susunan.indikator["naik"],
            tanggal=date(2026, 7, 2 + n % 25),
            nilai=90,
            catatan=f"Kemajuan {n}",
        )


def test_rekap_memuat_catatan_sendiri_periode_ini(susunan, masuk, naskah):
    catat(susunan, 3)
    assert masuk("pegawai").get("/progres/rekap/").status_code == 200
    (satu,) = naskah
    assert satu.judul == "Rekap progres Triwulan III 2026, Sari"
    assert satu.isi["masa"] == "1 Juli s.d. 30 September 2026"
    assert [c["keterangan"] for c in satu.isi["catatan"]] == [f"Kemajuan {n}" for n in (2, 1, 0)]
    assert satu.isi["catatan"][0]["tanggal"] == "4 Jul 2026"
    assert satu.isi["ringkas"][1] == {"label": "Catatan", "nilai": "3", "dari": ""}
    assert satu.isi["terpotong"] == ""


def test_rekap_panjang_menyebut_yang_tidak_dimuat(susunan, masuk, naskah, monkeypatch):
    monkeypatch.setattr(rekap, "CATATAN_MAKS", 2)
    catat(susunan, 3)
    masuk("pegawai").get("/progres/rekap/")
    assert len(naskah[0].isi["catatan"]) == 2
    assert naskah[0].isi["terpotong"].startswith("2 catatan terbaru.")


def test_rekap_benar_benar_tercetak_dan_tidak_disimpan(susunan, masuk):
    catat(susunan, 3)
    jawaban = masuk("pegawai").get("/progres/rekap/")
    assert b"".join(jawaban.streaming_content).startswith(b"%PDF-")
    assert jawaban["Content-Type"] == "application/pdf"
    assert not Dokumen.objects.exists()


def test_jumlah_kueri_tidak_tumbuh(susunan, masuk, naskah):
    client = masuk("pegawai")
    jumlah = []
    for tambah in (2, 20):
        catat(susunan, tambah)
        client.get("/progres/rekap/")
        with CaptureQueriesContext(connection) as kueri:
            client.get("/progres/rekap/")
        jumlah.append(len(kueri))
    assert jumlah[0] == jumlah[1] <= 25


def test_rekap_sebulan_atas_nama_pegawai_bagi_penilainya(susunan, masuk, naskah):
    catat(susunan, 3)
    tujuan = f"/progres/rekap/?irama=BULAN&hari=2026-07-09&pegawai={susunan.skp.pegawai_id}"
    assert masuk("penilai").get(tujuan).status_code == 200
    (satu,) = naskah
    assert satu.judul == "Rekap progres 1 s.d. 31 Juli 2026, Sari"
    assert satu.isi["ringkas"][1]["nilai"] == "3"
    assert masuk("orang_lain").get(tujuan).status_code == 404
