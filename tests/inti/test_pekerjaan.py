"""Long jobs: asked for twice is one, killed is run again, failed leaves nothing half done."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from dumai_asn.inti.actions import pekerjaan as modul
from dumai_asn.inti.actions.pekerjaan import (
    PALING_BANYAK,
    TANPA_DENYUT,
    PekerjaanGagal,
    kerjakan_pekerjaan,
    minta_pekerjaan,
    pekerjaan_tertinggal,
)
from dumai_asn.inti.istilah import JenisLibur, StatusPekerjaan
from dumai_asn.inti.models import HariLibur, Pekerjaan
from tests.inti.bangun import Mati, serentak
from tests.pemeran import buat_akun


@pytest.fixture
def pelaksana(papan_uji):
    """``pelaksana(fungsi)`` hangs up the one kind of job of these tests, "uji"."""

    def _daftar(fungsi):
        papan_uji.daftarkan("pekerjaan", "uji", fungsi)

    return _daftar


@pytest.fixture
def akun(db):
    return buat_akun("ratih", "Ratih")


def minta(akun, kunci: str = "2026") -> Pekerjaan:
    return minta_pekerjaan(
        jenis="uji", kunci=kunci, judul="Uji", parameter={"tahun": 2026}, oleh=akun
    )


def menulis(akhir=None):
    """A job that writes one row and then ends as told."""

    def _kerja(pekerjaan):
        HariLibur.objects.create(tanggal=date(2026, 1, 1), jenis=JenisLibur.LIBUR)
        if akhir:
            raise akhir
        return {"kata": "1 hari dicatat."}

    return _kerja


def tua(pekerjaan: Pekerjaan) -> None:
    lalu = timezone.now() - TANPA_DENYUT - timedelta(seconds=1)
    Pekerjaan.objects.filter(pk=pekerjaan.pk).update(denyut_pada=lalu)


def test_dikerjakan_sekali_dengan_hasil(akun, pelaksana):
    pelaksana(menulis())
    kerja = minta(akun)
    kerjakan_pekerjaan(kerja.pk)
    kerjakan_pekerjaan(kerja.pk)
    kerja.refresh_from_db()
    assert (kerja.status, kerja.hasil) == (StatusPekerjaan.SELESAI, {"kata": "1 hari dicatat."})
    assert HariLibur.objects.count() == 1


def test_jenis_yang_tidak_ada_ditolak(akun, papan_kosong):
    with pytest.raises(LookupError):
        minta(akun)


@pytest.mark.django_db(transaction=True)
def test_diminta_dua_kali_serentak_menjadi_satu(pelaksana):
    akun = buat_akun("ratih", "Ratih")
    pelaksana(menulis())
    satu, dua = serentak(lambda: minta(akun), lambda: minta(akun))
    assert satu.pk == dua.pk
    assert Pekerjaan.objects.count() == 1


def test_setelah_selesai_boleh_diminta_lagi(akun, pelaksana):
    pelaksana(lambda pekerjaan: {})
    pertama = minta(akun)
    kerjakan_pekerjaan(pertama.pk)
    assert minta(akun).pk != pertama.pk
    assert minta(akun, kunci="2027").pk not in (pertama.pk, minta(akun).pk)


def test_mati_di_tengah_dijalankan_lagi_dari_awal(akun, pelaksana, papan_uji):
    pelaksana(menulis(Mati()))
    kerja = minta(akun)
    with pytest.raises(Mati):
        kerjakan_pekerjaan(kerja.pk)
    kerja.refresh_from_db()
    assert kerja.status == StatusPekerjaan.BERJALAN
    assert not HariLibur.objects.exists()

    papan_uji._papan["pekerjaan"].pop("uji")
    pelaksana(menulis())
    kerjakan_pekerjaan(kerja.pk)
    assert not HariLibur.objects.exists(), "it may still be alive somewhere"
    tua(kerja)
    kerjakan_pekerjaan(kerja.pk)
    kerja.refresh_from_db()
    assert (kerja.status, kerja.percobaan) == (StatusPekerjaan.SELESAI, 2)
    assert HariLibur.objects.count() == 1


def test_menyerah_sesudah_tiga_kali_mati(akun, pelaksana):
    pelaksana(menulis(Mati()))
    kerja = minta(akun)
    for _ in range(PALING_BANYAK):
        with pytest.raises(Mati):
            kerjakan_pekerjaan(kerja.pk)
        tua(kerja)
    kerjakan_pekerjaan(kerja.pk)
    kerja.refresh_from_db()
    assert kerja.status == StatusPekerjaan.GAGAL
    assert "berhenti berkali-kali" in kerja.log


def test_gagal_tidak_meninggalkan_apa_pun_dan_berkata_kepada_peminta(akun, pelaksana):
    pelaksana(menulis(PekerjaanGagal("Baris 3 tidak mempunyai unit.")))
    kerja = minta(akun)
    kerjakan_pekerjaan(kerja.pk)
    kerja.refresh_from_db()
    assert (kerja.status, kerja.log) == (StatusPekerjaan.GAGAL, "Baris 3 tidak mempunyai unit.")
    assert not HariLibur.objects.exists()


def test_galat_tak_terduga_naik_ke_catatan_tetapi_tidak_ke_halaman(akun, pelaksana):
    pelaksana(menulis(RuntimeError("Key (nomor)=(199001012015031001) already exists")))
    kerja = minta(akun)
    with pytest.raises(RuntimeError):
        kerjakan_pekerjaan(kerja.pk)
    kerja.refresh_from_db()
    assert kerja.status == StatusPekerjaan.GAGAL
    assert str(kerja.pk) in kerja.log
    assert "199001012015031001" not in kerja.log
    assert not HariLibur.objects.exists()


def test_yang_tertinggal_dibangunkan(akun, pelaksana, monkeypatch):
    bangun: list[int] = []
    pelaksana(lambda pekerjaan: {})
    monkeypatch.setattr(modul, "antrekan", lambda nama, nomor, **_: bangun.append(nomor))
    kerja = [minta(akun, kunci) for kunci in "abcd"]
    sekarang = timezone.now()
    ubah = {
        0: {"dibuat_pada": sekarang - timedelta(seconds=6)},
        1: {"status": StatusPekerjaan.BERJALAN, "denyut_pada": sekarang - 2 * TANPA_DENYUT},
        2: {"status": StatusPekerjaan.BERJALAN, "denyut_pada": sekarang},
        3: {"status": StatusPekerjaan.GAGAL, "dibuat_pada": sekarang - timedelta(days=1)},
    }
    for nomor, kolom in ubah.items():
        Pekerjaan.objects.filter(pk=kerja[nomor].pk).update(**kolom)
    bangun.clear()
    assert pekerjaan_tertinggal(sekarang) == 2
    assert sorted(bangun) == [kerja[0].pk, kerja[1].pk]


# --- the page -------------------------------------------------------------------------------


@pytest.fixture
def kerja_sari(kota, pelaksana) -> Pekerjaan:
    pelaksana(lambda pekerjaan: {"kata": "Semua baris diterapkan.", "tautan": "/kotak/"})
    return minta(kota.akun["sari"])


@pytest.mark.parametrize(
    ("peran", "status"),
    [
        ("pegawai", 200),  # who asked
        ("pengelola", 200),  # holds inti.lihat_pekerjaan
        ("administrator", 200),
        ("rekan", 404),
        ("penilai", 404),
        ("orang_lain", 404),
    ],
)
def test_halaman_hanya_untuk_peminta_dan_pemegang_izin(masuk, kerja_sari, peran, status):
    assert masuk(peran).get(f"/pekerjaan/{kerja_sari.pk}/").status_code == status


def test_halaman_berhenti_menanya_ketika_selesai(masuk, kerja_sari):
    client = masuk("pegawai")
    jalur = f"/pekerjaan/{kerja_sari.pk}/"
    jalan = client.get(jalur, headers={"hx-request": "true"})
    assert (jalan.status_code, "<html" in jalan.content.decode()) == (200, False)
    kerja_sari.refresh_from_db()
    assert kerja_sari.status == StatusPekerjaan.ANTRE, "looking changes nothing"
    kerjakan_pekerjaan(kerja_sari.pk)
    assert client.get(jalur, headers={"hx-request": "true"}).status_code == 286
    isi = client.get(jalur).content.decode()
    assert "Semua baris diterapkan." in isi
    assert 'href="/kotak/"' in isi
    assert "hx-trigger" not in isi


def test_halaman_gagal_menampilkan_kata_katanya(masuk, kerja_sari):
    Pekerjaan.objects.filter(pk=kerja_sari.pk).update(
        status=StatusPekerjaan.GAGAL, log="Baris 3 tidak mempunyai unit."
    )
    isi = masuk("pegawai").get(f"/pekerjaan/{kerja_sari.pk}/").content.decode()
    assert "Baris 3 tidak mempunyai unit." in isi
    assert "tidak mengubah apa pun" in isi
