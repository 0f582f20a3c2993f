"""Every list of this room costs the same with three rows and with thirty."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from kinerja.models import (
    Indikator,
    IsiIndikator,
    IsiRHK,
    Jendela,
    KamusIndikator,
    Periode,
    TahunKinerja,
    TemplatSKP,
    VersiSKP,
)
from kinerja.rules.istilah import JenisPeriode, Langkah, StatusKamus, StatusVersi
from tests.kinerja.bangun import buat_skp, buat_tahun, siapkan_skp
from tests.pemeran import tambah_pegawai

pytestmark = pytest.mark.django_db
#: What one person more is called, from the first.
PENATA = "Penata Perizinan Ahli Pertama"


@pytest.fixture(autouse=True)
def hari():
    with time_machine.travel("2026-09-20T09:00:00+07:00", tick=False):
        yield


def orang(kota, awal, akhir):
    for n in range(awal, akhir):
        tambah_pegawai(kota, f"Orang{n}", "IZIN.1", PENATA, nomor=100 + n)
    bangun_garis_penilai()
    return [kota.pegawai[f"orang{n}"] for n in range(awal, akhir)]


def kamus(kota, awal, akhir, status=StatusKamus.AKTIF):
    KamusIndikator.objects.bulk_create(
        KamusIndikator(teks=f"Izin terbit {n}", satuan="%", target=n, jabatan=PENATA, status=status)
        for n in range(awal, akhir)
    )


def usulan_kamus(kota, awal, akhir):
    kamus(kota, awal, akhir, StatusKamus.DIUSULKAN)


def jendela(kota, awal, akhir):
    for n in range(awal, akhir):
        mulai, selesai = date(2026, 1, 1 + n), date(2026, 1, 2 + n)
        TahunKinerja.objects.get_or_create(tahun=2026)
        satu = Periode.objects.create(
            tahun_id=2026,
            jenis=JenisPeriode.BULANAN,
            nama=f"Bulan {n}",
            masa=DateRange(mulai, selesai),
        )
        Jendela.objects.create(periode=satu, langkah=Langkah.PROGRES, masa=satu.masa)


def tahun(kota, awal, akhir):
    TahunKinerja.objects.bulk_create(TahunKinerja(tahun=2027 + n) for n in range(awal, akhir))


def tanpa_skp(kota, awal, akhir):
    TahunKinerja.objects.get_or_create(tahun=2026)
    orang(kota, awal, akhir)


def templat(kota, awal, akhir):
    for n in range(awal, akhir):
        TemplatSKP.objects.create(jabatan=kota.jabatan[PENATA], nama=f"Templat {n}")


def penerima(kota, awal, akhir):
    if not awal:
        templat(kota, 0, 1)
        buat_tahun()
        siapkan_skp()
    orang(kota, awal, akhir)


def diajukan(kota, awal, akhir):
    for satu in orang(kota, awal, akhir):
        buat_skp(satu, status=StatusVersi.DIAJUKAN)


def versi(kota, awal, akhir):
    """One SKP with a longer history: each version is in force for a day."""
    sari = kota.pegawai["sari"]
    skp = buat_skp(sari).skp if not awal else sari.skp.get()
    satu = Indikator.objects.filter(rhk__skp=skp).first()
    for n in range(max(awal, 1), akhir):
        lama = skp.versi.get(nomor=n)
        hari, habis = date(2026, 1, 1) + timedelta(days=n), date(2027, 1, 1)
        skp.versi.filter(nomor=n).update(
            status=StatusVersi.DIGANTI, masa=DateRange(lama.masa.lower, hari)
        )
        kini = VersiSKP.objects.create(skp=skp, nomor=n + 1, alasan_perubahan="Target berubah")
        IsiRHK.objects.create(versi=kini, rhk=satu.rhk, urutan=1, teks=f"Izin {n}")
        IsiIndikator.objects.create(
            versi=kini, indikator=satu, urutan=1, teks="Izin", target=n, satuan="%"
        )
        kini.status, kini.diajukan_pada = StatusVersi.DIAJUKAN, timezone.now()
        kini.save(update_fields=["status", "diajukan_pada"])
        kini.status, kini.masa = StatusVersi.DITETAPKAN, DateRange(hari, habis)
        kini.save(update_fields=["status", "masa"])


LAIN = {
    "kamus": ("pegawai", "/kamus/", kamus),
    "kamus dikelola": ("pengelola", "/kamus/", usulan_kamus),
    "jendela": ("pengelola", "/jendela/", jendela),
    "tahun": ("pengelola", "/tahun-kinerja/", tahun),
    "tanpa SKP": ("pengelola", "/tahun-kinerja/2026/", tanpa_skp),
    "templat": ("pengelola", "/templat-skp/", templat),
    "penerima templat": ("pengelola", "/templat-skp/{templat}/bagikan/?tahun=2026", penerima),
    "persetujuan": ("penilai", "/tim/skp/", diajukan),
    "siapa menunggu": ("pimpinan", "/siapa-menunggu/", diajukan),
    "pilih orang": ("pegawai", "/umpan-balik/orang/", orang),
    "riwayat versi": ("pegawai", "/skp/{skp}/versi/", versi),
}


@pytest.mark.parametrize("nama", LAIN)
def test_tiga_baris_dan_tiga_puluh(kota, masuk, nama):
    peran, alamat, tambah = LAIN[nama]
    client = masuk(peran)

    def hitung():
        skp = kota.pegawai["sari"].skp.first()
        tujuan = alamat.format(
            templat=TemplatSKP.objects.values_list("pk", flat=True).first(), skp=skp and skp.pk
        )
        client.get(tujuan)
        with CaptureQueriesContext(connection) as q:
            jawaban = client.get(tujuan)
        assert jawaban.status_code == 200
        return len(q), jawaban.content

    tambah(kota, 0, 3)
    sedikit, isi = hitung()
    tambah(kota, 3, 30)
    banyak, isi_banyak = hitung()
    assert len(isi_banyak) > len(isi)
    assert banyak == sedikit <= 27
