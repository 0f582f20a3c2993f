"""Every step of every tour stands on a page that the role may open."""

import pytest

from dumai_asn.beranda.choices import langkah_tur

pytestmark = pytest.mark.django_db
PERAN = {
    "pegawai": "PEGAWAI",
    "penilai": "PENILAI",
    "pengelola": "PENGELOLA",
    "pengelola_unit": "PENGELOLA_UNIT",
    "pimpinan": "PIMPINAN",
    "administrator": "ADMINISTRATOR",
}


@pytest.mark.parametrize("peran", PERAN)
def test_setiap_langkah_menunjuk_sesuatu(dunia, peran):
    client = dunia.masuk(peran)
    isi = client.get("/kenali/")
    assert isi.status_code == 200
    for satu, langkah in zip(isi.context["langkah"], langkah_tur(PERAN[peran]), strict=True):
        assert satu["isi"] == langkah
        halaman = client.get(satu["jalur"])
        assert halaman.status_code == 200, satu["jalur"]
        tanda = langkah.sasaran.strip("[].").removeprefix("data-tur=")
        assert tanda.strip('"') in halaman.content.decode(), (satu["jalur"], langkah.sasaran)
