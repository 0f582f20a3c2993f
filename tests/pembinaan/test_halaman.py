"""Pages: what they say, what they send, and that they stay as cheap when the city grows."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from dumai_asn.direktori.models import GarisPenilai
from pembinaan.models import Kehadiran, Kelas, Pendaftaran, ProgramPelatihan, RiwayatBangkom, Sesi
from pembinaan.rules.istilah import StatusPendaftaran
from pembinaan.views.menu import menu_pembinaan, tugas_pembinaan

from .bangun import (
    H,
    ajukan,
    buat_kelas_terbuka,
    dudukkan,
    hadirkan,
    hari_ini,
    jadikan_pppk,
    jalankan,
)

pytestmark = pytest.mark.django_db


def alamat(nama, *args):
    return reverse(f"pembinaan:{nama}", args=args)


def isi(client, *args, **query):
    jawab = client.get(alamat(*args), query)
    assert jawab.status_code == 200
    return jawab.content.decode()


def kelas_kirim(program=None, **ubah):
    """A class form as a browser sends it: two meetings today and four blank rows."""
    data = {
        "nama": "Angkatan I",
        "kuota": "2",
        "jp": "16",
        "batas_daftar": hari_ini().isoformat(),
        "tempat": "Aula",
        "penyelenggara": "",
        "sesi-TOTAL_FORMS": "6",
        "sesi-INITIAL_FORMS": "0",
    }
    for nomor in range(6):
        terisi = nomor < 2
        data |= {
            f"sesi-{nomor}-hari": hari_ini().isoformat() if terisi else "",
            f"sesi-{nomor}-mulai": ("08:00", "13:00")[nomor] if terisi else "",
            f"sesi-{nomor}-selesai": ("12:00", "16:00")[nomor] if terisi else "",
            f"sesi-{nomor}-judul": "",
            f"sesi-{nomor}-jp": "",
        }
    return data | ({"program": program.pk} if program else {}) | ubah


# --- the whole way, through the pages


def test_dari_program_sampai_jp(kota, masuk):
    hr, sari, bagus = masuk("pengelola"), masuk("pegawai"), masuk("penilai")
    kirim = {
        "judul": "Pelayanan prima",
        "jenis": "TEKNIS",
        "jalur": "KLASIKAL",
        "bentuk": "BIMBINGAN_TEKNIS",
        "jp": "20",
        "aktif": "on",
    }
    assert hr.post(alamat("program_baru"), kirim).status_code == 302
    program = ProgramPelatihan.objects.get()
    assert f"?program={program.pk}" in isi(hr, "program_daftar")
    assert 'value="20"' in isi(hr, "kelas_baru", program=program.pk)
    hr.post(alamat("kelas_baru"), kelas_kirim(program, jp="20"))
    kelas = Kelas.objects.get()
    assert Sesi.objects.count() == 2
    assert sari.get(alamat("kelas_saya", kelas.pk)).status_code == 404, "draf"
    hr.post(alamat("kelas_status", kelas.pk), {"tindakan": "BUKA"})
    assert "Pelayanan prima" in isi(sari, "kelas_terbuka", q="prima")
    sari.post(alamat("kelas_saya", kelas.pk), {"alasan": "Melayani loket"})
    daftar = Pendaftaran.objects.get()
    assert "di Bagus" in isi(sari, "saya")
    assert "Melayani loket" in isi(bagus, "persetujuan")
    bagus.post(alamat("persetujuan"), {"satu": daftar.pk})
    assert "Kursi nomor 1" in isi(sari, "kelas_saya", kelas.pk)
    hr.post(alamat("kelas_status", kelas.pk), {"tindakan": "MULAI"})
    assert "Isi presensi sesi 1" in isi(hr, "kelas", kelas.pk)
    besok = timezone.now() + timedelta(days=1)
    with transaction.atomic():
        Sesi.objects.filter(urutan=2).update(mulai=besok, selesai=besok + timedelta(hours=1))
        teks = isi(hr, "kelas", kelas.pk, tab="sesi")
        assert "Isi presensi sesi 2" not in teks
        assert "Belum berlangsung" in teks
        transaction.set_rollback(True)
    for satu in Sesi.objects.all():
        hr.post(alamat("presensi", kelas.pk, satu.pk), {"semua": "1"})
    assert "1 peserta. Masing-masing memperoleh 20 JP" in isi(hr, "kelas_selesaikan", kelas.pk)
    hr.post(alamat("kelas_selesaikan", kelas.pk))
    hr.post(alamat("kelas_selesaikan", kelas.pk))
    assert RiwayatBangkom.objects.get().jp == 20
    teks = isi(sari, "saya")
    assert "20 dari 20 JP" in teks
    assert "Terpenuhi" in teks


# --- forms: refused in words, nothing lost


def test_kelas_salah_isi_dijawab_dan_tidak_hilang(kota, masuk):
    program = buat_kelas_terbuka(kota).program
    ubah = {"nama": "Angkatan Baru", "kuota": "1.000", "sesi-0-selesai": "07:00", "jp": "abc"}
    jawab = masuk("pengelola").post(alamat("kelas_baru"), kelas_kirim(program, **ubah))
    teks = jawab.content.decode()
    assert jawab.status_code == 200
    for kata in ("dapat berarti", "Tulis angka saja", "Angkatan Baru", 'value="07:00'):
        assert kata in teks
    ubah |= {"kuota": "3", "jp": "16"}
    teks = masuk("pengelola").post(alamat("kelas_baru"), kelas_kirim(program, **ubah))
    assert "Sesi 1: jam selesai harus sesudah jam mulai." in teks.content.decode()
    assert Kelas.objects.count() == 1


def test_kuota_di_bawah_kursi_terisi_ditolak_dengan_kata(kota, masuk):
    kelas = buat_kelas_terbuka(kota)
    dudukkan(kota, kelas, "sari", "dodi")
    kelas.refresh_from_db()
    kirim = kelas_kirim(kuota="1", nomor_ubah=kelas.nomor_ubah) | {"sesi-INITIAL_FORMS": "2"}
    for nomor, satu in enumerate(Sesi.objects.order_by("urutan")):
        kirim[f"sesi-{nomor}-nomor"] = satu.pk
    jawab = masuk("pengelola").post(alamat("kelas_ubah", kelas.pk), kirim)
    assert "Sudah 2 kursi terisi" in jawab.content.decode()
    kelas.refresh_from_db()
    assert kelas.kuota == 2


def test_dua_tab_diperlihatkan_berdampingan(kota, masuk):
    kelas = buat_kelas_terbuka(kota)
    kelas.refresh_from_db()
    lama = {f"sesi-{n}-nomor": s.pk for n, s in enumerate(Sesi.objects.order_by("urutan"))}
    kirim = kelas_kirim(nomor_ubah=kelas.nomor_ubah) | {"sesi-INITIAL_FORMS": "2"} | lama
    hr = masuk("pengelola")
    hr.post(alamat("kelas_ubah", kelas.pk), kirim | {"tempat": "Ruang Satu"})
    jawab = hr.post(alamat("kelas_ubah", kelas.pk), kirim | {"tempat": "Ruang Dua"})
    teks = jawab.content.decode()
    for kata in ("di tempat lain pukul", "Yang tersimpan (", "Ruang Satu", "Ruang Dua"):
        assert kata in teks
    baru = jawab.context["form"]["nomor_ubah"].value()
    hr.post(alamat("kelas_ubah", kelas.pk), kirim | {"tempat": "Ruang Dua", "nomor_ubah": baru})
    kelas.refresh_from_db()
    assert kelas.tempat == "Ruang Dua"


def test_mendaftar_tanpa_alasan_dan_dua_kali(kota, masuk):
    kelas = buat_kelas_terbuka(kota)
    sari = masuk("pegawai")
    jawab = sari.post(alamat("kelas_saya", kelas.pk), {"alasan": ""})
    assert "Bagian ini perlu diisi." in jawab.content.decode()
    for _ in range(2):
        kirim = sari.post(alamat("kelas_saya", kelas.pk), {"alasan": "Perlu"}, follow=True)
        assert "Pendaftaran terkirim" in kirim.content.decode()
    assert Pendaftaran.objects.count() == 1


def test_menolak_tanpa_alasan_tidak_menghilangkan_halaman(kota, masuk):
    daftar = ajukan(kota, buat_kelas_terbuka(kota), "sari")
    bagus = masuk("penilai")
    jawab = bagus.post(alamat("permohonan", daftar.pk), {"keputusan": "TOLAK", "alasan": ""})
    assert "Bagian ini perlu diisi." in jawab.content.decode()
    bagus.post(alamat("permohonan", daftar.pk), {"keputusan": "TOLAK", "alasan": "Loket ramai"})
    daftar.refresh_from_db()
    assert daftar.status is StatusPendaftaran.DITOLAK
    jawab = masuk("pengelola").post(alamat("permohonan", daftar.pk), follow=True)
    assert "Sudah dijawab Bagus" in jawab.content.decode()


def test_presensi_bentrok_dan_nilai_asing_dijawab(kota, masuk):
    kelas = buat_kelas_terbuka(kota)
    (sari,) = dudukkan(kota, kelas, "sari")
    jalankan(kota, kelas)
    satu, hr = Sesi.objects.first(), masuk("pengelola")
    ke = alamat("presensi", kelas.pk, satu.pk)
    hr.post(ke, {f"hadir_{sari.pk}": "IZIN"})
    jawab = hr.post(ke, {f"hadir_{sari.pk}": "TIDAK"})
    assert "di tempat lain" in jawab.content.decode()
    jawab = hr.post(ke, {f"hadir_{sari.pk}": "ENTAH"})
    assert "Pilih Hadir, Izin, atau Tidak." in jawab.content.decode()
    hr.post(ke, {f"hadir_{sari.pk}": "HADIR", f"semula_{sari.pk}": "IZIN"})
    assert Kehadiran.objects.get().status is H.HADIR


def test_alamat_dan_isian_aneh_tidak_merusak(kota, masuk):
    kelas = buat_kelas_terbuka(kota)
    hr, besar = masuk("pengelola"), 10**30
    for nama, query in (
        ("pelatihan", {"status": "ENTAH", "halaman": "x", "q": "\x00%"}),
        ("program_daftar", {"q": "a" * 500}),
        ("saya", {"tahun": "abc"}),
        ("kelas_terbuka", {"q": "%'\""}),
    ):
        assert hr.get(alamat(nama), query).status_code == 200
    assert hr.get(alamat("kelas_baru"), {"program": "999"}).status_code == 404
    assert hr.get(alamat("kelas", besar)).status_code == 404
    assert hr.get(alamat("permohonan", besar)).status_code == 404
    for satu in (str(besar), "x", ""):
        assert hr.post(alamat("persetujuan"), {"satu": satu}).status_code == 404
    assert hr.post(alamat("kelas_daftarkan", kelas.pk), {"pegawai": "x"}).status_code == 404
    assert hr.post(alamat("kelas_daftarkan", kelas.pk), {"pegawai": str(besar)}).status_code == 404
    jawab = hr.post(alamat("kelas_status", kelas.pk), {"tindakan": "SELESAIKAN"}, follow=True)
    assert "tidak dikenal" in jawab.content.decode()


# --- who sees what


def test_orang_asing_404_dan_yang_hanya_melihat_403(kota, masuk):
    kelas = buat_kelas_terbuka(kota)
    daftar = ajukan(kota, kelas, "sari")
    for peran, status in (
        ("orang_lain", 404),
        ("rekan", 404),
        ("administrator", 404),
        ("pegawai", 403),
        ("pimpinan", 403),
        ("penilai", 200),
        ("pengelola", 200),
        ("pengelola_unit", 200),
    ):
        assert masuk(peran).get(alamat("permohonan", daftar.pk)).status_code == status, peran
    for peran in ("penilai", "pegawai"):
        assert masuk(peran).get(alamat("kelas", kelas.pk)).status_code == 403
    assert masuk("administrator").get(alamat("saya")).status_code == 403


def test_pengelola_unit_melihat_orangnya_saja_dan_tidak_mengubah_kelas(kota, masuk):
    kelas = buat_kelas_terbuka(kota, kuota=5)
    dudukkan(kota, kelas, "sari", "oki")
    usman = masuk("pengelola_unit")
    teks = isi(usman, "kelas", kelas.pk)
    assert "Sari" in teks
    assert "Oki" not in teks
    assert "2</span> dari 5 kursi" in teks
    assert "Ubah kelas" not in teks
    jawab = usman.get(alamat("kelas_ubah", kelas.pk))
    assert jawab.status_code == 403
    assert "milik kota" in jawab.content.decode()
    calon = isi(usman, "kelas_daftarkan", kelas.pk)
    assert "Dodi" in calon
    assert "Oki" not in calon


def test_pengelola_kota_mencari_calon_dengan_nama_atau_nip(kota, masuk):
    kelas = buat_kelas_terbuka(kota)
    hr = masuk("pengelola")
    assert "Oki" in isi(hr, "kelas_daftarkan", kelas.pk, q="oki")
    nip = kota.pegawai["oki"].nomor.get().nomor
    teks = isi(hr, "kelas_daftarkan", kelas.pk, q=f"{nip[:8]} {nip[8:]}")
    assert "Oki" in teks
    assert "Sari" not in teks


def test_tanpa_penilai_permohonan_sampai_ke_pengelola(kota, masuk):
    GarisPenilai.objects.filter(pegawai=kota.pegawai["sari"]).delete()
    kelas = buat_kelas_terbuka(kota)
    ajukan(kota, kelas, "sari")
    ajukan(kota, kelas, "dodi")
    for peran in ("pengelola", "pengelola_unit"):
        teks = isi(masuk(peran), "persetujuan")
        assert "Sari" in teks
        assert "Dodi" not in teks
    assert "di pengelola kepegawaian" in isi(masuk("pegawai"), "saya")
    assert "Tidak ada pendaftaran" in isi(masuk("orang_lain"), "persetujuan")


def test_halaman_saya_untuk_pppk_dan_status_yang_belum_tercatat(kota, masuk):
    jadikan_pppk(kota.pegawai["sari"])
    kota.pegawai["dodi"].riwayat.all().delete()
    assert "paling banyak 24" in isi(masuk("pegawai"), "saya")
    assert "belum tercatat" in isi(masuk("rekan"), "saya")


def test_pppk_diperingatkan_sebelum_mendaftar_dan_saat_disetujui(kota, masuk):
    jadikan_pppk(kota.pegawai["sari"])
    kelas = buat_kelas_terbuka(kota, jp=30)
    kata = "30 JP melebihi batas 24 JP"
    assert kata in isi(masuk("pegawai"), "kelas_saya", kelas.pk)
    daftar = ajukan(kota, kelas, "sari")
    assert kata in isi(masuk("penilai"), "persetujuan")
    assert kata in isi(masuk("penilai"), "permohonan", daftar.pk)


def test_tab_kelas_dan_keadaan_kosong(kota, masuk):
    kelas = buat_kelas_terbuka(kota, kuota=1)
    hr = masuk("pengelola")
    assert "Belum ada peserta" in isi(hr, "kelas", kelas.pk)
    dudukkan(kota, kelas, "sari", "dodi")
    ajukan(kota, kelas, "oki")
    for tab, kata in (
        ("peserta", "Sari"),
        ("permohonan", "Oki"),
        ("tunggu", "1. Dodi"),
        ("sesi", "08.00–12.00"),
        ("entah", "Sari"),
    ):
        assert kata in isi(hr, "kelas", kelas.pk, tab=tab)


# --- menu and tasks


def _minta(rf, akun, peran):
    from types import SimpleNamespace

    permintaan = rf.get("/")
    permintaan.user = akun
    permintaan.peran = SimpleNamespace(kode=peran)
    return permintaan


def test_menu_dan_tugas_menurut_peran(kota, rf):
    kelas = buat_kelas_terbuka(kota)
    dudukkan(kota, kelas, "sari")
    ajukan(kota, kelas, "dodi")
    penilai = _minta(rf, kota.akun["bagus"], "PENILAI")
    (butir,) = menu_pembinaan(penilai)
    assert (butir.kode, butir.jumlah) == ("persetujuan_pelatihan", 1)
    (tugas,) = tugas_pembinaan(penilai)
    assert tugas.tenggat == hari_ini()
    pegawai = _minta(rf, kota.akun["sari"], "PEGAWAI")
    assert [b.kode for b in menu_pembinaan(pegawai)] == ["pembinaan"]
    assert ["Hadiri" in satu.judul for satu in tugas_pembinaan(pegawai)] == [True, True]
    jalankan(kota, kelas)
    hr = _minta(rf, kota.akun["ratna"], "PENGELOLA")
    assert [b.kode for b in menu_pembinaan(hr)] == ["pelatihan"]
    assert ["Isi presensi" in satu.judul for satu in tugas_pembinaan(hr)] == [True, True]
    hadirkan(kota, kelas, {Pendaftaran.objects.get(kursi=1).pk: [H.HADIR, H.HADIR]})
    assert tugas_pembinaan(hr) == tugas_pembinaan(pegawai) == []
    assert menu_pembinaan(_minta(rf, kota.akun["adnan"], "ADMINISTRATOR")) == []
