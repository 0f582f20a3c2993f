"""How an SKP came to be what it is, and each version on paper."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from dumai_asn.inti.models import Dokumen
from dumai_asn.inti.rules.alur import AlurDitolak
from kinerja.actions.dokumen_skp import terbitkan_skp
from kinerja.actions.isi_skp import simpan_rhk
from kinerja.actions.skp import mulai_perubahan
from kinerja.queries.dokumen_skp import naskah_skp, pratinjau_skp
from kinerja.queries.riwayat_versi import riwayat_versi
from kinerja.rules.isi_skp import UsulRHK
from tests.kinerja.skp.bahan import isi_draf

pytestmark = pytest.mark.django_db


@pytest.fixture
def satu(tetap):
    """The fixed first version."""
    return tetap[1]


def halaman(skp, **isi):
    return reverse("kinerja:versi_skp", args=[skp.pk], query=isi)


def test_two_versions_tell_who_when_why_and_what_differs(satu, tetap, sari, bagus, masuk):
    dua = mulai_perubahan(satu.skp, oleh=sari, alasan="Tugas <b>baru</b>")
    usul = UsulRHK("Izin terbit dalam dua hari", induk_sementara="RHK kepala bidang")
    simpan_rhk(dua, usul, oleh=sari, nomor_ubah=dua.nomor_ubah, rhk=tetap[0])
    teks = masuk("pegawai").get(halaman(satu.skp)).content.decode()
    assert "2 versi" in teks
    assert "Tugas &lt;b&gt;baru&lt;/b&gt;" in teks
    assert "<ins>Izin terbit dalam dua hari</ins>" in teks
    assert f"oleh {bagus.nama}" in teks
    balik = masuk("pegawai").get(halaman(satu.skp, lama="2", baru="1")).content.decode()
    assert "<ins>Izin terbit dalam dua hari</ins>" in balik


def test_the_line_reads_it_and_strangers_do_not_find_it(satu, masuk):
    assert masuk("penilai").get(halaman(satu.skp)).status_code == 200
    for nama in ("rekan", "orang_lain"):
        assert masuk(nama).get(halaman(satu.skp)).status_code == 404
        cetak = reverse("kinerja:cetak_skp", args=[satu.pk])
        assert masuk(nama).get(cetak).status_code == 404
        assert masuk(nama).post(cetak).status_code == 404
    assert not Dokumen.objects.exists()


def test_more_versions_cost_no_more_statements(satu, sari):
    with CaptureQueriesContext(connection) as sedikit:
        riwayat_versi(satu.skp)
    mulai_perubahan(satu.skp, oleh=sari, alasan="Tugas baru")
    with CaptureQueriesContext(connection) as banyak:
        assert len(riwayat_versi(satu.skp)) == 2
    assert len(banyak) == len(sedikit)


def test_a_fixed_version_is_issued_once_and_fetched_again(satu, masuk):
    alamat = reverse("kinerja:cetak_skp", args=[satu.pk])
    assert masuk("pegawai").post(alamat).url == alamat
    assert masuk("pegawai").get(alamat).getvalue().startswith(b"%PDF-")
    dokumen = Dokumen.objects.get()
    assert dokumen.nomor.startswith("SKP/2026/")
    assert dokumen.objek == satu.pk
    masuk("penilai").post(alamat)
    assert Dokumen.objects.get() == dokumen


def test_a_draft_has_a_mark_and_no_code(versi, sari, masuk):
    isi_draf(versi, sari)
    with pytest.raises(AlurDitolak):
        terbitkan_skp(versi, oleh=sari)
    alamat = reverse("kinerja:cetak_skp", args=[versi.pk])
    assert masuk("pegawai").get(alamat).getvalue().startswith(b"%PDF-")
    masuk("pegawai").post(alamat)
    assert not Dokumen.objects.exists()


def test_the_form_says_what_was_fixed_whenever_it_is_asked(satu):
    satu.refresh_from_db()
    naskah = naskah_skp(satu, date(2026, 2, 1))
    assert naskah == naskah_skp(satu, date(2027, 2, 1))
    isi = naskah.isi
    assert not isi["jpt"]
    assert not isi["kualitatif"]
    assert isi["tanda"] == ""
    assert isi["utama"][0]["induk"] == "RHK kepala bidang"
    assert isi["utama"][0]["indikator"][0] == {
        "teks": "Izin terbit tepat waktu",
        "sisi": "Kualitas",
        "target": "95\u00a0%",
    }
    assert next(p["nilai"] for p in isi["perilaku"]) == "Berorientasi Pelayanan"
    assert "Ditetapkan secara elektronik oleh Bagus pada 20 Januari 2026" in isi["keadaan"]
    assert pratinjau_skp(satu, date(2026, 2, 1)).isi["tanda"] == "PRATINJAU"
