"""Every regulatory number of the directory, with source and confidence."""

from dataclasses import dataclass

from dumai_asn.direktori.rules.bawaan_jabatan import ACUAN_JABATAN
from dumai_asn.direktori.rules.istilah import JenisKetidakhadiran as Absen
from dumai_asn.inti.rules.acuan import ButirAcuan, Tanda, angka

_KETIDAKHADIRAN = {
    Absen.PEJABAT_NEGARA.value: "Diangkat menjadi pejabat negara",
    Absen.LEMBAGA_NONSTRUKTURAL.value: "Bertugas di lembaga nonstruktural",
    Absen.DIBERHENTIKAN_SEMENTARA.value: "Diberhentikan sementara",
    Absen.CLTN.value: "Cuti di luar tanggungan negara",
    Absen.MPP.value: "Masa persiapan pensiun",
    Absen.TUGAS_BELAJAR.value: "Tugas belajar",
    Absen.CUTI_TAHUNAN.value: "Cuti tahunan",
    Absen.CUTI_SAKIT.value: "Cuti sakit",
    Absen.CUTI_MELAHIRKAN.value: "Cuti melahirkan",
    Absen.CUTI_BESAR.value: "Cuti besar",
    Absen.CUTI_ALASAN_PENTING.value: "Cuti karena alasan penting",
    Absen.DINAS_LUAR.value: "Dinas luar",
}


@dataclass(frozen=True, slots=True)
class AcuanNIP:
    """Numbers behind the reading of a nomor induk."""

    selisih_tahun_minimal: int = angka(
        17,
        arti="Selisih paling kecil antara tahun pengangkatan dan tahun lahir",
        sumber="Pemeriksaan kewajaran nomor induk",
        tanda=Tanda.U,
        satuan="tahun",
        maksimal=100,
    )
    kode_pppk_lazim: tuple[str, ...] = angka(
        ("21", "24"),
        arti="Kode (angka ke-13 dan 14) nomor induk PPPK yang lazim: 21 kontrak, 24 paruh waktu",
        sumber="Contoh nomor induk PPPK yang beredar",
        tanda=Tanda.U,
    )


@dataclass(frozen=True, slots=True)
class AcuanWajibSKP:
    """Absences during which nobody owes an SKP."""

    membebaskan: tuple[str, ...] = angka(
        (
            Absen.PEJABAT_NEGARA.value,
            Absen.LEMBAGA_NONSTRUKTURAL.value,
            Absen.DIBERHENTIKAN_SEMENTARA.value,
            Absen.CLTN.value,
            Absen.MPP.value,
            Absen.TUGAS_BELAJAR.value,
        ),
        arti="Keadaan yang membebaskan dari kewajiban menyusun SKP",
        sumber="PermenPANRB 8/2021 huruf E.7 (pendahulu PermenPANRB 6/2022)",
        tanda=Tanda.C1,
        pilihan=_KETIDAKHADIRAN,
    )


@dataclass(frozen=True, slots=True)
class AcuanAkhirDinas:
    """What a person may still do after leaving the city's service."""

    hari_data: int = angka(
        90,
        arti="Hari sesudah dinas berakhir selama data sendiri masih dapat dilihat dan diunduh",
        sumber="Kebijakan aplikasi; UU 27/2022 memberi hak atas data sendiri tanpa batas hari",
        tanda=Tanda.U,
        satuan="hari",
        maksimal=1_000,
    )


