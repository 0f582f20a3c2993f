"""Numbers and what is sent, for cycles, ratings and monitoring."""

from collections.abc import Callable
from typing import Any

from tests.lintas.bahan import Isi, nomor_ubah
from tests.lintas.dunia import Dunia

NOMOR_EVALUASI: dict[str, Callable[[Dunia], list[Any]]] = {
    "evaluasi:siklus": lambda d: [d.periode["Triwulan III"].pk],
    "evaluasi:siklus_buka": lambda d: [d.periode["Triwulan IV"].pk],
    "evaluasi:menilai": lambda d: [d.terbuka.pk],
    "evaluasi:nilai": lambda d: [d.diserahkan.pk],
    "evaluasi:nilai_pdf": lambda d: [d.diserahkan.pk],
    "evaluasi:nilai_minta_pdf": lambda d: [d.diserahkan.pk],
    "evaluasi:nilai_terima": lambda d: [d.diserahkan.pk],
    "evaluasi:pantau_unit": lambda d: [d.kota.unit["IZIN"].pk],
    "evaluasi:pantau_orang": lambda d: [d.kota.unit["IZIN"].pk],
    "evaluasi:pantau_penahan": lambda d: [d.kota.unit["IZIN"].pk],
    "evaluasi:ingatkan": lambda d: [d.kota.unit["IZIN"].pk],
    "evaluasi:capaian_unit": lambda d: [d.kota.unit["IZIN"].pk],
}

KIRIMAN_EVALUASI: dict[str, Callable[[Dunia], Isi]] = {
    "evaluasi:siklus_siapkan": lambda d: {"tahun": "2027"},
    "evaluasi:menilai": lambda d: {
        "nomor_ubah": nomor_ubah(d.terbuka),
        "rating_hasil": "DI_BAWAH",
        "rating_perilaku": "SESUAI",
        "alasan_hasil": "Realisasi jauh di bawah rencana, sudah dibicarakan dalam dialog.",
        "tindakan": "kirim",
    },
}
