"""Feedback: the lists, one of them, choosing whom, giving, changing, adding."""

from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.direktori.access import diri
from dumai_asn.direktori.queries.jangkauan import menilai_seseorang
from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.forms import bersihkan
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions import umpan_balik as aksi
from ..daftar.umpan_balik import DIBERIKAN, TIM, UMPAN_BALIK
from ..forms.umpan_balik import FormTambahan, FormUmpan
from ..models import PermintaanUmpanBalik, UmpanBalik
from ..queries.perilaku import berakhlak_pada
from ..queries.umpan_balik import (
    kata_rhk,
    membaca_penuh,
    permintaan_dari,
    pilihan_orang,
    rekan_terpilih,
    rhk_pilihan,
    riwayat_umpan,
)
from ..rules.umpan_balik import JenisUmpan, RuangUmpan

#: ``?sisi=`` → heading of the list.
SISI = {"": "Diterima", DIBERIKAN: "Diberikan", TIM: "Tentang tim"}
_JENIS = {"sbd": JenisUmpan.SBD, "apresiasi": JenisUmpan.APRESIASI}


@require_safe
def umpan_balik(request: HttpRequest) -> HttpResponse:
    """What was received; ``?sisi=`` shows what was given, or what an evaluator reads."""
    saya = diri(request.user)
    sisi = request.GET.get("sisi", "")
    menilai = menilai_seseorang(saya.pk, timezone.localdate())
    tab = [(kode, kata) for kode, kata in SISI.items() if menilai or kode in ("", DIBERIKAN, sisi)]
    konteks = {"daftar": Daftar(request, UMPAN_BALIK), "sisi": sisi, "tab": tab}
    return render(request, "kinerja/umpan_balik.html", konteks)


@require_safe
def umpan_satu(request: HttpRequest, umpan_id: int) -> HttpResponse:
    """One feedback with how it read before and what was added; its giver goes on from here."""
    umpan = access.umpan_balik(request.user, umpan_id)
    milik = umpan.dari.akun_id == request.user.pk
    dibagi = umpan.ruang == RuangUmpan.DIBAGI
    if dibagi and not milik:
        catat_baca("kinerja.umpan", umpan.pk, pemilik=umpan.kepada.akun_id, oleh=request.user)
    dapat_diubah = umpan.sunting_sampai >= timezone.now()
    riwayat = riwayat_umpan(umpan, penuh=membaca_penuh(request.user, umpan))
    konteks = {
        "umpan": umpan,
        "milik_saya": milik,
        "untuk_saya": umpan.kepada.akun_id == request.user.pk,
        "dapat_diubah": milik and dapat_diubah,
        "lama": riwayat[:-1],
        "tambahan": list(umpan.tambahan.order_by("pk")),
        "rhk": kata_rhk([umpan.rhk_id]).get(umpan.rhk_id) if umpan.rhk_id else "",
        "form": FormTambahan(initial={"kunci_kirim": uuid4()})
        if milik and not dapat_diubah
        else None,
    }
    return render(request, "kinerja/umpan_satu.html", konteks)


@require_safe
def pilih_umpan(request: HttpRequest) -> HttpResponse:
    """Whom to give feedback to, or with ``?untuk=minta`` whom to ask, found by ``?q=``."""
    saya, pada = diri(request.user), timezone.localdate()
    cari = bersihkan(request.GET.get("q", "")).strip()[:100]
    pilihan, lebih = pilihan_orang(saya.pk, pada, cari)
    dipilih = rekan_terpilih(saya.pk, pada, request.GET.getlist("kepada"))
    konteks = {
        "pilihan": pilihan,
        "lebih": lebih,
        "cari": cari,
        "meminta": request.GET.get("untuk") == "minta",
        "dipilih": dipilih,
        "terpilih": {satu.pegawai.pk for satu in dipilih},
    }
    return render(request, "kinerja/pilih_umpan.html", konteks)


