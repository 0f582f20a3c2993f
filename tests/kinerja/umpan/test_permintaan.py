"""Requests for feedback: answered once, declined, taken back, never too many."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from psycopg2.extras import DateRange

from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.models import Acuan
from dumai_asn.inti.rules.alur import AlurDitolak
from dumai_asn.pemberitahuan.models import Pemberitahuan
from kinerja.actions.permintaan_umpan import (
    batalkan_permintaan,
    tolak_permintaan,
)
from kinerja.models import PermintaanUmpanBalik
from kinerja.rules.umpan_balik import (
    StatusPermintaan,
)
from tests.kinerja.umpan.bahan import SBD, beri, garis, minta

pytestmark = pytest.mark.django_db


def test_meminta_dijawab_sekali_dan_selalu_dibagikan(kota):
    satu, _ = minta(kota, "sari", "bagus", "dodi")
    with pytest.raises(IsianDitolak, match="dibagikan"):
        beri(kota, "bagus", "sari", garis(SBD), permintaan=satu)
    with pytest.raises(PermissionDenied):
        beri(kota, "dodi", "sari", permintaan=satu)
    jawaban = beri(kota, "bagus", "sari", permintaan=satu)
    satu.refresh_from_db()
    assert (satu.status, satu.jawaban) == (StatusPermintaan.DIJAWAB, jawaban)
    with pytest.raises(AlurDitolak):
        beri(kota, "bagus", "sari", permintaan=satu)


def test_menolak_dan_membatalkan(kota):
    satu, dua = minta(kota, "sari", "bagus", "dodi")
    with pytest.raises(AlurDitolak):
        tolak_permintaan(satu, "", oleh=kota.akun["sari"], nomor_ubah=1)
    tolak_permintaan(satu, "Sedang dinas luar", oleh=kota.akun["bagus"], nomor_ubah=1)
    assert "Sedang dinas luar" in Pemberitahuan.objects.get(akun=kota.akun["sari"]).isi
    batalkan_permintaan(dua, oleh=kota.akun["sari"], nomor_ubah=1)
    assert not PermintaanUmpanBalik.objects.filter(status=StatusPermintaan.MENUNGGU).exists()


@pytest.mark.parametrize(
    ("kepada", "lain", "kata"),
    [
        (("oki",), {}, "bukan atasan"),
        (("sari",), {}, "bukan atasan"),
        ((), {}, "paling sedikit"),
        (("bagus",), {"hari": 31}, "30 hari"),
        (("bagus",), {"tanya": "  "}, "ingin Anda ketahui"),
        (("bagus",), {"rhk": 999}, "RHK"),
    ],
)
def test_permintaan_yang_tidak_dapat_dikirim(kota, kepada, lain, kata):
    with pytest.raises(IsianDitolak, match=kata):
        minta(kota, "sari", *kepada, **lain)
    assert not PermintaanUmpanBalik.objects.exists()


def test_beban_dijaga_dan_tidak_ditanya_dua_kali(kota):
    minta(kota, "sari", "bagus")
    with pytest.raises(IsianDitolak, match="masih menunggu"):
        minta(kota, "sari", "bagus")
    Acuan.objects.create(
        kunci="kinerja.umpan_balik",
        masa=DateRange(date(2020, 1, 1), None),
        nilai={"permintaan_terbuka": 1},
        dasar_hukum="Uji",
        tanda="C1",
    )
    with pytest.raises(IsianDitolak, match="banyak permintaan"):
        minta(kota, "dodi", "bagus")
