"""Recording, proving, submitting, answering: every refusal, every second press, every message."""

import io
from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest
import time_machine
from PIL import Image
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import Delegasi, GarisPenilai
from dumai_asn.inti.actions.berkas import simpan_berkas
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.rules.alur import AlurDitolak
from dumai_asn.pemberitahuan.models import Pemberitahuan
from kinerja.actions.bukti import (
    BuktiBaru,
    perbaiki_bukti,
    periksa_bukti,
    tambah_bukti,
    tarik_bukti,
)
from kinerja.actions.laporan import ajukan_laporan, jawab_laporan
from kinerja.actions.progres import IsianProgres, SudahTercatat, catat_progres
from kinerja.models import BuktiDukung, LaporanPeriode, Progres, RencanaAksi, TahunKinerja
from kinerja.rules.alur import Tindakan
from kinerja.rules.istilah import StatusBukti, StatusLaporan, StatusTahun, StatusVersi
from kinerja.signals import laporan_berubah, progres_dicatat
from tests.kinerja.bangun import buat_skp, buat_tahun, buat_tahunan, rencanakan

pytestmark = pytest.mark.django_db

HARI = date(2026, 9, 20)
TAUTAN = BuktiBaru("contoh.invalid/a", tautan="https://contoh.invalid/a")


@pytest.fixture(autouse=True)
def hari():
    with time_machine.travel("2026-09-20T09:00:00+07:00", tick=False):
        yield


@pytest.fixture
def periode(kota):
    return buat_tahun()


@pytest.fixture
def susunan(kota, periode):
    hasil = buat_skp(kota.pegawai["sari"])
    rencanakan(hasil, *periode.values())
    return hasil


@pytest.fixture
def sari(kota):
    return kota.akun["sari"]


@pytest.fixture
def bagus(kota):
    return kota.akun["bagus"]


def isian(susunan, kunci="naik", **lain):
    isi = {"tanggal": HARI, "nilai": Decimal(93)} | lain
    return IsianProgres(susunan.indikator[kunci].pk, **isi)


def catat(susunan, oleh, kunci="naik", *, bukti=(), bukti_lama=(), kunci_kirim=None, **lain):
    return catat_progres(
        susunan.skp,
        isian(susunan, kunci, **lain),
        oleh=oleh,
        kunci_kirim=kunci_kirim or uuid4(),
        bukti=bukti,
        bukti_lama=bukti_lama,
    )


def ditolak(isi, susunan, oleh, kunci="naik", **lain):
    with pytest.raises(IsianDitolak) as galat:
        catat(susunan, oleh, kunci, **lain)
    assert galat.value.isian == isi, str(galat.value)


def test_catat_dengan_bukti_dua_kali_tekan(susunan, sari):
    kunci = uuid4()
    satu = catat(susunan, sari, bukti=[TAUTAN], kunci_kirim=kunci)
    assert catat(susunan, sari, bukti=[TAUTAN], kunci_kirim=kunci) == satu
    with pytest.raises(SudahTercatat, match="catatan baru"):
        catat(susunan, sari, kunci_kirim=kunci, nilai=Decimal(1))
    assert Progres.objects.count() == BuktiDukung.objects.count() == 1
    assert list(satu.bukti.all()) == [BuktiDukung.objects.get()]
    assert satu.oleh == sari


def test_catat_setiap_bentuk(susunan, sari):
    assert catat(susunan, sari, "tahapan", nilai=None, tahap=(2, 1, 1)).tahap == [1, 2]
    assert Progres.objects.get().nilai == 75
    assert catat(susunan, sari, "teks", nilai=None, catatan="Selesai").nilai is None
    assert catat(susunan, sari, "turun", nilai=Decimal("3.2")).nilai == Decimal("3.2")


def test_catat_ditolak(susunan, sari, kota):
    ditolak("tanggal", susunan, sari, tanggal=date(2026, 9, 21))
    ditolak("tanggal", susunan, sari, tanggal=date(2025, 12, 31))
    ditolak("nilai", susunan, sari, nilai=None)
    ditolak("nilai", susunan, sari, nilai=Decimal(-1))
    ditolak("tahap", susunan, sari, "tahapan", nilai=None, tahap=(4,))
    ditolak("catatan", susunan, sari, "teks", nilai=None, catatan="  ")
    ditolak("", susunan, kota.akun["dodi"])
    ditolak("", susunan, kota.akun["bagus"])
    lain = buat_skp(kota.pegawai["dodi"])
    susunan.indikator["asing"] = lain.indikator["naik"]
    ditolak("indikator", susunan, sari, "asing")
    assert not Progres.objects.exists()


