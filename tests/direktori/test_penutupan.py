"""A unit ends with everything in it, at once or not at all, and comes back as a whole."""

from datetime import date, timedelta

import pghistory
import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.actions.isi_unit import Penutupan
from dumai_asn.direktori.actions.jabatan import tetapkan_formasi
from dumai_asn.direktori.actions.penutupan import (
    kerjakan_penutupan,
    minta_penutupan,
    tutup_unit,
    urungkan_penutupan,
)
from dumai_asn.direktori.models import (
    Formasi,
    GarisPenilai,
    Penempatan,
    Penugasan,
    RiwayatUnit,
    UnitKerja,
)
from dumai_asn.direktori.rules.istilah import JenisPenempatan
from dumai_asn.direktori.rules.perpindahan import (
    Kursi,
    Pemimpin,
    Tempat,
    langkah_tutup,
    tolak_tutup,
)
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.actions.pekerjaan import kerjakan_pekerjaan
from dumai_asn.inti.rules.rentang import Rentang
from dumai_asn.pemberitahuan.models import Pemberitahuan
from tests.pemeran import MULAI, tambah_pegawai

HARI_INI = date(2026, 6, 1)
SAMPAI = HARI_INI
MASUK = SAMPAI + timedelta(days=1)
DEFINITIF, TIM, PLT = JenisPenempatan.DEFINITIF, JenisPenempatan.TIM, JenisPenempatan.PLT


@pytest.fixture(autouse=True)
def juni(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *a, **k: HARI_INI)


def tutup(kota, kode="IZIN.1", tujuan="LAIN", *, nama="ratna", coba=False, **isi):
    """Close a unit; ``tujuan`` None: without anything to take its content over."""
    unit = UnitKerja.objects.get(kode=kode)
    isi = {"sampai": SAMPAI, "dasar": "SK 1", "gabung": True} | isi
    minta = Penutupan(tujuan=kota.unit[tujuan] if tujuan else None, **isi)
    return tutup_unit(unit, oleh=kota.akun[nama], nomor_ubah=unit.nomor_ubah, isi=minta, coba=coba)


def keadaan(kota):
    """Everything a closing may touch, without counters."""
    return [
        list(model.objects.order_by("pk").values_list(*kolom))
        for model, kolom in (
            (Penempatan, ("pk", "pegawai", "unit", "kepala", "masa")),
            (GarisPenilai, ("pegawai", "penilai", "sumber", "masa")),
            (UnitKerja, ("pk", "induk", "masa")),
            (Formasi, ("unit", "jabatan", "kursi", "masa")),
            (Penugasan, ("akun", "unit", "masa")),
            (RiwayatUnit, ("unit", "induk", "masa")),
        )
    ]


def milik(kota, nama):
    return Penempatan.objects.filter(pegawai=kota.pegawai[nama]).order_by("masa")


def penilai(kota, nama, pada):
    satu = GarisPenilai.objects.pada(pada).get(pegawai=kota.pegawai[nama])
    return satu.penilai.nama.lower()


LAMA, NANTI = Rentang(MULAI, None), Rentang(date(2027, 1, 1), None)


