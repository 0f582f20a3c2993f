"""One world for the tests that cross the rooms: everything in it is Sari's.

The day is 8 October 2026: the third quarter is over, its progress window is closed, its rating
window is open.  Sari has an SKP with progress and evidence, a report that waits, an evaluation
to be rated and one handed over, messages, enrolments and a job; Dodi has his own SKP.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.test import Client

from dumai_asn.akun.models import KodeAktivasi
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
    Perpindahan,
    StandarKompetensi,
    UnitKerja,
)
from dumai_asn.inti.models import Acuan, Dokumen, HariLibur, Impor, Unggahan
from dumai_asn.inti.models.daftar import AksiMassal, TampilanDaftar
from dumai_asn.pemberitahuan.models import Pemberitahuan
from evaluasi.models import Penilaian, Siklus
from kinerja.models import (
    BuktiDukung,
    Jendela,
    KamusIndikator,
    LaporanPeriode,
    PeranHasil,
    Periode,
    PermintaanUmpanBalik,
    SasaranUnit,
    TemplatSKP,
    Tindakan,
    UmpanBalik,
    VersiSKP,
)
from pembinaan.models import Kelas, Pendaftaran, ProgramPelatihan
from tests.kinerja.bangun import Susunan
from tests.pemeran import Kota

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
    tindakan: Tindakan = None
    tindakan_selesai: Tindakan = None
    umpan: UmpanBalik = None
    umpan_lama: UmpanBalik = None
    permintaan_umpan: PermintaanUmpanBalik = None
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
    perpindahan: Perpindahan = None
    penggabungan: Penggabungan = None
    ganda: list[Pegawai] = field(default_factory=list)
    kamus: list[KamusIndikator] = field(default_factory=list)
    templat: TemplatSKP = None

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
