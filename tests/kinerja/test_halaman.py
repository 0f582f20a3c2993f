"""Pages of this room: what they say, who sees them, and that they cost the same for more people."""

from datetime import date

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from kinerja.models import BuktiDukung, Progres
from kinerja.rules.istilah import JenisBukti, StatusVersi
from tests.kinerja.bangun import buat_skp, buat_tahun
from tests.pemeran import tambah_pegawai

pytestmark = pytest.mark.django_db

#: Inside the third quarter; its progress window closes on 5 October.
HARI = "2026-09-20T09:00:00+07:00"


@pytest.fixture(autouse=True)
def hari():
    with time_machine.travel(HARI, tick=False):
        yield


@pytest.fixture
def periode(kota):
    return buat_tahun()


@pytest.fixture
def susunan(kota, periode):
    return buat_skp(kota.pegawai["sari"])


def isi(client, url):
    jawaban = client.get(url)
    assert jawaban.status_code == 200, url
    return jawaban.content.decode()


def buat_entri(susunan, jumlah, *, kunci="naik", bukti=True):
    for n in range(jumlah):
        progres = Progres.objects.create(
            skp=susunan.skp,
            indikator=susunan.indikator[kunci],
            tanggal=date(2026, 7, 2 + n % 25),
            nilai=90,
            catatan=f"<b>Kemajuan {n}</b>",
        )
        if bukti:
            satu = BuktiDukung.objects.create(
                skp=susunan.skp,
                jenis=JenisBukti.TAUTAN,
                nama=f"Bukti {n}",
                tautan="https://contoh.invalid/a",
            )
            satu.progres.add(progres)


def test_skp_saya(masuk, susunan):
    buat_entri(susunan, 1)
    kata = isi(masuk("pegawai"), "/skp/")
    for bagian in (
        "SKP 2026",
        "Ditetapkan",
        "Penilai: Bagus",
        "Sumber sementara",
        "Pelayanan izin sesuai standar",
        "Mengapa 94,7",
        "82–90",
        "≤ 3",
        "3 tahap",
        "Laporan diterima tanpa revisi",
        "Catat kemajuan",
    ):
        assert bagian in kata, bagian


def test_skp_saya_tanpa_skp(masuk, periode):
    assert "Anda belum memiliki SKP" in isi(masuk("pegawai"), "/skp/")


def test_skp_saya_draf(masuk, kota, periode):
    buat_skp(kota.pegawai["sari"], status=StatusVersi.DRAF)
    kata = isi(masuk("pegawai"), "/skp/")
    assert "Draf" in kata
    assert "Catat kemajuan</a>" not in kata.split("<main", 1)[1]


def test_progres(masuk, susunan):
    buat_entri(susunan, 2)
    kata = isi(masuk("pegawai"), "/progres/")
    assert "1 dari 6 indikator terisi" in kata
    assert "&lt;b&gt;Kemajuan 1&lt;/b&gt;" in kata
    assert "<b>Kemajuan" not in kata
    assert "Ajukan laporan" in kata
    assert "Dibuka 1 Juli s.d. 5 Oktober 2026." in kata
    assert "0 dari 6" in isi(masuk("pegawai"), f"/progres/?periode={periode_ke(susunan, 'II')}")


def periode_ke(susunan, angka):
    from kinerja.models import Periode

    return Periode.objects.get(nama=f"Triwulan {angka}").pk


def test_progres_tanpa_skp(masuk, periode):
    assert "Belum ada periode yang dilaporkan" in isi(masuk("pegawai"), "/progres/")


def test_halaman_angka_yang_aneh(masuk, susunan):
    for url in (
        "/progres/?halaman=xyz",
        "/progres/?periode=abc",
        "/skp/?skp='",
        "/tim/?halaman=-3",
    ):
        assert masuk("penilai").get(url).status_code == 200


def test_tim(masuk, susunan, kota):
    buat_entri(susunan, 3)
    kata = isi(masuk("penilai"), "/tim/")
    assert "1 dari 2 orang menunggu Anda" in kata
    assert "Sari" in kata
    assert "Dodi" in kata
    assert "3 bukti" in kata
    assert "Dodi" not in isi(masuk("penilai"), "/tim/?saring=menunggu").split("<main", 1)[1]
    assert "Dodi" not in isi(masuk("penilai"), "/tim/?q=sar").split("<main", 1)[1]
    assert "Tidak ada yang cocok" in isi(masuk("penilai"), "/tim/?q=zzz")
    # Two quarters closed without a report of Sari; Dodi has no SKP to report on.
    terlambat = isi(masuk("penilai"), "/tim/?saring=terlambat")
    assert "Sari" in terlambat
    assert "Dodi" not in terlambat.split("<main", 1)[1]


def test_anggota(masuk, susunan, kota):
    buat_entri(susunan, 2)
    url = f"/tim/{susunan.skp.pegawai_id}/"
    kata = isi(masuk("penilai"), url)
    assert "Bukti yang menunggu diperiksa" in kata
    assert 'value="TERIMA"' in kata
    assert "Izin terbit tepat waktu" in isi(masuk("penilai"), url + "?tab=skp")
    # Within reach without being the evaluator: seen, not answered.
    for peran in ("pimpinan", "pengelola", "pengelola_unit"):
        kata = isi(masuk(peran), url)
        assert "Bukti yang menunggu diperiksa" in kata
        assert 'value="TERIMA"' not in kata
    for peran in ("rekan", "orang_lain", "administrator"):
        assert masuk(peran).get(url).status_code == 404


def daftar(tertangkap):
    """The statements, for whoever reads a failure."""
    return "\n".join(satu["sql"][:110] for satu in tertangkap)


def test_siapa_boleh_membuka(masuk, susunan):
    for url in ("/skp/", "/progres/", "/progres/catat/"):
        assert masuk("administrator").get(url).status_code == 403
        assert masuk("rekan").get(url).status_code == 200
    for peran, status in (
        ("pegawai", 403),
        ("orang_lain", 403),
        ("administrator", 403),
        ("penilai", 200),
        ("pimpinan", 200),
    ):
        assert masuk(peran).get("/tim/").status_code == status, peran


@pytest.mark.parametrize(
    ("peran", "url"),
    [
        ("pegawai", "/skp/"),
        ("pegawai", "/progres/"),
        ("pegawai", "/progres/catat/"),
        ("penilai", "/tim/"),
        ("penilai", "/tim/?saring=terlambat"),
        ("penilai", "/tim/{pegawai}/"),
        ("penilai", "/tim/{pegawai}/?tab=skp"),
    ],
)
def test_pernyataan_tidak_bertambah(masuk, kota, susunan, peran, url):
    client = masuk(peran)
    url = url.format(pegawai=susunan.skp.pegawai_id)
    buat_skp(kota.pegawai["dodi"])
    buat_entri(susunan, 3)
    isi(client, url)
    with CaptureQueriesContext(connection) as sedikit:
        isi(client, url)
    for n in range(12):
        nama = f"Tambah{n}"
        jabatan = "Penata Perizinan Ahli Pertama"
        tambah_pegawai(kota, nama, "IZIN.1", jabatan, nomor=100 + n)
        buat_entri(buat_skp(kota.pegawai[nama.lower()]), 2)
    bangun_garis_penilai()
    buat_entri(susunan, 40)
    buat_skp(kota.pegawai["sari"], 2025)
    with CaptureQueriesContext(connection) as banyak:
        isi(client, url)
    assert len(banyak) == len(sedikit), daftar(banyak)
    assert len(banyak) <= 25, daftar(banyak)
