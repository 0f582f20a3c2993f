"""Today is Jakarta's today, wherever the server process believes to be."""

import time
from datetime import UTC, datetime

import pytest
import time_machine
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import Penugasan
from dumai_asn.direktori.rules.istilah import Peran
from dumai_asn.inti.actions.pekerjaan import minta_pekerjaan
from tests.inti.bangun import WIB
from tests.pemeran import buat_akun

#: The auditor's task begins on the first of May: 30 April, 13.00 in New York.
TENGAH_MALAM = datetime(2026, 5, 1, 0, 0, tzinfo=WIB)


@pytest.fixture
def di_new_york(monkeypatch):
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def jalur(kota, papan_uji) -> str:
    """A page that only holders of an assignment in force today may see."""
    kota.akun["atika"] = buat_akun("atika", "Atika")
    Penugasan.objects.create(
        akun=kota.akun["atika"],
        peran=Peran.AUDITOR,
        masa=DateRange(TENGAH_MALAM.date(), None),
        dasar="SK uji",
    )
    papan_uji.daftarkan("pekerjaan", "uji", lambda pekerjaan: {})
    kerja = minta_pekerjaan(
        jenis="uji", kunci="1", judul="Uji", parameter={}, oleh=kota.akun["sari"]
    )
    return f"/pekerjaan/{kerja.pk}/"


@pytest.mark.parametrize(
    ("jam", "status"),
    [
        (datetime(2026, 4, 30, 23, 59, tzinfo=WIB), 404),
        (TENGAH_MALAM, 200),
        (datetime(2026, 5, 1, 0, 30, tzinfo=WIB), 200),
        (datetime(2026, 5, 1, 11, 30, tzinfo=WIB), 200),  # 00.30 in New York
    ],
)
def test_halaman_sekitar_tengah_malam_jakarta(kota, client, jalur, di_new_york, jam, status):
    with time_machine.travel(jam.astimezone(UTC)):
        client.force_login(kota.akun["atika"], backend="dumai_asn.akun.backends.MasukAkun")
        jawaban = client.get(jalur)
    assert jawaban.status_code == status


def test_hari_proses_memang_lain(di_new_york):
    with time_machine.travel(datetime.fromisoformat("2026-05-01T00:30:00+07:00"), tick=False):
        assert datetime.fromtimestamp(time.time()).astimezone().date().day == 30
        assert timezone.localdate().day == 1
