"""A draft begins with last year's SKP or a template; what no longer fits is said, not dropped."""

import pytest
import time_machine
from django.core.exceptions import PermissionDenied

from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from kinerja.actions.isi_skp import simpan_lampiran, simpan_perilaku
from kinerja.actions.templat import atur_templat, buat_templat
from kinerja.models import SasaranUnit, TemplatSKP, VersiSKP
from kinerja.queries.salin import butir_skp
from kinerja.rules.istilah import BentukSKP
from tests.kinerja.bangun import buat_tahun
from tests.kinerja.skp.bahan import isi_draf, tempat_dari, tetapkan

pytestmark = pytest.mark.django_db


@pytest.fixture
def lama(versi, sari, bagus):
    """Sari's SKP of 2026 in force, and the year 2027 prepared."""
    simpan_lampiran(versi, {"dukungan": ["Laptop"]}, oleh=sari, nomor_ubah=versi.nomor_ubah)
    simpan_perilaku(versi, {"LOYAL": "Jaga rahasia"}, oleh=sari, nomor_ubah=versi.nomor_ubah)
    isi_draf(versi, sari)
    _, tetap = tetapkan(versi, sari, bagus)
    buat_tahun(2027)
    with time_machine.travel("2027-01-10T09:00:00+07:00", tick=False):
        yield tetap


def alamat(lama, tempat):
    return f"/skp/susun/dari-skp/{lama.pk}/?jabatan={tempat.pk}:2027"


def draf_baru():
    return VersiSKP.objects.get(skp__tahun=2027)


def test_yang_dipilih_disalin_dan_yang_tidak_cocok_disebut(kota, lama, masuk):
    client, tempat = masuk("pegawai"), tempat_dari(kota)
    awal = client.get("/skp/susun/").content.decode()
    assert "Salin SKP 2026" in awal
    halaman = client.get(alamat(lama, tempat)).content.decode()
    assert halaman.count("Sumbernya belum ada pada 2027: tautkan lagi.") == 2
    satu, _ = lama.isi_rhk.order_by("urutan")
    isian = {"pendekatan": "KUALITATIF", "butir": [str(satu.rhk_id)]}
    for _ in range(2):  # pressed twice, it is one draft with one item
        jawaban = client.post(alamat(lama, tempat), isian, follow=True)
        assert jawaban.status_code == 200
    baru = draf_baru()
    isi = baru.isi_rhk.get()
    assert (isi.teks, isi.rhk.induk_sementara) == (satu.teks, "RHK kepala bidang")
    assert isi.rhk_id != satu.rhk_id
    ukuran = baru.isi_indikator.get()
    assert (ukuran.teks, ukuran.target, ukuran.aspek) == ("Izin terbit tepat waktu", 95, None)
    assert baru.dukungan == ["Laptop"]
    assert baru.isi_perilaku.get(nilai="LOYAL").ekspektasi == "Jaga rahasia"
    assert baru.isi_perilaku.count() == 7


def test_pendekatan_yang_berganti_disebut(kota, lama, masuk):
    tempat = tempat_dari(kota)
    isian = {"pendekatan": "KUALITATIF", "butir": [str(s.rhk_id) for s in lama.isi_rhk.all()]}
    kata = masuk("pegawai").post(alamat(lama, tempat), isian, follow=True).content.decode()
    assert "aspek dan perspektif dilepas" in kata


def test_sasaran_yang_sama_ditautkan_dan_yang_berubah_ditandai(kota, lama):
    tempat, unit = tempat_dari(kota), kota.unit["IZIN"]
    isi = lama.isi_rhk.select_related("rhk").order_by("urutan").first()
    sasaran = {"unit": unit, "teks": "Perizinan cepat", "indikator": "Tepat waktu", "target": 95}
    dulu = SasaranUnit.objects.create(tahun_id=2026, **sasaran)
    rhk = isi.rhk
    rhk.sasaran, rhk.induk_sementara = dulu, ""
    rhk.save()
    assert butir_skp(lama, tempat, 2027, BentukSKP.JA_JF)[0].catatan
    kini = SasaranUnit.objects.create(tahun_id=2027, **sasaran)
    satu = butir_skp(lama, tempat, 2027, BentukSKP.JA_JF)[0]
    assert (satu.sasaran_id, satu.catatan) == (kini.pk, ())
    (berbentuk_lain, *_) = butir_skp(lama, tempat, 2027, BentukSKP.JPT)
    assert "Bentuk SKP berganti" in berbentuk_lain.kata


def test_milik_orang_lain_tidak_disalin(kota, lama, masuk):
    tempat = tempat_dari(kota, "dodi")
    assert masuk("rekan").get(alamat(lama, tempat)).status_code == 404
    assert masuk("penilai").get(alamat(lama, tempat)).status_code == 403


def test_templat_dari_skp_lalu_dipakai_rekan(kota, lama, masuk):
    client = masuk("pengelola")
    isian = {"cari": "Sari", "nama": "Penata perizinan"}
    jawaban = client.post("/templat-skp/baru/", isian)
    templat = TemplatSKP.objects.get()
    assert jawaban.url == f"/templat-skp/{templat.pk}/"
    assert templat.jabatan.nama == "Penata Perizinan Ahli Pertama"
    kata = client.post("/templat-skp/baru/", isian).content.decode()
    assert "sudah mempunyai templat dengan nama tersebut" in kata
    kata = client.post("/templat-skp/baru/", {**isian, "cari": "Usman"}).content.decode()
    assert "belum mempunyai SKP yang ditetapkan" in kata
    assert "Permohonan izin terselesaikan" in client.get(jawaban.url).content.decode()

    rekan, tempat = masuk("rekan"), tempat_dari(kota, "dodi")
    assert "Pakai templat Penata perizinan" in rekan.get("/skp/susun/").content.decode()
    butir = [str(pk) for pk in templat.butir.values_list("pk", flat=True)]
    asal = f"/skp/susun/dari-templat/{templat.pk}/?jabatan={tempat.pk}:2027"
    assert rekan.post(asal, {"pendekatan": "KUANTITATIF", "butir": butir}).status_code == 302
    baru = draf_baru()
    assert baru.skp.pegawai == kota.pegawai["dodi"]
    assert (baru.isi_rhk.count(), baru.isi_indikator.count()) == (2, 2)
    assert set(baru.isi_indikator.values_list("aspek", flat=True)) == {"KUALITAS"}
    assert masuk("orang_lain").get(asal).status_code == 404


def test_templat_yang_tidak_ditawarkan(kota, lama, masuk):
    oleh = kota.peran("pengelola")
    templat = buat_templat(lama, oleh=oleh, nama="Penata")
    nomor = templat.nomor_ubah
    atur_templat(templat, oleh=oleh, nomor_ubah=nomor, nama="Penata", aktif=False)
    assert masuk("rekan").get(f"/skp/susun/dari-templat/{templat.pk}/").status_code == 404
    with pytest.raises(IsianBerubah):
        atur_templat(templat, oleh=oleh, nomor_ubah=nomor, nama="Lain", aktif=True)
    with pytest.raises(IsianDitolak, match="Beri nama"):
        buat_templat(lama, oleh=oleh, nama=" ")
    with pytest.raises(PermissionDenied):
        buat_templat(lama, oleh=kota.peran("pengelola_unit"), nama="Penata")
