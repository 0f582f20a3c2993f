"""What this room hands to the search: people by their cards, and units."""

from collections.abc import Sequence
from datetime import date

from django.urls import reverse

from dumai_asn.akun.models import Akun
from dumai_asn.inti.rupa.cari import Temuan, pintu

from ..queries.cari import cari_pegawai, cari_unit
from ..queries.jangkauan import pegawai_terjangkau


def cari(akun: Akun, teks: str, pada: date, batas: int) -> Sequence[Temuan]:
    """At most four statements, and those of the doors.

    A person within reach leads to their page, everybody else to the card.
    """
    orang = cari_pegawai(akun, teks, pada, batas)
    unit = list(cari_unit(teks, pada, batas))
    ids = [satu.pegawai_id for satu in orang]
    terjangkau = set(pegawai_terjangkau(akun, pada).filter(pk__in=ids).values_list("pk", flat=True))
    pintu_unit = pintu("pintu_unit", akun, [satu.pk for satu in unit], pada)
    return [
        *(
            Temuan(
                "Pegawai",
                satu.pegawai.nama_lengkap,
                reverse(
                    "direktori:pegawai" if satu.pegawai_id in terjangkau else "direktori:kartu",
                    args=[satu.pegawai_id],
                ),
                "person",
                f"{satu.jabatan}, {satu.unit}",
            )
            for satu in orang
        ),
        *(
            Temuan(
                "Unit",
                satu.nama,
                next(
                    (p.url for p in pintu_unit.get(satu.pk, ())),
                    reverse("direktori:unit", args=[satu.pk]),
                ),
                "building",
                satu.induk.nama if satu.induk else "",
            )
            for satu in unit
        ),
    ]
