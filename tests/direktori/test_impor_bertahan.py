"""Imports under stress: two at once, a worker killed in the middle, ten thousand units, undo."""

import os
import signal
import subprocess
import sys
from datetime import timedelta
from functools import partial
from pathlib import Path

import pghistory
import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from dumai_asn.direktori.models import (
    Ketidakhadiran,
    NomorInduk,
    Pegawai,
    Penempatan,
    UnitKerja,
)
from dumai_asn.inti.actions import impor as aksi
from dumai_asn.inti.actions.impor import minta_langkah, terapkan_impor
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.actions.pekerjaan import (
    TANPA_DENYUT,
    kerjakan_pekerjaan,
    pekerjaan_tertinggal,
)
from dumai_asn.inti.actions.urung_impor import urungkan_impor
from dumai_asn.inti.istilah import StatusPekerjaan
from dumai_asn.inti.models import Impor, Pekerjaan
from dumai_asn.inti.rules.impor import StatusImpor, TindakanImpor
from tests.direktori.berkas_siasn import banyak, ke_csv
from tests.inti.bangun import serentak
from tests.pemeran import bangun_kota

UNIT = ["Dinas Perizinan", "Bidang Pelayanan", "Dinas Lain"]

#: A worker that has written every row when it says so, and would go on to its last line.
_PEKERJA = """
import os, sys, time
import django
django.setup()
from dataclasses import replace
from django.db import connection
connection.settings_dict["NAME"] = sys.argv[1]
from dumai_asn.inti import impor, papan
from dumai_asn.inti.actions.pekerjaan import kerjakan_pekerjaan
jenis = impor.cari("pegawai")
def terapkan(*apa):
    jenis.terapkan(*apa)
    print("tertulis", flush=True)
    time.sleep(60)
papan._papan["jenis_impor"]["pegawai"] = (0, replace(jenis, terapkan=terapkan))
kerjakan_pekerjaan(int(sys.argv[2]))
"""


def siapkan(kota, tmp_path: Path, jumlah: int = 20) -> Impor:
    """A file of new people, staged and checked as the job does it."""
    impor = Impor.objects.create(
        jenis="pegawai", nama_berkas="uji.csv", oleh=kota.akun["ratna"], pada=timezone.localdate()
    )
    jalur = tmp_path / "pegawai.csv"
    jalur.write_bytes(ke_csv(banyak(jumlah, UNIT)))
    aksi.baca_berkas(impor, jalur)
    aksi.periksa_baris(impor, timezone.localdate())
    return impor


def baru() -> int:
    """People of the file; nobody has a number twice, the database sees to that."""
    return Pegawai.objects.filter(nama__startswith="PEGAWAI CONTOH").count()


@pytest.mark.django_db(transaction=True)
def test_dua_impor_pegawai_sekaligus_yang_kedua_diperiksa_ulang(tmp_path):
    kota = bangun_kota()
    pertama, kedua = siapkan(kota, tmp_path), siapkan(kota, tmp_path)
    terapkan = partial(terapkan_impor, oleh=kota.akun["ratna"], pada=timezone.localdate())
    assert sorted(serentak(lambda: terapkan(pertama), lambda: terapkan(kedua))) == [False, True]
    assert baru() == 20
    assert Penempatan.objects.filter(pegawai__nama__startswith="PEGAWAI CONTOH").count() == 20
    kalah = Impor.objects.get(status=StatusImpor.DIPERIKSA)
    # A refused one shows the result of the new check only when it is checked again.
    aksi.periksa_baris(kalah, timezone.localdate())
    assert {n: kalah.hitung[n] for n in ("baru", "berubah", "tetap")} == {
        "baru": 0,
        "berubah": 0,
        "tetap": 20,
    }


@pytest.mark.lambat
@pytest.mark.django_db(transaction=True)
def test_pekerja_dibunuh_di_tengah_lalu_diulang(tmp_path):
    """SIGKILL after the last row was written and before the end: nothing of it stays."""
    kota = bangun_kota()
    impor = siapkan(kota, tmp_path)
    kerja = minta_langkah(impor, TindakanImpor.TERAPKAN, oleh=kota.akun["ratna"])
    anak = subprocess.Popen(
        [sys.executable, "-c", _PEKERJA, connection.settings_dict["NAME"], str(kerja.pk)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "dumai_asn.settings"},
    )
    assert anak.stdout.readline() == "tertulis\n"
    anak.send_signal(signal.SIGKILL)
    assert anak.wait() == -signal.SIGKILL
    anak.stdout.close()
    kerja.refresh_from_db()
    impor.refresh_from_db()
    assert (baru(), kerja.status, impor.status) == (
        0,
        StatusPekerjaan.BERJALAN,
        StatusImpor.DIPERIKSA,
    )
    assert not NomorInduk.objects.filter(pegawai__nama__startswith="PEGAWAI CONTOH").exists()

    # The sweep wakes a job without a heartbeat, and it does the whole work once.
    lalu = timezone.now() - TANPA_DENYUT - timedelta(seconds=1)
    Pekerjaan.objects.filter(pk=kerja.pk).update(denyut_pada=lalu)
    assert pekerjaan_tertinggal(timezone.now()) == 1
    kerjakan_pekerjaan(kerja.pk)
    kerja.refresh_from_db()
    impor.refresh_from_db()
    assert (baru(), kerja.status, kerja.percobaan, impor.status) == (
        20,
        StatusPekerjaan.SELESAI,
        2,
        StatusImpor.DITERAPKAN,
    )


def test_tidak_diurungkan_bila_ada_yang_bergantung(kota, tmp_path):
    """Somebody who came in has been absent since: the whole import stays, and the words say why."""
    impor = siapkan(kota, tmp_path, 3)
    hari, ratna = timezone.localdate(), kota.akun["ratna"]
    terapkan_impor(impor, oleh=ratna, pada=hari)
    with pghistory.context(uji=1):  # a request of its own, not the one that applied
        satu = Ketidakhadiran.objects.create(
            pegawai=Pegawai.objects.get(nama="PEGAWAI CONTOH 1"),
            jenis="CUTI_TAHUNAN",
            masa=(hari, hari + timedelta(days=2)),
        )
    impor = Impor.objects.get(pk=impor.pk)
    with pytest.raises(IsianDitolak, match="1 ketidakhadiran memakainya"):
        urungkan_impor(impor, oleh=ratna, pada=hari)
    assert baru() == 3
    satu.delete()
    urungkan_impor(impor, oleh=ratna, pada=hari)
    assert baru() == 0


@pytest.mark.lambat
def test_sepuluh_ribu_unit_lalu_diurungkan(kota, tmp_path, capsys):
    akar = UnitKerja.objects.get(jenis="KOTA")
    sebelum = UnitKerja.objects.count()
    jalur = tmp_path / "unit.csv"
    isi = ["Id;DiatasanId;NamaUnor;NamaJabatan;EselonId", f"{akar.kode};;{akar.nama};;"]
    for nomor in range(10_000):
        induk = akar.kode if nomor < 100 else f"N{nomor // 100 - 1}"
        isi.append(f"N{nomor};{induk};Seksi Uji {nomor};Kepala Seksi Uji {nomor};41")
    jalur.write_text("\n".join(isi), encoding="utf-8")
    call_command("impor", "unit", str(jalur), "--terapkan")
    assert '"baru": 10000' in capsys.readouterr().out
    assert UnitKerja.objects.count() == sebelum + 10_000
    urungkan_impor(Impor.objects.get(), oleh=kota.akun["ratna"], pada=timezone.localdate())
    assert UnitKerja.objects.count() == sebelum
