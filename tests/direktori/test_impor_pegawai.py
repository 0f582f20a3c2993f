"""Import of people: each trap alone, what is written, and that a second time changes nothing."""

from datetime import date

import pytest
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.actions.impor_pegawai import IMPOR_PEGAWAI
from dumai_asn.direktori.models import (
    GarisPenilai,
    Jabatan,
    Ketidakhadiran,
    NomorInduk,
    Pegawai,
    Penempatan,
    RiwayatPegawai,
    UnitKerja,
)
from dumai_asn.inti.models import BarisImpor
from tests.direktori.berkas_siasn import BAIK, baris, siapkan
from tests.pemeran import MULAI, Kota

HARI = date(2026, 5, 1)
#: Somebody of the standing cast as the national data would have her, unchanged.
SARI = {
    "nip_baru": "199001012015031004",
    "nama": "SARI",
    "gelar_belakang": "",
    "tanggal_lahir": "",
    "jenis_kelamin": "",
    "gol_akhir_nama": "III/b",
    "tmt_golongan": "01-01-2020",
    "tmt_cpns": "01-03-2015",
    "tingkat_pendidikan_nama": "",
    "unor_nama": "Bidang Pelayanan",
    "jenis_jabatan_nama": "Jabatan Fungsional",
    "jabatan_nama": "Penata Perizinan Ahli Pertama",
    "tmt_jabatan": "01-01-2020",
}
#: The head of the Bidang.
BAGUS = SARI | {
    "nip_baru": "199001012015031003",
    "nama": "BAGUS",
    "jenis_jabatan_nama": "Jabatan Struktural",
    "jabatan_nama": "Kepala Bidang",
}


@pytest.fixture
def periksa(kota: Kota):
    """``periksa(row, …)``: the checked rows of an import, by line."""

    def _periksa(*semua: dict[str, str], pada: date = HARI) -> list[BarisImpor]:
        impor = siapkan(kota.akun["ratna"], pada, *semua)
        return list(impor.baris.order_by("nomor"))

    return _periksa


@pytest.fixture
def terapkan(kota: Kota):
    """Check and apply, then prove that the same file again would change nothing."""

    def _terapkan(*semua: dict[str, str], pada: date = HARI) -> list[BarisImpor]:
        impor = siapkan(kota.akun["ratna"], pada, *semua)
        IMPOR_PEGAWAI.terapkan(impor.pk, kota.akun["ratna"], pada)
        lagi = siapkan(kota.akun["ratna"], pada, *semua)
        ubah = {"BARU", "BERUBAH"}
        assert not lagi.baris.filter(status__in=ubah).exists(), list(lagi.baris.values())
        return list(impor.baris.order_by("nomor"))

    return _terapkan


def pesan(satu: BarisImpor, tingkat: str = "GALAT") -> list[tuple[str, str]]:
    """Column and who mends it, of the remarks of one weight."""
    return [(p["kolom"], p["perbaiki_di"]) for p in satu.pesan if p["tingkat"] == tingkat]


def kini(nama: str, pada: date = HARI) -> Penempatan:
    return Penempatan.objects.pada(pada).get(pegawai__nama=nama, jenis="DEFINITIF")


