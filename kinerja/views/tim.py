"""The evaluator's team: who waits, who is late, and one member's progress."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.forms import bersihkan
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions.laporan import jawab_laporan
from ..daftar import SARINGAN
from ..forms.progres import FormulirJawaban
from ..queries import tim as baca
from ..queries.laporan import Kewajiban, diperiksa, kewajiban_lapor, tahun_lapor
from ..queries.penilai import Penilai
from ..queries.skp import skp_pegawai
from ..rules.alur import ALUR_LAPORAN, Tindakan
from .tampil import isi_periode, isi_skp, pilih_kewajiban, pilih_skp

#: People on one page of the team.
SEHALAMAN = 20
#: Pieces of evidence shown for checking at once; the next ones follow when these are answered.
BUKTI_MAKS = 20
KATA = {Tindakan.TERIMA: "diterima", Tindakan.KEMBALIKAN: "dikembalikan"}


@require_safe
def tim(request: HttpRequest) -> HttpResponse:
    """The team as a table, filtered by ``?saring=`` and searched by ``?q=``."""
    pada = timezone.localdate()
    semua = baca.tim(access.wajib_menilai(request.user, pada), pada)
    saring, cari = request.GET.get("saring", ""), bersihkan(request.GET.get("q", "")).strip()
    tampil = semua.filter(nama__icontains=cari) if cari else semua
    if saring == "menunggu":
        tampil = tampil.filter(baca.MENUNGGU)
    elif saring == "terlambat":
        ids = list(semua.values_list("pk", flat=True))
        tampil = tampil.filter(pk__in=baca.pegawai_terlambat(ids, pada))
    halaman = Paginator(tampil, SEHALAMAN).get_page(request.GET.get("halaman"))
    konteks = {
        "halaman": halaman,
        "baris": baca.baris_tim(halaman.object_list, pada),
        "menunggu": semua.filter(baca.MENUNGGU).count(),
        "jumlah": semua.count(),
        "saring": saring,
        "saringan": SARINGAN.items(),
        "cari": cari,
        "pada": pada,
    }
    return render(request, "kinerja/tim.html", konteks)


@require_safe
def anggota(request: HttpRequest, pegawai_id: int) -> HttpResponse:
    """Progress and SKP of somebody within reach; ``?tab=skp`` shows the targets."""
    pegawai, pada = access.anggota(request.user, pegawai_id), timezone.localdate()
    catat_baca("kinerja.anggota", pegawai.pk, pemilik=pegawai.akun_id, oleh=request.user)
    tab = "skp" if request.GET.get("tab") == "skp" else "progres"
    konteks: dict[str, Any] = {"pegawai": pegawai, "pada": pada, "tab": tab}
    if tab == "skp":
        semua = list(skp_pegawai(pegawai))
        skp = pilih_skp(semua, request.GET.get("skp"), pada)
        konteks |= {"semua": semua, "skp": skp} | (isi_skp(skp, pada) if skp else {})
    else:
        kewajiban = kewajiban_lapor([pegawai.pk], tahun_lapor(pada), pada)
        kini = pilih_kewajiban(kewajiban, request.GET) or diperiksa(kewajiban, pada)
        konteks |= {"semua": kewajiban, "kini": kini}
        if kini is not None:
            konteks |= isi_periode(kini, pada, request.GET.get("halaman"))
            konteks |= _diperiksa(request, kini, konteks["penilai"], pada)
    return render(request, "kinerja/anggota.html", konteks)


def _diperiksa(
    request: HttpRequest, kini: Kewajiban, penilai: Penilai | None, pada: date
) -> dict[str, Any]:
    """What waits in this SKP, and whether this account may answer it."""
    bukti = list(baca.bukti_menunggu(kini.skp_id)[: BUKTI_MAKS + 1])
    return {
        "boleh": access.boleh_menjawab(request.user, penilai, pada),
        "bukti": bukti[:BUKTI_MAKS],
        "bukti_lagi": len(bukti) > BUKTI_MAKS,
    }


@halaman_isian
def jawab(request: HttpRequest, laporan_id: int) -> HttpResponse:
    """Accept or return a submitted report."""
    laporan = access.laporan_terlihat(request.user, laporan_id)
    access.wajib_tindakan(ALUR_LAPORAN, Tindakan.TERIMA, laporan.skp, request.user)
    pemilik = laporan.skp.pegawai.akun_id
    catat_baca("kinerja.laporan", laporan.pk, pemilik=pemilik, oleh=request.user)
    draf = IsianDraf(request, "kinerja.jawab", baris=laporan)
    awal = {"nomor_ubah": laporan.nomor_ubah}
    form = draf.untuk(FormulirJawaban(draf.kiriman, initial=awal))
    if draf.dikirim and form.is_valid():
        tindakan = request.POST.get("tindakan", "")
        isi = form.cleaned_data
        if form.kerjakan(lambda: jawab_laporan(laporan, tindakan, oleh=request.user, **isi)):
            messages.success(request, f"Laporan {laporan.periode.nama} {KATA[tindakan]}.")
            return draf.selesai(redirect("kinerja:anggota", laporan.skp.pegawai_id))
    return render(request, "kinerja/jawab.html", {"laporan": laporan, "form": form})
