"""The matriks peran hasil: who writes it, what it refuses, who is told."""

from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.pemberitahuan.models import Pemberitahuan
from kinerja.actions.matriks import hapus_sel, simpan_sel, terbitkan_matriks
from kinerja.models import PeranHasil, RencanaHasilKerja
from kinerja.queries.matriks import matriks
from kinerja.queries.sumber import sel_terbit
from tests.kinerja.bangun import buat_skp
from tests.pemeran import bangun_kota, tambah_pegawai

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota():
    return bangun_kota()


@pytest.fixture
def pimpinan(kota):
    """Bagus with his SKP of the year of the test."""
    return buat_skp(kota.pegawai["bagus"], _tahun())


def _tahun():
    return timezone.localdate().year


def isi(kota, pimpinan, siapa="sari", oleh="bagus", **lain):
    nilai = {"hasil": "Berkas lengkap diterima", "porsi": Decimal(40)} | lain
    return simpan_sel(pimpinan.rhk, kota.pegawai[siapa], oleh=kota.akun[oleh], **nilai)


@pytest.mark.parametrize(
    ("lain", "isian"),
    [
        ({"hasil": "  "}, "hasil"),
        ({"hasil": "x" * 501}, "hasil"),
        ({"porsi": Decimal(-1)}, "porsi"),
        ({"porsi": Decimal(0)}, "porsi"),
        ({"porsi": Decimal("999999999999999999")}, "porsi"),
    ],
)
def test_isian_yang_salah_disebut(kota, pimpinan, lain, isian):
    with pytest.raises(IsianDitolak) as galat:
        isi(kota, pimpinan, **lain)
    assert galat.value.isian == isian


def test_hanya_pemilik_dan_hanya_tim_sendiri(kota, pimpinan):
    for siapa in ("kartika", "sari", "ratna"):
        with pytest.raises(PermissionDenied):
            isi(kota, pimpinan, oleh=siapa)
    with pytest.raises(IsianDitolak, match="tidak Anda nilai"):
        isi(kota, pimpinan, "oki")


def test_dua_tab_dibandingkan(kota, pimpinan):
    sel = isi(kota, pimpinan)
    with pytest.raises(IsianBerubah):
        isi(kota, pimpinan)
    isi(kota, pimpinan, hasil="Kedua", nomor_ubah=sel.nomor_ubah)
    with pytest.raises(IsianBerubah):
        isi(kota, pimpinan, hasil="Ketiga", nomor_ubah=sel.nomor_ubah)


def test_terbit_memberi_tahu_sekali_lalu_perubahan_juga(kota, pimpinan):
    isi(kota, pimpinan)
    isi(kota, pimpinan, "dodi", porsi=None)
    susunan = buat_skp(kota.pegawai["sari"], _tahun())
    assert not sel_terbit(susunan.skp).exists()
    assert len(terbitkan_matriks(pimpinan.skp, oleh=kota.akun["bagus"])) == 2
    assert terbitkan_matriks(pimpinan.skp, oleh=kota.akun["bagus"]) == []
    sel = sel_terbit(susunan.skp).get()
    pesan = Pemberitahuan.objects.filter(akun=kota.akun["sari"])
    assert pesan.count() == 1
    isi(kota, pimpinan, hasil="Baru", nomor_ubah=sel.nomor_ubah)
    assert pesan.filter(jenis="kinerja.matriks_berubah").count() == 1


def test_sel_yang_dipakai_tidak_dapat_dikosongkan(kota, pimpinan):
    sel, bagus = isi(kota, pimpinan), kota.akun["bagus"]
    rhk = buat_skp(kota.pegawai["sari"], _tahun()).rhk
    RencanaHasilKerja.objects.filter(pk=rhk.pk).update(peran_hasil=sel, induk_sementara="")
    with pytest.raises(IsianDitolak, match="Sari"):
        hapus_sel(sel, oleh=bagus)
    RencanaHasilKerja.objects.filter(pk=rhk.pk).update(peran_hasil=None, induk_sementara="x")
    hapus_sel(sel, oleh=bagus)
    assert not PeranHasil.objects.exists()


def test_jumlah_porsi_dan_yang_kosong_bukan_nol(kota, pimpinan):
    hari = pimpinan.skp.masa.lower
    assert matriks(pimpinan.skp, hari).kolom[0].jumlah is None
    isi(kota, pimpinan)
    isi(kota, pimpinan, "dodi", porsi=None)
    kolom = matriks(pimpinan.skp, hari).kolom[0]
    assert (kolom.jumlah, kolom.sel, kolom.pas) == (Decimal(40), 2, False)


def test_halaman_dari_sel_sampai_terbit(kota, pimpinan, client):
    client.force_login(kota.akun["bagus"], backend="dumai_asn.akun.backends.MasukAkun")
    sel = reverse("kinerja:sel", args=[pimpinan.rhk.pk, kota.pegawai["sari"].pk])
    salah = client.post(sel, {"hasil": "<b>Berkas</b>", "porsi": "140"})
    assert "Paling besar 100" in salah.content.decode()
    assert client.post(sel, {"hasil": "<b>Berkas</b>", "porsi": "40,5"}).status_code == 302
    halaman = client.get(reverse("kinerja:matriks")).content.decode()
    assert "&lt;b&gt;Berkas" in halaman
    assert "Belum terbit" in halaman
    assert "Jumlah porsi 40,5" in halaman
    client.post(reverse("kinerja:matriks_terbit", args=[pimpinan.skp.pk]))
    assert "Belum terbit" not in client.get(reverse("kinerja:matriks")).content.decode()
    asing = reverse("kinerja:sel", args=[pimpinan.rhk.pk, kota.pegawai["oki"].pk])
    assert client.get(asing).status_code == 404


def test_matriks_tumbuh_tanpa_kueri_tambahan(kota, pimpinan, client):
    client.force_login(kota.akun["bagus"], backend="dumai_asn.akun.backends.MasukAkun")

    def hitung():
        with CaptureQueriesContext(connection) as kueri:
            assert client.get(reverse("kinerja:matriks")).status_code == 200
        return len(kueri)

    isi(kota, pimpinan)
    hitung()
    awal = hitung()
    for n in range(6):
        tambah_pegawai(kota, f"Staf{n}", "IZIN.1", "Pengelola Data", nomor=40 + n)
    bangun_garis_penilai()
    for n in range(6):
        isi(kota, pimpinan, f"staf{n}", porsi=Decimal(10))
    assert hitung() == awal
