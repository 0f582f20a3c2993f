"""Recurring entries are proposed and never written by themselves; the quick entry of the home."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.models import HariLibur
from kinerja.actions.pola import IsianPola, catat_usulan, hapus_pola, simpan_pola
from kinerja.models import PolaProgres, Progres
from kinerja.queries.pola import KunciUsulan, usulan_pola
from kinerja.rules.pola import IramaPola, hari_diusulkan, waktu_kata
from tests.kinerja.bangun import buat_skp, buat_tahun

pytestmark = pytest.mark.django_db
#: A Sunday.
PADA = date(2026, 9, 20)
SENIN = date(2026, 9, 14)
S = date(2026, 9, 10)


@pytest.fixture(autouse=True)
def hari():
    with time_machine.travel("2026-09-20T09:00:00+07:00", tick=False):
        yield


@pytest.fixture
def susunan(kota):
    buat_tahun()
    return buat_skp(kota.pegawai["sari"])


@pytest.fixture
def sari(kota):
    return kota.akun["sari"]


def buat(susunan, oleh, irama=IramaPola.HARI_KERJA, hari=1, kunci="naik", sejak=SENIN, **isi):
    isian = IsianPola(irama, hari, nilai=isi.pop("nilai", Decimal(90)), **isi)
    pola = simpan_pola(susunan.indikator[kunci], isian, oleh=oleh, nomor_ubah=0)
    PolaProgres.objects.filter(pk=pola.pk).update(mulai=sejak)
    pola.refresh_from_db()
    return pola


@pytest.mark.parametrize(
    ("irama", "hari", "libur", "terisi", "hasil"),
    [
        ("HARI_KERJA", 1, (), (), [18, 17, 16, 15, 14, 11, 10]),
        ("HARI_KERJA", 1, (date(2026, 9, 16),), (date(2026, 9, 15),), [18, 17, 14, 11, 10]),
        ("MINGGUAN", 1, (), (), [14]),
        ("MINGGUAN", 1, (SENIN,), (), []),
        ("MINGGUAN", 7, (), (), [20, 13]),
        ("BULANAN", 15, (), (), [15]),
    ],
)
def test_hari_yang_diusulkan(irama, hari, libur, terisi, hasil):
    semua = hari_diusulkan(irama, hari, sejak=S, pada=PADA, libur=libur, terisi=terisi)
    assert [satu.day for satu in semua] == hasil


def test_mundur_paling_lama_sebulan_dan_tidak_pernah_ke_depan():
    semua = hari_diusulkan("HARI_KERJA", 1, sejak=date(2020, 1, 1), pada=PADA)
    assert (max(semua), min(semua)) == (date(2026, 9, 18), date(2026, 8, 20))
    assert hari_diusulkan("HARI_KERJA", 1, sejak=date(2026, 9, 21), pada=PADA) == []


def test_kata_waktu():
    assert waktu_kata("MINGGUAN", 7) == "Setiap Minggu"
    assert waktu_kata("BULANAN", 5) == "Setiap tanggal 5"


def test_pola_tidak_menulis_apa_apa(susunan, sari):
    buat(susunan, sari)
    assert len(usulan_pola(susunan.skp.pegawai, PADA)) == 5
    assert not Progres.objects.exists()


def test_dikonfirmasi_dua_kali_tertulis_sekali(susunan, sari, masuk):
    pola = buat(susunan, sari)
    client = masuk("pegawai")
    isi = client.get("/progres/rutin/").content.decode()
    assert "5 catatan diusulkan" in isi
    semua = [f"{pola.pk}:2026-09-{n}" for n in (14, 15)]
    for _ in range(2):
        client.post("/progres/rutin/", {"pilih": semua})
    assert sorted(Progres.objects.values_list("tanggal__day", "nilai")) == [(14, 90), (15, 90)]
    client.post("/progres/rutin/", {"satu": f"{pola.pk}:2026-09-16", "pilih": semua})
    assert Progres.objects.count() == 3


@pytest.mark.parametrize(
    "kunci", ["x", "9" * 18, "1:2026-13-01", "1:9999-12-31", "²:2026-09-14", "-1:2026-09-14"]
)
def test_kiriman_aneh_tidak_mencatat(susunan, sari, masuk, kunci):
    buat(susunan, sari)
    jawaban = masuk("pegawai").post("/progres/rutin/", {"pilih": kunci}, follow=True)
    assert "Tidak ada yang perlu dicatat" in jawaban.content.decode()
    assert not Progres.objects.exists()


def test_hari_libur_jendela_tutup_dan_jeda_dilewati(susunan, sari):
    pola = buat(susunan, sari)
    HariLibur.objects.create(tanggal=date(2026, 9, 17), nama="Libur", jenis="LIBUR")
    orang = susunan.skp.pegawai
    assert [u.tanggal.day for u in usulan_pola(orang, PADA)] == [18, 16, 15, 14]
    # 5 October is the last open day of the third quarter.
    assert {u.tanggal.month for u in usulan_pola(orang, date(2026, 10, 6))} == {10}
    isian = IsianPola(IramaPola.HARI_KERJA, 1, nilai=Decimal(90), aktif=False)
    simpan_pola(pola.indikator, isian, oleh=sari, nomor_ubah=pola.nomor_ubah)
    assert usulan_pola(orang, PADA) == []


def test_milik_orang_lain_dan_isian_kosong_ditolak(susunan, sari, kota):
    for nama in ("bagus", "dodi"):
        with pytest.raises(IsianDitolak, match="pemilik SKP"):
            buat(susunan, kota.akun[nama])
    for kunci, kata in (("tahapan", "bertahap"), ("teks", "biasanya"), ("naik", "angkanya")):
        with pytest.raises(IsianDitolak, match=kata):
            buat(susunan, sari, kunci=kunci, nilai=None)
    assert catat_usulan(susunan.skp.pegawai, [KunciUsulan(1, SENIN)], oleh=sari) == (0, ())


def test_dua_tab_dan_hapus(susunan, sari):
    pola = buat(susunan, sari)
    with pytest.raises(IsianBerubah):
        buat(susunan, sari)
    with pytest.raises(IsianBerubah):
        hapus_pola(pola, oleh=sari, nomor_ubah=pola.nomor_ubah - 1)
    catat_usulan(susunan.skp.pegawai, [KunciUsulan(pola.pk, SENIN)], oleh=sari)
    hapus_pola(pola, oleh=sari, nomor_ubah=pola.nomor_ubah)
    assert Progres.objects.count() == 1


def test_formulir_pola_di_halaman(susunan, masuk):
    client = masuk("pegawai")
    nomor = susunan.indikator["naik"].pk
    isi = {"nomor_ubah": 0, "waktu": "MINGGUAN:5", "nilai": "90,5", "catatan": "<b>x</b>"}
    jawaban = client.post(f"/progres/rutin/{nomor}/", isi, follow=True).content.decode()
    assert "Setiap Jumat" in jawaban
    pola = PolaProgres.objects.get()
    assert (pola.nilai, pola.mulai) == (Decimal("90.5"), PADA)
    salah = client.post(f"/progres/rutin/{nomor}/", isi | {"nilai": "-3", "nomor_ubah": 1})
    assert "Paling kecil 0" in salah.content.decode()
    assert client.get(f"/progres/rutin/{susunan.indikator['tahapan'].pk}/").status_code == 404


def test_usulan_tumbuh_tanpa_kueri_tambahan(susunan, sari, masuk):
    client = masuk("pegawai")

    def hitung():
        with CaptureQueriesContext(connection) as q:
            assert client.get("/progres/rutin/").status_code == 200
        return len(q)

    buat(susunan, sari)
    hitung()
    awal = hitung()
    for kunci in ("jumlah", "turun", "rentang"):
        buat(susunan, sari, kunci=kunci)
    assert hitung() == awal <= 25


def test_catat_cepat_dari_beranda(susunan, masuk):
    client = masuk("pegawai")
    Progres.objects.create(
        skp=susunan.skp, indikator=susunan.indikator["jumlah"], tanggal=SENIN, nilai=3
    )
    isi = client.get("/").content.decode()
    alamat = f"/progres/catat/{susunan.indikator['jumlah'].pk}/"
    assert f'action="{alamat}"' in isi
    kirim = {"kunci_kirim": str(UUID(int=5)), "tanggal": "2026-09-20", "nilai": "4"}
    for _ in range(2):
        assert client.post(alamat, kirim).status_code == 302
    assert sorted(Progres.objects.values_list("nilai", flat=True)) == [3, 4]
    salah = client.post(alamat, kirim | {"kunci_kirim": str(UUID(int=6)), "nilai": "banyak"})
    assert "banyak" in salah.content.decode()
