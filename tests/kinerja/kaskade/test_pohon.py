"""The tree of targets: what counts, once; who sees whom; constant in statements."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.models import Penempatan
from dumai_asn.direktori.rules.istilah import JenisPenempatan
from kinerja.models import (
    SKP,
    Indikator,
    IsiIndikator,
    IsiRHK,
    PeranHasil,
    Progres,
    RencanaHasilKerja,
    SasaranUnit,
    VersiSKP,
)
from kinerja.queries.capaian import capaian_skp
from kinerja.queries.pohon import AKAR, baca_pohon
from kinerja.rules.istilah import Arah, BentukSKP, StatusVersi
from tests.kinerja.bangun import buat_skp
from tests.kinerja.kaskade.conftest import beri_sel, tautkan
from tests.pemeran import tambah_pegawai

pytestmark = pytest.mark.django_db
HARI = date(2026, 2, 10)


def catat(susunan, kunci, nilai=None, tahap=(), hari=date(2026, 2, 1)):
    Progres.objects.create(
        skp=susunan.skp,
        indikator=susunan.indikator[kunci],
        tanggal=hari,
        nilai=None if nilai is None else Decimal(nilai),
        tahap=list(tahap),
    )


def pohon(susunan):
    return baca_pohon(rhk=[susunan.rhk.pk], pada=HARI)


def nilai(susunan):
    return pohon(susunan).nilai[f"r{susunan.rhk.pk}"]


@pytest.mark.parametrize(
    "isi",
    [
        {},
        {"naik": "40", "turun": "4", "rentang": "80", "jumlah": "30"},
        {"naik": "150", "turun": "9", "rentang": "95", "jumlah": "0"},
        {"naik": "95", "turun": "3", "rentang": "82"},
        {"rentang": "200"},
    ],
)
def test_angkanya_sama_dengan_capaian_indikator(sari, isi):
    """The statement and the rule that pages of one SKP use say the same."""
    for kunci, satu in isi.items():
        catat(sari, kunci, "1", hari=date(2026, 1, 5))
        catat(sari, kunci, satu)
    catat(sari, "tahapan", tahap=[1, 3])
    catat(sari, "naik", "77", hari=date(2026, 2, 11))  # not yet
    persen = [i.persen for i in capaian_skp([sari.skp.pk], pada=HARI)[sari.skp.pk].indikator]
    ada = [min(satu, Decimal(100)) for satu in persen if satu is not None]
    simpul = next(s for s in pohon(sari).simpul if s.kunci == f"r{sari.rhk.pk}")
    assert (simpul.jumlah, simpul.terukur, simpul.indikator) == (sum(ada), len(ada), len(persen))


@pytest.mark.parametrize(
    ("target", "nilai", "hasil"), [("0", "0", "100"), ("0", "2", "0"), ("0.0000", "0", "100")]
)
def test_target_nol_yang_makin_rendah_makin_baik(kota, target, nilai, hasil):
    sari = buat_skp(kota.pegawai["sari"], status=StatusVersi.DRAF)
    turun = IsiIndikator.objects.filter(indikator=sari.indikator["turun"])
    turun.update(target=Decimal(target))
    _tetapkan(sari.versi, sari.skp)
    catat(sari, "turun", nilai)
    simpul = next(s for s in pohon(sari).simpul if s.kunci == f"r{sari.rhk.pk}")
    assert simpul.jumlah == Decimal(hasil)


@pytest.fixture
def dua(kota, bagus, sari):
    """Sari owes 60 of Bagus's result, Dodi 40; both have taken their cells."""
    dodi = buat_skp(kota.pegawai["dodi"])
    for satu, nama, porsi in ((sari, "sari", 60), (dodi, "dodi", 40)):
        tautkan(satu.rhk, beri_sel(kota, bagus, nama, porsi=Decimal(porsi)))
    return sari, dodi


