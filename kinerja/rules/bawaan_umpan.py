"""Numbers of feedback; none of them is law."""

from dataclasses import dataclass

from dumai_asn.inti.rules.acuan import ButirAcuan, Tanda, angka


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


BAWAAN_UMPAN_BALIK = AcuanUmpanBalik()

ACUAN_UMPAN = (
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
)