@pytest.mark.parametrize(
    ("jenis", "kepala", "masa", "syarat", "unit", "memimpin", "belah"),
    [
        (DEFINITIF, False, LAMA, {}, 9, False, True),
        (DEFINITIF, True, LAMA, {}, 9, False, True),
        (DEFINITIF, True, LAMA, {"memimpin": True}, 9, True, True),
        (DEFINITIF, False, LAMA, {"memimpin": True}, 9, False, True),
        (DEFINITIF, True, NANTI, {"memimpin": True}, 9, False, False),
        (PLT, True, LAMA, {"memimpin": True}, None, False, True),
        (PLT, True, NANTI, {}, None, False, False),
        (TIM, False, LAMA, {}, None, False, True),
        (TIM, False, LAMA, {"tim": True}, 9, False, True),
        (TIM, False, LAMA, {"tim": True, "anggota": frozenset({7})}, None, False, True),
    ],
)
def test_ke_mana_sebuah_penempatan(jenis, kepala, masa, syarat, unit, memimpin, belah):
    satu = Tempat(1, 7, jenis, kepala, masa)
    hasil = langkah_tutup(satu, mulai=MASUK, tujuan=9, **syarat)
    assert (hasil.unit_id, hasil.kepala, hasil.belah) == (unit, memimpin, belah)
    assert all(p.pegawai_id == 7 and p.hari for p in hasil.perubahan)


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        ({"akar": True}, "Kota tidak dapat"),
        ({"masa": Rentang(MULAI, NANTI.mulai)}, "sudah ditutup"),
        ({"sampai": date(2019, 1, 1)}, "sebelum unit ini ada"),
        ({"tujuan": NANTI}, "belum ada pada"),
        ({"tujuan": Rentang(MULAI, NANTI.mulai)}, "sudah ditutup"),
        ({"tujuan": None}, "masih berisi 2 penempatan"),
        ({"tujuan": None, "orang": 0, "anak": 1}, "masih berisi 1 unit"),
        ({"sendiri": True}, "pengelola lain"),
        ({"anak": 1}, "paling lambat hari ini"),
        ({"tujuan": None, "orang": 0}, None),
        ({"anak": 1, "sampai": date(2026, 5, 31)}, None),
        ({}, None),
    ],
)
def test_kapan_unit_dapat_ditutup(ubah, kata):
    isi = {
        "nama": "Seksi",
        "masa": LAMA,
        "akar": False,
        "sampai": SAMPAI,
        "hari_ini": HARI_INI,
        "orang": 2,
        "anak": 0,
        "tujuan": LAMA,
        "nama_tujuan": "Dinas Lain",
    }
    hasil = tolak_tutup(**(isi | ubah))
    assert hasil is None if kata is None else kata in hasil.pesan


def test_orang_pindah_dengan_jabatan_sama_dan_penilai_baru(kota):
    akibat = tutup(kota)
    assert akibat.orang == 3
    lama, baru = milik(kota, "sari")
    assert (lama.unit.kode, lama.masa) == ("IZIN.1", DateRange(MULAI, MASUK))
    assert (baru.unit.kode, baru.masa, baru.dasar) == ("LAIN", DateRange(MASUK, None), "SK 1")
    assert baru.jabatan == lama.jabatan
    assert not milik(kota, "bagus").last().kepala
    assert [penilai(kota, "sari", h) for h in (SAMPAI, MASUK)] == ["bagus", "lukman"]
    assert list(kota.unit["LAIN"].asal.values_list("kode", flat=True)) == ["IZIN.1"]
    assert Pemberitahuan.objects.filter(akun=kota.akun["sari"]).count() == 1


def test_kepala_unit_ini_memimpin_dan_kepala_lama_tinggal(kota):
    tutup(kota, pemimpin=Pemimpin.ASAL)
    assert milik(kota, "bagus").last().kepala
    assert [(p.unit.kode, p.kepala) for p in milik(kota, "lukman")] == [
        ("LAIN", True),
        ("LAIN", False),
    ]
    assert penilai(kota, "oki", MASUK) == "bagus"


def test_unit_di_bawahnya_dan_peran_ikut(kota):
    with pytest.raises(IsianDitolak, match="Unit di bawahnya"):
        tutup(kota, "IZIN")
    with pytest.raises(IsianDitolak, match="di dalam"):
        tutup(kota, "IZIN", "IZIN.1", sampai=date(2026, 5, 31), alasan="Perda")
    tutup(kota, "IZIN", sampai=date(2026, 5, 31), alasan="Perda")
    bidang = UnitKerja.objects.get(kode="IZIN.1")
    assert bidang.induk.kode == "LAIN"
    assert RiwayatUnit.objects.get(unit=bidang).induk.kode == "IZIN"
    assert penilai(kota, "bagus", HARI_INI) == "lukman"
    assert not Penugasan.objects.pada(HARI_INI).filter(unit__kode="IZIN").exists()


