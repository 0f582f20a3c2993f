"""The page of a post, and the competency it requires."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dumai_asn.inti.isian import IsianDraf, halaman_isian
from dumai_asn.inti.queries import acuan_pada

from .. import access
from ..actions.kompetensi import batalkan_standar, tetapkan_standar
from ..choices import JENIS_JABATAN, JENJANG, RUMPUN, TINGKAT_KOMPETENSI
from ..forms.kompetensi import FormBatalkanStandar, FormStandar
from ..models import Jabatan, RiwayatJabatan, StandarKompetensi
from ..queries.jabatan import (
    nomor_standar,
    riwayat_jabatan,
    sejenjang_berstandar,
    standar_jabatan,
    standar_pada,
)
from ..queries.struktur import pemangku

#: What the numbers of the grid mean.
TINGKAT = ", ".join(f"{n} {kata.lower()}" for n, kata in TINGKAT_KOMPETENSI.items())
#: Standards of one post; more than a faulty import leaves no post.
MAKS = 50


@require_safe
def jabatan(request: HttpRequest, nomor: int) -> HttpResponse:
    """What a post is and was, and what it requires."""
    satu = access.jabatan_diatur(request.user, nomor)
    hari = timezone.localdate()
    semua = list(standar_jabatan(satu.pk)[:MAKS])
    for standar in semua:
        standar.baris = _baris(standar)
        standar.mendatang = standar.masa.lower > hari
    konteks = {
        "jabatan": satu,
        "pemangku": pemangku(satu.pk, hari),
        "jenis": JENIS_JABATAN[satu.jenis],
        "sifat": _sifat(satu),
        "riwayat": [(r, _sifat(r)) for r in riwayat_jabatan(satu.pk)[:MAKS]],
        "standar": semua,
    }
    return render(request, "direktori/jabatan.html", konteks)


@halaman_isian
def standar_baru(request: HttpRequest, nomor: int) -> HttpResponse:
    """A standard from a day on; ``?dari=`` names the post whose levels it starts from."""
    satu = access.jabatan_diatur(request.user, nomor)
    hari = timezone.localdate()
    kompetensi = acuan_pada("direktori.kompetensi", hari).semua
    sejenjang = list(sejenjang_berstandar(satu, hari))
    dari = next((s for s in sejenjang if str(s.pk) == request.GET.get("dari")), satu)
    draf = IsianDraf(request, "direktori.standar", f"{satu.pk}:{dari.pk}")
    awal = FormStandar.awal(standar_pada(dari.pk, hari), kompetensi, hari, nomor_standar(satu.pk))
    form = draf.untuk(FormStandar(draf.kiriman, kompetensi=kompetensi, initial=awal))
    if draf.dikirim and form.is_valid():
        nomor_ubah = form.cleaned_data["nomor_ubah"] or 0
        hasil = form.kerjakan(
            lambda: tetapkan_standar(
                satu, oleh=request.user, isian=form.isian, nomor_ubah=nomor_ubah, pada=hari
            )
        )
        if hasil:
            messages.success(request, f"Standar kompetensi {satu} tersimpan.")
            return draf.selesai(redirect("direktori:jabatan", satu.pk))
    isi = {"sejenjang": sejenjang, "dari": dari if dari != satu else None, "tingkat": TINGKAT}
    return _isian(request, satu, form, "Tetapkan standar kompetensi", isi)


@halaman_isian
def standar_batalkan(request: HttpRequest, nomor: int, baris: int) -> HttpResponse:
    """Take back the latest standard."""
    standar = access.standar_diatur(request.user, nomor, baris)
    draf = IsianDraf(request, "direktori.standar_batalkan", baris=standar)
    awal = {"nomor_ubah": nomor_standar(nomor)}
    form = draf.untuk(FormBatalkanStandar(draf.kiriman, initial=awal))
    if draf.dikirim and form.is_valid():
        isi = form.cleaned_data
        hasil = form.kerjakan(lambda: batalkan_standar(standar, oleh=request.user, **isi) or True)
        if hasil:
            messages.success(request, "Standar itu dibatalkan. Yang sebelumnya berlaku lagi.")
            return draf.selesai(redirect("direktori:jabatan", nomor))
    isi = {"standar": standar, "bahaya": True}
    return _isian(request, standar.jabatan, form, "Batalkan standar", isi)


def _sifat(satu: Jabatan | RiwayatJabatan) -> list[tuple[str, str]]:
    return [
        (
            "Jenjang",
            JENJANG.get(satu.jenjang, "Tanpa jenjang") if satu.jenjang else "Tanpa jenjang",
        ),
        ("Rumpun", RUMPUN[satu.rumpun]),
        ("Kelas", str(satu.kelas or "Belum diisi")),
    ]


def _baris(standar: StandarKompetensi) -> list[dict[str, Any]]:
    """Competency, level and word, in the order of the list that held on its first day."""
    nama = {s.kode: s.nama for s in acuan_pada("direktori.kompetensi", standar.masa.lower).semua}
    return [
        {"nama": nama.get(kode, kode), "tingkat": n, "kata": TINGKAT_KOMPETENSI[n]}
        for kode in (*nama, *(k for k in standar.tingkat if k not in nama))
        if (n := standar.tingkat.get(kode))
    ]


def _isian(
    request: HttpRequest, jabatan: Jabatan, form: Any, judul: str, isi: dict[str, Any]
) -> HttpResponse:
    konteks = {"jabatan": jabatan, "form": form, "judul": judul, **isi}
    return render(request, "direktori/standar_isian.html", konteks)
