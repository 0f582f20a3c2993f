"""Lists: stable order, hostile addresses, constant SQL, exports, saved views, many rows at once."""

import csv
import io
from datetime import date, timedelta

import pytest
import time_machine
from django import forms
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.actions.massal import (
    MASA_BATAL,
    MASA_SIMPAN,
    BarisBerubah,
    BarisDitolak,
    HasilMassal,
    sapu_massal,
)
from dumai_asn.inti.actions.pekerjaan import kerjakan_pekerjaan
from dumai_asn.inti.actions.tampilan import PALING_BANYAK, jadikan_bawaan, simpan_tampilan
from dumai_asn.inti.daftar import ekspor, massal
from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.daftar.deklarasi import Deklarasi, Jenis, Kolom, TindakanMassal, daftarkan
from dumai_asn.inti.daftar.saring import SaringCariDaftar
from dumai_asn.inti.forms import TanggalField
from dumai_asn.inti.istilah import JenisLibur, StatusPekerjaan
from dumai_asn.inti.models import AksiMassal, HariLibur, Pekerjaan, TampilanDaftar
from tests.inti.bangun import serentak
from tests.pemeran import buat_akun

AWAL = date(2026, 1, 1)


class Saring(SaringCariDaftar):
    jenis = forms.ChoiceField(label="Jenis", choices=[("", "Semua"), ("LIBUR", "Libur")])
    sejak = TanggalField(label="Sejak")
    PENERAP = {
        "q": lambda qs, teks: qs.filter(nama__icontains=teks),
        "jenis": lambda qs, jenis: qs.filter(jenis=jenis),
        "sejak": lambda qs, hari: qs.filter(tanggal__gte=hari),
    }


def _sumber(akun, argumen):
    if akun.get_username() == "tamu":
        raise PermissionDenied("Bukan untuk tamu.")
    return HariLibur.objects.all()


def _cuti(ids, isian, oleh):
    """Every chosen day that is no day off of its own becomes CUTI_BERSAMA."""
    baris = HariLibur.objects.select_for_update().filter(pk__in=ids)
    dapat = [satu for satu in baris if satu.jenis is JenisLibur.LIBUR]
    HariLibur.objects.filter(pk__in=[s.pk for s in dapat]).update(jenis=JenisLibur.CUTI_BERSAMA)
    return HasilMassal(
        tuple(BarisBerubah(s.pk, s.pk, {"jenis": str(s.jenis)}) for s in dapat),
        tuple(BarisDitolak(s.pk, s.nama, "Sudah.") for s in baris if s not in dapat),
    )


def _kembali(aksi, oleh):
    """``nama`` "diubah" plays the row that somebody touched since."""
    semula = {satu["id"]: satu["sebelum"]["jenis"] for satu in aksi.isi}
    baris = list(HariLibur.objects.select_for_update().filter(pk__in=semula))
    dapat = [satu for satu in baris if satu.nama != "diubah"]
    for satu in dapat:
        HariLibur.objects.filter(pk=satu.pk).update(jenis=semula[satu.pk])
    return HasilMassal(
        tuple(BarisBerubah(satu.pk, 0, {}) for satu in dapat),
        tuple(BarisDitolak(s.pk, s.nama, "Sudah diubah lagi.") for s in baris if s not in dapat),
    )


LIBUR = Deklarasi(
    nama="uji.libur",
    judul="Hari libur",
    benda="hari",
    halaman="inti:menu",
    argumen=("tahun",),
    sumber=_sumber,
    saring=Saring,
    urut="tanggal",
    kolom=(
        Kolom("tanggal", "Tanggal", lambda h: h.tanggal, ("tanggal",), jenis=Jenis.TANGGAL),
        Kolom("nama", "Nama", lambda h: h.nama, ("nama",)),
        Kolom("jenis", "Jenis", lambda h: h.jenis, ("jenis",)),
        Kolom("nomor", "Nomor", lambda h: h.pk, ("pk",), jenis=Jenis.ANGKA, awal=False),
        Kolom("tombol", "Tombol", templat="inc/lambang.html", sendiri=True),
    ),
    tindakan=(
        TindakanMassal(
            "cuti", "Jadikan cuti", "Semua menjadi cuti.", "hari diubah", _cuti, _kembali
        ),
    ),
)


@pytest.fixture
def akun(db):
    return buat_akun("ratih", "Ratih")


@pytest.fixture(autouse=True)
def _papan(papan_uji):
    daftarkan(LIBUR)


def isi(banyak: int, nama: str = "Libur") -> None:
    HariLibur.objects.bulk_create(
        HariLibur(tanggal=AWAL + timedelta(n), nama=nama, jenis=JenisLibur.LIBUR)
        for n in range(banyak)
    )


def buka(akun, query: str = "") -> Daftar:
    request = RequestFactory().get(f"/uji/?{query}")
    request.user = akun
    return Daftar(request, LIBUR)


def kunci(daftar: Daftar) -> list[int]:
    return [satu.kunci for satu in daftar.baris]


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


