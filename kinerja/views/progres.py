"""Recording progress, and submitting a period's report."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.direktori.access import diri
from dumai_asn.inti.forms import TanggalField
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions.bersama import alasan_diperlukan
from ..actions.laporan import ajukan_laporan
from ..actions.progres import catat_progres
from ..forms.progres import FormulirKemajuan, FormulirLaporan
from ..models import SKP
from ..queries.capaian import CapaianIndikator, CapaianSKP, capaian_skp
from ..queries.jendela import jendela_untuk
from ..queries.laporan import dikerjakan, kewajiban_lapor, tahun_lapor
from ..queries.masa import masa_dari
from ..queries.progres import bukti_dipakai_lagi, ruang_bukti
from ..queries.rencana import tanpa_rencana
from ..queries.skp import skp_berlaku
from ..rules.istilah import Langkah
from .tampil import isi_periode, pilih_kewajiban


@require_safe
def progres(request: HttpRequest) -> HttpResponse:
    """One report at work: what is filled, the entries, and the panel to submit it."""
    pegawai, pada = diri(request.user), timezone.localdate()
    semua = kewajiban_lapor([pegawai.pk], tahun_lapor(pada), pada)
    kini = pilih_kewajiban(semua, request.GET) or dikerjakan(semua, pada)
    konteks: dict[str, Any] = {"pegawai": pegawai, "pada": pada, "semua": semua, "kini": kini}
    if kini is not None:
        konteks |= isi_periode(kini, pada, request.GET.get("halaman"))
        konteks["jendela"] = jendela_untuk(
            pegawai, Langkah.PROGRES, periode=kini.periode, pada=pada
        )
        konteks["ruang"] = ruang_bukti(pegawai.pk, kini.periode.tahun_id, pada)
    return render(request, "kinerja/progres.html", konteks)


@require_safe
def catat(request: HttpRequest) -> HttpResponse:
    """Choose the indicator; the raised button leads here."""
    pegawai, pada = diri(request.user), timezone.localdate()
    skp = skp_berlaku([pegawai.pk], pada).get(pegawai.pk)
    capaian = capaian_skp([skp.pk], pada=pada).get(skp.pk) if skp else None
    konteks = {"skp": skp, "capaian": capaian, "pada": pada}
    return render(request, "kinerja/catat.html", konteks)


@halaman_isian
def catat_indikator(request: HttpRequest, indikator_id: int) -> HttpResponse:
    """Record one entry on an own indicator, with evidence."""
    skp = access.indikator_sendiri(request.user, indikator_id).rhk.skp
    pada = timezone.localdate()
    capaian = capaian_skp([skp.pk], pada=masa_dari(skp.masa).terdekat(pada)).get(skp.pk)
    indikator = indikator_dari(capaian, indikator_id)
    draf = IsianDraf(request, "kinerja.kemajuan", indikator_id)
    form = draf.untuk(_formulir(draf, skp, indikator, pada))
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        hasil = form.kerjakan(
            lambda: catat_progres(
                skp,
                form.isian(),
                oleh=request.user,
                kunci_kirim=isi["kunci_kirim"],
                bukti=form.bukti(),
                bukti_lama=isi.get("bukti_lama", ()),
            )
        )
        if hasil:
            messages.success(request, f"Kemajuan “{indikator.teks}” tercatat.")
            return draf.selesai(redirect("kinerja:progres"))
    konteks = {
        "form": form,
        "indikator": indikator,
        "skp": skp,
        "ruang": ruang_bukti(skp.pegawai_id, skp.tahun_id, pada),
        "tanpa_rencana": tanpa_rencana(skp, {(indikator.rhk_id, _tanggal(draf, pada))}, pada),
    }
    return render(request, "kinerja/catat_indikator.html", konteks)


def indikator_dari(capaian: CapaianSKP | None, indikator_id: int) -> CapaianIndikator:
    for satu in capaian.indikator if capaian else ():
        if satu.indikator_id == indikator_id:
            return satu
    raise Http404


def _formulir(
    draf: IsianDraf, skp: SKP, indikator: CapaianIndikator, pada: date
) -> FormulirKemajuan:
    return FormulirKemajuan(
        draf.kiriman,
        draf.request.FILES if draf.dikirim else None,
        oleh=draf.request.user,
        indikator=indikator,
        bukti_lama=[(satu.pk, satu.nama) for satu in bukti_dipakai_lagi(skp)],
        terlambat=alasan_diperlukan(skp, _tanggal(draf, pada), pada),
        pada=pada,
    )


def _tanggal(draf: IsianDraf, pada: date) -> date:
    """The day of the entry as far as it can be read, to know whether a reason is due."""
    try:
        return TanggalField().clean((draf.kiriman or draf.isi).get("tanggal", pada))
    except ValidationError:
        return pada


@halaman_isian
def ajukan(request: HttpRequest, skp_id: int, periode_id: int) -> HttpResponse:
    """Confirm and submit the report of one period."""
    skp = access.skp_sendiri(request.user, skp_id)
    pada = timezone.localdate()
    semua = kewajiban_lapor([skp.pegawai_id], [skp.tahun_id], pada)
    kini = next((s for s in semua if (s.skp_id, s.periode.pk) == (skp_id, periode_id)), None)
    if kini is None:
        raise Http404
    isi = isi_periode(kini, pada, None)
    draf = IsianDraf(request, "kinerja.ajukan", f"{skp_id}-{periode_id}")
    form = draf.untuk(
        FormulirLaporan(
            draf.kiriman,
            terlambat=kini.hari_terakhir < pada,
            initial={"ringkasan": kini.laporan.ringkasan if kini.laporan else ""},
        )
    )
    if draf.dikirim and form.is_valid():
        tulisan = form.cleaned_data
        if form.kerjakan(lambda: ajukan_laporan(skp, kini.periode, oleh=request.user, **tulisan)):
            messages.success(request, f"Laporan {kini.periode.nama} diajukan kepada penilai.")
            tujuan = f"{reverse('kinerja:progres')}?periode={periode_id}&skp={skp_id}"
            return draf.selesai(redirect(tujuan))
    konteks = {"form": form, "skp": skp, "kini": kini, "pada": pada, **isi}
    return render(request, "kinerja/ajukan.html", konteks)
