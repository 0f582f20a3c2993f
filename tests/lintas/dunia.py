"""One world for the tests that cross the rooms: everything in it is Sari's.

The day is 8 October 2026: the third quarter is over, its progress window is closed, its rating
window is open.  Sari has an SKP with progress and evidence, a report that waits, an evaluation
to be rated and one handed over, messages, enrolments and a job; Dodi has his own SKP.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any
from uuid import UUID, uuid5

from django.test import Client
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.actions.kode import terbitkan_kode
from dumai_asn.akun.models import Akun, KodeAktivasi
from dumai_asn.direktori.actions.garis import bangun_garis_penilai
from dumai_asn.direktori.actions.penggabungan import gabungkan
from dumai_asn.direktori.actions.perbaikan import IsianPerbaikan, minta_perbaikan
from dumai_asn.direktori.models import (
    Delegasi,
    Formasi,
    GarisPenilai,
    HukumanDisiplin,
    Jabatan,
    Ketidakhadiran,
    Pegawai,
    Penggabungan,
    PermintaanPerbaikan,
    StandarKompetensi,
    UnitKerja,
)
from dumai_asn.direktori.rules.istilah import BagianData, SumberGaris
from dumai_asn.inti.actions.acuan import IsianAcuan, tetapkan_acuan
from dumai_asn.inti.actions.berkas import simpan_berkas
from dumai_asn.inti.actions.hari_libur import tambah_libur
from dumai_asn.inti.actions.pekerjaan import minta_pekerjaan
from dumai_asn.inti.actions.unduhan import simpan_unduhan
from dumai_asn.inti.actions.unggahan import mulai_unggahan
from dumai_asn.inti.istilah import StatusPekerjaan
from dumai_asn.inti.models import Acuan, Dokumen, HariLibur, Impor, Pekerjaan, Unggahan
from dumai_asn.inti.models.daftar import AksiMassal, TampilanDaftar
from dumai_asn.inti.rules.acuan import Tanda
from dumai_asn.inti.rules.libur import Libur
from dumai_asn.pemberitahuan.actions.pesan import Pesan, beritahu
from dumai_asn.pemberitahuan.models import Pemberitahuan
from evaluasi.actions.dokumen import terbitkan_evaluasi
from evaluasi.actions.siklus import buka_siklus, siapkan_periode
from evaluasi.models import Penilaian, Siklus
from evaluasi.rules.bawaan import AcuanSaran
from evaluasi.tasks import BUKA_SIKLUS
from kinerja.actions.bukti import BuktiBaru, periksa_bukti
from kinerja.actions.laporan import ajukan_laporan
from kinerja.actions.progres import IsianProgres, catat_progres
from kinerja.actions.skp import mulai_perubahan
from kinerja.models import (
    BuktiDukung,
    Jendela,
    KamusIndikator,
    LaporanPeriode,
    PeranHasil,
    Periode,
    SasaranUnit,
    VersiSKP,
)
from kinerja.rules.alur import Tindakan
from kinerja.rules.istilah import StatusVersi
from pembinaan.actions.kelas import buat_kelas
from pembinaan.actions.program import buat_program
from pembinaan.models import Kelas, Pendaftaran, ProgramPelatihan
from tests.evaluasi.bangun import kirim, penilaian
from tests.kinerja.bangun import Susunan, buat_skp
from tests.pembinaan.bangun import (
    H,
    ajukan,
    buat_kelas_terbuka,
    dudukkan,
    hadirkan,
    hari_ini,
    isian_kelas,
    isian_program,
    jalankan,
    sesi,
)
from tests.pemeran import SELAMANYA, Kota, bangun_kota

#: 09.00 in Dumai.
HARI = datetime(2026, 10, 8, 2, 0, tzinfo=UTC)
KUNCI = UUID(int=2026)
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"

#: Column of the table → who plays it.  The mayor leads: Kartika is already the evaluator's
#: evaluator, and each column is to show what one part alone may do.
PEMERAN = Kota.PEMERAN | {"pimpinan": "walid"}


@dataclass
class Dunia:
    """Who and what the addresses of the tests name."""

    kota: Kota
    susunan: Susunan
    dodi: Susunan = None
    draf: VersiSKP = None
    diajukan: VersiSKP = None
    sasaran: SasaranUnit = None
    sel: PeranHasil = None
    periode: dict[str, Periode] = field(default_factory=dict)
    siklus: dict[str, Siklus] = field(default_factory=dict)
    bukti: BuktiDukung = None
    bukti_kembali: BuktiDukung = None
    laporan: LaporanPeriode = None
    terbuka: Penilaian = None
    diserahkan: Penilaian = None
    dokumen: Dokumen = None
    pesan: Pemberitahuan = None
    pekerjaan: Any = None
    pekerjaan_gagal: Any = None
    acuan: Acuan = None
    libur: HariLibur = None
    impor: Impor = None
    unggahan: Unggahan = None
    tampilan: TampilanDaftar = None
    aksi: AksiMassal = None
    program: ProgramPelatihan = None
    kelas: dict[str, Kelas] = field(default_factory=dict)
    pendaftaran: Pendaftaran = None
    kode: KodeAktivasi = None
    absen: Ketidakhadiran = None
    unit_kosong: UnitKerja = None
    jabatan_kembar: Jabatan = None
    standar: StandarKompetensi = None
    formasi: Formasi = None
    kode_menunggu: KodeAktivasi = None
    tetapan: GarisPenilai = None
    delegasi: Delegasi = None
    hukuman: HukumanDisiplin = None
    perbaikan: PermintaanPerbaikan = None
    penggabungan: Penggabungan = None
    ganda: list[Pegawai] = field(default_factory=list)
    kamus: list[KamusIndikator] = field(default_factory=list)

    @property
    def jendela(self) -> Jendela:
        """The rating window of the fourth quarter."""
        return Jendela.objects.get(periode=self.periode["Triwulan IV"], langkah="PENILAIAN")

    def masuk(self, peran: str) -> Client:
        """A client signed in as a column of the table; ``tanpa_masuk`` is nobody."""
        client = Client()
        if peran != "tanpa_masuk":
            akun = self.kota.akun[PEMERAN[peran]]
            client.force_login(akun, backend="dumai_asn.akun.backends.MasukAkun")
        return client


def bangun_dunia() -> Dunia:
    """Write it all; the clock stands on :data:`HARI`."""
    kota = bangun_kota()
    dunia = Dunia(kota, buat_skp(kota.pegawai["sari"]))
    dunia.dodi = buat_skp(kota.pegawai["dodi"])
    _garis(dunia)
    _siklus(dunia)
    _progres(dunia)
    _penilaian(dunia)
    _perubahan(dunia)
    _kamus(dunia)
    _kaskade(dunia)
    _pelatihan(dunia)
    _kode(dunia)
    _absen(dunia)
    _hukuman(dunia)
    _perbaikan(dunia)
    _ganda(dunia)
    _struktur(dunia)
    _kabar(dunia)
    _pengaturan(dunia)
    return dunia


def _perubahan(dunia: Dunia) -> None:
    """Sari draws up a change of her SKP; that of Dodi waits for an answer."""
    akun = dunia.kota.akun
    dunia.draf = mulai_perubahan(dunia.susunan.skp, oleh=akun["sari"], alasan="Tugas baru")
    dunia.diajukan = mulai_perubahan(dunia.dodi.skp, oleh=akun["dodi"], alasan="Tugas baru")
    dunia.diajukan.status, dunia.diajukan.diajukan_pada = StatusVersi.DIAJUKAN, timezone.now()
    dunia.diajukan.save(update_fields=["status", "diajukan_pada"])
    dunia.diajukan.refresh_from_db()


def _kaskade(dunia: Dunia) -> None:
    """A goal of Sari's office, and a result that Dodi owes her."""
    dunia.sel = PeranHasil.objects.create(
        rhk_pimpinan=dunia.susunan.rhk, pegawai=dunia.kota.pegawai["dodi"], hasil="Berkas lengkap"
    )
    dunia.sasaran = SasaranUnit.objects.create(
        unit=dunia.kota.unit["IZIN"],
        tahun_id=2026,
        teks="Perizinan cepat dan pasti",
        indikator="Izin tepat waktu",
        satuan="%",
        target=95,
    )


