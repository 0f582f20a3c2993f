"""Second-factor secrets under the newest key."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.db import transaction

from dumai_asn.inti import rahasia

#: Keys of ``Authenticator.data`` that the adapter encrypts.
TERSANDI = frozenset({"secret", "seed", "migrated_codes"})


def putar_rahasia_mfa() -> int:
    """Re-encrypt what older keys wrote; returns how many authenticators were rewritten."""
    jumlah, sampai = 0, 0
    while baris := _sekelompok(sampai):
        sampai = baris[-1].pk
        with transaction.atomic():
            terkunci = Authenticator.objects.select_for_update().filter(
                pk__in=[satu.pk for satu in baris]
            )
            ubah = [satu for satu in terkunci if _putar(satu)]
            Authenticator.objects.bulk_update(ubah, ["data"])
        jumlah += len(ubah)
    return jumlah


def _sekelompok(sesudah: int) -> list[Authenticator]:
    return list(Authenticator.objects.filter(pk__gt=sesudah).order_by("pk").only("pk")[:500])


def _putar(satu: Authenticator) -> bool:
    baru = {nama: _terkini(isi) if nama in TERSANDI else isi for nama, isi in satu.data.items()}
    berubah: bool = baru != satu.data
    satu.data = baru
    return berubah


def _terkini(isi: Any) -> Any:
    if isinstance(isi, list):
        return [_terkini(satu) for satu in isi]
    return isi if rahasia.mutakhir(isi) else rahasia.putar(isi)
