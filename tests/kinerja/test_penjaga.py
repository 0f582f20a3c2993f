"""The database's last guard of every path is the transition table itself, as it is installed."""

import re

import pytest
from django.db import InternalError, connection, transaction

from kinerja.models import VersiSKP
from kinerja.rules.alur import ALUR_BUKTI, ALUR_LAPORAN, ALUR_VERSI
from kinerja.rules.istilah import StatusVersi
from kinerja.rules.kamus import ALUR_KAMUS
from kinerja.rules.tahun import ALUR_TAHUN
from kinerja.rules.tindakan import ALUR_TINDAKAN
from kinerja.rules.umpan_balik import ALUR_PERMINTAAN
from tests.kinerja.bangun import buat_skp

pytestmark = pytest.mark.django_db
TABEL = {
    "kinerja_versiskp": ALUR_VERSI,
    "kinerja_laporanperiode": ALUR_LAPORAN,
    "kinerja_buktidukung": ALUR_BUKTI,
    "kinerja_tahunkinerja": ALUR_TAHUN,
    "kinerja_tindakan": ALUR_TINDAKAN,
    "kinerja_kamusindikator": ALUR_KAMUS,
    "kinerja_permintaanumpanbalik": ALUR_PERMINTAAN,
}
TERPASANG = """
SELECT t.tgrelid::regclass::text, p.prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
WHERE t.tgname LIKE 'pgtrigger_alur%%' AND t.tgrelid::regclass::text LIKE 'kinerja_%%'
  AND t.tgenabled <> 'D' ORDER BY 1
"""


def test_pemicu_terpasang_sama_dengan_tabelnya():
    with connection.cursor() as kursor:
        kursor.execute(TERPASANG)
        ada = dict(kursor.fetchall())
    assert set(ada) == set(TABEL)
    for tabel, alur in TABEL.items():
        (daftar,) = re.findall(r"ANY\('\{([^}]*)\}'", ada[tabel])
        assert set(daftar.split(",")) == {f"{dari}:{ke}" for dari, ke in alur.pasangan()}, tabel


def test_langkah_di_luar_tabel_ditolak_basis_data(kota):
    """Without any action in between: what stands in no row of the table cannot be written."""
    susunan = buat_skp(kota.pegawai["sari"], status=StatusVersi.DRAF)
    baris = VersiSKP.objects.filter(pk=susunan.versi.pk)
    for ke in (StatusVersi.DITETAPKAN, StatusVersi.DIKEMBALIKAN, StatusVersi.DIGANTI):
        with (
            pytest.raises(InternalError, match="Invalid transition"),
            transaction.atomic(),
        ):
            baris.update(status=ke)
    baris.update(status=StatusVersi.DIAJUKAN)