def test_orang_baru_masuk_lengkap(terapkan, kota):
    (satu,) = terapkan(baris(pns_id="A-1", tmt_pns="01-01-2011"))
    assert (satu.status, satu.pesan) == ("BARU", [])
    satu.refresh_from_db()
    orang = Pegawai.objects.get(pk=satu.objek_id)
    assert (orang.nama, orang.gelar_belakang, orang.kelamin) == ("BUDI CONTOH", "S.E.", "L")
    assert (orang.lahir, orang.pns_id, orang.jenis) == (date(1985, 5, 17), "A-1", "ASN")
    assert orang.akun.username == BAIK["nip_baru"]
    assert not orang.akun.has_usable_password()
    nomor = orang.nomor.get()
    assert (nomor.nomor, nomor.jenis, nomor.masa.lower) == (
        BAIK["nip_baru"],
        "PNS",
        date(2010, 1, 1),
    )
    fakta = {
        (f.jenis, f.nilai): (f.masa.lower, f.masa.upper)
        for f in RiwayatPegawai.objects.filter(pegawai=orang)
    }
    assert fakta == {
        ("STATUS", "CPNS"): (date(2010, 1, 1), date(2011, 1, 1)),
        ("STATUS", "PNS"): (date(2011, 1, 1), None),
        ("KEDUDUKAN", "AKTIF"): (date(2010, 1, 1), None),
        ("GOLONGAN", "III/c"): (date(2023, 4, 1), None),
        ("PENDIDIKAN", "S1"): (date(2010, 1, 1), None),
    }
    tempat = kini("BUDI CONTOH")
    assert (tempat.unit.kode, tempat.jabatan.nama, tempat.kepala) == (
        "LAIN",
        "Pengelola Data",
        False,
    )
    assert tempat.masa == DateRange(date(2024, 1, 2), None)
    garis = GarisPenilai.objects.pada(HARI).get(pegawai=orang)
    assert garis.penilai == kota.pegawai["lukman"]


def test_hanya_kolom_yang_perlu_diminta():
    kunci = {satu.kunci for satu in IMPOR_PEGAWAI.kolom}
    terlarang = ("nik", "agama", "kawin", "npwp", "bpjs", "hp", "alamat", "email", "kpkn")
    assert not [k for k in kunci if any(kata in k.split("_") for kata in terlarang)]


@pytest.mark.parametrize(
    ("beda", "kolom", "di"),
    [
        ({"nip_baru": "1.98505172010011E+17"}, "nip_baru", "berkas ini"),
        ({"nip_baru": "198502292010011003"}, "nip_baru", "SIASN"),
        ({"nip_baru": ""}, "nip_baru", "SIASN"),
        ({"nip_baru": "19850517201001100"}, "nip_baru", "SIASN"),
        ({"nama": ""}, "nama", "SIASN"),
        ({"jabatan_nama": ""}, "jabatan_nama", "SIASN"),
        ({"unor_nama": ""}, "unor_nama", "SIASN"),
        ({"unor_nama": "Unit yang belum terdaftar"}, "unor_nama", "berkas unit"),
        ({"tmt_jabatan": "31-02-2024"}, "tmt_jabatan", "SIASN"),
        ({"tmt_jabatan": "29-02-2023"}, "tmt_jabatan", "SIASN"),
        ({"tmt_golongan": "29-02-2023"}, "tmt_golongan", "SIASN"),
        ({"tmt_jabatan": "01-06-2026"}, "tmt_jabatan", "SIASN"),
        ({"tmt_golongan": "01-01-1980"}, "tmt_golongan", "SIASN"),
        ({"jenis_pegawai_nama": "Honorer", "status_cpns_pns": ""}, "jenis_pegawai_nama", "SIASN"),
        ({"jenis_jabatan_nama": "Lain-lain"}, "jenis_jabatan_nama", "SIASN"),
        ({"kedudukan_hukum_nama": "Entah"}, "kedudukan_hukum_nama", "SIASN"),
    ],
)
def test_galat_menyebut_kolom_dan_siapa_yang_memperbaiki(periksa, beda, kolom, di):
    (satu,) = periksa(baris(**beda))
    assert satu.status == "GALAT"
    assert (kolom, di) in pesan(satu)


