"""The pattern of an indicator, and the proposals that are confirmed."""

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict

from dumai_asn.inti.forms import AngkaField, NomorUbahField, TeksField
from dumai_asn.inti.isian import Isian
from dumai_asn.inti.rules.tanggal import HARI

from ..actions.pola import IsianPola
from ..models import PolaProgres
from ..queries.capaian import CapaianIndikator
from ..queries.pola import KunciUsulan
from ..rules.pola import HARI_BULAN_MAKS, IramaPola, waktu_kata

#: One list answers how often and when: ``MINGGUAN:1`` is every Monday.
WAKTU = [
    (f"{irama}:{hari}", waktu_kata(irama, hari))
    for irama, banyak in (
        (IramaPola.HARI_KERJA, 1),
        (IramaPola.MINGGUAN, len(HARI)),
        (IramaPola.BULANAN, HARI_BULAN_MAKS),
    )
    for hari in range(1, banyak + 1)
]


class FormPola(Isian):
    """How often, what, and whether it is at rest."""

    nomor_ubah = NomorUbahField(required=False)
    waktu = forms.ChoiceField(label="Diusulkan", choices=WAKTU)
    nilai = AngkaField(label="Realisasi")
    catatan = TeksField(label="Catatan", baris=2, required=False, max_length=500)
    istirahat = forms.BooleanField(label="Jangan usulkan untuk sementara", required=False)

    def __init__(self, *args: Any, indikator: CapaianIndikator, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        satuan = f" ({indikator.satuan})" if indikator.satuan else ""
        self.fields["nilai"].label = f"Realisasi{satuan}"
        if indikator.target is None:
            del self.fields["nilai"]
            self.fields["catatan"].required = True

    @staticmethod
    def awal(pola: PolaProgres | None) -> dict[str, Any]:
        """What the form begins with."""
        if pola is None:
            return {"nomor_ubah": 0}
        return {
            "nomor_ubah": pola.nomor_ubah,
            "waktu": f"{pola.irama}:{pola.hari}",
            "nilai": pola.nilai,
            "catatan": pola.catatan,
            "istirahat": not pola.aktif,
        }

    def tersimpan(self, objek: Any) -> dict[str, Any]:
        """What stands there now."""
        return self.awal(objek)

    def isian(self) -> IsianPola:
        """What the action takes."""
        isi = self.cleaned_data
        irama, hari = isi["waktu"].split(":")
        return IsianPola(
            IramaPola(irama), int(hari), isi.get("nilai"), isi["catatan"], not isi["istirahat"]
        )


def usulan_dipilih(kiriman: QueryDict) -> list[KunciUsulan]:
    """Proposals named in a form: one button's own, else every ticked one; nonsense is left out."""
    hasil = []
    for kunci in [kiriman["satu"]] if "satu" in kiriman else kiriman.getlist("pilih"):
        nomor, _, hari = kunci.partition(":")
        try:
            hasil.append(KunciUsulan(int(nomor), date.fromisoformat(hari)))
        except ValueError:
            continue
    return hasil
