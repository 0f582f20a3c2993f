"""Outgoing mail: none lost unseen, none repeated by us unasked."""

import smtplib
from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone

from dumai_asn.pemberitahuan.actions.pengiriman import (
    PERCOBAAN_MAKS,
    TANPA_JAWABAN,
    kirim_antrean,
    surat,
)
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu
from dumai_asn.pemberitahuan.istilah import StatusKirim
from dumai_asn.pemberitahuan.models import Pengiriman
from tests.inti.bangun import Mati, serentak
from tests.pemeran import buat_akun

LAMA = timedelta(days=1)


@pytest.fixture
def antrean(db):
    """``antrean(n)`` queues n messages to Ratih."""
    akun = buat_akun("ratih", "Ratih")

    def _antre(jumlah: int = 1, judul: str = "Penilaian dibuka") -> None:
        beritahu(
            [
                Pesan(akun.pk, "uji", f"siklus:{nomor}", judul, "Isi", "/nilai/", "Anda pegawai.")
                for nomor in range(jumlah)
            ]
        )

    return _antre


@pytest.fixture
def server(monkeypatch):
    """``server.jawab = galat`` makes the mail server answer so; None: it takes the message."""

    class Server(EmailBackend):
        jawab: BaseException | None = None
        buka: BaseException | None = None
        sesudah_diambil = False

        def open(self):
            if Server.buka:
                raise Server.buka

        def send_messages(self, pesan):
            if Server.jawab and not Server.sesudah_diambil:
                raise Server.jawab
            jumlah = super().send_messages(pesan)
            if Server.jawab:
                raise Server.jawab
            return jumlah

    monkeypatch.setattr(
        "dumai_asn.pemberitahuan.actions.pengiriman.get_connection", lambda: Server()
    )
    return Server


def status() -> str:
    return Pengiriman.objects.get().status


def test_terkirim_sekali(antrean):
    antrean(3)
    sekarang = timezone.now()
    assert kirim_antrean(sekarang) == 3
    assert kirim_antrean(sekarang) == 0
    assert len(mail.outbox) == 3
    assert set(Pengiriman.objects.values_list("status", flat=True)) == {StatusKirim.TERKIRIM}
    assert not Pengiriman.objects.filter(selesai_pada__isnull=True).exists()


def test_isi_surat_dan_nomor_yang_tetap(antrean, settings):
    antrean()
    kirim_antrean(timezone.now())
    (pesan,) = mail.outbox
    baris = Pengiriman.objects.select_related("pemberitahuan", "akun").get()
    assert pesan.to == ["ratih@contoh.invalid"]
    assert pesan.subject == "Penilaian dibuka"
    assert f"{settings.SITUS_URL}/nilai/" in pesan.body
    assert "Anda pegawai." in pesan.body
    assert pesan.extra_headers["Message-ID"] == f"<{baris.pesan_id}@contoh.invalid>"
    assert surat(baris).extra_headers == pesan.extra_headers


def test_judul_berbaris_dua_menjadi_satu_baris(antrean):
    antrean(judul="Penilaian dibuka\nBcc: semua@contoh.invalid")
    kirim_antrean(timezone.now())
    assert mail.outbox[0].subject == "Penilaian dibuka Bcc: semua@contoh.invalid"
    assert status() == StatusKirim.TERKIRIM


@pytest.mark.parametrize(
    "galat",
    [
        smtplib.SMTPServerDisconnected("putus saat menyambung"),
        ConnectionRefusedError("tidak ada yang menjawab"),
    ],
)
def test_server_tak_terjangkau_dicoba_lagi_sesudah_jeda(antrean, server, galat):
    antrean()
    server.buka = galat
    sekarang = timezone.now()
    assert kirim_antrean(sekarang) == 0
    baris = Pengiriman.objects.get()
    assert (baris.status, baris.percobaan) == (StatusKirim.ANTRE, 1)
    assert baris.coba_lagi_pada == sekarang + timedelta(seconds=10)
    server.buka = None
    assert kirim_antrean(sekarang) == 0, "not before its time"
    assert kirim_antrean(baris.coba_lagi_pada) == 1


