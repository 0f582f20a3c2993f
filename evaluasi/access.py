"""The gates of evaluation: the only place that fetches by id for a request.

An evaluation opens to the person it is about once it was handed over, to whoever is stored on
it as evaluator or acts for that evaluator today, and to whoever reaches the person.
"""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.access import wajib_izin
from dumai_asn.direktori.queries.jangkauan import (
    memegang,
    pegawai_dari,
    pegawai_dengan_izin,
    pegawai_terjangkau,
    sebagai_penilai,
    unit_dengan_izin,
)
from dumai_asn.direktori.rules.izin import Izin
from dumai_asn.inti.models import Dokumen
from kinerja.models import Periode

from .models import Penilaian, PohonSiklus, Siklus
from .queries.pantau import siklus_terpantau, unit_puncak
from .queries.penilaian import penilaian_lengkap
from .rules.dokumen import EVALUASI
from .rules.istilah import Pelaku, StatusPenilaian

#: Years before the present one whose results an evaluator still sees (desain.md 4.5).
TAHUN_TERLIHAT = 2
#: States that the person it is about does not see: a draft, and a rating under calibration.
BELUM_DISERAHKAN = frozenset({StatusPenilaian.TERBUKA, StatusPenilaian.DINILAI})


def pelaku_penilaian(akun: Akun, penilaian: Penilaian, pada: date) -> frozenset[Pelaku]:
    """Who ``akun`` is to this evaluation on ``pada``.

    Evaluator: the stored one, or whom that one has delegated to on that day; HR only where the
    directory knows no evaluator.  Nobody evaluates themselves, not even as a delegate.
    """
    saya = pegawai_dari(akun)
    if saya is not None and saya.pk == penilaian.pegawai_id:
        return frozenset({Pelaku.DINILAI})
    if penilaian.penilai_id is None:
        pengelola = memegang(akun, Izin.KELOLA_SIKLUS, pada)
        return frozenset({Pelaku.PENGELOLA}) if pengelola else frozenset()
    wakil = penilaian.penilai_id in sebagai_penilai(akun, pada)
    return frozenset({Pelaku.PENILAI}) if wakil else frozenset()


def penilaian_untuk_dinilai(akun: Akun, nomor: int, *, pada: date | None = None) -> Penilaian:
    """An evaluation ``akun`` is to rate; 403 for whoever only sees it, 404 for a stranger."""
    pada = pada or timezone.localdate()
    penilaian = _ambil(nomor)
    pelaku = pelaku_penilaian(akun, penilaian, pada)
    if pelaku & {Pelaku.PENILAI, Pelaku.PENGELOLA}:
        return penilaian
    if Pelaku.DINILAI in pelaku or _terjangkau(akun, penilaian, pada):
        raise PermissionDenied("Penilaian ini hanya dapat diisi oleh pejabat penilainya.")
    raise Http404


def penilaian_terlihat(akun: Akun, nomor: int, *, pada: date | None = None) -> Penilaian:
    """A result ``akun`` may read; 404 for a stranger and, before hand-over, for the person."""
    pada = pada or timezone.localdate()
    penilaian = _ambil(nomor)
    pelaku = pelaku_penilaian(akun, penilaian, pada)
    if Pelaku.DINILAI in pelaku:
        if penilaian.status in BELUM_DISERAHKAN:
            raise Http404
        return penilaian
    if not (pelaku or penilaian.dinilai_oleh_id == akun.pk or _terjangkau(akun, penilaian, pada)):
        raise Http404
    if penilaian.status is StatusPenilaian.TERBUKA:
        raise PermissionDenied("Penilaian ini belum dikirim oleh pejabat penilainya.")
    return penilaian


def penilaian_diri(akun: Akun, nomor: int, *, pada: date | None = None) -> Penilaian:
    """A result ``akun`` may acknowledge: the own one; 403 for others who see it."""
    penilaian = penilaian_terlihat(akun, nomor, pada=pada)
    if penilaian.pegawai.akun_id != akun.pk:
        raise PermissionDenied("Hasil ini hanya dapat diterima oleh pegawai yang dinilai.")
    return penilaian


