"""Wrong data: saying so, following it up, answering it."""

from typing import Any

from django.contrib import messages
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.isian import IsianDraf, halaman_isian
from dumai_asn.inti.rupa.menu import ButirMenu, Tugas

from .. import access
from ..actions.perbaikan import jalankan_perbaikan, minta_perbaikan
from ..choices import BAGIAN_DATA, HASIL_PERBAIKAN, STATUS_PERBAIKAN, TINDAKAN_PERBAIKAN
from ..daftar.perbaikan import PERBAIKAN
from ..forms.perbaikan import FormJawabPerbaikan, FormPerbaikan
from ..models import PermintaanPerbaikan
from ..queries.jangkauan import pegawai_dari
from ..queries.perbaikan import lengkapi_perbaikan, pelaku_perbaikan
from ..queries.petugas import meja_petugas
from ..rules.istilah import TindakanPerbaikan
from ..rules.izin import Izin, pemegang
from ..rules.perbaikan import ALUR_PERBAIKAN, DARI_SIASN

#: Stored types that a browser shows.
DITAMPILKAN = frozenset({"image/jpeg", "application/pdf"})
_KELOLA = pemegang(Izin.KELOLA_PEGAWAI)


def menu_perbaikan(request: HttpRequest) -> list[ButirMenu]:
    """One statement for HR; the line in the person menu for everybody else."""
    alamat = reverse("direktori:perbaikan_daftar")
    if request.peran.kode in _KELOLA:
        jumlah = meja_petugas(request.user, timezone.localdate()).perbaikan
        return [ButirMenu("perbaikan", "Perbaikan data", "pencil", alamat, jumlah, urutan=79)]
    return [ButirMenu("perbaikan", "Data saya salah", "pencil", alamat, tempat="orang")]


def tugas_perbaikan(request: HttpRequest) -> list[Tugas]:
    """Requests that wait for HR, with the nearest deadline."""
    if request.peran.kode not in _KELOLA:
        return []
    meja = meja_petugas(request.user, timezone.localdate())
    if not meja.perbaikan:
        return []
    return [
        Tugas(
            "direktori.perbaikan",
            f"Jawab {meja.perbaikan} permintaan perbaikan data",
            reverse("direktori:perbaikan_daftar"),
            "Periksa permintaan",
            tenggat=meja.tenggat,
            alasan="Data yang salah menahan penilaian dan persetujuan.",
        )
    ]


@require_safe
def perbaikan_daftar(request: HttpRequest) -> HttpResponse:
    """The own requests, those about oneself, and those to answer."""
    konteks = {"daftar": Daftar(request, PERBAIKAN), "diri": pegawai_dari(request.user)}
    return render(request, "direktori/perbaikan_daftar.html", konteks)


@halaman_isian
def perbaikan_baru(request: HttpRequest) -> HttpResponse:
    """Say what is wrong; ``?orang=`` for somebody whom this account evaluates, ``?bagian=``."""
    orang = access.perbaikan_untuk(request.user, request.GET.get("orang", ""))
    draf = IsianDraf(request, "direktori.perbaikan", orang.pk)
    awal = {"bagian": request.GET.get("bagian", "")}
    form = draf.untuk(
        FormPerbaikan(draf.kiriman, request.FILES or None, oleh=request.user, initial=awal)
    )
    if draf.dikirim and form.is_valid():
        satu = form.kerjakan(lambda: minta_perbaikan(orang, isian=form.isian, oleh=request.user))
        if satu is not None:
            messages.success(request, "Permintaan terkirim. Perkembangannya dikabarkan di sini.")
            return draf.selesai(redirect("direktori:perbaikan", satu.pk))
    konteks = {
        "form": form,
        "orang": orang,
        "diri": orang.akun_id == request.user.pk,
        "bagian": BAGIAN_DATA.get(awal["bagian"], ""),
        "siasn": awal["bagian"] in DARI_SIASN,
    }
    return render(request, "direktori/perbaikan_isian.html", konteks)


@halaman_isian
def perbaikan(request: HttpRequest, nomor: int) -> HttpResponse:
    """One request with its history, and the next step for whoever may take it."""
    satu = access.perbaikan_dilihat(request.user, nomor)
    draf = IsianDraf(request, "direktori.perbaikan_jawab", baris=satu)
    awal = {"nomor_ubah": satu.nomor_ubah}
    form = draf.untuk(FormJawabPerbaikan(draf.kiriman, initial=awal))
    if draf.dikirim and form.is_valid() and _lakukan(request, form, satu):
        return draf.selesai(redirect("direktori:perbaikan", nomor))
    return render(request, "direktori/perbaikan.html", _halaman(request, satu, form))


def _lakukan(request: HttpRequest, form: FormJawabPerbaikan, satu: PermintaanPerbaikan) -> bool:
    """The step whose button was pressed; a refusal becomes an error of the form."""
    tindakan = next((t for t in TindakanPerbaikan if t == request.POST.get("tindakan")), None)

    def jalankan() -> PermintaanPerbaikan:
        if tindakan is None:
            raise IsianDitolak("Pilih satu tindakan.")
        return jalankan_perbaikan(
            satu,
            tindakan,
            oleh=request.user,
            nomor_ubah=form.cleaned_data["nomor_ubah"],
            kata=form.cleaned_data["kata"],
        )

    if form.kerjakan(jalankan) is None or tindakan is None:
        return False
    messages.success(request, f"Permintaan perbaikan data {HASIL_PERBAIKAN[tindakan]}.")
    return True


def _halaman(
    request: HttpRequest, satu: PermintaanPerbaikan, form: FormJawabPerbaikan
) -> dict[str, Any]:
    pada = timezone.localdate()
    pelaku = pelaku_perbaikan(request.user, satu, pada)
    boleh = ALUR_PERBAIKAN.tindakan(satu.status, pelaku)
    if satu.dibuka_kembali:
        boleh = tuple(t for t in boleh if t != TindakanPerbaikan.BUKA_KEMBALI)
    lengkapi_perbaikan([satu], pada)
    langkah = satu.langkah.select_related("oleh").order_by("pk")
    return {
        "satu": satu,
        "form": form,
        "lencana": STATUS_PERBAIKAN[satu.status],
        "bagian": BAGIAN_DATA[satu.bagian],
        "siasn": satu.bagian in DARI_SIASN,
        "pengelola": "PENGELOLA" in pelaku,
        "tindakan": [(t, *TINDAKAN_PERBAIKAN[TindakanPerbaikan(t)]) for t in boleh],
        "langkah": [(s, HASIL_PERBAIKAN[s.tindakan]) for s in langkah],
    }


@require_safe
def perbaikan_berkas(request: HttpRequest, nomor: int) -> FileResponse:
    """The proof that came with a request."""
    satu = access.perbaikan_dilihat(request.user, nomor)
    if satu.berkas is None or not default_storage.exists(satu.berkas.lokasi):
        raise Http404
    jenis = satu.berkas.jenis_isi
    jawaban = FileResponse(
        default_storage.open(satu.berkas.lokasi),
        as_attachment="unduh" in request.GET or jenis not in DITAMPILKAN,
        filename=satu.nama_berkas,
        content_type=jenis,
    )
    jawaban["X-Content-Type-Options"] = "nosniff"
    jawaban["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return jawaban