@pytest.mark.parametrize(
    ("beda", "kolom"),
    [
        ({"tanggal_lahir": "18-05-1985"}, "tanggal_lahir"),
        ({"jenis_kelamin": "F"}, "jenis_kelamin"),
        ({"jenis_pegawai_nama": "PPPK", "gol_akhir_nama": "IX"}, "nip_baru"),
        ({"tingkat_pendidikan_nama": "Kursus"}, "tingkat_pendidikan_nama"),
        ({"tmt_jabatan": ""}, "tmt_jabatan"),
        ({"gol_akhir_nama": "", "tmt_golongan": ""}, "gol_akhir_nama"),
        ({"gol_akhir_nama": "V/z"}, "gol_akhir_nama"),
        ({"gol_akhir_nama": "IX"}, "gol_akhir_nama"),
        ({"kedudukan_hukum_nama": "CLTN"}, "kedudukan_hukum_nama"),
        (
            {"jenis_jabatan_nama": "Jabatan Struktural", "jabatan_nama": "Kepala Urusan Kapal"},
            "jabatan_nama",
        ),
        (
            {"jenis_jabatan_nama": "Jabatan Fungsional", "jabatan_nama": "Juru Kapal"},
            "jabatan_nama",
        ),
    ],
)
def test_keganjilan_diperingatkan_tetapi_masuk(terapkan, beda, kolom):
    (satu,) = terapkan(baris(**beda))
    assert satu.status == "BARU"
    assert kolom in {k for k, _ in pesan(satu, "PERINGATAN")}


def test_baris_sama_diabaikan_baris_bertentangan_ditolak_keduanya(periksa):
    lain = baris(nip_baru="198605172010011003", tanggal_lahir="17-05-1986", nama="WATI")
    a, b, c, d = periksa(baris(), baris(), lain, lain | {"nama": "WATI LAIN"})
    assert [satu.status for satu in (a, b, c, d)] == ["BARU", "DIABAIKAN", "GALAT", "GALAT"]
    assert pesan(b, "PERINGATAN") == [("nip_baru", "SIASN")]
    assert pesan(c) == pesan(d) == [("nip_baru", "SIASN")]


def test_unit_dicari_lewat_id_lalu_lewat_nama_yang_hanya_satu(periksa, kota):
    for kode in ("A", "B"):
        UnitKerja.objects.create(
            kode=kode,
            nama="Subbagian Umum",
            jenis="SUBBAGIAN",
            induk=kota.unit["LAIN"],
            masa=DateRange(MULAI, None),
        )
    kembar, lewat_id = periksa(
        baris(unor_nama="Subbagian Umum"),
        baris(unor_nama="Subbagian Umum", unor_id="B", nip_baru="198505172010011004"),
    )
    assert (kembar.status, lewat_id.status) == ("GALAT", "BARU")
    assert "2 unit" in kembar.pesan[0]["pesan"]


def test_unit_yang_sudah_tidak_ada_bukan_tujuan(periksa, kota):
    UnitKerja.objects.create(
        kode="X",
        nama="Dinas Dulu",
        jenis="DINAS",
        induk=kota.unit["KOTA"],
        masa=DateRange(MULAI, date(2025, 1, 1)),
    )
    (satu,) = periksa(baris(unor_nama="Dinas Dulu"))
    assert pesan(satu) == [("unor_nama", "berkas unit")]


def test_unit_yang_akan_ditutup_tidak_dimasuki_lagi(periksa, kota):
    """Nobody may stand in a unit longer than it exists; who is in it already, stays planned."""
    akhir = DateRange(MULAI, date(2026, 7, 1))
    UnitKerja.objects.filter(pk=kota.unit["LAIN"].pk).update(masa=akhir)
    (satu,) = periksa(BAIK)
    assert pesan(satu) == [("unor_nama", "SIASN")]
    assert "berakhir pada 30-06-2026" in satu.pesan[0]["pesan"]


def test_orang_yang_sama_tetap(terapkan):
    (satu,) = terapkan(baris(**SARI | {"tmt_cpns": "01-03-2015"}))
    assert satu.perubahan == [
        {"kolom": "jenis_kelamin", "dari": "", "ke": "L"},
        {"kolom": "tanggal_lahir", "dari": "", "ke": "01-01-1990"},
    ]


def test_perpindahan_menutup_yang_lama_sehari_sebelumnya(terapkan, kota):
    (satu,) = terapkan(baris(**SARI | {"unor_nama": "Dinas Lain", "tmt_jabatan": "01-02-2026"}))
    assert {p["kolom"] for p in satu.perubahan} >= {"unor_nama"}
    assert kini("Sari", date(2026, 1, 31)).unit.kode == "IZIN.1"
    assert kini("Sari", date(2026, 2, 1)).unit.kode == "LAIN"
    penilai = GarisPenilai.objects.pada(HARI).get(pegawai=kota.pegawai["sari"]).penilai
    assert penilai == kota.pegawai["lukman"]