def _kamus(dunia: Dunia) -> None:
    """Two entries of the dictionary that may be one."""
    dunia.kamus = [
        KamusIndikator.objects.create(teks=teks, satuan="%", target=95)
        for teks in ("Izin terbit tepat waktu", "Izin terbit pada waktunya")
    ]


def _impor(oleh: Akun) -> Impor:
    """A file that was checked and waits to be applied."""
    impor = Impor.objects.create(
        jenis="unit",
        nama_berkas="unit.csv",
        oleh=oleh,
        pada=HARI.date(),
        status="DIPERIKSA",
        jumlah_baris=1,
        hitung={"baru": 1, "berubah": 0, "tetap": 0, "galat": 0, "peringatan": 0, "hilang": 0},
    )
    impor.baris.create(nomor=2, data={"kode": "X1", "nama": "Dinas X"}, status="BARU")
    return impor


def _garis(dunia: Dunia) -> None:
    """An evaluator set long ago, and a delegation still to come: neither counts today."""
    kota = dunia.kota
    turunan = GarisPenilai.objects.get(pegawai=kota.pegawai["sari"])
    penempatan = turunan.penempatan
    turunan.delete()
    dunia.tetapan = GarisPenilai.objects.create(
        penempatan=penempatan,
        pegawai=kota.pegawai["sari"],
        penilai=kota.pegawai["kartika"],
        sumber=SumberGaris.TETAPAN,
        alasan="Penilai sedang diperiksa",
        masa=DateRange(date(2021, 1, 1), date(2021, 2, 1)),
    )
    bangun_garis_penilai([penempatan.pk])
    dunia.delegasi = Delegasi.objects.create(
        dari=kota.pegawai["bagus"],
        kepada=kota.pegawai["ratna"],
        masa=DateRange(date(2026, 12, 1), date(2026, 12, 15)),
        alasan="Cuti tahunan",
    )


