"""When an SKP may begin, whose it is, and which days it covers."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import Penempatan
from dumai_asn.direktori.rules.istilah import JenisPegawai, JenisPenempatan
from dumai_asn.inti.actions.isian import IsianDitolak
from kinerja.actions.skp import mulai_skp
from kinerja.models import (
    SKP,
    Perpanjangan,
    TahunKinerja,
    VersiSKP,
)
from kinerja.rules.istilah import (
    BentukSKP,
    NilaiPerilaku,
    StatusTahun,
    StatusVersi,
)
from tests.kinerja.skp.bahan import tempat_dari

pytestmark = pytest.mark.django_db


def test_begins_for_the_whole_year_with_the_seven_values(kota, versi):
    assert versi.status == StatusVersi.DRAF
    assert versi.nomor == 1
    assert versi.skp.bentuk == BentukSKP.JA_JF
    assert versi.skp.masa == DateRange(date(2026, 1, 1), date(2027, 1, 1))
    assert set(versi.isi_perilaku.values_list("nilai", flat=True)) == set(NilaiPerilaku)


def test_pressed_twice_it_is_the_same_draft(kota, versi, sari):
    assert mulai_skp(tempat_dari(kota), 2026, oleh=sari) == versi
    assert VersiSKP.objects.count() == 1


def test_a_head_of_a_unit_with_an_agreement_writes_the_form_of_leaders(kota, tahun):
    tempat = tempat_dari(kota, "kartika")
    assert tempat.kepala
    assert tempat.unit.mandiri
    assert mulai_skp(tempat, 2026, oleh=kota.akun["kartika"]).skp.bentuk == BentukSKP.JPT


@pytest.mark.parametrize(
    ("mulai", "akhir", "masa"),
    [
        (date(2020, 5, 1), None, (date(2026, 1, 1), date(2027, 1, 1))),
        (date(2026, 1, 12), None, (date(2026, 1, 12), date(2027, 1, 1))),
        (date(2020, 5, 1), date(2026, 3, 1), (date(2026, 1, 1), date(2026, 3, 1))),
    ],
)
def test_covers_the_days_of_the_post_inside_the_year(kota, tahun, sari, mulai, akhir, masa):
    Penempatan.objects.filter(pegawai=kota.pegawai["sari"]).update(masa=DateRange(mulai, akhir))
    assert mulai_skp(tempat_dari(kota), 2026, oleh=sari).skp.masa == DateRange(*masa)


def test_refuses_what_owes_no_skp(kota, tahun, sari):
    tempat = tempat_dari(kota)
    Penempatan.objects.filter(pk=tempat.pk).update(
        masa=DateRange(date(2020, 1, 1), date(2025, 7, 1))
    )
    with pytest.raises(IsianDitolak, match="tidak diduduki pada tahun 2026"):
        mulai_skp(tempat, 2026, oleh=sari)
    Penempatan.objects.filter(pk=tempat.pk).update(
        masa=DateRange(date(2020, 1, 1), None), jenis=JenisPenempatan.TIM
    )
    with pytest.raises(IsianDitolak, match="SKP jabatannya"):
        mulai_skp(tempat, 2026, oleh=sari)
    assert not SKP.objects.exists()


def test_refuses_a_year_nobody_prepared_and_somebody_elses_post(kota, tahun, sari, bagus):
    with pytest.raises(IsianDitolak, match="2027 belum disiapkan"):
        mulai_skp(tempat_dari(kota), 2027, oleh=sari)
    with pytest.raises(PermissionDenied):
        mulai_skp(tempat_dari(kota), 2026, oleh=bagus)


def test_an_elected_head_writes_none(kota, tahun, sari):
    pegawai = kota.pegawai["sari"]
    pegawai.jenis = JenisPegawai.PEJABAT_NEGARA
    pegawai.save()
    with pytest.raises(IsianDitolak, match="Pejabat negara"):
        mulai_skp(tempat_dari(kota), 2026, oleh=sari)


@pytest.mark.parametrize(
    ("status", "sejak", "diperpanjang", "boleh"),
    [
        (StatusTahun.BUKA, date(2020, 1, 1), False, True),
        (StatusTahun.DIKUNCI, date(2020, 1, 1), False, False),
        (StatusTahun.DIKUNCI, date(2020, 1, 1), True, True),
        (StatusTahun.DIKUNCI, date(2026, 3, 1), False, True),
        (StatusTahun.DITUTUP, date(2026, 3, 1), True, False),
    ],
)
def test_a_locked_year_takes_late_joiners_and_exceptions_only(
    kota, tahun, sari, status, sejak, diperpanjang, boleh
):
    Penempatan.objects.filter(pegawai=kota.pegawai["sari"]).update(masa=DateRange(sejak, None))
    TahunKinerja.objects.filter(pk=2026).update(status=status)
    if diperpanjang:
        Perpanjangan.objects.create(
            jendela=tahun,
            pegawai=kota.pegawai["sari"],
            sampai=date(2026, 3, 31),
            alasan="Dirawat di rumah sakit",
        )
    with time_machine.travel("2026-03-10T09:00:00+07:00", tick=False):
        if boleh:
            assert mulai_skp(tempat_dari(kota), 2026, oleh=sari).status == StatusVersi.DRAF
        else:
            with pytest.raises(IsianDitolak, match="2026 sudah di"):
                mulai_skp(tempat_dari(kota), 2026, oleh=sari)
