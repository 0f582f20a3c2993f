"""Goals of units: who writes them, what they may say, under which goal they stand."""

from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from kinerja.actions.sasaran import (
    hapus_sasaran,
    pindah_urutan,
    salin_sasaran,
    tambah_sasaran,
    ubah_sasaran,
)
from kinerja.models import RencanaHasilKerja, SasaranUnit, TahunKinerja
from kinerja.rules.istilah import Arah, StatusTahun
from kinerja.rules.sasaran import UsulSasaran, salah_sasaran
from tests.kinerja.bangun import buat_skp
from tests.pemeran import bangun_kota

pytestmark = pytest.mark.django_db


def usul(teks="Perizinan cepat", **isi):
    return UsulSasaran(
        **{"teks": teks, "indikator": "Izin tepat waktu", "satuan": "%", "target": Decimal(95)}
        | isi
    )


@pytest.fixture
def kota():
    kota = bangun_kota()
    for tahun in (2025, 2026):
        TahunKinerja.objects.create(tahun=tahun)
    return kota


@pytest.fixture
def iku(kota):
    return tambah_sasaran(
        kota.unit["KOTA"], 2026, usul("Pelayanan dipercaya"), oleh=kota.akun["ratna"]
    )


@pytest.mark.parametrize(
    ("isi", "isian"),
    [
        ({"teks": "  "}, "teks"),
        ({"satuan": ""}, "satuan"),
        ({"target": None}, "target"),
        ({"target": Decimal(-1)}, "target"),
        ({"target": Decimal("999999999999999999")}, "target"),
        ({"arah": Arah.RENTANG}, "target_atas"),
        ({"arah": Arah.RENTANG, "target_atas": Decimal(90)}, "target_atas"),
        ({"target_atas": Decimal(99)}, "target_atas"),
        ({"arah": Arah.TAHAPAN}, "arah"),
        ({"teks": "x" * 501}, "teks"),
    ],
)
def test_yang_ditolak_menyebut_isiannya(isi, isian):
    assert isian in {satu.isian for satu in salah_sasaran(usul(**isi))}


@pytest.mark.parametrize(
    ("siapa", "unit", "boleh"),
    [
        ("ratna", "KOTA", True),
        ("ratna", "LAIN", True),
        ("usman", "IZIN", True),
        ("usman", "IZIN.1", True),
        ("usman", "LAIN", False),
        ("kartika", "IZIN", True),
        ("kartika", "IZIN.1", False),
        ("bagus", "IZIN.1", True),
        ("walid", "KOTA", True),
        ("sari", "IZIN.1", False),
        ("adnan", "KOTA", False),
    ],
)
def test_siapa_menulis(kota, siapa, unit, boleh):
    if boleh:
        assert tambah_sasaran(kota.unit[unit], 2026, usul(), oleh=kota.akun[siapa]).urutan == 1
    else:
        with pytest.raises(PermissionDenied):
            tambah_sasaran(kota.unit[unit], 2026, usul(), oleh=kota.akun[siapa])


def test_induk_hanya_dari_unit_di_atas(kota, iku):
    ratna = kota.akun["ratna"]
    izin = tambah_sasaran(kota.unit["IZIN"], 2026, usul(induk_id=iku.pk), oleh=ratna)
    lain = tambah_sasaran(kota.unit["LAIN"], 2026, usul("Lain"), oleh=ratna)
    for induk in (lain.pk, izin.pk, 10**9):
        with pytest.raises(IsianDitolak, match="di atas unit ini"):
            ubah_sasaran(izin, usul(induk_id=induk), oleh=ratna, nomor_ubah=izin.nomor_ubah)
    with pytest.raises(IsianDitolak, match="di atas unit ini"):
        ubah_sasaran(iku, usul(induk_id=izin.pk), oleh=ratna, nomor_ubah=iku.nomor_ubah)


@pytest.mark.parametrize("dari", ["lain", "tahun", "turunan"])
def test_basis_data_menolak_induk_yang_salah(kota, iku, dari):
    """Also for who writes past the action."""
    ratna = kota.akun["ratna"]
    izin = tambah_sasaran(kota.unit["IZIN"], 2026, usul(induk_id=iku.pk), oleh=ratna)
    lalu = tambah_sasaran(kota.unit["KOTA"], 2025, usul("Dulu"), oleh=ratna)
    lain = tambah_sasaran(kota.unit["LAIN"], 2026, usul("Lain"), oleh=ratna)
    objek, induk = {"lain": (izin, lain), "tahun": (izin, lalu), "turunan": (iku, izin)}[dari]
    with pytest.raises(IntegrityError), transaction.atomic():
        SasaranUnit.objects.filter(pk=objek.pk).update(induk=induk)


def test_lingkaran_sesudah_unit_pindah_ditolak(kota, iku):
    """A goal of before stays under its parent; the parent cannot then go under the goal."""
    ratna, unit = kota.akun["ratna"], kota.unit
    atas = tambah_sasaran(unit["IZIN"], 2026, usul("Atas"), oleh=ratna)
    bawah = tambah_sasaran(unit["IZIN.1"], 2026, usul("Bawah", induk_id=atas.pk), oleh=ratna)
    type(unit["IZIN.1"]).objects.filter(pk=unit["IZIN.1"].pk).update(induk=unit["KOTA"])
    type(unit["IZIN"]).objects.filter(pk=unit["IZIN"].pk).update(induk=unit["IZIN.1"])
    with pytest.raises(IntegrityError), transaction.atomic():
        SasaranUnit.objects.filter(pk=atas.pk).update(induk=bawah)


