"""A RHK that began with words is linked later: who may, to what, and what it changes."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import GarisPenilai
from dumai_asn.inti.actions.isian import IsianDitolak
from kinerja.actions.isi_skp import simpan_rhk
from kinerja.actions.tautan import isi_sumber
from kinerja.models import PeranHasil, RencanaHasilKerja, SasaranUnit, VersiSKP
from kinerja.queries.tautan import belum_bertaut
from kinerja.rules.isi_skp import UsulRHK
from kinerja.rules.istilah import StatusVersi
from kinerja.rules.tautan import batas_sementara
from tests.kinerja.bangun import buat_skp
from tests.kinerja.kaskade.conftest import beri_sel, tautkan

pytestmark = pytest.mark.django_db


def buat_sasaran(kota, unit="IZIN", teks="Perizinan cepat"):
    return SasaranUnit.objects.create(
        unit=kota.unit[unit], tahun_id=2026, teks=teks, indikator="Izin tepat waktu", satuan="%"
    )


def test_mengisi_sumber_bukan_versi_baru(kota, sari, sel):
    versi = VersiSKP.objects.get(skp=sari.skp)
    for _ in range(2):  # pressed twice
        isi_sumber(sari.rhk, f"sel:{sel.pk}", oleh=kota.akun["sari"])
    rhk = RencanaHasilKerja.objects.get(pk=sari.rhk.pk)
    assert (rhk.peran_hasil_id, rhk.induk_sementara) == (sel.pk, "")
    assert list(VersiSKP.objects.filter(skp=sari.skp)) == [versi]
    assert belum_bertaut(sari.skp) == []


def test_yang_sudah_bertaut_dipindahkan_lewat_perubahan(kota, sari, sel):
    sasaran = buat_sasaran(kota)
    isi_sumber(sari.rhk, f"sel:{sel.pk}", oleh=kota.akun["sari"])
    with pytest.raises(IsianDitolak, match="perubahan SKP"):
        isi_sumber(sari.rhk, f"sasaran:{sasaran.pk}", oleh=kota.akun["sari"])


@pytest.mark.parametrize(
    "sumber", ["", "sel:", "sel:-1", "sel:0", "sel:999999999999999999", "rhk:1", "sel:<b>", "sel:٣"]
)
def test_sumber_yang_tidak_ada_dijawab_dengan_kata(kota, sari, sel, sumber):
    with pytest.raises(IsianDitolak):
        isi_sumber(sari.rhk, sumber, oleh=kota.akun["sari"])


def test_sel_orang_lain_belum_terbit_dan_garis_lain_ditolak(kota, bagus, sari):
    dodi = beri_sel(kota, bagus, "dodi")
    belum = beri_sel(kota, bagus, "sari", terbit=False)
    for satu in (dodi, belum):
        with pytest.raises(IsianDitolak, match="tidak dibagikan"):
            isi_sumber(sari.rhk, f"sel:{satu.pk}", oleh=kota.akun["sari"])
    PeranHasil.objects.filter(pk=belum.pk).update(diterbitkan_pada=belum.dibuat_pada)
    GarisPenilai.objects.filter(pegawai=sari.skp.pegawai).update(penilai=kota.pegawai["lukman"])
    with pytest.raises(IsianDitolak, match="tidak dibagikan"):
        isi_sumber(sari.rhk, f"sel:{belum.pk}", oleh=kota.akun["sari"])


def test_sasaran_unit_lain_ditolak_milik_sendiri_diterima(kota, sari):
    asing, milik = buat_sasaran(kota, "LAIN"), buat_sasaran(kota)
    with pytest.raises(IsianDitolak, match="bukan milik unit"):
        isi_sumber(sari.rhk, f"sasaran:{asing.pk}", oleh=kota.akun["sari"])
    isi_sumber(sari.rhk, f"sasaran:{milik.pk}", oleh=kota.akun["sari"])
    assert RencanaHasilKerja.objects.get(pk=sari.rhk.pk).sasaran == milik


def test_lingkaran_dijawab_dengan_kata(kota, bagus, sari, sel):
    """Bagus's RHK comes from Sari's, which then cannot come from his."""
    balik = PeranHasil.objects.create(
        rhk_pimpinan=sari.rhk,
        pegawai=kota.pegawai["bagus"],
        hasil="x",
        diterbitkan_pada=sel.dibuat_pada,
    )
    tautkan(bagus.rhk, balik)
    with pytest.raises(IsianDitolak, match="bersumber dari RHK ini"):
        isi_sumber(sari.rhk, f"sel:{sel.pk}", oleh=kota.akun["sari"])


@pytest.mark.parametrize("siapa", ["bagus", "dodi", "ratna", "oki"])
def test_hanya_pemiliknya(kota, sari, sel, siapa):
    with pytest.raises(PermissionDenied):
        isi_sumber(sari.rhk, f"sel:{sel.pk}", oleh=kota.akun[siapa])


def test_saran_yang_paling_mirip_di_atas(kota, bagus, sari, sel):
    PeranHasil.objects.filter(pk=sel.pk).update(hasil="Pelayanan izin sesuai standar")
    buat_sasaran(kota, teks="Tata kelola arsip")
    assert [s.kunci for s in belum_bertaut(sari.skp)[0].saran] == [f"sel:{sel.pk}"]
    semua = belum_bertaut(sari.skp, sari.rhk.pk)[0].sumber
    assert (semua[0].kunci, len(semua)) == (f"sel:{sel.pk}", 2)


def test_sumber_yang_ditarik_harus_diganti_ketika_rhk_diubah(kota, bagus, sel):
    draf = buat_skp(kota.pegawai["sari"], status=StatusVersi.DRAF)
    tautkan(draf.rhk, sel)
    GarisPenilai.objects.filter(pegawai=kota.pegawai["sari"]).update(
        masa=DateRange(date(2020, 1, 1), date(2025, 1, 1))
    )
    usul = UsulRHK("Izin terselesaikan", peran_hasil_id=sel.pk)
    with pytest.raises(IsianDitolak, match="Pilih sumber lain"):
        simpan_rhk(
            draf.versi,
            usul,
            oleh=kota.akun["sari"],
            nomor_ubah=draf.versi.nomor_ubah,
            rhk=draf.rhk,
        )


def test_halaman_menyarankan_lalu_menautkan_sekali_tekan(kota, sari, sel, masuk):
    sesi, alamat = masuk("sari"), reverse("kinerja:tautkan", args=[sari.rhk.pk])
    halaman = sesi.get(reverse("kinerja:skp")).content.decode()
    assert "RHK yang belum bertaut" in halaman
    assert "31 Maret 2026" in halaman
    assert f'value="sel:{sel.pk}"' in sesi.get(alamat).content.decode()
    salah = sesi.post(alamat, {"sumber": "sel:999"})
    assert "tidak ditawarkan lagi" in salah.content.decode()
    assert sesi.post(alamat, {"sumber": f"sel:{sel.pk}"}).status_code == 302
    assert "belum bertaut" not in sesi.get(reverse("kinerja:skp")).content.decode()
    assert masuk("oki").get(alamat).status_code == 404
    assert masuk("bagus").post(alamat, {"sumber": f"sel:{sel.pk}"}).status_code == 403


def test_tugas_di_beranda_dengan_tenggatnya(kota, sari, sel, masuk):
    assert "Tautkan 1 RHK SKP 2026" in masuk("sari").get("/").content.decode()
    assert batas_sementara(2028) == date(2028, 3, 31)


def test_sesudah_triwulan_pertama_dikatakan_lewat(kota, sari, sel, masuk):
    with time_machine.travel("2026-05-04T09:00:00+07:00", tick=False):
        assert "sudah lewat" in masuk("sari").get(reverse("kinerja:skp")).content.decode()
