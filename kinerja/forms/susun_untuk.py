"""HR begins an SKP for somebody who cannot."""

from dumai_asn.inti.forms import TeksField

from .skp import FormMulai


class FormSusunUntuk(FormMulai):
    """Which post, how, and why the person does not begin it."""

    alasan = TeksField(
        label="Mengapa disusunkan",
        baris=2,
        max_length=300,
        help_text="Dibaca pegawainya dan penilainya, misalnya cuti panjang atau baru bertugas.",
        error_messages={"required": "Tulis mengapa SKP ini disusunkan."},
    )
