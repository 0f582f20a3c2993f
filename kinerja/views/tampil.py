"""What several pages of this room show alike."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.core.paginator import Paginator

from dumai_asn.inti.queries import acuan_pada

from ..models import SKP
from ..queries import tautan as queries_tautan
from ..queries.capaian import capaian_skp
from ..queries.laporan import Kewajiban
from ..queries.masa import masa_dari
from ..queries.penilai import penilai_skp
from ..queries.progres import entri
from ..queries.skp import asal_target
from ..rules.tautan import batas_sementara

#: Entries on one page.
SEHALAMAN = 15


def pilih_skp(semua: Sequence[SKP], diminta: str | None, pada: date) -> SKP | None:
    """The SKP asked for, else the one in force on ``pada``, else the newest; None without any."""
    for satu in semua:
        if str(satu.pk) == diminta:
            return satu
    berlaku = (satu for satu in semua if satu.masa.lower <= pada < satu.masa.upper)
    return next(berlaku, semua[0] if semua else None)


def isi_skp(skp: SKP, pada: date) -> dict[str, Any]:
    """Achievement, cascade and evaluator of an SKP: ten statements.

    An SKP of the past is shown as it stood on its last day.
    """
    capaian = capaian_skp([skp.pk], pada=masa_dari(skp.masa).terdekat(pada)).get(skp.pk)
    asal = asal_target([satu.rhk_id for satu in capaian.rhk]) if capaian else {}
    return {
        "capaian": capaian,
        "rhk": [(satu, asal.get(satu.rhk_id)) for satu in capaian.rhk] if capaian else [],
        "penilai": penilai_skp([skp.pk], pada).get(skp.pk),
    }


def belum_bertaut(skp: SKP, pada: date) -> dict[str, Any]:
    """RHK whose source is still words, and until when that is a warning only."""
    belum = queries_tautan.belum_bertaut(skp)
    batas = batas_sementara(skp.tahun_id, acuan=acuan_pada("kinerja.skp", pada))
    return {"belum": belum, "batas": batas, "lewat": pada > batas}


def pilih_kewajiban(semua: Sequence[Kewajiban], minta: Mapping[str, Any]) -> Kewajiban | None:
    """The report asked for by ``?periode=``, and by ``?skp=`` where a period has two."""
    for satu in reversed(semua):
        cocok = minta.get("skp", "") in ("", str(satu.skp_id))
        if cocok and str(satu.periode.pk) == minta.get("periode"):
            return satu
    return None


def isi_periode(kini: Kewajiban, pada: date, halaman: str | None) -> dict[str, Any]:
    """What a report consists of, for its owner and the evaluator: eleven statements."""
    masa = kini.periode.masa
    hari = masa_dari(masa).terdekat(pada)
    capaian = capaian_skp([kini.skp_id], pada=hari, masa=masa).get(kini.skp_id)
    indikator = capaian.indikator if capaian else ()
    terisi = sum(satu.catatan > 0 for satu in indikator)
    boleh = capaian is not None and capaian.ditetapkan and kini.mulai <= pada and not kini.selesai
    return {
        "capaian": capaian,
        "terisi": terisi,
        "boleh_ajukan": boleh,
        "siap": boleh and terisi == len(indikator),
        "penilai": penilai_skp([kini.skp_id], pada).get(kini.skp_id),
        "terlambat": kini.terlambat(pada),
        "halaman": Paginator(entri(kini.skp_id, masa), SEHALAMAN).get_page(halaman),
    }
