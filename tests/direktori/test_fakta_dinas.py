"""End of service, its undo, the return, people recorded by hand, and the person's own data."""

from datetime import date

import pghistory
import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.actions.dinas import (
    akhiri_dinas,
    batalkan_akhir_dinas,
    kembali_bertugas,
)
from dumai_asn.direktori.actions.orang import DataDiri, catat_pegawai, ubah_data_pegawai
from dumai_asn.direktori.models import (
    Delegasi,
    GarisPenilai,
    Ketidakhadiran,
    NomorInduk,
    Pegawai,
    Penempatan,
    Penugasan,
    RiwayatPegawai,
)
from dumai_asn.direktori.rules.dinas import SEBAB
from dumai_asn.direktori.rules.istilah import JenisRiwayat, Kedudukan, SumberGaris
from dumai_asn.direktori.signals import penempatan_berubah
from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.pemberitahuan.models import Pemberitahuan
from tests.direktori.bangun import segar
from tests.pemeran import MULAI, SELAMANYA

HARI = date(2026, 11, 24)
AKHIR, LUAR = date(2026, 12, 31), date(2027, 1, 1)


@pytest.fixture(autouse=True)
def jam():
    with time_machine.travel(HARI, tick=False):
        yield


def akhiri(kota, nama="bagus", sebab=Kedudukan.PENSIUN, terakhir=AKHIR, oleh="ratna", **isi):
    return akhiri_dinas(
        kota.pegawai[nama],
        sebab=sebab,
        terakhir=terakhir,
        dasar="SK 1",
        oleh=segar(kota, oleh),
        **isi,
    )


def kedudukan(kota, nama="bagus"):
    semua = RiwayatPegawai.objects.filter(pegawai=kota.pegawai[nama], jenis=JenisRiwayat.KEDUDUKAN)
    return [(s.nilai, s.masa.lower, s.masa.upper) for s in semua.order_by("masa")]


def tempat(kota, nama="bagus"):
    semua = Penempatan.objects.filter(pegawai=kota.pegawai[nama]).order_by("masa")
    return [(s.unit.kode, s.masa.lower, s.masa.upper) for s in semua]


def penilai(kota, nama, pada):
    garis = GarisPenilai.objects.filter(pegawai=kota.pegawai[nama]).pada(pada)
    return {g.penilai.nama for g in garis}


def beri_lain(kota):
    """Bagus also leads as PIMPINAN, delegates, is away, and evaluates Oki by hand, beyond AKHIR."""
    bagus = kota.pegawai["bagus"]
    Penugasan.objects.create(
        akun=kota.akun["bagus"],
        peran="PIMPINAN",
        unit=kota.unit["IZIN.1"],
        masa=SELAMANYA,
        dasar="SK",
    )
    masa = DateRange(date(2026, 12, 1), date(2027, 2, 1))
    Delegasi.objects.create(dari=bagus, kepada=kota.pegawai["kartika"], masa=masa, alasan="Cuti")
    Ketidakhadiran.objects.create(pegawai=bagus, jenis="CUTI_BESAR", masa=masa, keterangan="Haji")
    oki = Penempatan.objects.get(pegawai=kota.pegawai["oki"])
    GarisPenilai.objects.filter(penempatan=oki).delete()
    GarisPenilai.objects.create(
        penempatan=oki,
        pegawai=oki.pegawai,
        penilai=bagus,
        sumber=SumberGaris.TETAPAN,
        masa=SELAMANYA,
        alasan="Uji",
    )


def keadaan(kota):
    """Everything the end of Bagus' service touches, as plain values."""
    bagus = kota.pegawai["bagus"]
    bermasa = [
        *Penugasan.objects.filter(akun=bagus.akun),
        *Delegasi.objects.filter(dari=bagus),
        *Ketidakhadiran.objects.filter(pegawai=bagus),
        *GarisPenilai.objects.filter(penilai=bagus, sumber=SumberGaris.TETAPAN),
    ]
    return (
        kedudukan(kota),
        tempat(kota),
        [(type(s).__name__, s.masa.lower, s.masa.upper) for s in bermasa],
        [penilai(kota, nama, LUAR) for nama in ("sari", "dodi", "oki")],
        Akun.objects.get(pk=bagus.akun_id).berakhir,
    )


