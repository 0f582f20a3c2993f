"""Very many people from one evaluator to another, as a job: at once or not at all."""

import json
from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from django.core.exceptions import PermissionDenied

from dumai_asn.akun.models import Akun
from dumai_asn.inti.actions.kemajuan import lapor_kemajuan
from dumai_asn.inti.actions.pekerjaan import PekerjaanGagal, minta_pekerjaan
from dumai_asn.inti.models import Pekerjaan
from dumai_asn.inti.rules.angka import tulis as angka

from ..models import Pegawai
from .garis_massal import tetapkan_massal

#: Kind of job on the board ``pekerjaan``, and how many people are re-assigned while one waits.
PEKERJAAN = "direktori.alih_garis"
SEKALI = 200


def minta_alih(
    *,
    dari: Pegawai,
    kepada: Pegawai,
    mulai: date,
    selesai: date | None,
    alasan: str,
    unit: Sequence[int] | None,
    oleh: Akun,
    orang: int,
) -> Pekerjaan:
    """:func:`tetapkan_massal` of ``orang`` people in the background.

    The same asked twice is one job; other units or days between the same two are another.
    """
    parameter = {
        "dari": dari.pk,
        "kepada": kepada.pk,
        "mulai": mulai.isoformat(),
        "selesai": selesai.isoformat() if selesai else None,
        "alasan": alasan,
        "unit": unit if unit is None else sorted(unit),
    }
    return minta_pekerjaan(
        jenis=PEKERJAAN,
        kunci=sha256(json.dumps(parameter).encode()).hexdigest(),
        judul=f"Alihkan {angka(orang)} orang kepada {kepada}"[:200],
        parameter=parameter,
        oleh=oleh,
    )


def kerjakan_alih(pekerjaan: Pekerjaan) -> dict[str, Any]:
    """The job: everything in its one transaction; the list of lines offers to take it back."""
    isi = dict(pekerjaan.parameter)
    orang = Pegawai.objects.in_bulk([isi["dari"], isi["kepada"]])
    kepada = orang[isi["kepada"]]
    lapor_kemajuan(pekerjaan, 1, 3, catatan="Mengalihkan orang dan menghitung ulang penilainya.")
    try:
        aksi = tetapkan_massal(
            dari=orang[isi["dari"]],
            kepada=kepada,
            mulai=date.fromisoformat(isi["mulai"]),
            selesai=date.fromisoformat(isi["selesai"]) if isi["selesai"] else None,
            alasan=isi["alasan"],
            unit=isi["unit"],
            oleh=pekerjaan.pemohon,
        )
    except (ValueError, PermissionDenied) as galat:
        raise PekerjaanGagal(str(galat)) from galat
    lapor_kemajuan(pekerjaan, 3, 3)
    dibiarkan = f", {angka(len(aksi.ditolak))} dibiarkan" if aksi.ditolak else ""
    return {
        "kata": f"{angka(len(aksi.isi))} orang kini dinilai {kepada}{dibiarkan}. Dapat dibatalkan"
        " selama 10 menit dari halaman garis penilai.",
        "tautan": "/garis-penilai/",
        "tombol": "Buka garis penilai",
    }