def test_dua_tab_dan_urutan(kota):
    ratna, unit = kota.akun["ratna"], kota.unit["IZIN"]
    satu, _dua, tiga = (tambah_sasaran(unit, 2026, usul(t), oleh=ratna) for t in "abc")
    ubah_sasaran(satu, usul("a2"), oleh=ratna, nomor_ubah=satu.nomor_ubah)
    with pytest.raises(IsianBerubah):
        ubah_sasaran(satu, usul("a3"), oleh=ratna, nomor_ubah=satu.nomor_ubah)
    pindah_urutan(tiga, oleh=ratna, naik=True)
    pindah_urutan(satu, oleh=ratna, naik=True)
    assert list(SasaranUnit.objects.order_by("urutan").values_list("teks", flat=True)) == [
        "a2",
        "c",
        "b",
    ]


def test_hapus_menyebut_yang_bergantung(kota, iku):
    ratna = kota.akun["ratna"]
    izin = tambah_sasaran(kota.unit["IZIN"], 2026, usul(induk_id=iku.pk), oleh=ratna)
    rhk = buat_skp(kota.pegawai["sari"]).rhk
    RencanaHasilKerja.objects.filter(pk=rhk.pk).update(sasaran=iku, induk_sementara="")
    with pytest.raises(IsianDitolak, match="1 sasaran di bawahnya dan 1 RHK pegawai"):
        hapus_sasaran(iku, oleh=ratna)
    hapus_sasaran(izin, oleh=ratna)
    hapus_sasaran(izin, oleh=ratna)
    assert list(SasaranUnit.objects.all()) == [iku]


def test_salin_dari_tahun_lalu_sekali_saja(kota, iku):
    ratna = kota.akun["ratna"]
    dulu = tambah_sasaran(kota.unit["KOTA"], 2025, usul("Pelayanan dipercaya"), oleh=ratna)
    hilang = tambah_sasaran(kota.unit["KOTA"], 2025, usul("Sudah selesai"), oleh=ratna)
    for teks, induk in (("Satu", dulu.pk), ("Dua", hilang.pk), ("Tiga", None)):
        tambah_sasaran(kota.unit["IZIN"], 2025, usul(teks, induk_id=induk), oleh=ratna)
    tambah_sasaran(kota.unit["IZIN"], 2026, usul("tiga"), oleh=ratna)
    baru = salin_sasaran(kota.unit["IZIN"], 2026, oleh=kota.akun["kartika"])
    assert [(s.teks, s.induk, s.urutan) for s in baru] == [("Satu", iku, 2), ("Dua", None, 3)]
    assert salin_sasaran(kota.unit["IZIN"], 2026, oleh=ratna) == []


def test_tahun_terkunci_dan_tertutup(kota):
    TahunKinerja.objects.filter(tahun=2025).update(status=StatusTahun.DITUTUP)
    TahunKinerja.objects.filter(tahun=2026).update(status=StatusTahun.DIKUNCI)
    with pytest.raises(IsianDitolak, match="sudah ditutup"):
        tambah_sasaran(kota.unit["IZIN"], 2025, usul(), oleh=kota.akun["ratna"])
    with pytest.raises(IsianDitolak, match="dikunci"):
        tambah_sasaran(kota.unit["IZIN"], 2026, usul(), oleh=kota.akun["kartika"])
    assert tambah_sasaran(kota.unit["IZIN"], 2026, usul(), oleh=kota.akun["ratna"]).pk


def test_halaman_dari_isian_sampai_hapus(kota, iku, client):
    client.force_login(kota.akun["kartika"], backend="dumai_asn.akun.backends.MasukAkun")
    unit = kota.unit["IZIN"]
    baru = reverse("kinerja:sasaran_baru", args=[unit.pk, 2026])
    isi = {
        "teks": "<script>alert(1)</script> Izin cepat",
        "indikator": "Izin tepat waktu",
        "arah": "RENTANG",
        "target": "90",
        "target_atas": "80",
        "satuan": "%",
        "induk": iku.pk,
    }
    salah = client.post(baru, isi)
    assert "Batas atas tidak boleh di bawah batas bawah." in salah.content.decode()
    assert "Izin cepat" in salah.content.decode()
    assert client.post(baru, isi | {"target_atas": "95"}).status_code == 302
    satu = SasaranUnit.objects.get(unit=unit)
    tampil = client.get(reverse("kinerja:sasaran_unit", args=[unit.pk, 2026])).content.decode()
    assert "&lt;script&gt;alert(1)" in tampil
    assert "90–95" in tampil
    assert client.get(reverse("kinerja:sasaran_ubah", args=[iku.pk])).status_code == 403
    lain = tambah_sasaran(kota.unit["LAIN"], 2026, usul(), oleh=kota.akun["ratna"])
    assert client.get(reverse("kinerja:sasaran_ubah", args=[lain.pk])).status_code == 404
    client.post(reverse("kinerja:sasaran_hapus", args=[satu.pk]))
    assert not SasaranUnit.objects.filter(pk=satu.pk).exists()


@pytest.mark.parametrize("nama", ["sasaran", "sasaran_per_unit"])
def test_daftar_tumbuh_tanpa_kueri_tambahan(kota, iku, client, nama):
    ratna = kota.akun["ratna"]
    client.force_login(ratna, backend="dumai_asn.akun.backends.MasukAkun")
    alamat = reverse(f"kinerja:{nama}")

    def hitung():
        with CaptureQueriesContext(
            connection,
        ) as q:
            assert client.get(alamat, {"tahun": 2026}).status_code == 200
        return len(q)

    hitung()
    awal = hitung()
    for kode in ("IZIN", "IZIN.1", "LAIN"):
        for n in range(4):
            tambah_sasaran(kota.unit[kode], 2026, usul(f"{kode} {n}", induk_id=iku.pk), oleh=ratna)
    assert hitung() == awal
