"""``manage.py putar_kunci``: afterwards the old key may go, and nothing else has changed."""

from datetime import date, timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from cryptography.fernet import Fernet
from django.apps import apps
from django.core.management import CommandError, call_command
from psycopg2.extras import DateRange

from dumai_asn.direktori.models import Ketidakhadiran
from dumai_asn.direktori.rules.istilah import JenisKetidakhadiran
from dumai_asn.inti import rahasia
from dumai_asn.inti.actions import rahasia as modul
from tests.inti.bangun import Mati

TEKS = [f"catatan {nomor}" for nomor in range(5)]


@pytest.fixture
def tertulis(kota, monkeypatch):
    """Confidential texts of every kind, written with the key that is now in use."""
    monkeypatch.setattr(modul, "SEKALI", 2)
    hari = date(2026, 1, 1)
    Ketidakhadiran.objects.bulk_create(
        Ketidakhadiran(
            pegawai=kota.pegawai["sari"],
            jenis=JenisKetidakhadiran.CUTI_SAKIT,
            masa=DateRange(hari + timedelta(days=7 * n), hari + timedelta(days=7 * n + 2)),
            keterangan=teks,
        )
        for n, teks in enumerate([*TEKS, ""])
    )
    TOTP.activate(kota.akun["sari"], "RAHASIATOTP")
    RecoveryCodes.activate(kota.akun["sari"])
    return kota


@pytest.fixture
def kunci_baru(tertulis, settings) -> str:
    baru = Fernet.generate_key().decode()
    settings.KUNCI_RAHASIA = [baru, *settings.KUNCI_RAHASIA]
    return baru


def keadaan() -> dict[str, object]:
    jejak = apps.get_model("direktori.KetidakhadiranEvent")
    return {
        "teks": list(Ketidakhadiran.objects.order_by("pk").values_list("keterangan", flat=True)),
        "nomor": set(Ketidakhadiran.objects.values_list("nomor_ubah", flat=True)),
        "jejak": list(jejak.objects.order_by("pgh_id").values_list("keterangan", flat=True)),
        "kode": RecoveryCodes(Authenticator.objects.get(type="recovery_codes")).get_unused_codes(),
    }


def test_sesudahnya_kunci_lama_boleh_hilang_dan_tidak_ada_jejak_baru(
    tertulis, kunci_baru, settings, capsys
):
    sebelum = keadaan()
    call_command("putar_kunci")
    settings.KUNCI_RAHASIA = [kunci_baru]
    assert keadaan() == sebelum
    totp = Authenticator.objects.get(type="totp")
    assert rahasia.buka(totp.data["secret"]) == "RAHASIATOTP"
    keluaran = capsys.readouterr().out
    assert "direktori_ketidakhadiran.keterangan: 5\n" in keluaran
    assert "direktori_ketidakhadiranevent.keterangan: 5\n" in keluaran
    assert "mfa_authenticator.data: 2\n" in keluaran


def test_dijalankan_lagi_tidak_menulis_apa_pun(tertulis, kunci_baru, capsys):
    call_command("putar_kunci")
    capsys.readouterr()
    call_command("putar_kunci")
    baris = capsys.readouterr().out.splitlines()
    assert {satu.rsplit(": ", 1)[1] for satu in baris if ": " in satu} == {"0"}


def test_mati_di_tengah_dilanjutkan(tertulis, kunci_baru, settings, monkeypatch):
    sisa = [3]
    asli = rahasia.putar

    def putar(token):
        if not sisa[0]:
            raise Mati
        sisa[0] -= 1
        return asli(token)

    monkeypatch.setattr(rahasia, "putar", putar)
    with pytest.raises(Mati):
        call_command("putar_kunci")
    monkeypatch.setattr(rahasia, "putar", asli)
    call_command("putar_kunci")
    settings.KUNCI_RAHASIA = [kunci_baru]
    assert keadaan()["teks"] == [*TEKS, ""]


def test_kunci_yang_kurang_disebut_dengan_kata(tertulis, settings):
    settings.KUNCI_RAHASIA = [Fernet.generate_key().decode()]
    with pytest.raises(CommandError, match="Tambahkan kunci lama"):
        call_command("putar_kunci")


def test_penjaga_jejak_kembali_sesudahnya(tertulis, kunci_baru):
    """The triggers were set aside for the turning only."""
    call_command("putar_kunci")
    absen = Ketidakhadiran.objects.order_by("pk").first()
    absen.keterangan = "diubah orang"
    absen.save()
    absen.refresh_from_db()
    assert absen.nomor_ubah == 2
    assert apps.get_model("direktori.KetidakhadiranEvent").objects.count() == len(TEKS) + 2
