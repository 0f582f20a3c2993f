"""Every regulatory number and official wording of this room, with source and confidence."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from dumai_asn.inti.rules.acuan import ButirAcuan, Tanda, angka
from kinerja.rules.istilah import NilaiPerilaku


@dataclass(frozen=True, slots=True)
class AcuanLaju:
    """Bands of pace, in per cent of today's plan."""

    mendahului: int = angka(
        100,
        arti="Persen dari rencana hari ini, mulai dari sini mendahului rencana",
        sumber="Rancangan aplikasi",
        tanda=Tanda.U,
        satuan="persen",
        minimal=1,
        maksimal=1000,
    )
    sesuai: int = angka(
        90,
        arti="Persen dari rencana hari ini, mulai dari sini sesuai rencana",
        sumber="Rancangan aplikasi",
        tanda=Tanda.U,
        satuan="persen",
        minimal=1,
        maksimal=1000,
    )

    def __post_init__(self) -> None:
        """Refuse bands that leave nothing in between."""
        if self.sesuai >= self.mendahului:
            raise ValueError("Batas sesuai rencana harus di bawah batas mendahului rencana.")


@dataclass(frozen=True, slots=True)
class AcuanJendela:
    """First ranges of the windows of a period, in calendar days; HR may move each of them."""

    bulan_penetapan_skp: int = angka(
        1,
        arti="Bulan terakhir untuk menetapkan SKP (1 = Januari)",
        sumber="PermenPANRB 8/2021 huruf E.4; PP 30/2019",
        tanda=Tanda.C1,
        minimal=1,
        maksimal=12,
    )
    hari_skp_baru: int = angka(
        30,
        arti="Hari sejak menduduki jabatan di tengah tahun sampai SKP-nya harus diajukan",
        sumber="Rancangan aplikasi; SKP baru untuk jabatan baru (PermenPANRB 8/2021 huruf E.6)",
        tanda=Tanda.U,
        satuan="hari",
        minimal=1,
        maksimal=366,
    )
    hari_sebelum_rencana_aksi: int = angka(
        14,
        arti="Hari sebelum periode mulai ketika rencana aksi sudah boleh diisi",
        sumber="Rancangan aplikasi; rencana aksi mendahului bukti (panduan e-Kinerja)",
        tanda=Tanda.U,
        satuan="hari",
        maksimal=366,
    )
    hari_rencana_aksi: int = angka(
        14,
        arti="Hari sejak periode mulai sampai rencana aksi ditutup",
        sumber="Rancangan aplikasi; rencana aksi mendahului bukti (panduan e-Kinerja)",
        tanda=Tanda.U,
        satuan="hari",
        minimal=1,
        maksimal=366,
    )
    hari_progres: int = angka(
        5,
        arti="Hari sesudah periode berakhir sampai progres ditutup",
        sumber="Rancangan aplikasi",
        tanda=Tanda.U,
        satuan="hari",
        maksimal=366,
    )


@dataclass(frozen=True, slots=True)
class AcuanSKP:
    """What an SKP must hold."""

    rhk_utama_minimal: int = angka(
        1,
        arti="Jumlah paling sedikit rencana hasil kerja utama",
        sumber="PermenPANRB 6/2022, format SKP",
        tanda=Tanda.C2,
        satuan="rencana hasil kerja",
        minimal=1,
        maksimal=100,
    )
    bulan_sumber_sementara: int = angka(
        3,
        arti="Bulan terakhir sumber RHK boleh masih sementara (3 = akhir triwulan pertama)",
        sumber="Rancangan aplikasi",
        tanda=Tanda.U,
        minimal=1,
        maksimal=12,
    )


@dataclass(frozen=True, slots=True)
class AcuanBukti:
    """How much evidence a person may keep for a year."""

    kuota_mb: int = angka(
        500,
        arti="Ruang berkas bukti seorang pegawai setahun; tautan tidak dihitung",
        sumber="Rancangan aplikasi: 300 kB sefoto, sekitar tujuh foto setiap hari kerja",
        tanda=Tanda.U,
        satuan="MB",
        minimal=1,
        maksimal=100_000,
    )