def test_catat_terlambat_perlu_alasan(susunan, sari):
    ditolak("alasan_terlambat", susunan, sari, tanggal=date(2026, 5, 3))
    satu = catat(susunan, sari, tanggal=date(2026, 5, 3), alasan_terlambat="Listrik padam")
    assert satu.alasan_terlambat == "Listrik padam"
    # Inside the window a reason means nothing and is not kept.
    assert catat(susunan, sari, alasan_terlambat="Iseng").alasan_terlambat == ""


def test_jendela_tahunan_tidak_menutupi_keterlambatan(susunan, sari):
    buat_tahunan()
    ditolak("alasan_terlambat", susunan, sari, tanggal=date(2026, 5, 3))
    assert catat(susunan, sari).alasan_terlambat == ""


def test_catat_perlu_skp_ditetapkan_dan_tahun_terbuka(kota, periode, susunan, sari):
    draf = buat_skp(kota.pegawai["dodi"], status=StatusVersi.DIAJUKAN)
    ditolak("", draf, kota.akun["dodi"])
    TahunKinerja.objects.filter(tahun=2026).update(status=StatusTahun.DITUTUP)
    ditolak("", susunan, sari)


def test_bukti_dipakai_lagi_hanya_milik_skp_ini(susunan, sari, kota, periode):
    satu = catat(susunan, sari, bukti=[TAUTAN])
    bukti = BuktiDukung.objects.get()
    dua = catat(susunan, sari, "turun", nilai=Decimal(3), bukti_lama=[bukti.pk])
    assert set(bukti.progres.all()) == {satu, dua}
    lain = buat_skp(kota.pegawai["dodi"])
    rencanakan(lain, periode["III"])
    catat(lain, kota.akun["dodi"], bukti=[TAUTAN])
    asing = BuktiDukung.objects.get(skp=lain.skp)
    ditolak("bukti_lama", susunan, sari, bukti_lama=[asing.pk])


def test_bukti_hanya_dengan_rencana_aksi(susunan, sari, periode):
    """Each way to bring evidence asks for a plan of the RHK in the period of the entry's day."""
    bukti = catat(susunan, sari, bukti=[TAUTAN]).bukti.get()
    RencanaAksi.objects.filter(periode=periode["III"]).delete()
    tanpa = catat(susunan, sari)
    ditolak("", susunan, sari, bukti=[TAUTAN])
    ditolak("", susunan, sari, bukti_lama=[bukti.pk])
    with pytest.raises(IsianDitolak, match=r"belum punya rencana aksi Triwulan III\. Isi"):
        tambah_bukti(susunan.skp, [TAUTAN], oleh=sari, progres_ids=[tanpa.pk], kunci_kirim=uuid4())
    lama = {"tanggal": date(2026, 6, 3), "alasan_terlambat": "Menunggu data"}
    catat(susunan, sari, bukti=[TAUTAN], **lama)  # the second quarter is planned
    ajukan_laporan(susunan.skp, periode["III"], oleh=sari, ringkasan="Selesai")
    with pytest.raises(IsianDitolak, match="Laporan Triwulan III sudah diajukan tanpa rencana"):
        catat(susunan, sari, bukti=[TAUTAN])


def test_tambah_bukti_belakangan(susunan, sari, kota):
    satu, kunci = catat(susunan, sari), uuid4()
    lain = catat(susunan, sari, "turun", nilai=Decimal(3))
    for _ in range(2):
        hasil = tambah_bukti(
            susunan.skp, [TAUTAN], oleh=sari, progres_ids=[satu.pk, lain.pk], kunci_kirim=kunci
        )
    assert len(hasil) == BuktiDukung.objects.count() == 1
    assert hasil[0].progres.count() == 2
    for oleh, ids in ((sari, []), (sari, [0]), (kota.akun["dodi"], [satu.pk])):
        with pytest.raises(IsianDitolak):
            tambah_bukti(susunan.skp, [TAUTAN], oleh=oleh, progres_ids=ids, kunci_kirim=uuid4())


@pytest.mark.parametrize(
    "tautan",
    ["javascript:alert(1)", "data:text/html,x", "ftp://contoh.invalid", "contoh", "https:"],
)
def test_tautan_berbahaya_ditolak(tautan):
    with pytest.raises(IsianDitolak) as galat:
        BuktiBaru("x", tautan=tautan)
    assert galat.value.isian == "tautan"