def test_kenaikan_golongan_dan_jabatan_berlaku_sejak_tmt(terapkan, kota):
    terapkan(
        baris(
            **SARI
            | {
                "gol_akhir_nama": "III/c",
                "tmt_golongan": "01-04-2026",
                "jabatan_nama": "Penata Perizinan Ahli Muda",
                "tmt_jabatan": "01-04-2026",
            }
        )
    )
    golongan = RiwayatPegawai.objects.filter(pegawai=kota.pegawai["sari"], jenis="GOLONGAN")
    assert list(golongan.order_by("masa").values_list("nilai", "masa")) == [
        ("III/b", DateRange(MULAI, date(2026, 4, 1))),
        ("III/c", DateRange(date(2026, 4, 1), None)),
    ]
    baru = kini("Sari").jabatan
    assert (baru.jenis, baru.jenjang, baru.rumpun) == ("FUNGSIONAL", "AHLI_MUDA", "TEKNIS")


def test_tmt_sebelum_penempatan_yang_berjalan_tidak_mengubah_masa_lalu(terapkan):
    (satu,) = terapkan(baris(**SARI | {"unor_nama": "Dinas Lain", "tmt_jabatan": "01-02-2019"}))
    assert ("tmt_jabatan", "aplikasi") in pesan(satu, "PERINGATAN")
    assert kini("Sari").unit.kode == "IZIN.1"


def test_berlaku_surut_ke_tahun_lalu_diperingatkan(terapkan):
    (satu,) = terapkan(baris(**SARI | {"unor_nama": "Dinas Lain", "tmt_jabatan": "01-02-2025"}))
    assert any("Berlaku surut" in p["pesan"] for p in satu.pesan)
    assert kini("Sari", date(2025, 2, 1)).unit.kode == "LAIN"


def test_tmt_sama_membetulkan_penempatan_itu_sendiri(terapkan):
    terapkan(baris(**SARI | {"unor_nama": "Dinas Lain"}))
    assert kini("Sari", MULAI).unit.kode == "LAIN"
    assert Penempatan.objects.filter(pegawai__nama="Sari").count() == 1


def test_pindah_tanpa_tmt_ditolak(periksa):
    (satu,) = periksa(baris(**SARI | {"unor_nama": "Dinas Lain", "tmt_jabatan": ""}))
    assert pesan(satu) == [("tmt_jabatan", "SIASN")]


def test_kepala_berganti_pada_hari_yang_sama(terapkan, kota):
    hari = "01-03-2026"
    terapkan(
        baris(
            **BAGUS | {"unor_nama": "Dinas Lain", "tmt_jabatan": hari, "jabatan_nama": "Penasihat"}
        ),
        baris(
            **BAGUS | {"nip_baru": SARI["nip_baru"], "nama": "SARI", "tmt_jabatan": hari},
        ),
    )
    assert kini("Sari").kepala
    assert not kini("Bagus").kepala
    dodi = GarisPenilai.objects.filter(pegawai=kota.pegawai["dodi"])
    assert dodi.pada(date(2026, 2, 28)).get().penilai == kota.pegawai["bagus"]
    assert dodi.pada(date(2026, 3, 1)).get().penilai == kota.pegawai["sari"]


def test_kursi_kepala_yang_terisi_tidak_direbut(terapkan):
    (satu,) = terapkan(
        baris(
            unor_nama="Bidang Pelayanan",
            jenis_jabatan_nama="Jabatan Struktural",
            jabatan_nama="Kepala Bidang Pelayanan",
        )
    )
    assert satu.status == "BARU"
    assert any("sudah dikepalai Bagus" in p["pesan"] for p in satu.pesan)
    assert kini("Bagus").kepala
    assert not kini("BUDI CONTOH").kepala