@dataclass(frozen=True, slots=True)
class AcuanUmpanBalik:
    """How long feedback may be changed and read, and how much one may be asked for."""

    jam_sunting: int = angka(
        24,
        arti="Jam sejak umpan balik dikirim selama pemberinya masih dapat mengubahnya",
        sumber="Rancangan aplikasi",
        tanda=Tanda.U,
        satuan="jam",
        maksimal=168,
    )
    permintaan_terbuka: int = angka(
        5,
        arti="Permintaan umpan balik yang boleh menunggu pada satu orang",
        sumber="Rancangan aplikasi: menjaga agar tidak ada yang kewalahan",
        tanda=Tanda.U,
        satuan="permintaan",
        minimal=1,
        maksimal=100,
    )
    hari_permintaan: int = angka(
        30,
        arti="Tenggat terjauh sebuah permintaan umpan balik",
        sumber="Rancangan aplikasi",
        tanda=Tanda.U,
        satuan="hari",
        minimal=1,
        maksimal=366,
    )
    tahun_terbaca: int = angka(
        2,
        arti="Tahun sebelum tahun ini yang umpan baliknya masih terbaca penilai",
        sumber="Rancangan aplikasi: sama dengan hasil penilaian",
        tanda=Tanda.U,
        satuan="tahun",
        maksimal=30,
    )


class IsiNilai(NamedTuple):
    """Official label of a BerAKHLAK value and its three guides."""

    label: str
    panduan: tuple[str, ...]


#: BerAKHLAK (UU 20/2023 Pasal 3-4; form of PermenPANRB 6/2022) [C2]; the default of
#: :class:`AcuanPerilaku`.
BERAKHLAK: Mapping[NilaiPerilaku, IsiNilai] = MappingProxyType(
    {
        NilaiPerilaku.BERORIENTASI_PELAYANAN: IsiNilai(
            "Berorientasi Pelayanan",
            (
                "Memahami dan memenuhi kebutuhan masyarakat",
                "Ramah, cekatan, solutif, dan dapat diandalkan",
                "Melakukan perbaikan tiada henti",
            ),
        ),
        NilaiPerilaku.AKUNTABEL: IsiNilai(
            "Akuntabel",
            (
                "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan"
                " berintegritas tinggi",
                "Menggunakan kekayaan dan BMN secara bertanggung jawab, efektif, dan efisien",
                "Tidak menyalahgunakan kewenangan jabatan",
            ),
        ),
        NilaiPerilaku.KOMPETEN: IsiNilai(
            "Kompeten",
            (
                "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
                "Membantu orang lain belajar",
                "Melaksanakan tugas dengan kualitas terbaik",
            ),
        ),
        NilaiPerilaku.HARMONIS: IsiNilai(
            "Harmonis",
            (
                "Menghargai setiap orang apa pun latar belakangnya",
                "Suka menolong orang lain",
                "Membangun lingkungan kerja yang kondusif",
            ),
        ),
        NilaiPerilaku.LOYAL: IsiNilai(
            "Loyal",
            (
                "Memegang teguh Pancasila, UUD 1945, setia kepada NKRI serta pemerintahan yang sah",
                "Menjaga nama baik ASN, pimpinan, instansi, dan negara",
                "Menjaga rahasia jabatan dan negara",
            ),
        ),
        NilaiPerilaku.ADAPTIF: IsiNilai(
            "Adaptif",
            (
                "Cepat menyesuaikan diri menghadapi perubahan",
                "Terus berinovasi dan mengembangkan kreativitas",
                "Bertindak proaktif",
            ),
        ),
        NilaiPerilaku.KOLABORATIF: IsiNilai(
            "Kolaboratif",
            (
                "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
                "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
                "Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama",
            ),
        ),
    }
)


#: Guides of each value on the official form, and the longest one may be.
BANYAK_PANDUAN, HURUF_PANDUAN = 3, 300


def _panduan(nilai: NilaiPerilaku) -> tuple[str, ...]:
    isi = BERAKHLAK[nilai]
    return angka(
        isi.panduan,
        arti=f"Panduan {isi.label}",
        sumber="UU 20/2023 Pasal 4 ayat (2); PermenPANRB 6/2022, format SKP",
        tanda=Tanda.C2,
    )


