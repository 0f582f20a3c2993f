"""Tables without a domain: reference data, outbox, jobs, files."""

from .acuan import Acuan, HariLibur
from .berkas import Berkas, Unggahan
from .daftar import AksiMassal, TampilanDaftar, Unduhan
from .dasar import Tercatat, Teredit, alur_sah, hanya_tambah, lacak, masa_sah
from .dokumen import Dokumen
from .draf import Draf, KunciDraf
from .impor import BarisImpor, HilangImpor, Impor
from .jejak import JejakBaca
from .kerja import Jadwal, Kejadian, Pekerjaan, Putaran

__all__ = [
    "Acuan",
    "AksiMassal",
    "BarisImpor",
    "Berkas",
    "Dokumen",
    "Draf",
    "HariLibur",
    "HilangImpor",
    "Impor",
    "Jadwal",
    "JejakBaca",
    "Kejadian",
    "KunciDraf",
    "Pekerjaan",
    "Putaran",
    "TampilanDaftar",
    "Tercatat",
    "Teredit",
    "Unduhan",
    "Unggahan",
    "alur_sah",
    "hanya_tambah",
    "lacak",
    "masa_sah",
]
