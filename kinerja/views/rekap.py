"""Progress of a period, a week, a month or a quarter on paper."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe
from psycopg2.extras import DateRange

from dumai_asn.direktori.access import diri
from dumai_asn.direktori.models import Pegawai
from dumai_asn.direktori.queries.identitas import identitas
from dumai_asn.inti.actions.dokumen import susun
from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.daftar.deklarasi import nomor
from dumai_asn.inti.rules.angka import tulis
from dumai_asn.inti.rules.dokumen import Naskah
from dumai_asn.inti.rules.rentang import Rentang
from dumai_asn.inti.rules.tanggal import jam, panjang, pendek, rentang
from dumai_asn.inti.views.pdf import kirim_pdf

from .. import access
from ..models import Progres
from ..queries.capaian import CapaianIndikator, CapaianSKP, capaian_skp
from ..queries.laporan import dikerjakan, kewajiban_lapor, tahun_lapor
from ..queries.masa import masa_dari
from ..queries.progres import entri
from ..queries.skp import skp_pegawai
from ..rules.dokumen import REKAP
from ..templatetags.kinerja import nilai_entri, realisasi_kata, rupa_laju, target_kata
from .ringkasan import rekap_diminta
from .tampil import pilih_kewajiban, pilih_skp

#: Entries on paper; the page itself lists them all.
CATATAN_MAKS = 400


class _Bahan(NamedTuple):
    """What goes on paper: days and how they are called, the SKP and what it came to then."""

    sebutan: str
    masa: Rentang
    skp_id: int
    capaian: CapaianSKP | None


@require_safe
def rekap(request: HttpRequest) -> HttpResponse:
    """The PDF of a report, or of the week, month or quarter of ``?irama=``; composed at once.

    One's own, or with ``?pegawai=`` that of a person whose progress this account may see.
    """
    sekarang, siapa = timezone.localtime(), nomor(request.GET, "pegawai")
    pegawai = access.anggota(request.user, siapa) if siapa else diri(request.user)
    if siapa:
        catat_baca("kinerja.anggota", pegawai.pk, pemilik=pegawai.akun_id, oleh=request.user)
    susunan = _rentang if "irama" in request.GET else _periode
    naskah = _naskah(pegawai, susunan(pegawai, request.GET, sekarang.date()), sekarang)
    return kirim_pdf(susun(REKAP.kode, naskah, tanggal=sekarang.date()), naskah.judul)


def _periode(pegawai: Pegawai, minta: Mapping[str, Any], pada: date) -> _Bahan:
    """A report, chosen as on the page of progress; 404 without any."""
    semua = kewajiban_lapor([pegawai.pk], tahun_lapor(pada), pada)
    kini = pilih_kewajiban(semua, minta) or dikerjakan(semua, pada)
    if kini is None:
        raise Http404
    return _bahan(str(kini.periode), masa_dari(kini.periode.masa), kini.skp_id, pada)


def _rentang(pegawai: Pegawai, minta: Mapping[str, Any], pada: date) -> _Bahan:
    """Days of the SKP that was in force on the last of them; 404 without any."""
    _, masa = rekap_diminta(minta, pada)
    skp = pilih_skp(list(skp_pegawai(pegawai)), None, min(masa.hari_terakhir or pada, pada))
    if skp is None:
        raise Http404
    return _bahan(rentang(masa.mulai, masa.akhir), masa, skp.pk, pada)


def _bahan(sebutan: str, masa: Rentang, skp_id: int, pada: date) -> _Bahan:
    hari = min(max(pada, masa.mulai or pada), masa.hari_terakhir or pada)
    semua = capaian_skp([skp_id], pada=hari, masa=DateRange(masa.mulai, masa.akhir))
    return _Bahan(sebutan, masa, skp_id, semua.get(skp_id))


def _naskah(pegawai: Pegawai, bahan: _Bahan, sekarang: datetime) -> Naskah:
    masa = bahan.masa
    hari = min(sekarang.date(), masa.hari_terakhir or sekarang.date())
    orang = identitas([pegawai.pk], hari)[pegawai.pk]
    semua = entri(bahan.skp_id, DateRange(masa.mulai, masa.akhir))
    catatan = list(semua[: CATATAN_MAKS + 1])
    lebih = f"{CATATAN_MAKS} catatan terbaru. Sisanya ada di halaman Progres."
    return Naskah(
        judul=f"Rekap progres {bahan.sebutan}, {orang.nama}",
        kaki=f"Rekap progres, {bahan.sebutan}. {orang.nama}, NIP {orang.nip or '–'}",
        isi={
            "unit": orang.unit,
            "masa": rentang(masa.mulai, masa.akhir),
            "periode": bahan.sebutan,
            "identitas": orang.pasangan(),
            "ringkas": _ringkas(bahan.capaian, semua.count()),
            "rhk": _rhk(bahan.capaian),
            "catatan": [_catatan(satu) for satu in catatan[:CATATAN_MAKS]],
            "terpotong": lebih if len(catatan) > CATATAN_MAKS else "",
            "disusun": f"{panjang(sekarang.date())} pukul {jam(sekarang.time())}",
        },
    )


def _ringkas(capaian: CapaianSKP | None, catatan: int) -> list[dict[str, str]]:
    indikator = capaian.indikator if capaian else ()
    terisi = sum(satu.catatan > 0 for satu in indikator)
    bukti = [satu.bukti for satu in capaian.rhk] if capaian else []
    return [
        _angka("Indikator terisi", terisi, len(indikator)),
        _angka("Catatan", catatan),
        _angka("Bukti diterima", sum(b.diterima for b in bukti), sum(b.semua for b in bukti)),
    ]


def _angka(label: str, nilai: int, dari: int | None = None) -> dict[str, str]:
    return {
        "label": label,
        "nilai": tulis(nilai),
        "dari": "" if dari is None else f"dari {tulis(dari)}",
    }


def _rhk(capaian: CapaianSKP | None) -> list[dict[str, Any]]:
    return [
        {"teks": rhk.teks, "indikator": [_indikator(satu) for satu in rhk.indikator]}
        for rhk in (capaian.rhk if capaian else ())
    ]


def _indikator(satu: CapaianIndikator) -> dict[str, str]:
    return {
        "teks": satu.teks,
        "target": target_kata(satu),
        "realisasi": "" if satu.realisasi is None else realisasi_kata(satu),
        "persen": "" if satu.persen is None else f"{tulis(satu.persen)} %",
        "laju": rupa_laju(satu).kata,
    }


def _catatan(satu: Progres) -> dict[str, str]:
    keterangan = [satu.catatan]
    if satu.alasan_terlambat:
        keterangan.append(f"Dicatat terlambat: {satu.alasan_terlambat}")
    return {
        "tanggal": f"{pendek(satu.tanggal)} {satu.tanggal.year}",
        "indikator": satu.teks or "",
        "nilai": nilai_entri(satu),
        "keterangan": "\n".join(filter(None, keterangan)),
        "bukti": ", ".join(bukti.nama for bukti in satu.bukti_tampil),
    }
