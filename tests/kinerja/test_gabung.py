"""Two rows of one person become one although they talked to each other, or both have an SKP."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.models import Penempatan
from dumai_asn.inti.actions.isian import IsianDitolak
from kinerja.models import PermintaanUmpanBalik, UmpanBalik
from kinerja.rules.istilah import StatusVersi
from tests.direktori.test_penggabungan import batalkan, gabung, isi_semua, kembar
from tests.kinerja.bangun import buat_skp
from tests.pemeran import SELAMANYA

pytestmark = pytest.mark.django_db


def umpan(kota, dari, kepada, teks="Rapatnya tertib"):
    sekarang = datetime.now(ZoneInfo("Asia/Jakarta"))
    return UmpanBalik.objects.create(
        dari=kota.pegawai[dari],
        kepada=kota.pegawai[kepada],
        hubungan="REKAN",
        hari=sekarang.date(),
        jenis="APRESIASI",
        nilai="HARMONIS",
        perilaku=teks,
        sunting_sampai=sekarang - timedelta(hours=1),
    )


def minta(kota, dari, kepada):
    return PermintaanUmpanBalik.objects.create(
        peminta=kota.pegawai[dari],
        diminta=kota.pegawai[kepada],
        pertanyaan="Rahasia di antara kami",
        tenggat=date(2030, 1, 1),
    )


def test_umpan_balik_di_antara_keduanya_tetap_yang_lain_ikut(kota):
    """Nobody gives feedback to themselves: those rows stay, and no word of them is shown."""
    dua = kembar(kota)
    tetap = [umpan(kota, "sari", "sari2"), umpan(kota, "sari2", "sari")]
    diberi, diterima = umpan(kota, "sari2", "dodi"), umpan(kota, "dodi", "sari2")
    antara, kembar_minta = minta(kota, "sari2", "sari"), minta(kota, "sari2", "dodi")
    minta(kota, "sari", "dodi")  # the same question of both, still open
    bangun_garis_penilai()
    semula, sari = isi_semua(), kota.pegawai["sari"]
    satu = gabung(kota)
    for baris in (*tetap, diberi, diterima, antara, kembar_minta):
        baris.refresh_from_db()
    assert [(u.dari, u.kepada) for u in tetap] == [(sari, dua), (dua, sari)]
    assert (diberi.dari, diterima.kepada) == (sari, sari)
    assert (antara.peminta, kembar_minta.peminta) == (dua, dua)
    batalkan(kota, satu)
    assert isi_semua() == semula


def test_dua_skp_pada_masa_yang_sama_ditolak_dengan_jalan_keluarnya(kota):
    dua = kembar(kota)
    tempat = Penempatan.objects.create(
        pegawai=dua,
        unit=kota.unit["LAIN"],
        jabatan=kota.jabatan["Pengelola Data"],
        jenis="TIM",
        masa=SELAMANYA,
    )
    bangun_garis_penilai()
    buat_skp(kota.pegawai["sari"])
    susunan = buat_skp(dua, penempatan=tempat, status=StatusVersi.DRAF)
    with pytest.raises(IsianDitolak, match="Keduanya ber-SKP 2026 pada masa yang sama"):
        gabung(kota)
    type(susunan.skp).objects.filter(pk=susunan.skp.pk).update(
        tahun=2026, masa=DateRange(date(2025, 1, 1), date(2026, 1, 1))
    )
    gabung(kota)
    susunan.skp.refresh_from_db()
    assert susunan.skp.pegawai == kota.pegawai["sari"]
