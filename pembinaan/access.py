"""The gates of training: the only place that fetches by id for a request.

Classes are the city's: HR of the city manages them.  HR of a unit sees every class, and inside
it enrols and answers for the people of the own branch only.  A supervisor answers for the people
he or she evaluates today, or acts for; nobody answers for themselves.
"""

from collections.abc import Collection, Iterable
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.access import wajib_izin
from dumai_asn.direktori.models import Pegawai
from dumai_asn.direktori.queries.jangkauan import (
    dinilai_oleh,
    pegawai_dari,
    pegawai_dengan_izin,
    pegawai_terjangkau,
    sebagai_penilai,
)
from dumai_asn.direktori.rules.izin import Izin

from .models import Kelas, Pendaftaran, ProgramPelatihan, Sesi
from .queries.wewenang import calon_peserta, mengelola_kota
from .rules.istilah import Pelaku, StatusKelas

BUKAN_KOTA = (
    "Kelas ini milik kota. Anda dapat melihatnya dan mendaftarkan pegawai unit Anda,"
    " tetapi hanya pengelola kepegawaian kota yang dapat mengubahnya."
)


def wajib_kelola_kota(akun: Akun) -> None:
    """Let pass who manages the city's training today; 403 in words for everybody else."""
    wajib_izin(akun, Izin.KELOLA_PELATIHAN)
    if not mengelola_kota(akun, timezone.localdate()):
        raise PermissionDenied(BUKAN_KOTA)


def pelaku_kelas(akun: Akun, pada: date) -> frozenset[Pelaku]:
    """Who ``akun`` is to a class on ``pada``."""
    return frozenset({Pelaku.PENGELOLA} if mengelola_kota(akun, pada) else ())


def pelaku_pendaftaran(
    akun: Akun, daftar: Collection[Pendaftaran], pada: date
) -> dict[int, frozenset[Pelaku]]:
    """Who ``akun`` is to each of these enrolments on ``pada``; at most four statements.

    To the own enrolment one is PESERTA and nothing else, whatever roles one holds.
    """
    orang = {satu.pegawai_id for satu in daftar}
    saya = pegawai_dari(akun)
    bawahan: set[int] = set()
    if saya is not None and orang != {saya.pk}:
        bawahan = _id(dinilai_oleh(sebagai_penilai(akun, pada), pada).filter(pk__in=orang))
    if mengelola_kota(akun, pada):
        dikelola = orang
    else:
        dikelola = _id(pegawai_dengan_izin(akun, Izin.KELOLA_PELATIHAN, pada).filter(pk__in=orang))
    hasil = {}
    for satu in daftar:
        if saya is not None and satu.pegawai_id == saya.pk:
            hasil[satu.pk] = frozenset({Pelaku.PESERTA})
            continue
        atasan = {Pelaku.ATASAN} if satu.pegawai_id in bawahan else set()
        pengelola = {Pelaku.PENGELOLA} if satu.pegawai_id in dikelola else set()
        hasil[satu.pk] = frozenset(atasan | pengelola)
    return hasil


def program_dikelola(akun: Akun, nomor: int) -> ProgramPelatihan:
    """A programme to edit; 403 for who does not manage the city's training."""
    wajib_kelola_kota(akun)
    program = ProgramPelatihan.objects.filter(pk=nomor).first()
    if program is None:
        raise Http404
    return program


def program_dipilih(akun: Akun, teks: str) -> ProgramPelatihan | None:
    """The programme an address asks a new class for; None when it names none, 404 for unknown."""
    if not teks:
        return None
    return program_dikelola(akun, int(teks) if teks.isascii() and teks.isdigit() else 0)


def kelas_dilihat(akun: Akun, nomor: int) -> Kelas:
    """A class as HR sees it; 403 for who is not HR."""
    wajib_izin(akun, Izin.KELOLA_PELATIHAN)
    return _kelas(nomor)


def kelas_dikelola(akun: Akun, nomor: int) -> Kelas:
    """A class to change; 403 for who does not manage the city's training."""
    wajib_kelola_kota(akun)
    return _kelas(nomor)


