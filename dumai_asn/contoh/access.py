"""The gate of the demo's sign-ins: it exists in the demo city alone."""

from django.conf import settings
from django.http import Http404

from dumai_asn.akun.models import Akun

from .choices import MASUK
from .models import TandaContoh


def akun_contoh(nama: str) -> Akun:
    """One of the five invented accounts; 404 outside a demo and on any database without its mark.

    Two locks, because this opens an account without its password: the setting, which production
    does not carry, and the mark that only ``isi_contoh`` writes.
    """
    if not settings.DEMO or nama not in MASUK or not TandaContoh.objects.exists():
        raise Http404
    akun = Akun.objects.filter(username=nama, is_active=True).first()
    if akun is None:
        raise Http404
    return akun
