"""The gate of long jobs: whoever asked, and whoever may watch all."""

from django.http import Http404

from .models import Pekerjaan
from .pelaku import Pelaku


def pekerjaan_terlihat(akun: Pelaku, nomor: int) -> Pekerjaan:
    """A job that ``akun`` asked for, or any job for holders of ``inti.lihat_pekerjaan``."""
    pekerjaan = Pekerjaan.objects.filter(pk=nomor).select_related("pemohon").first()
    if pekerjaan is None or not (
        pekerjaan.pemohon_id == akun.pk or akun.has_perm("inti.lihat_pekerjaan")
    ):
        raise Http404
    return pekerjaan
