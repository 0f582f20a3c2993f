"""Invented data for one sample of each kind of document; nobody in it is real."""

from typing import Any

from kinerja.rules.bawaan import BERAKHLAK

#: 5 October 2026, 09.00 in Dumai, in seconds of the epoch.
PADA = 1791165600

QR = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40">'
    '<path d="M4 4h12v12H4zM24 4h12v12H24zM4 24h12v12H4zM24 24h6v6h-6z"/></svg>'
)


def rangka(judul: str, kaki: str, **isi: Any) -> dict[str, Any]:
    """The frame around every document."""
    return {
        "judul": judul,
        "kaki": kaki,
        "instansi": "Pemerintah Kota Dumai",
        "nomor": "",
        "kode": "",
        "qr": "",
        "alamat": "",
        "belum_resmi": False,
    } | isi


def _indikator(teks: str, aspek: str, target: str, realisasi: str) -> dict[str, str]:
    return {"teks": teks, "aspek": aspek, "target": target, "realisasi": realisasi}


def evaluasi(**isi: Any) -> dict[str, Any]:
    """An evaluation form with two RHK, as long as an ordinary one."""
    return {
        "rangka": rangka(
            "Evaluasi kinerja Triwulan III 2026, Suri Kemala",
            "Evaluasi kinerja, Triwulan III 2026. Suri Kemala, NIP 19870514 201101 2 901",
            nomor="EK/2026/000417",
            kode="C7QF-2M9D-K3TX-84WA",
            qr=QR,
            alamat="asn.example/periksa",
            belum_resmi=True,
        ),
        "unit": "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
        "masa": "1 Juli s.d. 30 September 2026",
        "anak_judul": "PENDEKATAN HASIL KERJA KUANTITATIF · PERIODE: TRIWULAN III",
        "pegawai": [
            ["Nama", "SURI KEMALA, S.E."],
            ["NIP", "19870514 201101 2 901"],
            ["Pangkat/Gol. Ruang", "III/c"],
            ["Jabatan", "Penata Perizinan Ahli Muda"],
            ["Unit kerja", "Bidang Pelayanan Perizinan"],
        ],
        "penilai": [
            ["Nama", "WAN AWANG PERDANA, S.Sos., M.Si."],
            ["NIP", "19780902 200212 1 902"],
            ["Pangkat/Gol. Ruang", "IV/a"],
            ["Jabatan", "Kepala Bidang Pelayanan Perizinan"],
            ["Unit kerja", "Bidang Pelayanan Perizinan"],
        ],
        "capaian": [
            {"kata": kata, "pilih": kata == "Baik"}
            for kata in ("Istimewa", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang")
        ],
        "puncak": 3,
        "jpt": False,
        "utama": [
            {
                "induk": "Pelayanan izin usaha sesuai standar",
                "teks": "Permohonan izin usaha terselesaikan sesuai standar",
                "umpan_balik": "Konsisten tepat waktu; antrean Agustus tertangani.",
                "indikator": [
                    _indikator("Izin usaha terbit tepat waktu", "Kualitas", "95 %", "96,1 %"),
                    _indikator("Rata-rata lama proses izin", "Waktu", "3 hari", "2,8 hari"),
                    _indikator("Nilai SKM loket perizinan", "Kualitas", "82–90", "84,6"),
                ],
            },
            {
                "induk": "Pemberdayaan pelaku usaha mikro",
                "teks": "Pelaku usaha mikro memahami dan memakai OSS berbasis risiko",
                "umpan_balik": "Tambah jadwal klinik di Sungai Sembilan.",
                "indikator": [
                    _indikator("Pendampingan OSS bagi UMK", "Kuantitas", "30 orang", "27 orang"),
                    _indikator("Peserta lanjut mengurus NIB", "Kualitas", "70 %", "74 %"),
                ],
            },
        ],
        "tambahan": [],
        "rating_hasil": "Sesuai ekspektasi",
        "rating_perilaku": "Sesuai ekspektasi",
        "perilaku": [
            {
                "nilai": satu.label,
                "panduan": list(satu.panduan),
                "ekspektasi": "Antrean loket paling lama 20 menit." if n == 0 else "",
                "umpan_balik": "Membuka loket kedua saat antrean memuncak." if n % 2 else "",
            }
            for n, satu in enumerate(BERAKHLAK.values())
        ],
        "predikat": "Baik",
        "keterangan": "hasil kerja sesuai ekspektasi, perilaku kerja sesuai ekspektasi",
        "catatan": "",
        "tanda_tangan": [
            {
                "tempat_tanggal": "Dumai, 5 Oktober 2026",
                "sebagai": "Pegawai yang dinilai",
                "nama": "SURI KEMALA, S.E.",
                "nip": "19870514 201101 2 901",
            },
            {
                "tempat_tanggal": "Dumai, 3 Oktober 2026",
                "sebagai": "Pejabat penilai kinerja",
                "nama": "WAN AWANG PERDANA, S.Sos., M.Si.",
                "nip": "19780902 200212 1 902",
            },
        ],
        "aturan": "Aturan 2026.1.",
    } | isi


def surat_aktivasi(**isi: Any) -> dict[str, Any]:
    """Letters for two people."""
    return {
        "rangka": rangka("Surat aktivasi akun", "Surat aktivasi akun. Rahasia, untuk penerima."),
        "bagian": "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
        "tanggal": "5 Oktober 2026",
        "situs": "https://asn.example",
        "surat": [
            {
                "nama": nama,
                "nip": nip,
                "unit": "Bidang Pelayanan Perizinan",
                "kode": "CDFG-HJKM-NPQR",
                "berlaku": "19 Oktober 2026",
            }
            for nama, nip in (
                ("Suri Kemala, S.E.", "19870514 201101 2 901"),
                ("Dodi Prawira", "19910203 201502 1 903"),
            )
        ],
    } | isi


def rekap(**isi: Any) -> dict[str, Any]:
    """One quarter of one person."""
    return {
        "rangka": rangka(
            "Rekap progres Triwulan III 2026, Suri Kemala",
            "Rekap progres, Triwulan III 2026. Suri Kemala, NIP 19870514 201101 2 901",
        ),
        "unit": "Bidang Pelayanan Perizinan",
        "masa": "1 Juli s.d. 30 September 2026",
        "periode": "Triwulan III 2026",
        "identitas": evaluasi()["pegawai"],
        "ringkas": [
            {"label": "Indikator terisi", "nilai": "3", "dari": "dari 5"},
            {"label": "Catatan", "nilai": "14", "dari": ""},
            {"label": "Bukti diterima", "nilai": "9", "dari": "dari 12"},
        ],
        "rhk": [
            {
                "teks": "Permohonan izin usaha terselesaikan sesuai standar",
                "indikator": [
                    {
                        "teks": "Izin usaha terbit tepat waktu",
                        "target": "95 %",
                        "realisasi": "96,1 %",
                        "persen": "101,2 %",
                        "laju": "Mendahului rencana",
                    },
                    {
                        "teks": "Nilai SKM loket perizinan",
                        "target": "82–90",
                        "realisasi": "",
                        "persen": "",
                        "laju": "Belum ada catatan",
                    },
                ],
            }
        ],
        "catatan": [
            {
                "tanggal": f"{hari} Sep 2026",
                "indikator": "Izin usaha terbit tepat waktu",
                "nilai": "96,1 %",
                "keterangan": "Rekap mingguan dari aplikasi perizinan.",
                "bukti": "rekap.pdf",
            }
            for hari in range(1, 8)
        ],
        "terpotong": "",
        "disusun": "5 Oktober 2026 pukul 09.00",
    } | isi


def skp(**isi: Any) -> dict[str, Any]:
    """A fixed SKP of the ordinary form: so many RHK that the table goes on over the page."""
    dasar = evaluasi()
    rhk = {
        "induk": "Terwujudnya pelayanan perizinan yang cepat dan pasti",
        "teks": "Izin usaha mikro dan kecil terbit tepat waktu sepanjang tahun",
        "indikator": [
            {"teks": "Izin terbit tepat waktu", "sisi": "Kualitas", "target": "95 %"},
            {"teks": "Rata-rata lama proses", "sisi": "Waktu", "target": "paling lama 3 hari"},
        ],
    }
    return {
        "rangka": rangka(
            "SKP 2026 versi 1, Suri Kemala",
            "SKP 2026, versi 1. Suri Kemala, NIP 19870514 201101 2 901",
            nomor="SKP/2026/000418",
            kode="C7QF-2M9D-K3TX-84WA",
            qr=QR,
            alamat="asn.example/periksa",
        ),
        "unit": dasar["unit"],
        "masa": "1 Januari s.d. 31 Desember 2026",
        "anak_judul": "PENDEKATAN HASIL KERJA KUANTITATIF · TAHUN 2026 · VERSI 1",
        "pegawai": dasar["pegawai"],
        "penilai": dasar["penilai"],
        "jpt": False,
        "kualitatif": False,
        "utama": [rhk] * 9,
        "tambahan": [],
        "perilaku": [
            {
                "nilai": satu.label,
                "panduan": list(satu.panduan),
                "ekspektasi": "Jawab hari itu juga",
            }
            for satu in BERAKHLAK.values()
        ],
        "lampiran": [
            ["DUKUNGAN SUMBER DAYA", ["Dua petugas loket", "Mesin antrean"]],
            ["SKEMA PERTANGGUNGJAWABAN", ["Laporan setiap triwulan"]],
            ["KONSEKUENSI", []],
        ],
        "tanda": "",
        "keadaan": "Ditetapkan secara elektronik oleh Wan Awang Perdana pada 5 Januari 2026,"
        " tanpa tanda tangan basah.",
        "tanda_tangan": dasar["tanda_tangan"],
    } | isi


def matriks(**isi: Any) -> dict[str, Any]:
    """A leader's matrix with more results than fit beside each other."""
    return {
        "rangka": rangka("Matriks peran hasil 2026, Wan Awang Perdana", "Matriks peran hasil 2026"),
        "unit": "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
        "tahun": "2026",
        "identitas": [["Nama", "WAN AWANG PERDANA, S.Sos., M.Si."], ["NIP", "–"]],
        "kolom": [
            {"judul": f"{n}. Layanan perizinan ke-{n} sesuai standar", "jumlah": "100 %"}
            for n in range(1, 9)
        ],
        "baris": [
            {
                "nama": nama,
                "sel": [
                    "" if (urutan + n) % 3 else "Berkas izin diperiksa dalam sehari (50 %)"
                    for n in range(8)
                ],
            }
            for urutan, nama in enumerate(("Suri Kemala", "Tuah Pradana", "Melur Anggraini"))
        ],
        "disusun": "5 Oktober 2026 pukul 09.00",
    } | isi


def rencana(**isi: Any) -> dict[str, Any]:
    """A plan of two RHK and four quarters, one of them empty."""
    return {
        "rangka": rangka("Rencana aksi 2026, Suri Kemala", "Rencana aksi 2026. Suri Kemala"),
        "unit": "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
        "masa": "1 Januari s.d. 31 Desember 2026",
        "tahun": "2026",
        "identitas": [["Nama", "SURI KEMALA, S.E."], ["NIP", "19870514 201101 2 901"]],
        "rhk": [
            {
                "teks": f"Permohonan izin usaha kelompok {n} terselesaikan sesuai standar",
                "indikator": [
                    {
                        "teks": "Izin usaha terbit tepat waktu",
                        "target": "95 %",
                        "periode": [
                            [f"Triwulan {angka}", teks, "" if teks == "Belum diisi" else "95 %"]
                            for angka, teks in (
                                ("I", "Menata antrean loket dan memeriksa berkas setiap pagi"),
                                ("II", "Menyusun daftar periksa bersama petugas loket"),
                                ("III", "Membuka klinik perizinan di kecamatan"),
                                ("IV", "Belum diisi"),
                            )
                        ],
                    }
                ],
            }
            for n in (1, 2)
        ],
        "disusun": "5 Oktober 2026 pukul 09.00",
    } | isi


#: Template → its sample.
SEMUA = {
    "evaluasi/evaluasi.typ": evaluasi,
    "akun/surat_aktivasi.typ": surat_aktivasi,
    "kinerja/matriks.typ": matriks,
    "kinerja/rekap.typ": rekap,
    "kinerja/rencana.typ": rencana,
    "kinerja/skp.typ": skp,
}
