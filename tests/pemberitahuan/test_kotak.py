"""The inbox page: own messages only, read by POST, the same statements however many."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu
from dumai_asn.pemberitahuan.models import Pemberitahuan


@pytest.fixture
def kirim(kota):
    """``kirim("sari", 3)``: three more messages for Sari."""

    def _kirim(nama: str, jumlah: int = 1, tautan: str = "/kotak/?belum=1") -> list[Pemberitahuan]:
        akun = kota.akun[nama]
        awal = akun.pemberitahuan.count()
        beritahu(
            [
                Pesan(akun.pk, "uji", str(n), f"Kabar {n}", "<b>isi</b>", tautan, "Anda pegawai.")
                for n in range(awal, awal + jumlah)
            ]
        )
        return list(akun.pemberitahuan.order_by("pk"))

    return _kirim


def test_hanya_pesan_sendiri_terbaru_di_atas(masuk, kirim):
    kirim("sari", 2)
    kirim("oki", 5)
    isi = masuk("pegawai").get("/kotak/").content.decode()
    assert "2 pemberitahuan belum dibaca" in isi
    assert isi.index("Kabar 1") < isi.index("Kabar 0")
    assert "Kabar 4" not in isi
    assert "&lt;b&gt;isi&lt;/b&gt;" in isi


def test_melihat_tidak_mengubah_apa_pun(masuk, kirim):
    kirim("sari")
    client = masuk("pegawai")
    client.get("/kotak/")
    client.get("/kotak/?belum=1")
    assert client.get(f"/kotak/{Pemberitahuan.objects.get().pk}/buka/").status_code == 405
    assert Pemberitahuan.objects.get().dibaca_pada is None


def test_membuka_menandai_dibaca_dan_mengantar(masuk, kirim):
    satu, dua = kirim("sari", 2)
    client = masuk("pegawai")
    jawaban = client.post(f"/kotak/{satu.pk}/buka/")
    assert (jawaban.status_code, jawaban["Location"]) == (302, "/kotak/?belum=1")
    satu.refresh_from_db()
    dua.refresh_from_db()
    assert satu.dibaca_pada is not None
    assert dua.dibaca_pada is None
    pertama = satu.dibaca_pada
    client.post(f"/kotak/{satu.pk}/buka/")
    satu.refresh_from_db()
    assert satu.dibaca_pada == pertama, "a second press keeps the first time"
    isi = client.get("/kotak/?belum=1").content.decode()
    assert "Kabar 1" in isi
    assert "Kabar 0" not in isi


def test_pesan_orang_lain_tidak_ada(masuk, kirim):
    (milik_oki,) = kirim("oki")
    for jalur in (f"/kotak/{milik_oki.pk}/buka/", "/kotak/999999/buka/"):
        assert masuk("pegawai").post(jalur).status_code == 404
    milik_oki.refresh_from_db()
    assert milik_oki.dibaca_pada is None


def test_tandai_semua_hanya_milik_sendiri(masuk, kirim):
    kirim("sari", 3)
    kirim("oki", 1)
    jawaban = masuk("pegawai").post("/kotak/dibaca/", follow=True)
    assert "3 pemberitahuan ditandai sudah dibaca." in jawaban.content.decode()
    assert "Semua pemberitahuan sudah dibaca" in jawaban.content.decode()
    assert Pemberitahuan.objects.filter(dibaca_pada__isnull=True).count() == 1


def test_kotak_kosong_berkata(masuk):
    assert "Belum ada pemberitahuan" in masuk("pegawai").get("/kotak/").content.decode()


@pytest.mark.parametrize("halaman", ["", "99", "abc", "-1"])
def test_halaman_yang_tidak_ada_menjadi_yang_terdekat(masuk, kirim, halaman):
    kirim("sari", 25)
    jawaban = masuk("pegawai").get(f"/kotak/?halaman={halaman}")
    assert jawaban.status_code == 200
    assert len(jawaban.context["halaman"].object_list) in (20, 5)


def test_jumlah_perintah_sql_tetap(masuk, kirim):
    client = masuk("pegawai")
    client.get("/kotak/")  # warm: templates and session
    jumlah = []
    for tambah in (10, 10, 40):
        kirim("sari", tambah)
        with CaptureQueriesContext(
            connection,
        ) as tercatat:
            client.get("/kotak/")
        jumlah.append(len(tercatat))
    assert len(set(jumlah[1:])) == 1
    assert max(jumlah) <= 25


@pytest.mark.parametrize(
    ("cara", "jalur"), [("get", "/kotak/"), ("post", "/kotak/1/buka/"), ("post", "/kotak/dibaca/")]
)
def test_tanpa_masuk_dialihkan(client, db, cara, jalur):
    jawaban = getattr(client, cara)(jalur)
    assert jawaban.status_code == 302
    assert jawaban["Location"].startswith("/masuk/")


def test_yang_dicentang_ditandai_dan_dibatalkan(masuk, kirim):
    satu, dua = kirim("sari", 2)
    (lain,) = kirim("oki")
    client = masuk("pegawai")
    isi = {"pilih": [satu.pk, lain.pk, "²", "9" * 40, "x"], "lanjut": "/kotak/?belum=1"}
    assert client.post("/kotak/tandai/", isi)["Location"] == "/kotak/?belum=1"
    dibaca = set(Pemberitahuan.objects.filter(dibaca_pada__isnull=False))
    assert dibaca == {satu}
    client.post("/kotak/tandai/", isi | {"tindakan": "belum"})
    assert not Pemberitahuan.objects.filter(dibaca_pada__isnull=False).exists()
    luar = client.post("/kotak/tandai/", {"lanjut": "https://jahat.invalid/"})
    assert luar["Location"] == "/kotak/"
    assert dua.dibaca_pada is None


@pytest.mark.parametrize(
    ("saringan", "ada"),
    [
        ("q=bimtek", {"A"}),
        ("q=100%25", set()),
        ("jenis=pembinaan", {"A"}),
        ("jenis=tidak-ada", {"A", "B", "C"}),
        ("dari=2026-03-02", {"B", "C"}),
        ("sampai=2026-03-02", {"A", "B"}),
        ("dari=2026-03-02&sampai=2026-03-02", {"B"}),
        ("dari=kemarin", {"A", "B", "C"}),
        ("sampai=9999-12-31", {"A", "B", "C"}),
        ("belum=1&jenis=kinerja", {"B"}),
    ],
)
def test_saringan(masuk, kota, saringan, ada):
    """A day of the filter is a day in Dumai: B arrived at 00.30 there, the day before in UTC."""
    akun = kota.akun["sari"].pk
    beritahu(
        [
            Pesan(akun, "pembinaan.kabar", "1", "Judul A", "Undangan bimtek"),
            Pesan(akun, "kinerja.laporan", "2", "Judul B"),
            Pesan(akun, "kinerja.laporan", "3", "Judul C"),
        ]
    )
    for judul, pada in (
        ("Judul A", datetime(2026, 3, 1, 16, 59, tzinfo=UTC)),
        ("Judul B", datetime(2026, 3, 1, 17, 30, tzinfo=UTC)),
        ("Judul C", datetime(2026, 3, 2, 17, 0, tzinfo=UTC)),
    ):
        Pemberitahuan.objects.filter(judul=judul).update(dibuat_pada=pada)
    Pemberitahuan.objects.filter(judul="Judul C").update(dibaca_pada=datetime.now(UTC))
    isi = masuk("pegawai").get(f"/kotak/?{saringan}").content.decode()
    assert {huruf for huruf in "ABC" if f"Judul {huruf}</h2>" in isi} == ada


def test_saringan_tanpa_hasil_mengatakan_jalan_keluar(masuk, kirim):
    kirim("sari")
    isi = masuk("pegawai").get("/kotak/?q=tidakada").content.decode()
    assert "Longgarkan saringan" in isi
