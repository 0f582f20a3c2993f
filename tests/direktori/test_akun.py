"""HR looks after accounts: finding them, codes, letters, two officers."""

from datetime import date

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun, CetakKode, KodeAktivasi
from dumai_asn.direktori.actions import akun as tindakan
from dumai_asn.direktori.actions.akun import cetak_surat_unit
from dumai_asn.direktori.models import Penugasan
from dumai_asn.direktori.queries.akun import akun_berkeadaan, daftar_akun, keadaan
from dumai_asn.inti.models import AksiMassal
from dumai_asn.pemberitahuan.actions.pengiriman import kirim_antrean
from dumai_asn.pemberitahuan.models import Pemberitahuan
from tests.direktori.bangun import segar
from tests.pemeran import tambah_pegawai

BARU = "kalimat sandi yang baru"


def tanpa_sandi(kota, *nama):
    for satu in nama:
        akun = kota.akun[satu]
        akun.set_unusable_password()
        akun.save()


def terbitkan(client, kota, nama="sari", **isi):
    return client.post(f"/akun-pegawai/{kota.akun[nama].pk}/terbitkan/", isi, follow=True)


def kode_milik(kota, nama="sari") -> KodeAktivasi:
    return KodeAktivasi.objects.filter(akun=kota.akun[nama]).latest("pk")


# --- finding --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("saring", "ditemukan"),
    [
        ({"q": "sar"}, {"sari"}),
        ({"q": "199001012015031004"}, {"sari"}),
        ({"q": "19900101 201503 1 004"}, {"sari"}),
        ({"q": "adnan"}, {"adnan"}),
        ({"q": "tidak ada"}, set()),
        ({"unit": "Bidang Pelayanan"}, {"bagus", "sari", "dodi"}),
        ({"unit": "lain", "q": "oki"}, {"oki"}),
        ({"keadaan": "BELUM"}, {"dodi"}),
        ({"keadaan": "DITUTUP"}, {"oki"}),
        ({"keadaan": "BERAKHIR"}, {"lukman"}),
        ({"kode": "BERLAKU"}, {"sari"}),
        ({"kode": "MENUNGGU_PENGESAHAN"}, {"usman"}),
    ],
)
def test_mencari_dan_menyaring(kota, masuk, saring, ditemukan):
    pada = timezone.localdate()
    tanpa_sandi(kota, "dodi")
    kota.akun["oki"].is_active = False
    kota.akun["oki"].save()
    kota.akun["lukman"].berakhir = pada
    kota.akun["lukman"].save()
    for nama in ("sari", "usman"):
        terbitkan(masuk("pengelola"), kota, nama)
    halaman = masuk("pengelola").get("/akun-pegawai/", saring).context["daftar"]
    assert {satu.username for satu in halaman.queryset} == ditemukan


def test_saringan_dilipat_di_ponsel_dengan_jumlahnya(kota, masuk):
    client = masuk("pengelola")
    lipat = '<details class="buka-saring">'
    isi = client.get("/akun-pegawai/", {"q": "a", "keadaan": "AKTIF"}).content.decode()
    assert ", 2 dipakai</span>" in isi[isi.index(lipat) :]
    satu_ruas = client.get("/penugasan/baru/").content.decode()
    assert lipat not in satu_ruas, "one field needs no fold"


def test_keadaan_dalam_kode_sama_dengan_dalam_sql(kota):
    pada = timezone.localdate()
    tanpa_sandi(kota, "dodi", "oki")
    kota.akun["oki"].is_active = False
    kota.akun["oki"].save()
    kota.akun["lukman"].berakhir = pada
    kota.akun["lukman"].save()
    for satu in daftar_akun(pada):
        assert satu in akun_berkeadaan(Akun.objects.all(), keadaan(satu, pada), pada)


@pytest.mark.parametrize("nama", ["akun_daftar", "penugasan_orang", "unit"])
def test_daftar_tumbuh_tanpa_tambahan_perintah(kota, masuk, nama):
    nomor = [kota.unit["LAIN"].pk] if nama == "unit" else []
    alamat = reverse(f"direktori:{nama}", args=nomor)

    def jumlah() -> int:
        with CaptureQueriesContext(connection) as kueri:
            assert masuk("pengelola").get(alamat).status_code == 200
        return len(kueri)

    sebelum = jumlah()
    for nomor in range(20, 60):
        tambah_pegawai(kota, f"Orang{nomor}", "LAIN", "Pengelola Data", nomor=nomor)
    assert jumlah() == sebelum


# --- many people at once --------------------------------------------------------------------


