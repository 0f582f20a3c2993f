"""Accounts of people, as HR looks after them."""

from datetime import date
from enum import StrEnum

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from dumai_asn.akun.models import Akun, CetakKode, KodeAktivasi
from dumai_asn.akun.models.akun import rapikan_nama
from dumai_asn.akun.rules.istilah import StatusKode

from ..models import NomorInduk, Pegawai, Penempatan, Penugasan, UnitKerja
from ..rules.istilah import JenisPenempatan

#: A NIP is looked for by its beginning, from this many digits on.
NIP_AWAL = 4


class KeadaanAkun(StrEnum):
    """What an account is, seen from a day; the words stand in ``choices.py``."""

    BELUM = "BELUM"
    AKTIF = "AKTIF"
    BERAKHIR = "BERAKHIR"
    DITUTUP = "DITUTUP"


def keadaan(akun: Akun, pada: date) -> KeadaanAkun:
    """The state of one account on ``pada``; the same as :func:`_syarat_keadaan` in SQL."""
    if not akun.is_active:
        return KeadaanAkun.DITUTUP
    if akun.berakhir is not None and akun.berakhir <= pada:
        return KeadaanAkun.BERAKHIR
    return KeadaanAkun.AKTIF if akun.has_usable_password() else KeadaanAkun.BELUM


_TANPA_SANDI = Q(password__startswith=UNUSABLE_PASSWORD_PREFIX)


def _syarat_keadaan(satu: str, pada: date) -> Q:
    bertugas = Q(is_active=True) & (Q(berakhir__isnull=True) | Q(berakhir__gt=pada))
    return {
        KeadaanAkun.BELUM: bertugas & _TANPA_SANDI,
        KeadaanAkun.AKTIF: bertugas & ~_TANPA_SANDI,
        KeadaanAkun.BERAKHIR: Q(is_active=True, berakhir__lte=pada),
        KeadaanAkun.DITUTUP: Q(is_active=False),
    }[KeadaanAkun(satu)]


def kode_hidup(pada: date) -> "QuerySet[KodeAktivasi]":
    """Codes that still open something on ``pada``, or wait to."""
    return KodeAktivasi.objects.filter(
        Q(status=StatusKode.MENUNGGU_PENGESAHAN) | Q(status=StatusKode.BERLAKU, sampai__gte=pada)
    )


def unit_bernama(teks: str) -> "QuerySet[UnitKerja]":
    """Units whose name, short name or code has ``teks`` in it."""
    return UnitKerja.objects.filter(
        Q(nama__icontains=teks) | Q(singkatan__icontains=teks) | Q(kode__iexact=teks)
    )


def akun_bernama(teks: str) -> "QuerySet[Akun]":
    """Accounts by name of the person, sign-in, or the beginning of a NIP."""
    angka = rapikan_nama(teks)
    if angka.isascii() and angka.isdigit() and len(angka) >= NIP_AWAL:
        nomor = NomorInduk.objects.filter(nomor__startswith=angka)
        return Akun.objects.filter(
            Q(username__startswith=angka) | Q(pegawai__in=nomor.values("pegawai"))
        )
    orang = Pegawai.objects.filter(nama__icontains=teks)
    return Akun.objects.filter(
        Q(pk__in=orang.values("akun"))
        | Q(username=angka)
        | Q(pegawai__isnull=True, nama__icontains=teks)
    )


def _penempatan(pada: date) -> "QuerySet[Penempatan]":
    return Penempatan.objects.pada(pada).exclude(jenis=JenisPenempatan.TIM)


def beratribut(akun: "QuerySet[Akun]", pada: date) -> "QuerySet[Akun]":
    """With ``nama_unit``, ``kode_sampai`` and ``kode_menunggu``, for a row of a list."""
    milik = kode_hidup(pada).filter(akun=OuterRef("pk"))
    return akun.annotate(
        nama_unit=Subquery(
            _penempatan(pada).filter(pegawai__akun=OuterRef("pk")).values("unit__nama")[:1]
        ),
        kode_sampai=Subquery(milik.filter(status=StatusKode.BERLAKU).values("sampai")[:1]),
        kode_menunggu=Exists(milik.filter(status=StatusKode.MENUNGGU_PENGESAHAN)),
    )


def daftar_akun(pada: date) -> "QuerySet[Akun]":
    """Every account with what a row of the list shows."""
    return beratribut(Akun.objects.all(), pada)


def akun_cocok(akun: "QuerySet[Akun]", teks: str) -> "QuerySet[Akun]":
    """Those whom ``teks`` names."""
    return akun.filter(pk__in=akun_bernama(teks).values("pk"))


