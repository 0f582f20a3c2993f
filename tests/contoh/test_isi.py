"""The demo city stands: everybody is there, and every rule of the rooms holds."""

import pytest
from django.contrib.auth.hashers import check_password, is_password_usable
from django.core.exceptions import ImproperlyConfigured
from django.db import connection, transaction
from django.db.models import Count
from django.test import override_settings
from django.urls import resolve, reverse
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.contoh.actions.isi import SANDI, TidakDapatDiisi, isi_kota
from dumai_asn.contoh.models import TandaContoh
from dumai_asn.contoh.receivers import tolak_kota_contoh
from dumai_asn.direktori.actions.penggabungan import batalkan_penggabungan
from dumai_asn.direktori.models import (
    Delegasi,
    GarisPenilai,
    Ketidakhadiran,
    NomorInduk,
    Pegawai,
    Penempatan,
    Penggabungan,
    Penugasan,
    PermintaanPerbaikan,
    RiwayatPegawai,
)
from dumai_asn.direktori.queries.data_saya import bacaan, sebut_bacaan
from dumai_asn.direktori.queries.garis import periksa_garis
from dumai_asn.direktori.rules.garis import MasalahGaris
from dumai_asn.direktori.rules.istilah import (
    JenisPegawai,
    JenisPenempatan,
    Peran,
    StatusPerbaikan,
    SumberGaris,
)
from dumai_asn.direktori.rules.nip import urai
from dumai_asn.direktori.rules.penilai import periksa_penilai
from dumai_asn.inti.models import Dokumen, Impor
from dumai_asn.inti.queries.jejak import dibuka_pemilik, pernah_membaca
from dumai_asn.inti.rules.impor import StatusImpor
from dumai_asn.pemberitahuan.models import Pemberitahuan
from evaluasi.models import Penilaian
from kinerja.models import SKP
from kinerja.queries.wajib import pegawai_wajib_skp
from tests.contoh.conftest import PADA

pytestmark = pytest.mark.django_db

MASUK = {"pengelola", "pengelola-opd", "pimpinan", "penilai", "pegawai"}


def test_people_are_as_many_as_asked_and_the_database_is_marked(kota_contoh):
    assert Pegawai.objects.count() == kota_contoh + 3  # two came in twice, one has retired
    tanda = TandaContoh.objects.get()
    assert (tanda.pegawai, tanda.benih, tanda.pada) == (kota_contoh, 2026, PADA)


def test_the_sign_ins_share_one_hash_and_nobody_else_can(kota_contoh):
    semua = MASUK | {"purnatugas"}
    masuk = Akun.objects.filter(username__in=semua)
    assert {akun.username for akun in masuk} == semua
    (hash_sandi,) = {akun.password for akun in masuk}
    assert check_password(SANDI, hash_sandi)
    lain = Akun.objects.exclude(username__in=semua).values_list("password", flat=True)
    assert not any(is_password_usable(sandi) for sandi in lain)


def test_every_role_and_special_case_is_there(kota_contoh):
    peran = set(Penugasan.objects.pada(PADA).values_list("peran", flat=True))
    assert {Peran.ADMINISTRATOR, Peran.PENGELOLA, Peran.PENGELOLA_UNIT, Peran.PIMPINAN} <= peran
    if kota_contoh >= 300:
        assert set(Peran) == peran
    assert set(Penempatan.objects.values_list("jenis", flat=True)) == set(JenisPenempatan)
    assert Delegasi.objects.pada(PADA).exists()
    bebas = Ketidakhadiran.objects.filter(masa__contains=PADA, jenis="CLTN")
    assert not set(bebas.values_list("pegawai", flat=True)) & set(
        pegawai_wajib_skp(PADA).values_list("pk", flat=True)
    )
    wali = Pegawai.objects.get(jenis=JenisPegawai.PEJABAT_NEGARA)
    assert not wali.nomor.exists()
    assert wali.penempatan.get().unit.kode == "KOTA"
    assert wali.akun.username == "pimpinan"
    pindah = [nomor for nomor, banyak in _definitif_per_orang().items() if banyak == 2]
    assert pindah
    skp = SKP.objects.filter(pegawai__in=pindah, tahun=PADA.year, jenis="DEFINITIF")
    assert skp.count() == 2 * len(pindah)


