"""Targets, progress, ratings and training of the demo city obey the rules of their rooms."""

from collections import defaultdict

import pytest
from django.db.models import Count, F, Q

from dumai_asn.akun.models import Akun
from evaluasi.actions.penilaian import _saran_json
from evaluasi.models import CapaianOrganisasi, Penilaian, Siklus
from evaluasi.queries.bahan import bahan_penilaian
from evaluasi.queries.penilaian import kelayakan, penilaian_lengkap
from evaluasi.rules.predikat import predikat
from evaluasi.rules.syarat import alasan_kurang, rating_pimpinan
from kinerja.models import (
    BuktiDukung,
    IsiIndikator,
    Jendela,
    LaporanPeriode,
    PeranHasil,
    Progres,
    RencanaAksi,
    VersiSKP,
)
from kinerja.queries import celah
from kinerja.queries.capaian import capaian_skp
from kinerja.queries.jendela import jendela_untuk, periode_untuk
from kinerja.queries.matriks import matriks, skp_pimpinan
from kinerja.queries.menunggu import penahan
from kinerja.rules.istilah import Arah, JenisPeriode, StatusBukti, StatusLaporan, StatusVersi
from kinerja.rules.kelengkapan import RingkasanRHK, periksa
from kinerja.rules.laju import StatusLaju
from pembinaan.models import Kelas, Pendaftaran, RiwayatBangkom
from pembinaan.queries.kelulusan import kelulusan_kelas
from pembinaan.rules.istilah import StatusKelas, StatusPendaftaran
from tests.contoh.conftest import PADA

pytestmark = pytest.mark.django_db

BELUM_DINILAI = Q(status="TERBUKA")


def _pegawai(nama):
    return Akun.objects.get(username=nama).pegawai


def _lalu() -> Siklus:
    """The cycle of the quarter before the demo day."""
    return Siklus.objects.get(periode__nama="Triwulan III", periode__tahun=PADA.year)


def test_a_fixed_version_lacks_nothing(kota_contoh):
    versi = VersiSKP.objects.filter(
        status__in=[StatusVersi.DITETAPKAN, StatusVersi.DIAJUKAN]
    ).select_related("skp")
    isi = defaultdict(list)
    for satu in versi.filter(isi_rhk__isnull=False).values(
        "pk", "isi_rhk__teks", "isi_rhk__jenis", "isi_rhk__rhk", "isi_rhk__rhk__induk_sementara"
    ):
        isi[satu["pk"]].append(satu)
    indikator = defaultdict(list)
    for satu in IsiIndikator.objects.filter(versi__in=versi).annotate(rhk=F("indikator__rhk")):
        indikator[satu.versi_id, satu.rhk].append(satu)
    perilaku = defaultdict(set)
    for nomor, nilai in versi.values_list("pk", "isi_perilaku__nilai"):
        perilaku[nomor].add(nilai)
    for satu in versi:
        kurang = periksa(
            bentuk=satu.skp.bentuk,
            pendekatan=satu.pendekatan,
            rhk=[
                RingkasanRHK(
                    baris["isi_rhk__teks"],
                    baris["isi_rhk__jenis"],
                    len(milik := indikator[satu.pk, baris["isi_rhk__rhk"]]),
                    sum(not (i.aspek or i.perspektif) for i in milik),
                    sum(i.target is None and not i.tahapan for i in milik),
                    bool(baris["isi_rhk__rhk__induk_sementara"]),
                )
                for baris in isi[satu.pk]
            ],
            perilaku=perilaku[satu.pk],
            tahun=satu.skp.tahun_id,
            pada=PADA,
        )
        assert not kurang, kurang


