"""Posts over time: class and rung as of a day, and the competency they require."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.jabatan import gabungkan_jabatan, ubah_jabatan
from dumai_asn.direktori.actions.kompetensi import (
    IsianStandar,
    batalkan_standar,
    tetapkan_standar,
)
from dumai_asn.direktori.models import Jabatan, StandarKompetensi
from dumai_asn.direktori.queries.jabatan import (
    berumpun,
    nomor_standar,
    sifat_pada,
    standar_jabatan,
    standar_pada,
)
from dumai_asn.direktori.rules.bawaan_jabatan import (
    BAWAAN_GOLONGAN,
    AcuanGolongan,
    AcuanKompetensi,
    ButirKompetensi,
)
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak

KINI = date(2026, 6, 1)
JULI, AGUSTUS = date(2026, 7, 1), date(2026, 8, 1)
TINGKAT = {"INTEGRITAS": 2, "PEREKAT_BANGSA": 2}


@pytest.fixture(autouse=True)
def juni(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *a, **k: KINI)


@pytest.fixture
def jabatan(kota):
    return kota.jabatan["Pengelola Data"]


def tetapkan(kota, jabatan, mulai=KINI, tingkat=TINGKAT, oleh="ratna", nomor=None, **isi):
    return tetapkan_standar(
        jabatan,
        oleh=kota.akun[oleh],
        isian=IsianStandar(**{"tingkat": tingkat, "mulai": mulai, "dasar": "Perwako 1"} | isi),
        nomor_ubah=nomor_standar(jabatan.pk) if nomor is None else nomor,
        pada=KINI,
    )


def masa(jabatan):
    return [(s.masa.lower, s.masa.upper) for s in standar_jabatan(jabatan.pk)]


def test_standar_baru_mengakhiri_yang_lama_dan_keduanya_terbaca(kota, jabatan):
    tetapkan(kota, jabatan)
    tetapkan(kota, jabatan, JULI, {"INTEGRITAS": 3})
    assert masa(jabatan) == [(JULI, None), (KINI, JULI)]
    assert standar_pada(jabatan.pk, KINI).tingkat == TINGKAT
    assert standar_pada(jabatan.pk, JULI).tingkat == {"INTEGRITAS": 3}
    tetapkan(kota, jabatan, JULI, {"INTEGRITAS": 4})
    assert masa(jabatan) == [(JULI, None), (KINI, JULI)], "the same day corrects"
    assert standar_pada(jabatan.pk, JULI).tingkat == {"INTEGRITAS": 4}


def test_dibatalkan_lalu_yang_sebelumnya_berlaku_lagi(kota, jabatan):
    lama = tetapkan(kota, jabatan)
    baru = tetapkan(kota, jabatan, JULI, {"INTEGRITAS": 3})
    isi = {"oleh": kota.akun["ratna"], "alasan": "Keliru"}
    with pytest.raises(IsianDitolak, match="yang terakhir"):
        batalkan_standar(lama, nomor_ubah=nomor_standar(jabatan.pk), **isi)
    batalkan_standar(baru, nomor_ubah=nomor_standar(jabatan.pk), **isi)
    assert masa(jabatan) == [(KINI, None)]


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"dasar": " "}, "sumbernya"),
        ({"tingkat": {}}, "paling sedikit satu"),
        ({"tingkat": {"TERBANG": 1}}, "TERBANG tidak ada"),
        ({"mulai": date(2026, 5, 31)}, "sudah lewat"),
        ({"mulai": date(2026, 6, 30)}, "Sudah ada standar mulai 1 Juli 2026"),
    ],
)
def test_ditolak_dengan_kata(kota, jabatan, isi, kata):
    tetapkan(kota, jabatan, JULI)
    with pytest.raises(IsianDitolak, match=kata):
        tetapkan(kota, jabatan, **{"mulai": AGUSTUS} | isi)
    assert masa(jabatan) == [(JULI, None)]


def test_dua_tab_dan_bukan_pengelola_kota(kota, jabatan):
    nomor = nomor_standar(jabatan.pk)
    tetapkan(kota, jabatan)
    with pytest.raises(IsianBerubah):
        tetapkan(kota, jabatan, JULI, nomor=nomor)
    with pytest.raises(PermissionDenied):
        tetapkan(kota, jabatan, JULI, oleh="usman")


@pytest.mark.parametrize("tingkat", [{"INTEGRITAS": 0}, {"INTEGRITAS": 6}, {"INTEGRITAS": "2"}])
def test_basis_data_menolak_tingkat_di_luar_satu_sampai_lima(jabatan, tingkat):
    with pytest.raises(IntegrityError), transaction.atomic():
        StandarKompetensi.objects.create(
            jabatan=jabatan, tingkat=tingkat, dasar="x", masa=DateRange(KINI, None)
        )


def test_halaman_menyalin_dari_jabatan_sejenjang(kota, jabatan, masuk):
    lain = Jabatan.objects.create(nama="Pengelola Arsip", jenis=jabatan.jenis)
    Jabatan.objects.filter(pk=jabatan.pk).update(jenjang=None)
    tetapkan(kota, jabatan)
    klien, alamat = masuk("pengelola"), reverse("direktori:standar_baru", args=[lain.pk])
    awal = klien.get(alamat, {"dari": jabatan.pk}).context["form"]
    assert awal.initial["k_INTEGRITAS"] == "2"
    assert awal.initial["k_KOMUNIKASI"] == "0"
    kirim = awal.initial | {"mulai": KINI.isoformat(), "k_KOMUNIKASI": "3", "alasan": ""}
    jawaban = klien.post(alamat, kirim, follow=True)
    assert "3 Menengah" in jawaban.content.decode()
    assert standar_pada(lain.pk, KINI).tingkat == TINGKAT | {"KOMUNIKASI": 3}


def ubah(kota, jabatan, **isi):
    kini = Jabatan.objects.get(pk=jabatan.pk)
    sifat = {k: getattr(kini, k) for k in ("nama", "jenis", "jenjang", "kelas", "rumpun")}
    beda = {k: isi.pop(k) for k in list(isi) if k in sifat}
    return ubah_jabatan(
        kini, oleh=kota.akun["ratna"], nomor_ubah=kini.nomor_ubah, isian=sifat | beda, **isi
    )


def test_kelas_lama_terbaca_untuk_hari_sebelumnya(kota, jabatan):
    mei = date(2026, 5, 1)
    ubah(kota, jabatan, kelas=5)
    baru = ubah(kota, jabatan, kelas=6, rumpun="NAKES", berlaku=mei, dasar="Perwako 9")
    assert sifat_pada(baru, date(2026, 4, 30)).kelas == 5
    assert sifat_pada(baru, mei).kelas == 6
    assert baru in berumpun("NAKES", mei)
    assert baru in berumpun("TEKNIS", date(2026, 4, 30))
    assert baru not in berumpun("NAKES", date(2026, 4, 30))
    for isi, kata in (
        ({"berlaku": mei, "dasar": "Perwako 10"}, "Pilih tanggal sesudahnya"),
        ({"berlaku": JULI, "dasar": "Perwako 10"}, "paling lambat hari ini"),
        ({"berlaku": KINI}, "peraturan yang mengubahnya"),
    ):
        with pytest.raises(IsianDitolak, match=kata):
            ubah(kota, jabatan, kelas=7, **isi)
    assert ubah(kota, jabatan, kelas=7).riwayat_jabatan.count() == 1, "a correction keeps nothing"


def test_jabatan_kembar_yang_berstandar_tetap_dapat_digabungkan(kota, jabatan):
    kembar = Jabatan.objects.create(nama="Pengelola Data (lama)", jenis=jabatan.jenis)
    tetapkan(kota, kembar)
    gabungkan_jabatan(kembar, oleh=kota.akun["ratna"], nomor_ubah=kembar.nomor_ubah, tujuan=jabatan)
    assert not Jabatan.objects.filter(pk=kembar.pk).exists()
    assert masa(jabatan) == []


def test_daftar_golongan_dan_kompetensi():
    assert BAWAAN_GOLONGAN.golongan_pns[0] == "I/a"
    assert BAWAAN_GOLONGAN.pangkat("III/b") == "Penata Muda Tingkat I"
    assert BAWAAN_GOLONGAN.pangkat("IX") == ""
    with pytest.raises(ValueError, match="satu kali"):
        AcuanGolongan(pns=("I/a Juru Muda", "I/a Juru"))
    with pytest.raises(ValueError, match="kode sendiri"):
        AcuanKompetensi(manajerial=(ButirKompetensi("PEREKAT_BANGSA", "Kembar"),))
