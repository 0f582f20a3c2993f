"""The evaluator: whose turn it is, and one person's evidence beside the rating."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions import penilaian as actions
from ..forms import KOLOM, FormulirPenilaian
from ..models import Penilaian
from ..queries import penilaian as queries
from ..queries.bahan import Bahan, Tersimpan, bahan_penilaian
from ..queries.bahan import tersimpan as ambil_tersimpan
from ..queries.siklus import siklus_dibuka
from ..rules.istilah import Predikat, StatusPenilaian
from .bahan import bagian_perilaku, bagian_rhk, peta_matriks, pilihan

PER_HALAMAN = 25


@require_safe
def daftar_menilai(request: HttpRequest) -> HttpResponse:
    """The people somebody rates in one cycle; the newest open one unless chosen."""
    pada = timezone.localdate()
    siklus = list(siklus_dibuka(pada)[:12])
    dipilih = next((s for s in siklus if str(s.pk) == request.GET.get("siklus")), None)
    dipilih = dipilih or next(iter(siklus), None)
    semua = queries.daftar_menilai(request.user, dipilih.pk if dipilih else 0, pada)
    halaman = Paginator(semua, PER_HALAMAN).get_page(request.GET.get("halaman"))
    orang = list(halaman)
    lewat = (
        queries.progres_lewat(dipilih.periode, [p.pegawai_id for p in orang], pada)
        if dipilih
        else frozenset()
    )
    konteks = {
        "siklus": siklus,
        "dipilih": dipilih,
        "halaman": halaman,
        "selesai": semua.exclude(status=StatusPenilaian.TERBUKA).count(),
        "baris": [(p, p.laporan_masuk or p.pegawai_id in lewat) for p in orang],
    }
    return render(request, "evaluasi/menilai_daftar.html", konteks)


@halaman_isian
def menilai(request: HttpRequest, nomor: int) -> HttpResponse:
    """One person: a draft is kept by "simpan", "kirim" sends it and goes on to the next."""
    penilaian = access.penilaian_untuk_dinilai(request.user, nomor)
    if request.method != "POST" and penilaian.status is not StatusPenilaian.TERBUKA:
        return redirect("evaluasi:nilai", penilaian.pk)
    orang = penilaian.pegawai.akun_id
    catat_baca("evaluasi.menilai", penilaian.pk, pemilik=orang, oleh=request.user)
    bahan = bahan_penilaian(penilaian)
    tersimpan = ambil_tersimpan(penilaian)
    draf = IsianDraf(request, "evaluasi.menilai", baris=penilaian)
    formulir = draf.untuk(_formulir(draf, penilaian, bahan, tersimpan))
    if draf.dikirim and formulir.is_valid():
        jawaban = _jalankan(request, penilaian, formulir)
        if jawaban is not None:
            return draf.selesai(jawaban)
    konteks = _konteks(request, penilaian, bahan, formulir)
    konteks["perilaku"] = bagian_perilaku(formulir, tersimpan.ekspektasi)
    return render(request, "evaluasi/menilai.html", konteks)


def _formulir(
    draf: IsianDraf, penilaian: Penilaian, bahan: Bahan, tersimpan: Tersimpan
) -> FormulirPenilaian:
    return FormulirPenilaian(
        draf.kiriman,
        penilaian=penilaian,
        tersimpan=tersimpan,
        rhk_ids=[satu.rhk_id for satu in bahan.rhk],
        saran=bahan.saran.rating if bahan.saran else None,
        pintasan=draf.request.user.pintasan,
    )


def _jalankan(
    request: HttpRequest, penilaian: Penilaian, formulir: FormulirPenilaian
) -> HttpResponse | None:
    """Save or send; None when the page has to say why not, with everything still typed in."""
    kirim = request.POST.get("tindakan") == "kirim"
    lakukan = actions.kirim_penilaian if kirim else actions.simpan_penilaian
    isian, nomor_ubah = formulir.isian(), formulir.cleaned_data["nomor_ubah"]
    hasil = formulir.kerjakan(
        lambda: lakukan(penilaian, oleh=request.user, nomor_ubah=nomor_ubah, isian=isian)
    )
    if hasil is None:
        return None
    if not kirim:
        return redirect("evaluasi:menilai", penilaian.pk)
    messages.success(request, f"Penilaian {penilaian.pegawai.nama} sudah dikirim.")
    lanjut = queries.berikutnya(request.user, penilaian, timezone.localdate())
    return redirect("evaluasi:menilai", lanjut) if lanjut else redirect("evaluasi:menilai_daftar")


def _konteks(request, penilaian, bahan, formulir) -> dict:
    pada = timezone.localdate()
    return {
        "penilaian": penilaian,
        "barisan": queries.barisan(request.user, penilaian, pada),
        "putusan": queries.kelayakan(penilaian, pada),
        "wakil": penilaian.penilai if _mewakili(request, penilaian) else None,
        "saran": bahan.saran,
        "bukti": bahan.bukti,
        "formulir": formulir,
        "berisi": any(formulir.initial.get(nama) for nama in KOLOM),
        "rhk": bagian_rhk(formulir, bahan),
        "matriks": peta_matriks(),
        "semua_predikat": list(Predikat),
        **pilihan(formulir),
    }


def _mewakili(request, penilaian) -> bool:
    """Whether somebody acts here for the stored evaluator."""
    saya = request.pegawai
    return penilaian.penilai is not None and (not saya or saya.pk != penilaian.penilai_id)
