"""Every regulatory number of training, with source and confidence."""

from dataclasses import dataclass

from dumai_asn.inti.rules.acuan import ButirAcuan, Tanda, angka


@dataclass(frozen=True, slots=True)
class AcuanJP:
    """Hours of training of a person in a year, in JP."""

    minimal_pns: int = angka(
        20,
        arti="JP paling sedikit bagi PNS dalam setahun",
        sumber="PP 11/2017 Pasal 203 ayat (4)",
        tanda=Tanda.C2,
        satuan="JP",
        maksimal=1000,
    )
    maksimal_pppk: int = angka(
        24,
        arti="JP paling lama bagi PPPK dalam setahun masa perjanjian kerja",
        sumber="PP 49/2018 Pasal 40-42",
        tanda=Tanda.C1,
        satuan="JP",
        maksimal=1000,
    )
    maksimal_kegiatan: int = angka(
        1000,
        arti="JP paling banyak yang dapat dicatat untuk satu kegiatan",
        sumber="Pemeriksaan kewajaran",
        tanda=Tanda.U,
        satuan="JP",
        minimal=1,
        maksimal=1000,
    )


@dataclass(frozen=True, slots=True)
class AcuanKelulusan:
    """What passing a class takes."""

    hadir_minimal: int = angka(
        75,
        arti="Persen sesi paling sedikit yang dihadiri untuk lulus",
        sumber="Rancangan aplikasi",
        tanda=Tanda.U,
        satuan="persen",
        maksimal=100,
    )


BAWAAN_JP = AcuanJP()
BAWAAN_KELULUSAN = AcuanKelulusan()

ACUAN = (
    ButirAcuan(
        kunci="pembinaan.jp",
        bawaan=BAWAAN_JP,
        dasar_hukum="PP 11/2017 Pasal 203; PP 49/2018 Pasal 40-42",
        tanda=Tanda.U,
        judul="JP dalam setahun",
        dipakai="Kewajiban JP pada halaman pembinaan setiap pegawai, dan JP terbanyak yang dapat"
        " dicatat untuk satu kegiatan.",
    ),
    ButirAcuan(
        kunci="pembinaan.kelulusan",
        bawaan=BAWAAN_KELULUSAN,
        dasar_hukum="Rancangan aplikasi, bukan ketentuan",
        tanda=Tanda.U,
        judul="Syarat lulus kelas",
        dipakai="Keputusan lulus ketika sebuah kelas diselesaikan. Kelas yang sudah selesai tidak"
        " dihitung ulang.",
    ),
)
