"""Who opens and moves follow-up."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Pegawai

from ..models import Tindakan as ModelTindakan
from ..queries.tindakan import pelaku_tindakan, penerima_tindakan
from ..rules.tindakan import ALUR_TINDAKAN, PelakuTindakan


def wajib_bertindak(akun: Akun) -> list[Pegawai]:
    """To whom ``akun`` may give follow-up; 403 for an account that belongs to no employee."""
    orang = penerima_tindakan(akun, timezone.localdate())
    if not orang:
        raise PermissionDenied("Halaman ini untuk pegawai.")
    return orang


def tindakan_terlihat(
    akun: Akun, tindakan_id: int
) -> tuple[ModelTindakan, frozenset[PelakuTindakan]]:
    """Follow-up of its owner or giver, and as whom ``akun`` moves it; 404 for everybody else."""
    satu = (
        ModelTindakan.objects.filter(pk=tindakan_id)
        .select_related("pegawai", "oleh", "berkas")
        .first()
    )
    pelaku = pelaku_tindakan(akun, satu, timezone.localdate()) if satu else frozenset()
    if satu is None or not pelaku:
        raise Http404
    return satu, pelaku


def wajib_aksi_tindakan(aksi: str, pelaku: frozenset[PelakuTindakan]) -> None:
    """Let pass who may ever do ``aksi``; whether it may be done now is the action's question."""
    if not any(s.tindakan == aksi and s.pelaku & pelaku for s in ALUR_TINDAKAN.langkah):
        raise PermissionDenied("Langkah ini dilakukan pemilik atau pemberi tindakan, bukan Anda.")
