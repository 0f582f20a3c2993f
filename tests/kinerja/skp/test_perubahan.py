"""A fixed version is never edited; a change is a new one."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine
from psycopg2.extras import DateRange

from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.rules.alur import AlurDitolak
from kinerja.actions.alur_skp import (
    tetapkan_skp,
)
from kinerja.actions.isi_skp import (
    hapus_indikator,
    simpan_indikator,
    simpan_rhk,
)
from kinerja.actions.skp import buang_versi, mulai_perubahan
from kinerja.models import (
    SKP,
    Indikator,
    Progres,
    RencanaHasilKerja,
    SasaranUnit,
    VersiSKP,
)
from kinerja.rules.isi_skp import UsulIndikator, UsulRHK
from kinerja.rules.istilah import (
    Aspek,
    Penghitungan,
    StatusVersi,
)
from tests.kinerja.skp.bahan import SEMENTARA, UKURAN, ajukan, isi_draf

pytestmark = pytest.mark.django_db


def _ubah(tetap, sari, alasan="Perjanjian kinerja berubah"):
    return mulai_perubahan(tetap[1].skp, oleh=sari, alasan=alasan)


def test_a_fixed_version_is_never_edited(tetap, sari):
    with pytest.raises(AlurDitolak):
        simpan_rhk(tetap[1], SEMENTARA, oleh=sari, nomor_ubah=tetap[1].nomor_ubah)


def test_a_change_is_a_copy_with_a_reason(tetap, sari):
    with pytest.raises(IsianDitolak, match="alasan"):
        _ubah(tetap, sari, alasan=" ")
    baru = _ubah(tetap, sari)
    assert (baru.nomor, baru.alasan_perubahan) == (2, "Perjanjian kinerja berubah")
    assert baru.isi_rhk.get().rhk == tetap[0]
    assert baru.isi_indikator.get().target == Decimal(95)
    assert baru.isi_perilaku.count() == 7
    assert _ubah(tetap, sari, alasan="Lain") == baru


def test_a_fixed_change_ends_the_version_before_it(tetap, sari, bagus):
    baru = _ubah(tetap, sari)
    with time_machine.travel("2026-02-15T09:00:00+07:00", tick=False):
        diajukan = ajukan(baru, sari)
        for salah in (date(2026, 1, 1), date(2027, 1, 1)):
            with pytest.raises(IsianDitolak, match="Pilih tanggal"):
                tetapkan_skp(diajukan, oleh=bagus, nomor_ubah=diajukan.nomor_ubah, tmt=salah)
        berlaku = tetapkan_skp(
            diajukan, oleh=bagus, nomor_ubah=diajukan.nomor_ubah, tmt=date(2026, 2, 1)
        )
    assert berlaku.masa == DateRange(date(2026, 2, 1), date(2027, 1, 1))
    lama = VersiSKP.objects.get(nomor=1)
    assert (lama.status, lama.masa) == (
        StatusVersi.DIGANTI,
        DateRange(date(2026, 1, 1), date(2026, 2, 1)),
    )


def test_a_thrown_away_change_leaves_no_trace(tetap, sari):
    baru = _ubah(tetap, sari)
    simpan_rhk(baru, SEMENTARA, oleh=sari, nomor_ubah=baru.nomor_ubah)
    buang_versi(baru, oleh=sari, nomor_ubah=baru.nomor_ubah)
    assert VersiSKP.objects.get() == tetap[1]
    assert RencanaHasilKerja.objects.get() == tetap[0]


def test_a_thrown_away_first_draft_takes_its_skp_along(versi, sari):
    isi_draf(versi, sari)
    buang_versi(versi, oleh=sari, nomor_ubah=versi.nomor_ubah)
    assert not SKP.objects.exists()
    assert not Indikator.objects.exists()


def test_a_link_moves_only_when_the_change_is_fixed(kota, versi, sari, bagus):
    satu, dua = (
        SasaranUnit.objects.create(
            unit=kota.unit["IZIN"], tahun_id=2026, urutan=n, teks=f"Sasaran {n}", indikator="a",
            satuan="%",
        )
        for n in (1, 2)
    )  # fmt: skip
    rhk = simpan_rhk(
        versi, UsulRHK("X", sasaran_id=satu.pk), oleh=sari, nomor_ubah=versi.nomor_ubah
    )
    simpan_indikator(versi, rhk, UKURAN, oleh=sari, nomor_ubah=versi.nomor_ubah)
    diajukan = ajukan(versi, sari)
    tetap = tetapkan_skp(diajukan, oleh=bagus, nomor_ubah=diajukan.nomor_ubah)
    baru = mulai_perubahan(tetap.skp, oleh=sari, alasan="Sasaran berganti")
    simpan_rhk(
        baru, UsulRHK("X", sasaran_id=dua.pk), oleh=sari, nomor_ubah=baru.nomor_ubah, rhk=rhk
    )
    rhk.refresh_from_db()
    assert rhk.sasaran == satu
    with time_machine.travel("2026-06-15T09:00:00+07:00", tick=False):
        diajukan = ajukan(baru, sari)
        assert diajukan.isi_rhk.get().teks_induk == "Sasaran 2"
        tetapkan_skp(diajukan, oleh=bagus, nomor_ubah=diajukan.nomor_ubah)
    rhk.refresh_from_db()
    assert rhk.sasaran == dua


def test_an_indicator_with_progress_keeps_its_way_of_counting(kota, tetap, sari):
    baru = _ubah(tetap, sari)
    indikator = Indikator.objects.get()
    Progres.objects.create(
        skp=baru.skp, indikator=indikator, tanggal=date(2026, 1, 20), nilai=Decimal(10)
    )
    with pytest.raises(IsianDitolak, match="buat indikator baru"):
        simpan_indikator(
            baru,
            tetap[0],
            UsulIndikator("Izin", satuan="%", penghitungan=Penghitungan.JUMLAH),
            oleh=sari,
            nomor_ubah=baru.nomor_ubah,
            indikator=indikator,
        )
    simpan_indikator(
        baru,
        tetap[0],
        UsulIndikator("Izin", aspek=Aspek.KUALITAS, satuan="%", target=Decimal(97)),
        oleh=sari,
        nomor_ubah=baru.nomor_ubah,
        indikator=indikator,
    )
    hapus_indikator(baru, indikator, oleh=sari, nomor_ubah=baru.nomor_ubah)
    assert Indikator.objects.get() == indikator
