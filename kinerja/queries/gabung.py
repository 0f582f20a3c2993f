"""What stands in the way when two rows of one person become one."""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef

from dumai_asn.direktori.models import Pegawai
from dumai_asn.direktori.rules.istilah import JenisPenempatan

from ..models import SKP

#: What the two said to each other, or asked of each other, stays as it was said: nobody talks to
#: themselves, and nobody deletes it.
TINGGAL = ("kinerja.UmpanBalik", "kinerja.PermintaanUmpanBalik")


def tolak_gabung_skp(tetap: Pegawai, lebur: Pegawai) -> Sequence[str]:
    """Two SKP of the same days: how to bring them apart, one statement."""
    lawan = SKP.objects.filter(
        pegawai=tetap, jenis=JenisPenempatan.DEFINITIF, masa__overlap=OuterRef("masa")
    )
    tabrakan = SKP.objects.filter(Exists(lawan), pegawai=lebur, jenis=JenisPenempatan.DEFINITIF)
    tahun = sorted(set(tabrakan.values_list("tahun", flat=True)))
    if not tahun:
        return []
    sebut = ", ".join(str(satu) for satu in tahun)
    return [
        f"Keduanya ber-SKP {sebut} pada masa yang sama. Draf dibuang pemiliknya; masa SKP yang"
        " ditetapkan mengikuti penempatannya, jadi akhiri atau betulkan penempatan yang keliru."
    ]
