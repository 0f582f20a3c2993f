"""What is wrong with lines: the SQL agrees with the rules, and what it proposes is valid."""

import random
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.models import (
    Delegasi,
    GarisPenilai,
    Ketidakhadiran,
    Penempatan,
    RiwayatPegawai,
)
from dumai_asn.direktori.queries.garis import calon_penilai, melingkar, periksa_garis
from dumai_asn.direktori.rules.garis import (
    FaktaGaris,
    MasalahGaris,
    absen_lama,
    masalah_garis,
    tolak_delegasi,
)
from dumai_asn.direktori.rules.istilah import JenisPegawai, JenisPenempatan, JenisRiwayat
from dumai_asn.direktori.rules.penilai import periksa_penilai
from tests.pemeran import MULAI, tambah_pegawai

HARI = date(2026, 5, 4)
SEHARI = timedelta(days=1)


# --- rules ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fakta", "masalah"),
    [
        (FaktaGaris(True), None),
        (FaktaGaris(False), MasalahGaris.TANPA_PENILAI),
        (FaktaGaris(False, kepala_sendiri=True), MasalahGaris.DIRI_SENDIRI),
        (FaktaGaris(True, bertugas=False, sah=False), MasalahGaris.PENILAI_KELUAR),
        (FaktaGaris(True, melingkar=True, sah=False), MasalahGaris.LINGKARAN),
        (FaktaGaris(True, sah=False, absen_lama=True), MasalahGaris.TIDAK_SAH),
        (FaktaGaris(True, absen_lama=True), MasalahGaris.PENILAI_ABSEN),
        (FaktaGaris(True, absen_lama=True, berdelegasi=True), None),
        (FaktaGaris(True, berdelegasi=True), None),
    ],
)
def test_masalah_yang_pertama_berlaku(fakta, masalah):
    assert masalah_garis(fakta) is masalah


@pytest.mark.parametrize(
    ("jenis", "hari", "lama"),
    [
        ("CUTI_TAHUNAN", 13, False),
        ("CUTI_TAHUNAN", 14, True),
        ("CLTN", None, True),
        ("DINAS_LUAR", 200, False),
    ],
)
def test_absen_lama(jenis, hari, lama):
    assert absen_lama(jenis, hari) is lama


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        ({}, ""),
        ({"diri_sendiri": True}, "diri sendiri"),
        ({"bertugas": False}, "tidak bertugas"),
        ({"dinilai": True}, "dinilai oleh pemberi"),
        ({"absen": True}, "tidak hadir"),
        ({"kepada_mendelegasikan": True}, "mendelegasikan"),
        ({"dari_menerima": True}, "tidak dapat diteruskan"),
    ],
)
def test_delegasi_ditolak(ubah, kata):
    biasa = dict.fromkeys(
        ("diri_sendiri", "dinilai", "absen", "kepada_mendelegasikan", "dari_menerima"), False
    )
    hasil = tolak_delegasi(**({"bertugas": True} | biasa | ubah))
    assert (kata in hasil) if kata else hasil == ""


# --- the same in SQL --------------------------------------------------------------------------


