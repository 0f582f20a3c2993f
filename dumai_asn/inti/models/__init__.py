"""Tables without a domain: reference data, outbox, jobs, files."""

from .acuan import Acuan, HariLibur
from .berkas import Berkas, Unggahan
from .daftar import AksiMassal, TampilanDaftar, Unduhan
from .dasar import Tercatat, Teredit, alur_sah, hanya_tambah, lacak, masa_sah
from .jejak import JejakBaca
from .kerja import Jadwal, Kejadian, Pekerjaan, Putaran

__all__ = [
    "Acuan",
    "AksiMassal",
    "Berkas",
    "HariLibur",
    "Jadwal",
    "JejakBaca",
    "Kejadian",
    "Pekerjaan",
    "Putaran",
    "TampilanDaftar",
    "Tercatat",
    "Teredit",
    "Unduhan",
    "alur_sah",
    "hanya_tambah",
    "lacak",
    "Unggahan",
    "masa_sah",
]