def massal(masuk, kota, tindakan, *nama, peran="pengelola"):
    """The act on those chosen, confirmed; where it was refused by the gate, the answer says so."""
    pilih = [kota.akun[satu].pk for satu in nama]
    isi = {"tindakan": tindakan, "pilih": pilih, "yakin": "1"}
    return masuk(peran).post("/daftar/direktori.akun/tindakan/", isi)


def test_kode_banyak_orang_lewat_surel_yang_tidak_dapat_disebut(kota, masuk):
    kota.akun["dodi"].email = ""
    kota.akun["dodi"].save()
    massal(masuk, kota, "terbitkan", "sari", "oki", "dodi", "usman", "ratna")
    kode = {satu.akun.username: satu.status for satu in KodeAktivasi.objects.all()}
    assert kode == {"sari": "BERLAKU", "oki": "BERLAKU", "usman": "MENUNGGU_PENGESAHAN"}
    assert all(KodeAktivasi.objects.values_list("lewat_surel", flat=True))
    sebab = {satu["nama"]: satu["sebab"] for satu in AksiMassal.objects.get().ditolak}
    assert sebab["Dodi"] == "Belum mempunyai alamat surel. Cetak suratnya dari halaman akunnya."
    assert "petugas lain" in sebab["Ratna"]
    assert Pemberitahuan.objects.filter(jenis="akun.kode_surel").count() == 2


def test_kode_banyak_orang_dicabut(kota, masuk):
    for nama in ("sari", "usman"):
        terbitkan(masuk("pengelola"), kota, nama)
    massal(masuk, kota, "cabut", "sari", "usman", "oki")
    assert set(KodeAktivasi.objects.values_list("status", flat=True)) == {"DICABUT"}
    assert [satu["nama"] for satu in AksiMassal.objects.get().ditolak] == ["Oki"]


@pytest.mark.parametrize("peran", ["pengelola_unit", "pimpinan", "pegawai"])
def test_kode_banyak_orang_hanya_oleh_petugas_akun(kota, masuk, peran):
    assert massal(masuk, kota, "terbitkan", "sari", peran=peran).status_code == 403
    assert not KodeAktivasi.objects.exists()


# --- a code for one person ------------------------------------------------------------------


def test_kode_terbit_orangnya_diberi_tahu_tanpa_kodenya_dalam_kotak(kota, masuk):
    isi = terbitkan(masuk("pengelola"), kota, lewat_surel="on").content.decode()
    kode = kode_milik(kota)
    assert "Kode diterbitkan dan dikirim lewat surel." in isi
    assert kode.teks not in isi, "the page of the account shows no code"
    pesan = Pemberitahuan.objects.get(akun=kota.akun["sari"])
    assert "Diterbitkan oleh Ratna" in pesan.isi
    assert kode.teks not in f"{pesan.judul} {pesan.isi} {pesan.tautan}"
    kirim_antrean(timezone.now())
    (surat,) = mail.outbox
    assert kode.teks in surat.body
    assert "/aktivasi/" in surat.body


def test_tanpa_surel_hanya_kabar_yang_dikirim(kota, masuk):
    terbitkan(masuk("pengelola"), kota)
    kirim_antrean(timezone.now())
    (surat,) = mail.outbox
    assert kode_milik(kota).teks not in surat.body


def test_surat_hanya_bagi_penerbitnya_dan_dicatat(kota, masuk):
    pengelola = masuk("pengelola")
    terbitkan(pengelola, kota)
    kode = kode_milik(kota)
    alamat = f"/akun-pegawai/kode/{kode.pk}/surat/"
    jawaban = pengelola.post(alamat)
    assert kode.teks in jawaban.content.decode()
    assert "no-store" in jawaban["Cache-Control"]
    assert pengelola.get(alamat).status_code == 405, "no address opens a letter"
    assert masuk("administrator").post(alamat).status_code == 403
    assert [satu.oleh.username for satu in CetakKode.objects.all()] == ["ratna"]
    akun = pengelola.get(f"/akun-pegawai/{kota.akun['sari'].pk}/").content.decode()
    assert "Surat dicetak Ratna" in akun
    assert kode.teks not in akun


@pytest.mark.parametrize("nasib", ["cabut", "pakai"])
def test_surat_kode_yang_sudah_mati_tidak_dicetak(kota, masuk, client, nasib):
    pengelola = masuk("pengelola")
    terbitkan(pengelola, kota)
    kode = kode_milik(kota)
    if nasib == "cabut":
        pengelola.post(f"/akun-pegawai/kode/{kode.pk}/cabut/")
    else:
        client.post(
            "/aktivasi/",
            {"login": "sari", "kode": kode.teks, "password1": BARU, "password2": BARU},
        )
    jawaban = pengelola.post(f"/akun-pegawai/kode/{kode.pk}/surat/", follow=True)
    assert kode.teks not in jawaban.content.decode()
    assert "tidak dicetak" in jawaban.content.decode()


