"""Who may see somebody's data is the reach asked the other way round: both answer alike."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.contoh.actions.isi import isi_kota
from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.choices import HUBUNGAN
from dumai_asn.direktori.models import Delegasi, Pegawai, Penempatan, Penugasan
from dumai_asn.direktori.queries.jangkauan import pegawai_terjangkau
from dumai_asn.direktori.queries.pelihat import (
    berapa_dapat_melihat,
    hubungan_pada,
    siapa_dapat_melihat,
)
from dumai_asn.direktori.rules.istilah import Hubungan, JenisPenempatan, Peran
from dumai_asn.direktori.rules.izin import Izin, pemegang
from tests.direktori.bangun import HARI, SEHARI, pindahkan
from tests.pemeran import MULAI, buat_akun, tambah_pegawai

H = Hubungan


def pelihat(pegawai: Pegawai, pada: date = HARI) -> dict[str, set[Hubungan]]:
    """First name → relations, the person included."""
    hasil: dict[str, set[Hubungan]] = {}
    for satu in siapa_dapat_melihat(pegawai.pk, pada):
        hasil.setdefault(satu.nama.lower(), set()).add(satu.hubungan)
    return hasil


def sama_dua_arah(pada: date) -> int:
    """Compare both directions for every person and open account; how many pairs reach."""
    jalan = {
        (akun.pk, nomor)
        for akun in Akun.objects.filter(is_active=True)
        if akun.berakhir is None or akun.berakhir > pada
        for nomor in pegawai_terjangkau(akun, pada).values_list("pk", flat=True)
    }
    balik = {
        (satu.akun_id, pegawai.pk)
        for pegawai in Pegawai.objects.filter(digabung_ke=None)
        for satu in siapa_dapat_melihat(pegawai.pk, pada)
    }
    assert balik == jalan, pada
    return len(jalan)


def ramaikan(kota) -> None:
    """Everything that opens or ends reach: a move, a Plt, a team, delegates, roles that end."""
    pindahkan(kota, "sari", "LAIN", HARI + 3 * SEHARI)
    Penempatan.objects.filter(pegawai=kota.pegawai["bagus"]).update(
        masa=DateRange(MULAI, HARI + 5 * SEHARI)
    )
    Penempatan.objects.create(
        pegawai=kota.pegawai["lukman"],
        unit=kota.unit["IZIN.1"],
        jabatan=kota.jabatan["Kepala Bidang"],
        jenis=JenisPenempatan.PLT,
        kepala=True,
        masa=DateRange(HARI + 5 * SEHARI, HARI + 8 * SEHARI),
    )
    Penempatan.objects.create(
        pegawai=kota.pegawai["dodi"],
        unit=kota.unit["LAIN"],
        jabatan=kota.jabatan["Pengelola Data"],
        jenis=JenisPenempatan.TIM,
        masa=DateRange(HARI + SEHARI, HARI + 6 * SEHARI),
    )
    Delegasi.objects.create(
        dari=kota.pegawai["bagus"],
        kepada=kota.pegawai["oki"],
        masa=DateRange(HARI, HARI + 2 * SEHARI),
        alasan="Cuti",
    )
    Delegasi.objects.create(
        dari=kota.pegawai["lukman"],
        kepada=kota.pegawai["dodi"],
        masa=DateRange(HARI + SEHARI, HARI + 4 * SEHARI),
        alasan="Dinas luar",
    )
    Penugasan.objects.filter(akun=kota.akun["usman"]).update(masa=DateRange(MULAI, HARI))
    for nama, peran in (("dodi", Peran.AUDITOR), ("oki", Peran.KONSELOR)):
        Penugasan.objects.create(
            akun=kota.akun[nama],
            peran=peran,
            masa=DateRange(HARI + 2 * SEHARI, HARI + 7 * SEHARI),
            dasar="SK uji",
        )
    tanpa_penempatan = tambah_pegawai(kota, "Pensiun", "LAIN", "Pengelola Data", nomor=50)
    Penempatan.objects.filter(pegawai=tanpa_penempatan).update(masa=DateRange(MULAI, HARI))
    Pegawai.objects.create(nama="Tanpa Akun")
    bangun_garis_penilai()


def test_balikannya_sama_dengan_jangkauan_pada_setiap_hari(kota):
    assert sama_dua_arah(HARI) > 30
    ramaikan(kota)
    for hari in range(-2, 12):
        sama_dua_arah(HARI + hari * SEHARI)


def test_balikannya_sama_pada_kota_contoh(db, settings):
    settings.DEMO = True
    isi_kota(pegawai=60, benih=2026, pada=date(2026, 11, 24))
    assert sama_dua_arah(date(2026, 11, 24)) > 200
    sama_dua_arah(date(2026, 3, 2))


def test_sebabnya_disebut(kota):
    Delegasi.objects.create(
        dari=kota.pegawai["bagus"],
        kepada=kota.pegawai["oki"],
        masa=DateRange(HARI, HARI + 7 * SEHARI),
        alasan="Cuti",
    )
    assert pelihat(kota.pegawai["sari"]) == {
        "sari": {H.DIRI},
        "bagus": {H.PENILAI},
        "oki": {H.WAKIL_PENILAI},
        "kartika": {H.ATASAN_PENILAI, H.PIMPINAN},
        "usman": {H.PENGELOLA_UNIT},
        "ratna": {H.PENGELOLA},
        "walid": {H.PIMPINAN},
    }


def test_masa_dasar_dan_unit_mengikuti_fakta_yang_tersimpan(kota):
    """A role reaches somebody from the day both hold: the decree and the placement."""
    Penempatan.objects.filter(pegawai=kota.pegawai["sari"]).update(
        masa=DateRange(HARI - 30 * SEHARI, HARI + 30 * SEHARI)
    )
    Delegasi.objects.create(
        dari=kota.pegawai["bagus"],
        kepada=kota.pegawai["oki"],
        masa=DateRange(HARI - SEHARI, HARI + 90 * SEHARI),
        alasan="Cuti",
    )
    bangun_garis_penilai()
    semua = {(s.nama, s.hubungan): s for s in siapa_dapat_melihat(kota.pegawai["sari"].pk, HARI)}
    usman = semua["Usman", H.PENGELOLA_UNIT]
    assert (usman.mulai, usman.selesai) == (HARI - 30 * SEHARI, HARI + 30 * SEHARI)
    assert (usman.dasar, usman.unit) == ("SK uji", "Dinas Perizinan")
    ratna = semua["Ratna", H.PENGELOLA]
    assert (ratna.mulai, ratna.selesai, ratna.unit) == (MULAI, None, "")
    oki = semua["Oki", H.WAKIL_PENILAI]
    assert (oki.mulai, oki.selesai) == (HARI - SEHARI, HARI + 30 * SEHARI)
    assert oki.dasar == "", "why an evaluator is away is nobody's business"


def test_satu_baris_walau_dua_jabatan_di_bawah_penilai_yang_sama(kota):
    Penempatan.objects.create(
        pegawai=kota.pegawai["sari"],
        unit=kota.unit["IZIN.1"],
        jabatan=kota.jabatan["Pengelola Data"],
        jenis=JenisPenempatan.TIM,
        masa=DateRange(HARI, None),
    )
    bangun_garis_penilai()
    penilai = [
        s for s in siapa_dapat_melihat(kota.pegawai["sari"].pk, HARI) if s.hubungan is H.PENILAI
    ]
    assert [(s.nama, s.mulai, s.jumlah) for s in penilai] == [("Bagus", MULAI, 1)]


@pytest.mark.parametrize("akhir", [{"is_active": False}, {"berakhir": HARI}])
def test_akun_yang_ditutup_atau_berakhir_tidak_disebut(kota, akhir):
    """The day the service ends closes at 24.00 of the day before ``berakhir``."""
    Akun.objects.filter(pk=kota.akun["usman"].pk).update(**akhir)
    assert "usman" not in pelihat(kota.pegawai["sari"])
    assert berapa_dapat_melihat(kota.pegawai["sari"].pk, HARI) == 4
    if "berakhir" in akhir:
        assert "usman" in pelihat(kota.pegawai["sari"], HARI - SEHARI)


def test_setiap_peran_yang_melihat_ada_sebutannya():
    """A role that begins to see people has to be told to those people."""
    assert {str(peran) for peran in pemegang(Izin.LIHAT_SEMUA)} <= {str(satu) for satu in H}
    assert set(H) == set(HUBUNGAN)


def test_yang_banyak_dihitung_dan_dipotong_dalam_satu_perintah(kota):
    for nomor in range(30):
        akun = buat_akun(f"hr{nomor}", f"Pengelola {nomor:02d}")
        Penugasan.objects.create(
            akun=akun, peran=Peran.PENGELOLA, masa=DateRange(MULAI, None), dasar="SK uji"
        )
    nomor = kota.pegawai["sari"].pk
    with CaptureQueriesContext(connection) as kueri:
        awal = siapa_dapat_melihat(nomor, HARI, sebanyak=5)
        lanjut = siapa_dapat_melihat(nomor, HARI, hubungan=H.PENGELOLA, lewati=5, sebanyak=10)
    assert len(kueri) == 2
    pengelola = [s for s in awal if s.hubungan is H.PENGELOLA]
    assert (len(pengelola), {s.jumlah for s in pengelola}) == (5, {31})
    assert [s.nama for s in lanjut] == [f"Pengelola {n:02d}" for n in range(5, 15)]


# --- on the day of a read -------------------------------------------------------------------


def test_hubungan_pada_hari_membaca(kota):
    pindahkan(kota, "sari", "LAIN")
    akun = {nama: satu.pk for nama, satu in kota.akun.items()}
    kemarin = HARI - SEHARI
    tanya = [
        (akun["bagus"], kemarin),
        (akun["bagus"], HARI),
        (akun["lukman"], HARI),
        (akun["ratna"], HARI),
        (akun["adnan"], HARI),
        (akun["lukman"], kemarin),
    ]
    with CaptureQueriesContext(connection) as kueri:
        dapat = hubungan_pada(kota.pegawai["sari"].pk, tanya)
    assert len(kueri) == 1
    assert [dapat[satu] for satu in tanya] == [
        [H.PENILAI],
        [H.BEKAS_PENILAI],
        [H.PENILAI],
        [H.PENGELOLA],
        [],
        [],
    ]


@pytest.mark.parametrize("selisih", range(-3, 4))
def test_hubungan_pada_sama_dengan_daftar_hari_itu(kota, selisih):
    ramaikan(kota)
    hari = HARI + timedelta(days=selisih)
    for pegawai in kota.pegawai.values():
        daftar: dict[int, set[Hubungan]] = {}
        for satu in siapa_dapat_melihat(pegawai.pk, hari):
            daftar.setdefault(satu.akun_id, set()).add(satu.hubungan)
        dapat = hubungan_pada(pegawai.pk, [(akun.pk, hari) for akun in kota.akun.values()])
        for (akun_id, _), hubungan in dapat.items():
            assert set(hubungan) - {H.BEKAS_PENILAI} == daftar.get(akun_id, set())
