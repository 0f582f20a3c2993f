"""Files: kept by content, judged by content, pictures without place and camera."""

import io
import struct
import zipfile
import zlib

import pytest
from django.core.files.storage import default_storage
from django.db import InternalError
from PIL import Image, ImageChops, ImageDraw, ImageFont

from dumai_asn.inti.actions.berkas import (
    GAMBAR_MAKS,
    SISI_MAKS,
    UKURAN_MAKS,
    BerkasDitolak,
    simpan_berkas,
)
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
        (png_mengaku(8000, 8000), "bom.png", "bom.png berisi terlalu banyak titik"),
        (png_mengaku(30_000, 30_000), "bom.png", "bom.png berisi terlalu banyak titik"),
        (b"PK\x03\x04" + bytes(60), "bom.zip", "bom.zip tidak dapat dipakai"),
        (b"GIF89a/*" + bytes(20) + b"*/=1;alert(1)", "gambar.pdf", "tidak dapat dipakai"),
        (b"#!/bin/sh\nrm -rf /", "laporan.pdf", "tidak dapat dipakai"),
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


def foto_halaman(derau: int) -> bytes:
    """A page of A4 in 10 pt, photographed with ``derau`` of sensor noise at 363 dots an inch."""
    kertas = Image.new("L", (3000, 4243), 215)
    huruf, pena = ImageFont.load_default(50), ImageDraw.Draw(kertas)
    for baris in range(52):
        pena.text(
            (200, 200 + 74 * baris), "Rekap izin usaha 2026 selesai 1.436 berkas " * 2, 40, huruf
        )
    derau_sensor = Image.effect_noise(kertas.size, derau)
    foto = ImageChops.add(kertas, derau_sensor, offset=-128).convert("RGB")
    keluar = io.BytesIO()
    foto.save(keluar, "JPEG", quality=92)
    return keluar.getvalue()


@pytest.mark.parametrize("derau", [6, 25], ids=["terang", "gelap"])
def test_foto_halaman_muat_dan_tetap_terbaca(simpan, derau):
    berkas = simpan(foto_halaman(derau))
    assert berkas.ukuran <= GAMBAR_MAKS
    with Image.open(io.BytesIO(isi(berkas))) as hasil:
        assert max(hasil.size) >= 1600  # 137 dots an inch: an x of 10 pt is ten dots high
        abu = hasil.convert("L")
        kotak = [round(nilai * abu.width / 3000) for nilai in (200, 195, 1500, 270)]
        tinta, latar = abu.crop(kotak).getextrema()
        assert latar - tinta > 120


def test_gambar_tanpa_pola_pun_muat(simpan):
    """Pure noise packs worst of all; seven tries and no more."""
    derau = Image.merge("RGB", [Image.effect_noise((2400, 2400), 120) for _ in range(3)])
    keluar = io.BytesIO()
    derau.save(keluar, "JPEG", quality=85)
    assert simpan(keluar.getvalue()).ukuran <= GAMBAR_MAKS


def test_gambar_berpalet_dan_miring(simpan):
    """A palette with one transparent colour; a turned picture that is small already."""
    palet = Image.new("P", (40, 20), 1)
    palet.putpalette([255, 0, 0, 0, 128, 0])
    keluar = io.BytesIO()
    palet.save(keluar, "PNG", transparency=0)
    with Image.open(io.BytesIO(isi(simpan(keluar.getvalue())))) as hasil:
        merah, hijau, _ = hasil.getpixel((5, 5))
        assert hijau > 100 > merah
    exif = Image.Exif()
    exif[0x0112] = 8
    with Image.open(io.BytesIO(isi(simpan(gambar(ukuran=(60, 20), exif=exif))))) as hasil:
        assert hasil.size == (20, 60)


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
    with pytest.raises(InternalError, match="Cannot update rows"):
        Berkas.objects.filter(pk=berkas.pk).update(ukuran=1)
