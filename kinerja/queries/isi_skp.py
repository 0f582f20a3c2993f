"""What a version holds, for checking, showing and comparing."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Count, Q

from dumai_asn.inti.queries import acuan_pada

from ..models import IsiIndikator, IsiRHK, VersiSKP
from ..rules.istilah import Arah, BentukSKP
from ..rules.kelengkapan import Kekurangan, RingkasanRHK, periksa

#: Without a number, stages or words there is nothing to reach.
_TANPA_TARGET = Q(target__isnull=True, target_teks="") & ~Q(arah=Arah.TAHAPAN)


def kekurangan(versi: VersiSKP, pada: date) -> tuple[Kekurangan, ...]:
    """What ``versi`` still lacks on ``pada``, the blocking things first.  Four statements."""
    skp = versi.skp
    return periksa(
        bentuk=skp.bentuk,
        pendekatan=versi.pendekatan,
        rhk=ringkasan(versi),
        perilaku=set(versi.isi_perilaku.values_list("nilai", flat=True)),
        tahun=skp.tahun_id,
        pada=pada,
        acuan=acuan_pada("kinerja.skp", pada),
    )


def ringkasan(versi: VersiSKP) -> list[RingkasanRHK]:
    """One line a RHK of ``versi``, in its order.  Two statements."""
    sisi = "perspektif" if versi.skp.bentuk == BentukSKP.JPT else "aspek"
    hitung = {
        satu["indikator__rhk"]: satu
        for satu in IsiIndikator.objects.filter(versi=versi)
        .order_by()
        .values("indikator__rhk")
        .annotate(
            n=Count("pk"),
            tanpa_sisi=Count("pk", filter=Q(**{f"{sisi}__isnull": True})),
            tanpa_target=Count("pk", filter=_TANPA_TARGET),
        )
    }
    return [
        RingkasanRHK(
            teks=isi.teks,
            jenis=isi.jenis,
            indikator=satu["n"],
            tanpa_sisi=satu["tanpa_sisi"],
            tanpa_target=satu["tanpa_target"],
            sumber_sementara=bool(isi.rhk.induk_sementara),
        )
        for isi in _isi(versi)
        for satu in [hitung.get(isi.rhk_id, {"n": 0, "tanpa_sisi": 0, "tanpa_target": 0})]
    ]


def _isi(versi: VersiSKP) -> Sequence[IsiRHK]:
    return list(versi.isi_rhk.select_related("rhk").order_by("urutan"))
