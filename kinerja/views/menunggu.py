"""Who waits for whom, and reminding the one in front."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.daftar.daftar import Daftar

from .. import access
from ..actions.menunggu import ingatkan_penahan
from ..daftar.menunggu import MENUNGGU
from ..daftar.sasaran import tahun_dari
from ..queries.menunggu import penahan_terjangkau
from ..queries.sasaran import tahun_sasaran


@require_safe
def menunggu(request: HttpRequest) -> HttpResponse:
    """Blockers within reach, the longest chain first."""
    pada = timezone.localdate()
    daftar = Daftar(request, MENUNGGU, konteks={"akun": request.user.pk})
    tahun = tahun_dari(daftar.argumen)
    semua = penahan_terjangkau(request.user, tahun, pada)
    konteks = {
        "daftar": daftar,
        "tahun": tahun,
        "semua_tahun": tahun_sasaran(pada),
        "penahan": len(semua),
        "terpanjang": next(iter(semua.values()), None),
        "tertahan": len({satu for p in semua.values() for satu in p.tertahan}),
    }
    return render(request, "kinerja/menunggu.html", konteks)


@require_POST
def ingatkan(request: HttpRequest, pegawai_id: int) -> HttpResponse:
    """One message a blocker and day, whoever presses."""
    pada = timezone.localdate()
    diminta = request.POST.get("tahun", "")
    tahun = int(diminta) if diminta.isdecimal() and len(diminta) == 4 else pada.year
    pegawai = access.penahan(request.user, pegawai_id, tahun, pada)
    try:
        baru = ingatkan_penahan(pegawai, tahun, oleh=request.user, pada=pada)
    except IsianDitolak as galat:
        messages.error(request, str(galat))
    else:
        kata = "diingatkan" if baru else "sudah diingatkan hari ini"
        messages.success(request, f"{pegawai.nama_lengkap} {kata}.")
    return redirect(f"{reverse('kinerja:menunggu')}?tahun={tahun}")