def test_bukti_berkas_atau_tautan():
    with pytest.raises(IsianDitolak):
        BuktiBaru("x")


def gambar(sari):
    isi = io.BytesIO()
    Image.new("RGB", (8, 8)).save(isi, "PNG")
    isi.seek(0)
    return simpan_berkas(isi, "foto.png", oleh=sari)


def test_periksa_perbaiki_tarik(susunan, sari, bagus, kota):
    catat(susunan, sari, bukti=[TAUTAN])
    bukti = BuktiDukung.objects.get()
    with pytest.raises(IsianDitolak):
        periksa_bukti(bukti, Tindakan.KEMBALIKAN, oleh=bagus, nomor_ubah=bukti.nomor_ubah)
    for oleh in (sari, kota.akun["dodi"], kota.akun["kartika"], kota.akun["ratna"]):
        with pytest.raises(AlurDitolak):
            periksa_bukti(bukti, Tindakan.TERIMA, oleh=oleh, nomor_ubah=bukti.nomor_ubah)
    periksa_bukti(
        bukti,
        Tindakan.KEMBALIKAN,
        oleh=bagus,
        nomor_ubah=bukti.nomor_ubah,
        catatan="Lampirkan <b>daftar hadir</b>",
    )
    bukti.refresh_from_db()
    assert bukti.status is StatusBukti.DIKEMBALIKAN
    pesan = Pemberitahuan.objects.get(akun=sari)
    assert "Lampirkan <b>daftar hadir</b>" in pesan.isi
    assert pesan.tautan == f"/bukti/{bukti.pk}/"
    with pytest.raises(IsianBerubah):
        perbaiki_bukti(bukti, TAUTAN, oleh=sari, nomor_ubah=bukti.nomor_ubah - 1)
    baru = BuktiBaru("hadir.png", gambar(sari))
    perbaiki_bukti(bukti, baru, oleh=sari, nomor_ubah=bukti.nomor_ubah)
    bukti.refresh_from_db()
    assert (bukti.status, bukti.nama, bukti.tautan) == (StatusBukti.DIKIRIM, "hadir.png", "")
    assert bukti.catatan == ""
    periksa_bukti(bukti, Tindakan.TERIMA, oleh=bagus, nomor_ubah=bukti.nomor_ubah)
    bukti.refresh_from_db()
    with pytest.raises(AlurDitolak):
        tarik_bukti(bukti, oleh=sari, nomor_ubah=bukti.nomor_ubah)


def test_tarik_bukti(susunan, sari):
    satu = catat(susunan, sari, bukti=[TAUTAN])
    bukti = BuktiDukung.objects.get()
    tarik_bukti(bukti, oleh=sari, nomor_ubah=bukti.nomor_ubah)
    bukti.refresh_from_db()
    assert bukti.status is StatusBukti.DITARIK
    ditolak("bukti_lama", susunan, sari, bukti_lama=[bukti.pk])
    assert Progres.objects.get() == satu


def test_ajukan_laporan(susunan, sari, bagus, periode):
    for _ in range(2):
        laporan = ajukan_laporan(susunan.skp, periode["III"], oleh=sari, ringkasan="Baik")
    laporan.refresh_from_db()
    assert laporan.status is StatusLaporan.DIAJUKAN
    assert laporan.batas == date(2026, 10, 5)
    assert laporan.alasan_terlambat == ""
    pesan = Pemberitahuan.objects.get(akun=bagus)
    assert pesan.judul == "Sari mengajukan laporan Triwulan III"
    assert pesan.tautan == f"/tim/{susunan.skp.pegawai_id}/"


def test_ajukan_terlambat(susunan, sari, periode):
    with pytest.raises(IsianDitolak) as galat:
        ajukan_laporan(susunan.skp, periode["II"], oleh=sari)
    assert galat.value.isian == "alasan_terlambat"
    assert not LaporanPeriode.objects.exists()
    laporan = ajukan_laporan(susunan.skp, periode["II"], oleh=sari, alasan_terlambat="Sakit")
    assert laporan.alasan_terlambat == "Sakit"
    assert laporan.batas == date(2026, 7, 5)


