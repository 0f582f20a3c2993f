"""What stands in a draft, and everything that is refused at its field."""

from decimal import Decimal

import pytest
from django.utils import timezone

from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.rules.alur import AlurDitolak
from kinerja.actions.isi_skp import (
    ganti_pendekatan,
    hapus_rhk,
    simpan_indikator,
    simpan_lampiran,
    simpan_perilaku,
    simpan_rhk,
    urutkan_rhk,
)
from kinerja.models import (
    Indikator,
    PeranHasil,
    RencanaHasilKerja,
    SasaranUnit,
)
from kinerja.rules.isi_skp import Tahap, UsulIndikator, UsulRHK
from kinerja.rules.istilah import (
    Arah,
    Aspek,
    NilaiPerilaku,
    PendekatanSKP,
    Perspektif,
)
from tests.kinerja.bangun import buat_skp
from tests.kinerja.skp.bahan import SEMENTARA, UKURAN, ajukan, isi_draf

pytestmark = pytest.mark.django_db


def test_every_change_counts_so_a_second_tab_is_told(versi, sari):
    lama = versi.nomor_ubah
    simpan_rhk(versi, SEMENTARA, oleh=sari, nomor_ubah=lama)
    assert versi.nomor_ubah > lama
    with pytest.raises(IsianBerubah):
        simpan_rhk(versi, SEMENTARA, oleh=sari, nomor_ubah=lama)
    assert versi.isi_rhk.count() == 1


def test_only_the_owner_writes(versi, sari, bagus):
    with pytest.raises(AlurDitolak, match="oleh pemiliknya"):
        simpan_rhk(versi, SEMENTARA, oleh=bagus, nomor_ubah=versi.nomor_ubah)


def test_rhk_are_put_in_order_and_closed_up(versi, sari):
    semua = [
        simpan_rhk(
            versi, UsulRHK(f"RHK {n}", induk_sementara="x"), oleh=sari, nomor_ubah=versi.nomor_ubah
        )
        for n in "ABC"
    ]
    urutkan_rhk(
        versi, [semua[2].pk, semua[0].pk, semua[1].pk], oleh=sari, nomor_ubah=versi.nomor_ubah
    )
    assert list(versi.isi_rhk.values_list("teks", flat=True)) == ["RHK C", "RHK A", "RHK B"]
    hapus_rhk(versi, semua[0], oleh=sari, nomor_ubah=versi.nomor_ubah)
    assert list(versi.isi_rhk.values_list("teks", "urutan")) == [("RHK C", 1), ("RHK B", 2)]
    assert not RencanaHasilKerja.objects.filter(pk=semua[0].pk).exists()
    with pytest.raises(IsianDitolak, match="Muat ulang"):
        urutkan_rhk(versi, [semua[2].pk], oleh=sari, nomor_ubah=versi.nomor_ubah)


def test_a_source_is_one_of_those_offered(kota, versi, sari):
    milik = SasaranUnit.objects.create(
        unit=kota.unit["IZIN"], tahun_id=2026, teks="A", indikator="a", satuan="%"
    )
    asing = SasaranUnit.objects.create(
        unit=kota.unit["LAIN"], tahun_id=2026, teks="B", indikator="b", satuan="%"
    )
    with pytest.raises(IsianDitolak, match="bukan milik unit Anda"):
        simpan_rhk(versi, UsulRHK("X", sasaran_id=asing.pk), oleh=sari, nomor_ubah=versi.nomor_ubah)
    rhk = simpan_rhk(
        versi, UsulRHK("X", sasaran_id=milik.pk), oleh=sari, nomor_ubah=versi.nomor_ubah
    )
    assert rhk.sasaran == milik


def test_a_cell_is_chosen_after_it_was_published(kota, versi, sari):
    atasan = buat_skp(kota.pegawai["bagus"])
    sel = PeranHasil.objects.create(
        rhk_pimpinan=atasan.rhk, pegawai=kota.pegawai["sari"], hasil="Berkas lengkap"
    )
    usul = UsulRHK("Berkas diperiksa", peran_hasil_id=sel.pk)
    with pytest.raises(IsianDitolak, match="tidak dibagikan"):
        simpan_rhk(versi, usul, oleh=sari, nomor_ubah=versi.nomor_ubah)
    sel.diterbitkan_pada = timezone.now()
    sel.save()
    rhk = simpan_rhk(versi, usul, oleh=sari, nomor_ubah=versi.nomor_ubah)
    simpan_indikator(versi, rhk, UKURAN, oleh=sari, nomor_ubah=versi.nomor_ubah)
    ajukan(versi, sari)
    assert versi.isi_rhk.get().teks_induk == "Permohonan izin terselesaikan"


