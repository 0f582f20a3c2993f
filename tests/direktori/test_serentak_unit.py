"""A unit closes while people enter it, two officers close it, a worker dies closing it."""

import os
import signal
import subprocess
import sys
import time
from datetime import date, timedelta
from functools import partial

import pytest
from django.db import connection
from django.utils import timezone

from dumai_asn.direktori.actions.isi_unit import Penutupan
from dumai_asn.direktori.actions.penempatan import pindahkan
from dumai_asn.direktori.actions.penutupan import minta_penutupan, tutup_unit
from dumai_asn.direktori.actions.pindah_bersama import (
    Kepindahan,
    pindahkan_bersama,
    susun_pindah,
)
from dumai_asn.direktori.models import Penempatan, UnitKerja
from dumai_asn.inti.actions.impor import terapkan_impor
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.actions.pekerjaan import (
    TANPA_DENYUT,
    PekerjaanGagal,
    kerjakan_pekerjaan,
    pekerjaan_tertinggal,
)
from dumai_asn.inti.models import Pekerjaan
from tests.direktori.test_impor_bertahan import siapkan
from tests.inti.bangun import serentak
from tests.pemeran import bangun_kota

pytestmark = pytest.mark.django_db(transaction=True)

HARI_INI = date(2026, 6, 1)
AKSI = "dumai_asn.direktori.actions"


@pytest.fixture
def juni(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *a, **k: HARI_INI)


def dicoba(fungsi):
    """True when it was done, else the words of the refusal."""
    try:
        fungsi()
    except (IsianDitolak, PekerjaanGagal) as galat:
        return str(galat)
    return True


def tutup(kota, tujuan="IZIN", nomor_ubah=None):
    unit = UnitKerja.objects.get(kode="IZIN.1")
    isi = Penutupan(sampai=timezone.localdate(), tujuan=kota.unit[tujuan], dasar="SK 9")
    nomor = unit.nomor_ubah if nomor_ubah is None else nomor_ubah
    tutup_unit(unit, oleh=kota.akun["ratna"], nomor_ubah=nomor, isi=isi)


def satu_orang(kota, tmp_path):
    def masuk():
        pindahkan(
            kota.pegawai["oki"],
            unit=UnitKerja.objects.get(kode="IZIN.1"),
            jabatan=kota.jabatan["Pengelola Data"],
            kepala=False,
            mulai=HARI_INI,
            dasar="SK 1",
            oleh=kota.akun["ratna"],
        )

    return masuk, f"{AKSI}.penempatan._kabari"


def bersama(kota, tmp_path):
    def masuk():
        isi = Kepindahan(UnitKerja.objects.get(kode="IZIN.1"), HARI_INI, "SK 1")
        ids, ratna = [kota.pegawai["oki"].pk], kota.akun["ratna"]
        sidik = susun_pindah(ids, isi=isi, oleh=ratna).sidik
        pindahkan_bersama(ids, isi=isi, oleh=ratna, sidik=sidik)

    return masuk, f"{AKSI}.pindah_bersama._kabari"


def lewat_impor(kota, tmp_path):
    impor = siapkan(kota, tmp_path, 3)
    masuk = partial(terapkan_impor, impor, oleh=kota.akun["ratna"], pada=HARI_INI)
    return masuk, f"{AKSI}.tulis_pegawai._kabarkan"


@pytest.mark.parametrize("cara", [satu_orang, bersama, lewat_impor])
@pytest.mark.parametrize("dahulu", ["tutup", "masuk"])
def test_masuk_ke_unit_yang_sedang_ditutup(cara, dahulu, monkeypatch, tmp_path, juni):
    """Whichever lock comes first: nobody stands in a unit that is gone.

    The one who is first is held before its end until the other waits for its lock.
    """
    kota = bangun_kota()
    masuk, akhir_masuk = cara(kota, tmp_path)
    if dahulu == "tutup":
        pertama, kedua, tahan = partial(tutup, kota), masuk, f"{AKSI}.penutupan._kabari"
    else:
        pertama, kedua, tahan = masuk, partial(tutup, kota), akhir_masuk
    monkeypatch.setattr(tahan, lambda *isi: _sampai(_MENUNGGU))

    def terlambat():
        _sampai(_TERKUNCI)
        return dicoba(kedua)

    hasil = serentak(lambda: dicoba(pertama), terlambat)
    assert hasil[0] is True
    assert hasil[1] is not True
    _tidak_ada_di_unit_tutup()


