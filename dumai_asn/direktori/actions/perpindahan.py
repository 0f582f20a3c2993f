"""Many placements changed on one day, in a number of statements that does not hang on how many."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.db import connection
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.inti.actions.isian import IsianDitolak
from dumai_asn.inti.actions.urung_impor import urungkan_jejak
from dumai_asn.inti.rules.angka import tulis as angka

from ..models import GarisPenilai, Pegawai, Penempatan, UnitKerja
from ..queries.dinas import tetapan_dalam_jejak
from ..queries.penempatan import dampak, garis_terdampak, rentang_dari
from ..rules.dampak import Perubahan
from ..rules.istilah import JenisPenempatan, SumberGaris
from ..rules.perpindahan import Langkah, Tempat
from ..signals import penempatan_berubah
from .garis import bangun_garis_penilai
from .menata import CONTOH, Akibat
from .tulis_pegawai import siapkan_urung

_SUSUN = """
CREATE TEMP TABLE pindah ON COMMIT DROP AS
SELECT t.id, t.pegawai_id, coalesce(b.jabatan_id, t.jabatan_id) AS jabatan_id, t.jenis, t.masa,
       b.unit_id, b.kepala, lower(t.masa) < %(mulai)s::date AS belah
FROM unnest(%(id)s::bigint[], %(unit)s::bigint[], %(jabatan)s::bigint[], %(kepala)s::bool[])
    AS b(id, unit_id, jabatan_id, kepala)
JOIN direktori_penempatan t ON t.id = b.id
"""

#: Lines end with their placement; those of a row that only changes its unit stay with it.
_TULIS = """
DELETE FROM direktori_garispenilai g USING pindah p
WHERE g.penempatan_id = p.id AND CASE WHEN p.belah
    THEN g.sumber = 'TETAPAN' AND lower(g.masa) >= %(mulai)s::date ELSE p.unit_id IS NULL END;
UPDATE direktori_garispenilai g SET masa = g.masa * daterange(NULL, %(mulai)s::date)
FROM pindah p
WHERE g.penempatan_id = p.id AND p.belah AND g.sumber = 'TETAPAN'
  AND NOT g.masa <@ daterange(NULL, %(mulai)s::date);
UPDATE direktori_penempatan t SET masa = daterange(lower(p.masa), %(mulai)s::date)
FROM pindah p WHERE t.id = p.id AND p.belah;
DELETE FROM direktori_penempatan t USING pindah p
WHERE t.id = p.id AND NOT p.belah AND p.unit_id IS NULL;
UPDATE direktori_penempatan t SET kepala = false
FROM pindah p WHERE t.id = p.id AND NOT p.belah AND t.kepala;
UPDATE direktori_penempatan t
SET unit_id = p.unit_id, jabatan_id = p.jabatan_id, kepala = p.kepala, dasar = %(dasar)s
FROM pindah p WHERE t.id = p.id AND NOT p.belah AND p.unit_id IS NOT NULL
"""

_BARU = """
INSERT INTO direktori_penempatan (pegawai_id, unit_id, jabatan_id, jenis, kepala, masa, dasar)
SELECT pegawai_id, unit_id, jabatan_id, jenis, kepala,
       daterange(%(mulai)s::date, upper(masa)), %(dasar)s
