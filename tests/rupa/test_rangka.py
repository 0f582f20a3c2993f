"""The shell: menu, roles, look, the component page, error pages."""

from types import SimpleNamespace

import pytest
from django.test import RequestFactory
from django.urls import reverse

from dumai_asn.akun.models import Akun
from dumai_asn.inti import papan
from dumai_asn.inti.rupa import menu
from dumai_asn.inti.rupa.ikon import IkonTidakAda
from dumai_asn.inti.rupa.konteks import rangka
from dumai_asn.inti.rupa.menu import ButirMenu
from dumai_asn.inti.views import galat

LAINNYA = ButirMenu("lainnya", "Lainnya", "three-dots", "/menu/")


def _butir(kode: str, url: str, **lain) -> ButirMenu:
    return ButirMenu(kode, kode.title(), "house", url, **lain)


def test_items_refuse_unknown_icons_and_places():
    with pytest.raises(IkonTidakAda):
        ButirMenu("a", "A", "tidak-pernah-ada", "/")
    with pytest.raises(ValueError, match="tempat"):
        _butir("a", "/", tempat="langit-langit")


def test_bottom_bar_has_five_places_with_the_raised_one_in_the_middle():
    semua = [_butir(k, f"/{k}/", utama=True) for k in "abcde"]
    assert [b.kode for b in menu.bawah(semua, LAINNYA)] == ["a", "b", "c", "d", "lainnya"]
    semua.append(_butir("catat", "/catat/", tempat="tonjol"))
    assert [b.kode for b in menu.bawah(semua, LAINNYA)] == ["a", "b", "catat", "c", "lainnya"]


@pytest.mark.parametrize(
    ("jalur", "kode"),
    [
        ("/", "beranda"),
        ("/skp/", "skp"),
        ("/skp/12/", "skp"),
        ("/skp/bukti/3/", "bukti"),
        ("/x/", ""),
    ],
)
def test_longest_address_is_the_present_one(jalur, kode):
    semua = [_butir("beranda", "/"), _butir("skp", "/skp/"), _butir("bukti", "/skp/bukti/")]
    assert menu.kini(semua, jalur) == kode


@pytest.fixture
def menu_uji(monkeypatch):
    """A board of its own, so that rooms do not matter here."""
    isi = [
        _butir("beranda", "/", utama=True),
        _butir("pantau", "/pantau/", jumlah=9, urutan=-1),
        _butir("kotak", "/kotak/", jumlah=120, tempat="kotak"),
    ]
    monkeypatch.setitem(papan._papan, "menu", {"uji": (0, lambda request: isi)})


@pytest.fixture
def request_akun():
    request = RequestFactory().get("/pantau/")
    request.user = Akun(username="suri", nama="Suri Kemala")
    request.peran = SimpleNamespace(kode="PENGELOLA", judul="Pengelola")
    request.peran_lain = (SimpleNamespace(kode="PEGAWAI", judul="Pegawai"),)
    request.url_ganti_peran = "/peran/"
    return request


def test_context_sorts_and_marks(menu_uji, request_akun):
    hasil = rangka(request_akun)["rangka"]
    assert [b.kode for b in hasil.samping] == ["pantau", "beranda"]
    assert hasil.kini == "pantau"
    assert hasil.kini_bawah == "lainnya"
    assert hasil.kotak.jumlah == 120
    assert hasil.peran_lain[0].kode == "PEGAWAI"


def test_menu_is_not_asked_for_by_pages_without_a_shell(monkeypatch, request_akun):
    def mahal(request):
        raise AssertionError("menu asked for")

    monkeypatch.setitem(papan._papan, "menu", {"uji": (0, mahal)})
    assert rangka(request_akun)["pintasan"] is True


def test_stored_look_stands_on_the_page(request_akun):
    request_akun.user.tema, request_akun.user.ukuran_teks = "GELAP", "BESAR"
    hasil = rangka(request_akun)
    assert (hasil["tema"], hasil["teks"]) == ("dark", "besar")


def test_visitors_get_an_empty_shell():
    request = RequestFactory().get("/")
    assert rangka(request)["rangka"].samping == []
    assert rangka(request)["tema"] == ""


