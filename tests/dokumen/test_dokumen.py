"""Issued documents: number and code, one valid a time, revoked for good, checked by anybody."""

import hashlib
import re
from datetime import date

import pytest
import time_machine
from django.core.files.storage import default_storage
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse

from dumai_asn.inti.actions.dokumen import (
    cabut_dokumen,
    dokumen_senada,
    susun_ulang,
    terbitkan_dokumen,
)
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.models import Dokumen
from dumai_asn.inti.rules import dokumen as rules
from dumai_asn.inti.rules.dokumen import JenisDokumen, Naskah, StatusDokumen
from tests.dokumen.contoh import surat_aktivasi
from tests.inti.bangun import papan_uji, serentak
from tests.pemeran import buat_akun

__all__ = ["papan_uji"]
JENIS = JenisDokumen("uji", "Surat uji", "akun/surat_aktivasi.typ", "UJ")
KODE = re.compile(r"([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}")


@pytest.fixture(autouse=True)
def _jenis(papan_uji):
    papan_uji.daftarkan("dokumen", JENIS.kode, JENIS)


@pytest.fixture
def akun(db):
    return buat_akun("ratih", "Ratih")


def naskah(nama: str = "Suri Kemala", **lain) -> Naskah:
    isi = surat_aktivasi()
    del isi["rangka"]
    isi["surat"] = [isi["surat"][0] | {"nama": nama}]
    return Naskah(f"Surat untuk {nama}", "Surat uji", isi, **lain)


def terbitkan(akun, isi: Naskah | None = None, objek: int = 1, **lain) -> Dokumen:
    return terbitkan_dokumen(
        JENIS.kode,
        isi or naskah(),
        objek=objek,
        pemilik_id=akun.pk,
        penerbit="Dinas Uji",
        oleh=akun,
        **lain,
    )


# --- rules ----------------------------------------------------------------------------------


def test_kode_delapan_puluh_bit_tanpa_tanda_yang_mirip():
    assert rules.PANJANG * (len(rules.HURUF).bit_length() - 1) == 80
    assert not set("ILOU") & set(rules.HURUF)
    assert rules.kode(0) == "0" * 16
    assert rules.kode(2**80 - 1) == "Z" * 16
    assert rules.berkelompok("C7QF2M9DK3TX84WA") == "C7QF-2M9D-K3TX-84WA"


@pytest.mark.parametrize(
    ("ketikan", "kode"),
    [
        ("C7QF-2M9D-K3TX-84WA", "C7QF2M9DK3TX84WA"),
        (" c7qf 2m9d k3tx 84wa ", "C7QF2M9DK3TX84WA"),
        ("C7QF–2M9D–K3TX–84WA", "C7QF2M9DK3TX84WA"),
        ("OIL0-0000-0000-0000", "0110000000000000"),
        ("U000-0000-0000-0000", ""),
        ("C7QF-2M9D", ""),
        ("", ""),
        ("²²²²-²²²²-²²²²-²²²²", ""),
    ],
)
def test_kode_dibaca_seperti_orang_mengetiknya(ketikan, kode):
    assert rules.rapikan_kode(ketikan) == kode


def test_sidik_tidak_bergantung_pada_urutan_dan_berubah_oleh_isi_dan_rupa():
    satu = rules.sidik({"a": 1, "b": ["é", None]}, "v1")
    assert rules.sidik({"b": ["é", None], "a": 1}, "v1") == satu
    assert rules.sidik({"a": 1, "b": ["é", ""]}, "v1") != satu
    assert rules.sidik({"a": 1, "b": ["é", None]}, "v2") != satu


# --- issuing --------------------------------------------------------------------------------


def test_terbit_dengan_nomor_kode_sidik_dan_berkas(akun):
    satu = terbitkan(akun, tanggal=date(2026, 10, 5))
    assert re.fullmatch(r"UJ/2026/\d{6}", satu.nomor)
    assert KODE.fullmatch(satu.kode)
    with default_storage.open(satu.berkas.lokasi) as berkas:
        isi = berkas.read()
    assert isi.startswith(b"%PDF-")
    assert hashlib.sha256(isi).hexdigest() == satu.sha256 == satu.berkas.sha256
    assert satu.berkas.jenis_isi == "application/pdf"


def test_dapat_disusun_ulang_bita_demi_bita(akun):
    satu = terbitkan(akun, naskah(belum_resmi=True), tanggal=date(2026, 10, 5))
    satu = Dokumen.objects.get(pk=satu.pk)  # as it comes back from the database
    assert hashlib.sha256(susun_ulang(satu)).hexdigest() == satu.sha256


def test_yang_sama_tidak_diterbitkan_dua_kali(akun):
    satu = terbitkan(akun)
    assert terbitkan(akun) == satu
    assert dokumen_senada(JENIS.kode, naskah(), objek=1) == satu
    assert dokumen_senada(JENIS.kode, naskah("Dodi"), objek=1) is None
    assert dokumen_senada(JENIS.kode, naskah(), objek=2) is None


def test_yang_berubah_mengganti_dan_mencabut_yang_lama(akun):
    lama = terbitkan(akun)
    baru = terbitkan(akun, naskah("Suri Kemala, S.E."))
    lama.refresh_from_db()
    assert (lama.status, baru.status) == (StatusDokumen.DICABUT, StatusDokumen.BERLAKU)
    assert lama.alasan_cabut == f"Diganti dokumen {baru.nomor}."
    assert lama.nomor != baru.nomor
    assert lama.kode_publik != baru.kode_publik