def test_digulung_menurut_porsi(bagus, dua):
    sari, dodi = dua
    catat(sari, "naik", "47.5")  # 50 %
    catat(dodi, "naik", "95")
    assert nilai(bagus).persen == Decimal("70.0")
    catat(bagus, "naik", "9")  # the leader's own figure is not counted besides
    assert nilai(bagus).persen == Decimal("70.0")


def test_yang_belum_terukur_tidak_nol(bagus, dua):
    catat(dua[0], "naik", "47.5")
    assert nilai(bagus).persen == Decimal("50.0")
    assert nilai(bagus).persen_cakupan == 10  # 60 % × 1 of 6 indicators


def test_sel_yang_belum_terbit_dan_rhk_yang_belum_ditetapkan_tidak_ikut(kota, bagus, sari):
    tautkan(sari.rhk, beri_sel(kota, bagus, "sari", terbit=False))
    assert pohon(bagus).anak.get(f"r{bagus.rhk.pk}") is None
    PeranHasil.objects.update(diterbitkan_pada=sari.versi.diajukan_pada)
    draf = buat_skp(kota.pegawai["dodi"], status=StatusVersi.DRAF)
    tautkan(draf.rhk, beri_sel(kota, bagus, "dodi"))
    assert f"r{draf.rhk.pk}" not in pohon(bagus).nilai
    assert f"r{sari.rhk.pk}" in pohon(bagus).nilai


def test_dua_versi_satu_skp_dihitung_sekali(bagus, dua):
    sari = dua[0]
    catat(sari, "naik", "95")
    VersiSKP.objects.filter(pk=sari.versi.pk).update(
        status=StatusVersi.DIGANTI, masa=DateRange(date(2026, 1, 1), date(2026, 2, 5))
    )
    baru = VersiSKP.objects.create(skp=sari.skp, nomor=2, alasan_perubahan="Target naik")
    IsiRHK.objects.create(versi=baru, rhk=sari.rhk, urutan=1, teks="Izin")
    IsiIndikator.objects.create(
        versi=baru, indikator=sari.indikator["naik"], urutan=1, teks="Izin", target=Decimal(190)
    )
    for status in (StatusVersi.DIAJUKAN, StatusVersi.DITETAPKAN):
        masa = DateRange(date(2026, 2, 5), date(2027, 1, 1))
        baru.status, baru.diajukan_pada = status, sari.versi.diajukan_pada
        baru.masa = masa if status is StatusVersi.DITETAPKAN else None
        baru.save(update_fields=["status", "masa", "diajukan_pada"])
    simpul = [s for s in pohon(bagus).simpul if s.kunci == f"r{sari.rhk.pk}"]
    assert [(s.jumlah, s.indikator) for s in simpul] == [(Decimal(50), 1)]


def test_rhk_plt_dari_sel_yang_sama_tidak_dihitung_lagi(kota, bagus, dua):
    sari, sel = dua[0], PeranHasil.objects.get(pegawai=kota.pegawai["sari"])
    tempat = Penempatan.objects.create(
        pegawai=kota.pegawai["sari"],
        unit=kota.unit["IZIN"],
        jabatan=kota.jabatan["Pengelola Data"],
        jenis=JenisPenempatan.PLT,
        masa=DateRange(date(2026, 1, 1), None),
    )
    skp = SKP.objects.create(
        pegawai=kota.pegawai["sari"],
        penempatan=tempat,
        tahun_id=2026,
        jenis=JenisPenempatan.PLT,
        bentuk=BentukSKP.JA_JF,
        masa=sari.skp.masa,
    )
    plt = _satu_rhk(skp, sel)
    assert f"r{plt.pk}" in pohon(bagus).samping
    assert set(pohon(bagus).porsi(f"c{sel.pk}")) == {f"r{sari.rhk.pk}"}


