"""One cell of the matriks peran hasil."""

from decimal import Decimal
from typing import Any

from dumai_asn.inti.forms import AngkaField, NomorUbahField, TeksField
from dumai_asn.inti.isian import Isian

from ..models import PeranHasil
from ..rules.isi_skp import TEKS_MAKS


class FormSel(Isian):
    """The result somebody owes, and its share."""

    nomor_ubah = NomorUbahField(required=False)
    hasil = TeksField(
        label="Hasil antara",
        baris=3,
        max_length=TEKS_MAKS,
        help_text="Hasil yang menjadi tanggung jawab orang ini, bukan kegiatannya.",
    )
    porsi = AngkaField(
        label="Porsi (%)",
        required=False,
        desimal=2,
        minimal=Decimal("0.01"),
        maksimal=100,
        help_text="Bagian dari RHK Anda. Jumlah satu kolom sebaiknya 100.",
    )

    @staticmethod
    def awal(sel: PeranHasil | None) -> dict[str, Any]:
        """What a filled cell begins with."""
        if sel is None:
            return {}
        return {"nomor_ubah": sel.nomor_ubah, "hasil": sel.hasil, "porsi": sel.porsi}

    def tersimpan(self, objek: PeranHasil) -> dict[str, Any]:
        """What the cell says now, for the comparison."""
        return self.awal(objek)