def _definitif_per_orang() -> dict[int, int]:
    jumlah: dict[int, int] = {}
    sudah = Penempatan.objects.filter(jenis="DEFINITIF").exclude(masa__startswith__gt=PADA)
    for nomor in sudah.values_list("pegawai", flat=True):
        jumlah[nomor] = jumlah.get(nomor, 0) + 1
    return jumlah


def test_numbers_are_valid_and_tell_what_the_person_says(kota_contoh):
    for nomor in NomorInduk.objects.select_related("pegawai"):
        nip = urai(nomor.nomor)
        assert not nip.peringatan
        assert (nip.lahir, nip.kelamin) == (nomor.pegawai.lahir, nomor.pegawai.kelamin)
        assert nip.jenis == nomor.jenis
        assert nip.tmt == nomor.masa.lower
    assert NomorInduk.objects.filter(jenis="PPPK").exists()


def test_everybody_but_the_mayor_and_those_to_be_mended_has_a_valid_evaluator(kota_contoh):
    masalah = periksa_garis(PADA)
    # The units with something to mend exist in every city but the smallest.
    ada = {MasalahGaris.TIDAK_SAH, MasalahGaris.PENILAI_ABSEN} if kota_contoh >= 60 else set()
    assert {satu.masalah for satu in masalah.values()} == ada
    assert all(satu.usul_id for satu in masalah.values())
    salah = {n for n, satu in masalah.items() if satu.masalah is MasalahGaris.TIDAK_SAH}
    assert len(salah) == (2 if ada else 0)
    penempatan = Penempatan.objects.pada(PADA).filter(
        jenis=JenisPenempatan.DEFINITIF, pegawai__jenis=JenisPegawai.ASN
    )
    garis = {
        satu.penempatan_id: satu
        for satu in GarisPenilai.objects.pada(PADA).select_related("penilai", "pegawai")
    }
    kepala = set(
        Penempatan.objects.pada(PADA).filter(kepala=True).values_list("pegawai", flat=True)
    )
    jabatan = dict(
        Penempatan.objects.pada(PADA)
        .filter(jenis=JenisPenempatan.DEFINITIF)
        .values_list("pegawai", "jabatan__jenis")
    )
    for satu in penempatan:
        penilai = garis[satu.pk].penilai
        sah = periksa_penilai(
            diri_sendiri=penilai.pk == satu.pegawai_id,
            jenis_pegawai=penilai.jenis,
            jenis_jabatan=jabatan.get(penilai.pk),
            kepala_unit=penilai.pk in kepala,
        )
        assert sah.sah is (satu.pk not in salah), sah.sebab
    if kota_contoh >= 300:
        assert GarisPenilai.objects.filter(sumber=SumberGaris.TETAPAN).exists()


def test_everybody_liable_has_targets_this_year(kota_contoh):
    berskp = SKP.objects.filter(tahun=PADA.year, masa__contains=PADA, jenis="DEFINITIF")
    wajib = set(pegawai_wajib_skp(PADA).values_list("pk", flat=True))
    assert wajib <= set(berskp.values_list("pegawai", flat=True))


def test_something_waits_in_every_inbox(kota_contoh):
    assert set(Pemberitahuan.objects.values_list("akun__username", flat=True)) == MASUK
    for tautan in Pemberitahuan.objects.values_list("tautan", flat=True):
        assert resolve(tautan)


def test_the_demo_employee_sees_who_read_and_why(kota_contoh):
    akun = Akun.objects.get(username="pegawai")
    jejak = pernah_membaca(akun.pk)
    baca = sebut_bacaan(akun.pegawai, bacaan(jejak))
    assert {b.hubungan for b in baca} == {"Pejabat penilai Anda"}
    assert "progres dan SKP Anda" in {b.apa for b in baca}
    hasil = Penilaian.objects.filter(pegawai=akun.pegawai, diterima_pada__isnull=False).last()
    assert dibuka_pemilik("evaluasi.hasil", hasil.pk, akun.pk) < hasil.diterima_pada


def test_no_second_city(kota_contoh):
    with pytest.raises(TidakDapatDiisi, match="sudah berisi"):
        isi_kota(pegawai=20, benih=1, pada=PADA)


