"""Hints come while one writes; they block nothing and keep nothing."""

import pytest
import time_machine
from django.urls import reverse

from dumai_asn.inti.models import Draf
from kinerja.actions.skp import mulai_skp
from tests.kinerja.bangun import buat_tahun, siapkan_skp
from tests.kinerja.skp.bahan import tempat_dari

pytestmark = pytest.mark.django_db


@pytest.fixture
def tulis(client, kota):
    with time_machine.travel("2026-01-20T09:00:00+07:00", tick=False):
        buat_tahun()
        siapkan_skp()
        sari = kota.akun["sari"]
        versi = mulai_skp(tempat_dari(kota), 2026, oleh=sari)
        client.force_login(sari, backend="dumai_asn.akun.backends.MasukAkun")

        def kirim(apa, ukuran="naik", **isi):
            url = reverse("kinerja:saran_isian", args=[versi.pk, apa])
            return client.post(f"{url}?ukuran={ukuran}", isi).text

        yield kirim


@pytest.mark.parametrize(
    ("apa", "ukuran", "isi", "kata"),
    [
        ("rhk", "", {"teks": "Melaksanakan rapat"}, "menyebut kegiatan"),
        (
            "rhk",
            "",
            {"teks": "Izin terbit cepat sekali", "induk_sementara": "Izin terbit cepat sekali"},
            "hampir sama",
        ),
        ("indikator", "naik", {"teks": "Izin terbit", "satuan": ""}, "belum bersatuan"),
        ("indikator", "naik", {"teks": "Izin", "satuan": "", "aspek": "WAKTU"}, "batas waktu"),
    ],
)
def test_says_what_is_weak_and_what_would_be_better(tulis, apa, ukuran, isi, kata):
    assert kata in tulis(apa, ukuran, **isi)


@pytest.mark.parametrize(
    ("apa", "ukuran", "isi"),
    [
        ("rhk", "", {"teks": "Izin usaha terbit dalam tiga hari"}),
        ("rhk", "", {"teks": ""}),
        ("indikator", "uraian", {"teks": "Laporan rapi"}),
        ("indikator", "tahapan", {"teks": "Prosedur baru"}),
        ("indikator", "x", {"teks": "Izin tepat waktu", "satuan": "%", "aspek": "<b>"}),
    ],
)
def test_says_nothing_where_nothing_is_weak(tulis, apa, ukuran, isi):
    assert not tulis(apa, ukuran, **isi).strip()
    assert not Draf.objects.exists()
