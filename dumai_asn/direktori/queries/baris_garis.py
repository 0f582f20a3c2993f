"""Rows of the list of wrong evaluator lines, and of those about to be moved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ..choices import MASALAH_GARIS
from ..models import Pegawai, Penempatan, UnitKerja
from ..rules.istilah import JenisPenempatan
from .garis import Masalah, hambatan, periksa_garis


def akhir_usul(butir: Masalah, pada: date) -> date:
    """The first day on which a proposal taken on ``pada`` no longer holds."""
    return butir.kembali if butir.kembali is not None else date(pada.year + 1, 1, 1)


@dataclass(frozen=True)
class BarisGaris:
    """A wrong line as its list shows it: what, who now, who instead and until when, what waits."""

    penempatan: Penempatan
    masalah: Masalah | None
    penilai: Pegawai | None
    usul: Pegawai | None
    usul_unit: UnitKerja | None
    usul_sampai: date | None
    hambatan: Sequence[str]

    @property
    def pk(self) -> int:
        """Key of the row: the placement."""
        return self.penempatan.pk

    def __str__(self) -> str:
        """The person."""
        return str(self.penempatan.pegawai)

    @property
    def kata(self) -> tuple[str, str, str]:
        """Role of the badge, word, sentence."""
        return MASALAH_GARIS[self.masalah.masalah] if self.masalah else ("ok", "Selesai", "")

    @property
    def usul_sebagai(self) -> str:
        """As what the proposed person is proposed."""
        if self.masalah is None or self.usul_unit is None:
            return ""
        kepala = "Kepala" if self.masalah.usul_kepala else "Pejabat manajerial"
        jenis = {JenisPenempatan.PLT: "Plt kepala", JenisPenempatan.PLH: "Plh kepala"}
        kata = jenis.get(JenisPenempatan(self.masalah.usul_jenis or "DEFINITIF"), kepala)
        return f"{kata} {self.usul_unit.nama_pendek}"


def lengkapi_garis(baris: Sequence[Penempatan], pada: date) -> list[BarisGaris]:
    """What is wrong with these lines and who could evaluate instead; four statements."""
    ids = [satu.pk for satu in baris]
    masalah = periksa_garis(pada, ids)
    orang = Pegawai.objects.in_bulk(
        {nomor for m in masalah.values() for nomor in (m.penilai_id, m.usul_id) if nomor}
    )
    unit = UnitKerja.objects.in_bulk(
        {m.usul_unit_id for m in masalah.values() if m.usul_unit_id is not None}
    )
    waktu = hambatan(ids, pada)
    return [_baris(satu, masalah.get(satu.pk), orang, unit, waktu, pada) for satu in baris]


def _baris(
    satu: Penempatan,
    masalah: Masalah | None,
    orang: Mapping[int, Pegawai],
    unit: Mapping[int, UnitKerja],
    waktu: Mapping[int, Sequence[str]],
    pada: date,
) -> BarisGaris:
    usul = orang.get(masalah.usul_id or 0) if masalah else None
    return BarisGaris(
        satu,
        masalah,
        orang.get(masalah.penilai_id or 0) if masalah else None,
        usul,
        unit.get(masalah.usul_unit_id or 0) if masalah else None,
        akhir_usul(masalah, pada) if masalah and usul else None,
        waktu.get(satu.pk, ()),
    )


def tempat_menurut(ids: Sequence[int]) -> dict[int, Penempatan]:
    """Placements by id, with person, post and unit."""
    return Penempatan.objects.select_related("pegawai", "unit", "jabatan").in_bulk(ids)