def test_yang_lewat_minta_alasan_dan_diri_sendiri_tidak(kota):
    with pytest.raises(IsianDitolak, match="alasannya"):
        tutup(kota, sampai=date(2026, 5, 1))
    with pytest.raises(IsianDitolak, match="pengelola lain"):
        tutup(kota, "LAIN", "IZIN")
    with pytest.raises(IsianDitolak, match="masih berisi"):
        tutup(kota, tujuan=None)
    for nama in ("usman", "sari", "adnan"):
        with pytest.raises(PermissionDenied):
            tutup(kota, nama=nama)


@pytest.mark.parametrize(("kursi", "hasil"), [(Kursi.PINDAH, [1, 3]), (Kursi.BERAKHIR, [1])])
def test_kursi_pindah_ke_samping_kursi_tujuan_atau_berakhir(kota, kursi, hasil):
    jabatan = kota.jabatan["Pengelola Data"]
    for kode, jumlah in (("IZIN.1", 2), ("LAIN", 1)):
        tetapkan_formasi(
            oleh=kota.akun["ratna"],
            unit=kota.unit[kode],
            jabatan=jabatan,
            kursi=jumlah,
            mulai=MULAI,
        )
    tutup(kota, kursi=kursi)
    tujuan = Formasi.objects.filter(unit=kota.unit["LAIN"]).order_by("masa")
    assert [f.kursi for f in tujuan] == hasil
    assert Formasi.objects.get(unit=kota.unit["IZIN.1"]).masa.upper == MASUK


def test_dicoba_tidak_meninggalkan_apa_pun(kota):
    awal = keadaan(kota)
    akibat = tutup(kota, coba=True)
    kata = " ".join(d.judul for d in akibat.daftar)
    assert "3 penempatan pindah ke Dinas Lain" in kata
    assert "3 orang berganti penilai" in kata
    assert keadaan(kota) == awal
    assert not Pemberitahuan.objects.exists()


def test_dibatalkan_semua_kembali(kota):
    sari = milik(kota, "sari").get()
    GarisPenilai.objects.filter(penempatan=sari).delete()
    GarisPenilai.objects.create(
        penempatan=sari,
        pegawai=sari.pegawai,
        penilai=kota.pegawai["kartika"],
        sumber="TETAPAN",
        masa=DateRange(MULAI, None),
        alasan="uji",
    )
    awal = keadaan(kota)
    tutup(kota, pemimpin=Pemimpin.ASAL)
    assert keadaan(kota) != awal
    unit = UnitKerja.objects.get(kode="IZIN.1")
    urungkan_penutupan(unit, oleh=kota.akun["ratna"], alasan="Keliru")
    sekarang = keadaan(kota)
    assert [sorted(map(str, s)) for s in sekarang] == [sorted(map(str, s)) for s in awal]
    assert not kota.unit["LAIN"].asal.exists()
    with pytest.raises(IsianDitolak, match="sudah dibatalkan"):
        urungkan_penutupan(unit, oleh=kota.akun["ratna"], alasan="Keliru")


def test_tidak_dibatalkan_bila_sudah_ada_yang_berubah(kota):
    tutup(kota)
    with pghistory.context(akun=kota.akun["ratna"].pk):
        Penempatan.objects.filter(pk=milik(kota, "sari").last().pk).update(dasar="SK lain")
    unit = UnitKerja.objects.get(kode="IZIN.1")
    with pytest.raises(IsianDitolak, match="sudah diubah sesudahnya"):
        urungkan_penutupan(unit, oleh=kota.akun["ratna"], alasan="Keliru")
    assert UnitKerja.objects.get(pk=unit.pk).masa.upper == MASUK


