"""Uploads in pieces: appended in order, to one account alone, gone after a day."""

import hashlib
import io

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from dumai_asn.inti.actions import unggahan as modul
from dumai_asn.inti.actions.berkas import UKURAN_MAKS, BerkasDitolak
from dumai_asn.inti.actions.unggahan import (
    BELUM_MAKS,
    DIAM,
    POTONGAN_MAKS,
    UMUR,
    LanjutDari,
    batalkan_unggahan,
    bersihkan_unggahan,
    jadikan_berkas,
    jalur_unggahan,
    mulai_unggahan,
    terima_potongan,
)
from dumai_asn.inti.models import Berkas, Unggahan
from dumai_asn.inti.rules.ukuran import ukuran_kata
from dumai_asn.inti.rules.unggahan import Sambungan, sambungan
from tests.inti.bangun import serentak
from tests.pemeran import buat_akun

ISI = "application/octet-stream"
PDF = b"%PDF-1.7\n" + bytes(range(256)) * 20


@pytest.mark.parametrize(
    ("diterima", "mulai", "panjang", "hasil"),
    [
        (0, 0, 10, Sambungan.TERIMA),
        (0, 0, 100, Sambungan.TERIMA),
        (40, 40, 60, Sambungan.TERIMA),
        (40, 40, 61, Sambungan.MELEBIHI),
        (0, 0, 101, Sambungan.MELEBIHI),
        (100, 100, 1, Sambungan.MELEBIHI),
        (40, 0, 40, Sambungan.LAIN_TEMPAT),  # the same piece once more
        (40, 39, 10, Sambungan.LAIN_TEMPAT),  # would lie over what is there
        (40, 41, 10, Sambungan.LAIN_TEMPAT),  # would leave a hole
        (40, 99, 500, Sambungan.LAIN_TEMPAT),
    ],
)
def test_tempat_potongan(diterima, mulai, panjang, hasil):
    assert sambungan(ukuran=100, diterima=diterima, mulai=mulai, panjang=panjang) is hasil


def test_potongan_negatif_ditolak():
    with pytest.raises(ValueError, match="negatif"):
        sambungan(ukuran=100, diterima=0, mulai=-1, panjang=5)


@pytest.mark.parametrize(
    ("bita", "kata"),
    [(1, "1 kB"), (280 * 1024, "280 kB"), (4_404_019, "4,2 MB"), (10 * 1024**2, "10 MB")],
)
def test_ukuran_dalam_kata(bita, kata):
    assert ukuran_kata(bita) == kata


@pytest.fixture
def akun(db):
    return buat_akun("ratih", "Ratih")


@pytest.fixture
def client(akun):
    client = Client()
    client.force_login(akun, backend="dumai_asn.akun.backends.MasukAkun")
    return client


def potong(satu: Unggahan, isi: bytes, mulai: int = 0) -> Unggahan:
    return terima_potongan(satu, io.BytesIO(isi), mulai=mulai)


def unggah(akun, isi: bytes = PDF, nama: str = "rekap.pdf", **lain) -> Unggahan:
    """A whole upload."""
    return potong(mulai_unggahan(nama, len(isi), oleh=akun, **lain), isi)


def kirim(client, kode, isi: bytes, mulai: object = 0, **lain):
    lain = {"content_type": ISI, "headers": {"Upload-Offset": str(mulai)}} | lain
    return client.post(f"/unggahan/{kode}/", isi, **lain)


