"""Reads of SKP: which one is meant, and where its targets come from."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import connection
from django.db.models import F, QuerySet

from dumai_asn.direktori.models import Pegawai
from dumai_asn.direktori.rules.istilah import JenisPenempatan
from dumai_asn.inti.rules.angka import tulis

from ..models import SKP, PeranHasil

#: A loop among parents, which only a faulty import could make, ends here.
TINGKAT_MAKS = 8


def skp_pegawai(pegawai: Pegawai) -> "QuerySet[SKP]":
    """Every SKP of a person, newest first; of one year the definitif one in force last first."""
    return (
        SKP.objects.filter(pegawai=pegawai)
        .select_related("penempatan__jabatan", "penempatan__unit")
        .order_by("-tahun_id", F("masa__endswith").desc(), "jenis", "-id")
    )


def skp_berlaku(pegawai_ids: Collection[int], pada: date) -> dict[int, SKP]:
    """Person → their definitif SKP in force on ``pada``."""
    baris = SKP.objects.filter(
        pegawai__in=list(pegawai_ids), jenis=JenisPenempatan.DEFINITIF, masa__contains=pada
    ).select_related("penempatan__jabatan", "penempatan__unit")
    return {satu.pegawai_id: satu for satu in baris}


@dataclass(frozen=True, slots=True)
class Mata:
    """One link of the cascade.

    ``sebutan`` says what it is ("IKU Kota", "Sasaran …", "RHK penilai"), ``milik`` whose.
    ``ini`` marks the RHK the chain was asked for.
    """

    sebutan: str
    teks: str
    milik: str
    ini: bool = False


@dataclass(frozen=True, slots=True)
class Asal:
    """Where a RHK comes from, from the top down to itself, and how its source is shared out.

    ``porsi`` lists the shares in per cent of everybody in the leader's matrix, the largest
    first, None where a cell has none; ``sementara`` is True while the source is only words.
    """

    rantai: tuple[Mata, ...]
    porsi: tuple[Decimal | None, ...] = ()
    sementara: bool = False

    @property
    def terdekat(self) -> tuple[Mata, ...]:
        """The RHK and its direct source."""
        return self.rantai[-2:]

    @property
    def di_atas(self) -> tuple[Mata, ...]:
        """Everything above the direct source."""
        return self.rantai[:-2]

    @property
    def jumlah_porsi(self) -> Decimal | None:
        """The shares added up, or None while one is missing."""
        if not self.porsi or None in self.porsi:
            return None
        return sum((satu for satu in self.porsi if satu is not None), Decimal(0))


_NAIK = """
WITH RECURSIVE naik AS (
    SELECT r.id AS asal, 0 AS jarak, r.id AS rhk_id, NULL::bigint AS sasaran_id
    FROM kinerja_rencanahasilkerja r WHERE r.id = ANY (%s)
    UNION ALL
    SELECT n.asal, n.jarak + 1, c.rhk_pimpinan_id, coalesce(r.sasaran_id, s.induk_id)
    FROM naik n
    LEFT JOIN kinerja_rencanahasilkerja r ON r.id = n.rhk_id
    LEFT JOIN kinerja_peranhasil c ON c.id = r.peran_hasil_id
    LEFT JOIN kinerja_sasaranunit s ON s.id = n.sasaran_id
    WHERE n.jarak < %s
      AND coalesce(c.rhk_pimpinan_id, r.sasaran_id, s.induk_id) IS NOT NULL
)
SELECT n.asal, n.jarak, coalesce(i.teks, s.teks), o.nama, u.nama, u.jenis = 'KOTA', s.tahun_id,
       r.induk_sementara, c.rhk_pimpinan_id, c.porsi
FROM naik n
LEFT JOIN kinerja_rencanahasilkerja r ON r.id = n.rhk_id
LEFT JOIN kinerja_peranhasil c ON c.id = r.peran_hasil_id
LEFT JOIN kinerja_skp k ON k.id = r.skp_id
LEFT JOIN direktori_pegawai o ON o.id = k.pegawai_id
LEFT JOIN LATERAL (
    SELECT i.teks FROM kinerja_isirhk i JOIN kinerja_versiskp v ON v.id = i.versi_id
    WHERE i.rhk_id = n.rhk_id ORDER BY (v.status = 'DITETAPKAN') DESC, v.nomor DESC LIMIT 1
) i ON true
LEFT JOIN kinerja_sasaranunit s ON s.id = n.sasaran_id
LEFT JOIN direktori_unitkerja u ON u.id = s.unit_id
ORDER BY n.asal, n.jarak DESC
"""


def asal_target(rhk_ids: Collection[int]) -> dict[int, Asal]:
    """RHK id → its cascade.  Two statements, whatever the number of RHK or levels."""
    rantai: dict[int, list[Mata]] = defaultdict(list)
    induk: dict[int, int | None] = {}
    sementara: set[int] = set()
    with connection.cursor() as kursor:
        kursor.execute(_NAIK, [list(rhk_ids), TINGKAT_MAKS])
        for asal, jarak, teks, orang, unit, kota, tahun, kata, atas, porsi in kursor.fetchall():
            if jarak == 0:
                induk[asal] = atas
                if kata:
                    sementara.add(asal)
                    rantai[asal].append(Mata("Sumber sementara", kata, "Menunggu RHK penilai"))
                bagian = f" · porsi {tulis(porsi)}\N{NO-BREAK SPACE}%" if porsi is not None else ""
                rantai[asal].append(Mata("RHK", teks or "", f"{orang}{bagian}", ini=True))
            elif orang is not None:
                sebutan = "RHK penilai" if jarak == 1 else "RHK pimpinan"
                rantai[asal].append(Mata(sebutan, teks or "", orang))
            else:
                sebutan = "IKU Kota" if kota else "Sasaran unit"
                rantai[asal].append(Mata(sebutan, teks, f"{unit}, {tahun}"))
    pembagian = _pembagian({satu for satu in induk.values() if satu is not None})
    return {
        asal: Asal(tuple(mata), pembagian.get(induk.get(asal) or 0, ()), asal in sementara)
        for asal, mata in rantai.items()
    }


def _pembagian(rhk_pimpinan: Collection[int]) -> dict[int, tuple[Decimal | None, ...]]:
    hasil: dict[int, list[Decimal | None]] = defaultdict(list)
    for rhk, porsi in (
        PeranHasil.objects.filter(rhk_pimpinan__in=list(rhk_pimpinan))
        .order_by(F("porsi").desc(nulls_last=True), "id")
        .values_list("rhk_pimpinan_id", "porsi")
    ):
        hasil[rhk].append(porsi)
    return {rhk: tuple(porsi) for rhk, porsi in hasil.items()}
