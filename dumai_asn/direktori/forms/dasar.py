"""What many forms of the directory share: a unit by its name."""

from datetime import date
from typing import Any

from django import forms

from dumai_asn.inti.forms import TeksField
from dumai_asn.inti.isian import Isian

from ..models import UnitKerja
from ..queries.akun import unit_bernama

#: Units offered when what was typed fits several.
UNIT_MAKS = 20


class PilihUnit(Isian):
    """A unit by its name, short name or code; several that fit are offered for choosing.

    So nobody loads the list of all units, and it works without JavaScript.  Cleans ``unit`` to a
    :class:`UnitKerja` or None.
    """

    cari_unit = TeksField(
        label="Unit",
        max_length=200,
        help_text="Tulis nama, singkatan, atau kode unit.",
        error_messages={"required": "Tulis unitnya."},
    )
    pilihan_unit = forms.ChoiceField(
        label="Unit yang cocok", widget=forms.RadioSelect, required=False
    )

    def __init__(self, *args: Any, pada: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pada = pada
        self.cocok: list[UnitKerja] = self._cocok(self._diketik("cari_unit"))
        pilihan: Any = self.fields["pilihan_unit"]
        pilihan.choices = [(str(satu.pk), str(satu)) for satu in self.cocok]
        pilihan.error_messages["invalid_choice"] = "Pilih satu unit dari daftar ini."
        if 1 < len(self.cocok) <= UNIT_MAKS:
            pilihan.required = True
            pilihan.error_messages["required"] = (
                f"Ada {len(self.cocok)} unit yang cocok. Pilih satu."
            )
        else:
            # Nothing to choose from: the field only appears with something in it.
            pilihan.widget = forms.HiddenInput()

    def _diketik(self, nama: str) -> str:
        """What stands in a field before it is cleaned."""
        teks = self.data.get(self.add_prefix(nama), "") if self.is_bound else ""
        return str(teks).strip().replace("\x00", "")

    def _cocok(self, teks: str) -> list[UnitKerja]:
        if not teks:
            return []
        semua = list(unit_bernama(teks).pada(self.pada).order_by("kode", "pk")[: UNIT_MAKS + 1])
        persis = [s for s in semua if teks.lower() in (s.nama.lower(), s.kode.lower())]
        return persis if len(persis) == 1 else semua

    def unit_terpilih(self) -> UnitKerja | None:
        """The one unit that is meant; an error in words when none or several fit."""
        pilih = self.cleaned_data.get("pilihan_unit")
        tepat = [satu for satu in self.cocok if str(satu.pk) == pilih] or self.cocok
        if len(tepat) == 1:
            return tepat[0]
        if not tepat:
            self.add_error("cari_unit", "Tidak ada unit bernama begitu. Coba sebagian namanya.")
        else:
            self.add_error("cari_unit", "Terlalu banyak yang cocok. Tulis lebih lengkap.")
        return None

    def clean(self) -> dict[str, Any]:
        """``unit`` beside what was typed."""
        isi: dict[str, Any] = super().clean() or {}
        if isi.get("cari_unit") and not self.errors:
            isi["unit"] = self.unit_terpilih()
        return isi
