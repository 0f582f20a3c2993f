"""Roll-ups: additive, equal to a naive recount, right after one sweep, safe to kill and repeat."""

import threading
from collections import Counter
from datetime import date
from unittest import mock

import pytest
from django.db import connection, transaction
from django.utils import timezone

from dumai_asn.inti import papan
from evaluasi.actions import rekap as aksi
from evaluasi.models import Penilaian, PohonSiklus, RekapKotor, RekapUnit
from evaluasi.queries import ukuran
from evaluasi.queries.rekap import rekap
from evaluasi.rules.istilah import StatusPenilaian
from kinerja.models import LaporanPeriode, RencanaAksi, VersiSKP

from . import bangun_rekap as b


def sapu() -> int:
    return aksi.sapu_rekap(timezone.now())


def angka(siklus, unit, kode: str, kelompok: str = "") -> tuple[int, int, int] | None:
    baris = RekapUnit.objects.filter(
        siklus=siklus, unit=unit, ukuran=kode, kelompok=kelompok
    ).first()
    return baris and (baris.n, int(baris.jumlah), int(baris.penyebut))


def semua(siklus) -> set[tuple]:
    return set(
        RekapUnit.objects.filter(siklus=siklus).values_list(
            "unit", "ukuran", "kelompok", "n", "jumlah", "penyebut"
        )
    )


def hitung_polos(siklus) -> Counter:
    """The same figures as a person would count them: row by row, up every path."""
    jalur = dict(PohonSiklus.objects.filter(siklus=siklus).values_list("unit", "jalur"))
    hasil: Counter = Counter()
    for p in Penilaian.objects.filter(siklus=siklus, utama=True):
        kirim = p.status != StatusPenilaian.TERBUKA
        serah = kirim and p.status != StatusPenilaian.DINILAI
        laporan = p.skp_id and LaporanPeriode.objects.filter(skp=p.skp_id).exists()
        for unit in jalur[p.unit_id]:
            hasil[unit, "evaluasi.dinilai", ""] += kirim
            hasil[unit, "evaluasi.diserahkan", ""] += serah
            hasil[unit, "evaluasi.laporan", ""] += bool(laporan)
            hasil[unit, "evaluasi.tanpa_penilai", ""] += p.penilai_id is None
            if kirim:
                hasil[unit, "evaluasi.predikat", str(p.predikat)] += 1
    return +hasil


def tersimpan(siklus) -> Counter:
    kode = {kunci[1] for kunci in hitung_polos(siklus)}
    return +Counter(
        {
            (unit, satu, kelompok): int(jumlah)
            for unit, satu, kelompok, _, jumlah, _ in semua(siklus)
            if satu in kode
        }
    )


def test_angka_pertama_dan_penyebutnya(kota):
    siklus = b.siklus_kota(kota)
    sari, dodi = (Penilaian.objects.get(pegawai=kota.pegawai[nama]) for nama in ("sari", "dodi"))
    b.rencanakan(sari.skp, siklus)
    b.laporkan(sari.skp, siklus, date(2026, 10, 1))
    Penilaian.objects.filter(pk=sari.pk).update(**b.dinilai(status=StatusPenilaian.DINILAI))
    Penilaian.objects.filter(pk=dodi.pk).update(penilai=None)
    assert sapu() > 0
    bidang, dinas, akar = (kota.unit[k] for k in ("IZIN.1", "IZIN", "KOTA"))
    assert angka(siklus, bidang, "evaluasi.skp") == (3, 3, 3)
    assert angka(siklus, bidang, "evaluasi.rencana_aksi") == (3, 1, 3)
    assert angka(siklus, bidang, "evaluasi.laporan") == (3, 1, 3)
    assert angka(siklus, bidang, "evaluasi.dinilai") == (3, 1, 3)
    assert angka(siklus, bidang, "evaluasi.diserahkan") == (3, 0, 3)
    assert angka(siklus, bidang, "evaluasi.tanpa_penilai") == (3, 1, 3)
    assert angka(siklus, bidang, "evaluasi.predikat", "BAIK") == (1, 1, 1)
    assert angka(siklus, bidang, "evaluasi.predikat") == (0, 0, 2)
    assert angka(siklus, dinas, "evaluasi.dinilai") == (5, 1, 5)
    assert angka(siklus, akar, "evaluasi.dinilai") == (8, 1, 8)