def sesi_dikelola(akun: Akun, nomor: int, sesi_id: int) -> Sesi:
    """A meeting of a class whose attendance ``akun`` may record; 403 as :func:`kelas_dikelola`."""
    wajib_kelola_kota(akun)
    sesi = Sesi.objects.select_related("kelas__program").filter(pk=sesi_id, kelas_id=nomor).first()
    if sesi is None:
        raise Http404
    return sesi


def kelas_umum(nomor: int) -> Kelas:
    """A class as every employee may see it; a draft is nobody's but HR's."""
    kelas = _kelas(nomor)
    if kelas.status is StatusKelas.DRAF:
        raise Http404
    return kelas


def calon_untuk_didaftarkan(akun: Akun, nomor: int) -> Pegawai:
    """A person HR may enrol; 404 outside the own branch."""
    wajib_izin(akun, Izin.KELOLA_PELATIHAN)
    pegawai = calon_peserta(akun, timezone.localdate()).filter(pk=nomor).first()
    if pegawai is None:
        raise Http404
    return pegawai


def pendaftaran_untuk_dijawab(akun: Akun, nomor: Iterable[int]) -> list[Pendaftaran]:
    """Enrolments that ``akun`` answers: as supervisor, delegate or HR, never the own.

    404 when one of them does not exist or belongs to a stranger, 403 when ``akun`` only sees it.
    """
    return _pendaftaran(
        akun,
        nomor,
        frozenset({Pelaku.ATASAN, Pelaku.PENGELOLA}),
        "Pendaftaran ini hanya dapat dijawab oleh atasan pegawai itu atau pengelola kepegawaian.",
    )


def pendaftaran_untuk_dibatalkan(akun: Akun, nomor: int) -> Pendaftaran:
    """Somebody's enrolment that HR may take back; 403 for the person and others who see it."""
    return _pendaftaran(
        akun,
        [nomor],
        frozenset({Pelaku.PENGELOLA}),
        "Pendaftaran orang lain hanya dapat dibatalkan oleh pengelola kepegawaian."
        " Pendaftaran Anda sendiri dibatalkan dari halaman Pembinaan saya.",
    )[0]


def pendaftaran_sendiri(akun: Akun, nomor: int) -> Pendaftaran:
    """An own enrolment to give up; 403 for others who see it."""
    return _pendaftaran(
        akun,
        [nomor],
        frozenset({Pelaku.PESERTA}),
        "Hanya pesertanya yang dapat melepas pendaftaran ini di sini.",
    )[0]


def _pendaftaran(
    akun: Akun, nomor: Iterable[int], boleh: frozenset[Pelaku], kata: str
) -> list[Pendaftaran]:
    dicari = set(nomor)
    pada = timezone.localdate()
    daftar = list(
        Pendaftaran.objects.select_related("kelas__program", "pegawai", "dijawab_oleh")
        .filter(pk__in=dicari)
        .order_by("pk")
    )
    if len(daftar) != len(dicari):
        raise Http404
    pelaku = pelaku_pendaftaran(akun, daftar, pada)
    ditolak = [satu for satu in daftar if pelaku[satu.pk].isdisjoint(boleh)]
    if ditolak:
        orang = {satu.pegawai_id for satu in ditolak}
        if len(_id(pegawai_terjangkau(akun, pada).filter(pk__in=orang))) < len(orang):
            raise Http404
        raise PermissionDenied(kata)
    return daftar


def _kelas(nomor: int) -> Kelas:
    kelas = Kelas.objects.select_related("program").filter(pk=nomor).first()
    if kelas is None:
        raise Http404
    return kelas


def _id(orang: "QuerySet[Pegawai]") -> set[int]:
    return set(orang.values_list("pk", flat=True))


def melihat_pelatihan(akun: Akun, pegawai_id: int, pada: date) -> bool:
    """Whether ``akun`` sees this training: own, of the team, of the managed branch."""
    saya = pegawai_dari(akun)
    if saya is not None and saya.pk == pegawai_id:
        return True
    return (
        dinilai_oleh(sebagai_penilai(akun, pada), pada).filter(pk=pegawai_id).exists()
        or pegawai_dengan_izin(akun, Izin.KELOLA_PELATIHAN, pada).filter(pk=pegawai_id).exists()
    )
