"""HR draws up an SKP for somebody who cannot; that person agrees by submitting it."""

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext

from dumai_asn.direktori.models import Penugasan
from dumai_asn.direktori.rules.istilah import Peran
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.rules.alur import AlurDitolak
from dumai_asn.pemberitahuan.models import Pemberitahuan
from kinerja import access
from kinerja.actions.alur_skp import tarik_skp
from kinerja.actions.isi_skp import simpan_lampiran
from kinerja.actions.skp import buang_versi, mulai_skp, serahkan_skp, susun_skp_untuk
from kinerja.models import SKP, TahunKinerja, VersiSKP
from kinerja.queries.susun_untuk import skp_disusunkan
from kinerja.rules.istilah import StatusTahun, StatusVersi
from tests.kinerja.skp.bahan import ajukan, isi_draf, tempat_dari

pytestmark = pytest.mark.django_db
ALASAN = "Cuti melahirkan sampai Maret"


@pytest.fixture
def ratna(kota):
    return kota.akun["ratna"]


@pytest.fixture
def draf(kota, tahun, ratna):
    return susun_skp_untuk(tempat_dari(kota), 2026, oleh=ratna, alasan=ALASAN)


def tulis(versi, akun, butir="Laptop"):
    return simpan_lampiran(versi, {"dukungan": [butir]}, oleh=akun, nomor_ubah=versi.nomor_ubah)


def kabar(akun):
    semua = Pemberitahuan.objects.filter(akun=akun, jenis="kinerja.skp_disusunkan")
    return list(semua.order_by("pk").values_list("judul", flat=True))


def test_pengelola_menulis_lalu_hanya_pemiliknya(draf, ratna, sari):
    assert (draf.disusun_oleh, draf.alasan_pengelola) == (ratna, ALASAN)
    isi_draf(draf, ratna)
    with pytest.raises(AlurDitolak):
        ajukan(draf, ratna)
    serahkan_skp(draf, oleh=ratna, nomor_ubah=draf.nomor_ubah)
    draf.refresh_from_db()
    assert kabar(sari) == ["Draf SKP 2026 Anda sedang disusunkan", "Draf SKP 2026 Anda siap"]
    with pytest.raises(AlurDitolak):
        tulis(draf, ratna)
    with pytest.raises(PermissionDenied):
        access.versi_disusun(ratna, draf.pk)
    assert ajukan(draf, sari).status == StatusVersi.DIAJUKAN


def test_simpanan_pemiliknya_mengambil_alih(draf, ratna, sari):
    tulis(draf, sari)
    with pytest.raises(AlurDitolak):
        tulis(draf, ratna, "Lain")
    with pytest.raises(AlurDitolak):
        buang_versi(draf, oleh=ratna, nomor_ubah=draf.nomor_ubah)
    assert VersiSKP.objects.get().dukungan == ["Laptop"]


def test_yang_ditarik_tidak_kembali_ke_pengelola(draf, ratna, sari):
    """Submitted without a word of her own it is hers too."""
    isi_draf(draf, ratna)
    diajukan = ajukan(draf, sari)
    ditarik = tarik_skp(diajukan, oleh=sari, nomor_ubah=diajukan.nomor_ubah)
    assert ditarik.status == StatusVersi.DRAF
    with pytest.raises(AlurDitolak):
        tulis(ditarik, ratna)


def test_kosong_tidak_diserahkan_dan_dapat_dibuang(draf, ratna, sari):
    with pytest.raises(IsianDitolak, match="satu RHK"):
        serahkan_skp(draf, oleh=ratna, nomor_ubah=draf.nomor_ubah)
    buang_versi(draf, oleh=ratna, nomor_ubah=draf.nomor_ubah)
    assert not SKP.objects.exists()
    assert kabar(sari)[-1] == "Draf SKP 2026 Anda dibuang"


def test_alasan_dan_satu_saja(kota, tahun, ratna, sari):
    tempat = tempat_dari(kota)
    with pytest.raises(IsianDitolak, match="mengapa"):
        susun_skp_untuk(tempat, 2026, oleh=ratna, alasan="  ")
    mulai_skp(tempat, 2026, oleh=sari)
    with pytest.raises(IsianDitolak, match="sudah dimulai"):
        susun_skp_untuk(tempat, 2026, oleh=ratna, alasan=ALASAN)


