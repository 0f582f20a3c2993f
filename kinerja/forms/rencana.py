"""Form of the plan of action of one indicator: words and target, period by period."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms

from dumai_asn.inti.forms import AngkaField, NomorUbahField, TeksField
from dumai_asn.inti.isian import Isian
from dumai_asn.inti.rules.angka import untuk_isian

from ..actions.rencana import IsianRencana
from ..models import IsiIndikator
from ..queries.rencana import BarisRencana, Sel, angka_direncanakan
from ..rules.istilah import Arah, Penghitungan
from ..rules.rencana import bagi_rata, kumulatif

#: The largest number the column holds.
ANGKA_MAKS = 10**14 - 1
#: ``name="bantu"`` → word of the button that fills fields and saves nothing.
BANTU = {
    "rata": "Bagi rata sampai target",
    "sama": "Target sama setiap periode",
    "kumulatif": "Jumlahkan menjadi kumulatif",
    "salin": "Salin uraian ke periode kosong",
}


class FormulirRencana(Isian):
    """Fields ``teks_<period>`` and ``target_<period>`` of the places that may be written."""

    nomor_ubah = NomorUbahField()

    def __init__(self, *args: Any, baris: BarisRencana, isi: IsiIndikator, **kwargs: Any) -> None:
        self.baris, self.isi_indikator = baris, isi
        self.sel = [satu for satu in baris.sel if satu.terbuka]
        kwargs["initial"] = {"nomor_ubah": baris.nomor}
        for satu in self.sel:
            kwargs["initial"] |= self._awal(satu)
        super().__init__(*args, **kwargs)
        for satu in self.sel:
            self._ruas(satu)

    def _awal(self, sel: Sel) -> dict[str, Any]:
        nomor, ada = sel.ruang.periode.pk, sel.baris
        target: Any = ada.target if ada else None
        if target is not None and self.baris.indikator.arah is Arah.TAHAPAN:
            target = str(int(target))
        return {f"teks_{nomor}": ada.teks if ada else "", f"target_{nomor}": target}

    def _ruas(self, sel: Sel) -> None:
        periode = sel.ruang.periode
        self.fields[f"teks_{periode.pk}"] = TeksField(
            label=f"{periode.nama}: yang akan dikerjakan", baris=2, required=False, max_length=500
        )
        if angka_direncanakan(self.baris.indikator):
            self.fields[f"target_{periode.pk}"] = self._ruas_target(periode.nama)

    def _ruas_target(self, nama: str) -> forms.Field:
        if self.baris.indikator.arah is Arah.TAHAPAN:
            label = f"{nama}: tahapan yang selesai pada akhir periode"
            return forms.ChoiceField(label=label, required=False, choices=self._tahap())
        satuan = f" ({self.isi_indikator.satuan})" if self.isi_indikator.satuan else ""
        label = f"{nama}: target pada akhir periode{satuan}"
        return AngkaField(
            label=label, required=False, desimal=self.isi_indikator.desimal, maksimal=ANGKA_MAKS
        )

    def _tahap(self) -> list[tuple[str, str]]:
        """Stages one after the other, each with all before it, by the weight done then."""
        pilihan, jumlah = [("", "Belum direncanakan")], 0
        for urutan, satu in enumerate(self.isi_indikator.tahapan, start=1):
            jumlah += int(satu["bobot"])
            pilihan.append((str(jumlah), f"{urutan}. {satu['nama']} ({jumlah} % bobot)"))
        return pilihan

    @property
    def bantu(self) -> list[tuple[str, str]]:
        """Buttons that make sense for this indicator."""
        salin = [("salin", BANTU["salin"])] * (len(self.sel) > 1)
        if "target" not in "".join(self.fields) or self.baris.indikator.arah is Arah.TAHAPAN:
            return salin
        jumlah = self.isi_indikator.penghitungan is Penghitungan.JUMLAH
        kode = ("rata", "kumulatif") if jumlah else ("rata", "sama")
        return [*((satu, BANTU[satu]) for satu in kode), *salin]

    def terbantu(self, kode: str) -> Mapping[str, Any]:
        """What was sent, with the fields filled that the helper ``kode`` fills."""
        data = self.data.copy()
        periode = [satu.ruang.periode.pk for satu in self.sel]
        if kode == "salin":
            lalu = ""
            for nomor in periode:
                lalu = data.get(f"teks_{nomor}", "").strip() or lalu
                data[f"teks_{nomor}"] = lalu
            return data
        for nomor, nilai in zip(periode, self._dihitung(kode, periode), strict=False):
            if nilai is not None:
                data[f"target_{nomor}"] = untuk_isian(nilai)
        return data

    def _dihitung(self, kode: str, periode: list[int]) -> list[Decimal | None]:
        isi, target = self.isi_indikator, self.isi_indikator.target
        if target is None or kode not in BANTU:
            return []
        if kode == "sama":
            return [target] * len(periode)
        if kode == "rata":
            semua = bagi_rata(isi.dasar, target, len(self.baris.sel), isi.desimal)
            return [n for n, sel in zip(semua, self.baris.sel, strict=True) if sel.terbuka]
        self.is_valid()
        return kumulatif([self.cleaned_data.get(f"target_{nomor}") for nomor in periode])

    def isian(self) -> dict[int, IsianRencana]:
        """What the action takes, by period."""
        hasil = {}
        for satu in self.sel:
            nomor = satu.ruang.periode.pk
            target = self.cleaned_data.get(f"target_{nomor}")
            if isinstance(target, str):
                target = Decimal(target) if target else None
            hasil[nomor] = IsianRencana(self.cleaned_data[f"teks_{nomor}"], target)
        return hasil

    def tersimpan(self, objek: Any) -> dict[str, Any]:
        """What the plan holds now."""
        return dict(self.initial)
