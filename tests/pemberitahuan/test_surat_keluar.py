"""Mail that failed or is uncertain goes out again on request only, as the same message."""

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from dumai_asn.pemberitahuan.actions.pengiriman import kirim_antrean, kirim_ulang
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu
from dumai_asn.pemberitahuan.istilah import StatusKirim as S
from dumai_asn.pemberitahuan.models import Pengiriman


@pytest.fixture
def surat(kota) -> dict[str, Pengiriman]:
    """Four messages to Sari, one in each state that has ended or waits."""
    sari = kota.akun["sari"]
    for kunci in ("gagal", "tidak_pasti", "terkirim", "lain"):
        jenis = "uji.lain" if kunci == "lain" else "uji.satu"
        beritahu([Pesan(sari.pk, jenis, kunci, f"Kabar {kunci}")])
    semua = {satu.objek: satu for satu in Pengiriman.objects.all()}
    for kunci, status in (
        ("gagal", S.GAGAL),
        ("tidak_pasti", S.TIDAK_PASTI),
        ("terkirim", S.TERKIRIM),
        ("lain", S.GAGAL),
    ):
        Pengiriman.objects.filter(pk=semua[kunci].pk).update(
            status=status, percobaan=6, galat="TimeoutError()", selesai_pada=timezone.now()
        )
    return semua


def status() -> dict[str, S]:
    return dict(Pengiriman.objects.values_list("objek", "status"))


def test_yang_dipilih_saja_dan_yang_terkirim_tidak_pernah_lagi(kota, surat):
    nomor = [satu.pk for satu in surat.values()]
    assert len(kirim_ulang([surat["gagal"].pk], oleh=kota.akun["ratna"]).berubah) == 1
    assert status() == {
        "gagal": S.ANTRE,
        "tidak_pasti": S.TIDAK_PASTI,
        "terkirim": S.TERKIRIM,
        "lain": S.GAGAL,
    }
    hasil = kirim_ulang(nomor, oleh=kota.akun["adnan"])
    assert {satu.id for satu in hasil.berubah} == {surat["tidak_pasti"].pk, surat["lain"].pk}
    assert {satu.sebab for satu in hasil.ditolak} == {"Sudah terkirim atau antre."}
    assert status()["terkirim"] == S.TERKIRIM


def test_yang_tidak_pasti_pergi_dengan_nomor_pesan_yang_sama(kota, surat):
    kirim_antrean(timezone.now())
    assert mail.outbox == [], "nothing uncertain leaves unasked"
    kirim_ulang([surat["tidak_pasti"].pk], oleh=kota.akun["ratna"])
    kirim_antrean(timezone.now())
    (pesan,) = mail.outbox
    assert str(surat["tidak_pasti"].pesan_id) in pesan.extra_headers["Message-ID"]
    assert status()["tidak_pasti"] == S.TERKIRIM
    kirim_antrean(timezone.now())
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("nama", ["sari", "usman", "walid"])
def test_tanpa_izin_ditolak(kota, surat, nama):
    with pytest.raises(PermissionDenied):
        kirim_ulang([surat["gagal"].pk], oleh=kota.akun[nama])
    assert status()["gagal"] == S.GAGAL


def test_halaman_menyebut_penerima_sebab_dan_jumlah(masuk, surat):
    client = masuk("pengelola")
    isi = client.get("/surat-keluar/").content.decode()
    assert "2 surat gagal, 1 tidak pasti" in isi
    assert "mungkin sudah sampai" in isi
    assert "tidak menjawab pada waktunya" in isi
    assert "Kabar gagal" not in isi, "who runs the mail needs no content"
    pasti = client.get("/surat-keluar/", {"status": "TIDAK_PASTI"})
    assert len(pasti.context["daftar"].baris) == 1
    massal = reverse("inti:daftar_tindakan", args=["pemberitahuan.surat"])
    isi = {"tindakan": "kirim", "yakin": "1"}
    client.post(massal, isi | {"pilih": [surat["lain"].pk]})
    assert status()["lain"] == S.ANTRE
    client.post(massal, isi | {"semua": "1", "isian": "status=GAGAL"})
    assert status()["gagal"] == S.ANTRE
    assert status()["tidak_pasti"] == S.TIDAK_PASTI
    assert masuk("pimpinan").post(massal, isi | {"semua": "1"}).status_code == 403


def test_halaman_tetap_sekueri_bila_suratnya_bertambah(masuk, kota):
    client, sari = masuk("pengelola"), kota.akun["sari"]

    def buka(jumlah: int) -> int:
        beritahu([Pesan(sari.pk, "uji.satu", f"{jumlah}-{n}", "Kabar") for n in range(jumlah)])
        Pengiriman.objects.update(status=S.GAGAL)
        with CaptureQueriesContext(connection) as kueri:
            assert client.get("/surat-keluar/").status_code == 200
        return len(kueri)

    buka(1)
    assert buka(3) == buka(15)
