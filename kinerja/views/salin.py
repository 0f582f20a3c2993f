"""Beginning an SKP with an earlier one, or with a template of the post."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from dumai_asn.direktori.access import diri
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions.salin import ButirBaru, mulai_dari
from ..forms.salin import FormSalin
from ..models import VersiSKP
from ..queries.salin import ButirSalin, butir_skp, butir_templat, yang_berganti
from ..queries.susun import Pilihan, dapat_dimulai
from ..rules.skp import bentuk_skp


@halaman_isian
def salin_skp(request: HttpRequest, versi_id: int) -> HttpResponse:
    """Items of an own earlier SKP for the post of ``?jabatan=``."""
    lama = access.versi_sendiri(request.user, versi_id)
    pilihan, satu = _pilihan(request, lama=lama)
    if satu is None:
        return redirect("kinerja:mulai_skp")
    butir = butir_skp(lama, satu.penempatan, satu.tahun, _bentuk(satu))
    draf = IsianDraf(request, "kinerja.salin_skp", f"{versi_id}:{satu.kunci}")
    form = draf.untuk(FormSalin(draf.kiriman, butir=butir, initial={"pendekatan": lama.pendekatan}))
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data["pendekatan"]
        versi = form.kerjakan(
            lambda: mulai_dari(
                satu.penempatan, satu.tahun, _baru(form.terpilih()),
                oleh=request.user, pendekatan=isi, lama=lama,
            )
        )  # fmt: skip
        if versi:
            for kata in yang_berganti(lama, satu.penempatan, isi):
                messages.warning(request, kata)
            messages.success(request, f"Draf SKP {satu.tahun} dibuat dari SKP {lama.skp.tahun_id}.")
            return draf.selesai(redirect("kinerja:susun_rhk", versi.pk))
    kata = yang_berganti(lama, satu.penempatan, lama.pendekatan)
    konteks: dict[str, object] = {"form": form, "pilihan": pilihan, "satu": satu}
    konteks["berganti"] = kata
    konteks["dari"] = f"SKP {lama.skp.tahun_id}"
    return render(request, "kinerja/susun_salin.html", konteks)


@halaman_isian
def mulai_templat(request: HttpRequest, templat_id: int) -> HttpResponse:
    """Items of a template for an own post of its kind."""
    templat = access.templat_ditawarkan(request.user, templat_id)
    pilihan, satu = _pilihan(request, templat.jabatan_id)
    if satu is None:
        return redirect("kinerja:mulai_skp")
    butir = butir_templat(templat, _bentuk(satu))
    draf = IsianDraf(request, "kinerja.mulai_templat", f"{templat_id}:{satu.kunci}")
    form = draf.untuk(
        FormSalin(draf.kiriman, butir=butir, initial={"pendekatan": templat.pendekatan})
    )
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data["pendekatan"]
        versi = form.kerjakan(
            lambda: mulai_dari(
                satu.penempatan, satu.tahun, _baru(form.terpilih()),
                oleh=request.user, pendekatan=isi,
            )
        )  # fmt: skip
        if versi:
            messages.success(request, f"Draf SKP {satu.tahun} dibuat dari templat “{templat}”.")
            return draf.selesai(redirect("kinerja:susun_rhk", versi.pk))
    konteks = {"form": form, "pilihan": pilihan, "satu": satu, "dari": f"templat “{templat}”"}
    return render(request, "kinerja/susun_salin.html", konteks)


def _pilihan(
    request: HttpRequest, jabatan_id: int | None = None, lama: VersiSKP | None = None
) -> tuple[list[Pilihan], Pilihan | None]:
    """Posts and years that may begin, and the one ``?jabatan=`` names; None when there is none.

    Without a name it is the post of ``lama`` where that is still held, else the newest.
    """
    semua = [
        p
        for p in dapat_dimulai(diri(request.user), timezone.localdate())
        if jabatan_id in (None, p.penempatan.jabatan_id)
    ]
    kunci = request.GET.get("jabatan", "")
    sama = [p for p in semua if lama is not None and p.penempatan.pk == lama.skp.penempatan_id]
    awal = next(iter(sama or semua), None)
    return semua, next((p for p in semua if p.kunci == kunci), awal)


def _bentuk(satu: Pilihan) -> str:
    tempat = satu.penempatan
    mandiri = tempat.kepala and tempat.unit.mandiri
    return bentuk_skp(tempat.jabatan.jenis, kepala_unit_mandiri=mandiri)


def _baru(butir: list[ButirSalin]) -> list[ButirBaru]:
    return [
        ButirBaru(b.teks, b.jenis, b.klasifikasi, b.induk, b.indikator, b.sasaran_id) for b in butir
    ]