def _tidak_ada_di_unit_tutup():
    """No definitive placement outlives the unit it is in."""
    for satu in Penempatan.objects.select_related("unit"):
        akhir = satu.unit.masa.upper
        assert akhir is None or (satu.masa.upper is not None and satu.masa.upper <= akhir)


_MENUNGGU = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
    " AND wait_event_type = 'Lock'"
)
#: Somebody holds rows of units for writing.
_TERKUNCI = (
    "SELECT count(*) FROM pg_locks l JOIN pg_class c ON c.oid = l.relation"
    " WHERE c.relname = 'direktori_unitkerja' AND l.mode = 'RowShareLock'"
    " AND l.pid <> pg_backend_pid()"
)


def _sampai(sql):
    """Ask until it is so, at most five seconds."""
    with connection.cursor() as kursor:
        for _ in range(250):
            kursor.execute(sql)
            if kursor.fetchone()[0]:
                return
            time.sleep(0.02)
    raise AssertionError(sql)


def test_dua_petugas_menutup_unit_yang_sama_sekaligus(juni):
    """To different successors; the second compares, and everybody stands in one place."""
    kota = bangun_kota()
    nomor = UnitKerja.objects.get(kode="IZIN.1").nomor_ubah

    def satu(tujuan):
        try:
            tutup(kota, tujuan, nomor)
        except (IsianBerubah, IsianDitolak) as galat:
            return galat
        return True

    hasil = serentak(lambda: satu("IZIN"), lambda: satu("LAIN"))
    assert sorted(isi is True for isi in hasil) == [False, True]
    _tidak_ada_di_unit_tutup()
    besok = HARI_INI + timedelta(days=1)
    tempat = Penempatan.objects.pada(besok).filter(pegawai=kota.pegawai["sari"])
    assert [t.unit.kode for t in tempat] == [("IZIN", "LAIN")[hasil.index(True)]]


#: A worker that has moved everybody when it says so, and would go on to its last lines.
_PEKERJA = """
import sys, time
import django
django.setup()
from django.db import connection
connection.settings_dict["NAME"] = sys.argv[1]
from dumai_asn.direktori.actions import penutupan
from dumai_asn.inti.actions.pekerjaan import kerjakan_pekerjaan
def kabari(*apa):
    print("tertulis", flush=True)
    time.sleep(60)
penutupan._kabari = kabari
kerjakan_pekerjaan(int(sys.argv[2]))
"""


@pytest.mark.lambat
def test_pekerja_dibunuh_di_tengah_penutupan_lalu_diulang():
    """SIGKILL after everybody was moved and before the end: nothing of it stays."""
    kota = bangun_kota()
    unit = UnitKerja.objects.get(kode="IZIN.1")
    isi = Penutupan(sampai=timezone.localdate(), tujuan=kota.unit["LAIN"], dasar="SK 9")
    kerja = minta_penutupan(
        unit, oleh=kota.akun["ratna"], nomor_ubah=unit.nomor_ubah, isi=isi, orang=3
    )
    awal = list(Penempatan.objects.order_by("pk").values())
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
    unit.refresh_from_db()
    assert (list(Penempatan.objects.order_by("pk").values()), unit.masa.upper) == (awal, None)

    lalu = timezone.now() - TANPA_DENYUT - timedelta(seconds=1)
    Pekerjaan.objects.filter(pk=kerja.pk).update(denyut_pada=lalu)
    assert pekerjaan_tertinggal(timezone.now()) == 1
    kerjakan_pekerjaan(kerja.pk)
    kerja.refresh_from_db()
    unit.refresh_from_db()
    assert (kerja.status, kerja.percobaan) == ("SELESAI", 2)
    assert unit.masa.upper == timezone.localdate() + timedelta(days=1)
    _tidak_ada_di_unit_tutup()
