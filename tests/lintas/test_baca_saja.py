"""Reading changes nothing, and whatever stands in an address is answered, never with a 500."""

import re

import pytest
from django.db import connection, transaction
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from tests.lintas.alamat import KIRIMAN, NOMOR, alamat, habiskan, kiriman
from tests.lintas.test_matriks_izin import BARIS, KOLOM

pytestmark = pytest.mark.django_db
#: Statements a page may take.
PALING_BANYAK = 25
#: Once more a sign-in: the session, and who else is signed in.
PERTAMA = 2
MENULIS = re.compile(r"\b(INSERT|UPDATE|DELETE|TRUNCATE|COPY|CREATE|ALTER|DROP|LOCK)\b")
#: The session is kept by every request; what was opened of somebody else's data is noted.
SESI = re.compile(r"\b(django_session|usersessions_usersession)\b|^INSERT INTO .inti_jejakbaca.")

#: No digit (though Python calls it one), too many digits, a sign no text of PostgreSQL may
#: hold, a day after which there is none.
ANEH = ("²", "-1", "9" * 40, "a\x00b", "9999-12-31")
NOMOR_ANEH = ("0", str(10**18), str(10**30), "abc")

_GET = {satu["nama"]: satu for satu in BARIS if satu["metode"] == "GET"}
_POST = {satu["nama"]: satu for satu in BARIS if satu["metode"] == "POST"}


def _boleh(baris: dict[str, str], status: str) -> list[str]:
    return [peran for peran in KOLOM if baris[peran] == status]


HALAMAN = {nama: boleh for nama, satu in _GET.items() if (boleh := _boleh(satu, "200"))}
TINDAKAN = {
    nama: boleh[0]
    for nama, satu in _POST.items()
    if (boleh := _boleh(satu, "302")) and not nama.startswith(("account_", "mfa_", "usersessions"))
}


@pytest.mark.parametrize("nama", HALAMAN)
def test_membuka_halaman_tidak_menulis(nama, dunia):
    for peran in HALAMAN[nama]:
        client = dunia.masuk(peran)
        with CaptureQueriesContext(connection) as kueri:
            habiskan(client.get(alamat(nama, dunia)))
        sql = [satu["sql"] for satu in kueri]
        assert [s for s in sql if MENULIS.search(s) and not SESI.search(s)] == [], peran
        assert len(sql) <= PALING_BANYAK + PERTAMA, peran


class _Pencatat(QueryDict):
    """A query that remembers what it was asked for."""

    dibaca: set[str] = set()

    def __getitem__(self, kunci):
        self.dibaca.add(kunci)
        return super().__getitem__(kunci)

    def __contains__(self, kunci):
        self.dibaca.add(kunci)
        return super().__contains__(kunci)

    def getlist(self, kunci, default=None):
        self.dibaca.add(kunci)
        return super().getlist(kunci, default)


def _parameter(client, tujuan: str, monkeypatch) -> set[str]:
    """The parameters that a page reads."""
    _Pencatat.dibaca = set()
    with monkeypatch.context() as sementara:
        sementara.setattr("django.core.handlers.wsgi.QueryDict", _Pencatat)
        habiskan(client.get(tujuan))
    return _Pencatat.dibaca


@pytest.mark.parametrize("nama", HALAMAN)
def test_parameter_aneh_dijawab(nama, dunia, monkeypatch):
    client, tujuan = dunia.masuk(HALAMAN[nama][0]), alamat(nama, dunia)
    for kunci in sorted(_parameter(client, tujuan, monkeypatch)):
        for nilai in ANEH:
            status = habiskan(client.get(tujuan, {kunci: nilai})).status_code
            assert status in {200, 302, 404}, (kunci, nilai)


DAFTAR = (
    "inti:acuan",
    "inti:kejadian",
    "inti:pekerjaan_daftar",
    "pemberitahuan:kotak",
    "pemberitahuan:surat",
    "direktori:akun_daftar",
    "direktori:penugasan_daftar",
    "kinerja:progres",
    "kinerja:tim",
    "kinerja:anggota",
    "evaluasi:siklus_daftar",
    "evaluasi:menilai_daftar",
    "evaluasi:nilai_daftar",
    "evaluasi:pantau",
    "evaluasi:pantau_orang",
    "evaluasi:capaian",
    "pembinaan:pelatihan",
    "pembinaan:program_daftar",
    "pembinaan:kelas",
    "pembinaan:kelas_daftarkan",
    "pembinaan:presensi",
    "pembinaan:persetujuan",
    "pembinaan:saya",
    "pembinaan:kelas_terbuka",
)


@pytest.mark.parametrize("nama", DAFTAR)
def test_halaman_daftar_yang_tidak_ada_memberi_yang_terdekat(nama, dunia):
    client = dunia.masuk(HALAMAN[nama][0])
    for halaman in ("9999", "x", "0", "-1", ""):
        assert client.get(alamat(nama, dunia), {"halaman": halaman}).status_code == 200, halaman


@pytest.mark.parametrize("nama", NOMOR)
def test_nomor_yang_tidak_ada(nama, dunia):
    """Also for whoever may: HR first, because HR may most."""
    pemilik = dict.fromkeys(("pengelola", *_boleh(_GET[nama], "200"), *_boleh(_POST[nama], "302")))
    asal = alamat(nama, dunia)
    pemilik.pop("tanpa_masuk", None)
    for peran in list(pemilik)[:3]:
        client = dunia.masuk(peran)
        for nomor in NOMOR_ANEH:
            tujuan = re.sub(
                r"(?<=/)(?:\d+|[0-9a-f-]{36}|[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}|[a-z_]+\.[a-z_]+)(?=/)",
                nomor,
                asal,
            )
            assert client.get(tujuan).status_code in {403, 404, 405}, (peran, tujuan)
            assert client.post(tujuan, kiriman(nama, dunia)).status_code in {403, 404, 405}, (
                peran,
                tujuan,
            )


#: Fields that a page reads beside those of :data:`KIRIMAN`.
LAIN = {
    "direktori:surat_unit": ("pilihan_unit", "lewat_surel"),
    "direktori:penugasan_baru": ("cari_unit", "pilihan_unit", "sampai"),
    "evaluasi:ingatkan": ("penahan", "siklus"),
    "pembinaan:persetujuan": ("pilih",),
    "pembinaan:permohonan": ("keputusan", "alasan"),
    "kinerja:catat_indikator": ("bukti_lama", "terunggah", "unggahan", "catatan", "tautan"),
    "kinerja:perbaiki_bukti": ("terunggah", "unggahan"),
    "kinerja:periksa_bukti": ("catatan",),
    "evaluasi:menilai": ("catatan", "perilaku_KOMPETEN_rating"),
}


@pytest.mark.parametrize("nama", TINDAKAN)
def test_kiriman_aneh_dijawab(nama, dunia):
    """Nothing at all, and each field alone with something odd in it."""
    client, tujuan = dunia.masuk(TINDAKAN[nama]), alamat(nama, dunia)
    utuh = kiriman(nama, dunia)
    odd = [{}] + [
        {**utuh, ruas: nilai}
        for ruas in (*(utuh if nama in KIRIMAN else ()), *LAIN.get(nama, ()))
        for nilai in ANEH
    ]
    for isi in odd:
        with transaction.atomic():
            jawaban = client.post(tujuan, isi)
            assert jawaban.status_code in {200, 302, 403, 404}, isi
            transaction.set_rollback(True)
