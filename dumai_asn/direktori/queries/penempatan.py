"""Where a person stood, stands and will stand, and what a change of that touches."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from django.db.models import Q, QuerySet
from psycopg2.extras import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.inti import papan
from dumai_asn.inti.ingatan import ingat
from dumai_asn.inti.queries import acuan_pada
from dumai_asn.inti.rules.rentang import Rentang

from ..models import (
    Delegasi,
    GarisPenilai,
    Jabatan,
    Ketidakhadiran,
    Pegawai,
    Penempatan,
    UnitKerja,
)
from ..rules.dampak import Dampak, Perubahan
from ..rules.istilah import JenisPenempatan
from ..rules.izin import Izin
from ..rules.penempatan import Baris
from .jangkauan import pegawai_dari, unit_dengan_izin


def riwayat_penempatan(pegawai_id: int) -> "QuerySet[Penempatan]":
    """Every placement of a person, the latest first, with unit and post."""
    return (
        Penempatan.objects.filter(pegawai=pegawai_id)
        .select_related("unit", "jabatan", "pegawai")
        .order_by("-masa", "-pk")
    )


def baris(satu: Penempatan) -> Baris:
    """A placement as the rules see it; unit, post and person must be loaded."""
    return Baris(
        pk=satu.pk,
        pegawai_id=satu.pegawai_id,
        pegawai=satu.pegawai.nama_lengkap,
        unit_id=satu.unit_id,
        unit=satu.unit.nama,
        jabatan_id=satu.jabatan_id,
        jabatan=satu.jabatan.nama,
        jenis=JenisPenempatan(satu.jenis),
        kepala=satu.kepala,
        masa=rentang_dari(satu.masa),
    )


def rentang_dari(masa: DateRange) -> Rentang:
    """A stored range as plain days."""
    return Rentang(masa.lower, masa.upper)


def kepala_sepanjang(unit_id: int) -> list[Baris]:
    """Everybody who heads, headed or will head a unit, by day."""
    semua = Penempatan.objects.filter(unit=unit_id, kepala=True)
    return [baris(s) for s in semua.select_related("unit", "jabatan", "pegawai").order_by("masa")]


def jabatan_kepala(unit_id: int, pada: date) -> Jabatan | None:
    """The post by which a unit is headed: that of its latest definitive head begun by ``pada``."""
    satu = (
        Penempatan.objects.filter(
            unit=unit_id,
            kepala=True,
            jenis=JenisPenempatan.DEFINITIF,
            masa__startswith__lte=pada,
        )
        .select_related("jabatan")
        .order_by("-masa")
        .first()
    )
    return satu.jabatan if satu else None


def jabatan_bernama(teks: str) -> "QuerySet[Jabatan]":
    """Posts with ``teks`` in their name."""
    return Jabatan.objects.filter(nama__icontains=teks)


def berhalangan(pegawai_ids: Iterable[int], masa: Rentang) -> bool:
    """Whether one of these people has an absence recorded that meets ``masa``."""
    return Ketidakhadiran.objects.filter(
        pegawai__in=list(pegawai_ids), masa__overlap=DateRange(masa.mulai, masa.akhir)
    ).exists()


def ketidakhadiran_pegawai(pegawai_id: int) -> "QuerySet[Ketidakhadiran]":
    """Absences of a person, the latest first."""
    return Ketidakhadiran.objects.filter(pegawai=pegawai_id).order_by("-masa", "-pk")


def garis_terdampak(perubahan: Collection[Perubahan], unit_ids: Collection[int]) -> list[int]:
    """Ids of placements whose evaluator may be another one after ``perubahan``.

    The changed ones themselves, and, where a head changed (``unit_ids``), those in the unit's
    branch that have a day in common with the changed days.
    """
    syarat = Q(pk__in=[s.penempatan_id for s in perubahan if s.penempatan_id])
    hari = Q()
    for satu in perubahan:
        for rentang in satu.hari if satu.kepala else ():
            hari |= Q(masa__overlap=DateRange(rentang.mulai, rentang.akhir))
    if unit_ids and hari:
        cabang = list(UnitKerja.objects.cabang(unit_ids).values_list("pk", flat=True))
        syarat |= Q(hari, unit__in=cabang) & ~Q(jenis=JenisPenempatan.TIM)
    return list(Penempatan.objects.filter(syarat).values_list("pk", flat=True))


def dampak(perubahan: Collection[Perubahan], pada: date) -> list[Dampak]:
    """What every room says would follow; each answers in a constant number of statements."""
    return [
        *_tanpa_pengganti(perubahan),
        *(
            satu
            for penyedia in papan.penyedia("dampak_perubahan")
            for satu in penyedia.isi(perubahan, pada)
        ),
    ]


def _tanpa_pengganti(perubahan: Collection[Perubahan]) -> Iterator[Dampak]:
    """People whose evaluator would be away for long while nobody acts for them."""
    for satu in perubahan:
        if not satu.absen or satu.baru is None or satu.baru.mulai is None:
            continue
        lama = acuan_pada("direktori.garis", satu.baru.mulai).hari_absen
        if satu.baru.akhir and (satu.baru.akhir - satu.baru.mulai).days < lama:
            continue
        masa = DateRange(satu.baru.mulai, satu.baru.akhir)
        if Delegasi.objects.filter(dari=satu.pegawai_id, masa__overlap=masa).exists():
            continue
        garis = GarisPenilai.objects.filter(penilai=satu.pegawai_id, masa__overlap=masa)
        if jumlah := garis.values("pegawai").distinct().count():
            kata = f"Menilai {jumlah} orang pada hari-hari itu. Buat delegasi agar tidak tertahan"
            yield Dampak(kata, jumlah)


def dapat_dikelola(akun: Akun, pegawai_id: int, pada: date) -> bool:
    """Whether ``akun`` keeps this person's data on ``pada``.

    HR of the city keeps everybody's, also of who holds no post on the day; HR of a branch those of
    the people placed in it on the day.  Nobody keeps their own.  Kept on the account.
    """
    return ingat(
        akun,
        ("dapat_dikelola", pegawai_id, pada),
        lambda: _dapat_dikelola(akun, pegawai_id, pada),
    )


def _dapat_dikelola(akun: Akun, pegawai_id: int, pada: date) -> bool:
    sendiri = pegawai_dari(akun)
    if sendiri is not None and sendiri.pk == pegawai_id:
        return False
    unit = unit_dengan_izin(akun, Izin.KELOLA_PEGAWAI, pada)
    if unit.query.is_empty():
        return False
    if not unit.query.has_filters():
        return Pegawai.objects.filter(pk=pegawai_id).exists()
    return (
        Penempatan.objects.pada(pada)
        .filter(pegawai=pegawai_id, unit__in=unit.values("pk"))
        .exclude(jenis=JenisPenempatan.TIM)
        .exists()
    )
