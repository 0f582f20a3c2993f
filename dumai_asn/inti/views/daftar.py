"""What every list of the house shares beyond its page: export, bulk acts, saved views."""

from collections.abc import Sequence

from django import forms
from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from dumai_asn.inti.rules.angka import tulis as angka

from .. import access
from ..actions.isian import IsianDitolak
from ..actions.tampilan import (
    hapus_tampilan,
    jadikan_bawaan,
    simpan_tampilan,
    ubah_nama_tampilan,
)
from ..daftar import massal
from ..daftar.deklarasi import TindakanMassal, cari
from ..daftar.ekspor import (
    JENIS_ISI,
    SEKALI_UNDUH,
    Lembaran,
    catat_unduhan,
    minta_ekspor,
    tulis_lembar,
)
from ..forms import bersihkan
from ..isian import halaman_isian
from ..models import TampilanDaftar
from ..rules.alur import AlurDitolak

#: Rows whose change is shown before many are written.
PRATINJAU = 25


@halaman_isian
def unduh(request: HttpRequest, nama: str, bentuk: str) -> HttpResponse | StreamingHttpResponse:
    """The list of the address as a sheet; a POST prepares a big one in the background."""
    if bentuk not in JENIS_ISI:
        raise Http404
    isi = request.POST.get("isian", "") if request.method == "POST" else request.GET.urlencode()
    lembaran = _buka(request, nama, isi)
    baris = lembaran.baris()
    jumlah = baris.count()
    if request.method == "POST":
        kerja = minta_ekspor(nama, bentuk, lembaran.isian, oleh=request.user)
        return redirect("inti:pekerjaan", kerja.pk)
    if jumlah > SEKALI_UNDUH:
        konteks = {"lembaran": lembaran, "jumlah": jumlah, "bentuk": bentuk}
        return render(request, "inti/daftar_unduh.html", konteks)
    return _kirim(lembaran, bentuk, jumlah)


@require_POST
def tindakan(request: HttpRequest, nama: str) -> HttpResponse:
    """An act on many rows: first asked back with the number, then (``yakin``) done."""
    lembaran = _buka(request, nama, request.POST.get("isian", ""))
    satu = massal.tindakan_boleh(lembaran, request.POST.get("tindakan", ""))
    semua = "semua" in request.POST
    ids = massal.terpilih(lembaran, request.POST.getlist("pilih"), semua)
    if not ids:
        messages.error(request, "Belum ada yang dipilih. Centang dahulu satu baris.")
        return redirect(lembaran.alamat)
    yakin = "yakin" in request.POST
    form = massal.formulir(satu, lembaran, request.POST if yakin else None)
    if yakin and (form is None or form.is_valid()):
        return _lakukan(request, lembaran, satu, ids, form)
    konteks = {"lembaran": lembaran, "tindakan": satu, "ids": ids, "semua": semua, "form": form}
    if satu.pratinjau is not None:
        konteks["pratinjau"] = satu.pratinjau(ids[:PRATINJAU])
    return render(request, "inti/daftar_massal.html", konteks)


@require_POST
def batalkan(request: HttpRequest, nomor: int) -> HttpResponse:
    """Take back the own act ``nomor`` on many rows."""
    aksi = access.aksi_sendiri(request.user, nomor)
    try:
        hasil = massal.batalkan_aksi(aksi, oleh=request.user)
    except IsianDitolak as galat:
        messages.error(request, str(galat))
    else:
        kembali = len(hasil.isi) - len(hasil.tertinggal)
        messages.success(request, f"{angka(kembali)} dikembalikan seperti semula.")
        for satu in hasil.tertinggal[:10]:
            messages.warning(request, f"{satu['nama']}: {satu['sebab']}")
    return redirect(cari(aksi.daftar).alamat(aksi.argumen))


@require_POST
def tampilan_baru(request: HttpRequest, nama: str) -> HttpResponse:
    """Keep the present view of a list under a name."""
    lembaran = _buka(request, nama, request.POST.get("isian", ""))
    lembaran.baris()  # the gate: nobody keeps views of lists they may not open
    try:
        satu = simpan_tampilan(
            nama,
            bersihkan(request.POST.get("nama", "")),
            lembaran.keadaan.isian(),
            oleh=request.user,
            bawaan="bawaan" in request.POST,
        )
        messages.success(request, f"Tampilan {satu.nama} tersimpan.")
    except IsianDitolak as galat:
        messages.error(request, str(galat))
    return redirect(lembaran.alamat)


@require_POST
def tampilan(request: HttpRequest, nomor: int) -> HttpResponse:
    """Rename, make default (or no longer), delete an own view."""
    satu = access.tampilan_untuk_diubah(request.user, nomor)
    lembaran = _buka(request, satu.daftar, request.POST.get("isian", ""))
    try:
        messages.success(request, _ubah(request, satu))
    except IsianDitolak as galat:
        messages.error(request, str(galat))
    return redirect(lembaran.alamat)


def _buka(request: HttpRequest, nama: str, isian: str) -> Lembaran:
    try:
        return Lembaran.buka(nama, request.user, isian)
    except LookupError:
        raise Http404 from None


def _kirim(lembaran: Lembaran, bentuk: str, jumlah: int) -> FileResponse | StreamingHttpResponse:
    catat_unduhan(lembaran)
    isi = tulis_lembar(lembaran, bentuk, lembaran.nilai(lembaran.baris()), jumlah)
    nama = lembaran.nama_berkas(bentuk, timezone.localtime())
    if bentuk == "csv":
        kepala = {"Content-Disposition": f'attachment; filename="{nama}"'}
        return StreamingHttpResponse(isi, content_type=JENIS_ISI[bentuk], headers=kepala)
    return FileResponse(isi, as_attachment=True, filename=nama, content_type=JENIS_ISI[bentuk])


def _lakukan(
    request: HttpRequest,
    lembaran: Lembaran,
    satu: TindakanMassal,
    ids: Sequence[int],
    form: forms.Form | None,
) -> HttpResponse:
    if len(ids) > massal.SEKALI_LAKUKAN:
        data = {ruas.html_name: ruas.data for ruas in form} if form else {}
        kerja = massal.minta_massal(lembaran, satu, ids, data)
        return redirect("inti:pekerjaan", kerja.pk)
    try:
        massal.kerjakan_sekarang(lembaran, satu, ids, form.cleaned_data if form else {})
    except (IsianDitolak, AlurDitolak) as galat:
        messages.error(request, str(galat))
    return redirect(lembaran.alamat)


def _ubah(request: HttpRequest, satu: TampilanDaftar) -> str:
    match request.POST.get("tindakan"):
        case "nama":
            nama = bersihkan(request.POST.get("nama", ""))
            baru = ubah_nama_tampilan(satu, nama, oleh=request.user)
            return f"Tampilan ini sekarang bernama {baru.nama}."
        case "bawaan":
            jadikan_bawaan(satu, oleh=request.user)
            return f"Daftar ini sekarang dibuka dengan tampilan {satu.nama}."
        case "bukan_bawaan":
            jadikan_bawaan(satu, oleh=request.user, bawaan=False)
            return "Daftar ini dibuka tanpa saringan lagi."
        case "hapus":
            hapus_tampilan(satu, oleh=request.user)
            return f"Tampilan {satu.nama} dihapus."
    raise Http404
