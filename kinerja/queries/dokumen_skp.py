"""A version of an SKP as the official form says it: every value in words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.utils import timezone

from dumai_asn.direktori.queries.identitas import Identitas, identitas
from dumai_asn.inti.models import Dokumen
from dumai_asn.inti.rules.dokumen import Naskah
from dumai_asn.inti.rules.tanggal import panjang, rentang

from ..choices import RUPA
from ..models import VersiSKP
from ..rules.dokumen import SKP
from ..rules.istilah import BentukSKP, JenisRHK, PendekatanSKP
from .masa import masa_dari
from .penilai import penilai_skp
from .perilaku import berakhlak_pada
from .susun import BarisIndikator, BarisRHK, isi_versi
from .versi import DITETAPKAN

KOTA = "Dumai"


def dokumen_versi(versi: VersiSKP) -> Dokumen | None:
    """The valid document of ``versi``; None before it was issued and after it was revoked."""
    return Dokumen.objects.berlaku(SKP.kode, versi.pk).first()


def naskah_skp(versi: VersiSKP, pada: date) -> Naskah:
    """The form of ``versi`` with its Lampiran; a constant number of statements.

    A version that was fixed reads the same on every ``pada``: people are named as on the day it
    was fixed.  Any other one carries the mark DRAF.
    """
    tetap, skp = versi.status in DITETAPKAN, versi.skp
    hari = _ditetapkan(versi) if tetap else pada
    penilai = penilai_skp([skp.pk], hari).get(skp.pk)
    orang = identitas([skp.pegawai_id, *([penilai.pegawai_id] if penilai else [])], hari)
    pegawai = replace(
        orang[skp.pegawai_id], jabatan=skp.penempatan.jabatan.nama, unit=skp.penempatan.unit.nama
    )
    atasan = orang[penilai.pegawai_id] if penilai else Identitas("")
    masa, isi = masa_dari(skp.masa), isi_versi(versi)
    return Naskah(
        judul=f"SKP {skp.tahun_id} versi {versi.nomor}, {pegawai.nama}",
        kaki=f"SKP {skp.tahun_id}, versi {versi.nomor}. {pegawai.nama}, NIP {pegawai.nip or '–'}",
        isi={
            "unit": pegawai.unit,
            "masa": rentang(masa.mulai, masa.akhir),
            "anak_judul": _anak_judul(versi),
            "pegawai": pegawai.pasangan(),
            "penilai": atasan.pasangan(),
            "jpt": skp.bentuk == BentukSKP.JPT,
            "kualitatif": versi.pendekatan == PendekatanSKP.KUALITATIF,
            "utama": _kelompok(isi.baris, JenisRHK.UTAMA, tetap),
            "tambahan": _kelompok(isi.baris, JenisRHK.TAMBAHAN, tetap),
            "perilaku": _perilaku({str(s.nilai): s.ekspektasi for s in isi.perilaku}, hari),
            "lampiran": [
                ["DUKUNGAN SUMBER DAYA", list(versi.dukungan)],
                ["SKEMA PERTANGGUNGJAWABAN", list(versi.pertanggungjawaban)],
                ["KONSEKUENSI", list(versi.konsekuensi)],
            ],
            "tanda": "" if tetap else "DRAF",
            "keadaan": _keadaan(versi, hari) if tetap else "",
            "tanda_tangan": _tanda_tangan(versi, pegawai, atasan, tetap),
        },
    )


def pratinjau_skp(versi: VersiSKP, pada: date) -> Naskah:
    """:func:`naskah_skp` with a mark on every page: paper without a code must not pass for one."""
    naskah = naskah_skp(versi, pada)
    return replace(naskah, isi={**naskah.isi, "tanda": naskah.isi["tanda"] or "PRATINJAU"})


def _anak_judul(versi: VersiSKP) -> str:
    pendekatan = RUPA[PendekatanSKP][versi.pendekatan].kata.upper()
    return f"PENDEKATAN HASIL KERJA {pendekatan} · TAHUN {versi.skp.tahun_id} · VERSI {versi.nomor}"


def _ditetapkan(versi: VersiSKP) -> date:
    if versi.dijawab_pada is not None:
        return timezone.localdate(versi.dijawab_pada)
    return masa_dari(versi.masa).mulai


def _keadaan(versi: VersiSKP, hari: date) -> str:
    oleh = f" oleh {versi.dijawab_oleh.nama}" if versi.dijawab_oleh else ""
    return f"Ditetapkan secara elektronik{oleh} pada {panjang(hari)}, tanpa tanda tangan basah."


def _kelompok(semua: Sequence[BarisRHK], jenis: JenisRHK, tetap: bool) -> list[dict[str, Any]]:
    return [
        {
            "induk": satu.isi.teks_induk or satu.sumber if tetap else satu.sumber,
            "teks": satu.isi.teks,
            "indikator": [_indikator(butir) for butir in satu.indikator],
        }
        for satu in semua
        if satu.isi.jenis == jenis
    ]


def _indikator(butir: BarisIndikator) -> dict[str, str]:
    sisi = butir.isi.aspek or butir.isi.perspektif
    return {
        "teks": butir.isi.teks,
        "sisi": RUPA[type(sisi)][sisi].kata if sisi else "",
        "target": butir.isi.target_kata,
    }


def _perilaku(ekspektasi: dict[str, str], hari: date) -> list[dict[str, Any]]:
    return [
        {
            "nilai": satu.label,
            "panduan": list(satu.panduan),
            "ekspektasi": ekspektasi.get(str(nilai), ""),
        }
        for nilai, satu in berakhlak_pada(hari).items()
    ]


def _tanda_tangan(
    versi: VersiSKP, pegawai: Identitas, penilai: Identitas, tetap: bool
) -> list[dict[str, str]]:
    """Dates are those of the acts; a line to write on where the act is still to come."""
    titik = f"{KOTA}, ………………………………"
    diajukan = versi.diajukan_pada and f"{KOTA}, {panjang(timezone.localdate(versi.diajukan_pada))}"
    dijawab = f"{KOTA}, {panjang(_ditetapkan(versi))}" if tetap else titik
    return [
        {
            "tempat_tanggal": diajukan or titik,
            "sebagai": "Pegawai yang dinilai",
            "nama": pegawai.nama,
            "nip": pegawai.nip,
        },
        {
            "tempat_tanggal": dijawab,
            "sebagai": "Pejabat penilai kinerja",
            "nama": penilai.nama,
            "nip": penilai.nip,
        },
    ]
