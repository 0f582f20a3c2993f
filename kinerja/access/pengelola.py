"""What those keep who set years, windows and the dictionary."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.access import diri
from dumai_asn.direktori.models import Penempatan
from dumai_asn.direktori.queries.jangkauan import memegang
from dumai_asn.direktori.rules.izin import Izin

from ..models import (
    ButirTemplat,
    IndikatorTemplat,
    Jendela,
    KamusIndikator,
    TahunKinerja,
    TemplatSKP,
)
from ..queries.kamus import daftar_kamus


def wajib_kelola_jendela(akun: Akun) -> None:
    """Let pass who sets years and windows; everybody else gets 403."""
    if not memegang(akun, Izin.KELOLA_JENDELA, timezone.localdate()):
        raise PermissionDenied("Tahun dan jendela diatur pengelola kepegawaian kota.")


def jendela_dikelola(akun: Akun, jendela_id: int) -> Jendela:
    """A window, for whoever may move it; otherwise as :func:`wajib_kelola_jendela`."""
    wajib_kelola_jendela(akun)
    return get_object_or_404(Jendela.objects.select_related("periode__tahun"), pk=jendela_id)


def tahun_dikelola(akun: Akun, tahun: int) -> TahunKinerja:
    """A performance year, for whoever may lock it; otherwise as :func:`wajib_kelola_jendela`."""
    wajib_kelola_jendela(akun)
    return get_object_or_404(TahunKinerja, pk=tahun)


def wajib_kelola_kamus(akun: Akun) -> None:
    """Let pass who curates the dictionary and the templates; everybody else gets 403."""
    if not memegang(akun, Izin.KELOLA_KAMUS, timezone.localdate()):
        raise PermissionDenied("Kamus dan templat diatur pengelola kepegawaian kota.")


def kamus_dibaca(akun: Akun, kamus_id: int) -> KamusIndikator:
    """An entry of the dictionary; who does not curate it finds only what is offered."""
    mengelola = memegang(akun, Izin.KELOLA_KAMUS, timezone.localdate())
    return get_object_or_404(daftar_kamus(mengelola), pk=kamus_id)


def kamus_dikelola(akun: Akun, kamus_id: int) -> KamusIndikator:
    """An entry to curate; 404 and 403 as above."""
    kamus = kamus_dibaca(akun, kamus_id)
    wajib_kelola_kamus(akun)
    return kamus


def kamus_ditawarkan(kamus_id: int) -> KamusIndikator | None:
    """An entry that everybody may take from the dictionary; None when it is not offered."""
    return daftar_kamus(mengelola=False).filter(pk=kamus_id).first()


def templat_dikelola(akun: Akun, templat_id: int) -> TemplatSKP:
    """A template to curate; otherwise as :func:`wajib_kelola_kamus`."""
    wajib_kelola_kamus(akun)
    return get_object_or_404(TemplatSKP.objects.select_related("jabatan"), pk=templat_id)


def butir_templat(templat: TemplatSKP, butir_id: int) -> ButirTemplat:
    """A RHK of ``templat``; 404 when it is not in it."""
    return get_object_or_404(templat.butir.select_related("templat"), pk=butir_id)


def indikator_templat(butir: ButirTemplat, indikator_id: int) -> IndikatorTemplat:
    """An indicator of that RHK; 404 when it is not in it."""
    return get_object_or_404(butir.indikator.select_related("butir"), pk=indikator_id)


def templat_ditawarkan(akun: Akun, templat_id: int) -> TemplatSKP:
    """A template offered for a post that ``akun`` holds or held; 404 otherwise."""
    milik = Penempatan.objects.filter(pegawai=diri(akun)).values("jabatan")
    return get_object_or_404(TemplatSKP, pk=templat_id, aktif=True, jabatan__in=milik)
