"""What a person chose about mail: which, when, and what no choice may hold back."""

from datetime import date, datetime, time, timedelta

import pytest
from django.core import mail

from dumai_asn.pemberitahuan.actions.pengingat import SumberPengingat, ingatkan
from dumai_asn.pemberitahuan.actions.pengiriman import TAMPIL, kirim_antrean
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu
from dumai_asn.pemberitahuan.actions.pilihan import bersihkan_kotak, simpan_pilihan
from dumai_asn.pemberitahuan.istilah import StatusKirim
from dumai_asn.pemberitahuan.models import Pemberitahuan, Pengiriman, PilihanSurel
from dumai_asn.pemberitahuan.rules.bawaan import AcuanSurel
from dumai_asn.pemberitahuan.rules.surel import jam_tenang
from tests.inti.bangun import WIB, serentak
from tests.pemeran import buat_akun

BIASA, AMAN = "kinerja.uji", "akun.uji"
MALAM = (time(20), time(6))


def pukul(jam: int, menit: int = 0, hari: int = 5) -> datetime:
    return datetime(2026, 5, hari, jam, menit, tzinfo=WIB)


@pytest.fixture
def akun(db):
    return buat_akun("ratih", "Ratih")


@pytest.fixture
def jam_bawaan(surel_seketika):
    """Quiet hours as they come with the house."""
    surel_seketika.undo()


def pesan(akun, *kunci: str, jenis: str = BIASA) -> None:
    beritahu([Pesan(akun.pk, jenis, satu, f"Judul {satu}", tautan="/kotak/") for satu in kunci])


@pytest.mark.parametrize(
    ("acuan", "jam", "tenang"),
    [
        (AcuanSurel(), 19, False),
        (AcuanSurel(), 20, True),
        (AcuanSurel(), 0, True),
        (AcuanSurel(), 5, True),
        (AcuanSurel(), 6, False),
        (AcuanSurel(tenang_dari=12, tenang_sampai=13), 12, True),
        (AcuanSurel(tenang_dari=12, tenang_sampai=13), 13, False),
        (AcuanSurel(tenang_dari=0, tenang_sampai=0), 0, False),
    ],
)
def test_jam_tenang(acuan, jam, tenang):
    assert jam_tenang(jam, acuan=acuan) is tenang


@pytest.mark.parametrize(
    ("tenang", "waktu", "terkirim"),
    [
        (MALAM, pukul(19, 59), 1),
        (MALAM, pukul(20), 0),
        (MALAM, pukul(5, 59), 0),
        (MALAM, pukul(6), 1),
        ((time(12), time(13)), pukul(11, 59), 1),
        ((time(12), time(13)), pukul(12), 0),
        ((time(12), time(13)), pukul(13), 1),
        (None, pukul(2), 1),
    ],
)
def test_surel_menunggu_jam_tenang_yang_dipilih(akun, tenang, waktu, terkirim):
    simpan_pilihan(oleh=akun, mati=[], ringkas=False, tenang=tenang)
    pesan(akun, "1")
    assert Pemberitahuan.objects.count() == 1, "the inbox waits for nothing"
    assert kirim_antrean(waktu) == terkirim


def test_yang_belum_memilih_mendapat_jam_tenang_bawaan(akun, jam_bawaan):
    pesan(akun, "1")
    assert kirim_antrean(pukul(23)) == 0
    assert kirim_antrean(pukul(6, hari=6)) == 1


def test_keamanan_akun_dan_tenggat_hari_ini_tidak_menunggu_dan_tidak_dapat_dimatikan(akun):
    simpan_pilihan(oleh=akun, mati=["kinerja"], ringkas=True, tenang=MALAM)
    sumber = SumberPengingat(
        lambda _: (
            "SELECT %s::bigint akun_id, 'x' objek, l langkah, 'Judul' judul, '' isi, '' tautan,"
            " '' mengapa FROM unnest(ARRAY['HARI_INI', 'LEWAT']) l",
            [akun.pk],
        ),
        mendesak={"HARI_INI"},
    )
    assert ingatkan("kinerja.uji", sumber, pukul(22)) == 2
    status = dict(Pengiriman.objects.values_list("langkah", "status"))
    assert status == {"HARI_INI": StatusKirim.ANTRE, "LEWAT": StatusKirim.TIDAK_DIMINTA}
    assert kirim_antrean(pukul(22)) == 1


def test_kode_akun_pergi_seketika_walau_akun_dimatikan(akun):
    simpan_pilihan(oleh=akun, mati=[], ringkas=True, tenang=MALAM)
    pesan(akun, "1", jenis=AMAN)
    assert kirim_antrean(pukul(3)) == 1
    assert mail.outbox[0].subject == "Judul 1"


def test_kelompok_yang_dimatikan_hanya_masuk_kotak(akun):
    simpan_pilihan(oleh=akun, mati=["kinerja"], ringkas=False, tenang=None)
    pesan(akun, "1")
    pesan(akun, "2", jenis="kinerjax.uji")
    assert Pemberitahuan.objects.count() == 2
    assert list(Pengiriman.objects.values_list("objek", flat=True)) == ["2"]