def test_all_directions_states_and_the_cascade_are_there(kota_contoh):
    assert set(IsiIndikator.objects.values_list("arah", flat=True)) == set(Arah)
    assert {StatusVersi.DITETAPKAN, StatusVersi.DIAJUKAN} <= set(
        VersiSKP.objects.values_list("status", flat=True)
    )
    assert set(BuktiDukung.objects.values_list("status", flat=True)) == set(StatusBukti) - {
        StatusBukti.DITARIK
    }
    if kota_contoh >= 300:
        assert set(VersiSKP.objects.values_list("status", flat=True)) == set(StatusVersi)
        assert set(LaporanPeriode.objects.values_list("status", flat=True)) == set(StatusLaporan)
    porsi = defaultdict(int)
    berbagi = PeranHasil.objects.exclude(porsi=None)
    for rhk, satu in berbagi.values_list("rhk_pimpinan", "porsi"):
        porsi[rhk] += satu
    assert set(porsi.values()) == {100}


def test_progress_follows_a_plan_and_shows_every_pace(kota_contoh):
    tanpa = Progres.objects.exclude(skp__in=RencanaAksi.objects.values("rhk__skp"))
    assert not tanpa.exists()
    assert not Progres.objects.filter(tanggal__gt=PADA).exists()
    skp = list(
        VersiSKP.objects.filter(status="DITETAPKAN", skp__tahun=PADA.year).values_list(
            "skp", flat=True
        )[:60]
    )
    laju = {
        satu.laju.status
        for hasil in capaian_skp(skp, pada=PADA).values()
        for satu in hasil.indikator
    }
    assert set(StatusLaju) <= laju


def test_the_windows_of_the_demo_day(kota_contoh):
    pegawai = _pegawai("pegawai")
    kini = periode_untuk(pegawai, JenisPeriode.TRIWULAN, PADA)
    assert jendela_untuk(pegawai, "PROGRES", periode=kini, pada=PADA).terbuka
    lalu = _lalu().periode
    assert jendela_untuk(pegawai, "PENILAIAN", periode=lalu, pada=PADA).terbuka
    assert not jendela_untuk(pegawai, "PROGRES", periode=lalu, pada=PADA).terbuka
    assert Jendela.objects.filter(periode__tahun=PADA.year, langkah="SKP").exists()


def test_the_employee_has_one_late_report_and_the_evaluator_a_half_rated_team(kota_contoh):
    pegawai, penilai = _pegawai("pegawai"), _pegawai("penilai")
    tim = penilaian_lengkap().filter(siklus=_lalu(), penilai=penilai)
    assert 8 <= tim.count() <= 12
    assert tim.exclude(BELUM_DINILAI).count() == 4
    sendiri = tim.get(pegawai=pegawai)
    assert sendiri.status == "TERBUKA"
    assert kelayakan(sendiri, PADA).boleh
    laporan = LaporanPeriode.objects.get(skp=sendiri.skp, periode=_lalu().periode)
    assert laporan.status == StatusLaporan.BELUM
    assert BuktiDukung.objects.filter(skp=sendiri.skp, status=StatusBukti.DIKEMBALIKAN).exists()
    assert VersiSKP.objects.filter(skp=sendiri.skp, nomor=2, status="DIAJUKAN").exists()


def test_older_quarters_are_received_and_nobody_was_rated_before_reporting(kota_contoh):
    lama = Penilaian.objects.exclude(siklus=_lalu())
    assert set(lama.values_list("status", flat=True)) == {"DITERIMA"}
    dinilai = Penilaian.objects.filter(siklus=_lalu(), skp__isnull=False).exclude(BELUM_DINILAI)
    laporan = LaporanPeriode.objects.filter(skp__in=dinilai.values("skp"), periode=_lalu().periode)
    assert set(laporan.values_list("status", flat=True)) <= {"DIAJUKAN", "DITERIMA"}


def test_ratings_carry_the_reasons_the_rules_ask_for(kota_contoh):
    for satu in Penilaian.objects.exclude(BELUM_DINILAI):
        assert satu.predikat == predikat(satu.rating_hasil, satu.rating_perilaku)
        ada_skp = satu.skp_id is not None
        usul = satu.saran["rating"] if satu.saran else None
        assert not alasan_kurang(satu.rating_hasil, satu.alasan_hasil, usul, ada_skp=ada_skp)
        assert not alasan_kurang(satu.rating_perilaku, satu.alasan_perilaku, ada_skp=ada_skp)
        assert satu.catatan


