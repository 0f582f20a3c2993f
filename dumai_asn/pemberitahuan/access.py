"""The gate of the inbox: a message is its account's alone."""

from django.http import Http404

from dumai_asn.akun.models import Akun

from .models import Pemberitahuan
from .queries import kotak


def pesan_sendiri(akun: Akun, nomor: int) -> Pemberitahuan:
    """A message of ``akun``; anybody else's does not exist."""
    pesan = kotak(akun).filter(pk=nomor).first()
    if pesan is None:
        raise Http404
    return pesan
