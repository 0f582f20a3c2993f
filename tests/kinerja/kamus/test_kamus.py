"""The dictionary of indicators: found by meaning, curated by HR, used and proposed in SKP."""

import json
from decimal import Decimal
from io import StringIO

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.urls import reverse

from dumai_asn.direktori.models import Jabatan
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.models import AksiMassal
from dumai_asn.inti.rules.alur import AlurDitolak
from dumai_asn.pemberitahuan.models import Pemberitahuan
from kinerja.actions import kamus as aksi
from kinerja.actions.skp import mulai_skp
from kinerja.models import Indikator, IsiIndikator, KamusIndikator
from kinerja.queries.kamus import daftar_kamus, kamus_cocok, pilihan_kamus
from kinerja.rules.isi_skp import UsulIndikator
from kinerja.rules.istilah import Arah, StatusKamus
from tests.kinerja.bangun import buat_tahun, siapkan_skp
from tests.kinerja.skp.bahan import isi_draf, tempat_dari

pytestmark = pytest.mark.django_db
PENATA = "Penata Perizinan Ahli Pertama"


@pytest.fixture(autouse=True)
def hari():
    with time_machine.travel("2026-01-20T09:00:00+07:00", tick=False):
        yield


@pytest.fixture
def ratna(kota):
    return kota.akun["ratna"]


@pytest.fixture
def isi_kamus(kota):
    satu = {"satuan": "%", "target": Decimal(95)}
    return {
        nama: KamusIndikator.objects.create(teks=teks, jabatan=jabatan, **satu, **lain)
        for nama, teks, jabatan, lain in (
            ("izin", "Izin terbit tepat waktu", PENATA, {"kode": "IZ-01"}),
            ("muda", "Pengaduan izin dijawab", "Penata Perizinan Ahli Muda", {}),
            ("layan", "Mutu pelayanan loket", "Petugas Layanan", {}),
            ("guru", "Kehadiran di kelas", "Guru Ahli Muda", {"rumpun": "GURU"}),
            ("semua", "Laporan bulanan diterima", "", {}),
            ("kirim", "Surat dikirim tepat hari", "Petugas Layanan", {}),
        )
    }


@pytest.fixture
def versi(kota):
    buat_tahun()
    siapkan_skp()
    return mulai_skp(tempat_dari(kota), 2026, oleh=kota.akun["sari"])


@pytest.mark.parametrize(
    ("cari", "nama"),
    [
        ("melayani", "layan"),
        ("ketepatan waktu izin", "izin"),
        ("pelayanna", "layan"),
        ("IZ-01", "izin"),
        ("diterbitkan", "izin"),
        ("menerbitkan izin", "izin"),
        ("penerbitan", "izin"),
        ("melaporkan", "semua"),
        ("kirim", "kirim"),
        ("pengiriman", "kirim"),
    ],
)
def test_finds_by_stem_typo_and_code(isi_kamus, cari, nama):
    temuan = kamus_cocok(KamusIndikator.objects.all(), cari)
    assert isi_kamus[nama] in temuan
    assert isi_kamus["guru"] not in temuan


def test_offers_the_own_post_first_then_its_family_then_everybody(kota, isi_kamus):
    jabatan = Jabatan.objects.get(nama=PENATA)
    assert [satu.dekat for satu in pilihan_kamus(jabatan)] == [0, 1, 2]
    assert [satu.pk for satu in pilihan_kamus(jabatan)] == [
        isi_kamus[nama].pk for nama in ("izin", "muda", "semua")
    ]
    assert pilihan_kamus(jabatan, "kehadiran").get() == isi_kamus["guru"]


def test_only_hr_of_the_city_curates(kota, isi_kamus):
    isian = aksi.IsianKamus(UsulIndikator("Baru", satuan="%", target=Decimal(1)))
    for nama in ("usman", "sari", "kartika", "adnan"):
        with pytest.raises(PermissionDenied):
            aksi.tambah_kamus(oleh=kota.akun[nama], isian=isian)


def test_a_code_names_one_entry(isi_kamus, ratna):
    isian = aksi.IsianKamus(UsulIndikator("Lain", satuan="%", target=Decimal(1)), kode="IZ-01")
    with pytest.raises(IsianDitolak, match="Kode ini sudah dipakai"):
        aksi.tambah_kamus(oleh=ratna, isian=isian)


def test_a_range_upside_down_is_answered_in_words(ratna):
    ukuran = UsulIndikator("X", arah=Arah.RENTANG, target=Decimal(9), target_atas=Decimal(2))
    with pytest.raises(IsianDitolak):
        aksi.tambah_kamus(oleh=ratna, isian=aksi.IsianKamus(ukuran))


