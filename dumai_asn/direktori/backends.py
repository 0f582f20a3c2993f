"""Rights from today's assignments, for rooms that only know ``akun.has_perm``."""

from typing import Any

from django.contrib.auth.backends import BaseBackend
from django.utils import timezone

from dumai_asn.akun.models import Akun

from .queries.jangkauan import memegang, unit_dengan_izin


class BackendPenugasan(BaseBackend):
    """Answers ``has_perm(izin)`` and, for a unit, ``has_perm(izin, unit)``; signs nobody in."""

    def has_perm(self, user_obj: Akun, perm: str, obj: Any = None) -> bool:
        if not user_obj.is_active or user_obj.is_anonymous:
            return False
        pada = timezone.localdate()
        if obj is None:
            return memegang(user_obj, perm, pada)
        return unit_dengan_izin(user_obj, perm, pada).filter(pk=obj.pk).exists()
