"""Attendance, finishing a class, and the hours it leaves behind."""

from datetime import date, timedelta

import pghistory.models
import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.rules.alur import AlurDitolak
from pembinaan.actions.kehadiran import IsianHadir, catat_kehadiran
from pembinaan.actions.kelulusan import selesaikan_kelas
from pembinaan.models import Kehadiran, Pendaftaran, RiwayatBangkom, Sesi
from pembinaan.queries.jp import rekening
from pembinaan.queries.peserta import ringkasan_lulus
from pembinaan.rules.istilah import StatusPendaftaran as S
from pembinaan.signals import jp_dicatat

from .bangun import (
    H,
    buat_kelas_terbuka,
    dudukkan,
    hadirkan,
    hari_ini,
    jadikan_pppk,
    jalankan,
    selesaikan,
    sesi,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def berjalan(kota):
    """A running class of two meetings with Sari and Dodi."""
    kelas = buat_kelas_terbuka(kota)
    semua = dudukkan(kota, kelas, "sari", "dodi")
    return jalankan(kota, kelas), semua


def catat(kota, satu, isian, **lain):
    return catat_kehadiran(satu, oleh=kota.akun["ratna"], isian=isian, **lain)


def pertama(kelas):
    return Sesi.objects.filter(kelas=kelas).order_by("urutan").first()


def test_dicatat_dua_kali_tetap_satu_dan_perubahan_terekam(kota, berjalan):
    kelas, (sari, dodi) = berjalan
    satu = pertama(kelas)
    isian = {sari.pk: IsianHadir(H.HADIR), dodi.pk: IsianHadir(H.TIDAK)}
    assert catat(kota, satu, isian) == 2
    assert catat(kota, satu, isian) == 0
    assert catat(kota, satu, {dodi.pk: IsianHadir(H.IZIN, H.TIDAK)}) == 1
    assert dict(Kehadiran.objects.values_list("pendaftaran", "status")) == {
        sari.pk: H.HADIR,
        dodi.pk: H.IZIN,
    }
    jejak = pghistory.models.Events.objects.tracks(Kehadiran.objects.get(pendaftaran=dodi))
    assert jejak.count() == 2


def test_sisanya_hadir_tidak_menimpa_yang_dipilih(kota, berjalan):
    kelas, (sari, dodi) = berjalan
    satu = pertama(kelas)
    assert catat(kota, satu, {dodi.pk: IsianHadir(H.TIDAK)}, sisanya_hadir=True) == 2
    assert catat(kota, satu, {}, sisanya_hadir=True) == 0
    assert Kehadiran.objects.get(pendaftaran=dodi).status is H.TIDAK
    assert Kehadiran.objects.get(pendaftaran=sari).status is H.HADIR


def test_tab_lain_yang_sudah_mengubah_tidak_tertimpa(kota, berjalan):
    kelas, (sari, _) = berjalan
    satu = pertama(kelas)
    catat(kota, satu, {sari.pk: IsianHadir(H.IZIN)})
    with pytest.raises(IsianBerubah, match="di tempat lain"):
        catat(kota, satu, {sari.pk: IsianHadir(H.TIDAK)})
    assert catat(kota, satu, {sari.pk: IsianHadir(None)}) == 0
    assert Kehadiran.objects.get().status is H.IZIN


def test_bukan_peserta_sesi_mendatang_dan_kelas_yang_belum_mulai(kota, berjalan):
    kelas, (sari, _) = berjalan
    with pytest.raises(IsianDitolak, match="Daftar peserta berubah"):
        catat(kota, pertama(kelas), {sari.pk + 99: IsianHadir(H.HADIR)})
    besok = timezone.now() + timedelta(days=1)
    Sesi.objects.filter(kelas=kelas).update(mulai=besok, selesai=besok + timedelta(hours=1))
    with pytest.raises(AlurDitolak, match="baru berlangsung"):
        catat(kota, pertama(kelas), {sari.pk: IsianHadir(H.HADIR)})
    lain = buat_kelas_terbuka(kota, nama="Angkatan II")
    with pytest.raises(AlurDitolak, match="selama kelas berjalan"):
        catat(kota, pertama(lain), {})
    assert not Kehadiran.objects.exists()


@pytest.mark.parametrize("nama", ["usman", "bagus", "sari"])
def test_hanya_pengelola_kota_yang_mencatat_dan_menyelesaikan(kota, berjalan, nama):
    kelas, _ = berjalan
    with pytest.raises(PermissionDenied):
        catat_kehadiran(pertama(kelas), oleh=kota.akun[nama], isian={}, sisanya_hadir=True)
    with pytest.raises(PermissionDenied):
        selesaikan_kelas(kelas, oleh=kota.akun[nama])


def test_selesai_dua_kali_tidak_menambah_jp(kota, berjalan):
    kelas, (sari, dodi) = berjalan
    hadirkan(kota, kelas, {sari.pk: [H.HADIR, H.HADIR], dodi.pk: [H.HADIR, H.IZIN]})
    terima = []

    def dengar(tahun, pegawai, **_):
        terima.append((tahun, pegawai))

    jp_dicatat.connect(dengar)
    try:
        selesaikan(kota, kelas)
        selesaikan(kota, kelas)
    finally:
        jp_dicatat.disconnect(dengar)
    tahun = hari_ini().year
    assert terima == [(tahun, frozenset({sari.pegawai_id}))]
    assert dict(Pendaftaran.objects.values_list("pk", "status")) == {
        sari.pk: S.LULUS,
        dodi.pk: S.TIDAK_LULUS,
    }
    baris = RiwayatBangkom.objects.get()
    assert (baris.pegawai_id, baris.jp, baris.tahun) == (sari.pegawai_id, 16, tahun)
    assert rekening(sari.pegawai_id, tahun, hari_ini()).status.kurang == 4
    assert rekening(dodi.pegawai_id, tahun, hari_ini()).jumlah == 0


def test_presensi_yang_kurang_menahan_penyelesaian(kota, berjalan):
    kelas, (sari, dodi) = berjalan
    catat(kota, pertama(kelas), {sari.pk: IsianHadir(H.HADIR), dodi.pk: IsianHadir(H.HADIR)})
    with pytest.raises(AlurDitolak, match="2 dari 2 peserta belum lengkap"):
        selesaikan(kota, kelas)
    assert not RiwayatBangkom.objects.exists()


def test_kelas_tanpa_peserta_dapat_diselesaikan(kota):
    kelas = jalankan(kota, buat_kelas_terbuka(kota))
    selesaikan(kota, kelas)
    assert not RiwayatBangkom.objects.exists()


def test_kelas_yang_berakhir_2_januari_dihitung_untuk_tahun_itu(kota):
    tahun = hari_ini().year - 1
    kelas = buat_kelas_terbuka(
        kota,
        batas_daftar=date(tahun - 1, 12, 20),
        sesi=[sesi(date(tahun - 1, 12, 30)), sesi(date(tahun, 1, 2))],
    )
    (sari,) = dudukkan(kota, kelas, "sari")
    kelas = jalankan(kota, kelas)
    hadirkan(kota, kelas, {sari.pk: [H.HADIR, H.HADIR]})
    selesaikan(kota, kelas)
    pada = hari_ini()
    assert rekening(sari.pegawai_id, tahun, pada).jumlah == 16
    assert rekening(sari.pegawai_id, tahun - 1, pada).jumlah == 0


def test_pppk_di_atas_24_jp_diperingatkan_dan_jp_tetap_tercatat(kota):
    jadikan_pppk(kota.pegawai["sari"])
    for judul in ("Satu", "Dua"):
        kelas = buat_kelas_terbuka(kota, judul)
        (sari,) = dudukkan(kota, kelas, "sari")
        kelas = jalankan(kota, kelas)
        hadirkan(kota, kelas, {sari.pk: [H.HADIR, H.HADIR]})
        ringkas = ringkasan_lulus(kelas)
        selesaikan(kota, kelas)
    assert (ringkas.lulus, ringkas.lewat_batas) == (1, 1)
    akhir = rekening(kota.pegawai["sari"].pk, hari_ini().year, hari_ini())
    assert (akhir.jumlah, akhir.minimal, akhir.maksimal, akhir.status.lebih) == (32, 0, 24, 8)
    assert "melebihi batas 24 JP" in akhir.status.peringatan[0]
