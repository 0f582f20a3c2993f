"""Numbers and what is sent, for follow-up and recurring entries."""

from collections.abc import Callable
from typing import Any

from tests.lintas.bahan import Isi, nomor_ubah
from tests.lintas.dunia import KUNCI, Dunia

NOMOR_TINDAKAN: dict[str, Callable[[Dunia], list[Any]]] = {
    "kinerja:tindakan_satu": lambda d: [d.tindakan.pk],
    "kinerja:tindakan_aksi": lambda d: [d.tindakan.pk, "selesai"],
    "kinerja:tindakan_berkas": lambda d: [d.tindakan_selesai.pk],
    **{
        f"kinerja:{nama}": lambda d: [d.susunan.indikator["naik"].pk]
        for nama in ("pola", "pola_hapus")
    },
}

KIRIMAN_TINDAKAN: dict[str, Callable[[Dunia], Isi]] = {
    "kinerja:pola": lambda d: {"nomor_ubah": 1, "waktu": "MINGGUAN:1", "nilai": "90"},
    "kinerja:pola_hapus": lambda d: {"nomor_ubah": 1},
    "kinerja:tindakan_baru": lambda d: {
        "kunci_kirim": str(KUNCI)[:-1] + "c",
        "pegawai": d.susunan.skp.pegawai_id,
        "teks": "Menata antrean loket",
        "tenggat": "2026-10-20",
    },
    "kinerja:tindakan_aksi": lambda d: {"nomor_ubah": nomor_ubah(d.tindakan), "kata": "Sudah"},
}
