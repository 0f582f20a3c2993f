"""Doors for the worker."""

from typing import Any

from django.urls import reverse

from dumai_asn.inti.actions.pekerjaan import PekerjaanGagal
from dumai_asn.inti.models import Pekerjaan
from dumai_asn.inti.rules.alur import AlurDitolak
from dumai_asn.inti.rules.angka import tulis

from .actions import siklus as actions
from .actions.dokumen import terbitkan_evaluasi
from .models import Penilaian, Siklus

#: Name of the job on the board ``pekerjaan``.
BUKA_SIKLUS = "evaluasi.buka_siklus"


def buka_siklus(pekerjaan: Pekerjaan) -> dict[str, Any]:
    """Open the cycle ``parameter["siklus"]`` for whoever asked."""
    siklus = Siklus.objects.select_related("periode").get(pk=pekerjaan.parameter["siklus"])
    try:
        hasil = actions.buka_siklus(siklus, oleh=pekerjaan.pemohon)
    except AlurDitolak as galat:
        raise PekerjaanGagal(str(galat)) from galat
    return {
        **hasil,
        "kata": f"{siklus.periode} dibuka: {tulis(hasil['semua'])} penilaian, "
        f"{tulis(hasil['baru'])} di antaranya baru.",
        "tautan": reverse("evaluasi:siklus", args=[siklus.periode_id]),
        "tombol": "Lihat siklus",
    }


def susun_evaluasi(pekerjaan: Pekerjaan) -> dict[str, Any]:
    """Issue the document of the result ``parameter["penilaian"]`` for whoever asked."""
    penilaian = Penilaian.objects.get(pk=pekerjaan.parameter["penilaian"])
    try:
        dokumen = terbitkan_evaluasi(penilaian, oleh=pekerjaan.pemohon)
    except AlurDitolak as galat:
        raise PekerjaanGagal(str(galat)) from galat
    return {
        "kata": f"Dokumen {dokumen.nomor} siap diunduh.",
        "tautan": reverse("evaluasi:nilai_pdf", args=[penilaian.pk]),
        "tombol": "Unduh PDF",
    }
