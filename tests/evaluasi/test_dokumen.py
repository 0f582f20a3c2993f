"""The evaluation form: what it says, when it may be asked for, when it is issued anew."""

from dataclasses import replace

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dumai_asn.direktori.models import NomorInduk, RiwayatPegawai
from dumai_asn.inti.actions.pekerjaan import kerjakan_pekerjaan
from dumai_asn.inti.istilah import StatusPekerjaan
from dumai_asn.inti.models import Dokumen, Pekerjaan
from dumai_asn.inti.rules.alur import AlurDitolak
from dumai_asn.inti.rules.dokumen import StatusDokumen
from evaluasi.actions.dokumen import SUSUN, minta_evaluasi, terbitkan_evaluasi
from evaluasi.actions.penilaian import IsianPerilaku, terima_hasil
from evaluasi.models import CapaianOrganisasi, Penilaian
from evaluasi.queries.dokumen import BELUM_TANDA_TANGAN, naskah_evaluasi
from evaluasi.queries.penilaian import penilaian_lengkap

from .bangun import HARI, SESUAI, kirim, penilaian, triwulan_dibuka

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _hari():
    with time_machine.travel(HARI, tick=False):
        yield


@pytest.fixture
def sari(kota) -> Penilaian:
    """Sari's rating, sent and handed over."""
    satu = penilaian(triwulan_dibuka(kota), kota.pegawai["sari"])
    rhk = satu.skp.rhk.get().pk
    return kirim(
        satu,
        kota,
        replace(
            SESUAI,
            rating_perilaku="DI_ATAS",
            alasan_perilaku="Membuka loket kedua.",
            catatan="Pertahankan ketepatan waktu.",
            umpan_rhk={rhk: "Tunggu turun menjadi 20 menit."},
            perilaku={"ADAPTIF": IsianPerilaku("DI_ATAS", "Cepat menyesuaikan diri.")},
        ),
    )


def isi(satu: Penilaian) -> dict:
    return naskah_evaluasi(penilaian_lengkap().get(pk=satu.pk)).isi


def test_formulir_memuat_yang_dibekukan(kota, sari):
    dapat = isi(sari)
    assert dapat["masa"] == "1 Juli s.d. 30 September 2026"
    assert dapat["anak_judul"] == "PENDEKATAN HASIL KERJA KUANTITATIF · PERIODE: TRIWULAN III 2026"
    assert dapat["unit"] == "Dinas Perizinan"
    assert dapat["pegawai"] == [
        ["Nama", "Sari"],
        ["NIP", "19900101 201503 1 004"],
        ["Pangkat/Gol. Ruang", "III/b"],
        ["Jabatan", "Penata Perizinan Ahli Pertama"],
        ["Unit kerja", "Bidang Pelayanan"],
    ]
    assert [nilai for _, nilai in dapat["penilai"]][::3] == ["Bagus", "Kepala Bidang"]
    (rhk,) = dapat["utama"]
    assert rhk["umpan_balik"] == "Tunggu turun menjadi 20 menit."
    assert len(rhk["indikator"]) == sari.versi.isi_indikator.count()
    assert all(satu["target"] and satu["realisasi"] for satu in rhk["indikator"])
    assert dapat["tambahan"] == []
    assert (dapat["rating_hasil"], dapat["rating_perilaku"], dapat["predikat"]) == (
        "Sesuai ekspektasi",
        "Di atas ekspektasi",
        "Baik",
    )
    assert [satu["nilai"] for satu in dapat["perilaku"]][:2] == [
        "Berorientasi Pelayanan",
        "Akuntabel",
    ]
    assert [satu["umpan_balik"] for satu in dapat["perilaku"]].count(
        "Cepat menyesuaikan diri."
    ) == 1


def test_fakta_sesudah_periode_tidak_mengubah_formulir(kota, sari):
    """A new rank from October on is not the one that was evaluated."""
    lama = isi(sari)
    orang = kota.pegawai["sari"]
    RiwayatPegawai.objects.filter(pegawai=orang, jenis="GOLONGAN").update(
        masa="[2020-01-01,2026-10-01)"
    )
    RiwayatPegawai.objects.create(
        pegawai=orang, jenis="GOLONGAN", nilai="III/c", masa="[2026-10-01,)"
    )
    NomorInduk.objects.filter(pegawai=kota.pegawai["dodi"]).delete()
    assert isi(sari) == lama


def test_capaian_unit_mandiri_terdekat_menentukan_kotak_dan_kurva(kota, sari):
    dapat = isi(sari)
    assert (dapat["puncak"], [s for s in dapat["capaian"] if s["pilih"]]) == (-1, [])
    for unit, nilai in (("KOTA", "ISTIMEWA"), ("IZIN", "BAIK"), ("LAIN", "KURANG")):
        CapaianOrganisasi.objects.create(siklus=sari.siklus, unit=kota.unit[unit], nilai=nilai)
    dapat = isi(sari)
    assert [satu["kata"] for satu in dapat["capaian"] if satu["pilih"]] == ["Baik"]
    assert dapat["puncak"] == 3  # of 0 (Sangat Kurang) to 4 (Sangat Baik)


