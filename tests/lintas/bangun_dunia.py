"""The one world is written here, part by part; each room has its own module."""

from tests.kinerja.bangun import buat_skp
from tests.lintas.dunia import Dunia
from tests.lintas.dunia_direktori import absen, ganda, garis, hukuman, kode, perbaikan, struktur
from tests.lintas.dunia_evaluasi import penilaian_sari, siklus
from tests.lintas.dunia_inti import kabar, pengaturan
from tests.lintas.dunia_kinerja import kamus, kaskade, perubahan, progres, tindak_lanjut
from tests.lintas.dunia_pembinaan import pelatihan
from tests.lintas.dunia_umpan import umpan
from tests.pemeran import bangun_kota


def bangun_dunia() -> Dunia:
    """Write it all; the clock stands on :data:`tests.lintas.dunia.HARI`."""
    kota = bangun_kota()
    dunia = Dunia(kota, buat_skp(kota.pegawai["sari"]))
    dunia.dodi = buat_skp(kota.pegawai["dodi"])
    garis(dunia)
    siklus(dunia)
    progres(dunia)
    tindak_lanjut(dunia)
    umpan(dunia)
    penilaian_sari(dunia)
    perubahan(dunia)
    kamus(dunia)
    kaskade(dunia)
    pelatihan(dunia)
    kode(dunia)
    absen(dunia)
    hukuman(dunia)
    perbaikan(dunia)
    ganda(dunia)
    struktur(dunia)
    kabar(dunia)
    pengaturan(dunia)
    return dunia