def test_pensiun_mendatang_menutup_semuanya_lalu_dibatalkan(kota):
    beri_lain(kota)
    semula = keadaan(kota)
    akibat = akhiri(kota, coba=True)
    assert keadaan(kota) == semula, "tried, nothing stays"
    kata = [satu.judul for satu in akibat.dampak(HARI)]
    for bagian in (
        "Berakhir: Kepala Bidang",
        "Peran ikut berakhir: 1",
        "Delegasi penilaian ikut berakhir: 1",
        "Ketidakhadiran ikut berakhir: 1",
        "Penilai yang ditetapkan ikut berakhir: 1",
        "Dinilai Kartika sejak itu: 2 orang",
        "Dinilai Lukman sejak itu: 1 orang",
        "Sejak 1 Januari 2027 akun hanya membuka data sendiri",
    ):
        assert any(bagian in satu for satu in kata), (bagian, kata)
    assert not akibat.perlu_alasan(HARI)
    kabar = []
    terima = lambda **isi: kabar.append(isi["pegawai_ids"])  # noqa: E731
    penempatan_berubah.connect(terima)
    try:
        akhiri(kota)
        sesudah = keadaan(kota)
        assert sesudah[0] == [("AKTIF", MULAI, LUAR), ("PENSIUN", LUAR, None)]
        assert sesudah[1] == [("IZIN.1", MULAI, LUAR)]
        assert {akhir for _, _, akhir in sesudah[2]} == {LUAR}
        assert sesudah[3] == [{"Kartika"}, {"Kartika"}, {"Lukman"}]
        assert sesudah[4] == LUAR
        assert penilai(kota, "sari", AKHIR) == {"Bagus"}
        pesan = Pemberitahuan.objects.get(akun=kota.akun["bagus"], jenis="direktori.dinas")
        assert "31 Desember 2026" in pesan.judul
        with pytest.raises(IsianDitolak, match="Sudah tercatat Pensiun"):
            akhiri(kota)
        batalkan_akhir_dinas(kota.pegawai["bagus"], oleh=segar(kota, "ratna"), alasan="SK ditarik")
    finally:
        penempatan_berubah.disconnect(terima)
    assert keadaan(kota) == semula
    assert Ketidakhadiran.objects.get(pegawai=kota.pegawai["bagus"]).keterangan == "Haji"
    assert kabar == [{kota.pegawai["bagus"].pk}] * 2


def test_pembatalan_ditolak_bila_kursinya_sudah_diisi(kota):
    akhiri(kota)
    # In one test transaction the audit context goes on; somebody else's act has its own.
    with pghistory.context(akun=0):
        Penempatan.objects.filter(pegawai=kota.pegawai["usman"]).delete()
        Penempatan.objects.create(
            pegawai=kota.pegawai["usman"],
            unit=kota.unit["IZIN.1"],
            jabatan=kota.jabatan["Kepala Bidang"],
            jenis="DEFINITIF",
            kepala=True,
            masa=DateRange(LUAR, None),
        )
    with pytest.raises(IsianDitolak, match="sudah menempati masa itu"):
        batalkan_akhir_dinas(kota.pegawai["bagus"], oleh=segar(kota, "ratna"), alasan="SK ditarik")
    assert tempat(kota) == [("IZIN.1", MULAI, LUAR)]