@pytest.mark.parametrize("nama", ["pegawai", "penilai", "pengelola"])
def test_the_stored_suggestion_is_the_one_the_room_computes(kota_contoh, nama):
    nilai = Penilaian.objects.filter(
        Q(pegawai=_pegawai(nama)) | Q(penilai=_pegawai("penilai"), siklus=_lalu())
    ).exclude(BELUM_DINILAI)
    assert nilai
    for satu in nilai:
        bahan = bahan_penilaian(satu)
        assert satu.saran == _saran_json(bahan)
        assert satu.acuan == bahan.acuan
        tersimpan = dict(satu.nilai_rhk.values_list("rhk", "realisasi"))
        assert tersimpan == {rhk.rhk_id: rhk.realisasi for rhk in bahan.rhk}


def test_a_leader_is_rated_by_what_the_unit_achieved(kota_contoh):
    capaian = {
        (satu.siklus_id, satu.unit_id): satu.nilai for satu in CapaianOrganisasi.objects.all()
    }
    pimpinan = Penilaian.objects.filter(
        penempatan__kepala=True, unit__mandiri=True, skp__jenis="DEFINITIF"
    ).exclude(BELUM_DINILAI)
    assert pimpinan
    for satu in pimpinan:
        assert satu.rating_hasil == rating_pimpinan(capaian[satu.siklus_id, satu.unit_id])


def test_training_has_classes_in_every_state_and_seats_within_the_quota(kota_contoh):
    assert set(Kelas.objects.values_list("status", flat=True)) == set(StatusKelas)
    terisi = Kelas.objects.annotate(
        kursi=Count("pendaftaran", filter=Q(pendaftaran__kursi__isnull=False))
    )
    assert not terisi.filter(kursi__gt=F("kuota")).exists()
    assert Pendaftaran.objects.filter(status=StatusPendaftaran.DAFTAR_TUNGGU).exists()
    menunggu = Pendaftaran.objects.filter(
        status=StatusPendaftaran.DIAJUKAN,
        pegawai__in=Penilaian.objects.filter(penilai=_pegawai("penilai")).values("pegawai"),
    )
    assert menunggu.exists()
    ikut = Pendaftaran.objects.get(pegawai=_pegawai("pegawai"), kelas__status=StatusKelas.BERJALAN)
    assert ikut.kehadiran.exists()


def test_passing_and_hours_follow_the_attendance(kota_contoh):
    for kelas in Kelas.objects.filter(status=StatusKelas.SELESAI):
        for nomor, putusan in kelulusan_kelas(kelas).items():
            peserta = Pendaftaran.objects.get(pk=nomor)
            assert (peserta.status == StatusPendaftaran.LULUS) is putusan.lulus
            assert peserta.catatan == putusan.sebab
            assert RiwayatBangkom.objects.filter(pendaftaran=peserta).exists() is putusan.lulus
    akun = RiwayatBangkom.objects.filter(
        pegawai=_pegawai("pegawai"), tahun=PADA.year, status="DIVERIFIKASI"
    )
    assert sum(satu.jp for satu in akun) == 14


def test_the_cascade_has_gaps_and_a_chain_to_look_at(kota_contoh):
    pengelola = Akun.objects.get(username="pengelola")
    tahun = PADA.year
    assert celah.sasaran_tanpa_rhk(pengelola, tahun, PADA).exists()
    assert celah.sel_tanpa_rhk(pengelola, tahun, PADA).exists()
    penilai = skp_pimpinan(_pegawai("penilai").pk, tahun)
    assert matriks(penilai, PADA).belum_terbit == 1
    assert max(satu.panjang for satu in penahan(tahun, PADA)) == 2
