"""Why a performance year changes its state."""

from dumai_asn.inti.forms import NomorUbahField
from dumai_asn.inti.isian import Isian

from .jendela import alasan_field


class FormTahun(Isian):
    """The reason; the button says which act."""

    nomor_ubah = NomorUbahField()
    alasan = alasan_field("Tercatat dalam jejak dan terlihat pada daftar tahun.")