def _acak_kota(kota, acak: random.Random) -> None:
    """A city as careless hands leave it."""
    nomor = 20
    for unit in ("IZIN", "IZIN.1", "LAIN"):
        for jabatan in ("Pengelola Data", "Kepala Bidang"):
            nomor += 1
            tambah_pegawai(kota, f"Orang{nomor}", unit, jabatan, nomor=nomor)
    orang = [p for p in kota.pegawai.values() if p.jenis is JenisPegawai.ASN]
    for satu in acak.sample(orang, 3):
        RiwayatPegawai.objects.filter(pegawai=satu, jenis=JenisRiwayat.KEDUDUKAN).update(
            nilai=acak.choice(["PENSIUN", "PINDAH"])
        )
    for satu in acak.sample(list(Penempatan.objects.filter(kepala=True)), 2):
        Penempatan.objects.filter(pk=satu.pk).update(kepala=False) if acak.random() < 0.5 else None
    for satu in acak.sample(orang, 2):
        Penempatan.objects.create(
            pegawai=satu,
            unit=kota.unit[acak.choice(["IZIN.1", "LAIN"])],
            jabatan=kota.jabatan["Kepala Bidang"],
            jenis=JenisPenempatan.PLT,
            masa=DateRange(MULAI, None),
        )
    for satu in acak.sample(orang, 4):
        Ketidakhadiran.objects.create(
            pegawai=satu,
            jenis=acak.choice(["CUTI_TAHUNAN", "CLTN", "DINAS_LUAR"]),
            masa=DateRange(HARI - 5 * SEHARI, HARI + acak.choice([3, 30]) * SEHARI),
        )
    for dari, kepada in [acak.sample(orang, 2)]:
        Delegasi.objects.create(
            dari=dari, kepada=kepada, masa=DateRange(HARI, HARI + SEHARI), alasan="uji"
        )
    bangun_garis_penilai()
    # Written past the guard, as an old database may hold it.
    for garis in acak.sample(list(GarisPenilai.objects.pada(HARI)), 6):
        penilai = acak.choice([p for p in kota.pegawai.values() if p.pk != garis.pegawai_id])
        GarisPenilai.objects.filter(pk=garis.pk).update(penilai=penilai)
    GarisPenilai.objects.filter(pk=acak.choice(list(GarisPenilai.objects.all())).pk).delete()


def _menurut_aturan(kota) -> dict[int, MasalahGaris]:
    garis = {g.penempatan_id: g for g in GarisPenilai.objects.pada(HARI)}
    atasan: dict[int, set[int]] = {}
    for g in garis.values():
        atasan.setdefault(g.pegawai_id, set()).add(g.penilai_id)

    def di_atas(pegawai: int) -> set[int]:
        dapat, antre = set(), list(atasan.get(pegawai, ()))
        while antre:
            satu = antre.pop()
            if satu not in dapat:
                dapat.add(satu)
                antre += atasan.get(satu, ())
        return dapat

    semua = list(
        Penempatan.objects.pada(HARI)
        .exclude(jenis=JenisPenempatan.TIM)
        .select_related("jabatan", "pegawai", "unit")
    )
    hasil = {}
    for satu in semua:
        if satu.pegawai.jenis is not JenisPegawai.ASN or not _bertugas(satu.pegawai):
            continue
        g = garis.get(satu.pk)
        fakta = FaktaGaris(False, kepala_sendiri=_kepala_sendiri(satu, semua))
        if g is not None:
            fakta = FaktaGaris(
                True,
                bertugas=_bertugas(g.penilai),
                melingkar=satu.pegawai_id in di_atas(g.penilai_id),
                sah=_sah(g.penilai, semua),
                absen_lama=any(
                    absen_lama(str(t.jenis), (t.masa.upper - t.masa.lower).days)
                    for t in Ketidakhadiran.objects.filter(pegawai=g.penilai, masa__contains=HARI)
                ),
                berdelegasi=Delegasi.objects.pada(HARI).filter(dari=g.penilai).exists(),
            )
        if (masalah := masalah_garis(fakta)) is not None:
            hasil[satu.pk] = masalah
    return hasil


def _bertugas(pegawai) -> bool:
    if pegawai.jenis is JenisPegawai.PEJABAT_NEGARA:
        return Penempatan.objects.pada(HARI).filter(pegawai=pegawai).exists()
    return RiwayatPegawai.objects.filter(
        pegawai=pegawai, jenis=JenisRiwayat.KEDUDUKAN, nilai="AKTIF", masa__contains=HARI
    ).exists()


def _sah(pegawai, semua) -> bool:
    milik = [s for s in semua if s.pegawai_id == pegawai.pk and s.jenis != "PLH"]
    jabatan = [str(s.jabatan.jenis) for s in milik] or [None]
    return any(
        periksa_penilai(
            diri_sendiri=False,
            jenis_pegawai=str(pegawai.jenis),
            jenis_jabatan=satu,
            kepala_unit=any(s.kepala for s in milik),
            didelegasikan=Delegasi.objects.pada(HARI).filter(kepada=pegawai).exists(),
        ).sah
        for satu in jabatan
    )


