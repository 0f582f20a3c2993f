"""What an account finished: whose, when, how many, and at what cost."""

from datetime import date, timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from dumai_asn.beranda.queries import selesai_bulan
from kinerja.models import Progres
from pembinaan.models import Pendaftaran
from pembinaan.rules.istilah import StatusPendaftaran
from tests.lintas.conftest import dunia  # noqa: F401
from tests.lintas.dunia import HARI
from tests.pembinaan.bangun import tambah_orang

pytestmark = pytest.mark.django_db
BULAN = date(2026, 10, 1)


def _macam(akun, awal=BULAN):
    return sorted((macam, banyak) for _, macam, _, banyak, _ in selesai_bulan(akun, awal))


def test_hanya_yang_dikerjakan_sendiri(dunia):  # noqa: F811
    akun = dunia.kota.akun
    assert _macam(akun["sari"]) == [("kinerja.laporan", 1), ("kinerja.skp", 1)]
    assert _macam(akun["bagus"]) == [("evaluasi.dinilai", 1), ("kinerja.bukti", 1)]
    assert ("pembinaan.dijawab", 1) in _macam(akun["ratna"])
    assert len(selesai_bulan(akun["sari"], BULAN)) == 2
    assert len(selesai_bulan(akun["usman"], BULAN)) == 0


def test_beberapa_catatan_sehari_satu_tugas_dan_hari_menurut_kota(dunia):  # noqa: F811
    sari = dunia.kota.akun["sari"]
    satu = Progres.objects.filter(oleh=sari).first()
    with transaction.atomic():
        # HARI is 09.00 in Dumai: 15 hours later it is the next day there, and not yet in UTC.
        Progres.objects.bulk_create(
            Progres(
                skp=satu.skp,
                indikator=satu.indikator,
                tanggal=satu.tanggal,
                oleh=sari,
                dibuat_pada=HARI + timedelta(minutes=menit),
            )
            for menit in (0, 60, 15 * 60 - 1, 15 * 60)
        )
        catatan = [banyak for macam, banyak in _macam(sari) if macam == "kinerja.kemajuan"]
        assert catatan == [1, 3]
        transaction.set_rollback(True)


def test_bulan_lain_kosong_dan_berkata(dunia):  # noqa: F811
    client = dunia.masuk("pegawai")
    isi = client.get("/riwayat-tugas/?bulan=2026-09").content.decode()
    assert "Tidak ada tugas Anda yang selesai pada bulan ini." in isi
    assert "Bulan ini kosong" in isi
    kini = client.get("/riwayat-tugas/?bulan=2027-05").content.decode()
    assert "Riwayat tugas Oktober 2026" in kini
    assert "2 tugas Anda selesai sejauh ini" in kini
    assert 'rel="next"' not in kini


def test_beranda_menghitung_dan_menautkan(dunia):  # noqa: F811
    isi = dunia.masuk("pegawai").get("/").content.decode()
    assert "2 tugas selesai bulan ini." in isi
    assert 'href="/riwayat-tugas/"' in isi


def test_anggota_yang_bukan_tim_lagi_tidak_ditautkan(dunia):  # noqa: F811
    sari = dunia.kota.pegawai["sari"]
    penilai = dunia.masuk("penilai")
    tautan = f'href="/tim/{sari.pk}/"'
    assert tautan in penilai.get("/riwayat-tugas/").content.decode()
    with transaction.atomic():
        sari.garis_penilai.all().delete()
        isi = penilai.get("/riwayat-tugas/").content.decode()
        assert tautan not in isi
        assert "Penilaian dikirim" in isi
        transaction.set_rollback(True)


def test_pernyataan_tidak_tumbuh(dunia):  # noqa: F811
    client, bagus = dunia.masuk("penilai"), dunia.kota.akun["bagus"]
    client.get("/riwayat-tugas/")
    with CaptureQueriesContext(connection) as sebelum:
        client.get("/riwayat-tugas/")
    with transaction.atomic():
        Pendaftaran.objects.bulk_create(
            Pendaftaran(
                kelas=dunia.kelas["lain"],
                pegawai=orang,
                status=StatusPendaftaran.DITOLAK,
                dijawab_oleh=bagus,
                dijawab_pada=HARI,
            )
            for orang in tambah_orang(dunia.kota, 40, awal=900)
        )
        with CaptureQueriesContext(connection) as sesudah:
            isi = client.get("/riwayat-tugas/").content.decode()
        assert "1–25 dari 42" in isi
        assert len(sesudah) <= len(sebelum)
        with CaptureQueriesContext(connection) as hitung:
            assert len(selesai_bulan(bagus, BULAN)) == 42
        assert len(hitung) == 1
        transaction.set_rollback(True)