def test_petugas_tidak_membuat_kode_untuk_dirinya(kota, masuk):
    isi = terbitkan(masuk("pengelola"), kota, "ratna").content.decode()
    assert "diterbitkan oleh petugas lain" in isi
    assert not KodeAktivasi.objects.exists()


def test_akun_berperan_memerlukan_petugas_kedua(kota, masuk, client):
    pengelola, lain = masuk("pengelola"), masuk("administrator")
    isi = terbitkan(pengelola, kota, "usman").content.decode()
    assert "menunggu pengesahan petugas kedua" in isi
    kode = kode_milik(kota, "usman")
    sahkan = f"/akun-pegawai/kode/{kode.pk}/sahkan/"
    kirim = {"login": "usman", "kode": kode.teks, "password1": BARU, "password2": BARU}
    assert "tidak cocok" in client.post("/aktivasi/", kirim).content.decode()
    assert not Pemberitahuan.objects.filter(akun=kota.akun["usman"]).exists()

    tolak = pengelola.post(sahkan, follow=True).content.decode()
    assert "disahkan oleh petugas lain" in tolak
    assert "Sahkan 1 kode akun berperan" in lain.get("/").content.decode()
    assert "Sahkan 1 kode" not in pengelola.get("/").content.decode()
    assert "sekarang berlaku" in lain.post(sahkan, follow=True).content.decode()
    assert Pemberitahuan.objects.filter(akun=kota.akun["usman"]).count() == 1
    assert client.post("/aktivasi/", kirim).status_code == 302


# --- letters of a unit ----------------------------------------------------------------------


def test_surat_satu_unit_untuk_yang_belum_aktif_saja(kota, masuk):
    tanpa_sandi(kota, "sari", "usman", "oki")
    pengelola = masuk("pengelola")
    tanya = pengelola.get("/akun-pegawai/surat/?cari_unit=IZIN").content.decode()
    assert "2 pegawai Dinas Perizinan belum aktif" in tanya
    assert "<b>1 surat</b>" in tanya, "Usman holds a role: his is issued by two officers"
    isi = pengelola.post("/akun-pegawai/surat/", {"cari_unit": "IZIN"}).content.decode()
    assert kode_milik(kota).teks in isi
    assert "1 surat siap dicetak" in isi
    assert {satu.akun.username for satu in KodeAktivasi.objects.all()} == {"sari"}
    assert CetakKode.objects.count() == 1


def test_surat_yang_sudah_dicetak_atau_di_tangan_petugas_lain_tidak_diganti(kota, masuk):
    tanpa_sandi(kota, "sari", "dodi")
    terbitkan(masuk("administrator"), kota, "dodi")
    pengelola = masuk("pengelola")
    pengelola.post("/akun-pegawai/surat/", {"cari_unit": "IZIN"})
    lagi = pengelola.get("/akun-pegawai/surat/?cari_unit=IZIN").content.decode()
    assert "Tidak ada surat yang perlu dibuat" in lagi
    assert KodeAktivasi.objects.filter(status="BERLAKU").count() == 2


def test_unit_besar_dicetak_bertahap(kota, monkeypatch):
    monkeypatch.setattr(tindakan, "SEKALI_CETAK", 3)
    nama = [f"orang{nomor}" for nomor in range(20, 27)]
    for nomor, satu in enumerate(nama, start=20):
        tambah_pegawai(kota, satu.capitalize(), "LAIN", "Pengelola Data", nomor=nomor)
    tanpa_sandi(kota, *nama)
    hasil = [
        cetak_surat_unit(kota.unit["LAIN"], oleh=segar(kota, "ratna"), pada=timezone.localdate())
        for _ in range(4)
    ]
    assert [(len(satu.surat), satu.sisa) for satu in hasil] == [(3, 4), (3, 1), (1, 0), (0, 0)]
    dapat = {k.akun.username for satu in hasil for k in satu.surat}
    assert dapat == set(nama)


def test_surat_banyak_orang_dengan_perintah_tetap(kota, masuk):
    pengelola = masuk("pengelola")
    pengelola.get("/akun-pegawai/surat/")

    def jumlah(mulai: int, banyak: int) -> int:
        nama = [f"orang{nomor}" for nomor in range(mulai, mulai + banyak)]
        for nomor, satu in enumerate(nama, start=mulai):
            tambah_pegawai(kota, satu.capitalize(), "LAIN", "Pengelola Data", nomor=nomor)
        tanpa_sandi(kota, *nama)
        with CaptureQueriesContext(connection) as kueri:
            isi = pengelola.post("/akun-pegawai/surat/", {"cari_unit": "LAIN"}).content.decode()
        assert f"{banyak} surat siap dicetak" in isi
        return len(kueri)

    assert jumlah(20, 2) == jumlah(30, 20)