def test_tanda_tangan_menyebut_hari_tindakan_dan_ruang_kosong(kota, sari):
    pegawai, penilai = isi(sari)["tanda_tangan"]
    assert pegawai["tempat_tanggal"] == BELUM_TANDA_TANGAN
    assert penilai | {"nip": ""} == {
        "tempat_tanggal": "Dumai, 8 Oktober 2026",
        "sebagai": "Pejabat penilai kinerja",
        "nama": "Bagus",
        "nip": "",
    }
    terima_hasil(sari, oleh=kota.akun["sari"])
    assert isi(sari)["tanda_tangan"][0]["tempat_tanggal"] == "Dumai, 8 Oktober 2026"


def test_wakil_menandatangani_atas_nama(kota, sari):
    Penilaian.objects.filter(pk=sari.pk).update(dinilai_oleh=kota.akun["usman"])
    _, penilai = isi(sari)["tanda_tangan"]
    assert (penilai["sebagai"], penilai["nama"]) == (
        "a.n. pejabat penilai kinerja Bagus",
        "Usman",
    )


def test_jumlah_pernyataan_tetap(kota, sari):
    """Whatever the SKP holds; the plan of one form is what a batch of forms costs each."""
    satu = penilaian_lengkap().get(pk=sari.pk)
    with CaptureQueriesContext(
        connection,
    ) as kueri:
        naskah_evaluasi(satu)
    assert len(kueri) <= 14


def test_terbit_sekali_dan_lagi_sesudah_berubah(kota, sari):
    oleh = kota.akun["sari"]
    satu = terbitkan_evaluasi(sari, oleh=oleh)
    assert (satu.pemilik_id, satu.penerbit) == (oleh.pk, "Dinas Perizinan")
    assert terbitkan_evaluasi(sari, oleh=kota.peran("penilai")) == satu
    assert minta_evaluasi(penilaian_lengkap().get(pk=sari.pk), oleh=oleh) is None
    terima_hasil(sari, oleh=oleh)
    baru = terbitkan_evaluasi(sari, oleh=oleh)
    satu.refresh_from_db()
    assert satu.status is StatusDokumen.DICABUT
    assert baru.berlaku


def test_sebelum_diserahkan_tidak_ada(kota, masuk):
    satu = penilaian(triwulan_dibuka(kota), kota.pegawai["sari"])
    with pytest.raises(AlurDitolak, match="diserahkan"):
        terbitkan_evaluasi(satu, oleh=kota.peran("penilai"))
    assert masuk("pegawai").post(f"/nilai/{satu.pk}/pdf/minta/").status_code == 404
    assert not Pekerjaan.objects.filter(jenis=SUSUN).exists()


def test_dari_tombol_sampai_berkas(kota, sari, masuk):
    client = masuk("pegawai")
    assert "Unduh PDF" in client.get(f"/nilai/{sari.pk}/").content.decode()
    assert client.get(f"/nilai/{sari.pk}/pdf/").status_code == 404  # nothing issued yet
    for _ in range(2):  # a double click
        jawaban = client.post(f"/nilai/{sari.pk}/pdf/minta/")
    kerja = Pekerjaan.objects.get(jenis=SUSUN)
    assert jawaban.url == f"/pekerjaan/{kerja.pk}/"
    kerjakan_pekerjaan(kerja.pk)
    kerja.refresh_from_db()
    assert kerja.status is StatusPekerjaan.SELESAI, kerja.log
    dokumen = Dokumen.objects.get()
    assert dokumen.nomor in client.get(jawaban.url).content.decode()
    assert client.post(f"/nilai/{sari.pk}/pdf/minta/").url == f"/nilai/{sari.pk}/pdf/"
    berkas = client.get(f"/nilai/{sari.pk}/pdf/")
    assert b"".join(berkas.streaming_content).startswith(b"%PDF-")
    assert berkas["Content-Disposition"] == (
        'attachment; filename="Evaluasi kinerja Triwulan III 2026, Sari.pdf"'
    )
    assert berkas["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "no-store" in berkas["Cache-Control"]


def test_berkas_milik_orang_lain_tertutup(kota, sari, masuk):
    terbitkan_evaluasi(sari, oleh=kota.akun["sari"])
    for peran, status in (("penilai", 200), ("rekan", 404), ("orang_lain", 404)):
        jawaban = masuk(peran).get(f"/nilai/{sari.pk}/pdf/")
        assert jawaban.status_code == status, peran
        if jawaban.streaming:
            list(jawaban.streaming_content)


def test_tanpa_skp_tetap_dapat_disusun(kota, sari):
    """A liable person without an SKP is rated, too, and gets the same form with empty tables."""
    Penilaian.objects.filter(pk=sari.pk).update(catatan="")
    satu = penilaian_lengkap().get(pk=sari.pk)
    satu.skp = satu.versi = None
    satu.versi_id = None
    dapat = naskah_evaluasi(satu).isi
    assert (dapat["utama"], dapat["tambahan"]) == ([], [])
    assert dapat["anak_judul"].startswith("TANPA SKP")
