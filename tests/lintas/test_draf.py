"""Every form that is worth it keeps what is typed: shown again, and gone once it is sent."""

import re

import pytest

from dumai_asn.inti.models import Draf
from tests.lintas.alamat import alamat, kiriman

pytestmark = pytest.mark.django_db

#: Page with the form, who writes, field, where it is sent when that is another address.
FORMULIR = (
    ("kinerja:catat_indikator", "pegawai", "catatan", ""),
    ("kinerja:ajukan", "pegawai", "ringkasan", ""),
    ("kinerja:jawab_laporan", "penilai", "catatan", ""),
    ("kinerja:bukti", "penilai", "catatan", "kinerja:periksa_bukti"),
    ("evaluasi:menilai", "penilai", "catatan", ""),
    ("pembinaan:program_baru", "pengelola", "judul", ""),
    ("pembinaan:program_ubah", "pengelola", "judul", ""),
    ("pembinaan:kelas_baru", "pengelola", "tempat", ""),
    ("pembinaan:kelas_ubah", "pengelola", "tempat", ""),
    ("pembinaan:kelas_batalkan", "pengelola", "alasan", ""),
    ("pembinaan:pendaftaran_batalkan", "pengelola", "alasan", ""),
    ("pembinaan:permohonan", "penilai", "alasan", ""),
    ("pembinaan:kelas_saya", "pegawai", "alasan", ""),
)
KATA = "Belum selesai menulis."
NOMOR_UBAH = re.compile(r'name="(?:PENILAIAN-)?nomor_ubah" value="(\d+)"')
TANDA = re.compile(r'name="draf" value="([^"]+)" data-draf=')


@pytest.mark.parametrize(("nama", "siapa", "ruas", "kirim"), FORMULIR)
def test_tulisan_kembali_dan_hilang_sesudah_dikirim(nama, siapa, ruas, kirim, dunia):
    client, tujuan = dunia.masuk(siapa), alamat(nama, dunia)
    halaman = client.get(tujuan).content.decode()
    assert "dipulihkan" not in halaman
    (tanda,) = TANDA.findall(halaman)
    assert client.post("/draf/", {"draf": tanda, ruas: KATA}).status_code == 200
    halaman = client.get(tujuan).content.decode()
    assert KATA in halaman
    assert "dipulihkan." in halaman
    isi = kiriman(kirim or nama, dunia)
    if nama == "pembinaan:permohonan":
        isi = {"keputusan": "TOLAK", "alasan": "Loket tidak boleh kosong"}
    jawaban = client.post(alamat(kirim or nama, dunia), isi)
    assert jawaban.status_code == 302
    assert "draf_selesai" in jawaban.cookies
    assert not Draf.objects.exists()


def test_sesi_baru_dalam_kelas_pulih_di_barisnya(dunia):
    client, tujuan = dunia.masuk("pengelola"), alamat("pembinaan:kelas_baru", dunia)
    (tanda,) = TANDA.findall(client.get(tujuan).content.decode())
    isi = {"sesi-2-hari": "2026-10-14", "sesi-2-judul": "Praktik", "nama": "Angkatan IX"}
    client.post("/draf/", {"draf": tanda, **isi})
    sesi = client.get(tujuan).context["sesi"]
    assert sesi[2]["judul"].value() == "Praktik"
    assert 'value="2026-10-14"' in str(sesi[2]["hari"])
    assert not sesi[1]["judul"].value()


def test_alasan_terlambat_dalam_draf_tetap_terlihat(dunia):
    """The field appears only for a day whose window has closed."""
    client, tujuan = dunia.masuk("pegawai"), alamat("kinerja:catat_indikator", dunia)
    (tanda,) = TANDA.findall(client.get(tujuan).content.decode())
    isi = {"tanggal": "2026-09-01", "alasan_terlambat": "Menunggu data dari pusat."}
    client.post("/draf/", {"draf": tanda, **isi})
    assert isi["alasan_terlambat"] in client.get(tujuan).content.decode()