def test_two_officers_change_one_entry_the_second_compares_first(isi_kamus, ratna):
    satu = isi_kamus["izin"]
    isian = aksi.IsianKamus(UsulIndikator("Izin terbit", satuan="%", target=Decimal(96)))
    aksi.ubah_kamus(satu, oleh=ratna, nomor_ubah=satu.nomor_ubah, isian=isian)
    with pytest.raises(IsianBerubah):
        aksi.ubah_kamus(satu, oleh=ratna, nomor_ubah=satu.nomor_ubah, isian=isian)


def test_merging_counts_for_the_entry_that_stays(kota, isi_kamus, versi, ratna):
    rhk = isi_draf(versi, kota.akun["sari"])
    Indikator.objects.filter(rhk=rhk).update(kamus=isi_kamus["muda"])
    asal = isi_kamus["muda"]
    aksi.gabungkan_kamus(asal, isi_kamus["izin"], oleh=ratna, nomor_ubah=asal.nomor_ubah)
    asal.refresh_from_db()
    assert (asal.status, asal.digabung_ke) == (StatusKamus.NONAKTIF, isi_kamus["izin"])
    assert daftar_kamus(mengelola=True).get(pk=isi_kamus["izin"].pk).pemakaian == 1
    with pytest.raises(IsianDitolak):
        aksi.gabungkan_kamus(
            isi_kamus["izin"], asal, oleh=ratna, nomor_ubah=isi_kamus["izin"].nomor_ubah
        )


def test_a_proposal_is_one_however_often_pressed_and_its_answer_reaches_the_person(
    kota, versi, ratna
):
    sari = kota.akun["sari"]
    isi_draf(versi, sari)
    isi = IsiIndikator.objects.get(versi=versi)
    usul = aksi.usulkan_kamus(isi, rhk="Izin selesai", jabatan=PENATA, oleh=sari)
    assert aksi.usulkan_kamus(isi, rhk="Izin selesai", jabatan=PENATA, oleh=sari) == usul
    assert not daftar_kamus(mengelola=False).exists()
    with pytest.raises(IsianDitolak, match="alasan"):
        aksi.putuskan_kamus(usul, "TOLAK", oleh=ratna, nomor_ubah=usul.nomor_ubah)
    aksi.putuskan_kamus(usul, "TERIMA", oleh=ratna, nomor_ubah=usul.nomor_ubah)
    assert daftar_kamus(mengelola=False).get() == usul
    assert Pemberitahuan.objects.get(akun=sari).jenis == "kinerja.kamus"
    with pytest.raises(IsianDitolak, match="sudah ada"):
        aksi.usulkan_kamus(isi, rhk="", jabatan="", oleh=sari)


def test_an_accepted_proposal_is_not_answered_twice(kota, isi_kamus, ratna):
    satu = isi_kamus["izin"]
    with pytest.raises(AlurDitolak):
        aksi.putuskan_kamus(satu, "TERIMA", oleh=ratna, nomor_ubah=satu.nomor_ubah)


def test_retiring_many_leaves_what_was_touched_since(isi_kamus, ratna):
    ids = [isi_kamus[nama].pk for nama in ("izin", "muda")]
    hasil = aksi.pensiunkan_banyak(ids, oleh=ratna)
    assert len(hasil.berubah) == 2
    isi = [{"id": b.id, "nomor_ubah": b.nomor_ubah, "sebelum": {}} for b in hasil.berubah]
    KamusIndikator.objects.filter(pk=ids[1]).update(bukti="log")
    kembali = aksi.pulihkan_banyak(AksiMassal(isi=isi), oleh=ratna)
    assert [b.id for b in kembali.berubah] == [ids[0]]
    assert [b.id for b in kembali.ditolak] == [ids[1]]


