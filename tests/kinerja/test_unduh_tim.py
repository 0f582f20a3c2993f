"""The team leaves as a sheet: the same people and filter as on its page."""

import csv
import io

import pytest
from django.urls import reverse

from tests.kinerja.bangun import buat_skp

pytestmark = pytest.mark.django_db


def baris(client, query: str = "") -> list[dict[str, str]]:
    jawab = client.get(reverse("inti:daftar_unduh", args=["kinerja.tim", "csv"]) + query)
    teks = b"".join(jawab.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(teks)))


def test_sama_dengan_halamannya(kota, masuk):
    buat_skp(kota.pegawai["sari"])
    penilai = masuk("penilai")
    halaman = penilai.get(reverse("kinerja:tim") + "?q=a").content.decode()
    assert reverse("inti:daftar_unduh", args=["kinerja.tim", "xlsx"]) + "?q=a" in halaman
    tim = {satu["Pegawai"]: satu for satu in baris(penilai)}
    assert set(tim) == {"Sari", "Dodi"}
    assert tim["Sari"]["SKP"] == "Ditetapkan"
    assert tim["Dodi"]["SKP"] == "Belum ada"
    assert [satu["Pegawai"] for satu in baris(penilai, "?q=sar")] == ["Sari"]
    assert baris(penilai, "?saring=menunggu") == []


@pytest.mark.parametrize("peran", ["pegawai", "pengelola"])
def test_hanya_untuk_yang_menilai(masuk, peran):
    jawab = masuk(peran).get(reverse("inti:daftar_unduh", args=["kinerja.tim", "csv"]))
    assert jawab.status_code == 403