@pytest.mark.django_db
def test_component_page_shows_every_component_in_one_shell(client, settings):
    html = client.get(reverse("inti:komponen")).content.decode()
    assert html.count("<h1") == 1
    for kelas in ("lingkar", "tugas", "laju", "matriks", "saran", "peringatan", "kosong", "segmen",
                  "waktu", "langkah", "keping", "kursi", "kutipan", "halaman", "peta-5", "bagan",
                  "jelas", "rantai", "tab"):  # fmt: skip
        assert f'class="{kelas}' in html or f" {kelas}" in html, kelas
    assert "26–50 dari 312" in html
    settings.KOMPONEN = False
    assert client.get(reverse("inti:komponen")).status_code == 404


@pytest.mark.parametrize(
    ("pandangan", "status", "kata"),
    [
        (lambda r: galat.permintaan_salah(r, ValueError()), 400, "tidak dapat dibaca"),
        (lambda r: galat.dilarang(r, PermissionError("Hanya penilainya yang dapat menyetujui.")),
         403, "Hanya penilainya yang dapat menyetujui."),
        (lambda r: galat.tidak_ada(r, LookupError()), 404, "tidak ada, atau bukan untuk akun Anda"),
        (galat.rusak, 500, "sudah tercatat"),
        (galat.csrf, 403, "terlalu lama terbuka"),
    ],
)  # fmt: skip
def test_error_pages_say_what_to_do_without_the_database(rf, pandangan, status, kata):
    request = rf.get("/")
    request.nomor_kejadian = "K7QF2M9D"
    response = pandangan(request)
    html = response.content.decode()
    assert response.status_code == status
    assert kata in html
    assert "K7QF2M9D" in html
    assert 'href="/"' in html


@pytest.mark.django_db
class TestHalamanAkun:
    """allauth's pages in our look."""

    @pytest.fixture
    def akun(self, client):
        akun = Akun.objects.create(username="suri", nama="Suri Kemala")
        akun.set_password("sandi-uji-yang-panjang")
        akun.save()
        client.force_login(akun, backend="dumai_asn.akun.backends.MasukAkun")
        return akun

    @pytest.mark.parametrize(
        ("nama", "judul"),
        [
            ("account_logout", "Keluar dari aplikasi?"),
            ("account_change_password", "Ubah kata sandi"),
            ("mfa_index", "Masuk dua langkah"),
            ("usersessions_list", "perangkat masuk dengan akun Anda"),
            ("inti:menu", "Semua menu"),
            ("account_reauthenticate", "Pastikan ini Anda"),
        ],
    )
    def test_page(self, client, akun, nama, judul):
        html = client.get(reverse(nama)).content.decode()
        assert judul in html
        assert 'aria-label="Menu utama"' in html
        assert 'placeholder="Kata sandi' not in html

    def test_sign_in_shows_demo_roles_only_in_the_demo(self, client, settings):
        assert "dumai-asn-demo" not in client.get(reverse("account_login")).content.decode()
        settings.DEMO = True
        html = client.get(reverse("account_login")).content.decode()
        for nama in ("pegawai", "penilai", "pengelola", "pengelola-opd", "pimpinan"):
            assert f'name="login" value="{nama}"' in html

    def test_wrong_password_says_what_to_do(self, client):
        response = client.post(reverse("account_login"), {"login": "x", "password": "y"})
        assert "minta kode bantuan" in response.content.decode()
        assert 'value="x"' in response.content.decode()

    def test_look_is_kept_with_the_account(self, client, akun):
        alamat = reverse("akun_tampilan")
        response = client.post(alamat, {"tema": "GELAP", "lanjut": "/menu/"})
        assert response.url == "/menu/"
        client.post(alamat, {"ukuran_teks": "BESAR", "lanjut": "https://jahat.invalid/"})
        client.post(alamat, {"tema": "UNGU"})
        akun.refresh_from_db()
        assert (akun.tema, akun.ukuran_teks) == ("GELAP", "BESAR")
        html = client.get(reverse("inti:menu")).content.decode()
        assert 'data-bs-theme="dark"' in html
        assert 'data-teks="besar"' in html
        assert client.get(alamat).status_code == 405
