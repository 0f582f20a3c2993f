"""The four shapes of the SKP form: columns of the official form in order, however long it is."""

import json
import re

import pytest
import typst

from dumai_asn.inti.cetak import AKAR, _font, rakit
from tests.dokumen import contoh

TEMPLAT = "kinerja/skp.typ"
INDUK = "Rencana hasil kerja pimpinan yang diintervensi"
RHK, IKI = "Rencana hasil kerja", "Indikator kinerja individu"
NARASI = "Ukuran keberhasilan, indikator kinerja individu, dan target"
PERILAKU = ["No", "Perilaku kerja dan panduan", "Ekspektasi khusus pimpinan"]
#: (JPT, kualitatif) → columns of its form, from the left.
KOLOM = {
    (False, False): ["No", INDUK, RHK, "Aspek", IKI, "Target"],
    (False, True): ["No", INDUK, RHK, NARASI],
    (True, False): ["No", RHK, IKI, "Target", "Perspektif"],
    (True, True): ["No", RHK, NARASI],
}


def banyak_rhk(jpt, kualitatif, banyak=20):
    """As many RHK, each with two long indicators that end in a word of their own."""
    semua = [
        {
            "induk": "" if jpt else f"Pelayanan perizinan yang cepat induk-{n}",
            "teks": f"Izin usaha mikro dan kecil terbit tepat waktu rhk-{n}",
            "indikator": [
                {
                    "teks": f"{'Izin yang terbit sesuai waktu layanan ' * 3}iki-{n}-{urutan}",
                    "sisi": "" if kualitatif else f"sisi-{n}-{urutan}",
                    "target": f"paling sedikit 95 % target-{n}-{urutan}",
                }
                for urutan in (1, 2)
            ],
        }
        for n in range(banyak)
    ]
    isi = {"utama": semua[:-2], "tambahan": semua[-2:]}
    return contoh.skp(jpt=jpt, kualitatif=kualitatif, **isi)


def tanya(data, apa):
    """Every element ``apa`` of the form, as the plain text of each."""
    jawaban = typst.query(
        f"{AKAR}/{TEMPLAT}",
        apa,
        root=str(AKAR),
        font_paths=[str(_font())],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data)},
    )
    return json.loads(jawaban)


def kata(isi):
    """The words inside an element, in order."""
    if isinstance(isi, dict):
        return isi["text"] if isinstance(isi.get("text"), str) else kata(list(isi.values()))
    return " ".join(map(kata, isi)) if isinstance(isi, list) else ""


@pytest.mark.parametrize(("jpt", "kualitatif"), KOLOM)
def test_kolom_formulir_resmi_berurutan(jpt, kualitatif):
    kepala = [
        [kata(sel).strip() for sel in satu["children"]]
        for tabel in tanya(banyak_rhk(jpt, kualitatif), "table")
        for satu in tabel["children"]
        if satu["func"] == "header"
    ]
    assert KOLOM[jpt, kualitatif] in kepala
    assert kepala[-1] == PERILAKU


@pytest.mark.parametrize(("jpt", "kualitatif"), KOLOM)
def test_dua_puluh_rhk_tercetak_utuh(jpt, kualitatif):
    data = banyak_rhk(jpt, kualitatif)
    isi = kata(tanya(data, "table"))
    for n in range(20):
        harus = [f"rhk-{n}", f"iki-{n}-1", f"target-{n}-2"]
        harus += [f"induk-{n}"] * (not jpt) + [f"sisi-{n}-2"] * (not kualitatif)
        for satu in harus:
            assert re.search(rf"{satu}(?!\d)", isi), satu
    assert isi.index("A. UTAMA") < isi.index("rhk-17") < isi.index("B. TAMBAHAN")
    assert isi.index("B. TAMBAHAN") < isi.index("rhk-18")
    halaman = rakit(TEMPLAT, data, pada=contoh.PADA, bentuk="png", ppi=20)
    assert 4 <= len(halaman) <= 10
