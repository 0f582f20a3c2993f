"""Every number of this room that a city may set otherwise, with source and confidence."""

from dataclasses import dataclass

from dumai_asn.inti.rules.acuan import ButirAcuan, Tanda, angka


@dataclass(frozen=True, slots=True)
class AcuanHariLibur:
    """When somebody is asked for the days off of the next year."""

    bulan_ingat: int = angka(
        10,
        arti="Bulan mulai mengingatkan bahwa hari libur tahun depan belum diisi (10 = Oktober)",
        sumber="Rancangan aplikasi; keputusan bersama tiga menteri biasanya terbit menjelang akhir"
        " tahun",
        tanda=Tanda.U,
        minimal=1,
        maksimal=12,
    )


BAWAAN_HARI_LIBUR = AcuanHariLibur()

ACUAN = (
    ButirAcuan(
        kunci="inti.hari_libur",
        bawaan=BAWAAN_HARI_LIBUR,
        dasar_hukum="Rancangan aplikasi, bukan ketentuan",
        tanda=Tanda.U,
        judul="Pengingat hari libur",
        dipakai="Tugas di beranda pengelola dan peringatan di halaman hari libur.",
    ),
)