def test_dua_petugas_yang_kedua_membandingkan(kota):
    unit = UnitKerja.objects.get(kode="IZIN.1")
    tutup(kota)
    minta = Penutupan(sampai=SAMPAI, tujuan=kota.unit["IZIN"], dasar="SK 2")
    with pytest.raises(IsianBerubah):
        tutup_unit(unit, oleh=kota.akun["ratna"], nomor_ubah=unit.nomor_ubah, isi=minta)


def _isi_lagi(kota, banyak, nomor):
    for n in range(banyak):
        tambah_pegawai(kota, f"Tambah{nomor + n}", "IZIN.1", "Pengelola Data", nomor=nomor + n)
    bangun_garis_penilai()


def test_orang_dua_kali_lipat_pernyataannya_sama(kota):
    jumlah = []
    for nomor in (100, 200):
        _isi_lagi(kota, 12, nomor)
        tutup(kota, coba=True)
        with CaptureQueriesContext(connection) as kueri:
            tutup(kota, coba=True)
        jumlah.append(len(kueri))
    assert jumlah[0] == jumlah[1]


def mati(*isi):
    raise RuntimeError("mati")


def test_sebagai_pekerjaan_dan_yang_gagal_tidak_meninggalkan_apa_pun(kota, monkeypatch):
    unit = UnitKerja.objects.get(kode="IZIN.1")
    minta = Penutupan(sampai=SAMPAI, tujuan=kota.unit["LAIN"], gabung=True, dasar="SK 1")
    isi = {"oleh": kota.akun["ratna"], "nomor_ubah": unit.nomor_ubah, "isi": minta, "orang": 3}
    kerja = minta_penutupan(unit, **isi)
    assert minta_penutupan(unit, **isi) == kerja
    awal = keadaan(kota)
    kabar = "dumai_asn.direktori.actions.penutupan._kabari"
    with monkeypatch.context() as gagal:
        gagal.setattr(kabar, mati)
        with pytest.raises(RuntimeError):
            kerjakan_penutupan(kerja)
    assert keadaan(kota) == awal
    kerjakan_pekerjaan(kerja.pk)
    kerja.refresh_from_db()
    assert "3 orang pindah" in kerja.hasil["kata"]
    unit.refresh_from_db()
    assert unit.masa.upper == MASUK


def test_halaman_menunjukkan_dahulu_lalu_riwayatnya_terbaca(kota, masuk):
    klien = masuk("pengelola")
    unit = kota.unit["IZIN.1"]
    alamat = reverse("direktori:unit_gabung", args=[unit.pk])
    isi = {
        "cari_unit": "LAIN",
        "sampai": "2026-05-31",
        "pemimpin": "TUJUAN",
        "kursi": "PINDAH",
        "dasar": "SK 1",
        "alasan": "Perda",
        "nomor_ubah": unit.nomor_ubah,
    }
    tanya = klien.post(alamat, isi)
    assert "3 penempatan pindah ke Dinas Lain" in tanya.content.decode()
    assert not UnitKerja.objects.get(pk=unit.pk).masa.upper
    jadi = klien.post(alamat, isi | {"disetujui": tanya.context["form"].sidik}, follow=True)
    teks = jadi.content.decode()
    assert "digabungkan, 3 orang pindah" in teks
    assert "Unit ini bergabung ke" in teks
    assert "Batalkan penutupan" in teks
    assert (
        "Meneruskan"
        in klien.get(reverse("direktori:unit", args=[kota.unit["LAIN"].pk])).content.decode()
    )
    lama = klien.get(reverse("direktori:unit", args=[unit.pk]) + "?pada=2026-05-31")
    assert "Sari" in lama.content.decode()
    batal = reverse("direktori:unit_tutup_batalkan", args=[unit.pk])
    kembali = klien.post(batal, {"alasan": "Keliru"}, follow=True).content.decode()
    assert "Semua kembali seperti semula" in kembali
