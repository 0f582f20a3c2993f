"""The plan of action as paper says it: every value in words."""

from datetime import datetime

from dumai_asn.direktori.queries.identitas import identitas
from dumai_asn.inti.rules.angka import tulis
from dumai_asn.inti.rules.dokumen import Naskah
from dumai_asn.inti.rules.tanggal import jam, panjang, rentang

from ..models import SKP
from ..rules.istilah import Arah
from ..rules.ukuran import bersatuan
from .masa import masa_dari
from .rencana import BarisRencana, Sel, kisi_rencana


def naskah_rencana(skp: SKP, sekarang: datetime) -> Naskah:
    """RHK, indicators and periods of an SKP with what is planned.  A constant number of statements.

    A period without a plan says so.
    """
    pada, masa = sekarang.date(), masa_dari(skp.masa)
    kisi = kisi_rencana(skp, pada)
    orang = identitas([skp.pegawai_id], masa.terdekat(pada))[skp.pegawai_id]
    baris = {satu.indikator.indikator_id: satu for satu in kisi.baris}
    return Naskah(
        judul=f"Rencana aksi {skp.tahun_id}, {orang.nama}",
        kaki=f"Rencana aksi {skp.tahun_id}. {orang.nama}, NIP {orang.nip or '–'}",
        isi={
            "unit": orang.unit,
            "masa": rentang(masa.mulai, masa.akhir),
            "tahun": str(skp.tahun_id),
            "identitas": orang.pasangan(),
            "rhk": [
                {
                    "teks": rhk.teks,
                    "indikator": [_indikator(baris[i.indikator_id]) for i in rhk.indikator],
                }
                for rhk in (kisi.capaian.rhk if kisi.capaian else ())
            ],
            "disusun": f"{panjang(pada)} pukul {jam(sekarang.time())}",
        },
    )


def _indikator(satu: BarisRencana) -> dict[str, object]:
    return {
        "teks": satu.indikator.teks,
        "target": satu.indikator.target_kata,
        "periode": [
            [
                sel.ruang.periode.nama,
                sel.baris.teks if sel.baris else "Belum diisi",
                _target(satu, sel),
            ]
            for sel in satu.sel
        ],
    }


def _target(satu: BarisRencana, sel: Sel) -> str:
    """Where the indicator should stand at the period's end; a range holds all year."""
    if satu.indikator.arah is Arah.RENTANG:
        return satu.indikator.target_kata
    if sel.baris is None or sel.baris.target is None:
        return ""
    satuan = "% bobot" if satu.indikator.arah is Arah.TAHAPAN else satu.indikator.satuan
    return bersatuan(tulis(sel.baris.target), satuan)
