"""One's own progress of a period on paper."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.direktori.access import diri
from dumai_asn.direktori.models import Pegawai
from dumai_asn.direktori.queries.identitas import identitas
from dumai_asn.inti.actions.dokumen import susun
from dumai_asn.inti.rules.angka import tulis
from dumai_asn.inti.rules.dokumen import Naskah
from dumai_asn.inti.rules.tanggal import jam, panjang, pendek, rentang
from dumai_asn.inti.views.pdf import kirim_pdf

from ..models import Progres
from ..queries.capaian import CapaianIndikator
from ..queries.laporan import Kewajiban, dikerjakan, kewajiban_lapor, tahun_lapor
from ..queries.masa import masa_dari
from ..queries.progres import entri
from ..rules.dokumen import REKAP
from ..templatetags.kinerja import nilai_entri, realisasi_kata, rupa_laju, target_kata
from .tampil import isi_periode, pilih_kewajiban

#: Entries on paper; the page itself lists them all.
CATATAN_MAKS = 400


@require_safe
def rekap(request: HttpRequest) -> HttpResponse:
    """The PDF of an own report, chosen as on the page of progress; composed at once."""
    pegawai, sekarang = diri(request.user), timezone.localtime()
    pada = sekarang.date()
    semua = kewajiban_lapor([pegawai.pk], tahun_lapor(pada), pada)
    kini = pilih_kewajiban(semua, request.GET) or dikerjakan(semua, pada)
    if kini is None:
        raise Http404
    naskah = _naskah(pegawai, kini, isi_periode(kini, pada, None), sekarang)
    return kirim_pdf(susun(REKAP.kode, naskah, tanggal=pada), naskah.judul)


def _naskah(
    pegawai: Pegawai, kini: Kewajiban, isi: Mapping[str, Any], sekarang: datetime
) -> Naskah:
    masa = masa_dari(kini.periode.masa)
    orang = identitas([pegawai.pk], masa.terdekat(sekarang.date()))[pegawai.pk]
    catatan = list(entri(kini.skp_id, kini.periode.masa)[: CATATAN_MAKS + 1])
    lebih = f"{CATATAN_MAKS} catatan terbaru. Sisanya ada di halaman Progres."
    return Naskah(
        judul=f"Rekap progres {kini.periode}, {orang.nama}",
        kaki=f"Rekap progres, {kini.periode}. {orang.nama}, NIP {orang.nip or '–'}",
        isi={
            "unit": orang.unit,
            "masa": rentang(masa.mulai, masa.akhir),
            "periode": str(kini.periode),
            "identitas": orang.pasangan(),
            "ringkas": _ringkas(isi),
            "rhk": _rhk(isi["capaian"]),
            "catatan": [_catatan(satu) for satu in catatan[:CATATAN_MAKS]],
            "terpotong": lebih if len(catatan) > CATATAN_MAKS else "",
            "disusun": f"{panjang(sekarang.date())} pukul {jam(sekarang.time())}",
        },
    )


def _ringkas(isi: Mapping[str, Any]) -> list[dict[str, str]]:
    capaian = isi["capaian"]
    indikator = capaian.indikator if capaian else ()
    bukti = [satu.bukti for satu in capaian.rhk] if capaian else []
    return [
        _angka("Indikator terisi", isi["terisi"], len(indikator)),
        _angka("Catatan", isi["halaman"].paginator.count),
        _angka("Bukti diterima", sum(b.diterima for b in bukti), sum(b.semua for b in bukti)),
    ]


def _angka(label: str, nilai: int, dari: int | None = None) -> dict[str, str]:
    return {
        "label": label,
        "nilai": tulis(nilai),
        "dari": "" if dari is None else f"dari {tulis(dari)}",
    }


def _rhk(capaian: Any) -> list[dict[str, Any]]:
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
