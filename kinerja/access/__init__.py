"""The gates of this room: the only place that fetches by id for a request.

A stranger gets 404; who may see an object but not do this act gets 403.  An SKP opens to the
reach of its person, and by relation to whoever evaluates or evaluated it.
"""

from .kaskade import (
    pemilik_matriks,
    rhk_dari_skp,
    sasaran_ditulis,
    sel_matriks_sendiri,
    unit_bersasaran,
    unit_sasaran_ditulis,
    wajib_baca_sasaran,
)
from .pengelola import (
    jendela_dikelola,
    kamus_dibaca,
    kamus_dikelola,
    kamus_ditawarkan,
    tahun_dikelola,
    wajib_kelola_jendela,
    wajib_kelola_kamus,
)
from .pohon import penahan, rhk_berpohon, sasaran_berpohon, unit_berpohon, wajib_baca_pohon
from .skp import (
    anggota,
    boleh_menjawab,
    bukti_terlihat,
    indikator_sendiri,
    isi_indikator,
    isi_rhk,
    laporan_terlihat,
    pelaku_skp,
    rhk_sendiri,
    skp_menunggu,
    skp_sendiri,
    skp_terlihat,
    versi_disusun,
    versi_sendiri,
    versi_terlihat,
    wajib_menilai,
    wajib_tindakan,
)
from .tindakan import tindakan_terlihat, wajib_aksi_tindakan, wajib_bertindak
from .umpan_balik import permintaan_umpan, rekan_kerja, umpan_balik, umpan_sendiri

__all__ = [
    "anggota",
    "boleh_menjawab",
    "bukti_terlihat",
    "indikator_sendiri",
    "isi_indikator",
    "isi_rhk",
    "jendela_dikelola",
    "kamus_dibaca",
    "kamus_dikelola",
    "kamus_ditawarkan",
    "laporan_terlihat",
    "pelaku_skp",
    "pemilik_matriks",
    "penahan",
    "permintaan_umpan",
    "rekan_kerja",
    "rhk_berpohon",
    "rhk_dari_skp",
    "rhk_sendiri",
    "sasaran_berpohon",
    "sasaran_ditulis",
    "sel_matriks_sendiri",
    "skp_menunggu",
    "skp_sendiri",
    "skp_terlihat",
    "tahun_dikelola",
    "tindakan_terlihat",
    "umpan_balik",
    "umpan_sendiri",
    "unit_berpohon",
    "unit_bersasaran",
    "unit_sasaran_ditulis",
    "versi_disusun",
    "versi_sendiri",
    "versi_terlihat",
    "wajib_aksi_tindakan",
    "wajib_baca_pohon",
    "wajib_baca_sasaran",
    "wajib_bertindak",
    "wajib_kelola_jendela",
    "wajib_kelola_kamus",
    "wajib_menilai",
    "wajib_tindakan",
]
