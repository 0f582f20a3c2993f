"""What a year takes: every door that writes an SKP, in every state, with and without more time."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import transaction

from dumai_asn.inti.actions.isian import IsianBerubah, IsianDitolak
from dumai_asn.inti.rules.alur import AlurDitolak
from kinerja.actions.alur_skp import ajukan_skp, tarik_skp, tetapkan_skp
from kinerja.actions.isi_skp import simpan_lampiran, simpan_rhk
from kinerja.actions.skp import buang_versi, mulai_perubahan, mulai_skp
from kinerja.actions.tahun import putuskan_tahun
from kinerja.models import Perpanjangan, TahunKinerja
from kinerja.queries.tahun import belum_tetap, tunggakan
from kinerja.rules.istilah import StatusTahun
from kinerja.rules.tahun import TindakanTahun
from tests.kinerja.skp.bahan import SEMENTARA, isi_draf, tempat_dari, tetapkan

pytestmark = pytest.mark.django_db
#: After the window of the SKP, 1 to 31 January.
FEBRUARI = "2026-02-10T09:00:00+07:00"

#: Door → what it answers in an open year, a locked one, a locked one with more time, a closed one.
#: Submitting a first SKP, and taking it back, need the window whatever the year says.
PINTU = {
    "mulai": "ya tidak ya tidak",
    "isi": "ya tidak ya tidak",
    "lampiran": "ya tidak ya tidak",
    "ajukan": "tidak tidak ya tidak",
    "tarik": "ya tidak ya tidak",
    "tetapkan": "ya ya ya tidak",
    "perubahan": "ya tidak ya tidak",
    "buang": "ya ya ya tidak",
}


def nomor(versi):
    """What was rolled back is not in the object any more."""
    versi.refresh_from_db(fields=["nomor_ubah"])
    return versi.nomor_ubah


@pytest.fixture
def pintu(kota, tahun, versi, sari, bagus):
    """Sari's draft is complete, Dodi's submitted, that of Bagus fixed, Usman has none."""
    dodi, atas = kota.akun["dodi"], kota.akun["kartika"]
    isi_draf(versi, sari)
    lain = mulai_skp(tempat_dari(kota, "dodi"), 2026, oleh=dodi)
    isi_draf(lain, dodi)
    lain = ajukan_skp(lain, oleh=dodi, nomor_ubah=lain.nomor_ubah)
    tetap = mulai_skp(tempat_dari(kota, "bagus"), 2026, oleh=bagus)
    _, tetap = tetapkan(tetap, bagus, atas)
    lampiran = {"dukungan": ["Laptop"]}
    return {
        "mulai": lambda: mulai_skp(tempat_dari(kota, "usman"), 2026, oleh=kota.akun["usman"]),
        "isi": lambda: simpan_rhk(versi, SEMENTARA, oleh=sari, nomor_ubah=nomor(versi)),
        "lampiran": lambda: simpan_lampiran(versi, lampiran, oleh=sari, nomor_ubah=nomor(versi)),
        "ajukan": lambda: ajukan_skp(versi, oleh=sari, nomor_ubah=nomor(versi)),
        "tarik": lambda: tarik_skp(lain, oleh=dodi, nomor_ubah=nomor(lain)),
        "tetapkan": lambda: tetapkan_skp(lain, oleh=bagus, nomor_ubah=nomor(lain)),
        "perubahan": lambda: mulai_perubahan(tetap.skp, oleh=bagus, alasan="Tugas baru"),
        "buang": lambda: buang_versi(versi, oleh=sari, nomor_ubah=nomor(versi)),
    }


def boleh(lakukan) -> str:
    """What a door answers; nothing of it stays."""
    nomor = transaction.savepoint()
    try:
        lakukan()
    except IsianDitolak:
        return "tidak"
    finally:
        transaction.savepoint_rollback(nomor)
    return "ya"


def test_setiap_pintu_menanyakan_tahunnya(pintu, tahun, kota):
    setahun = TahunKinerja.objects.get(pk=2026)
    jawab = {nama: [] for nama in pintu}
    with time_machine.travel(FEBRUARI, tick=False):
        for status, diperpanjang in (
            (StatusTahun.BUKA, False),
            (StatusTahun.DIKUNCI, False),
            (StatusTahun.DIKUNCI, True),
            (StatusTahun.DITUTUP, True),
        ):
            setahun.status = status
            setahun.save()
            if diperpanjang and not Perpanjangan.objects.exists():
                Perpanjangan.objects.create(
                    jendela=tahun,
                    unit=kota.unit["IZIN"],
                    sampai=date(2026, 2, 20),
                    alasan="Banjir",
                )
            for nama, lakukan in pintu.items():
                jawab[nama].append(boleh(lakukan))
    assert {nama: " ".join(kata) for nama, kata in jawab.items()} == PINTU


def putus(kota, tindakan, alasan="Penetapan selesai", siapa="pengelola", nomor=None):
    baris = TahunKinerja.objects.get(pk=2026)
    nomor = baris.nomor_ubah if nomor is None else nomor
    return putuskan_tahun(baris, tindakan, oleh=kota.peran(siapa), alasan=alasan, nomor_ubah=nomor)


def test_dikunci_dibuka_ditutup(kota, tahun):
    assert putus(kota, TindakanTahun.KUNCI).status is StatusTahun.DIKUNCI
    assert putus(kota, TindakanTahun.BUKA_KUNCI, "Ada perubahan anggaran").status == "BUKA"
    for tindakan, alasan, siapa, galat in (
        (TindakanTahun.KUNCI, " ", "pengelola", IsianDitolak),
        (TindakanTahun.BUKA_KUNCI, "x", "pengelola", AlurDitolak),
        ("HAPUS", "x", "pengelola", AlurDitolak),
        (TindakanTahun.KUNCI, "x", "pengelola_unit", PermissionDenied),
    ):
        with pytest.raises(galat):
            putus(kota, tindakan, alasan, siapa)
    with pytest.raises(IsianBerubah):
        putus(kota, TindakanTahun.KUNCI, nomor=0)
    assert putus(kota, TindakanTahun.TUTUP).status is StatusTahun.DITUTUP
    with pytest.raises(AlurDitolak):
        putus(kota, TindakanTahun.BUKA_KUNCI)


def test_yang_belum_selesai_dan_siapa(kota, versi, masuk, sari, bagus):
    pada = date(2026, 2, 10)
    hitung = tunggakan(2026, pada)
    assert (hitung.tanpa_skp, hitung.dikerjakan) == (7, 1)
    assert belum_tetap(2026, pada).get(status="DRAF") == kota.pegawai["sari"]
    tetapkan(versi, sari, bagus)
    assert not belum_tetap(2026, pada).filter(pk=kota.pegawai["sari"].pk).exists()
    client = masuk("pengelola")
    halaman = client.get("/tahun-kinerja/2026/").content.decode()
    assert "7 orang" in halaman
    assert "Dodi" in halaman
    isian = {"tindakan": "KUNCI", "alasan": "Selesai", "nomor_ubah": "0"}
    baris = TahunKinerja.objects.get(pk=2026)
    isian["nomor_ubah"] = str(baris.nomor_ubah)
    assert client.post("/tahun-kinerja/2026/", isian).status_code == 302
    assert "Dikunci" in client.get("/tahun-kinerja/").content.decode()
    assert client.get("/tahun-kinerja/1999/").status_code == 404
