"""Filters and tags as tables of cases."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.test import RequestFactory
from psycopg2.extras import DateRange

from dumai_asn.inti.rupa import bagan, istilah
from dumai_asn.inti.rupa.ikon import IkonTidakAda
from dumai_asn.inti.rupa.jam import jam
from dumai_asn.inti.templatetags import rupa

NB = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("nilai", "desimal", "kata"),
    [
        (1436, None, "1.436"),
        (Decimal("93.40"), None, "93,4"),
        (Decimal("84.6"), 2, "84,60"),
        (0, None, "0"),
        (Decimal("-1234.5"), None, "-1.234,5"),
        (None, None, "–"),
        ("", None, "–"),
        (1.5, None, "1,5"),
    ],
)
def test_angka(nilai, desimal, kata):
    assert rupa.angka(nilai, desimal) == kata


@pytest.mark.parametrize(
    ("nilai", "desimal", "kata"),
    [
        (Decimal("93.4"), None, f"93,4{NB}%"),
        (Decimal("98.25"), None, f"98,3{NB}%"),
        (100, None, f"100{NB}%"),
        (Decimal("80"), 1, f"80,0{NB}%"),
        (Decimal("61.5"), 0, f"62{NB}%"),
        (None, None, "–"),
    ],
)
def test_persen(nilai, desimal, kata):
    assert rupa.persen(nilai, desimal) == kata


def test_not_a_number_is_said():
    with pytest.raises(TemplateSyntaxError, match="bukan angka"):
        rupa.angka("tiga")


@pytest.mark.parametrize(
    ("nilai", "kata"),
    [(93.456, "93.46"), (Decimal("50.0"), "50"), (None, "0"), (0, "0"), (100, "100")],
)
def test_geometry_has_a_decimal_point(nilai, kata):
    assert rupa.titik(nilai) == kata


def test_dates_are_words_of_jakarta(time_machine_rabu):
    tengah_malam = datetime(2026, 11, 24, 17, 30, tzinfo=UTC)  # 00.30 on the 25th in Dumai
    assert rupa.tanggal(date(2026, 11, 25)) == "Rabu, 25 November 2026"
    assert rupa.tanggal(tengah_malam) == "Rabu, 25 November 2026"
    assert rupa.tanggal_pendek(date(2026, 8, 5)) == "5 Agu"
    assert rupa.tanggal_pendek(date(2025, 8, 5)) == "5 Agu 2025"
    assert rupa.waktu(tengah_malam) == "25 Nov, 00.30"
    assert rupa.masa(DateRange(date(2026, 7, 1), date(2026, 10, 1))) == (
        "1 Juli s.d. 30 September 2026"
    )
    assert rupa.hari_terakhir(date(2026, 10, 1)) == date(2026, 9, 30)
    for saringan in (rupa.tanggal, rupa.tanggal_pendek, rupa.waktu, rupa.jam_menit, rupa.masa):
        assert saringan(None) == "–"


@pytest.fixture
def time_machine_rabu(time_machine):
    time_machine.move_to(datetime(2026, 11, 25, 3, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("nilai", "kata"),
    [("198705142011012901", "19870514 201101 2 901"), ("pengelola", "pengelola"), ("", "–")],
)
def test_nip(nilai, kata):
    assert rupa.nip(nilai) == kata


@pytest.mark.parametrize(
    ("nama", "huruf"),
    [
        ("Suri Kemala, S.E.", "SK"),
        ("dr. Wan Awang Perdana, Sp.A.", "WP"),
        ("Sukarni", "S"),
        ("", "?"),
        (None, "?"),
    ],
)
def test_inisial(nama, huruf):
    assert rupa.inisial(nama) == huruf


PADA = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("tenggat", "lewat", "angka", "kata", "peran"),
    [
        (date(2026, 11, 20), None, 4, "Terlambat 4 hari", "bahaya"),
        (date(2026, 11, 20), 2, 2, "Terlambat 2 hari kerja", "bahaya"),
        (PADA, None, 0, "Hari ini, Selasa 24 Nov", "waspada"),
        (date(2026, 11, 25), None, 1, "Besok, Rabu 25 Nov", "waspada"),
        (date(2026, 11, 30), None, 6, "6 hari lagi, Senin 30 Nov", "netral"),
        (None, None, None, "Tanpa tenggat", "netral"),
    ],
)
def test_jam(tenggat, lewat, angka, kata, peran):
    hasil = jam(tenggat, PADA, lewat)
    assert (hasil.angka, hasil.kata, hasil.peran) == (angka, kata, peran)
    assert 0 <= hasil.persen <= 100


def _render(templat: str, **konteks) -> str:
    return Template(templat).render(Context(konteks))


def test_ikon():
    hiasan = _render('{% ikon "bell" %}')
    assert 'aria-hidden="true"' in hiasan
    assert 'rupa/ikon.svg#bell"' in hiasan
    assert 'role="img" aria-label="Selesai &amp; diterima"' in _render(
        '{% ikon "bell" kata=k %}', k="Selesai & diterima"
    )
    with pytest.raises(IkonTidakAda):
        _render('{% ikon "tidak-pernah-ada" %}')


def test_url_query_keeps_the_others():
    request = RequestFactory().get("/", {"q": "dinas & rs", "halaman": "3", "urut": "nama"})
    hasil = Template("{% url_query halaman=4 urut=None %}").render(Context({"request": request}))
    assert hasil == "?q=dinas+%26+rs&amp;halaman=4"


@pytest.mark.parametrize(
    ("nilai", "langkah"),
    [
        (None, 0),
        (0, 1),
        (49, 1),
        (50, 2),
        (64, 2),
        (65, 3),
        (79, 3),
        (80, 4),
        (94, 4),
        (95, 5),
        (100, 5),
    ],
)
def test_heatmap_steps(nilai, langkah):
    assert rupa.langkah_peta(nilai) == langkah


def test_matrix_lights_one_cell_and_says_three_values():
    baris = istilah.matriks("SESUAI", "DI_ATAS")
    assert [b.kode for b in baris] == ["DI_ATAS", "SESUAI", "DI_BAWAH"]
    (menyala,) = [s for b in baris for s in b.sel if s.hasil]
    assert menyala.predikat.kata == "Baik"
    assert istilah.matriks_kata("SESUAI", "DI_ATAS") == (
        "Matriks: hasil kerja sesuai, perilaku kerja di atas, predikat Baik"
    )


def test_matrix_stays_unlit_until_both_are_rated():
    assert not [s for b in istilah.matriks("SESUAI", "") for s in b.sel if s.hasil]
    assert "predikat" not in istilah.matriks_kata("", "SESUAI")
    assert "belum dinilai" in istilah.matriks_kata("", "SESUAI")


def test_sparkline_leaves_a_gap_where_data_is_missing():
    garis = bagan.garis([1, 2, None, 4], 84, 24)
    assert len(garis.potongan) == 2
    assert garis.ujung == (80.0, 4.0)
    assert bagan.garis([None], 84, 24) == bagan.Garis(84, 24, [], None)


def test_bars_start_at_zero_and_never_vanish():
    batang = bagan.batang([("Baik", 27, "p-b"), ("Kurang", 0, "p-k")], 26)
    assert [p.panjang for p in batang.palang] == [180.0, 1.5]
    assert bagan.batang([], 26).palang == []


@pytest.mark.parametrize(
    ("isi", "kelas"),
    [
        ((5,), ["", "", "", "", ""]),
        ((5, 2, 1, 1), ["isi-k", "isi-k", "tunggu-k", "lepas", ""]),
        ((2, 3, 4), ["isi-k", "isi-k"]),
        ((2, None, ""), ["", ""]),
    ],
)
def test_kursi_tidak_lebih_dari_kuota(isi, kelas):
    assert rupa.kursi(*isi) == kelas