class TestHalaman:
    def test_an_entry_fills_the_form_and_is_remembered(self, client, kota, isi_kamus, versi):
        sari = kota.akun["sari"]
        rhk = isi_draf(versi, sari)
        client.force_login(sari, backend="dumai_asn.akun.backends.MasukAkun")
        pilih = client.get(reverse("kinerja:pilih_kamus", args=[versi.pk, rhk.pk]), {"q": "izin"})
        assert "Izin terbit tepat waktu" in pilih.text
        url = reverse("kinerja:tambah_indikator", args=[versi.pk, rhk.pk])
        alamat = f"{url}?kamus={isi_kamus['izin'].pk}&ukuran=naik"
        isian = client.get(alamat).context["form"]
        assert isian["teks"].value() == "Izin terbit tepat waktu"
        kirim = {
            "nomor_ubah": isian["nomor_ubah"].value(),
            "teks": "Izin usaha terbit tepat waktu",
            "aspek": "KUALITAS",
            "target": "96",
            "satuan": "%",
            "penghitungan": "TERAKHIR",
            "desimal": "0",
        }
        assert client.post(alamat, kirim).status_code == 302
        assert Indikator.objects.filter(kamus=isi_kamus["izin"]).count() == 1

    def test_a_retired_entry_in_an_old_link_is_simply_not_filled_in(
        self, client, kota, isi_kamus, versi
    ):
        sari = kota.akun["sari"]
        rhk = isi_draf(versi, sari)
        KamusIndikator.objects.filter(pk=isi_kamus["izin"].pk).update(status="NONAKTIF")
        client.force_login(sari, backend="dumai_asn.akun.backends.MasukAkun")
        url = reverse("kinerja:tambah_indikator", args=[versi.pk, rhk.pk])
        for isi in (isi_kamus["izin"].pk, "x", "9" * 30):
            jawab = client.get(f"{url}?kamus={isi}")
            assert jawab.status_code == 200
            assert not jawab.context["form"]["teks"].value()

    def test_the_list_costs_the_same_however_long(
        self, client, kota, isi_kamus, ratna, django_assert_max_num_queries
    ):
        client.force_login(ratna, backend="dumai_asn.akun.backends.MasukAkun")
        KamusIndikator.objects.bulk_create(
            KamusIndikator(teks=f"Indikator {n}", kode=f"K{n}") for n in range(60)
        )
        with django_assert_max_num_queries(20):
            assert client.get(reverse("kinerja:kamus")).status_code == 200


class TestImpor:
    BERKAS = (
        "kode,jabatan,rencana_hasil_kerja,indikator,aspek,satuan,target,arah,bukti_dukung\n"
        "IZ-01,,Izin selesai,Izin terbit cepat,WAKTU,hari,3,TURUN,log\n"
        "IZ-02,,Izin benar,Izin tanpa koreksi,KUALITAS,%,98,NAIK,log\n"
        "IZ-03,,,Salah arah,KUALITAS,%,98,NAIKK,log\n"
        "IZ-02,,,Kode sama,KUALITAS,%,98,NAIK,log\n"
        ",,,Tanpa kode,KUALITAS,%,98,NAIK,log\n"
        "IZ-04,,,Target negatif,KUALITAS,%,-3,NAIK,log\n"
    )

    def test_new_changed_and_wrong_rows_are_told_apart(self, isi_kamus, tmp_path):
        berkas = tmp_path / "kamus.csv"
        berkas.write_text(self.BERKAS, encoding="utf-8")
        keluar = StringIO()
        call_command("impor", "kamus", str(berkas), "--terapkan", stdout=keluar)
        hasil = json.loads(keluar.getvalue())
        assert (hasil["baru"], hasil["berubah"]) == (1, 1)
        assert {galat["baris"] for galat in hasil["galat"]} == {4, 5, 6, 7}
        isi_kamus["izin"].refresh_from_db()
        assert (isi_kamus["izin"].teks, isi_kamus["izin"].arah) == ("Izin terbit cepat", Arah.TURUN)
        assert KamusIndikator.objects.get(kode="IZ-02").target == 98


class TestForm:
    """The form of an entry: aspek and perspektif may be left open, not both be given."""

    ISI = {
        "teks": "Izin terbit tepat waktu",
        "target": "95",
        "satuan": "%",
        "penghitungan": "TERAKHIR",
        "desimal": "0",
    }

    def ubah(self, client, satu, **lain):
        isi = {**self.ISI, "nomor_ubah": satu.nomor_ubah, **lain}
        jawaban = client.post(reverse("kinerja:kamus_ubah", args=[satu.pk]), isi)
        satu.refresh_from_db()
        return jawaban

    def test_aspek_is_chosen_and_taken_back(self, client, ratna, isi_kamus):
        client.force_login(ratna, backend="dumai_asn.akun.backends.MasukAkun")
        satu = isi_kamus["izin"]
        assert self.ubah(client, satu, aspek="WAKTU").status_code == 302
        assert satu.aspek == "WAKTU"
        halaman = client.get(reverse("kinerja:kamus_ubah", args=[satu.pk])).content.decode()
        assert "Tidak ditentukan" in halaman
        assert self.ubah(client, satu, aspek="").status_code == 302
        assert satu.aspek is None

    def test_aspek_and_perspektif_together_are_answered_in_words(self, client, ratna, isi_kamus):
        client.force_login(ratna, backend="dumai_asn.akun.backends.MasukAkun")
        satu = isi_kamus["izin"]
        jawaban = self.ubah(client, satu, aspek="WAKTU", perspektif="ANGGARAN")
        assert jawaban.status_code == 200
        assert "Pilih aspek atau perspektif" in jawaban.content.decode()
        assert satu.aspek is None
        assert satu.perspektif is None
