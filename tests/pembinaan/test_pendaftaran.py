"""Enrolling, answering, seats and the waiting list."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import Delegasi
from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.rules.alur import AlurDitolak
from dumai_asn.pemberitahuan.models import Pemberitahuan
from pembinaan.actions.kelas import ubah_kelas
from pembinaan.actions.pendaftaran import batalkan_pendaftaran, daftar, daftarkan
from pembinaan.actions.persetujuan import setujui_pendaftaran, tolak_pendaftaran
from pembinaan.actions.status_kelas import batalkan_kelas, tutup_kelas
from pembinaan.models import Kelas, Pendaftaran
from pembinaan.rules.istilah import StatusPendaftaran as S

from .bangun import ajukan, buat_kelas_terbuka, dudukkan, hari_ini, isian_kelas, jalankan

pytestmark = pytest.mark.django_db


def kotak(kota, nama):
    return list(
        Pemberitahuan.objects.filter(akun=kota.akun[nama])
        .order_by("pk")
        .values_list("jenis", flat=True)
    )


def baca(satu):
    satu.refresh_from_db()
    return satu.status, satu.kursi


def test_mendaftar_dua_kali_tetap_satu_dan_atasan_diberi_tahu_sekali(kota):
    kelas = buat_kelas_terbuka(kota)
    pertama, kedua = ajukan(kota, kelas, "sari"), ajukan(kota, kelas, "sari")
    assert pertama == kedua
    assert Pendaftaran.objects.count() == 1
    assert kotak(kota, "bagus") == ["pembinaan.diajukan"]


def test_alasan_wajib_dan_tidak_terlalu_panjang(kota):
    kelas = buat_kelas_terbuka(kota)
    with pytest.raises(IsianDitolak, match="Tulis alasan"):
        daftar(kelas, oleh=kota.akun["sari"], alasan="")
    with pytest.raises(IsianDitolak, match="300"):
        daftar(kelas, oleh=kota.akun["sari"], alasan="a" * 301)


def test_kelas_tertutup_atau_lewat_batas_menolak_dengan_kata(kota):
    kelas = buat_kelas_terbuka(kota)
    Kelas.objects.update(batas_daftar=hari_ini() - timedelta(days=1))
    with pytest.raises(AlurDitolak, match="sudah ditutup"):
        ajukan(kota, kelas, "sari")
    tutup_kelas(kelas, oleh=kota.akun["ratna"])
    with pytest.raises(AlurDitolak, match="tidak dibuka"):
        ajukan(kota, kelas, "sari")


def test_wali_kota_dan_akun_bukan_pegawai_tidak_mendaftar(kota):
    kelas = buat_kelas_terbuka(kota)
    with pytest.raises(AlurDitolak, match="pegawai ASN"):
        ajukan(kota, kelas, "walid")
    with pytest.raises(PermissionDenied):
        ajukan(kota, kelas, "adnan")


def test_disetujui_mendapat_kursi_terkecil_lalu_daftar_tunggu(kota):
    kelas = buat_kelas_terbuka(kota, kuota=1)
    sari, dodi = ajukan(kota, kelas, "sari"), ajukan(kota, kelas, "dodi")
    hasil = setujui_pendaftaran([sari.pk, dodi.pk], oleh=kota.akun["bagus"])
    assert (hasil.disetujui, hasil.ditunggu, hasil.dilewati) == (1, 1, ())
    assert baca(sari) == (S.DISETUJUI, 1)
    assert baca(dodi) == (S.DAFTAR_TUNGGU, None)
    assert kotak(kota, "sari") == ["pembinaan.disetujui"]
    assert kotak(kota, "dodi") == ["pembinaan.ditunggu"]


def test_kursi_yang_dilepas_langsung_diberikan_kepada_yang_menunggu(kota):
    kelas = buat_kelas_terbuka(kota, kuota=1)
    sari, dodi = dudukkan(kota, kelas, "sari", "dodi")
    batalkan_pendaftaran(sari, oleh=kota.akun["sari"])
    batalkan_pendaftaran(sari, oleh=kota.akun["sari"])
    assert baca(sari) == (S.DIBATALKAN, None)
    assert baca(dodi) == (S.DISETUJUI, 1)
    assert kotak(kota, "dodi") == ["pembinaan.ditunggu", "pembinaan.naik"]
    assert ajukan(kota, kelas, "sari").pk != sari.pk, "batal dapat diurungkan dengan mendaftar lagi"


def test_kuota_dinaikkan_mengisi_kursi_dan_tidak_turun_di_bawah_yang_terisi(kota):
    kelas = buat_kelas_terbuka(kota, kuota=1)
    _, dodi = dudukkan(kota, kelas, "sari", "dodi")
    ratna = kota.akun["ratna"]
    kelas.refresh_from_db()
    isian = isian_kelas(kuota=2)
    with pytest.raises(IsianDitolak, match="sudah dihapus"):
        ubah_kelas(
            kelas,
            oleh=ratna,
            nomor_ubah=kelas.nomor_ubah,
            isian=isian_kelas(sesi=[isian.sesi[0].__class__(**_sesi(isian.sesi[0], 999_999))]),
        )
    ubah_kelas(kelas, oleh=ratna, nomor_ubah=kelas.nomor_ubah, isian=isian)
    assert baca(dodi) == (S.DISETUJUI, 2)
    kelas.refresh_from_db()
    with pytest.raises(IsianDitolak, match="Sudah 2 kursi terisi"):
        ubah_kelas(kelas, oleh=ratna, nomor_ubah=kelas.nomor_ubah, isian=isian_kelas(kuota=1))


def _sesi(satu, nomor):
    return {nama: getattr(satu, nama) for nama in satu.__dataclass_fields__} | {"nomor": nomor}


def test_yang_kedua_menjawab_diberi_tahu_siapa_yang_lebih_dahulu(kota):
    kelas = buat_kelas_terbuka(kota)
    sari = ajukan(kota, kelas, "sari")
    setujui_pendaftaran([sari.pk], oleh=kota.akun["bagus"])
    ulang = setujui_pendaftaran([sari.pk], oleh=kota.akun["bagus"])
    assert (ulang.disetujui, ulang.dilewati) == (1, ())
    lain = setujui_pendaftaran([sari.pk], oleh=kota.akun["ratna"])
    assert lain.disetujui == 0
    assert "Sudah dijawab Bagus pukul" in lain.dilewati[0].sebab
    with pytest.raises(AlurDitolak, match="Sudah dijawab Bagus"):
        tolak_pendaftaran(sari, oleh=kota.akun["ratna"], alasan="Bentrok dengan tugas")
    assert kotak(kota, "sari") == ["pembinaan.disetujui"]


def test_menolak_memerlukan_alasan_dan_pegawai_membacanya(kota):
    sari = ajukan(kota, buat_kelas_terbuka(kota), "sari")
    bagus = kota.akun["bagus"]
    with pytest.raises(IsianDitolak, match="alasannya"):
        tolak_pendaftaran(sari, oleh=bagus, alasan="")
    tolak_pendaftaran(sari, oleh=bagus, alasan="Loket sedang ramai")
    tolak_pendaftaran(sari, oleh=bagus, alasan="Loket sedang ramai")
    assert baca(sari) == (S.DITOLAK, None)
    pesan = Pemberitahuan.objects.get(akun=kota.akun["sari"])
    assert "Loket sedang ramai" in pesan.isi


@pytest.mark.parametrize("nama", ["sari", "dodi", "oki", "kartika", "lukman", "adnan"])
def test_bukan_penjawab_tidak_mengubah_apa_pun(kota, nama):
    sari = ajukan(kota, buat_kelas_terbuka(kota), "sari")
    hasil = setujui_pendaftaran([sari.pk], oleh=kota.akun[nama])
    assert "hanya dapat disetujui oleh atasan" in hasil.dilewati[0].sebab
    assert baca(sari) == (S.DIAJUKAN, None)


def test_pengganti_menjawab_tetapi_tidak_untuk_dirinya(kota):
    Delegasi.objects.create(
        dari=kota.pegawai["bagus"],
        kepada=kota.pegawai["dodi"],
        masa=DateRange(hari_ini(), None),
        alasan="Bagus cuti",
    )
    kelas = buat_kelas_terbuka(kota)
    sari, dodi = ajukan(kota, kelas, "sari"), ajukan(kota, kelas, "dodi")
    assert kotak(kota, "dodi") == ["pembinaan.diajukan"], "bukan untuk pendaftarannya sendiri"
    hasil = setujui_pendaftaran([sari.pk, dodi.pk], oleh=kota.akun["dodi"])
    assert (hasil.disetujui, len(hasil.dilewati)) == (1, 1)
    assert baca(dodi) == (S.DIAJUKAN, None)


def test_pengelola_unit_mendaftarkan_cabangnya_saja(kota):
    kelas = buat_kelas_terbuka(kota)
    usman = kota.akun["usman"]
    daftarkan(kelas, kota.pegawai["sari"], oleh=usman)
    for nama in ("oki", "usman"):
        with pytest.raises(Http404):
            daftarkan(kelas, kota.pegawai[nama], oleh=usman)
    with pytest.raises(PermissionDenied):
        daftarkan(kelas, kota.pegawai["dodi"], oleh=kota.akun["bagus"])
    assert Pendaftaran.objects.count() == 1


def test_pengelola_mendaftarkan_yang_sedang_menunggu_berarti_menyetujui(kota):
    kelas = buat_kelas_terbuka(kota)
    sari = ajukan(kota, kelas, "sari")
    assert daftarkan(kelas, kota.pegawai["sari"], oleh=kota.akun["ratna"]) == sari
    assert baca(sari) == (S.DISETUJUI, 1)


def test_membatalkan_oleh_orang_lain_ditolak_dan_pengelola_memberi_alasan(kota):
    kelas = buat_kelas_terbuka(kota)
    (sari,) = dudukkan(kota, kelas, "sari")
    for nama in ("bagus", "dodi", "oki"):
        with pytest.raises(AlurDitolak, match="hanya dapat dibatalkan"):
            batalkan_pendaftaran(sari, oleh=kota.akun[nama], alasan="coba")
    with pytest.raises(IsianDitolak):
        batalkan_pendaftaran(sari, oleh=kota.akun["ratna"])
    batalkan_pendaftaran(sari, oleh=kota.akun["ratna"], alasan="Salah orang")
    assert baca(sari) == (S.DIBATALKAN, None)


def test_mulai_menetapkan_kursi_dan_menjawab_yang_tersisa(kota):
    kelas = buat_kelas_terbuka(kota, kuota=1)
    sari, dodi = dudukkan(kota, kelas, "sari", "dodi")
    oki = ajukan(kota, kelas, "oki")
    jalankan(kota, kelas)
    jalankan(kota, kelas)
    assert baca(sari) == (S.DISETUJUI, 1)
    assert baca(dodi) == baca(oki) == (S.DITOLAK, None)
    assert kotak(kota, "oki") == ["pembinaan.ditolak"]
    with pytest.raises(AlurDitolak, match="sudah dimulai"):
        batalkan_pendaftaran(sari, oleh=kota.akun["sari"])
    with pytest.raises(AlurDitolak, match="sebelum kelas dimulai"):
        daftarkan(kelas, kota.pegawai["dodi"], oleh=kota.akun["ratna"])


def test_kelas_batal_melepas_semua_dan_memberi_tahu_alasannya(kota):
    kelas = buat_kelas_terbuka(kota, kuota=1)
    semua = dudukkan(kota, kelas, "sari", "dodi")
    with pytest.raises(IsianDitolak):
        batalkan_kelas(kelas, oleh=kota.akun["ratna"], alasan="")
    batalkan_kelas(kelas, oleh=kota.akun["ratna"], alasan="Narasumber sakit")
    batalkan_kelas(kelas, oleh=kota.akun["ratna"], alasan="Narasumber sakit")
    assert {baca(satu) for satu in semua} == {(S.DIBATALKAN, None)}
    assert kotak(kota, "sari")[-1] == "pembinaan.dibatalkan"
    assert kotak(kota, "dodi")[-1] == "pembinaan.dibatalkan", "tidak sempat naik"
