"""The seven values of BerAKHLAK as the guides of a day describe them."""

from datetime import date

from dumai_asn.inti.queries import acuan_pada

from ..rules.bawaan import BERAKHLAK, IsiNilai
from ..rules.istilah import NilaiPerilaku


def berakhlak_pada(pada: date) -> dict[NilaiPerilaku, IsiNilai]:
    """Value → its label and its guides in force on ``pada``; one statement."""
    acuan = acuan_pada("kinerja.perilaku", pada)
    return {nilai: IsiNilai(isi.label, acuan.panduan(nilai)) for nilai, isi in BERAKHLAK.items()}