def test_ajukan_ditolak(susunan, sari, periode, kota):
    with pytest.raises(IsianDitolak, match="mulai 1 Oktober 2026"):
        ajukan_laporan(susunan.skp, periode["IV"], oleh=sari)
    for oleh in (kota.akun["dodi"], kota.akun["bagus"]):
        with pytest.raises(AlurDitolak):
            ajukan_laporan(susunan.skp, periode["III"], oleh=oleh)
    draf = buat_skp(kota.pegawai["dodi"], status=StatusVersi.DRAF)
    with pytest.raises(IsianDitolak, match="belum ditetapkan"):
        ajukan_laporan(draf.skp, periode["III"], oleh=kota.akun["dodi"])
    assert not LaporanPeriode.objects.exists()


def test_jawab_laporan(susunan, sari, bagus, periode, kota):
    laporan = ajukan_laporan(susunan.skp, periode["III"], oleh=sari)
    nomor = laporan.nomor_ubah
    for oleh in (sari, kota.akun["kartika"], kota.akun["ratna"]):
        with pytest.raises(AlurDitolak):
            jawab_laporan(laporan, Tindakan.TERIMA, oleh=oleh, nomor_ubah=nomor)
    with pytest.raises(IsianDitolak):
        jawab_laporan(laporan, Tindakan.KEMBALIKAN, oleh=bagus, nomor_ubah=nomor)
    jawab_laporan(
        laporan, Tindakan.KEMBALIKAN, oleh=bagus, nomor_ubah=nomor, catatan="Lengkapi RHK 1"
    )
    # The other tab still holds the old number.
    with pytest.raises(IsianBerubah, match="Bandingkan dulu"):
        jawab_laporan(laporan, Tindakan.TERIMA, oleh=bagus, nomor_ubah=nomor)
    pesan = Pemberitahuan.objects.get(akun=sari)
    assert pesan.isi == "Catatan penilai: Lengkapi RHK 1"
    laporan = ajukan_laporan(susunan.skp, periode["III"], oleh=sari, ringkasan="Sudah lengkap")
    jawab_laporan(laporan, Tindakan.TERIMA, oleh=bagus, nomor_ubah=laporan.nomor_ubah)
    laporan.refresh_from_db()
    assert laporan.status is StatusLaporan.DITERIMA
    assert Pemberitahuan.objects.filter(akun=bagus).count() == 2
    with pytest.raises(AlurDitolak):
        ajukan_laporan(susunan.skp, periode["III"], oleh=sari)


def test_wakil_penilai_menjawab_dan_diberi_tahu(susunan, sari, kota, periode):
    Delegasi.objects.create(
        dari=kota.pegawai["bagus"],
        kepada=kota.pegawai["usman"],
        masa=DateRange(date(2026, 9, 1), date(2026, 10, 1)),
        alasan="Cuti",
    )
    laporan = ajukan_laporan(susunan.skp, periode["III"], oleh=sari)
    assert Pemberitahuan.objects.get().akun == kota.akun["usman"]
    jawab_laporan(laporan, Tindakan.TERIMA, oleh=kota.akun["usman"], nomor_ubah=laporan.nomor_ubah)


def test_pengelola_menjawab_bila_penilai_tidak_ada(susunan, sari, kota, periode):
    GarisPenilai.objects.filter(pegawai=susunan.skp.pegawai).delete()
    laporan = ajukan_laporan(susunan.skp, periode["III"], oleh=sari)
    with pytest.raises(AlurDitolak):
        jawab_laporan(
            laporan, Tindakan.TERIMA, oleh=kota.akun["bagus"], nomor_ubah=laporan.nomor_ubah
        )
    jawab_laporan(laporan, Tindakan.TERIMA, oleh=kota.akun["ratna"], nomor_ubah=laporan.nomor_ubah)


def test_sinyal_membawa_himpunan_dan_kunci(susunan, sari, periode):
    terdengar = []

    def dengar(sender, skp_ids, kunci, **_):
        terdengar.append((sender, skp_ids, kunci))

    progres_dicatat.connect(dengar)
    laporan_berubah.connect(dengar)
    try:
        satu = catat(susunan, sari)
        laporan = ajukan_laporan(susunan.skp, periode["III"], oleh=sari)
    finally:
        progres_dicatat.disconnect(dengar)
        laporan_berubah.disconnect(dengar)
    skp = frozenset({susunan.skp.pk})
    assert terdengar == [
        (Progres, skp, f"progres:{satu.pk}"),
        (LaporanPeriode, skp, f"laporan:{laporan.pk}:{laporan.nomor_ubah}"),
    ]