@pytest.mark.parametrize("sebab", [s for s in SEBAB if s is not Kedudukan.KONTRAK_BERAKHIR])
def test_setiap_sebab(kota, sebab):
    akhiri(kota, "sari", sebab, terakhir=HARI)
    assert kedudukan(kota, "sari")[-1][0] == sebab
    akun = segar(kota, "sari")
    assert akun.is_active is (sebab is not Kedudukan.MENINGGAL)
    assert akun.berakhir == date(2026, 11, 25)
    dikabari = Pemberitahuan.objects.filter(akun=akun, jenis="direktori.dinas").exists()
    assert dikabari is (sebab is not Kedudukan.MENINGGAL)


def test_kontrak_berakhir_hanya_pppk_dan_tepat_akhir_tahun(kota):
    with pytest.raises(IsianDitolak, match="Hanya PPPK"):
        akhiri(kota, "dodi", Kedudukan.KONTRAK_BERAKHIR)
    RiwayatPegawai.objects.filter(pegawai=kota.pegawai["dodi"], jenis="STATUS").update(nilai="PPPK")
    akhiri(kota, "dodi", Kedudukan.KONTRAK_BERAKHIR)
    assert kedudukan(kota, "dodi") == [("AKTIF", MULAI, LUAR), ("KONTRAK_BERAKHIR", LUAR, None)]


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"sebab": Kedudukan.MENINGGAL}, "tidak boleh sesudah hari ini"),
        ({"terakhir": date(2019, 12, 31), "alasan": "Uji"}, "tidak tercatat bertugas"),
        ({"terakhir": date(2026, 11, 1)}, "alasan"),
        ({"sebab": Kedudukan.AKTIF}, "Pilih sebabnya"),
    ],
)
def test_akhir_ditolak_dengan_kata(kota, isi, kata):
    with pytest.raises(IsianDitolak, match=kata):
        akhiri(kota, "sari", **isi)
    assert kedudukan(kota, "sari") == [("AKTIF", MULAI, None)]


def test_penempatan_mendatang_ikut_batal_dan_kembali_bila_dibatalkan(kota):
    Penempatan.objects.filter(pegawai=kota.pegawai["dodi"]).update(
        masa=DateRange(MULAI, date(2027, 3, 1))
    )
    Penempatan.objects.create(
        pegawai=kota.pegawai["dodi"],
        unit=kota.unit["LAIN"],
        jabatan=kota.jabatan["Pengelola Data"],
        jenis="DEFINITIF",
        masa=DateRange(date(2027, 3, 1), None),
    )
    semula = tempat(kota, "dodi")
    akhiri(kota, "dodi")
    assert tempat(kota, "dodi") == [("IZIN.1", MULAI, LUAR)]
    batalkan_akhir_dinas(kota.pegawai["dodi"], oleh=segar(kota, "ratna"), alasan="Keliru")
    assert tempat(kota, "dodi") == semula
    assert penilai(kota, "dodi", date(2027, 3, 1)) == {"Lukman"}


def test_tanpa_kedudukan_tercatat(kota):
    """The mayor: standing begins with the first post, so that the account follows."""
    akhiri(kota, "walid", Kedudukan.BERHENTI)
    assert kedudukan(kota, "walid") == [("AKTIF", MULAI, LUAR), ("BERHENTI", LUAR, None)]
    assert segar(kota, "walid").berakhir == LUAR


def test_administrator_terakhir_tidak_ditinggalkan(kota):
    Penugasan.objects.filter(akun=kota.akun["adnan"]).update(akun=kota.akun["sari"])
    with pytest.raises(IsianDitolak, match="administrator terakhir"):
        akhiri(kota, "sari")


@pytest.mark.parametrize("oleh", ["sari", "kartika", "adnan", "oki"])
def test_wewenang_akhir_dinas(kota, oleh):
    with pytest.raises(PermissionDenied):
        akhiri(kota, "sari", oleh=oleh)


def kembali(kota, nama="sari", mulai=date(2027, 2, 1), unit="LAIN", oleh="ratna", **isi):
    isi = {"status": "PNS", "dasar": "SK 2"} | isi
    return kembali_bertugas(
        kota.pegawai[nama],
        mulai=mulai,
        unit=kota.unit[unit],
        jabatan=kota.jabatan["Pengelola Data"],
        kepala=False,
        oleh=segar(kota, oleh),
        **isi,
    )


