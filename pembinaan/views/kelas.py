"""Classes as HR sees and plans them."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.direktori.access import wajib_izin
from dumai_asn.direktori.rules.izin import Izin
from dumai_asn.inti.daftar.daftar import Daftar, Kosong
from dumai_asn.inti.isian import IsianDraf, halaman_isian

from .. import access
from ..actions.kelas import buat_kelas, ubah_kelas
from ..daftar import ANTREAN, KELAS, PERMOHONAN_KELAS, daftar_peserta
from ..forms import BaseFormsetSesi, FormKelas, FormKelasBaru, formset_sesi
from ..models import Kelas
from ..queries import kelas as queries
from ..queries.pendaftaran import antrean, peserta
from ..queries.peserta import ringkasan_kelas
from ..queries.wewenang import mengelola_kota, menunggu_jawaban, pendaftaran_dikelola
from ..rules.alur import ALUR_KELAS
from ..rules.kelas import BELUM_MULAI, DAPAT_DIUBAH

#: The empty list of classes for whoever plans them.
BELUM_ADA = Kosong(
    "Belum ada kelas",
    "Rencanakan kelas dari program dalam katalog, lalu buka pendaftarannya.",
    reverse_lazy("pembinaan:kelas_baru"),
    "Rencanakan kelas",
)
BELUM_ADA_PESERTA = Kosong(
    "Belum ada peserta", "Peserta muncul di sini setelah pendaftarannya disetujui atasan."
)
BUKAN_UNITNYA = Kosong("Tidak ada peserta dari unit Anda")
#: Tabs of a class, in order; the first is shown when none is asked for.
TAB = ("peserta", "permohonan", "tunggu", "sesi")


@require_safe
def pelatihan(request: HttpRequest) -> HttpResponse:
    """Every class, the latest first."""
    wajib_izin(request.user, Izin.KELOLA_PELATIHAN)
    pada = timezone.localdate()
    mengelola = mengelola_kota(request.user, pada)
    daftar = Daftar(
        request, KELAS, baris=queries.daftar_kelas(), kosong=BELUM_ADA if mengelola else None
    )
    konteks = {"daftar": daftar, "mengelola": mengelola, "jumlah": queries.jumlah_per_status()}
    konteks["menunggu"] = menunggu_jawaban(request.user, pada).count()
    return render(request, "pembinaan/pelatihan.html", konteks)


@require_safe
def kelas(request: HttpRequest, nomor: int) -> HttpResponse:
    """One class: seats, attendance, waiting list, and its people by tab."""
    satu = access.kelas_dilihat(request.user, nomor)
    tab = request.GET.get("tab")
    tab = tab if tab in TAB else TAB[0]
    konteks = _bersama(request, satu) | {"tab": tab}
    return render(request, "pembinaan/kelas.html", konteks | _isi_tab(request, satu, tab, konteks))


@halaman_isian
def kelas_baru(request: HttpRequest) -> HttpResponse:
    """A new class with its meetings in one form; ``?program=`` fills what the catalogue knows."""
    access.wajib_kelola_kota(request.user)
    program = access.program_dipilih(request.user, request.GET.get("program", ""))
    awal = {"program": program, "jp": program.jp} if program else {}
    draf = IsianDraf(request, "pembinaan.kelas")
    sesi = formset_sesi(draf.kiriman)
    form = draf.untuk(FormKelasBaru(draf.kiriman, initial=awal), *sesi.forms)
    if draf.dikirim and form.is_valid() and sesi.is_valid():
        rencana = form.isian(sesi.isian)
        hasil = form.kerjakan(
            lambda: buat_kelas(form.cleaned_data["program"], oleh=request.user, isian=rencana)
        )
        if hasil:
            messages.success(
                request, "Kelas tersimpan sebagai draf. Buka pendaftarannya bila sudah siap."
            )
            return draf.selesai(redirect("pembinaan:kelas", hasil.pk))
    return _isian_kelas(request, form, sesi)


@halaman_isian
def kelas_ubah(request: HttpRequest, nomor: int) -> HttpResponse:
    """Change plan and schedule of a class."""
    satu = access.kelas_dikelola(request.user, nomor)
    draf = IsianDraf(request, "pembinaan.kelas", baris=satu)
    sesi = formset_sesi(draf.kiriman, kelas=satu)
    form = draf.untuk(FormKelas(draf.kiriman, initial=FormKelas.awal(satu)), *sesi.forms)
    if draf.dikirim and form.is_valid() and sesi.is_valid():
        nomor_ubah = form.cleaned_data["nomor_ubah"]
        rencana = form.isian(sesi.isian)
        hasil = form.kerjakan(
            lambda: ubah_kelas(satu, oleh=request.user, nomor_ubah=nomor_ubah, isian=rencana),
            sesi.forms,
        )
        if hasil:
            messages.success(request, "Kelas tersimpan.")
            return draf.selesai(redirect("pembinaan:kelas", hasil.pk))
    return _isian_kelas(request, form, sesi, satu)


def _isian_kelas(
    request: HttpRequest, form: FormKelas, sesi: BaseFormsetSesi, satu: Kelas | None = None
) -> HttpResponse:
    return render(
        request, "pembinaan/kelas_isian.html", {"form": form, "sesi": sesi, "kelas": satu}
    )


def _bersama(request: HttpRequest, satu: Kelas) -> dict[str, Any]:
    pada = timezone.localdate()
    daftar = pendaftaran_dikelola(request.user, pada)
    return {
        "kelas": satu,
        "mengelola": mengelola_kota(request.user, pada),
        "tindakan": ALUR_KELAS.tindakan(satu.status, access.pelaku_kelas(request.user, pada)),
        "dapat_diubah": satu.status in DAPAT_DIUBAH,
        "belum_mulai": satu.status in BELUM_MULAI,
        "sudah_waktunya": satu.masa.lower <= pada,
        "ringkasan": ringkasan_kelas(satu, pada),
        "tunggu_atas": antrean(daftar, satu.pk, pada)[:3],
        "jumlah_tab": queries.jumlah_tab(daftar, satu.pk),
    }


def _isi_tab(
    request: HttpRequest, satu: Kelas, tab: str, bersama: dict[str, Any]
) -> dict[str, Any]:
    pada = timezone.localdate()
    daftar = pendaftaran_dikelola(request.user, pada)
    ringkas = bersama["ringkasan"]
    if tab == "peserta":
        deklarasi = daftar_peserta(satu, ringkas, bersama["mengelola"])
        kosong = BUKAN_UNITNYA if ringkas.terisi else BELUM_ADA_PESERTA
        baris = peserta(daftar, satu.pk, pada)
        return {"daftar": Daftar(request, deklarasi, baris=baris, kosong=kosong, nomor=satu.pk)}
    if tab == "permohonan":
        return {"daftar": Daftar(request, PERMOHONAN_KELAS, nomor=satu.pk)}
    if tab == "tunggu":
        konteks = {"belum_mulai": bersama["belum_mulai"]}
        return {"daftar": Daftar(request, ANTREAN, konteks=konteks, nomor=satu.pk)}
    return {}