@pytest.mark.parametrize(
    "galat",
    [
        smtplib.SMTPDataError(451, b"coba lagi nanti"),
        smtplib.SMTPSenderRefused(421, b"penuh", "a@contoh.invalid"),
        smtplib.SMTPRecipientsRefused({"ratih@contoh.invalid": (550, b"tidak dikenal")}),
    ],
)
def test_penolakan_menyerah_sesudah_enam_kali_dengan_jeda_yang_melebar(antrean, server, galat):
    antrean()
    server.jawab = galat
    sekarang, jeda = timezone.now(), []
    for ke in range(1, PERCOBAAN_MAKS + 1):
        assert kirim_antrean(sekarang) == 0
        baris = Pengiriman.objects.get()
        assert baris.percobaan == ke
        jeda.append((baris.coba_lagi_pada - sekarang).total_seconds())
        sekarang = baris.coba_lagi_pada
    assert jeda == [10, 20, 40, 80, 160, 320]
    assert (baris.status, PERCOBAAN_MAKS) == (StatusKirim.GAGAL, 6)
    assert baris.selesai_pada is not None
    assert type(galat).__name__ in baris.galat
    server.jawab = None
    assert kirim_antrean(sekarang + LAMA) == 0
    assert mail.outbox == []


@pytest.mark.parametrize(
    "galat",
    [smtplib.SMTPServerDisconnected("putus"), TimeoutError("diam"), RuntimeError("waktu habis")],
)
def test_putus_sesudah_diserahkan_tidak_pasti_dan_tidak_diulang(antrean, server, galat):
    """The server has it, the answer was lost: sending again would repeat it."""
    antrean()
    server.jawab, server.sesudah_diambil = galat, True
    assert kirim_antrean(timezone.now()) == 0
    assert status() == StatusKirim.TIDAK_PASTI
    server.jawab = None
    assert kirim_antrean(timezone.now() + LAMA) == 0
    assert len(mail.outbox) == 1


def test_pekerja_mati_di_tengah_menjadi_tidak_pasti_dan_tidak_diulang(antrean, server):
    antrean()
    server.jawab = Mati()
    sekarang = timezone.now()
    with pytest.raises(Mati):
        kirim_antrean(sekarang)
    assert status() == StatusKirim.DISERAHKAN
    server.jawab = None
    kirim_antrean(sekarang + TANPA_JAWABAN / 2)
    assert status() == StatusKirim.DISERAHKAN, "it may still be on its way"
    kirim_antrean(sekarang + TANPA_JAWABAN + LAMA)
    assert status() == StatusKirim.TIDAK_PASTI
    assert mail.outbox == []


def test_satu_surat_yang_ditolak_tidak_menahan_yang_lain(antrean, server, monkeypatch):
    antrean(3)
    asli = server.send_messages

    def pilih(self, pesan):
        if str(Pengiriman.objects.order_by("pk").first().pesan_id) in str(pesan[0].message()):
            raise smtplib.SMTPDataError(550, b"tidak")
        return asli(self, pesan)

    monkeypatch.setattr(server, "send_messages", pilih)
    assert kirim_antrean(timezone.now()) == 2
    assert len(mail.outbox) == 2


@pytest.mark.django_db(transaction=True)
def test_dua_pekerja_serentak_tidak_mengirim_dua_kali():
    akun = buat_akun("ratih", "Ratih")
    beritahu([Pesan(akun.pk, "uji", str(nomor), "Judul") for nomor in range(20)])
    sekarang = timezone.now()
    assert sum(serentak(lambda: kirim_antrean(sekarang), lambda: kirim_antrean(sekarang))) == 20
    assert len({pesan.extra_headers["Message-ID"] for pesan in mail.outbox}) == 20
    assert len(mail.outbox) == 20
