"""Lists as sheets: what leaves, in which form, and with whom it is noted."""

import csv
import io

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse
from openpyxl import load_workbook

from dumai_asn.inti import papan
from dumai_asn.inti.actions.pekerjaan import kerjakan_pekerjaan
from dumai_asn.inti.daftar import ekspor
from dumai_asn.inti.istilah import StatusPekerjaan
from dumai_asn.inti.models import JejakBaca, Pekerjaan
from dumai_asn.inti.queries.jejak import kata_dibaca
from tests.inti.daftar_libur import AWAL, isi

pytestmark = pytest.mark.usefixtures("papan_libur")


class TestUnduh:
    def unduh(self, client, akun, bentuk: str, query: str = "") -> bytes:
        client.force_login(akun)
        jawab = client.get(reverse("inti:daftar_unduh", args=["uji.libur", bentuk]) + query)
        assert jawab.status_code == 200
        assert "no-store" in jawab["Cache-Control"]
        assert f".{bentuk}" in jawab["Content-Disposition"]
        return b"".join(jawab.streaming_content)

    def test_csv_memuat_hasil_saringan_dan_kolomnya(self, client, akun):
        isi(2, "=1+1")
        isi_bita = self.unduh(
            client, akun, "csv", "?kolom=tanggal&kolom=nama&urut=-tanggal&tahun=1"
        )
        baris = list(csv.reader(io.StringIO(isi_bita.decode("utf-8-sig"))))
        assert baris == [["Tanggal", "Nama"], ["2026-01-02", "'=1+1"], ["2026-01-01", "'=1+1"]]

    def test_xlsx_bertipe_dan_berketerangan(self, client, akun):
        isi(3, "=HYPERLINK(1)")
        buku = load_workbook(
            io.BytesIO(self.unduh(client, akun, "xlsx", "?kolom=nama&kolom=nomor&jenis=LIBUR"))
        )
        lembar = buku["Daftar"]
        assert [sel.value for sel in lembar[1]] == ["Tanggal", "Nama", "Nomor"]
        hari, nama, nomor = lembar[2]
        assert hari.is_date
        assert hari.value.date() == AWAL
        assert (nama.value, nama.data_type) == ("'=HYPERLINK(1)", "s")
        assert isinstance(nomor.value, int)
        assert lembar.freeze_panes == "B2"
        assert lembar.max_row == 4
        catatan = dict(buku["Keterangan"].iter_rows(values_only=True))
        assert catatan["Saringan"] == "Jenis: Libur"
        assert catatan["Jumlah baris"] == "3"
        assert catatan["Diunduh oleh"] == "Ratih"

    def test_besar_menjadi_pekerjaan_berkas_pribadi(self, client, akun, monkeypatch):
        monkeypatch.setattr("dumai_asn.inti.views.daftar.SEKALI_UNDUH", 5)
        isi(30)
        client.force_login(akun)
        alamat = reverse("inti:daftar_unduh", args=["uji.libur", "csv"])
        assert "Siapkan 30 baris" in client.get(alamat).content.decode()
        assert not Pekerjaan.objects.exists()
        for _ in range(2):  # a second press leads to the same job
            client.post(alamat, {"isian": "urut=-tanggal"})
        kerja = Pekerjaan.objects.get()
        kerjakan_pekerjaan(kerja.pk)
        kerja.refresh_from_db()
        assert kerja.status is StatusPekerjaan.SELESAI, kerja.log
        berkas = b"".join(client.get(kerja.hasil["tautan"]).streaming_content)
        assert berkas.decode("utf-8-sig").splitlines()[1].startswith("2026-01-30")
        assert len(berkas.splitlines()) == 31

    def test_hak_yang_hilang_menggagalkan_pekerjaan(self, akun):
        kerja = ekspor.minta_ekspor("uji.libur", "csv", "", oleh=akun)
        type(akun).objects.filter(pk=akun.pk).update(username="tamu")
        kerjakan_pekerjaan(kerja.pk)
        kerja.refresh_from_db()
        assert kerja.status is StatusPekerjaan.GAGAL
        assert "tidak lagi berhak" in kerja.log

    def test_siapa_mengunduh_dicatat_pada_setiap_orang_sekali_sehari(self, masuk, kota):
        client = masuk("pengelola")
        alamat = reverse("inti:daftar_unduh", args=["direktori.akun", "csv"])
        for _ in range(2):
            assert client.get(f"{alamat}?q=sari").status_code == 200
        satu = JejakBaca.objects.get(pemilik=kota.akun["sari"])
        assert (satu.akun, satu.jenis) == (kota.akun["ratna"], "unduh.direktori.akun")
        assert JejakBaca.objects.count() == 1, "nobody else was in the sheet"
        assert kata_dibaca()[satu.jenis] == "data Anda dalam unduhan “Akun pegawai”"

    def test_yang_ditolak_dan_daftar_tanpa_orang_tidak_meninggalkan_jejak(self, masuk, kota):
        for peran, daftar in (("pegawai", "direktori.akun"), ("pengelola", "direktori.jabatan")):
            masuk(peran).get(reverse("inti:daftar_unduh", args=[daftar, "csv"]))
        assert not JejakBaca.objects.exists()

    def test_yang_disiapkan_di_belakang_dicatat_juga(self, kota):
        kerja = ekspor.minta_ekspor("direktori.akun", "csv", "q=sari", oleh=kota.akun["ratna"])
        assert not JejakBaca.objects.exists()
        kerjakan_pekerjaan(kerja.pk)
        assert JejakBaca.objects.get().pemilik == kota.akun["sari"]

    @pytest.mark.parametrize("satu", [d for d in papan.penyedia("daftar") if d.isi.orang])
    def test_jalur_ke_orangnya_benar(self, satu, kota):
        """Every list that says whose rows they are, says it in paths its rows have."""
        deklarasi = satu.isi
        argumen = dict.fromkeys(deklarasi.jalur, "0")
        try:
            baris = deklarasi.sumber(kota.akun["ratna"], argumen)
        except (Http404, PermissionDenied):
            pytest.skip("its rows hang on something this city has none of")
        list(baris.order_by().values_list(*deklarasi.orang).distinct())
