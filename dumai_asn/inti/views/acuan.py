"""Reference data: what is in force, what is still to be confirmed, and setting it anew."""

from datetime import date
from itertools import groupby
from typing import Any

from django.apps import apps
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from .. import access
from ..actions.acuan import batalkan_acuan, pastikan_acuan, tetapkan_acuan
from ..actions.isian import IsianBerubah, IsianDitolak
from ..isian import IsianDraf, halaman_isian
from ..queries import acuan as queries
from ..queries.acuan import KeadaanAcuan
from ..rules.tanggal import panjang, rentang
from .formulir_acuan import FormulirAcuan, FormulirKunci, FormulirSumber

#: Rows of the audit on one page.
SEHALAMAN = 20


@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """Every key by room; ``?q=`` searches, ``?ruang=`` and ``?belum=1`` (to confirm) narrow."""
    access.wajib_satu(request.user, access.KELOLA_ACUAN, access.LIHAT_JEJAK)
    semua = queries.keadaan_acuan(timezone.localdate())
    saring = {nama: request.GET.get(nama, "").strip()[:100] for nama in ("q", "ruang", "belum")}
    tampil = [satu for satu in semua if _cocok(satu, **saring)]
    konteks = {
        "kelompok": [(_nama(r), list(isi)) for r, isi in groupby(tampil, _ruang)],
        "jumlah": len(semua),
        "belum_pasti": sum(satu.perlu_dipastikan for satu in semua),
        "pilihan_ruang": {kode: _nama(kode) for kode in map(_ruang, semua)},
        "saring": saring,
    }
    return render(request, "inti/acuan_daftar.html", konteks)


@require_safe
def acuan(request: HttpRequest, kunci: str) -> HttpResponse:
    """One key: in force, dated values past and to come, and who changed what."""
    access.wajib_satu(request.user, access.KELOLA_ACUAN, access.LIHAT_JEJAK)
    keadaan, pada = _keadaan(kunci), timezone.localdate()
    halaman = Paginator(queries.riwayat_acuan(kunci), SEHALAMAN).get_page(
        request.GET.get("halaman")
    )
    konteks = {
        "keadaan": keadaan,
        "nama_ruang": _nama(keadaan.butir.ruang),
        "garis": [
            (satu, queries.kata_tersimpan(keadaan.butir, satu.nilai), satu.mulai > pada)
            for satu in queries.baris_acuan(kunci)
        ],
        "bawaan": [
            (arti, kata, nilai)
            for (arti, kata), nilai in zip(
                queries.kata_acuan(keadaan.butir, keadaan.butir.bawaan),
                keadaan.butir.nilai(),
                strict=True,
            )
        ],
        "jejak": queries.bernama(halaman),
        "halaman": halaman,
        "nomor_ubah": queries.nomor_acuan(kunci),
        "mengelola": request.user.has_perm(access.KELOLA_ACUAN),
    }
    return render(request, "inti/acuan.html", konteks)


@halaman_isian
def ubah(request: HttpRequest, kunci: str) -> HttpResponse:
    """Set a value: written, then looked at beside the present one, then put in force."""
    access.wajib_satu(request.user, access.KELOLA_ACUAN)
    keadaan = _keadaan(kunci)
    draf = IsianDraf(request, "inti.acuan", kunci, awal=request.GET.get("mulai", ""))
    form = draf.untuk(FormulirAcuan(keadaan.butir, draf.kiriman, initial=_awal(request, keadaan)))
    konteks: dict[str, Any] = {"form": form, "keadaan": keadaan}
    if form.is_valid() and "kembali" not in request.POST:
        if "yakin" not in request.POST:
            konteks |= _banding(form, timezone.localdate())
        elif baris := form.kerjakan(
            lambda: tetapkan_acuan(
                kunci,
                oleh=request.user,
                isian=form.isian,
                nomor_ubah=form.cleaned_data["nomor_ubah"],
                pada=timezone.localdate(),
            )
        ):
            messages.success(request, f"Nilai berlaku mulai {panjang(baris.mulai)}.")
            return draf.selesai(redirect("inti:acuan", kunci))
    return render(request, "inti/acuan_ubah.html", konteks)


