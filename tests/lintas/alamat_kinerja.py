"""Numbers and what is sent, for plan of action, progress and evidence."""

from collections.abc import Callable
from typing import Any

from kinerja.rules.alur import Tindakan
from tests.lintas.bahan import Isi, nomor_ubah
from tests.lintas.dunia import KUNCI, Dunia

NOMOR_KINERJA: dict[str, Callable[[Dunia], list[Any]]] = {
    "kinerja:rencana_aksi": lambda d: [d.susunan.skp.pk],
    "kinerja:cetak_rencana": lambda d: [d.susunan.skp.pk],
    "kinerja:rencana_isian": lambda d: [d.susunan.skp.pk, d.susunan.indikator["naik"].pk],
    "kinerja:catat_indikator": lambda d: [d.susunan.indikator["naik"].pk],
    "kinerja:ajukan": lambda d: [d.susunan.skp.pk, d.periode["Triwulan II"].pk],
    "kinerja:bukti": lambda d: [d.bukti.pk],
    "kinerja:berkas_bukti": lambda d: [d.bukti.pk],
    "kinerja:perbaiki_bukti": lambda d: [d.bukti_kembali.pk],
    "kinerja:tarik_bukti": lambda d: [d.bukti.pk],
    "kinerja:periksa_bukti": lambda d: [d.bukti.pk],
    "kinerja:anggota": lambda d: [d.susunan.skp.pegawai_id],
    "kinerja:ringkasan_anggota": lambda d: [d.susunan.skp.pegawai_id],
    "kinerja:jawab_laporan": lambda d: [d.laporan.pk],
}

KIRIMAN_KINERJA: dict[str, Callable[[Dunia], Isi]] = {
    "kinerja:rencana_isian": lambda d: {
        "nomor_ubah": "0",
        f"teks_{d.periode['Triwulan IV'].pk}": "Menata antrean loket",
        f"target_{d.periode['Triwulan IV'].pk}": "95",
    },
    "kinerja:catat_indikator": lambda d: {
        "kunci_kirim": str(KUNCI)[:-1] + "b",
        "nilai": "91",
        "tanggal": "2026-10-08",
    },
    "kinerja:ajukan": lambda d: {"ringkasan": "Selesai", "alasan_terlambat": "Menunggu data"},
    "kinerja:perbaiki_bukti": lambda d: {
        "nomor_ubah": nomor_ubah(d.bukti_kembali),
        "tautan": "https://contoh.invalid/baru",
    },
    "kinerja:tarik_bukti": lambda d: {"nomor_ubah": nomor_ubah(d.bukti)},
    "kinerja:periksa_bukti": lambda d: {
        "nomor_ubah": nomor_ubah(d.bukti),
        "tindakan": Tindakan.TERIMA,
    },
    "kinerja:jawab_laporan": lambda d: {
        "nomor_ubah": nomor_ubah(d.laporan),
        "tindakan": Tindakan.TERIMA,
    },
}