def test_draf_satu_orang_tidak_tampak_bagi_penggantinya(dunia):
    """Two people may answer the same report; each has an own draft."""
    tujuan = alamat("kinerja:jawab_laporan", dunia)
    satu = dunia.masuk("penilai")
    (tanda,) = TANDA.findall(satu.get(tujuan).content.decode())
    satu.post("/draf/", {"draf": tanda, "catatan": KATA})
    for lain in ("pengelola", "atasan_penilai"):
        assert KATA not in dunia.masuk(lain).get(tujuan).content.decode()


def test_dikirim_sesudah_sesi_berakhir_kembali_ke_halamannya(dunia):
    """The form of an evidence page posts to an address that is no page."""
    asal = alamat("kinerja:bukti", dunia)
    jawaban = dunia.masuk("tanpa_masuk").post(
        alamat("kinerja:periksa_bukti", dunia), headers={"referer": f"http://testserver{asal}?x=1"}
    )
    assert jawaban.url == f"/masuk/?next={asal}%3Fx%3D1"
    jawaban = dunia.masuk("tanpa_masuk").post(asal, headers={"referer": "https://jahat.invalid/a"})
    assert jawaban.url == f"/masuk/?next={asal}"


@pytest.mark.parametrize(
    ("nama", "siapa", "ruas"),
    [
        ("kinerja:jendela_geser", "pengelola", "selesai"),
        ("evaluasi:menilai", "penilai", "alasan_hasil"),
        ("pembinaan:program_ubah", "pengelola", "judul"),
        ("pembinaan:kelas_ubah", "pengelola", "tempat"),
    ],
)
def test_dua_tab_diperlihatkan_berdampingan(nama, siapa, ruas, dunia):
    """The second tab sees both values, and keeps its own unless the other is chosen."""
    client, tujuan, isi = dunia.masuk(siapa), alamat(nama, dunia), kiriman(nama, dunia)
    isi.pop("tindakan", None)
    lain = isi | {ruas: "2027-01-22" if "selesai" in ruas else "Dari tab pertama, lebih dahulu."}
    assert client.post(tujuan, lain).status_code == 302
    halaman = client.post(tujuan, isi).content.decode()
    assert "Bandingkan dulu sebelum menyimpan." in halaman
    assert f'name="banding_{ruas}"' in halaman
    assert ("22 Januari 2027" if "selesai" in ruas else lain[ruas]) in halaman
    (nomor,) = re.findall(r'name="nomor_ubah" value="(\d+)"', _formulir(halaman, ruas))
    kunci = next(k for k in isi if k.endswith("nomor_ubah"))
    pilih = {f"banding_{ruas}": "tersimpan", f"tersimpan_{ruas}": lain[ruas]}
    assert client.post(tujuan, isi | pilih | {kunci: nomor}).status_code == 302
    assert lain[ruas] in client.get(tujuan).content.decode()


def _formulir(halaman: str, ruas: str) -> str:
    """The one ``<form>`` of a page with that field in it."""
    return next(f for f in halaman.split("<form")[1:] if f'name="{ruas}"' in f.split("</form>")[0])


def test_jawaban_dua_penilai_diperlihatkan_bukan_ditolak_buta(dunia):
    """The number goes along, so that the second one can answer what has changed."""
    client, tujuan = dunia.masuk("penilai"), alamat("kinerja:jawab_laporan", dunia)
    isi = kiriman("kinerja:jawab_laporan", dunia)
    type(dunia.laporan).objects.filter(pk=dunia.laporan.pk).update(ringkasan="Ditambah pemiliknya")
    form = client.post(tujuan, isi).context["form"]
    assert "di tempat lain" in form.non_field_errors()[0]
    assert client.post(tujuan, isi | {"nomor_ubah": form["nomor_ubah"].value()}).status_code == 302
