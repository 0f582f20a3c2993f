"""The pages of reference data: every key can be opened, written back, looked at, confirmed."""

from datetime import date

import pytest
import time_machine
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from dumai_asn.inti import papan
from dumai_asn.inti.models import Acuan
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.queries.acuan import nomor_acuan
from dumai_asn.inti.rules.acuan import ButirAcuan, Tanda
from dumai_asn.inti.views.formulir_acuan import FormulirAcuan
from tests.aturan.test_nilai_acuan import Segala

BUTIR = [pytest.param(b.isi, id=b.kunci) for b in papan.penyedia("acuan")]
SEGALA = ButirAcuan("inti.uji", Segala(), "Uji", Tanda.U, "Segala jenis", "Dipakai uji.")
HARI = "2026-06-01T09:00:00+07:00"
KUNCI = "kinerja.laju"


def kirim(form: FormulirAcuan, **lain: str) -> QueryDict:
    """What a browser sends back for a form that nobody touched."""
    data = QueryDict(mutable=True)
    for ruas in form:
        nilai = (
            ruas.field.prepare_value(ruas.value())
            if hasattr(ruas.field, "prepare_value")
            else ruas.value()
        )
        if isinstance(nilai, bool):
            if nilai:
                data[ruas.html_name] = "on"
        elif isinstance(nilai, list):
            data.setlist(ruas.html_name, nilai)
        elif nilai is not None:
            data[ruas.html_name] = str(nilai)
    data.update(lain)
    return data


@pytest.mark.parametrize("butir", [*BUTIR, pytest.param(SEGALA, id="segala")])
def test_isian_setiap_acuan_kembali_sama(butir):
    awal = FormulirAcuan.awal(butir, butir.bawaan)
    lain = {"mulai": "2027-01-01", "dasar_hukum": "Uji", "tanda": "C1", "nomor_ubah": "0"}
    form = FormulirAcuan(butir, kirim(FormulirAcuan(butir, initial=awal), **lain))
    assert form.is_valid(), form.errors
    assert form.isian.nilai == butir.bawaan
    assert (form.isian.mulai, form.isian.tanda) == (date(2027, 1, 1), Tanda.C1)


@pytest.mark.parametrize("butir", BUTIR)
def test_setiap_acuan_punya_halaman(masuk, butir):
    client = masuk("pengelola")
    for akhir in ("", "ubah/", "pastikan/"):
        isi = client.get(f"/acuan/{butir.kunci}/{akhir}").content.decode()
        assert butir.judul in isi


@pytest.mark.parametrize("kunci", ["tidak.ada", "²", "kinerja"])
def test_kunci_yang_tidak_ada(masuk, kunci):
    client = masuk("pengelola")
    for akhir in ("", "ubah/", "pastikan/"):
        assert client.get(f"/acuan/{kunci}/{akhir}").status_code == 404
    assert client.post(f"/acuan/{kunci}/1/batal/").status_code == 404


def isi(**lain: str) -> dict[str, str]:
    return {
        "nilai_mendahului": "100",
        "nilai_sesuai": "85",
        "mulai": "2027-01-01",
        "dasar_hukum": "Perwako 5/2026",
        "tanda": "C2",
        "alasan": "",
        "nomor_ubah": str(nomor_acuan(KUNCI)),
        **lain,
    }


@time_machine.travel(HARI, tick=False)
def test_dilihat_dulu_baru_berlaku(masuk):
    client, jalur = masuk("pengelola"), f"/acuan/{KUNCI}/ubah/"
    lihat = client.post(jalur, isi())
    assert not Acuan.objects.exists()
    assert (
        "Persen dari rencana hari ini, mulai dari sini sesuai rencana",
        "90 persen",
        "85 persen",
    ) in (lihat.context["banding"])
    assert "sejak 1 Januari 2027" in lihat.content.decode()
    tersembunyi = kirim(lihat.context["form"])
    kembali = client.post(jalur, {**tersembunyi.dict(), "kembali": "1"})
    assert 'value="85"' in kembali.content.decode()
    assert not Acuan.objects.exists()
    assert client.post(jalur, {**tersembunyi.dict(), "yakin": "1"}).url == f"/acuan/{KUNCI}/"
    assert acuan_pada(KUNCI, date(2027, 1, 1)).sesuai == 85
    assert acuan_pada(KUNCI, date(2026, 12, 31)).sesuai == 90