def test_tanpa_skp_tetap_masuk_penyebut(kota):
    siklus = b.buat_siklus()
    b.buat_penilaian(siklus, kota.pegawai["sari"], kota.pegawai["bagus"])
    sapu()
    unit = kota.unit["KOTA"]
    assert angka(siklus, unit, "evaluasi.skp") == (1, 0, 1)
    assert angka(siklus, unit, "evaluasi.laporan") == (0, 0, 1)
    assert angka(siklus, unit, "evaluasi.rencana_aksi") == (0, 0, 1)


def test_draf_rating_tidak_terlihat(kota):
    """What an evaluator is still thinking about appears in no sum."""
    siklus = b.siklus_kota(kota)
    Penilaian.objects.filter(pegawai=kota.pegawai["sari"]).update(
        rating_hasil="DI_BAWAH", rating_perilaku="DI_BAWAH"
    )
    sapu()
    assert angka(siklus, kota.unit["KOTA"], "evaluasi.predikat", "SANGAT_KURANG") is None
    assert angka(siklus, kota.unit["KOTA"], "evaluasi.hasil", "DI_BAWAH") is None


@pytest.mark.django_db
@pytest.mark.parametrize("benih", range(4))
def test_acak_sama_dengan_hitungan_polos_dan_aditif(benih):
    b.kota_acak(benih, 25, 80)
    siklus = b.buat_siklus()
    b.isi_acak(siklus, benih, "Orang")
    sapu()
    assert tersimpan(siklus) == hitung_polos(siklus)
    orang = list(Penilaian.objects.filter(siklus=siklus).order_by("pk"))
    unit = list(PohonSiklus.objects.filter(siklus=siklus).values_list("unit", flat=True))
    for p, baru in zip(orang[::7], unit, strict=False):
        Penilaian.objects.filter(pk=p.pk, status=StatusPenilaian.TERBUKA).update(unit=baru)
    Penilaian.objects.filter(pk__in=[p.pk for p in orang[::9]]).delete()
    sapu()
    assert tersimpan(siklus) == hitung_polos(siklus)
    _periksa_aditif(siklus)
    sekarang = semua(siklus)
    aksi.hitung_semua(siklus)
    assert semua(siklus) == sekarang


def _periksa_aditif(siklus) -> None:
    """Every parent is the sum of its children and of the people in it."""
    sendiri = Counter(
        Penilaian.objects.filter(siklus=siklus, utama=True).values_list("unit", flat=True)
    )
    anak: dict[int, list[int]] = {}
    for unit, induk in PohonSiklus.objects.filter(siklus=siklus).values_list("unit", "induk"):
        anak.setdefault(induk, []).append(unit)
    for unit in PohonSiklus.objects.filter(siklus=siklus).values_list("unit", flat=True):
        total = rekap(siklus.pk, unit).dari(ukuran.DINILAI).penyebut
        bawah = sum(
            rekap(siklus.pk, satu).dari(ukuran.DINILAI).penyebut for satu in anak.get(unit, [])
        )
        assert total == bawah + sendiri[unit]


def test_satu_cabang_kotor_tidak_menghitung_cabang_lain(kota):
    siklus = b.siklus_kota(kota)
    sapu()
    dulu = RekapUnit.objects.get(
        siklus=siklus, unit=kota.unit["LAIN"], ukuran="evaluasi.dinilai"
    ).dihitung_pada
    Penilaian.objects.filter(pegawai=kota.pegawai["sari"]).update(**b.dinilai())
    assert sapu() == 3  # the bidang, its dinas, the city
    assert angka(siklus, kota.unit["KOTA"], "evaluasi.dinilai") == (8, 1, 8)
    lain = RekapUnit.objects.get(siklus=siklus, unit=kota.unit["LAIN"], ukuran="evaluasi.dinilai")
    assert lain.dihitung_pada == dulu


