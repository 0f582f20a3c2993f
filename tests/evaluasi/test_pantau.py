"""Monitor: who is held by whom, heatmap, people behind the numbers, reminder once a day."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import Delegasi, UnitKerja
from dumai_asn.pemberitahuan.models import Pemberitahuan, Pengiriman
from evaluasi.actions.ingatkan import ingatkan_penahan
from evaluasi.actions.rekap import sapu_rekap
from evaluasi.models import Penilaian, Siklus
from evaluasi.queries import pantau, rekap, ukuran
from evaluasi.rules.istilah import StatusPenilaian
from kinerja.models import Periode, Perpanjangan
from kinerja.rules.istilah import JenisPeriode, StatusVersi

from . import bangun_rekap as b


@pytest.fixture
def siklus(kota) -> Siklus:
    """The cast in the third quarter, its figures computed, on a day of the rating window."""
    siklus = b.siklus_kota(kota)
    sapu_rekap(timezone.now())
    return pantau.siklus_terpantau().get(pk=siklus.pk)


@pytest.fixture(autouse=True)
def hari():
    with time_machine.travel(b.jam(b.HARI), tick=False) as jam:
        yield jam


def tahan(siklus, kota, unit="KOTA", pada=b.HARI) -> dict[str | None, tuple[int, int, date | None]]:
    hasil = pantau.penahanan(siklus, kota.unit[unit].pk, pada)
    return {p.pegawai and p.pegawai.nama: (p.jumlah, p.skp, p.sejak) for p in hasil.baris}


def hitung(siklus, kota, unit="KOTA") -> tuple[int, int]:
    hasil = pantau.penahanan(siklus, kota.unit[unit].pk, b.HARI)
    return hasil.orang, hasil.penahan


def test_sesudah_masa_progres_semua_menunggu_penilainya(siklus, kota):
    tutup = date(2026, 10, 6)
    assert tahan(siklus, kota) == {
        "Walid": (2, 0, tutup),
        "Kartika": (2, 0, tutup),
        "Bagus": (2, 0, tutup),
        "Lukman": (2, 0, tutup),
    }
    assert hitung(siklus, kota) == (8, 4)
    assert hitung(siklus, kota, "IZIN") == (5, 3)


def test_sebelum_masa_progres_berakhir_hanya_yang_sudah_melapor(siklus, kota):
    sari = Penilaian.objects.get(pegawai=kota.pegawai["sari"])
    b.laporkan(sari.skp, siklus, date(2026, 9, 28))
    awal = date(2026, 10, 3)
    assert tahan(siklus, kota, pada=awal) == {"Bagus": (1, 0, date(2026, 10, 1))}


def test_sebelum_masa_penilaian_tidak_ada_yang_tertahan(siklus, kota):
    sari = Penilaian.objects.get(pegawai=kota.pegawai["sari"])
    b.laporkan(sari.skp, siklus, date(2026, 9, 20))
    assert tahan(siklus, kota, pada=date(2026, 9, 25)) == {}


@pytest.mark.parametrize("sedikit", [1, 1000], ids=["banyak orang", "sedikit orang"])
def test_perpanjangan_progres_menunda_menunggu_dan_sejaknya(sedikit, siklus, kota, monkeypatch):
    """Whoever has more time to report is not held up yet, and later only since that day."""
    monkeypatch.setattr(pantau, "SEDIKIT", sedikit)
    jendela = siklus.periode.jendela.get(langkah="PROGRES")
    Perpanjangan.objects.create(
        jendela=jendela, unit=kota.unit["IZIN.1"], sampai=b.HARI, alasan="listrik padam"
    )
    Perpanjangan.objects.create(
        jendela=jendela, pegawai=kota.pegawai["oki"], sampai=date(2026, 10, 7), alasan="sakit"
    )
    assert "Bagus" not in tahan(siklus, kota)
    esok = b.HARI + timedelta(days=1)
    assert tahan(siklus, kota, pada=esok)["Bagus"] == (2, 0, esok)
    assert tahan(siklus, kota, pada=esok)["Lukman"] == (2, 0, date(2026, 10, 6))


def test_yang_sudah_dinilai_tidak_menunggu(siklus, kota):
    Penilaian.objects.filter(penilai=kota.pegawai["bagus"]).update(**b.dinilai())
    assert "Bagus" not in tahan(siklus, kota)


def test_tanpa_penilai_dihitung_tersendiri(siklus, kota):
    Penilaian.objects.filter(pegawai=kota.pegawai["sari"]).update(penilai=None)
    assert tahan(siklus, kota)[None] == (1, 0, None)
    assert hitung(siklus, kota) == (8, 4)


def test_skp_yang_menunggu_persetujuan_ditahan_penilainya(kota):
    siklus = b.buat_siklus()
    siklus = pantau.siklus_terpantau().get(pk=siklus.pk)
    b.buat_penilaian(siklus, kota.pegawai["sari"], kota.pegawai["bagus"])
    b.buat_skp(kota.pegawai["sari"], status=StatusVersi.DIAJUKAN)
    awal = date(2026, 9, 20)
    assert tahan(siklus, kota, pada=awal) == {"Bagus": (1, 1, date(2026, 9, 1))}
    # Once the progress window has closed the rating itself is what is waited for.
    assert tahan(siklus, kota)["Bagus"][:2] == (1, 0)


def test_orang_di_balik_angka_sama_dengan_angkanya(siklus, kota):
    """Every number opens exactly the rows it counts."""
    sari = Penilaian.objects.get(pegawai=kota.pegawai["sari"])
    b.rencanakan(sari.skp, siklus)
    Penilaian.objects.filter(pk=sari.pk).update(**b.dinilai())
    sapu_rekap(timezone.now())
    for kode in ("KOTA", "IZIN", "IZIN.1", "LAIN"):
        unit = kota.unit[kode].pk
        angka = rekap.rekap(siklus.pk, unit)
        for satu in ukuran.UKURAN:
            for selesai, harap in ((True, angka.dari(satu).jumlah), (False, angka.dari(satu).sisa)):
                saring = pantau.Saring(ukuran=satu, selesai=selesai)
                assert pantau.orang(siklus, unit, saring, b.HARI).count() == harap, satu.kode
    saring = pantau.Saring(ukuran=ukuran.PREDIKAT, kelompok="BAIK", selesai=True)
    baik = pantau.orang(siklus, kota.unit["KOTA"].pk, saring, b.HARI)
    assert [p.pegawai.nama for p in baik] == ["Sari"]


def test_saring_penahan_langsung_dan_tertahan(siklus, kota):
    def nama(unit: str, **saring) -> list[str]:
        baris = pantau.orang(siklus, kota.unit[unit].pk, pantau.Saring(**saring), b.HARI)
        return [p.pegawai.nama for p in baris]

    assert nama("KOTA", penahan=kota.pegawai["bagus"].pk) == ["Dodi", "Sari"]
    assert nama("KOTA", penahan=0) == []
    assert nama("IZIN", langsung=True) == ["Kartika", "Usman"]
    assert nama("LAIN", tertahan=True) == ["Lukman", "Oki", "Ratna"]


def test_keadaan_menyebut_sebabnya(siklus, kota):
    sari, dodi = (Penilaian.objects.get(pegawai=kota.pegawai[n]) for n in ("sari", "dodi"))
    Penilaian.objects.filter(pk=dodi.pk).update(**b.dinilai())
    Penilaian.objects.filter(pk=dodi.pk).update(status=StatusPenilaian.DITERIMA)
    baris = {
        p.pegawai.nama: p
        for p in pantau.orang(siklus, kota.unit["IZIN.1"].pk, pantau.Saring(), b.HARI)
    }
    tertahan = pantau.tertahan(siklus, [p.pk for p in baris.values()], b.HARI)
    kata = {n: pantau.keadaan(p, tertahan.get(p.pk)).kata for n, p in baris.items()}
    assert kata == {
        "Bagus": "Menunggu dinilai",
        "Sari": "Menunggu dinilai",
        "Dodi": "Diterima pegawai",
    }
    baris["Sari"].ada_laporan = False
    assert pantau.keadaan(baris["Sari"], None).kata == "Laporan belum diajukan"
    baris["Sari"].skp_id = None
    assert pantau.keadaan(baris["Sari"], None).kata == "Belum mempunyai SKP yang ditetapkan"
    assert sari.pk in tertahan


# Pages --------------------------------------------------------------------------------------


def test_halaman_pengelola_menyebut_temuan_dan_cakupan(siklus, kota, masuk):
    isi = masuk("pengelola").get(reverse("evaluasi:pantau")).content.decode()
    assert "8 orang tertahan, 4 penilai menahannya" in isi
    assert "Menghitung 8 dari 8 pegawai yang wajib dinilai" in isi
    assert "Dinas Perizinan" in isi
    assert "Dinas Lain" in isi
    assert "Ingatkan semua penahan" in isi


def test_yang_paling_tertinggal_di_atas(siklus, kota, masuk):
    Penilaian.objects.filter(unit=kota.unit["LAIN"]).update(**b.dinilai())
    sapu_rekap(timezone.now())
    baris = rekap.rekap_anak(siklus.pk, kota.unit["KOTA"].pk, rekap.LANGKAH)
    assert [satu["unit__nama"] for satu in baris] == ["Dinas Perizinan", "Dinas Lain"]


def test_langkah_yang_belum_dibuka_tidak_bernilai_nol(siklus, kota):
    terbuka = pantau.langkah_terbuka(siklus.periode, date(2026, 9, 1))
    baris = rekap.rekap_anak(siklus.pk, kota.unit["KOTA"].pk, terbuka)
    sel = {s.kode: nilai for s, nilai in rekap.baris_peta(baris[0], terbuka).sel}
    assert sel["nilai"] is None
    assert sel["serah"] is None
    assert sel["skp"] == 100


def test_unit_dengan_pegawai_langsung_punya_barisnya(siklus, kota, masuk):
    isi = masuk("pengelola").get(reverse("evaluasi:pantau_unit", args=[kota.unit["IZIN"].pk]))
    assert "Langsung di Dinas Perizinan" in isi.content.decode()
    langsung = rekap.rekap_langsung(siklus.pk, kota.unit["IZIN"].pk)
    assert langsung["wajib"] == 2
    assert rekap.rekap_langsung(siklus.pk, kota.unit["KOTA"].pk) is None


def test_tanpa_siklus_halaman_berkata_demikian(kota, masuk):
    isi = masuk("pengelola").get(reverse("evaluasi:pantau"))
    assert isi.status_code == 200
    assert "Belum ada siklus yang dibuka" in isi.content.decode()


ALAMAT = ("pantau_unit", "pantau_orang", "pantau_penahan")


@pytest.mark.parametrize("nama", ALAMAT)
@pytest.mark.parametrize(
    ("peran", "unit", "status"),
    [
        ("pengelola", "LAIN", 200),
        ("pengelola_unit", "IZIN.1", 200),
        ("pengelola_unit", "LAIN", 404),
        ("pimpinan", "IZIN", 200),
        ("pimpinan", "KOTA", 404),
        ("penilai", "IZIN.1", 403),
        ("pegawai", "IZIN.1", 403),
        ("administrator", "KOTA", 403),
        ("orang_lain", "LAIN", 403),
    ],
)
def test_akses(siklus, kota, masuk, nama, peran, unit, status):
    alamat = reverse(f"evaluasi:{nama}", args=[kota.unit[unit].pk])
    assert masuk(peran).get(alamat).status_code == status


@pytest.mark.parametrize(
    ("peran", "unit", "status"),
    [
        ("pengelola", "KOTA", 302),
        ("pengelola_unit", "IZIN", 302),
        ("pengelola_unit", "KOTA", 404),
        ("pimpinan", "IZIN", 403),
        ("penilai", "IZIN.1", 403),
        ("pegawai", "IZIN.1", 403),
    ],
)
def test_akses_ingatkan(siklus, kota, masuk, peran, unit, status):
    alamat = reverse("evaluasi:ingatkan", args=[kota.unit[unit].pk])
    assert masuk(peran).post(alamat).status_code == status
    assert masuk(peran).get(alamat).status_code == 405


def test_pantau_pengelola_unit_mulai_dari_unitnya(siklus, kota, masuk):
    isi = masuk("pengelola_unit").get(reverse("evaluasi:pantau")).content.decode()
    assert "5 orang tertahan, 3 penilai menahannya" in isi
    assert "Dinas Lain" not in isi


@pytest.mark.parametrize("kueri", ["siklus=99999", "siklus=abc", "siklus=-1"])
def test_siklus_asing_404(siklus, kota, masuk, kueri):
    assert masuk("pengelola").get(f"{reverse('evaluasi:pantau')}?{kueri}").status_code == 404


def test_siklus_persiapan_tidak_terbaca(siklus, kota, masuk):
    tahunan = Periode.objects.create(
        tahun_id=2026, jenis=JenisPeriode.TAHUNAN, nama="Tahunan", masa=b.TAHUN
    )
    siap = Siklus.objects.create(periode=tahunan)
    alamat = f"{reverse('evaluasi:pantau')}?siklus={siap.pk}"
    assert masuk("pengelola").get(alamat).status_code == 404


# Reminders by hand ----------------------------------------------------------------------------


def ingatkan(siklus, kota, oleh="ratna", unit="KOTA", **kw):
    return ingatkan_penahan(
        siklus, kota.unit[unit].pk, oleh=kota.akun[oleh], pada=timezone.localdate(), **kw
    )


def test_ingatkan_satu_lalu_semua_masing_masing_sekali_sehari(siklus, kota, hari):
    bagus = kota.pegawai["bagus"]
    hasil = ingatkan(siklus, kota, penahan_id=bagus.pk)
    assert (hasil.dikirim, hasil.sudah) == (1, 0)
    pesan = Pemberitahuan.objects.get(akun=kota.akun["bagus"])
    assert pesan.judul == "2 orang menunggu Anda: Triwulan III 2026"
    assert pesan.isi == "2 penilaian belum Anda kirim. Yang terlama menunggu sejak 6 Oktober 2026."
    hasil = ingatkan(siklus, kota)
    assert (hasil.dikirim, hasil.sudah) == (3, 1)
    assert Pemberitahuan.objects.count() == Pengiriman.objects.count() == 4
    hari.shift(24 * 3600)
    assert ingatkan(siklus, kota).dikirim == 4
    akun = kota.akun["bagus"].pk
    kali = pantau.diingatkan(siklus.pk, [akun], timezone.localdate())
    assert (kali[akun].kali, kali[akun].hari_ini) == (2, True)


def test_ingatkan_sampai_kepada_pengganti(siklus, kota):
    Delegasi.objects.create(
        dari=kota.pegawai["bagus"],
        kepada=kota.pegawai["usman"],
        masa=DateRange(b.HARI, None),
        alasan="cuti",
    )
    ingatkan(siklus, kota, penahan_id=kota.pegawai["bagus"].pk)
    pesan = Pemberitahuan.objects.get()
    assert pesan.akun == kota.akun["usman"]
    assert "Anda bertindak untuk Bagus." in pesan.isi


def test_ingatkan_hanya_yang_menahan_di_cabang_itu(siklus, kota):
    assert ingatkan(siklus, kota, oleh="usman", unit="IZIN").dikirim == 3
    assert not Pemberitahuan.objects.filter(akun=kota.akun["lukman"]).exists()


def test_ingatkan_tanpa_izin_ditolak_tindakannya_juga(siklus, kota):
    with pytest.raises(PermissionDenied):
        ingatkan(siklus, kota, oleh="usman")
    assert not Pemberitahuan.objects.exists()


def test_ingatkan_dari_halaman_berkata_apa_yang_terjadi(siklus, kota, masuk):
    client = masuk("pengelola")
    alamat = reverse("evaluasi:ingatkan", args=[kota.unit["KOTA"].pk])
    isi = {"penahan": kota.pegawai["bagus"].pk}
    assert (
        "Pengingat dikirim kepada 1 orang."
        in client.post(alamat, isi, follow=True).content.decode()
    )
    lagi = client.post(alamat, isi, follow=True).content.decode()
    assert "1 orang sudah diingatkan hari ini." in lagi
    assert "Diingatkan hari ini" in lagi
    assert client.post(alamat, {"penahan": "x"}).status_code == 404


# Growth ---------------------------------------------------------------------------------------


def kueri(client, alamat: str) -> int:
    client.get(alamat)
    with CaptureQueriesContext(connection) as rekaman:
        assert client.get(alamat).status_code == 200
    return len(rekaman)


@pytest.mark.parametrize("nama", ["pantau", "capaian", "pantau_orang", "pantau_penahan"])
def test_jumlah_kueri_tidak_tumbuh(siklus, kota, masuk, nama):
    """The same statements at twice the people, units and cycles, and at most 25."""
    Penilaian.objects.filter(pegawai=kota.pegawai["sari"]).update(penilai=None)
    sapu_rekap(timezone.now())
    client = masuk("pengelola")
    akar = kota.unit["KOTA"].pk
    args = [akar] if nama.startswith("pantau_") else []
    alamat = reverse(f"evaluasi:{nama}", args=args) + f"?siklus={siklus.pk}"
    sedikit = kueri(client, alamat)
    for benih in (1, 2):
        b.kota_acak(benih, 10, 40)
        b.PohonSiklus.objects.filter(siklus=siklus).delete()
        b.bekukan_pohon(siklus)
        b.isi_acak(siklus, benih, f"Orang {benih}.")
    for kw, bulan in enumerate((1, 4)):
        masa = DateRange(date(2026, bulan, 1), date(2026, bulan + 3, 1))
        lain = b.buat_siklus(f"Triwulan {kw}", masa)
        b.isi_acak(lain, 9, "Orang 1.")
    sapu_rekap(timezone.now())
    assert UnitKerja.objects.count() > 20
    assert kueri(client, alamat) == sedikit
    assert sedikit <= 25
