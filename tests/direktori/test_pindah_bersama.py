"""Many people move to one unit by one decree, at once or not at all, and come back as a whole."""

from datetime import date

import pghistory
import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.actions.pindah_bersama import (
    Kepindahan,
    kerjakan_pindah_bersama,
    minta_pindah_bersama,
    pindahkan_bersama,
    susun_pindah,
    urungkan_pindah_bersama,
)
from dumai_asn.direktori.models import GarisPenilai, Penempatan, Perpindahan, UnitKerja
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.actions.pekerjaan import kerjakan_pekerjaan
from dumai_asn.pemberitahuan.models import Pemberitahuan
from tests.inti.bangun import serentak
from tests.pemeran import MULAI, bangun_kota, tambah_pegawai

HARI_INI = date(2026, 6, 1)
KEMARIN = date(2026, 5, 31)


@pytest.fixture(autouse=True)
def juni(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *a, **k: HARI_INI)


def ids(kota, *nama):
    return [kota.pegawai[satu].pk for satu in nama]


def minta(kota, tujuan="LAIN", **isi):
    unit = UnitKerja.objects.get(kode=tujuan)
    return Kepindahan(**{"tujuan": unit, "mulai": HARI_INI, "dasar": "SK 1"} | isi)


def pindah(kota, nama=("sari", "dodi"), *, oleh="ratna", sidik=None, **isi):
    semua, akun, ke = ids(kota, *nama), kota.akun[oleh], minta(kota, **isi)
    if sidik is None:
        sidik = susun_pindah(semua, isi=ke, oleh=akun).sidik
    return pindahkan_bersama(semua, isi=ke, oleh=akun, sidik=sidik)


def keadaan():
    """Everything a transfer touches, without counters and keys."""
    tempat = Penempatan.objects.values_list("pegawai", "unit", "jabatan", "kepala", "masa", "dasar")
    garis = GarisPenilai.objects.values_list("pegawai", "penilai", "sumber", "masa")
    return sorted(map(str, tempat)), sorted(map(str, garis))


def unit_pada(kota, nama, pada):
    satu = Penempatan.objects.pada(pada).get(pegawai=kota.pegawai[nama], jenis="DEFINITIF")
    return satu.unit.kode


def penilai(kota, nama, pada):
    return GarisPenilai.objects.pada(pada).get(pegawai=kota.pegawai[nama]).penilai.nama


def test_pindah_dengan_jabatan_sama_penilai_baru_dan_semua_diberi_tahu(kota):
    akibat = pindah(kota, ("sari", "dodi", "bagus", "oki"))
    assert [satu.nama for satu in akibat.pindah] == ["Dodi", "Sari"]
    assert {satu.nama for satu, _ in akibat.ditolak} == {"Bagus", "Oki"}
    assert [unit_pada(kota, "sari", h) for h in (KEMARIN, HARI_INI)] == ["IZIN.1", "LAIN"]
    assert [penilai(kota, "sari", h) for h in (KEMARIN, HARI_INI)] == ["Bagus", "Lukman"]
    lama, baru = Penempatan.objects.filter(pegawai=kota.pegawai["sari"]).order_by("masa")
    assert (baru.jabatan, baru.dasar) == (lama.jabatan, "SK 1")
    kabar = {p.akun.username: p.judul for p in Pemberitahuan.objects.select_related("akun")}
    assert kabar == {
        "sari": "Anda berpindah tugas",
        "dodi": "Anda berpindah tugas",
        "bagus": "2 orang tidak lagi Anda nilai sejak 1 Juni 2026",
        "lukman": "2 orang Anda nilai sejak 1 Juni 2026",
    }
    assert akibat.perpindahan.orang == 2


def test_jabatan_baru_bersama(kota):
    pindah(kota, jabatan=kota.jabatan["Pengelola Data"])
    baru = Penempatan.objects.pada(HARI_INI).filter(pegawai__in=ids(kota, "sari", "dodi"))
    assert {p.jabatan.nama for p in baru} == {"Pengelola Data"}


def test_hari_yang_lewat_minta_alasan(kota):
    with pytest.raises(IsianDitolak, match="alasannya"):
        pindah(kota, mulai=KEMARIN)
    pindah(kota, mulai=KEMARIN, alasan="SK terlambat diterima")
    assert unit_pada(kota, "sari", KEMARIN) == "LAIN"


