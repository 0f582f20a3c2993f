"""Lists are paginated, and no page asks the database more when the city doubles."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from pembinaan.models import Kelas, Pendaftaran, Sesi
from pembinaan.rules.istilah import StatusKelas, StatusPendaftaran

from .bangun import (
    H,
    ajukan,
    buat_kelas_terbuka,
    dudukkan,
    hadirkan,
    hari_ini,
    isian_kelas,
    jalankan,
    selesaikan,
    sesi,
    tambah_orang,
)

pytestmark = pytest.mark.django_db


def _ke(nama, *args):
    return reverse(f"pembinaan:{nama}", args=args)


def isi(client, *args, **query):
    jawab = client.get(_ke(*args), query)
    assert jawab.status_code == 200
    return jawab.content.decode()


def _isi_kota(kota, awal):
    """Ten more people, three more classes in three states, enrolments in every state."""
    nama = [satu.nama.lower() for satu in tambah_orang(kota, 10, awal=awal)]
    terbuka = buat_kelas_terbuka(kota, f"Terbuka {awal}", kuota=3)
    dudukkan(kota, terbuka, *nama[:6])
    for satu in nama[6:]:
        ajukan(kota, terbuka, satu)
    jalan = buat_kelas_terbuka(kota, f"Jalan {awal}", kuota=9)
    semua = dudukkan(kota, jalan, *nama[:8])
    jalankan(kota, jalan)
    hadirkan(kota, jalan, {satu.pk: [H.HADIR, H.IZIN] for satu in semua})
    selesai = buat_kelas_terbuka(kota, f"Selesai {awal}", kuota=9)
    semua = dudukkan(kota, selesai, "sari", *nama[:3])
    jalankan(kota, selesai)
    hadirkan(kota, selesai, {satu.pk: [H.HADIR, H.HADIR] for satu in semua})
    selesaikan(kota, selesai)


def _halaman(kota):
    terbuka = Kelas.objects.filter(status=StatusKelas.DIBUKA).first()
    jalan = Kelas.objects.filter(status=StatusKelas.BERJALAN).first()
    sesi_jalan = Sesi.objects.filter(kelas=jalan).first()
    tunggu = Pendaftaran.objects.filter(status=StatusPendaftaran.DIAJUKAN).first()
    yield from (
        ("pengelola", _ke("pelatihan")),
        ("pengelola_unit", _ke("pelatihan")),
        ("pengelola", _ke("program_daftar")),
        ("pengelola", _ke("kelas", terbuka.pk)),
        ("pengelola_unit", _ke("kelas", terbuka.pk)),
        ("pengelola", _ke("kelas", terbuka.pk) + "?tab=permohonan"),
        ("pengelola", _ke("kelas", terbuka.pk) + "?tab=tunggu"),
        ("pengelola", _ke("kelas", jalan.pk)),
        ("pengelola", _ke("kelas_selesaikan", jalan.pk)),
        ("pengelola", _ke("presensi", jalan.pk, sesi_jalan.pk)),
        ("pengelola", _ke("kelas_daftarkan", terbuka.pk)),
        ("pengelola", _ke("kelas_ubah", terbuka.pk)),
        ("penilai", _ke("persetujuan")),
        ("penilai", _ke("permohonan", tunggu.pk)),
        ("pegawai", _ke("saya")),
        ("pegawai", _ke("kelas_terbuka")),
        ("pegawai", _ke("kelas_saya", terbuka.pk)),
    )


def _hitung(masuk, kota):
    hasil = {}
    for peran, ke in _halaman(kota):
        client = masuk(peran)
        client.get(ke)
        with CaptureQueriesContext(connection) as rekam:
            assert client.get(ke).status_code == 200
        hasil[peran, ke] = len(rekam)
    return hasil


def test_jumlah_perintah_sql_tetap_saat_kota_dua_kali_lipat(kota, masuk):
    _isi_kota(kota, 100)
    sebelum = _hitung(masuk, kota)
    _isi_kota(kota, 200)
    assert _hitung(masuk, kota) == sebelum
    assert max(sebelum.values()) <= 25, sebelum


def test_daftar_dihalamankan(kota, masuk):
    semua = [satu.nama.lower() for satu in tambah_orang(kota, 30)]
    kelas = buat_kelas_terbuka(kota, kuota=30)
    dudukkan(kota, kelas, *semua)
    assert "1–25 dari 30" in isi(masuk("pengelola"), "kelas", kelas.pk)
    assert "26–30 dari 30" in isi(masuk("pengelola"), "kelas", kelas.pk, halaman=2)


def test_kelas_dengan_banyak_sesi_meringkas_kolomnya(kota, masuk):
    pada = hari_ini()
    banyak = [sesi(pada + timedelta(n)) for n in range(6)]
    kelas = buat_kelas_terbuka(kota, sesi=banyak, batas_daftar=pada)
    dudukkan(kota, kelas, "sari")
    jalankan(kota, kelas)
    assert isian_kelas(sesi=banyak).kolom["masa"].upper == pada + timedelta(6)
    assert "0 dari 6" in isi(masuk("pengelola"), "kelas", kelas.pk)