def test_kembali_sebagai_pppk_dengan_nomor_baru(kota):
    akhiri(kota, "sari", Kedudukan.BERHENTI)
    mulai = date(2028, 2, 29)
    akibat = kembali(
        kota, mulai=mulai, status="PPPK", nomor="199001012028211004", golongan="IX", coba=True
    )
    assert any("Tanpa penempatan definitif" in satu.judul for satu in akibat.dampak(HARI))
    assert len(kedudukan(kota, "sari")) == 2
    kembali(kota, mulai=mulai, status="PPPK", nomor="199001012028211004", golongan="IX")
    assert kedudukan(kota, "sari") == [
        ("AKTIF", MULAI, LUAR),
        ("BERHENTI", LUAR, mulai),
        ("AKTIF", mulai, None),
    ]
    assert tempat(kota, "sari") == [("IZIN.1", MULAI, LUAR), ("LAIN", mulai, None)]
    assert penilai(kota, "sari", mulai) == {"Lukman"}
    assert NomorInduk.objects.filter(pegawai=kota.pegawai["sari"]).count() == 2
    fakta = RiwayatPegawai.objects.filter(pegawai=kota.pegawai["sari"], masa__contains=mulai)
    assert set(fakta.values_list("nilai", flat=True)) == {"AKTIF", "PPPK", "IX"}


def test_kembali_membuka_akun_dan_tidak_mengembalikan_peran(kota):
    akhiri(kota, "usman", Kedudukan.PINDAH, terakhir=date(2026, 10, 31), alasan="SK terlambat")
    assert segar(kota, "usman").berakhir == date(2026, 11, 1)
    kembali(kota, "usman", mulai=HARI)
    assert segar(kota, "usman").berakhir is None
    assert not Penugasan.objects.filter(akun=kota.akun["usman"]).pada(HARI).exists()


@pytest.mark.parametrize(
    ("sebab", "mulai", "kata"),
    [
        (None, LUAR, "masih bertugas"),
        (Kedudukan.MENINGGAL, date(2027, 2, 1), "meninggal dunia"),
        (Kedudukan.PINDAH, date(2026, 11, 25), "baru berakhir hari itu"),
    ],
)
def test_kembali_ditolak(kota, sebab, mulai, kata):
    if sebab:
        akhiri(kota, "sari", sebab, terakhir=HARI)
    with pytest.raises(IsianDitolak, match=kata):
        kembali(kota, mulai=mulai)


def baru(kota, oleh="ratna", unit="LAIN", nomor="198502022010012001", **isi):
    data = isi.pop("data", DataDiri("Tia Lestari"))
    return catat_pegawai(
        data=data,
        nomor=nomor,
        status="PNS",
        mulai=date(2026, 12, 1),
        dasar="SK mutasi masuk",
        oleh=segar(kota, oleh),
        unit=kota.unit[unit],
        jabatan=kota.jabatan["Pengelola Data"],
        kepala=False,
        **({"golongan": "III/b"} | isi),
    )


def test_pegawai_baru_lengkap_dengan_akun_dan_penilai(kota):
    orang, _ = baru(kota)
    assert (orang.lahir, orang.kelamin) == (date(1985, 2, 2), "P")
    akun = Akun.objects.get(pk=orang.akun_id)
    assert (akun.username, akun.has_usable_password()) == ("198502022010012001", False)
    garis = GarisPenilai.objects.get(pegawai=orang)
    assert (garis.penilai.nama, garis.masa.lower) == ("Lukman", date(2026, 12, 1))
    assert orang.riwayat.count() == 3
    with pytest.raises(IsianDitolak, match="milik Tia"):
        baru(kota)
    assert Pegawai.objects.filter(nama="Tia Lestari").count() == 1