@dataclass(frozen=True, slots=True)
class AcuanPerilaku:
    """The guides of each value, three sentences each, under the value's name in lower case."""

    berorientasi_pelayanan: tuple[str, ...] = _panduan(NilaiPerilaku.BERORIENTASI_PELAYANAN)
    akuntabel: tuple[str, ...] = _panduan(NilaiPerilaku.AKUNTABEL)
    kompeten: tuple[str, ...] = _panduan(NilaiPerilaku.KOMPETEN)
    harmonis: tuple[str, ...] = _panduan(NilaiPerilaku.HARMONIS)
    loyal: tuple[str, ...] = _panduan(NilaiPerilaku.LOYAL)
    adaptif: tuple[str, ...] = _panduan(NilaiPerilaku.ADAPTIF)
    kolaboratif: tuple[str, ...] = _panduan(NilaiPerilaku.KOLABORATIF)

    def __post_init__(self) -> None:
        """Refuse what the form has no room for."""
        for nilai in NilaiPerilaku:
            panduan = self.panduan(nilai)
            if len(panduan) != BANYAK_PANDUAN:
                raise ValueError(f"Tulis {BANYAK_PANDUAN} panduan {BERAKHLAK[nilai].label}.")
            if max(map(len, panduan)) > HURUF_PANDUAN:
                raise ValueError(
                    f"Panduan {BERAKHLAK[nilai].label} paling banyak {HURUF_PANDUAN} huruf sebaris."
                )

    def panduan(self, nilai: NilaiPerilaku) -> tuple[str, ...]:
        """The guides of ``nilai``."""
        isi: tuple[str, ...] = getattr(self, nilai.lower())
        return isi


BAWAAN_LAJU = AcuanLaju()
BAWAAN_JENDELA = AcuanJendela()
BAWAAN_SKP = AcuanSKP()
BAWAAN_BUKTI = AcuanBukti()
BAWAAN_UMPAN_BALIK = AcuanUmpanBalik()
BAWAAN_PERILAKU = AcuanPerilaku()

ACUAN = (
    ButirAcuan(
        kunci="kinerja.laju",
        bawaan=BAWAAN_LAJU,
        dasar_hukum="Rancangan aplikasi, bukan ketentuan",
        tanda=Tanda.U,
        judul="Batas laju kemajuan",
        dipakai="Kata “mendahului”, “sesuai”, atau “tertinggal” pada setiap indikator di halaman"
        " progres, tim, dan beranda. Mengubahnya mengganti kata itu pada hari-hari sesudahnya.",
    ),
    ButirAcuan(
        kunci="kinerja.jendela",
        bawaan=BAWAAN_JENDELA,
        dasar_hukum="PermenPANRB 6/2022; PermenPANRB 8/2021 huruf E",
        tanda=Tanda.U,
        judul="Jendela SKP, rencana aksi, dan progres",
        dipakai="Tanggal awal jendela ketika pengelola menyiapkan periode satu tahun. Periode yang"
        " sudah disiapkan tidak ikut bergeser; jendelanya digeser dari halaman Jendela.",
    ),
    ButirAcuan(
        kunci="kinerja.skp",
        bawaan=BAWAAN_SKP,
        dasar_hukum="PermenPANRB 6/2022",
        tanda=Tanda.U,
        judul="Isi SKP",
        dipakai="Pemeriksaan kelengkapan ketika SKP diajukan. SKP yang sudah ditetapkan tetap"
        " berlaku.",
    ),
    ButirAcuan(
        kunci="kinerja.bukti",
        bawaan=BAWAAN_BUKTI,
        dasar_hukum="Rancangan aplikasi, bukan ketentuan",
        tanda=Tanda.U,
        judul="Ruang berkas bukti",
        dipakai="Ruang yang ditampilkan di halaman progres, dan penolakan berkas bukti yang tidak"
        " muat lagi. Berkas yang sudah tersimpan tetap ada.",
    ),
    ButirAcuan(
        kunci="kinerja.umpan_balik",
        bawaan=BAWAAN_UMPAN_BALIK,
        dasar_hukum="Rancangan aplikasi, bukan ketentuan",
        tanda=Tanda.U,
        judul="Umpan balik",
        dipakai="Batas waktu mengubah umpan balik, banyaknya permintaan yang boleh menunggu pada"
        " seseorang, tenggatnya, dan berapa lama penilai membacanya. Yang"
        " sudah dikirim tetap memakai batas mengubah ketika dikirim.",
    ),
    ButirAcuan(
        kunci="kinerja.perilaku",
        bawaan=BAWAAN_PERILAKU,
        dasar_hukum="UU 20/2023 Pasal 3 dan 4; PermenPANRB 6/2022, format SKP",
        tanda=Tanda.C2,
        judul="Panduan perilaku BerAKHLAK",
        dipakai="Langkah perilaku ketika menyusun SKP, halaman persetujuan, umpan balik, penilaian,"
        " dan cetakannya. Dokumen yang sudah terbit tetap seperti ketika terbit.",
    ),
)