def test_wewenang_unit_asal_dan_tujuan(kota):
    """HR of a branch moves people inside it; the others are named, and a strange unit is closed."""
    with pytest.raises(PermissionDenied):
        pindah(kota, oleh="usman")
    akibat = pindah(kota, ("sari", "oki"), oleh="usman", tujuan="IZIN")
    assert [satu.nama for satu in akibat.pindah] == ["Sari"]
    assert "Di luar unit" in akibat.ditolak[0][1]
    for nama in ("bagus", "adnan", "kartika"):
        with pytest.raises(PermissionDenied):
            pindah(kota, oleh=nama)


def test_dicoba_tidak_meninggalkan_apa_pun(kota):
    awal = keadaan()
    semua, ke = ids(kota, "sari", "dodi"), minta(kota)
    akibat = pindahkan_bersama(semua, isi=ke, oleh=kota.akun["ratna"], coba=True)
    assert "2 orang berganti penilai" in [d.judul for d in akibat.daftar]
    assert keadaan() == awal
    assert not Perpindahan.objects.exists()
    assert not Pemberitahuan.objects.exists()


def test_dibatalkan_semua_kembali_sekali_saja(kota):
    sari = Penempatan.objects.get(pegawai=kota.pegawai["sari"])
    GarisPenilai.objects.filter(penempatan=sari).delete()
    GarisPenilai.objects.create(
        penempatan=sari,
        pegawai=sari.pegawai,
        penilai=kota.pegawai["kartika"],
        sumber="TETAPAN",
        masa=DateRange(MULAI, None),
        alasan="uji",
    )
    awal = keadaan()
    satu = pindah(kota).perpindahan
    assert keadaan() != awal
    with pytest.raises(PermissionDenied):
        urungkan_pindah_bersama(satu, oleh=kota.akun["usman"], alasan="Keliru")
    urungkan_pindah_bersama(satu, oleh=kota.akun["ratna"], alasan="Keliru")
    assert keadaan() == awal
    assert Perpindahan.objects.get().dibatalkan == HARI_INI
    assert Pemberitahuan.objects.filter(judul__contains="dibatalkan").count() == 2
    with pytest.raises(IsianDitolak, match="sudah dibatalkan"):
        urungkan_pindah_bersama(satu, oleh=kota.akun["ratna"], alasan="Keliru")


def test_tidak_dibatalkan_bila_ada_yang_berubah_sesudahnya(kota):
    satu = pindah(kota).perpindahan
    with pghistory.context(akun=kota.akun["ratna"].pk):
        Penempatan.objects.pada(HARI_INI).filter(pegawai=kota.pegawai["sari"]).update(dasar="SK 2")
    with pytest.raises(IsianDitolak, match="sudah diubah sesudahnya"):
        urungkan_pindah_bersama(satu, oleh=kota.akun["ratna"], alasan="Keliru")
    assert unit_pada(kota, "dodi", HARI_INI) == "LAIN"


def test_yang_diperiksa_itulah_yang_dikerjakan(kota):
    """Pressed twice, or moved by somebody else meanwhile: nothing happens a second time."""
    sidik = susun_pindah(ids(kota, "sari", "dodi"), isi=minta(kota), oleh=kota.akun["ratna"]).sidik
    pindah(kota, sidik=sidik)
    with pytest.raises(IsianDitolak, match="Keadaan berubah"):
        pindah(kota, sidik=sidik)
    assert Perpindahan.objects.count() == 1


def test_orang_dua_kali_lipat_pernyataannya_sama(kota):
    jumlah, nama = [], ["sari", "dodi"]
    for nomor in (100, 200):
        for n in range(nomor, nomor + 12):
            tambah_pegawai(kota, f"Tambah{n}", "IZIN.1", "Pengelola Data", nomor=n)
            nama.append(f"tambah{n}")
        bangun_garis_penilai()
        semua, ke = ids(kota, *nama), minta(kota)
        pindahkan_bersama(semua, isi=ke, oleh=kota.akun["ratna"], coba=True)
        with CaptureQueriesContext(connection) as kueri:
            pindahkan_bersama(semua, isi=ke, oleh=kota.akun["ratna"], coba=True)
        jumlah.append(len(kueri))
    assert jumlah[0] == jumlah[1]


def mati(*isi):
    raise RuntimeError("mati")


