"""Until when the SKP of one post may be submitted."""

from datetime import date

from dumai_asn.inti.queries import acuan_pada

from ..models import SKP, Periode
from ..rules.istilah import CakupanPeriode, JenisPeriode, Langkah
from ..rules.jendela import JendelaBerlaku, berlaku, jendela_awal
from .jendela import jendela_untuk, periode_untuk
from .masa import Masa, masa_dari


def jendela_skp(skp: SKP, pada: date) -> JendelaBerlaku:
    """The window of step SKP for the person of ``skp`` on ``pada``.

    The yearly period of the person says it; a year that HR has not prepared yet uses the
    reference values, so that nobody waits for HR to begin.
    """
    masa = masa_dari(skp.masa)
    hari = masa.terdekat(pada)
    periode = periode_untuk(skp.pegawai, JenisPeriode.TAHUNAN, hari) or _kota(skp.tahun_id)
    if periode is not None:
        jendela = jendela_untuk(skp.pegawai, Langkah.SKP, periode=periode, pada=pada)
        if jendela is not None:
            return jendela
    setahun = Masa(date(skp.tahun_id, 1, 1), date(skp.tahun_id + 1, 1, 1))
    acuan = acuan_pada("kinerja.jendela", setahun.mulai)
    dasar = jendela_awal(Langkah.SKP, max(setahun.mulai, masa.mulai), setahun.akhir, acuan=acuan)
    return berlaku(dasar.mulai or masa.mulai, dasar.akhir or masa.akhir, (), pada)


def _kota(tahun: int) -> Periode | None:
    return Periode.objects.filter(
        tahun=tahun, jenis=JenisPeriode.TAHUNAN, cakupan=CakupanPeriode.KOTA
    ).first()