def _satu_rhk(skp, sel):
    """A fixed version of one RHK with one indicator."""
    versi = VersiSKP.objects.create(skp=skp, nomor=1)
    rhk = RencanaHasilKerja.objects.create(skp=skp, bentuk=skp.bentuk, peran_hasil=sel)
    IsiRHK.objects.create(versi=versi, rhk=rhk, urutan=1, teks="Izin sebagai Plt")
    satu = Indikator.objects.create(rhk=rhk)
    IsiIndikator.objects.create(
        versi=versi, indikator=satu, urutan=1, teks="Izin", target=Decimal(9), arah=Arah.NAIK
    )
    _tetapkan(versi, skp)
    return rhk


def _tetapkan(versi, skp):
    for status in (StatusVersi.DIAJUKAN, StatusVersi.DITETAPKAN):
        versi.status = status
        versi.masa = skp.masa if status is StatusVersi.DITETAPKAN else None
        versi.save(update_fields=["status", "masa"])


def test_lingkaran_berakhir(kota, bagus, dua):
    balik = PeranHasil.objects.create(
        rhk_pimpinan=dua[0].rhk,
        pegawai=kota.pegawai["bagus"],
        hasil="x",
        diterbitkan_pada=dua[0].versi.diajukan_pada,
    )
    tautkan(bagus.rhk, balik)
    catat(dua[0], "naik", "95")
    assert 0 <= nilai(bagus).nilai <= 100.001


def test_dari_sasaran_sampai_halaman_dan_siapa_melihat(kota, bagus, dua, masuk):
    sasaran = SasaranUnit.objects.create(
        unit=kota.unit["IZIN"], tahun_id=2026, teks="<i>Izin</i>", indikator="Izin", satuan="%"
    )
    RencanaHasilKerja.objects.filter(pk=bagus.rhk.pk).update(sasaran=sasaran, induk_sementara="")
    catat(dua[0], "naik", "95")
    alamat = reverse("kinerja:pohon")
    atas = masuk("kartika").get(alamat).content.decode()
    assert "&lt;i&gt;Izin" in atas
    assert "Dinas Perizinan mencapai 100" in atas
    isi = masuk("kartika").get(reverse("kinerja:pohon_sasaran", args=[sasaran.pk]))
    assert "Bagus" in isi.content.decode()
    rhk = reverse("kinerja:pohon_rhk", args=[bagus.rhk.pk])
    bawah = masuk("kartika").get(rhk, headers={"HX-Request": "true"}).content.decode()
    assert "<h1" not in bawah
    assert "Sari" in bawah
    assert "porsi 60" in bawah
    assert masuk("sari").get(alamat).status_code == 403
    assert masuk("lukman").get(rhk).status_code == 404
    assert masuk("lukman").get(f"{alamat}?unit={kota.unit['IZIN'].pk}").status_code == 404
    assert masuk("bagus").get(f"{alamat}?unit=999999999999999999&tahun=x").status_code == 404
    assert masuk("adnan").get(alamat).status_code == 403


def test_tumbuh_tanpa_pernyataan_tambahan(kota, bagus, dua, masuk):
    sesi, alamat = masuk("bagus"), reverse("kinerja:pohon_rhk", args=[bagus.rhk.pk])

    def hitung():
        with CaptureQueriesContext(connection) as kueri:
            assert sesi.get(alamat).status_code == 200
        return len(kueri)

    hitung()
    awal = hitung()
    for n in range(5):
        tambah_pegawai(kota, f"Staf{n}", "IZIN.1", "Pengelola Data", nomor=40 + n)
    bangun_garis_penilai()
    for n in range(5):
        satu = buat_skp(kota.pegawai[f"staf{n}"])
        tautkan(satu.rhk, beri_sel(kota, bagus, f"staf{n}", porsi=None))
    assert hitung() == awal <= 25


def test_akar_menghitung_semuanya_sekali(bagus, dua):
    sari, dodi = dua
    catat(sari, "naik", "47.5")
    catat(dodi, "naik", "95")
    isi = pohon(bagus)
    assert isi.nilai[AKAR] == isi.nilai[f"r{bagus.rhk.pk}"]
    assert isi.nilai[AKAR].indikator == 12
