"""Nilai saya: what was handed over, why, and the receipt."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.direktori.access import diri
from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.rules.alur import AlurDitolak
from kinerja.rules.bawaan import BERAKHLAK

from .. import access
from ..actions import penilaian as actions
from ..queries import hasil
from ..queries import penilaian as queries
from ..rules.istilah import StatusPenilaian

PER_HALAMAN = 20


@require_safe
def daftar_nilai(request: HttpRequest) -> HttpResponse:
    """The own results by cycle; what is not handed over shows its state and nothing else."""
    diri(request.user)
    halaman = Paginator(queries.nilai_pegawai(request.user), PER_HALAMAN).get_page(
        request.GET.get("halaman")
    )
    konteks = {
        "halaman": halaman,
        "baris": [(satu, satu.status not in access.BELUM_DISERAHKAN) for satu in halaman],
        "menunggu": len(queries.belum_diterima(request.user)),
    }
    return render(request, "evaluasi/nilai_daftar.html", konteks)


@require_safe
def nilai(request: HttpRequest, nomor: int) -> HttpResponse:
    """One result, for the person, the evaluator, the evaluator's evaluator, and HR in reach."""
    penilaian = access.penilaian_terlihat(request.user, nomor)
    pemilik = penilaian.pegawai.akun_id
    catat_baca(hasil.DIBACA, nomor, pemilik=pemilik, oleh=request.user, tanda_terima=True)
    milik_sendiri = pemilik == request.user.pk
    konteks = {
        "penilaian": penilaian,
        "milik_sendiri": milik_sendiri,
        "dapat_diterima": milik_sendiri and penilaian.status is StatusPenilaian.DISERAHKAN,
        "dapat_diunduh": penilaian.status in queries.TERSERAH,
        "rhk": hasil.hasil_rhk(penilaian),
        "perilaku": [
            (BERAKHLAK[satu.nilai].label, satu) for satu in hasil.hasil_perilaku(penilaian)
        ],
        "peristiwa": hasil.peristiwa(penilaian),
    }
    return render(request, "evaluasi/nilai.html", konteks)


@require_POST
def terima(request: HttpRequest, nomor: int) -> HttpResponse:
    """Acknowledge the own result."""
    penilaian = access.penilaian_diri(request.user, nomor)
    try:
        actions.terima_hasil(penilaian, oleh=request.user)
    except AlurDitolak as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, f"Hasil {penilaian.siklus.periode} sudah Anda terima.")
    return redirect("evaluasi:nilai", penilaian.pk)
