"""The evaluator reads a submitted SKP and answers it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.actions.jejak_baca import catat_baca
from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions.alur_skp import kembalikan_skp, tetapkan_skp
from ..daftar import PERSETUJUAN_SKP
from ..forms.skp import FormJawabSKP
from ..models import VersiSKP
from ..queries.beda import beda_versi, item_skp
from ..queries.isi_skp import kekurangan
from ..queries.masa import masa_dari
from ..queries.perilaku import berakhlak_pada
from ..queries.susun import isi_versi
from ..rules.alur import ALUR_VERSI, Tindakan
from ..rules.istilah import Pelaku


@require_safe
def persetujuan(request: HttpRequest) -> HttpResponse:
    """SKP that wait for an answer, the longest waiting first."""
    daftar = Daftar(request, PERSETUJUAN_SKP)
    return render(request, "kinerja/persetujuan_skp.html", {"daftar": daftar})


@halaman_isian
def jawab_skp(request: HttpRequest, versi_id: int) -> HttpResponse:
    """A version as it was submitted; its evaluator fixes it, or returns it with words on items."""
    versi, pada = access.versi_terlihat(request.user, versi_id), timezone.localdate()
    skp = versi.skp
    pelaku = access.pelaku_skp(request.user, skp, pada)
    if request.method == "POST":
        access.wajib_tindakan(ALUR_VERSI, Tindakan.TETAPKAN, skp, request.user)
    catat_baca("kinerja.skp", versi.pk, pemilik=skp.pegawai.akun_id, oleh=request.user)
    isi, perubahan = isi_versi(versi), versi.nomor > 1
    menjawab = ALUR_VERSI.boleh(versi.status, Tindakan.TETAPKAN, pelaku)
    awal = {"nomor_ubah": versi.nomor_ubah, "tmt": masa_dari(skp.masa).terdekat(pada)}
    draf = IsianDraf(request, "kinerja.jawab_skp", baris=versi)
    form = FormJawabSKP(draf.kiriman, item=item_skp(isi), perubahan=perubahan, initial=awal)
    if menjawab or draf.dikirim:
        draf.untuk(form)
    if draf.dikirim and form.is_valid() and _kerjakan(request, versi, form):
        return draf.selesai(redirect("kinerja:persetujuan_skp"))
    konteks = {
        "versi": versi,
        "skp": skp,
        "form": form,
        "menjawab": menjawab,
        "milik_sendiri": Pelaku.EMPUNYA in pelaku,
        "baris": isi.baris,
        "perilaku": isi.berekspektasi,
        "berakhlak": berakhlak_pada(pada).values(),
        "kurang": kekurangan(versi, pada, isi) if menjawab else (),
        "beda": beda_versi(versi, isi),
    }
    return render(request, "kinerja/jawab_skp.html", konteks)


def _kerjakan(request: HttpRequest, versi: VersiSKP, form: FormJawabSKP) -> bool:
    """The act of the button that was pressed; whether it was done."""
    isi = {nama: form.cleaned_data[nama] for nama in ("nomor_ubah", "catatan")}
    kembali = request.POST.get("tindakan") == Tindakan.KEMBALIKAN
    hasil = form.kerjakan(
        lambda: (
            kembalikan_skp(versi, oleh=request.user, komentar=form.komentar(), **isi)
            if kembali
            else tetapkan_skp(versi, oleh=request.user, tmt=form.cleaned_data.get("tmt"), **isi)
        )
    )
    if hasil is None:
        return False
    jadi = "dikembalikan" if kembali else "ditetapkan"
    messages.success(request, f"SKP {versi.skp.pegawai.nama} {jadi}.")
    return True
