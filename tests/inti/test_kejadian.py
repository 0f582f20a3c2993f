"""The outbox: once for each receiver, whoever fails or dies."""

from datetime import date, timedelta

import pytest

from dumai_asn.inti.actions.kejadian import (
    SIMPAN,
    bersihkan,
    catat_kejadian,
    kerjakan_kejadian,
)
from dumai_asn.inti.istilah import JenisLibur
from dumai_asn.inti.models import HariLibur, Kejadian, Putaran
from tests.inti.bangun import PAGI, Mati, serentak


@pytest.fixture
def penerima(papan_uji):
    """``penerima("nama", fungsi)`` puts a receiver on the board."""

    def _daftar(nama, fungsi):
        papan_uji.daftarkan("penerima", nama, fungsi)

    return _daftar


def catat(kunci: str = "skp:1:1", penerima: str = "uji") -> None:
    catat_kejadian(sumber="uji", jenis="BERUBAH", kunci=kunci, penerima=penerima, isi={"n": 1})


def libur(hari: int) -> None:
    HariLibur.objects.create(tanggal=date(2026, 1, hari), jenis=JenisLibur.LIBUR)


def test_kejadian_yang_sama_tetap_satu_baris(db, penerima):
    penerima("uji", lambda baris: None)
    catat()
    catat()
    catat("skp:1:2")
    assert Kejadian.objects.count() == 2


def test_penerima_yang_tidak_ada_ditolak_saat_mencatat(db, papan_kosong):
    with pytest.raises(LookupError):
        catat(penerima="siapa")


def test_tepat_sekali_untuk_tiap_penerima(db, penerima):
    terima: list[tuple[str, str, dict]] = []
    for nama in ("satu", "dua"):
        penerima(nama, lambda b: terima.append((b.penerima, b.kunci, b.isi)))
        catat(penerima=nama)
    assert kerjakan_kejadian(PAGI) == 2
    assert kerjakan_kejadian(PAGI) == 0
    assert sorted(terima) == [("dua", "skp:1:1", {"n": 1}), ("satu", "skp:1:1", {"n": 1})]


def test_penerima_rusak_tidak_menahan_yang_lain_dan_dicoba_makin_jarang(db, penerima):
    panggilan: list[str] = []

    def rusak(baris):
        panggilan.append("rusak")
        libur(1)
        raise RuntimeError("sedang rusak")

    penerima("rusak", rusak)
    penerima("sehat", lambda baris: panggilan.append("sehat"))
    catat(penerima="rusak")
    catat(penerima="sehat")

    assert kerjakan_kejadian(PAGI) == 1
    assert panggilan == ["rusak", "sehat"]
    assert not HariLibur.objects.exists(), "what a failed receiver wrote must be gone"
    jeda = []
    for _ in range(3):
        baris = Kejadian.objects.get(penerima="rusak")
        jeda.append(baris.coba_lagi_pada - PAGI)
        assert "sedang rusak" in baris.galat
        Kejadian.objects.filter(pk=baris.pk).update(coba_lagi_pada=PAGI)
        kerjakan_kejadian(PAGI)
    assert jeda == [timedelta(seconds=10), timedelta(seconds=20), timedelta(seconds=40)]

    panggilan.clear()
    assert kerjakan_kejadian(PAGI) == 0, "not before its time"
    assert panggilan == []


def test_mati_di_antara_menulis_dan_menandai_dikerjakan_lagi_sekali(db, penerima):
    hidup = False

    def terima(baris):
        libur(1)
        if not hidup:
            raise Mati

    penerima("uji", terima)
    catat()
    with pytest.raises(Mati):
        kerjakan_kejadian(PAGI)
    assert not HariLibur.objects.exists()
    hidup = True
    assert kerjakan_kejadian(PAGI) == 1
    assert HariLibur.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_dua_pekerja_serentak_berbagi_baris_tanpa_mengulang(penerima):
    terima: list[str] = []
    penerima("uji", lambda baris: terima.append(baris.kunci))
    for nomor in range(30):
        catat(f"skp:{nomor}:1")
    jumlah = serentak(lambda: kerjakan_kejadian(PAGI), lambda: kerjakan_kejadian(PAGI))
    assert sum(jumlah) == 30
    assert len(terima) == len(set(terima)) == 30


def test_baris_lama_yang_selesai_dibersihkan(db, penerima):
    penerima("uji", lambda baris: None)
    for kunci in ("lama", "baru", "belum"):
        catat(kunci)
    lama = PAGI - SIMPAN - timedelta(seconds=1)
    Kejadian.objects.filter(kunci="lama").update(dikerjakan_pada=lama)
    Kejadian.objects.filter(kunci="baru").update(dikerjakan_pada=PAGI - SIMPAN)
    for hari, selesai in ((3, PAGI), (4, None), (1, PAGI)):
        slot = PAGI - timedelta(days=hari)
        Putaran.objects.create(kunci="uji", slot=slot, mulai=slot, selesai=selesai)
    assert bersihkan(PAGI) == 2
    assert set(Kejadian.objects.values_list("kunci", flat=True)) == {"baru", "belum"}
    assert Putaran.objects.count() == 2
