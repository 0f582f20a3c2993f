"""Who may open and move an SKP, what hangs on it, and the evaluator's pages."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Pegawai
from dumai_asn.direktori.queries.jangkauan import (
    dinilai_oleh,
    memegang,
    pegawai_dari,
    pegawai_terjangkau,
    sebagai_penilai,
)
from dumai_asn.direktori.rules.izin import Izin
from dumai_asn.inti.rules.alur import Alur

from ..models import (
    SKP,
    BuktiDukung,
    Indikator,
    IsiIndikator,
    IsiRHK,
    LaporanPeriode,
    RencanaHasilKerja,
    VersiSKP,
)
from ..queries.penilai import (
    Penilai,
    penilai_skp,
    skp_dinilai,
    skp_pernah_dinilai,
    skp_tanpa_penilai,
)
from ..queries.susun import menunggu_tetap
from ..queries.susun_untuk import dapat_disusunkan
from ..rules.alur import ALUR_VERSI, Tindakan
from ..rules.istilah import Pelaku


def pelaku_skp(akun: Akun, skp: SKP, pada: date | None = None) -> frozenset[Pelaku]:
    """As whom ``akun`` may act on ``skp`` on ``pada``, for the transition tables."""
    pada = pada or timezone.localdate()
    sebagai = set()
    if boleh_menjawab(akun, penilai := penilai_skp([skp.pk], pada).get(skp.pk), pada):
        sebagai.add(Pelaku.PENILAI if penilai else Pelaku.PENGELOLA)
    sendiri = pegawai_dari(akun)
    if sendiri is not None and skp.pegawai_id == sendiri.pk:
        sebagai.add(Pelaku.EMPUNYA)
    return frozenset(sebagai)


def pelaku_versi(akun: Akun, versi: VersiSKP, pada: date | None = None) -> frozenset[Pelaku]:
    """:func:`pelaku_skp`, and PENYUSUN for HR while it draws this version up for its person."""
    pada = pada or timezone.localdate()
    pelaku = pelaku_skp(akun, versi.skp, pada)
    if not versi.disusun_pengelola or Pelaku.EMPUNYA in pelaku:
        return pelaku
    if dapat_disusunkan(akun, versi.skp.pegawai_id, pada):
        return pelaku | {Pelaku.PENYUSUN}
    return pelaku


def pegawai_disusunkan(akun: Akun, pegawai_id: int, pada: date) -> Pegawai:
    """A person for whom ``akun`` draws up an SKP: who keeps their data, never themselves."""
    pegawai = anggota(akun, pegawai_id, pada=pada)
    if not dapat_disusunkan(akun, pegawai.pk, pada):
        raise PermissionDenied(
            "SKP disusunkan oleh pengelola kepegawaian yang mengelola data orangnya,"
            " bukan untuk diri sendiri."
        )
    return pegawai


def wajib_menyusunkan(akun: Akun) -> None:
    """Let pass who keeps the data of people, somewhere; everybody else gets 403."""
    if not memegang(akun, Izin.KELOLA_PEGAWAI, timezone.localdate()):
        raise PermissionDenied("SKP disusunkan oleh pengelola kepegawaian.")


def boleh_menjawab(akun: Akun, penilai: Penilai | None, pada: date) -> bool:
    """Whether ``akun`` answers for an SKP whose evaluator on ``pada`` is ``penilai``.

    The evaluator and who acts for them; HR where the directory knows nobody (None).
    """
    if penilai is None:
        return memegang(akun, Izin.KELOLA_JENDELA, pada)
    sendiri = pegawai_dari(akun)
    return sendiri is not None and sendiri.pk in (penilai.pegawai_id, penilai.wakil_id)


def wajib_tindakan(
    alur: Alur, tindakan: str, skp: SKP, akun: Akun, pada: date | None = None
) -> frozenset[Pelaku]:
    """Let pass who may ever do ``tindakan`` on an object of ``skp``; everybody else gets 403.

    Whether its state allows it now is the action's question, asked under the lock.
    """
    pelaku = pelaku_skp(akun, skp, pada)
    if not any(s.tindakan == tindakan and s.pelaku & pelaku for s in alur.langkah):
        raise PermissionDenied(
            f"Anda dapat melihat {alur.objek} ini, tetapi tidak dapat mengubahnya."
        )
    return pelaku


def wajib_menilai(akun: Akun, pada: date) -> list[int]:
    """Ids of the evaluators for whom ``akun`` acts; 403 for whoever evaluates nobody."""
    ids = sebagai_penilai(akun, pada)
    if not dinilai_oleh(ids, pada).exists() and not skp_dinilai(ids, pada).exists():
        raise PermissionDenied("Halaman ini untuk pejabat penilai kinerja.")
    return ids


def anggota(akun: Akun, pegawai_id: int, *, pada: date | None = None) -> Pegawai:
    """A person whose targets and progress ``akun`` may see; 404 otherwise."""
    pada = pada or timezone.localdate()
    pegawai = pegawai_terjangkau(akun, pada).filter(pk=pegawai_id).first()
    if pegawai is None:
        bekas = sebagai_penilai(akun, pada)
        if bekas and skp_dinilai(bekas, pada).filter(pegawai=pegawai_id).exists():
            pegawai = Pegawai.objects.filter(pk=pegawai_id).first()
    if pegawai is None:
        raise Http404
    return pegawai


def skp_sendiri(akun: Akun, skp_id: int) -> SKP:
    """An own SKP; 403 for whoever only sees it, 404 for a stranger."""
    return _milik(akun, SKP.objects.filter(pk=skp_id).select_related("pegawai").first())


def skp_terlihat(akun: Akun, skp_id: int, *, pada: date | None = None) -> SKP:
    """An SKP that ``akun`` may see with all its versions; 404 otherwise."""
    skp = (
        SKP.objects.filter(pk=skp_id)
        .select_related("pegawai", "penempatan__jabatan", "penempatan__unit")
        .first()
    )
    if skp is None or not _terlihat(akun, skp, pada or timezone.localdate()):
        raise Http404
    return skp


def versi_terlihat(akun: Akun, versi_id: int, *, pada: date | None = None) -> VersiSKP:
    """A version of an SKP that ``akun`` may see; 404 otherwise."""
    versi = (
        VersiSKP.objects.filter(pk=versi_id)
        .select_related(
            "skp__pegawai",
            "skp__penempatan__jabatan",
            "skp__penempatan__unit",
            "disusun_oleh__pegawai",
        )
        .first()
    )
    if versi is None or not _terlihat(akun, versi.skp, pada or timezone.localdate()):
        raise Http404
    return versi


def versi_sendiri(akun: Akun, versi_id: int) -> VersiSKP:
    """A version of an own SKP; 403 for whoever only sees it."""
    versi = versi_terlihat(akun, versi_id)
    if versi.skp.pegawai.akun_id != akun.pk:
        raise PermissionDenied("SKP disusun oleh pegawai yang menduduki jabatannya.")
    return versi


def versi_disusun(akun: Akun, versi_id: int) -> VersiSKP:
    """A version whose content ``akun`` writes; 404 once it is not at work any more.

    An own one, or one that HR is drawing up; 403 for whoever only sees it.
    """
    versi = versi_terlihat(akun, versi_id)
    pelaku = pelaku_versi(akun, versi) & {Pelaku.EMPUNYA, Pelaku.PENYUSUN}
    if not pelaku and versi.alasan_pengelola:
        raise PermissionDenied("Draf ini sudah diserahkan, atau dilanjutkan sendiri pegawainya.")
    if not pelaku:
        raise PermissionDenied("SKP disusun oleh pegawai yang menduduki jabatannya.")
    if not ALUR_VERSI.boleh(versi.status, Tindakan.SIMPAN, pelaku):
        raise Http404("SKP ini sedang menunggu jawaban atau sudah ditetapkan.")
    return versi


def isi_rhk(versi: VersiSKP, rhk_id: int) -> IsiRHK:
    """A RHK of ``versi``; 404 when it is not in it."""
    return get_object_or_404(versi.isi_rhk.select_related("rhk"), rhk=rhk_id)


def isi_indikator(versi: VersiSKP, rhk_id: int, indikator_id: int) -> IsiIndikator:
    """An indicator of that RHK in ``versi``; 404 when it is not in it."""
    isi = versi.isi_indikator.select_related("indikator__rhk")
    return get_object_or_404(isi, indikator=indikator_id, indikator__rhk=rhk_id)


def skp_menunggu(akun: Akun, pada: date) -> "QuerySet[VersiSKP]":
    """Submitted versions that ``akun`` answers; 403 for whoever never answers any."""
    pengelola = memegang(akun, Izin.KELOLA_JENDELA, pada)
    ids = sebagai_penilai(akun, pada) if pengelola else wajib_menilai(akun, pada)
    skp = skp_dinilai(ids, pada)
    if pengelola:
        skp = skp | skp_tanpa_penilai(pada)
    sendiri = pegawai_dari(akun)
    return menunggu_tetap(skp).exclude(skp__pegawai=sendiri)


def indikator_sendiri(akun: Akun, indikator_id: int) -> Indikator:
    """An indicator of an own SKP, for recording progress; otherwise as :func:`skp_sendiri`."""
    semua = Indikator.objects.select_related("rhk__skp__pegawai")
    indikator = get_object_or_404(semua, pk=indikator_id)
    _milik(akun, indikator.rhk.skp)
    return indikator


def _milik(akun: Akun, skp: SKP | None) -> SKP:
    """``skp`` for its own person."""
    if skp is not None and skp.pegawai.akun_id == akun.pk:
        return skp
    if skp is None or not _terlihat(akun, skp, timezone.localdate()):
        raise Http404
    raise PermissionDenied("Hanya pemilik SKP ini yang mencatat, melaporkan, dan mengubahnya.")


def bukti_terlihat(akun: Akun, bukti_id: int, *, pada: date | None = None) -> BuktiDukung:
    """A piece of evidence of an SKP that ``akun`` may see; 404 otherwise."""
    bukti = (
        BuktiDukung.objects.filter(pk=bukti_id)
        .select_related("skp__pegawai", "berkas", "diperiksa_oleh")
        .first()
    )
    if bukti is None or not _terlihat(akun, bukti.skp, pada or timezone.localdate()):
        raise Http404
    return bukti


def laporan_terlihat(akun: Akun, laporan_id: int, *, pada: date | None = None) -> LaporanPeriode:
    """A report of an SKP that ``akun`` may see; 404 otherwise."""
    laporan = (
        LaporanPeriode.objects.filter(pk=laporan_id)
        .select_related("skp__pegawai", "periode")
        .first()
    )
    if laporan is None or not _terlihat(akun, laporan.skp, pada or timezone.localdate()):
        raise Http404
    return laporan


def _terlihat(akun: Akun, skp: SKP, pada: date) -> bool:
    if pegawai_terjangkau(akun, pada).filter(pk=skp.pegawai_id).exists():
        return True
    penilai = sebagai_penilai(akun, pada)
    return bool(penilai) and skp_pernah_dinilai(penilai).filter(pk=skp.pk).exists()


def rhk_sendiri(akun: Akun, rhk_id: int) -> RencanaHasilKerja:
    """A RHK of an own SKP; otherwise as :func:`skp_sendiri`."""
    semua = RencanaHasilKerja.objects.select_related("skp__pegawai")
    rhk = get_object_or_404(semua, pk=rhk_id)
    _milik(akun, rhk.skp)
    return rhk
