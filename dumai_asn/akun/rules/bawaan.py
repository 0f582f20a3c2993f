"""Every number about codes and accounts, with source and confidence."""

from dataclasses import dataclass

from dumai_asn.inti.rules.acuan import ButirAcuan, Tanda, angka

#: How a code is written: three groups of four signs, 52 random bits.
KELOMPOK, SEKELOMPOK = 3, 4


@dataclass(frozen=True, slots=True)
class AcuanKode:
    """Numbers behind activation and recovery codes."""

    masa_hari: int = angka(
        14,
        arti="Hari sesudah terbit selama kode aktivasi atau pemulihan masih dapat dipakai",
        sumber="Kebijakan aplikasi; belum ada aturan kota",
        tanda=Tanda.U,
        satuan="hari",
        minimal=1,
        maksimal=60,
    )


BAWAAN_KODE = AcuanKode()

ACUAN = (
    ButirAcuan(
        kunci="akun.kode",
        bawaan=BAWAAN_KODE,
        dasar_hukum="Kebijakan keamanan aplikasi",
        tanda=Tanda.U,
        judul="Kode aktivasi dan pemulihan",
        dipakai="Hari terakhir kode yang diterbitkan sesudahnya. Kode yang sudah ada tetap.",
    ),
)
