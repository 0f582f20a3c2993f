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


@dataclass(frozen=True, slots=True)
class AcuanImpor:
    """How long the rows of an import file are kept."""

    hari_simpan: int = angka(
        90,
        arti="Lama baris berkas impor disimpan",
        sumber="Rancangan aplikasi: cukup untuk memperbaiki baris yang ditolak, tidak lebih",
        tanda=Tanda.U,
        satuan="hari",
        minimal=1,
        maksimal=3650,
    )


BAWAAN_IMPOR = AcuanImpor()


@dataclass(frozen=True, slots=True)
class AcuanBerkas:
    """How long a stored file outlives the last thing that owned it."""

    hari_tanpa_pemilik: int = angka(
        30,
        arti="Lama berkas disimpan sesudah tidak dimiliki catatan apa pun",
        sumber="Rancangan aplikasi: cukup untuk menyadari dan membetulkan kekeliruan",
        tanda=Tanda.U,
        satuan="hari",
        minimal=2,
        maksimal=3650,
    )


BAWAAN_BERKAS = AcuanBerkas()

ACUAN = (
    ButirAcuan(
        kunci="inti.berkas",
        bawaan=BAWAAN_BERKAS,
        dasar_hukum="Rancangan aplikasi, bukan ketentuan",
        tanda=Tanda.U,
        judul="Penyimpanan berkas",
        dipakai="Pembersihan malam. Berkas yang dimiliki bukti, dokumen, atau catatan lain tetap"
        " disimpan selama catatan itu ada.",
    ),
    ButirAcuan(
        kunci="inti.hari_libur",
        bawaan=BAWAAN_HARI_LIBUR,
        dasar_hukum="Rancangan aplikasi, bukan ketentuan",
        tanda=Tanda.U,
        judul="Pengingat hari libur",
        dipakai="Tugas di beranda pengelola dan peringatan di halaman hari libur.",
    ),
    ButirAcuan(
        kunci="inti.impor",
        bawaan=BAWAAN_IMPOR,
        dasar_hukum="Rancangan aplikasi, bukan ketentuan",
        tanda=Tanda.U,
        judul="Penyimpanan baris impor",
        dipakai="Pembersihan baris berkas impor; data yang sudah diterapkan tidak tersentuh.",
    ),
)