@dataclass(frozen=True, slots=True)
class AcuanSiasn:
    """How names and words of the national employee data are read.

    Posts are told by the words their name begins with (longest match wins), families of work by
    any word in it; both only for posts that the catalogue does not hold yet.
    """

    jpt_pratama: tuple[str, ...] = angka(
        (
            "Sekretaris Daerah",
            "Asisten",
            "Staf Ahli",
            "Sekretaris DPRD",
            "Sekretaris Dewan",
            "Inspektur",
            "Kepala Badan",
            "Kepala Dinas",
            "Kepala Satuan Polisi Pamong Praja",
            "Kepala Pelaksana",
        ),
        arti="Awal nama jabatan pimpinan tinggi pratama di kota",
        sumber="Susunan perangkat daerah menurut PP 18/2016 dan perubahannya",
        tanda=Tanda.U,
    )
    administrator: tuple[str, ...] = angka(
        (
            "Sekretaris",
            "Sekretaris Kecamatan",
            "Inspektur Pembantu",
            "Kepala Bidang",
            "Kepala Bagian",
            "Camat",
            "Direktur",
        ),
        arti="Awal nama jabatan administrator",
        sumber="Susunan perangkat daerah menurut PP 18/2016 dan perubahannya",
        tanda=Tanda.U,
    )
    pengawas: tuple[str, ...] = angka(
        (
            "Lurah",
            "Sekretaris Kelurahan",
            "Sekretaris Lurah",
            "Kepala Seksi",
            "Kepala Subbagian",
            "Kepala Sub Bagian",
            "Kepala Subbidang",
            "Kepala Sub Bidang",
            "Kepala UPT",
            "Kepala Unit Pelaksana Teknis",
            "Kepala Tata Usaha",
        ),
        arti="Awal nama jabatan pengawas",
        sumber="Susunan perangkat daerah menurut PP 18/2016 dan perubahannya",
        tanda=Tanda.U,
    )
    guru: tuple[str, ...] = angka(
        ("guru", "kepala sekolah"),
        arti="Kata dalam nama jabatan yang menandai rumpun guru",
        sumber="Nama jabatan fungsional yang lazim",
        tanda=Tanda.U,
    )
    nakes: tuple[str, ...] = angka(
        (
            "dokter",
            "perawat",
            "bidan",
            "apoteker",
            "asisten apoteker",
            "nutrisionis",
            "sanitasi",
            "sanitarian",
            "epidemiolog",
            "promosi kesehatan",
            "penyuluh kesehatan",
            "administrator kesehatan",
            "perekam medis",
            "laboratorium kesehatan",
            "radiografer",
            "fisioterapis",
            "okupasi terapis",
            "terapis gigi",
            "refraksionis",
            "elektromedis",
            "entomolog kesehatan",
            "pembimbing kesehatan",
            "psikolog klinis",
            "penata anestesi",
            "kepala puskesmas",
        ),
        arti="Kata dalam nama jabatan yang menandai rumpun tenaga kesehatan",
        sumber="Nama jabatan fungsional kesehatan yang lazim",
        tanda=Tanda.U,
    )


@dataclass(frozen=True, slots=True)
class AcuanGaris:
    """When an evaluator's absence holds up a team."""

    hari_absen: int = angka(
        14,
        arti="Hari ketidakhadiran penilai mulai dari mana delegasi diminta",
        sumber="Kebijakan aplikasi",
        tanda=Tanda.U,
        satuan="hari",
        maksimal=366,
    )


@dataclass(frozen=True, slots=True)
class AcuanPenempatan:
    """How long a seat may be held for the time being."""

    plt_bulan: int = angka(
        3,
        arti="Lama satu penunjukan Plt yang lazim; lebih lama dari ini diingatkan, tidak ditolak",
        sumber="SE Kepala BKN 1/SE/I/2021",
        tanda=Tanda.U,
        satuan="bulan",
        maksimal=24,
    )


@dataclass(frozen=True, slots=True)
class AcuanHukuman:
    """Kinds of disciplinary punishment by weight, in the words that a decision uses."""

    ringan: tuple[str, ...] = angka(
        ("Teguran lisan", "Teguran tertulis", "Pernyataan tidak puas secara tertulis"),
        arti="Jenis hukuman disiplin ringan",
        sumber="PP 94/2021 Pasal 8 ayat (2)",
        tanda=Tanda.C1,
    )
    sedang: tuple[str, ...] = angka(
        (
            "Pemotongan tunjangan kinerja 25% selama 6 bulan",
            "Pemotongan tunjangan kinerja 25% selama 9 bulan",
            "Pemotongan tunjangan kinerja 25% selama 12 bulan",
        ),
        arti="Jenis hukuman disiplin sedang",
        sumber="PP 94/2021 Pasal 8 ayat (3)",
        tanda=Tanda.C1,
    )
    berat: tuple[str, ...] = angka(
        (
            "Penurunan jabatan setingkat lebih rendah selama 12 bulan",
            "Pembebasan dari jabatan menjadi jabatan pelaksana selama 12 bulan",
            "Pemberhentian dengan hormat tidak atas permintaan sendiri",
        ),
        arti="Jenis hukuman disiplin berat",
        sumber="PP 94/2021 Pasal 8 ayat (4)",
        tanda=Tanda.C1,
    )


