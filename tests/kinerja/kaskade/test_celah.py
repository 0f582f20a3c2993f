"""Gaps of the cascade and who waits for whom."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.models import GarisPenilai
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.pemberitahuan.models import Pemberitahuan
from kinerja.actions.menunggu import ingatkan_penahan
from kinerja.models import PeranHasil, SasaranUnit
from kinerja.queries import celah
from kinerja.queries.menunggu import penahan, penahan_terjangkau
from kinerja.queries.tugas import jumlah_menunggu
from kinerja.rules.istilah import StatusVersi
from tests.kinerja.bangun import buat_skp
from tests.kinerja.kaskade.conftest import beri_sel, tautkan
from tests.pemeran import tambah_pegawai

pytestmark = pytest.mark.django_db
HARI = date(2026, 2, 10)


def lihat(baca, akun):
    return list(baca(akun, 2026, HARI))


def test_keempat_celah_dan_siapa_melihatnya(kota, bagus, sari, masuk):
    sel = beri_sel(kota, bagus, "sari", porsi=Decimal(40))
    sasaran = SasaranUnit.objects.create(
        unit=kota.unit["IZIN"], tahun_id=2026, teks="Sepi", indikator="x", satuan="%"
    )
    ratna, kartika, lukman = (kota.akun[n] for n in ("ratna", "kartika", "lukman"))
    assert {r.skp.pegawai.nama for r in lihat(celah.rhk_tanpa_sumber, ratna)} == {"Bagus", "Sari"}
    assert lihat(celah.sasaran_tanpa_rhk, kartika) == [sasaran]
    assert lihat(celah.sel_tanpa_rhk, kartika) == [sel]
    assert [r.jumlah for r in lihat(celah.porsi_tidak_pas, kartika)] == [40]
    for baca in (celah.rhk_tanpa_sumber, celah.sel_tanpa_rhk, celah.porsi_tidak_pas):
        assert lihat(baca, lukman) == []
    tautkan(sari.rhk, sel)
    PeranHasil.objects.filter(pk=sel.pk).update(porsi=None)
    assert lihat(celah.sel_tanpa_rhk, ratna) == lihat(celah.porsi_tidak_pas, ratna) == []
    for jenis in ("rhk", "sasaran", "sel", "porsi", "<b>"):
        halaman = masuk("kartika").get(reverse("kinerja:celah"), {"jenis": jenis})
        assert halaman.status_code == 200
    assert masuk("sari").get(reverse("kinerja:celah")).status_code == 403


@pytest.fixture
def rantai(kota, bagus):
    """Sari waits for Bagus's matrix, Bagus for Kartika's, Dodi for an answer of Bagus."""
    buat_skp(kota.pegawai["sari"], status=StatusVersi.DRAF)
    buat_skp(kota.pegawai["dodi"], status=StatusVersi.DIAJUKAN)


def test_rantai_terpanjang_di_atas(kota, rantai):
    atas, bawah = penahan(2026, HARI)
    assert (atas.pegawai_id, atas.panjang, atas.orang) == (kota.pegawai["kartika"].pk, 2, 3)
    assert (bawah.panjang, bawah.jawaban, bawah.matriks) == (1, 1, 2)
    assert (atas.menunggu, bawah.menunggu) == (False, True)
    assert list(penahan_terjangkau(kota.akun["lukman"], 2026, HARI)) == []
    assert list(penahan_terjangkau(kota.akun["bagus"], 2026, HARI)) == [bawah.pegawai_id]


def test_saling_menunggu_berakhir(kota, rantai):
    GarisPenilai.objects.filter(pegawai=kota.pegawai["bagus"]).update(penilai=kota.pegawai["sari"])
    assert {p.pegawai_id for p in penahan(2026, HARI)} == {
        kota.pegawai["bagus"].pk,
        kota.pegawai["sari"].pk,
    }


def test_sel_yang_terbit_mengakhiri_menunggu(kota, bagus, rantai):
    beri_sel(kota, bagus, "sari")
    beri_sel(kota, bagus, "dodi")
    satu = next(p for p in penahan(2026, HARI) if p.pegawai_id == kota.pegawai["bagus"].pk)
    assert (satu.jawaban, satu.matriks) == (1, 0)


def test_ingatkan_sekali_sehari_siapa_pun_yang_menekan(kota, rantai, masuk):
    alamat = reverse("kinerja:ingatkan_penahan", args=[kota.pegawai["bagus"].pk])
    for nama in ("ratna", "kartika", "ratna"):
        assert masuk(nama).post(alamat, {"tahun": "2026"}).status_code == 302
    pesan = Pemberitahuan.objects.filter(jenis="kinerja.ditunggu")
    assert [satu.akun for satu in pesan] == [kota.akun["bagus"]]
    assert pesan[0].judul == "Anda ditunggu 2 orang untuk SKP 2026"
    assert masuk("sari").post(alamat).status_code == 403
    assert masuk("lukman").post(alamat).status_code == 404
    with pytest.raises(IsianDitolak, match="Tidak ada lagi"):
        ingatkan_penahan(
            kota.pegawai["oki"], 2026, oleh=kota.akun["ratna"], pada=timezone.localdate()
        )


def test_atasan_diberi_tahu_di_beranda(kota, rantai, masuk):
    assert jumlah_menunggu(kota.pegawai["bagus"].pk, HARI).matriks == 2
    assert "Anda ditunggu 2 orang" in masuk("bagus").get("/").content.decode()
    halaman = masuk("ratna").get(reverse("kinerja:menunggu")).content.decode()
    assert "menunggu 2 orang" in halaman
    assert "1 SKP menunggu jawaban, 2 orang menunggu matriks" in halaman


def test_daftar_tumbuh_tanpa_pernyataan_tambahan(kota, rantai, masuk):
    sesi = masuk("ratna")

    def hitung(nama):
        sesi.get(reverse(nama))
        with CaptureQueriesContext(connection) as kueri:
            assert sesi.get(reverse(nama)).status_code == 200
        return len(kueri)

    awal = [hitung("kinerja:menunggu"), hitung("kinerja:celah")]
    for n in range(4):
        tambah_pegawai(kota, f"Staf{n}", "IZIN.1", "Pengelola Data", nomor=40 + n)
    bangun_garis_penilai()
    for n in range(4):
        buat_skp(kota.pegawai[f"staf{n}"], status=StatusVersi.DRAF)
    assert [hitung("kinerja:menunggu"), hitung("kinerja:celah")] == awal
    assert max(awal) <= 25
