"""Every number of this room that a city may set otherwise, with source and confidence."""

from dataclasses import dataclass

from dumai_asn.inti.rules.acuan import ButirAcuan, Tanda, angka

_SUMBER = "Rancangan aplikasi, bukan ketentuan"


@dataclass(frozen=True, slots=True)
class AcuanSurel:
    """When mail leaves for whoever has chosen nothing, and how long messages are kept."""

    tenang_dari: int = angka(
        20,
        arti="Jam mulai tenang (WIB): surel biasa ditahan",
        sumber=_SUMBER,
        tanda=Tanda.U,
        maksimal=23,
    )
    tenang_sampai: int = angka(
        6,
        arti="Jam tenang selesai (WIB); sama dengan jam mulai berarti tanpa jam tenang",
        sumber=_SUMBER,
        tanda=Tanda.U,
        maksimal=23,
    )
    jam_ringkasan: int = angka(
        7,
        arti="Jam ringkasan harian dikirim (WIB), bagi yang memilihnya",
        sumber=_SUMBER,
        tanda=Tanda.U,
        maksimal=23,
    )
    bulan_simpan: int = angka(
        24,
        arti="Lama pemberitahuan disimpan sejak diterima",
        sumber="Rancangan aplikasi: mencakup satu tahun kinerja beserta tindak lanjutnya",
        tanda=Tanda.U,
        satuan="bulan",
        minimal=3,
        maksimal=120,
    )


BAWAAN_SUREL = AcuanSurel()

ACUAN = (
    ButirAcuan(
        kunci="pemberitahuan.surel",
        bawaan=BAWAAN_SUREL,
        dasar_hukum=_SUMBER,
        tanda=Tanda.U,
        judul="Surel dan penyimpanan pemberitahuan",
        dipakai="Jam tenang bagi yang belum mengatur sendiri, jam ringkasan harian, dan"
        " pembersihan pemberitahuan lama.",
    ),
)
