"""Roles: what they allow, who gives them, and the administrator nobody can remove."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from psycopg2.extras import DateRange

from dumai_asn.akun.actions.kode import terbitkan_kode
from dumai_asn.akun.models import Akun
from dumai_asn.direktori.actions.penugasan import akhiri_penugasan, tugaskan
from dumai_asn.direktori.management.commands import buat_administrator
from dumai_asn.direktori.middleware import semua_peran
from dumai_asn.direktori.models import Penugasan
from dumai_asn.direktori.rules.istilah import Cakupan, Peran
from dumai_asn.direktori.rules.izin import IZIN, Izin
from dumai_asn.inti.actions.isian import IsianBerubah
from dumai_asn.pemberitahuan.models import Pemberitahuan
from tests.direktori.bangun import HARI, SEHARI, segar
from tests.inti.bangun import serentak
from tests.pemeran import MULAI, SANDI, bangun_kota, buat_akun

PEMEGANG = {
    "ratna": Peran.PENGELOLA,
    "usman": Peran.PENGELOLA_UNIT,
    "kartika": Peran.PIMPINAN,
    "adnan": Peran.ADMINISTRATOR,
    "sari": None,
}


# --- has_perm -------------------------------------------------------------------------------


@pytest.mark.parametrize("nama", PEMEGANG)
def test_has_perm_sama_dengan_tabel_izin(kota, nama):
    akun = segar(kota, nama)
    dipegang = IZIN.get(PEMEGANG[nama], {})
    assert {izin for izin in Izin if akun.has_perm(izin)} == set(dipegang)


@pytest.mark.parametrize("nama", PEMEGANG)
def test_has_perm_pada_unit_menurut_cakupan(kota, nama):
    akun = segar(kota, nama)
    for izin in Izin:
        cakupan = IZIN.get(PEMEGANG[nama], {}).get(izin)
        for kode, unit in kota.unit.items():
            harapan = cakupan is Cakupan.KOTA or (
                cakupan is Cakupan.CABANG and kode.startswith("IZIN")
            )
            assert akun.has_perm(izin, unit) is harapan, (izin, kode)


def test_has_perm_akun_nonaktif_dan_pengunjung(kota):
    akun = segar(kota, "ratna")
    akun.is_active = False
    assert not akun.has_perm(Izin.KELOLA_SIKLUS)
    assert not AnonymousUser().has_perm(Izin.KELOLA_SIKLUS)


def test_izin_yang_salah_tulis_tidak_diam_diam_ditolak(kota):
    with pytest.raises(ValueError, match="kelola_siklus"):
        segar(kota, "ratna").has_perm("evaluasi.kelola_sikluss")


# --- giving and ending ----------------------------------------------------------------------


def beri(kota, nama="oki", peran=Peran.AUDITOR, *, oleh="adnan", **kolom) -> Penugasan:
    return tugaskan(
        segar(kota, nama),
        peran=peran,
        oleh=segar(kota, oleh) if oleh else None,
        **{"unit": None, "mulai": HARI, "dasar": "SK uji", **kolom},
    )


def tugas(kota, nama: str) -> Penugasan:
    return Penugasan.objects.get(akun=kota.akun[nama])


def test_administrator_memberi_peran(kota):
    assert beri(kota, selesai=HARI + SEHARI).masa == DateRange(HARI, HARI + SEHARI)


@pytest.mark.parametrize("oleh", ["usman", "kartika", "sari"])
def test_tanpa_izin_tidak_memberi_dan_tidak_mengakhiri_peran(kota, oleh):
    with pytest.raises(PermissionDenied):
        beri(kota, oleh=oleh)
    with pytest.raises(PermissionDenied):
        akhiri_penugasan(tugas(kota, "usman"), selesai=HARI, oleh=segar(kota, oleh))


def test_pengelola_memberi_peran_di_bawahnya_saja_dan_bukan_untuk_dirinya(kota):
    beri(kota, oleh="ratna")
    for nama, peran in (
        ("oki", Peran.PENGELOLA),
        ("oki", Peran.ADMINISTRATOR),
        ("ratna", Peran.AUDITOR),
    ):
        with pytest.raises(PermissionDenied):
            beri(kota, nama, peran, oleh="ratna")
    with pytest.raises(PermissionDenied):
        akhiri_penugasan(tugas(kota, "adnan"), selesai=HARI, oleh=segar(kota, "ratna"))


def test_administrator_tidak_memperpanjang_perannya_sendiri(kota):
    beri(kota, "oki", Peran.ADMINISTRATOR)
    besok = timezone.localdate() + SEHARI
    akhiri_penugasan(tugas(kota, "adnan"), selesai=besok, oleh=segar(kota, "adnan"))
    adnan = segar(kota, "adnan")
    with pytest.raises(PermissionDenied, match="petugas lain"):
        akhiri_penugasan(tugas(kota, "adnan"), selesai=besok + SEHARI, oleh=adnan)
    with pytest.raises(PermissionDenied, match="petugas lain"):
        beri(kota, "adnan", Peran.AUDITOR)


def test_orangnya_diberi_tahu_sekali_setiap_perubahan(kota):
    satu = beri(kota, "oki", oleh="ratna", mulai=MULAI)
    akhiri_penugasan(satu, selesai=HARI, oleh=segar(kota, "ratna"))
    judul = list(
        Pemberitahuan.objects.filter(akun=kota.akun["oki"], jenis="direktori.penugasan")
        .order_by("pk")
        .values_list("judul", flat=True)
    )
    assert judul == [
        "Peran Auditor diberikan kepada Anda",
        "Peran Auditor berakhir 30 April 2026",
    ]


def test_peran_baru_mencabut_kode_yang_belum_dipakai(kota):
    (kode,) = terbitkan_kode(
        [kota.akun["oki"].pk], oleh=segar(kota, "ratna"), berperan=(), pada=HARI
    )
    beri(kota, "oki")
    kode.refresh_from_db()
    assert kode.status == "DICABUT"


def test_yang_sudah_berhenti_tidak_diberi_peran(kota):
    Akun.objects.filter(username="oki").update(berakhir=HARI)
    with pytest.raises(ValidationError, match="tidak lagi bertugas"):
        beri(kota, "oki")


def test_dua_tab_mengakhiri_peran(kota):
    satu = tugas(kota, "usman")
    akhiri_penugasan(satu, selesai=HARI, oleh=segar(kota, "adnan"), nomor_ubah=satu.nomor_ubah)
    with pytest.raises(IsianBerubah):
        akhiri_penugasan(
            satu, selesai=HARI + SEHARI, oleh=segar(kota, "adnan"), nomor_ubah=satu.nomor_ubah
        )


@pytest.mark.django_db(transaction=True)
def test_peran_yang_sama_diberikan_serentak_satu_yang_jadi():
    kota = bangun_kota()

    def coba():
        try:
            beri(kota)
        except ValidationError as galat:
            return " ".join(galat.messages)
        return ""

    hasil = sorted(serentak(coba, coba))
    assert hasil[0] == ""
    assert "sudah memegang peran itu" in hasil[1]


@pytest.mark.parametrize(
    ("kolom", "kata"),
    [
        ({"peran": Peran.PIMPINAN}, "memerlukan unit"),
        ({"unit": "KOTA"}, "memerlukan unit"),
        ({"selesai": HARI}, "sesudah tanggal mulai"),
        ({"selesai": HARI - SEHARI}, "sesudah tanggal mulai"),
        ({"nama": "usman", "peran": Peran.PENGELOLA_UNIT, "unit": "IZIN"}, "peran itu pada masa"),
        ({"peran": "RAJA"}, "tidak dikenal"),
        ({"dasar": ""}, "tidak boleh kosong"),
    ],
)
def test_penugasan_yang_tidak_sah_dijawab_dengan_kata(kota, kolom, kata):
    unit = kota.unit.get(kolom.pop("unit", ""))
    with pytest.raises(ValidationError) as galat:
        beri(kota, unit=unit, **kolom)
    assert kata in " ".join(galat.value.messages)


def test_peran_sekota_tidak_rangkap(kota):
    with pytest.raises(ValidationError, match="peran itu pada masa"):
        beri(kota, "ratna", Peran.PENGELOLA)


def test_mengakhiri_peran(kota):
    akhiri_penugasan(tugas(kota, "usman"), selesai=HARI, oleh=segar(kota, "adnan"))
    assert tugas(kota, "usman").masa == DateRange(MULAI, HARI)


@pytest.mark.parametrize("nama", ["usman", "adnan"])
@pytest.mark.parametrize("selesai", [MULAI, MULAI - SEHARI])
def test_mengakhiri_sebelum_mulai_dijawab_dengan_kata_yang_benar(kota, nama, selesai):
    with pytest.raises(ValidationError, match="sesudah tanggal mulai"):
        akhiri_penugasan(tugas(kota, nama), selesai=selesai, oleh=segar(kota, "adnan"))


def test_administrator_terakhir_tidak_dapat_dilepas(kota):
    with pytest.raises(ValidationError, match="Administrator terakhir tidak dapat dilepas"):
        akhiri_penugasan(tugas(kota, "adnan"), selesai=HARI, oleh=segar(kota, "adnan"))
    assert tugas(kota, "adnan").masa.upper_inf
    beri(kota, "oki", Peran.ADMINISTRATOR)
    akhiri_penugasan(tugas(kota, "adnan"), selesai=HARI, oleh=segar(kota, "adnan"))
    with pytest.raises(ValidationError, match="Administrator terakhir"):
        akhiri_penugasan(tugas(kota, "oki"), selesai=HARI + SEHARI, oleh=segar(kota, "oki"))


@pytest.mark.parametrize(
    "perintah",
    [
        "DELETE FROM direktori_penugasan WHERE peran = 'ADMINISTRATOR'",
        "DELETE FROM direktori_penugasan",
        "UPDATE direktori_penugasan SET peran = 'AUDITOR' WHERE peran = 'ADMINISTRATOR'",
        "UPDATE direktori_penugasan SET masa = daterange(lower(masa), '2030-01-01')",
    ],
)
@pytest.mark.parametrize("dua", [False, True])
def test_sql_mentah_pun_ditolak_basis_data(kota, perintah, dua):
    if dua:
        beri(kota, "oki", Peran.ADMINISTRATOR)
    with (
        pytest.raises(IntegrityError, match="administrator terakhir"),
        transaction.atomic(),
        connection.cursor() as kursor,
    ):
        kursor.execute(perintah)
    assert Penugasan.objects.filter(peran=Peran.ADMINISTRATOR, masa__upper_inf=True).exists()


@pytest.mark.django_db(transaction=True)
def test_dua_administrator_berhenti_serentak_seorang_tinggal():
    kota = bangun_kota()
    beri(kota, "oki", Peran.ADMINISTRATOR, mulai=MULAI)

    def berhenti(nama):
        try:
            akhiri_penugasan(tugas(kota, nama), selesai=HARI, oleh=segar(kota, nama))
        except ValidationError as galat:
            return " ".join(galat.messages)
        return ""

    hasil = sorted(serentak(lambda: berhenti("adnan"), lambda: berhenti("oki")))
    assert hasil[0] == ""
    assert "Administrator terakhir" in hasil[1]
    assert Penugasan.objects.filter(peran=Peran.ADMINISTRATOR, masa__upper_inf=True).count() == 1


# --- manage.py buat_administrator -----------------------------------------------------------


@pytest.fixture
def sandi(monkeypatch):
    """``sandi("a", "b")``: what is typed at the two questions."""

    def _ketik(*jawaban: str) -> None:
        antrean = list(jawaban)
        monkeypatch.setattr(buat_administrator.getpass, "getpass", lambda _: antrean.pop(0))

    _ketik()
    return _ketik


def test_administrator_pertama(db, sandi, client, capsys):
    sandi(SANDI, SANDI)
    call_command("buat_administrator", "19900101 201503 1 001", nama="Adnan Uji")
    assert "Adnan Uji sekarang administrator" in capsys.readouterr().out
    akun = Akun.objects.get(username="199001012015031001")
    (penugasan,) = Penugasan.objects.filter(akun=akun)
    assert (penugasan.peran, penugasan.masa.lower) == (Peran.ADMINISTRATOR, timezone.localdate())
    assert penugasan.masa.upper_inf
    client.post("/masuk/", {"login": "19900101 201503 1 001", "password": SANDI})
    assert client.get("/kotak/").status_code == 200


@pytest.mark.parametrize(
    ("ketikan", "kata"),
    [(("a", "b"), "tidak sama"), (("pendek", "pendek"), "10"), (("123456789012",) * 2, "angka")],
)
def test_sandi_yang_tidak_layak_dijawab_dengan_kata_dan_tidak_menyisakan_akun(
    db, sandi, ketikan, kata
):
    sandi(*ketikan)
    with pytest.raises(CommandError, match=kata):
        call_command("buat_administrator", "adnan")
    assert not Akun.objects.exists()


def test_akun_yang_ada_dijadikan_administrator_tanpa_ditanya_sandi(kota, sandi):
    call_command("buat_administrator", "oki")
    assert segar(kota, "oki").has_perm(Izin.KELOLA_PENUGASAN)
    assert segar(kota, "oki").check_password(SANDI)


# --- the role in use ------------------------------------------------------------------------


def test_peran_dipakai_yang_terluas_dan_dapat_diganti(masuk):
    client = masuk("pimpinan")  # also an evaluator and an employee
    peran = client.get("/kotak/").wsgi_request
    assert (peran.peran.kode, [p.kode for p in peran.peran_lain]) == (
        "PIMPINAN",
        ["PENILAI", "PEGAWAI"],
    )
    jawaban = client.post("/peran/", {"peran": "PENILAI"})
    assert (jawaban.status_code, jawaban["Location"]) == (302, "/")
    assert client.get("/kotak/").wsgi_request.peran.kode == "PENILAI"


def test_mengganti_peran_tidak_mengubah_hak(kota, masuk):
    client = masuk("pengelola")
    client.post("/peran/", {"peran": "PEGAWAI"})
    permintaan = client.get("/kotak/").wsgi_request
    assert permintaan.peran.kode == "PEGAWAI"
    assert permintaan.user.has_perm(Izin.KELOLA_SIKLUS)


@pytest.mark.parametrize("dipilih", ["PENGELOLA", "RAJA", ""])
def test_peran_yang_bukan_miliknya_ditolak_dengan_kata(masuk, dipilih):
    client = masuk("pegawai")
    client.post("/peran/", {"peran": dipilih})
    jawaban = client.get("/kotak/")
    assert jawaban.wsgi_request.peran.kode == "PEGAWAI"
    assert "tidak lagi ditugaskan kepada Anda" in jawaban.content.decode()


def test_peran_yang_telah_berakhir_jatuh_ke_yang_masih_ada(kota, masuk):
    client = masuk("pengelola_unit")
    client.post("/peran/", {"peran": "PENGELOLA_UNIT"})
    Penugasan.objects.filter(akun=kota.akun["usman"]).update(
        masa=DateRange(MULAI, timezone.localdate())
    )
    assert client.get("/kotak/").wsgi_request.peran.kode == "PEGAWAI"


def test_mengganti_peran_hanya_lewat_post_dan_setelah_masuk(masuk, client):
    assert masuk("pegawai").get("/peran/").status_code == 405
    assert client.post("/peran/", {"peran": "PEGAWAI"})["Location"].startswith("/masuk/")


def test_peran_dihitung_dengan_tiga_perintah_berapa_pun_perannya(kota, rf):
    def jumlah(nama: str) -> tuple[int, int]:
        permintaan = rf.get("/")
        permintaan.user = segar(kota, nama)
        with CaptureQueriesContext(connection) as tercatat:
            banyak = len(semua_peran(permintaan))
        return len(tercatat), banyak

    assert jumlah("kartika") == (3, 3)
    for peran in (Peran.AUDITOR, Peran.KONSELOR, Peran.PENGELOLA):
        beri(kota, "kartika", peran, mulai=MULAI)
    assert jumlah("kartika") == (3, 6)
    assert jumlah("sari") == (3, 1)
    assert jumlah("adnan")[0] <= 3


def test_akun_tanpa_peran_tetap_mendapat_halaman(client, db):
    client.force_login(buat_akun("baru", "Baru"), backend="dumai_asn.akun.backends.MasukAkun")
    assert client.get("/kotak/").wsgi_request.peran.kode == "PEGAWAI"