def _siklus(dunia: Dunia) -> None:
    ratna = dunia.kota.akun["ratna"]
    siapkan_periode(2026, oleh=ratna)
    for satu in Siklus.objects.select_related("periode").filter(periode__tahun=2026):
        dunia.siklus[satu.periode.nama] = satu
        dunia.periode[satu.periode.nama] = satu.periode
    for nama in ("Triwulan II", "Triwulan III"):
        buka_siklus(dunia.siklus[nama], oleh=ratna)


def _progres(dunia: Dunia) -> None:
    sari, bagus = dunia.kota.akun["sari"], dunia.kota.akun["bagus"]
    skp, indikator = dunia.susunan.skp, dunia.susunan.indikator["naik"]
    berkas = simpan_berkas(BytesIO(PDF), "rekap.pdf", oleh=sari)
    catat_progres(
        skp,
        IsianProgres(indikator.pk, date(2026, 9, 20), nilai=90, alasan_terlambat="Uji"),
        oleh=sari,
        kunci_kirim=KUNCI,
        bukti=[
            BuktiBaru("rekap.pdf", berkas),
            BuktiBaru("Dasbor", tautan="https://contoh.invalid/dasbor"),
        ],
    )
    dunia.bukti, dunia.bukti_kembali = BuktiDukung.objects.filter(skp=skp).order_by("pk")
    periksa_bukti(
        dunia.bukti_kembali,
        Tindakan.KEMBALIKAN,
        oleh=bagus,
        catatan="Lampirkan tangkapan layarnya.",
        nomor_ubah=dunia.bukti_kembali.nomor_ubah,
    )
    ajukan_laporan(
        skp,
        dunia.periode["Triwulan III"],
        oleh=sari,
        ringkasan="Selesai",
        alasan_terlambat="Menunggu data",
    )
    dunia.laporan = LaporanPeriode.objects.get(skp=skp)


def _penilaian(dunia: Dunia) -> None:
    sari = dunia.kota.pegawai["sari"]
    dunia.terbuka = penilaian(dunia.siklus["Triwulan III"], sari)
    dunia.diserahkan = kirim(penilaian(dunia.siklus["Triwulan II"], sari), dunia.kota)
    dunia.dokumen = terbitkan_evaluasi(dunia.diserahkan, oleh=dunia.kota.akun["bagus"])


def _pelatihan(dunia: Dunia) -> None:
    """A class in each state; Sari waits for an answer in ``terbuka`` and sits in ``berjalan``."""
    kota, ratna = dunia.kota, dunia.kota.akun["ratna"]
    dunia.program = buat_program(oleh=ratna, isian=isian_program())
    dunia.kelas["draf"] = buat_kelas(dunia.program, oleh=ratna, isian=isian_kelas(nama="Draf"))
    dunia.kelas["terbuka"] = buat_kelas_terbuka(kota, nama="Terbuka")
    dunia.kelas["lain"] = buat_kelas_terbuka(kota, nama="Lain", kuota=30)
    dunia.kelas["berjalan"] = buat_kelas_terbuka(kota, nama="Berjalan")
    dudukkan(kota, dunia.kelas["berjalan"], "sari")
    dunia.kelas["berjalan"] = jalankan(kota, dunia.kelas["berjalan"])
    dunia.kelas["lengkap"] = buat_kelas_terbuka(kota, nama="Lengkap", sesi=[sesi(hari_ini())])
    (peserta,) = dudukkan(kota, dunia.kelas["lengkap"], "dodi")
    dunia.kelas["lengkap"] = jalankan(kota, dunia.kelas["lengkap"])
    hadirkan(kota, dunia.kelas["lengkap"], {peserta.pk: [H.HADIR]})
    dunia.pendaftaran = ajukan(kota, dunia.kelas["terbuka"], "sari")


def _kode(dunia: Dunia) -> None:
    """Sari holds a code; Usman's, who has a role, waits for a second officer."""
    kota = dunia.kota
    for nama, berperan in (("sari", False), ("usman", True)):
        akun = kota.akun[nama]
        (kode,) = terbitkan_kode(
            [akun.pk],
            oleh=kota.akun["ratna"],
            berperan={akun.pk} if berperan else set(),
            pada=hari_ini(),
        )
        setattr(dunia, "kode_menunggu" if berperan else "kode", kode)


