"""After the last day of service: own data for a while, then nothing; and the way back."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from psycopg2.extras import DateRange

from dumai_asn.akun.actions.kode import pakai_kode
from dumai_asn.akun.models import Akun, KodeAktivasi
from dumai_asn.direktori.actions.akhir_dinas import selaraskan_akun
from dumai_asn.direktori.actions.akun import terbitkan_kode_pegawai
from dumai_asn.direktori.models import Penempatan, RiwayatPegawai
from dumai_asn.direktori.rules.istilah import JenisRiwayat, Kedudukan
from dumai_asn.inti.actions.isian import IsianDitolak
from tests.direktori.bangun import segar
from tests.inti.bangun import WIB
from tests.pemeran import MULAI, SANDI

HARI = date(2026, 10, 8)
SEHARI = timedelta(days=1)


def jam(hari: date, pukul: int = 9, menit: int = 0) -> datetime:
    return datetime(hari.year, hari.month, hari.day, pukul, menit, tzinfo=WIB)


def kedudukan(kota, nama, *baris):
    """Standing of a person: (value, from, until) rows in place of the cast's."""
    RiwayatPegawai.objects.filter(pegawai=kota.pegawai[nama], jenis=JenisRiwayat.KEDUDUKAN).delete()
    for nilai, mulai, akhir in baris:
        RiwayatPegawai.objects.create(
            pegawai=kota.pegawai[nama],
            jenis=JenisRiwayat.KEDUDUKAN,
            nilai=nilai,
            masa=DateRange(mulai, akhir),
        )


def pensiun(kota, nama="sari", *, mulai=HARI, nilai=Kedudukan.PENSIUN):
    kedudukan(kota, nama, (Kedudukan.AKTIF, MULAI, mulai), (nilai, mulai, None))


def berakhir(nama: str) -> date | None:
    return Akun.objects.get(username=nama).berakhir


AKTIF, PENSIUN, PINDAH = Kedudukan.AKTIF, Kedudukan.PENSIUN, Kedudukan.PINDAH
LALU, DEPAN = date(2024, 1, 1), date(2027, 1, 1)


@pytest.mark.parametrize(
    ("baris", "hasil"),
    [
        ([(AKTIF, MULAI, None)], None),
        ([(AKTIF, MULAI, HARI), (PENSIUN, HARI, None)], HARI),
        ([(AKTIF, MULAI, DEPAN), (PENSIUN, DEPAN, None)], DEPAN),
        ([(AKTIF, MULAI, LALU), (AKTIF, LALU, None)], None),
        ([(AKTIF, MULAI, DEPAN), (AKTIF, DEPAN, None)], None),
        ([(AKTIF, MULAI, LALU), (PINDAH, LALU, HARI), (AKTIF, HARI, None)], None),
        ([(AKTIF, MULAI, LALU), (PINDAH, LALU, DEPAN), (AKTIF, DEPAN, None)], LALU),
        ([(AKTIF, DEPAN, None)], None),
        ([(PENSIUN, LALU, None)], LALU),
        ([(AKTIF, MULAI, LALU)], LALU),
    ],
    ids=[
        "bertugas",
        "hari ini hari pertama di luar",
        "pensiun diketahui sebelumnya",
        "dua masa bersambung",
        "bersambung di masa depan",
        "kembali hari ini",
        "kembali kelak",
        "baru mulai kelak",
        "tidak pernah bertugas di sini",
        "akhir tanpa sebab",
    ],
)
def test_hari_pertama_di_luar_dinas(kota, baris, hasil):
    kedudukan(kota, "sari", *baris)
    selaraskan_akun(jam(HARI))
    assert berakhir("sari") == hasil
    assert berakhir("dodi") is None
    assert selaraskan_akun(jam(HARI)) == 0, "asked twice, changed once"


def test_tanpa_kedudukan_yang_berlaku_masa_jabatannya(kota):
    """The mayor: no standing is recorded, the post ends."""
    Penempatan.objects.filter(pegawai=kota.pegawai["walid"]).update(masa=DateRange(MULAI, HARI))
    kedudukan(kota, "oki")
    Penempatan.objects.filter(pegawai=kota.pegawai["sari"]).update(masa=DateRange(MULAI, LALU))
    selaraskan_akun(jam(HARI))
    assert berakhir("walid") == HARI
    assert berakhir("oki") is None
    assert berakhir("sari") is None, "who is AKTIF and waits for a post stays"