@time_machine.travel(HARI, tick=False)
@pytest.mark.parametrize(
    ("lain", "kata"),
    [
        ({"nilai_sesuai": "100"}, "harus di bawah batas mendahului"),
        ({"nilai_sesuai": "0"}, "Paling kecil 1."),
        ({"nilai_sesuai": "8,5"}, "Tulis angka bulat."),
        ({"nilai_sesuai": ""}, "Tulis angkanya"),
        ({"dasar_hukum": ""}, "perlu diisi"),
        ({"mulai": "31/2/2027"}, "Tulis tanggal"),
        ({"mulai": "2026-05-31", "yakin": "1"}, "Hari itu sudah lewat"),
        ({"nomor_ubah": "999", "yakin": "1"}, "diubah di tempat lain"),
    ],
)
def test_yang_ditolak_menjawab_dengan_kata_dan_tidak_menghapus_isian(masuk, lain, kata):
    jawab = masuk("pengelola").post(f"/acuan/{KUNCI}/ubah/", isi(**lain))
    assert jawab.status_code == 200
    assert kata in jawab.content.decode()
    assert 'value="100"' in jawab.content.decode()
    assert not Acuan.objects.exists()


@time_machine.travel(HARI, tick=False)
def test_nilai_mendatang_diubah_dan_dibatalkan_dari_halamannya(masuk):
    client = masuk("pengelola")
    client.post(f"/acuan/{KUNCI}/ubah/", isi(yakin="1"))
    form = client.get(f"/acuan/{KUNCI}/ubah/?mulai=2027-01-01").context["form"]
    assert (form["nilai_sesuai"].value(), form["mulai"].value()) == ("85", date(2027, 1, 1))
    client.post(f"/acuan/{KUNCI}/ubah/", isi(nilai_sesuai="80", yakin="1"))
    (baris,) = Acuan.objects.all()
    assert baris.nilai["sesuai"] == 80
    halaman = client.get(f"/acuan/{KUNCI}/").content.decode()
    assert "Mendatang" in halaman
    jalur = f"/acuan/{KUNCI}/{baris.pk}/batal/"
    client.post(jalur, {"nomor_ubah": "1"})
    assert Acuan.objects.exists(), "the page was an old one"
    client.post(jalur, {"nomor_ubah": str(nomor_acuan(KUNCI))})
    assert not Acuan.objects.exists()
    assert "membatalkan nilai" in client.get(f"/acuan/{KUNCI}/").content.decode()


@time_machine.travel(HARI, tick=False)
def test_dipastikan_dan_hitungannya_turun(masuk):
    client = masuk("pengelola")
    semua = len(list(papan.penyedia("acuan")))
    belum = client.get("/acuan/").context["belum_pasti"]
    assert (
        f"{belum} dari {semua} acuan masih perlu dipastikan"
        in client.get("/acuan/").content.decode()
    )
    client.post(
        f"/acuan/{KUNCI}/pastikan/",
        {"dasar_hukum": "SE 9/2026", "nomor_ubah": str(nomor_acuan(KUNCI))},
    )
    assert client.get("/acuan/").context["belum_pasti"] == belum - 1
    assert acuan_pada(KUNCI, date(2026, 6, 1)).sesuai == 90


@pytest.mark.parametrize(
    ("saring", "judul"),
    [
        ({"q": "LAJU"}, {"Batas laju kemajuan"}),
        ({"q": "mendahului rencana", "ruang": "kinerja"}, {"Batas laju kemajuan"}),
        ({"ruang": "pembinaan", "belum": "1"}, {"JP dalam setahun", "Syarat lulus kelas"}),
        ({"q": "tidak ada yang begini"}, set()),
    ],
)
def test_daftar_dicari_dan_disaring(masuk, saring, judul):
    kelompok = masuk("pengelola").get("/acuan/", saring).context["kelompok"]
    tampil = {satu.butir.judul for _, isi in kelompok for satu in isi}
    assert tampil >= judul
    assert not judul or all(satu in tampil for satu in judul)
    assert bool(tampil) is bool(judul)


@time_machine.travel(HARI, tick=False)
def test_daftar_dan_riwayat_tetap_sekueri_bila_barisnya_bertambah(masuk, kota):
    client = masuk("pengelola")

    def buka() -> list[int]:
        hasil = []
        for jalur in ("/acuan/", f"/acuan/{KUNCI}/"):
            with CaptureQueriesContext(connection) as kueri:
                assert client.get(jalur).status_code == 200
            hasil.append(len(kueri))
        return hasil

    def tambah(tahun: int) -> None:
        client.post(
            f"/acuan/{KUNCI}/ubah/",
            isi(mulai=f"{tahun}-01-01", nilai_sesuai=str(tahun - 1970), yakin="1"),
        )

    tambah(2027)
    sedikit = buka()
    for tahun in range(2028, 2040):
        tambah(tahun)
    assert Acuan.objects.count() == 13
    assert buka() == sedikit
