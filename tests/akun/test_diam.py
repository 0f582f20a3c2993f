"""An account nobody sits at: signed out, told why, led back; drafts of a shared PC are gone."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.pemeran import SANDI

MULAI = datetime(2026, 10, 8, 2, 0, tzinfo=UTC)


def masuk_biasa(client, **isi):
    return client.post("/masuk/", {"login": "sari", "password": SANDI, **isi})


def sesudah(menit: float):
    return time_machine.travel(MULAI + timedelta(minutes=menit), tick=False)


@pytest.mark.parametrize(
    ("bersama", "menit", "tetap"),
    [(False, 59, True), (False, 61, False), (True, 14, True), (True, 16, False)],
)
def test_batas_diam(kota, client, bersama, menit, tetap):
    with sesudah(0):
        masuk_biasa(client, **({"bersama": "1"} if bersama else {}))
        client.get("/kotak/")
    with sesudah(menit):
        assert (client.get("/kotak/").status_code == 200) is tetap


def test_kegiatan_memperpanjang(kota, client):
    with sesudah(0):
        masuk_biasa(client)
        client.get("/kotak/")
    for menit in (50, 100, 150):
        with sesudah(menit):
            assert client.get("/kotak/").status_code == 200


def test_kata_dan_jalan_kembali(kota, client):
    with sesudah(0):
        masuk_biasa(client)
        client.get("/kotak/")
    with sesudah(90):
        jawaban = client.get("/kotak/?halaman=2")
        assert jawaban["Location"] == "/masuk/?next=/kotak/%3Fhalaman%3D2"
        isi = client.get(jawaban["Location"]).content.decode()
        assert "60 menit tidak ada kegiatan. Isian Anda tersimpan." in isi
        kembali = client.post(
            "/masuk/", {"login": "sari", "password": SANDI, "next": "/kotak/?halaman=2"}
        )
        assert kembali["Location"] == "/kotak/?halaman=2"


@pytest.mark.parametrize(
    ("dari", "kembali"),
    [
        ("http://testserver/skp/?a=1", "/masuk/?next=/skp/%3Fa%3D1"),
        ("https://lain.example/x", "/masuk/?next=/akun/tampilan/"),
        ("", "/masuk/?next=/akun/tampilan/"),
    ],
)
def test_kiriman_kembali_ke_halaman_asalnya(kota, client, dari, kembali):
    with sesudah(0):
        masuk_biasa(client)
        client.get("/kotak/")
    with sesudah(90):
        jawaban = client.post("/akun/tampilan/", {"tema": "GELAP"}, headers={"Referer": dari})
        assert jawaban["Location"] == kembali
        isi = client.get("/masuk/").content.decode()
        assert "Isian yang sudah tersimpan menunggu di halamannya." in isi
    kota.akun["sari"].refresh_from_db()
    assert kota.akun["sari"].tema == "PERANGKAT", "nothing is done after the time is over"


def test_bagian_halaman_tidak_menjadi_halaman_masuk(kota, client):
    with sesudah(0):
        masuk_biasa(client)
        client.get("/kotak/")
    with sesudah(90):
        jawaban = client.get("/kotak/", headers={"HX-Request": "true"})
        assert (jawaban.status_code, jawaban["HX-Redirect"]) == (204, "/masuk/?next=/kotak/")


def test_penyimpan_draf_menjawab_seperti_kepada_orang_asing(kota, client):
    """Its script reads the answer; a sign-in page in its place would look like "kept"."""
    with sesudah(0):
        masuk_biasa(client)
        client.get("/kotak/")
    with sesudah(90):
        assert client.post("/draf/", {"draf": "apa saja"}).status_code == 401


def test_kuki_perangkat_bersama_berakhir_dengan_peramban(kota, client):
    jawaban = masuk_biasa(client, bersama="1")
    assert not jawaban.cookies["sessionid"]["max-age"]
    client.post("/keluar/")
    assert masuk_biasa(client).cookies["sessionid"]["max-age"]


def test_tanda_hidup_tidak_ditulis_pada_setiap_halaman(kota, client):
    with sesudah(0):
        masuk_biasa(client)
        client.get("/kotak/")
    with sesudah(1), CaptureQueriesContext(connection) as kueri:
        client.get("/kotak/")
    assert [s["sql"] for s in kueri if "UPDATE" in s["sql"]] == []


def test_keluar_membersihkan_simpanan_peramban_bukan_kukinya(masuk):
    client = masuk("pegawai")
    assert "Clear-Site-Data" not in client.get("/keluar/")
    jawaban = client.post("/keluar/")
    assert jawaban["Clear-Site-Data"] == '"storage"'
    assert "keluar" in client.get("/masuk/").content.decode().lower()
