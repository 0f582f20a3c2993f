"""Lists on their page: stable order, hostile addresses, constant SQL, saved views."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.actions.tampilan import PALING_BANYAK, jadikan_bawaan, simpan_tampilan
from dumai_asn.inti.istilah import JenisLibur
from dumai_asn.inti.models import HariLibur, TampilanDaftar
from tests.inti.daftar_libur import AWAL, buka, isi, kunci
from tests.pemeran import buat_akun

pytestmark = pytest.mark.usefixtures("papan_libur")


class TestMembaca:
    def test_urutan_tetap_di_antara_yang_sama(self, akun):
        isi(60)
        halaman = [kunci(buka(akun, f"urut=-nama&halaman={n}")) for n in (1, 2, 3)]
        semua = [satu for sehalaman in halaman for satu in sehalaman]
        assert len(semua) == len(set(semua)) == 60
        assert [len(satu) for satu in halaman] == [25, 25, 10]

    @pytest.mark.parametrize(
        "query",
        [
            "halaman=-1",
            "halaman=0",
            "halaman=" + "9" * 40,
            "halaman=%00",
            "halaman=1.5",
            "urut=__",
            "urut=--nama",
            "urut=pk;drop",
            "urut=tombol",
            "sebanyak=100000",
            "sebanyak=-25",
            "kolom=entah&kolom=",
            "jenis=ENTAH",
            "sejak=31/02/2026",
            "q=%00%25_",
            "q=" + "a" * 5000,
            "tampilan=999",
            "asing=1&csrfmiddlewaretoken=x",
        ],
    )
    def test_alamat_aneh_dijawab_wajar(self, akun, query):
        isi(3)
        daftar = buka(akun, query)
        assert len(daftar.baris) in (0, 3)
        assert daftar.keadaan.sebanyak == 25
        assert daftar.keadaan.urut == "tanggal"
        list(daftar.kepala()), list(daftar.keping()), daftar.tampilan()

    def test_halaman_terlalu_jauh_memberi_yang_terakhir(self, akun):
        isi(30)
        assert buka(akun, "halaman=900").halaman.number == 2

    def test_saring_kolom_dan_banyaknya(self, akun):
        isi(30)
        isi_lain = HariLibur.objects.create(
            tanggal=date(2027, 1, 1), nama="Tahun Baru", jenis=JenisLibur.LIBUR
        )
        daftar = buka(akun, "q=baru&kolom=tanggal&kolom=nomor&sebanyak=50&urut=-nomor")
        assert kunci(daftar) == [isi_lain.pk]
        assert [k.kunci for k in daftar.keadaan.kolom] == ["tanggal", "nomor", "tombol"]
        assert next(daftar.keping())[:2] == ("Cari", "baru")
        assert daftar.jumlah_semua == 31
        assert daftar.alamat_tanpa_saring == ("?urut=-nomor&kolom=tanggal&kolom=nomor&sebanyak=50")

    def test_bentuk_baku_tidak_memuat_yang_bawaan(self, akun):
        daftar = buka(akun, "urut=tanggal&sebanyak=25&halaman=3&jenis=&q=&tahun=2026&x=1")
        assert daftar.keadaan.isian() == ""
        assert daftar.isian == "tahun=2026"
        assert daftar.alamat(urut="nama") == "?tahun=2026&urut=nama"

    def test_kolom_pertama_selalu_ada(self, akun):
        assert buka(akun, "kolom=nama").keadaan.kolom[0].kunci == "tanggal"

    def test_perintah_sql_tetap(self, akun):
        def hitung():
            with CaptureQueriesContext(connection) as sql:
                daftar = buka(akun, "jenis=LIBUR")
                assert daftar.baris
                daftar.tampilan(), daftar.aksi_terakhir
            return len(sql)

        isi(20)
        sebelum = hitung()
        HariLibur.objects.all().delete()
        isi(200)
        assert hitung() == sebelum <= 4

    def test_gerbang_berlaku_di_mana_mana(self, db, client):
        tamu = buat_akun("tamu", "Tamu")
        client.force_login(tamu)
        for alamat, data in (
            (reverse("inti:daftar_unduh", args=["uji.libur", "csv"]), None),
            (reverse("inti:daftar_tindakan", args=["uji.libur"]), {"tindakan": "cuti"}),
            (reverse("inti:daftar_tampilan_baru", args=["uji.libur"]), {"nama": "x"}),
        ):
            jawab = client.get(alamat) if data is None else client.post(alamat, data)
            assert jawab.status_code == 403, alamat

    @pytest.mark.parametrize("nama", ["entah", "uji.libur\x00", "../x"])
    def test_daftar_yang_tidak_ada(self, client, akun, nama):
        client.force_login(akun)
        assert client.get(f"/daftar/{nama}/unduh/csv/").status_code == 404


class TestTampilan:
    def test_disimpan_bersih_dan_dapat_dibuka_lagi(self, client, akun):
        client.force_login(akun)
        client.post(
            reverse("inti:daftar_tampilan_baru", args=["uji.libur"]),
            {"nama": "  Libur  saja ", "isian": "jenis=LIBUR&urut=__&halaman=4&x=1&tahun=2026"},
        )
        satu = TampilanDaftar.objects.get()
        assert (satu.nama, satu.isian) == ("Libur saja", "jenis=LIBUR")
        pilihan = buka(akun, "jenis=LIBUR").tampilan()
        assert [(p.kata, p.dipilih) for p in pilihan] == [("Semua", False), ("Libur saja", True)]

    def test_bawaan_dibuka_lebih_dulu_sampai_diminta_lain(self, akun):
        isi(30)
        HariLibur.objects.filter(tanggal=AWAL).update(jenis=JenisLibur.CUTI_BERSAMA)
        simpan_tampilan("uji.libur", "Libur", "jenis=LIBUR", oleh=akun, bawaan=True)
        assert buka(akun).jumlah == 29
        assert buka(akun, "halaman=2").halaman.number == 2
        assert buka(akun, "tampilan=semua").jumlah == 30
        assert buka(akun).alamat_tanpa_saring == "?tampilan=semua"
        assert buka(akun).keadaan.saring.aktif

    def test_satu_bawaan_saja(self, akun):
        satu = simpan_tampilan("uji.libur", "A", "urut=nama", oleh=akun, bawaan=True)
        dua = simpan_tampilan("uji.libur", "B", "urut=jenis", oleh=akun, bawaan=True)
        jadikan_bawaan(satu, oleh=akun)
        assert list(TampilanDaftar.objects.filter(bawaan=True)) == [satu]
        jadikan_bawaan(dua, oleh=akun, bawaan=False)
        assert not TampilanDaftar.objects.filter(bawaan=True).exists()

    @pytest.mark.parametrize("nama", ["", "   ", "A", "a", "x" * 61])
    def test_nama_yang_tidak_dapat_dipakai(self, akun, nama):
        simpan_tampilan("uji.libur", "A", "", oleh=akun)
        with pytest.raises(IsianDitolak):
            simpan_tampilan("uji.libur", nama, "", oleh=akun)

    def test_paling_banyak_dua_puluh_sedaftar(self, akun):
        for n in range(PALING_BANYAK):
            simpan_tampilan("uji.libur", f"T{n}", "", oleh=akun)
        simpan_tampilan("uji.lain", "Lain", "", oleh=akun)
        with pytest.raises(IsianDitolak, match="20 tampilan"):
            simpan_tampilan("uji.libur", "Satu lagi", "", oleh=akun)

    @pytest.mark.parametrize("tindakan", ["nama", "bawaan", "hapus"])
    def test_milik_orang_lain_tidak_ada(self, client, akun, tindakan):
        satu = simpan_tampilan("uji.libur", "A", "urut=nama", oleh=akun)
        client.force_login(buat_akun("lain", "Lain"))
        jawab = client.post(
            reverse("inti:daftar_tampilan", args=[satu.pk]), {"tindakan": tindakan, "nama": "B"}
        )
        assert jawab.status_code == 404
        assert TampilanDaftar.objects.get() == satu
        assert buka(buat_akun("lain2", "Lain")).tampilan() == []

    def test_diubah_dan_dihapus(self, client, akun):
        satu = simpan_tampilan("uji.libur", "A", "urut=nama", oleh=akun)
        client.force_login(akun)
        alamat = reverse("inti:daftar_tampilan", args=[satu.pk])
        client.post(alamat, {"tindakan": "nama", "nama": "Menurut nama"})
        client.post(alamat, {"tindakan": "bawaan"})
        satu.refresh_from_db()
        assert (satu.nama, satu.bawaan) == ("Menurut nama", True)
        client.post(alamat, {"tindakan": "hapus"})
        assert not TampilanDaftar.objects.exists()
        assert client.post(alamat, {"tindakan": "hapus"}).status_code == 404