def test_dari_awal_sampai_menjadi_berkas(client, akun, django_capture_on_commit_callbacks):
    jawaban = client.post("/unggahan/", {"nama": "rekap.pdf", "ukuran": len(PDF)})
    assert jawaban.status_code == 201
    alamat, kode = jawaban.json()["alamat"], jawaban.json()["kode"]
    separuh = len(PDF) // 2
    assert kirim(client, kode, PDF[:separuh]).json()["diterima"] == separuh
    assert client.get(alamat).json() == jawaban.json() | {"diterima": separuh}
    akhir = kirim(client, kode, PDF[separuh:], separuh).json()
    assert (akhir["lengkap"], akhir["terpakai"]) == (True, False)

    satu = Unggahan.objects.get()
    assert jalur_unggahan(satu.kode).stat().st_mode & 0o777 == 0o600
    with django_capture_on_commit_callbacks(execute=True):
        berkas, nama = jadikan_berkas(satu.kode, oleh=akun)
    assert (nama, berkas.sha256) == ("rekap.pdf", hashlib.sha256(PDF).hexdigest())
    assert not jalur_unggahan(satu.kode).exists()
    assert jadikan_berkas(satu.kode, oleh=akun) == (berkas, nama)  # the form sent twice
    assert client.get(alamat).json()["terpakai"]
    assert kirim(client, kode, b"lagi", len(PDF)).status_code == 422


@pytest.mark.parametrize(
    ("nama", "ukuran", "kata"),
    [
        ("film.mp4", 2 * 1024**3, "film.mp4 berukuran 2.048 MB, paling besar 10 MB"),
        ("besar.pdf", UKURAN_MAKS + 1, "paling besar 10 MB. Perkecil, atau kirim tautannya."),
        ("kosong.pdf", 0, "kosong.pdf kosong"),
        ("aneh.pdf", "dua", "Pilih berkasnya sekali lagi."),
        ("aneh.pdf", "9" * 40, "Pilih berkasnya sekali lagi."),
        ("aneh.pdf", "-5", "Pilih berkasnya sekali lagi."),
        ("aneh.pdf", "²", "Pilih berkasnya sekali lagi."),
    ],
)
def test_ditolak_sebelum_satu_bita_pun(client, nama, ukuran, kata):
    jawaban = client.post("/unggahan/", {"nama": nama, "ukuran": ukuran})
    assert jawaban.status_code == 422
    assert kata in jawaban.json()["pesan"]
    assert not Unggahan.objects.exists()


def test_potongan_dari_tempat_lain_diberi_tahu_tempatnya(client, akun):
    satu = mulai_unggahan("a.pdf", 100, oleh=akun)
    assert kirim(client, satu.kode, b"x" * 40).status_code == 200
    for mulai in (0, 39, 41):
        jawaban = kirim(client, satu.kode, b"y" * 10, mulai)
        assert (jawaban.status_code, jawaban.json()["diterima"]) == (409, 40)
    assert kirim(client, satu.kode, b"y" * 61, 40).status_code == 422  # lies about its size
    assert jalur_unggahan(satu.kode).read_bytes() == b"x" * 40


@pytest.mark.parametrize(
    ("isi", "lain", "status"),
    [
        (b"x", {"headers": {}}, 400),
        (b"x", {"headers": {"Upload-Offset": "-1"}}, 400),
        (b"x", {"headers": {"Upload-Offset": "satu"}}, 400),
        (b"", {"CONTENT_TYPE": ISI}, 400),
        (b"x", {"content_type": "text/plain"}, 415),
        (b"x" * (POTONGAN_MAKS + 1), {}, 413),
    ],
)
def test_potongan_yang_aneh(client, akun, isi, lain, status):
    satu = mulai_unggahan("a.pdf", UKURAN_MAKS, oleh=akun)
    jawaban = kirim(client, satu.kode, isi, **lain)
    assert jawaban.status_code == status
    assert jawaban.json()["pesan"]
    assert not jalur_unggahan(satu.kode).exists()


def test_sambungan_putus_di_tengah_potongan_menyimpan_yang_tiba(client, akun):
    """The browser promised 500 bytes and 300 arrived."""
    satu = mulai_unggahan("a.pdf", 500, oleh=akun)
    jawaban = kirim(
        client, satu.kode, b"x", CONTENT_LENGTH="500", **{"wsgi.input": io.BytesIO(b"x" * 300)}
    )
    assert jawaban.json()["diterima"] == 300