FROM pindah WHERE belah AND unit_id IS NOT NULL ORDER BY id
RETURNING id
"""


def tempat_sejak(penempatan: Any, mulai: date) -> list[Tempat]:
    """Placements of the set with a day from ``mulai`` on, by key; one statement."""
    semua = penempatan.filter(masa__overlap=DateRange(mulai, None)).order_by("pk")
    return [
        Tempat(pk, pegawai_id, JenisPenempatan(jenis), kepala, rentang_dari(masa))
        for pk, pegawai_id, jenis, kepala, masa in semua.values_list(
            "pk", "pegawai_id", "jenis", "kepala", "masa"
        )
    ]


def kunci_orang(pegawai_ids: Iterable[int]) -> None:
    """People before units, like every act on placements, and by key, so that nobody waits in a
    ring."""
    orang = Pegawai.objects.select_for_update(no_key=True).filter(pk__in=list(pegawai_ids))
    list(orang.order_by("pk").values_list("pk", flat=True))


def perubahan_dari(langkah: Sequence[Langkah]) -> list[Perubahan]:
    """What the rooms are asked about."""
    return [satu for s in langkah for satu in s.perubahan]


def sebut_lain(akibat: Akibat, langkah: Sequence[Langkah], mulai: date, tujuan: str) -> None:
    """Lines set by hand that end, and what the other rooms say; one of them may refuse."""
    tetapan = GarisPenilai.objects.filter(
        penempatan__in=[s.lama.pk for s in langkah if s.belah],
        sumber=SumberGaris.TETAPAN,
        masa__overlap=DateRange(mulai, None),
    ).count()
    if tetapan:
        akibat.catat(f"{angka(tetapan)} penetapan penilai berakhir; penilai mengikuti {tujuan}")
    lain = dampak(perubahan_dari(langkah), timezone.localdate())
    for satu in lain:
        if satu.halangan:
            raise IsianDitolak(satu.judul)
    akibat.daftar += lain


def sebut_penilai(akibat: Akibat, dahulu: Mapping[int, int], kini: Mapping[int, int]) -> None:
    """How many get another evaluator, and whom; both map person to evaluator."""
    berganti = [kini.get(orang) for orang, penilai in dahulu.items() if kini.get(orang) != penilai]
    if not berganti:
        return
    akibat.catat(f"{angka(len(berganti))} orang berganti penilai")
    penilai = Counter(berganti).most_common(CONTOH)
    nama = Pegawai.objects.in_bulk([pk for pk, _ in penilai if pk])
    for pk, jumlah in penilai:
        kata = f"Dinilai {nama[pk].nama_lengkap} sejak itu" if pk else "Tanpa penilai sejak itu"
        akibat.catat(f"{kata}: {angka(jumlah)} orang")


def tulis_perpindahan(
    langkah: Sequence[Langkah], *, mulai: date, dasar: str, unit: Collection[int] = ()
) -> list[int]:
    """Write every step, rebuild the lines it touches, and tell the upper rooms; once.

    Inside the transaction of whoever asked the rules under the locks.  ``unit``: units whose whole
    branch may get other evaluators besides.  Returns the placements whose lines were rebuilt.
    """
    lama = [s.lama.pk for s in langkah]
    isi: dict[str, Any] = {
        "mulai": mulai,
        "dasar": dasar,
        "id": lama,
        "unit": [s.unit_id for s in langkah],
        "jabatan": [s.jabatan_id for s in langkah],
        "kepala": [s.kepala for s in langkah],
    }
    perubahan = perubahan_dari(langkah)
    terdampak = {*lama, *garis_terdampak(perubahan, unit), *_di_cabang(unit, mulai)}
    with connection.cursor() as kursor:
        kursor.execute(_SUSUN, isi)
        kursor.execute("ANALYZE pindah")
        kursor.execute(_TULIS, isi)
        kursor.execute(_BARU, isi)
        terdampak |= {pk for (pk,) in kursor.fetchall()}
        kursor.execute("DROP TABLE pindah")
    bangun_garis_penilai(sorted(terdampak))
    if langkah:
        penempatan_berubah.send(
            sender=Penempatan,
            pegawai_ids=frozenset(s.lama.pegawai_id for s in langkah),
            masa=(min(max(mulai, s.lama.masa.mulai or mulai) for s in langkah), None),
            kunci=str(uuid4()),
        )
    return sorted(terdampak)


def urungkan_perpindahan(jejak: UUID, penanda: tuple[str, int]) -> None:
    """Everything that the act of that audit context wrote, as it was before, or nothing.

    Inside the transaction of the caller; ``IsianDitolak`` names what depends on it.
    """
    kejadian = _kejadian_penempatan(jejak, penanda)
    baru = [pk for pk, label in kejadian if label == "insert"]
    semua = {pk for pk, _ in kejadian}
    tetapan = tetapan_dalam_jejak(jejak)
    # What was derived makes room: for what had been set by hand, and for rows that go.
    turunan = GarisPenilai.objects.filter(sumber=SumberGaris.TURUNAN)
    turunan.filter(penempatan__in=[*tetapan, *baru]).delete()
    urungkan_jejak(
        jejak, penanda=penanda, turunan=(GarisPenilai._meta.label,), dahulu=siapkan_urung
    )
    unit = set(Penempatan.objects.filter(pk__in=semua, kepala=True).values_list("unit", flat=True))
    bangun_garis_penilai(sorted({*semua, *tetapan, *_di_cabang(unit, date.min)} - set(baru)))


def _kejadian_penempatan(jejak: UUID, penanda: tuple[str, int]) -> list[tuple[int, str]]:
    model: Any = Penempatan
    semua = model.pgh_event_model.objects.filter(
        pgh_context_id=jejak, **{f"pgh_context__{penanda[0]}": penanda[1]}
    )
    return list(semua.order_by("pgh_id").values_list("pgh_obj_id", "pgh_label"))


def _di_cabang(unit: Collection[int], mulai: date) -> list[int]:
    if not unit:
        return []
    cabang = UnitKerja.objects.cabang(unit).values("pk")
    semua = Penempatan.objects.filter(unit__in=cabang).exclude(jenis=JenisPenempatan.TIM)
    sejak = semua.filter(masa__overlap=DateRange(None if mulai == date.min else mulai, None))
    return list(sejak.values_list("pk", flat=True))
