"""The last administrator leaves: those who can act hear of it in time."""

from datetime import date, datetime, time, timedelta

import pgtrigger
import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Penugasan
from dumai_asn.direktori.queries.administrator import administrator_habis, tanpa_administrator
from dumai_asn.direktori.rules.istilah import Peran
from dumai_asn.pemberitahuan.actions.pengingat import SumberPengingat, ingatkan
from dumai_asn.pemberitahuan.models import Pemberitahuan, Pengiriman
from tests.inti.bangun import WIB

HARI = date(2026, 11, 24)
AWAL = date(2020, 1, 1)


def hari(n: int) -> date:
    return HARI + timedelta(days=n)


def kini(n: int = 0) -> datetime:
    return datetime.combine(hari(n), time(9), WIB)


def menjabat(kota, *masa: tuple[date, date | None]) -> None:
    with pgtrigger.ignore("direktori.Penugasan:sisa_administrator"):
        Penugasan.objects.filter(peran=Peran.ADMINISTRATOR).delete()
    for nama, (mulai, selesai) in zip(("adnan", "sari"), masa, strict=False):
        Penugasan.objects.create(
            akun=kota.akun[nama],
            peran=Peran.ADMINISTRATOR,
            masa=DateRange(mulai, selesai),
            dasar="SK uji",
        )


@pytest.mark.parametrize(
    ("masa", "berakhir", "habis"),
    [
        ([(AWAL, None)], None, None),
        ([(AWAL, hari(10))], None, hari(10)),
        ([(AWAL, None)], hari(20), hari(20)),
        ([(AWAL, hari(10))], hari(5), hari(5)),
        ([(AWAL, hari(10)), (hari(10), None)], None, None),
        ([(AWAL, hari(10)), (hari(12), None)], None, hari(10)),
        ([(AWAL, hari(10)), (AWAL, hari(40))], None, hari(40)),
        ([(AWAL, hari(-3))], None, HARI),
        ([], None, HARI),
    ],
)
def test_hari_pertama_tanpa_administrator(kota, masa, berakhir, habis):
    menjabat(kota, *masa)
    Akun.objects.filter(pk=kota.akun["adnan"].pk).update(berakhir=berakhir)
    assert tanpa_administrator(HARI) == habis


def test_akun_yang_ditutup_tidak_dihitung(kota):
    menjabat(kota, (AWAL, None))
    Akun.objects.filter(pk=kota.akun["adnan"].pk).update(is_active=False)
    assert tanpa_administrator(HARI) == HARI


def test_diberi_tahu_sekali_setiap_langkah_dan_hari_terakhir_mendesak(kota):
    menjabat(kota, (AWAL, hari(40)))
    sumber = SumberPengingat(administrator_habis, mendesak={"HARI_INI", "TANPA"})

    def jalankan(n: int) -> int:
        return ingatkan("direktori.administrator", sumber, kini(n))

    assert jalankan(9) == 0
    assert jalankan(10) == 2, "the administrator and HR of the city"
    assert jalankan(11) == 0
    assert jalankan(39) == 2
    assert jalankan(40) == 1, "only HR is left"
    akun = {kota.akun[nama].pk for nama in ("adnan", "ratna")}
    assert set(Pemberitahuan.objects.values_list("akun", flat=True)) == akun
    mendesak = dict(Pengiriman.objects.values_list("langkah", "mendesak"))
    assert mendesak == {"MENDEKAT": False, "HARI_INI": True, "TANPA": True}


def test_menjadi_tugas_bagi_yang_memberi_peran(masuk, kota, time_machine):
    time_machine.move_to(kini(), tick=False)
    menjabat(kota, (AWAL, hari(20)))
    assert "Siapkan administrator pengganti" in masuk("pengelola").get("/").content.decode()
    assert "administrator pengganti" not in masuk("pegawai").get("/").content.decode()
    menjabat(kota, (AWAL, None))
    assert "administrator pengganti" not in masuk("pengelola").get("/").content.decode()
