"""What of goals, matrices and SKP hangs on a unit that ends, for who closes it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet

from dumai_asn.direktori.rules.dampak import Dampak

from ..models import PeranHasil, SasaranUnit, TahunKinerja, VersiSKP
from ..rules.istilah import StatusTahun, StatusVersi

CONTOH = 3
BELUM_DITETAPKAN = (StatusVersi.DRAF, StatusVersi.DIAJUKAN, StatusVersi.DIKEMBALIKAN)


def dampak_unit(unit_id: int, mulai: date) -> Sequence[Dampak]:
    """Goals of years that are not closed, cells its leader gave out, and SKP on their way.

    Six statements.  Nothing of it moves by itself: a goal belongs to the unit that promised it.
    """
    tahun = TahunKinerja.objects.exclude(status=StatusTahun.DITUTUP).filter(tahun__gte=mulai.year)
    tempat = {"penempatan__unit": unit_id, "tahun__in": tahun}
    sel = PeranHasil.objects.filter(
        **{f"rhk_pimpinan__skp__{kolom}": isi for kolom, isi in tempat.items()},
        rhk_pimpinan__skp__penempatan__kepala=True,
    )
    versi = VersiSKP.objects.filter(
        **{f"skp__{kolom}": isi for kolom, isi in tempat.items()}, status__in=BELUM_DITETAPKAN
    )
    semua: tuple[tuple[str, QuerySet[Any], Any], ...] = (
        (
            "Sasaran unit ini tetap tercatat atas namanya. Tulis sasaran penggantinya di unit"
            " tujuan",
            SasaranUnit.objects.filter(unit=unit_id, tahun__in=tahun).order_by("tahun", "urutan"),
            lambda s: f"{s.teks} ({s.tahun_id})",
        ),
        (
            "Sel matriks peran hasil dari kepala unit ini tetap berlaku bagi yang memakainya",
            sel.select_related("pegawai").order_by("pk"),
            lambda s: f"{s.pegawai}, {s.hasil}",
        ),
        (
            "SKP yang masih disusun atau menunggu jawaban di unit ini",
            versi.select_related("skp__pegawai", "skp__tahun").order_by("pk"),
            lambda v: f"{v.skp.pegawai}, {v.skp}",
        ),
    )
    hasil = []
    for judul, baris, kata in semua:
        if jumlah := baris.count():
            hasil.append(Dampak(judul, jumlah, tuple(kata(s) for s in baris[:CONTOH])))
    return hasil
