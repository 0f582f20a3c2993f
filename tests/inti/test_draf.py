"""What is typed is kept for its owner alone, as ciphertext, for two weeks."""

import json
from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from dumai_asn.inti import papan
from dumai_asn.inti.actions.draf import UKURAN_MAKS, bersihkan_draf, hapus_draf, simpan_draf
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.actions.rahasia import kolom_rahasia
from dumai_asn.inti.isian import IsianDraf
from dumai_asn.inti.models import Draf
from dumai_asn.inti.rules.alur import AlurDitolak
from pembinaan.models import ProgramPelatihan
from tests.inti.bahan_draf import ALAMAT, Formulir, kirim, kunci, permintaan
from tests.inti.bangun import PAGI

pytestmark = pytest.mark.django_db


# --- keeping --------------------------------------------------------------------------------


def test_tersimpan_lalu_dipulihkan(masuk, sari):
    client = masuk("pegawai")
    tanda = kunci(sari).tanda()
    jawaban = kirim(
        client, tanda, judul="Melayani  loket", jenis=["A", "B"], csrfmiddlewaretoken="x"
    )
    assert jawaban.status_code == 200
    assert jawaban.json()["pukul"].count(".") == 1
    draf = IsianDraf(permintaan(sari), "uji.formulir", 7)
    form = draf.untuk(Formulir(initial={"jenis": []}))
    assert form["judul"].value() == "Melayani  loket"
    assert form["jenis"].value() == ["A", "B"]
    assert draf.dipulihkan
    assert set(json.loads(Draf.objects.get().isi)) == {"judul", "jenis"}


def test_yang_kemudian_menggantikan_seluruhnya(sari):
    simpan_draf(kunci(sari), {"judul": ["Satu"], "aktif": ["on"]})
    simpan_draf(kunci(sari), {"judul": ["Dua"]})
    assert json.loads(Draf.objects.get().isi) == {"judul": ["Dua"]}


def test_sebagian_membiarkan_yang_tidak_disebut(sari):
    """The browser sends its own copy, and never had the confidential field."""
    simpan_draf(kunci(sari), {"judul": ["Satu"], "catatan": ["rahasia"]})
    simpan_draf(kunci(sari), {"judul": ["Dua"]}, sebagian=True)
    assert json.loads(Draf.objects.get().isi) == {"judul": ["Dua"], "catatan": ["rahasia"]}


def test_tersandi_di_basis_data_dan_ikut_putaran_kunci(sari):
    simpan_draf(kunci(sari), {"catatan": ["Keluhan pribadi"]})
    with connection.cursor() as kursor:
        kursor.execute("SELECT isi FROM inti_draf")
        (tersandi,) = kursor.fetchone()
    assert "Keluhan" not in tersandi
    assert "catatan" not in tersandi
    assert Draf in {model for model, _ in kolom_rahasia()}