class TestMassal:
    @pytest.fixture
    def kirim(self, client, akun):
        client.force_login(akun)
        alamat = reverse("inti:daftar_tindakan", args=["uji.libur"])

        def _kirim(**data):
            return client.post(alamat, {"tindakan": "cuti", "isian": "urut=nama"} | data)

        return _kirim

    def cuti(self) -> int:
        return HariLibur.objects.filter(jenis=JenisLibur.CUTI_BERSAMA).count()

    def test_ditanyakan_dahulu_dengan_jumlahnya(self, kirim):
        isi(3)
        ids = list(HariLibur.objects.values_list("pk", flat=True)[:2])
        halaman = kirim(pilih=ids).content.decode()
        assert "Jadikan cuti: 2 hari?" in halaman
        assert "Dapat dibatalkan selama 10 menit" in halaman
        assert self.cuti() == 0
        jawab = kirim(pilih=ids, yakin="1")
        assert jawab.url == f"{reverse('inti:menu')}?urut=nama"
        assert self.cuti() == 2

    def test_semua_hasil_saringan_dihitung_server(self, kirim):
        isi(60)
        HariLibur.objects.filter(tanggal__lt=date(2026, 1, 11)).update(nama="Awal")
        kirim(isian="q=awal", semua="1", yakin="1")
        assert self.cuti() == 10

    def test_tanpa_pilihan_tidak_terjadi_apa_pun(self, kirim):
        isi(1)
        assert kirim(yakin="1").status_code == 302
        assert kirim(pilih=["x", "9" * 30, "-1"], yakin="1").status_code == 302
        assert kirim(tindakan="entah", semua="1").status_code == 404
        assert self.cuti() == 0

    def test_yang_ditolak_disebut_satu_per_satu(self, kirim, akun):
        isi(3)
        HariLibur.objects.filter(tanggal=AWAL).update(jenis=JenisLibur.CUTI_BERSAMA, nama="Nyepi")
        kirim(semua="1", yakin="1")
        akhir = buka(akun).aksi_terakhir
        assert akhir.jumlah == 2
        assert [(s["nama"], s["sebab"]) for s in akhir.aksi.ditolak] == [("Nyepi", "Sudah.")]
        assert akhir.sampai == timezone.localtime(akhir.aksi.dibuat_pada + MASA_BATAL)

    def test_banyak_menjadi_pekerjaan(self, kirim, monkeypatch):
        monkeypatch.setattr(massal, "SEKALI_LAKUKAN", 5)
        isi(8)
        kirim(semua="1", yakin="1")
        kerja = Pekerjaan.objects.get()
        assert self.cuti() == 0
        kerjakan_pekerjaan(kerja.pk)
        kerja.refresh_from_db()
        assert kerja.hasil["kata"] == "8 hari diubah."
        assert self.cuti() == 8
        assert AksiMassal.objects.get().akun_id == kerja.pemohon_id

    def test_dibatalkan_selama_belum_disentuh(self, kirim, client, akun):
        isi(3)
        kirim(semua="1", yakin="1")
        HariLibur.objects.filter(tanggal=AWAL).update(nama="diubah")
        aksi = AksiMassal.objects.get()
        client.post(reverse("inti:daftar_batalkan", args=[aksi.pk]))
        assert self.cuti() == 1
        aksi.refresh_from_db()
        assert [satu["nama"] for satu in aksi.tertinggal] == ["diubah"]
        assert buka(akun).aksi_terakhir is None

    def test_semua_sudah_disentuh_ditolak_dengan_kata(self, kirim, akun):
        isi(2)
        kirim(semua="1", yakin="1")
        HariLibur.objects.update(nama="diubah")
        with pytest.raises(IsianDitolak, match="diubah lagi"):
            massal.batalkan_aksi(AksiMassal.objects.get(), oleh=akun)
        assert AksiMassal.objects.get().dibatalkan_pada is None

    def test_sesudah_sepuluh_menit_tidak_dapat(self, kirim, akun):
        isi(1)
        kirim(semua="1", yakin="1")
        with time_machine.travel(timezone.now() + MASA_BATAL + timedelta(seconds=1)):
            assert buka(akun).aksi_terakhir is None
            with pytest.raises(IsianDitolak, match="10 menit"):
                massal.batalkan_aksi(AksiMassal.objects.get(), oleh=akun)

    def test_milik_orang_lain(self, kirim, client):
        isi(1)
        kirim(semua="1", yakin="1")
        lain = buat_akun("lain", "Lain")
        aksi = AksiMassal.objects.get()
        with pytest.raises(PermissionDenied):
            massal.batalkan_aksi(aksi, oleh=lain)
        client.force_login(lain)
        assert client.post(reverse("inti:daftar_batalkan", args=[aksi.pk])).status_code == 404

    def test_dilupakan_sesudah_sebulan(self, kirim):
        isi(1)
        kirim(semua="1", yakin="1")
        assert sapu_massal(timezone.now()) == 0
        assert sapu_massal(timezone.now() + MASA_SIMPAN + timedelta(days=1)) == 1

    @pytest.mark.django_db(transaction=True)
    def test_dua_pembatalan_sekaligus_terjadi_sekali(self, papan_uji):
        akun = buat_akun("ratih2", "Ratih")
        isi(3)
        lembaran = ekspor.Lembaran.buka("uji.libur", akun, "")
        ids = massal.terpilih(lembaran, [], True)
        aksi = massal.kerjakan_sekarang(lembaran, LIBUR.tindakan[0], ids, {})

        def batalkan():
            try:
                massal.batalkan_aksi(AksiMassal.objects.get(pk=aksi.pk), oleh=akun)
            except IsianDitolak as galat:
                return str(galat)
            return "jadi"

        assert sorted(serentak(batalkan, batalkan)) == ["Tindakan ini sudah dibatalkan.", "jadi"]
        assert self.cuti() == 0