@pytest.mark.parametrize(
    ("ketik", "kata"),
    [
        ("tidak ada", "Tidak ada unit bernama begitu"),
        ("dinas", "Ada 2 unit yang cocok"),
        ("", "Tulis unitnya"),
    ],
)
def test_unit_yang_tidak_jelas_ditanyakan(kota, masuk, ketik, kata):
    isi = masuk("pengelola").get("/akun-pegawai/surat/", {"cari_unit": ketik}).content.decode()
    assert kata in isi
    assert not KodeAktivasi.objects.exists()


# --- roles ----------------------------------------------------------------------------------


def test_memberi_peran_lewat_halaman(kota, masuk):
    pengelola = masuk("pengelola")
    cari = pengelola.get("/penugasan/baru/?q=oki").content.decode()
    alamat = f"/penugasan/baru/{kota.akun['oki'].pk}/"
    assert alamat in cari
    isi = {"peran": "PIMPINAN", "cari_unit": "dinas", "mulai": "2026-01-01", "dasar": "SK 12/2026"}
    tanya = pengelola.post(alamat, isi).content.decode()
    assert "Ada 2 unit yang cocok. Pilih satu." in tanya
    isi["pilihan_unit"] = str(kota.unit["LAIN"].pk)
    jawaban = pengelola.post(alamat, isi | {"sampai": "2099-12-31"}, follow=True)
    assert "Oki ditugaskan sebagai Pimpinan." in jawaban.content.decode()
    assert "1 Januari 2026 s.d. 31 Desember 2099" in jawaban.content.decode()
    rangkap = pengelola.post(alamat, isi).content.decode()
    assert "sudah memegang peran itu" in rangkap


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        ({"peran": "PENGELOLA"}, "Pilih peran dari daftar ini"),
        ({"peran": "PIMPINAN", "cari_unit": ""}, "Tulis unit tempat peran ini berlaku"),
        ({"sampai": "2025-12-31"}, "Hari terakhir tidak boleh sebelum hari mulai"),
        ({"dasar": ""}, "Tulis nomor surat keputusannya"),
    ],
)
def test_penugasan_yang_kurang_dijawab_dengan_kata(kota, masuk, ubah, kata):
    isi = {"peran": "AUDITOR", "mulai": "2026-01-01", "dasar": "SK 12/2026"} | ubah
    alamat = f"/penugasan/baru/{kota.akun['oki'].pk}/"
    jawaban = masuk("pengelola").post(alamat, isi)
    assert jawaban.status_code == 200
    assert kata in jawaban.content.decode()


def test_diri_sendiri_ditolak_dengan_kata(kota, masuk):
    isi = {"peran": "AUDITOR", "mulai": "2026-01-01", "dasar": "SK 12/2026"}
    alamat = f"/penugasan/baru/{kota.akun['ratna'].pk}/"
    jawaban = masuk("pengelola").post(alamat, isi).content.decode()
    assert "Peran untuk diri sendiri diberikan oleh petugas lain." in jawaban


@pytest.mark.parametrize(
    ("saring", "orang"),
    [
        ("", {"Ratna", "Usman", "Kartika", "Walid", "Adnan"}),
        ("?peran=PIMPINAN", {"Kartika", "Walid"}),
        ("?unit=perizinan", {"Usman", "Kartika"}),
        ("?q=usm", {"Usman"}),
        ("?waktu=LALU", set()),
        ("?waktu=SEMUA&peran=PENGELOLA", {"Ratna"}),
        ("?waktu=MENDATANG", set()),
        ("?peran=APA", {"Ratna", "Usman", "Kartika", "Walid", "Adnan"}),
    ],
)
def test_daftar_penugasan(kota, masuk, saring, orang):
    halaman = masuk("pengelola").get(f"/penugasan/{saring}").context["daftar"]
    assert {satu.akun.nama for satu in halaman.queryset} == orang


def test_daftar_penugasan_tumbuh_tanpa_tambahan_perintah(kota, masuk):
    def jumlah() -> int:
        with CaptureQueriesContext(connection) as kueri:
            assert masuk("pengelola").get("/penugasan/").status_code == 200
        return len(kueri)

    sebelum = jumlah()
    Penugasan.objects.bulk_create(
        Penugasan(
            akun=kota.akun[nama],
            peran="AUDITOR",
            masa=DateRange(date(2020, 1, 1), None),
            dasar="SK",
        )
        for nama in ("sari", "dodi", "oki", "lukman", "bagus")
    )
    assert jumlah() == sebelum