def test_orang_serupa_ditawarkan_menurut_jangkauan(kota):
    Pegawai.objects.filter(pk=kota.pegawai["oki"].pk).update(
        nama="Tia Lestary", lahir=date(1985, 2, 2)
    )
    _, akibat = baru(kota, coba=True)
    satu = akibat.dampak(HARI)[0]
    assert "Tia Lestary" in satu.judul
    assert satu.url.endswith(f"/pegawai/{kota.pegawai['oki'].pk}/")
    _, akibat = baru(kota, oleh="usman", unit="IZIN", coba=True)
    satu = akibat.dampak(HARI)[0]
    assert "di luar wewenang" in satu.judul
    assert "Lestary" not in satu.judul
    assert not Pegawai.objects.filter(nama="Tia Lestari").exists()


def test_pengelola_unit_hanya_menambah_di_unitnya(kota):
    with pytest.raises(PermissionDenied):
        baru(kota, oleh="usman", unit="LAIN")
    orang, _ = baru(kota, oleh="usman", unit="IZIN")
    assert orang.pk


def test_data_diri_diubah_dengan_alasan(kota):
    sari = kota.pegawai["sari"]
    isi = {"oleh": segar(kota, "ratna"), "nomor_ubah": sari.nomor_ubah}
    data = DataDiri("Sari Dewi", gelar_belakang="S.T.", lahir=date(1991, 1, 1))
    with pytest.raises(IsianDitolak, match="alasan"):
        ubah_data_pegawai(sari, data=data, alasan="", **isi)
    akibat = ubah_data_pegawai(sari, data=data, alasan="Akta", **isi)
    assert any("1 Januari 1990" in satu.judul for satu in akibat.dampak(HARI))
    assert str(Pegawai.objects.get(pk=sari.pk)) == "Sari Dewi, S.T."
    assert segar(kota, "sari").nama == "Sari Dewi"
    with pytest.raises(IsianBerubah):
        ubah_data_pegawai(sari, data=data, alasan="Akta", **isi)


def test_halaman_meminta_setuju_lalu_menulis(kota, masuk):
    """As HR does it: fill in, read what follows, confirm; changed after that, it is asked anew."""
    client, sari = masuk("pengelola"), kota.pegawai["sari"].pk
    tujuan = f"/pegawai/{sari}/akhir-dinas/"
    isi = {"sebab": "PENSIUN", "sampai": "2026-12-31", "dasar": "SK 1"}
    jawaban = client.post(tujuan, isi)
    assert "Belum disimpan" in jawaban.content.decode()
    assert kedudukan(kota, "sari") == [("AKTIF", MULAI, None)]
    setuju = jawaban.context["form"].data["disetujui"]
    client.post(tujuan, isi | {"disetujui": setuju, "sebab": "PINDAH"})
    assert kedudukan(kota, "sari") == [("AKTIF", MULAI, None)]
    assert client.post(tujuan, isi | {"disetujui": setuju}).status_code == 302
    assert kedudukan(kota, "sari")[-1] == ("PENSIUN", LUAR, None)
    halaman = client.get(tujuan).content.decode()
    assert "Masih bertugas sampai hari itu" in halaman
    batal = {"alasan": "SK ditarik"}
    jawaban = client.post(f"{tujuan}batalkan/", batal)
    batal["disetujui"] = jawaban.context["form"].data["disetujui"]
    assert client.post(f"{tujuan}batalkan/", batal).status_code == 302
    assert kedudukan(kota, "sari") == [("AKTIF", MULAI, None)]


def test_pemberhentian_hanya_dibaca_yang_berhak(kota, masuk):
    akhiri(kota, "sari", Kedudukan.DIBERHENTIKAN)
    tujuan = f"/pegawai/{kota.pegawai['sari'].pk}/panel/fakta/"
    for peran, terbaca in (("pengelola", True), ("pegawai", True), ("penilai", False)):
        isi = masuk(peran).get(tujuan).content.decode()
        assert ("Diberhentikan" in isi) is terbaca, peran
        assert ("SK 1" in isi) is terbaca, peran
