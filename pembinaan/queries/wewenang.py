"""Whose training an account looks after: as HR of the city, of a branch, or as supervisor."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import GarisPenilai, Pegawai, Penempatan
from dumai_asn.direktori.queries.jangkauan import (
    dinilai_oleh,
    memegang,
    pegawai_dari,
    pegawai_dengan_izin,
    penugasan_berlaku,
    sebagai_penilai,
)
from dumai_asn.direktori.rules.istilah import Cakupan, JenisPegawai
from dumai_asn.direktori.rules.izin import Izin, cakupan

from ..models import Pendaftaran
from ..rules.istilah import StatusPendaftaran
from ..rules.kelas import BELUM_MULAI


def mengelola_kota(akun: Akun, pada: date) -> bool:
    """Whether an assignment of ``akun`` on ``pada`` manages training of the whole city."""
    return any(
        cakupan(tugas.peran, Izin.KELOLA_PELATIHAN) is Cakupan.KOTA
        for tugas in penugasan_berlaku(akun, pada)
    )


def calon_peserta(akun: Akun, pada: date) -> "QuerySet[Pegawai]":
    """People whom ``akun`` may enrol on ``pada``: ASN placed in the units it looks after.

    Not the own person: one enrols like everybody else, and somebody else answers.
    """
    return (
        pegawai_dengan_izin(akun, Izin.KELOLA_PELATIHAN, pada)
        .filter(jenis=JenisPegawai.ASN)
        .exclude(akun=akun)
    )


def pendaftaran_dikelola(akun: Akun, pada: date) -> "QuerySet[Pendaftaran]":
    """Enrolments whose persons ``akun`` may see as HR: all, those of the branch, or none."""
    if mengelola_kota(akun, pada):
        return Pendaftaran.objects.all()
    orang = pegawai_dengan_izin(akun, Izin.KELOLA_PELATIHAN, pada)
    return Pendaftaran.objects.filter(pegawai__in=orang.values("pk"))


def menunggu_jawaban(akun: Akun, pada: date) -> "QuerySet[Pendaftaran]":
    """Enrolments that wait for ``akun``, oldest first; at most three statements to prepare.

    A supervisor's own people and those of whom he or she acts for; for HR, people of the own
    scope without any evaluator on ``pada``, because nobody else would answer them.
    """
    saya = pegawai_dari(akun)
    syarat = Q(pk__in=[])
    if saya is not None:
        penilai = sebagai_penilai(akun, pada)
        syarat |= Q(pegawai__in=dinilai_oleh(penilai, pada).values("pk"))
    if memegang(akun, Izin.KELOLA_PELATIHAN, pada):
        tanpa_penilai = ~Exists(GarisPenilai.objects.pada(pada).filter(pegawai=OuterRef("pegawai")))
        if mengelola_kota(akun, pada):
            syarat |= Q(tanpa_penilai)
        else:
            orang = pegawai_dengan_izin(akun, Izin.KELOLA_PELATIHAN, pada)
            syarat |= Q(tanpa_penilai) & Q(pegawai__in=orang.values("pk"))
    daftar = Pendaftaran.objects.filter(
        syarat, status=StatusPendaftaran.DIAJUKAN, kelas__status__in=BELUM_MULAI
    )
    if saya is not None:
        daftar = daftar.exclude(pegawai=saya)
    return daftar.order_by("pk")


def berpenempatan(pegawai_id: int, pada: date) -> bool:
    """Whether this person stands in some unit on ``pada``."""
    return Penempatan.objects.pada(pada).filter(pegawai_id=pegawai_id).exists()