def test_ringkasan_sekali_sehari_memuat_semuanya(akun):
    simpan_pilihan(oleh=akun, mati=[], ringkas=True, tenang=None)
    lain = buat_akun("budi", "Budi")
    pesan(akun, *map(str, range(TAMPIL + 2)))
    pesan(lain, "lain")
    assert kirim_antrean(pukul(6, 59)) == 1, "Budi's, who wants each by itself"
    assert kirim_antrean(pukul(7)) == 1
    surat = mail.outbox[-1]
    assert surat.subject == f"{TAMPIL + 2} pemberitahuan untuk Anda"
    assert surat.body.count("- Judul ") == TAMPIL
    assert "dan 2 lainnya" in surat.body
    assert "Judul lain" not in surat.body
    assert set(Pengiriman.objects.values_list("status", flat=True)) == {StatusKirim.TERKIRIM}
    pesan(akun, "sore")
    assert kirim_antrean(pukul(16)) == 0, "today's has left"
    assert kirim_antrean(pukul(7, hari=6)) == 1
    assert mail.outbox[-1].subject == "Judul sore", "one message is its own summary"


def test_ringkasan_yang_ditolak_server_dicoba_lagi_pada_hari_yang_sama(akun, monkeypatch):
    simpan_pilihan(oleh=akun, mati=[], ringkas=True, tenang=None)
    pesan(akun, "1", "2")

    def putus():
        raise ConnectionRefusedError

    with monkeypatch.context() as tambal:
        tambal.setattr("django.core.mail.backends.locmem.EmailBackend.open", lambda _: putus())
        assert kirim_antrean(pukul(7)) == 0
    pesan(akun, "3")
    assert kirim_antrean(pukul(7, 1)) == 1
    assert mail.outbox[0].subject == "2 pemberitahuan untuk Anda"
    assert Pengiriman.objects.get(objek="3").status == StatusKirim.ANTRE


@pytest.mark.django_db(transaction=True)
def test_dua_pekerja_tidak_mengirim_dua_ringkasan():
    akun = buat_akun("ratih", "Ratih")
    simpan_pilihan(oleh=akun, mati=[], ringkas=True, tenang=None)
    pesan(akun, *map(str, range(6)))
    terkirim = serentak(*[lambda: kirim_antrean(pukul(8))] * 3)
    assert sum(terkirim) == 1
    assert [satu.subject for satu in mail.outbox] == ["6 pemberitahuan untuk Anda"]


def test_pesan_lama_dibuang_dan_tidak_dikirim_ulang(akun):
    pesan(akun, "lama", "baru")
    kirim_antrean(pukul(9))
    Pemberitahuan.objects.filter(kunci="lama").update(dibuat_pada=pukul(9) - timedelta(days=721))
    Pemberitahuan.objects.filter(kunci="baru").update(dibuat_pada=pukul(9) - timedelta(days=719))
    assert bersihkan_kotak(pukul(9)) == 1
    assert list(Pemberitahuan.objects.values_list("kunci", flat=True)) == ["baru"]
    tinggal = Pengiriman.objects.get(objek="lama")
    assert (tinggal.alamat, tinggal.pemberitahuan, tinggal.status) == (
        "",
        None,
        StatusKirim.TERKIRIM,
    )


def test_halaman_menyimpan_dan_menolak_jam_yang_tidak_masuk_akal(masuk, kota):
    client = masuk("pegawai")
    awal = client.get("/kotak/pengaturan/").context["form"].initial
    assert awal["ringkas"] == "satu"
    assert "akun" not in awal["surel"]
    isi = {"surel": ["kinerja"], "ringkas": "ringkas", "tenang": "on", "dari": "21:00"}
    tolak = client.post("/kotak/pengaturan/", isi)
    assert "Isi jamnya" in tolak.content.decode()
    sama = client.post("/kotak/pengaturan/", isi | {"sampai": "21.00"})
    assert "harus berbeda" in sama.content.decode()
    assert not PilihanSurel.objects.exists()
    client.post("/kotak/pengaturan/", isi | {"sampai": "5.30"})
    ada = PilihanSurel.objects.get()
    assert (ada.tenang_dari, ada.tenang_sampai, ada.ringkas) == (time(21), time(5, 30), True)
    assert "evaluasi" in ada.mati
    assert "kinerja" not in ada.mati
    PilihanSurel.objects.update(ringkasan_pada=date(2026, 5, 5))
    client.post("/kotak/pengaturan/", {"surel": ["kinerja"], "ringkas": "satu"})
    ada.refresh_from_db()
    assert (ada.tenang_dari, ada.ringkas, ada.ringkasan_pada) == (None, False, date(2026, 5, 5))


def test_antrean_besar_tetap_satu_pernyataan_sesurat(akun, django_assert_max_num_queries):
    simpan_pilihan(oleh=akun, mati=[], ringkas=False, tenang=MALAM)
    pesan(akun, *map(str, range(300)))
    with django_assert_max_num_queries(6):
        assert kirim_antrean(pukul(23)) == 0
