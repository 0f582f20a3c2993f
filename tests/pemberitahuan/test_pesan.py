"""The inbox: a message exactly once, whoever writes it how often."""

import pytest

from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu, tandai_dibaca
from dumai_asn.pemberitahuan.istilah import StatusKirim
from dumai_asn.pemberitahuan.models import Pemberitahuan, Pengiriman
from tests.inti.bangun import serentak
from tests.pemeran import buat_akun


@pytest.fixture
def akun(db):
    return buat_akun("ratih", "Ratih")


def pesan(akun, kunci: str = "siklus:1", **kolom) -> Pesan:
    return Pesan(
        akun_id=akun.pk,
        jenis="uji",
        kunci=kunci,
        judul="Penilaian dibuka",
        isi="Isi",
        tautan="/kotak/",
        mengapa="Anda penilai.",
        **kolom,
    )


def test_pesan_tersimpan_seutuhnya_dengan_baris_surat(akun):
    assert beritahu([pesan(akun)]) == 1
    kotak = Pemberitahuan.objects.get()
    assert (kotak.akun, kotak.judul, kotak.isi) == (akun, "Penilaian dibuka", "Isi")
    assert (kotak.tautan, kotak.mengapa, kotak.dibaca_pada) == ("/kotak/", "Anda penilai.", None)
    surat = Pengiriman.objects.get()
    assert (surat.pemberitahuan, surat.alamat, surat.status) == (
        kotak,
        "ratih@contoh.invalid",
        StatusKirim.ANTRE,
    )


def test_yang_sudah_diberikan_tidak_diulang_dan_hanya_yang_baru_dihitung(akun):
    assert beritahu([pesan(akun), pesan(akun)]) == 1
    assert beritahu([pesan(akun), pesan(akun, "siklus:2")]) == 1
    assert beritahu([]) == 0
    assert Pemberitahuan.objects.count() == Pengiriman.objects.count() == 2


def test_tanpa_alamat_atau_nonaktif_hanya_kotak(db):
    for nama, ubah in (("tanpa", {"email": ""}), ("tutup", {"is_active": False})):
        akun = buat_akun(nama, nama)
        type(akun).objects.filter(pk=akun.pk).update(**ubah)
        assert beritahu([pesan(akun)]) == 1
    assert beritahu([pesan(buat_akun("diam", "Diam"))], lewat_surel=False) == 1
    assert Pemberitahuan.objects.count() == 3
    assert not Pengiriman.objects.exists()


def test_pesan_baru_tidak_menyuratkan_pesan_lama_orang_lain(akun):
    """Same kind, one person's old key in another's new message: still nobody else's mail."""
    lain = buat_akun("lain", "Lain")
    beritahu([pesan(akun, "b")], lewat_surel=False)
    beritahu([pesan(akun, "a"), pesan(lain, "b")])
    assert set(Pengiriman.objects.values_list("akun__username", "objek")) == {
        ("ratih", "a"),
        ("lain", "b"),
    }


@pytest.mark.django_db(transaction=True)
def test_dua_penulis_serentak_tepat_sekali_dan_tidak_saling_mengunci(db):
    orang = [buat_akun(f"orang{nomor}", "Orang") for nomor in range(40)]
    semua = [pesan(satu, kunci) for satu in orang for kunci in ("a", "b")]
    jumlah = serentak(lambda: beritahu(semua), lambda: beritahu(semua[::-1]))
    assert sum(jumlah) == 80
    assert Pemberitahuan.objects.count() == Pengiriman.objects.count() == 80


def test_jumlah_perintah_tetap(akun, django_assert_num_queries):
    orang = [akun, *(buat_akun(f"orang{nomor}", "Orang") for nomor in range(10))]
    for banyak in (1, 11):
        with django_assert_num_queries(3):  # savepoint, one statement, release
            beritahu([pesan(satu, f"kali:{banyak}") for satu in orang[:banyak]])


def test_menandai_dibaca_hanya_milik_sendiri(akun):
    lain = buat_akun("lain", "Lain")
    beritahu([pesan(akun, "a"), pesan(akun, "b"), pesan(lain, "a")])
    milik_lain = Pemberitahuan.objects.get(akun=lain)
    assert tandai_dibaca(oleh=akun, nomor=milik_lain.pk) == 0
    assert tandai_dibaca(oleh=akun, nomor=Pemberitahuan.objects.filter(akun=akun).first().pk) == 1
    assert tandai_dibaca(oleh=akun) == 1
    assert tandai_dibaca(oleh=akun) == 0
    assert Pemberitahuan.objects.get(akun=lain).dibaca_pada is None
