"""Many rows at once: asked back, done, left with words, taken back."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.actions.massal import (
    MASA_BATAL,
    MASA_SIMPAN,
    sapu_massal,
)
from dumai_asn.inti.actions.pekerjaan import kerjakan_pekerjaan
from dumai_asn.inti.daftar import ekspor, massal
from dumai_asn.inti.istilah import JenisLibur
from dumai_asn.inti.models import AksiMassal, HariLibur, Pekerjaan
from tests.inti.bangun import serentak
from tests.inti.daftar_libur import AWAL, LIBUR, buka, isi
from tests.pemeran import buat_akun

pytestmark = pytest.mark.usefixtures("papan_libur")


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