def test_sebagai_pekerjaan_dan_yang_gagal_tidak_meninggalkan_apa_pun(kota, monkeypatch):
    semua, ke, oleh = ids(kota, "sari", "dodi"), minta(kota), kota.akun["ratna"]
    isi = {"isi": ke, "oleh": oleh, "akibat": susun_pindah(semua, isi=ke, oleh=oleh)}
    kerja = minta_pindah_bersama(semua, **isi)
    assert minta_pindah_bersama(semua, **isi) == kerja
    awal = keadaan()
    with monkeypatch.context() as gagal:
        gagal.setattr("dumai_asn.direktori.actions.pindah_bersama._kabari", mati)
        with pytest.raises(RuntimeError):
            kerjakan_pindah_bersama(kerja)
    assert keadaan() == awal
    kerjakan_pekerjaan(kerja.pk)
    kerja.refresh_from_db()
    assert "2 orang pindah ke Dinas Lain" in kerja.hasil["kata"]
    # Asked for again after it was done, the same job fails in words.
    lagi = minta_pindah_bersama(semua, **isi)
    kerjakan_pekerjaan(lagi.pk)
    lagi.refresh_from_db()
    assert (lagi.status, Perpindahan.objects.count()) == ("GAGAL", 1)
    assert "Keadaan berubah" in lagi.log


def dicoba(fungsi):
    """True when it was done, else the words of the refusal."""
    try:
        fungsi()
    except IsianDitolak as galat:
        return str(galat)
    return True


@pytest.mark.django_db(transaction=True)
def test_dua_petugas_sekaligus_yang_kedua_ditolak():
    kota = bangun_kota()
    sidik = {
        ke: susun_pindah(
            ids(kota, "sari", "dodi"), isi=minta(kota, ke), oleh=kota.akun["ratna"]
        ).sidik
        for ke in ("LAIN", "IZIN")
    }
    hasil = serentak(
        *(lambda ke=ke: dicoba(lambda: pindah(kota, tujuan=ke, sidik=sidik[ke])) for ke in sidik)
    )
    assert sorted(satu is True for satu in hasil) == [False, True]
    assert any("Keadaan berubah" in str(satu) for satu in hasil)
    assert Perpindahan.objects.count() == 1


def test_dari_daftar_ke_pratinjau_lalu_dibatalkan(kota, masuk):
    klien = masuk("pengelola")
    daftar = klien.get(reverse("direktori:pegawai_daftar")).content.decode()
    alamat = reverse("direktori:perpindahan_baru")
    assert f'formaction="{alamat}"' in daftar
    pilih = {"isian": "", "pilih": ids(kota, "sari", "dodi", "bagus")}
    assert "Pindahkan 3 orang" in klien.post(alamat, pilih).content.decode()
    isi = pilih | {"cari_unit": "LAIN", "mulai": "2026-06-01", "dasar": "SK 1"}
    tanya = klien.post(alamat, isi)
    teks = tanya.content.decode()
    assert "2 dari 3 orang dapat pindah" in teks
    assert "Mengepalai Bidang Pelayanan" in teks
    assert "Ya, pindahkan 2 orang" in teks
    assert not Perpindahan.objects.exists()
    setuju = {"disetujui": tanya.context["form"].sidik}
    # What is changed after the confirmation is confirmed anew.
    assert not Perpindahan.objects.exists()
    assert klien.post(alamat, isi | setuju | {"dasar": "SK 2"}).status_code == 200
    jadi = klien.post(alamat, isi | setuju, follow=True).content.decode()
    assert "2 orang pindah ke Dinas Lain" in jadi
    assert "Keliru dipindahkan?" in jadi
    satu = Perpindahan.objects.get()
    assert "Dinas Lain" in klien.get(reverse("direktori:perpindahan_daftar")).content.decode()
    lagi = klien.post(alamat, isi | setuju).content.decode()
    assert "Tidak seorang pun" in lagi
    kembali = klien.post(
        reverse("direktori:perpindahan", args=[satu.pk]), {"alasan": "Keliru"}, follow=True
    ).content.decode()
    assert "Semua kembali ke tempat semula" in kembali
    assert unit_pada(kota, "sari", HARI_INI) == "IZIN.1"


def test_semua_hasil_saringan_dan_yang_tidak_berhak(kota, masuk):
    alamat = reverse("direktori:perpindahan_baru")
    isi = {"isian": "unit=Bidang+Pelayanan", "semua": "1"}
    halaman = masuk("pengelola").post(alamat, isi).content.decode()
    assert "Pindahkan 3 orang" in halaman
    assert masuk("pegawai").post(alamat, isi).status_code == 403
    jawab = masuk("pengelola").get(alamat)
    assert jawab.status_code == 302
    satu = pindah(kota).perpindahan
    nomor = reverse("direktori:perpindahan", args=[satu.pk])
    status = {n: masuk(n).get(nomor).status_code for n in ("pengelola", "pengelola_unit", "rekan")}
    assert status == {"pengelola": 200, "pengelola_unit": 404, "rekan": 403}
