"""What the lists of this room share."""

from datetime import date

from django.http import Http404
from django.utils import timezone

from dumai_asn.inti.daftar.deklarasi import Argumen
from dumai_asn.inti.rules.tanggal import urai


def hari(argumen: Argumen) -> date:
    """The day of ``?pada=``, today without one; 404 for what is no day."""
    try:
        return urai(argumen["pada"]) if argumen.get("pada") else timezone.localdate()
    except ValueError:
        raise Http404 from None
