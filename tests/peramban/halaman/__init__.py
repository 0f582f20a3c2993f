"""Every page of the house by room: who looks at it, and which statement finds its numbers.

A new page is a line in ``HALAMAN`` of its room's module.
"""

import re

from tests.peramban.aplikasi import Aplikasi
from tests.peramban.bahan import indikator_pegawai, periode_berjalan
from tests.peramban.halaman import akun, direktori, evaluasi, inti, kinerja, pembinaan

_RUANG = (akun, inti, kinerja, direktori, evaluasi, pembinaan)
#: What several rooms ask: a number in an address → the statement that finds one.
_BERSAMA = {
    "pegawai": "SELECT p.id FROM direktori_pegawai p JOIN akun_akun a ON a.id = p.akun_id"
    " WHERE a.username = 'pegawai'",
    "unit": "SELECT u.unit_id FROM direktori_penugasan u JOIN akun_akun a ON a.id = u.akun_id"
    " WHERE a.username = 'pengelola-opd' LIMIT 1",
}
NOMOR = _BERSAMA | {
    nama: kueri for ruang in _RUANG for nama, kueri in getattr(ruang, "NOMOR", {}).items()
}
#: Name, who looks, address.
HALAMAN = tuple(satu for ruang in _RUANG for satu in ruang.HALAMAN)


def alamat(aplikasi: Aplikasi, pola: str) -> str:
    """``pola`` with numbers of the demo city in it."""
    isi = {}
    for nama in re.findall(r"{(\w+)}", pola):
        if nama == "indikator":
            isi[nama] = indikator_pegawai(aplikasi)
        elif nama == "periode":
            isi[nama] = periode_berjalan(aplikasi)
        else:
            isi[nama] = aplikasi.satu(NOMOR[nama])
    return pola.format(**isi)