def test_sapu_dua_kali_sama_dan_tanpa_kotor_tidak_bekerja(kota):
    siklus = b.siklus_kota(kota)
    sapu()
    sekarang = semua(siklus)
    assert sapu() == 0
    assert semua(siklus) == sekarang
    assert not RekapKotor.objects.exists()


@pytest.mark.parametrize("tabel", ukuran.TABEL_KOTOR)
@pytest.mark.parametrize("perbuatan", ["insert", "update", "delete"])
def test_setiap_tabel_menandai_kotor(kota, tabel, perbuatan):
    siklus = b.siklus_kota(kota)
    penilaian = Penilaian.objects.get(pegawai=kota.pegawai["sari"])
    _sentuh(tabel, "insert", penilaian, siklus)
    if perbuatan != "insert":
        RekapKotor.objects.all().delete()
        _sentuh(tabel, perbuatan, penilaian, siklus)
    assert set(RekapKotor.objects.values_list("siklus", "unit")) >= {(siklus.pk, penilaian.unit_id)}


def _sentuh(tabel: str, perbuatan: str, penilaian: Penilaian, siklus) -> None:
    """Write to the table by a set-based statement, as any writer might."""
    if tabel == "evaluasi_penilaian":
        baris = Penilaian.objects.filter(pk=penilaian.pk)
        ubah = {"catatan": "x"}
    elif tabel == "kinerja_versiskp":
        baris = VersiSKP.objects.filter(skp=penilaian.skp, nomor=2)
        ubah = {"catatan": "x"}
        if perbuatan == "insert":
            VersiSKP.objects.create(skp=penilaian.skp, nomor=2, alasan_perubahan="x")
    elif tabel == "kinerja_laporanperiode":
        baris = LaporanPeriode.objects.filter(skp=penilaian.skp)
        ubah = {"ringkasan": "x"}
        if perbuatan == "insert":
            b.laporkan(penilaian.skp, siklus, date(2026, 10, 1))
    else:
        baris = RencanaAksi.objects.filter(rhk__skp=penilaian.skp)
        ubah = {"teks": "x"}
        if perbuatan == "insert":
            b.rencanakan(penilaian.skp, siklus)
    if perbuatan == "update":
        assert baris.update(**ubah)
    if perbuatan == "delete":
        with connection.cursor() as kursor:
            kursor.execute(f"DELETE FROM {tabel} WHERE id = ANY(%s)", [[s.pk for s in baris]])


@pytest.mark.django_db
def test_daftar_tabel_sama_dengan_pemicu_di_basis_data():
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT tgrelid::regclass::text, array_agg(tgname::text ORDER BY tgname)"
            " FROM pg_trigger WHERE tgfoid = 'evaluasi_tandai_kotor'::regproc GROUP BY 1"
        )
        pemicu = dict(kursor.fetchall())
    assert set(pemicu) == set(ukuran.TABEL_KOTOR)
    tiga = ["rekap_kotor_delete", "rekap_kotor_insert", "rekap_kotor_update"]
    assert all(nama == tiga for nama in pemicu.values())


def test_satu_pernyataan_satu_baris_kotor_per_unit(kota):
    """A set-based writer leaves one row a unit, however many people it touches."""
    siklus = b.siklus_kota(kota)
    RekapKotor.objects.all().delete()
    Penilaian.objects.filter(siklus=siklus).update(catatan="x")
    assert RekapKotor.objects.count() == 3