def test_terlalu_besar_ditolak_dengan_kata_dan_yang_lama_tetap(masuk, sari):
    client, tanda = masuk("pegawai"), kunci(sari).tanda()
    kirim(client, tanda, judul="Pendek")
    jawaban = kirim(client, tanda, judul="é" * (UKURAN_MAKS // 2 + 1))
    assert jawaban.status_code == 413
    assert "256 kB" in jawaban.json()["pesan"]
    assert json.loads(Draf.objects.get().isi) == {"judul": ["Pendek"]}


@pytest.mark.parametrize("teks", ["a\x00b", "😀 “Word”", "<script>", ""])
def test_teks_apa_pun_kembali_utuh(sari, teks):
    simpan_draf(kunci(sari), {"judul": [teks]})
    assert json.loads(Draf.objects.get().isi) == {"judul": [teks]}


# --- only the owner -------------------------------------------------------------------------


def test_tanpa_masuk_tidak_ada_draf(kota, sari):
    jawaban = kirim(Client(), kunci(sari).tanda(), judul="x")
    assert jawaban.status_code == 401
    assert jawaban.json()["pesan"].startswith("Sesi Anda berakhir.")
    assert not Draf.objects.exists()


def test_halaman_akun_lain_di_peramban_yang_sama_tidak_menulis(masuk, sari):
    client = masuk("rekan")
    assert kirim(client, kunci(sari).tanda(), judul="x").status_code == 401
    assert not Draf.objects.exists()


def test_kunci_tidak_dapat_dikarang(masuk, sari):
    client, tanda = masuk("pegawai"), kunci(sari).tanda()
    for salah in ("", "x", tanda[:-1] + ("A" if tanda[-1] != "A" else "B"), "9" * 400):
        assert kirim(client, salah, judul="x").status_code == 404
    assert not Draf.objects.exists()


def test_draf_orang_lain_tidak_terbaca(kota, sari):
    simpan_draf(kunci(sari), {"judul": ["Milik Sari"]})
    form = IsianDraf(permintaan(kota.akun["dodi"]), "uji.formulir", 7).untuk(Formulir())
    assert form["judul"].value() is None


def test_get_tidak_menyimpan(masuk, sari):
    assert masuk("pegawai").get(ALAMAT, {"draf": kunci(sari).tanda()}).status_code == 405


# --- restoring ------------------------------------------------------------------------------


def test_yang_sama_dengan_yang_tersimpan_bukan_draf(sari):
    """Sent by a page that was on its way out when the form itself had been taken."""
    simpan_draf(kunci(sari), {"judul": ["Sama"], "jp": ["16"], "aktif": ["on"]})
    draf = IsianDraf(permintaan(sari), "uji.formulir", 7)
    draf.untuk(Formulir(initial={"judul": "Sama", "jp": 16, "aktif": True}))
    assert not draf.dipulihkan


def test_kotak_yang_dikosongkan_pulih_kosong(sari):
    simpan_draf(kunci(sari), {"judul": ["Baru"]})
    form = IsianDraf(permintaan(sari), "uji.formulir", 7).untuk(
        Formulir(initial={"judul": "Lama", "aktif": True})
    )
    assert not form["aktif"].value()


def test_kiriman_tidak_ditimpa_draf(sari):
    simpan_draf(kunci(sari), {"judul": ["Dari draf"]})
    draf = IsianDraf(permintaan(sari, {"judul": "Dari kiriman"}), "uji.formulir", 7)
    form = draf.untuk(Formulir(draf.kiriman))
    assert form["judul"].value() == "Dari kiriman"


def test_kunci_sekali_pakai_ikut_pulih_nomor_ubah_tidak(sari):
    kode = "7d444840-9dc0-11d1-b245-5ffdce74fad2"
    simpan_draf(kunci(sari), {"judul": ["x"], "kunci_kirim": [kode], "nomor_ubah": ["3"]})
    form = IsianDraf(permintaan(sari), "uji.formulir", 7).untuk(Formulir(initial={"nomor_ubah": 5}))
    assert form["kunci_kirim"].value() == kode
    assert form["nomor_ubah"].value() == 5


def test_diterima_memberi_tahu_peramban(sari):
    draf = IsianDraf(permintaan(sari, {"judul": "x"}), "uji.formulir", 7)
    jawaban = draf.selesai(HttpResponse())
    assert jawaban.cookies["draf_selesai"].value == "uji.formulir:7"


def terisi(sari, **isi):
    """A draft, and the form that is sent from it."""
    simpan_draf(kunci(sari), {nama: [nilai] for nama, nilai in isi.items()})
    draf = IsianDraf(permintaan(sari, isi), "uji.formulir", 7)
    form = draf.untuk(Formulir(draf.kiriman))
    assert form.is_valid()
    return form


def test_yang_ditulis_dan_drafnya_satu_transaksi(sari, program):
    form = terisi(sari, judul="Baru")

    def lalu_mati():
        with form.draf.menulis():
            ProgramPelatihan.objects.filter(pk=program.pk).update(judul="Baru")
        assert not Draf.objects.exists()
        raise RuntimeError("the process dies before the commit")

    with pytest.raises(RuntimeError), transaction.atomic():
        lalu_mati()
    assert Draf.objects.exists()
    assert ProgramPelatihan.objects.get(pk=program.pk).judul == program.judul


def test_yang_berhasil_tidak_meninggalkan_draf(sari):
    assert terisi(sari, judul="Baru").kerjakan(lambda: "tertulis") == "tertulis"
    assert not Draf.objects.exists()


@pytest.mark.parametrize(
    ("galat", "ruas", "kata"),
    [
        (IsianDitolak("Judul ini sudah ada.", "judul"), "judul", "Judul ini sudah ada."),
        (IsianDitolak({"jp": "Terlalu banyak.", "x": "?"}), "jp", "Terlalu banyak."),
        (IsianDitolak("Tahun ini ditutup."), "__all__", "Tahun ini ditutup."),
        (AlurDitolak("Sudah dikirim."), "__all__", "Sudah dikirim."),
        (PermissionDenied("Bukan unit Anda."), "__all__", "Bukan unit Anda."),
        (ValidationError("Bertindih."), "__all__", "Bertindih."),
    ],
)
def test_yang_ditolak_tetap_punya_draf_dan_tidak_menulis(sari, program, galat, ruas, kata):
    form = terisi(sari, judul="Baru")

    def aksi():
        ProgramPelatihan.objects.filter(pk=program.pk).update(judul="Baru")
        raise galat

    assert form.kerjakan(aksi) is None
    assert form.errors[ruas] == [kata]
    assert Draf.objects.exists()
    assert ProgramPelatihan.objects.get(pk=program.pk).judul == program.judul


def test_yang_baru_ditanyakan_tidak_menghapus_draf(sari):
    assert terisi(sari, judul="Baru").tanya(lambda: "akibat") == "akibat"
    assert Draf.objects.exists()


def test_awal_lain_draf_lain(sari):
    satu, dua = (
        IsianDraf(permintaan(sari), "uji.formulir", awal=nama) for nama in ("Sari", "Dodi")
    )
    assert satu.kunci != dua.kunci
    assert "Sari" not in satu.nama


# --- throwing away --------------------------------------------------------------------------


def test_buang_draf_kembali_ke_halamannya(masuk, sari):
    simpan_draf(kunci(sari), {"judul": ["x"]})
    jawaban = masuk("pegawai").post(
        reverse("inti:draf_buang"),
        {"draf": kunci(sari).tanda()},
        headers={"referer": "http://testserver/progres/?a=1"},
    )
    assert jawaban.url == "http://testserver/progres/?a=1"
    assert not Draf.objects.exists()


def test_buang_draf_tidak_mengirim_ke_situs_lain(masuk, sari):
    jawaban = masuk("pegawai").post(
        reverse("inti:draf_buang"),
        {"draf": kunci(sari).tanda()},
        headers={"referer": "https://jahat.invalid/"},
    )
    assert jawaban.url == "/"


def test_buang_draf_orang_lain_ditolak(masuk, sari):
    simpan_draf(kunci(sari), {"judul": ["x"]})
    jawaban = masuk("rekan").post(reverse("inti:draf_buang"), {"draf": kunci(sari).tanda()})
    assert jawaban.status_code == 403
    assert Draf.objects.exists()


def test_dua_minggu_tidak_disentuh_dibuang(sari):
    with time_machine.travel(PAGI, tick=False):
        simpan_draf(kunci(sari), {"judul": ["Lama"]})
    with time_machine.travel(PAGI + timedelta(days=1), tick=False):
        simpan_draf(kunci(sari, objek="8"), {"judul": ["Baru"]})
    nanti = PAGI + timedelta(days=14, hours=1)
    with time_machine.travel(nanti, tick=False):
        form = IsianDraf(permintaan(sari), "uji.formulir", 7).untuk(Formulir())
        assert form["judul"].value() is None
        assert papan.ambil("sapuan", "draf").jalankan is bersihkan_draf
        assert bersihkan_draf(nanti) == 1
    assert Draf.objects.get().objek == "8"


def test_kunci_lama_tidak_berlaku(masuk, sari):
    with time_machine.travel(PAGI, tick=False):
        tanda = kunci(sari).tanda()
    assert kirim(masuk("pegawai"), tanda, judul="x").status_code == 404


def test_hapus_yang_tidak_ada_tidak_apa(sari):
    assert hapus_draf(kunci(sari)) == 0