def _struktur(dunia: Dunia) -> None:
    """A unit with nobody in it, a post that another one doubles, and seats."""
    dunia.unit_kosong = UnitKerja.objects.create(
        kode="LAIN.9",
        nama="Seksi Kosong",
        jenis="SEKSI",
        induk=dunia.kota.unit["LAIN"],
        masa=SELAMANYA,
    )
    dunia.jabatan_kembar = Jabatan.objects.create(nama="Pengelola Data (lama)", jenis="PELAKSANA")
    dunia.standar = StandarKompetensi.objects.create(
        jabatan=dunia.kota.jabatan["Pengelola Data"],
        tingkat={"INTEGRITAS": 1},
        dasar="Perwako uji",
        masa=SELAMANYA,
    )
    dunia.formasi = Formasi.objects.create(
        unit=dunia.kota.unit["IZIN.1"],
        jabatan=dunia.kota.jabatan["Pengelola Data"],
        kursi=2,
        masa=SELAMANYA,
    )


def _absen(dunia: Dunia) -> None:
    dunia.absen = Ketidakhadiran.objects.create(
        pegawai=dunia.kota.pegawai["sari"],
        jenis="CUTI_TAHUNAN",
        masa=DateRange(date(2027, 1, 4), date(2027, 1, 9)),
    )


def _hukuman(dunia: Dunia) -> None:
    dunia.hukuman = HukumanDisiplin.objects.create(
        pegawai=dunia.kota.pegawai["sari"],
        tingkat="RINGAN",
        jenis="Teguran tertulis",
        masa=DateRange(date(2026, 5, 1), None),
        dasar="SK 1/2026",
    )


def _perbaikan(dunia: Dunia) -> None:
    """Sari says that her rank is wrong."""
    sari = dunia.kota.akun["sari"]
    bukti = (simpan_berkas(BytesIO(PDF), "sk.pdf", oleh=sari), "sk.pdf")
    isian = IsianPerbaikan(BagianData.GOLONGAN, "Masih III/b", "III/c", bukti)
    dunia.perbaikan = minta_perbaikan(dunia.kota.pegawai["sari"], isian=isian, oleh=sari)


def _ganda(dunia: Dunia) -> None:
    """Two rows that may be one person, and two that were merged."""
    dunia.ganda = [Pegawai.objects.create(nama=f"Ganda {huruf}") for huruf in "ABCD"]
    dunia.penggabungan = gabungkan(
        *dunia.ganda[2:], alasan="Uji", oleh=Akun.objects.get(pk=dunia.kota.akun["ratna"].pk)
    )


def _kabar(dunia: Dunia) -> None:
    sari = dunia.kota.akun["sari"]
    beritahu([Pesan(sari.pk, "uji", "satu", "Kabar untuk Sari")])
    dunia.pesan = Pemberitahuan.objects.get(akun=sari, jenis="uji")
    dunia.pekerjaan = minta_pekerjaan(
        jenis=BUKA_SIKLUS, kunci=str(uuid5(KUNCI, "uji")), judul="Uji", parameter={}, oleh=sari
    )
    program = {"daftar": "pembinaan.program", "akun": sari}
    dunia.tampilan = TampilanDaftar.objects.create(nama="Teknis", isian="jenis=TEKNIS", **program)
    dunia.aksi = AksiMassal.objects.create(tindakan="uji", **program)
    simpan_unduhan(dunia.pekerjaan, [PDF], "rekap.pdf", "application/pdf")
    dunia.unggahan = mulai_unggahan("rekap.pdf", len(PDF), oleh=sari)


def _pengaturan(dunia: Dunia) -> None:
    """A reference value to come, a day off, and a job of Sari's that failed."""
    ratna = dunia.kota.akun["ratna"]
    dunia.acuan = tetapkan_acuan(
        "evaluasi.saran",
        oleh=ratna,
        isian=IsianAcuan(
            AcuanSaran(sesuai_sampai=120), date(2027, 1, 1), "Perwako 1/2027", Tanda.C1, ""
        ),
        nomor_ubah=0,
        pada=HARI.date(),
    )
    dunia.impor = _impor(ratna)
    dunia.libur = tambah_libur(oleh=ratna, isian=Libur(date(2026, 12, 25), "LIBUR", "Natal"))
    dunia.pekerjaan_gagal = Pekerjaan.objects.create(
        jenis=BUKA_SIKLUS,
        kunci="gagal",
        judul="Gagal",
        pemohon=dunia.kota.akun["sari"],
        status=StatusPekerjaan.GAGAL,
    )