def _kepala_sendiri(satu, semua) -> bool:
    unit, cabang = satu.unit, set()
    while unit is not None:
        cabang.add(unit.pk)
        unit = unit.induk
    return any(
        s.kepala and s.jenis != "PLH" and s.pegawai_id == satu.pegawai_id and s.unit_id in cabang
        for s in semua
    )


@pytest.mark.parametrize("benih", range(6))
def test_sql_setuju_dengan_aturan(kota, benih):
    acak = random.Random(benih)
    _acak_kota(kota, acak)
    with CaptureQueriesContext(
        connection,
    ) as kueri:
        semua = periksa_garis(HARI)
    assert sum("bermasalah" in satu["sql"] for satu in kueri) == 1
    assert {nomor: satu.masalah for nomor, satu in semua.items()} == _menurut_aturan(kota)
    assert semua, "the careless city is not clean"
    milik = dict(Penempatan.objects.filter(pk__in=semua).values_list("pk", "pegawai"))
    usul = {nomor: satu for nomor, satu in semua.items() if satu.usul_id}
    calon = calon_penilai([satu.usul_id for satu in usul.values()], HARI)
    for nomor, satu in usul.items():
        assert calon[satu.usul_id].tolak == "", "who is proposed may evaluate"
        assert satu.usul_id != milik[nomor]
    assert not melingkar(
        [(nomor, milik[nomor], satu.usul_id, HARI, HARI + SEHARI) for nomor, satu in usul.items()]
    ), "no proposal closes a ring"


def test_tanpa_masalah_kota_bersih(kota):
    assert periksa_garis(HARI) == {}


def test_kepala_terakhir_di_cabang_menilai_diri_sendiri(kota):
    """Without a mayor nobody stands above Kartika, who heads; Usman's line goes to her."""
    Penempatan.objects.filter(pegawai=kota.pegawai["walid"]).delete()
    bangun_garis_penilai()
    kartika = Penempatan.objects.get(pegawai=kota.pegawai["kartika"])
    satu = periksa_garis(HARI)[kartika.pk]
    assert (satu.masalah, satu.usul_id) == (MasalahGaris.DIRI_SENDIRI, None)


def test_absen_diusulkan_sampai_kembali(kota):
    kembali = HARI + 60 * SEHARI
    Ketidakhadiran.objects.create(
        pegawai=kota.pegawai["bagus"], jenis="CUTI_BESAR", masa=DateRange(HARI, kembali)
    )
    sari = Penempatan.objects.get(pegawai=kota.pegawai["sari"])
    satu = periksa_garis(HARI)[sari.pk]
    assert satu.masalah is MasalahGaris.PENILAI_ABSEN
    assert (satu.usul_id, satu.kembali) == (kota.pegawai["kartika"].pk, kembali)
    Delegasi.objects.create(
        dari=kota.pegawai["bagus"],
        kepada=kota.pegawai["oki"],
        masa=DateRange(HARI, kembali),
        alasan="Cuti besar",
    )
    assert sari.pk not in periksa_garis(HARI)


def test_jumlah_kueri_tidak_tumbuh(client, kota):
    """Ten times as many wrong lines cost no more statements."""
    client.force_login(kota.akun["ratna"], backend="dumai_asn.akun.backends.MasukAkun")

    def pernyataan() -> int:
        with CaptureQueriesContext(connection) as kueri:
            assert client.get("/garis-penilai/").status_code == 200
        return len(kueri)

    GarisPenilai.objects.filter(pegawai=kota.pegawai["sari"]).delete()
    pernyataan()
    sedikit = pernyataan()
    for nomor in range(30, 42):
        tambah_pegawai(kota, f"Orang{nomor}", "IZIN.1", "Pengelola Data", nomor=nomor)
    assert pernyataan() == sedikit
    assert sedikit <= 25
