"""Two people on one form: both versions are shown, one is chosen a field, nothing is lost."""

import pytest
from django.urls import reverse

from pembinaan.models import Kehadiran, Sesi
from tests.pembinaan.bangun import buat_kelas_terbuka, dudukkan, jalankan
from tests.pembinaan.test_halaman import kelas_kirim

pytestmark = pytest.mark.django_db


def banding_kirim(form) -> dict[str, list[str]]:
    """What the page with the comparison would send, with every stored side chosen."""
    isi = {f"banding_{b.nama}": ["tersimpan"] for b in form.banding.beda}
    return isi | {f"tersimpan_{b.nama}": list(b.nilai) for b in form.banding.beda}


@pytest.fixture
def kelas(kota):
    satu = buat_kelas_terbuka(kota)
    satu.refresh_from_db()
    return satu


def kirim_ubah(kelas, **isi):
    lama = {f"sesi-{n}-nomor": s.pk for n, s in enumerate(Sesi.objects.order_by("urutan"))}
    return kelas_kirim(nomor_ubah=kelas.nomor_ubah) | {"sesi-INITIAL_FORMS": "2"} | lama | isi


def test_yang_tersimpan_dipilih_untuk_sebagian(kelas, masuk):
    hr, tujuan = masuk("pengelola"), reverse("pembinaan:kelas_ubah", args=[kelas.pk])
    hr.post(tujuan, kirim_ubah(kelas, tempat="Ruang Satu", **{"sesi-0-judul": "Praktik"}))
    saya = kirim_ubah(kelas, tempat="Ruang Dua", penyelenggara="BKPSDM")
    jawab = hr.post(tujuan, saya)
    form = jawab.context["form"]
    assert [b.label for b in form.banding.beda] == ["Tempat", "Penyelenggara", "Materi, sesi 1"]
    pilih = banding_kirim(form)
    pilih["banding_penyelenggara"] = ["saya"]
    jawab = hr.post(tujuan, saya | pilih | {"nomor_ubah": form["nomor_ubah"].value()})
    assert jawab.status_code == 302
    kelas.refresh_from_db()
    assert (kelas.tempat, kelas.penyelenggara) == ("Ruang Satu", "BKPSDM")
    assert Sesi.objects.order_by("urutan")[0].judul == "Praktik"


def test_yang_dibandingkan_berubah_lagi_ditanyakan_lagi(kelas, masuk):
    hr, tujuan = masuk("pengelola"), reverse("pembinaan:kelas_ubah", args=[kelas.pk])
    hr.post(tujuan, kirim_ubah(kelas, tempat="Ruang Satu"))
    saya = kirim_ubah(kelas, tempat="Ruang Dua")
    nomor = hr.post(tujuan, saya).context["form"]["nomor_ubah"].value()
    kelas.refresh_from_db()
    hr.post(tujuan, kirim_ubah(kelas, tempat="Ruang Tiga"))
    jawab = hr.post(tujuan, saya | {"nomor_ubah": nomor})
    assert "Ruang Tiga" in jawab.content.decode()
    kelas.refresh_from_db()
    assert kelas.tempat == "Ruang Tiga"


def test_presensi_hanya_menanyakan_yang_dicatat_berbeda(kota, masuk):
    """Rows that were left alone follow what the other person recorded; nothing is overwritten."""
    kelas = buat_kelas_terbuka(kota)
    sari, dodi = dudukkan(kota, kelas, "sari", "dodi")
    jalankan(kota, kelas)
    sesi = Sesi.objects.filter(kelas=kelas).order_by("urutan")[0]
    hr, tujuan = masuk("pengelola"), reverse("pembinaan:presensi", args=[kelas.pk, sesi.pk])
    hr.post(tujuan, {f"hadir_{sari.pk}": "HADIR", f"hadir_{dodi.pk}": "HADIR"})
    saya = {f"hadir_{sari.pk}": "TIDAK", f"semula_{sari.pk}": ""}
    form = hr.post(tujuan, saya).context["form"]
    (beda,) = form.banding.beda
    assert (beda.isian, beda.tersimpan) == ("Tidak", "Hadir")
    assert form[f"hadir_{dodi.pk}"].value() == "HADIR"
    lanjut = {nama: form[nama].value() for nama in form.fields}
    assert hr.post(tujuan, lanjut | banding_kirim(form)).status_code == 302
    assert set(Kehadiran.objects.values_list("status", flat=True)) == {"HADIR"}
    assert hr.post(tujuan, lanjut | {f"banding_hadir_{sari.pk}": "saya"}).status_code == 302
    assert Kehadiran.objects.get(pendaftaran=sari).status == "TIDAK"
