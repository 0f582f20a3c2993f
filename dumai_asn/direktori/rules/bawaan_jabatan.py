"""Ranks and competencies: the lists that posts and people are measured by, with source."""

from dataclasses import dataclass
from typing import NamedTuple

from dumai_asn.inti.rules.acuan import ButirAcuan, Tanda, angka


class ButirKompetensi(NamedTuple):
    """A competency: the code that standards keep, and its name."""

    kode: str
    nama: str


@dataclass(frozen=True, slots=True)
class AcuanGolongan:
    """Ranks, the lowest first: each line a golongan, then the name of the rank where it has one."""

    pns: tuple[str, ...] = angka(
        (
            "I/a Juru Muda",
            "I/b Juru Muda Tingkat I",
            "I/c Juru",
            "I/d Juru Tingkat I",
            "II/a Pengatur Muda",
            "II/b Pengatur Muda Tingkat I",
            "II/c Pengatur",
            "II/d Pengatur Tingkat I",
            "III/a Penata Muda",
            "III/b Penata Muda Tingkat I",
            "III/c Penata",
            "III/d Penata Tingkat I",
            "IV/a Pembina",
            "IV/b Pembina Tingkat I",
            "IV/c Pembina Utama Muda",
            "IV/d Pembina Utama Madya",
            "IV/e Pembina Utama",
        ),
        arti="Golongan ruang dan pangkat PNS dan CPNS, dari yang terendah",
        sumber="PP 11/2017 dan daftar pangkat yang berlaku",
        tanda=Tanda.C2,
    )
    pppk: tuple[str, ...] = angka(
        (
            *("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"),
            *("X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"),
        ),
        arti="Golongan PPPK, dari yang terendah",
        sumber="Perpres 98/2020 dan perubahannya",
        tanda=Tanda.C2,
    )

    def __post_init__(self) -> None:
        for milik in (self.golongan_pns, self.golongan_pppk):
            if len(set(milik)) != len(milik):
                raise ValueError("Setiap golongan ditulis satu kali saja.")

    @property
    def golongan_pns(self) -> tuple[str, ...]:
        """Golongan of PNS and CPNS without the names."""
        return tuple(baris.split()[0] for baris in self.pns if baris.strip())

    @property
    def golongan_pppk(self) -> tuple[str, ...]:
        """Golongan of PPPK without the names."""
        return tuple(baris.split()[0] for baris in self.pppk if baris.strip())

    def pangkat(self, golongan: str) -> str:
        """The name of a rank, ``III/b`` → ``Penata Muda Tingkat I``; "" where it has none."""
        return next(
            (
                nama.strip()
                for kode, _, nama in (baris.partition(" ") for baris in (*self.pns, *self.pppk))
                if kode == golongan
            ),
            "",
        )


@dataclass(frozen=True, slots=True)
class AcuanKompetensi:
    """Competencies that a post may require; a code that is gone is no longer asked for."""

    manajerial: tuple[ButirKompetensi, ...] = angka(
        (
            ButirKompetensi("INTEGRITAS", "Integritas"),
            ButirKompetensi("KERJA_SAMA", "Kerja sama"),
            ButirKompetensi("KOMUNIKASI", "Komunikasi"),
            ButirKompetensi("ORIENTASI_HASIL", "Orientasi pada hasil"),
            ButirKompetensi("PELAYANAN_PUBLIK", "Pelayanan publik"),
            ButirKompetensi("PENGEMBANGAN_DIRI", "Pengembangan diri dan orang lain"),
            ButirKompetensi("MENGELOLA_PERUBAHAN", "Mengelola perubahan"),
            ButirKompetensi("PENGAMBILAN_KEPUTUSAN", "Pengambilan keputusan"),
        ),
        arti="Kompetensi manajerial: kode dan nama",
        sumber="PermenPANRB 38/2017",
        tanda=Tanda.C1,
    )
    sosial_kultural: tuple[ButirKompetensi, ...] = angka(
        (ButirKompetensi("PEREKAT_BANGSA", "Perekat bangsa"),),
        arti="Kompetensi sosial kultural: kode dan nama",
        sumber="PermenPANRB 38/2017",
        tanda=Tanda.C1,
    )

    def __post_init__(self) -> None:
        kode = [satu.kode for satu in self.semua]
        if not kode or len(set(kode)) != len(kode):
            raise ValueError("Setiap kompetensi mempunyai kode sendiri, dan paling sedikit satu.")

    @property
    def semua(self) -> tuple[ButirKompetensi, ...]:
        """Every competency in the order of the lists."""
        return (*self.manajerial, *self.sosial_kultural)


BAWAAN_GOLONGAN = AcuanGolongan()
BAWAAN_KOMPETENSI = AcuanKompetensi()

ACUAN_JABATAN = (
    ButirAcuan(
        kunci="direktori.golongan",
        bawaan=BAWAAN_GOLONGAN,
        dasar_hukum="PP 11/2017; Perpres 98/2020",
        tanda=Tanda.C2,
        judul="Pangkat dan golongan",
        dipakai="Pilihan golongan ketika data pegawai dicatat atau disaring, dan golongan yang"
        " dikenal impor pegawai. Golongan yang sudah tercatat tidak berubah.",
    ),
    ButirAcuan(
        kunci="direktori.kompetensi",
        bawaan=BAWAAN_KOMPETENSI,
        dasar_hukum="PermenPANRB 38/2017",
        tanda=Tanda.C1,
        judul="Daftar kompetensi",
        dipakai="Kompetensi yang dapat diminta dari suatu jabatan. Standar yang sudah ditetapkan"
        " tetap tersimpan.",
    ),
)