def test_production_refuses_the_marked_database(kota_contoh):
    tolak_kota_contoh(connection)
    with override_settings(DEMO=False):
        sambungan = _SambunganPalsu()
        with pytest.raises(ImproperlyConfigured, match="kota contoh"):
            tolak_kota_contoh(sambungan)
    assert sambungan.ditutup


class _SambunganPalsu:
    """The connection of the test without the right to close it."""

    ditutup = False

    def cursor(self):
        return connection.cursor()

    def close(self) -> None:
        self.ditutup = True


def test_nothing_of_the_city_lies_after_its_day(kota_contoh):
    malam = timezone.make_aware(timezone.datetime(2026, 11, 25, 0, 0))
    for tabel, kolom in (
        ("kinerja_progres", "dibuat_pada"),
        ("kinerja_buktidukung", "dibuat_pada"),
        ("kinerja_laporanperiode", "diajukan_pada"),
        ("kinerja_laporanperiode", "dijawab_pada"),
        ("kinerja_versiskp", "dijawab_pada"),
        ("evaluasi_penilaian", "diterima_pada"),
        ("pembinaan_pendaftaran", "dijawab_pada"),
    ):
        with connection.cursor() as kursor:
            kursor.execute(f"SELECT count(*) FROM {tabel} WHERE {kolom} >= %s", [malam])
            assert kursor.fetchone() == (0,), (tabel, kolom)


def test_someone_retires_soon_someone_came_back_and_a_second_contract_gave_a_number(kota_contoh):
    if kota_contoh < 300:
        return
    kedudukan = RiwayatPegawai.objects.filter(jenis="KEDUDUKAN")
    assert kedudukan.filter(nilai="PENSIUN", masa__startswith__gt=PADA).exists()
    keluar = kedudukan.get(nilai="PINDAH")
    assert kedudukan.filter(pegawai=keluar.pegawai, nilai="AKTIF").count() == 2
    assert NomorInduk.objects.values("pegawai").annotate(n=Count("pk")).filter(n=2).count() == 1


def test_one_document_is_valid_and_one_revoked(kota_contoh, client):
    """What the public check answers for both; nothing about the person."""
    satu, dua = Dokumen.objects.order_by("pk")
    for dokumen, kata in ((satu, "berlaku"), (dua, "dicabut")):
        isi = client.get(reverse("inti:periksa_kode", args=[dokumen.kode_publik])).content.decode()
        assert dokumen.nomor in isi
        assert kata in isi.lower()
        assert "Suri" not in isi
    assert (satu.status, dua.status) == ("BERLAKU", "DICABUT")


def test_the_retired_one_finds_the_own_data_alone(kota_contoh, client):
    client.force_login(Akun.objects.get_by_natural_key("purnatugas"))
    assert client.get("/")["Location"] == reverse("direktori:sesudah_dinas")


def test_the_directory_shows_every_kind_of_its_work(kota_contoh):
    """What HR meets on a working day: imports, a merge, a move to come, requests of both ends."""
    terap, tunggu = Impor.objects.order_by("pk")
    assert (terap.status, tunggu.status) == (StatusImpor.DITERAPKAN, StatusImpor.DIPERIKSA)
    assert terap.hitung["berubah"] == 1
    assert (terap.hitung["baru"], terap.hitung["galat"]) == (0, 0)
    assert (tunggu.hitung["baru"], tunggu.hitung["galat"], tunggu.hitung["diabaikan"]) == (1, 2, 1)
    assert tunggu.hitung["tetap"]
    assert PermintaanPerbaikan.objects.filter(status=StatusPerbaikan.BARU).exists()
    assert PermintaanPerbaikan.objects.filter(status=StatusPerbaikan.SELESAI).exists()
    satu = Penggabungan.objects.get()
    satu.oleh = Akun.objects.get(pk=satu.oleh_id)
    with transaction.atomic():
        isi = {"alasan": "Uji", "oleh": satu.oleh, "nomor_ubah": satu.nomor_ubah}
        batalkan_penggabungan(satu, **isi)
        assert Pegawai.objects.filter(digabung_ke=None, pk=satu.lebur_id).exists()
        transaction.set_rollback(True)
    nanti = Penempatan.objects.filter(masa__startswith__gt=PADA, jenis="DEFINITIF")
    assert nanti.count() == 1 or kota_contoh < 300