@halaman_isian
def pastikan(request: HttpRequest, kunci: str) -> HttpResponse:
    """Confirm the value in force, with its source."""
    access.wajib_satu(request.user, access.KELOLA_ACUAN)
    keadaan = _keadaan(kunci)
    awal = {"nomor_ubah": queries.nomor_acuan(kunci), "dasar_hukum": keadaan.dasar_hukum}
    draf = IsianDraf(request, "inti.acuan_pastikan", kunci)
    form = draf.untuk(FormulirSumber(draf.kiriman, initial=awal))
    if form.is_valid() and form.kerjakan(
        lambda: pastikan_acuan(
            kunci, oleh=request.user, pada=timezone.localdate(), **form.cleaned_data
        )
    ):
        messages.success(request, "Nilai ini sudah dipastikan.")
        return draf.selesai(redirect("inti:acuan", kunci))
    return render(request, "inti/acuan_pastikan.html", {"form": form, "keadaan": keadaan})


@require_POST
def batal(request: HttpRequest, kunci: str, nomor: int) -> HttpResponse:
    """Take back a value that is still to come."""
    baris = access.acuan_dikelola(request.user, kunci, nomor)
    form = FormulirKunci(request.POST)
    dilihat = form.cleaned_data["nomor_ubah"] if form.is_valid() else -1
    try:
        batalkan_acuan(baris, oleh=request.user, nomor_ubah=dilihat, pada=timezone.localdate())
    except (IsianDitolak, IsianBerubah) as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, "Nilai mendatang dibatalkan. Nilai sebelumnya terus berlaku.")
    return redirect("inti:acuan", kunci)


def _keadaan(kunci: str) -> KeadaanAcuan:
    keadaan = queries.keadaan_acuan(timezone.localdate(), kunci)
    if not keadaan:
        raise Http404
    return keadaan[0]


def _ruang(keadaan: KeadaanAcuan) -> str:
    return keadaan.butir.ruang


def _nama(ruang: str) -> str:
    """The room in words."""
    return str(apps.app_configs[ruang].verbose_name) if ruang in apps.app_configs else ruang


def _cocok(keadaan: KeadaanAcuan, q: str, ruang: str, belum: str) -> bool:
    butir = keadaan.butir
    if ruang not in ("", butir.ruang) or (belum and not keadaan.perlu_dipastikan):
        return False
    kata = (butir.judul, butir.kunci, butir.dipakai, keadaan.dasar_hukum, *sum(keadaan.isi, ()))
    return q.lower() in " ".join(kata).lower()


def _awal(request: HttpRequest, keadaan: KeadaanAcuan) -> dict[str, Any]:
    """The form starts from the value in force, or from the future one that ``?mulai=`` names."""
    butir, pada = keadaan.butir, timezone.localdate()
    nanti = next(
        (
            satu
            for satu in queries.baris_acuan(butir.kunci)
            if satu.mulai > pada and satu.mulai.isoformat() == request.GET.get("mulai")
        ),
        None,
    )
    if nanti is not None:
        keadaan = KeadaanAcuan(butir, nanti)
    return FormulirAcuan.awal(butir, keadaan.nilai) | {
        "mulai": nanti.mulai if nanti else None,
        "dasar_hukum": nanti.dasar_hukum if nanti else "",
        "tanda": str(nanti.tanda) if nanti else None,
        "nomor_ubah": queries.nomor_acuan(butir.kunci),
    }


def _banding(form: FormulirAcuan, pada: date) -> dict[str, Any]:
    """What the new value changes, number by number, and for how long."""
    butir, isian = form.butir, form.isian
    lama = queries.keadaan_acuan(isian.mulai, butir.kunci)[0]
    akhir = lama.baris.masa.upper if lama.baris else lama.nanti.mulai if lama.nanti else None
    baru = queries.kata_acuan(butir, isian.nilai)
    return {
        "banding": [(arti, a, b) for (arti, a), (_, b) in zip(lama.isi, baru, strict=True)],
        "masa": rentang(isian.mulai, akhir),
        "surut": isian.mulai < pada,
        "koreksi": lama.baris is not None and lama.baris.mulai == isian.mulai,
        "isian": isian,
    }
