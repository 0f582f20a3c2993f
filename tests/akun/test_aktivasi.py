"""Into an account with a code: once, for its holder, whoever else tries."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, IntegrityError, transaction
from django.test import override_settings
from django.utils import timezone

from dumai_asn.akun.actions.kode import (
    TIDAK_COCOK,
    cabut_kode,
    catat_cetak,
    pakai_kode,
    sahkan_kode,
    terbitkan_kode,
)
from dumai_asn.akun.models import KodeAktivasi
from dumai_asn.akun.queries.kode import isi_surat
from dumai_asn.akun.rules.istilah import StatusKode, TujuanKode
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.actions.kejadian import kerjakan_kejadian
from dumai_asn.pemberitahuan.models import Pemberitahuan, Pengiriman
from tests.direktori.bangun import segar
from tests.inti.bangun import serentak
from tests.pemeran import SANDI, bangun_kota

BARU = "kalimat sandi yang baru"
SEHARI = timedelta(days=1)


def terbitkan(kota, nama="sari", *, oleh="ratna", berperan=(), **lain) -> KodeAktivasi:
    (kode,) = terbitkan_kode(
        [kota.akun[nama].pk],
        oleh=segar(kota, oleh),
        berperan=berperan,
        pada=lain.pop("pada", timezone.localdate()),
        **lain,
    )
    return kode


def kirim(client, kode="", *, nip="sari", sandi=BARU, ulang=None):
    return client.post(
        "/aktivasi/",
        {"login": nip, "kode": kode, "password1": sandi, "password2": ulang or sandi},
    )


# --- using ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "ubah", [str, str.lower, lambda t: t.replace("-", " "), lambda t: f" {t.replace('-', '–')} "]
)
def test_kode_membuat_sandi_dan_hanya_sekali(kota, client, ubah):
    kode = terbitkan(kota)
    jawaban = kirim(client, ubah(kode.teks))
    assert (jawaban.status_code, jawaban["Location"]) == (302, "/masuk/")
    assert "_auth_user_id" not in client.session, "the code alone signs nobody in"
    assert "Kata sandi tersimpan" in client.get("/masuk/").content.decode()
    assert segar(kota, "sari").check_password(BARU)
    lagi = kirim(client, kode.teks, sandi="kalimat sandi ketiga")
    assert TIDAK_COCOK in lagi.content.decode()
    assert segar(kota, "sari").check_password(BARU)


def test_kode_mengakhiri_sesi_lain_dan_pemilik_diberi_tahu(kota, client, masuk):
    lain = masuk("pegawai")
    assert lain.get("/kotak/").status_code == 200
    kirim(client, terbitkan(kota).teks)
    assert lain.get("/kotak/").status_code == 302
    kerjakan_kejadian(timezone.now())
    pesan = Pemberitahuan.objects.get(akun=kota.akun["sari"], jenis="akun.sandi_baru")
    assert "diterbitkan oleh Ratna" in pesan.isi
    assert Pengiriman.objects.filter(pemberitahuan=pesan).exists()


def test_jawaban_sama_apa_pun_yang_tidak_cocok(kota, client):
    """Nobody learns which NIP exists, or why a code is no good."""
    kode = terbitkan(kota)
    milik_dodi = terbitkan(kota, "dodi")
    menunggu = terbitkan(kota, "usman", berperan={kota.akun["usman"].pk})
    dicabut = terbitkan(kota, "oki")
    cabut_kode(dicabut, oleh=segar(kota, "ratna"))
    lama = terbitkan(kota, "bagus", pada=timezone.localdate() - 15 * SEHARI)
    percobaan = [
        ("tidak-ada", kode.teks),
        ("sari", "CDFG-HJKM-NPQR"),
        ("sari", milik_dodi.teks),
        ("usman", menunggu.teks),
        ("oki", dicabut.teks),
        ("bagus", lama.teks),
        ("sari", "²¼\x00" * 5),
    ]
    jawaban = [kirim(client, k, nip=n) for n, k in percobaan]
    assert {satu.status_code for satu in jawaban} == {200}
    galat = [satu.context["form"].errors.as_data() for satu in jawaban[:-1]]
    assert [list(satu) for satu in galat] == [["__all__"]] * len(galat)
    assert all(TIDAK_COCOK in satu.content.decode() for satu in jawaban[:-1])
    assert KodeAktivasi.objects.filter(status=StatusKode.TERPAKAI).count() == 0


@pytest.mark.parametrize(
    ("sisa", "diterima"), [(0, True), (14, True), (15, False)], ids=["hari itu", "ke-14", "ke-15"]
)
def test_masa_kode(kota, sisa, diterima):
    terbit = timezone.localdate()
    kode = terbitkan(kota, pada=terbit)
    if diterima:
        pakai_kode("sari", kode.teks, BARU, pada=terbit + sisa * SEHARI)
    else:
        with pytest.raises(IsianDitolak):
            pakai_kode("sari", kode.teks, BARU, pada=terbit + sisa * SEHARI)


@pytest.mark.parametrize(
    ("sandi", "kata"),
    [
        ("pendek", "paling sedikit 10 huruf"),
        ("123456789012", "angka semua"),
        ("password123456"[:10], "terlalu"),
        ("sari@contoh", "terlalu mirip"),
    ],
)
def test_sandi_lemah_tidak_menghabiskan_kode(kota, client, sandi, kata):
    kode = terbitkan(kota)
    isi = kirim(client, kode.teks, sandi=sandi).content.decode()
    kode.refresh_from_db()
    if kode.status is StatusKode.BERLAKU:
        assert kata in isi
        assert kirim(client, kode.teks).status_code == 302
    else:
        pytest.fail("kode terpakai oleh kata sandi yang lemah")


def test_dua_sandi_berbeda_dan_isian_kosong_dijawab_dengan_kata(kota, client):
    kode = terbitkan(kota)
    isi = kirim(client, kode.teks, ulang="lain sama sekali").content.decode()
    assert "Kedua kata sandi tidak sama" in isi
    kosong = client.post("/aktivasi/", {}).content.decode()
    assert "Tulis NIP Anda." in kosong
    assert "Tulis kode dari surat" in kosong


@override_settings(ACCOUNT_RATE_LIMITS={"aktivasi": "20/m/ip,3/5m/key"})
def test_menebak_diperlambat_per_akun(kota, client):
    cache.clear()
    kode, lain = terbitkan(kota), terbitkan(kota, "dodi")
    for nama in ("sari", "SARI", " s a r i "):
        kirim(client, "CDFG-HJKM-NPQR", nip=nama)
    assert "Terlalu banyak percobaan" in kirim(client, kode.teks).content.decode()
    assert kirim(client, lain.teks, nip="dodi").status_code == 302


@override_settings(ACCOUNT_RATE_LIMITS={"aktivasi": "3/m/ip,6/5m/key"})
def test_menebak_banyak_akun_diperlambat_per_alamat(kota, client):
    cache.clear()
    kode = terbitkan(kota)
    for nomor in range(3):
        kirim(client, "CDFG-HJKM-NPQR", nip=f"19900101201503100{nomor}")
    assert "Terlalu banyak percobaan" in kirim(client, kode.teks).content.decode()


def test_yang_sudah_masuk_diantar_ke_beranda(masuk):
    assert masuk("pegawai").get("/aktivasi/")["Location"] == "/"


def test_langkah_kedua_dilepas_hanya_bila_diminta(kota):
    from allauth.mfa.models import Authenticator
    from allauth.mfa.totp.internal.auth import TOTP

    for lepas in (False, True):
        Authenticator.objects.all().delete()
        TOTP.activate(kota.akun["sari"], "JBSWY3DPEHPK3PXP")
        kode = terbitkan(kota, lepas_dua_langkah=lepas)
        pakai_kode("sari", kode.teks, BARU, pada=timezone.localdate())
        assert Authenticator.objects.filter(user=kota.akun["sari"]).exists() is not lepas


@pytest.mark.django_db(transaction=True)
def test_dua_sambungan_memakai_kode_yang_sama_serentak():
    kota = bangun_kota()
    kode = terbitkan(kota)

    def coba(sandi):
        try:
            pakai_kode("sari", kode.teks, sandi, pada=timezone.localdate())
        except IsianDitolak:
            return ""
        return sandi

    hasil = serentak(lambda: coba("kalimat sandi satu"), lambda: coba("kalimat sandi dua"))
    (menang,) = filter(None, hasil)
    assert segar(kota, "sari").check_password(menang)


# --- issuing --------------------------------------------------------------------------------


def test_kode_baru_mencabut_yang_lama(kota):
    lama, baru = terbitkan(kota), terbitkan(kota)
    lama.refresh_from_db()
    assert (lama.status, lama.dicabut_oleh) == (StatusKode.DICABUT, kota.akun["ratna"])
    assert baru.teks != lama.teks
    with pytest.raises(IsianDitolak):
        pakai_kode("sari", lama.teks, BARU, pada=timezone.localdate())


@pytest.mark.django_db(transaction=True)
def test_dua_petugas_menerbitkan_serentak_satu_yang_hidup():
    kota = bangun_kota()
    serentak(lambda: terbitkan(kota), lambda: terbitkan(kota, oleh="adnan"))
    hidup = KodeAktivasi.objects.filter(akun=kota.akun["sari"], status=StatusKode.BERLAKU)
    assert hidup.count() == 1


def test_tujuan_menurut_ada_tidaknya_sandi(kota):
    assert terbitkan(kota).tujuan is TujuanKode.PEMULIHAN
    akun = kota.akun["dodi"]
    akun.set_unusable_password()
    akun.save()
    assert terbitkan(kota, "dodi").tujuan is TujuanKode.AKTIVASI


@pytest.mark.parametrize("oleh", ["sari", "bagus", "kartika", "usman"])
def test_tanpa_izin_tidak_ada_yang_dapat_dilakukan(kota, oleh):
    kode = terbitkan(kota, "dodi", berperan={kota.akun["dodi"].pk})
    akun = segar(kota, oleh)
    for perbuatan in (
        lambda: terbitkan(kota, "oki", oleh=oleh),
        lambda: sahkan_kode(kode, oleh=akun, pada=timezone.localdate()),
        lambda: cabut_kode(kode, oleh=akun),
        lambda: catat_cetak([kode], oleh=akun),
    ):
        with pytest.raises(PermissionDenied):
            perbuatan()


def test_tidak_untuk_diri_sendiri(kota):
    with pytest.raises(IsianDitolak, match="akun Anda sendiri"):
        terbitkan(kota, "ratna")


def test_pengesahan_oleh_petugas_kedua(kota):
    kode = terbitkan(kota, "usman", berperan={kota.akun["usman"].pk})
    hari = timezone.localdate()
    assert kode.status is StatusKode.MENUNGGU_PENGESAHAN
    with pytest.raises(IsianDitolak, match="Anda terbitkan"):
        sahkan_kode(kode, oleh=segar(kota, "ratna"), pada=hari)
    sah = sahkan_kode(kode, oleh=segar(kota, "adnan"), pada=hari + SEHARI)
    assert (sah.status, sah.sampai) == (StatusKode.BERLAKU, hari + 15 * SEHARI)
    with pytest.raises(IsianDitolak, match="tidak lagi menunggu"):
        sahkan_kode(kode, oleh=segar(kota, "adnan"), pada=hari)
    pakai_kode("usman", kode.teks, BARU, pada=hari)


def test_pemilik_tidak_mengesahkan_kodenya_sendiri(kota):
    kode = terbitkan(kota, "adnan", berperan={kota.akun["adnan"].pk})
    with pytest.raises(IsianDitolak, match="akun Anda sendiri"):
        sahkan_kode(kode, oleh=segar(kota, "adnan"), pada=timezone.localdate())


@pytest.mark.parametrize(
    "perintah",
    [
        {"disahkan_oleh": "ratna"},
        {"disahkan_oleh": "usman"},
        {"diterbitkan_oleh": "usman"},
    ],
)
def test_basis_data_menolak_satu_orang_dua_peran(kota, perintah):
    kode = terbitkan(kota, "usman", berperan={kota.akun["usman"].pk})
    ubah = {kolom: kota.akun[nama] for kolom, nama in perintah.items()}
    with pytest.raises(IntegrityError, match="dua_petugas"), transaction.atomic():
        KodeAktivasi.objects.filter(pk=kode.pk).update(**ubah)


def test_kode_terpakai_tidak_hidup_lagi_dan_tidak_terhapus(kota):
    kode = terbitkan(kota)
    pakai_kode("sari", kode.teks, BARU, pada=timezone.localdate())
    baris = KodeAktivasi.objects.filter(pk=kode.pk)
    with pytest.raises(DatabaseError, match="transition"), transaction.atomic():
        baris.update(status=StatusKode.BERLAKU)
    with pytest.raises(DatabaseError, match="delete"), transaction.atomic():
        baris.delete()


# --- where the code stands ------------------------------------------------------------------


def test_kode_tidak_tersimpan_dan_bergantung_pada_rahasia_pemasangan(kota):
    kode = terbitkan(kota)
    isi = str(KodeAktivasi.objects.filter(pk=kode.pk).values().get())
    assert kode.teks not in isi
    assert kode.teks.replace("-", "") not in isi
    dengan_kunci_ini = kode.teks
    with override_settings(SECRET_KEY="rahasia-lain"):
        assert kode.teks != dengan_kunci_ini


def test_surat_menulis_kode_hanya_selama_berlaku(kota):
    kode = terbitkan(kota)
    assert kode.teks in isi_surat(str(kode.pk))
    cabut_kode(kode, oleh=segar(kota, "ratna"))
    assert kode.teks not in isi_surat(str(kode.pk))


def test_hanya_penerbit_mencetak(kota):
    kode = terbitkan(kota)
    catat_cetak([kode], oleh=segar(kota, "ratna"))
    with pytest.raises(PermissionDenied, match="menerbitkannya"):
        catat_cetak([kode], oleh=segar(kota, "adnan"))
    assert [satu.oleh for satu in kode.cetakan.all()] == [kota.akun["ratna"]]


def test_sandi_lama_tidak_ikut_terganti_oleh_yang_gagal(kota, client):
    kirim(client, "CDFG-HJKM-NPQR")
    assert segar(kota, "sari").check_password(SANDI)
