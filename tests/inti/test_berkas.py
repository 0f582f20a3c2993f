"""Files: kept by content, judged by content, pictures without place and camera."""

import io
import struct
import zipfile
import zlib

import pytest
from django.core.files.storage import default_storage
from django.db import InternalError
from PIL import Image

from dumai_asn.inti.actions.berkas import SISI_MAKS, UKURAN_MAKS, BerkasDitolak, simpan_berkas
from dumai_asn.inti.models import Berkas
from tests.pemeran import buat_akun

GPS = 0x8825
OOXML = "application/vnd.openxmlformats-officedocument."


@pytest.fixture
def simpan(db):
    akun = buat_akun("ratih", "Ratih")

    def _simpan(data: bytes, nama: str = "bukti") -> Berkas:
        return simpan_berkas(io.BytesIO(data), nama, oleh=akun)

    return _simpan


def gambar(bentuk: str = "JPEG", ukuran=(60, 40), warna="red", mode="RGB", **pilihan) -> bytes:
    keluar = io.BytesIO()
    Image.new(mode, ukuran, warna).save(keluar, bentuk, **pilihan)
    return keluar.getvalue()


def dokumen(folder: str) -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as arsip:
        for nama in ("[Content_Types].xml", "_rels/.rels", f"{folder}/isi.xml"):
            arsip.writestr(nama, "<x/>")
    return keluar.getvalue()


def png_mengaku(lebar: int, tinggi: int) -> bytes:
    """A small PNG whose header promises a huge picture."""
    kepala = b"IHDR" + struct.pack(">IIBBBBB", lebar, tinggi, 8, 2, 0, 0, 0)
    asli = gambar("PNG")
    return asli[:12] + kepala + struct.pack(">I", zlib.crc32(kepala)) + asli[33:]


def isi(berkas: Berkas) -> bytes:
    with default_storage.open(berkas.lokasi) as terbuka:
        return terbuka.read()


@pytest.mark.parametrize(
    ("data", "jenis"),
    [
        (b"%PDF-1.7\n%%EOF", "application/pdf"),
        (gambar("JPEG"), "image/jpeg"),
        (gambar("PNG"), "image/jpeg"),
        (gambar("WEBP"), "image/jpeg"),
        (dokumen("word"), OOXML + "wordprocessingml.document"),
        (dokumen("xl"), OOXML + "spreadsheetml.sheet"),
        (dokumen("ppt"), OOXML + "presentationml.presentation"),
    ],
    ids=["pdf", "jpg", "png", "webp", "docx", "xlsx", "pptx"],
)
def test_jenis_menurut_isi_apa_pun_namanya(simpan, data, jenis):
    berkas = simpan(data, "laporan.exe")
    assert berkas.jenis_isi == jenis
    assert berkas.ukuran == len(isi(berkas))


@pytest.mark.parametrize(
    ("data", "nama", "kata"),
    [
        (b"", "bukti.pdf", "bukti.pdf kosong"),
        (b"MZ\x90\x00" + bytes(200), "foto.jpg", "foto.jpg tidak dapat dipakai"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "IMG_1.HEIC", "Unggah PDF, foto (JPG, PNG)"),
        (b"<html><script>alert(1)</script>", "bukti.pdf", "tidak dapat dipakai"),
        (gambar("GIF"), "gerak.gif", "tidak dapat dipakai"),
        (gambar("JPEG", (600, 400))[:400], "putus.jpg", "putus.jpg tidak dapat dibuka"),
        (gambar("PNG")[:20] + bytes(300), "rusak.png", "rusak.png tidak dapat dibuka"),
        (png_mengaku(8000, 8000), "bom.png", "bom.png terlalu besar"),
        (png_mengaku(30_000, 30_000), "bom.png", "bom.png tidak dapat dibuka"),
    ],
)
def test_ditolak_dengan_kata(simpan, data, nama, kata):
    with pytest.raises(BerkasDitolak) as galat:
        simpan(data, nama)
    assert kata in str(galat.value)
    assert not Berkas.objects.exists()


def test_batas_10_mb(simpan):
    pas = b"%PDF-1.7\n".ljust(UKURAN_MAKS, b"0")
    assert simpan(pas).ukuran == 10 * 1024 * 1024
    with pytest.raises(BerkasDitolak, match="lebih besar dari 10 MB"):
        simpan(pas + b"0")


def test_foto_kehilangan_tempat_kamera_dan_catatan(simpan):
    exif = Image.Exif()
    exif[0x010F] = "KameraUji"
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = (1.0, 40.0, 12.0)
    data = gambar("JPEG", exif=exif, comment=b"rumah Sari", xmp=b"<x:xmpmeta>GPSLatitude")
    with Image.open(io.BytesIO(data)) as asli:
        assert asli.getexif().get_ifd(GPS)
    bersih = isi(simpan(data))
    with Image.open(io.BytesIO(bersih)) as hasil:
        assert not hasil.getexif()
        assert set(hasil.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    for jejak in (b"KameraUji", b"rumah Sari", b"GPSLatitude"):
        assert jejak not in bersih


def test_foto_ditegakkan_dan_dikecilkan(simpan):
    exif = Image.Exif()
    exif[0x0112] = 6  # taken with the phone on its side
    with Image.open(io.BytesIO(isi(simpan(gambar("JPEG", (4000, 1000), exif=exif))))) as hasil:
        assert hasil.size == (SISI_MAKS // 4, SISI_MAKS)


def test_bagian_tembus_pandang_menjadi_putih(simpan):
    data = gambar("PNG", mode="RGBA", warna=(0, 0, 0, 0))
    with Image.open(io.BytesIO(isi(simpan(data)))) as hasil:
        assert hasil.getpixel((5, 5)) == (255, 255, 255)


def test_isi_yang_sama_disimpan_sekali(simpan):
    satu, dua = simpan(b"%PDF-1.7 a", "a.pdf"), simpan(b"%PDF-1.7 a", "b.pdf")
    assert satu.pk == dua.pk
    assert simpan(b"%PDF-1.7 b").pk != satu.pk
    assert default_storage.listdir(satu.lokasi[:2])[1].count(satu.sha256) == 1


@pytest.mark.parametrize("kerusakan", ["hilang", "terpotong"])
def test_isi_yang_hilang_atau_terpotong_dipulihkan_unggahan_berikutnya(simpan, kerusakan):
    data = b"%PDF-1.7 utuh " + kerusakan.encode()
    lokasi = simpan(data).lokasi
    default_storage.delete(lokasi)
    if kerusakan == "terpotong":
        default_storage.save(lokasi, io.BytesIO(data[:5]))
    assert isi(simpan(data)) == data


def test_baris_berkas_tidak_dapat_diubah(simpan):
    berkas = simpan(b"%PDF-1.7 a")
    with pytest.raises(InternalError, match="Cannot update or delete"):
        Berkas.objects.filter(pk=berkas.pk).update(ukuran=1)