@pytest.mark.django_db(transaction=True)
def test_dua_orang_sekaligus_mendapat_dokumen_yang_sama(papan_uji):
    akun = buat_akun("ratih", "Ratih")
    satu, lain = serentak(lambda: terbitkan(akun), lambda: terbitkan(akun))
    assert satu.pk == lain.pk
    assert Dokumen.objects.count() == 1


def test_gagal_menyusun_tidak_meninggalkan_apa_pun(akun):
    rusak = Naskah("Rusak", "Rusak", {"surat": "bukan daftar"})
    with pytest.raises(RuntimeError, match="surat_aktivasi"):
        terbitkan(akun, rusak)
    assert not Dokumen.objects.exists()


# --- revoking -------------------------------------------------------------------------------


def test_cabut_sekali_dengan_alasan(akun):
    satu = terbitkan(akun)
    with pytest.raises(IsianDitolak, match="alasan"):
        cabut_dokumen(satu, oleh=akun, alasan="  ")
    satu = cabut_dokumen(satu, oleh=akun, alasan="Salah nama")
    assert (satu.status, satu.dicabut_oleh_id) == (StatusDokumen.DICABUT, akun.pk)
    with pytest.raises(IsianDitolak, match="sudah dicabut"):
        cabut_dokumen(satu, oleh=akun, alasan="Lagi")
    assert terbitkan(akun) != satu


@pytest.mark.parametrize(
    "ubah",
    [
        {"nomor": "UJ/2026/999999"},
        {"sha256": "0" * 64},
        {"parameter": {}},
        {"tanggal": date(2020, 1, 1)},
        {"status": StatusDokumen.DICABUT},  # without when and why
    ],
    ids=str,
)
def test_basis_data_menolak_mengubah_yang_terbit(akun, ubah):
    satu = terbitkan(akun)
    with pytest.raises((DatabaseError, IntegrityError)), transaction.atomic():
        Dokumen.objects.filter(pk=satu.pk).update(**ubah)


def test_basis_data_menolak_menghapus_dan_memulihkan(akun):
    satu = terbitkan(akun)
    with pytest.raises(DatabaseError), transaction.atomic():
        Dokumen.objects.filter(pk=satu.pk).delete()
    cabut_dokumen(satu, oleh=akun, alasan="Salah nama")
    for ubah in (
        {"status": StatusDokumen.BERLAKU, "dicabut_pada": None, "alasan_cabut": ""},
        {"alasan_cabut": "Alasan lain"},
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            Dokumen.objects.filter(pk=satu.pk).update(**ubah)


# --- the public check -----------------------------------------------------------------------


def periksa(client, kode: str):
    return client.get(reverse("inti:periksa_kode", args=[kode]))


def test_siapa_pun_tahu_berlaku_dan_tidak_lebih(akun, client):
    satu = terbitkan(akun, naskah("Nama Rahasia"), tanggal=date(2026, 10, 5))
    jawaban = periksa(client, satu.kode)
    html = jawaban.content.decode()
    assert jawaban.status_code == 200
    for kata in ("Dokumen ini berlaku", "Surat uji", satu.nomor, "Dinas Uji", satu.sha256):
        assert kata in html
    assert "5 Oktober 2026" in html
    for kata in ("Rahasia", "19870514", "ratih", "Ratih", "CDFG"):
        assert kata not in html


def test_periksa_membaca_hanya_kolom_publik(akun, client, django_assert_num_queries):
    satu = terbitkan(akun)
    with django_assert_num_queries(1) as kueri:
        periksa(client, satu.kode)
    for kolom in ("parameter", "pemilik_id", "oleh_id", "judul"):
        assert f'"{kolom}"' not in kueri.captured_queries[0]["sql"]


@time_machine.travel("2026-10-08T02:00:00+00:00", tick=False)
def test_yang_dicabut_disebut_dengan_harinya_dan_alasan_bebas_tidak(akun, client):
    satu = cabut_dokumen(terbitkan(akun), oleh=akun, alasan="Salah orang: Dodi")
    html = periksa(client, satu.kode).content.decode()
    assert "Dokumen ini sudah dicabut" in html
    assert "8 Okt" in html
    assert "Dodi" not in html
    assert "Dokumen ini berlaku" not in html


@pytest.mark.parametrize("kode", ["0000-0000-0000-0000", "0000000000000000", "x", "%00", "é" * 300])
def test_yang_tidak_ada_dijawab_sama(akun, client, kode):
    terbitkan(akun)
    jawaban = periksa(client, kode)
    assert jawaban.status_code == 404
    assert "Dokumen tidak ditemukan" in jawaban.content.decode()


def test_ketikan_membawa_ke_alamat_dokumen(akun, client):
    satu = terbitkan(akun)
    jawaban = client.get(reverse("inti:periksa"), {"kode": satu.kode.lower().replace("-", " ")})
    assert jawaban.url == reverse("inti:periksa_kode", args=[satu.kode_publik])
    html = client.get(reverse("inti:periksa"), {"kode": "C7QF"}).content.decode()
    assert "tidak lengkap" in html
    assert 'value="C7QF"' in html


def test_yang_terlalu_sering_diperlambat_ada_atau_tidak(akun, client, settings):
    settings.PERIKSA_SEMENIT = 3
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    satu = terbitkan(akun)
    dapat = [periksa(client, kode).status_code for kode in ("x", satu.kode, "x", satu.kode, "x")]
    assert dapat == [404, 200, 404, 429, 429]
    # Another address is not held up.
    lain = client.get(reverse("inti:periksa_kode", args=["x"]), REMOTE_ADDR="203.0.113.9")
    assert lain.status_code == 404
