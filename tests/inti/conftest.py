from tests.inti.bahan_draf import program, sari
from tests.inti.bangun import papan_kosong, papan_uji
from tests.inti.daftar_libur import akun, papan_libur

__all__ = ["akun", "papan_kosong", "papan_libur", "papan_uji", "program", "sari"]
