"""Nobody writes on somebody else's record, whatever numbers stand in the address or the form."""

from typing import Any

import pytest
from django.apps import apps
from django.core import signing
from django.db import connection, models, transaction

from dumai_asn.akun.models import Akun
from dumai_asn.direktori.models import Pegawai
from kinerja.models import BuktiDukung, Progres
from tests.kinerja.bangun import Susunan
from tests.lintas.alamat import alamat, kiriman
from tests.lintas.dunia import KUNCI, Dunia
from tests.lintas.test_matriks_izin import BARIS
from tests.rumah.sumber import label, urutan_ruang

pytestmark = pytest.mark.django_db
DITOLAK = {"403", "404", "405"}
#: What a colleague may do and Sari is told of: her inbox grows, nothing else of hers.
MENGABARI = {"kinerja:permintaan_satu"}
RUANG = {label(satu) for satu in urutan_ruang()}
MODEL = [
    satu
    for satu in apps.get_models()
    if satu._meta.app_label in RUANG and satu._meta.managed and not satu._meta.proxy
]


def sidik(milik: Pegawai | None = None) -> dict[str, tuple[int, int]]:
    """Rows and a sum over their contents, by table; of one person, or of everybody."""
    bagian, nilai = [], []
    for model in MODEL:
        syarat, isi = _syarat(model, milik)
        if syarat is not None:
            tabel = model._meta.db_table
            bagian.append(
                f"SELECT '{tabel}', count(*), coalesce(sum(hashtext(t::text)::bigint), 0)"
                f' FROM "{tabel}" t{syarat}'
            )
            nilai += isi
    with connection.cursor() as kursor:
        kursor.execute(" UNION ALL ".join(bagian), nilai)
        return {tabel: (jumlah, isi) for tabel, jumlah, isi in kursor.fetchall()}


def _tanpa(kotak: str | None, isi: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    return {tabel: satu for tabel, satu in isi.items() if not (kotak and tabel.startswith(kotak))}


def _syarat(model: type[models.Model], milik: Pegawai | None) -> tuple[str | None, list[Any]]:
    if milik is None:
        return "", []
    if model in (Akun, Pegawai):
        return " WHERE t.id = %s", [milik.akun_id if model is Akun else milik.pk]
    for kolom, nomor in (("pegawai_id", milik.pk), ("akun_id", milik.akun_id)):
        if kolom in {satu.attname for satu in model._meta.concrete_fields}:
            return f" WHERE t.{kolom} = %s", [nomor]
    return None, []


@pytest.mark.parametrize(
    "baris", [satu for satu in BARIS if satu["metode"] == "POST"], ids=lambda satu: satu["nama"]
)
@pytest.mark.parametrize("peran", ["rekan", "orang_lain"])
def test_yang_ditolak_tidak_mengubah_apa_pun(baris, peran, dunia):
    """What is refused leaves every table as it was; what they may do leaves Sari's rows alone."""
    sari = None if baris[peran] in DITOLAK else dunia.kota.pegawai["sari"]
    client = dunia.masuk(peran)
    tujuan, isi = alamat(baris["nama"], dunia), kiriman(baris["nama"], dunia)
    if baris["nama"] == "account_login":
        isi["login"] = "dodi"
    kotak = "pemberitahuan_" if sari and baris["nama"] in MENGABARI else None
    sebelum = _tanpa(kotak, sidik(sari))
    with transaction.atomic():
        client.post(tujuan, isi)
        assert _tanpa(kotak, sidik(sari)) == sebelum
        transaction.set_rollback(True)


@pytest.fixture
def milik_dodi(dunia: Dunia) -> Susunan:
    """The address where Dodi records his own progress."""
    skp = dunia.kota.pegawai["dodi"].skp.get()
    rhk = skp.rhk.get()
    return Susunan(skp, skp.versi.get(nomor=1), rhk, {"naik": rhk.indikator.order_by("pk").first()})


def _catat(dunia: Dunia, milik: Susunan, **lain: Any) -> None:
    isi = {"nilai": "80", "tanggal": "2026-10-08", "kunci_kirim": str(KUNCI)[:-1] + "d", **lain}
    dunia.masuk("rekan").post(f"/progres/catat/{milik.indikator['naik'].pk}/", isi)


def test_bukti_orang_lain_tidak_terpakai(dunia, milik_dodi):
    _catat(dunia, milik_dodi, bukti_lama=[dunia.bukti.pk])
    assert not dunia.bukti.progres.filter(skp=milik_dodi.skp).exists()


def test_berkas_yang_diunggah_orang_lain_tidak_terpakai(dunia, milik_dodi):
    sari = dunia.kota.akun["sari"]
    tanda = signing.dumps([dunia.bukti.berkas_id, "x.pdf"], salt=f"inti.terunggah:{sari.pk}")
    _catat(dunia, milik_dodi, terunggah=[tanda])
    assert Progres.objects.filter(skp=milik_dodi.skp).exists()
    assert not BuktiDukung.objects.filter(skp=milik_dodi.skp).exists()


def test_kunci_kirim_orang_lain_tidak_membuka_catatannya(dunia, milik_dodi):
    """The key of Sari's entry, sent by Dodi, neither shows nor changes it."""
    sari = dunia.kota.pegawai["sari"]
    sebelum = sidik(sari), Progres.objects.filter(skp=dunia.susunan.skp).count()
    with transaction.atomic():
        _catat(dunia, milik_dodi, kunci_kirim=str(KUNCI))
        transaction.set_rollback(True)
    assert (sidik(sari), Progres.objects.filter(skp=dunia.susunan.skp).count()) == sebelum


def test_rhk_orang_lain_dalam_penilaian_diabaikan(dunia, milik_dodi):
    """Bagus rates Sari and slips in the number of Dodi's RHK."""
    isi = kiriman("evaluasi:menilai", dunia) | {f"rhk_{milik_dodi.rhk.pk}": "Titipan"}
    assert dunia.masuk("penilai").post(alamat("evaluasi:menilai", dunia), isi).status_code == 302
    assert not dunia.terbuka.nilai_rhk.filter(rhk=milik_dodi.rhk).exists()
