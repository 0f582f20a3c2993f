"""What the hurried and the hostile send: answered in words, and nothing typed is lost."""

import pytest
from django.urls import reverse

from kinerja.models import IsiIndikator, IsiRHK, VersiSKP
from kinerja.rules.istilah import Aspek
from tests.kinerja.skp.bahan import ajukan, isi_draf

pytestmark = pytest.mark.django_db

HTML = "<img src=x onerror=alert(1)>Izin terbit</textarea>"
INDIKATOR = {
    "teks": "Izin terbit tepat waktu",
    "aspek": str(Aspek.KUALITAS),
    "satuan": "%",
    "target": "95",
    "desimal": "0",
    "penghitungan": "TERAKHIR",
}


@pytest.fixture
def pegawai(masuk):
    return masuk("pegawai")


@pytest.fixture
def rhk(versi, sari):
    return isi_draf(versi, sari)


def _nomor(versi):
    return VersiSKP.objects.get(pk=versi.pk).nomor_ubah


def _kirim(client, nama, *ids, **isi):
    return client.post(reverse(f"kinerja:{nama}", args=ids), isi)


@pytest.mark.parametrize(
    ("ukuran", "isi", "isian"),
    [
        ("naik", {"target": "-5"}, "target"),
        ("naik", {"target": "123456789012345678"}, "target"),
        ("naik", {"target": "nan"}, "target"),
        ("naik", {"target": "1e400"}, "target"),
        ("naik", {"target": "9,5,5"}, "target"),
        ("turun", {"target": "dua belas"}, "target"),
        ("rentang", {"target": "90", "target_atas": "80"}, "target_atas"),
        ("tahapan", {"target": "", "tahapan": "Draf 40\nUji coba 70"}, "tahapan"),
        ("tahapan", {"target": "", "tahapan": "Draf -10\nUji coba 110"}, "tahapan"),
        ("naik", {"aspek": "HARGA"}, "aspek"),
        ("naik", {"teks": ""}, "teks"),
        ("naik", {"teks": "a" * 3000}, "teks"),
    ],
)
def test_a_bad_target_is_answered_at_its_field(pegawai, versi, rhk, ukuran, isi, isian):
    sebelum = IsiIndikator.objects.count()
    url = reverse("kinerja:tambah_indikator", args=[versi.pk, rhk.pk])
    kiriman = INDIKATOR | isi | {"nomor_ubah": _nomor(versi)}
    jawaban = pegawai.post(f"{url}?ukuran={ukuran}", kiriman)
    assert jawaban.status_code == 200
    form = jawaban.context["form"]
    assert isian in form.errors, form.errors
    assert all(kata.endswith((".", "?")) for kata in form.errors[isian]), form.errors[isian]
    for nama, nilai in isi.items():
        if nama in form.fields and nama != "aspek":
            assert form[nama].value() == nilai
    assert IsiIndikator.objects.count() == sebelum


def test_html_is_shown_as_it_was_written(pegawai, masuk, versi, rhk, sari):
    jawaban = _kirim(
        pegawai,
        "ubah_rhk",
        versi.pk,
        rhk.pk,
        teks=HTML,
        sumber="sementara",
        induk_sementara=HTML,
        jenis="UTAMA",
        klasifikasi="ORGANISASI",
        nomor_ubah=_nomor(versi),
    )
    assert jawaban.status_code == 302
    assert IsiRHK.objects.get(versi=versi).teks == HTML
    for nilai in ("teks", "satuan"):
        pegawai.post(
            reverse("kinerja:tambah_indikator", args=[versi.pk, rhk.pk]),
            INDIKATOR | {nilai: HTML[:40], "nomor_ubah": _nomor(versi)},
        )
    versi = VersiSKP.objects.get(pk=versi.pk)
    halaman = [
        pegawai.get(reverse(f"kinerja:{nama}", args=[versi.pk]))
        for nama in ("susun_rhk", "susun_indikator", "susun_periksa")
    ]
    halaman.append(pegawai.get(reverse("kinerja:ubah_rhk", args=[versi.pk, rhk.pk])))
    ajukan(versi, sari)
    halaman.append(masuk("penilai").get(reverse("kinerja:jawab_skp", args=[versi.pk])))
    for satu in halaman:
        teks = satu.content.decode()
        assert satu.status_code == 200
        assert "<img src=x" not in teks
        assert "&lt;img src=x" in teks


@pytest.mark.parametrize("sumber", ["sel:999999", "sel:abc", "sasaran:1", "'; DROP TABLE", ""])
def test_a_source_that_was_not_offered(pegawai, versi, sumber):
    jawaban = _kirim(
        pegawai,
        "tambah_rhk",
        versi.pk,
        teks="Izin terbit",
        sumber=sumber,
        jenis="UTAMA",
        klasifikasi="ORGANISASI",
        nomor_ubah=_nomor(versi),
    )
    assert "sumber" in jawaban.context["form"].errors
    assert jawaban.context["form"]["teks"].value() == "Izin terbit"
    assert not versi.isi_rhk.exists()


@pytest.mark.parametrize("nomor", ["", "-1", "abc", "99999999999999999999", "0.5"])
def test_a_forged_number_of_change_writes_nothing(pegawai, versi, rhk, nomor):
    sebelum = _nomor(versi)
    for nama, ids in (
        ("hapus_rhk", (versi.pk, rhk.pk)),
        ("urut_rhk", (versi.pk, rhk.pk)),
        ("ajukan_skp", (versi.pk,)),
        ("buang_versi", (versi.pk,)),
    ):
        assert _kirim(pegawai, nama, *ids, nomor_ubah=nomor).status_code == 302, nama
    assert _nomor(versi) == sebelum
    assert versi.isi_rhk.count() == 1


def test_control_characters_of_a_paste_are_left_out(pegawai, versi):
    jawaban = _kirim(
        pegawai,
        "tambah_rhk",
        versi.pk,
        teks="Izin\x00 terbit\x0b \u201ccepat\u201d",
        sumber="sementara",
        induk_sementara="a",
        jenis="UTAMA",
        klasifikasi="ORGANISASI",
        nomor_ubah=_nomor(versi),
    )
    assert jawaban.status_code == 302
    assert IsiRHK.objects.get(versi=versi).teks == "Izin terbit \u201ccepat\u201d"


def test_an_rhk_of_another_version_is_not_there(pegawai, versi, rhk, masuk):
    for nama in ("ubah_rhk", "hapus_rhk", "urut_rhk"):
        assert _kirim(pegawai, nama, versi.pk, rhk.pk + 10_000, nomor_ubah=0).status_code == 404
        assert _kirim(masuk("penilai"), nama, versi.pk, rhk.pk, nomor_ubah=0).status_code in (
            403,
            404,
        )