def test_milik_orang_lain_tidak_ada(client, akun):
    lain = unggah(buat_akun("oki", "Oki"))
    assert client.get(f"/unggahan/{lain.kode}/").status_code == 404
    assert kirim(client, lain.kode, b"x", len(PDF)).status_code == 404
    assert client.post(f"/unggahan/{lain.kode}/batal/").status_code == 404
    with pytest.raises(BerkasDitolak, match="tidak ditemukan lagi"):
        jadikan_berkas(lain.kode, oleh=akun)
    assert Unggahan.objects.filter(pk=lain.pk, berkas=None).exists()


def test_batal_membuang_baris_dan_isinya(client, akun, django_capture_on_commit_callbacks):
    satu = unggah(akun)
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(f"/unggahan/{satu.kode}/batal/").status_code == 200
    assert not Unggahan.objects.exists()
    assert not jalur_unggahan(satu.kode).exists()
    assert client.get(f"/unggahan/{satu.kode}/").status_code == 404


def test_kedaluwarsa_sesudah_sehari(client, akun):
    satu = mulai_unggahan("a.pdf", 100, oleh=akun)
    potong(satu, b"x" * 40)
    besok = timezone.now() + UMUR
    assert bersihkan_unggahan(timezone.now()) == 0
    Unggahan.objects.update(kedaluwarsa_pada=timezone.now())
    assert client.get(f"/unggahan/{satu.kode}/").status_code == 404
    with pytest.raises(BerkasDitolak, match="tidak ditemukan lagi"):
        potong(satu, b"y", 40)
    assert bersihkan_unggahan(besok) == 1
    assert jalur_unggahan(satu.kode).exists()  # perhaps a piece is being written
    assert bersihkan_unggahan(besok + 2 * DIAM) == 0
    assert not jalur_unggahan(satu.kode).exists()


def test_isi_tanpa_baris_ikut_tersapu(db):
    settings.UNGGAHAN_ROOT.mkdir(exist_ok=True)
    yatim = settings.UNGGAHAN_ROOT / "yatim"
    yatim.write_bytes(b"x")
    bersihkan_unggahan(timezone.now())
    assert yatim.exists()
    bersihkan_unggahan(timezone.now() + UMUR + 2 * DIAM)
    assert not yatim.exists()


def test_terlalu_banyak_yang_belum_selesai(akun):
    for nomor in range(BELUM_MAKS):
        mulai_unggahan(f"{nomor}.pdf", 100, oleh=akun)
    with pytest.raises(BerkasDitolak, match="Masih ada 10 berkas Anda"):
        mulai_unggahan("lagi.pdf", 100, oleh=akun)
    mulai_unggahan("lain.pdf", 100, oleh=buat_akun("oki", "Oki"))
    lama = Unggahan.objects.get(nama="3.pdf")
    Unggahan.objects.filter(pk=lama.pk).update(diterima_pada=timezone.now() - DIAM * 2)
    mulai_unggahan("lagi.pdf", 100, oleh=akun)
    assert not Unggahan.objects.filter(pk=lama.pk).exists()


def test_tempat_bersama_penuh(akun, monkeypatch):
    monkeypatch.setattr(modul, "SEMUA_MAKS", 150)
    mulai_unggahan("a.pdf", 100, oleh=buat_akun("oki", "Oki"))
    with pytest.raises(BerkasDitolak, match="sedang penuh"):
        mulai_unggahan("b.pdf", 51, oleh=akun)
    assert mulai_unggahan("b.pdf", 50, oleh=akun)


def test_belum_selesai_belum_menjadi_berkas(akun):
    satu = mulai_unggahan("a.pdf", 100, oleh=akun)
    potong(satu, b"x" * 40)
    with pytest.raises(BerkasDitolak, match=r"a\.pdf belum selesai diunggah"):
        jadikan_berkas(satu.kode, oleh=akun)
    assert Unggahan.objects.exists()