def dokumen_evaluasi(akun: Akun, nomor: int) -> Dokumen:
    """The valid document of a result ``akun`` may read; 404 when none was issued."""
    penilaian = penilaian_terlihat(akun, nomor)
    dokumen = Dokumen.objects.berlaku(EVALUASI.kode, penilaian.pk).first()
    if dokumen is None:
        raise Http404
    return dokumen


def periode_dikelola(akun: Akun, nomor: int) -> Periode:
    """A period with its cycle, for HR of the city; 403 for everybody else."""
    wajib_izin(akun, Izin.KELOLA_SIKLUS)
    periode = Periode.objects.select_related("siklus").filter(pk=nomor).first()
    if periode is None:
        raise Http404
    return periode


def siklus_terbaca(akun: Akun, nomor: int | None) -> Siklus | None:
    """An opened cycle with its windows, or the latest one (None: there is none yet).

    403 for whoever sees no figures anywhere, 404 for a number that is no opened cycle.
    """
    wajib_izin(akun, Izin.LIHAT_REKAP)
    semua = siklus_terpantau().prefetch_related("periode__jendela")
    siklus = semua.first() if nomor is None else semua.filter(pk=nomor).first()
    if siklus is None and nomor is not None:
        raise Http404
    return siklus


def cabang_terbaca(
    akun: Akun, siklus: Siklus, unit_id: int | None, *, izin: str = Izin.LIHAT_REKAP
) -> PohonSiklus:
    """A unit of the cycle's frozen tree over which ``akun`` holds ``izin`` today.

    Without ``unit_id`` the topmost one.  403 without ``izin`` anywhere, 404 for any other unit.
    What the branch held when it was frozen opens with it.
    """
    wajib_izin(akun, izin)
    unit = unit_dengan_izin(akun, izin, timezone.localdate())
    pohon = unit_puncak(siklus, unit)
    if unit_id is not None:
        pohon = PohonSiklus.objects.filter(siklus=siklus, unit=unit_id, unit__in=unit.values("pk"))
    cabang = pohon.select_related("unit").order_by("unit__kode").first()
    if cabang is None:
        raise Http404
    return cabang


def _ambil(nomor: int) -> Penilaian:
    penilaian = penilaian_lengkap().filter(pk=nomor).first()
    if penilaian is None:
        raise Http404
    return penilaian


def _terjangkau(akun: Akun, penilaian: Penilaian, pada: date) -> bool:
    """Reach over the person; by the evaluator line only for the latest years."""
    if penilaian.siklus.periode.tahun_id >= pada.year - TAHUN_TERLIHAT:
        orang = pegawai_terjangkau(akun, pada)
    else:
        orang = pegawai_dengan_izin(akun, Izin.LIHAT_SEMUA, pada)
    return orang.filter(pk=penilaian.pegawai_id).exists()


def penilaian_pegawai(akun: Akun, pegawai_id: int, pada: date) -> "QuerySet[Penilaian]":
    """Results of a person that ``akun`` may read on ``pada``: for each what its page would say."""
    semua = Penilaian.objects.filter(pegawai=pegawai_id)
    saya = pegawai_dari(akun)
    if saya is not None and saya.pk == pegawai_id:
        return semua.exclude(status__in=BELUM_DISERAHKAN)
    terkirim = semua.exclude(status=StatusPenilaian.TERBUKA)
    if pegawai_dengan_izin(akun, Izin.LIHAT_SEMUA, pada).filter(pk=pegawai_id).exists():
        return terkirim
    syarat = Q(penilai__in=sebagai_penilai(akun, pada)) | Q(dinilai_oleh=akun)
    if pegawai_terjangkau(akun, pada).filter(pk=pegawai_id).exists():
        syarat |= Q(siklus__periode__tahun__gte=pada.year - TAHUN_TERLIHAT)
    return terkirim.filter(syarat)
