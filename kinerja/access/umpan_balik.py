"""Who reads, changes and asks for feedback."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.access import diri
from dumai_asn.direktori.models import Pegawai

from ..models import PermintaanUmpanBalik, UmpanBalik
from ..queries.umpan_balik import Terkait, orang_terkait, permintaan_terlihat, umpan_terlihat
from ..rules.umpan_balik import BUKAN_REKAN


def umpan_balik(akun: Akun, umpan_id: int) -> UmpanBalik:
    """Feedback that ``akun`` gave, got or reads as evaluator; 404 for everybody else."""
    return get_object_or_404(umpan_terlihat(akun, timezone.localdate()), pk=umpan_id)


def umpan_sendiri(akun: Akun, umpan_id: int) -> UmpanBalik:
    """Feedback that ``akun`` gave; 403 for who only reads it."""
    umpan = umpan_balik(akun, umpan_id)
    if umpan.dari.akun_id != akun.pk:
        raise PermissionDenied("Hanya pemberinya yang dapat mengubah umpan balik ini.")
    return umpan


def rekan_kerja(akun: Akun, pegawai_id: int) -> Terkait:
    """Somebody whom ``akun`` works with today; 403 for anybody else."""
    saya, pegawai = diri(akun), get_object_or_404(Pegawai, pk=pegawai_id)
    hubungan = orang_terkait(saya.pk, timezone.localdate(), pegawai_id).get(pegawai_id)
    if hubungan is None:
        raise PermissionDenied(BUKAN_REKAN)
    return Terkait(pegawai, hubungan)


def permintaan_umpan(akun: Akun, permintaan_id: int) -> PermintaanUmpanBalik:
    """A request for feedback from or to ``akun``; 404 for everybody else."""
    return get_object_or_404(permintaan_terlihat(akun), pk=permintaan_id)