@pytest.mark.parametrize(
    ("isi", "sidik", "kata"),
    [
        (b"MZ\x90\x00" + bytes(200), "", "foto.jpg tidak dapat dipakai"),
        (PDF, "0" * 64, "foto.jpg rusak selama dikirim"),
    ],
)
def test_isi_yang_buruk_ditolak_dengan_kata_lalu_dibuang(akun, isi, sidik, kata):
    satu = unggah(akun, isi, "foto.jpg", sidik=sidik)
    with pytest.raises(BerkasDitolak, match=kata):
        jadikan_berkas(satu.kode, oleh=akun)
    assert not Unggahan.objects.exists()
    assert not Berkas.objects.exists()


def test_sidik_yang_cocok(akun):
    satu = unggah(akun, sidik=hashlib.sha256(PDF).hexdigest())
    assert jadikan_berkas(satu.kode, oleh=akun)[0].ukuran == len(PDF)


def test_isi_yang_hilang_dari_disk_dimulai_lagi(akun):
    """A database restored from a backup knows uploads whose bytes are gone."""
    satu = mulai_unggahan("a.pdf", len(PDF), oleh=akun)
    potong(satu, PDF[:40])
    jalur_unggahan(satu.kode).unlink()
    with pytest.raises(LanjutDari) as galat:
        potong(satu, PDF[40:], 40)
    assert galat.value.diterima == 0
    assert potong(satu, PDF).lengkap
    jalur_unggahan(satu.kode).unlink()
    with pytest.raises(BerkasDitolak, match="tidak ditemukan lagi"):
        jadikan_berkas(satu.kode, oleh=akun)


def test_bita_dari_percobaan_yang_gagal_tertimpa(akun):
    """Written, but its row was never committed."""
    satu = mulai_unggahan("a.pdf", len(PDF), oleh=akun)
    potong(satu, PDF[:40])
    with jalur_unggahan(satu.kode).open("ab") as sisa:
        sisa.write(b"sisa" * 5000)
    assert potong(satu, PDF[40:], 40).lengkap
    assert jalur_unggahan(satu.kode).read_bytes() == PDF


def test_nama_yang_aneh_bukan_nama_di_disk(akun):
    satu = unggah(akun, nama="../../etc/passwd\x00" + "a" * 300)
    assert jalur_unggahan(satu.kode).parent == settings.UNGGAHAN_ROOT
    assert len(satu.nama) <= 200


@pytest.mark.django_db(transaction=True)
def test_potongan_sama_dari_dua_sambungan(transactional_db):
    """One wins, the other is told where to go on, and the bytes are there once."""
    satu = mulai_unggahan("a.pdf", 200, oleh=buat_akun("ratih", "Ratih"))

    def dari(huruf: bytes):
        def _kirim():
            try:
                return potong(satu, huruf * 100).diterima
            except LanjutDari as galat:
                return str(galat)

        return _kirim

    hasil = serentak(dari(b"a"), dari(b"b"), dari(b"c"))
    assert sorted(map(str, hasil)) == [
        "100",
        "Lanjutkan dari bita 100.",
        "Lanjutkan dari bita 100.",
    ]
    isi = jalur_unggahan(satu.kode).read_bytes()
    assert len(isi) == 100
    assert len(set(isi)) == 1


@pytest.mark.django_db(transaction=True)
def test_batas_jumlah_dari_banyak_tab(transactional_db):
    akun = buat_akun("ratih", "Ratih")
    for nomor in range(BELUM_MAKS - 1):
        mulai_unggahan(f"{nomor}.pdf", 100, oleh=akun)

    def mulai():
        try:
            return mulai_unggahan("tab.pdf", 100, oleh=akun).nama
        except BerkasDitolak:
            return "penuh"

    assert sorted(serentak(mulai, mulai, mulai)) == ["penuh", "penuh", "tab.pdf"]


def test_batalkan_dua_kali(akun):
    satu = mulai_unggahan("a.pdf", 100, oleh=akun)
    batalkan_unggahan(satu)
    batalkan_unggahan(satu)
    assert not Unggahan.objects.exists()