@pytest.mark.parametrize(
    ("saat", "status", "tujuan"),
    [
        (jam(HARI - SEHARI, 23, 59), 200, None),
        (jam(HARI, 0, 0), 302, "/sesudah-dinas/"),
        (jam(HARI + 89 * SEHARI, 23, 59), 302, "/sesudah-dinas/"),
        (jam(HARI + 90 * SEHARI, 0, 0), 302, "/masuk/nonaktif/"),
    ],
    ids=["hari terakhir", "pukul 24.00", "hari ke-90", "hari ke-91"],
)
def test_yang_terbuka_menurut_hari_tanpa_menunggu_sapuan(kota, masuk, saat, status, tujuan):
    pensiun(kota)
    selaraskan_akun(jam(HARI - 30 * SEHARI))
    with time_machine.travel(saat.astimezone(UTC), tick=False):
        client = masuk("pegawai")
        jawaban = client.get("/kotak/")
        assert jawaban.status_code == status
        assert jawaban.headers.get("Location") == tujuan


def test_dalam_masa_data_sendiri(kota, masuk):
    pensiun(kota)
    with time_machine.travel(jam(HARI + SEHARI).astimezone(UTC), tick=False):
        selaraskan_akun(jam(HARI + SEHARI))
        client = masuk("pegawai")
        isi = client.get("/sesudah-dinas/").content.decode()
        assert "Rabu, 7 Oktober 2026" in isi
        assert "Selasa, 5 Januari 2027" in isi
        isi = client.get("/data-saya/").content.decode()
        menu = isi[isi.index("<nav") :].split("</nav>")[0]
        assert "Akun saya" in menu
        assert "SKP saya" not in menu, "what would only lead back is not offered"
        assert client.get("/menu/").status_code == 200
        for jalur in ("/", "/kotak/", "/skp/", "/cari/?q=a", "/akun-pegawai/"):
            assert client.get(jalur)["Location"] == "/sesudah-dinas/", jalur
        assert client.post("/peran/", {"peran": "PEGAWAI"})["Location"] == "/sesudah-dinas/"
        assert client.post("/keluar/")["Location"] == "/masuk/"


def test_peran_tidak_membuka_apa_pun_sesudah_dinas(kota, masuk):
    pensiun(kota, "ratna")
    with time_machine.travel(jam(HARI).astimezone(UTC), tick=False):
        selaraskan_akun(jam(HARI))
        assert masuk("pengelola").get("/akun-pegawai/")["Location"] == "/sesudah-dinas/"


def test_sesi_lama_berakhir_pada_harinya_yang_baru_tetap(kota, client):
    pensiun(kota)

    def masuk_biasa():
        client.post("/masuk/", {"login": "sari", "password": SANDI})

    with time_machine.travel(jam(HARI - SEHARI, 23, 30).astimezone(UTC), tick=False):
        masuk_biasa()
        selaraskan_akun(jam(HARI - SEHARI, 23, 30))
        assert client.get("/kotak/").status_code == 200
    with time_machine.travel(jam(HARI, 0, 5).astimezone(UTC), tick=False):
        selaraskan_akun(jam(HARI, 0, 5))
        assert client.get("/sesudah-dinas/")["Location"].startswith("/masuk/")
        masuk_biasa()
        selaraskan_akun(jam(HARI, 0, 10))
        assert client.get("/sesudah-dinas/").status_code == 200


@pytest.mark.parametrize(
    ("nilai", "saat", "aktif"),
    [
        (PENSIUN, HARI, True),
        (PENSIUN, HARI + 89 * SEHARI, True),
        (PENSIUN, HARI + 90 * SEHARI, False),
        (Kedudukan.MENINGGAL, HARI - SEHARI, True),
        (Kedudukan.MENINGGAL, HARI, False),
    ],
)
def test_akun_ditutup_bersama_kodenya(kota, nilai, saat, aktif):
    pensiun(kota, nilai=nilai)
    terbitkan_kode_pegawai(
        kota.akun["sari"], oleh=segar(kota, "ratna"), pada=HARI - 3 * SEHARI, lewat_surel=False
    )
    selaraskan_akun(jam(saat))
    assert Akun.objects.get(username="sari").is_active is aktif
    assert KodeAktivasi.objects.get().status == ("BERLAKU" if aktif else "DICABUT")


def test_yang_ditutup_tidak_mendapat_kode_sampai_kembali_bertugas(kota):
    pensiun(kota)
    lama = HARI + 100 * SEHARI
    selaraskan_akun(jam(lama))

    def terbitkan():
        return terbitkan_kode_pegawai(
            segar(kota, "sari"), oleh=segar(kota, "ratna"), pada=lama, lewat_surel=False
        )

    with pytest.raises(IsianDitolak, match="sudah berakhir"):
        terbitkan()
    kedudukan(kota, "sari", (AKTIF, MULAI, HARI), (PENSIUN, HARI, lama), (AKTIF, lama, None))
    selaraskan_akun(jam(lama))
    assert not segar(kota, "sari").is_active, "only a new code opens it again"
    pakai_kode("sari", terbitkan().teks, "kalimat sandi yang baru", pada=lama)
    assert segar(kota, "sari").is_active
    assert selaraskan_akun(jam(lama)) == 0