def test_hanya_yang_mengelola_datanya(kota, tahun):
    """Neither the evaluator nor the person, nor somebody who has nothing to do with them."""
    for siapa, galat in (
        ("penilai", PermissionDenied),
        ("pegawai", PermissionDenied),
        ("administrator", Http404),
        ("orang_lain", Http404),
    ):
        with pytest.raises(galat):
            susun_skp_untuk(tempat_dari(kota), 2026, oleh=kota.peran(siapa), alasan=ALASAN)
    assert not SKP.objects.exists()


def test_pengelola_unit_di_cabangnya_saja(kota, tahun):
    """Usman keeps one branch: whoever stands in it, and nobody else."""
    usman = kota.akun["usman"]
    assert Penugasan.objects.filter(akun=usman, peran=Peran.PENGELOLA_UNIT).exists()
    draf = susun_skp_untuk(tempat_dari(kota), 2026, oleh=usman, alasan=ALASAN)
    assert list(skp_disusunkan(usman, draf.skp.masa.lower)) == [draf]
    with pytest.raises((PermissionDenied, Http404)):
        susun_skp_untuk(tempat_dari(kota, "usman"), 2026, oleh=usman, alasan=ALASAN)


@pytest.mark.parametrize(
    ("status", "kata"), [(StatusTahun.DIKUNCI, "perpanjangan"), (StatusTahun.DITUTUP, "ditutup")]
)
def test_tahun_yang_tidak_menerima(kota, tahun, ratna, status, kata):
    """Locked, it takes late joiners and whom HR gave more time; closed, nobody."""
    TahunKinerja.objects.filter(pk=2026).update(status=status)
    with time_machine.travel("2026-03-10T09:00:00+07:00", tick=False):
        with pytest.raises(IsianDitolak, match=kata):
            susun_skp_untuk(tempat_dari(kota), 2026, oleh=ratna, alasan=ALASAN)
        assert not SKP.objects.exists()


def test_dari_halaman_orang_sampai_diserahkan(kota, tahun, masuk, sari):
    client, orang = masuk("pengelola"), kota.pegawai["sari"]
    panel = client.get(f"/pegawai/{orang.pk}/panel/kinerja/").content.decode()
    assert f"/skp/disusunkan/{orang.pk}/" in panel
    jawab = client.post(
        f"/skp/disusunkan/{orang.pk}/",
        {
            "jabatan": f"{tempat_dari(kota).pk}:2026",
            "pendekatan": "KUANTITATIF",
            "alasan": "<b>Cuti</b>",
        },
    )
    versi = VersiSKP.objects.get()
    assert jawab.url == f"/skp/susun/{versi.pk}/rhk/"
    isi_draf(versi, kota.akun["ratna"])
    halaman = client.get(f"/skp/susun/{versi.pk}/periksa/").content.decode()
    assert "Serahkan" in halaman
    assert "Ajukan SKP" not in halaman
    assert "&lt;b&gt;Cuti&lt;/b&gt;" in halaman
    assert "<b>Cuti</b>" not in halaman
    assert f">{orang.nama}</a>" in client.get("/skp/disusunkan/?tahap=DISUSUN").content.decode()
    isi = {"nomor_ubah": versi.nomor_ubah}
    assert client.post(f"/skp/susun/{versi.pk}/serahkan/", isi).url == "/skp/disusunkan/"
    assert client.get(f"/skp/susun/{versi.pk}/periksa/").status_code == 403
    assert f">{orang.nama}</a>" not in client.get("/skp/disusunkan/?tahap=DISUSUN").content.decode()


def test_daftar_tumbuh_tanpa_pernyataan_tambahan(kota, tahun, ratna, masuk):
    client = masuk("pengelola")

    def hitung():
        with CaptureQueriesContext(connection) as tertangkap:
            assert client.get("/skp/disusunkan/").status_code == 200
        return len(tertangkap)

    susun_skp_untuk(tempat_dari(kota), 2026, oleh=ratna, alasan=ALASAN)
    hitung()
    satu = hitung()
    for nama in ("dodi", "bagus", "usman"):
        susun_skp_untuk(tempat_dari(kota, nama), 2026, oleh=ratna, alasan=ALASAN)
    assert hitung() == satu
