"""The leader's page: one finding, each number with its base, units that need a decision."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from psycopg2.extras import DateRange

from evaluasi.actions.rekap import sapu_rekap
from evaluasi.models import Penilaian
from evaluasi.queries import rekap
from evaluasi.queries.pantau import langkah_terbuka, siklus_terpantau

from . import bangun_rekap as b


@pytest.fixture(autouse=True)
def hari():
    with time_machine.travel(b.jam(b.HARI), tick=False) as jam:
        yield jam


@pytest.fixture
def siklus(kota):
    siklus = b.siklus_kota(kota)
    Penilaian.objects.filter(pegawai=kota.pegawai["sari"]).update(**b.dinilai())
    Penilaian.objects.filter(pegawai=kota.pegawai["dodi"]).update(
        **b.dinilai("DI_BAWAH", "DI_BAWAH")
    )
    sapu_rekap(timezone.now())
    return siklus_terpantau().get(pk=siklus.pk)


def isi(client, nama="capaian", *args, **kueri) -> str:
    jawab = client.get(reverse(f"evaluasi:{nama}", args=args), kueri)
    assert jawab.status_code == 200
    return " ".join(jawab.content.decode().split())


def test_temuan_cakupan_dan_sebaran(siklus, masuk):
    halaman = isi(masuk("pimpinan"))
    assert "2 dari 5 pegawai sudah dinilai, 1 perlu pembinaan" in halaman
    assert "Menghitung 5 dari 5 pegawai yang wajib dinilai" in halaman
    assert "n = 2 dari 5 pegawai" in halaman
    assert (
        "Sebaran predikat: Sangat Baik 0, Baik 1, Butuh Perbaikan 0, Kurang 0, Sangat Kurang 1"
        in halaman
    )


def test_bagian_predikat_dihitung_dari_yang_dinilai(siklus, kota):
    angka = rekap.rekap(siklus.pk, kota.unit["IZIN"].pk)
    baik = angka.kelompok(rekap.ukuran.PREDIKAT, "BAIK")
    assert (baik.jumlah, baik.penyebut, baik.persen) == (1, 2, 50)


@pytest.mark.parametrize(("nama", "siapa"), [("capaian", "pimpinan"), ("pantau", "pengelola")])
def test_yang_belum_dihitung_tidak_disebut_nol(kota, masuk, nama, siapa):
    b.siklus_kota(kota)
    halaman = isi(masuk(siapa), nama)
    assert "Angka belum dihitung" in halaman
    assert "0 dari 0" not in halaman


def test_belum_ada_yang_dinilai_bukan_nol_persen(kota, masuk):
    b.siklus_kota(kota)
    sapu_rekap(timezone.now())
    halaman = isi(masuk("pimpinan"))
    assert "Belum ada yang dinilai dari 5 pegawai" in halaman
    assert "Sebaran muncul sesudah penilai mengirim penilaian pertama." in halaman


def test_semua_dinilai(siklus, kota, masuk):
    Penilaian.objects.filter(status="TERBUKA").update(**b.dinilai())
    sapu_rekap(timezone.now())
    assert "Semua 5 pegawai sudah dinilai, 1 perlu pembinaan" in isi(masuk("pimpinan"))


def putus(siklus, kota, unit="IZIN", pada=b.HARI) -> list[str]:
    terbuka = langkah_terbuka(siklus.periode, pada)
    anak = rekap.rekap_anak(siklus.pk, kota.unit[unit].pk, terbuka)
    return [satu["unit__nama"] for satu in rekap.perlu_keputusan(anak, siklus.periode, pada)]


def test_unit_yang_memerlukan_keputusan(siklus, kota, masuk):
    assert putus(siklus, kota) == ["Bidang Pelayanan"]  # somebody with Sangat Kurang
    assert putus(siklus, kota, "KOTA") == ["Dinas Perizinan"]
    Penilaian.objects.filter(pegawai=kota.pegawai["oki"]).update(penilai=None)
    sapu_rekap(timezone.now())
    assert set(putus(siklus, kota, "KOTA")) == {"Dinas Perizinan", "Dinas Lain"}
    assert "1 pegawai tanpa penilai" in isi(masuk("pengelola"))


def test_sesudah_masa_penilaian_yang_belum_dinilai_juga_keputusan(siklus, kota, masuk, hari):
    assert putus(siklus, kota, "KOTA", b.LEWAT) == ["Dinas Lain", "Dinas Perizinan"]
    hari.move_to(b.jam(b.LEWAT))
    assert "pegawai belum dinilai</a>, masa penilaian sudah berakhir" in isi(masuk("pengelola"))


def test_tren_hanya_siklus_sejenis_sampai_yang_dilihat(siklus, kota, masuk):
    dulu = b.buat_siklus("Triwulan II", DateRange(date(2026, 4, 1), date(2026, 7, 1)))
    b.buat_penilaian(dulu, kota.pegawai["usman"], kota.pegawai["kartika"], **b.dinilai())
    sapu_rekap(timezone.now())
    unit = kota.unit["IZIN"].pk
    angka = [(a.n, a.persen) for _, a in rekap.tren([dulu, siklus], unit)]
    assert angka == [(1, 100), (2, 50)]
    assert "Predikat Baik ke atas dari waktu ke waktu" in isi(masuk("pimpinan"))
    assert "dari waktu ke waktu" not in isi(masuk("pimpinan"), siklus=dulu.pk)


@pytest.mark.parametrize(
    ("peran", "unit", "status"),
    [
        ("pimpinan", "IZIN", 200),
        ("pimpinan", "IZIN.1", 200),
        ("pimpinan", "LAIN", 404),
        ("pengelola", "KOTA", 200),
        ("pengelola_unit", "KOTA", 404),
        ("penilai", "IZIN.1", 403),
        ("pegawai", "IZIN.1", 403),
        ("administrator", "KOTA", 403),
    ],
)
def test_akses(siklus, kota, masuk, peran, unit, status):
    alamat = reverse("evaluasi:capaian_unit", args=[kota.unit[unit].pk])
    assert masuk(peran).get(alamat).status_code == status


def test_predikat_membuka_orangnya(siklus, kota, masuk):
    halaman = isi(
        masuk("pimpinan"),
        "pantau_orang",
        kota.unit["IZIN"].pk,
        angka="evaluasi.predikat",
        kelompok="SANGAT_KURANG",
    )
    assert "1 pegawai dalam sebaran predikat, Sangat Kurang" in halaman
    assert [nama for nama in ("Dodi", "Sari") if f">{nama}<" in halaman] == ["Dodi"]
