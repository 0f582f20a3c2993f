"""Transfers, acting heads, teams, and editing the past."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from psycopg2.extras import DateRange

from dumai_asn.direktori.actions.penempatan import (
    akhiri_penempatan,
    batalkan_penempatan,
    betulkan_penempatan,
    masukkan_tim,
    pindahkan,
    tunjuk_sementara,
)
from dumai_asn.direktori.models import GarisPenilai, Ketidakhadiran, Penempatan
from dumai_asn.direktori.rules.dampak import Dampak
from dumai_asn.direktori.rules.istilah import JenisPenempatan as J
from dumai_asn.direktori.signals import penempatan_berubah
from dumai_asn.direktori.views import penempatan as views
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.pemberitahuan.models import Pemberitahuan
from tests.direktori.bangun import segar
from tests.inti.bangun import serentak
from tests.pemeran import MULAI, bangun_kota

pytestmark = pytest.mark.django_db
JULI, DESEMBER = date(2026, 7, 1), date(2026, 12, 1)


@pytest.fixture(autouse=True)
def jam():
    with time_machine.travel(date(2026, 11, 24), tick=False):
        yield


def pindah(kota, nama="sari", unit="LAIN", mulai=DESEMBER, oleh="ratna", **isi):
    isi = {"jabatan": kota.jabatan["Pengelola Data"], "kepala": False, "dasar": "SK 1"} | isi
    orang = kota.pegawai[nama]
    return pindahkan(orang, unit=kota.unit[unit], mulai=mulai, oleh=segar(kota, oleh), **isi)


def milik(kota, nama="sari"):
    return [
        (s.unit.kode, s.masa.lower, s.masa.upper)
        for s in Penempatan.objects.filter(pegawai=kota.pegawai[nama]).order_by("masa")
    ]


def penilai(kota, nama, pada):
    return {
        g.penilai.nama for g in GarisPenilai.objects.filter(pegawai=kota.pegawai[nama]).pada(pada)
    }


def test_pindah_mendatang_menutup_yang_berjalan_dan_penilai_ikut(kota):
    kabar = []
    terima = lambda **isi: kabar.append(isi)  # noqa: E731
    penempatan_berubah.connect(terima)
    try:
        pindah(kota)
    finally:
        penempatan_berubah.disconnect(terima)
    assert milik(kota) == [("IZIN.1", MULAI, DESEMBER), ("LAIN", DESEMBER, None)]
    assert penilai(kota, "sari", date(2026, 11, 30)) == {"Bagus"}
    assert penilai(kota, "sari", DESEMBER) == {"Lukman"}
    assert kabar[0]["pegawai_ids"] == {kota.pegawai["sari"].pk}
    assert kabar[0]["masa"] == (DESEMBER, None)
    pesan = Pemberitahuan.objects.get(akun=kota.akun["sari"], jenis="direktori.penempatan")
    assert "1 Desember 2026" in pesan.isi


def test_hari_lewat_minta_alasan(kota):
    with pytest.raises(IsianDitolak, match="alasan") as galat:
        pindah(kota, mulai=JULI)
    assert galat.value.isian == "alasan"
    pindah(kota, mulai=JULI, alasan="SK terlambat diterima")
    kejadian = Penempatan.pgh_event_models["insert"].objects.latest("pgh_id")
    assert kejadian.pgh_context["alasan"] == "SK terlambat diterima"


def test_klik_dua_kali_ditolak_dengan_kata(kota):
    pindah(kota)
    with pytest.raises(IsianDitolak, match="Penempatan sekarang, Pengelola Data, Dinas Lain"):
        pindah(kota)
    assert len(milik(kota)) == 2


def test_pindah_sebelum_rencana_pindah_menyebut_barisnya(kota):
    pindah(kota)
    with pytest.raises(IsianDitolak, match=r"Dinas Lain \(sejak 1 Desember 2026\)"):
        pindah(kota, unit="IZIN", mulai=date(2026, 11, 25))


def test_kursi_kepala_terisi_menyebut_pemegangnya(kota):
    with pytest.raises(IsianDitolak, match="dipegang Lukman"):
        pindah(kota, kepala=True, jabatan=kota.jabatan["Kepala Dinas"])


def test_unit_yang_sudah_tutup(kota):
    unit = kota.unit["LAIN"]
    unit.masa = DateRange(MULAI, date(2026, 11, 1))
    unit.save()
    with pytest.raises(IsianDitolak, match="tidak ada pada tanggal itu"):
        pindah(kota)
    # Who is still placed there can be moved out.
    pindah(kota, nama="oki", unit="IZIN")


def test_kepala_pindah_mengganti_penilai_cabangnya(kota):
    pindah(kota, nama="bagus", jabatan=kota.jabatan["Kepala Bidang"])
    assert penilai(kota, "sari", date(2026, 11, 30)) == {"Bagus"}
    assert penilai(kota, "sari", DESEMBER) == {"Kartika"}
    assert penilai(kota, "oki", DESEMBER) == {"Lukman"}


@pytest.mark.parametrize(
    ("oleh", "nama", "unit", "boleh"),
    [
        ("usman", "sari", "IZIN", True),
        ("usman", "sari", "LAIN", False),
        ("usman", "oki", "IZIN", False),
        ("kartika", "sari", "IZIN", False),
        ("sari", "sari", "IZIN", False),
        ("adnan", "sari", "IZIN", False),
        ("usman", "usman", "IZIN.1", False),  # nobody for themselves
        ("ratna", "ratna", "IZIN", False),
    ],
)
def test_wewenang(kota, oleh, nama, unit, boleh):
    if boleh:
        assert pindah(kota, nama, unit, oleh=oleh).pk
    else:
        with pytest.raises(PermissionDenied):
            pindah(kota, nama, unit, oleh=oleh)


def tunjuk(kota, jenis, mulai=DESEMBER, selesai=date(2027, 1, 1), nama="dodi", **isi):
    return tunjuk_sementara(
        kota.pegawai[nama],
        jenis=jenis,
        unit=kota.unit["IZIN.1"],
        jabatan=kota.jabatan["Kepala Bidang"],
        mulai=mulai,
        selesai=selesai,
        dasar="SPT 1",
        oleh=segar(kota, "usman"),
        **isi,
    )


def test_plt_hanya_untuk_kursi_kosong(kota):
    with pytest.raises(IsianDitolak, match="masih Bagus"):
        tunjuk(kota, J.PLT)
    pindah(kota, nama="bagus", jabatan=kota.jabatan["Kepala Bidang"])
    tunjuk(kota, J.PLT)
    assert penilai(kota, "sari", DESEMBER) == {"Dodi"}
    with pytest.raises(IsianDitolak, match="dipegang Dodi"):
        tunjuk(kota, J.PLT, nama="sari")


def test_plh_ketika_berhalangan_atau_beralasan(kota):
    with pytest.raises(IsianDitolak, match="Belum tercatat Bagus berhalangan"):
        tunjuk(kota, J.PLH)
    Ketidakhadiran.objects.create(
        pegawai=kota.pegawai["bagus"],
        jenis="CUTI_SAKIT",
        masa=DateRange(DESEMBER, date(2026, 12, 9)),
    )
    tunjuk(kota, J.PLH)
    # A Plh does routine matters only: the evaluator stays.
    assert penilai(kota, "sari", DESEMBER) == {"Bagus"}


def test_tim_di_samping_jabatan_dan_tidak_dua_kali(kota):
    isi = {"unit": kota.unit["LAIN"], "mulai": DESEMBER, "selesai": None, "dasar": ""}
    satu = masukkan_tim(kota.pegawai["sari"], oleh=segar(kota, "ratna"), **isi)
    assert (satu.jenis, satu.jabatan.nama) == (J.TIM, "Penata Perizinan Ahli Pertama")
    with pytest.raises(IsianDitolak, match="Sudah tercatat"):
        masukkan_tim(kota.pegawai["sari"], oleh=segar(kota, "ratna"), **isi)


def betulkan(kota, satu, **isi):
    awal = {
        "unit": satu.unit,
        "jabatan": satu.jabatan,
        "kepala": satu.kepala,
        "mulai": satu.masa.lower,
        "selesai": satu.masa.upper,
        "dasar": satu.dasar,
        "alasan": "SK dibetulkan",
        "nomor_ubah": satu.nomor_ubah,
    }
    return betulkan_penempatan(satu, oleh=segar(kota, "ratna"), **(awal | isi))


@pytest.mark.parametrize("mulai", [date(2026, 11, 27), date(2027, 1, 15)])
def test_membetulkan_tanggal_menggeser_tetangganya(kota, mulai):
    baru = pindah(kota)
    baru.refresh_from_db()
    betulkan(kota, baru, mulai=mulai)
    assert milik(kota) == [("IZIN.1", MULAI, mulai), ("LAIN", mulai, None)]
    assert penilai(kota, "sari", date(2026, 11, 26)) == {"Bagus"}


def test_membetulkan_sampai_tetangga_habis_ditolak(kota):
    baru = pindah(kota)
    baru.refresh_from_db()
    with pytest.raises(IsianDitolak, match="tidak ada hari yang tersisa"):
        betulkan(kota, baru, mulai=MULAI)


def test_membetulkan_isian_lama_bertabrakan(kota):
    satu = Penempatan.objects.get(pegawai=kota.pegawai["sari"])
    betulkan(kota, satu, jabatan=kota.jabatan["Pengelola Data"])
    with pytest.raises(IsianBerubah):
        betulkan(kota, satu, dasar="SK lain")


def test_membatalkan_pindah_meneruskan_yang_lama(kota):
    baru = pindah(kota)
    batalkan_penempatan(
        baru, sambung=True, oleh=segar(kota, "ratna"), nomor_ubah=1, alasan="Batal dilantik"
    )
    assert milik(kota) == [("IZIN.1", MULAI, None)]
    assert penilai(kota, "sari", DESEMBER) == {"Bagus"}


def test_mengakhiri_memangkas_penilai_tetapan(kota):
    satu = Penempatan.objects.get(pegawai=kota.pegawai["sari"])
    GarisPenilai.objects.filter(penempatan=satu).delete()
    GarisPenilai.objects.create(
        penempatan=satu,
        pegawai=satu.pegawai,
        penilai=kota.pegawai["kartika"],
        sumber="TETAPAN",
        masa=DateRange(MULAI, None),
        alasan="Uji",
    )
    with pytest.raises(IsianDitolak, match="Hari terakhir"):
        akhiri_penempatan(satu, selesai=MULAI, oleh=segar(kota, "ratna"), nomor_ubah=1)
    akhiri_penempatan(satu, selesai=DESEMBER, oleh=segar(kota, "ratna"), nomor_ubah=1)
    assert [g.masa.upper for g in GarisPenilai.objects.filter(penempatan=satu)] == [DESEMBER]


@pytest.mark.django_db(transaction=True)
def test_dua_sambungan_satu_kursi():
    kota = bangun_kota()
    kota.pegawai["lukman"].penempatan.update(masa=DateRange(MULAI, date(2026, 11, 1)))

    def duduk(nama):
        try:
            kepala = kota.jabatan["Kepala Dinas"]
            return pindah(kota, nama, "LAIN", kepala=True, jabatan=kepala).pk
        except IsianDitolak as galat:
            return str(galat)

    hasil = serentak(lambda: duduk("sari"), lambda: duduk("dodi"))
    assert sorted(isinstance(h, int) for h in hasil) == [False, True]
    assert any("dipegang" in str(h) for h in hasil)


def test_yang_terhalang_tidak_ditawarkan_untuk_disimpan(masuk, kota, monkeypatch):
    """What will be refused is said before, and there is no button that promises to save it."""
    satu = kota.pegawai["sari"].penempatan.get()
    alamat = reverse("direktori:penempatan_batalkan", args=[satu.pegawai_id, satu.pk])
    isi = {"nomor_ubah": satu.nomor_ubah, "alasan": "Keliru"}
    for halangan, tombol in ((True, "Periksa lagi"), (False, "Ya, simpan")):
        dampak = [Dampak("SKP sudah menempel. Betulkan unitnya.", 1, halangan=halangan)]
        monkeypatch.setattr(views, "hitung_dampak", lambda *_, hasil=dampak: hasil)
        halaman = masuk("pengelola").post(alamat, isi).content.decode()
        assert "SKP sudah menempel." in halaman
        assert (">Ya, simpan<" in halaman, f">{tombol}<" in halaman) == (not halangan, True)
        assert ("Tidak dapat disimpan" in halaman) is halangan
    assert Penempatan.objects.filter(pk=satu.pk).exists()
