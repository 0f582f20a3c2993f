"""Ending sessions."""

from collections.abc import Collection

from allauth.usersessions.models import UserSession


def akhiri_sesi(akun_ids: Collection[int]) -> int:
    """Sign these accounts out everywhere; returns how many sessions ended.

    Sessions live in the cache too, so each is ended through its store.
    """
    jumlah = 0
    for sesi in UserSession.objects.filter(user__in=akun_ids).order_by("pk"):
        sesi.end()
        jumlah += 1
    return jumlah