BERTAHAP = UsulIndikator(
    "Prosedur baru",
    aspek=Aspek.KUANTITAS,
    arah=Arah.TAHAPAN,
    tahapan=(Tahap("Draf", 40), Tahap("Uji coba", 60)),
)


@pytest.mark.parametrize(
    ("usul", "isian"),
    [
        (UsulIndikator(""), "teks"),
        (UsulIndikator("x" * 501), "teks"),
        (UsulIndikator("x", satuan="y" * 41), "satuan"),
        (UsulIndikator("x", target=Decimal(-1)), "target"),
        (UsulIndikator("x", target=Decimal("999999999999999999")), "target"),
        (UsulIndikator("x", dasar=Decimal(-5)), "dasar"),
        (UsulIndikator("x", desimal=5), "desimal"),
        (UsulIndikator("x", perspektif=Perspektif.ANGGARAN), "perspektif"),
        (UsulIndikator("x", arah=Arah.RENTANG, target=Decimal(90)), "target_atas"),
        (
            UsulIndikator("x", arah=Arah.RENTANG, target=Decimal(90), target_atas=Decimal(80)),
            "target_atas",
        ),
        (UsulIndikator("x", target=Decimal(1), target_atas=Decimal(2)), "target_atas"),
        (UsulIndikator("x", arah=Arah.TAHAPAN, tahapan=(Tahap("a", 100),)), "tahapan"),
        (
            UsulIndikator("x", arah=Arah.TAHAPAN, tahapan=(Tahap("a", 50), Tahap("b", 40))),
            "tahapan",
        ),
        (
            UsulIndikator("x", arah=Arah.TAHAPAN, tahapan=(Tahap("", 50), Tahap("b", 50))),
            "tahapan",
        ),
    ],
)
def test_a_wrong_indicator_is_answered_at_its_field(versi, sari, usul, isian):
    rhk = simpan_rhk(versi, SEMENTARA, oleh=sari, nomor_ubah=versi.nomor_ubah)
    with pytest.raises(IsianDitolak) as galat:
        simpan_indikator(versi, rhk, usul, oleh=sari, nomor_ubah=versi.nomor_ubah)
    assert galat.value.isian == isian
    assert not Indikator.objects.exists()


def test_indicators_of_every_kind_are_kept(versi, sari):
    rhk = simpan_rhk(versi, SEMENTARA, oleh=sari, nomor_ubah=versi.nomor_ubah)
    rentang = UsulIndikator(
        "Nilai survei", arah=Arah.RENTANG, target=Decimal(82), target_atas=Decimal(90), desimal=2
    )
    for usul in (UKURAN, rentang, BERTAHAP):
        simpan_indikator(versi, rhk, usul, oleh=sari, nomor_ubah=versi.nomor_ubah)
    isi = list(versi.isi_indikator.order_by("urutan"))
    assert [satu.teks for satu in isi] == [
        "Izin terbit tepat waktu",
        "Nilai survei",
        "Prosedur baru",
    ]
    assert isi[2].tahapan == [{"nama": "Draf", "bobot": 40}, {"nama": "Uji coba", "bobot": 60}]


def test_a_narrative_skp_drops_the_sides(versi, sari):
    isi_draf(versi, sari)
    ganti_pendekatan(versi, PendekatanSKP.KUALITATIF, oleh=sari, nomor_ubah=versi.nomor_ubah)
    assert versi.isi_indikator.get().aspek is None


def test_expectations_and_lampiran(versi, sari):
    simpan_perilaku(
        versi, {NilaiPerilaku.ADAPTIF: "  Coba cara baru. "}, oleh=sari, nomor_ubah=versi.nomor_ubah
    )
    simpan_lampiran(
        versi,
        {"dukungan": ["Laptop", " ", "Pelatihan"], "konsekuensi": []},
        oleh=sari,
        nomor_ubah=versi.nomor_ubah,
    )
    versi.refresh_from_db()
    assert versi.isi_perilaku.get(nilai=NilaiPerilaku.ADAPTIF).ekspektasi == "Coba cara baru."
    assert (versi.dukungan, versi.konsekuensi) == (["Laptop", "Pelatihan"], [])
    with pytest.raises(IsianDitolak, match="1000 huruf"):
        simpan_lampiran(versi, {"dukungan": ["x" * 1001]}, oleh=sari, nomor_ubah=versi.nomor_ubah)
