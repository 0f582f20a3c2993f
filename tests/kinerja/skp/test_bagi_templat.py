"""One template becomes drafts of many: who gets one, who is passed over, taken back untouched."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import Penempatan
from dumai_asn.pemberitahuan.models import Pemberitahuan
from kinerja.actions.bagi_templat import bagikan_templat, tarik_bagian
from kinerja.actions.isi_skp import simpan_lampiran
from kinerja.actions.templat import buat_templat
from kinerja.models import SKP, RencanaHasilKerja, VersiSKP
from kinerja.rules.istilah import StatusVersi
from tests.kinerja.bangun import buat_tahun, siapkan_skp
from tests.kinerja.skp.bahan import tempat_dari, tetapkan
from tests.pemeran import tambah_pegawai

pytestmark = pytest.mark.django_db
TIGA = ("sari", "dodi", "tini")


@pytest.fixture
def templat(kota, versi, sari, bagus):
    """A template of Sari's SKP; Tini holds the same post; it is January 2027."""
    _, tetap = tetapkan(versi, sari, bagus)
    tambah_pegawai(kota, "Tini", "IZIN.1", "Penata Perizinan Ahli Pertama", nomor=40)
    buat_tahun(2027)
    siapkan_skp(2027)
    with time_machine.travel("2027-01-10T09:00:00+07:00", tick=False):
        yield buat_templat(tetap, oleh=kota.akun["ratna"], nama="Penata")


def bagikan(kota, templat, nama=TIGA, siapa="ratna"):
    ids = [tempat_dari(kota, satu).pk for satu in nama]
    return bagikan_templat(ids, templat, 2027, oleh=kota.akun[siapa])


class Aksi:
    """What the list keeps of an act."""

    def __init__(self, hasil):
        self.isi = [vars(satu) for satu in hasil.berubah]


def test_setiap_orang_mendapat_draf_sekali(kota, templat):
    assert len(bagikan(kota, templat).berubah) == 3
    for versi in VersiSKP.objects.filter(skp__tahun=2027):
        assert versi.status == StatusVersi.DRAF
        assert versi.disusun_oleh == kota.akun["ratna"]
        assert versi.isi_perilaku.count() == 7
        assert versi.isi_rhk.get().rhk.induk_sementara == "RHK kepala bidang"
        assert versi.isi_indikator.get().indikator.rhk == versi.isi_rhk.get().rhk
    lagi = bagikan(kota, templat)  # a second press, another officer
    assert not lagi.berubah
    assert {satu.sebab for satu in lagi.ditolak} == {"Sudah mempunyai SKP 2027."}
    pesan = Pemberitahuan.objects.filter(jenis="kinerja.templat_dibagikan")
    assert sorted(pesan.values_list("akun__username", flat=True)) == sorted(TIGA)
    with pytest.raises(PermissionDenied):
        bagikan(kota, templat, siapa="usman")


def test_yang_dilewati_disebut_sebabnya(kota, templat):
    Penempatan.objects.filter(pegawai=kota.pegawai["tini"]).update(
        jabatan=kota.jabatan["Pengelola Data"]
    )
    with time_machine.travel("2027-02-01T00:00:01+07:00", tick=False):
        sebab = {satu.nama: satu.sebab for satu in bagikan(kota, templat).ditolak}
    assert sebab["Sari"] == "Waktu menyusun SKP-nya sudah ditutup."
    assert sebab["Tini"] == "Jabatannya lain: Pengelola Data."
    with time_machine.travel("2027-01-31T23:59:59+07:00", tick=False):
        assert len(bagikan(kota, templat).berubah) == 2


def test_skp_jabatan_sebelumnya_pada_tahun_itu_bukan_halangan(kota, templat):
    """Tini came in March from another post, whose SKP ended the day before."""
    tini, kini = kota.pegawai["tini"], tempat_dari(kota, "tini")
    Penempatan.objects.filter(pk=kini.pk).update(masa=DateRange(date(2027, 3, 1), None))
    dulu = Penempatan.objects.create(
        pegawai=tini,
        jenis=kini.jenis,
        unit=kini.unit,
        jabatan=kota.jabatan["Pengelola Data"],
        masa=DateRange(date(2024, 1, 1), date(2027, 3, 1)),
    )
    lama = SKP.objects.create(
        pegawai=tini, penempatan=dulu, tahun_id=2027, bentuk="JA_JF",
        masa=DateRange(date(2027, 1, 1), date(2027, 3, 1)),
    )  # fmt: skip
    with time_machine.travel("2027-03-05T09:00:00+07:00", tick=False):
        assert len(bagikan_templat([kini.pk], templat, 2027, oleh=kota.akun["ratna"]).berubah) == 1
        baru = SKP.objects.exclude(pk=lama.pk).get(pegawai=tini)
        assert baru.masa == DateRange(date(2027, 3, 1), date(2028, 1, 1))
        lagi = bagikan_templat([kini.pk], templat, 2027, oleh=kota.akun["ratna"])
    assert [s.sebab for s in lagi.ditolak] == ["Sudah mempunyai SKP 2027."]


def test_ditarik_selama_belum_disentuh(kota, templat):
    hasil = bagikan(kota, templat)
    milik = VersiSKP.objects.get(skp__pegawai=kota.pegawai["dodi"], skp__tahun=2027)
    simpan_lampiran(
        milik, {"dukungan": ["Laptop"]}, oleh=kota.akun["dodi"], nomor_ubah=milik.nomor_ubah
    )
    tarik = tarik_bagian(Aksi(hasil), oleh=kota.akun["ratna"])
    assert len(tarik.berubah) == 2
    assert [(s.nama, s.sebab) for s in tarik.ditolak] == [("Dodi", "Drafnya sudah diubah.")]
    assert [s.pegawai for s in SKP.objects.filter(tahun=2027)] == [kota.pegawai["dodi"]]
    assert RencanaHasilKerja.objects.filter(skp__tahun=2027).count() == 1


def test_dari_halaman_dengan_pratinjau(kota, templat, masuk):
    client = masuk("pengelola")
    alamat = f"/templat-skp/{templat.pk}/bagikan/?tahun=2027"
    halaman = client.get(alamat).content.decode()
    assert halaman.count("Mendapat draf") >= 3
    assert "Bagikan templat" in halaman
    bagikan(kota, templat, ("dodi",))
    assert "Sudah mempunyai SKP 2027." in client.get(alamat).content.decode()
    assert client.get(alamat.split("?")[0]).url.endswith("?tahun=2027")


def test_pernyataan_tidak_bertambah(kota, templat):
    def hitung(*nama):
        ids = [tempat_dari(kota, satu).pk for satu in nama]
        with CaptureQueriesContext(connection) as tertangkap:
            bagikan_templat(ids, templat, 2027, oleh=kota.akun["ratna"])
        return len(tertangkap)

    assert hitung("sari") == hitung("dodi", "tini")
