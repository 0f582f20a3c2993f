"""An answer that comes too late is told so; two posts of one year are told apart."""

from datetime import date

import pytest
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import Penempatan
from kinerja.actions.alur_skp import tarik_skp
from kinerja.queries.susun import dapat_dimulai
from kinerja.rules.alur import Tindakan
from kinerja.rules.istilah import StatusVersi
from tests.kinerja.skp.bahan import ajukan, isi_draf, tempat_dari

pytestmark = pytest.mark.django_db


def test_jawaban_atas_yang_sudah_ditarik_disebut_tidak_tersimpan(versi, sari, masuk):
    isi_draf(versi, sari)
    diajukan = ajukan(versi, sari)
    nomor = diajukan.nomor_ubah
    tarik_skp(diajukan, oleh=sari, nomor_ubah=nomor)
    kiriman = {"nomor_ubah": nomor, "tindakan": Tindakan.TETAPKAN, "catatan": "Baik"}
    jawab = masuk("penilai").post(f"/tim/skp/{versi.pk}/", kiriman)
    assert "Jawaban Anda tidak tersimpan." in jawab.content.decode()
    versi.refresh_from_db()
    assert versi.status == StatusVersi.DRAF


def test_jabatan_sementara_disebut_plt(kota, tahun):
    sari = tempat_dari(kota)
    Penempatan.objects.create(
        pegawai=sari.pegawai,
        unit=sari.unit,
        jabatan=sari.jabatan,
        jenis="PLT",
        masa=DateRange(date(2026, 1, 1), date(2026, 6, 1)),
    )
    kata = [satu.pendek for satu in dapat_dimulai(sari.pegawai, date(2026, 1, 20))]
    unit = sari.unit.nama_pendek
    assert sorted(kata) == sorted([f"2026 · {unit}", f"2026 · Plt {unit}"])
