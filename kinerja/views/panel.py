"""What this room puts on the page of a person: the SKP of their years."""

from datetime import date
from typing import Any

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Pegawai
from dumai_asn.direktori.queries.jangkauan import menjangkau
from dumai_asn.inti.rupa.panel import Panel

from ..queries.skp import skp_pegawai
from ..queries.susun_untuk import dapat_disusunkan
from ..queries.umpan_balik import bekerja_bersama

#: SKP listed; more than a whole career has.
SKP_MAKS = 60


def boleh(akun: Akun, pegawai_id: int, pada: date) -> bool:
    """Who reaches the person sees their SKP, as on the page of the team."""
    return menjangkau(akun, pegawai_id, pada)


def isi(akun: Akun, pegawai_id: int, pada: date) -> dict[str, Any]:
    """SKP that had begun on ``pada``, newest first; two statements, one more for HR."""
    semua = skp_pegawai(Pegawai(pk=pegawai_id)).filter(masa__startswith__lte=pada)
    return {
        "semua": semua[:SKP_MAKS],
        "rekan": bekerja_bersama(akun, pegawai_id, pada),
        "susunkan": dapat_disusunkan(akun, pegawai_id, pada),
    }


PANEL = Panel("kinerja", "SKP dan kemajuan", "bullseye", boleh, isi, "kinerja/panel.html")