def test_dua_kepala_sekaligus_yang_terbaru_menang(terapkan, kota):
    UnitKerja.objects.create(
        kode="KEL",
        nama="Kelurahan Uji",
        jenis="KELURAHAN",
        induk=kota.unit["KOTA"],
        masa=DateRange(MULAI, None),
    )
    lurah = {
        "unor_nama": "Kelurahan Uji",
        "jenis_jabatan_nama": "Jabatan Struktural",
        "jabatan_nama": "Lurah",
    }
    lama, baru = terapkan(
        baris(**lurah, tmt_jabatan="01-02-2023"),
        baris(**lurah, nip_baru="198505172010011004", nama="ANI CONTOH"),
    )
    assert kini("ANI CONTOH").kepala
    assert not kini("BUDI CONTOH").kepala
    assert pesan(baru, "PERINGATAN") == []
    assert pesan(lama, "PERINGATAN") == [("jabatan_nama", "aplikasi")]


def test_nomor_baru_orang_yang_sudah_ada_diusulkan_bukan_disatukan(periksa, kota):
    Pegawai.objects.filter(nama="Sari").update(lahir=date(1985, 5, 17))
    (satu,) = periksa(baris(nama="Sari"))
    assert satu.status == "BARU"
    assert any("kontrak baru Sari (199001012015031004)" in p["pesan"] for p in satu.pesan)


def test_nama_yang_jauh_berbeda_diperingatkan(periksa):
    (satu,) = periksa(baris(**SARI | {"nama": "MUHAMMAD ZULKIFLI"}))
    assert any("milik Sari" in p["pesan"] for p in satu.pesan)
    assert {"kolom": "nama", "dari": "Sari", "ke": "MUHAMMAD ZULKIFLI"} in satu.perubahan


@pytest.mark.parametrize("kata", ["Pensiun", "Meninggal", "Pindah Instansi"])
def test_yang_tidak_bertugas_lagi_tidak_diubah_diam_diam(terapkan, kata):
    (baru, lama) = terapkan(
        baris(kedudukan_hukum_nama=kata),
        baris(**SARI | {"kedudukan_hukum_nama": kata, "unor_nama": "Dinas Lain"}),
    )
    assert (baru.status, lama.status) == ("DIABAIKAN", "TETAP")
    assert ("kedudukan_hukum_nama", "aplikasi") in pesan(lama, "PERINGATAN")
    assert kini("Sari").unit.kode == "IZIN.1"
    assert not Pegawai.objects.filter(nama="BUDI CONTOH").exists()


def test_ketidakhadiran_yang_sudah_tercatat_tidak_diminta_lagi(periksa, kota):
    Ketidakhadiran.objects.create(
        pegawai=kota.pegawai["sari"], jenis="CLTN", masa=DateRange(MULAI, None)
    )
    (satu,) = periksa(baris(**SARI | {"kedudukan_hukum_nama": "CLTN"}))
    assert pesan(satu, "PERINGATAN") == []


def test_yang_tidak_ada_di_berkas_disebut_tidak_dihapus(kota):
    impor = siapkan(kota.akun["ratna"], HARI, baris(**SARI))
    nama = set(impor.hilang.values_list("nama", flat=True))
    assert nama == {"Kartika", "Bagus", "Dodi", "Usman", "Lukman", "Oki", "Ratna"}


def test_pemeriksaan_tidak_mengubah_data(periksa):
    sebelum = [m.objects.count() for m in (Pegawai, Akun, Jabatan, Penempatan, RiwayatPegawai)]
    periksa(baris(jabatan_nama="Jabatan Baru"), baris(**SARI | {"unor_nama": "Dinas Lain"}))
    sesudah = [m.objects.count() for m in (Pegawai, Akun, Jabatan, Penempatan, RiwayatPegawai)]
    assert sebelum == sesudah


def test_nama_pengguna_yang_terpakai_tidak_diambil_alih(terapkan):
    lain = Akun.objects.create(username=BAIK["nip_baru"], nama="Orang lain")
    terapkan(baris())
    assert NomorInduk.objects.get(nomor=BAIK["nip_baru"]).pegawai.akun_id is None
    assert not Pegawai.objects.filter(akun=lain).exists()
