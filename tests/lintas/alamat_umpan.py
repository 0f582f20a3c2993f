"""Numbers and what is sent, for feedback."""

from collections.abc import Callable
from typing import Any

from tests.lintas.bahan import Isi, nomor_ubah
from tests.lintas.dunia import KUNCI, Dunia

NOMOR_UMPAN: dict[str, Callable[[Dunia], list[Any]]] = {
    "kinerja:beri_umpan": lambda d: [d.kota.pegawai["dodi"].pk],
    "kinerja:umpan_satu": lambda d: [d.umpan.pk],
    "kinerja:ubah_umpan": lambda d: [d.umpan.pk],
    "kinerja:tambah_umpan": lambda d: [d.umpan_lama.pk],
    "kinerja:permintaan_satu": lambda d: [d.permintaan_umpan.pk],
    "kinerja:batal_permintaan": lambda d: [d.permintaan_umpan.pk],
}

KIRIMAN_UMPAN: dict[str, Callable[[Dunia], Isi]] = {
    "kinerja:beri_umpan": lambda d: {
        "kunci_kirim": str(KUNCI)[:-1] + "d",
        "situasi": "Di loket",
        "perilaku": "Menjelaskan dengan sabar",
        "dampak": "Pemohon pulang dengan berkas lengkap",
        "ruang": "DIBAGI",
    },
    "kinerja:ubah_umpan": lambda d: {
        "nomor_ubah": nomor_ubah(d.umpan),
        "nilai": "HARMONIS",
        "perilaku": "Terima kasih banyak",
        "ruang": "DIBAGI",
    },
    "kinerja:tambah_umpan": lambda d: {"kunci_kirim": str(KUNCI)[:-1] + "e", "teks": "Juga Senin"},
    "kinerja:permintaan_satu": lambda d: {"nomor_ubah": nomor_ubah(d.permintaan_umpan)},
    "kinerja:batal_permintaan": lambda d: {"nomor_ubah": nomor_ubah(d.permintaan_umpan)},
}
