"""Periods and windows, targets with their versions, plans, progress and evidence."""

from .kamus import ButirTemplat, IndikatorTemplat, KamusIndikator, TemplatSKP
from .periode import Jendela, Periode, Perpanjangan, TahunKinerja
from .pola import PolaProgres
from .progres import BuktiDukung, LaporanPeriode, Progres, RencanaAksi
from .sasaran import PeranHasil, SasaranUnit
from .skp import SKP, Indikator, RencanaHasilKerja, VersiSKP
from .skp_isi import IsiIndikator, IsiPerilaku, IsiRHK, KomentarSKP
from .tindakan import RiwayatTindakan, Tindakan
from .umpan_balik import PermintaanUmpanBalik, TambahanUmpanBalik, UmpanBalik

__all__ = [
    "SKP",
    "BuktiDukung",
    "ButirTemplat",
    "Indikator",
    "IndikatorTemplat",
    "IsiIndikator",
    "IsiPerilaku",
    "IsiRHK",
    "Jendela",
    "KamusIndikator",
    "KomentarSKP",
    "LaporanPeriode",
    "PeranHasil",
    "Periode",
    "PermintaanUmpanBalik",
    "Perpanjangan",
    "PolaProgres",
    "Progres",
    "RencanaAksi",
    "RencanaHasilKerja",
    "RiwayatTindakan",
    "SasaranUnit",
    "TahunKinerja",
    "TambahanUmpanBalik",
    "TemplatSKP",
    "Tindakan",
    "UmpanBalik",
    "VersiSKP",
]
