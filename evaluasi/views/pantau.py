"""Pantau: how far the cycle is, who is held up, by whom; down to the people, and the reminder."""

from dataclasses import replace

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from dumai_asn.direktori.queries.jangkauan import unit_dengan_izin
from dumai_asn.direktori.rules.izin import Izin
from dumai_asn.inti.daftar.daftar import Daftar
from dumai_asn.inti.rules.angka import tulis

from .. import access
from ..actions.ingatkan import IZIN_MENGINGATKAN, HasilIngat, ingatkan_penahan
from ..daftar import ORANG, berkeadaan
from ..filters import baca_saring
from ..queries import pantau as queries
from ..queries.rekap import LANGKAH, baris_peta, rekap, rekap_anak, rekap_langsung
from ..queries.ukuran import LAPORAN
from .cabang import Cabang, buka_cabang, halaman, nomor

#: Units on the first screen, and on a page of the whole list.
SEKILAS, PER_HALAMAN = 11, 40
PENAHAN_SEKILAS = 3


@require_safe
def pantau(request: HttpRequest, unit: int | None = None) -> HttpResponse:
    """The monitor of a branch: the heatmap of its children, and who waits for whom."""
    cabang = buka_cabang(request, unit)
    if cabang is None:
        return render(request, "evaluasi/tanpa_siklus.html")
    siklus, unit_id = cabang.siklus, cabang.pohon.unit_id
    terbuka = queries.langkah_terbuka(siklus.periode, cabang.pada)
    semua = "semua" in request.GET
    anak = halaman(
        request, rekap_anak(siklus.pk, unit_id, terbuka), PER_HALAMAN if semua else SEKILAS
    )
    baris = [baris_peta(satu, terbuka) for satu in anak]
    langsung = rekap_langsung(siklus.pk, unit_id)
    if langsung and not anak.has_next():
        baris.append(baris_peta(langsung, terbuka, langsung=True))
    isi = {"cabang": cabang, "anak": anak, "baris": baris, "semua": semua, "langkah": LANGKAH}
    isi |= _angka(siklus.pk, unit_id) | _penahan(request, cabang, 1, PENAHAN_SEKILAS)
    return render(request, "evaluasi/pantau.html", isi)


@require_safe
def penahan(request: HttpRequest, unit: int) -> HttpResponse:
    """Everybody in a branch for whom others wait."""
    cabang = buka_cabang(request, unit)
    if cabang is None:
        raise Http404
    ke = nomor(request, "halaman") or 1
    isi = _penahan(request, cabang, ke, PER_HALAMAN)
    if ke > 1 and not isi["penahan"]:
        raise Http404
    return render(request, "evaluasi/pantau_penahan.html", {"cabang": cabang, **isi})


@require_safe
def orang(request: HttpRequest, unit: int) -> HttpResponse:
    """The people behind a number, with the reason why each waits."""
    cabang = buka_cabang(request, unit, izin=Izin.LIHAT_SEMUA)
    if cabang is None:
        raise Http404
    pilihan = baca_saring(request.GET)
    siklus, dicari = cabang.siklus, pilihan.saring.penahan
    daftar = Daftar(
        request,
        # The cycle is at hand; the list alone would look for it again.
        replace(ORANG, lengkapi=lambda baris, *_: berkeadaan(baris, siklus, cabang.pada)),
        baris=queries.orang(siklus, cabang.pohon.unit_id, pilihan.saring, cabang.pada),
        unit=unit,
    )
    isi = {"cabang": cabang, "daftar": daftar, "pilihan": pilihan}
    isi["nama_penahan"] = queries.nama_pegawai(dicari) if dicari else ""
    return render(request, "evaluasi/pantau_orang.html", isi)


@require_POST
def ingatkan(request: HttpRequest, unit: int) -> HttpResponse:
    """Remind one holder (field ``penahan``), or all of them."""
    siklus = access.siklus_terbaca(request.user, nomor(request, "siklus"))
    if siklus is None:
        raise Http404
    access.cabang_terbaca(request.user, siklus, unit, izin=IZIN_MENGINGATKAN)
    isi = request.POST.get("penahan", "")
    if isi and not (isi.isascii() and isi.isdigit() and len(isi) < 16):
        raise Http404
    hasil = ingatkan_penahan(
        siklus,
        unit,
        oleh=request.user,
        pada=timezone.localdate(),
        penahan_id=int(isi) if isi else None,
    )
    tingkat = messages.SUCCESS if hasil.dikirim else messages.INFO
    messages.add_message(request, tingkat, _kalimat(hasil))
    return redirect(f"{reverse('evaluasi:pantau_unit', args=[unit])}?siklus={siklus.pk}")


def _angka(siklus_id: int, unit_id: int) -> dict[str, object]:
    """The coverage under the headline: people with an SKP of those liable."""
    angka = rekap(siklus_id, unit_id)
    return {"berskp": angka.dari(LAPORAN), "dihitung": angka.pada}


def _penahan(request: HttpRequest, cabang: Cabang, ke: int, jumlah: int) -> dict[str, object]:
    """A page of the holders, how often each was reminded, and whether this account may remind."""
    siklus, unit = cabang.siklus, cabang.unit
    tahan = queries.penahanan(
        siklus, unit.pk, cabang.pada, mulai=(ke - 1) * jumlah, sampai=ke * jumlah
    )
    akun = [satu.akun_id for satu in tahan.baris if satu.akun_id]
    boleh = unit_dengan_izin(request.user, IZIN_MENGINGATKAN, cabang.pada).filter(pk=unit.pk)
    ingat = queries.diingatkan(siklus.pk, akun, cabang.pada)
    return {
        "tahan": tahan,
        "penahan": [(satu, ingat.get(satu.akun_id)) for satu in tahan.baris],
        "daftar": Paginator(range(tahan.semua_baris), jumlah).get_page(ke),
        "boleh_ingatkan": boleh.exists(),
    }


def _kalimat(hasil: HasilIngat) -> str:
    bagian = []
    if hasil.dikirim:
        bagian.append(f"Pengingat dikirim kepada {tulis(hasil.dikirim)} orang.")
    if hasil.sudah:
        bagian.append(f"{tulis(hasil.sudah)} orang sudah diingatkan hari ini.")
    if hasil.tanpa_akun:
        bagian.append(f"{tulis(hasil.tanpa_akun)} orang tidak mempunyai akun.")
    return " ".join(bagian) or "Tidak ada lagi yang menunggu."
