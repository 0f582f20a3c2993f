"""Search: what is found, by whom, however it is spelt, and what it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dumai_asn.direktori.models import NomorInduk
from dumai_asn.direktori.queries.cari import mirip
from dumai_asn.inti.rupa.cari import rapikan
from tests.pemeran import tambah_pegawai


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("Hj. Nur'aini, S.Kom", "nuraini"),
        ("  H. Bagus   Perdana ", "bagus perdana"),
        ("Drs. Ir. H. Syarif, M.Si", "syarif"),
        ("José", "jose"),
        ("Dr.", "dr"),
        (", S.Kom", "skom"),
        ("%_%", ""),
        ("a\x00b", "a b"),
        ("'; DROP TABLE x; --", "drop table x"),
        ("", ""),
        ("x" * 10_000, "x" * 80),
    ],
)
def test_yang_dicari_dirapikan(teks, hasil):
    assert rapikan(teks) == hasil


def cari(client, q: str) -> str:
    jawaban = client.get("/cari/", {"q": q})
    assert jawaban.status_code == 200
    return jawaban.content.decode()


@pytest.mark.parametrize("q", ["Kartika", "kartka", "KARTIKA", "Hj. Kartika, S.Kom", "Kart", "ka"])
def test_pegawai_ditemukan_walau_salah_tulis(masuk, kota, q):
    assert f"/pegawai/{kota.pegawai['kartika'].pk}/kartu/" in cari(masuk("pegawai"), q)


def test_yang_terjangkau_diantar_ke_halamannya_yang_lain_ke_kartunya(masuk, kota):
    dodi = kota.pegawai["dodi"].pk
    assert f'/pegawai/{dodi}/"' in cari(masuk("penilai"), "Dodi")
    for peran in ("pegawai", "orang_lain", "administrator"):
        isi = cari(masuk(peran), "Dodi")
        assert f"/pegawai/{dodi}/kartu/" in isi
        assert f'/pegawai/{dodi}/"' not in isi


def test_sebagian_nip_hanya_menemukan_yang_terjangkau(masuk, kota):
    """A NIP begins with a birthday: nobody asks the city who was born when."""
    nip = NomorInduk.objects.get(pegawai=kota.pegawai["dodi"]).nomor
    assert "Dodi" in cari(masuk("penilai"), nip[:10])
    assert "Dodi" not in cari(masuk("orang_lain"), nip[:17])
    assert "Dodi" not in cari(masuk("orang_lain"), nip[:8])
    assert "Dodi" in cari(masuk("orang_lain"), nip)


def test_yang_sudah_tidak_bertugas_tidak_ditemukan(masuk, kota):
    kota.pegawai["dodi"].penempatan.all().delete()
    assert "Tidak ada hasil" in cari(masuk("pengelola"), "Dodi")
    assert masuk("pegawai").get(f"/pegawai/{kota.pegawai['dodi'].pk}/kartu/").status_code == 404


def test_unit_dan_halaman_menu(masuk, kota):
    isi = cari(masuk("pegawai"), "perizinan")
    assert f"/unit/{kota.unit['IZIN'].pk}/" in isi
    assert 'href="/progres/"' in cari(masuk("pegawai"), "bukti")
    assert "Halaman" not in cari(masuk("orang_lain"), "siklus")


@pytest.mark.parametrize("q", ["%", "_", "\\", "' OR 1=1 --", "<script>", "²", "a" * 10_000, "😀"])
def test_kata_jahat_dijawab_tenang(masuk, kota, q):
    isi = cari(masuk("pegawai"), q)
    assert "<script>alert" not in isi
    assert "Sari" not in isi.split("<main", 1)[1]
    assert masuk("pegawai").get("/cari/saran/", {"q": q}).status_code == 200


def test_satu_huruf_diminta_lebih(masuk, kota):
    assert "paling sedikit dua huruf" in cari(masuk("pegawai"), "k")
    assert masuk("pegawai").get("/cari/saran/", {"q": "k"}).content.count(b"role=") == 0


@pytest.mark.parametrize("peran", ["pegawai", "penilai", "pengelola", "pengelola_unit", "pimpinan"])
def test_jumlah_pernyataan_tidak_tumbuh(masuk, kota, peran):
    client = masuk(peran)
    cari(client, "tambahan")
    with CaptureQueriesContext(connection) as sebelum:
        cari(client, "dodi")
    for nomor in range(20, 50):
        tambah_pegawai(kota, f"Dodi{nomor}", "IZIN.1", "Pengelola Data", nomor=nomor)
    with CaptureQueriesContext(connection) as sesudah:
        cari(client, "dodi")
    assert len(sesudah) <= len(sebelum) <= 25, [q["sql"][:150] for q in sesudah]


def test_nama_dicari_lewat_indeks(kota):
    """Not by comparing every name of the city."""
    with connection.cursor() as kursor:
        kursor.execute("SET LOCAL enable_seqscan = off")
    assert "pegawai_nama_trgm" in mirip("kartka").explain()
