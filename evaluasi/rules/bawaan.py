"""Every regulatory number of evaluation, with source and confidence."""

from dataclasses import dataclass

from dumai_asn.inti.rules.acuan import ButirAcuan, Tanda, angka
from evaluasi.rules.istilah import Rating

_RATING = {
    Rating.DI_ATAS.value: "Di atas ekspektasi",
    Rating.SESUAI.value: "Sesuai ekspektasi",
    Rating.DI_BAWAH.value: "Di bawah ekspektasi",
}


@dataclass(frozen=True, slots=True)
class AcuanSaran:
    """Bands of the suggested rating of hasil kerja, in per cent of the targets."""

    sesuai_mulai: int = angka(
        90,
        arti="Rata-rata persen capaian, di bawahnya disarankan di bawah ekspektasi",
        sumber="Rancangan aplikasi",
        tanda=Tanda.U,
        satuan="persen",
        maksimal=1000,
    )
    sesuai_sampai: int = angka(
        110,
        arti="Rata-rata persen capaian, di atasnya disarankan di atas ekspektasi",
        sumber="Rancangan aplikasi",
        tanda=Tanda.U,
        satuan="persen",
        maksimal=1000,
    )

    def __post_init__(self) -> None:
        """Refuse a band that holds nothing."""
        if self.sesuai_mulai > self.sesuai_sampai:
            raise ValueError("Batas bawah sesuai ekspektasi tidak boleh melewati batas atasnya.")


@dataclass(frozen=True, slots=True)
class AcuanJendela:
    """First ranges of the evaluation windows, in calendar days; HR may move each of them."""

    hari_penilaian: int = angka(
        10,
        arti="Hari sesudah periode berakhir sampai penilaian ditutup",
        sumber="SE Kepala BKN 11/2023 untuk tahunan (sebelum 10 Januari); periodik belum pasti",
        tanda=Tanda.U,
        satuan="hari",
        minimal=1,
        maksimal=366,
    )


@dataclass(frozen=True, slots=True)
class AcuanCapaian:
    """Rating hasil kerja of a unit's leader, from the unit's capaian organisasi."""

    istimewa: str = angka(
        Rating.DI_ATAS.value,
        arti="Rating hasil kerja pimpinan unit dengan capaian Istimewa",
        sumber="SE MenPANRB 3/2023; pemetaan ke tiga tingkat adalah usulan",
        tanda=Tanda.U,
        pilihan=_RATING,
    )
    baik: str = angka(
        Rating.SESUAI.value,
        arti="Rating hasil kerja pimpinan unit dengan capaian Baik",
        sumber="SE MenPANRB 3/2023; pemetaan ke tiga tingkat adalah usulan",
        tanda=Tanda.U,
        pilihan=_RATING,
    )
    butuh_perbaikan: str = angka(
        Rating.DI_BAWAH.value,
        arti="Rating hasil kerja pimpinan unit dengan capaian Butuh Perbaikan",
        sumber="SE MenPANRB 3/2023; pemetaan ke tiga tingkat adalah usulan",
        tanda=Tanda.U,
        pilihan=_RATING,
    )
    kurang: str = angka(
        Rating.DI_BAWAH.value,
        arti="Rating hasil kerja pimpinan unit dengan capaian Kurang",
        sumber="SE MenPANRB 3/2023; pemetaan ke tiga tingkat adalah usulan",
        tanda=Tanda.U,
        pilihan=_RATING,
    )
    sangat_kurang: str = angka(
        Rating.DI_BAWAH.value,
        arti="Rating hasil kerja pimpinan unit dengan capaian Sangat Kurang",
        sumber="SE MenPANRB 3/2023; pemetaan ke tiga tingkat adalah usulan",
        tanda=Tanda.U,
        pilihan=_RATING,
    )


BAWAAN_SARAN = AcuanSaran()
BAWAAN_JENDELA = AcuanJendela()
BAWAAN_CAPAIAN = AcuanCapaian()

ACUAN = (
    ButirAcuan(
        kunci="evaluasi.saran",
        bawaan=BAWAAN_SARAN,
        dasar_hukum="Rancangan aplikasi, bukan ketentuan",
        tanda=Tanda.U,
        judul="Pita saran rating hasil kerja",
        dipakai="Saran di halaman menilai; keputusannya tetap pada penilai. Penilaian yang sudah"
        " dikirim menyimpan pita yang dipakai waktu itu.",
    ),
    ButirAcuan(
        kunci="evaluasi.jendela",
        bawaan=BAWAAN_JENDELA,
        dasar_hukum="PermenPANRB 6/2022; SE Kepala BKN 11/2023",
        tanda=Tanda.U,
        judul="Jendela penilaian",
        dipakai="Hari terakhir menilai ketika periode disiapkan. Jendela yang sudah ada tidak ikut"
        " bergeser.",
    ),
    ButirAcuan(
        kunci="evaluasi.capaian",
        bawaan=BAWAAN_CAPAIAN,
        dasar_hukum="SE MenPANRB 3/2023",
        tanda=Tanda.U,
        judul="Rating pimpinan dari capaian organisasi",
        dipakai="Rating hasil kerja pimpinan unit, mengikuti capaian organisasinya. Penilaian yang"
        " sudah dikirim tidak berubah.",
    ),
)