def akun_di_unit(akun: "QuerySet[Akun]", teks: str, pada: date) -> "QuerySet[Akun]":
    """Those placed on ``pada`` in a unit of that name."""
    di_sana = _penempatan(pada).filter(unit__in=unit_bernama(teks).values("pk"))
    return akun.filter(pk__in=di_sana.values("pegawai__akun"))


def akun_berkeadaan(akun: "QuerySet[Akun]", satu: str, pada: date) -> "QuerySet[Akun]":
    """Those in one :class:`KeadaanAkun` on ``pada``."""
    return akun.filter(_syarat_keadaan(satu, pada))


def akun_berkode(akun: "QuerySet[Akun]", status: str, pada: date) -> "QuerySet[Akun]":
    """Those with a living code in that :class:`StatusKode`."""
    return akun.filter(pk__in=kode_hidup(pada).filter(status=status).values("akun"))


def jumlah_belum_aktif(pada: date) -> int:
    """How many people in service have no password yet."""
    return Akun.objects.filter(_syarat_keadaan(KeadaanAkun.BELUM, pada)).count()


def riwayat_kode(akun: Akun) -> "QuerySet[KodeAktivasi]":
    """Every code of an account, the newest first, with who did what and who printed it last."""
    cetak = CetakKode.objects.filter(kode=OuterRef("pk")).order_by("-pk")
    return (
        KodeAktivasi.objects.filter(akun=akun)
        .select_related("diterbitkan_oleh", "disahkan_oleh", "dicabut_oleh")
        .annotate(
            dicetak_pada=Subquery(cetak.values("dibuat_pada")[:1]),
            dicetak_oleh=Subquery(cetak.values("oleh__nama")[:1]),
        )
        .order_by("-pk")
    )


def menunggu_pengesahan(akun: Akun) -> "QuerySet[KodeAktivasi]":
    """Codes that ``akun`` may approve: issued by somebody else, for somebody else."""
    return (
        KodeAktivasi.objects.filter(status=StatusKode.MENUNGGU_PENGESAHAN)
        .exclude(diterbitkan_oleh=akun)
        .exclude(akun=akun)
        .select_related("akun", "diterbitkan_oleh")
        .order_by("pk")
    )


def berperan(akun_ids: list[int], pada: date) -> set[int]:
    """Which of these accounts hold a role on ``pada`` or will."""
    return set(
        Penugasan.objects.filter(akun__in=akun_ids)
        .filter(Q(masa__endswith__isnull=True) | Q(masa__endswith__gt=pada))
        .values_list("akun", flat=True)
    )


def belum_aktif(unit: UnitKerja, pada: date) -> "QuerySet[Akun]":
    """Accounts without a password of the people placed on ``pada`` in the branch of ``unit``."""
    cabang = UnitKerja.objects.cabang([unit.pk])
    orang = _penempatan(pada).filter(unit__in=cabang.values("pk"))
    return Akun.objects.filter(
        _syarat_keadaan(KeadaanAkun.BELUM, pada), pk__in=orang.values("pegawai__akun")
    )


def perlu_surat(akun: "QuerySet[Akun]", *, oleh: Akun, pada: date) -> "QuerySet[Akun]":
    """Of these accounts, those that hold no role and for which no letter is on its way.

    A letter is on its way when the code is alive and was printed, or stands in other hands.
    """
    peran = Penugasan.objects.filter(akun=OuterRef("pk")).filter(
        Q(masa__endswith__isnull=True) | Q(masa__endswith__gt=pada)
    )
    dicetak = CetakKode.objects.filter(kode=OuterRef("pk"))
    jalan = kode_hidup(pada).filter(
        Exists(dicetak) | ~Q(diterbitkan_oleh=oleh), akun=OuterRef("pk")
    )
    return akun.exclude(pk=oleh.pk).filter(~Exists(peran), ~Exists(jalan))


def penerima_surat(kode: list[int], pada: date) -> "QuerySet[KodeAktivasi]":
    """Codes with the words of their letters, ordered as they are handed out: unit, name."""
    tempat = _penempatan(pada).filter(pegawai__akun=OuterRef("akun"))
    nomor = NomorInduk.objects.filter(pegawai__akun=OuterRef("akun"), masa__contains=pada)
    return (
        KodeAktivasi.objects.filter(pk__in=kode)
        .select_related("akun")
        .annotate(
            nama_unit=Subquery(tempat.values("unit__nama")[:1]),
            kode_unit=Subquery(tempat.values("unit__kode")[:1]),
            nip=Subquery(nomor.values("nomor")[:1]),
        )
        .order_by("kode_unit", "akun__nama", "pk")
    )
