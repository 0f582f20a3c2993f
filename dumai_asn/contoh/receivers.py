"""The guard: without DEMO nothing runs on the database of the demo city."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db.backends.base.base import BaseDatabaseWrapper

_ADA_TABEL = "SELECT to_regclass('contoh_tandacontoh') IS NOT NULL"
_BERTANDA = "SELECT EXISTS (SELECT FROM contoh_tandacontoh)"


def tolak_kota_contoh(connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Close a new connection again when it leads to the demo city and this is no demo.

    Asked once a connection, by web, worker and every command alike, so that invented people
    can never be taken for real ones.
    """
    if settings.DEMO:
        return
    with connection.cursor() as kursor:
        for pertanyaan in (_ADA_TABEL, _BERTANDA):
            kursor.execute(pertanyaan)
            if not kursor.fetchone()[0]:
                return
    connection.close()
    raise ImproperlyConfigured(
        "Basis data ini berisi kota contoh dengan pegawai karangan. Gunakan basis data kosong "
        "untuk kota sesungguhnya, atau jalankan dengan DEMO=1."
    )
