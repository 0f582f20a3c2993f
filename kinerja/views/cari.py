"""What this room hands to the search: targets within reach, follow-up, and doors to a person."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from django.urls import reverse

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.queries.jangkauan import pegawai_terjangkau
from dumai_asn.inti.rules.tanggal import panjang
from dumai_asn.inti.rupa.cari import Pintu, Temuan

from ..queries.cari import cari_rhk
from ..queries.tindakan import cari_tindakan

#: Letters from which on a sentence is searched.
PENDEK = 3


def cari(akun: Akun, teks: str, pada: date, batas: int) -> Sequence[Temuan]:
    """One statement, and those of reach; two letters stand in nearly every sentence."""
    if len(teks) < PENDEK:
        return []
    return [
        Temuan(
            "SKP",
            satu.teks,
            f"{reverse('kinerja:anggota', args=[satu.versi.skp.pegawai_id])}?tab=skp",
            "bullseye",
            f"SKP {satu.versi.skp.tahun_id}, {satu.versi.skp.pegawai.nama_lengkap}",
        )
        for satu in cari_rhk(akun, teks, pada, batas)
    ]


def cari_tindakan_saya(akun: Akun, teks: str, pada: date, batas: int) -> Sequence[Temuan]:
    """Follow-up of one's own, and what was given to others; one statement, and those of reach."""
    if len(teks) < PENDEK:
        return []
    return [
        Temuan(
            "Tindakan",
            satu.teks,
            reverse("kinerja:tindakan_satu", args=[satu.pk]),
            "flag",
            f"{satu.pegawai.nama_lengkap}, tenggat {panjang(satu.tenggat)}",
        )
        for satu in cari_tindakan(akun, teks, pada, batas)
    ]


def pintu_pegawai(akun: Akun, ids: Collection[int], pada: date) -> Mapping[int, Pintu]:
    """Targets and progress of the people within reach; one statement, and those of reach."""
    if not ids:
        return {}
    terjangkau = pegawai_terjangkau(akun, pada).filter(pk__in=ids).values_list("pk", flat=True)
    return {
        pk: Pintu("Lihat SKP & kemajuan", reverse("kinerja:anggota", args=[pk]), "graph-up-arrow")
        for pk in terjangkau
    }
