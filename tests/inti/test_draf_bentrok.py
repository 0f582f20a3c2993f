"""Two versions of one form: told, laid side by side, chosen field by field."""

import json

import pytest
from django.http import QueryDict
from django.urls import reverse

from dumai_asn.inti.actions.draf import simpan_draf
from dumai_asn.inti.actions.isian import IsianBerubah
from dumai_asn.inti.banding import asal, bandingkan, kapan, terpilih
from dumai_asn.inti.isian import IsianDraf
from dumai_asn.inti.models import Draf
from pembinaan.models import ProgramPelatihan
from tests.inti.bahan_draf import Formulir, kirim, permintaan

pytestmark = pytest.mark.django_db


def geser(program: ProgramPelatihan, judul: str = "Judul dari tempat lain") -> ProgramPelatihan:
    ProgramPelatihan.objects.filter(pk=program.pk).update(judul=judul)
    return ProgramPelatihan.objects.get(pk=program.pk)


def test_baris_yang_bergerak_dikatakan_dan_draf_tetap_disimpan(masuk, sari, program):
    draf = IsianDraf(permintaan(sari), "uji.program", baris=program)
    geser(program)
    jawaban = kirim(masuk("pegawai"), draf.tanda, judul="Judul saya", nomor_ubah=program.nomor_ubah)
    assert jawaban.status_code == 409
    assert "diubah di tempat lain pukul" in jawaban.json()["pesan"]
    assert json.loads(Draf.objects.get().isi)["judul"] == ["Judul saya"]


def test_draf_basi_dibuka_berdampingan(sari, program):
    draf = IsianDraf(permintaan(sari), "uji.program", baris=program)
    simpan_draf(draf.kunci, {"judul": ["Judul saya"]}, nomor_ubah=program.nomor_ubah)
    kini = geser(program)
    draf = IsianDraf(permintaan(sari), "uji.program", baris=kini)
    form = draf.untuk(Formulir(initial={"judul": kini.judul, "nomor_ubah": kini.nomor_ubah}))
    (beda,) = form.banding.beda
    assert (beda.isian, beda.tersimpan) == ("Judul saya", "Judul dari tempat lain")
    assert form["judul"].value() == "Judul saya"
    assert form["nomor_ubah"].value() == kini.nomor_ubah


def bentrok(program, **isi) -> Formulir:
    kini = geser(program)
    kiriman = QueryDict(mutable=True)
    kiriman.update({"judul": "Judul saya", "nomor_ubah": program.nomor_ubah, "aktif": "on"})
    kiriman.update(isi)
    form = Formulir(
        kiriman,
        initial={
            "judul": kini.judul, "jp": 24, "aktif": False, "jenis": ["A"],
            "nomor_ubah": kini.nomor_ubah,
        },
    )  # fmt: skip
    assert form.is_valid()
    bandingkan(form, IsianBerubah(kini))
    return form


def test_bentrok_menyebut_setiap_isian_yang_berbeda(program):
    form = bentrok(program, jp="16")
    assert [(b.label, b.isian, b.tersimpan) for b in form.banding.beda] == [
        ("Judul program", "Judul saya", "Judul dari tempat lain"),
        ("JP", "16", "24"),
        ("Ditawarkan", "Ya", "Tidak"),
        ("Jenis", "(kosong)", "Kelas"),
    ]
    assert form.data["nomor_ubah"] == str(ProgramPelatihan.objects.get().nomor_ubah)
    assert "diubah di tempat lain" in form.non_field_errors()[0]
    assert form["judul"].value() == "Judul saya"


def test_bentrok_tanpa_beda_dikatakan(program):
    kini = geser(program)
    form = Formulir(QueryDict(f"judul={kini.judul}"), initial={"judul": kini.judul})
    form.is_valid()
    bandingkan(form, IsianBerubah(kini))
    assert form.banding is None
    assert "tidak berbeda" in form.non_field_errors()[0]


def test_pilihan_tersimpan_menggantikan_isian(program):
    form = bentrok(program, jp="16")
    kiriman = form.data.copy()
    for beda in form.banding.beda:
        kiriman[f"banding_{beda.nama}"] = "saya" if beda.nama == "jp" else "tersimpan"
        kiriman.setlist(f"tersimpan_{beda.nama}", list(beda.nilai))
    lagi = Formulir(terpilih(kiriman))
    assert lagi.is_valid()
    isi = lagi.cleaned_data
    assert (isi["judul"], isi["jp"], isi["aktif"], isi["jenis"]) == (
        "Judul dari tempat lain", 16, False, ["A"],
    )  # fmt: skip


def test_nama_pengubah_dari_jejak(kota, masuk, program):
    masuk("pengelola").post(
        reverse("pembinaan:program_ubah", args=[program.pk]),
        {
            "judul": "Judul pengelola", "jenis": "TEKNIS", "jalur": "KLASIKAL",
            "bentuk": "PELATIHAN_TEKNIS", "jp": "16", "nomor_ubah": program.nomor_ubah,
        },
    )  # fmt: skip
    kini = ProgramPelatihan.objects.get()
    assert asal(kini) == f"{kota.peran('pengelola').nama}, {kapan(kini.diubah_pada)}"
