"""An SKP from the first word to the fixed version, its changes, and everything that is refused."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import Penempatan
from dumai_asn.direktori.rules.istilah import JenisPegawai, JenisPenempatan
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.rules.alur import AlurDitolak
from dumai_asn.pemberitahuan.models import Pemberitahuan
from kinerja.actions.alur_skp import (
    Komentar,
    ajukan_skp,
    kembalikan_skp,
    tarik_skp,
    tetapkan_skp,
)
from kinerja.actions.isi_skp import (
    ganti_pendekatan,
    hapus_indikator,
    hapus_rhk,
    simpan_indikator,
    simpan_lampiran,
    simpan_perilaku,
    simpan_rhk,
    urutkan_rhk,
)
from kinerja.actions.skp import buang_versi, mulai_perubahan, mulai_skp
from kinerja.models import (
    SKP,
    Indikator,
    PeranHasil,
    Perpanjangan,
    Progres,
    RencanaHasilKerja,
    SasaranUnit,
    TahunKinerja,
    VersiSKP,
)
from kinerja.rules.isi_skp import Tahap, UsulIndikator, UsulRHK
from kinerja.rules.istilah import (
    Arah,
    Aspek,
    BentukSKP,
    NilaiPerilaku,
    PendekatanSKP,
    Penghitungan,
    Perspektif,
    StatusTahun,
    StatusVersi,
)
from tests.kinerja.bangun import buat_skp, buat_tahun, siapkan_skp

pytestmark = pytest.mark.django_db

SEMENTARA = UsulRHK("Permohonan izin terselesaikan", induk_sementara="RHK kepala bidang")
UKURAN = UsulIndikator(
    "Izin terbit tepat waktu", aspek=Aspek.KUALITAS, satuan="%", target=Decimal(95)
)


@pytest.fixture(autouse=True)
def hari():
    with time_machine.travel("2026-01-20T09:00:00+07:00", tick=False):
        yield


@pytest.fixture
def tahun(kota):
    buat_tahun()
    return siapkan_skp()


@pytest.fixture
def sari(kota):
    return kota.akun["sari"]


@pytest.fixture
def bagus(kota):
    return kota.akun["bagus"]


@pytest.fixture
def versi(kota, tahun, sari):
    return mulai_skp(_tempat(kota), 2026, oleh=sari)


def _tempat(kota, nama="sari"):
    return Penempatan.objects.get(pegawai=kota.pegawai[nama])


def _isi(versi, oleh):
    rhk = simpan_rhk(versi, SEMENTARA, oleh=oleh, nomor_ubah=versi.nomor_ubah)
    simpan_indikator(versi, rhk, UKURAN, oleh=oleh, nomor_ubah=versi.nomor_ubah)
    return rhk


def _ajukan(versi, oleh):
    return ajukan_skp(versi, oleh=oleh, nomor_ubah=versi.nomor_ubah)


def _tetap(versi, sari, bagus):
    rhk = _isi(versi, sari)
    diajukan = _ajukan(versi, sari)
    return rhk, tetapkan_skp(diajukan, oleh=bagus, nomor_ubah=diajukan.nomor_ubah)


# --- begin ---------------------------------------------------------------------------------------


def test_begins_for_the_whole_year_with_the_seven_values(kota, versi):
    assert versi.status == StatusVersi.DRAF
    assert versi.nomor == 1
    assert versi.skp.bentuk == BentukSKP.JA_JF
    assert versi.skp.masa == DateRange(date(2026, 1, 1), date(2027, 1, 1))
    assert set(versi.isi_perilaku.values_list("nilai", flat=True)) == set(NilaiPerilaku)


def test_pressed_twice_it_is_the_same_draft(kota, versi, sari):
    assert mulai_skp(_tempat(kota), 2026, oleh=sari) == versi
    assert VersiSKP.objects.count() == 1


def test_a_head_of_a_unit_with_an_agreement_writes_the_form_of_leaders(kota, tahun):
    tempat = _tempat(kota, "kartika")
    assert tempat.kepala
    assert tempat.unit.mandiri
    assert mulai_skp(tempat, 2026, oleh=kota.akun["kartika"]).skp.bentuk == BentukSKP.JPT


@pytest.mark.parametrize(
    ("mulai", "akhir", "masa"),
    [
        (date(2020, 5, 1), None, (date(2026, 1, 1), date(2027, 1, 1))),
        (date(2026, 1, 12), None, (date(2026, 1, 12), date(2027, 1, 1))),
        (date(2020, 5, 1), date(2026, 3, 1), (date(2026, 1, 1), date(2026, 3, 1))),
    ],
)
def test_covers_the_days_of_the_post_inside_the_year(kota, tahun, sari, mulai, akhir, masa):
    Penempatan.objects.filter(pegawai=kota.pegawai["sari"]).update(masa=DateRange(mulai, akhir))
    assert mulai_skp(_tempat(kota), 2026, oleh=sari).skp.masa == DateRange(*masa)


def test_refuses_what_owes_no_skp(kota, tahun, sari):
    tempat = _tempat(kota)
    Penempatan.objects.filter(pk=tempat.pk).update(
        masa=DateRange(date(2020, 1, 1), date(2025, 7, 1))
    )
    with pytest.raises(IsianDitolak, match="tidak Anda duduki pada tahun 2026"):
        mulai_skp(tempat, 2026, oleh=sari)
    Penempatan.objects.filter(pk=tempat.pk).update(
        masa=DateRange(date(2020, 1, 1), None), jenis=JenisPenempatan.TIM
    )
    with pytest.raises(IsianDitolak, match="SKP jabatan Anda"):
        mulai_skp(tempat, 2026, oleh=sari)
    assert not SKP.objects.exists()


def test_refuses_a_year_nobody_prepared_and_somebody_elses_post(kota, tahun, sari, bagus):
    with pytest.raises(IsianDitolak, match="2027 belum disiapkan"):
        mulai_skp(_tempat(kota), 2027, oleh=sari)
    with pytest.raises(PermissionDenied):
        mulai_skp(_tempat(kota), 2026, oleh=bagus)


def test_an_elected_head_writes_none(kota, tahun, sari):
    pegawai = kota.pegawai["sari"]
    pegawai.jenis = JenisPegawai.PEJABAT_NEGARA
    pegawai.save()
    with pytest.raises(IsianDitolak, match="Pejabat negara"):
        mulai_skp(_tempat(kota), 2026, oleh=sari)


@pytest.mark.parametrize(
    ("status", "sejak", "diperpanjang", "boleh"),
    [
        (StatusTahun.BUKA, date(2020, 1, 1), False, True),
        (StatusTahun.DIKUNCI, date(2020, 1, 1), False, False),
        (StatusTahun.DIKUNCI, date(2020, 1, 1), True, True),
        (StatusTahun.DIKUNCI, date(2026, 3, 1), False, True),
        (StatusTahun.DITUTUP, date(2026, 3, 1), True, False),
    ],
)
def test_a_locked_year_takes_late_joiners_and_exceptions_only(
    kota, tahun, sari, status, sejak, diperpanjang, boleh
):
    Penempatan.objects.filter(pegawai=kota.pegawai["sari"]).update(masa=DateRange(sejak, None))
    TahunKinerja.objects.filter(pk=2026).update(status=status)
    if diperpanjang:
        Perpanjangan.objects.create(
            jendela=tahun,
            pegawai=kota.pegawai["sari"],
            sampai=date(2026, 3, 31),
            alasan="Dirawat di rumah sakit",
        )
    with time_machine.travel("2026-03-10T09:00:00+07:00", tick=False):
        if boleh:
            assert mulai_skp(_tempat(kota), 2026, oleh=sari).status == StatusVersi.DRAF
        else:
            with pytest.raises(IsianDitolak, match="2026 sudah di"):
                mulai_skp(_tempat(kota), 2026, oleh=sari)


# --- content -------------------------------------------------------------------------------------


def test_every_change_counts_so_a_second_tab_is_told(versi, sari):
    lama = versi.nomor_ubah
    simpan_rhk(versi, SEMENTARA, oleh=sari, nomor_ubah=lama)
    assert versi.nomor_ubah > lama
    with pytest.raises(IsianBerubah):
        simpan_rhk(versi, SEMENTARA, oleh=sari, nomor_ubah=lama)
    assert versi.isi_rhk.count() == 1


def test_only_the_owner_writes(versi, sari, bagus):
    with pytest.raises(AlurDitolak, match="oleh pemiliknya"):
        simpan_rhk(versi, SEMENTARA, oleh=bagus, nomor_ubah=versi.nomor_ubah)


def test_rhk_are_put_in_order_and_closed_up(versi, sari):
    semua = [
        simpan_rhk(
            versi, UsulRHK(f"RHK {n}", induk_sementara="x"), oleh=sari, nomor_ubah=versi.nomor_ubah
        )
        for n in "ABC"
    ]
    urutkan_rhk(
        versi, [semua[2].pk, semua[0].pk, semua[1].pk], oleh=sari, nomor_ubah=versi.nomor_ubah
    )
    assert list(versi.isi_rhk.values_list("teks", flat=True)) == ["RHK C", "RHK A", "RHK B"]
    hapus_rhk(versi, semua[0], oleh=sari, nomor_ubah=versi.nomor_ubah)
    assert list(versi.isi_rhk.values_list("teks", "urutan")) == [("RHK C", 1), ("RHK B", 2)]
    assert not RencanaHasilKerja.objects.filter(pk=semua[0].pk).exists()
    with pytest.raises(IsianDitolak, match="Muat ulang"):
        urutkan_rhk(versi, [semua[2].pk], oleh=sari, nomor_ubah=versi.nomor_ubah)


def test_a_source_is_one_of_those_offered(kota, versi, sari):
    milik = SasaranUnit.objects.create(
        unit=kota.unit["IZIN"], tahun_id=2026, teks="A", indikator="a", satuan="%"
    )
    asing = SasaranUnit.objects.create(
        unit=kota.unit["LAIN"], tahun_id=2026, teks="B", indikator="b", satuan="%"
    )
    with pytest.raises(IsianDitolak, match="bukan milik unit Anda"):
        simpan_rhk(versi, UsulRHK("X", sasaran_id=asing.pk), oleh=sari, nomor_ubah=versi.nomor_ubah)
    rhk = simpan_rhk(
        versi, UsulRHK("X", sasaran_id=milik.pk), oleh=sari, nomor_ubah=versi.nomor_ubah
    )
    assert rhk.sasaran == milik


def test_a_cell_is_chosen_after_it_was_published(kota, versi, sari):
    atasan = buat_skp(kota.pegawai["bagus"])
    sel = PeranHasil.objects.create(
        rhk_pimpinan=atasan.rhk, pegawai=kota.pegawai["sari"], hasil="Berkas lengkap"
    )
    usul = UsulRHK("Berkas diperiksa", peran_hasil_id=sel.pk)
    with pytest.raises(IsianDitolak, match="tidak dibagikan"):
        simpan_rhk(versi, usul, oleh=sari, nomor_ubah=versi.nomor_ubah)
    sel.diterbitkan_pada = timezone.now()
    sel.save()
    rhk = simpan_rhk(versi, usul, oleh=sari, nomor_ubah=versi.nomor_ubah)
    simpan_indikator(versi, rhk, UKURAN, oleh=sari, nomor_ubah=versi.nomor_ubah)
    _ajukan(versi, sari)
    assert versi.isi_rhk.get().teks_induk == "Permohonan izin terselesaikan"


BERTAHAP = UsulIndikator(
    "Prosedur baru",
    aspek=Aspek.KUANTITAS,
    arah=Arah.TAHAPAN,
    tahapan=(Tahap("Draf", 40), Tahap("Uji coba", 60)),
)


@pytest.mark.parametrize(
    ("usul", "isian"),
    [
        (UsulIndikator(""), "teks"),
        (UsulIndikator("x" * 501), "teks"),
        (UsulIndikator("x", satuan="y" * 41), "satuan"),
        (UsulIndikator("x", target=Decimal(-1)), "target"),
        (UsulIndikator("x", target=Decimal("999999999999999999")), "target"),
        (UsulIndikator("x", dasar=Decimal(-5)), "dasar"),
        (UsulIndikator("x", desimal=5), "desimal"),
        (UsulIndikator("x", perspektif=Perspektif.ANGGARAN), "perspektif"),
        (UsulIndikator("x", arah=Arah.RENTANG, target=Decimal(90)), "target_atas"),
        (
            UsulIndikator("x", arah=Arah.RENTANG, target=Decimal(90), target_atas=Decimal(80)),
            "target_atas",
        ),
        (UsulIndikator("x", target=Decimal(1), target_atas=Decimal(2)), "target_atas"),
        (UsulIndikator("x", arah=Arah.TAHAPAN, tahapan=(Tahap("a", 100),)), "tahapan"),
        (
            UsulIndikator("x", arah=Arah.TAHAPAN, tahapan=(Tahap("a", 50), Tahap("b", 40))),
            "tahapan",
        ),
        (
            UsulIndikator("x", arah=Arah.TAHAPAN, tahapan=(Tahap("", 50), Tahap("b", 50))),
            "tahapan",
        ),
    ],
)
def test_a_wrong_indicator_is_answered_at_its_field(versi, sari, usul, isian):
    rhk = simpan_rhk(versi, SEMENTARA, oleh=sari, nomor_ubah=versi.nomor_ubah)
    with pytest.raises(IsianDitolak) as galat:
        simpan_indikator(versi, rhk, usul, oleh=sari, nomor_ubah=versi.nomor_ubah)
    assert galat.value.isian == isian
    assert not Indikator.objects.exists()


def test_indicators_of_every_kind_are_kept(versi, sari):
    rhk = simpan_rhk(versi, SEMENTARA, oleh=sari, nomor_ubah=versi.nomor_ubah)
    rentang = UsulIndikator(
        "Nilai survei", arah=Arah.RENTANG, target=Decimal(82), target_atas=Decimal(90), desimal=2
    )
    for usul in (UKURAN, rentang, BERTAHAP):
        simpan_indikator(versi, rhk, usul, oleh=sari, nomor_ubah=versi.nomor_ubah)
    isi = list(versi.isi_indikator.order_by("urutan"))
    assert [satu.teks for satu in isi] == [
        "Izin terbit tepat waktu",
        "Nilai survei",
        "Prosedur baru",
    ]
    assert isi[2].tahapan == [{"nama": "Draf", "bobot": 40}, {"nama": "Uji coba", "bobot": 60}]


def test_a_narrative_skp_drops_the_sides(versi, sari):
    _isi(versi, sari)
    ganti_pendekatan(versi, PendekatanSKP.KUALITATIF, oleh=sari, nomor_ubah=versi.nomor_ubah)
    assert versi.isi_indikator.get().aspek is None


def test_expectations_and_lampiran(versi, sari):
    simpan_perilaku(
        versi, {NilaiPerilaku.ADAPTIF: "  Coba cara baru. "}, oleh=sari, nomor_ubah=versi.nomor_ubah
    )
    simpan_lampiran(
        versi,
        {"dukungan": ["Laptop", " ", "Pelatihan"], "konsekuensi": []},
        oleh=sari,
        nomor_ubah=versi.nomor_ubah,
    )
    versi.refresh_from_db()
    assert versi.isi_perilaku.get(nilai=NilaiPerilaku.ADAPTIF).ekspektasi == "Coba cara baru."
    assert (versi.dukungan, versi.konsekuensi) == (["Laptop", "Pelatihan"], [])
    with pytest.raises(IsianDitolak, match="1000 huruf"):
        simpan_lampiran(versi, {"dukungan": ["x" * 1001]}, oleh=sari, nomor_ubah=versi.nomor_ubah)


# --- states --------------------------------------------------------------------------------------


def test_submitted_told_fixed_for_the_whole_year(versi, sari, bagus):
    _, tetap = _tetap(versi, sari, bagus)
    assert tetap.status == StatusVersi.DITETAPKAN
    assert tetap.masa == DateRange(date(2026, 1, 1), date(2027, 1, 1))
    assert tetap.dijawab_oleh == bagus
    assert list(Pemberitahuan.objects.order_by("pk").values_list("akun__nama", "jenis")) == [
        (bagus.nama, "kinerja.skp_diajukan"),
        (sari.nama, "kinerja.skp_ditetapkan"),
    ]


def test_an_incomplete_skp_says_everything_it_lacks(versi, sari):
    simpan_rhk(versi, SEMENTARA, oleh=sari, nomor_ubah=versi.nomor_ubah)
    with pytest.raises(IsianDitolak, match="belum memiliki indikator"):
        _ajukan(versi, sari)
    assert VersiSKP.objects.get().status == StatusVersi.DRAF


def test_after_the_window_a_first_skp_needs_more_time(versi, sari):
    _isi(versi, sari)
    with (
        time_machine.travel("2026-02-01T00:30:00+07:00", tick=False),
        pytest.raises(IsianDitolak, match="perpanjangan waktu"),
    ):
        _ajukan(versi, sari)
    with time_machine.travel("2026-01-31T23:59:00+07:00", tick=False):
        assert _ajukan(versi, sari).status == StatusVersi.DIAJUKAN


def test_withdrawn_before_an_answer_and_not_after(versi, sari, bagus):
    _isi(versi, sari)
    diajukan = _ajukan(versi, sari)
    kembali = tarik_skp(diajukan, oleh=sari, nomor_ubah=diajukan.nomor_ubah)
    assert (kembali.status, kembali.diajukan_pada) == (StatusVersi.DRAF, None)
    lagi = _ajukan(kembali, sari)
    tetap = tetapkan_skp(lagi, oleh=bagus, nomor_ubah=lagi.nomor_ubah)
    with pytest.raises(AlurDitolak):
        tarik_skp(tetap, oleh=sari, nomor_ubah=tetap.nomor_ubah)


def test_returned_with_words_on_items_then_mended(versi, sari, bagus, masuk):
    rhk = _isi(versi, sari)
    diajukan = _ajukan(versi, sari)
    with pytest.raises(IsianDitolak, match="perlu diperbaiki"):
        kembalikan_skp(diajukan, oleh=bagus, nomor_ubah=diajukan.nomor_ubah, catatan="  ")
    dikembalikan = kembalikan_skp(
        diajukan,
        oleh=bagus,
        nomor_ubah=diajukan.nomor_ubah,
        komentar=[
            Komentar("Tulis hasilnya, bukan kegiatannya.", rhk_id=rhk.pk),
            Komentar("Sebutkan waktunya.", nilai=NilaiPerilaku.ADAPTIF),
        ],
    )
    assert dikembalikan.komentar.get(rhk=rhk).teks == "Tulis hasilnya, bukan kegiatannya."
    alamat = f"/skp/susun/{versi.pk}"
    klien = masuk("pegawai")
    assert "Tulis hasilnya" in klien.get(f"{alamat}/rhk/").content.decode()
    assert "Sebutkan waktunya." in klien.get(f"{alamat}/perilaku/").content.decode()
    assert "2 komentar" in Pemberitahuan.objects.get(akun=sari).isi
    simpan_rhk(
        dikembalikan,
        UsulRHK("Izin terbit", induk_sementara="RHK kepala bidang"),
        oleh=sari,
        nomor_ubah=dikembalikan.nomor_ubah,
        rhk=rhk,
    )
    assert _ajukan(dikembalikan, sari).status == StatusVersi.DIAJUKAN


def test_nobody_else_answers(kota, versi, sari):
    _isi(versi, sari)
    diajukan = _ajukan(versi, sari)
    for nama in ("sari", "kartika", "ratna", "oki"):
        with pytest.raises(AlurDitolak, match="oleh pengelola kepegawaian atau penilainya"):
            tetapkan_skp(diajukan, oleh=kota.akun[nama], nomor_ubah=diajukan.nomor_ubah)


# --- changes -------------------------------------------------------------------------------------


@pytest.fixture
def tetap(versi, sari, bagus):
    return _tetap(versi, sari, bagus)


def _ubah(tetap, sari, alasan="Perjanjian kinerja berubah"):
    return mulai_perubahan(tetap[1].skp, oleh=sari, alasan=alasan)


def test_a_fixed_version_is_never_edited(tetap, sari):
    with pytest.raises(AlurDitolak):
        simpan_rhk(tetap[1], SEMENTARA, oleh=sari, nomor_ubah=tetap[1].nomor_ubah)


def test_a_change_is_a_copy_with_a_reason(tetap, sari):
    with pytest.raises(IsianDitolak, match="alasan"):
        _ubah(tetap, sari, alasan=" ")
    baru = _ubah(tetap, sari)
    assert (baru.nomor, baru.alasan_perubahan) == (2, "Perjanjian kinerja berubah")
    assert baru.isi_rhk.get().rhk == tetap[0]
    assert baru.isi_indikator.get().target == Decimal(95)
    assert baru.isi_perilaku.count() == 7
    assert _ubah(tetap, sari, alasan="Lain") == baru


def test_a_fixed_change_ends_the_version_before_it(tetap, sari, bagus):
    baru = _ubah(tetap, sari)
    with time_machine.travel("2026-02-15T09:00:00+07:00", tick=False):
        diajukan = _ajukan(baru, sari)
        for salah in (date(2026, 1, 1), date(2027, 1, 1)):
            with pytest.raises(IsianDitolak, match="Pilih tanggal"):
                tetapkan_skp(diajukan, oleh=bagus, nomor_ubah=diajukan.nomor_ubah, tmt=salah)
        berlaku = tetapkan_skp(
            diajukan, oleh=bagus, nomor_ubah=diajukan.nomor_ubah, tmt=date(2026, 2, 1)
        )
    assert berlaku.masa == DateRange(date(2026, 2, 1), date(2027, 1, 1))
    lama = VersiSKP.objects.get(nomor=1)
    assert (lama.status, lama.masa) == (
        StatusVersi.DIGANTI,
        DateRange(date(2026, 1, 1), date(2026, 2, 1)),
    )


def test_a_thrown_away_change_leaves_no_trace(tetap, sari):
    baru = _ubah(tetap, sari)
    simpan_rhk(baru, SEMENTARA, oleh=sari, nomor_ubah=baru.nomor_ubah)
    buang_versi(baru, oleh=sari, nomor_ubah=baru.nomor_ubah)
    assert VersiSKP.objects.get() == tetap[1]
    assert RencanaHasilKerja.objects.get() == tetap[0]


def test_a_thrown_away_first_draft_takes_its_skp_along(versi, sari):
    _isi(versi, sari)
    buang_versi(versi, oleh=sari, nomor_ubah=versi.nomor_ubah)
    assert not SKP.objects.exists()
    assert not Indikator.objects.exists()


def test_a_link_moves_only_when_the_change_is_fixed(kota, versi, sari, bagus):
    satu, dua = (
        SasaranUnit.objects.create(
            unit=kota.unit["IZIN"], tahun_id=2026, urutan=n, teks=f"Sasaran {n}", indikator="a",
            satuan="%",
        )
        for n in (1, 2)
    )  # fmt: skip
    rhk = simpan_rhk(
        versi, UsulRHK("X", sasaran_id=satu.pk), oleh=sari, nomor_ubah=versi.nomor_ubah
    )
    simpan_indikator(versi, rhk, UKURAN, oleh=sari, nomor_ubah=versi.nomor_ubah)
    diajukan = _ajukan(versi, sari)
    tetap = tetapkan_skp(diajukan, oleh=bagus, nomor_ubah=diajukan.nomor_ubah)
    baru = mulai_perubahan(tetap.skp, oleh=sari, alasan="Sasaran berganti")
    simpan_rhk(
        baru, UsulRHK("X", sasaran_id=dua.pk), oleh=sari, nomor_ubah=baru.nomor_ubah, rhk=rhk
    )
    rhk.refresh_from_db()
    assert rhk.sasaran == satu
    with time_machine.travel("2026-06-15T09:00:00+07:00", tick=False):
        diajukan = _ajukan(baru, sari)
        assert diajukan.isi_rhk.get().teks_induk == "Sasaran 2"
        tetapkan_skp(diajukan, oleh=bagus, nomor_ubah=diajukan.nomor_ubah)
    rhk.refresh_from_db()
    assert rhk.sasaran == dua


def test_an_indicator_with_progress_keeps_its_way_of_counting(kota, tetap, sari):
    baru = _ubah(tetap, sari)
    indikator = Indikator.objects.get()
    Progres.objects.create(
        skp=baru.skp, indikator=indikator, tanggal=date(2026, 1, 20), nilai=Decimal(10)
    )
    with pytest.raises(IsianDitolak, match="buat indikator baru"):
        simpan_indikator(
            baru,
            tetap[0],
            UsulIndikator("Izin", satuan="%", penghitungan=Penghitungan.JUMLAH),
            oleh=sari,
            nomor_ubah=baru.nomor_ubah,
            indikator=indikator,
        )
    simpan_indikator(
        baru,
        tetap[0],
        UsulIndikator("Izin", aspek=Aspek.KUALITAS, satuan="%", target=Decimal(97)),
        oleh=sari,
        nomor_ubah=baru.nomor_ubah,
        indikator=indikator,
    )
    hapus_indikator(baru, indikator, oleh=sari, nomor_ubah=baru.nomor_ubah)
    assert Indikator.objects.get() == indikator
