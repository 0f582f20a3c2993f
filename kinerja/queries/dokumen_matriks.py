"""The matriks peran hasil as paper says it: every value in words."""

from datetime import datetime
from typing import Any

from dumai_asn.direktori.queries.identitas import identitas
from dumai_asn.inti.rules.angka import tulis
from dumai_asn.inti.rules.dokumen import Naskah
from dumai_asn.inti.rules.tanggal import jam, panjang

from ..models import PeranHasil
from .masa import masa_dari
from .matriks import Matriks


def naskah_matriks(isi: Matriks, sekarang: datetime) -> Naskah:
    """The whole grid; cells that are not published say so.  A constant number of statements."""
    skp, hari = isi.skp, masa_dari(isi.skp.masa).terdekat(sekarang.date())
    orang = identitas([skp.pegawai_id], hari)[skp.pegawai_id]
    return Naskah(
        judul=f"Matriks peran hasil {skp.tahun_id}, {orang.nama}",
        kaki=f"Matriks peran hasil {skp.tahun_id}. {orang.nama}, NIP {orang.nip or '–'}",
        isi={
            "unit": orang.unit,
            "tahun": str(skp.tahun_id),
            "identitas": orang.pasangan(),
            "kolom": [
                {"judul": f"{k.nomor}. {k.teks}", "jumlah": _persen(k.jumlah)} for k in isi.kolom
            ],
            "baris": [
                {"nama": b.pegawai.nama_lengkap, "sel": [_sel(s) for _, s in b.sel]}
                for b in isi.baris
            ],
            "disusun": f"{panjang(sekarang.date())} pukul {jam(sekarang.time())}",
        },
    )


def _sel(satu: PeranHasil | None) -> str:
    if satu is None:
        return ""
    bagian = [satu.hasil] + [f"({_persen(satu.porsi)})"] * (satu.porsi is not None)
    return " ".join(bagian + ["[belum terbit]"] * (satu.diterbitkan_pada is None))


def _persen(nilai: Any) -> str:
    return "" if nilai is None else f"{tulis(nilai)} %"
