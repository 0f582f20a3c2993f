"""Programmes and classes: planned, changed, moved; who may, and what is answered in words."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.rules.alur import AlurDitolak
from dumai_asn.pemberitahuan.models import Pemberitahuan
from pembinaan.actions.kelas import buat_kelas, isian_sesi, ubah_kelas
from pembinaan.actions.program import buat_program, ubah_program
from pembinaan.actions.status_kelas import buka_kelas, tutup_kelas
from pembinaan.models import Kelas, ProgramPelatihan, Sesi
from pembinaan.rules.istilah import StatusKelas as K

from .bangun import (
    H,
    buat_kelas_terbuka,
    dudukkan,
    hadirkan,
    hari_ini,
    isian_kelas,
    isian_program,
    jalankan,
    selesaikan,
    sesi,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def ratna(kota):
    return kota.akun["ratna"]


@pytest.fixture
def program(kota, ratna):
    return buat_program(oleh=ratna, isian=isian_program())


@pytest.mark.parametrize("nama", ["usman", "bagus", "sari", "kartika", "adnan"])
def test_hanya_pengelola_kota_yang_menyusun(kota, program, nama):
    akun = kota.akun[nama]
    with pytest.raises(PermissionDenied):
        buat_program(oleh=akun, isian=isian_program("Lain"))
    with pytest.raises(PermissionDenied):
        buat_kelas(program, oleh=akun, isian=isian_kelas())
    assert (ProgramPelatihan.objects.count(), Kelas.objects.count()) == (1, 0)


def test_judul_program_tidak_kembar_dan_jp_wajar(ratna, program):
    with pytest.raises(IsianDitolak, match="sudah ada"):
        buat_program(oleh=ratna, isian=isian_program())
    with pytest.raises(IsianDitolak, match=r"1\.000"):
        buat_program(oleh=ratna, isian=isian_program("Lain", jp=1001))


def test_dua_tab_pada_satu_program(ratna, program):
    program.refresh_from_db()
    nomor = program.nomor_ubah
    ubah_program(program, oleh=ratna, nomor_ubah=nomor, isian=isian_program(jp=20))
    ubah_program(program, oleh=ratna, nomor_ubah=nomor, isian=isian_program(jp=20))
    with pytest.raises(IsianBerubah, match="di tempat lain"):
        ubah_program(program, oleh=ratna, nomor_ubah=nomor, isian=isian_program(jp=24))
    program.refresh_from_db()
    assert program.jp == 20


def test_masa_dan_nomor_sesi_mengikuti_tanggalnya(ratna, program):
    pada = hari_ini()
    isian = isian_kelas(sesi=[sesi(pada + timedelta(3)), sesi(pada, 13, 15), sesi(pada)])
    kelas = buat_kelas(program, oleh=ratna, isian=isian)
    kelas.refresh_from_db()
    assert kelas.status is K.DRAF
    assert (kelas.masa.lower, kelas.masa.upper) == (pada, pada + timedelta(4))
    jam = [isian_sesi(satu) for satu in Sesi.objects.order_by("urutan")]
    assert [(s.hari, s.mulai.hour) for s in jam] == [
        (pada, 8),
        (pada, 13),
        (pada + timedelta(3), 8),
    ]


def test_program_yang_tidak_ditawarkan_tidak_membuka_kelas(ratna, program):
    ProgramPelatihan.objects.update(aktif=False)
    with pytest.raises(AlurDitolak, match="tidak ditawarkan"):
        buat_kelas(program, oleh=ratna, isian=isian_kelas())


def test_nama_kelas_tidak_kembar_dalam_satu_program(ratna, program):
    buat_kelas(program, oleh=ratna, isian=isian_kelas())
    with pytest.raises(IsianDitolak, match="nama itu"):
        buat_kelas(program, oleh=ratna, isian=isian_kelas())
    assert (Kelas.objects.count(), Sesi.objects.count()) == (1, 2)


def test_sesi_ditambah_digeser_dan_dihapus_tanpa_kehilangan_nomornya(ratna, program):
    pada = hari_ini()
    kelas = buat_kelas(program, oleh=ratna, isian=isian_kelas())
    kelas.refresh_from_db()
    lama = [isian_sesi(satu) for satu in Sesi.objects.order_by("urutan")]
    digeser = sesi(pada + timedelta(2), nomor=lama[0].nomor)
    isian = isian_kelas(sesi=[digeser, lama[1], sesi(pada + timedelta(1))])
    ubah_kelas(kelas, oleh=ratna, nomor_ubah=kelas.nomor_ubah, isian=isian)
    baru = list(Sesi.objects.order_by("urutan"))
    assert [satu.urutan for satu in baru] == [1, 2, 3]
    assert (baru[0].pk, baru[2].pk) == (lama[1].nomor, lama[0].nomor)
    kelas.refresh_from_db()
    ubah_kelas(
        kelas,
        oleh=ratna,
        nomor_ubah=kelas.nomor_ubah,
        isian=isian_kelas(sesi=[isian_sesi(baru[0])]),
    )
    assert list(Sesi.objects.values_list("pk", flat=True)) == [baru[0].pk]


def test_perubahan_jadwal_mengabari_peserta_dan_isian_yang_sama_tidak(kota, ratna):
    kelas = buat_kelas_terbuka(kota)
    dudukkan(kota, kelas, "sari")
    kelas.refresh_from_db()
    lama = [isian_sesi(satu) for satu in Sesi.objects.order_by("urutan")]
    nomor = kelas.nomor_ubah
    ubah_kelas(kelas, oleh=ratna, nomor_ubah=nomor, isian=isian_kelas(sesi=lama))
    kelas.refresh_from_db()
    assert kelas.nomor_ubah == nomor
    for tempat in ("Ruang Rapat", "Ruang Lain"):
        ubah_kelas(
            kelas,
            oleh=ratna,
            nomor_ubah=kelas.nomor_ubah,
            isian=isian_kelas(sesi=lama, tempat=tempat),
        )
        kelas.refresh_from_db()
    jadwal = Pemberitahuan.objects.filter(akun=kota.akun["sari"], jenis="pembinaan.jadwal")
    assert jadwal.count() == 2
    assert "Ruang Lain" in jadwal.latest("pk").isi


def test_dua_tab_pada_satu_kelas_juga_bila_hanya_sesinya_berubah(ratna, program):
    kelas = buat_kelas(program, oleh=ratna, isian=isian_kelas())
    kelas.refresh_from_db()
    nomor, pada = kelas.nomor_ubah, hari_ini()
    lama = [isian_sesi(satu) for satu in Sesi.objects.order_by("urutan")]
    materi = [*lama[:1], sesi(pada, 13, 16, nomor=lama[1].nomor, judul="Praktik")]
    ubah_kelas(kelas, oleh=ratna, nomor_ubah=nomor, isian=isian_kelas(sesi=materi))
    with pytest.raises(IsianBerubah):
        ubah_kelas(kelas, oleh=ratna, nomor_ubah=nomor, isian=isian_kelas(sesi=lama))


def test_sesi_berpresensi_tidak_dihapus_dan_kelas_selesai_tidak_diubah(kota, ratna):
    kelas = buat_kelas_terbuka(kota)
    (sari,) = dudukkan(kota, kelas, "sari")
    kelas = jalankan(kota, kelas)
    hadirkan(kota, kelas, {sari.pk: [H.HADIR, H.HADIR]})
    kelas.refresh_from_db()
    satu = isian_kelas(sesi=[isian_sesi(Sesi.objects.first())])
    with pytest.raises(IsianDitolak, match="sudah dicatat"):
        ubah_kelas(kelas, oleh=ratna, nomor_ubah=kelas.nomor_ubah, isian=satu)
    selesaikan(kota, kelas)
    with pytest.raises(AlurDitolak, match="tidak dapat diubah"):
        ubah_kelas(kelas, oleh=ratna, nomor_ubah=kelas.nomor_ubah, isian=satu)


def test_buka_tutup_dan_langkah_yang_tidak_ada(kota, ratna, program):
    kelas = buat_kelas(program, oleh=ratna, isian=isian_kelas())
    with pytest.raises(AlurDitolak, match="berstatus draf"):
        tutup_kelas(kelas, oleh=ratna)
    assert buka_kelas(kelas, oleh=ratna).status is K.DIBUKA
    assert buka_kelas(kelas, oleh=ratna).status is K.DIBUKA
    with pytest.raises(PermissionDenied, match="hanya pengelola kepegawaian kota"):
        tutup_kelas(kelas, oleh=kota.akun["usman"])


def test_basis_data_menolak_loncatan_yang_tidak_ada_dalam_alur(kota):
    kelas = buat_kelas_terbuka(kota)
    with pytest.raises(Exception, match="DIBUKA"), transaction.atomic():
        Kelas.objects.filter(pk=kelas.pk).update(status=K.SELESAI)


def test_kursi_kembar_ditolak_basis_data(kota):
    kelas = buat_kelas_terbuka(kota)
    sari, dodi = dudukkan(kota, kelas, "sari", "dodi")
    with pytest.raises(IntegrityError), transaction.atomic():
        dodi.__class__.objects.filter(pk=dodi.pk).update(kursi=sari.kursi)


def test_hari_lintas_tahun(ratna, program):
    isian = isian_kelas(
        batas_daftar=date(2025, 12, 1), sesi=[sesi(date(2025, 12, 30)), sesi(date(2026, 1, 2))]
    )
    kelas = buat_kelas(program, oleh=ratna, isian=isian)
    kelas.refresh_from_db()
    assert kelas.masa.upper == date(2026, 1, 3)