@halaman_isian
def beri_umpan(request: HttpRequest, pegawai_id: int) -> HttpResponse:
    """Give feedback; ``?jenis=apresiasi`` thanks, ``?permintaan=`` answers."""
    terkait = access.rekan_kerja(request.user, pegawai_id)
    permintaan = permintaan_dari(request.user, pegawai_id, request.GET.get("permintaan", ""))
    jenis = _JENIS.get(request.GET.get("jenis", ""), JenisUmpan.SBD)
    rhk = _rhk(request, pegawai_id, permintaan)
    minta_rhk = request.GET.get("rhk", "")
    awal = int(minta_rhk) if minta_rhk.isdecimal() and len(minta_rhk) < 16 else None
    nomor = permintaan.pk if permintaan else ""
    draf = IsianDraf(request, "kinerja.umpan", pegawai_id, awal=f"{jenis}:{nomor}:{minta_rhk}")
    form = draf.untuk(
        FormUmpan(
            draf.kiriman,
            jenis=jenis,
            rhk=rhk,
            diminta=permintaan,
            initial=FormUmpan.awal(None, permintaan, awal),
        )
    )
    if draf.dikirim and form.is_valid():
        hasil = form.kerjakan(
            lambda: aksi.beri_umpan(
                terkait.pegawai,
                form.isian(),
                oleh=request.user,
                kunci_kirim=form.cleaned_data["kunci_kirim"],
                permintaan=permintaan,
            )
        )
        if hasil:
            messages.success(request, _kabar(hasil))
            return draf.selesai(redirect(f"{reverse('kinerja:umpan_balik')}?sisi={DIBERIKAN}"))
    return _isian(request, form, terkait=terkait, permintaan=permintaan)


@halaman_isian
def ubah_umpan(request: HttpRequest, umpan_id: int) -> HttpResponse:
    """Change what was said, while that is possible."""
    umpan = access.umpan_sendiri(request.user, umpan_id)
    draf = IsianDraf(request, "kinerja.umpan_ubah", baris=umpan)
    if umpan.sunting_sampai < timezone.now() and not draf.dikirim and not draf.isi:
        return redirect("kinerja:umpan_satu", umpan.pk)
    rhk = rhk_pilihan(request.user, umpan.kepada_id, umpan.hari)
    form = draf.untuk(
        FormUmpan(
            draf.kiriman,
            jenis=umpan.jenis,
            rhk=rhk | kata_rhk([umpan.rhk_id] if umpan.rhk_id else []),
            umpan=umpan,
            diminta=umpan.permintaan,
            initial=FormUmpan.awal(umpan, None, None),
        )
    )
    if draf.dikirim and form.is_valid():
        nomor = form.cleaned_data["nomor_ubah"]
        if form.kerjakan(
            lambda: aksi.ubah_umpan(umpan, form.isian(), oleh=request.user, nomor_ubah=nomor)
        ):
            messages.success(request, "Perubahan tersimpan.")
            return draf.selesai(redirect("kinerja:umpan_satu", umpan.pk))
    return _isian(request, form, umpan=umpan)


@halaman_isian
def tambah_umpan(request: HttpRequest, umpan_id: int) -> HttpResponse:
    """Add words to what can no longer be changed."""
    umpan = access.umpan_sendiri(request.user, umpan_id)
    draf = IsianDraf(request, "kinerja.umpan_tambah", umpan.pk)
    form = draf.untuk(FormTambahan(draf.kiriman, initial={"kunci_kirim": uuid4()}))
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        if form.kerjakan(lambda: aksi.tambah_umpan(umpan, oleh=request.user, **isi)):
            messages.success(request, "Tambahan terkirim.")
            return draf.selesai(redirect("kinerja:umpan_satu", umpan.pk))
    return render(request, "kinerja/umpan_tambah.html", {"form": form, "umpan": umpan})


def _isian(request: HttpRequest, form: FormUmpan, **isi: Any) -> HttpResponse:
    konteks = {
        "form": form,
        "apresiasi": form.jenis is JenisUmpan.APRESIASI,
        "berakhlak": berakhlak_pada(timezone.localdate()),
    }
    return render(request, "kinerja/umpan_isian.html", konteks | isi)


def _rhk(
    request: HttpRequest, pegawai_id: int, permintaan: PermintaanUmpanBalik | None
) -> dict[int, str]:
    """RHK to choose from: what this account sees, and what the request names."""
    rhk = rhk_pilihan(request.user, pegawai_id, timezone.localdate())
    if permintaan and permintaan.rhk_id:
        rhk = kata_rhk([permintaan.rhk_id]) | rhk
    return rhk


def _kabar(umpan: UmpanBalik) -> str:
    if umpan.ruang == RuangUmpan.DIBAGI:
        return f"Terkirim kepada {umpan.kepada.nama_lengkap}."
    return f"Terkirim kepada penilai {umpan.kepada.nama_lengkap}."
