"""Many at once, on real connections: seats, answers, endings."""

from threading import Barrier, Thread

import pytest
from django.db import connection

from dumai_asn.inti.actions.massal import HasilMassal, batalkan_massal, lakukan_massal
from dumai_asn.pemberitahuan.models import Pemberitahuan
from pembinaan.actions.kehadiran import IsianHadir, catat_kehadiran
from pembinaan.actions.kelulusan import selesaikan_kelas
from pembinaan.actions.pendaftaran import batalkan_pendaftaran, daftar, daftarkan
from pembinaan.actions.persetujuan import setujui_pendaftaran, tolak_pendaftaran
from pembinaan.actions.urung_jawaban import urungkan_jawaban
from pembinaan.models import Kehadiran, Pendaftaran, RiwayatBangkom, Sesi
from pembinaan.rules.istilah import StatusPendaftaran as S
from tests.pemeran import bangun_kota

from .bangun import (
    H,
    ajukan,
    buat_kelas_terbuka,
    dudukkan,
    hadirkan,
    jalankan,
    tambah_orang,
)

pytestmark = pytest.mark.django_db(transaction=True)


def serentak(*tindakan):
    """Run each in a thread and connection of its own, started together; results or errors."""
    mulai, hasil = Barrier(len(tindakan)), [None] * len(tindakan)

    def jalan(nomor, satu):
        try:
            mulai.wait()
            hasil[nomor] = satu()
        except Exception as galat:
            hasil[nomor] = galat
        finally:
            connection.close()

    benang = [Thread(target=jalan, args=isi) for isi in enumerate(tindakan)]
    for satu in benang:
        satu.start()
    for satu in benang:
        satu.join()
    return hasil


@pytest.fixture
def kota(transactional_db):
    return bangun_kota()


def kursi(kelas):
    return sorted(
        Pendaftaran.objects.filter(kelas=kelas, kursi__isnull=False).values_list("kursi", flat=True)
    )


def test_dua_puluh_orang_lima_kursi(kota):
    orang = tambah_orang(kota, 20)
    kelas = buat_kelas_terbuka(kota, kuota=5)
    ratna = kota.akun["ratna"]
    hasil = serentak(*[lambda satu=satu: daftarkan(kelas, satu, oleh=ratna) for satu in orang])
    assert all(isinstance(satu, Pendaftaran) for satu in hasil), hasil
    assert kursi(kelas) == [1, 2, 3, 4, 5]
    assert Pendaftaran.objects.filter(status=S.DAFTAR_TUNGGU).count() == 15


def test_mengurungkan_sambil_peserta_melepas(kota):
    """Whoever comes second sees what the first did: never a seat without a person in it."""
    kelas = buat_kelas_terbuka(kota, kuota=1)
    sari, dodi = ajukan(kota, kelas, "sari"), ajukan(kota, kelas, "dodi")
    bagus = kota.akun["bagus"]
    aksi = lakukan_massal(
        "pembinaan.permohonan",
        "setujui",
        lambda ids, isian, oleh: HasilMassal(setujui_pendaftaran(ids, oleh=oleh).dijawab),
        [sari.pk, dodi.pk],
        oleh=bagus,
        argumen={},
        isian={},
    )
    serentak(
        lambda: batalkan_massal(aksi, lambda a, o: urungkan_jawaban(a, oleh=o), oleh=bagus),
        lambda: batalkan_pendaftaran(sari, oleh=kota.akun["sari"]),
    )
    status = dict(Pendaftaran.objects.values_list("pk", "status"))
    assert status[sari.pk] is S.DIBATALKAN
    # First the withdrawal: Dodi moved up and stays.  First the undo: Dodi waits for an answer.
    assert (status[dodi.pk], kursi(kelas)) in [(S.DISETUJUI, [1]), (S.DIAJUKAN, [])]


def test_dua_penyetuju_satu_kursi_terakhir(kota):
    kelas = buat_kelas_terbuka(kota, kuota=1)
    sari, oki = ajukan(kota, kelas, "sari"), ajukan(kota, kelas, "oki")
    serentak(
        lambda: setujui_pendaftaran([sari.pk], oleh=kota.akun["bagus"]),
        lambda: setujui_pendaftaran([oki.pk], oleh=kota.akun["lukman"]),
    )
    status = sorted(Pendaftaran.objects.values_list("status", flat=True))
    assert status == [S.DAFTAR_TUNGGU, S.DISETUJUI]
    assert kursi(kelas) == [1]


def test_setuju_dan_tolak_bersamaan_dijawab_sekali(kota):
    sari = ajukan(kota, buat_kelas_terbuka(kota), "sari")
    setuju, tolak = serentak(
        lambda: setujui_pendaftaran([sari.pk], oleh=kota.akun["bagus"]),
        lambda: tolak_pendaftaran(sari, oleh=kota.akun["ratna"], alasan="Bentrok"),
    )
    sari.refresh_from_db()
    if sari.status is S.DISETUJUI:
        assert setuju.disetujui == 1
        assert "Sudah dijawab Bagus" in str(tolak)
    else:
        assert "Sudah dijawab Ratna" in setuju.dilewati[0].sebab
    assert Pemberitahuan.objects.filter(akun=kota.akun["sari"]).count() == 1


def test_formulir_daftar_dikirim_dua_kali_bersamaan(kota):
    kelas = buat_kelas_terbuka(kota)
    sari = kota.akun["sari"]
    hasil = serentak(*[lambda: daftar(kelas, oleh=sari, alasan="Perlu")] * 4)
    assert len({satu.pk for satu in hasil}) == 1
    assert Pemberitahuan.objects.filter(akun=kota.akun["bagus"]).count() == 1


def test_dua_kursi_dilepas_bersamaan_menaikkan_dua_orang_berbeda(kota):
    kelas = buat_kelas_terbuka(kota, kuota=2)
    tambah_orang(kota, 3)
    sari, dodi, *_ = dudukkan(kota, kelas, "sari", "dodi", "orang100", "orang101", "orang102")
    serentak(
        lambda: batalkan_pendaftaran(sari, oleh=kota.akun["sari"]),
        lambda: batalkan_pendaftaran(dodi, oleh=kota.akun["dodi"]),
    )
    assert kursi(kelas) == [1, 2]
    naik = Pendaftaran.objects.filter(status=S.DISETUJUI).order_by("pk")
    assert [satu.pegawai.nama for satu in naik] == ["Orang100", "Orang101"]


def test_presensi_dan_penyelesaian_bersamaan_dua_kali(kota):
    kelas = buat_kelas_terbuka(kota)
    semua = dudukkan(kota, kelas, "sari", "dodi")
    kelas = jalankan(kota, kelas)
    ratna = kota.akun["ratna"]
    satu = Sesi.objects.order_by("urutan").first()
    isian = {p.pk: IsianHadir(H.HADIR) for p in semua}
    jumlah = serentak(*[lambda: catat_kehadiran(satu, oleh=ratna, isian=isian)] * 3)
    assert sorted(jumlah) == [0, 0, 2]
    hadirkan(kota, kelas, {p.pk: [H.HADIR, H.HADIR] for p in semua})
    assert Kehadiran.objects.count() == 4
    serentak(*[lambda: selesaikan_kelas(kelas, oleh=ratna)] * 3)
    assert RiwayatBangkom.objects.count() == 2