def test_ukuran_menepati_kolomnya(kota):
    """Each figure's SQL gives the documented columns, one row a person."""
    siklus = b.siklus_kota(kota)
    for satu in ukuran.semua_ukuran():
        sql, parameter = satu.baris(siklus.pk)
        with connection.cursor() as kursor:
            kursor.execute(sql, parameter)
            kolom = {kol.name for kol in kursor.description}
            baris = kursor.fetchall()
        assert kolom == {"unit_id", "pegawai_id", "kelompok", "n", "jumlah", "penyebut"}
        assert len(baris) == 8, satu.kode
        assert satu.judul
        assert satu.penjelasan.endswith(".")


def test_terbunuh_di_tengah_lalu_diulang(kota):
    siklus = b.siklus_kota(kota)
    asli = aksi._hitung_ukuran

    def patah(kursor, nomor, satu, terdampak):
        if satu.kode == "evaluasi.diserahkan":
            raise RuntimeError("terbunuh")
        asli(kursor, nomor, satu, terdampak)

    with mock.patch.object(aksi, "_hitung_ukuran", patah), pytest.raises(ExceptionGroup):
        sapu()
    assert not RekapUnit.objects.exists()
    assert RekapKotor.objects.exists()
    sapu()
    assert angka(siklus, kota.unit["KOTA"], "evaluasi.diserahkan") == (8, 0, 8)


def test_selisih_malam_dilaporkan_dan_diperbaiki(kota):
    siklus = b.siklus_kota(kota)
    sapu()
    benar = semua(siklus)
    RekapUnit.objects.filter(unit=kota.unit["IZIN"], ukuran="evaluasi.dinilai").update(jumlah=7)
    RekapUnit.objects.filter(unit=kota.unit["LAIN"], ukuran="evaluasi.skp").delete()
    RekapUnit.objects.create(
        siklus=siklus,
        unit=kota.unit["LAIN"],
        ukuran="dulu.ada",
        n=1,
        jumlah=1,
        penyebut=1,
        dihitung_pada=timezone.now(),
    )
    assert aksi.periksa_selisih(timezone.now()) == 3
    assert semua(siklus) == benar
    assert aksi.periksa_selisih(timezone.now()) == 0


def test_siklus_yang_gagal_tidak_menahan_yang_lain(kota):
    siklus = b.siklus_kota(kota)
    lain = b.buat_siklus("Triwulan II", b.DateRange(date(2026, 4, 1), date(2026, 7, 1)))
    b.buat_penilaian(lain, kota.pegawai["oki"], kota.pegawai["lukman"])
    asli = aksi.hitung_kotor

    def gagal(nomor):
        if nomor == siklus.pk:
            raise RuntimeError("rusak")
        return asli(nomor)

    with mock.patch.object(aksi, "hitung_kotor", gagal), pytest.raises(ExceptionGroup):
        sapu()
    assert angka(lain, kota.unit["LAIN"], "evaluasi.dinilai") == (1, 0, 1)


def test_semua_ukuran_ada_di_papan():
    assert set(ukuran.UKURAN) <= {isi for _, isi in papan.penyedia("ukuran_rekap")}


@pytest.mark.django_db(transaction=True)
def test_dua_pekerja_sekaligus_dan_tulisan_di_antaranya(kota):
    """Two sweeps at once while a third connection commits: nothing is lost, nothing doubled."""
    siklus = b.siklus_kota(kota)
    galat: list[Exception] = []

    def dalam_benang(kerja) -> threading.Thread:
        def jalan() -> None:
            try:
                kerja()
            except Exception as satu:
                galat.append(satu)
            finally:
                connection.close()

        return threading.Thread(target=jalan)

    def menulis() -> None:
        for nama in ("sari", "dodi", "oki"):
            with transaction.atomic():
                Penilaian.objects.filter(pegawai=kota.pegawai[nama]).update(**b.dinilai())

    benang = [dalam_benang(sapu), dalam_benang(menulis), dalam_benang(sapu)]
    for satu in benang:
        satu.start()
    for satu in benang:
        satu.join()
    assert not galat
    sapu()
    assert tersimpan(siklus) == hitung_polos(siklus)
    assert not RekapKotor.objects.exists()
