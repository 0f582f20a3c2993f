"""Classes and enrolments of the one world."""

from pembinaan.actions.kelas import buat_kelas
from pembinaan.actions.program import buat_program
from tests.lintas.dunia import Dunia
from tests.pembinaan.bangun import (
    H,
    ajukan,
    buat_kelas_terbuka,
    dudukkan,
    hadirkan,
    hari_ini,
    isian_kelas,
    isian_program,
    jalankan,
    sesi,
)


def pelatihan(dunia: Dunia) -> None:
    """A class in each state; Sari waits for an answer in ``terbuka`` and sits in ``berjalan``."""
    kota, ratna = dunia.kota, dunia.kota.akun["ratna"]
    dunia.program = buat_program(oleh=ratna, isian=isian_program())
    dunia.kelas["draf"] = buat_kelas(dunia.program, oleh=ratna, isian=isian_kelas(nama="Draf"))
    dunia.kelas["terbuka"] = buat_kelas_terbuka(kota, nama="Terbuka")
    dunia.kelas["lain"] = buat_kelas_terbuka(kota, nama="Lain", kuota=30)
    dunia.kelas["berjalan"] = buat_kelas_terbuka(kota, nama="Berjalan")
    dudukkan(kota, dunia.kelas["berjalan"], "sari")
    dunia.kelas["berjalan"] = jalankan(kota, dunia.kelas["berjalan"])
    dunia.kelas["lengkap"] = buat_kelas_terbuka(kota, nama="Lengkap", sesi=[sesi(hari_ini())])
    (peserta,) = dudukkan(kota, dunia.kelas["lengkap"], "dodi")
    dunia.kelas["lengkap"] = jalankan(kota, dunia.kelas["lengkap"])
    hadirkan(kota, dunia.kelas["lengkap"], {peserta.pk: [H.HADIR]})
    dunia.pendaftaran = ajukan(kota, dunia.kelas["terbuka"], "sari")