@dataclass(frozen=True, slots=True)
class AcuanPerbaikan:
    """How soon somebody who reports wrong data is answered."""

    hari_kerja: int = angka(
        5,
        arti="Hari kerja sampai pengelola menjawab permintaan perbaikan data",
        sumber="Kebijakan aplikasi; UU 27/2022 memberi hak memperbaiki data sendiri",
        tanda=Tanda.U,
        satuan="hari kerja",
        minimal=1,
        maksimal=60,
    )
    hari_kerja_siasn: int = angka(
        20,
        arti="Hari kerja sampai data yang harus dibetulkan di SIASN ditanyakan lagi",
        sumber="Kebijakan aplikasi",
        tanda=Tanda.U,
        satuan="hari kerja",
        minimal=1,
        maksimal=250,
    )


BAWAAN_HUKUMAN = AcuanHukuman()
BAWAAN_PERBAIKAN = AcuanPerbaikan()
BAWAAN_AKHIR_DINAS = AcuanAkhirDinas()
BAWAAN_GARIS = AcuanGaris()
BAWAAN_NIP = AcuanNIP()
BAWAAN_SIASN = AcuanSiasn()
BAWAAN_PENEMPATAN = AcuanPenempatan()
BAWAAN_WAJIB_SKP = AcuanWajibSKP()

ACUAN = (
    ButirAcuan(
        kunci="direktori.akhir_dinas",
        bawaan=BAWAAN_AKHIR_DINAS,
        dasar_hukum="Kebijakan aplikasi; UU 27/2022",
        tanda=Tanda.U,
        judul="Akun sesudah dinas berakhir",
        dipakai="Sampai kapan orang yang sudah tidak bertugas masih dapat masuk untuk mengambil"
        " datanya sendiri.",
    ),
    ButirAcuan(
        kunci="direktori.garis",
        bawaan=BAWAAN_GARIS,
        dasar_hukum="Kebijakan aplikasi",
        tanda=Tanda.U,
        judul="Penilai yang lama tidak hadir",
        dipakai="Halaman garis penilai bermasalah: sejak berapa hari ketidakhadiran penilai tanpa"
        " delegasi dihitung sebagai masalah.",
    ),
    ButirAcuan(
        kunci="direktori.hukuman",
        bawaan=BAWAAN_HUKUMAN,
        dasar_hukum="PP 94/2021",
        tanda=Tanda.C1,
        judul="Jenis hukuman disiplin",
        dipakai="Pilihan ketika petugas disiplin mencatat hukuman. Yang sudah tercatat tidak"
        " berubah.",
    ),
    ButirAcuan(
        kunci="direktori.perbaikan",
        bawaan=BAWAAN_PERBAIKAN,
        dasar_hukum="Kebijakan aplikasi; UU 27/2022",
        tanda=Tanda.U,
        judul="Jawaban atas data yang salah",
        dipakai="Tenggat permintaan perbaikan data yang diajukan sesudahnya.",
    ),
    ButirAcuan(
        kunci="direktori.nip",
        bawaan=BAWAAN_NIP,
        dasar_hukum="Peraturan Kepala BKN 43/2007; praktik nomor induk PPPK",
        tanda=Tanda.U,
        judul="Pemeriksaan nomor induk",
        dipakai="Penolakan dan peringatan ketika NIP atau nomor induk PPPK dicatat. Nomor yang"
        " sudah tercatat tidak diperiksa ulang.",
    ),
    ButirAcuan(
        kunci="direktori.siasn",
        bawaan=BAWAAN_SIASN,
        dasar_hukum="PP 18/2016",
        tanda=Tanda.U,
        judul="Pembacaan data SIASN",
        dipakai="Impor pegawai: jenis dan rumpun jabatan yang belum ada di katalog. Jabatan yang"
        " sudah tercatat tidak berubah.",
    ),
    ButirAcuan(
        kunci="direktori.penempatan",
        bawaan=BAWAAN_PENEMPATAN,
        dasar_hukum="SE Kepala BKN 1/SE/I/2021",
        tanda=Tanda.U,
        judul="Lama penunjukan Plt",
        dipakai="Peringatan ketika Plt ditunjuk untuk waktu yang lebih lama.",
    ),
    ButirAcuan(
        kunci="direktori.wajib_skp",
        bawaan=BAWAAN_WAJIB_SKP,
        dasar_hukum="PermenPANRB 8/2021 huruf E.7",
        tanda=Tanda.C1,
        judul="Bebas dari kewajiban SKP",
        dipakai="Siapa yang dihitung wajib menyusun SKP dan dinilai pada siklus yang dibuka"
        " sesudahnya.",
    ),
    *ACUAN_JABATAN,
)
