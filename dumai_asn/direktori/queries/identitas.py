"""People as official forms name them, on a day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from ..models import NomorInduk, Pegawai, RiwayatPegawai
from ..rules.istilah import JenisRiwayat
from ..rules.nip import berkelompok
from .cari import penempatan_utama


@dataclass(frozen=True, slots=True)
class Identitas:
    """The five fields of an official form; "" where the directory knows nothing."""

    nama: str
    nip: str = ""
    golongan: str = ""
    jabatan: str = ""
    unit: str = ""

    def pasangan(self) -> list[list[str]]:
        """Label and value of each field, in the official order."""
        return [
            ["Nama", self.nama],
            ["NIP", self.nip],
            ["Pangkat/Gol. Ruang", self.golongan],
            ["Jabatan", self.jabatan],
            ["Unit kerja", self.unit],
        ]


def identitas(pegawai_ids: Collection[int], pada: date) -> dict[int, Identitas]:
    """Person → identity on ``pada``; four statements."""
    ids = list(pegawai_ids)
    nomor = dict(
        NomorInduk.objects.filter(pegawai__in=ids, masa__contains=pada).values_list(
            "pegawai", "nomor"
        )
    )
    golongan = dict(
        RiwayatPegawai.objects.filter(
            pegawai__in=ids, jenis=JenisRiwayat.GOLONGAN, masa__contains=pada
        ).values_list("pegawai", "nilai")
    )
    tempat = penempatan_utama(ids, pada)
    return {
        satu.pk: Identitas(
            satu.nama_lengkap,
            berkelompok(nomor.get(satu.pk, "")),
            golongan.get(satu.pk, ""),
            tempat[satu.pk].jabatan.nama if satu.pk in tempat else "",
            tempat[satu.pk].unit.nama if satu.pk in tempat else "",
        )
        for satu in Pegawai.objects.filter(pk__in=ids)
    }
